/* smt-check-meetings.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-check.h"

#include "smt-entities.h"
#include "smt-fault-words.h"
#include "smt-i18n.h"
#include "smt-template.h"

/* Meetings, their series, and what is dated by them.
 *
 * Cost: O(n log n) in the meetings. */

static const SmtRule rules[] = {
  { SMT_FAULT_SERIES_OF_ANOTHER,
    "A meeting and its series are of different mechanisms.",
    "Correct the `mechanism` of the one, or the `series`." },
  { SMT_FAULT_DUPLICATE_ORDINAL,
    "Two meetings of a series have the same number.",
    "Correct one `ordinal`; what is no numbered meeting has none." },
  { SMT_FAULT_ORDINAL_AGAINST_DATE,
    "A meeting has a higher number than one that took place later.",
    "Correct the `ordinal` or the `date` of the one or the other." },
  { SMT_FAULT_COUNT_TOO_LOW,
    "By the date of a count, a meeting with a higher number had taken place.",
    "Correct the count, its date, or the meeting." },
  { SMT_FAULT_COUNT_FALLS,
    "A series has a count that is lower than an earlier one.",
    "Correct the one or the other." },
  { SMT_FAULT_OUTSIDE_MEETING,
    "What was done or said at a meeting is dated outside the date of that meeting.",
    "Correct the date, the meeting's, or the reference to it." },
  { SMT_FAULT_NO_MEETING,
    "`basis` is `from-meeting`, and no meeting is named.",
    "Name the `meeting` (of a statement, the `occasion`), or say what else the date rests on." },
};

static SmtEntity *
get_meeting (const SmtOwner *owner)
{
  const SmtField *field = owner->shape->meeting;
  const SmtRef *ref = field != NULL ? smt_field_get_ref (field, owner->instance) : NULL;

  return ref != NULL ? ref->target : NULL;
}

/* Acts, statements and frameworks are of the meeting; of a milestone it may be
 * only where something was decided that came about later. */
static gboolean
is_dated_by_meeting (const SmtOwner *owner)
{
  const SmtField *basis = owner->shape->basis;

  return !SMT_IS_MILESTONE (owner->entity) ||
         smt_field_get_number (basis, owner->instance) == SMT_BASIS_FROM_MEETING;
}

static void
check_owner (const SmtCheck *check,
             const SmtOwner *owner)
{
  const SmtShape *shape = owner->shape;
  SmtEntity *meeting;
  const SmtEdtf *date, *bounds;

  if (shape->meeting == NULL || shape->date == NULL || shape->basis == NULL)
    return;

  meeting = get_meeting (owner);
  date = smt_field_get_date (shape->date, owner->instance);
  if (!smt_field_is_set (shape->meeting, owner->instance) &&
      smt_field_get_number (shape->basis, owner->instance) == SMT_BASIS_FROM_MEETING)
    smt_check_report (check, owner->entity, SMT_FAULT_NO_MEETING,
                      smt_owner_dup_path (owner, shape->basis, -1),
                      /* TRANSLATORS: found in a file. “from-meeting” is a word of it */
                      g_strdup (_("“from-meeting” without a meeting")),
                      /* TRANSLATORS: expected in a file; {field} is a word of it */
                      smt_template_fill (_("the meeting in “{field}”, or another basis"),
                                         "field", shape->meeting->name, NULL));
  if (meeting == NULL || date == NULL || !is_dated_by_meeting (owner))
    return;

  bounds = smt_entity_get_date (meeting, "date");
  if (smt_edtf_is_before (date, bounds) || smt_edtf_is_before (bounds, date))
    smt_check_report (check, owner->entity, SMT_FAULT_OUTSIDE_MEETING,
                      smt_owner_dup_path (owner, shape->date, -1),
                      smt_fault_words_quote (smt_edtf_get_text (date)),
                      /* TRANSLATORS: expected in a file: the {id} of a meeting, and
                       * the {date} at which it was */
                      smt_template_fill (_("a date within that of “{id}”, {date}"),
                                         "id", smt_entity_get_id (meeting),
                                         "date", smt_edtf_get_text (bounds), NULL));
}

/* A meeting of a series. */
typedef struct
{
  SmtEntity     *series;
  guint          position; /* among all meetings */
  guint          ordinal;
  SmtEntity     *meeting;
  const SmtEdtf *date;
} Session;

