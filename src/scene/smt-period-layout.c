/* smt-period-layout.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names have the width that they need, up to a share of all; time has the rest,
 * but for what an end that nobody knows fades over, after the last day of all.
 */

#include "smt-period-layout.h"

#include <math.h>

#define INSET     4.0    /* of a whole bar within its row */
#define OPEN      28.0   /* of an end that nobody knows */
#define MOST_HEAD 0.34   /* of the width, for names */
#define QUIET     0.55   /* of the strength, for what nobody says */
#define LEAST     3.0    /* width of a bar, to be seen at all */

struct _SmtPeriodLayout
{
  SmtDay  from;
  SmtDay  to;
  double  head;    /* width of the names */
  double  plot;    /* width of the time that is known */
  GArray *pieces;  /* of SmtPeriodPiece, one a bar */
};

static double
measure_head (SmtPeriodChart *chart,
              SmtMeasureFunc  measure,
              gpointer        user_data)
{
  double width = 0;

  for (guint i = 0; i < smt_period_chart_get_n_rows (chart); i++)
    {
      const char *label = smt_period_chart_get_row (chart, i)->label;

      if (label != NULL)
        width = MAX (width, measure (label, user_data));
    }

  return ceil (width) + 2 * SMT_PERIOD_SPACE;
}

static gboolean
has_core (const SmtPeriodBar *bar)
{
  return bar->full_start < bar->full_end || bar->open_end;
}

static double
get_sign_x (const SmtPeriodLayout *self,
            const SmtPeriodBar    *bar)
{
  double start = smt_period_layout_get_x (self, bar->start);
  double end = smt_period_layout_get_x (self, bar->end);

  if (has_core (bar))
    return MIN (smt_period_layout_get_x (self, bar->full_start), end);
  return (start + end - SMT_PERIOD_SIGN) / 2;
}

static gboolean
is_of_same (SmtPeriodChart *chart,
            guint           one,
            guint           other)
{
  const SmtPeriodBar *first = smt_period_chart_get_bar (chart, one);
  const SmtPeriodBar *second = smt_period_chart_get_bar (chart, other);

  return g_str_equal (smt_period_chart_get_row (chart, first->row)->id,
                      smt_period_chart_get_row (chart, second->row)->id);
}

/* How far what stands on a bar may go: to the next one's sign. Bars of a mechanism
 * follow each other. */
static double
get_limit (const SmtPeriodLayout *self,
           SmtPeriodChart        *chart,
           guint                  number)
{
  const SmtPeriodBar *bar = smt_period_chart_get_bar (chart, number);
  double limit = smt_period_layout_get_x (self, bar->end) + (bar->open_end ? OPEN : 0);
  guint n = smt_period_chart_get_n_bars (chart), first = number;

  while (first > 0 && is_of_same (chart, first - 1, number))
    first--;
  for (guint i = first; i < n && is_of_same (chart, i, number); i++)
    {
      const SmtPeriodBar *other = smt_period_chart_get_bar (chart, i);

      if (i != number && other->row == bar->row &&
          get_sign_x (self, other) >= get_sign_x (self, bar))
        limit = MIN (limit, get_sign_x (self, other));
    }

  return limit;
}

static void
set_strength (SmtPeriodPiece     *piece,
              const SmtPeriodBar *bar)
{
  piece->strength = bar->hollow ? 1 : SMT_TIME_BAND_SOLID;
  if (!has_core (bar))
    {
      piece->fade_in = piece->fade_out = piece->width / 4;
      piece->strength = SMT_TIME_BAND_FAINT;
    }
  if (bar->quiet)
    piece->strength *= QUIET;
}

/* Words begin behind the sign; where the line of the day would cross them, behind
 * that, if there is room for them. */
