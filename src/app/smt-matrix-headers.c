/* smt-matrix-headers.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws the headers of a matrix: labels, totals, and the arrows of bands. What
 * is in a band stands a little further in than what heads it.
 */

#include "smt-matrix-draw-private.h"

#define LABEL_PADDING 6.0

/* How much of the room the first language may take for the second to be cut. */
#define BESIDE_CUT 0.7

/* A row's whole name, or where that would be cut, a short one. A second language
 * may be cut, as far as there is something to see of it. */
static const char *
get_row_head (SmtMatrixView        *view,
              const SmtMatrixEntry *entry,
              double                room)
{
  const char *head = smt_matrix_entry_get_head (entry, SMT_AXIS_ROWS);

  if (g_str_equal (head, entry->short_label) ||
      smt_matrix_labels_measure (head, view->labels) <= room)
    return head;
  if (entry->head != NULL &&
      smt_matrix_labels_measure (entry->label, view->labels) <= room * BESIDE_CUT)
    return head;
  if (smt_matrix_labels_measure (entry->label, view->labels) <= room)
    return entry->label;
  return entry->short_label;
}

static char *
dup_head (SmtMatrixView        *view,
          SmtAxis               axis,
          const SmtMatrixEntry *entry,
          double                room)
{
  const char *head = smt_matrix_entry_get_head (entry, axis);
  g_auto (GStrv) lines = NULL;

  if (axis == SMT_AXIS_ROWS)
    return g_strdup (get_row_head (view, entry, room));
  /* Some are broken, but not those that need not be. */
  if (view->geometry.heads != SMT_MATRIX_HEADS_BROKEN ||
      smt_matrix_labels_measure (head, view->labels) <= room)
    return g_strdup (head);

  lines = smt_matrix_entry_set_head (entry, smt_grid_scene_get_language (view->scene), FALSE,
                                     view->metrics.column_room);
  return g_strjoinv ("\n", lines);
}

/* Whether most of a label is of signs that stand one below the other where a
 * line goes down, as in Chinese. */
static gboolean
is_stacked (const char *text)
{
  guint n_wide = 0, n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), n++)
    n_wide += g_unichar_iswide (g_utf8_get_char (p));

  return n_wide * 2 > n;
}

static SmtMatrixStyle
get_style (SmtMatrixView        *view,
           SmtAxis               axis,
           const SmtMatrixEntry *entry)
{
  SmtMatrixStyle style = SMT_MATRIX_STYLE_PLAIN;

  if (entry->band != NULL)
    style |= SMT_MATRIX_STYLE_BOLD;
  if (axis == SMT_AXIS_COLUMNS && view->geometry.heads == SMT_MATRIX_HEADS_UPRIGHT &&
      is_stacked (entry->short_label))
    style |= SMT_MATRIX_STYLE_VERTICAL;
  return style;
}

static const SmtMatrixWords *
get_words (SmtMatrixFrame *frame,
           SmtMatrixLabel  label,
           guint           position,
           double          room)
{
  SmtMatrixView *view = frame->view;
  const SmtMatrixWords *words = smt_matrix_labels_lookup (view->labels, label, position);
  SmtAxis axis = label <= SMT_MATRIX_LABEL_ROW_TOTAL ? SMT_AXIS_ROWS : SMT_AXIS_COLUMNS;
  const SmtMatrixEntry *entry;
  g_autofree char *text = NULL;
  GdkRGBA color;

  if (words != NULL)
    return words;

  entry = smt_grid_scene_get_entry (view->scene, axis, position);
  if (label == SMT_MATRIX_LABEL_ROW || label == SMT_MATRIX_LABEL_COLUMN)
    {
      text = dup_head (view, axis, entry, room);
      return smt_matrix_labels_add (view->labels, label, position, text, room,
                                    get_style (view, axis, entry), &frame->color);
    }

  text = smt_grid_scene_dup_total (view->scene, axis, position);
  smt_matrix_theme_get_ink (view->theme, SMT_MATRIX_INK_TOTAL, &color);
  return smt_matrix_labels_add (view->labels, label, position, text, room,
                                entry->band != NULL ? SMT_MATRIX_STYLE_BOLD
                                                    : SMT_MATRIX_STYLE_PLAIN,
                                &color);
}

static void
draw_words (SmtMatrixFrame       *frame,
            const SmtMatrixWords *words,
            double                x,
            double                y)
{
  if (words->node == NULL)
    return;

  gtk_snapshot_save (frame->snapshot);
  gtk_snapshot_translate (frame->snapshot,
                          &GRAPHENE_POINT_INIT (smt_matrix_frame_snap (frame, x),
                                                smt_matrix_frame_snap (frame, y)));
  gtk_snapshot_append_node (frame->snapshot, words->node);
  gtk_snapshot_restore (frame->snapshot);
}

/* Turned, so that it ends at @bottom: read from there up, or, where signs stand
 * one below the other, down to there. */
static void
draw_turned (SmtMatrixFrame       *frame,
             const SmtMatrixWords *words,
             gboolean              down,
             double                middle,
             double                bottom)
{
  double half = words->height / 2;

  if (words->node == NULL)
    return;

  gtk_snapshot_save (frame->snapshot);
  gtk_snapshot_translate (frame->snapshot,
                          &GRAPHENE_POINT_INIT (smt_matrix_frame_snap (frame, down ? middle + half
                                                                                   : middle - half),
                                                smt_matrix_frame_snap (frame, down ? bottom - words->width
                                                                                   : bottom)));
  gtk_snapshot_rotate (frame->snapshot, down ? 90 : -90);
  gtk_snapshot_append_node (frame->snapshot, words->node);
  gtk_snapshot_restore (frame->snapshot);
}

