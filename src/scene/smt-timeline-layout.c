/* smt-timeline-layout.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts the marks of each lane into rows. If all of them and their words find
 * room in the rows that a lane may have at this zoom, they all get it. If not,
 * the signs are spread over the rows as evenly as they come, words are cut
 * where the next sign begins, those of one and the same time stand as one, and
 * so does a sign with the one that it would cover. From near by, a lane may
 * have as many rows as it needs.
 *
 * Costs O(marks × rows), where a lane has MOST_ROWS at most. Words are measured
 * only where there may be room for them.
 */

#include "smt-timeline-layout.h"

#include <math.h>

#define MOST_ROWS 40

/* Marks of the same time that stand as one where room is scarce. */
#define LEAST_ALIKE 3

/* A lane with more in it than this is not tried with all its words. */
#define MOST_TRIED 500

struct _SmtTimelineLayout
{
  SmtTimelineScene *scene;
  double            scale;    /* pixels a day */
  double            row;      /* height of a row */
  SmtDay            origin;
  double            height;
  guint             most_rows;
  GArray           *bands;    /* of SmtBand */
};

static void
band_clear (gpointer data)
{
  SmtBand *band = data;

  g_free (band->pieces);
  g_free (band->ends);
  g_free (band->piece_of);
}

/* How many rows a lane may have: few where decades are to be seen at once. */
static guint
get_most_rows (double scale)
{
  double year = scale * 365.25;

  if (year < 60)
    return 3;
  if (year < 150)
    return 5;
  return year < 360 ? 8 : MOST_ROWS;
}

static double
measure (SmtTimelineLayout  *self,
         SmtTimelineMetrics *metrics,
         guint               number)
{
  double *width;

  if (metrics->widths == NULL)
    metrics->widths = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = metrics->widths->len; i < smt_timeline_scene_get_n_marks (self->scene); i++)
    {
      double unknown = -1;

      g_array_append_val (metrics->widths, unknown);
    }

  width = &g_array_index (metrics->widths, double, number);
  if (*width < 0)
    *width = ceil (metrics->measure (smt_timeline_scene_get_mark (self->scene, number)->label,
                                     metrics->user_data));
  return *width;
}

/* Where a mark is on the scale: as long as its time, and as wide as a sign at
 * the least. */
static void
place (SmtTimelineLayout     *self,
       const SmtTimelineMark *mark,
       SmtPiece              *piece)
{
  double start = smt_timeline_layout_get_x (self, mark->earliest);
  double end = smt_timeline_layout_get_x (self, (double) mark->latest + 1);

  piece->x = start;
  piece->width = end - start;
  if (mark->time == SMT_MARK_POINT || piece->width < SMT_TIMELINE_SIGN)
    {
      piece->x = (start + end - SMT_TIMELINE_SIGN) / 2;
      piece->width = SMT_TIMELINE_SIGN;
    }
  piece->end = piece->x + piece->width + (mark->open_end ? SMT_TIMELINE_FADE : 0);
}

static void
set_words (SmtPiece *piece,
           double    words)
{
  double sign = smt_piece_get_sign_width (piece);

  piece->words = words;
  piece->end = MAX (piece->end, piece->x + sign + (words > 0 ? SMT_TIMELINE_SPACE + words : 0));
}

/* Puts marks into a piece, which has the colour that all of them have. */
static void
join (SmtTimelineLayout *self,
      const SmtLane     *lane,
      SmtBand           *band,
      guint              number,
      guint              position,
      guint              n)
{
  SmtPiece *piece = &band->pieces[number];

  for (guint i = position; i < position + n; i++)
    {
      guint hue = smt_timeline_scene_get_mark (self->scene, lane->marks[i])->hue;

      piece->hue = piece->n == 0 || piece->hue == hue ? hue : 0;
      piece->n++;
      band->piece_of[i] = number;
    }
}

/* Gives each mark a row with its words; FALSE: they need more rows. Rows are
 * taken from the top, so that few are used. */
