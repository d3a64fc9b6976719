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

SmtSpan smt_span_new (const SmtEdtf *since,
                      const SmtEdtf *until,
                      SmtDay         as_of);

/**
 * smt_span_overlaps:
 * @from: first day, included
 * @to: last day, included; not before @from
 *
 * As smt_span_holds_at(), for at least one day of @from to @to. Here, as every
 * cell of a matrix asks it.
 */
static inline SmtHolds
smt_span_overlaps (const SmtSpan *self,
                   SmtDay         from,
                   SmtDay         to)
{
  SmtDay last_possible;

  /* Nearly all are told apart here. */
  if (to < self->since_first || self->until_last < from)
    return SMT_HOLDS_NOT;
  if (self->since_last <= to && from < self->until_first &&
      self->since_last < self->until_first)
    return SMT_HOLDS_YES;

  last_possible = self->until_first == self->until_last && self->until_last != SMT_DAY_MAX
                  ? self->until_last - 1
                  : self->until_last;
  return from <= last_possible && self->since_first <= last_possible ? SMT_HOLDS_POSSIBLY
                                                                     : SMT_HOLDS_NOT;
}

/**
 * smt_span_holds_at:
 *
 * Says whether it holds at @day. It certainly does from the latest day of its
 * beginning to before the earliest day of its end, and possibly from the
 * earliest day of its beginning to the latest of its end. An end that is one
 * certain day is itself no longer held, not even possibly.
 */
static inline SmtHolds
smt_span_holds_at (const SmtSpan *self,
                   SmtDay         day)
{
  return smt_span_overlaps (self, day, day);
}

G_END_DECLS
