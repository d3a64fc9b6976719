/* membership-oracle.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "membership-oracle.h"

#include "smt-entities.h"

/* Who belongs to what, told slowly: each question reads all memberships and
 * rosters of the dataset again and applies the definitions one by one. It
 * shares nothing with the index but the entities and their dates. */

typedef struct
{
  SmtDay since_earliest, since_latest;
  SmtDay until_earliest, until_latest;
} Bounds;

static Bounds
get_bounds (const SmtEdtf *since,
            const SmtEdtf *until,
            SmtDay         as_of)
{
  Bounds bounds = { SMT_DAY_MIN, as_of, SMT_DAY_MAX, SMT_DAY_MAX };

  if (until != NULL)
    {
      bounds.until_earliest = smt_edtf_get_earliest (until);
      bounds.until_latest = smt_edtf_get_latest (until);
      bounds.since_latest = MIN (as_of, bounds.until_earliest);
    }
  if (since != NULL)
    {
      bounds.since_earliest = smt_edtf_get_earliest (since);
      bounds.since_latest = smt_edtf_get_latest (since);
    }
  return bounds;
}

static OracleTruth
holds (const Bounds *bounds,
       SmtDay        day)
{
  gboolean end_is_known = bounds->until_earliest == bounds->until_latest &&
                          bounds->until_latest != SMT_DAY_MAX;

  if (bounds->since_latest <= day && day < bounds->until_earliest)
    return ORACLE_YES;
  if (end_is_known && day >= bounds->until_latest)
    return ORACLE_NO;
  if (bounds->since_earliest <= day && day <= bounds->until_latest)
    return ORACLE_POSSIBLY;
  return ORACLE_NO;
}

static SmtDay
get_founding (SmtEntity *mechanism)
{
  SmtFacts *facts = smt_entity_get_facts (mechanism);

  if (facts->founded == NULL || facts->founded->date == NULL)
    return SMT_DAY_MIN;
  return smt_edtf_get_earliest (facts->founded->date);
}

/* Whether @day is neither certainly before the one nor certainly after the
 * other. */
static gboolean
may_exist (const SmtEdtf *since,
           const SmtEdtf *until,
           SmtDay         day)
{
  if (since != NULL && day < smt_edtf_get_earliest (since))
    return FALSE;
  if (until == NULL)
    return TRUE;
  if (smt_edtf_get_earliest (until) == smt_edtf_get_latest (until))
    return day < smt_edtf_get_latest (until);
  return day <= smt_edtf_get_latest (until);
}

/**
 * oracle_exists:
 *
 * Returns: FALSE if there certainly was no such party at @day
 */
gboolean
oracle_exists (SmtEntity *party,
               SmtDay     day)
{
  return may_exist (smt_party_get_since (SMT_PARTY (party)),
                    smt_party_get_until (SMT_PARTY (party)), day);
}

static gboolean
mechanism_exists (SmtEntity *mechanism,
                  SmtDay     day)
{
  SmtFacts *facts = smt_entity_get_facts (mechanism);

  return may_exist (facts->founded != NULL ? facts->founded->date : NULL,
                    facts->dissolved, day);
}

static gboolean
names (const SmtPassage *passage,
       const char       *field)
{
  return passage->fields == NULL ||
         g_ptr_array_find_with_equal_func (passage->fields, field, g_str_equal, NULL);
}

/* What one source says of a span: nothing, unless it speaks of @subject; its own
 * dates, where it has any; and else those that it names. */
gboolean
oracle_apply_source (GPtrArray      *passages,
                     SmtEntity      *source,
                     const char     *subject,
                     const SmtEdtf **since,
                     const SmtEdtf **until)
{
  const SmtPassage *passage = smt_passages_find (passages, source);

  if (source == NULL)
    return TRUE;
  if (passage == NULL || !names (passage, subject))
    return FALSE;
  if (passage->since != NULL || passage->until != NULL)
    {
      *since = passage->since;
      *until = passage->until;
      return TRUE;
    }
  *since = names (passage, "since") ? *since : NULL;
  *until = names (passage, "until") ? *until : NULL;
  return TRUE;
}

