/* smt-timeline-time.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When something was, and how well that is known. A day is a point. What is
 * less than a day, and a window, is some day of it; an extent is all of it. An
 * interval can be either: its basis says which.
 */

#include "smt-timeline-scene-private.h"

#include "smt-account.h"
#include "smt-entities.h"

/* The date of what is dated by itself, and its basis. */
static const SmtEdtf *
get_own_date (SmtEntity *entity,
              SmtEntity *source,
              SmtBasis  *basis)
{
  *basis = smt_account_get_basis (entity, source);
  return smt_account_get_date (entity, "date", source);
}

/* What a meeting brought about came about when the meeting was. */
static const SmtEdtf *
get_date_of (SmtEntity *meeting,
             SmtEntity *source,
             SmtBasis  *basis)
{
  const SmtEdtf *date = meeting != NULL ? get_own_date (meeting, source, basis) : NULL;

  if (date != NULL && *basis != SMT_BASIS_WINDOW)
    *basis = SMT_BASIS_FROM_MEETING;
  return date;
}

/* The first act that has a date is when a document came about. */
static const SmtEdtf *
get_making_date (SmtEntity *document,
                 SmtEntity *source,
                 SmtBasis  *basis)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (document, "made", &owner);
  GPtrArray *made = smt_field_get_list (field, owner);

  for (guint i = 0; made != NULL && i < made->len; i++)
    {
      const SmtMaking *making = g_ptr_array_index (made, i);
      const SmtEdtf *date = making->date;

      if (smt_support_of_record (&making->head, source,
                                 smt_support_of_entity (document, source)) == SMT_SUPPORT_NONE)
        continue;
      *basis = making->basis;
      if (date == NULL && making->meeting != NULL)
        date = get_date_of (making->meeting->target, source, basis);
      if (date != NULL)
        return date;
    }

  *basis = 0;
  return NULL;
}

static const SmtEdtf *
find_date (SmtEntity *entity,
           SmtEntity *source,
           SmtBasis  *basis)
{
  const SmtEdtf *date;

  if (SMT_IS_DOCUMENT (entity))
    return get_making_date (entity, source, basis);

  date = get_own_date (entity, source, basis);
  if (date == NULL && SMT_IS_STATEMENT (entity))
    date = get_date_of (smt_account_get_ref (entity, "occasion", source), source, basis);
  return date;
}

static gboolean
is_day (const SmtEdtfEnd *end)
{
  return end->kind == SMT_EDTF_END_DATE && end->precision == SMT_PRECISION_DAY &&
         end->qualifier == SMT_EDTF_EXACT;
}

static SmtMarkTime
get_time (const SmtEdtf *date,
          SmtBasis       basis)
{
  const SmtEdtfEnd *first = smt_edtf_get_first (date), *last = smt_edtf_get_last (date);

  if (!smt_edtf_is_interval (date))
    return is_day (first) ? SMT_MARK_POINT : SMT_MARK_SOMETIME;
  if (basis == SMT_BASIS_WINDOW || basis == SMT_BASIS_AS_OF ||
      first->kind != SMT_EDTF_END_DATE || last->kind != SMT_EDTF_END_DATE)
    return SMT_MARK_SOMETIME;
  if (smt_edtf_get_earliest (date) == smt_edtf_get_latest (date))
    return SMT_MARK_POINT;
  return is_day (first) && is_day (last) ? SMT_MARK_EXTENT : SMT_MARK_SOMETIME;
}

/* An end that is not known is put where the other is, or where the data end. */
static void
read_ends (SmtTimelineMark *mark,
           SmtDay           last_day)
{
  mark->earliest = smt_edtf_get_earliest (mark->date);
  mark->latest = smt_edtf_get_latest (mark->date);
  mark->open_start = mark->earliest == SMT_DAY_MIN;
  mark->open_end = mark->latest == SMT_DAY_MAX;

  if (mark->open_start && mark->open_end)
    mark->earliest = mark->latest = last_day;
  else if (mark->open_start)
    mark->earliest = mark->latest;
  else if (mark->open_end)
    mark->latest = MAX (mark->earliest, last_day);
}

/*< private >
 * smt_timeline_read_time:
 * @mark: a mark whose entity is set
 * @source: (nullable): the one source that is asked
 * @last_day: the last day that the dataset speaks of
 *
 * Fills in when it was.
 */
void
smt_timeline_read_time (SmtTimelineMark *mark,
                        SmtEntity       *source,
                        SmtDay           last_day)
{
  mark->date = find_date (mark->entity, source, &mark->basis);
  if (mark->date == NULL || mark->basis == SMT_BASIS_UNDATED)
    {
      mark->time = SMT_MARK_UNDATED;
      return;
    }

  mark->time = get_time (mark->date, mark->basis);
  mark->doubted = smt_edtf_get_first (mark->date)->qualifier != SMT_EDTF_EXACT ||
                  smt_edtf_get_last (mark->date)->qualifier != SMT_EDTF_EXACT;
  read_ends (mark, last_day);
}

/**
 * smt_timeline_mark_falls_into:
 * @self: a mark that has a date
 *
 * Returns: whether it was from @from to @to, both included
 */
SmtHolds
smt_timeline_mark_falls_into (const SmtTimelineMark *self,
                              SmtDay                 from,
                              SmtDay                 to)
{
  g_return_val_if_fail (self->time != SMT_MARK_UNDATED, SMT_HOLDS_NOT);

  /* An end that is open lies on the far side of all days. */
  if ((!self->open_end && self->latest < from) || (!self->open_start && self->earliest > to))
    return SMT_HOLDS_NOT;
  if (self->time != SMT_MARK_SOMETIME)
    return SMT_HOLDS_YES;
  return !self->open_start && !self->open_end && self->earliest >= from && self->latest <= to
         ? SMT_HOLDS_YES : SMT_HOLDS_POSSIBLY;
}
