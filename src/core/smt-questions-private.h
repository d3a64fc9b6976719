/* smt-questions-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "smt-text.h"

G_BEGIN_DECLS

gboolean smt_questions_fail        (GError     **error,
                                    const char  *template,
                                    const char  *name);
gboolean smt_questions_read_string (JsonNode    *node,
                                    const char  *name,
                                    char       **value,
                                    GError     **error);
gboolean smt_questions_read_text   (JsonNode    *node,
                                    const char  *owner,
                                    const char  *name,
                                    SmtText    **value,
                                    GError     **error);

G_END_DECLS
