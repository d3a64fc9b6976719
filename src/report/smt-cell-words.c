/* smt-cell-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One field of an entity as words in a cell. A field of a record is named by
 * its path, as in `founded.date`; of a list all values are named. Where one
 * source is asked, what it does not say is not stated.
 */

#include "smt-cell-words.h"

#include <string.h>

#include "smt-account.h"
#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-sheet-words.h"
#include "smt-support.h"
#include "smt-template.h"
#include "smt-words.h"

/* More passages are counted. */
#define MOST_PLACES 3

typedef struct
{
  SmtAsk       *ask;
  GStrvBuilder *words;
  SmtSupport    support;  /* of what is read */
  GPtrArray    *passages; /* that it has, or NULL */
  gboolean      left_out; /* something is there that others say */
} Collector;

static char *
dup_string (SmtAsk         *ask,
            const SmtField *field,
            const char     *string)
{
  return g_str_equal (field->name, "region")
         ? smt_language_dup_region (ask->language, string)
         : g_strdup (string);
}

static char *
dup_reference (SmtAsk       *ask,
               const SmtRef *ref)
{
  if (ref->target == NULL)
    return g_strdup (ref->id);
  return smt_label_mark (ref->target, ask->language,
                         smt_label_dup_short (ref->target, ask->language));
}

static char *
dup_period (SmtAsk          *ask,
            const SmtPeriod *period)
{
  const SmtPassage *passage = smt_period_find_passage (period, ask->according_to);
  g_autofree char *role = dup_reference (ask, period->role);
  g_autofree char *span = NULL;
  const SmtEdtf *since, *until;
  SmtCertainty certainty;

  smt_period_get_account (period, passage, &since, &until, &certainty);
  span = smt_sheet_words_span (ask->language, since, until);
  return g_strdup_printf ("%s %s", role, span);
}

static char *
dup_value (SmtAsk         *ask,
           const SmtField *field,
           gconstpointer   value)
{
  switch (field->kind)
    {
    case SMT_FIELD_STRING:
      return dup_string (ask, field, value);
    case SMT_FIELD_TEXT:
      return g_strdup (smt_language_get_text (ask->language, value, NULL));
    case SMT_FIELD_DATE:
      return g_str_equal (field->name, "since") || g_str_equal (field->name, "until")
             ? smt_ask_dup_bound (ask, value) : smt_ask_dup_date (ask, value);
    case SMT_FIELD_REF:
      return dup_reference (ask, value);
    case SMT_FIELD_RECORD:
      return field->record == &smt_period_type ? dup_period (ask, value) : NULL;
    case SMT_FIELD_NUMBER:
    case SMT_FIELD_ANSWER:
    case SMT_FIELD_WORD:
    default:
      return NULL;
    }
}

static char *
dup_integer (SmtAsk         *ask,
             const SmtField *field,
             guint           number)
{
  if (field->kind == SMT_FIELD_NUMBER)
    return smt_language_format_number (ask->language, number);
  return smt_sheet_words_capitalize (smt_words_get (field->get_word_type (), number,
                                                    ask->language));
}

static void collect_path (Collector     *self,
                          const SmtField *field,
                          gconstpointer  owner,
                          const char    *rest);

static void
collect_in_record (Collector       *self,
                   const SmtRecord *record,
                   const char      *path)
{
  const char *dot = strchr (path, '.');
  gsize length = dot != NULL ? (gsize) (dot - path) : strlen (path);

  for (guint i = 0; i < record->type->n_fields; i++)
    {
      const SmtField *field = &record->type->fields[i];

      if (strlen (field->name) == length && strncmp (field->name, path, length) == 0)
        collect_path (self, field, record, dot != NULL ? dot + 1 : NULL);
    }
}

static SmtSupport
get_support (Collector      *self,
             const SmtField *field)
{
  return smt_support_of_field (self->support, self->passages, field->name,
                               self->ask->according_to);
}

/* What a thing is called, and what it ties together, is nobody's statement. */
static gboolean
is_said (Collector      *self,
         const SmtField *field)
{
  return get_support (self, field) != SMT_SUPPORT_NONE || g_str_equal (field->name, "acronym") ||
         (field->kind == SMT_FIELD_REF && (field->flags & SMT_FIELD_REQUIRED));
}

static void
collect_said (Collector      *self,
              const SmtField *field,
              gconstpointer   value,
              const char     *rest)
{
  char *words = NULL;

  if (field->kind == SMT_FIELD_RECORD && rest != NULL)
    collect_in_record (self, value, rest);
  else if (is_said (self, field))
    words = dup_value (self->ask, field, value);
  else
    self->left_out = TRUE;

  if (words != NULL)
    g_strv_builder_take (self->words, words);
}

static void
collect_value (Collector      *self,
               const SmtField *field,
               gconstpointer   value,
               const char     *rest)
{
  Collector outer = *self;

  if (field->kind == SMT_FIELD_RECORD)
    {
      self->support = smt_support_of_record (value, self->ask->according_to,
                                             get_support (self, field));
      self->passages = smt_record_get_passages (value);
    }
  collect_said (self, field, value, rest);
  self->support = outer.support;
  self->passages = outer.passages;
}

