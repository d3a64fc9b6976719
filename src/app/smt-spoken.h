/* smt-spoken.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *smt_spoken_dup (const char *first,
                      ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
