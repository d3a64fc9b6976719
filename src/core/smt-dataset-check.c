/* smt-dataset-check.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-dataset-check.h"

#include "smt-entities.h"
#include "smt-entity-private.h"
#include "smt-span.h"

/* The rules that one entity alone cannot break: they see a dataset whose
 * references all lead somewhere. Each rule is one function. */

typedef void (*Rule) (SmtDatasetBuilder *builder,
                      SmtEntity         *entity);

/* What belongs somewhere must lead to a mechanism, not to any party. */
static void
check_has_members (SmtDatasetBuilder *builder,
                   SmtEntity         *entity)
{
  SmtEntity *mechanism = smt_entity_get_ref (entity, "mechanism");
  g_autofree char *found = NULL;

  if (mechanism == NULL || smt_entity_get_facts (mechanism) != NULL)
    return;

  found = g_strdup_printf ("“%s”, a party without members of its own",
                           smt_entity_get_id (mechanism));
  smt_dataset_builder_report (builder, entity, SMT_FAULT_NOT_A_MECHANISM,
                              "/mechanism", found,
                              "a mechanism, or a party with “mechanism” facts", NULL);
}

static gboolean
lists_role (const SmtFacts  *facts,
            const SmtEntity *role)
{
  for (guint i = 0; i < facts->roles->len; i++)
    if (((SmtRef *) g_ptr_array_index (facts->roles, i))->target == role)
      return TRUE;

  return FALSE;
}

/* A mechanism that lists its roles lists all of them: rosters rely on it. */
static void
check_role (SmtDatasetBuilder *builder,
            SmtEntity         *entity,
            const SmtRef      *role,
            const char        *path)
{
  SmtEntity *mechanism = smt_entity_get_ref (entity, "mechanism");
  SmtFacts *facts = smt_entity_get_facts (mechanism);
  g_autofree char *found = NULL, *expected = NULL;

  if (facts == NULL || facts->roles == NULL || lists_role (facts, role->target))
    return;

  found = g_strdup_printf ("“%s”", role->id);
  expected = g_strdup_printf ("one of the “roles” of %s",
                              smt_entity_get_id (mechanism));
  smt_dataset_builder_report (builder, entity, SMT_FAULT_ROLE_NOT_LISTED,
                              path, found, expected, NULL);
}

static void
check_order (SmtDatasetBuilder *builder,
             SmtEntity         *entity,
             const SmtEdtf     *since,
             const SmtEdtf     *until,
             const char        *path)
{
  g_autofree char *found = NULL;

  if (since == NULL || until == NULL ||
      smt_edtf_get_earliest (since) < smt_edtf_get_latest (until))
    return;

  found = g_strdup_printf ("%s, not after the “since” %s",
                           smt_edtf_get_text (until), smt_edtf_get_text (since));
  smt_dataset_builder_report (builder, entity, SMT_FAULT_ENDS_BEFORE_START, path,
                              found, "the first day no longer held", NULL);
}

static void
check_founding (SmtDatasetBuilder *builder,
                SmtEntity         *entity,
                const SmtPeriod   *period,
                const char        *path)
{
  SmtFacts *facts = smt_entity_get_facts (smt_entity_get_ref (entity, "mechanism"));
  const SmtEdtf *founded;
  g_autofree char *found = NULL, *expected = NULL;

  founded = facts != NULL && facts->founded != NULL ? facts->founded->date : NULL;
  if (founded == NULL || period->since == NULL ||
      smt_edtf_get_latest (period->since) >= smt_edtf_get_earliest (founded))
    return;

  found = g_strdup_printf ("“%s”", smt_edtf_get_text (period->since));
  expected = g_strdup_printf ("a date not before the founding, %s",
                              smt_edtf_get_text (founded));
  smt_dataset_builder_report (builder, entity, SMT_FAULT_BEFORE_FOUNDING, path,
                              found, expected, NULL);
}

static void
check_membership (SmtDatasetBuilder *builder,
                  SmtEntity         *entity)
{
  GPtrArray *periods = smt_membership_get_periods (SMT_MEMBERSHIP (entity));

  check_has_members (builder, entity);
  for (guint i = 0; i < periods->len; i++)
    {
      const SmtPeriod *period = g_ptr_array_index (periods, i);
      g_autofree char *role = g_strdup_printf ("/periods/%u/role", i);
      g_autofree char *since = g_strdup_printf ("/periods/%u/since", i);
      g_autofree char *until = g_strdup_printf ("/periods/%u/until", i);

      check_role (builder, entity, period->role, role);
      check_order (builder, entity, period->since, period->until, until);
      check_founding (builder, entity, period, since);
    }
}

