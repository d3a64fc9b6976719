/* smt-matrix-commands.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-session.h"

G_BEGIN_DECLS

/**
 * SmtMatrixPlaceIds:
 * @party: (nullable): id of the party
 * @mechanism: (nullable): id of the mechanism
 * @band: (nullable): id of the band
 *
 * Where in a matrix somebody is: what commands without anything selected are
 * about.
 */
typedef struct
{
  const char *party;
  const char *mechanism;
  const char *band;
} SmtMatrixPlaceIds;

char   **smt_strv_toggle                 (const char *const       *strv,
                                          const char              *string);

SmtView *smt_matrix_view_with_member     (SmtSession              *session,
                                          const SmtMatrixPlaceIds *place,
                                          const char              *which);
SmtView *smt_matrix_view_of_members      (SmtSession              *session,
                                          const char              *id);
SmtView *smt_matrix_view_with_joined     (SmtSession              *session,
                                          const SmtMatrixPlaceIds *place,
                                          const char              *which);
SmtView *smt_matrix_view_with_selection  (SmtSession              *session);
SmtView *smt_matrix_view_with_all        (SmtSession              *session);
SmtView *smt_matrix_view_with_term       (SmtSession              *session,
                                          const char              *mechanism,
                                          gboolean                 none_of);
SmtView *smt_matrix_view_with_any_term   (SmtSession              *session,
                                          const char              *mechanism);
SmtView *smt_matrix_view_with_terms      (SmtSession              *session,
                                          const SmtMatrixPlaceIds *place,
                                          gboolean                 none_of);
SmtView *smt_matrix_view_without_filter  (SmtSession              *session,
                                          const char              *filter);
SmtView *smt_matrix_view_without_filters (SmtSession              *session);
SmtView *smt_matrix_view_with_collapsed  (SmtSession              *session,
                                          gboolean                 collapsed);
SmtView *smt_matrix_view_with_moved      (SmtSession              *session,
                                          gboolean                 parties,
                                          const char              *id,
                                          const char              *before);
SmtView *smt_matrix_view_with_step       (SmtSession              *session,
                                          gboolean                 forward);

G_END_DECLS
