/* smt-told-walk.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The walk over the fields of an entity, however deep, that knows at each how what
 * has it rests on one source. Records are walked into and not visited, except the
 * lists of passages. What makes a party a mechanism stands apart in the file, but
 * rests on the passages of the party.
 */

#include "smt-told-private.h"

typedef struct
{
  SmtToldPlace  place;
  SmtToldWalker visit;
  gpointer      user_data;
} Walk;

/**
 * smt_told_get_support: (skip)
 *
 * Returns: how @field rests on the source of @place
 */
SmtSupport
smt_told_get_support (const SmtToldPlace *place,
                      const SmtField     *field)
{
  return smt_support_of_field (place->support, place->passages, field->name, place->source);
}

static void walk_field (const SmtField *field,
                        gconstpointer   owner,
                        gpointer        user_data);

static void
walk_record (Walk            *self,
             const SmtField  *field,
             const SmtRecord *record)
{
  Walk inner = *self;

  if (record->type != &smt_facts_type)
    {
      inner.place.support = smt_support_of_record (record, self->place.source,
                                                   smt_told_get_support (&self->place, field));
      inner.place.passages = smt_record_get_passages (record);
      inner.place.is_inner = TRUE;
    }
  smt_fields_visit (record->type->fields, record->type->n_fields, record, walk_field, &inner);
}

static void
walk_field (const SmtField *field,
            gconstpointer   owner,
            gpointer        user_data)
{
  Walk *self = user_data;
  GPtrArray *list;

  if (field->kind != SMT_FIELD_RECORD || field->record == &smt_passage_type)
    {
      self->visit (&self->place, field, owner, self->user_data);
      return;
    }

  if ((field->flags & SMT_FIELD_LIST) == 0)
    {
      walk_record (self, field, smt_field_get_record (field, owner));
      return;
    }

  list = smt_field_get_list (field, owner);
  for (guint i = 0; i < list->len; i++)
    walk_record (self, field, g_ptr_array_index (list, i));
}

/**
 * smt_told_walk: (skip)
 * @source: (nullable): the source asked; %NULL, all together
 * @visit: (scope call): what to call
 *
 * Calls @visit for each field of @entity and of its records that is no record
 * itself, and for each list of passages. Id and name are left out.
 */
void
smt_told_walk (SmtEntity       *entity,
               const SmtEntity *source,
               SmtToldWalker    visit,
               gpointer         user_data)
{
  Walk self = {
    { source, smt_support_of_entity (entity, source), smt_entity_get_passages (entity), FALSE },
    visit, user_data
  };

  smt_entity_visit (entity, walk_field, &self);
}
