/* smt-help-reader.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean smt_help_read (GPtrArray   *topics,
                        const char  *text,
                        gsize        length,
                        GError     **error);

G_END_DECLS
