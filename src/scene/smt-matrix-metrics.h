/* smt-matrix-metrics.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-matrix-geometry.h"
#include "smt-matrix-scene.h"
#include "smt-text-width.h"

G_BEGIN_DECLS

const char *smt_matrix_entry_get_head  (const SmtMatrixEntry *entry,
                                        SmtAxis               axis);
char       *smt_matrix_entry_dup_marked (const SmtMatrixEntry *entry,
                                        SmtAxis               axis);
char      **smt_matrix_entry_break_head (const SmtMatrixEntry *entry);
double      smt_matrix_entry_get_head_room (const SmtMatrixEntry *entry,
                                        SmtLanguage          *language);
char      **smt_matrix_entry_set_head  (const SmtMatrixEntry *entry,
                                        SmtLanguage          *language,
                                        gboolean              marked,
                                        double                room);
char       *smt_matrix_entry_dup_total (const SmtMatrixEntry *entry,
                                        SmtLanguage          *language);
char       *smt_matrix_dup_count       (SmtLanguage          *language,
                                        guint                 n,
                                        guint                 more);
char       *smt_matrix_cell_dup_count  (const SmtMatrixCell  *cell,
                                        SmtLanguage          *language);
void        smt_matrix_metrics_measure (SmtMatrixMetrics     *self,
                                        SmtGridScene         *scene,
                                        gboolean              is_added_up,
                                        SmtMeasureFunc        measure,
                                        gpointer              user_data,
                                        double                line_height);

G_END_DECLS
