/* smt-reply-fields.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-reply.h"

G_BEGIN_DECLS

void smt_reply_add_fields (SmtReply   *self,
                           JsonObject *item);

G_END_DECLS
