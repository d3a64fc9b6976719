/* smt-wrap.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void smt_wrap (GString    *out,
               const char *text,
               guint       columns,
               const char *first,
               const char *rest);

G_END_DECLS
