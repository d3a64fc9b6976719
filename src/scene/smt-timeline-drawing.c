/* smt-timeline-drawing.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A timeline on paper: the whole of what the view shows, across one page. Lanes
 * can be cut between their rows; each part names its lane again.
 */

#include "smt-timeline-drawing.h"

#include "smt-hue.h"
#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-mark-sign.h"
#include "smt-template.h"
#include "smt-timeline-axis.h"
#include "smt-timeline-description.h"
#include "smt-timeline-layout.h"
#include "smt-timeline-scene-private.h"

#define WIDTH       1168.0
#define AXIS        26.0
#define MOST_HEAD   200.0   /* width of the names of lanes */
#define UNDATED     180.0   /* width of what stands apart */
#define LEGEND_LINE 26.0
#define SPACE       6.0
#define SWATCH      12.0    /* before the name of a lane */
#define LINE        "#deddda"

struct _SmtTimelineDrawing
{
  SmtDrawing parent_instance;

  SmtTimelineScene   *scene;
  SmtLanguage        *language;  /* of the scene, borrowed */
  SmtTimelineMetrics  metrics;
  SmtTimelineLayout  *layout;
  double              width;     /* of all */
  double              head;      /* where the plot begins */
  double              plot;      /* its width */
  double              left;      /* of what is seen, from the scene's first day */
  SmtDay              from;
  SmtDay              to;
  GArray             *tops;      /* of double: of each row, and the end of all */
};

/* While a part is drawn. */
typedef struct
{
  SmtTimelineDrawing *drawing;
  SmtPen             *pen;
  const SmtTile      *tile;
  double              top;       /* where the first of all lanes would begin */
  double              body;      /* where the part does, under the axis */
  double              end;       /* and where it ends */
} Part;

G_DEFINE_FINAL_TYPE (SmtTimelineDrawing, smt_timeline_drawing, SMT_TYPE_DRAWING)

static double
measure (const char *text,
         gpointer    user_data)
{
  return smt_text_style_measure (SMT_TEXT_PLAIN, text);
}

/* Each row of each lane is one that pages can be cut at. */
static void
add_rows (SmtTimelineDrawing *self,
          SmtExtent          *extent)
{
  double top = 0;

  g_clear_pointer (&self->tops, g_array_unref);
  self->tops = g_array_new (FALSE, FALSE, sizeof (double));
  g_array_append_val (self->tops, top);
  for (guint lane = 0; lane < smt_timeline_scene_get_n_lanes (self->scene); lane++)
    {
      guint n = smt_timeline_layout_get_band (self->layout, lane)->n_rows;

      for (guint row = 0; row < n; row++)
        {
          double height = SMT_TIMELINE_ROW + (row == 0 ? SMT_TIMELINE_PADDING : 0) +
                          (row == n - 1 ? SMT_TIMELINE_PADDING : 0);

          smt_extent_add (extent->rows, height, 1);
          top += height;
          g_array_append_val (self->tops, top);
        }
    }
}

static void
smt_timeline_drawing_lay_out (SmtDrawing *drawing,
                              double      width,
                              gboolean    paged,
                              SmtExtent  *extent)
{
  SmtTimelineDrawing *self = SMT_TIMELINE_DRAWING (drawing);
  gboolean has_undated = smt_timeline_scene_get_n_undated (self->scene) > 0;
  double names = 0;

  for (guint i = 0; i < smt_timeline_scene_get_n_lanes (self->scene); i++)
    names = MAX (names, measure (smt_timeline_scene_get_lane (self->scene, i)->short_label, NULL));
  self->width = width;
  self->head = MIN (names * 1.08, MOST_HEAD) + 2 * SWATCH;
  self->plot = MAX (width - self->head - (has_undated ? UNDATED : 0), UNDATED);
  smt_timeline_scene_get_window (self->scene, NULL, &self->from, &self->to);
  g_clear_pointer (&self->layout, smt_timeline_layout_free);
  self->layout = smt_timeline_layout_new (self->scene, self->plot / (self->to + 1.0 - self->from),
                                          &self->metrics);
  self->left = smt_timeline_layout_get_x (self->layout, self->from);

  extent->head = AXIS;
  extent->side = self->head;
  extent->rest = has_undated ? UNDATED : 0;
  smt_extent_add (extent->columns, self->plot, 1);
  add_rows (self, extent);
}

