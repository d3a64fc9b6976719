/* test-rules-together.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is told together with other faults, and what is not; several datasets,
 * and large ones; and the page that documents the rules.
 */

#include <string.h>

#include "rule-texts.h"
#include "smt-core-enums.h"
#include "smt-rule.h"

static char *
list_faults (SmtFaultList *faults)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (faults)); i++)
    {
      g_autoptr (SmtFault) fault = g_list_model_get_item (G_LIST_MODEL (faults), i);

      g_string_append_printf (list, "%s%s %s", i > 0 ? "\n" : "",
                              smt_fault_get_code_name (fault), smt_fault_get_pointer (fault));
    }
  return g_string_free_and_steal (list);
}

/* Faults of reading, of linking and of the rules come in one go. What was left
 * out for a fault of its own is not missed. */
static void
test_rules_all_at_once (void)
{
  g_autoptr (SmtFaultList) faults = read_faults (DOCUMENT (COMMON PARTY
    "\"mechanisms\": [{\"id\": \"m\", \"name\": \"M\", \"dissolved\": \"2000\"},\n"
    " {\"id\": \"n\", \"name\": \"N\", \"kind\": \"clubb\"}],\n"
    "\"memberships\": [{\"party\": \"p\", \"mechanism\": \"m\","
    " \"periods\": [{\"role\": \"membr\", \"since\": \"2002\"}]},\n"
    " {\"party\": \"p\", \"mechanism\": \"n\", \"periods\": [{\"role\": \"ally\"}]},\n"
    " {\"id\": \"x\", \"party\": \"p\", \"mechanism\": \"m\","
    " \"periods\": [{\"role\": \"p\"}, {\"role\": \"p\"}]}],\n"
    "\"rosters\": [{\"id\": \"r\", \"mechanism\": \"m\", \"roles\": [\"member\"],"
    " \"since\": \"1990\"}]"));
  g_autofree char *list = list_faults (faults);

  g_assert_cmpstr (list, ==,
                   "unknown-word /mechanisms/1/kind\n"
                   "unknown-reference /memberships/0/periods/0/role\n"
                   "wrong-reference /memberships/2/periods/0/role\n"
                   "wrong-reference /memberships/2/periods/1/role\n"
                   "after-dissolution /memberships/0/periods/0/since");
}

/* What refers to nothing is found also in an entity that has faults of its own,
 * in its place. */
static void
test_rules_in_faulty (void)
{
  g_autoptr (SmtFaultList) faults = read_faults (DOCUMENT (COMMON PARTY
    "\"mechanisms\": [{\"id\": \"m\", \"name\": \"M\"}],\n"
    "\"memberships\": [{\"party\": \"q\", \"mechanism\": \"mm\", \"colour\": 1,\n"
    " \"periods\": [{\"role\": \"member\", \"since\": \"x\"}, 7, {\"role\": \"membr\"}]}],\n"
    "\"series\": [{\"id\": \"s\", \"name\": \"S\", \"mechanism\": \"q.mm\"}],\n"
    "\"meetings\": [{\"id\": \"t\", \"name\": \"T\", \"chair\": [\"p\", 3, \"nobody\"]},\n"
    " {\"id\": \"u\", \"name\": \"U\", \"series\": \"s\", \"mechanism\": \"m\"}]"));
  g_autofree char *list = list_faults (faults);

  g_assert_cmpstr (list, ==,
                   "unknown-field /memberships/0/colour\n"
                   "bad-date /memberships/0/periods/0/since\n"
                   "wrong-type /memberships/0/periods/1\n"
                   "wrong-type /meetings/0/chair/1\n"
                   "unknown-reference /series/0/mechanism\n"
                   "unknown-reference /memberships/0/party\n"
                   "unknown-reference /memberships/0/mechanism\n"
                   "unknown-reference /memberships/0/periods/2/role\n"
                   "unknown-reference /meetings/0/chair/2");
}

/* Of datasets that were made apart each numbers its mechanisms as it likes,
 * and has its own id for a state. */
static void
test_rules_apart (void)
{
  static const char *const texts[] = {
    DOCUMENT ("\"mechanisms\": [{\"id\": \"m\", \"name\": \"M\", \"number\": 1}],"
              "\"parties\": [{\"id\": \"p\", \"name\": \"P\", \"kind\": \"state\","
              " \"code\": \"KHM\"}]"),
    DOCUMENT ("\"mechanisms\": [{\"id\": \"n\", \"name\": \"N\", \"number\": 1}],"
              "\"parties\": [{\"id\": \"q\", \"name\": \"Q\", \"kind\": \"state\","
              " \"code\": \"KHM\"}]"),
  };
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
  g_autoptr (SmtDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;
  GFile *written[G_N_ELEMENTS (texts)];

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      written[i] = fixture_write (texts[i], -1);
      g_list_store_append (files, written[i]);
    }
  dataset = smt_dataset_read (G_LIST_MODEL (files), faults, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    fixture_remove (written[i]);
}

/* A membership with as many periods as fit, one over the time of all others:
 * in good time, and each told once. */
static void
test_rules_many (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (SmtFaultList) faults = NULL;
  gint64 start;
  guint n = 3000;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"role\": \"watcher\", \"since\": \"%u\"%s}",
                            i > 0 ? "," : "", i == 0 ? 1990 : 2000 + i % 2 * 2,
                            i == 0 ? "" : i % 2 ? ", \"until\": \"2003\"" : ", \"until\": \"2001\"");
  {
    g_autofree char *whole = g_strdup_printf (DOCUMENT (COMMON PERIODS ("%s")), text->str);

    start = fixture_get_time ();
    faults = read_faults (whole);
  }
  fixture_assert_quick (start, 2);
  g_assert_cmpint (smt_fault_list_get_n_found (faults), ==, n - 1);
}