/* A source may give a date or a place in its own way. */
static gboolean
collect_own (Collector      *self,
             const SmtField *field)
{
  const SmtPassage *own = smt_account_find (self->passages, field->name,
                                            self->ask->according_to);
  const SmtEdtf *date;

  if (own == NULL)
    return FALSE;

  date = field->kind == SMT_FIELD_DATE ? smt_account_get_own_date (own, field->name) : NULL;
  if (date != NULL)
    g_strv_builder_take (self->words, smt_ask_dup_date (self->ask, date));
  else if (field->kind == SMT_FIELD_REF)
    g_strv_builder_take (self->words, dup_reference (self->ask, own->place));
  return TRUE;
}

static void
collect_path (Collector      *self,
              const SmtField *field,
              gconstpointer   owner,
              const char     *rest)
{
  GPtrArray *list;

  if (collect_own (self, field) || !smt_field_is_set (field, owner))
    return;

  if (field->flags & SMT_FIELD_LIST)
    {
      list = smt_field_get_list (field, owner);
      for (guint i = 0; i < list->len; i++)
        collect_value (self, field, g_ptr_array_index (list, i), rest);
    }
  else if (field->kind == SMT_FIELD_NUMBER || field->kind == SMT_FIELD_ANSWER ||
           field->kind == SMT_FIELD_WORD)
    {
      if (is_said (self, field))
        g_strv_builder_take (self->words,
                             dup_integer (self->ask, field,
                                          smt_field_get_number (field, owner)));
      else
        self->left_out = TRUE;
    }
  else
    {
      collect_value (self, field, G_STRUCT_MEMBER (gconstpointer, owner, field->offset),
                     rest);
    }
}

/**
 * smt_cell_words_dup:
 * @path: name of a field, or a path to one in a record
 *
 * Returns: (transfer full): what @entity has there, in the language of the
 *   answer; empty for nothing, “Not stated” for what only sources have that
 *   are not asked
 */
char *
smt_cell_words_dup (SmtAsk     *ask,
                    SmtEntity  *entity,
                    const char *path)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) steps = g_strsplit (path, ".", 2);
  g_auto (GStrv) words = NULL;
  Collector collector = {
    ask, builder, smt_support_of_entity (entity, ask->according_to),
    smt_entity_get_passages (entity), FALSE
  };
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (entity, steps[0], &owner);

  if (field != NULL)
    collect_path (&collector, field, owner, steps[1]);

  words = g_strv_builder_end (builder);
  if (words[0] == NULL && collector.left_out)
    return smt_sheet_words_capitalize (smt_ask_translate (ask, N_("not stated")));
  return smt_language_join_clauses (ask->language, words);
}

typedef struct
{
  SmtAsk    *ask;
  GPtrArray *places; /* of char*, each once */
} PassageWalk;

/* A place in the source that the dataset starts from goes without its name. */
static void
add_passage (PassageWalk      *walk,
             const SmtPassage *passage)
{
  SmtEntity *source = passage->source->target;
  g_autofree char *place = NULL;

  if (walk->ask->according_to != NULL && source != walk->ask->according_to)
    return;
  if (passage->locator == NULL)
    place = g_strdup (passage->source->id);
  else if (source == smt_dataset_get_source (walk->ask->dataset))
    place = g_strdup (passage->locator);
  else
    place = g_strdup_printf ("%s %s", passage->source->id, passage->locator);
  if (!g_ptr_array_find_with_equal_func (walk->places, place, g_str_equal, NULL))
    g_ptr_array_add (walk->places, g_steal_pointer (&place));
}

static void
visit_passages (const SmtField *field,
                gconstpointer   owner,
                gpointer        user_data)
{
  GPtrArray *passages;

  if (field->record != &smt_passage_type)
    return;
  passages = smt_field_get_list (field, owner);
  for (guint i = 0; i < passages->len; i++)
    add_passage (user_data, g_ptr_array_index (passages, i));
}

static char *
join_places (SmtAsk    *ask,
             GPtrArray *places)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (guint i = 0; i < places->len && i < MOST_PLACES; i++)
    g_strv_builder_add (builder, g_ptr_array_index (places, i));
  if (places->len > MOST_PLACES)
    {
      g_autofree char *number =
        smt_language_format_number (ask->language, places->len - MOST_PLACES);
      char *more;

      /* TRANSLATORS: after a few passages: how many more there are */
      more = smt_template_fill (smt_ask_translate (ask, N_("and {n} more")),
                                "n", number, NULL);
      g_strv_builder_take (builder, more);
    }
  words = g_strv_builder_end (builder);
  return smt_language_join_clauses (ask->language, words);
}

/**
 * smt_cell_words_dup_passages:
 *
 * Returns: (transfer full): where @entity is written, in the source that is
 *   asked or in all: its own passages, or else those of its records. Of many
 *   the first are named; empty for none
 */
char *
smt_cell_words_dup_passages (SmtAsk    *ask,
                             SmtEntity *entity)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);
  PassageWalk walk = { ask, places };
  GPtrArray *own = smt_entity_get_passages (entity);

  for (guint i = 0; own != NULL && i < own->len; i++)
    add_passage (&walk, g_ptr_array_index (own, i));
  if (places->len == 0)
    smt_entity_visit_deep (entity, visit_passages, &walk);
  return join_places (ask, places);
}
