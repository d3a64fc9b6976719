/* smt-support.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of a dataset rests on one source. A record or an entity rests on the
 * sources of its passages; a record without passages on those of what it is
 * part of, unless it is said to be unsourced; an entity without passages on
 * those of its records (a membership on those of its periods), and one that has
 * none in these either (a city, a topic) needs none. A note weighs all sources,
 * and belongs to one only where it rests on it alone; that is for callers to
 * apply.
 */

#include "smt-support.h"

#include "smt-core-enums.h"

/**
 * smt_support_of_passages:
 * @passages: (nullable) (element-type SmtPassage): passages
 * @source: (nullable): the source asked about; %NULL, any
 * @otherwise: what to say where there are no passages
 *
 * Returns: how what has these passages rests on @source
 */
SmtSupport
smt_support_of_passages (GPtrArray       *passages,
                         const SmtEntity *source,
                         SmtSupport       otherwise)
{
  gboolean here = FALSE, elsewhere = FALSE;

  if (source == NULL)
    return SMT_SUPPORT_ALONE;
  if (passages == NULL || passages->len == 0)
    return otherwise;

  for (guint i = 0; i < passages->len; i++)
    {
      const SmtPassage *passage = g_ptr_array_index (passages, i);

      if (passage->source->target == source)
        here = TRUE;
      else
        elsewhere = TRUE;
    }

  if (!here)
    return SMT_SUPPORT_NONE;
  return elsewhere ? SMT_SUPPORT_SHARED : SMT_SUPPORT_ALONE;
}

static gboolean
is_unsourced (const SmtRecord *record)
{
  for (guint i = 0; i < record->type->n_fields; i++)
    {
      const SmtField *field = &record->type->fields[i];
      guint certainty;

      if (field->get_word_type != smt_certainty_get_type)
        continue;
      certainty = smt_field_get_number (field, record);
      return certainty == SMT_CERTAINTY_UNSOURCED || certainty == SMT_CERTAINTY_EXTERNAL;
    }

  return FALSE;
}

/**
 * smt_support_of_record:
 * @source: (nullable): the source asked about; %NULL, any
 * @otherwise: how what @record is part of rests on @source
 *
 * Returns: how @record rests on @source
 */
SmtSupport
smt_support_of_record (const SmtRecord *record,
                       const SmtEntity *source,
                       SmtSupport       otherwise)
{
  if (source == NULL)
    return SMT_SUPPORT_ALONE;
  if (is_unsourced (record))
    otherwise = SMT_SUPPORT_NONE;

  return smt_support_of_passages (smt_record_get_passages (record), source, otherwise);
}

/**
 * smt_support_of_field:
 * @support: how what has the field rests on @source
 * @passages: (nullable) (element-type SmtPassage): the passages of what has it
 * @field: its name
 * @source: (nullable): the source asked about; %NULL, any
 *
 * A passage may say which fields it supports: these it supports by itself, and
 * the others are not its matter.
 *
 * Returns: how the field rests on @source
 */
SmtSupport
smt_support_of_field (SmtSupport       support,
                      GPtrArray       *passages,
                      const char      *field,
                      const SmtEntity *source)
{
  gboolean here = FALSE, elsewhere = FALSE;

  if (source == NULL || support == SMT_SUPPORT_NONE || passages == NULL || passages->len == 0)
    return support;

  for (guint i = 0; i < passages->len; i++)
    {
      const SmtPassage *passage = g_ptr_array_index (passages, i);

      if (!smt_passage_supports (passage, field))
        continue;
      if (passage->source->target != source)
        elsewhere = TRUE;
      else if (passage->fields != NULL)
        return SMT_SUPPORT_ALONE;
      else
        here = TRUE;
    }

  if (!here)
    return SMT_SUPPORT_NONE;
  return elsewhere ? SMT_SUPPORT_SHARED : SMT_SUPPORT_ALONE;
}

typedef struct
{
  const SmtEntity *source;
  gboolean         here;      /* something rests on it */
  gboolean         elsewhere; /* something rests on others */
} Survey;

static void
survey_field (const SmtField *field,
              gconstpointer   owner,
              gpointer        user_data)
{
  Survey *self = user_data;
  SmtSupport support;

  if (field->record != &smt_passage_type)
    return;

  support = smt_support_of_passages (smt_field_get_list (field, owner), self->source,
                                     SMT_SUPPORT_NONE);
  self->here |= support != SMT_SUPPORT_NONE;
  self->elsewhere |= support != SMT_SUPPORT_ALONE;
}

