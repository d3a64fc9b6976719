/* smt-timeline-draw.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws what can be seen of a timeline, and only that. Signs are textures and
 * words are kept nodes; what a frame costs depends on the size of the window.
 *
 * Offsets are subtracted in double precision before they become floats.
 */

#include "smt-timeline-view-private.h"

#include <math.h>

#include "smt-time-band.h"

#define SPACE       6.0
#define SPAN_INSET  4.0    /* of the band of days within its row */
#define BADGE_INSET 6.0    /* of a number within a row of usual text */
#define BADGE_GROWS 0.6    /* with the row, where text is large */
#define BADGE_EDGE  1.5    /* beside its figures */
#define EDGE_GROWS  0.2    /* likewise */
#define FOCUS_WIDTH 2.0f
#define MOST_TICK   1000.0 /* room for its words */

/* What words are of; the number is that of the mark, lane or day. */
typedef enum
{
  WORDS_MARK,
  WORDS_LANE,
  WORDS_BESIDE,    /* the name of a lane in the second language */
  WORDS_COUNT,     /* how many are in a lane */
  WORDS_TICK,
  WORDS_BADGE,     /* a number */
  WORDS_ENTRIES,   /* "13 entries" */
  WORDS_UNDATED,
  WORDS_HEADING
} WordKind;

typedef struct
{
  SmtTimelineView *view;
  GtkSnapshot     *snapshot;
  double           scale;
  double           left;     /* what is seen, in pixels of the layout */
  double           plot;
  double           row;      /* height of one */
  double           badge;    /* height of a number in it */
  GdkRGBA          color;    /* of text */
  GdkRGBA          quiet;
} Frame;

static double
snap (const Frame *frame,
      double       position)
{
  return round (position * frame->scale) / frame->scale;
}

static void
fill_color (Frame         *frame,
            const GdkRGBA *color,
            double         x,
            double         y,
            double         width,
            double         height)
{
  x = smt_timeline_view_flip (frame->view, x, width);
  gtk_snapshot_append_color (frame->snapshot, color,
                             &GRAPHENE_RECT_INIT (x, y, width, height));
}

static void
fill (Frame          *frame,
      SmtTimelineInk  ink,
      double          x,
      double          y,
      double          width,
      double          height)
{
  GdkRGBA color;

  smt_timeline_theme_get_ink (frame->view->theme, ink, &color);
  fill_color (frame, &color, snap (frame, x), snap (frame, y), width, height);
}

static void
push_clip (Frame *frame,
           double x,
           double y,
           double width,
           double height)
{
  gtk_snapshot_push_clip (frame->snapshot,
                          &GRAPHENE_RECT_INIT (smt_timeline_view_flip (frame->view, x, width), y,
                                               width, height));
}

static const SmtWordNode *
lay_out (Frame      *frame,
         WordKind    kind,
         guint       number,
         const char *text,
         double      room,
         guint       n_lines)
{
  gboolean is_quiet = kind == WORDS_BESIDE || kind == WORDS_COUNT || kind == WORDS_TICK ||
                      kind == WORDS_HEADING;

  return smt_word_cache_add (frame->view->words, kind, number, text, room, n_lines,
                             kind == WORDS_LANE || kind == WORDS_BADGE,
                             is_quiet ? &frame->quiet : &frame->color);
}

/* Words around the middle of a line; @x is where they begin. */
static void
draw_node (Frame             *frame,
           const SmtWordNode *words,
           double             x,
           double             middle)
{
  if (words->node == NULL)
    return;

  x = smt_timeline_view_flip (frame->view, x, words->width);
  gtk_snapshot_save (frame->snapshot);
  gtk_snapshot_translate (frame->snapshot,
                          &GRAPHENE_POINT_INIT (snap (frame, x),
                                                snap (frame, middle - words->height / 2)));
  gtk_snapshot_append_node (frame->snapshot, words->node);
  gtk_snapshot_restore (frame->snapshot);
}

static void
draw_words (Frame      *frame,
            WordKind    kind,
            guint       number,
            const char *text,
            double      x,
            double      middle,
            double      room)
{
  const SmtWordNode *words = smt_word_cache_lookup (frame->view->words, kind, number, room);

  draw_node (frame, words != NULL ? words : lay_out (frame, kind, number, text, room, 1),
             x, middle);
}

