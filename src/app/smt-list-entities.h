/* smt-list-entities.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-page.h"
#include "smt-session.h"

G_BEGIN_DECLS

GListModel *smt_list_entities_new (SmtSession *session,
                                   SmtPage     page,
                                   gboolean    organisations);

G_END_DECLS
