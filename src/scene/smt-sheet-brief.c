/* smt-sheet-brief.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entity in a few words: what is set beside its name in a list, and, on its
 * own page, in the line of key facts.
 */

#include "smt-sheet-builder.h"

#include <glib/gi18n-lib.h>

#include "smt-account.h"
#include "smt-core-enums.h"
#include "smt-entities.h"
#include "smt-label.h"
#include "smt-sheet-words.h"
#include "smt-words.h"

static GPtrArray *
get_list (SmtEntity  *entity,
          const char *name)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (entity, name, &owner);

  return smt_field_get_list (field, owner);
}

/* The act by which a document came about first. */
static const SmtMaking *
get_making (SmtEntity *entity)
{
  GPtrArray *made = get_list (entity, "made");

  return made != NULL && made->len > 0 ? g_ptr_array_index (made, 0) : NULL;
}

static gboolean
is_said (SmtEntity       *entity,
         const SmtRecord *record,
         SmtEntity       *source)
{
  return record != NULL &&
         smt_support_of_record (record, source,
                                smt_support_of_entity (entity, source)) != SMT_SUPPORT_NONE;
}

/**
 * smt_sheet_get_basis: (skip)
 * @source: (nullable): the one source that is asked
 *
 * Returns: what smt_sheet_get_date() of @entity rests on, or 0
 */
SmtBasis
smt_sheet_get_basis (SmtEntity *entity,
                     SmtEntity *source)
{
  if (SMT_IS_DOCUMENT (entity))
    return get_making (entity) != NULL ? get_making (entity)->basis : 0;

  return smt_account_get_basis (entity, source);
}

static const SmtEdtf *
get_first_since (SmtEntity *membership,
                 SmtEntity *source)
{
  const SmtPeriod *period = g_ptr_array_index (get_list (membership, "periods"), 0);
  const SmtEdtf *since, *until;
  SmtCertainty certainty;

  smt_period_get_account (period, smt_period_find_passage (period, source),
                          &since, &until, &certainty);
  return is_said (membership, &period->head, source) ? since : NULL;
}

/**
 * smt_sheet_get_date: (skip)
 * @source: (nullable): the one source that is asked
 *
 * Returns: (transfer none) (nullable): when @entity happened or began, by which
 *   lists are in order of time
 */
const SmtEdtf *
smt_sheet_get_date (SmtEntity *entity,
                    SmtEntity *source)
{
  const SmtMaking *making;
  SmtFacts *facts;

  switch (smt_entity_get_kind (entity))
    {
    case SMT_ENTITY_DOCUMENT:
      making = get_making (entity);
      return making != NULL && is_said (entity, &making->head, source) ? making->date : NULL;
    case SMT_ENTITY_MECHANISM:
      facts = smt_entity_get_facts (entity);
      return facts->founded != NULL && is_said (entity, &facts->founded->head, source)
             ? smt_account_pick_date (facts->founded->passages, facts->founded->date,
                                      SMT_SUPPORT_SHARED, source)
             : NULL;
    case SMT_ENTITY_BODY:
      return smt_account_get_date (entity, "founded", source);
    case SMT_ENTITY_PARTY:
    case SMT_ENTITY_ROSTER:
      return smt_account_get_date (entity, "since", source);
    case SMT_ENTITY_SOURCE:
      return smt_entity_get_date (entity, "issued");
    case SMT_ENTITY_MEMBERSHIP:
      return get_first_since (entity, source);
    case SMT_ENTITY_SERIES:
    case SMT_ENTITY_MEETING:
    case SMT_ENTITY_EVENT:
    case SMT_ENTITY_STATEMENT:
    case SMT_ENTITY_MILESTONE:
    case SMT_ENTITY_RELATION:
    case SMT_ENTITY_TOPIC:
    case SMT_ENTITY_PLACE:
    case SMT_ENTITY_PERSON:
    case SMT_ENTITY_ROLE:
    case SMT_N_ENTITY_TYPES:
    default:
      return smt_account_get_date (entity, "date", source);
    }
}

static void
put_word (SmtSheetBuilder *self,
          SmtLine         *line,
          SmtEntity       *entity,
          const char      *name)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (entity, name, &owner);
  guint value = field != NULL && field->kind == SMT_FIELD_WORD &&
                smt_account_has_field (entity, name, self->according_to)
                ? smt_field_get_number (field, owner) : 0;

  if (value != 0)
    smt_line_add_detail (line, smt_words_get (field->get_word_type (), value,
                                              self->language));
}

static void
put_text (SmtSheetBuilder *self,
          SmtLine         *line,
          SmtEntity       *entity,
          const char      *name)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (entity, name, &owner);
  const SmtText *text = smt_field_get_text (field, owner);

  if (text != NULL && smt_account_has_field (entity, name, self->according_to))
    smt_line_add_detail (line, smt_language_get_text (self->language, text, NULL));
}

static void
put_label (SmtSheetBuilder *self,
           SmtLine         *line,
           SmtEntity       *entity)
{
  g_autofree char *label = NULL;

  if (entity == NULL || entity == self->entity)
    return;
  label = smt_label_dup_short (entity, self->language);
  smt_line_add_detail (line, label);
}

static void
put_date (SmtSheetBuilder *self,
          SmtLine         *line,
          SmtEntity       *entity)
{
  g_autofree char *words =
    smt_sheet_words_date (self->language, smt_sheet_get_date (entity, self->according_to),
                          smt_sheet_get_basis (entity, self->according_to));

  smt_line_add_detail (line, words);
}

