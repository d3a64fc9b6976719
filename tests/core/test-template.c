/* test-template.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentences with named places.
 */

#include "smt-template.h"

static void
assert_filled (const char *template,
               const char *expected)
{
  g_autofree char *filled = smt_template_fill (template, "a", "{b}", "b", "two",
                                               "long_name", "three", NULL);

  g_assert_cmpstr (filled, ==, expected);
}

static void
test_fill (void)
{
  assert_filled ("", "");
  assert_filled ("no place", "no place");
  assert_filled ("{b}", "two");
  assert_filled ("{b}{b} {long_name}.", "twotwo three.");
  assert_filled ("第{b}，共{long_name}", "第two，共three");
}

/* What is put in is words, whatever they look like. */
static void
test_values_are_words (void)
{
  assert_filled ("{a} and {b}", "{b} and two");
}

/* Only a name between braces is a place, and one that nobody fills stays. */
static void
test_no_places (void)
{
  assert_filled ("{unknown}", "{unknown}");
  assert_filled ("{", "{");
  assert_filled ("{b", "{b");
  assert_filled ("{}", "{}");
  assert_filled ("{B} {b b} {{b}}", "{B} {b b} {two}");
  assert_filled ("100 %s %n", "100 %s %n");
}

/* An abbreviation at the end of a sentence has the full stop of both. */
static void
test_full_stop (void)
{
  g_autofree char *one = smt_template_fill ("с {date}.", "date", "2015 г.", NULL);
  g_autofree char *other = smt_template_fill ("с {date}. {next}…", "date", "2015", "next", "…", NULL);
  g_autofree char *dots = smt_template_fill ("{a}...", "a", "Jr.", NULL);

  g_assert_cmpstr (one, ==, "с 2015 г.");
  g_assert_cmpstr (other, ==, "с 2015. ……");
  g_assert_cmpstr (dots, ==, "Jr....");
}

static void
test_next (void)
{
  const char *position = "one {first}{second} end";
  static const char *const expected[][2] = {
    { "one ", "first" }, { "", "second" }, { " end", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *literal = NULL;
      g_autofree char *key = NULL;

      g_assert_true (smt_template_next (&position, &literal, &key));
      g_assert_cmpstr (literal, ==, expected[i][0]);
      g_assert_cmpstr (key, ==, expected[i][1]);
    }

  {
    g_autofree char *literal = NULL;
    g_autofree char *key = NULL;

    g_assert_false (smt_template_next (&position, &literal, &key));
    g_assert_null (literal);
    g_assert_null (key);
  }
}

/* A space where the writing has one. */
static void
test_sentences (void)
{
  static const struct { const char *sentences[4]; const char *text; } cases[] = {
    { { NULL }, "" },
    { { "One.", NULL }, "One." },
    { { "One.", "Two!", "Three.", NULL }, "One. Two! Three." },
    { { "一。", "二！", "三。", NULL }, "一。二！三。" },
    { { "一。", "Two.", "三。", NULL }, "一。Two. 三。" },
    { { "", "Two.", NULL }, " Two." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = smt_template_join_sentences (cases[i].sentences);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/template/fill", test_fill);
  g_test_add_func ("/template/values-are-words", test_values_are_words);
  g_test_add_func ("/template/no-places", test_no_places);
  g_test_add_func ("/template/full-stop", test_full_stop);
  g_test_add_func ("/template/sentences", test_sentences);
  g_test_add_func ("/template/next", test_next);
  return g_test_run ();
}
