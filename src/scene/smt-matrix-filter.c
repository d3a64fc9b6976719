/* smt-matrix-filter.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a matrix leaves out, one filter after the other, so that each party and
 * mechanism that is not shown is counted under one reason.
 *
 * A text is looked for, folded, in the names, acronyms and other names of
 * parties and of mechanisms. Where it is found on one side only, that side is
 * filtered and the other stays whole: “viet” is a row with all its columns,
 * “forum” are columns with all who are in them. Found on both, it filters
 * both; found nowhere, it leaves nothing. It is the matrix's own only where
 * the view's page is the matrix; on other pages it filters their lists.
 *
 * What is asked of sets, in all of some mechanisms and in none of others, is
 * answered as queries are; parties of whom nobody says are not left out.
 *
 * Signs are of cells where no role is: not stated, not yet existing, not in it. A
 * party stays that has one of these at the day, or that ever was in a role
 * that is asked for besides.
 *
 * A party has at least so many memberships if so many cells of it certainly or
 * possibly hold a role that counts: what may be is not left out.
 *
 * Cost: O(periods of the mechanisms shown + letters of all names).
 */

#include "smt-matrix-scene-private.h"

#include <string.h>

#include "smt-entities.h"
#include "smt-label.h"
#include "smt-query.h"
#include "smt-region.h"

static gboolean
is_in (const char *folded,
       const char *string)
{
  g_autofree char *own = string != NULL ? smt_fold_for_search (string) : NULL;

  return own != NULL && strstr (own, folded) != NULL;
}

static gboolean
is_in_text (const char    *folded,
            const SmtText *text)
{
  for (guint i = 0; text != NULL && i < smt_text_get_n_tags (text); i++)
    if (is_in (folded, smt_text_get_nth (text, i, NULL)))
      return TRUE;

  return FALSE;
}

static gboolean
is_named (SmtMatrixScene *self,
          SmtEntity      *entity,
          const char     *folded)
{
  g_autofree char *label = smt_label_dup (entity, self->language, NULL);
  g_autofree char *short_label = smt_label_dup_short (entity, self->language);
  GPtrArray *aliases = smt_entity_get_aliases (entity);

  if (is_in (folded, label) || is_in (folded, short_label) ||
      is_in (folded, smt_entity_get_id (entity)) ||
      is_in_text (folded, smt_entity_get_name (entity)))
    return TRUE;

  for (guint i = 0; aliases != NULL && i < aliases->len; i++)
    if (is_in_text (folded, g_ptr_array_index (aliases, i)))
      return TRUE;

  return FALSE;
}

/* The parties that the text names. Those that a view does not choose say
 * nothing of what its text means. */
static SmtBitset *
find_parties (SmtMatrixScene *self,
              const char     *folded)
{
  SmtMembershipIndex *index = self->question.index;
  guint n = smt_membership_index_get_n_parties (index);
  const char *const *ids = smt_view_get_parties (self->view);
  SmtBitset *found = smt_bitset_new (n);

  for (guint i = 0; i < n; i++)
    {
      SmtEntity *party = smt_membership_index_get_party (index, i);

      if ((ids[0] == NULL || g_strv_contains (ids, smt_entity_get_id (party))) &&
          is_named (self, party, folded))
        smt_bitset_add (found, i);
    }

  return found;
}

static SmtBitset *
find_mechanisms (SmtMatrixScene *self,
                 const char     *folded)
{
  SmtMembershipIndex *index = self->question.index;
  SmtBitset *found = smt_bitset_new (self->mechanisms->n_all);

  for (guint i = 0; i < self->mechanisms->n; i++)
    {
      guint number = self->mechanisms->numbers[i];

      if (is_named (self, smt_membership_index_get_mechanism (index, number), folded))
        smt_bitset_add (found, number);
    }

  return found;
}

static gboolean
is_found (guint    number,
          gpointer user_data)
{
  return smt_bitset_contains (user_data, number);
}

static gboolean
is_in_region (guint    number,
              gpointer user_data)
{
  SmtMatrixScene *self = user_data;
  SmtEntity *party = smt_membership_index_get_party (self->question.index, number);
  const char *region = smt_party_get_region (SMT_PARTY (party));
  const char *const *codes = smt_view_get_regions (self->view);

  for (guint i = 0; codes[i] != NULL; i++)
    if (region != NULL ? smt_region_contains (codes[i], region)
                       : g_str_equal (codes[i], "none"))
      return TRUE;

  return FALSE;
}

/* Those that ever were, in a mechanism shown, in a role asked for. */
static void
add_role_holders (SmtMatrixScene *self,
                  SmtBitset      *found)
{
  for (guint i = 0; i < self->mechanisms->n; i++)
    {
      guint n;
      const SmtSpell *spells =
        smt_membership_index_get_spells (self->question.index, self->mechanisms->numbers[i], &n);

      for (guint j = 0; j < n; j++)
        if (self->question.roles & ((SmtRoleMask) 1 << spells[j].role))
          smt_bitset_add (found, spells[j].party);
    }
}

