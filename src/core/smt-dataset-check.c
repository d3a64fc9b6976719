/* smt-dataset-check.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-dataset-check.h"

#include "smt-entities.h"
#include "smt-entity-private.h"
#include "smt-membership-index.h"
#include "smt-ring-finder.h"

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

static void
check_ring (SmtDatasetBuilder   *builder,
            SmtEntity           *entity,
            const SmtField      *field,
            const SmtRef        *ref,
            const SmtRingFinder *rings,
            const char          *path)
{
  g_autofree char *found = NULL;

  if (!smt_ring_finder_is_ring (rings, entity, ref->target))
    return;

  found = g_strdup_printf ("“%s”, from which “%s” leads back here",
                           ref->id, field->name);
  smt_dataset_builder_report (builder, entity, SMT_FAULT_CYCLE, path, found,
                              "a reference that never leads back", NULL);
}

static void
check_rings (SmtDatasetBuilder   *builder,
             SmtEntity           *entity,
             const SmtField      *field,
             const SmtRingFinder *rings)
{
  g_autofree char *path = g_strdup_printf ("/%s", field->name);
  GPtrArray *list;

  if (!smt_field_is_set (field, entity))
    return;
  if (!(field->flags & SMT_FIELD_LIST))
    {
      check_ring (builder, entity, field, smt_field_get_ref (field, entity), rings, path);
      return;
    }

  list = smt_field_get_list (field, entity);
  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *item = g_strdup_printf ("%s/%u", path, i);

      check_ring (builder, entity, field, g_ptr_array_index (list, i), rings, item);
    }
}

/* A whole type at once, as a ring takes several entities. */
static void
check_cycles (SmtDatasetBuilder *builder,
              SmtEntityType      type)
{
  GListModel *list =
    smt_dataset_get_list (smt_dataset_builder_peek_dataset (builder), type);
  g_autoptr (SmtEntity) first = g_list_model_get_item (list, 0);
  const SmtField *fields;
  guint n_fields;

  if (first == NULL)
    return;

  fields = smt_entity_get_fields (first, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      g_autoptr (SmtRingFinder) rings = NULL;

      if (!(fields[i].flags & SMT_FIELD_ACYCLIC))
        continue;
      rings = smt_ring_finder_new (list, &fields[i]);
      for (guint j = 0; j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr (SmtEntity) entity = g_list_model_get_item (list, j);

          check_rings (builder, entity, &fields[i], rings);
        }
    }
}

/* The index keeps a set of roles in one word. */
static void
check_number_of_roles (SmtDatasetBuilder *builder)
{
  GListModel *list =
    smt_dataset_get_list (smt_dataset_builder_peek_dataset (builder), SMT_ENTITY_ROLE);
  g_autoptr (SmtEntity) excess = g_list_model_get_item (list, SMT_MAX_ROLES);
  g_autofree char *found = NULL, *expected = NULL;

  if (excess == NULL)
    return;

  found = g_strdup_printf ("%u roles", g_list_model_get_n_items (list));
  expected = g_strdup_printf ("at most %u roles in one dataset", SMT_MAX_ROLES);
  smt_dataset_builder_report (builder, excess, SMT_FAULT_TOO_MANY, "",
                              found, expected, NULL);
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
    check_cycles (builder, type);

  check_number_of_roles (builder);
  check_type (builder, SMT_ENTITY_MEMBERSHIP, check_membership);
  check_type (builder, SMT_ENTITY_ROSTER, check_roster);
}
