/* smt-matrix-shared.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-cli.h"
#include "smt-matrix-scene.h"

G_BEGIN_DECLS

void smt_matrix_share (SmtCli         *cli,
                       SmtReply       *reply,
                       SmtMatrixScene *scene);

G_END_DECLS
