/* smt-check-rosters.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-check.h"

#include "smt-entities.h"
#include "smt-i18n.h"
#include "smt-span.h"

/* A roster lists all who hold certain roles. What it shares with memberships
 * is in smt-check-periods.c; here is whether anybody does hold them. */

static const SmtRule rules[] = {
  { SMT_FAULT_EMPTY_ROSTER,
    "A roster says that everybody who holds certain roles is listed, and no membership holds "
    "any of them while it lasts.",
    "Add the memberships: without them the answer would be “no” for everybody." },
};

/* A role in a mechanism. */
typedef struct
{
  SmtEntity *mechanism;
  SmtEntity *role;
} Seat;

/* From the first day on which anybody can have held it to the last. */
typedef struct
{
  Seat   seat;
  SmtDay first;
  SmtDay last;
} Holding;

static guint
hash_seat (gconstpointer key)
{
  const Seat *seat = key;

  return g_direct_hash (seat->mechanism) * 31 + g_direct_hash (seat->role);
}

static gboolean
equal_seats (gconstpointer a,
             gconstpointer b)
{
  const Seat *one = a, *other = b;

  return one->mechanism == other->mechanism && one->role == other->role;
}

static void
add_period (GHashTable      *holdings,
            SmtEntity       *mechanism,
            const SmtPeriod *period)
{
  Seat seat = { mechanism, period->role->target };
  Holding *holding = g_hash_table_lookup (holdings, &seat);
  SmtSpan span = smt_span_new (period->since, period->until, 0);

  if (holding == NULL)
    {
      holding = g_new (Holding, 1);
      *holding = (Holding) { seat, SMT_DAY_MAX, SMT_DAY_MIN };
      g_hash_table_insert (holdings, &holding->seat, holding);
    }
  holding->first = MIN (holding->first, span.since_first);
  holding->last = MAX (holding->last, span.until_last);
}

static GHashTable *
list_holdings (const SmtCheck *check)
{
  GListModel *list = smt_dataset_get_list (check->dataset, SMT_ENTITY_MEMBERSHIP);
  GHashTable *holdings = g_hash_table_new_full (hash_seat, equal_seats, NULL, g_free);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtMembership) membership = g_list_model_get_item (list, i);
      GPtrArray *periods = smt_membership_get_periods (membership);

      for (guint j = 0; j < periods->len; j++)
        add_period (holdings, smt_membership_get_mechanism (membership),
                    g_ptr_array_index (periods, j));
    }

  return holdings;
}

/* In what is no mechanism nobody can hold a role, which is told already. */
static gboolean
can_be_held (SmtRoster *roster)
{
  SmtEntity *mechanism = smt_roster_get_mechanism (roster);

  return mechanism != NULL && smt_entity_get_facts (mechanism) != NULL;
}

static gboolean
is_held (GHashTable *holdings,
         SmtRoster  *roster)
{
  GPtrArray *roles = smt_roster_get_roles (roster);
  SmtSpan span = smt_span_new (smt_roster_get_since (roster), smt_roster_get_until (roster), 0);

  for (guint i = 0; i < roles->len; i++)
    {
      const SmtRef *role = g_ptr_array_index (roles, i);
      Seat seat = { smt_roster_get_mechanism (roster), role->target };
      const Holding *holding = g_hash_table_lookup (holdings, &seat);

      if (holding != NULL && holding->first <= span.until_last &&
          span.since_first <= holding->last)
        return TRUE;
    }

  return FALSE;
}

static void
check_rosters (const SmtCheck *check)
{
  GListModel *list = smt_dataset_get_list (check->dataset, SMT_ENTITY_ROSTER);
  g_autoptr (GHashTable) holdings = NULL;

  smt_check_each (check, SMT_ENTITY_ROSTER, smt_check_roster_bounds);
  /* A membership that is missing may be one that had a fault. */
  if (!check->is_whole)
    return;

  holdings = list_holdings (check);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtRoster) roster = g_list_model_get_item (list, i);

      if (can_be_held (roster) && !is_held (holdings, roster))
        smt_check_report (check, SMT_ENTITY (roster), SMT_FAULT_EMPTY_ROSTER,
                          g_strdup ("/roles"), g_strdup (_("roles that nobody holds then")),
                          g_strdup (_("a membership in one of them at least")));
    }
}

const SmtRuleSet smt_roster_rules = { rules, G_N_ELEMENTS (rules), NULL, check_rosters };
