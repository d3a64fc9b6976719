/* smt-record.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-record.h"

#include "smt-i18n.h"

#include "smt-core-enums.h"

#define SOURCES    SMT_ONE_TYPE (SMT_ENTITY_SOURCE)
#define ROLES      SMT_ONE_TYPE (SMT_ENTITY_ROLE)
#define PLACES     SMT_ONE_TYPE (SMT_ENTITY_PLACE)
#define TOPICS     SMT_ONE_TYPE (SMT_ENTITY_TOPIC)
#define PARTIES    SMT_ONE_TYPE (SMT_ENTITY_PARTY)
#define PEOPLE     SMT_ONE_TYPE (SMT_ENTITY_PERSON)
#define MEETINGS   SMT_ONE_TYPE (SMT_ENTITY_MEETING)
#define ACTORS     (PARTIES | PEOPLE | SMT_ONE_TYPE (SMT_ENTITY_BODY) | \
                    SMT_ONE_TYPE (SMT_ENTITY_MECHANISM))

#define DEFINE_RECORD(var, what, Type, ...) \
  static const SmtField var##_fields[] = { __VA_ARGS__ }; \
  const SmtRecordType smt_##var##_type = { \
    .name = what, .size = sizeof (Type), \
    .fields = var##_fields, .n_fields = G_N_ELEMENTS (var##_fields) \
  }

#define PASSAGES(Type) \
  SMT_RECORD (Type, passages, N_("Sources"), SMT_FIELD_LIST, &smt_passage_type)
#define BASIS(Type) \
  SMT_WORD (Type, basis, N_("Basis of the date"), SMT_FIELD_PLAIN, smt_basis_get_type)
#define CERTAINTY(Type) \
  SMT_WORD (Type, certainty, N_("Certainty"), SMT_FIELD_PLAIN, smt_certainty_get_type)
#define NOTE(Type) \
  SMT_TEXT (Type, note, N_("Note"), SMT_FIELD_PLAIN)

DEFINE_RECORD (passage, "passage", SmtPassage,
  SMT_REF (SmtPassage, source, N_("Source"), SMT_FIELD_REQUIRED, SOURCES),
  SMT_STRING (SmtPassage, locator, N_("Place in the source"), SMT_FIELD_PLAIN),
  CERTAINTY (SmtPassage),
  SMT_DATE (SmtPassage, since, N_("Since"), SMT_FIELD_PLAIN),
  SMT_DATE (SmtPassage, until, N_("Until"), SMT_FIELD_PLAIN),
  SMT_STRING (SmtPassage, fields, N_("Supports"), SMT_FIELD_LIST),
  SMT_DATE (SmtPassage, date, N_("Date"), SMT_FIELD_PLAIN),
  SMT_REF (SmtPassage, place, N_("Place"), SMT_FIELD_PLAIN, PLACES),
  SMT_TEXT (SmtPassage, items, N_("Items"), SMT_FIELD_LIST));

DEFINE_RECORD (period, "period", SmtPeriod,
  SMT_REF (SmtPeriod, role, N_("Role"), SMT_FIELD_REQUIRED, ROLES),
  SMT_DATE (SmtPeriod, since, N_("Since"), SMT_FIELD_PLAIN),
  SMT_DATE (SmtPeriod, until, N_("Until"), SMT_FIELD_PLAIN),
  BASIS (SmtPeriod),
  CERTAINTY (SmtPeriod),
  NOTE (SmtPeriod),
  PASSAGES (SmtPeriod));

DEFINE_RECORD (claim, "claim", SmtClaim,
  SMT_TEXT (SmtClaim, text, N_("Text"), SMT_FIELD_PLAIN),
  SMT_TEXT (SmtClaim, items, N_("Items"), SMT_FIELD_LIST),
  CERTAINTY (SmtClaim),
  NOTE (SmtClaim),
  PASSAGES (SmtClaim));

DEFINE_RECORD (founding, "founding", SmtFounding,
  SMT_DATE (SmtFounding, date, N_("Date"), SMT_FIELD_PLAIN),
  BASIS (SmtFounding),
  SMT_REF (SmtFounding, place, N_("Place"), SMT_FIELD_PLAIN, PLACES),
  SMT_TEXT (SmtFounding, document, N_("Founding document"), SMT_FIELD_PLAIN),
  CERTAINTY (SmtFounding),
  NOTE (SmtFounding),
  PASSAGES (SmtFounding));

DEFINE_RECORD (evidence, "evidence", SmtEvidence,
  SMT_DATE (SmtEvidence, date, N_("Read up to"), SMT_FIELD_PLAIN),
  NOTE (SmtEvidence),
  PASSAGES (SmtEvidence));

DEFINE_RECORD (priority, "priority", SmtPriority,
  SMT_TEXT (SmtPriority, name, N_("Priority"), SMT_FIELD_REQUIRED),
  SMT_REF (SmtPriority, topics, N_("Topics"), SMT_FIELD_LIST, TOPICS),
  PASSAGES (SmtPriority));

DEFINE_RECORD (priority_group, "group of priorities", SmtPriorityGroup,
  SMT_TEXT (SmtPriorityGroup, name, N_("Group"), SMT_FIELD_REQUIRED),
  SMT_ANSWER (SmtPriorityGroup, ordered, N_("In order"), SMT_FIELD_PLAIN),
  SMT_RECORD (SmtPriorityGroup, priorities, N_("Priorities"),
              SMT_FIELD_LIST | SMT_FIELD_REQUIRED, &smt_priority_type));

DEFINE_RECORD (framework, "framework", SmtFramework,
  SMT_TEXT (SmtFramework, name, N_("Framework"), SMT_FIELD_REQUIRED),
  SMT_REF (SmtFramework, meeting, N_("Meeting"), SMT_FIELD_PLAIN, MEETINGS),
  SMT_DATE (SmtFramework, date, N_("Date"), SMT_FIELD_PLAIN),
  BASIS (SmtFramework),
  NOTE (SmtFramework),
  SMT_RECORD (SmtFramework, groups, N_("Priorities"), SMT_FIELD_LIST,
              &smt_priority_group_type),
  PASSAGES (SmtFramework));

#define CLAIM(member, label) \
  SMT_RECORD (SmtFacts, member, label, SMT_FIELD_PLAIN, &smt_claim_type)

DEFINE_RECORD (facts, "mechanism", SmtFacts,
  SMT_NUMBER (SmtFacts, number, N_("Number"), SMT_FIELD_PLAIN),
  SMT_TEXT (SmtFacts, acronym, N_("Acronym"), SMT_FIELD_PLAIN),
  SMT_WORD (SmtFacts, kind, N_("Kind"), SMT_FIELD_PLAIN,
            smt_mechanism_kind_get_type),
  SMT_RECORD (SmtFacts, founded, N_("Founded"), SMT_FIELD_PLAIN,
              &smt_founding_type),
  SMT_DATE (SmtFacts, dissolved, N_("Dissolved"), SMT_FIELD_PLAIN),
  CLAIM (mandate, N_("Mandate")),
  CLAIM (levels, N_("Levels of meetings")),
  CLAIM (chair, N_("Chair")),
  CLAIM (secretariat, N_("Secretariat")),
  CLAIM (legal_basis, N_("Legal basis")),
  CLAIM (predecessor, N_("Predecessor")),
  CLAIM (languages, N_("Working languages")),
  SMT_STRING (SmtFacts, site, N_("Website"), SMT_FIELD_PLAIN),
  SMT_REF (SmtFacts, roles, N_("Roles"), SMT_FIELD_LIST, ROLES),
  SMT_RECORD (SmtFacts, frameworks, N_("Frameworks of priorities"),
              SMT_FIELD_LIST, &smt_framework_type),
  SMT_RECORD (SmtFacts, evidence, N_("Evidence"), SMT_FIELD_PLAIN,
              &smt_evidence_type));

DEFINE_RECORD (office, "office", SmtOffice,
  SMT_TEXT (SmtOffice, office, N_("Office"), SMT_FIELD_REQUIRED),
  SMT_REF (SmtOffice, party, N_("Of"), SMT_FIELD_PLAIN, PARTIES),
  SMT_DATE (SmtOffice, since, N_("Since"), SMT_FIELD_PLAIN),
  SMT_DATE (SmtOffice, until, N_("Until"), SMT_FIELD_PLAIN),
  BASIS (SmtOffice),
  PASSAGES (SmtOffice));

DEFINE_RECORD (participant, "participant", SmtParticipant,
  SMT_REF (SmtParticipant, party, N_("Party"), SMT_FIELD_PLAIN, ACTORS),
  SMT_REF (SmtParticipant, person, N_("Person"), SMT_FIELD_PLAIN, PEOPLE),
  SMT_TEXT (SmtParticipant, office, N_("Office"), SMT_FIELD_PLAIN),
  SMT_TEXT (SmtParticipant, part, N_("Part taken"), SMT_FIELD_PLAIN),
  PASSAGES (SmtParticipant));

DEFINE_RECORD (outcome, "outcome", SmtOutcome,
  SMT_TEXT (SmtOutcome, text, N_("Outcome"), SMT_FIELD_REQUIRED),
  PASSAGES (SmtOutcome));

DEFINE_RECORD (count, "count", SmtCount,
  SMT_NUMBER (SmtCount, count, N_("Held"), SMT_FIELD_REQUIRED),
  SMT_DATE (SmtCount, date, PC_("date", "By"), SMT_FIELD_REQUIRED),
  BASIS (SmtCount),
  PASSAGES (SmtCount));

DEFINE_RECORD (making, "act", SmtMaking,
  SMT_WORD (SmtMaking, act, N_("Act"), SMT_FIELD_REQUIRED, smt_act_get_type),
  SMT_REF (SmtMaking, meeting, N_("Meeting"), SMT_FIELD_PLAIN, MEETINGS),
  SMT_REF (SmtMaking, by, PC_("actor", "By"), SMT_FIELD_LIST, ACTORS),
  SMT_DATE (SmtMaking, date, N_("Date"), SMT_FIELD_PLAIN),
  BASIS (SmtMaking),
  PASSAGES (SmtMaking));

/**
 * smt_period_get_account: (skip)
 * @passage: (nullable): one of its passages; %NULL, all together
 * @since: (out) (nullable): when it began
 * @until: (out) (nullable): when it ended
 * @certainty: (out): how it is supported
 *
 * Tells a period as its dataset does, or as one passage does where that
 * differs.
 */
