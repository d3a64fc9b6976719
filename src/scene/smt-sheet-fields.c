/* smt-sheet-fields.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any fields as lines, by the tables that describe them, so that a field added
 * to an entity is on its page without a change here. What a date rests on, how
 * certain it is, notes and passages go with the values that they qualify. What
 * a reader would look for and the dataset does not say is named as not stated.
 */

#include "smt-sheet-builder.h"

#include <glib/gi18n-lib.h>

#include "smt-account.h"
#include "smt-core-enums.h"
#include "smt-entities.h"
#include "smt-label.h"
#include "smt-sheet-words.h"
#include "smt-words.h"

/* Fields that go with others, or have a place of their own on the page. */
static const char *const aside[] = {
  "acronym", "aliases", "basis", "certainty", "note", "number", "passages", NULL
};

/* Whose absence is worth a line, by the field's name alone. */
static const char *const expected_facts[] = {
  "kind", "founded", "mandate", "levels", "chair", "secretariat",
  "legal_basis", "languages", NULL
};

static const char *const expected[] = { "checked", "date", "speakers", NULL };

static gboolean
is_expected (SmtSheetBuilder *self,
             const SmtField  *field,
             gconstpointer    owner)
{
  if (owner == smt_entity_get_facts (self->entity))
    return g_strv_contains (expected_facts, field->name);

  return owner == self->entity && !SMT_IS_RELATION (self->entity) &&
         g_strv_contains (expected, field->name);
}

/* What the date of @owner rests on, or 0. */
static SmtBasis
get_basis (const SmtField *fields,
           guint           n_fields,
           gconstpointer   owner)
{
  for (guint i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].name, "basis"))
      return smt_field_get_number (&fields[i], owner);

  return 0;
}

static void
put_basis (SmtSheetBuilder *self,
           SmtLine         *line,
           SmtBasis         basis)
{
  if (basis == SMT_BASIS_FROM_MEETING || basis == SMT_BASIS_CONTEXT)
    smt_line_add_quiet (line, smt_words_get (SMT_TYPE_BASIS, basis, self->language));
}

/* Only these are links: a dataset can come from anywhere, and an address in
 * it should do nothing but show a page. */
static gboolean
is_web_address (const SmtField *field,
                const char     *string)
{
  return (g_str_equal (field->name, "address") || g_str_equal (field->name, "site")) &&
         (g_str_has_prefix (string, "https://") || g_str_has_prefix (string, "http://"));
}

static void
put_string (SmtSheetBuilder *self,
            SmtLine         *line,
            const SmtField  *field,
            const char      *string)
{
  g_autofree char *name = NULL;

  if (g_str_equal (field->name, "region"))
    name = smt_language_dup_region (self->language, string);
  else if (g_str_equal (field->name, "language"))
    name = smt_language_dup_language (self->language, string);

  if (is_web_address (field, string))
    smt_line_add_address (line, string);
  else
    smt_line_add_run (line, name != NULL ? name : string, NULL);
}

static void
put_number (SmtSheetBuilder *self,
            SmtLine         *line,
            const SmtField  *field,
            guint            number)
{
  g_autofree char *words = NULL;

  if (g_str_equal (field->name, "ordinal"))
    words = smt_language_format_ordinal (self->language, number);
  else if (g_str_equal (field->name, "order") && SMT_IS_STATEMENT (self->entity))
    words = smt_sheet_dup_order (self, self->entity);
  else
    words = smt_language_format_number (self->language, number);
  smt_line_add_run (line, words, NULL);
}

static void
put_word (SmtSheetBuilder *self,
          SmtLine         *line,
          const SmtField  *field,
          guint            value)
{
  g_autofree char *word =
    smt_sheet_words_capitalize (smt_words_get (field->get_word_type (), value,
                                               self->language));

  smt_line_add_run (line, word, NULL);
}

/* Events that one sentence of a source lists share a word, which itself says
 * nothing to a reader: the others do. */