/* A number of entries, in figures or in words: these are made only once. */
static const SmtWordNode *
get_number (Frame    *frame,
            WordKind  kind,
            guint     number,
            guint     n,
            double    room)
{
  const SmtWordNode *words = smt_word_cache_lookup (frame->view->words, kind, number, room);
  g_autofree char *text = NULL;

  if (words != NULL)
    return words;

  if (kind == WORDS_ENTRIES || (kind == WORDS_COUNT && frame->view->counts_in_words))
    text = smt_timeline_scene_dup_count (frame->view->scene, n);
  /* The figure alone says more than a word that is cut. */
  if (text == NULL || smt_word_cache_measure (text, frame->view->words) > room)
    {
      g_free (text);
      text = smt_language_format_number (smt_timeline_scene_get_language (frame->view->scene), n);
    }
  return lay_out (frame, kind, number, text, room, 1);
}

static void
draw_sign (Frame                 *frame,
           const SmtTimelineMark *mark,
           double                 x,
           double                 middle)
{
  GdkTexture *texture = smt_timeline_theme_get_texture (frame->view->theme, mark, frame->scale);

  if (texture == NULL)
    return;

  x = smt_timeline_view_flip (frame->view, x, SMT_TIMELINE_SIGN);
  gtk_snapshot_append_texture (frame->snapshot, texture,
                               &GRAPHENE_RECT_INIT (snap (frame, x) - 1,
                                                    snap (frame, middle - SMT_TIMELINE_SIGN / 2) - 1,
                                                    SMT_TIMELINE_SIGN + 2, SMT_TIMELINE_SIGN + 2));
}

static const SmtWordNode *
get_badge_number (Frame *frame,
                  guint  n)
{
  return get_number (frame, WORDS_BADGE, n, n, 2 * SMT_TIMELINE_BADGE);
}

/* How far a number reaches out of its place on each side, where text is large. */
static double
get_overhang (Frame *frame,
              guint  n)
{
  double edge = BADGE_EDGE + EDGE_GROWS * (frame->row - SMT_TIMELINE_ROW);
  double width = MAX (get_badge_number (frame, n)->width + 2 * edge, frame->badge);

  return MAX (0, width - SMT_TIMELINE_BADGE) / 2;
}

/* Several marks that stand as one. */
static void
draw_badge (Frame  *frame,
            guint   hue,
            guint   n,
            double  x,
            double  middle)
{
  const SmtWordNode *number = get_badge_number (frame, n);
  double overhang = get_overhang (frame, n), left = x - overhang;
  double width = SMT_TIMELINE_BADGE + 2 * overhang, height = frame->badge;
  double start = smt_timeline_view_flip (frame->view, left, width);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (snap (frame, start),
                                               snap (frame, middle - height / 2), width, height);
  GskRoundedRect outline;
  GdkRGBA color, ground;

  smt_timeline_theme_get_hue (frame->view->theme, hue, &color);
  smt_timeline_theme_get_ink (frame->view->theme, SMT_TIMELINE_INK_GROUND, &ground);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, height / 2);
  gtk_snapshot_push_rounded_clip (frame->snapshot, &outline);
  gtk_snapshot_append_color (frame->snapshot, &ground, &bounds);
  gtk_snapshot_pop (frame->snapshot);
  gtk_snapshot_append_border (frame->snapshot, &outline, (float[4]) { 2, 2, 2, 2 },
                              (GdkRGBA[4]) { color, color, color, color });
  draw_node (frame, number, left + MAX ((width - number->width) / 2, 1), middle);
}

static void
draw_span (Frame                 *frame,
           const SmtTimelineMark *mark,
           const SmtPiece        *piece,
           double                 x,
           double                 y)
{
  double height = frame->row - 2 * SPAN_INSET, width = piece->width;
  gboolean is_faint = mark->time == SMT_MARK_SOMETIME;
  double fade;
  GdkRGBA color;

  if (mark->open_start)
    {
      x -= SMT_TIMELINE_FADE;
      width += SMT_TIMELINE_FADE;
    }
  if (mark->open_end)
    width += SMT_TIMELINE_FADE;
  if (mark->time == SMT_MARK_POINT || width <= SMT_TIMELINE_SIGN)
    return;

  smt_timeline_theme_get_hue (frame->view->theme, mark->hue, &color);
  x = smt_timeline_view_flip (frame->view, x, width);
  fade = is_faint ? width / 4 : 0;
  smt_time_band_snapshot (frame->snapshot, &color,
                          is_faint ? SMT_TIME_BAND_FAINT : SMT_TIME_BAND_SOLID,
                          &GRAPHENE_RECT_INIT (x, y + SPAN_INSET, width, height), fade, fade);
}

