/* smt-matrix-axis.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a matrix shows on one side: numbers of the membership index, and the
 * way back from a number to its place. What is left out is counted, each under
 * one reason, so that the screen can tell.
 *
 * Mechanisms stand in the order of their own numbers, those without one last,
 * or in the order in which the view names them. Parties are those of the view,
 * or all that have a period in a mechanism shown.
 *
 * Cost: O(periods of the mechanisms shown + parties + mechanisms).
 */

#include "smt-matrix-axis.h"

#include <stdlib.h>

static SmtMatrixAxis *
smt_matrix_axis_new (guint n_all)
{
  SmtMatrixAxis *self = g_new0 (SmtMatrixAxis, 1);

  self->n_all = n_all;
  self->numbers = g_new (guint, n_all);
  self->positions = g_new (guint, n_all);
  for (guint i = 0; i < n_all; i++)
    self->positions[i] = SMT_NOT_SHOWN;
  return self;
}

void
smt_matrix_axis_free (SmtMatrixAxis *self)
{
  if (self == NULL)
    return;

  g_free (self->numbers);
  g_free (self->positions);
  g_free (self);
}

static void
show (SmtMatrixAxis *self,
      guint          number)
{
  if (self->positions[number] != SMT_NOT_SHOWN)
    return;

  self->positions[number] = self->n;
  self->numbers[self->n++] = number;
}

/**
 * smt_matrix_axis_sort:
 * @compare: compares two numbers of the index, each given as `const guint *`;
 *   must never find two of them equal
 * @user_data: for @compare
 *
 * Changes the order of what is shown.
 */
void
smt_matrix_axis_sort (SmtMatrixAxis    *self,
                      GCompareDataFunc  compare,
                      gpointer          user_data)
{
  guint i = 1;

  /* As it often is: mechanisms without numbers stand as in the dataset. */
  while (i < self->n && compare (&self->numbers[i - 1], &self->numbers[i], user_data) < 0)
    i++;
  if (i >= self->n)
    return;

  g_sort_array (self->numbers, self->n, sizeof (guint), compare, user_data);
  for (i = 0; i < self->n; i++)
    self->positions[self->numbers[i]] = i;
}

/**
 * smt_matrix_axis_filter:
 * @keep: (scope call): whether to go on showing a number of the index
 * @user_data: for @keep
 * @reason: under which those are counted that are not
 *
 * Leaves out some of what is shown.
 */
void
smt_matrix_axis_filter (SmtMatrixAxis     *self,
                        SmtMatrixKeepFunc  keep,
                        gpointer           user_data,
                        SmtHidden          reason)
{
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    {
      guint number = self->numbers[i];
      gboolean kept = keep (number, user_data);

      self->positions[number] = kept ? n : SMT_NOT_SHOWN;
      if (kept)
        self->numbers[n++] = number;
    }

  self->hidden[reason] += self->n - n;
  self->n = n;
}

static int
compare_by_number (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  SmtMembershipIndex *index = user_data;
  guint first = *(const guint *) a, second = *(const guint *) b;
  /* What has no number, 0, comes after all others. */
  guint one = smt_membership_index_get_ordinal (index, first) - 1;
  guint two = smt_membership_index_get_ordinal (index, second) - 1;

  if (one != two)
    return one < two ? -1 : 1;
  return first < second ? -1 : first > second;
}

/**
 * smt_matrix_axis_new_mechanisms:
 *
 * Takes the mechanisms that @view names, in its order; where it names none,
 * all mechanisms, and parties that have members themselves if it says so.
 *
 * Returns: (transfer full): them
 */
SmtMatrixAxis *
smt_matrix_axis_new_mechanisms (SmtMembershipIndex *index,
                                SmtDataset         *dataset,
                                SmtView            *view)
{
  SmtMatrixAxis *self =
    smt_matrix_axis_new (smt_membership_index_get_n_mechanisms (index));
  const char *const *ids = smt_view_get_mechanisms (view);
  guint n;

  if (ids[0] != NULL)
    {
      for (guint i = 0; ids[i] != NULL; i++)
        {
          SmtEntity *entity = smt_dataset_lookup (dataset, ids[i]);
          guint number;

          if (entity != NULL &&
              smt_membership_index_find_mechanism (index, entity, &number))
            show (self, number);
        }
      self->hidden[SMT_HIDDEN_NOT_CHOSEN] = self->n_all - self->n;
      return self;
    }

  n = smt_view_get_organisations (view) ? self->n_all
                                        : smt_membership_index_get_n_proper_mechanisms (index);
  for (guint i = 0; i < n; i++)
    show (self, i);
  self->hidden[SMT_HIDDEN_ORGANISATION] = self->n_all - self->n;
  smt_matrix_axis_sort (self, compare_by_number, index);
  return self;
}

static void
show_named_parties (SmtMatrixAxis      *self,
                    SmtMembershipIndex *index,
                    SmtDataset         *dataset,
                    const char *const  *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      SmtEntity *entity = smt_dataset_lookup (dataset, ids[i]);
      guint number;

      if (entity != NULL && smt_membership_index_find_party (index, entity, &number))
        show (self, number);
    }
  self->hidden[SMT_HIDDEN_NOT_CHOSEN] = self->n_all - self->n;
}

/* Those that ever were in one of @mechanisms, and in @roles; no more is looked
 * at once these are all. */
static void
find_members (SmtMembershipIndex  *index,
              const SmtMatrixAxis *mechanisms,
              SmtRoleMask          roles,
              SmtBitset           *members,
              SmtBitset           *in_roles)
{
  for (guint i = 0; i < mechanisms->n; i++)
    {
      guint n;
      const SmtSpell *spells =
        smt_membership_index_get_spells (index, mechanisms->numbers[i], &n);

      for (guint j = 0; j < n; j++)
        {
          smt_bitset_add (members, spells[j].party);
          if (roles & ((SmtRoleMask) 1 << spells[j].role))
            smt_bitset_add (in_roles, spells[j].party);
        }
      if (smt_bitset_count (in_roles) == smt_membership_index_get_n_members (index))
        return;
    }
}

/**
 * smt_matrix_axis_new_parties:
 * @mechanisms: the mechanisms shown
 * @roles: the roles that make a party worth a row; does not apply to parties
 *   that @view names
 *
 * Takes the parties that @view names, in its order; where it names none, those
 * that have a period in a mechanism shown, at any time, in the order of the
 * dataset: a row does not come and go with the date.
 *
 * Returns: (transfer full): them
 */
SmtMatrixAxis *
smt_matrix_axis_new_parties (SmtMembershipIndex  *index,
                             SmtDataset          *dataset,
                             SmtView             *view,
                             const SmtMatrixAxis *mechanisms,
                             SmtRoleMask          roles)
{
  SmtMatrixAxis *self =
    smt_matrix_axis_new (smt_membership_index_get_n_parties (index));
  g_autoptr (SmtBitset) members = smt_bitset_new (self->n_all);
  g_autoptr (SmtBitset) in_roles = smt_bitset_new (self->n_all);
  const char *const *ids = smt_view_get_parties (view);

  if (ids[0] != NULL)
    {
      show_named_parties (self, index, dataset, ids);
      return self;
    }

  find_members (index, mechanisms, roles, members, in_roles);
  for (guint i = 0; smt_bitset_next (in_roles, &i); i++)
    show (self, i);
  self->hidden[SMT_HIDDEN_NO_MEMBERSHIP] = self->n_all - smt_bitset_count (members);
  self->hidden[SMT_HIDDEN_ROLE] = smt_bitset_count (members) - self->n;
  return self;
}