static void
put_list_mates (SmtSheetBuilder *self,
                SmtLine         *line,
                const char      *list)
{
  GListModel *events = smt_dataset_get_list (self->dataset, SMT_ENTITY_EVENT);

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (SmtEntity) event = g_list_model_get_item (events, i);
      gconstpointer owner;
      const SmtField *field = smt_entity_find_field (event, "list", &owner);

      if (event == self->entity ||
          g_strcmp0 (smt_field_get_string (field, owner), list) != 0)
        continue;
      if (smt_line_get_runs (line)->len > 0)
        smt_sheet_put_comma (self, line);
      smt_sheet_put_entity (self, line, event);
    }
  if (smt_line_get_runs (line)->len == 0)
    smt_line_add_run (line, list, NULL);
}

static void
put_value (SmtSheetBuilder *self,
           SmtLine         *line,
           const SmtField  *field,
           gconstpointer    owner,
           SmtBasis         basis)
{
  g_autofree char *words = NULL;

  switch (field->kind)
    {
    case SMT_FIELD_STRING:
      if (g_str_equal (field->name, "list"))
        put_list_mates (self, line, smt_field_get_string (field, owner));
      else
        put_string (self, line, field, smt_field_get_string (field, owner));
      break;
    case SMT_FIELD_TEXT:
      smt_sheet_put_text (self, line, smt_field_get_text (field, owner));
      break;
    case SMT_FIELD_DATE:
      words = smt_sheet_words_date (self->language,
                                    smt_field_get_date (field, owner), basis);
      smt_line_add_run (line, words, NULL);
      put_basis (self, line, basis);
      break;
    case SMT_FIELD_NUMBER:
      put_number (self, line, field, smt_field_get_number (field, owner));
      break;
    case SMT_FIELD_ANSWER:
    case SMT_FIELD_WORD:
      put_word (self, line, field, smt_field_get_number (field, owner));
      break;
    case SMT_FIELD_REF:
      smt_sheet_put_entity (self, line, smt_field_get_ref (field, owner)->target);
      break;
    case SMT_FIELD_RECORD:
    default:
      g_assert_not_reached ();
    }
}

static void
put_list (SmtSheetBuilder *self,
          SmtLine         *line,
          const SmtField  *field,
          gconstpointer    owner)
{
  GPtrArray *list = smt_field_get_list (field, owner);
  g_autofree char *words = NULL;

  if (field->kind == SMT_FIELD_REF)
    {
      smt_sheet_put_refs (self, line, list);
      return;
    }

  g_assert (field->kind == SMT_FIELD_TEXT);
  words = smt_sheet_dup_texts (self, list);
  smt_line_add_run (line, words, NULL);
}

/* Where the page says more than the file: a region's name for its code, other
 * events for the word that they share. */
static const char *
get_label (SmtSheetBuilder *self,
           const SmtField  *field)
{
  if (g_str_equal (field->name, "region"))
    return smt_sheet_say (self, N_("Region"));
  if (g_str_equal (field->name, "list"))
    return smt_sheet_say (self, N_("Listed together with"));
  return smt_sheet_say (self, field->label);
}

/* The entity's passages, for a field of its own; a record asks for itself. */
static GPtrArray *
get_passages (SmtSheetBuilder *self,
              gconstpointer    owner)
{
  return owner == self->entity || owner == smt_entity_get_facts (self->entity)
         ? smt_entity_get_passages (self->entity) : NULL;
}

static SmtSupport
get_support (SmtSheetBuilder *self,
             const SmtField  *field,
             gconstpointer    owner)
{
  return smt_support_of_field (self->support, get_passages (self, owner), field->name,
                               self->according_to);
}

/* What a thing ties together is nobody's statement, nor under which topics it
 * is filed. */
static gboolean
is_said (SmtSheetBuilder *self,
         const SmtField  *field,
         gconstpointer    owner)
{
  if (g_str_equal (field->name, "site"))
    return smt_sheet_has_site (self, smt_field_get_string (field, owner));

  return get_support (self, field, owner) != SMT_SUPPORT_NONE ||
         g_str_equal (field->name, "topics") ||
         (field->kind == SMT_FIELD_REF &&
          (field->flags & (SMT_FIELD_REQUIRED | SMT_FIELD_LIST)) == SMT_FIELD_REQUIRED);
}

/* A field without passages of its own rests on the entity's, but for what a
 * standard, the address itself or the periods say; under which topics it is
 * filed is nobody's statement. */
