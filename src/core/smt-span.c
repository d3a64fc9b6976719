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
