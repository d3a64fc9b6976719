/* smt-upset-popover.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-upset-scene.h"

G_BEGIN_DECLS

#define SMT_TYPE_UPSET_POPOVER (smt_upset_popover_get_type ())

/* Who is in a row of a picture of sets, all of them. */
G_DECLARE_FINAL_TYPE (SmtUpsetPopover, smt_upset_popover, SMT, UPSET_POPOVER, GtkPopover)

GtkWidget *smt_upset_popover_new (SmtUpsetScene *scene,
                                  guint          row,
                                  int            room);

G_END_DECLS
