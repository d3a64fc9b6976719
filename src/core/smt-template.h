/* smt-template.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char       *smt_template_fill      (const char  *template,
                                    ...) G_GNUC_NULL_TERMINATED;
gboolean    smt_template_next      (const char **position,
                                    char       **literal,
                                    char       **key);
const char *smt_template_skip_stop (const char  *before,
                                    const char  *literal);
char       *smt_template_join_sentences (const char *const *sentences);
G_END_DECLS