static double
flip (Part   *part,
      double  x,
      double  width)
{
  return smt_drawing_flip (SMT_DRAWING (part->drawing), part->tile, x, width);
}

static double
get_plot_x (Part   *part,
            double  x)
{
  return part->drawing->head + x - part->drawing->left;
}

static void
draw_words (Part         *part,
            const char   *text,
            double        x,
            double        y,
            double        room,
            SmtTextStyle  style)
{
  SmtPenWords words = {
    .text = text, .x = flip (part, x, 0), .y = y, .room = room, .style = style
  };

  smt_pen_words (part->pen, &words);
}

static void
draw_box (Part       *part,
          double      x,
          double      y,
          double      width,
          double      height,
          const char *fill,
          double      radius)
{
  SmtPenBox box = {
    .rect = { flip (part, x, width), y, width, height }, .fill = fill, .radius = radius
  };

  smt_pen_box (part->pen, &box);
}

/* A sign, hollow where @hollow, and with a dashed line where the date is
 * doubted. */
static void
draw_sign (Part        *part,
           SmtMarkKind  kind,
           guint        hue,
           gboolean     hollow,
           gboolean     doubted,
           double       x,
           double       middle)
{
  const char *color = smt_hue_get (hue, FALSE);
  SmtPenPath path = {
    .data = smt_mark_sign_get_path (kind),
    .x = flip (part, x, SMT_TIMELINE_SIGN), .y = middle - SMT_TIMELINE_SIGN / 2,
    .fill = hollow ? "#ffffff" : color, .stroke = color, .line = SMT_MARK_SIGN_LINE,
    .dashed = doubted
  };

  smt_pen_path (part->pen, &path);
}

/* The span of days in which something was: solid where it was on all of them,
 * and fading where it was on some day of them or an end is open. */
static void
draw_span (Part                  *part,
           const SmtTimelineMark *mark,
           const SmtPiece        *piece,
           double                 y)
{
  double x = get_plot_x (part, piece->x), width = piece->width;
  SmtPenBox box = { .fill = smt_hue_get (mark->hue, FALSE) };

  if (mark->open_end)
    width += SMT_TIMELINE_FADE;
  if (mark->open_start)
    {
      x -= SMT_TIMELINE_FADE;
      width += SMT_TIMELINE_FADE;
    }
  if (mark->time == SMT_MARK_POINT || width <= SMT_TIMELINE_SIGN)
    return;

  box.rect = (SmtRect) { flip (part, x, width), y + 4, width, SMT_TIMELINE_ROW - 8 };
  if (mark->time == SMT_MARK_EXTENT)
    {
      box.radius = 3;
      box.opacity = 0.4;
    }
  else
    {
      box.fade_left = box.fade_right = width / 4;
      box.opacity = 0.3;
    }
  smt_pen_box (part->pen, &box);
}

static void
draw_badge (Part   *part,
            guint   hue,
            guint   n,
            double  x,
            double  middle)
{
  g_autofree char *number = smt_language_format_number (part->drawing->language, n);
  SmtPenBox box = {
    .rect = { flip (part, x + 1, SMT_TIMELINE_BADGE - 2), middle - 9, SMT_TIMELINE_BADGE - 2, 18 },
    .fill = "#ffffff", .stroke = smt_hue_get (hue, FALSE), .line = SMT_MARK_SIGN_LINE, .radius = 9
  };
  SmtPenWords words = {
    .text = number, .x = flip (part, x + SMT_TIMELINE_BADGE / 2, 0), .y = middle,
    .anchor = SMT_ANCHOR_MIDDLE, .style = SMT_TEXT_STRONG
  };

  smt_pen_box (part->pen, &box);
  smt_pen_words (part->pen, &words);
}

