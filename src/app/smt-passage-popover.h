/* smt-passage-popover.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-line.h"

G_BEGIN_DECLS

#define SMT_TYPE_PASSAGE_POPOVER (smt_passage_popover_get_type ())

/* The card of the passages that support a line. */
G_DECLARE_FINAL_TYPE (SmtPassagePopover, smt_passage_popover,
                      SMT, PASSAGE_POPOVER, GtkPopover)

GtkWidget *smt_passage_popover_new          (SmtLine   *line);
GtkWidget *smt_passage_popover_new_for_marks (GPtrArray *marks);

G_END_DECLS
