/* smt-counting.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-counting.h"

#include <glib/gi18n-lib.h>

/* How many are in a mechanism depends on whether observers, partners and guests
 * are. Only numbers follow this: whoever has a role is shown with it. */

/**
 * smt_counting_get_mask:
 *
 * Returns: the roles that count
 */
SmtRoleMask
smt_counting_get_mask (SmtCounting         counting,
                       SmtMembershipIndex *index)
{
  switch (counting)
    {
    case SMT_COUNTING_CURRENT:
      return smt_membership_index_get_current_mask (index);
    case SMT_COUNTING_MEMBERS:
      return smt_membership_index_get_kind_mask (index, SMT_ROLE_KIND_FULL) |
             smt_membership_index_get_kind_mask (index, SMT_ROLE_KIND_ASSOCIATE);
    default:
      g_return_val_if_reached (0);
    }
}

/**
 * smt_counting_get_sentence:
 * @language: the language of the sentence
 *
 * Returns: (transfer none) (nullable): who counts; %NULL where everyone does
 */
const char *
smt_counting_get_sentence (SmtCounting  counting,
                           SmtLanguage *language)
{
  return counting == SMT_COUNTING_MEMBERS
         ? smt_language_translate (language, NULL,
                                   N_("Only full and associate members are counted."))
         : NULL;
}
