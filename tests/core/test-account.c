/* test-account.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What one source says of an entity: the fields that are its own, and dates,
 * places and items where it has others.
 */

#include "smt-account.h"

#include "dataset-fixture.h"
#include "smt-entities.h"
#include "smt-told.h"

#define DATA \
  "\"sources\": [{\"id\": \"one\", \"name\": \"One\"}, {\"id\": \"two\", \"name\": \"Two\"},\n" \
  "  {\"id\": \"three\", \"name\": \"Three\"}],\n" \
  "\"places\": [{\"id\": \"town\", \"name\": \"Town\"}, {\"id\": \"city\", \"name\": \"City\"}],\n" \
  "\"mechanisms\": [{\"id\": \"club\", \"name\": \"Club\"}],\n" \
  "\"bodies\": [{\"id\": \"desk\", \"name\": \"Desk\", \"mechanism\": \"club\",\n" \
  "  \"kind\": \"office\", \"founded\": \"2001\", \"place\": \"town\",\n" \
  "  \"passages\": [{\"source\": \"one\", \"fields\": [\"name\", \"mechanism\", \"kind\"]},\n" \
  "    {\"source\": \"two\"}]}],\n" \
  "\"meetings\": [{\"id\": \"first\", \"name\": \"First\", \"mechanism\": \"club\",\n" \
  "  \"date\": \"2001-05\", \"basis\": \"window\", \"place\": \"town\",\n" \
  "  \"passages\": [{\"source\": \"one\"},\n" \
  "    {\"source\": \"two\", \"fields\": [\"name\"], \"date\": \"2001-05-04\"},\n" \
  "    {\"source\": \"three\", \"place\": \"city\"}]}]\n"

typedef struct
{
  SmtDataset *dataset;
  SmtEntity  *one, *two, *three, *desk, *first, *town, *city;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->dataset = fixture_read_valid (FIXTURE_DOCUMENT (DATA));
  self->one = smt_dataset_lookup (self->dataset, "one");
  self->two = smt_dataset_lookup (self->dataset, "two");
  self->three = smt_dataset_lookup (self->dataset, "three");
  self->desk = smt_dataset_lookup (self->dataset, "desk");
  self->first = smt_dataset_lookup (self->dataset, "first");
  self->town = smt_dataset_lookup (self->dataset, "town");
  self->city = smt_dataset_lookup (self->dataset, "city");
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_unref (self->dataset);
}

/* A field that a passage names is wholly its own; without names, all fields are
 * supported together. */
static void
test_fields (Fixture       *self,
             gconstpointer  data)
{
  GPtrArray *passages = smt_entity_get_passages (self->desk);

  g_assert_true (smt_account_has_field (self->desk, "kind", self->one));
  g_assert_false (smt_account_has_field (self->desk, "founded", self->one));
  g_assert_true (smt_account_has_field (self->desk, "founded", self->two));
  g_assert_false (smt_account_has_field (self->desk, "kind", self->three));
  g_assert_true (smt_account_has_field (self->desk, "founded", NULL));
  g_assert_cmpint (smt_support_of_field (SMT_SUPPORT_SHARED, passages, "kind", self->one), ==,
                   SMT_SUPPORT_ALONE);
  g_assert_cmpint (smt_support_of_field (SMT_SUPPORT_SHARED, passages, "kind", self->two), ==,
                   SMT_SUPPORT_SHARED);
  g_assert_cmpint (smt_support_of_field (SMT_SUPPORT_SHARED, passages, "founded", self->two), ==,
                   SMT_SUPPORT_ALONE);
}

static const char *
get_date (SmtEntity *entity,
          SmtEntity *source)
{
  const SmtEdtf *date = smt_account_get_date (entity, "date", source);

  return date != NULL ? smt_edtf_get_text (date) : NULL;
}

static void
test_dates (Fixture       *self,
            gconstpointer  data)
{
  g_assert_cmpstr (get_date (self->first, NULL), ==, "2001-05");
  g_assert_cmpstr (get_date (self->first, self->one), ==, "2001-05");
  g_assert_cmpstr (get_date (self->first, self->two), ==, "2001-05-04");
  g_assert_cmpint (smt_account_get_basis (self->first, self->one), ==, SMT_BASIS_WINDOW);
  g_assert_cmpint (smt_account_get_basis (self->first, self->two), ==, 0);
  g_assert_null (smt_account_get_date (self->desk, "founded", self->one));
  g_assert_nonnull (smt_account_get_date (self->desk, "founded", self->two));
}

static void
test_places (Fixture       *self,
             gconstpointer  data)
{
  g_assert_true (smt_account_get_ref (self->first, "place", NULL) == self->town);
  g_assert_true (smt_account_get_ref (self->first, "place", self->one) == self->town);
  g_assert_null (smt_account_get_ref (self->first, "place", self->two));
  g_assert_true (smt_account_get_ref (self->first, "place", self->three) == self->city);
}

/* What leads to a place by a source, and what that speaks of at all. */
static void
test_references (Fixture       *self,
                 gconstpointer  data)
{
  g_assert_true (smt_told_refers (self->first, self->town, self->one));
  g_assert_false (smt_told_refers (self->first, self->town, self->two));
  g_assert_true (smt_told_refers (self->first, self->city, self->three));
  g_assert_false (smt_told_refers (self->first, self->city, self->one));
  g_assert_false (smt_told_refers (self->desk, self->town, self->one));
  g_assert_true (smt_told_concerns (self->dataset, self->desk, self->one));
  g_assert_false (smt_told_concerns (self->dataset, self->desk, self->three));
  /* Of places by what they are named in. */
  g_assert_true (smt_told_concerns (self->dataset, self->town, self->one));
  g_assert_false (smt_told_concerns (self->dataset, self->town, self->three));
  g_assert_true (smt_told_concerns (self->dataset, self->city, self->three));
  g_assert_true (smt_told_concerns (self->dataset, self->one, self->one));
  g_assert_false (smt_told_concerns (self->dataset, self->one, self->three));
  g_assert_cmpuint (smt_told_count_referrers (self->dataset, self->city, self->three), ==, 1);
  g_assert_cmpuint (smt_told_count_referrers (self->dataset, self->city, self->one), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/account/fields", Fixture, NULL, set_up, test_fields, tear_down);
  g_test_add ("/account/dates", Fixture, NULL, set_up, test_dates, tear_down);
  g_test_add ("/account/places", Fixture, NULL, set_up, test_places, tear_down);
  g_test_add ("/account/references", Fixture, NULL, set_up, test_references, tear_down);

  return g_test_run ();
}