static int
compare_sessions (gconstpointer a,
                  gconstpointer b)
{
  const Session *one = a, *other = b;

  int order = smt_check_compare_ids (one->series, other->series);

  if (order != 0)
    return order;
  if (one->ordinal != other->ordinal)
    return one->ordinal < other->ordinal ? -1 : 1;
  return one->position < other->position ? -1 : one->position > other->position;
}

/* The numbered meetings, by series and number. */
static GArray *
list_sessions (const SmtCheck *check)
{
  GListModel *list = smt_dataset_get_list (check->dataset, SMT_ENTITY_MEETING);
  GArray *sessions = g_array_new (FALSE, FALSE, sizeof (Session));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtEntity) meeting = g_list_model_get_item (list, i);
      Session session = {
        smt_entity_get_ref (meeting, "series"), i,
        smt_meeting_get_ordinal (SMT_MEETING (meeting)), meeting,
        smt_entity_get_date (meeting, "date")
      };

      if (session.series != NULL && session.ordinal != 0)
        g_array_append_val (sessions, session);
    }

  g_array_sort (sessions, compare_sessions);
  return sessions;
}

static char *
describe_session (const Session *session,
                  const Session *other)
{
  g_autofree char *number = g_strdup_printf ("%u", session->ordinal);
  g_autofree char *others = g_strdup_printf ("%u", other->ordinal);

  if (other->date == NULL)
    /* TRANSLATORS: found in a file: the {number} of a meeting, and the {id} and
     * number, {other}, of another of the same series */
    return smt_template_fill (_("{number}, where “{id}” is number {other}"),
                              "number", number, "id", smt_entity_get_id (other->meeting),
                              "other", others, NULL);
  /* TRANSLATORS: as before; {date} is when that other meeting was */
  return smt_template_fill (_("{number}, where “{id}”, {date}, is number {other}"),
                            "number", number, "id", smt_entity_get_id (other->meeting),
                            "date", smt_edtf_get_text (other->date),
                            "other", others, NULL);
}

static void
report_session (const SmtCheck *check,
                SmtFaultCode    code,
                const Session  *session,
                const Session  *other,
                const char     *expected)
{
  smt_check_report (check, session->meeting, code, g_strdup ("/ordinal"),
                    describe_session (session, other), g_strdup (expected));
}

/* Of the meetings with lower numbers, the one that began last is enough. */
static void
check_ordinals (const SmtCheck *check,
                const GArray   *sessions)
{
  const Session *last = NULL;

  for (guint i = 1; i < sessions->len; i++)
    {
      const Session *before = &g_array_index (sessions, Session, i - 1);
      const Session *session = &g_array_index (sessions, Session, i);

      if (before->series != session->series)
        {
          last = NULL;
          continue;
        }
      if (before->ordinal == session->ordinal)
        {
          report_session (check, SMT_FAULT_DUPLICATE_ORDINAL, session, before,
                          _("a number that no other meeting of the series has"));
          continue;
        }
      if (before->date != NULL &&
          (last == NULL ||
           smt_edtf_get_earliest (before->date) > smt_edtf_get_earliest (last->date)))
        last = before;
      if (last != NULL && smt_edtf_is_before (session->date, last->date))
        report_session (check, SMT_FAULT_ORDINAL_AGAINST_DATE, session, last,
                        _("numbers in the order of the dates"));
    }
}

/* That so many of a series had been held by a day. */
typedef struct
{
  SmtEntity *series;
  SmtDay     day;
  guint      number;
  gboolean   is_count; /* said by a count, not by a meeting's own number */
} Mark;

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const Mark *one = a, *other = b;

  int order = smt_check_compare_ids (one->series, other->series);

  if (order != 0)
    return order;
  return one->day < other->day ? -1 : one->day > other->day;
}

static void
add_counts (GArray    *marks,
            SmtEntity *series)
{
  GPtrArray *counts = smt_check_get_list (series, "counts");

  for (guint i = 0; counts != NULL && i < counts->len; i++)
    {
      const SmtCount *count = g_ptr_array_index (counts, i);
      Mark mark = { series, smt_edtf_get_latest (count->date), count->count, TRUE };

      g_array_append_val (marks, mark);
    }
}

