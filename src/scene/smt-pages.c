/* smt-pages.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page has as many whole rows and columns as fit, and one at the least. Pages
 * go from the first row to the last, and then on to the next columns. What
 * stands under the drawing begins on the last of them, if there is room.
 */

#include "smt-pages.h"

#include "smt-i18n.h"
#include "smt-template.h"

/* Between the drawing and what is under it. */
#define GAP 8.0

struct _SmtPages
{
  SmtDrawing  *drawing;
  double       width;
  double       height;
  SmtExtent    extent;
  char       **lines;
  char       **notes;
  double       legend;  /* its height */
  GArray      *cuts;    /* of SmtPageCut */
  guint        first;   /* how many pages of other drawings come before */
  guint        all;     /* how many there are with those */
};

static double
get_foot (const SmtPages *self)
{
  return GAP + MAX (g_strv_length (self->notes), 1) * SMT_DRAWING_SMALL;
}

/* Where what is under the drawing must end. */
static double
get_bottom (const SmtPages *self)
{
  return self->height - get_foot (self);
}

static double
get_end (const SmtPages   *self,
         const SmtPageCut *cut)
{
  double end = SMT_DRAWING_TITLE;

  if (cut->tile.end_row > cut->tile.first_row)
    end += self->extent.head + GAP +
           smt_extent_sum (self->extent.rows, cut->tile.first_row, cut->tile.end_row);
  if (cut->has_legend)
    end += self->legend;
  return end + (cut->end_line - cut->first_line) * SMT_DRAWING_LINE;
}

/* The first that does not fit; at least one does. */
static guint
find_cut (const GArray *sizes,
          guint         first,
          double        room)
{
  guint end = first;

  while (end < sizes->len)
    {
      room -= g_array_index (sizes, double, end);
      if (room < 0 && end > first)
        break;
      end++;
    }
  return end;
}

static void
cut_rows (SmtPages *self,
          guint     first_column,
          guint     end_column)
{
  double room = get_bottom (self) - SMT_DRAWING_TITLE - self->extent.head - GAP;

  for (guint row = 0; row < self->extent.rows->len; )
    {
      SmtPageCut cut = {
        .tile = { row, find_cut (self->extent.rows, row, room), first_column, end_column,
                  0, SMT_DRAWING_TITLE, self->width }
      };

      row = cut.tile.end_row;
      g_array_append_val (self->cuts, cut);
    }
}

static void
cut_columns (SmtPages *self)
{
  double room = self->width - self->extent.side - self->extent.rest;
  guint column = 0;

  do
    {
      guint end = find_cut (self->extent.columns, column, room);

      cut_rows (self, column, end);
      column = end;
    }
  while (column < self->extent.columns->len);
}

static SmtPageCut *
get_last (SmtPages *self)
{
  return &g_array_index (self->cuts, SmtPageCut, self->cuts->len - 1);
}

static void
add_page (SmtPages *self,
          guint     line)
{
  SmtPageCut cut = { .tile = { .y = SMT_DRAWING_TITLE, .width = self->width },
                     .first_line = line, .end_line = line };

  g_array_append_val (self->cuts, cut);
}

/* Whether so much more fits; an empty page takes all. */
static gboolean
has_room (SmtPages *self,
          double    height)
{
  double end = get_end (self, get_last (self));

  return end + height <= get_bottom (self) || end <= SMT_DRAWING_TITLE;
}

static void
cut_lines (SmtPages *self)
{
  if (self->cuts->len == 0)
    add_page (self, 0);
  if (!has_room (self, self->legend))
    add_page (self, 0);
  get_last (self)->has_legend = self->legend > 0;

  for (guint line = 0; self->lines[line] != NULL; line++)
    {
      if (!has_room (self, SMT_DRAWING_LINE))
        add_page (self, line);
      get_last (self)->end_line = line + 1;
    }
}

static char **
wrap_notes (SmtDrawing *drawing,
            double      width)
{
  const char *const *notes = smt_drawing_get_notes (drawing);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; notes != NULL && notes[i] != NULL; i++)
    {
      g_auto (GStrv) lines = smt_text_style_wrap (SMT_TEXT_SMALL, notes[i], width);

      g_strv_builder_addv (builder, (const char **) lines);
    }
  return g_strv_builder_end (builder);
}

/**
 * smt_pages_new:
 * @width: of the room on a page, in pixels of the drawing
 * @height: likewise
 *
 * Returns: (transfer full): @drawing on pages; it is laid out anew, and must
 *   not be drawn otherwise while there are pages
 */
