/* smt-check-dates.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-check.h"

#include "smt-enums.h"
#include "smt-i18n.h"
#include "smt-template.h"

/* Dates, what they rest on, and records that say nothing: rules that hold in
 * every type alike. */

static const SmtRule rules[] = {
  { SMT_FAULT_ENDS_BEFORE_START,
    "`until` is not after `since`. `until` is the first day no longer held.",
    "Correct the one or the other; for a single day held, `until` is the day after it." },
  { SMT_FAULT_BASIS_WITHOUT_DATE,
    "A `basis` says what a date rests on, and there is no date.",
    "Add the date; or leave `basis` out, or say `undated`." },
  { SMT_FAULT_UNDATED_WITH_DATE,
    "`basis` is `undated`, and there is a date.",
    "Leave the date out, or say what it rests on." },
  { SMT_FAULT_BASIS_AGAINST_DATE,
    "`basis` is `window`, `period` or `yearly`, which take more than a day, and the date is "
    "a single one.",
    "Write an interval, such as `2015/2017` or `../2017`, or another `basis`." },
  { SMT_FAULT_SAYS_NOTHING,
    "A part of an entity says nothing: it has no field, or at most `certainty`, `basis` and "
    "`passages`.",
    "Add what it should say, or leave it out." },
};

static const SmtEdtf *
get_date (const SmtOwner *owner,
          const SmtField *field)
{
  return field != NULL ? smt_field_get_date (field, owner->instance) : NULL;
}

static void
check_order (const SmtCheck *check,
             const SmtOwner *owner)
{
  const SmtEdtf *since = get_date (owner, owner->shape->since);
  const SmtEdtf *until = get_date (owner, owner->shape->until);

  if (since == NULL || until == NULL ||
      smt_edtf_get_earliest (since) < smt_edtf_get_latest (until))
    return;

  smt_check_report (check, owner->entity, SMT_FAULT_ENDS_BEFORE_START,
                    smt_owner_dup_path (owner, owner->shape->until, -1),
                    /* TRANSLATORS: found in a file: {until} and {since} are dates as they
                     * are written there. “since” is a word of the file */
                    smt_template_fill (_("{until}, not after the “since” {since}"),
                                       "until", smt_edtf_get_text (until),
                                       "since", smt_edtf_get_text (since), NULL),
                    g_strdup (_("the first day no longer held")));
}

static gboolean
is_long (SmtBasis basis)
{
  return basis == SMT_BASIS_WINDOW || basis == SMT_BASIS_PERIOD ||
         basis == SMT_BASIS_YEARLY;
}

/* Several dates share a basis in a period: one of them may well be a day. */
static void
count_dates (const SmtOwner *owner,
             guint          *n_dates,
             guint          *n_days)
{
  const GPtrArray *fields = owner->shape->dates;

  *n_dates = *n_days = 0;
  for (guint i = 0; i < fields->len; i++)
    {
      const SmtEdtf *date = get_date (owner, g_ptr_array_index (fields, i));

      *n_dates += date != NULL;
      *n_days += date != NULL && smt_edtf_is_exact (date);
    }
}

static void
check_basis (const SmtCheck *check,
             const SmtOwner *owner)
{
  const SmtField *field = owner->shape->basis;
  SmtBasis basis = field != NULL ? smt_field_get_number (field, owner->instance) : 0;
  guint n_dates, n_days;
  SmtFaultCode code;
  const char *found, *expected;

  if (basis == 0)
    return;

  count_dates (owner, &n_dates, &n_days);
  if (basis != SMT_BASIS_UNDATED && n_dates == 0)
    {
      code = SMT_FAULT_BASIS_WITHOUT_DATE;
      /* TRANSLATORS: found in a file: {word} is one of the file, such as "stated",
       * which says what a date rests on */
      found = _("“{word}” without a date");
      /* TRANSLATORS: expected in a file. “undated” is a word of the file */
      expected = _("a date that rests on it, or “undated”");
    }
  else if (basis == SMT_BASIS_UNDATED && n_dates > 0)
    {
      code = SMT_FAULT_UNDATED_WITH_DATE;
      /* TRANSLATORS: found in a file: {word} is one of the file, "undated" */
      found = _("“{word}” beside a date");
      expected = _("no date, or what it rests on");
    }
  else if (is_long (basis) && n_days == n_dates)
    {
      code = SMT_FAULT_BASIS_AGAINST_DATE;
      /* TRANSLATORS: found in a file: {word} is one of the file, such as "window" */
      found = _("“{word}” of a single day");
      expected = _("a date of more than one day, or another basis");
    }
  else
    return;

  smt_check_report (check, owner->entity, code, smt_owner_dup_path (owner, field, -1),
                    smt_template_fill (found, "word",
                                       smt_field_get_word (field, owner->instance), NULL),
                    g_strdup (expected));
}

/* That a party is a mechanism is said by there being facts, empty or not. */
static void
check_content (const SmtCheck *check,
               const SmtOwner *owner)
{
  const GPtrArray *content = owner->shape->content;

  if (owner->outer == NULL || owner->shape->record == &smt_facts_type)
    return;
  for (guint i = 0; i < content->len; i++)
    if (smt_field_is_set (g_ptr_array_index (content, i), owner->instance))
      return;

  smt_check_report (check, owner->entity, SMT_FAULT_SAYS_NOTHING,
                    smt_owner_dup_path (owner, NULL, -1),
                    g_strdup (_("nothing that it says")),
                    g_strdup (_("one of its other fields")));
}

static void
check_owner (const SmtCheck *check,
             const SmtOwner *owner)
{
  check_order (check, owner);
  check_basis (check, owner);
  check_content (check, owner);
}

const SmtRuleSet smt_date_rules = { rules, G_N_ELEMENTS (rules), check_owner, NULL };