static void
put_periods (SmtSheetBuilder *self,
             SmtLine         *line,
             SmtEntity       *entity)
{
  GPtrArray *periods = get_list (entity, "periods");

  for (guint i = 0; i < periods->len; i++)
    {
      const SmtPeriod *period = g_ptr_array_index (periods, i);
      const SmtPassage *passage = smt_period_find_passage (period, self->according_to);
      g_autofree char *span = NULL;
      const SmtEdtf *since, *until;
      SmtCertainty certainty;

      if (!is_said (entity, &period->head, self->according_to))
        continue;
      smt_period_get_account (period, passage, &since, &until, &certainty);
      span = smt_sheet_words_span (self->language, since, until);
      put_label (self, line, period->role->target);
      smt_line_add_detail (line, span);
    }
}

static void
put_making (SmtSheetBuilder *self,
            SmtLine         *line,
            SmtEntity       *entity)
{
  const SmtMaking *making = get_making (entity);
  const char *act;
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;

  if (making == NULL || !is_said (entity, &making->head, self->according_to))
    return;

  act = smt_words_get (SMT_TYPE_ACT, making->act, self->language);
  date = smt_sheet_words_date (self->language, making->date, making->basis);
  if (date != NULL && making->basis != SMT_BASIS_UNDATED)
    /* TRANSLATORS: how a document came about, and when: "signed 5 May 2004" */
    words = smt_template_fill (smt_sheet_say (self, N_("{act} {date}")),
                               "act", act, "date", date, NULL);
  smt_line_add_detail (line, words != NULL ? words : act);
}

/* On a party's page what somebody was for it, otherwise the first office. */
static const SmtOffice *
find_office (SmtSheetBuilder *self,
             GPtrArray       *offices)
{
  for (guint i = 0; i < offices->len; i++)
    {
      const SmtOffice *office = g_ptr_array_index (offices, i);

      if (office->party != NULL && office->party->target == self->entity)
        return office;
    }

  return g_ptr_array_index (offices, 0);
}

static void
put_office (SmtSheetBuilder *self,
            SmtLine         *line,
            SmtEntity       *entity)
{
  GPtrArray *offices = get_list (entity, "offices");
  const SmtOffice *office;

  if (offices == NULL)
    return;

  office = find_office (self, offices);
  smt_line_add_detail (line, smt_language_get_text (self->language, office->office,
                                                    NULL));
  put_label (self, line, office->party != NULL ? office->party->target : NULL);
}

static void
put_span (SmtSheetBuilder *self,
          SmtLine         *line,
          SmtEntity       *entity)
{
  g_autofree char *span = smt_sheet_words_span (self->language,
                                                smt_account_get_date (entity, "since",
                                                                      self->according_to),
                                                smt_account_get_date (entity, "until",
                                                                      self->according_to));

  smt_line_add_detail (line, span);
}

static void
put_region (SmtSheetBuilder *self,
            SmtLine         *line,
            SmtEntity       *entity)
{
  const char *code = smt_party_get_region (SMT_PARTY (entity));
  g_autofree char *region = NULL;

  if (code != NULL)
    region = smt_language_dup_region (self->language, code);
  smt_line_add_detail (line, region != NULL ? region : code);
}

/**
 * smt_sheet_put_brief: (skip)
 *
 * Adds to the detail of @line what @entity is, when and where, as far as it
 * is stated.
 */
void
smt_sheet_put_brief (SmtSheetBuilder *self,
                     SmtLine         *line,
                     SmtEntity       *entity)
{
  if (!SMT_IS_RELATION (entity) && !SMT_IS_STATEMENT (entity))
    put_word (self, line, entity, "kind");

  switch (smt_entity_get_kind (entity))
    {
    case SMT_ENTITY_PARTY:
      put_region (self, line, entity);
      break;
    case SMT_ENTITY_MEMBERSHIP:
      put_periods (self, line, entity);
      break;
    case SMT_ENTITY_ROSTER:
      put_span (self, line, entity);
      break;
    case SMT_ENTITY_BODY:
      put_word (self, line, entity, "status");
      put_date (self, line, entity);
      break;
    case SMT_ENTITY_SERIES:
      put_text (self, line, entity, "level");
      break;
    case SMT_ENTITY_DOCUMENT:
      put_making (self, line, entity);
      break;
    case SMT_ENTITY_PERSON:
      put_office (self, line, entity);
      break;
    case SMT_ENTITY_SOURCE:
      put_text (self, line, entity, "publisher");
      put_date (self, line, entity);
      break;
    case SMT_ENTITY_PLACE:
      put_label (self, line, smt_entity_get_ref (entity, "within"));
      put_label (self, line, smt_entity_get_ref (entity, "country"));
      break;
    case SMT_ENTITY_MEETING:
    case SMT_ENTITY_EVENT:
    case SMT_ENTITY_MILESTONE:
      put_date (self, line, entity);
      put_label (self, line, smt_account_get_ref (entity, "place", self->according_to));
      break;
    case SMT_ENTITY_MECHANISM:
    case SMT_ENTITY_STATEMENT:
    case SMT_ENTITY_RELATION:
      put_date (self, line, entity);
      break;
    case SMT_ENTITY_ROLE:
    case SMT_ENTITY_TOPIC:
    case SMT_N_ENTITY_TYPES:
    default:
      break;
    }
}