static gboolean
has_focus_in (Frame          *frame,
              guint           lane,
              const SmtPiece *piece)
{
  return gtk_widget_has_focus (GTK_WIDGET (frame->view)) &&
         frame->view->focus.lane == (int) lane &&
         smt_timeline_view_get_piece (frame->view, frame->view->focus) == piece;
}

/* Of several that stand as one, the one that keys go to is named. */
static void
draw_piece_words (Frame          *frame,
                  guint           lane,
                  const SmtPiece *piece,
                  double          x,
                  double          middle,
                  double          room)
{
  const SmtLane *of = smt_timeline_scene_get_lane (frame->view->scene, lane);
  guint position = has_focus_in (frame, lane, piece) ? frame->view->focus.position
                                                     : piece->position;
  guint number = of->marks[position];

  if (piece->n > 1 && position == piece->position && !has_focus_in (frame, lane, piece))
    {
      draw_node (frame, get_number (frame, WORDS_ENTRIES, piece->n, piece->n, room), x, middle);
      return;
    }
  draw_words (frame, WORDS_MARK, number,
              smt_timeline_scene_get_mark (frame->view->scene, number)->label, x, middle, room);
}

static void
draw_piece (Frame          *frame,
            guint           lane,
            const SmtPiece *piece,
            double          top)
{
  SmtTimelineView *view = frame->view;
  const SmtTimelineMark *mark = smt_timeline_scene_get_lane_mark (view->scene, lane, piece->position);
  double y = top + SMT_TIMELINE_PADDING + piece->row * frame->row;
  double middle = y + frame->row / 2;
  double sign = smt_piece_get_sign_width (piece) + (piece->n > 1 ? get_overhang (frame, piece->n) : 0);
  double x = view->head + smt_piece_get_sign_x (piece, frame->left) - frame->left;
  double room = smt_piece_get_room (piece, frame->left, frame->left + frame->plot) -
                (sign - smt_piece_get_sign_width (piece));

  draw_span (frame, mark, piece, view->head + piece->x - frame->left, y);
  if (piece->n > 1)
    draw_badge (frame, piece->hue, piece->n, x, middle);
  else
    draw_sign (frame, mark, x, middle);
  if (room > 0)
    draw_piece_words (frame, lane, piece, x + sign + SMT_TIMELINE_SPACE, middle, room);
}

static void
draw_pieces (Frame *frame,
             guint  lane,
             double top)
{
  const SmtBand *band = smt_timeline_layout_get_band (frame->view->layout, lane);
  double right = frame->left + frame->plot;

  for (guint i = smt_band_find_first (band, frame->left); i < band->n_pieces; i++)
    {
      const SmtPiece *piece = &band->pieces[i];

      if (piece->x - SMT_TIMELINE_FADE > right)
        break;
      if (piece->end > frame->left)
        draw_piece (frame, lane, piece, top);
    }
}

/* What has no date, apart from what has: each by name while there are rows. */
static void
draw_undated (Frame *frame,
              guint  lane,
              double top)
{
  SmtTimelineView *view = frame->view;
  const SmtLane *of = smt_timeline_scene_get_lane (view->scene, lane);
  double x = view->width - view->undated + SPACE;
  guint n_named, n_slots;

  n_slots = smt_timeline_layout_get_n_slots (view->layout, lane,
                                             smt_timeline_view_is_narrow (view), &n_named);
  for (guint i = 0; i < n_slots; i++)
    {
      double middle = top + SMT_TIMELINE_PADDING + (i + 0.5) * frame->row;
      guint n = of->n - of->n_dated - n_named;

      if (i < n_named)
        {
          const SmtTimelineMark *mark = smt_timeline_scene_get_lane_mark (view->scene, lane,
                                                                  of->n_dated + i);

          draw_sign (frame, mark, x, middle);
          draw_words (frame, WORDS_UNDATED, of->marks[of->n_dated + i], mark->label,
                      x + SMT_TIMELINE_SIGN + SMT_TIMELINE_SPACE, middle,
                      view->undated - 2 * SPACE - SMT_TIMELINE_SIGN - SMT_TIMELINE_SPACE);
        }
      else
        {
          double overhang = get_overhang (frame, n), badge = SMT_TIMELINE_BADGE + 2 * overhang;
          double room = view->undated - 2 * SPACE - badge;

          draw_badge (frame, of->hue, n, x + overhang, middle);
          if (!smt_timeline_view_is_narrow (view))
            draw_node (frame, get_number (frame, WORDS_ENTRIES, n, n, room),
                       x + badge + SMT_TIMELINE_SPACE, middle);
        }
    }
}

