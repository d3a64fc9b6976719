/* smt-references.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-ask.h"

G_BEGIN_DECLS

char *smt_references_dup_numbers (SmtAsk    *ask,
                                  SmtReply  *reply,
                                  GPtrArray *passages);

G_END_DECLS
