/* smt-shared-sets.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "smt-bitset.h"

G_BEGIN_DECLS

/**
 * SmtShared:
 * @certain: how much two sets certainly have in common
 * @possibly: how much more they possibly have in common
 * @united: how much certainly is in at least one of them
 *
 * What two sets have in common; @certain of @united is their Jaccard index.
 */
typedef struct
{
  guint certain;
  guint possibly;
  guint united;
} SmtShared;

/* Two sets, @one before @other, and what they have in common. */
typedef struct
{
  guint     one;
  guint     other;
  SmtShared shared;
} SmtSharedPair;

/**
 * SmtSharedSurvey:
 * @n: how many sets there are
 * @partners: (array length=n): with how many others each certainly has
 *   something in common
 * @largest: the most that a pair certainly has in common
 * @closest: (element-type SmtSharedPair): the pairs with the highest Jaccard
 *   index, the highest first; among equals the pair with more in common, then
 *   the earlier one. None that has nothing in common
 * @n_first: how many pairs have the same Jaccard index as the first, in
 *   @closest or not
 *
 * What is found by comparing each set with each other.
 */
typedef struct
{
  guint   n;
  guint  *partners;
  guint   largest;
  GArray *closest;
  guint   n_first;
} SmtSharedSurvey;

/**
 * SmtSharedSets:
 *
 * Some sets, each of what is certainly in it and what possibly is. Immutable,
 * reference-counted, and for any number of threads at once.
 */
typedef struct _SmtSharedSets SmtSharedSets;

SmtSharedSets   *smt_shared_sets_new       (SmtBitset *const     *certain,
                                            SmtBitset *const     *possibly,
                                            guint                 n);
SmtSharedSets   *smt_shared_sets_ref       (SmtSharedSets        *self);
void             smt_shared_sets_unref     (SmtSharedSets        *self);
guint            smt_shared_sets_get_n     (const SmtSharedSets  *self);
SmtShared        smt_shared_sets_compare   (const SmtSharedSets  *self,
                                            guint                 one,
                                            guint                 other);
SmtBitset       *smt_shared_sets_intersect (const SmtSharedSets  *self,
                                            guint                 one,
                                            guint                 other,
                                            gboolean              possibly);
SmtSharedSurvey *smt_shared_sets_survey    (const SmtSharedSets  *self,
                                            guint                 n_closest,
                                            GCancellable         *cancellable,
                                            GError              **error);
void             smt_shared_survey_free    (SmtSharedSurvey      *self);
double           smt_shared_get_jaccard    (const SmtShared      *shared);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtSharedSets, smt_shared_sets_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtSharedSurvey, smt_shared_survey_free)

G_END_DECLS
