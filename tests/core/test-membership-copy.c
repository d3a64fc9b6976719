/* test-membership-copy.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A membership is found where it stands, copied into a file of one's own, where it
 * takes the place of the first, and judged before it is written.
 */

#include <glib/gstdio.h>
#include <string.h>

#include "membership-world.h"
#include "smt-error.h"
#include "smt-membership-text.h"
#include "smt-membership.h"
#include "smt-period-edit.h"
#include "smt-period-fault.h"

static SmtDataset *
read_files (SmtFaultList *faults,
            GFile        *first,
            GFile        *second)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_list_store_append (files, first);
  if (second != NULL)
    g_list_store_append (files, second);
  return smt_dataset_read (G_LIST_MODEL (files), faults, NULL, NULL);
}

/* A part that a folder's document names. */
static void
test_part (void)
{
  g_autofree char *folder = g_dir_make_tmp ("summitry-text-XXXXXX", NULL);
  g_autofree char *document = g_build_filename (folder, "dataset.json", NULL);
  g_autofree char *part = g_build_filename (folder, "a.json", NULL);
  g_autoptr (GFile) origin = g_file_new_for_path (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtMembershipText) text = NULL, none = NULL;
  g_autofree char *name = NULL;

  g_file_set_contents (document, "{\"format\": \"summitry-dataset\", \"parts\": [\"a.json\"],"
                       " \"memberships\": [{\"party\": 1}]}", -1, NULL);
  /* What is no membership, or has no periods, may stand before it by now. */
  g_file_set_contents (part, "{\"memberships\": [{\"party\": \"P\", \"mechanism\": 1}, {\"party\": \"P\","
                       " \"mechanism\": \"m\", \"periods\": [{\"role\": \"r\"}]}]}", -1, NULL);
  text = smt_membership_text_find (origin, "m.P", NULL, &error);
  g_assert_no_error (error);
  name = g_file_get_basename (smt_membership_text_get_file (text));
  g_assert_cmpstr (name, ==, "a.json");
  g_assert_cmpuint (smt_membership_text_get_index (text), ==, 1);

  none = smt_membership_text_find (origin, "m.Q", NULL, &error);
  g_assert_null (none);
  g_assert_error (error, SMT_ERROR, SMT_ERROR_UNKNOWN_ID);
  g_assert_true (strstr (error->message, "“m.Q” is no longer in") != NULL);
  g_remove (part);
  g_remove (document);
  g_rmdir (folder);
}

/* A copy in a file of one's own stands in the place of the first, wherever in that
 * file there is room for it, and says so. */
static void
test_copy (void)
{
  static const char first_text[] =
    FIXTURE_DOCUMENT (MEMBERSHIP_WORLD ", \"memberships\": [\n"
                      "    {\n      \"party\": \"P0\", \"mechanism\": \"m\",\n"
                      "      \"periods\": [{\"role\": \"r0\", \"certainty\": \"unsourced\"}]\n    },\n"
                      "    {\"party\": \"P1\", \"mechanism\": \"m\","
                      " \"periods\": [{\"role\": \"r0\", \"certainty\": \"unsourced\"}]}]");
  static const char *const own_texts[] = {
    NULL,
    FIXTURE_DOCUMENT ("\"memberships\": []"),
    FIXTURE_DOCUMENT ("\"topics\": [{\"id\": \"t\", \"name\": \"T\"}]"),
    FIXTURE_DOCUMENT ("\"memberships\": [{\"party\": \"P2\", \"mechanism\": \"m\","
                      " \"periods\": [{\"role\": \"r1\", \"certainty\": \"unsourced\"}]}]"),
    "\xEF\xBB\xBF{\"format\":\"summitry-dataset\",\"version\":1,\"id\":\"own\",\"as_of\":\"2020\"}",
  };
  GFile *first = membership_write (first_text);
  g_autoptr (SmtEdtf) as_of = smt_edtf_parse ("2020-12-31", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (own_texts); i++)
    {
      GFile *own = membership_write (own_texts[i] != NULL ? own_texts[i] : "");
      g_autoptr (SmtMembershipText) text = smt_membership_text_find (first, "m.P0", NULL, NULL);
      g_autoptr (SmtMembershipText) copy = NULL;
      g_autoptr (GPtrArray) periods = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
      g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
      g_autoptr (SmtJsonDraft) draft = NULL;
      g_autoptr (SmtDataset) dataset = NULL;
      g_autofree char *codes = NULL;
      SmtEntity *membership;

      if (own_texts[i] == NULL)
        g_file_delete (own, NULL, NULL);
      copy = smt_membership_text_copy_to (text, own, as_of, NULL, NULL);
      g_assert_true ((smt_membership_text_get_before (copy) == NULL) == (own_texts[i] == NULL));
      g_assert_cmpuint (smt_membership_text_get_index (copy), ==, 0);
      periods = smt_period_edit_set (smt_membership_text_get_periods (copy), 0, "until", "2011");
      bytes = smt_membership_text_write (copy, periods);
      draft = smt_json_draft_new (own, bytes);
      g_list_store_append (files, first);
      g_list_store_append (files, own);
      dataset = smt_dataset_read_draft (G_LIST_MODEL (files), draft, faults, NULL, NULL);
      codes = membership_list_codes (faults);
      g_assert_cmpstr (codes, ==, "");
      membership = smt_dataset_lookup (dataset, "m.P0");
      g_assert_true (smt_membership_replaces (SMT_MEMBERSHIP (membership)));
      g_assert_true (smt_dataset_get_origin (dataset, membership) == own);
      g_assert_cmpuint (g_list_model_get_n_items (smt_dataset_get_list (dataset,
                                                                        SMT_ENTITY_MEMBERSHIP)),
                        ==, i == 3 ? 3 : 2);
      if (own_texts[i] != NULL)
        fixture_remove (own);
      else
        g_object_unref (own);
    }
  fixture_remove (first);
}

