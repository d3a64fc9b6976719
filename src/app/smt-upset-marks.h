/* smt-upset-marks.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-upset-scene.h"

G_BEGIN_DECLS

#define SMT_TYPE_UPSET_MARKS (smt_upset_marks_get_type ())

/* The columns of a picture of sets, in one of its lines. */
G_DECLARE_FINAL_TYPE (SmtUpsetMarks, smt_upset_marks, SMT, UPSET_MARKS, GtkWidget)

GtkWidget *smt_upset_marks_new_for_set (SmtUpsetScene *scene,
                                        guint          set);
GtkWidget *smt_upset_marks_new_for_row (SmtUpsetScene *scene,
                                        guint          row);

G_END_DECLS
