/* smt-line.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line of a sheet: words with links in them, what is said beside them, and
 * the passages that they rest on. Written by the sheet's builder, read-only
 * for everybody else. Memory: what its words need.
 */

#include "smt-line-private.h"

#include "smt-template.h"

struct _SmtLine
{
  GObject      parent_instance;

  SmtLineKind  kind;
  guint        depth;
  SmtRoleKind  role_kind;
  gboolean     possibly;
  SmtCertainty certainty;
  char        *id;
  char        *label;
  char        *detail;
  char        *quiet;
  char        *language;
  char        *beside;
  char        *beside_language;
  const char  *separator;
  GPtrArray   *runs;
  GPtrArray   *marks;
};

G_DEFINE_FINAL_TYPE (SmtLine, smt_line, G_TYPE_OBJECT)

static void
run_free (SmtRun *run)
{
  g_free (run->text);
  g_free (run->id);
  g_free (run->address);
  g_free (run->language);
  g_free (run);
}

/**
 * smt_mark_free: (skip)
 * @mark: (transfer full): a mark
 */
void
smt_mark_free (SmtMark *mark)
{
  g_free (mark->source);
  g_free (mark->locator);
  g_free (mark->text);
  g_free (mark->title);
  g_free (mark->statement);
  g_free (mark->name);
  g_free (mark->published);
  g_free (mark->place);
  g_free (mark->address);
  g_free (mark->checked);
  g_free (mark);
}

static void
smt_line_finalize (GObject *object)
{
  SmtLine *self = SMT_LINE (object);

  g_free (self->id);
  g_free (self->label);
  g_free (self->detail);
  g_free (self->quiet);
  g_free (self->language);
  g_free (self->beside);
  g_free (self->beside_language);
  g_ptr_array_unref (self->runs);
  g_ptr_array_unref (self->marks);

  G_OBJECT_CLASS (smt_line_parent_class)->finalize (object);
}

static void
smt_line_class_init (SmtLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_line_finalize;
}

static void
smt_line_init (SmtLine *self)
{
  self->separator = " · ";
  self->runs = g_ptr_array_new_with_free_func ((GDestroyNotify) run_free);
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) smt_mark_free);
}

SmtLine *
smt_line_new (SmtLineKind  kind,
              const char  *label,
              guint        depth)
{
  SmtLine *self = g_object_new (SMT_TYPE_LINE, NULL);

  self->kind = kind;
  self->label = g_strdup (label);
  self->depth = depth;
  return self;
}

void
smt_line_set_id (SmtLine    *self,
                 const char *id)
{
  g_set_str (&self->id, id);
}

void
smt_line_set_label (SmtLine    *self,
                    const char *label)
{
  g_set_str (&self->label, label);
}

void
smt_line_set_role (SmtLine     *self,
                   SmtRoleKind  role_kind,
                   gboolean     possibly)
{
  self->role_kind = role_kind;
  self->possibly = possibly;
}

void
smt_line_set_certainty (SmtLine      *self,
                        SmtCertainty  certainty)
{
  self->certainty = certainty;
}

/* Independent words side by side, not a sentence. */
static void
join (SmtLine     *self,
      char       **words,
      const char  *more)
{
  char *joined;

  if (more == NULL || *more == '\0')
    return;

  joined = *words == NULL ? g_strdup (more)
                          : g_strconcat (*words, self->separator, more, NULL);
  g_free (*words);
  *words = joined;
}

static void
add (SmtLine    *self,
     const char *text,
     const char *id,
     const char *address,
     const char *language)
{
  SmtRun *run;

  if (text == NULL || *text == '\0')
    return;

  run = g_new0 (SmtRun, 1);
  run->text = g_strdup (text);
  run->id = g_strdup (id);
  run->address = g_strdup (address);
  if (g_strcmp0 (language, self->language) != 0)
    run->language = g_strdup (language);
  g_ptr_array_add (self->runs, run);
}

