/* smt-membership-counts.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-membership-index.h"

G_BEGIN_DECLS

guint smt_membership_index_count_held (SmtMembershipIndex *self,
                                       guint               party,
                                       SmtRoleMask         roles,
                                       SmtDay              day,
                                       guint              *n_organisations);

G_END_DECLS
