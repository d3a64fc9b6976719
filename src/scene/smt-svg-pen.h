/* smt-svg-pen.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-language.h"
#include "smt-pen.h"
#include "smt-sink.h"

G_BEGIN_DECLS

SmtPen *smt_svg_pen_new    (SmtLanguage *language,
                            SmtSink     *sink);
void    smt_svg_pen_begin  (SmtPen      *pen,
                            double       width,
                            double       height,
                            const char  *title,
                            const char  *description);
void    smt_svg_pen_finish (SmtPen      *pen);

G_END_DECLS