static gboolean
pack_whole (SmtTimelineLayout  *self,
            SmtTimelineMetrics *metrics,
            const SmtLane      *lane,
            SmtBand            *band)
{
  double ends[MOST_ROWS];

  band->n_rows = 0;
  for (guint i = 0; i < lane->n_dated; i++)
    {
      SmtPiece *piece = &band->pieces[i];
      guint row = 0;

      *piece = (SmtPiece) { .position = i };
      place (self, smt_timeline_scene_get_mark (self->scene, lane->marks[i]), piece);
      join (self, lane, band, i, i, 1);
      set_words (piece, measure (self, metrics, lane->marks[i]));
      while (row < band->n_rows && ends[row] > piece->x)
        row++;
      if (row == self->most_rows)
        return FALSE;
      band->n_rows = MAX (band->n_rows, row + 1);
      ends[row] = piece->end + SMT_TIMELINE_GAP;
      piece->row = row;
    }

  band->n_pieces = lane->n_dated;
  return TRUE;
}

static gboolean
is_same_time (const SmtTimelineMark *a,
              const SmtTimelineMark *b)
{
  return a->time == b->time && a->earliest == b->earliest && a->latest == b->latest;
}

/* How many from a mark on have its time; 1 where these are too few to stand as
 * one, or where there is room for all. */
static guint
count_alike (SmtTimelineLayout *self,
             const SmtLane     *lane,
             guint              position)
{
  const SmtTimelineMark *mark = smt_timeline_scene_get_mark (self->scene, lane->marks[position]);
  guint n = 1;

  if (self->most_rows == MOST_ROWS)
    return 1;
  while (position + n < lane->n_dated &&
         is_same_time (mark, smt_timeline_scene_get_mark (self->scene,
                                                          lane->marks[position + n])))
    n++;
  return n >= LEAST_ALIKE ? n : 1;
}

/* The row that has been free for longest, which leaves most room for words. */
static guint
find_free_row (const double *ends,
               guint         n_rows)
{
  guint best = 0;

  for (guint row = 1; row < n_rows; row++)
    if (ends[row] < ends[best])
      best = row;

  return best;
}

/* Gives each sign a row, or has it stand with the one that is there. */
static void
pack_signs (SmtTimelineLayout *self,
            const SmtLane     *lane,
            SmtBand           *band)
{
  double ends[MOST_ROWS];
  guint last[MOST_ROWS] = { 0 };   /* the piece that came last into each row */
  guint n;

  band->n_rows = self->most_rows;
  band->n_pieces = 0;
  for (guint row = 0; row < MOST_ROWS; row++)
    ends[row] = -G_MAXDOUBLE;

  for (guint i = 0; i < lane->n_dated; i += n)
    {
      SmtPiece piece = { .position = i };

      n = count_alike (self, lane, i);
      place (self, smt_timeline_scene_get_mark (self->scene, lane->marks[i]), &piece);
      piece.row = find_free_row (ends, band->n_rows);
      if (ends[piece.row] > piece.x)
        {
          join (self, lane, band, last[piece.row], i, n);
          continue;
        }
      ends[piece.row] = MAX (piece.end, piece.x + SMT_TIMELINE_BADGE) + SMT_TIMELINE_SPACE;
      last[piece.row] = band->n_pieces;
      band->pieces[band->n_pieces] = piece;
      join (self, lane, band, band->n_pieces++, i, n);
    }
}

/* Lets words run as far as the next sign in the row. */
static void
give_words (SmtTimelineLayout  *self,
            SmtTimelineMetrics *metrics,
            const SmtLane      *lane,
            SmtBand            *band)
{
  double next[MOST_ROWS];

  for (guint row = 0; row < MOST_ROWS; row++)
    next[row] = G_MAXDOUBLE;
  for (guint i = band->n_pieces; i > 0; i--)
    {
      SmtPiece *piece = &band->pieces[i - 1];
      double room = next[piece->row] - piece->x - smt_piece_get_sign_width (piece) -
                    SMT_TIMELINE_SPACE - SMT_TIMELINE_GAP;
      double words = 0;

      next[piece->row] = piece->x;
      if (room >= SMT_TIMELINE_LEAST_WORDS && piece->n == 1)
        words = MIN (room, measure (self, metrics, lane->marks[piece->position]));
      else if (room >= SMT_TIMELINE_LEAST_WORDS)
        {
          g_autofree char *count = smt_timeline_scene_dup_count (self->scene, piece->n);

          words = MIN (room, ceil (metrics->measure (count, metrics->user_data)));
        }
      set_words (piece, words);
    }
}