/* By series and day; each with the highest number up to it, not only its own. */
static GArray *
list_marks (const SmtCheck *check,
            const GArray   *sessions)
{
  GListModel *list = smt_dataset_get_list (check->dataset, SMT_ENTITY_SERIES);
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (Mark));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtEntity) series = g_list_model_get_item (list, i);

      add_counts (marks, series);
    }
  for (guint i = 0; i < sessions->len; i++)
    {
      const Session *session = &g_array_index (sessions, Session, i);
      Mark mark = { session->series, 0, session->ordinal, FALSE };

      if (session->date == NULL)
        continue;
      mark.day = smt_edtf_get_latest (session->date);
      g_array_append_val (marks, mark);
    }

  g_array_sort (marks, compare_marks);
  for (guint i = 1; i < marks->len; i++)
    {
      const Mark *before = &g_array_index (marks, Mark, i - 1);
      Mark *mark = &g_array_index (marks, Mark, i);

      if (before->series == mark->series && before->number > mark->number)
        {
          mark->number = before->number;
          mark->is_count = before->is_count;
        }
    }
  return marks;
}

/* Returns: (nullable): the last mark of a series before a day. */
static const Mark *
find_mark (const GArray *marks,
           SmtEntity    *series,
           SmtDay        day)
{
  const Mark wanted = { series, day, 0, FALSE };
  guint low = 0, high = marks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_marks (&g_array_index (marks, Mark, middle), &wanted) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  if (low == 0 || g_array_index (marks, Mark, low - 1).series != series)
    return NULL;
  return &g_array_index (marks, Mark, low - 1);
}

static void
report_count (const SmtCheck *check,
              SmtEntity      *series,
              guint           index,
              const SmtCount *count,
              const Mark     *mark)
{
  g_autofree char *found = g_strdup_printf ("%u", count->count);
  g_autofree char *expected = g_strdup_printf ("%u", mark->number);

  smt_check_report (check, series,
                    mark->is_count ? SMT_FAULT_COUNT_FALLS : SMT_FAULT_COUNT_TOO_LOW,
                    g_strdup_printf ("/counts/%u/count", index),
                    /* TRANSLATORS: found in a file: how many meetings had been held
                     * by a {date} */
                    smt_template_fill (_("{number} by {date}"), "number", found,
                                       "date", smt_edtf_get_text (count->date), NULL),
                    smt_template_fill (mark->is_count
                                       /* TRANSLATORS: expected in a file */
                                       ? _("at least {number}, an earlier count")
                                       /* TRANSLATORS: expected in a file */
                                       : _("at least {number}, the number of a meeting held before"),
                                       "number", expected, NULL));
}

static void
check_counts (const SmtCheck *check,
              const GArray   *marks,
              SmtEntity      *series)
{
  GPtrArray *counts = smt_check_get_list (series, "counts");

  for (guint i = 0; counts != NULL && i < counts->len; i++)
    {
      const SmtCount *count = g_ptr_array_index (counts, i);
      const Mark *mark = find_mark (marks, series, smt_edtf_get_earliest (count->date));

      if (mark != NULL && mark->number > count->count)
        report_count (check, series, i, count, mark);
    }
}

static void
check_meeting (const SmtCheck *check,
               SmtEntity      *entity)
{
  SmtEntity *series = smt_entity_get_ref (entity, "series");
  SmtEntity *mechanism = smt_entity_get_ref (entity, "mechanism");
  SmtEntity *other = series != NULL ? smt_entity_get_ref (series, "mechanism") : NULL;
  const SmtMoment moment = { entity, smt_entity_get_date (entity, "date"), "date", -1, FALSE };

  smt_check_existence (check, &moment);
  if (mechanism != NULL && other != NULL && mechanism != other)
    smt_check_report (check, entity, SMT_FAULT_SERIES_OF_ANOTHER, g_strdup ("/series"),
                      smt_check_name_of_another (series, other),
                      /* TRANSLATORS: expected in a file; {mechanism} is the id of one */
                      smt_template_fill (_("a series of “{mechanism}”"), "mechanism",
                                         smt_entity_get_id (mechanism), NULL));
}

static void
check_meetings (const SmtCheck *check)
{
  GListModel *list = smt_dataset_get_list (check->dataset, SMT_ENTITY_SERIES);
  g_autoptr (GArray) sessions = list_sessions (check);
  g_autoptr (GArray) marks = list_marks (check, sessions);

  smt_check_each (check, SMT_ENTITY_MEETING, check_meeting);
  check_ordinals (check, sessions);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtEntity) series = g_list_model_get_item (list, i);

      check_counts (check, marks, series);
    }
}

const SmtRuleSet smt_meeting_rules = {
  rules, G_N_ELEMENTS (rules), check_owner, check_meetings
};
