/* smt-upset-view.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-upset-scene.h"

G_BEGIN_DECLS

#define SMT_TYPE_UPSET_VIEW (smt_upset_view_get_type ())

/* Sets and their intersections, to be looked at and to be gone through. */
G_DECLARE_FINAL_TYPE (SmtUpsetView, smt_upset_view, SMT, UPSET_VIEW, GtkWidget)

void smt_upset_view_set_scene (SmtUpsetView  *self,
                               SmtUpsetScene *scene);
void smt_upset_view_focus     (SmtUpsetView  *self);

G_END_DECLS
