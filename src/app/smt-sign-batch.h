/* smt-sign-batch.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "smt-pen.h"

G_BEGIN_DECLS

typedef struct _SmtSignBatch SmtSignBatch;

SmtSignBatch *smt_sign_batch_new   (cairo_t      *cr);
void          smt_sign_batch_free  (SmtSignBatch *self);
void          smt_sign_batch_add   (SmtSignBatch *self,
                                    SmtGlyph      glyph,
                                    gboolean      possibly,
                                    double        x,
                                    double        y,
                                    double        size);
void          smt_sign_batch_paint (SmtSignBatch *self);

G_END_DECLS
