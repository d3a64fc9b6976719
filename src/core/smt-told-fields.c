/* smt-told-fields.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which fields of an entity one source fills, however deep: what listings by text
 * and by certainty look into. Where it gives a value in its own way that stands for
 * the entity's. Names are nobody's statement, and a note that weighs several
 * sources is of none of them.
 *
 * Cost: a walk over the fields of an entity.
 */

#include "smt-told.h"

#include "smt-account.h"

typedef struct
{
  const SmtEntity *source;
  SmtSupport       support;   /* of what is visited */
  GPtrArray       *passages;  /* that it rests on */
  gboolean         is_inner;  /* a part of the entity, and not itself */
  SmtFieldVisitor  visit;
  gpointer         user_data;
} Walk;

/* Its account of what the passage stands on is in the passage. */
static void
visit_accounts (Walk      *self,
                GPtrArray *passages)
{
  for (guint i = 0; i < passages->len; i++)
    {
      const SmtPassage *passage = g_ptr_array_index (passages, i);

      if (self->source == NULL || passage->source->target == self->source)
        smt_fields_visit (smt_passage_type.fields, smt_passage_type.n_fields, passage,
                          self->visit, self->user_data);
    }
}

static gboolean
has_own (const Walk     *self,
         const SmtField *field)
{
  const SmtPassage *passage = smt_passages_find (self->passages, self->source);

  return g_str_equal (field->name, "certainty") ? passage != NULL && passage->certainty != 0
                                                : smt_account_find (self->passages, field->name,
                                                                    self->source) != NULL;
}

static gboolean
is_said (const Walk     *self,
         const SmtField *field)
{
  static const char *const names[] = { "acronym", "aliases", "name", NULL };
  SmtSupport support;

  if (self->source == NULL || (!self->is_inner && g_strv_contains (names, field->name)))
    return TRUE;

  support = smt_support_of_field (self->support, self->passages, field->name, self->source);
  if (g_str_equal (field->name, "note"))
    return support == SMT_SUPPORT_ALONE;
  return support != SMT_SUPPORT_NONE && !has_own (self, field);
}

static void visit_field (const SmtField *field,
                         gconstpointer   owner,
                         gpointer        user_data);

/* What makes a party a mechanism stands apart in the file, but is the party's own. */
static void
visit_record (Walk            *self,
              const SmtField  *field,
              const SmtRecord *record)
{
  Walk inner = *self;

  if (record->type != &smt_facts_type)
    {
      SmtSupport outer = smt_support_of_field (self->support, self->passages, field->name,
                                               self->source);

      inner.support = smt_support_of_record (record, self->source, outer);
      inner.passages = smt_record_get_passages (record);
      inner.is_inner = TRUE;
    }
  smt_fields_visit (record->type->fields, record->type->n_fields, record, visit_field, &inner);
}

static void
visit_field (const SmtField *field,
             gconstpointer   owner,
             gpointer        user_data)
{
  Walk *self = user_data;
  GPtrArray *list = field->flags & SMT_FIELD_LIST ? smt_field_get_list (field, owner) : NULL;

  if (field->record == &smt_passage_type)
    visit_accounts (self, list);
  else if (field->kind != SMT_FIELD_RECORD)
    {
      if (is_said (self, field))
        self->visit (field, owner, self->user_data);
    }
  else if (list == NULL)
    visit_record (self, field, smt_field_get_record (field, owner));
  else
    for (guint i = 0; i < list->len; i++)
      visit_record (self, field, g_ptr_array_index (list, i));
}

/**
 * smt_told_visit_fields:
 * @source: (nullable): the source asked; %NULL, all together
 * @visit: (scope call): what to call
 *
 * Calls @visit for each field that @source fills, of @entity and of the records in
 * it, and for those of the passages in which it gives its account of them. Id and
 * name are left out.
 */
void
smt_told_visit_fields (SmtEntity       *entity,
                       const SmtEntity *source,
                       SmtFieldVisitor  visit,
                       gpointer         user_data)
{
  Walk self = {
    source, smt_support_of_entity (entity, source), smt_entity_get_passages (entity), FALSE,
    visit, user_data
  };

  smt_entity_visit (entity, visit_field, &self);
}
