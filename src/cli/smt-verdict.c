/* smt-verdict.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether an entity falls within a span of days. What lasts is asked whether
 * it overlaps. A date that is an extent overlaps likewise, while one that is a
 * window, or less than a day, happened on some day in it: certainly within the
 * span only if all of it is. What has no date can fall nowhere; that is not a
 * "no".
 */

#include "smt-verdict.h"

#include "smt-account.h"
#include "smt-entities.h"
#include "smt-span.h"

typedef struct
{
  SmtEntity *source;   /* the one that is asked, or NULL */
  SmtDay     as_of;
  SmtDay     from;
  SmtDay     to;
  SmtVerdict best;
} Judge;

SmtVerdict
smt_verdict_from_holds (SmtHolds holds)
{
  switch (holds)
    {
    case SMT_HOLDS_YES:
      return SMT_VERDICT_YES;
    case SMT_HOLDS_POSSIBLY:
      return SMT_VERDICT_POSSIBLY;
    case SMT_HOLDS_NOT:
    default:
      return SMT_VERDICT_OUT;
    }
}

/* Among several dates of an entity the one that speaks for it counts; having a
 * date that lies elsewhere is more than having none. */
static void
note (Judge    *self,
      SmtHolds  holds)
{
  SmtVerdict verdict = smt_verdict_from_holds (holds);

  if (self->best == SMT_VERDICT_UNDETERMINED || verdict > self->best)
    self->best = verdict;
}

static void
judge_span (Judge         *self,
            const SmtEdtf *since,
            const SmtEdtf *until)
{
  SmtSpan span;

  if (since == NULL && until == NULL)
    return;

  span = smt_span_new (since, until, self->as_of);
  note (self, smt_span_overlaps (&span, self->from, self->to));
}

static gboolean
is_extent (const SmtEdtf *date,
           SmtBasis       basis)
{
  return smt_edtf_is_interval (date) && basis != SMT_BASIS_WINDOW &&
         basis != SMT_BASIS_AS_OF;
}

/* An extent has its two ends in one date; either may be less than a day. */
static SmtHolds
overlaps_extent (const Judge   *self,
                 const SmtEdtf *date)
{
  g_auto (GStrv) ends = g_strsplit (smt_edtf_get_text (date), "/", 2);
  g_autoptr (SmtEdtf) first = smt_edtf_parse (ends[0], NULL);
  g_autoptr (SmtEdtf) last = smt_edtf_parse (ends[1], NULL);
  SmtSpan span = { smt_edtf_get_earliest (date), smt_edtf_get_earliest (date),
                   SMT_DAY_MAX, SMT_DAY_MAX };

  if (first != NULL)
    span.since_last = smt_edtf_get_latest (first);
  /* A span ends on the first day no longer in it. */
  if (last != NULL)
    {
      span.until_first = smt_edtf_get_earliest (last) + 1;
      span.until_last = smt_edtf_get_latest (last) + 1;
    }
  return smt_span_overlaps (&span, self->from, self->to);
}

static void
judge_date (Judge         *self,
            const SmtEdtf *date,
            SmtBasis       basis)
{
  SmtDay earliest, latest;

  if (date == NULL)
    return;

  earliest = smt_edtf_get_earliest (date);
  latest = smt_edtf_get_latest (date);
  if (latest < self->from || earliest > self->to)
    note (self, SMT_HOLDS_NOT);
  else if (is_extent (date, basis))
    note (self, overlaps_extent (self, date));
  else if (self->from <= earliest && latest <= self->to)
    note (self, SMT_HOLDS_YES);
  else
    note (self, SMT_HOLDS_POSSIBLY);
}

static void
judge_own_date (Judge     *self,
                SmtEntity *entity)
{
  judge_date (self, smt_account_get_date (entity, "date", self->source),
              smt_account_get_basis (entity, self->source));
}

/* What a meeting brought about came about when the meeting was. */
static void
judge_making (Judge           *self,
              const SmtMaking *making)
{
  if (making->date != NULL)
    judge_date (self, making->date, making->basis);
  else if (making->meeting != NULL && making->meeting->target != NULL)
    judge_own_date (self, making->meeting->target);
}

static gboolean
is_said (Judge           *self,
         SmtEntity       *entity,
         const SmtRecord *record)
{
  return smt_support_of_record (record, self->source,
                                smt_support_of_entity (entity, self->source)) !=
         SMT_SUPPORT_NONE;
}