static void
draw_piece (Part           *part,
            guint           lane,
            const SmtBand  *band,
            const SmtPiece *piece)
{
  SmtTimelineDrawing *self = part->drawing;
  const SmtTimelineMark *mark = smt_timeline_scene_get_lane_mark (self->scene, lane,
                                                                  piece->position);
  double y = part->top + band->y + SMT_TIMELINE_PADDING + piece->row * SMT_TIMELINE_ROW;
  double middle = y + SMT_TIMELINE_ROW / 2;
  /* Words may be wider than they are thought to be: they are not to end at the edge. */
  double room = smt_piece_get_room (piece, self->left, self->left + self->plot - SPACE);
  double x = get_plot_x (part, smt_piece_get_sign_x (piece, self->left));
  g_autofree char *count = NULL;

  /* It is on another page. */
  if (middle < part->body || middle > part->end)
    return;

  draw_span (part, mark, piece, y);
  if (piece->n > 1)
    draw_badge (part, piece->hue, piece->n, x, middle);
  else
    draw_sign (part, mark->kind, mark->hue, smt_mark_sign_is_hollow (mark), mark->doubted,
               x, middle);
  if (room <= 0)
    return;

  count = smt_timeline_scene_dup_count (self->scene, piece->n);
  draw_words (part, piece->n > 1 ? count : mark->label,
              x + smt_piece_get_sign_width (piece) + SMT_TIMELINE_SPACE, middle, room,
              SMT_TEXT_PLAIN);
}

static void
draw_slot (Part   *part,
           guint   lane,
           guint   slot,
           guint   n_named,
           double  middle)
{
  SmtTimelineDrawing *self = part->drawing;
  const SmtLane *of = smt_timeline_scene_get_lane (self->scene, lane);
  double x = self->head + self->plot + SPACE;
  const SmtTimelineMark *mark;
  g_autofree char *count = NULL;

  if (slot >= n_named)
    {
      count = smt_timeline_scene_dup_count (self->scene, of->n - of->n_dated - n_named);
      draw_words (part, count, x, middle, UNDATED - 2 * SPACE, SMT_TEXT_QUIET);
      return;
    }

  mark = smt_timeline_scene_get_lane_mark (self->scene, lane, of->n_dated + slot);
  draw_sign (part, mark->kind, mark->hue, TRUE, FALSE, x, middle);
  draw_words (part, mark->label, x + SMT_TIMELINE_SIGN + SMT_TIMELINE_SPACE, middle,
              UNDATED - 2 * SPACE - SMT_TIMELINE_SIGN - SMT_TIMELINE_SPACE, SMT_TEXT_PLAIN);
}

static void
draw_undated (Part          *part,
              guint          lane,
              const SmtBand *band)
{
  guint n_named, n_slots;

  n_slots = smt_timeline_layout_get_n_slots (part->drawing->layout, lane, FALSE, &n_named);
  for (guint i = 0; i < n_slots; i++)
    {
      double middle = part->top + band->y + SMT_TIMELINE_PADDING + (i + 0.5) * SMT_TIMELINE_ROW;

      if (middle >= part->body && middle <= part->end)
        draw_slot (part, lane, i, n_named, middle);
    }
}

static void
draw_lane (Part  *part,
           guint  lane)
{
  SmtTimelineDrawing *self = part->drawing;
  const SmtLane *of = smt_timeline_scene_get_lane (self->scene, lane);
  const SmtBand *band = smt_timeline_layout_get_band (self->layout, lane);
  double y = MAX (part->top + band->y, part->body);
  double end = MIN (part->top + band->y + band->height, part->end);
  SmtRect plot = { flip (part, self->head, self->plot), y, self->plot, end - y };

  if (end - y < 1)
    return;

  draw_box (part, 0, y, self->width, 1, LINE, 0);
  draw_box (part, 0, y + 8, 4, end - y - 16, smt_hue_get (of->hue, FALSE), 2);
  draw_words (part, of->short_label, SWATCH,
              y + SMT_TIMELINE_PADDING + SMT_TIMELINE_ROW / 2, self->head - 1.5 * SWATCH,
              SMT_TEXT_STRONG);

  smt_pen_clip (part->pen, &plot);
  for (guint i = smt_band_find_first (band, self->left); i < band->n_pieces; i++)
    {
      const SmtPiece *piece = &band->pieces[i];

      if (piece->x > self->left + self->plot + SMT_TIMELINE_FADE)
        break;
      if (piece->end > self->left)
        draw_piece (part, lane, band, piece);
    }
  smt_pen_clip (part->pen, NULL);
  draw_undated (part, lane, band);
}

