/* smt-matrix-content.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-matrix-changes.h"
#include "smt-session.h"
#include "smt-shared-scene.h"

G_BEGIN_DECLS

#define SMT_TYPE_MATRIX_CONTENT (smt_matrix_content_get_type ())

/* What a matrix shows, by the view of a session: memberships at a date or at
 * two, or what parties or mechanisms share. */
G_DECLARE_FINAL_TYPE (SmtMatrixContent, smt_matrix_content, SMT, MATRIX_CONTENT, GObject)

SmtMatrixContent *smt_matrix_content_new             (SmtSession       *session,
                                                      SmtMatrixContent *before);
SmtView          *smt_matrix_content_dup_view        (SmtView          *view);
SmtSession       *smt_matrix_content_get_session     (SmtMatrixContent *self);
SmtLanguage      *smt_matrix_content_get_language    (SmtMatrixContent *self);
SmtMatrixScene   *smt_matrix_content_get_memberships (SmtMatrixContent *self);
SmtMatrixScene   *smt_matrix_content_get_plain       (SmtMatrixContent *self);
SmtMatrixChanges *smt_matrix_content_get_changes     (SmtMatrixContent *self);
SmtSharedScene   *smt_matrix_content_get_shared      (SmtMatrixContent *self);
SmtGridScene     *smt_matrix_content_get_grid        (SmtMatrixContent *self);
gboolean          smt_matrix_content_has_parties     (SmtMatrixContent *self,
                                                      SmtAxis           axis);
gboolean          smt_matrix_content_is_empty        (SmtMatrixContent *self);

G_END_DECLS
