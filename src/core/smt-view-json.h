/* smt-view-json.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "smt-view.h"

G_BEGIN_DECLS

/* A view as a part of another document. */
JsonNode *smt_view_to_node       (const SmtView  *self);
SmtView  *smt_view_new_from_node (JsonNode       *root,
                                  GError        **error);

G_END_DECLS
