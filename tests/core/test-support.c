/* test-support.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What rests on one source.
 */

#include "smt-support.h"

#include "dataset-fixture.h"
#include "smt-entities.h"
#include "smt-membership-index.h"
#include "smt-told.h"

#define DATA \
  "\"sources\": [{\"id\": \"one\", \"name\": \"One\"}, {\"id\": \"two\", \"name\": \"Two\"},\n" \
  "  {\"id\": \"three\", \"name\": \"Three\"}],\n" \
  "\"roles\": [{\"id\": \"full\", \"name\": \"Full\", \"kind\": \"full\"}],\n" \
  "\"places\": [{\"id\": \"town\", \"name\": \"Town\"}],\n" \
  "\"parties\": [{\"id\": \"AAA\", \"kind\": \"organisation\", \"name\": \"A\"}],\n" \
  "\"mechanisms\": [{\"id\": \"club\", \"name\": \"Club\",\n" \
  "  \"passages\": [{\"source\": \"one\"}, {\"source\": \"two\"}],\n" \
  "  \"mandate\": {\"text\": \"To meet.\", \"passages\": [{\"source\": \"two\"}]},\n" \
  "  \"chair\": {\"text\": \"In turn.\"},\n" \
  "  \"levels\": {\"text\": \"All.\", \"certainty\": \"unsourced\"},\n" \
  "  \"founded\": {\"date\": \"2001\", \"place\": \"town\",\n" \
  "    \"passages\": [{\"source\": \"two\"}]}}],\n" \
  "\"memberships\": [{\"mechanism\": \"club\", \"party\": \"AAA\", \"periods\": [\n" \
  "  {\"role\": \"full\", \"since\": \"2001\", \"certainty\": \"external\",\n" \
  "   \"passages\": [{\"source\": \"one\"},\n" \
  "     {\"source\": \"two\", \"since\": \"../2005\", \"certainty\": \"implied\"},\n" \
  "     {\"source\": \"three\", \"fields\": [\"since\"]}]}]}],\n" \
  "\"rosters\": [{\"id\": \"list\", \"mechanism\": \"club\", \"roles\": [\"full\"],\n" \
  "  \"since\": \"2001\", \"note\": \"Read twice.\", \"passages\": [{\"source\": \"one\"},\n" \
  "    {\"source\": \"two\", \"since\": \"2004-05-01\", \"until\": \"2004-05-02\"},\n" \
  "    {\"source\": \"three\", \"fields\": [\"note\"]}]}],\n" \
  "\"meetings\": [{\"id\": \"first\", \"name\": \"First\", \"mechanism\": \"club\",\n" \
  "  \"place\": \"town\", \"passages\": [{\"source\": \"one\"}]}]\n"

typedef struct
{
  SmtDataset *dataset;
  SmtEntity  *one, *two, *three, *club, *membership, *roster, *first, *town;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->dataset = fixture_read_valid (FIXTURE_DOCUMENT (DATA));
  self->one = smt_dataset_lookup (self->dataset, "one");
  self->two = smt_dataset_lookup (self->dataset, "two");
  self->three = smt_dataset_lookup (self->dataset, "three");
  self->roster = smt_dataset_lookup (self->dataset, "list");
  self->club = smt_dataset_lookup (self->dataset, "club");
  self->membership = smt_dataset_lookup (self->dataset, "club.AAA");
  self->first = smt_dataset_lookup (self->dataset, "first");
  self->town = smt_dataset_lookup (self->dataset, "town");
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_unref (self->dataset);
}

static void
test_entities (Fixture       *self,
               gconstpointer  data)
{
  g_assert_cmpint (smt_support_of_entity (self->club, self->one), ==, SMT_SUPPORT_SHARED);
  g_assert_cmpint (smt_support_of_entity (self->first, self->one), ==, SMT_SUPPORT_ALONE);
  g_assert_cmpint (smt_support_of_entity (self->first, self->two), ==, SMT_SUPPORT_NONE);
  g_assert_cmpint (smt_support_of_entity (self->first, NULL), ==, SMT_SUPPORT_ALONE);
  /* By its periods; and what needs no source. */
  g_assert_cmpint (smt_support_of_entity (self->membership, self->two), ==,
                   SMT_SUPPORT_SHARED);
  g_assert_cmpint (smt_support_of_entity (self->town, self->two), ==, SMT_SUPPORT_ALONE);
}

static void
test_records (Fixture       *self,
              gconstpointer  data)
{
  const SmtFacts *facts = smt_entity_get_facts (self->club);

  g_assert_cmpint (smt_support_of_record (&facts->mandate->head, self->one,
                                          SMT_SUPPORT_SHARED), ==, SMT_SUPPORT_NONE);
  g_assert_cmpint (smt_support_of_record (&facts->mandate->head, self->two,
                                          SMT_SUPPORT_NONE), ==, SMT_SUPPORT_ALONE);
  g_assert_cmpint (smt_support_of_record (&facts->chair->head, self->one,
                                          SMT_SUPPORT_SHARED), ==, SMT_SUPPORT_SHARED);
  g_assert_cmpint (smt_support_of_record (&facts->levels->head, self->one,
                                          SMT_SUPPORT_SHARED), ==, SMT_SUPPORT_NONE);
  g_assert_cmpint (smt_support_of_record (&facts->levels->head, NULL,
                                          SMT_SUPPORT_SHARED), ==, SMT_SUPPORT_ALONE);
}

