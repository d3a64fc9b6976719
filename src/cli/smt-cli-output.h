/* smt-cli-output.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-ask.h"

G_BEGIN_DECLS

gboolean smt_cli_output_write  (const char  *text,
                                GError     **error);
gboolean smt_cli_output_answer (SmtAsk      *ask,
                                SmtReply    *reply,
                                const char  *file,
                                GError     **error);

G_END_DECLS