void
smt_period_get_account (const SmtPeriod   *period,
                        const SmtPassage  *passage,
                        const SmtEdtf    **since,
                        const SmtEdtf    **until,
                        SmtCertainty      *certainty)
{
  *since = period->since;
  *until = period->until;
  *certainty = period->certainty != 0 ? period->certainty : SMT_CERTAINTY_STATED;
  if (passage == NULL)
    return;

  if (passage->certainty != 0)
    *certainty = passage->certainty;
  if (passage->since != NULL || passage->until != NULL)
    {
      *since = passage->since;
      *until = passage->until;
      return;
    }
  if (!smt_passage_supports (passage, "since"))
    *since = NULL;
  if (!smt_passage_supports (passage, "until"))
    *until = NULL;
}

/**
 * smt_passages_find:
 * @passages: (nullable) (element-type SmtPassage): passages
 * @source: a source
 *
 * Returns: (transfer none) (nullable): the first of @passages in @source
 */
const SmtPassage *
smt_passages_find (GPtrArray       *passages,
                   const SmtEntity *source)
{
  for (guint i = 0; passages != NULL && i < passages->len; i++)
    {
      const SmtPassage *passage = g_ptr_array_index (passages, i);

      if (passage->source->target == source)
        return passage;
    }

  return NULL;
}