static void
draw_arrow (SmtMatrixFrame *frame,
            gboolean        collapsed,
            double          x,
            double          y)
{
  double size = SMT_MATRIX_ARROW (frame->view->metrics.line_height);
  GdkTexture *texture = smt_matrix_theme_get_arrow (frame->view->theme, collapsed,
                                                    frame->view->geometry.rtl, size);

  if (texture != NULL)
    smt_matrix_frame_draw_texture (frame, texture, smt_matrix_frame_snap (frame, x - size / 2),
                                   smt_matrix_frame_snap (frame, y - size / 2), size, size);
}

/* From where reading begins: x from the left for something @width wide. */
static double
place (const SmtRect *rect,
       gboolean       rtl,
       double         x,
       double         width)
{
  return rtl ? rect->x + rect->width - x - width : rect->x + x;
}

static void
draw_row_header (SmtMatrixFrame *frame,
                 guint           row)
{
  SmtMatrixView *view = frame->view;
  const SmtMatrixEntry *entry = smt_grid_scene_get_entry (view->scene, SMT_AXIS_ROWS, row);
  SmtRect rect = smt_matrix_geometry_get_row_header (&view->geometry, row);
  double total_room = view->metrics.row_total_width;
  double start = 2 * LABEL_PADDING + view->metrics.row_indent;
  double middle = rect.y + rect.height / 2;
  gboolean rtl = view->geometry.rtl;
  const SmtMatrixWords *words;

  if (entry->band != NULL)
    draw_arrow (frame, entry->collapsed,
                place (&rect, rtl, LABEL_PADDING + view->metrics.row_indent / 2, 0), middle);

  words = get_words (frame, SMT_MATRIX_LABEL_ROW, row,
                     rect.width - total_room - start - 2 * LABEL_PADDING);
  draw_words (frame, words, place (&rect, rtl, start, words->width),
              middle - words->height / 2);

  if (!view->is_added_up)
    return;
  words = get_words (frame, SMT_MATRIX_LABEL_ROW_TOTAL, row, total_room + 4);
  draw_words (frame, words,
              place (&rect, rtl, rect.width - LABEL_PADDING - words->width, words->width),
              middle - words->height / 2);
}

static void
draw_column_label (SmtMatrixFrame       *frame,
                   guint                 column,
                   const SmtMatrixEntry *entry,
                   const SmtRect        *rect,
                   double                bottom)
{
  SmtMatrixView *view = frame->view;
  double middle = rect->x + rect->width / 2;
  gboolean upright = view->geometry.heads == SMT_MATRIX_HEADS_UPRIGHT;
  double indent = view->metrics.column_indent;
  const SmtMatrixWords *words;

  words = get_words (frame, SMT_MATRIX_LABEL_COLUMN, column,
                     upright ? bottom - indent - LABEL_PADDING / 2 : rect->width - 2);
  if (upright)
    draw_turned (frame, words, is_stacked (entry->short_label), middle, bottom - indent);
  else
    draw_words (frame, words, middle - words->width / 2, bottom - indent - words->height);
  if (entry->band != NULL)
    draw_arrow (frame, entry->collapsed, middle, bottom - indent / 2);
}

static void
draw_column_header (SmtMatrixFrame *frame,
                    guint           column)
{
  SmtMatrixView *view = frame->view;
  const SmtMatrixEntry *entry = smt_grid_scene_get_entry (view->scene, SMT_AXIS_COLUMNS, column);
  SmtRect rect = smt_matrix_geometry_get_column_header (&view->geometry, column);
  double total_top = rect.height - view->metrics.line_height - LABEL_PADDING;
  const SmtMatrixWords *words;

  draw_column_label (frame, column, entry, &rect, total_top - LABEL_PADDING / 2);
  if (!view->is_added_up)
    return;
  words = get_words (frame, SMT_MATRIX_LABEL_COLUMN_TOTAL, column, rect.width + 4);
  draw_words (frame, words, rect.x + (rect.width - words->width) / 2, total_top);
}

/*< private >
 * smt_matrix_frame_draw_headers:
 *
 * Draws the headers of the rows and columns in view, and the edges they end at.
 */
void
smt_matrix_frame_draw_headers (SmtMatrixFrame *frame)
{
  const SmtMatrixGeometry *geometry = &frame->view->geometry;
  graphene_rect_t rows = smt_matrix_view_get_part (frame->view,
                                                   (SmtMatrixPlace) { 0, SMT_MATRIX_HEAD });
  graphene_rect_t columns = smt_matrix_view_get_part (frame->view,
                                                      (SmtMatrixPlace) { SMT_MATRIX_HEAD, 0 });
  double width, height;

  gtk_snapshot_push_clip (frame->snapshot, &rows);
  for (guint row = frame->range.first_row; row < frame->range.end_row; row++)
    draw_row_header (frame, row);
  gtk_snapshot_pop (frame->snapshot);

  gtk_snapshot_push_clip (frame->snapshot, &columns);
  for (guint column = frame->range.first_column; column < frame->range.end_column; column++)
    draw_column_header (frame, column);
  gtk_snapshot_pop (frame->snapshot);

  smt_matrix_geometry_get_content (geometry, &width, &height);
  width = MIN (geometry->width, width - geometry->x);
  height = MIN (geometry->height, height - geometry->y);
  smt_matrix_frame_fill (frame, SMT_MATRIX_INK_EDGE, geometry->rtl ? geometry->width - width : 0,
                         columns.size.height - 1, width, 1);
  smt_matrix_frame_fill (frame, SMT_MATRIX_INK_EDGE,
                         geometry->rtl ? rows.origin.x : rows.size.width - 1, 0, 1, height);
}
