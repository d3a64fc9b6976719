/* smt-svg-writer.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-glyph.h"

G_BEGIN_DECLS

void smt_svg_append_number    (GString    *svg,
                               double      number);
void smt_svg_append_escaped   (GString    *svg,
                               const char *text);
void smt_svg_append_attribute (GString    *svg,
                               const char *name,
                               double      value);
void smt_svg_append_line      (GString    *svg,
                               double      x,
                               double      y,
                               double      to_x,
                               double      to_y);
void smt_svg_append_glyph     (GString    *svg,
                               SmtGlyph    glyph,
                               gboolean    possibly,
                               double      size);

G_END_DECLS
