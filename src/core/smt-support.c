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
 * apply. A period rests on those which say that the role was held: others may
 * tell when, without saying in what.
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
 * Returns: how @record rests on @source; a period, how the role that it is of does
 */
SmtSupport
smt_support_of_record (const SmtRecord *record,
                       const SmtEntity *source,
                       SmtSupport       otherwise)
{
  SmtSupport support;

  if (source == NULL)
    return SMT_SUPPORT_ALONE;
  if (is_unsourced (record))
    otherwise = SMT_SUPPORT_NONE;

  support = smt_support_of_passages (smt_record_get_passages (record), source, otherwise);
  return record->type == &smt_period_type
         ? smt_support_of_field (support, smt_record_get_passages (record), "role", source)
         : support;
}

/**
 * smt_support_of_field:
 * @support: how what has the field rests on @source
 * @passages: (nullable) (element-type SmtPassage): the passages of what has it
 * @field: its name
 * @source: (nullable): the source asked about; %NULL, any
 *
 * A passage may say which fields it supports: these it supports by itself, and
 * the others are not its matter. A note that several claim weighs them all.
 *
 * Returns: how the field rests on @source
 */
SmtSupport
smt_support_of_field (SmtSupport       support,
                      GPtrArray       *passages,
                      const char      *field,
                      const SmtEntity *source)
{
  gboolean here = FALSE, elsewhere = FALSE, is_note = g_str_equal (field, "note");

  if (source == NULL || support == SMT_SUPPORT_NONE || passages == NULL || passages->len == 0)
    return support;

  for (guint i = 0; i < passages->len; i++)
    {
      const SmtPassage *passage = g_ptr_array_index (passages, i);

      if (!smt_passages_support (passages, passage, field))
        continue;
      if (passage->source->target != source)
        elsewhere = TRUE;
      else if (passage->fields != NULL && !is_note)
        return SMT_SUPPORT_ALONE;
      else
        here = TRUE;
    }

  if (!here)
    return SMT_SUPPORT_NONE;
  return elsewhere ? SMT_SUPPORT_SHARED : SMT_SUPPORT_ALONE;
}

static gboolean
is_of_period (const SmtField *field)
{
  return field >= smt_period_type.fields &&
         field < smt_period_type.fields + smt_period_type.n_fields;
}

/**
 * smt_support_of_list:
 * @field: a field of passages
 * @owner: the entity or record that has it
 * @source: (nullable): the source asked about; %NULL, any
 *
 * Returns: how @owner rests on @source by these passages
 */
SmtSupport
smt_support_of_list (const SmtField  *field,
                     gconstpointer    owner,
                     const SmtEntity *source)
{
  GPtrArray *passages = smt_field_get_list (field, owner);
  SmtSupport support = smt_support_of_passages (passages, source, SMT_SUPPORT_NONE);

  return is_of_period (field) ? smt_support_of_field (support, passages, "role", source)
                              : support;
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

  support = smt_support_of_list (field, owner, self->source);
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
