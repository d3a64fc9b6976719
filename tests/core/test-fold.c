/* test-fold.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form of words by which they are searched.
 */

#include "smt-language.h"

static void
test_fold (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "ASEAN Plus Three", "asean plus three" },
    { "ＡＳＥＡＮ", "asean" },
    { "China–ASEAN", "china-asean" },
    { "Côte d’Ivoire", "cote d'ivoire" },
    { "Đà Nẵng", "da nang" },
    { "Việt Nam", "viet nam" },
    { "Viê\xcc\xa3t Nam", "viet nam" },
    { "ŁÓDŹ", "lodz" },
    { "Straße", "strasse" },
    { "İstanbul", "istanbul" },
    { "Ærø", "aero" },
    { "ШОС", "шос" },
    { "Йошкар", "иошкар" },
    { "ΑΣΕΑΝΣ", "ασεανσ" },
    { "ｶﾞﾝﾀﾞﾑ", "ガンダム" },
    { "한국", "한국" },
    { "上海合作组织", "上海合作组织" },
    { "أُسْتَاذ", "استاذ" },
    { "हिन्दी", "हिन्दी" },
    { "a\u00a0b", "a b" },
    { "ﬁ½", "fi1\u20442" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = smt_fold_for_search (cases[i][0]);
      g_autofree char *again = smt_fold_for_search (folded);

      g_assert_cmpstr (folded, ==, cases[i][1]);
      g_assert_cmpstr (again, ==, folded);
    }
}

/* Any string folds to valid UTF-8, and folding it again changes nothing. */
static void
test_fold_random (void)
{
  for (guint round = 0; round < 5000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *folded = NULL;
      g_autofree char *again = NULL;

      for (guint i = g_test_rand_int_range (1, 20); i > 0; i--)
        {
          gunichar c = g_test_rand_int_range (1, g_test_rand_bit () ? 0x3000
                                                                    : 0x110000);

          if (g_unichar_validate (c))
            g_string_append_unichar (text, c);
        }

      folded = smt_fold_for_search (text->str);
      again = smt_fold_for_search (folded);
      g_assert_true (g_utf8_validate (folded, -1, NULL));
      g_assert_cmpstr (again, ==, folded);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fold/words", test_fold);
  g_test_add_func ("/fold/random", test_fold_random);

  return g_test_run ();
}