static void
test_references (Fixture       *self,
                 gconstpointer  data)
{
  g_assert_true (smt_told_refers (self->club, self->town, self->two));
  g_assert_false (smt_told_refers (self->club, self->town, self->one));
  g_assert_true (smt_told_refers (self->first, self->town, self->one));
  g_assert_false (smt_told_refers (self->first, self->town, self->two));
  g_assert_false (smt_told_refers (self->first, self->two, self->one));
  g_assert_true (smt_told_refers (self->first, self->one, self->one));
}

static void
test_account (Fixture       *self,
              gconstpointer  data)
{
  GPtrArray *periods = smt_membership_get_periods (SMT_MEMBERSHIP (self->membership));
  const SmtPeriod *period = g_ptr_array_index (periods, 0);
  const SmtEdtf *since, *until;
  SmtCertainty certainty;

  smt_period_get_account (period, NULL, &since, &until, &certainty);
  g_assert_cmpstr (smt_edtf_get_text (since), ==, "2001");
  g_assert_cmpint (certainty, ==, SMT_CERTAINTY_EXTERNAL);

  smt_period_get_account (period, smt_passages_find (period->passages, self->one),
                          &since, &until, &certainty);
  g_assert_cmpstr (smt_edtf_get_text (since), ==, "2001");
  g_assert_cmpint (certainty, ==, SMT_CERTAINTY_EXTERNAL);

  smt_period_get_account (period, smt_passages_find (period->passages, self->two),
                          &since, &until, &certainty);
  g_assert_cmpstr (smt_edtf_get_text (since), ==, "../2005");
  g_assert_null (until);
  g_assert_cmpint (certainty, ==, SMT_CERTAINTY_IMPLIED);
}

/* That a state joined one organisation, which tells when it came into another,
 * does not say that it is in that. */
static void
test_dates_alone (Fixture       *self,
                  gconstpointer  data)
{
  GPtrArray *periods = smt_membership_get_periods (SMT_MEMBERSHIP (self->membership));
  const SmtPeriod *period = g_ptr_array_index (periods, 0);

  g_assert_nonnull (smt_period_find_passage (period, self->one));
  g_assert_null (smt_period_find_passage (period, self->three));
  g_assert_null (smt_period_find_passage (period, NULL));
  g_assert_cmpint (smt_support_of_record (&period->head, self->three, SMT_SUPPORT_NONE), ==,
                   SMT_SUPPORT_NONE);
  g_assert_cmpint (smt_support_of_entity (self->membership, self->three), ==,
                   SMT_SUPPORT_NONE);
  g_assert_false (smt_told_concerns (self->dataset, self->membership, self->three));
  g_assert_true (smt_told_concerns (self->dataset, self->membership, self->two));
}

static guint
count_out (Fixture   *self,
           SmtEntity *source,
           SmtDay     day)
{
  g_autoptr (SmtMembershipIndex) index = smt_membership_index_new (self->dataset, source);
  guint mechanism;
  g_autoptr (SmtAnswers) answers = NULL;

  g_assert_true (smt_membership_index_find_mechanism (index, self->club, &mechanism));
  answers = smt_membership_index_ask (index, mechanism, ~(SmtRoleMask) 0, day);
  return smt_bitset_count (answers->undetermined);
}

/* A list is complete when the source that gives it says, and not by one that only
 * helps to read it. */
static void
test_rosters (Fixture       *self,
              gconstpointer  data)
{
  SmtRoster *roster = SMT_ROSTER (self->roster);
  SmtDay then = smt_day_from_civil (2004, 5, 1), later = smt_day_from_civil (2004, 5, 2);
  SmtSpan span = smt_roster_get_span (roster, self->two, SMT_DAY_MAX);

  g_assert_true (smt_roster_is_given_by (roster, NULL));
  g_assert_true (smt_roster_is_given_by (roster, self->one));
  g_assert_true (smt_roster_is_given_by (roster, self->two));
  g_assert_false (smt_roster_is_given_by (roster, self->three));
  g_assert_cmpint (smt_span_holds_at (&span, then), ==, SMT_HOLDS_YES);
  g_assert_cmpint (smt_span_holds_at (&span, later), ==, SMT_HOLDS_NOT);
  g_assert_cmpuint (count_out (self, NULL, later), ==, 0);
  g_assert_cmpuint (count_out (self, self->one, later), ==, 0);
  g_assert_cmpuint (count_out (self, self->two, then), ==, 0);
  g_assert_cmpuint (count_out (self, self->three, then), >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/support/entities", Fixture, NULL, set_up, test_entities, tear_down);
  g_test_add ("/support/records", Fixture, NULL, set_up, test_records, tear_down);
  g_test_add ("/support/references", Fixture, NULL, set_up, test_references, tear_down);
  g_test_add ("/support/account", Fixture, NULL, set_up, test_account, tear_down);

  g_test_add ("/support/dates-alone", Fixture, NULL, set_up, test_dates_alone, tear_down);
  g_test_add ("/support/rosters", Fixture, NULL, set_up, test_rosters, tear_down);

  return g_test_run ();
}
