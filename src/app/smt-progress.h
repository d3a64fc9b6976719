/* smt-progress.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SmtProgress:
 *
 * A dialog with how far something is, and with a button that stops it; shown
 * only where it takes longer than a moment.
 */
typedef struct _SmtProgress SmtProgress;

SmtProgress *smt_progress_new          (GtkWidget    *parent,
                                        const char   *heading,
                                        GCancellable *cancellable);
void         smt_progress_free         (SmtProgress  *self);
void         smt_progress_set_fraction (SmtProgress  *self,
                                        double        fraction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtProgress, smt_progress_free)

G_END_DECLS
