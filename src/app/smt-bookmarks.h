/* smt-bookmarks.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "smt-bookmark.h"

G_BEGIN_DECLS

#define SMT_TYPE_BOOKMARKS (smt_bookmarks_get_type ())

/* A person's bookmarks in their order: a GListModel of SmtBookmark. */
G_DECLARE_FINAL_TYPE (SmtBookmarks, smt_bookmarks, SMT, BOOKMARKS, GObject)

SmtBookmarks *smt_bookmarks_new         (const char    *path);
SmtBookmarks *smt_bookmarks_get_default (void);
void          smt_bookmarks_insert      (SmtBookmarks  *self,
                                         guint          position,
                                         SmtBookmark   *bookmark);
void          smt_bookmarks_replace     (SmtBookmarks  *self,
                                         guint          position,
                                         SmtBookmark   *bookmark);
SmtBookmark  *smt_bookmarks_take        (SmtBookmarks  *self,
                                         guint          position);
void          smt_bookmarks_move        (SmtBookmarks  *self,
                                         guint          from,
                                         guint          to);
char         *smt_bookmarks_to_json     (SmtBookmarks  *self);
gboolean      smt_bookmarks_import      (SmtBookmarks  *self,
                                         const char    *text,
                                         GError       **error);
gboolean      smt_bookmarks_flush       (SmtBookmarks  *self,
                                         GError       **error);

G_END_DECLS
