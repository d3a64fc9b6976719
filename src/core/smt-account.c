/* smt-account.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one source says of an entity's own fields. A passage names the fields
 * that it supports, and gives a date, a place or items in its own way where these
 * differ from what the entity has; or the dates between which it does, where one
 * that is absent is not the entity's. Without a source these functions give what
 * the entity has.
 *
 * Cost: a walk over the entity's passages, or, where it has none of its own,
 * over those of its records.
 */

#include "smt-account.h"

#include "smt-entity.h"

static gboolean
has_own (const SmtPassage *passage,
         const char       *field)
{
  if (g_str_equal (field, "date"))
    return passage->date != NULL;
  if (g_str_equal (field, "since") || g_str_equal (field, "until"))
    return passage->since != NULL || passage->until != NULL;
  if (g_str_equal (field, "place"))
    return passage->place != NULL;
  if (g_str_equal (field, "items"))
    return passage->items != NULL;
  return FALSE;
}

/**
 * smt_account_get_own_date: (skip)
 * @passage: what smt_account_find() found
 * @field: a field of dates
 *
 * Returns: (transfer none) (nullable): the date that @passage gives
 */
const SmtEdtf *
smt_account_get_own_date (const SmtPassage *passage,
                          const char       *field)
{
  if (g_str_equal (field, "since"))
    return passage->since;
  return g_str_equal (field, "until") ? passage->until : passage->date;
}

/**
 * smt_account_find: (skip)
 * @passages: (nullable) (element-type SmtPassage): passages
 * @source: (nullable): a source
 *
 * Returns: (nullable): the passage in @source that gives @field in its own way
 */
const SmtPassage *
smt_account_find (GPtrArray       *passages,
                  const char      *field,
                  const SmtEntity *source)
{
  for (guint i = 0; source != NULL && passages != NULL && i < passages->len; i++)
    {
      const SmtPassage *passage = g_ptr_array_index (passages, i);

      if (passage->source->target == source && has_own (passage, field))
        return passage;
    }

  return NULL;
}

/**
 * smt_account_has_field:
 * @field: name of a field
 * @source: (nullable): the source asked about; %NULL, any
 *
 * Returns: whether @source says something of @field
 */
gboolean
smt_account_has_field (SmtEntity       *entity,
                       const char      *field,
                       const SmtEntity *source)
{
  return smt_support_of_field (smt_support_of_entity (entity, source),
                               smt_entity_get_passages (entity), field,
                               source) != SMT_SUPPORT_NONE;
}

/**
 * smt_account_pick_date: (skip)
 * @passages: (nullable) (element-type SmtPassage): of what has the date
 * @date: (nullable): its `date`
 * @support: how that which has it rests on @source
 * @source: (nullable): the source asked; %NULL, all together
 *
 * Returns: (transfer none) (nullable): the date by @source
 */
const SmtEdtf *
smt_account_pick_date (GPtrArray       *passages,
                       const SmtEdtf   *date,
                       SmtSupport       support,
                       const SmtEntity *source)
{
  const SmtPassage *own = smt_account_find (passages, "date", source);

  if (own != NULL)
    return own->date;
  return smt_support_of_field (support, passages, "date", source) != SMT_SUPPORT_NONE ? date
                                                                                      : NULL;
}

/**
 * smt_account_pick_place: (skip)
 * @place: (nullable): the `place` of what has @passages
 *
 * As smt_account_pick_date().
 *
 * Returns: (transfer none) (nullable): the place by @source
 */
SmtEntity *
smt_account_pick_place (GPtrArray       *passages,
                        const SmtRef    *place,
                        SmtSupport       support,
                        const SmtEntity *source)
{
  const SmtPassage *own = smt_account_find (passages, "place", source);

  if (own != NULL)
    place = own->place;
  else if (smt_support_of_field (support, passages, "place", source) == SMT_SUPPORT_NONE)
    place = NULL;
  return place != NULL ? place->target : NULL;
}

/**
 * smt_account_get_date:
 * @field: name of a field of dates
 * @source: (nullable): the source asked; %NULL, all together
 *
 * Returns: (transfer none) (nullable): the date by @source
 */
const SmtEdtf *
smt_account_get_date (SmtEntity       *entity,
                      const char      *field,
                      const SmtEntity *source)
{
  const SmtPassage *own = smt_account_find (smt_entity_get_passages (entity), field, source);

  if (own != NULL)
    return smt_account_get_own_date (own, field);
  return smt_account_has_field (entity, field, source) ? smt_entity_get_date (entity, field)
                                                       : NULL;
}

/**
 * smt_account_get_basis:
 * @source: (nullable): the source asked; %NULL, all together
 *
 * Returns: what `date` rests on by @source, or 0
 */
SmtBasis
smt_account_get_basis (SmtEntity       *entity,
                       const SmtEntity *source)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (entity, "basis", &owner);

  if (field == NULL || smt_account_find (smt_entity_get_passages (entity), "date", source) != NULL)
    return 0;
  return smt_field_get_number (field, owner);
}

/**
 * smt_account_get_ref:
 * @field: name of a field of one reference
 * @source: (nullable): the source asked; %NULL, all together
 *
 * Returns: (transfer none) (nullable): what it leads to by @source
 */
SmtEntity *
smt_account_get_ref (SmtEntity       *entity,
                     const char      *field,
                     const SmtEntity *source)
{
  const SmtPassage *own = smt_account_find (smt_entity_get_passages (entity), field, source);

  if (own != NULL)
    return own->place->target;
  return smt_account_has_field (entity, field, source) ? smt_entity_get_ref (entity, field)
                                                       : NULL;
}
