/* smt-matrix-compare.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-cli.h"
#include "smt-matrix-scene.h"

G_BEGIN_DECLS

gboolean smt_matrix_compare (SmtCli         *cli,
                             SmtReply       *reply,
                             SmtMatrixScene *scene,
                             GError        **error);

G_END_DECLS
