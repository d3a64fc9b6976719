/* smt-span.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-edtf.h"
#include "smt-enums.h"

G_BEGIN_DECLS

/**
 * SmtSpan:
 * @since_first: the earliest day on which it can have begun
 * @since_last: the day by which it has certainly begun
 * @until_first: the earliest day on which it can have ended
 * @until_last: the day by which it has certainly ended
 *
 * The bounds of something that lasts, as days: what the dates of a period
 * amount to when a day is asked about. 16 bytes, by value.
 */
typedef struct
{
  SmtDay since_first;
  SmtDay since_last;
  SmtDay until_first;
  SmtDay until_last;
} SmtSpan;

SmtSpan  smt_span_new      (const SmtEdtf *since,
                            const SmtEdtf *until,
                            SmtDay         as_of);
SmtHolds smt_span_holds_at (const SmtSpan *self,
                            SmtDay         day);
SmtHolds smt_span_overlaps (const SmtSpan *self,
                            SmtDay         from,
                            SmtDay         to);

G_END_DECLS
