/* smt-bookmark-list.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-bookmarks.h"

G_BEGIN_DECLS

#define SMT_TYPE_BOOKMARK_LIST (smt_bookmark_list_get_type ())

/* The bookmarks among the places; nothing while there are none. */
G_DECLARE_FINAL_TYPE (SmtBookmarkList, smt_bookmark_list, SMT, BOOKMARK_LIST, GtkBox)

GtkWidget *smt_bookmark_list_new (SmtBookmarks *bookmarks);

G_END_DECLS