SmtPages *
smt_pages_new (SmtDrawing *drawing,
               double      width,
               double      height)
{
  SmtPages *self = g_new0 (SmtPages, 1);

  g_return_val_if_fail (SMT_IS_DRAWING (drawing), NULL);

  self->drawing = g_object_ref (drawing);
  self->width = width;
  self->height = height;
  self->cuts = g_array_new (FALSE, TRUE, sizeof (SmtPageCut));
  smt_extent_init (&self->extent);
  smt_drawing_lay_out (drawing, width, TRUE, &self->extent);
  self->lines = smt_drawing_list_lines (drawing, width);
  self->legend = smt_drawing_draw_legend (drawing, NULL, 0, 0, width);
  /* The number of the page stands beside the last of them. */
  self->notes = wrap_notes (drawing, width * 0.86);
  cut_columns (self);
  cut_lines (self);
  self->all = self->cuts->len;
  return self;
}

void
smt_pages_free (SmtPages *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->drawing);
  smt_extent_clear (&self->extent);
  g_strfreev (self->lines);
  g_strfreev (self->notes);
  g_array_unref (self->cuts);
  g_free (self);
}

guint
smt_pages_get_n (const SmtPages *self)
{
  return self->cuts->len;
}

/**
 * smt_pages_get_cut:
 * @page: number of a page, from 0
 *
 * Returns: (transfer none): what is on it
 */
const SmtPageCut *
smt_pages_get_cut (const SmtPages *self,
                   guint           page)
{
  g_return_val_if_fail (page < self->cuts->len, NULL);

  return &g_array_index (self->cuts, SmtPageCut, page);
}

/**
 * smt_pages_set_place:
 * @first: how many pages come before
 * @all: how many pages there are
 *
 * Numbers the pages as some of those of a print that has other drawings, too.
 */
void
smt_pages_set_place (SmtPages *self,
                     guint     first,
                     guint     all)
{
  g_return_if_fail (first + self->cuts->len <= all);

  self->first = first;
  self->all = all;
}

static char *
dup_number (SmtPages *self,
            guint     page)
{
  SmtLanguage *language = smt_drawing_get_language (self->drawing);
  g_autofree char *number = smt_language_format_number (language, self->first + page + 1);
  g_autofree char *all = smt_language_format_number (language, self->all);

  /* TRANSLATORS: at the foot of a page: "Page 2 of 7" */
  return smt_template_fill (smt_language_translate (language, NULL, N_("Page {number} of {all}")),
                            "number", number, "all", all, NULL);
}

static void
draw_foot (SmtPages *self,
           guint     page,
           SmtPen   *pen)
{
  g_autofree char *number = dup_number (self, page);
  double y = self->height - get_foot (self) + GAP;
  SmtPenWords words = {
    .text = number, .x = smt_drawing_is_rtl (self->drawing) ? 0 : self->width,
    .y = self->height - SMT_DRAWING_SMALL / 2, .anchor = SMT_ANCHOR_END, .style = SMT_TEXT_SMALL
  };

  for (guint i = 0; self->notes[i] != NULL; i++)
    smt_drawing_draw_line (self->drawing, pen, self->notes[i], SMT_TEXT_SMALL, 0,
                           y + (i + 0.5) * SMT_DRAWING_SMALL, self->width);
  smt_pen_words (pen, &words);
}

/**
 * smt_pages_draw:
 * @page: number of a page, from 0
 *
 * Draws one page, from 0, 0 on.
 */
void
smt_pages_draw (SmtPages *self,
                guint     page,
                SmtPen   *pen)
{
  const SmtPageCut *cut = smt_pages_get_cut (self, page);
  SmtPageCut drawn;
  double y;

  g_return_if_fail (cut != NULL);

  drawn = *cut;
  drawn.has_legend = FALSE;
  drawn.end_line = drawn.first_line;
  smt_drawing_draw_line (self->drawing, pen, smt_drawing_get_title (self->drawing),
                         SMT_TEXT_TITLE, 0, SMT_DRAWING_LINE / 2, self->width);
  if (cut->tile.end_row > cut->tile.first_row)
    smt_drawing_draw_tile (self->drawing, pen, &cut->tile);
  y = get_end (self, &drawn);
  if (cut->has_legend)
    y += smt_drawing_draw_legend (self->drawing, pen, 0, y, self->width);
  for (guint line = cut->first_line; line < cut->end_line; line++, y += SMT_DRAWING_LINE)
    smt_drawing_draw_line (self->drawing, pen, self->lines[line], SMT_TEXT_PLAIN, 0,
                           y + SMT_DRAWING_LINE / 2, self->width);
  draw_foot (self, page, pen);
}
