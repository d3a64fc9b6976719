/* smt-ladder.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-section.h"

G_BEGIN_DECLS

#define SMT_TYPE_LADDER (smt_ladder_get_type ())

/* Fills a list with the lines of a section that is nested, as a tree. */
G_DECLARE_FINAL_TYPE (SmtLadder, smt_ladder, SMT, LADDER, GObject)

SmtLadder *smt_ladder_new          (SmtSection        *section,
                                    const char *const *unfolded);
GtkWidget *smt_ladder_get_list_box (SmtLadder         *self);
gboolean   smt_ladder_add_row      (SmtLadder         *self);
void       smt_ladder_set_unfolded (SmtLadder         *self,
                                    const char *const *unfolded);

G_END_DECLS
