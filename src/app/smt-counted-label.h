/* smt-counted-label.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SMT_TYPE_COUNTED_LABEL (smt_counted_label_get_type ())

/* An icon, words, and how many there are of it. */
G_DECLARE_FINAL_TYPE (SmtCountedLabel, smt_counted_label, SMT, COUNTED_LABEL, GtkWidget)

GtkWidget  *smt_counted_label_new       (const char      *icon_name,
                                         const char      *words);
const char *smt_counted_label_get_words (SmtCountedLabel *self);
void        smt_counted_label_set_count (SmtCountedLabel *self,
                                         const char      *count);

G_END_DECLS
