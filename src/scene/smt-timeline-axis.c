/* smt-timeline-axis.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ticks stand at whole years, months or days, the finest whose words do not
 * touch. Which step that is follows from the zoom alone, and where the ticks
 * are from the calendar, so that they stay with the days while the timeline is
 * moved.
 */

#include "smt-timeline-axis.h"

#include <math.h>

/* Steps that people count in. Days restart with each month, so that its first
 * is one of them; the last of a month keeps clear of the next first. */
static const struct
{
  SmtPrecision unit;
  guint        step;
  double       days;      /* the fewest that lie between two ticks */
  guint        last_day;  /* of a month, that has a tick */
} steps[] = {
  { SMT_PRECISION_DAY, 1, 1, 31 },
  { SMT_PRECISION_DAY, 2, 2, 27 },
  { SMT_PRECISION_DAY, 5, 5, 21 },
  { SMT_PRECISION_DAY, 10, 8, 21 },
  { SMT_PRECISION_DAY, 15, 13, 16 },
  { SMT_PRECISION_MONTH, 1, 28 },
  { SMT_PRECISION_MONTH, 2, 59 },
  { SMT_PRECISION_MONTH, 3, 90 },
  { SMT_PRECISION_MONTH, 6, 181 },
  { SMT_PRECISION_YEAR, 1, 365 },
  { SMT_PRECISION_YEAR, 2, 730 },
  { SMT_PRECISION_YEAR, 5, 1826 },
  { SMT_PRECISION_YEAR, 10, 3652 },
  { SMT_PRECISION_YEAR, 20, 7304 },
  { SMT_PRECISION_YEAR, 50, 18262 },
  { SMT_PRECISION_YEAR, 100, 36524 },
  { SMT_PRECISION_YEAR, 500, 182621 },
  { SMT_PRECISION_YEAR, 1000, 365242 },
  { SMT_PRECISION_YEAR, 10000, 3652425 },
};

static char *
dup_label (SmtLanguage  *language,
           SmtPrecision  unit,
           SmtDay        day)
{
  gint32 year;
  guint month, day_of_month;
  g_autofree char *text = NULL;
  g_autoptr (SmtEdtf) date = NULL;

  if (unit == SMT_PRECISION_DAY)
    return smt_language_format_day (language, day);

  smt_day_to_civil (day, &year, &month, &day_of_month);
  if (year < 0 || year > 9999)
    return g_strdup_printf ("%d", year);
  text = unit == SMT_PRECISION_MONTH ? g_strdup_printf ("%04d-%02u", year, month)
                                     : g_strdup_printf ("%04d", year);
  date = smt_edtf_parse (text, NULL);
  return smt_language_format_edtf (language, date);
}

/* How wide the words of a unit get. September is long in most languages. */
static double
measure_unit (SmtLanguage    *language,
              SmtPrecision    unit,
              SmtMeasureFunc  measure,
              gpointer        user_data)
{
  double width = 0;

  for (guint month = unit == SMT_PRECISION_YEAR ? 12 : 1; month <= 12; month++)
    {
      g_autofree char *label = dup_label (language, unit, smt_day_from_civil (2028, month, 28));

      width = MAX (width, measure (label, user_data));
    }

  return width;
}

static guint
choose_step (SmtLanguage    *language,
             double          scale,
             SmtMeasureFunc  measure,
             gpointer        user_data)
{
  double widths[] = {
    [SMT_PRECISION_YEAR] = measure_unit (language, SMT_PRECISION_YEAR, measure, user_data),
    [SMT_PRECISION_MONTH] = measure_unit (language, SMT_PRECISION_MONTH, measure, user_data),
    [SMT_PRECISION_DAY] = measure_unit (language, SMT_PRECISION_DAY, measure, user_data),
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].days * scale >= widths[steps[i].unit] + SMT_TICK_GAP)
      return i;

  return G_N_ELEMENTS (steps) - 1;
}

static gint32
floor_to (gint32 value,
          gint32 step)
{
  return (gint32) floor ((double) value / step) * step;
}

/* The last tick at or before a day. */
static SmtDay
get_tick_before (guint  i,
                 SmtDay day)
{
  SmtPrecision unit = steps[i].unit;
  guint step = steps[i].step;
  gint32 year;
  guint month, day_of_month;

  smt_day_to_civil (day, &year, &month, &day_of_month);
  if (unit == SMT_PRECISION_YEAR)
    return smt_day_from_civil (floor_to (year, step), 1, 1);
  if (unit == SMT_PRECISION_MONTH)
    return smt_day_from_civil (year, floor_to (month - 1, step) + 1, 1);
  day_of_month = floor_to (MIN (day_of_month, steps[i].last_day) - 1, step) + 1;
  return smt_day_from_civil (year, month, day_of_month);
}

static SmtDay
get_tick_after (guint  i,
                SmtDay tick)
{
  SmtPrecision unit = steps[i].unit;
  guint step = steps[i].step;
  gint32 year;
  guint month, day_of_month;

  smt_day_to_civil (tick, &year, &month, &day_of_month);
  if (unit == SMT_PRECISION_YEAR)
    return smt_day_from_civil (year + step, 1, 1);
  if (unit == SMT_PRECISION_DAY && step == 1)
    return tick + 1;
  if (unit == SMT_PRECISION_DAY && day_of_month + step <= steps[i].last_day)
    return tick + step;
  month += unit == SMT_PRECISION_DAY ? 1 : step;
  return smt_day_from_civil (year + (month - 1) / 12, (month - 1) % 12 + 1, 1);
}

static void
tick_clear (gpointer data)
{
  g_free (((SmtTick *) data)->label);
}

/**
 * smt_timeline_axis_new:
 * @language: of the words
 * @from: the day at which the timeline begins; may be within one
 * @to: the day at which it ends
 * @scale: how wide a day is, in pixels
 * @measure: (scope call): tells the width of words
 *
 * Returns: (transfer full): the ticks from @from to @to, and one before, whose
 *   words may reach into it
 */
SmtTimelineAxis *
smt_timeline_axis_new (SmtLanguage    *language,
                       double          from,
                       double          to,
                       double          scale,
                       SmtMeasureFunc  measure,
                       gpointer        user_data)
{
  SmtTimelineAxis *self = g_new0 (SmtTimelineAxis, 1);
  guint i;

  g_return_val_if_fail (scale > 0, NULL);

  self->ticks = g_array_new (FALSE, FALSE, sizeof (SmtTick));
  g_array_set_clear_func (self->ticks, tick_clear);
  i = choose_step (language, scale, measure, user_data);
  for (SmtDay day = get_tick_before (i, floor (from));
       day <= to;
       day = get_tick_after (i, day))
    {
      SmtTick tick = { day, dup_label (language, steps[i].unit, day) };

      g_array_append_val (self->ticks, tick);
    }
  return self;
}

void
smt_timeline_axis_free (SmtTimelineAxis *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->ticks);
  g_free (self);
}
