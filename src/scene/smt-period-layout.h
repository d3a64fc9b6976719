/* smt-period-layout.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-period-chart.h"
#include "smt-text-width.h"

G_BEGIN_DECLS

#define SMT_PERIOD_ROW   26.0
#define SMT_PERIOD_SPACE 6.0
#define SMT_PERIOD_SIGN  16.0
#define SMT_PERIOD_EDGE  2.0   /* of a bar that has edges only */

/* How strong bands of time are: under signs and words these must stay readable. */
#define SMT_TIME_BAND_FAINT 0.26f  /* days of which it was one */
#define SMT_TIME_BAND_SOLID 0.42f  /* days on all of which it was */

/**
 * SmtPeriodPiece:
 * @x: where the bar begins
 * @width: of the bar
 * @y: from the top of its row to its own
 * @height: of the bar
 * @fade_in: over how much of its width it grows to full strength
 * @fade_out: likewise towards its end
 * @strength: how opaque it is then, 0 to 1
 * @sign_x: where its sign is: at the first day on which it certainly was
 * @has_sign: whether there is room for the sign
 * @words_x: where the name of the role is
 * @room: how wide that may be
 *
 * A bar as it is drawn. All is counted from where reading begins.
 */
typedef struct
{
  double   x;
  double   width;
  double   y;
  double   height;
  double   fade_in;
  double   fade_out;
  double   strength;
  double   sign_x;
  gboolean has_sign;
  double   words_x;
  double   room;
} SmtPeriodPiece;

/**
 * SmtPeriodLayout:
 *
 * Where the bars of a chart are at one width, for whoever draws them.
 */
typedef struct _SmtPeriodLayout SmtPeriodLayout;

SmtPeriodLayout      *smt_period_layout_new       (SmtPeriodChart        *chart,
                                                   double                 width,
                                                   SmtMeasureFunc         measure,
                                                   gpointer               user_data);
void                  smt_period_layout_free      (SmtPeriodLayout       *self);
double                smt_period_layout_get_head  (const SmtPeriodLayout *self);
double                smt_period_layout_get_scale (const SmtPeriodLayout *self);
double                smt_period_layout_get_x     (const SmtPeriodLayout *self,
                                                   SmtDay                 day);
const SmtPeriodPiece *smt_period_layout_get_piece (const SmtPeriodLayout *self,
                                                   guint                  bar);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtPeriodLayout, smt_period_layout_free)

G_END_DECLS