static void
filter_by_signs (SmtMatrixScene *self)
{
  g_autoptr (SmtBitset) found = NULL;

  if (self->question.signs == 0)
    return;

  found = smt_matrix_question_find_signs (&self->question, self->parties, self->mechanisms);
  if (self->question.asked)
    add_role_holders (self, found);
  smt_matrix_axis_filter (self->parties, is_found, found, SMT_HIDDEN_SIGN);
}

/* Adds those of some ids that are mechanisms; whether there are any. */
static gboolean
add_terms (SmtMatrixScene    *self,
           SmtQuery          *query,
           SmtQueryTerm       term,
           const char *const *ids)
{
  gboolean has_any = FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      SmtEntity *entity = smt_dataset_lookup (self->dataset, ids[i]);
      guint number;

      if (entity == NULL ||
          !smt_membership_index_find_mechanism (self->question.index, entity, &number))
        continue;
      smt_query_add (query, term, number);
      has_any = TRUE;
    }

  return has_any;
}

static void
filter_by_sets (SmtMatrixScene *self)
{
  g_autoptr (SmtQuery) query = smt_query_new (self->question.index);
  g_autoptr (SmtAnswers) answers = NULL;
  gboolean has_all = add_terms (self, query, SMT_QUERY_ALL_OF,
                                smt_view_get_all_of (self->view));
  gboolean has_any = add_terms (self, query, SMT_QUERY_ANY_OF,
                                smt_view_get_any_of (self->view));
  gboolean has_none = add_terms (self, query, SMT_QUERY_NONE_OF,
                                 smt_view_get_none_of (self->view));

  if (!has_all && !has_any && !has_none)
    return;

  smt_query_set_roles (query, self->question.roles);
  answers = smt_query_ask (query, self->question.day);
  smt_bitset_union (answers->yes, answers->possibly);
  smt_bitset_union (answers->yes, answers->undetermined);
  smt_matrix_axis_filter (self->parties, is_found, answers->yes, SMT_HIDDEN_SETS);
}

typedef struct
{
  const SmtMatrixTally *tally;
  guint                 at_least;
} CountFilter;

static gboolean
has_enough (guint    number,
            gpointer user_data)
{
  CountFilter *filter = user_data;
  const SmtTotal *total = &filter->tally->parties[number];

  return total->held + total->possibly >= filter->at_least;
}

static void
filter_by_count (SmtMatrixScene *self)
{
  guint at_least = smt_view_get_at_least (self->view);
  g_autoptr (SmtMatrixTally) tally = NULL;
  CountFilter filter;

  if (at_least == 0)
    return;

  tally = smt_matrix_tally_new (self->parties, self->mechanisms);
  smt_matrix_tally_add_up (tally, &self->question, self->parties, self->mechanisms,
                           G_MAXUINT);
  filter = (CountFilter) { tally, at_least };
  smt_matrix_axis_filter (self->parties, has_enough, &filter, SMT_HIDDEN_TOO_FEW);
}

static char *
dup_folded_text (SmtMatrixScene *self)
{
  const char *text = smt_view_get_text (self->view);
  g_autofree char *folded = NULL;

  if (text == NULL || smt_view_get_page (self->view) != SMT_PAGE_MATRIX)
    return NULL;

  folded = smt_fold_for_search (text);
  return *folded != '\0' ? g_steal_pointer (&folded) : NULL;
}

/*< private >
 * smt_matrix_scene_filter:
 *
 * Makes both sides: what the view chooses, without what its filters leave out,
 * in the order of the dataset.
 */
void
smt_matrix_scene_filter (SmtMatrixScene *self)
{
  SmtRoleMask worth = self->question.asked && self->question.signs == 0
                      ? self->question.roles : ~(SmtRoleMask) 0;
  g_autofree char *folded = dup_folded_text (self);
  g_autoptr (SmtBitset) parties = NULL;
  g_autoptr (SmtBitset) mechanisms = NULL;
  gboolean is_anywhere = FALSE;

  self->mechanisms = smt_matrix_axis_new_mechanisms (self->question.index,
                                                     self->dataset, self->view);
  if (folded != NULL)
    {
      parties = find_parties (self, folded);
      mechanisms = find_mechanisms (self, folded);
      is_anywhere = smt_bitset_count (parties) + smt_bitset_count (mechanisms) > 0;
    }
  if (folded != NULL && smt_bitset_count (mechanisms) > 0)
    smt_matrix_axis_filter (self->mechanisms, is_found, mechanisms, SMT_HIDDEN_TEXT);

  self->parties = smt_matrix_axis_new_parties (self->question.index, self->dataset,
                                               self->view, self->mechanisms, worth);
  filter_by_signs (self);
  if (smt_view_get_regions (self->view)[0] != NULL)
    smt_matrix_axis_filter (self->parties, is_in_region, self, SMT_HIDDEN_REGION);
  if (folded != NULL && (!is_anywhere || smt_bitset_count (parties) > 0))
    smt_matrix_axis_filter (self->parties, is_found, parties, SMT_HIDDEN_TEXT);
  if (folded != NULL && !is_anywhere)
    smt_matrix_axis_filter (self->mechanisms, is_found, mechanisms, SMT_HIDDEN_TEXT);
  filter_by_sets (self);
  filter_by_count (self);
}
