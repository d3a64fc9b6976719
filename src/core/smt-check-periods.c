/* smt-check-periods.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-check.h"

#include "smt-entities.h"
#include "smt-fault-words.h"
#include "smt-i18n.h"
#include "smt-span.h"
#include "smt-suggest.h"
#include "smt-template.h"

/* Memberships: where they lead, which roles they hold, and when. Dates are in
 * doubt, and a fault is only what cannot be true whichever day they mean.
 *
 * Cost: O(n log n) in the periods of a membership. */

static const SmtRule rules[] = {
  { SMT_FAULT_NOT_A_MECHANISM,
    "`mechanism` names a party that has no members of its own.",
    "Name the mechanism meant, or give the party its `mechanism` facts." },
  { SMT_FAULT_MEMBER_OF_ITSELF,
    "A party is said to belong to itself.",
    "Correct `party` or `mechanism`." },
  { SMT_FAULT_ROLE_NOT_LISTED,
    "A role is held, or listed completely, in a mechanism whose `roles` do not have it.",
    "Add the role to the `roles` of the mechanism, which are all that it has, or name another." },
  { SMT_FAULT_BEFORE_FOUNDING,
    "A role is held, or listed completely, from before the mechanism was founded.",
    "Correct the date or the founding; a predecessor is a mechanism of its own." },
  { SMT_FAULT_AFTER_DISSOLUTION,
    "A role is held or listed, or a meeting takes place, after the mechanism was dissolved.",
    "Correct the date, or `dissolved`." },
  { SMT_FAULT_BEFORE_PARTY,
    "A role is held from before there was the party.",
    "Correct the date, or the party's `since`; or name the predecessor." },
  { SMT_FAULT_AFTER_PARTY,
    "A role is held after there was the party.",
    "Correct the date, or the party's `until`; or name a successor." },
  { SMT_FAULT_ROLE_TWICE,
    "Two periods of a membership hold the same role at the same time for certain.",
    "Join them, or end the one before the other begins." },
  { SMT_FAULT_ROLES_CONFLICT,
    "Two periods of a membership hold roles at the same time for certain that exclude each "
    "other: a full member is nothing else besides, a suspended one no candidate, and one that "
    "left neither suspended nor an associate.",
    "End the one period where the other begins." },
};

static SmtFacts *
get_facts (SmtEntity *entity)
{
  SmtEntity *mechanism = smt_entity_get_ref (entity, "mechanism");

  return mechanism != NULL ? smt_entity_get_facts (mechanism) : NULL;
}

/* What belongs somewhere must lead to a mechanism, not to any party. */
static void
check_has_members (const SmtCheck *check,
                   SmtEntity      *entity)
{
  SmtEntity *mechanism = smt_entity_get_ref (entity, "mechanism");

  if (mechanism == NULL || smt_entity_get_facts (mechanism) != NULL)
    return;

  smt_check_report (check, entity, SMT_FAULT_NOT_A_MECHANISM, g_strdup ("/mechanism"),
                    /* TRANSLATORS: found in a file; {id} is of a party */
                    smt_template_fill (_("“{id}”, a party without members of its own"),
                                       "id", smt_entity_get_id (mechanism), NULL),
                    /* TRANSLATORS: expected in a file. “mechanism” is a word of it */
                    g_strdup (_("a mechanism, or a party with “mechanism” facts")));
}

static gboolean
lists_role (const SmtFacts *facts,
            const SmtRef   *role)
{
  for (guint i = 0; i < facts->roles->len; i++)
    if (((SmtRef *) g_ptr_array_index (facts->roles, i))->target == role->target)
      return TRUE;

  return FALSE;
}

/* A mechanism that lists its roles lists all of them: rosters rely on it. */
static gboolean
is_role_listed (SmtEntity    *entity,
                const SmtRef *role)
{
  SmtFacts *facts = get_facts (entity);

  return facts == NULL || facts->roles == NULL || role->target == NULL ||
         lists_role (facts, role);
}

