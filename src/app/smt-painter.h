/* smt-painter.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "smt-pen.h"

G_BEGIN_DECLS

SmtPen *smt_painter_new  (cairo_t  *cr,
                          gboolean  rtl);
void    smt_painter_free (SmtPen   *pen);

G_END_DECLS