/* How much closer than rows the lines are that head a lane. */
#define LINE_INSET 4
#define MOST_LINES 2 /* of a lane's name */

/* The name of a lane, which leaves room for what else heads it. */
static const SmtWordNode *
get_lane_name (Frame *frame,
               guint  lane,
               double room)
{
  const SmtLane *of = smt_timeline_scene_get_lane (frame->view->scene, lane);
  guint n_rows = smt_timeline_layout_get_band (frame->view->layout, lane)->n_rows;
  guint n_others = of->short_beside != NULL ? 2 : 1;
  guint n_lines = n_rows > n_others ? MIN (n_rows - n_others, MOST_LINES) : 1;
  /* A lane has more rows from near by than from afar. */
  guint number = lane * (MOST_LINES + 1) + n_lines;
  const SmtWordNode *words = smt_word_cache_lookup (frame->view->words, WORDS_LANE, number, room);

  return words != NULL ? words
                       : lay_out (frame, WORDS_LANE, number, of->short_label, room, n_lines);
}

static void
draw_head (Frame *frame,
           guint  lane,
           double top)
{
  SmtTimelineView *view = frame->view;
  const SmtLane *of = smt_timeline_scene_get_lane (view->scene, lane);
  const SmtBand *band = smt_timeline_layout_get_band (view->layout, lane);
  double middle = top + SMT_TIMELINE_PADDING + frame->row / 2;
  double room = view->head - SMT_TIMELINE_HEAD_INSET;
  const SmtWordNode *name = get_lane_name (frame, lane, room);
  guint n_lines = name->n_lines;
  double line = frame->row - LINE_INSET;
  GdkRGBA color;

  if (of->hue > 0)
    {
      smt_timeline_theme_get_hue (view->theme, of->hue, &color);
      fill_color (frame, &color, 4, top + 8, 4, band->height - 16);
    }
  draw_node (frame, name, 14, middle + (n_lines - 1) * line / 2);
  if (of->short_beside != NULL && band->n_rows > n_lines)
    draw_words (frame, WORDS_BESIDE, lane, of->short_beside, 14,
                middle + n_lines++ * line, room);
  if (band->n_rows > n_lines)
    draw_node (frame, get_number (frame, WORDS_COUNT, lane, of->n, room), 14,
               middle + n_lines * line);
}

/* The lanes that can be seen, each with its place. */
static void
draw_lanes (Frame *frame,
            void (*draw) (Frame *frame,
                          guint  lane,
                          double top))
{
  SmtTimelineView *view = frame->view;
  guint lane;

  if (!smt_timeline_layout_find_lane (view->layout, view->y, &lane))
    return;

  for (; lane < smt_timeline_scene_get_n_lanes (view->scene); lane++)
    {
      double top = view->axis + smt_timeline_layout_get_band (view->layout, lane)->y - view->y;

      if (top > view->height)
        break;
      draw (frame, lane, top);
    }
}

static void
draw_ground (Frame *frame,
             guint  lane,
             double top)
{
  SmtTimelineView *view = frame->view;
  double height = smt_timeline_layout_get_band (view->layout, lane)->height;

  if (view->hover.lane == (int) lane)
    fill (frame, SMT_TIMELINE_INK_HOVER, 0, top, view->width, height);
  fill (frame, SMT_TIMELINE_INK_LINE, 0, top + height - 1, view->width, 1);
}

/* Which ticks there are changes only with the time that is shown. */
static GArray *
get_ticks (SmtTimelineView *view)
{
  double scale = smt_timeline_layout_get_scale (view->layout);

  if (view->ticks == NULL || view->ticks_from != view->from || view->ticks_scale != scale)
    {
      gboolean is_zoomed = view->ticks_scale != scale;

      g_clear_pointer (&view->ticks, smt_timeline_axis_free);
      view->ticks = smt_timeline_axis_new (smt_timeline_scene_get_language (view->scene),
                                           view->from, view->to, scale,
                                           smt_word_cache_measure, view->words);
      view->ticks_from = view->from;
      view->ticks_scale = scale;
      /* A day that was headed by its year may be headed by its month now. */
      if (is_zoomed)
        smt_word_cache_clear_kind (view->words, WORDS_TICK);
    }
  return view->ticks->ticks;
}