static void
note_ends (SmtBand *band)
{
  double end = -G_MAXDOUBLE;

  band->ends = g_new (double, band->n_pieces);
  for (guint i = 0; i < band->n_pieces; i++)
    {
      end = MAX (end, band->pieces[i].end);
      band->ends[i] = end;
    }
}

/* Signs that are centred on short times need not begin in the order of time. */
static int
compare_pieces (gconstpointer a,
                gconstpointer b)
{
  const SmtPiece *one = a, *other = b;

  if (one->x != other->x)
    return one->x < other->x ? -1 : 1;
  return one->position < other->position ? -1 : 1;
}

static void
sort_pieces (SmtBand *band,
             guint    n_marks)
{
  g_autofree guint *new_place = NULL;

  if (n_marks == 0)
    return;

  qsort (band->pieces, band->n_pieces, sizeof (SmtPiece), compare_pieces);

  /* A piece is known by its first mark. */
  new_place = g_new0 (guint, n_marks);
  for (guint i = 0; i < band->n_pieces; i++)
    new_place[band->pieces[i].position] = i;
  for (guint i = 0; i < n_marks; i++)
    band->piece_of[i] = new_place[band->piece_of[i]];
}

/* Until pieces are sorted, marks are told the first mark of their piece. */
static void
name_pieces (SmtBand *band,
             guint    n_marks)
{
  for (guint i = 0; i < n_marks; i++)
    band->piece_of[i] = band->pieces[band->piece_of[i]].position;
}

static void
add_band (SmtTimelineLayout  *self,
          SmtTimelineMetrics *metrics,
          const SmtLane      *lane)
{
  guint n_undated = lane->n - lane->n_dated;
  SmtBand band = { .y = self->height };

  band.pieces = g_new0 (SmtPiece, lane->n_dated);
  band.piece_of = g_new0 (guint, lane->n_dated);
  if (lane->n_dated > MOST_TRIED || !pack_whole (self, metrics, lane, &band))
    {
      pack_signs (self, lane, &band);
      give_words (self, metrics, lane, &band);
    }
  name_pieces (&band, lane->n_dated);
  sort_pieces (&band, lane->n_dated);
  note_ends (&band);

  band.n_rows = MAX (band.n_rows, MIN (n_undated, 2));
  band.n_rows = MAX (band.n_rows, 1);
  band.height = band.n_rows * self->row + 2 * SMT_TIMELINE_PADDING;
  self->height += band.height;
  g_array_append_val (self->bands, band);
}

/**
 * smt_timeline_layout_new:
 * @scene: (transfer none): what is laid out; must outlive the layout
 * @scale: how wide a day is, in pixels
 * @metrics: how large words are
 *
 * Returns: (transfer full): where things stand
 */
SmtTimelineLayout *
smt_timeline_layout_new (SmtTimelineScene   *scene,
                         double              scale,
                         SmtTimelineMetrics *metrics)
{
  SmtTimelineLayout *self;
  SmtDay last;

  g_return_val_if_fail (SMT_IS_TIMELINE_SCENE (scene), NULL);
  g_return_val_if_fail (scale > 0, NULL);

  self = g_new0 (SmtTimelineLayout, 1);
  self->scene = scene;
  self->scale = scale;
  self->row = MAX (SMT_TIMELINE_ROW, metrics->row);
  self->most_rows = get_most_rows (scale);
  self->bands = g_array_new (FALSE, FALSE, sizeof (SmtBand));
  g_array_set_clear_func (self->bands, band_clear);
  smt_timeline_scene_get_extent (scene, &self->origin, &last);
  for (guint i = 0; i < smt_timeline_scene_get_n_lanes (scene); i++)
    add_band (self, metrics, smt_timeline_scene_get_lane (scene, i));
  return self;
}

void
smt_timeline_layout_free (SmtTimelineLayout *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->bands);
  g_free (self);
}

double
smt_timeline_layout_get_scale (const SmtTimelineLayout *self)
{
  return self->scale;
}

