/* smt-drawing.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-language.h"
#include "smt-pen.h"
#include "smt-sink.h"

G_BEGIN_DECLS

/**
 * SmtExtent:
 * @head: height of what stands above the rows, on each page anew
 * @side: width of what stands before the columns, on each page anew
 * @rest: width of what stands after the columns
 * @rows: (element-type double): their heights
 * @columns: (element-type double): their widths
 *
 * What a drawing takes up, and where it can be cut: between two rows, or two
 * columns.
 */
typedef struct
{
  double  head;
  double  side;
  double  rest;
  GArray *rows;
  GArray *columns;
} SmtExtent;

/**
 * SmtTile:
 * @first_row: the first row
 * @end_row: the row after the last
 * @first_column: the first column
 * @end_column: the column after the last
 * @x: left of the room for it
 * @y: where it begins, with what stands above the rows
 * @width: of the room; what is written from right to left begins at its right
 *
 * A part of a drawing, and where it goes.
 */
typedef struct
{
  guint  first_row;
  guint  end_row;
  guint  first_column;
  guint  end_column;
  double x;
  double y;
  double width;
} SmtTile;

#define SMT_TYPE_DRAWING (smt_drawing_get_type ())

/* A picture or a table as it stands on paper: cut into pages, or whole. */
G_DECLARE_DERIVABLE_TYPE (SmtDrawing, smt_drawing, SMT, DRAWING, GObject)

/**
 * SmtDrawingClass:
 * @lay_out: fits into a width, as far as it goes; @paged if what does not fit
 *   can go to another page. Fills an extent whose arrays are there and empty.
 * @draw: draws a part
 * @draw_legend: (nullable): draws what the signs say, or with no pen measures
 *   it; returns its height
 */
struct _SmtDrawingClass
{
  GObjectClass parent_class;

  void   (*lay_out)     (SmtDrawing    *self,
                         double         width,
                         gboolean       paged,
                         SmtExtent     *extent);
  void   (*draw)        (SmtDrawing    *self,
                         SmtPen        *pen,
                         const SmtTile *tile);
  double (*draw_legend) (SmtDrawing    *self,
                         SmtPen        *pen,
                         double         x,
                         double         y,
                         double         width);
};

/* Between lines of words, and around all of them, in pixels. */
#define SMT_DRAWING_LINE   18.0
#define SMT_DRAWING_SMALL  15.0
#define SMT_DRAWING_TITLE  34.0
#define SMT_DRAWING_MARGIN 16.0

void         smt_drawing_set_words     (SmtDrawing         *self,
                                        SmtLanguage        *language,
                                        const char         *title,
                                        const char         *summary,
                                        const char *const  *remarks,
                                        double              width);
SmtLanguage *smt_drawing_get_language  (SmtDrawing         *self);
gboolean     smt_drawing_is_rtl        (SmtDrawing         *self);
const char  *smt_drawing_get_title     (SmtDrawing         *self);
double       smt_drawing_get_width     (SmtDrawing         *self);
void         smt_drawing_set_sentences (SmtDrawing         *self,
                                        const char *const  *sentences);
void         smt_drawing_set_notes     (SmtDrawing         *self,
                                        const char *const  *notes);
const char *const *smt_drawing_get_notes (SmtDrawing       *self);

void         smt_drawing_measure       (SmtDrawing         *self,
                                        double             *width,
                                        double             *height);
void         smt_drawing_draw          (SmtDrawing         *self,
                                        SmtPen             *pen);
void         smt_drawing_write_svg     (SmtDrawing         *self,
                                        SmtSink            *sink);
char        *smt_drawing_to_svg        (SmtDrawing         *self);

void         smt_drawing_lay_out       (SmtDrawing         *self,
                                        double              width,
                                        gboolean            paged,
                                        SmtExtent          *extent);
void         smt_drawing_draw_tile     (SmtDrawing         *self,
                                        SmtPen             *pen,
                                        const SmtTile      *tile);
double       smt_drawing_draw_legend   (SmtDrawing         *self,
                                        SmtPen             *pen,
                                        double              x,
                                        double              y,
                                        double              width);
void         smt_drawing_draw_line     (SmtDrawing         *self,
                                        SmtPen             *pen,
                                        const char         *text,
                                        SmtTextStyle        style,
                                        double              x,
                                        double              y,
                                        double              width);
char       **smt_drawing_list_lines    (SmtDrawing         *self,
                                        double              width);
double       smt_drawing_flip          (SmtDrawing         *self,
                                        const SmtTile      *tile,
                                        double              x,
                                        double              width);

void         smt_extent_init           (SmtExtent          *self);
void         smt_extent_clear          (SmtExtent          *self);
void         smt_extent_add            (GArray             *sizes,
                                        double              size,
                                        guint               n);
double       smt_extent_sum            (const GArray       *sizes,
                                        guint               first,
                                        guint               end);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SmtExtent, smt_extent_clear)

G_END_DECLS
