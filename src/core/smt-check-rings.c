/* smt-check-rings.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-check.h"

#include "smt-i18n.h"
#include "smt-ring-finder.h"
#include "smt-template.h"

/* References that must not lead back: places within places, bodies that are
 * part of bodies, items of statements, successors, documents that amend or
 * implement others. */

static const SmtRule rules[] = {
  { SMT_FAULT_CYCLE,
    "References of one field lead back to where they start: a place lies within itself, a "
    "document amends itself, over however many steps.",
    "Take the wrong reference out; each one on the ring is told." },
};

typedef struct
{
  const SmtCheck      *check;
  const SmtField      *field;
  const SmtRingFinder *finder;
} Ring;

static void
check_reference (const Ring   *self,
                 SmtEntity    *entity,
                 const SmtRef *ref,
                 int           index)
{
  if (!smt_ring_finder_is_ring (self->finder, entity, ref->target))
    return;

  smt_check_report (self->check, entity, SMT_FAULT_CYCLE,
                    index < 0 ? g_strdup_printf ("/%s", self->field->name)
                              : g_strdup_printf ("/%s/%d", self->field->name, index),
                    /* TRANSLATORS: found in a file: an {id}, and a {field}, a word of the
                     * file such as "within" */
                    smt_template_fill (_("“{id}”, from which “{field}” leads back here"),
                                       "id", ref->id, "field", self->field->name, NULL),
                    g_strdup (_("a reference that never leads back")));
}

static void
check_entity (const Ring *self,
              SmtEntity  *entity)
{
  GPtrArray *list;

  if (!smt_field_is_set (self->field, entity))
    return;
  if (!(self->field->flags & SMT_FIELD_LIST))
    {
      check_reference (self, entity, smt_field_get_ref (self->field, entity), -1);
      return;
    }

  list = smt_field_get_list (self->field, entity);
  for (guint i = 0; i < list->len; i++)
    check_reference (self, entity, g_ptr_array_index (list, i), i);
}

/* A whole type at once, as a ring takes several entities. */
static void
check_field (const SmtCheck *check,
             GListModel     *list,
             const SmtField *field)
{
  g_autoptr (SmtRingFinder) finder = smt_ring_finder_new (list, field);
  const Ring ring = { check, field, finder };

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);

      check_entity (&ring, entity);
    }
}

static void
check_rings (const SmtCheck *check)
{
  for (guint type = 0; type < SMT_N_ENTITY_TYPES; type++)
    {
      GListModel *list = smt_dataset_get_list (check->dataset, type);
      g_autoptr (SmtEntity) first = g_list_model_get_item (list, 0);
      guint n_fields = 0;
      const SmtField *fields =
        first != NULL ? smt_entity_get_fields (first, &n_fields) : NULL;

      for (guint i = 0; i < n_fields; i++)
        if (fields[i].flags & SMT_FIELD_ACYCLIC)
          check_field (check, list, &fields[i]);
    }
}

const SmtRuleSet smt_ring_rules = { rules, G_N_ELEMENTS (rules), NULL, check_rings };
