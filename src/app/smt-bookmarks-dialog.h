/* smt-bookmarks-dialog.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-bookmarks.h"

G_BEGIN_DECLS

#define SMT_TYPE_BOOKMARKS_DIALOG (smt_bookmarks_dialog_get_type ())

/* Where bookmarks are named, ordered and removed. */
G_DECLARE_FINAL_TYPE (SmtBookmarksDialog, smt_bookmarks_dialog, SMT, BOOKMARKS_DIALOG, AdwDialog)

AdwDialog *smt_bookmarks_dialog_new (SmtBookmarks *bookmarks);

G_END_DECLS
