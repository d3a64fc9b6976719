/* test-wrap.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines of plain text in cells of one width.
 */

#include "smt-wrap.h"

typedef struct
{
  const char *text;
  guint       columns;
  const char *expected;
} Case;

static const Case cases[] = {
  { "one two three", 20, "- one two three\n" },
  { "one two three", 9, "- one two\n  three\n" },
  { "one two three", 8, "- one\n  two\n  three\n" },
  { "  one   two  ", 20, "- one two\n" },
  { "", 20, "- \n" },
  /* What cannot be parted stands out, alone. */
  { "a https://example.org/long b", 10, "- a\n  https://example.org/long\n  b\n" },
  /* Wide characters are two cells each, and can be parted anywhere … */
  { "澜沧江湄公河合作", 10, "- 澜沧江湄\n  公河合作\n" },
  /* … but before a closing mark, after an opening one, and after a digit. */
  { "澜沧江湄，公河", 10, "- 澜沧江\n  湄，公河\n" },
  { "澜沧江（湄公）", 10, "- 澜沧江\n  （湄公）\n" },
  { "江于2016年3月", 10, "- 江于\n  2016年\n  3月\n" },
  /* A no-break space keeps what it joins together. */
  { "see V.7\u00a0¶3 there", 10, "- see\n  V.7 ¶3\n  there\n" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GString *out = g_string_new (NULL);

      smt_wrap (out, cases[i].text, cases[i].columns, "- ", "  ");
      g_assert_cmpstr (out->str, ==, cases[i].expected);
      g_string_free (out, TRUE);
    }
}

/* What is there already stays. */
static void
test_appends (void)
{
  GString *out = g_string_new ("before\n");

  smt_wrap (out, "after", 40, "", "");
  g_assert_cmpstr (out->str, ==, "before\nafter\n");
  g_string_free (out, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wrap/cases", test_cases);
  g_test_add_func ("/wrap/appends", test_appends);
  return g_test_run ();
}
