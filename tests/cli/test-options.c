/* test-options.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From a command line to a view.
 */

#include "smt-cli-options.h"

#include "smt-cli.h"

#define MAX_WORDS 24

static SmtCliOptions *
parse (const char  *line,
       GError     **error)
{
  g_auto (GStrv) words = g_strsplit (line, " ", MAX_WORDS);

  return smt_cli_options_parse (g_strv_length (words), words, error);
}

static SmtView *
build (const char *line)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtCliOptions) options = parse (line, &error);

  g_assert_no_error (error);
  return smt_cli_options_build_view (options, NULL);
}

static void
assert_view (const char *line,
             const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtView) view = build (line);
  g_autofree char *json = g_strdup_printf ("{\"format\": \"summitry-view\","
                                           " \"version\": 1, %s}", expected);
  g_autoptr (SmtView) other = smt_view_new_from_json (json, &error);
  g_autofree char *text = smt_view_to_json (view);

  g_assert_no_error (error);
  if (!smt_view_equal (view, other))
    g_error ("%s: %s, expected %s", line, text, expected);
}

static void
test_view (void)
{
  g_autoptr (SmtView) first = smt_view_new ();
  g_autoptr (SmtView) info = build ("cli info");

  g_assert_true (smt_view_equal (info, first));
  assert_view ("cli show lmc", "\"entity\": \"lmc\"");
  assert_view ("cli --at 2015 members eas --role full --role guest",
               "\"entity\": \"eas\", \"at\": \"2015\", \"roles\": [\"full\", \"guest\"]");
  assert_view ("cli memberships KHM --according-to=wp-2017",
               "\"page\": \"parties\", \"entity\": \"KHM\","
               " \"according_to\": \"wp-2017\"");
  assert_view ("cli list meetings --mechanism a,b --mechanism c --party d --text x",
               "\"page\": \"meetings\", \"mechanisms\": [\"a\", \"b\", \"c\"],"
               " \"parties\": [\"d\"], \"text\": \"x\"");
  assert_view ("cli list mechanisms --organisations", "\"organisations\": true");
  assert_view ("cli matrix --sort region --transpose --at 2001",
               "\"page\": \"matrix\", \"order\": \"region\", \"transposed\": true,"
               " \"at\": \"2001\"");
  assert_view ("cli matrix --sort-rows count --sort-columns hand --sequence b,a",
               "\"page\": \"matrix\", \"order\": \"count\", \"mechanism_order\": \"hand\","
               " \"party_sequence\": [\"b\", \"a\"], \"mechanism_sequence\": [\"b\", \"a\"]");
  assert_view ("cli matrix --transpose --sort-rows count --sort joined",
               "\"page\": \"matrix\", \"order\": \"joined\", \"mechanism_order\": \"count\","
               " \"transposed\": true");
  assert_view ("cli matrix --group region --collapse 035,forum --collapse kind:x,none",
               "\"page\": \"matrix\", \"by_region\": true, \"collapsed\": [\"region:035\","
               " \"kind:forum\", \"kind:x\", \"region:none\", \"kind:none\"]");
  assert_view ("cli matrix --group kind --region 035,none --at-least 3 --text x",
               "\"page\": \"matrix\", \"by_kind\": true, \"regions\": [\"035\", \"none\"],"
               " \"at_least\": 3, \"text\": \"x\"");
  assert_view ("cli matrix --all-of a,b --none-of c",
               "\"page\": \"matrix\", \"all_of\": [\"a\", \"b\"], \"none_of\": [\"c\"]");
}

static void
test_values (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtCliOptions) options =
    parse ("cli -d a --dataset b query --all-of x,y --format json --at 2001 --at 2002",
           &error);
  g_autoptr (SmtEdtf) at = NULL;
  g_autoptr (SmtEdtf) none = NULL;

  g_assert_no_error (error);
  g_assert_true (smt_cli_options_get_command (options) == &smt_command_query);
  g_assert_cmpint (smt_cli_options_get_format (options), ==, SMT_FORMAT_JSON);
  g_assert_cmpstrv (smt_cli_options_get_all (options, "dataset"),
                    ((const char *const[]) { "a", "b", NULL }));
  g_assert_cmpstrv (smt_cli_options_get_all (options, "all-of"),
                    ((const char *const[]) { "x", "y", NULL }));
  g_assert_cmpstrv (smt_cli_options_get_all (options, "any-of"),
                    ((const char *const[]) { NULL }));
  at = smt_cli_options_dup_date (options, "at");
  g_assert_cmpstr (smt_edtf_get_text (at), ==, "2002");
  none = smt_cli_options_dup_date (options, "from");
  g_assert_null (none);
  g_assert_false (smt_cli_options_has (options, "lang"));
}

static void
test_commands_are_whole (void)
{
  for (guint i = 0; smt_commands[i] != NULL; i++)
    {
      const SmtCommand *command = smt_commands[i];
      g_autofree char *line = g_strdup_printf ("cli %s --help", command->name);
      g_autoptr (SmtCliOptions) options = parse (line, NULL);
      g_autofree char *help = smt_cli_options_dup_help (options);

      g_assert_nonnull (command->run);
      g_assert_nonnull (command->summary);
      for (guint j = 0; command->options[j] != NULL; j++)
        g_assert_nonnull (strstr (help, command->options[j]));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/options/view", test_view);
  g_test_add_func ("/cli/options/values", test_values);
  g_test_add_func ("/cli/options/commands-are-whole", test_commands_are_whole);

  return g_test_run ();
}
