/* smt-query.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-membership-index.h"

G_BEGIN_DECLS

/**
 * SmtQuery:
 *
 * A set expression over mechanisms: parties in all of some, in any of others,
 * in none of a third group, in certain roles, at a day.
 */
typedef struct _SmtQuery SmtQuery;

typedef enum
{
  SMT_QUERY_ALL_OF,
  SMT_QUERY_ANY_OF,
  SMT_QUERY_NONE_OF
} SmtQueryTerm;

SmtQuery   *smt_query_new       (SmtMembershipIndex *index);
void        smt_query_free      (SmtQuery           *self);
void        smt_query_add       (SmtQuery           *self,
                                 SmtQueryTerm        term,
                                 guint               mechanism);
void        smt_query_set_roles (SmtQuery           *self,
                                 SmtRoleMask         roles);
SmtAnswers *smt_query_ask       (SmtQuery           *self,
                                 SmtDay              day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtQuery, smt_query_free)

G_END_DECLS
