/* smt-search-strings.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * By what an entity is found: its names and texts in each language, its dates
 * as they are written, and what its fields refer to. The index and the reasons
 * both walk this, so that there is a reason for every hit.
 *
 * Passages are left out: a fact is not about the source that it rests on. Roles
 * are, too, for nearly every membership has the same.
 *
 * Where one source is asked, what only others say is left out as well. Names are
 * nobody's statement.
 */

#include "smt-search-strings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "smt-account.h"
#include "smt-entity-private.h"
#include "smt-label.h"

#define SKIPPED_TARGETS (SMT_ONE_TYPE (SMT_ENTITY_ROLE) | SMT_ONE_TYPE (SMT_ENTITY_SOURCE))

typedef struct
{
  GPtrArray                 *languages;
  SmtEntity                 *source;        /* the one that is asked, or NULL */
  SmtSupport                 support;       /* of what is visited */
  GPtrArray                 *passages;      /* that it rests on, or NULL */
  GString                   *path;
  const char                *label;         /* of the outermost field */
  SmtSearchStringVisitor     visit_string;  /* or NULL */
  SmtSearchReferenceVisitor  visit_reference;
  gpointer                   user_data;
} Walk;

static void
tell (Walk       *self,
      SmtPart     part,
      const char *text,
      const char *tag)
{
  SmtSearchString string = { self->path->str, self->label, part, text, tag };

  if (text != NULL && *text != '\0')
    self->visit_string (&string, self->user_data);
}

static gboolean
is_among (const char *string,
          GPtrArray  *others)
{
  for (guint i = 0; i < others->len; i++)
    if (g_str_equal (string, g_ptr_array_index (others, i)))
      return TRUE;

  return FALSE;
}

static void
tell_once (Walk       *self,
           SmtPart     part,
           const char *text,
           const char *tag,
           GPtrArray  *told)
{
  if (text == NULL || is_among (text, told))
    return;

  tell (self, part, text, tag);
  g_ptr_array_add (told, g_strdup (text));
}

/* As each language shows it, the reader's own first, then as the dataset has
 * it in any other. */
static void
tell_text (Walk          *self,
           SmtPart        part,
           const SmtText *text)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);
  const char *tag;

  for (guint i = 0; i < self->languages->len; i++)
    {
      const char *string =
        smt_language_get_text (g_ptr_array_index (self->languages, i), text, &tag);

      tell_once (self, part, string, tag, told);
    }
  for (guint i = 0; i < smt_text_get_n_tags (text); i++)
    {
      const char *string = smt_text_get_nth (text, i, &tag);

      tell_once (self, part, string, tag, told);
    }
}

static void
tell_region (Walk       *self,
             const char *code)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->languages->len; i++)
    {
      SmtLanguage *language = g_ptr_array_index (self->languages, i);
      g_autofree char *name = smt_language_dup_region (language, code);

      tell_once (self, SMT_PART_TEXT, name, smt_language_get_tag (language), told);
    }
}

static void
tell_country (Walk       *self,
              const char *code)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);

  tell (self, SMT_PART_ALIAS, code, NULL);
  for (guint i = 0; i < self->languages->len; i++)
    {
      SmtLanguage *language = g_ptr_array_index (self->languages, i);

      tell_once (self, SMT_PART_ALIAS, smt_language_get_country (language, code),
                 smt_language_get_tag (language), told);
    }
}

/* Strings that are for programs, and that nobody remembers, are no way to find
 * anything. */
static void
tell_string (Walk           *self,
             const SmtField *field,
             const char     *string)
{
  if (g_str_equal (field->name, "region"))
    tell_region (self, string);
  else if (g_str_equal (field->name, "code"))
    tell_country (self, string);
  else if (g_str_equal (field->name, "site") || g_str_equal (field->name, "address"))
    tell (self, SMT_PART_TEXT, string, NULL);
}

static SmtPart
get_part (Walk           *self,
          const SmtField *field)
{
  if (g_str_equal (field->name, "acronym"))
    return SMT_PART_NAME;
  return g_str_equal (self->path->str, "aliases") ? SMT_PART_ALIAS : SMT_PART_TEXT;
}

static void
tell_reference (Walk         *self,
                const SmtRef *ref)
{
  SmtEntity *target = ref->target;

  if (target == NULL || (SKIPPED_TARGETS & SMT_ONE_TYPE (smt_entity_get_kind (target))))
    return;

  /* What was in a city was in its country, too. The reader refuses places that
   * lie within themselves. */
  for (; target != NULL; target = SMT_ENTITY_PLACE == smt_entity_get_kind (target)
                                  ? smt_entity_get_ref (target, "within") : NULL)
    self->visit_reference (self->path->str, self->label, target, self->user_data);
}

static void visit_field (const SmtField *field,
                         gconstpointer   owner,
                         gpointer        user_data);

static SmtSupport
get_support (Walk           *self,
             const SmtField *field)
{
  return smt_support_of_field (self->support, self->passages, field->name, self->source);
}

/* A note weighs all sources; and what the source gives in its own way is not
 * what stands here. */
static gboolean
is_said (Walk           *self,
         const SmtField *field)
{
  static const char *const names[] = { "acronym", "aliases", "name", NULL };

  if (self->source == NULL || (self->path->len == 0 && g_strv_contains (names, field->name)))
    return TRUE;
  if (g_str_equal (field->name, "note"))
    return get_support (self, field) == SMT_SUPPORT_ALONE;
  return get_support (self, field) != SMT_SUPPORT_NONE &&
         smt_account_find (self->passages, field->name, self->source) == NULL;
}