/**
 * smt_record_get_passages:
 *
 * Returns: (transfer none) (nullable) (element-type SmtPassage): the passages
 *   that @record has of its own
 */
GPtrArray *
smt_record_get_passages (const SmtRecord *record)
{
  for (guint i = 0; i < record->type->n_fields; i++)
    if (record->type->fields[i].record == &smt_passage_type)
      return smt_field_get_list (&record->type->fields[i], record);

  return NULL;
}

/**
 * smt_period_find_passage: (skip)
 * @source: (nullable): a source
 *
 * Returns: (transfer none) (nullable): the first passage by which @source says that
 *   the role was held. One that tells of the dates alone does not: that a state was
 *   in one organisation does not say that it was in another
 */
const SmtPassage *
smt_period_find_passage (const SmtPeriod *period,
                         const SmtEntity *source)
{
  for (guint i = 0; source != NULL && period->passages != NULL && i < period->passages->len; i++)
    {
      const SmtPassage *passage = g_ptr_array_index (period->passages, i);

      if (passage->source->target == source && smt_passage_supports (passage, "role"))
        return passage;
    }

  return NULL;
}

static gboolean
names_field (const SmtPassage *passage,
             const char       *field)
{
  return passage->fields != NULL &&
         g_ptr_array_find_with_equal_func (passage->fields, field, g_str_equal, NULL);
}

/**
 * smt_passage_supports:
 * @field: name of a field of what @passage stands on
 *
 * Returns: whether @passage says something of @field; under which topics a thing
 *   is filed, and how far it is supported, is nobody's statement
 */
gboolean
smt_passage_supports (const SmtPassage *passage,
                      const char       *field)
{
  if (passage->fields == NULL ||
      g_str_equal (field, "topics") || g_str_equal (field, "certainty") ||
      (passage->date != NULL && g_str_equal (field, "date")) ||
      (passage->place != NULL && g_str_equal (field, "place")) ||
      (passage->items != NULL && g_str_equal (field, "items")) ||
      ((passage->since != NULL || passage->until != NULL) &&
       (g_str_equal (field, "since") || g_str_equal (field, "until"))))
    return TRUE;

  return names_field (passage, field);
}

/**
 * smt_passages_support:
 * @passages: (element-type SmtPassage): the passages of something
 * @passage: one of them
 * @field: name of a field of what they stand on
 *
 * As smt_passage_supports(), beside others: a note that some of them name as
 * theirs is no other's.
 */
gboolean
smt_passages_support (GPtrArray        *passages,
                      const SmtPassage *passage,
                      const char       *field)
{
  if (!g_str_equal (field, "note") || names_field (passage, field))
    return smt_passage_supports (passage, field);

  for (guint i = 0; i < passages->len; i++)
    if (names_field (g_ptr_array_index (passages, i), field))
      return FALSE;
  return smt_passage_supports (passage, field);
}
