/* smt-matrix-note.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-matrix-content.h"

G_BEGIN_DECLS

#define SMT_TYPE_MATRIX_NOTE (smt_matrix_note_get_type ())

/* A sentence about a matrix, and what it leads to. */
G_DECLARE_FINAL_TYPE (SmtMatrixNote, smt_matrix_note, SMT, MATRIX_NOTE, GObject)

SmtMatrixNote *smt_matrix_note_new        (const char    *text,
                                           const char    *details,
                                           SmtEntity     *entity);
const char    *smt_matrix_note_get_text   (SmtMatrixNote *self);
const char    *smt_matrix_note_get_details (SmtMatrixNote *self);
SmtEntity     *smt_matrix_note_get_entity (SmtMatrixNote *self);

#define SMT_TYPE_MATRIX_NOTES (smt_matrix_notes_get_type ())

/* Some of them, as a list whose items are made when they are asked for. */
G_DECLARE_FINAL_TYPE (SmtMatrixNotes, smt_matrix_notes, SMT, MATRIX_NOTES, GObject)

SmtMatrixNotes *smt_matrix_notes_new_changes (SmtMatrixContent *content);
SmtMatrixNotes *smt_matrix_notes_new_common  (SmtMatrixContent *content,
                                              guint             row,
                                              guint             column);

G_END_DECLS
