/* smt-cli-output.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean smt_cli_output_write (const char  *text,
                               GError     **error);
gboolean smt_cli_output_save  (const char  *file,
                               const char  *text,
                               GError     **error);

G_END_DECLS