static void
check_roster (SmtDatasetBuilder *builder,
              SmtEntity         *entity)
{
  SmtRoster *roster = SMT_ROSTER (entity);
  GPtrArray *roles = smt_roster_get_roles (roster);

  check_has_members (builder, entity);
  check_order (builder, entity, smt_roster_get_since (roster),
               smt_roster_get_until (roster), "/until");
  for (guint i = 0; i < roles->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("/roles/%u", i);

      check_role (builder, entity, g_ptr_array_index (roles, i), path);
    }
}

/* Whether following @field from @from leads to @target. @seen keeps the walk
 * from going round in a ring that @target is not in. */
static gboolean
leads_to (const SmtField *field,
          SmtEntity      *from,
          SmtEntity      *target,
          GHashTable     *seen)
{
  g_autoptr (GPtrArray) stack = g_ptr_array_new ();

  g_ptr_array_add (stack, from);
  while (stack->len > 0)
    {
      SmtEntity *entity = g_ptr_array_steal_index_fast (stack, stack->len - 1);
      gconstpointer owner;
      const SmtField *next = smt_entity_find_field (entity, field->name, &owner);
      GPtrArray *list;

      if (entity == target)
        return TRUE;
      if (next == NULL || !smt_field_is_set (next, owner) ||
          !g_hash_table_add (seen, entity))
        continue;
      if (!(next->flags & SMT_FIELD_LIST))
        {
          g_ptr_array_add (stack, smt_field_get_ref (next, owner)->target);
          continue;
        }
      list = smt_field_get_list (next, owner);
      for (guint i = 0; i < list->len; i++)
        g_ptr_array_add (stack, ((SmtRef *) g_ptr_array_index (list, i))->target);
    }

  return FALSE;
}

static void
check_ring (SmtDatasetBuilder *builder,
            SmtEntity         *entity,
            const SmtField    *field,
            const SmtRef      *ref,
            const char        *path)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autofree char *found = NULL;

  if (!leads_to (field, ref->target, entity, seen))
    return;

  found = g_strdup_printf ("“%s”, from which “%s” leads back here",
                           ref->id, field->name);
  smt_dataset_builder_report (builder, entity, SMT_FAULT_CYCLE, path, found,
                              "a reference that never leads back", NULL);
}

static void
check_cycles (SmtDatasetBuilder *builder,
              SmtEntity         *entity)
{
  guint n_fields;
  const SmtField *fields = smt_entity_get_fields (entity, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const SmtField *field = &fields[i];
      g_autofree char *path = g_strdup_printf ("/%s", field->name);
      GPtrArray *list;

      if (!(field->flags & SMT_FIELD_ACYCLIC) || !smt_field_is_set (field, entity))
        continue;
      if (!(field->flags & SMT_FIELD_LIST))
        {
          check_ring (builder, entity, field, smt_field_get_ref (field, entity), path);
          continue;
        }
      list = smt_field_get_list (field, entity);
      for (guint j = 0; j < list->len; j++)
        {
          g_autofree char *item = g_strdup_printf ("%s/%u", path, j);

          check_ring (builder, entity, field, g_ptr_array_index (list, j), item);
        }
    }
}

static void
check_type (SmtDatasetBuilder *builder,
            SmtEntityType      type,
            Rule               rule)
{
  GListModel *list =
    smt_dataset_get_list (smt_dataset_builder_peek_dataset (builder), type);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);

      rule (builder, entity);
    }
}

/**
 * smt_dataset_check: (skip)
 *
 * Holds a linked dataset against every rule and reports what breaks one.
 */
void
smt_dataset_check (SmtDatasetBuilder *builder)
{
  for (guint type = 0; type < SMT_N_ENTITY_TYPES; type++)
    check_type (builder, type, check_cycles);

  check_type (builder, SMT_ENTITY_MEMBERSHIP, check_membership);
  check_type (builder, SMT_ENTITY_ROSTER, check_roster);
}
