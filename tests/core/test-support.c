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
#include "smt-told.h"

#define DATA \
  "\"sources\": [{\"id\": \"one\", \"name\": \"One\"}, {\"id\": \"two\", \"name\": \"Two\"}],\n" \
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
  "     {\"source\": \"two\", \"since\": \"../2005\", \"certainty\": \"implied\"}]}]}],\n" \
  "\"meetings\": [{\"id\": \"first\", \"name\": \"First\", \"mechanism\": \"club\",\n" \
  "  \"place\": \"town\", \"passages\": [{\"source\": \"one\"}]}]\n"

typedef struct
{
  SmtDataset *dataset;
  SmtEntity  *one, *two, *club, *membership, *first, *town;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->dataset = fixture_read_valid (FIXTURE_DOCUMENT (DATA));
  self->one = smt_dataset_lookup (self->dataset, "one");
  self->two = smt_dataset_lookup (self->dataset, "two");
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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/support/entities", Fixture, NULL, set_up, test_entities, tear_down);
  g_test_add ("/support/records", Fixture, NULL, set_up, test_records, tear_down);
  g_test_add ("/support/references", Fixture, NULL, set_up, test_references, tear_down);
  g_test_add ("/support/account", Fixture, NULL, set_up, test_account, tear_down);

  return g_test_run ();
}