static void
test_rules_suggestions (void)
{
  g_autoptr (SmtFaultList) faults = read_faults (DOCUMENT (
    "\"roles\": [{\"id\": \"partner\", \"name\": \"P\", \"kind\": \"partner\"},"
    " {\"id\": \"partners\", \"name\": \"P\", \"kind\": \"partner\"}],"
    "\"parties\": [{\"id\": \"p\", \"name\": \"P\", \"kind\": \"state\", \"code\": \"khm\"}],"
    "\"mechanisms\": [{\"id\": \"m\", \"name\": \"M\", \"roles\": [\"partner\"]}],"
    IN ("m", "{\"role\": \"partners\"}")));
  g_autoptr (SmtFault) role = g_list_model_get_item (G_LIST_MODEL (faults), 0);
  g_autoptr (SmtFault) code = g_list_model_get_item (G_LIST_MODEL (faults), 1);

  g_assert_cmpint (smt_fault_get_code (role), ==, SMT_FAULT_ROLE_NOT_LISTED);
  g_assert_cmpstr (smt_fault_get_suggestion (role), ==, "partner");
  g_assert_cmpint (smt_fault_get_code (code), ==, SMT_FAULT_BAD_COUNTRY_CODE);
  g_assert_cmpstr (smt_fault_get_suggestion (code), ==, "KHM");
}

/* Of another kind than what is looked for, nothing is suggested, near as it may be. */
static void
test_rules_suggestions_of_kind (void)
{
  g_autoptr (SmtFaultList) faults = read_faults (DOCUMENT (
    "\"roles\": [{\"id\": \"full\", \"name\": \"F\", \"kind\": \"full\"}],"
    "\"parties\": [{\"id\": \"laos\", \"name\": \"L\", \"kind\": \"organisation\"}],"
    "\"places\": [{\"id\": \"lao\", \"name\": \"L\"}],"
    "\"mechanisms\": [{\"id\": \"m\", \"name\": \"M\", \"roles\": [\"full\"]}],"
    "\"memberships\": [{\"mechanism\": \"m\", \"party\": \"laoo\","
    " \"periods\": [{\"role\": \"full\"}]},"
    " {\"mechanism\": \"lap\", \"party\": \"laos\", \"periods\": [{\"role\": \"full\"}]}]"));
  g_autoptr (SmtFault) party = g_list_model_get_item (G_LIST_MODEL (faults), 0);
  g_autoptr (SmtFault) mechanism = g_list_model_get_item (G_LIST_MODEL (faults), 1);

  g_assert_cmpint (smt_fault_get_code (party), ==, SMT_FAULT_UNKNOWN_REFERENCE);
  g_assert_cmpstr (smt_fault_get_suggestion (party), ==, "laos");
  g_assert_cmpint (smt_fault_get_code (mechanism), ==, SMT_FAULT_UNKNOWN_REFERENCE);
  g_assert_cmpstr (smt_fault_get_suggestion (mechanism), ==, NULL);
}

static char *
make_table (void)
{
  GString *table = g_string_new ("| code | what is wrong | what to do |\n"
                                 "| --- | --- | --- |\n");
  g_autoptr (GPtrArray) rules = smt_rule_get_all ();
  g_autoptr (GEnumClass) codes = g_type_class_ref (SMT_TYPE_FAULT_CODE);

  for (guint i = 0; i < rules->len; i++)
    {
      const SmtRule *rule = g_ptr_array_index (rules, i);

      g_string_append_printf (table, "| `%s` | %s | %s |\n",
                              g_enum_get_value (codes, rule->code)->value_nick,
                              rule->means, rule->remedy);
    }
  return g_string_free_and_steal (table);
}

/* Every code has one rule, and docs/validation.md has the table of them. */
static void
test_rules_documented (void)
{
  g_autoptr (GEnumClass) codes = g_type_class_ref (SMT_TYPE_FAULT_CODE);
  g_autoptr (GPtrArray) rules = smt_rule_get_all ();
  g_autofree char *table = make_table ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "docs", "validation.md", NULL);
  g_autofree char *page = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (rules->len, ==, codes->n_values);
  for (guint i = 0; i < codes->n_values; i++)
    g_assert_nonnull (smt_rule_find (codes->values[i].value));

  g_file_get_contents (path, &page, NULL, &error);
  g_assert_no_error (error);
  if (strstr (page, table) == NULL)
    g_test_message ("docs/validation.md should have this table:\n%s", table);
  g_assert_nonnull (strstr (page, table));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules-together/all-at-once", test_rules_all_at_once);
  g_test_add_func ("/rules-together/in-faulty", test_rules_in_faulty);
  g_test_add_func ("/rules-together/apart", test_rules_apart);
  g_test_add_func ("/rules-together/many", test_rules_many);
  g_test_add_func ("/rules-together/suggestions", test_rules_suggestions);
  g_test_add_func ("/rules-together/suggestions-of-kind", test_rules_suggestions_of_kind);
  g_test_add_func ("/rules-together/documented", test_rules_documented);

  return g_test_run ();
}