/* Whether a period holds by all sources, or by one alone. */
static OracleTruth
period_holds (SmtDataset      *dataset,
              SmtEntity       *source,
              SmtEntity       *mechanism,
              const SmtPeriod *period,
              SmtDay           day)
{
  const SmtEdtf *since = period->since, *until = period->until;
  SmtDay founding = get_founding (mechanism);
  Bounds bounds;

  if (!oracle_apply_source (period->passages, source, "role", &since, &until))
    return ORACLE_NO;

  /* Nobody can have been in it before it was founded. */
  bounds = get_bounds (since, until, smt_dataset_get_last_day (dataset));
  bounds.since_earliest = MAX (bounds.since_earliest, founding);
  bounds.since_latest = MAX (bounds.since_latest, bounds.since_earliest);
  return holds (&bounds, day);
}

static SmtRoleMask
get_role_bit (SmtDataset      *dataset,
              const SmtEntity *role)
{
  GListModel *roles = smt_dataset_get_list (dataset, SMT_ENTITY_ROLE);

  for (guint i = 0; i < g_list_model_get_n_items (roles); i++)
    {
      g_autoptr (SmtEntity) other = g_list_model_get_item (roles, i);

      if (other == role)
        return (SmtRoleMask) 1 << i;
    }
  g_assert_not_reached ();
}

static SmtRoleMask
get_role_bits (SmtDataset *dataset,
               GPtrArray  *refs)
{
  SmtRoleMask bits = 0;

  for (guint i = 0; refs != NULL && i < refs->len; i++)
    bits |= get_role_bit (dataset, ((SmtRef *) g_ptr_array_index (refs, i))->target);
  return bits;
}

/* The roles that a mechanism has: those it lists, and those held in it. */
static SmtRoleMask
get_roles_of (SmtDataset *dataset,
              SmtEntity  *mechanism)
{
  GListModel *list = smt_dataset_get_list (dataset, SMT_ENTITY_MEMBERSHIP);
  SmtRoleMask bits =
    get_role_bits (dataset, smt_entity_get_facts (mechanism)->roles);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtMembership) membership = g_list_model_get_item (list, i);
      GPtrArray *periods = smt_membership_get_periods (membership);

      if (smt_membership_get_mechanism (membership) == mechanism)
        for (guint j = 0; j < periods->len; j++)
          {
            const SmtPeriod *period = g_ptr_array_index (periods, j);

            bits |= get_role_bit (dataset, period->role->target);
          }
    }
  return bits;
}

/* Whether rosters close all of @roles that the mechanism has. */
static gboolean
is_closed (SmtDataset  *dataset,
           SmtEntity   *source,
           SmtEntity   *mechanism,
           SmtRoleMask  roles,
           SmtDay       day)
{
  GListModel *list = smt_dataset_get_list (dataset, SMT_ENTITY_ROSTER);
  SmtRoleMask open = roles & get_roles_of (dataset, mechanism);
  gboolean any = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtRoster) roster = g_list_model_get_item (list, i);
      const SmtEdtf *since = smt_roster_get_since (roster);
      const SmtEdtf *until = smt_roster_get_until (roster);
      Bounds bounds;

      if (smt_roster_get_mechanism (roster) != mechanism ||
          !oracle_apply_source (smt_entity_get_passages (SMT_ENTITY (roster)), source, "roles",
                                &since, &until))
        continue;
      bounds = get_bounds (since, until, smt_dataset_get_last_day (dataset));
      if (holds (&bounds, day) != ORACLE_YES)
        continue;
      any = TRUE;
      open &= ~get_role_bits (dataset, smt_roster_get_roles (roster));
    }
  return any && open == 0;
}

typedef struct
{
  OracleTruth holds;
  SmtRoleMask role;
  SmtRoleKind kind;
} Held;