static void
report_role (const SmtCheck *check,
             SmtEntity      *entity,
             const SmtRef   *role,
             const char     *path)
{
  GPtrArray *roles = get_facts (entity)->roles;
  g_autofree const char **ids = g_new0 (const char *, roles->len + 1);
  g_autofree char *found = NULL, *expected = NULL, *suggestion = NULL;

  for (guint i = 0; i < roles->len; i++)
    ids[i] = ((SmtRef *) g_ptr_array_index (roles, i))->id;
  found = smt_fault_words_quote (role->id);
  /* TRANSLATORS: expected in a file; {mechanism} is the id of one. “roles” is a
   * word of the file */
  expected = smt_template_fill (_("one of the “roles” of “{mechanism}”"), "mechanism",
                                smt_entity_get_id (smt_entity_get_ref (entity, "mechanism")),
                                NULL);
  suggestion = smt_suggest_word (role->id, ids);
  smt_dataset_builder_report (check->builder, entity, SMT_FAULT_ROLE_NOT_LISTED, path,
                              found, expected, suggestion);
}

/* What is told to end with another thing may name the day on which that was
 * last there, or the first day without it. */
static gboolean
is_well_after (const SmtEdtf *date,
               const SmtEdtf *end)
{
  return smt_edtf_is_before (end, date) &&
         smt_edtf_get_earliest (date) - 1 > smt_edtf_get_latest (end);
}

/* @expected: a template with the {date} of @bound. */
static void
report_date (const SmtCheck  *check,
             const SmtMoment *moment,
             SmtFaultCode     code,
             const char      *expected,
             const SmtEdtf   *bound)
{
  smt_check_report (check, moment->entity, code,
                    moment->index < 0
                    ? g_strdup_printf ("/%s", moment->name)
                    : g_strdup_printf ("/periods/%d/%s", moment->index, moment->name),
                    smt_fault_words_quote (smt_edtf_get_text (moment->date)),
                    smt_template_fill (expected, "date", smt_edtf_get_text (bound), NULL));
}

/**
 * smt_check_existence: (skip)
 *
 * Reports a date that is before the mechanism of its entity was founded, or
 * after it was dissolved.
 */
void
smt_check_existence (const SmtCheck  *check,
                     const SmtMoment *moment)
{
  SmtFacts *facts = get_facts (moment->entity);
  const SmtEdtf *founded;

  if (facts == NULL)
    return;

  founded = facts->founded != NULL ? facts->founded->date : NULL;
  if (moment->needs_founding && smt_edtf_is_before (moment->date, founded))
    report_date (check, moment, SMT_FAULT_BEFORE_FOUNDING,
                 /* TRANSLATORS: expected in a file: {date} is when a mechanism was founded */
                 _("a date not before the founding, {date}"), founded);
  else if (is_well_after (moment->date, facts->dissolved))
    report_date (check, moment, SMT_FAULT_AFTER_DISSOLUTION,
                 /* TRANSLATORS: expected in a file: {date} is when a mechanism ended */
                 _("a date not after the dissolution, {date}"), facts->dissolved);
}

static void
check_party (const SmtCheck  *check,
             const SmtMoment *moment)
{
  SmtEntity *party = smt_membership_get_party (SMT_MEMBERSHIP (moment->entity));
  const SmtEdtf *since, *until;

  if (party == NULL)
    return;

  since = smt_party_get_since (SMT_PARTY (party));
  until = smt_party_get_until (SMT_PARTY (party));
  if (smt_edtf_is_before (moment->date, since))
    report_date (check, moment, SMT_FAULT_BEFORE_PARTY,
                 /* TRANSLATORS: expected in a file: {date} is since when there is a state */
                 _("a date not before the party's own beginning, {date}"), since);
  else if (is_well_after (moment->date, until))
    report_date (check, moment, SMT_FAULT_AFTER_PARTY,
                 /* TRANSLATORS: expected in a file: {date} is until when there was a state */
                 _("a date not after the party's end, {date}"), until);
}

