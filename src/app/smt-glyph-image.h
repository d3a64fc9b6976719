/* smt-glyph-image.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-glyph.h"

G_BEGIN_DECLS

#define SMT_TYPE_GLYPH_IMAGE (smt_glyph_image_get_type ())

/* The glyph of a role, 16 pixels wide, in the colour of the text. */
G_DECLARE_FINAL_TYPE (SmtGlyphImage, smt_glyph_image, SMT, GLYPH_IMAGE, GtkWidget)

GtkWidget *smt_glyph_image_new       (SmtGlyph       glyph,
                                      gboolean       possibly);
void       smt_glyph_image_set_glyph (SmtGlyphImage *self,
                                      SmtGlyph       glyph,
                                      gboolean       possibly);
void       smt_glyph_image_set_role  (SmtGlyphImage *self,
                                      SmtRoleKind    kind,
                                      gboolean       possibly);

void       smt_shapes_snapshot       (GtkSnapshot    *snapshot,
                                      const SmtShape *shapes,
                                      guint           n_shapes,
                                      float           size,
                                      const GdkRGBA  *color);
void       smt_glyph_snapshot        (GtkSnapshot   *snapshot,
                                      SmtGlyph       glyph,
                                      gboolean       possibly,
                                      float          size,
                                      const GdkRGBA *color);

G_END_DECLS