/* All periods of a party in a mechanism that hold at a day, or may. */
static GArray *
list_held (SmtDataset *dataset,
           SmtEntity  *source,
           SmtEntity  *party,
           SmtEntity  *mechanism,
           SmtDay      day)
{
  GListModel *list = smt_dataset_get_list (dataset, SMT_ENTITY_MEMBERSHIP);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Held));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtMembership) membership = g_list_model_get_item (list, i);
      GPtrArray *periods = smt_membership_get_periods (membership);

      if (smt_membership_get_party (membership) != party ||
          smt_membership_get_mechanism (membership) != mechanism)
        continue;
      for (guint j = 0; j < periods->len; j++)
        {
          const SmtPeriod *period = g_ptr_array_index (periods, j);
          Held held = { period_holds (dataset, source, mechanism, period, day),
                        get_role_bit (dataset, period->role->target),
                        smt_role_get_kind (SMT_ROLE (period->role->target)) };

          if (held.holds != ORACLE_NO)
            g_array_append_val (all, held);
        }
    }
  return all;
}

/**
 * oracle_ask:
 * @source: (nullable): one source alone
 *
 * Returns: whether @party was in @mechanism in one of @roles at @day
 */
OracleTruth
oracle_ask (SmtDataset  *dataset,
            SmtEntity   *source,
            SmtEntity   *party,
            SmtEntity   *mechanism,
            SmtRoleMask  roles,
            SmtDay       day)
{
  g_autoptr (GArray) all = list_held (dataset, source, party, mechanism, day);
  OracleTruth best = ORACLE_NO;
  gboolean unknown = FALSE, elsewhere = FALSE;

  if (!mechanism_exists (mechanism, day) || !oracle_exists (party, day))
    return ORACLE_NO;

  for (guint i = 0; i < all->len; i++)
    {
      const Held *held = &g_array_index (all, Held, i);

      if (held->role & roles)
        best = MAX (best, held->holds);
      else if (held->kind == SMT_ROLE_KIND_UNKNOWN ||
               held->kind == SMT_ROLE_KIND_NOT_STATED)
        unknown = TRUE;
      else if (held->holds == ORACLE_YES)
        elsewhere = TRUE;
    }

  if (best != ORACLE_NO)
    return best;
  if (unknown)
    return ORACLE_UNDETERMINED;
  if (elsewhere || is_closed (dataset, source, mechanism, roles, day))
    return ORACLE_NO;
  return ORACLE_UNDETERMINED;
}

static SmtRoleMask
get_current_roles (SmtDataset *dataset)
{
  GListModel *roles = smt_dataset_get_list (dataset, SMT_ENTITY_ROLE);
  SmtRoleMask mask = 0;

  for (guint i = 0; i < g_list_model_get_n_items (roles); i++)
    {
      g_autoptr (SmtRole) role = g_list_model_get_item (roles, i);

      switch (smt_role_get_kind (role))
        {
        case SMT_ROLE_KIND_FULL:
        case SMT_ROLE_KIND_ASSOCIATE:
        case SMT_ROLE_KIND_PARTNER:
        case SMT_ROLE_KIND_OBSERVER:
        case SMT_ROLE_KIND_GUEST:
        case SMT_ROLE_KIND_SUSPENDED:
          mask |= (SmtRoleMask) 1 << i;
          break;
        case SMT_ROLE_KIND_CANDIDATE:
        case SMT_ROLE_KIND_FORMER:
        case SMT_ROLE_KIND_UNKNOWN:
        case SMT_ROLE_KIND_NOT_STATED:
        default:
          break;
        }
    }
  return mask;
}

/**
 * oracle_get_cell:
 *
 * Returns: the standing and the kind of role that the matrix shows; no period
 */
