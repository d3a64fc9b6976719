/* smt-bookmark.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* As many as there are hues in the style sheet. */
#define SMT_N_BOOKMARK_COLOURS 9

#define SMT_TYPE_BOOKMARK (smt_bookmark_get_type ())

/* A view that a person keeps, with a name and a colour: immutable. */
G_DECLARE_FINAL_TYPE (SmtBookmark, smt_bookmark, SMT, BOOKMARK, GObject)

SmtBookmark *smt_bookmark_new           (const char   *name,
                                         guint         colour,
                                         const char   *view);
SmtBookmark *smt_bookmark_new_from_node (JsonNode     *node,
                                         GError      **error);
JsonNode    *smt_bookmark_to_node       (SmtBookmark  *self);
const char  *smt_bookmark_get_name      (SmtBookmark  *self);
guint        smt_bookmark_get_colour    (SmtBookmark  *self);
const char  *smt_bookmark_get_view      (SmtBookmark  *self);

G_END_DECLS