static void
put_grounds (SmtSheetBuilder *self,
             SmtLine         *line,
             const SmtField  *field,
             gconstpointer    owner)
{
  gboolean is_fact = owner == smt_entity_get_facts (self->entity);
  g_autoptr (GPtrArray) passages = smt_sheet_list_passages (self->entity);

  if (is_fact && g_str_equal (field->name, "site"))
    smt_sheet_put_site (self, line, smt_field_get_string (field, owner));
  else if (owner == self->entity && smt_sheet_put_standard (self, line, field->name))
    return;
  else if ((is_fact || owner == self->entity) && !g_str_equal (field->name, "topics"))
    smt_sheet_put_marks_for (self, line, passages, field->name);
}

/* A date or a place, as the source that is asked gives it. */
static gboolean
put_own (SmtSheetBuilder *self,
         SmtLine         *line,
         const SmtField  *field,
         gconstpointer    owner)
{
  const SmtPassage *own = smt_account_find (get_passages (self, owner), field->name,
                                            self->according_to);
  g_autofree char *words = NULL;
  const SmtEdtf *date;

  if (own == NULL)
    return FALSE;
  if (field->kind == SMT_FIELD_REF)
    {
      smt_sheet_put_entity (self, line, own->place->target);
      return TRUE;
    }

  date = smt_account_get_own_date (own, field->name);
  if (date == NULL)
    {
      smt_sheet_put_not_stated (self, line);
      return TRUE;
    }
  words = smt_sheet_words_date (self->language, date, 0);
  smt_line_add_run (line, words, NULL);
  return TRUE;
}

static void
add_set_field (SmtSheetBuilder *self,
               const SmtField  *field,
               gconstpointer    owner,
               SmtBasis         basis,
               guint            depth)
{
  SmtLine *line;

  if (field->kind == SMT_FIELD_RECORD)
    {
      SmtSupport outer = self->support;

      self->support = get_support (self, field, owner);
      smt_sheet_add_record (self, field, smt_field_get_record (field, owner), 0, depth);
      self->support = outer;
      return;
    }

  line = smt_sheet_add (self, SMT_LINE_FACT, get_label (self, field), depth);
  if (!is_said (self, field, owner))
    {
      smt_sheet_put_not_stated (self, line);
      smt_sheet_put_looked_at (self, line, self->entity);
      return;
    }

  if (owner == smt_entity_get_facts (self->entity) && g_str_equal (field->name, "roles"))
    {
      smt_sheet_put_roles (self, line, smt_field_get_list (field, owner));
      return;
    }

  if (field->flags & SMT_FIELD_LIST)
    put_list (self, line, field, owner);
  else if (!put_own (self, line, field, owner))
    put_value (self, line, field, owner, basis);
  smt_sheet_put_shared (self, line, get_passages (self, owner), field->name);
  put_grounds (self, line, field, owner);
}

static void
add_unset_field (SmtSheetBuilder *self,
                 const SmtField  *field,
                 gconstpointer    owner,
                 SmtBasis         basis,
                 guint            depth)
{
  gboolean is_undated = field->kind == SMT_FIELD_DATE && basis == SMT_BASIS_UNDATED;
  SmtLine *line = smt_sheet_add (self, SMT_LINE_FACT, get_label (self, field), depth);

  if (put_own (self, line, field, owner))
    {
      put_grounds (self, line, field, owner);
      return;
    }

  smt_line_add_quiet (line, smt_sheet_say (self, is_undated ? N_("undated")
                                                            : N_("not stated")));
  if (is_undated)
    put_grounds (self, line, field, owner);
  else
    smt_sheet_put_looked_at (self, line, self->entity);
}

/* What has a section of its own: lists of records, a statement's words, and
 * what makes a party a mechanism. */
static gboolean
is_elsewhere (SmtSheetBuilder *self,
              const SmtField  *field,
              gconstpointer    owner)
{
  if (field->kind == SMT_FIELD_RECORD && (field->flags & SMT_FIELD_LIST))
    return TRUE;
  if (owner != self->entity)
    return FALSE;

  return (SMT_IS_STATEMENT (self->entity) && g_str_equal (field->name, "text")) ||
         (SMT_IS_PARTY (self->entity) && g_str_equal (field->name, "mechanism"));
}

