/* smt-matrix-words-view.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-matrix-content.h"

G_BEGIN_DECLS

#define SMT_TYPE_MATRIX_WORDS_VIEW (smt_matrix_words_view_get_type ())

/* What there is to see in a matrix, as text whose names are links. */
G_DECLARE_FINAL_TYPE (SmtMatrixWordsView, smt_matrix_words_view, SMT, MATRIX_WORDS_VIEW, GtkWidget)

void smt_matrix_words_view_set_content (SmtMatrixWordsView *self,
                                        SmtMatrixContent   *content);
void smt_matrix_words_view_update_selection (SmtMatrixWordsView *self);

G_END_DECLS
