/* smt-glyph.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-membership-index.h"

G_BEGIN_DECLS

/**
 * SmtGlyph:
 * @SMT_GLYPH_BLANK: not in it, by a roster
 * @SMT_GLYPH_FULL: a disc
 * @SMT_GLYPH_ASSOCIATE: a three-quarter disc
 * @SMT_GLYPH_PARTNER: a half disc
 * @SMT_GLYPH_OBSERVER: a ring
 * @SMT_GLYPH_GUEST: a small dot
 * @SMT_GLYPH_SUSPENDED: a barred disc
 * @SMT_GLYPH_CANDIDATE: a dashed ring
 * @SMT_GLYPH_FORMER: a hollow square
 * @SMT_GLYPH_UNKNOWN: a question mark
 * @SMT_GLYPH_NOT_STATED: a dotted ring
 * @SMT_GLYPH_NOT_EXISTING: hatching
 *
 * The signs for what is known of a party in a mechanism, in the order of a
 * legend. Each is told apart by its shape.
 */
typedef enum
{
  SMT_GLYPH_BLANK,
  SMT_GLYPH_FULL,
  SMT_GLYPH_ASSOCIATE,
  SMT_GLYPH_PARTNER,
  SMT_GLYPH_OBSERVER,
  SMT_GLYPH_GUEST,
  SMT_GLYPH_SUSPENDED,
  SMT_GLYPH_CANDIDATE,
  SMT_GLYPH_FORMER,
  SMT_GLYPH_UNKNOWN,
  SMT_GLYPH_NOT_STATED,
  SMT_GLYPH_NOT_EXISTING,
  SMT_N_GLYPHS
} SmtGlyph;

/**
 * SmtShapeKind:
 * @SMT_SHAPE_PIE: a filled sector; with a sweep of 360, a disc
 * @SMT_SHAPE_ARC: a stroked arc; with a sweep of 360, a ring
 * @SMT_SHAPE_LINE: a stroked line with flat ends
 * @SMT_SHAPE_FRAME: a stroked rectangle
 */
typedef enum
{
  SMT_SHAPE_PIE,
  SMT_SHAPE_ARC,
  SMT_SHAPE_LINE,
  SMT_SHAPE_FRAME
} SmtShapeKind;

/**
 * SmtShape:
 * @x: of the centre; of a line's or frame's first corner
 * @y: likewise
 * @radius: of a pie, or of the middle of an arc's stroke
 * @start: degrees clockwise from three o'clock
 * @sweep: degrees clockwise, above 0
 * @to_x: of a line's or frame's second corner
 * @to_y: likewise
 * @width: of the stroke
 *
 * One operation of drawing, in a square from 0, 0 at the top left to 1, 1.
 * All have one colour, the glyph's.
 */
typedef struct
{
  SmtShapeKind kind;
  double       x;
  double       y;
  double       radius;
  double       start;
  double       sweep;
  double       to_x;
  double       to_y;
  double       width;
} SmtShape;

/* More than any glyph has. */
#define SMT_GLYPH_MAX_SHAPES 24

SmtGlyph    smt_glyph_for_cell      (const SmtCell *cell);
SmtGlyph    smt_glyph_for_role_kind (SmtRoleKind    kind);
gboolean    smt_glyph_is_role       (SmtGlyph       glyph);
gboolean    smt_glyph_find          (const char    *nick,
                                     SmtGlyph      *glyph);
const char *smt_glyph_get_nick      (SmtGlyph       glyph);
const char *smt_glyph_get_label     (SmtGlyph       glyph);
const char *smt_glyph_get_symbol    (SmtGlyph       glyph);
guint       smt_glyph_get_shapes    (SmtGlyph       glyph,
                                     gboolean       possibly,
                                     SmtShape      *shapes);

G_END_DECLS