/**
 * smt_support_of_entity:
 * @source: (nullable): the source asked about; %NULL, any
 *
 * Returns: how the fields of @entity itself rest on @source
 */
SmtSupport
smt_support_of_entity (SmtEntity       *entity,
                       const SmtEntity *source)
{
  GPtrArray *passages = smt_entity_get_passages (entity);
  Survey survey = { source, FALSE, FALSE };

  if (source == NULL || (passages != NULL && passages->len > 0))
    return smt_support_of_passages (passages, source, SMT_SUPPORT_NONE);

  smt_entity_visit_deep (entity, survey_field, &survey);
  if (survey.elsewhere)
    return survey.here ? SMT_SUPPORT_SHARED : SMT_SUPPORT_NONE;
  return SMT_SUPPORT_ALONE;
}

/**
 * smt_support_concerns:
 * @source: (nullable): the source asked about; %NULL, any
 *
 * Returns: whether @source says anything of @entity, or it needs no source
 */
gboolean
smt_support_concerns (SmtEntity       *entity,
                      const SmtEntity *source)
{
  Survey survey = { source, FALSE, FALSE };

  if (smt_support_of_entity (entity, source) != SMT_SUPPORT_NONE)
    return TRUE;

  smt_entity_visit_deep (entity, survey_field, &survey);
  return survey.here;
}

typedef struct
{
  const SmtEntity *to;
  const SmtEntity *source;
  SmtSupport       support;  /* of what is visited */
  GPtrArray       *passages; /* that it rests on */
  gboolean         found;
} Search;

static void search_field (const SmtField *field,
                          gconstpointer   owner,
                          gpointer        user_data);

static SmtSupport
get_support (const Search   *self,
             const SmtField *field)
{
  return smt_support_of_field (self->support, self->passages, field->name, self->source);
}

static void
search_record (Search          *self,
               const SmtField  *field,
               const SmtRecord *record)
{
  Search outer = *self;

  self->support = smt_support_of_record (record, self->source, get_support (self, field));
  self->passages = smt_record_get_passages (record);
  smt_fields_visit (record->type->fields, record->type->n_fields, record, search_field, self);
  self->support = outer.support;
  self->passages = outer.passages;
}

static void
search_value (Search         *self,
              const SmtField *field,
              gconstpointer   value)
{
  if (field->kind == SMT_FIELD_RECORD)
    search_record (self, field, value);
  else
    self->found |= ((const SmtRef *) value)->target == self->to &&
                   get_support (self, field) != SMT_SUPPORT_NONE;
}

/* A source that gives a place in its own way speaks of that place. */
static void
search_passages (Search    *self,
                 GPtrArray *passages)
{
  for (guint i = 0; i < passages->len; i++)
    {
      const SmtPassage *passage = g_ptr_array_index (passages, i);

      self->found |= passage->source->target == self->source && passage->place != NULL &&
                     passage->place->target == self->to;
    }
}

static void
search_field (const SmtField *field,
              gconstpointer   owner,
              gpointer        user_data)
{
  Search *self = user_data;
  GPtrArray *list = field->flags & SMT_FIELD_LIST ? smt_field_get_list (field, owner) : NULL;

  if (field->record == &smt_passage_type)
    search_passages (self, list);
  else if (field->kind != SMT_FIELD_REF && field->kind != SMT_FIELD_RECORD)
    return;
  else if (list == NULL)
    search_value (self, field, G_STRUCT_MEMBER (gconstpointer, owner, field->offset));
  else
    for (guint i = 0; i < list->len; i++)
      search_value (self, field, g_ptr_array_index (list, i));
}

/**
 * smt_support_of_reference:
 * @from: an entity that refers to @to
 * @source: the source asked about
 *
 * Returns: whether, by @source, @from has to do with @to. On the page of
 *   @source itself that is everything which rests on it
 */
gboolean
smt_support_of_reference (SmtEntity       *from,
                          const SmtEntity *to,
                          const SmtEntity *source)
{
  Search search = {
    to, source, smt_support_of_entity (from, source), smt_entity_get_passages (from),
    to == source
  };

  smt_entity_visit (from, search_field, &search);
  return search.found;
}
