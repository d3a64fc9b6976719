/* smt-account.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one source says of an entity's own fields. A passage names the fields
 * that it supports, and gives a date, a place or items in its own way where these
 * differ from what the entity has; without a source these functions give what
 * the entity has.
 *
 * Cost: a walk over the entity's passages, or, where it has none of its own,
 * over those of its records.
 */

#include "smt-account.h"

#include "smt-entity.h"

static gpointer
get_own (const SmtPassage *passage,
         const char       *field)
{
  if (g_str_equal (field, "date"))
    return passage->date;
  if (g_str_equal (field, "place"))
    return passage->place;
  if (g_str_equal (field, "items"))
    return passage->items;
  return NULL;
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

      if (passage->source->target == source && get_own (passage, field) != NULL)
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

typedef struct
{
  char           **steps;
  const SmtEntity *source;
  SmtSupport       support;  /* of what the steps begin at */
  GPtrArray       *passages; /* that it has, or NULL */
} Path;

static gboolean follow (Path           *self,
                        const SmtField *field,
                        gconstpointer   owner);

static gboolean
follow_into (const Path      *outer,
             const SmtRecord *record)
{
  Path self = *outer;

  self.steps++;
  self.support = smt_support_of_record (record, self.source, outer->support);
  self.passages = smt_record_get_passages (record);
  for (guint i = 0; *self.steps != NULL && i < record->type->n_fields; i++)
    if (g_str_equal (record->type->fields[i].name, *self.steps))
      return follow (&self, &record->type->fields[i], record);

  return self.support != SMT_SUPPORT_NONE;
}

/* Of a list it is enough that one is said: the path does not tell them apart. */
static gboolean
follow (Path           *self,
        const SmtField *field,
        gconstpointer   owner)
{
  GPtrArray *list = field->flags & SMT_FIELD_LIST ? smt_field_get_list (field, owner) : NULL;

  self->support = smt_support_of_field (self->support, self->passages, field->name,
                                        self->source);
  if (g_str_equal (field->name, "note"))
    return self->support == SMT_SUPPORT_ALONE;
  if (field->kind != SMT_FIELD_RECORD || !smt_field_is_set (field, owner))
    return self->support != SMT_SUPPORT_NONE;
  if (list == NULL)
    return follow_into (self, smt_field_get_record (field, owner));

  for (guint i = 0; i < list->len; i++)
    if (follow_into (self, g_ptr_array_index (list, i)))
      return TRUE;
  return FALSE;
}

/**
 * smt_account_has_path:
 * @path: name of a field, within records with dots, as a #SmtReason has it
 * @source: (nullable): the source asked about; %NULL, any
 *
 * Returns: whether @source says what stands there; names are nobody's statement
 */
gboolean
smt_account_has_path (SmtEntity       *entity,
                      const char      *path,
                      const SmtEntity *source)
{
  static const char *const names[] = { "acronym", "aliases", "id", "name", NULL };
  g_auto (GStrv) steps = g_strsplit (path, ".", -1);
  Path self = { steps, source, smt_support_of_entity (entity, source),
                smt_entity_get_passages (entity) };
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (entity, steps[0], &owner);

  if (source == NULL || field == NULL || g_strv_contains (names, steps[0]))
    return TRUE;
  return follow (&self, field, owner);
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
    return own->date;
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