/* How high each row of a lane is. */
double
smt_timeline_layout_get_row (const SmtTimelineLayout *self)
{
  return self->row;
}

double
smt_timeline_layout_get_height (const SmtTimelineLayout *self)
{
  return self->height;
}

/**
 * smt_timeline_layout_get_x:
 * @day: a day, or a part of one
 *
 * Returns: where it is, in pixels from the scene's first day
 */
double
smt_timeline_layout_get_x (const SmtTimelineLayout *self,
                           double                   day)
{
  return (day - self->origin) * self->scale;
}

double
smt_timeline_layout_get_day (const SmtTimelineLayout *self,
                             double                   x)
{
  return x / self->scale + self->origin;
}

const SmtBand *
smt_timeline_layout_get_band (const SmtTimelineLayout *self,
                              guint                    lane)
{
  g_return_val_if_fail (lane < self->bands->len, NULL);

  return &g_array_index (self->bands, SmtBand, lane);
}

/**
 * smt_timeline_layout_find_lane:
 * @y: in pixels from the top of the first lane
 * @lane: (out): the lane that is there
 *
 * Returns: whether there is one
 */
gboolean
smt_timeline_layout_find_lane (const SmtTimelineLayout *self,
                               double                   y,
                               guint                   *lane)
{
  guint first = 0, end = self->bands->len;

  if (y < 0 || y >= self->height)
    return FALSE;

  while (first + 1 < end)
    {
      guint middle = (first + end) / 2;

      if (smt_timeline_layout_get_band (self, middle)->y <= y)
        first = middle;
      else
        end = middle;
    }
  *lane = first;
  return TRUE;
}

/**
 * smt_timeline_layout_find:
 * @x: in pixels from the scene's first day
 * @y: in pixels from the top of the first lane
 * @lane: (out): the lane that is there
 *
 * Returns: (transfer none) (nullable): the piece there
 */
const SmtPiece *
smt_timeline_layout_find (const SmtTimelineLayout *self,
                          double                   x,
                          double                   y,
                          guint                   *lane)
{
  const SmtBand *band;
  double row;

  if (!smt_timeline_layout_find_lane (self, y, lane))
    return NULL;

  band = smt_timeline_layout_get_band (self, *lane);
  row = floor ((y - band->y - SMT_TIMELINE_PADDING) / self->row);
  for (guint i = smt_band_find_first (band, x - SMT_TIMELINE_SPACE); i < band->n_pieces; i++)
    {
      const SmtPiece *piece = &band->pieces[i];

      if (piece->x - SMT_TIMELINE_SPACE > x)
        break;
      if (piece->row == row && piece->end + SMT_TIMELINE_SPACE > x)
        return piece;
    }

  return NULL;
}

/**
 * smt_timeline_layout_get_n_slots:
 * @narrow: whether there is only room for a number
 * @n_named: (out): how many of these name one entry each; one more, if there
 *   is one, tells how many others there are
 *
 * What is undated stands apart, in as many slots as the lane has rows.
 *
 * Returns: how many slots are used
 */
guint
smt_timeline_layout_get_n_slots (const SmtTimelineLayout *self,
                                 guint                    lane,
                                 gboolean                 narrow,
                                 guint                   *n_named)
{
  const SmtLane *of = smt_timeline_scene_get_lane (self->scene, lane);
  guint n = of->n - of->n_dated;
  guint n_rows = smt_timeline_layout_get_band (self, lane)->n_rows;

  *n_named = narrow ? 0 : n <= n_rows ? n : n_rows - 1;
  return *n_named + (*n_named < n ? 1 : 0);
}

/**
 * smt_timeline_layout_get_slot:
 * @position: an undated mark of the lane
 *
 * Returns: the slot that it is in
 */
guint
smt_timeline_layout_get_slot (const SmtTimelineLayout *self,
                              guint                    lane,
                              guint                    position,
                              gboolean                 narrow)
{
  guint n_named;

  smt_timeline_layout_get_n_slots (self, lane, narrow, &n_named);
  return MIN (position - smt_timeline_scene_get_lane (self->scene, lane)->n_dated, n_named);
}