void
smt_line_add_run (SmtLine    *self,
                  const char *text,
                  const char *id)
{
  add (self, text, id, NULL, NULL);
}

/* As smt_line_add_run(), with the tag of the language that @text is in. */
void
smt_line_add_words (SmtLine    *self,
                    const char *text,
                    const char *id,
                    const char *language)
{
  add (self, text, id, NULL, language);
}

/* The language of most of its words; before there are any. */
void
smt_line_set_language (SmtLine     *self,
                       SmtLanguage *language)
{
  g_set_str (&self->language, smt_language_get_tag (language));
  self->separator = smt_language_get_separator (language);
}

/* What the line says in the second language. */
void
smt_line_add_beside (SmtLine    *self,
                     const char *text,
                     const char *tag)
{
  join (self, &self->beside, text);
  g_set_str (&self->beside_language, tag);
}

void
smt_line_add_address (SmtLine    *self,
                      const char *address)
{
  add (self, address, NULL, address, NULL);
}

void
smt_line_add_runs (SmtLine *self,
                   SmtLine *from)
{
  for (guint i = 0; i < from->runs->len; i++)
    {
      const SmtRun *run = g_ptr_array_index (from->runs, i);

      add (self, run->text, run->id, run->address, run->language);
    }
  if (from->beside != NULL)
    smt_line_add_beside (self, from->beside, from->beside_language);
}

/* (nullable) (transfer none): what the line ends with */
static const char *
get_last_text (SmtLine *self)
{
  const SmtRun *run = self->runs->len > 0
                      ? g_ptr_array_index (self->runs, self->runs->len - 1) : NULL;

  return run != NULL ? run->text : NULL;
}

static const SmtSlot *
find_slot (const SmtSlot *slots,
           guint          n_slots,
           const char    *key)
{
  for (guint i = 0; i < n_slots; i++)
    if (g_strcmp0 (slots[i].key, key) == 0)
      return &slots[i];

  return NULL;
}

/*< private >
 * smt_line_add_template:
 *
 * Adds the words of @template, and in its places those of @slots, as links
 * where these name an entity. A place without a slot stays as it is written. */
void
smt_line_add_template (SmtLine       *self,
                       const char    *template,
                       const SmtSlot *slots,
                       guint          n_slots)
{
  g_autofree char *literal = NULL;
  g_autofree char *key = NULL;

  while (smt_template_next (&template, &literal, &key))
    {
      const SmtSlot *slot = find_slot (slots, n_slots, key);

      add (self, smt_template_skip_stop (get_last_text (self), literal), NULL, NULL, NULL);
      if (slot != NULL && slot->line != NULL)
        smt_line_add_runs (self, slot->line);
      else if (slot != NULL)
        add (self, slot->text, slot->id, NULL, NULL);
      else if (key != NULL)
        add (self, key, NULL, NULL, NULL);
      g_clear_pointer (&literal, g_free);
      g_clear_pointer (&key, g_free);
    }
}

void
smt_line_add_detail (SmtLine    *self,
                     const char *detail)
{
  join (self, &self->detail, detail);
}

void
smt_line_add_quiet (SmtLine    *self,
                    const char *quiet)
{
  join (self, &self->quiet, quiet);
}

void
smt_line_take_mark (SmtLine *self,
                    SmtMark *mark)
{
  g_ptr_array_add (self->marks, mark);
}

SmtLineKind
smt_line_get_kind (SmtLine *self)
{
  g_return_val_if_fail (SMT_IS_LINE (self), SMT_LINE_ITEM);

  return self->kind;
}

/**
 * smt_line_get_id:
 *
 * Returns: (transfer none) (nullable): the entity whose line this is, where
 *   it has a page of its own: the membership behind a member, a statement,
 *   a relation
 */
const char *
smt_line_get_id (SmtLine *self)
{
  g_return_val_if_fail (SMT_IS_LINE (self), NULL);

  return self->id;
}

/**
 * smt_line_get_label:
 *
 * Returns: (transfer none) (nullable): what the words are: "Secretariat"
 */