static void
check_period (const SmtCheck  *check,
              SmtEntity       *entity,
              const SmtPeriod *period,
              guint            index)
{
  const SmtMoment moments[] = {
    { entity, period->since, "since", index, TRUE },
    { entity, period->until, "until", index, TRUE },
  };

  if (!is_role_listed (entity, period->role))
    {
      g_autofree char *path = g_strdup_printf ("/periods/%u/role", index);

      report_role (check, entity, period->role, path);
    }
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      smt_check_existence (check, &moments[i]);
      check_party (check, &moments[i]);
    }
}

/* A period, for finding those that hold at the same time. */
typedef struct
{
  const SmtPeriod *period;
  guint            index;
  SmtSpan          span;
  SmtRoleKind      kind;
} Stay;

#define N_KINDS (SMT_ROLE_KIND_NOT_STATED + 1)
#define KIND(kind) (1u << SMT_ROLE_KIND_##kind)

/* Which kinds exclude each other; a role of the same kind may go with another.
 * Observers are often partners or candidates too. */
static guint
get_excluded (SmtRoleKind kind)
{
  switch (kind)
    {
    case SMT_ROLE_KIND_FULL:
      return KIND (ASSOCIATE) | KIND (PARTNER) | KIND (OBSERVER) | KIND (GUEST) |
             KIND (SUSPENDED) | KIND (CANDIDATE) | KIND (FORMER);
    case SMT_ROLE_KIND_ASSOCIATE:
    case SMT_ROLE_KIND_SUSPENDED:
      return KIND (FULL) | KIND (FORMER) |
             (kind == SMT_ROLE_KIND_SUSPENDED ? KIND (CANDIDATE) : 0);
    case SMT_ROLE_KIND_FORMER:
      return KIND (FULL) | KIND (ASSOCIATE) | KIND (SUSPENDED);
    case SMT_ROLE_KIND_CANDIDATE:
      return KIND (FULL) | KIND (SUSPENDED);
    case SMT_ROLE_KIND_PARTNER:
    case SMT_ROLE_KIND_OBSERVER:
    case SMT_ROLE_KIND_GUEST:
      return KIND (FULL);
    case SMT_ROLE_KIND_UNKNOWN:
    case SMT_ROLE_KIND_NOT_STATED:
    default:
      return 0;
    }
}

static int
compare_stays (gconstpointer a,
               gconstpointer b)
{
  const Stay *one = a, *other = b;

  if (one->span.since_last != other->span.since_last)
    return one->span.since_last < other->span.since_last ? -1 : 1;
  return one->index < other->index ? -1 : one->index > other->index;
}

/* The periods that hold for certain at some time, by when they begin to. */
static GArray *
list_stays (const SmtCheck *check,
            GPtrArray      *periods)
{
  GArray *stays = g_array_sized_new (FALSE, FALSE, sizeof (Stay), periods->len);
  SmtDay as_of = smt_dataset_get_last_day (check->dataset);

  for (guint i = 0; i < periods->len; i++)
    {
      const SmtPeriod *period = g_ptr_array_index (periods, i);
      Stay stay = { period, i, smt_span_new (period->since, period->until, as_of), 0 };

      if (period->role->target == NULL || stay.span.since_last >= stay.span.until_first)
        continue;
      stay.kind = smt_role_get_kind (SMT_ROLE (period->role->target));
      g_array_append_val (stays, stay);
    }

  g_array_sort (stays, compare_stays);
  return stays;
}

static gboolean
lasts_into (const Stay *earlier,
            const Stay *later)
{
  return earlier != NULL && earlier->span.until_first > later->span.since_last;
}

static void
report_overlap (const SmtCheck *check,
                SmtEntity      *entity,
                const Stay     *earlier,
                const Stay     *later)
{
  gboolean is_same = earlier->period->role->target == later->period->role->target;
  g_autofree char *number = g_strdup_printf ("%u", earlier->index + 1);

  smt_check_report (check, entity, is_same ? SMT_FAULT_ROLE_TWICE : SMT_FAULT_ROLES_CONFLICT,
                    g_strdup_printf ("/periods/%u", later->index),
                    /* TRANSLATORS: found in a file: {later} and {earlier} are ids of
                     * roles; {number} says which period has the earlier one */
                    smt_template_fill (_("“{later}” while “{earlier}” is held (period {number})"),
                                       "later", later->period->role->id,
                                       "earlier", earlier->period->role->id,
                                       "number", number, NULL),
                    g_strdup (is_same
                              ? _("periods of one role after each other")
                              : _("roles that do not exclude each other, or one after the other")));
}