static void
visit_record (Walk            *self,
              const SmtField  *field,
              const SmtRecord *record)
{
  Walk inner = *self;

  inner.support = smt_support_of_record (record, self->source, get_support (self, field));
  inner.passages = smt_record_get_passages (record);
  smt_fields_visit (field->record->fields, field->record->n_fields, record, visit_field, &inner);
}

static void
visit_value (Walk           *self,
             const SmtField *field,
             gconstpointer   value)
{
  gboolean wants_strings = self->visit_string != NULL;

  if (field->kind == SMT_FIELD_RECORD)
    visit_record (self, field, value);
  else if (field->kind == SMT_FIELD_REF && !wants_strings)
    tell_reference (self, value);
  else if (field->kind == SMT_FIELD_TEXT && wants_strings)
    tell_text (self, get_part (self, field), value);
  else if (field->kind == SMT_FIELD_STRING && wants_strings)
    tell_string (self, field, value);
  else if (field->kind == SMT_FIELD_DATE && wants_strings)
    tell (self, SMT_PART_TEXT, smt_edtf_get_text (value), NULL);
}

static void
visit_field (const SmtField *field,
             gconstpointer   owner,
             gpointer        user_data)
{
  Walk *self = user_data;
  gsize length = self->path->len;

  if (field->record == &smt_passage_type || field->kind == SMT_FIELD_NUMBER ||
      field->kind == SMT_FIELD_ANSWER || field->kind == SMT_FIELD_WORD ||
      !is_said (self, field))
    return;

  if (length == 0)
    self->label = field->label;
  else
    g_string_append_c (self->path, '.');
  g_string_append (self->path, field->name);

  if (field->flags & SMT_FIELD_LIST)
    {
      GPtrArray *list = smt_field_get_list (field, owner);

      for (guint i = 0; i < list->len; i++)
        visit_value (self, field, g_ptr_array_index (list, i));
    }
  else
    {
      visit_value (self, field, G_STRUCT_MEMBER (gpointer, owner, field->offset));
    }
  g_string_truncate (self->path, length);
}

/* What has no name of its own is called after what it links; that is no better
 * than to find it through these. */
static void
tell_name (Walk      *self,
           SmtEntity *entity)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);
  const SmtText *name = smt_entity_get_name (entity);
  SmtPart part = name != NULL ? SMT_PART_NAME : SMT_PART_TEXT;
  const char *tag = NULL;

  self->label = N_("Name");
  g_string_assign (self->path, "name");
  for (guint i = 0; i < self->languages->len; i++)
    {
      g_autofree char *label =
        smt_label_dup (entity, g_ptr_array_index (self->languages, i), &tag);

      tell_once (self, part, label, tag, told);
    }
  for (guint i = 0; name != NULL && i < smt_text_get_n_tags (name); i++)
    {
      const char *string = smt_text_get_nth (name, i, &tag);

      tell_once (self, part, string, tag, told);
    }
  g_string_truncate (self->path, 0);
}

static Walk
new_walk (SmtEntity *entity,
          SmtEntity *source,
          GString   *path)
{
  return (Walk) {
    .source = source,
    .support = smt_support_of_entity (entity, source),
    .passages = smt_entity_get_passages (entity),
    .path = path,
  };
}

/**
 * smt_search_visit_strings: (skip)
 * @languages: (element-type SmtLanguage): in which to find, the reader's first
 * @source: (nullable): the one source that is asked
 * @visit: (scope call): what to call
 *
 * Calls @visit for each string by which @entity is found itself, those of its
 * name first.
 */
void
smt_search_visit_strings (SmtEntity              *entity,
                          GPtrArray              *languages,
                          SmtEntity              *source,
                          SmtSearchStringVisitor  visit,
                          gpointer                user_data)
{
  g_autoptr (GString) path = g_string_new (NULL);
  Walk self = new_walk (entity, source, path);

  self.languages = languages;
  self.visit_string = visit;
  self.user_data = user_data;
  tell_name (&self, entity);
  smt_entity_visit (entity, visit_field, &self);
}

typedef struct
{
  SmtSearchStringVisitor visit;
  gpointer               user_data;
} NamesOnly;

static void
pass_name (const SmtSearchString *string,
           gpointer               user_data)
{
  NamesOnly *self = user_data;

  if (string->part != SMT_PART_TEXT)
    self->visit (string, self->user_data);
}

/**
 * smt_search_visit_names: (skip)
 * @languages: (element-type SmtLanguage): as smt_search_visit_strings()
 * @visit: (scope call): what to call
 *
 * Calls @visit for each string by which what refers to @entity is found: its
 * names.
 */
void
smt_search_visit_names (SmtEntity              *entity,
                        GPtrArray              *languages,
                        SmtSearchStringVisitor  visit,
                        gpointer                user_data)
{
  NamesOnly names = { visit, user_data };

  smt_search_visit_strings (entity, languages, NULL, pass_name, &names);
}

/**
 * smt_search_visit_references: (skip)
 * @source: (nullable): the one source that is asked
 * @visit: (scope call): what to call
 *
 * Calls @visit for each entity whose names @entity is found by, with the field
 * that refers to it. The same entity may come several times.
 */
void
smt_search_visit_references (SmtEntity                 *entity,
                             SmtEntity                 *source,
                             SmtSearchReferenceVisitor  visit,
                             gpointer                   user_data)
{
  g_autoptr (GString) path = g_string_new (NULL);
  Walk self = new_walk (entity, source, path);

  self.visit_reference = visit;
  self.user_data = user_data;
  smt_entity_visit (entity, visit_field, &self);
}
