/* smt-matrix-changes-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-matrix-changes.h"

G_BEGIN_DECLS

void smt_matrix_changes_grid_init (SmtGridSceneInterface *iface);

G_END_DECLS
