/* smt-comparison-groups.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What several have in common and what only one of them has, in the three
 * values of memberships: of what nobody says, and of what is only possible, it
 * is not decided whether it is on one side alone.
 */

#include "smt-comparison-private.h"

#include <glib/gi18n-lib.h>

static const char *const kind_nicks[SMT_N_GROUP_KINDS] = {
  [SMT_GROUP_ALL] = "all",
  [SMT_GROUP_SOME] = "some",
  [SMT_GROUP_ONLY] = "only",
  [SMT_GROUP_LONE] = "only-as-stated",
  [SMT_GROUP_OPEN] = "undetermined",
  [SMT_GROUP_NONE] = "none",
  [SMT_GROUP_UNSTATED] = "not-stated",
};

static const char *const state_nicks[] = {
  [SMT_SIDE_NO] = "no",
  [SMT_SIDE_NOT_STATED] = "not-stated",
  [SMT_SIDE_POSSIBLY] = "possibly",
  [SMT_SIDE_YES] = "yes",
};

static const char *const of_nicks[] = {
  [SMT_GROUP_OF_PARTIES] = "parties",
  [SMT_GROUP_OF_MECHANISMS] = "mechanisms",
  [SMT_GROUP_OF_TOPICS] = "topics",
  [SMT_GROUP_OF_YEARS] = "years",
};

/* TRANSLATORS: headings over what mechanisms, or parties, that stand side by
 * side have in common; {name} is one of them, "as far as is stated" because
 * nothing is known of the others */
static const char *const titles[][SMT_N_GROUP_KINDS] = {
  [SMT_GROUP_OF_PARTIES] = {
    [SMT_GROUP_ALL] = N_("Parties in all of them"),
    [SMT_GROUP_SOME] = N_("Parties in some of them"),
    /* TRANSLATORS: {name} is one of those that are compared */
    [SMT_GROUP_ONLY] = N_("Parties in {name} alone"),
    /* TRANSLATORS: {name} is one of those that are compared */
    [SMT_GROUP_LONE] = N_("Parties in {name} alone, as far as is stated"),
    [SMT_GROUP_OPEN] = N_("Parties of which it cannot be decided"),
    [SMT_GROUP_NONE] = N_("Parties in none of them"),
    [SMT_GROUP_UNSTATED] = N_("Parties of which nothing is stated"),
  },
  [SMT_GROUP_OF_MECHANISMS] = {
    [SMT_GROUP_ALL] = N_("Mechanisms that all of them are in"),
    [SMT_GROUP_SOME] = N_("Mechanisms that some of them are in"),
    /* TRANSLATORS: {name} is one of those that are compared */
    [SMT_GROUP_ONLY] = N_("Mechanisms that {name} alone is in"),
    /* TRANSLATORS: {name} is one of those that are compared */
    [SMT_GROUP_LONE] = N_("Mechanisms that {name} alone is in, as far as is stated"),
    [SMT_GROUP_OPEN] = N_("Mechanisms of which it cannot be decided"),
    [SMT_GROUP_NONE] = N_("Mechanisms that none of them is in"),
    [SMT_GROUP_UNSTATED] = N_("Mechanisms of which nothing is stated"),
  },
  [SMT_GROUP_OF_TOPICS] = {
    [SMT_GROUP_ALL] = N_("Topics of all of them"),
    /* Where there is but one. */
    /* TRANSLATORS: {name} is one of those that are compared */
    [SMT_GROUP_ONLY] = N_("Topics of {name}"),
    /* TRANSLATORS: {name} is one of those that are compared */
    [SMT_GROUP_LONE] = N_("Topics of {name} alone, as far as entries go"),
    [SMT_GROUP_OPEN] = N_("Topics of some of them"),
  },
};

/**
 * smt_group_kind_for_states:
 * @states: (array length=n): what is known on each side
 * @side: (out): the one side that is certain, if there is one alone; 0 otherwise
 *
 * Returns: to which group it belongs
 */
SmtGroupKind
smt_group_kind_for_states (const SmtSideState *states,
                           guint               n,
                           guint              *side)
{
  guint counts[SMT_SIDE_YES + 1] = { 0 };

  *side = 0;
  for (guint i = 0; i < n; i++)
    counts[states[i]]++;
  for (guint i = 0; counts[SMT_SIDE_YES] == 1 && i < n; i++)
    if (states[i] == SMT_SIDE_YES)
      *side = i;

  if (counts[SMT_SIDE_YES] + counts[SMT_SIDE_POSSIBLY] == 0)
    return counts[SMT_SIDE_NOT_STATED] == 0 ? SMT_GROUP_NONE : SMT_GROUP_UNSTATED;
  if (counts[SMT_SIDE_POSSIBLY] > 0)
    return SMT_GROUP_OPEN;
  if (counts[SMT_SIDE_YES] == n && n > 1)
    return SMT_GROUP_ALL;
  if (counts[SMT_SIDE_NOT_STATED] == 0)
    return counts[SMT_SIDE_YES] == 1 ? SMT_GROUP_ONLY : SMT_GROUP_SOME;
  return counts[SMT_SIDE_YES] == 1 ? SMT_GROUP_LONE : SMT_GROUP_OPEN;
}

const char *
smt_group_kind_get_nick (SmtGroupKind kind)
{
  g_return_val_if_fail (kind < SMT_N_GROUP_KINDS, NULL);

  return kind_nicks[kind];
}

const char *
smt_group_of_get_nick (SmtGroupOf of)
{
  g_return_val_if_fail (of < G_N_ELEMENTS (of_nicks), NULL);

  return of_nicks[of];
}

const char *
smt_side_state_get_nick (SmtSideState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (state_nicks), NULL);

  return state_nicks[state];
}

void
smt_comparison_group_free (SmtComparisonGroup *group)
{
  g_ptr_array_unref (group->members);
  g_ptr_array_unref (group->words);
  g_free (group);
}

static SmtComparisonGroup *
ensure_group (SmtComparisonBuilder *self,
              SmtGroupOf            of,
              SmtGroupKind          kind,
              guint                 side)
{
  SmtComparisonGroup *group;

  for (guint i = 0; i < self->groups->len; i++)
    {
      group = g_ptr_array_index (self->groups, i);
      if (group->of == of && group->kind == kind && group->side == side)
        return group;
    }

  group = g_new0 (SmtComparisonGroup, 1);
  group->of = of;
  group->kind = kind;
  group->side = side;
  group->members = g_ptr_array_new ();
  group->words = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  g_ptr_array_add (self->groups, group);
  return group;
}

/* @member: (nullable): none for years; @side counts for one side only. */
void
smt_comparison_add_group_member (SmtComparisonBuilder *self,
                                 SmtGroupOf            of,
                                 SmtGroupKind          kind,
                                 guint                 side,
                                 SmtEntity            *member,
                                 const char           *words)
{
  gboolean is_one_sided = kind == SMT_GROUP_ONLY || kind == SMT_GROUP_LONE;
  SmtComparisonGroup *group = ensure_group (self, of, kind, is_one_sided ? side : 0);

  if (member != NULL)
    g_ptr_array_add (group->members, member);
  g_ptr_array_add (group->words, g_strdup (words));
}

char *
smt_comparison_dup_group_title (SmtComparisonBuilder *self,
                                SmtGroupOf            of,
                                SmtGroupKind          kind,
                                guint                 side)
{
  return smt_template_fill (smt_comparison_say (self, titles[of][kind]),
                            "name", self->names[side], NULL);
}