static void
judge_period (Judge           *self,
              const SmtPeriod *period)
{
  const SmtEdtf *since, *until;
  SmtCertainty certainty;

  smt_period_get_account (period, smt_period_find_passage (period, self->source),
                          &since, &until, &certainty);
  judge_span (self, since, until);
}

static void
judge_records (Judge      *self,
               SmtEntity  *entity,
               const char *name)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (entity, name, &owner);
  GPtrArray *records = smt_field_get_list (field, owner);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const SmtRecord *record = g_ptr_array_index (records, i);

      if (!is_said (self, entity, record))
        continue;
      if (record->type == &smt_period_type)
        judge_period (self, (const SmtPeriod *) record);
      else if (record->type == &smt_office_type)
        judge_span (self, ((const SmtOffice *) record)->since,
                    ((const SmtOffice *) record)->until);
      else if (record->type == &smt_making_type)
        judge_making (self, (const SmtMaking *) record);
      else if (record->type == &smt_count_type)
        judge_date (self, ((const SmtCount *) record)->date,
                    ((const SmtCount *) record)->basis);
    }
}

static void
judge_facts (Judge     *self,
             SmtEntity *entity)
{
  const SmtFacts *facts = smt_entity_get_facts (entity);
  const SmtFounding *founded = facts->founded;
  gboolean is_founding_said = founded != NULL && is_said (self, entity, &founded->head);

  judge_span (self, is_founding_said ? smt_account_pick_date (founded->passages, founded->date,
                                                              SMT_SUPPORT_SHARED, self->source)
                                     : NULL, facts->dissolved);
}

/* A statement made at a meeting was made when the meeting was. */
static void
judge_meeting (Judge      *self,
               SmtEntity  *entity,
               const char *name)
{
  SmtEntity *meeting = smt_account_get_ref (entity, name, self->source);

  if (self->best == SMT_VERDICT_UNDETERMINED && meeting != NULL)
    judge_own_date (self, meeting);
}

static void
judge (Judge     *self,
       SmtEntity *entity)
{
  switch (smt_entity_get_kind (entity))
    {
    case SMT_ENTITY_MECHANISM:
      judge_facts (self, entity);
      break;
    case SMT_ENTITY_PARTY:
    case SMT_ENTITY_ROSTER:
      judge_span (self, smt_account_get_date (entity, "since", self->source),
                  smt_account_get_date (entity, "until", self->source));
      break;
    case SMT_ENTITY_MEMBERSHIP:
      judge_records (self, entity, "periods");
      break;
    case SMT_ENTITY_BODY:
      judge_span (self, smt_account_get_date (entity, "founded", self->source), NULL);
      break;
    case SMT_ENTITY_SERIES:
      judge_records (self, entity, "counts");
      break;
    case SMT_ENTITY_DOCUMENT:
      judge_records (self, entity, "made");
      judge_date (self, smt_account_get_date (entity, "period", self->source), SMT_BASIS_PERIOD);
      break;
    case SMT_ENTITY_PERSON:
      judge_records (self, entity, "offices");
      break;
    case SMT_ENTITY_SOURCE:
      judge_date (self, smt_account_get_date (entity, "issued", self->source), 0);
      break;
    case SMT_ENTITY_MEETING:
    case SMT_ENTITY_EVENT:
    case SMT_ENTITY_STATEMENT:
    case SMT_ENTITY_MILESTONE:
    case SMT_ENTITY_RELATION:
      judge_own_date (self, entity);
      judge_meeting (self, entity, "occasion");
      judge_meeting (self, entity, "meeting");
      break;
    case SMT_ENTITY_TOPIC:
    case SMT_ENTITY_PLACE:
    case SMT_ENTITY_ROLE:
    case SMT_N_ENTITY_TYPES:
    default:
      break;
    }
}

/**
 * smt_verdict_on_time:
 * @source: (nullable): the one source that is asked
 * @as_of: the day up to which the dataset speaks
 * @from: first day, included
 * @to: last day, included
 *
 * Returns: whether @entity falls within @from to @to;
 *   %SMT_VERDICT_UNDETERMINED when it has no date
 */
SmtVerdict
smt_verdict_on_time (SmtEntity *entity,
                     SmtEntity *source,
                     SmtDay     as_of,
                     SmtDay     from,
                     SmtDay     to)
{
  Judge self = { source, as_of, from, to, SMT_VERDICT_UNDETERMINED };

  judge (&self, entity);
  return self.best;
}