static void
place_words (SmtPeriodPiece *piece,
             double          width,
             double          day,
             double          limit)
{
  piece->words_x = piece->sign_x + SMT_PERIOD_SIGN + SMT_PERIOD_SPACE;
  if (piece->words_x <= day + 1 && day <= piece->words_x + width &&
      day + SMT_PERIOD_SPACE + width <= limit - SMT_PERIOD_SPACE)
    piece->words_x = day + SMT_PERIOD_SPACE;
  piece->room = limit - SMT_PERIOD_SPACE - piece->words_x;
}

/* A bar too short for its sign still has its shape. */
static void
add_piece (SmtPeriodLayout *self,
           SmtPeriodChart  *chart,
           guint            number,
           double           words)
{
  const SmtPeriodBar *bar = smt_period_chart_get_bar (chart, number);
  double start = smt_period_layout_get_x (self, bar->start);
  double end = smt_period_layout_get_x (self, bar->end);
  double limit = get_limit (self, chart, number);
  SmtPeriodPiece piece = {
    .x = start,
    .width = MAX (end + (bar->open_end ? OPEN : 0) - start, LEAST),
    .height = round ((SMT_PERIOD_ROW - 2 * INSET) * bar->height),
    .fade_in = smt_period_layout_get_x (self, bar->full_start) - start,
    .fade_out = bar->open_end ? OPEN : end - smt_period_layout_get_x (self, bar->full_end),
    .sign_x = get_sign_x (self, bar)
  };

  piece.y = (SMT_PERIOD_ROW - piece.height) / 2;
  piece.has_sign = limit - piece.sign_x >= SMT_PERIOD_SIGN;
  place_words (&piece, words, smt_period_layout_get_x (self, smt_period_chart_get_day (chart)),
               limit);
  set_strength (&piece, bar);
  g_array_append_val (self->pieces, piece);
}

/**
 * smt_period_layout_new:
 * @width: of names and time
 * @measure: says how wide names and roles are
 *
 * Returns: (transfer full): where the bars of @chart are
 */
SmtPeriodLayout *
smt_period_layout_new (SmtPeriodChart *chart,
                       double          width,
                       SmtMeasureFunc  measure,
                       gpointer        user_data)
{
  SmtPeriodLayout *self = g_new0 (SmtPeriodLayout, 1);

  self->pieces = g_array_new (FALSE, FALSE, sizeof (SmtPeriodPiece));
  smt_period_chart_get_extent (chart, &self->from, &self->to);
  self->head = MIN (measure_head (chart, measure, user_data), floor (width * MOST_HEAD));
  self->plot = MAX (width - self->head - OPEN, 1);
  for (guint i = 0; i < smt_period_chart_get_n_bars (chart); i++)
    add_piece (self, chart, i,
               measure (smt_period_chart_get_bar (chart, i)->role, user_data));
  return self;
}

void
smt_period_layout_free (SmtPeriodLayout *self)
{
  g_array_unref (self->pieces);
  g_free (self);
}

/**
 * smt_period_layout_get_head:
 *
 * Returns: the width of the names, where time begins
 */
double
smt_period_layout_get_head (const SmtPeriodLayout *self)
{
  return self->head;
}

/**
 * smt_period_layout_get_scale:
 *
 * Returns: how wide a day is
 */
double
smt_period_layout_get_scale (const SmtPeriodLayout *self)
{
  return self->plot / MAX ((double) self->to - self->from, 1);
}

/**
 * smt_period_layout_get_x:
 *
 * Returns: where @day is
 */
double
smt_period_layout_get_x (const SmtPeriodLayout *self,
                         SmtDay                 day)
{
  return self->head + ((double) day - self->from) / MAX ((double) self->to - self->from, 1) *
                      self->plot;
}

/**
 * smt_period_layout_get_piece:
 * @bar: number of a bar of the chart
 *
 * Returns: (transfer none): where it is
 */
const SmtPeriodPiece *
smt_period_layout_get_piece (const SmtPeriodLayout *self,
                             guint                  bar)
{
  return &g_array_index (self->pieces, SmtPeriodPiece, bar);
}
