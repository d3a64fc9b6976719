/* smt-span.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-span.h"

/**
 * smt_span_new:
 * @since: (nullable): when it began, its first day included
 * @until: (nullable): when it ended: the first day on which it was no more
 * @as_of: the day up to which the dataset speaks
 *
 * Without @since the beginning is not known, only that it held when the
 * dataset was made. Without @until no end is known.
 */
SmtSpan
smt_span_new (const SmtEdtf *since,
              const SmtEdtf *until,
              SmtDay         as_of)
{
  SmtSpan span = { SMT_DAY_MIN, as_of, SMT_DAY_MAX, SMT_DAY_MAX };

  if (until != NULL)
    {
      span.until_first = smt_edtf_get_earliest (until);
      span.until_last = smt_edtf_get_latest (until);
      /* What has ended by a day began before it. */
      span.since_last = MIN (as_of, span.until_first);
    }
  if (since != NULL)
    {
      span.since_first = smt_edtf_get_earliest (since);
      span.since_last = smt_edtf_get_latest (since);
    }

  return span;
}

/**
 * smt_span_holds_at:
 *
 * Says whether it holds at @day. It certainly does from the latest day of its
 * beginning to before the earliest day of its end, and possibly from the
 * earliest day of its beginning to the latest of its end. An end that is one
 * certain day is itself no longer held, not even possibly.
 */
SmtHolds
smt_span_holds_at (const SmtSpan *self,
                   SmtDay         day)
{
  return smt_span_overlaps (self, day, day);
}

/**
 * smt_span_overlaps:
 * @from: first day, included
 * @to: last day, included; not before @from
 *
 * As smt_span_holds_at(), for at least one day of @from to @to.
 */
SmtHolds
smt_span_overlaps (const SmtSpan *self,
                   SmtDay         from,
                   SmtDay         to)
{
  gboolean ends_on_known_day = self->until_first == self->until_last;
  SmtDay last_possible = ends_on_known_day && self->until_last != SMT_DAY_MAX
                         ? self->until_last - 1
                         : self->until_last;

  if (self->since_last <= to && from < self->until_first &&
      self->since_last < self->until_first)
    return SMT_HOLDS_YES;
  if (self->since_first <= to && from <= last_possible &&
      self->since_first <= last_possible)
    return SMT_HOLDS_POSSIBLY;
  return SMT_HOLDS_NOT;
}