const char *
smt_line_get_label (SmtLine *self)
{
  g_return_val_if_fail (SMT_IS_LINE (self), NULL);

  return self->label;
}

/**
 * smt_line_get_runs:
 *
 * Returns: (transfer none) (element-type SmtRun): the words, in order; none
 *   where only smt_line_get_quiet() says something: "not stated"
 */
GPtrArray *
smt_line_get_runs (SmtLine *self)
{
  g_return_val_if_fail (SMT_IS_LINE (self), NULL);

  return self->runs;
}

/**
 * smt_line_dup_text:
 *
 * Returns: (transfer full): the words of all runs
 */
char *
smt_line_dup_text (SmtLine *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->runs->len; i++)
    g_string_append (text, ((SmtRun *) g_ptr_array_index (self->runs, i))->text);

  return g_string_free_and_steal (text);
}

/**
 * smt_line_get_detail:
 *
 * Returns: (transfer none) (nullable): what goes with the words: dates, office,
 *   how a thing has to do with the page's entity
 */
const char *
smt_line_get_detail (SmtLine *self)
{
  g_return_val_if_fail (SMT_IS_LINE (self), NULL);

  return self->detail;
}

/**
 * smt_line_get_language:
 *
 * Returns: (transfer none) (nullable): tag of the language that the line is in,
 *   but for runs that say otherwise
 */
const char *
smt_line_get_language (SmtLine *self)
{
  g_return_val_if_fail (SMT_IS_LINE (self), NULL);

  return self->language;
}

/**
 * smt_line_get_beside:
 *
 * Returns: (transfer none) (nullable): names and texts of the line in the second
 *   language of the view
 */
const char *
smt_line_get_beside (SmtLine *self)
{
  g_return_val_if_fail (SMT_IS_LINE (self), NULL);

  return self->beside;
}

/**
 * smt_line_get_beside_language:
 *
 * Returns: (transfer none) (nullable): the tag of that
 */
const char *
smt_line_get_beside_language (SmtLine *self)
{
  g_return_val_if_fail (SMT_IS_LINE (self), NULL);

  return self->beside_language;
}

/**
 * smt_line_get_quiet:
 *
 * Returns: (transfer none) (nullable): what limits the line, to be set quietly
 *   and never left out: "possibly", "implied", "not stated", "shown in English"
 */
const char *
smt_line_get_quiet (SmtLine *self)
{
  g_return_val_if_fail (SMT_IS_LINE (self), NULL);

  return self->quiet;
}

/**
 * smt_line_get_depth:
 *
 * Returns: 0, or how deep the line stands under those before it
 */
guint
smt_line_get_depth (SmtLine *self)
{
  g_return_val_if_fail (SMT_IS_LINE (self), 0);

  return self->depth;
}

/**
 * smt_line_get_role_kind:
 *
 * Returns: for a period what the role amounts to, for its glyph; otherwise 0
 */
SmtRoleKind
smt_line_get_role_kind (SmtLine *self)
{
  g_return_val_if_fail (SMT_IS_LINE (self), 0);

  return self->role_kind;
}

/**
 * smt_line_get_possibly:
 *
 * Returns: for a period, whether it only possibly holds at the day asked about
 */
gboolean
smt_line_get_possibly (SmtLine *self)
{
  g_return_val_if_fail (SMT_IS_LINE (self), FALSE);

  return self->possibly;
}

/**
 * smt_line_get_certainty:
 *
 * Returns: how what the line says is supported; 0 where that is not said
 */
SmtCertainty
smt_line_get_certainty (SmtLine *self)
{
  g_return_val_if_fail (SMT_IS_LINE (self), 0);

  return self->certainty;
}

/**
 * smt_line_get_marks:
 *
 * Returns: (transfer none) (element-type SmtMark): the passages that support
 *   the line, often none
 */
GPtrArray *
smt_line_get_marks (SmtLine *self)
{
  g_return_val_if_fail (SMT_IS_LINE (self), NULL);

  return self->marks;
}