static void
draw_axis (Frame *frame)
{
  SmtTimelineView *view = frame->view;
  GArray *ticks = get_ticks (view);

  push_clip (frame, view->head, 0, frame->plot, view->height);
  for (guint i = 0; i < ticks->len; i++)
    {
      const SmtTick *tick = &g_array_index (ticks, SmtTick, i);
      const SmtWordNode *words = smt_word_cache_lookup (view->words, WORDS_TICK, tick->day,
                                                        MOST_TICK);
      double x = view->head + smt_timeline_layout_get_x (view->layout, tick->day) - frame->left;

      if (words == NULL)
        words = lay_out (frame, WORDS_TICK, tick->day, tick->label, MOST_TICK, 1);
      fill (frame, SMT_TIMELINE_INK_LINE, x, 0, 1, view->height);
      /* Half a number is another. */
      if (x >= view->head - SPACE && x + SPACE + words->width <= view->head + frame->plot)
        draw_node (frame, words, x + SPACE, view->axis / 2);
    }
  gtk_snapshot_pop (frame->snapshot);
}

static void
draw_edges (Frame *frame)
{
  SmtTimelineView *view = frame->view;
  double x = view->width - view->undated;

  fill (frame, SMT_TIMELINE_INK_EDGE, 0, view->axis - 1, view->width, 1);
  fill (frame, SMT_TIMELINE_INK_EDGE, view->head - 1, 0, 1, view->height);
  if (view->undated > 0)
    {
      fill (frame, SMT_TIMELINE_INK_EDGE, x, 0, 1, view->height);
      draw_words (frame, WORDS_HEADING, 0,
                  smt_language_translate (smt_timeline_scene_get_language (view->scene), NULL,
                                          "Undated"),
                  x + SPACE, view->axis / 2, view->undated - 2 * SPACE);
    }
}

static void
draw_focus (Frame *frame)
{
  SmtTimelineView *view = frame->view;
  graphene_rect_t bounds;
  GskRoundedRect outline;
  GdkRGBA color;

  if (!gtk_widget_has_focus (GTK_WIDGET (view)))
    return;

  bounds = smt_timeline_view_get_area (view, view->focus);
  smt_timeline_theme_get_ink (view->theme, SMT_TIMELINE_INK_FOCUS, &color);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, 8);
  gtk_snapshot_append_border (frame->snapshot, &outline,
                              (float[4]) { FOCUS_WIDTH, FOCUS_WIDTH, FOCUS_WIDTH, FOCUS_WIDTH },
                              (GdkRGBA[4]) { color, color, color, color });
}

static double
get_scale (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_surface_get_scale (surface) : 1;
}

void
smt_timeline_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  SmtTimelineView *self = SMT_TIMELINE_VIEW (widget);
  Frame frame = { .view = self, .snapshot = snapshot };
  double body;

  if (smt_timeline_view_is_empty (self) || self->layout == NULL)
    return;

  frame.scale = get_scale (widget);
  frame.left = smt_timeline_view_get_left (self);
  frame.plot = smt_timeline_view_get_plot (self);
  frame.row = smt_timeline_layout_get_row (self->layout);
  frame.badge = SMT_TIMELINE_ROW - BADGE_INSET + BADGE_GROWS * (frame.row - SMT_TIMELINE_ROW);
  gtk_widget_get_color (widget, &frame.color);
  smt_timeline_theme_get_ink (self->theme, SMT_TIMELINE_INK_QUIET, &frame.quiet);
  body = self->height - self->axis;

  draw_axis (&frame);
  push_clip (&frame, 0, self->axis, self->width, body);
  draw_lanes (&frame, draw_ground);
  push_clip (&frame, self->head, self->axis, frame.plot, body);
  draw_lanes (&frame, draw_pieces);
  gtk_snapshot_pop (snapshot);
  draw_lanes (&frame, draw_head);
  if (self->undated > 0)
    draw_lanes (&frame, draw_undated);
  draw_focus (&frame);
  gtk_snapshot_pop (snapshot);
  draw_edges (&frame);
}
