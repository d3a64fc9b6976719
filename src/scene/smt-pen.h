/* smt-pen.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "smt-glyph.h"
#include "smt-matrix-geometry.h"

G_BEGIN_DECLS

/* How words are set: smt_text_style_get_look() says what that is. */
typedef enum
{
  SMT_TEXT_PLAIN,
  SMT_TEXT_TITLE,
  SMT_TEXT_STRONG,
  SMT_TEXT_QUIET,
  SMT_TEXT_OWN,    /* of something with itself */
  SMT_TEXT_SMALL,
  SMT_N_TEXT_STYLES
} SmtTextStyle;

/**
 * SmtTextLook:
 * @name: a word for it
 * @size: of the font, in pixels
 * @bold: whether it is bold
 * @color: as in CSS: `#241f31`
 */
typedef struct
{
  const char *name;
  double      size;
  gboolean    bold;
  const char *color;
} SmtTextLook;

/* Which point of words is given: where reading begins, its middle, its end. */
typedef enum
{
  SMT_ANCHOR_START,
  SMT_ANCHOR_MIDDLE,
  SMT_ANCHOR_END
} SmtAnchor;

/**
 * SmtPenWords:
 * @text: words on one line
 * @x: of the anchor
 * @y: of the middle of the line
 * @room: how wide they may be; 0 for any width
 * @anchor: which point @x is
 * @style: how they are set
 * @upright: whether they are turned, read from the bottom to the top, from @y on
 */
typedef struct
{
  const char   *text;
  double        x;
  double        y;
  double        room;
  SmtAnchor     anchor;
  SmtTextStyle  style;
  gboolean      upright;
} SmtPenWords;

/**
 * SmtPenBox:
 * @rect: where
 * @fill: (nullable): a colour
 * @stroke: (nullable): a colour
 * @opacity: of @fill, where it is not 0; else it is solid
 * @radius: of its corners
 * @line: width of the stroke
 * @fade_left: over how many pixels from the left @fill grows to its opacity, 0
 *   for none
 * @fade_right: likewise from the right
 */
typedef struct
{
  SmtRect     rect;
  const char *fill;
  const char *stroke;
  double      opacity;
  double      radius;
  double      line;
  double      fade_left;
  double      fade_right;
} SmtPenBox;

/**
 * SmtPenPath:
 * @data: as in SVG: absolute M, L, A and Z, with spaces between all
 * @x: where the origin of @data is
 * @y: likewise
 * @fill: a colour
 * @stroke: a colour
 * @line: width of the stroke
 * @dashed: whether the stroke is dashed
 */
typedef struct
{
  const char *data;
  double      x;
  double      y;
  const char *fill;
  const char *stroke;
  double      line;
  gboolean    dashed;
} SmtPenPath;

typedef struct _SmtPen SmtPen;

/**
 * SmtPenClass:
 * @words: sets words
 * @box: draws a rectangle
 * @path: draws an outline
 * @sign: draws the sign of a role in a square with its top left at x, y
 * @clip: draws inside of a rectangle only, until it is called with %NULL
 */
typedef struct
{
  void (*words) (SmtPen            *self,
                 const SmtPenWords *words);
  void (*box)   (SmtPen            *self,
                 const SmtPenBox   *box);
  void (*path)  (SmtPen            *self,
                 const SmtPenPath  *path);
  void (*sign)  (SmtPen            *self,
                 SmtGlyph           glyph,
                 gboolean           possibly,
                 double             x,
                 double             y,
                 double             size);
  void (*clip)  (SmtPen            *self,
                 const SmtRect     *rect);
} SmtPenClass;

/**
 * SmtPen:
 * @klass: what it does
 * @cancellable: (nullable): asks it to stop
 * @is_stopped: whether it has stopped by itself
 *
 * What a drawing is drawn with: a pen writes SVG, another paints. A drawing of
 * any size takes up no memory but the pen's.
 */
struct _SmtPen
{
  const SmtPenClass *klass;
  GCancellable      *cancellable;
  gboolean           is_stopped;
};

const SmtTextLook *smt_text_style_get_look (SmtTextStyle       style);
double             smt_text_style_measure  (SmtTextStyle       style,
                                            const char        *text);
char             **smt_text_style_wrap     (SmtTextStyle       style,
                                            const char        *text,
                                            double             width);
char              *smt_text_style_cut      (SmtTextStyle       style,
                                            const char        *text,
                                            double             width);
const char        *smt_glyph_get_ink       (SmtGlyph           glyph);

gboolean           smt_pen_is_stopped      (SmtPen            *self);
void               smt_pen_words           (SmtPen            *self,
                                            const SmtPenWords *words);
void               smt_pen_box             (SmtPen            *self,
                                            const SmtPenBox   *box);
void               smt_pen_path            (SmtPen            *self,
                                            const SmtPenPath  *path);
void               smt_pen_sign            (SmtPen            *self,
                                            SmtGlyph           glyph,
                                            gboolean           possibly,
                                            double             x,
                                            double             y,
                                            double             size);
void               smt_pen_clip            (SmtPen            *self,
                                            const SmtRect     *rect);

G_END_DECLS
