/* smt-period-chart.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-glyph.h"
#include "smt-language.h"

G_BEGIN_DECLS

/**
 * SmtPeriodBar:
 * @row: in which row of the chart
 * @glyph: the sign of the role
 * @role: what the role is called
 * @words: the whole of it: "ASEAN: Member, since 30 April 1999"
 * @height: how much of the row's height it takes, 0 to 1
 * @hollow: whether only its edges are drawn
 * @quiet: whether nobody says so in so many words
 * @start: the first day on which it can have begun
 * @full_start: the day by which it certainly has
 * @full_end: the first day on which it can have ended; before @full_start
 *   where on no day it certainly held
 * @end: the day by which it certainly has
 * @open_start: whether the days before the chart may belong to it
 * @open_end: whether no end is known
 *
 * One period of a membership. Its days are within those of the chart.
 */
typedef struct
{
  guint     row;
  SmtGlyph  glyph;
  char     *role;
  char     *words;
  double    height;
  gboolean  hollow;
  gboolean  quiet;
  SmtDay    start;
  SmtDay    full_start;
  SmtDay    full_end;
  SmtDay    end;
  gboolean  open_start;
  gboolean  open_end;
} SmtPeriodBar;

/**
 * SmtPeriodRow:
 * @id: the mechanism
 * @label: what it is called, in short; %NULL where the row goes on with the
 *   mechanism of the one before it
 * @words: all of its periods, a line each
 */
typedef struct
{
  char *id;
  char *label;
  char *words;
} SmtPeriodRow;

#define SMT_TYPE_PERIOD_CHART (smt_period_chart_get_type ())

/**
 * SmtPeriodChart:
 *
 * All periods of a party as bars on one scale of time: a row for each
 * mechanism, the one first joined at the top. Immutable, with no tie to the
 * dataset.
 */
G_DECLARE_FINAL_TYPE (SmtPeriodChart, smt_period_chart, SMT, PERIOD_CHART, GObject)

SmtPeriodChart     *smt_period_chart_new        (SmtMembershipIndex *index,
                                                 SmtEntity          *party,
                                                 SmtDay              day,
                                                 SmtDay              last,
                                                 SmtLanguage        *language);
SmtPeriodChart     *smt_period_chart_new_whole  (SmtMembershipIndex *index,
                                                 SmtEntity          *party,
                                                 SmtDay              day,
                                                 SmtDay              last,
                                                 SmtLanguage        *language);
gboolean            smt_period_chart_has_any    (SmtMembershipIndex *index,
                                                 SmtEntity          *party);
SmtLanguage        *smt_period_chart_get_language (SmtPeriodChart   *self);
const char         *smt_period_chart_get_title  (SmtPeriodChart     *self);
char               *smt_period_chart_dup_heading (SmtPeriodChart    *self);
guint               smt_period_chart_get_n_rows (SmtPeriodChart     *self);
const SmtPeriodRow *smt_period_chart_get_row    (SmtPeriodChart     *self,
                                                 guint               row);
guint               smt_period_chart_get_n_bars (SmtPeriodChart     *self);
const SmtPeriodBar *smt_period_chart_get_bar    (SmtPeriodChart     *self,
                                                 guint               bar);
void                smt_period_chart_get_extent (SmtPeriodChart     *self,
                                                 SmtDay             *from,
                                                 SmtDay             *to);
SmtDay              smt_period_chart_get_day    (SmtPeriodChart     *self);
char               *smt_period_chart_dup_left_out (SmtPeriodChart   *self);
char               *smt_period_chart_dup_description (SmtPeriodChart *self);

G_END_DECLS