/* Along time, with the period of each role and of each kind that lasts the
 * longest: if any that began earlier is still held, that one is. */
static void
check_overlaps (const SmtCheck *check,
                SmtEntity      *entity,
                GPtrArray      *periods)
{
  g_autoptr (GArray) stays = list_stays (check, periods);
  g_autoptr (GHashTable) by_role = g_hash_table_new (NULL, NULL);
  const Stay *by_kind[N_KINDS] = { NULL };

  for (guint i = 0; i < stays->len; i++)
    {
      const Stay *stay = &g_array_index (stays, Stay, i);
      const Stay *before = g_hash_table_lookup (by_role, stay->period->role->target);
      guint excluded = get_excluded (stay->kind);

      if (lasts_into (before, stay))
        report_overlap (check, entity, before, stay);
      for (guint kind = 0; kind < N_KINDS; kind++)
        if ((excluded & (1u << kind)) && lasts_into (by_kind[kind], stay))
          {
            report_overlap (check, entity, by_kind[kind], stay);
            break;
          }

      if (before == NULL || before->span.until_first < stay->span.until_first)
        g_hash_table_insert (by_role, stay->period->role->target, (gpointer) stay);
      if (by_kind[stay->kind] == NULL ||
          by_kind[stay->kind]->span.until_first < stay->span.until_first)
        by_kind[stay->kind] = stay;
    }
}

static void
check_membership (const SmtCheck *check,
                  SmtEntity      *entity)
{
  GPtrArray *periods = smt_membership_get_periods (SMT_MEMBERSHIP (entity));
  SmtEntity *party = smt_membership_get_party (SMT_MEMBERSHIP (entity));

  check_has_members (check, entity);
  if (party != NULL && party == smt_entity_get_ref (entity, "mechanism") &&
      smt_entity_get_facts (party) != NULL)
    smt_check_report (check, entity, SMT_FAULT_MEMBER_OF_ITSELF, g_strdup ("/party"),
                      /* TRANSLATORS: found in a file: the {id} of a party that is said to
                       * be a member of itself */
                      smt_template_fill (_("“{id}”, in itself"),
                                         "id", smt_entity_get_id (party), NULL),
                      g_strdup (_("a party other than the mechanism")));
  for (guint i = 0; i < periods->len; i++)
    check_period (check, entity, g_ptr_array_index (periods, i), i);
  if (periods->len > 1)
    check_overlaps (check, entity, periods);
}

/**
 * smt_check_roster_bounds: (skip)
 *
 * Holds a roster against the rules that it shares with periods.
 */
void
smt_check_roster_bounds (const SmtCheck *check,
                         SmtEntity      *entity)
{
  SmtRoster *roster = SMT_ROSTER (entity);
  GPtrArray *roles = smt_roster_get_roles (roster);
  const SmtMoment since = { entity, smt_roster_get_since (roster), "since", -1, TRUE };
  const SmtMoment until = { entity, smt_roster_get_until (roster), "until", -1, TRUE };

  check_has_members (check, entity);
  smt_check_existence (check, &since);
  smt_check_existence (check, &until);
  for (guint i = 0; i < roles->len; i++)
    {
      const SmtRef *role = g_ptr_array_index (roles, i);
      g_autofree char *path = NULL;

      if (is_role_listed (entity, role))
        continue;
      path = g_strdup_printf ("/roles/%u", i);
      report_role (check, entity, role, path);
    }
}

static void
check_memberships (const SmtCheck *check)
{
  smt_check_each (check, SMT_ENTITY_MEMBERSHIP, check_membership);
}

const SmtRuleSet smt_period_rules = {
  rules, G_N_ELEMENTS (rules), NULL, check_memberships
};
