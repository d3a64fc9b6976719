/* smt-block-content.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

#include "smt-matrix-block.h"

G_BEGIN_DECLS

#define SMT_TYPE_BLOCK_CONTENT (smt_block_content_get_type ())

/* A block of a matrix on the clipboard. */
G_DECLARE_FINAL_TYPE (SmtBlockContent, smt_block_content, SMT, BLOCK_CONTENT, GdkContentProvider)

GdkContentProvider *smt_block_content_new (SmtMatrixBlock *block);

G_END_DECLS