/**
 * smt_sheet_add_fields: (skip)
 *
 * Adds a line for each field of @owner that has no other place on the page.
 */
void
smt_sheet_add_fields (SmtSheetBuilder *self,
                      const SmtField  *fields,
                      guint            n_fields,
                      gconstpointer    owner,
                      guint            depth)
{
  SmtBasis basis = get_basis (fields, n_fields, owner);

  for (guint i = 0; i < n_fields; i++)
    {
      const SmtField *field = &fields[i];

      if (g_strv_contains (aside, field->name) || is_elsewhere (self, field, owner))
        continue;
      if (field->flags & SMT_FIELD_INLINE)
        smt_sheet_add_fields (self, field->record->fields, field->record->n_fields,
                              smt_field_get_record (field, owner), depth);
      else if (smt_field_is_set (field, owner))
        add_set_field (self, field, owner, basis, depth);
      else if (is_expected (self, field, owner))
        add_unset_field (self, field, owner, basis, depth);
    }
}

/* Of little use to a reader, and so at the end. */
static void
add_number (SmtSheetBuilder *self)
{
  const SmtFacts *facts = smt_entity_get_facts (self->entity);
  g_autofree char *number = NULL;
  SmtLine *line;

  if (facts == NULL || facts->number == 0)
    return;

  number = smt_language_format_number (self->language, facts->number);
  line = smt_sheet_add (self, SMT_LINE_FACT,
                        smt_sheet_say (self, N_("Order in lists")), 0);
  smt_line_add_run (line, number, NULL);
  smt_sheet_put_order_marks (self, line);
}

static void
add_certainty (SmtSheetBuilder *self)
{
  SmtCertainty certainty = smt_entity_get_certainty (self->entity);
  g_autofree char *word =
    smt_sheet_words_capitalize (smt_words_get (SMT_TYPE_CERTAINTY, certainty,
                                               self->language));

  SmtLine *line;

  if (certainty == SMT_CERTAINTY_STATED)
    return;

  line = smt_sheet_add (self, SMT_LINE_FACT, smt_sheet_say (self, N_("Certainty")), 0);
  smt_line_add_run (line, word, NULL);
  if (self->support != SMT_SUPPORT_NONE)
    smt_sheet_put_marks (self, line, smt_entity_get_passages (self->entity));
  else
    smt_sheet_put_looked_at (self, line, self->entity);
}

/* The first section: what the entity is. */
void
smt_sheet_add_about (SmtSheetBuilder *self)
{
  guint n;
  const SmtField *fields = smt_entity_get_fields (self->entity, &n);

  smt_sheet_begin (self, SMT_IS_PERSON (self->entity)
                         ? smt_sheet_say (self, N_("Who it is"))
                         : smt_sheet_say (self, N_("What it is")));
  smt_sheet_add_fields (self, fields, n, self->entity, 0);
  add_number (self);
  add_certainty (self);
  smt_sheet_end (self);
}

static void
add_list (SmtSheetBuilder *self,
          const SmtField  *field,
          gconstpointer    owner)
{
  GPtrArray *records = smt_field_get_list (field, owner);

  smt_sheet_begin (self, smt_sheet_say (self, field->label));
  for (guint i = 0; i < records->len; i++)
    smt_sheet_add_record (self, field, g_ptr_array_index (records, i), i + 1, 0);
  smt_sheet_end (self);
}

/**
 * smt_sheet_add_lists: (skip)
 *
 * Adds a section for each list of records among @fields: participants,
 * proceedings, offices …
 */
void
smt_sheet_add_lists (SmtSheetBuilder *self,
                     const SmtField  *fields,
                     guint            n_fields,
                     gconstpointer    owner)
{
  for (guint i = 0; i < n_fields; i++)
    {
      const SmtField *field = &fields[i];

      if (field->kind != SMT_FIELD_RECORD || !smt_field_is_set (field, owner) ||
          field->record == &smt_passage_type)
        continue;
      if (field->flags & SMT_FIELD_INLINE)
        smt_sheet_add_lists (self, field->record->fields, field->record->n_fields,
                             smt_field_get_record (field, owner));
      else if (field->flags & SMT_FIELD_LIST)
        add_list (self, field, owner);
    }
}
