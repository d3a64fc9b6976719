/* smt-pair-json.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "smt-shared-scene.h"

G_BEGIN_DECLS

/* The columns of a line of CSV. */
extern const char *const smt_pair_columns[];

JsonObject  *smt_pair_to_json   (SmtSharedScene *scene,
                                 guint           row,
                                 guint           column);
char       **smt_pair_dup_cells (SmtSharedScene *scene,
                                 guint           row,
                                 guint           column);

G_END_DECLS
