/* smt-json-parse.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "smt-error.h"

G_BEGIN_DECLS

JsonNode *smt_json_parse (const char  *text,
                          SmtError     code,
                          GError     **error);

G_END_DECLS