SmtCell
oracle_get_cell (SmtDataset *dataset,
                 SmtEntity  *source,
                 SmtEntity  *party,
                 SmtEntity  *mechanism,
                 SmtDay      day)
{
  g_autoptr (GArray) all = list_held (dataset, source, party, mechanism, day);
  SmtCell cell = { SMT_STANDING_NOT_STATED, 0, NULL };

  if (!mechanism_exists (mechanism, day) || !oracle_exists (party, day))
    {
      cell.standing = SMT_STANDING_NOT_EXISTING;
      return cell;
    }

  /* What is certain goes before what is possible, then what binds most. */
  for (OracleTruth truth = ORACLE_YES; truth >= ORACLE_POSSIBLY; truth--)
    for (guint i = 0; i < all->len; i++)
      {
        const Held *held = &g_array_index (all, Held, i);
        SmtStanding standing = truth == ORACLE_YES ? SMT_STANDING_HELD
                                                   : SMT_STANDING_POSSIBLY;

        if (held->holds != truth || cell.standing > standing)
          continue;
        if (cell.role_kind == 0 || held->kind < cell.role_kind)
          cell.role_kind = held->kind;
        cell.standing = standing;
      }

  if (all->len == 0 &&
      is_closed (dataset, source, mechanism, get_current_roles (dataset), day))
    cell.standing = SMT_STANDING_NO;
  return cell;
}

/**
 * oracle_truth_in:
 *
 * Returns: what an answer says of a party, which must be in one set at most
 */
OracleTruth
oracle_truth_in (const SmtAnswers *answers,
                 guint             party)
{
  gboolean yes = smt_bitset_contains (answers->yes, party);
  gboolean possibly = smt_bitset_contains (answers->possibly, party);
  gboolean undetermined = smt_bitset_contains (answers->undetermined, party);

  g_assert_cmpint (yes + possibly + undetermined, <=, 1);
  return yes ? ORACLE_YES
             : possibly ? ORACLE_POSSIBLY
                        : undetermined ? ORACLE_UNDETERMINED : ORACLE_NO;
}

static void
add_days_around (GArray        *days,
                 const SmtEdtf *date)
{
  SmtDay bounds[2];

  if (date == NULL)
    return;
  bounds[0] = smt_edtf_get_earliest (date);
  bounds[1] = smt_edtf_get_latest (date);
  for (guint i = 0; i < 2; i++)
    for (int shift = -1; shift <= 1; shift++)
      if (bounds[i] != SMT_DAY_MIN && bounds[i] != SMT_DAY_MAX)
        {
          SmtDay day = bounds[i] + shift;

          g_array_append_val (days, day);
        }
}

static void
visit_date (const SmtField *field,
            gconstpointer   owner,
            gpointer        days)
{
  if (field->kind == SMT_FIELD_DATE)
    add_days_around (days, smt_field_get_date (field, owner));
}

/**
 * oracle_list_days:
 *
 * Returns: @n days at random among those next to which something in the
 *   dataset begins or ends, and the first and last of all days
 */
GArray *
oracle_list_days (SmtDataset *dataset,
                  GRand      *rand,
                  guint       n)
{
  static const SmtEntityType types[] = {
    SMT_ENTITY_MECHANISM, SMT_ENTITY_PARTY, SMT_ENTITY_MEMBERSHIP, SMT_ENTITY_ROSTER
  };
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (SmtDay));
  GArray *days = g_array_new (FALSE, FALSE, sizeof (SmtDay));
  SmtDay extremes[] = { SMT_DAY_MIN, SMT_DAY_MAX, smt_dataset_get_last_day (dataset) };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GListModel *list = smt_dataset_get_list (dataset, types[i]);

      for (guint j = 0; j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr (SmtEntity) entity = g_list_model_get_item (list, j);

          smt_entity_visit_deep (entity, visit_date, all);
        }
    }

  g_array_append_vals (days, extremes, G_N_ELEMENTS (extremes));
  for (guint i = 0; all->len > 0 && i < n; i++)
    g_array_append_val (days, g_array_index (all, SmtDay,
                                             g_rand_int_range (rand, 0, all->len)));
  return days;
}