/* In one file two memberships of the same id are a fault, whatever they say; in two
 * files it depends on what the second says. */
static void
test_replaces (void)
{
#define MEMBERSHIP(more) \
  "{\"party\": \"P0\", \"mechanism\": \"m\"" more ", \"periods\": [{\"role\": \"r0\"," \
  " \"certainty\": \"unsourced\"}]}"
  static const struct
  {
    const char *first;
    const char *second;
    const char *codes;
  } cases[] = {
    { MEMBERSHIP ("") "," MEMBERSHIP (", \"replaces\": true"), NULL,
      "duplicate-id /memberships/1/id\n" },
    { MEMBERSHIP (""), MEMBERSHIP (", \"replaces\": true"), "" },
    { MEMBERSHIP (""), MEMBERSHIP (", \"replaces\": false"), "duplicate-id /memberships/0/id\n" },
    { MEMBERSHIP (""), MEMBERSHIP (", \"replaces\": true") "," MEMBERSHIP (", \"replaces\": true"),
      "duplicate-id /memberships/1/id\n" },
    { MEMBERSHIP (", \"replaces\": true"), NULL, "" },
    { MEMBERSHIP (", \"id\": \"P0\""), NULL, "duplicate-id /memberships/0/id\n" },
    { MEMBERSHIP (""), MEMBERSHIP (", \"id\": \"P0\", \"replaces\": true"),
      "duplicate-id /memberships/0/id\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *first_text =
        g_strdup_printf (FIXTURE_DOCUMENT (MEMBERSHIP_WORLD ", \"memberships\": [%s]"), cases[i].first);
      g_autofree char *second_text =
        g_strdup_printf (FIXTURE_DOCUMENT ("\"memberships\": [%s]"),
                         cases[i].second != NULL ? cases[i].second : "");
      GFile *first = membership_write (first_text);
      GFile *second = cases[i].second != NULL ? membership_write (second_text) : NULL;
      g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
      g_autoptr (SmtDataset) dataset = read_files (faults, first, second);
      g_autofree char *codes = membership_list_codes (faults);

      g_assert_cmpstr (codes, ==, cases[i].codes);
      if (dataset != NULL)
        g_assert_cmpuint (g_list_model_get_n_items (smt_dataset_get_list (dataset,
                                                                          SMT_ENTITY_MEMBERSHIP)),
                          ==, 1);
      fixture_remove (first);
      g_clear_pointer (&second, fixture_remove);
    }
}

static void
assert_shown_at (SmtFaultList      *faults,
                 SmtMembershipText *text,
                 const char        *expected)
{
  g_autoptr (SmtFault) fault = g_list_model_get_item (G_LIST_MODEL (faults), 0);
  g_autofree char *field = NULL;

  g_assert_cmpint (smt_period_fault_find (fault, text, &field), ==, 0);
  g_assert_cmpstr (field, ==, expected);
}

/* What is wrong with a draft is said at the place in it, and the file is not asked. */
static void
test_judged (void)
{
  static const char text[] =
    FIXTURE_DOCUMENT (MEMBERSHIP_WORLD ", \"memberships\": [{\"party\": \"P0\", \"mechanism\": \"m\","
                      " \"periods\": [{\"role\": \"r0\", \"since\": \"2001-02-03\","
                      " \"passages\": [{\"source\": \"s0\"}]}]}]");
  static const struct
  {
    const char *field;
    const char *value;
    const char *codes;
    const char *shown_at;
  } cases[] = {
    { "until", "2003", "" },
    { "until", "2003-13", "bad-date /memberships/0/periods/0/until\n", "until" },
    { "until", "1999", "ends-before-start /memberships/0/periods/0/until\n", "until" },
    { "basis", "window", "basis-against-date /memberships/0/periods/0/basis\n", "basis" },
    { "role", NULL, "missing-field /memberships/0/periods/0\n", "role" },
    { "role", "r9", "unknown-reference /memberships/0/periods/0/role\n", "role" },
    { "certainty", "guessed", "unknown-word /memberships/0/periods/0/certainty\n", "certainty" },
    { "source", "s9", "unknown-reference /memberships/0/periods/0/passages/0/source\n",
      "passages/0/source" },
  };
  GFile *file = membership_write (text);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (SmtMembershipText) membership = smt_membership_text_find (file, "m.P0", NULL, NULL);

  g_list_store_append (files, file);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GPtrArray *before = smt_membership_text_get_periods (membership);
      g_autoptr (GPtrArray) periods =
        g_str_equal (cases[i].field, "source")
        ? smt_period_edit_set_passage (before, 0, 0, "source", cases[i].value)
        : smt_period_edit_set (before, 0, cases[i].field, cases[i].value);
      g_autoptr (GBytes) bytes = smt_membership_text_write (membership, periods);
      g_autoptr (SmtJsonDraft) draft = smt_json_draft_new (file, bytes);
      g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
      g_autoptr (SmtDataset) dataset =
        smt_dataset_read_draft (G_LIST_MODEL (files), draft, faults, NULL, NULL);
      g_autofree char *codes = membership_list_codes (faults);

      g_assert_cmpstr (codes, ==, cases[i].codes);
      g_assert_true ((dataset != NULL) == (*codes == '\0'));
      if (cases[i].shown_at != NULL)
        assert_shown_at (faults, membership, cases[i].shown_at);
    }
  fixture_remove (file);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/membership-copy/part", test_part);
  g_test_add_func ("/membership-copy/copy", test_copy);
  g_test_add_func ("/membership-copy/replaces", test_replaces);
  g_test_add_func ("/membership-copy/judged", test_judged);

  return g_test_run ();
}