static void
draw_axis (Part *part)
{
  SmtTimelineDrawing *self = part->drawing;
  g_autoptr (SmtTimelineAxis) axis =
    smt_timeline_axis_new (self->language, self->from, self->to,
                           smt_timeline_layout_get_scale (self->layout), measure, NULL);

  for (guint i = 0; i < axis->ticks->len; i++)
    {
      const SmtTick *tick = &g_array_index (axis->ticks, SmtTick, i);
      double x = get_plot_x (part, smt_timeline_layout_get_x (self->layout, tick->day));

      if (x < self->head)
        continue;
      draw_box (part, x, part->body - AXIS, 1, part->end - part->body + AXIS, LINE, 0);
      /* Half a number is another. */
      if (x + SPACE + measure (tick->label, NULL) <= self->head + self->plot)
        draw_words (part, tick->label, x + SPACE, part->body - AXIS / 2, 0, SMT_TEXT_QUIET);
    }
  if (smt_timeline_scene_get_n_undated (self->scene) > 0)
    draw_words (part, smt_language_translate (self->language, NULL, N_("Undated")),
                self->head + self->plot + SPACE, part->body - AXIS / 2, UNDATED - SPACE,
                SMT_TEXT_QUIET);
}

static void
smt_timeline_drawing_draw (SmtDrawing    *drawing,
                           SmtPen        *pen,
                           const SmtTile *tile)
{
  SmtTimelineDrawing *self = SMT_TIMELINE_DRAWING (drawing);
  Part part = { self, pen, tile };

  part.body = tile->y + AXIS;
  part.top = part.body - g_array_index (self->tops, double, tile->first_row);
  part.end = part.top + g_array_index (self->tops, double, tile->end_row);
  draw_axis (&part);
  for (guint i = 0; i < smt_timeline_scene_get_n_lanes (self->scene); i++)
    if (!smt_pen_is_stopped (pen))
      draw_lane (&part, i);
}

/* What stands in the legend, one after the other, in lines. */
typedef struct
{
  Part   part;
  double x;
  double middle;
} Legend;

/* Whether it is to be drawn; the place is the next then. */
static double
take_place (Legend     *self,
            const char *words,
            double      sign)
{
  double taken = sign + SPACE + measure (words, NULL) + 24, x;

  if (self->x > 0 && self->x + taken > self->part.tile->width)
    {
      self->x = 0;
      self->middle += LEGEND_LINE;
    }
  x = self->x;
  self->x += taken;
  if (self->part.pen != NULL)
    draw_words (&self->part, words, x + sign + SPACE, self->middle, taken - sign - SPACE - 12,
                SMT_TEXT_PLAIN);
  return x;
}

static void
take_sign (Legend      *self,
           SmtMarkKind  kind,
           gboolean     hollow,
           const char  *words)
{
  double x = take_place (self, words, SMT_TIMELINE_SIGN);

  if (self->part.pen != NULL)
    draw_sign (&self->part, kind, 0, hollow, FALSE, x, self->middle);
}

/* Colours stand for mechanisms; where lanes do not name these the legend does. */
static void
take_hues (Legend *self)
{
  SmtTimelineScene *scene = self->part.drawing->scene;
  GListModel *mechanisms = smt_dataset_get_list (smt_timeline_scene_get_dataset (scene),
                                                 SMT_ENTITY_MECHANISM);

  for (guint i = 0; i < MIN (g_list_model_get_n_items (mechanisms), SMT_N_HUES); i++)
    {
      g_autoptr (SmtEntity) mechanism = g_list_model_get_item (mechanisms, i);
      g_autofree char *label = smt_label_dup_short (mechanism, self->part.drawing->language);
      double x = take_place (self, label, SWATCH);

      if (self->part.pen != NULL)
        draw_box (&self->part, x, self->middle - SWATCH / 2, SWATCH, SWATCH,
                  smt_hue_get (smt_hue_for_number (i), FALSE), 2);
    }
}

