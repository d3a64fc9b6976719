/* smt-filter-members.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-cli.h"
#include "smt-verdict.h"

G_BEGIN_DECLS

/**
 * SmtMemberQuestion:
 * @cli: what asks
 * @mechanisms: (nullable) (element-type SmtEntity): in which; %NULL, any
 * @parties: (nullable) (element-type SmtEntity): who; %NULL, anybody
 * @roles: in which roles
 * @certainties: (element-type int): how supported; empty, however
 * @from: first day, included
 * @to: last day, included
 *
 * A question about membership, put to a party, a mechanism or a membership.
 */
typedef struct
{
  SmtCli      *cli;
  GPtrArray   *mechanisms;
  GPtrArray   *parties;
  SmtRoleMask  roles;
  GArray      *certainties;
  SmtDay       from;
  SmtDay       to;
} SmtMemberQuestion;

SmtVerdict smt_member_question_ask_party      (const SmtMemberQuestion *self,
                                               SmtEntity               *party);
SmtVerdict smt_member_question_ask_mechanism  (const SmtMemberQuestion *self,
                                               SmtEntity               *mechanism);
SmtVerdict smt_member_question_ask_membership (const SmtMemberQuestion *self,
                                               SmtEntity               *membership);

G_END_DECLS