static double
smt_timeline_drawing_draw_legend (SmtDrawing *drawing,
                                  SmtPen     *pen,
                                  double      x,
                                  double      y,
                                  double      width)
{
  SmtTimelineDrawing *self = SMT_TIMELINE_DRAWING (drawing);
  SmtTile tile = { .x = x, .y = y, .width = width };
  Legend legend = { { self, pen, &tile }, 0, y + LEGEND_LINE / 2 };

  for (SmtMarkKind kind = 0; kind < SMT_N_MARK_KINDS; kind++)
    if (smt_timeline_scene_shows_kind (self->scene, kind))
      take_sign (&legend, kind, FALSE, smt_mark_kind_get_word (kind, self->language));
  take_sign (&legend, SMT_MARK_MEETING, TRUE,
             smt_language_translate (self->language, NULL,
                                     N_("hollow: on some day of the span")));
  if (smt_view_get_lanes (smt_timeline_scene_get_view (self->scene)) == SMT_LANES_TOPICS)
    take_hues (&legend);

  return legend.middle + LEGEND_LINE - y;
}

static void
smt_timeline_drawing_finalize (GObject *object)
{
  SmtTimelineDrawing *self = SMT_TIMELINE_DRAWING (object);

  g_clear_pointer (&self->layout, smt_timeline_layout_free);
  g_clear_pointer (&self->metrics.widths, g_array_unref);
  g_clear_pointer (&self->tops, g_array_unref);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (smt_timeline_drawing_parent_class)->finalize (object);
}

static void
smt_timeline_drawing_class_init (SmtTimelineDrawingClass *klass)
{
  SmtDrawingClass *drawing_class = SMT_DRAWING_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = smt_timeline_drawing_finalize;
  drawing_class->lay_out = smt_timeline_drawing_lay_out;
  drawing_class->draw = smt_timeline_drawing_draw;
  drawing_class->draw_legend = smt_timeline_drawing_draw_legend;
}

static void
smt_timeline_drawing_init (SmtTimelineDrawing *self)
{
  self->metrics.measure = measure;
}

/* What is not in the picture is counted under it. */
static char *
dup_remark (SmtTimelineScene *scene)
{
  g_auto (GStrv) left_out = smt_timeline_scene_list_left_out (scene);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) sentences = NULL;
  char *outside;
  SmtDay from, to;

  smt_timeline_scene_get_window (scene, NULL, &from, &to);
  outside = smt_timeline_scene_dup_outside_words (scene, from, to);
  if (outside != NULL)
    g_strv_builder_take (builder, outside);
  g_strv_builder_addv (builder, (const char **) left_out);
  sentences = g_strv_builder_end (builder);
  return sentences[0] != NULL
         ? smt_template_join_sentences ((const char *const *) sentences) : NULL;
}

/**
 * smt_timeline_drawing_new:
 *
 * Returns: (transfer full): @scene on paper, from when to when its view says
 */
SmtDrawing *
smt_timeline_drawing_new (SmtTimelineScene *scene)
{
  g_autoptr (SmtTimelineDescription) description = NULL;
  g_auto (GStrv) sentences = NULL;
  g_autofree char *title = NULL, *words = NULL, *remark = NULL;
  const char *remarks[2] = { NULL };
  SmtTimelineDrawing *self;

  g_return_val_if_fail (SMT_IS_TIMELINE_SCENE (scene), NULL);

  description = smt_timeline_description_new (scene);
  sentences = smt_timeline_description_list_sentences (description);
  words = smt_template_join_sentences ((const char *const *) sentences);
  title = smt_timeline_scene_dup_title (scene);
  remark = dup_remark (scene);
  remarks[0] = remark;
  self = g_object_new (SMT_TYPE_TIMELINE_DRAWING, NULL);
  self->scene = g_object_ref (scene);
  self->language = smt_timeline_scene_get_language (scene);
  smt_drawing_set_words (SMT_DRAWING (self), self->language, title, words, remarks, WIDTH);
  return SMT_DRAWING (self);
}

/**
 * smt_timeline_scene_to_svg:
 *
 * Writes the timeline as a picture in SVG 2, from when to when the view says.
 *
 * Returns: (transfer full): the document, the same bytes for the same dataset,
 *   view and language
 */
char *
smt_timeline_scene_to_svg (SmtTimelineScene *self)
{
  g_autoptr (SmtDrawing) drawing = smt_timeline_drawing_new (self);

  return smt_drawing_to_svg (drawing);
}
