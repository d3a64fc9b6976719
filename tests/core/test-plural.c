/* test-plural.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plural rules: those of languages with one to six forms, C's precedences,
 * and rules that nobody should write.
 */

#include "smt-plural.h"

#include <stdlib.h>

#include "smt-error.h"

/* The rules that gettext's manual and translators use, with the forms that
 * the languages' grammars demand at telling numbers. */
static const struct
{
  const char *language;
  const char *rule;
  const char *expected; /* "number:form" */
} languages[] = {
  { "zh", "nplurals=1; plural=0;", "0:0 1:0 2:0 11:0 1000:0" },
  { "vi", "nplurals=1; plural=0", "0:0 1:0 7:0" },
  { "en", "nplurals=2; plural=(n != 1);", "0:1 1:0 2:1 11:1 101:1" },
  { "de", "nplurals=2; plural=n != 1;\n", "0:1 1:0 2:1 1000000:1" },
  { "fr", "nplurals=2; plural=(n > 1);", "0:0 1:0 2:1 100:1" },
  { "ru",
    "nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : "
    "n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2;",
    "0:2 1:0 2:1 4:1 5:2 11:2 12:2 14:2 20:2 21:0 22:1 25:2 101:0 111:2" },
  { "pl",
    "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && "
    "(n%100<10 || n%100>=20) ? 1 : 2);",
    "0:2 1:0 2:1 4:1 5:2 12:2 21:2 22:1 101:2 102:1 112:2" },
  { "cs", "nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;",
    "0:2 1:0 2:1 4:1 5:2 22:2" },
  { "lt",
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : "
    "n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);",
    "0:2 1:0 2:1 9:1 10:2 11:2 19:2 21:0 29:1 111:2" },
  { "sl",
    "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : "
    "n%100==3 || n%100==4 ? 2 : 3);",
    "0:3 1:0 2:1 3:2 4:2 5:3 101:0 102:1 104:2 111:3" },
  { "ga",
    "nplurals=5; plural=n==1 ? 0 : n==2 ? 1 : (n>2 && n<7) ? 2 : "
    "(n>6 && n<11) ? 3 : 4;",
    "0:4 1:0 2:1 3:2 6:2 7:3 10:3 11:4 100:4" },
  { "ar",
    "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : "
    "n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;",
    "0:0 1:1 2:2 3:3 10:3 11:4 99:4 100:5 102:5 103:3 111:4" },
};

static void
check_forms (const SmtPlural *plural,
             const char      *expected)
{
  g_auto (GStrv) pairs = g_strsplit (expected, " ", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      char *colon;
      gulong n = strtoul (pairs[i], &colon, 10);

      g_assert_cmpuint (smt_plural_get_form (plural, n), ==,
                        strtoul (colon + 1, NULL, 10));
    }
}

static void
test_languages (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SmtPlural) plural = smt_plural_new (languages[i].rule,
                                                     &error);

      g_assert_no_error (error);
      g_test_message ("%s", languages[i].language);
      g_assert_cmpuint (smt_plural_get_n_forms (plural), ==,
                        languages[i].rule[9] - '0');
      check_forms (plural, languages[i].expected);
    }
}

/* Evaluates @expression, which must stay below 16. */
static guint
evaluate (const char *expression,
          gulong      n)
{
  g_autofree char *rule = g_strdup_printf ("nplurals=16; plural=%s;",
                                           expression);
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtPlural) plural = smt_plural_new (rule, &error);

  g_assert_no_error (error);

  return smt_plural_get_form (plural, n);
}

/* The compiler itself says what is right. */
#define CHECK(expression, number)                                             \
  G_STMT_START                                                                \
  {                                                                           \
    gulong n = (number);                                                      \
    g_assert_cmpuint (evaluate (#expression, n), ==, (guint) (expression));   \
  }                                                                           \
  G_STMT_END

static void
test_operators (void)
{
  for (gulong i = 0; i < 14; i++)
    {
      CHECK (1 + n % 3 * 2, i);
      CHECK (15 - n - 1, i);
      CHECK (n * 3 / 2 / 2, i);
      CHECK ((n + 1) / 2 % 4, i);
      CHECK ((n == 3) + (n != 4) * 2, i);
      CHECK ((n || 0) && (n >= 6 || n < 2), i);
      CHECK (!n + !!n * 2, i);
      CHECK (!(n > 3) ? 4 : n > 7 ? 9 : 2, i);
      CHECK (n > 3 ? n > 7 ? 1 : 2 : 3, i);

      /* The compiler would rather see these with parentheses. */
      g_assert_cmpuint (evaluate ("n < 5 == 1", i), ==, i < 5);
      g_assert_cmpuint (evaluate ("n > 2 && n <= 8 || n == 11", i), ==,
                        (i > 2 && i <= 8) || i == 11);
    }
}

static void
test_bounds (void)
{
  g_assert_cmpuint (evaluate ("n / 0", 7), ==, 0);
  g_assert_cmpuint (evaluate ("n % (n - n) + 3", 7), ==, 3);
  g_assert_cmpuint (evaluate ("n", 15), ==, 15);
  g_assert_cmpuint (evaluate ("n", 16), ==, 0);
  g_assert_cmpuint (evaluate ("n", G_MAXULONG), ==, 0);
  g_assert_cmpuint (evaluate ("n * n * n % 7", G_MAXULONG), <, 7);
  g_assert_cmpuint (evaluate ("0 - 1", 0), ==, 0);
  g_assert_cmpuint (evaluate ("999999999", 0), ==, 0);
}

static const struct
{
  const char *rule;
  const char *message;
} malformed[] = {
  { "", "*“nplurals=”*" },
  { "nplurals=INTEGER; plural=EXPRESSION;", "*“nplurals=”*" },
  { "nplurals=0; plural=0;", "*from 1 to 16*" },
  { "nplurals=17; plural=0;", "*from 1 to 16*" },
  { "nplurals=-1; plural=0;", "*from 1 to 16*" },
  { "nplurals=99999999999999999999; plural=0;", "*from 1 to 16*" },
  { "nplurals=2;", "*“plural=”*" },
  { "nplurals=2; plural=", "*“n”, a number or “(”*character 20" },
  { "nplurals=2; plural=;", "*“n”, a number or “(”*" },
  { "nplurals=2; plural=(n != 1;", "*“)”*" },
  { "nplurals=2; plural=n != 1);", "*the end*" },
  { "nplurals=2; plural=n = 1;", "*the end*" },
  { "nplurals=2; plural=n & 1;", "*the end*" },
  { "nplurals=2; plural=n ? 1;", "*“:”*" },
  { "nplurals=2; plural=n ? : 1;", "*“n”*" },
  { "nplurals=2; plural=n 1;", "*the end*" },
  { "nplurals=2; plural=m;", "*“n”*" },
  { "nplurals=2; plural=+1;", "*“n”*" },
  { "nplurals=2; plural=n;n", "*the end*" },
  { "nplurals=2; plural=1234567890;", "*smaller number*" },
  { "nplurals=2; plural=\xff\xfe", "*“n”*" },
};

static void
check_malformed (const char *rule,
                 const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtPlural) plural = smt_plural_new (rule, &error);

  g_assert_null (plural);
  g_assert_error (error, SMT_ERROR, SMT_ERROR_CATALOG);
  if (!g_pattern_match_simple (message, error->message))
    g_error ("“%s” is not like “%s”", error->message, message);
}

static void
test_malformed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (malformed); i++)
    check_malformed (malformed[i].rule, malformed[i].message);
}

/* A rule of @count times @unit, then @tail. */
static char *
repeat (const char *unit,
        guint       count,
        const char *tail)
{
  GString *rule = g_string_new ("nplurals=2; plural=");

  for (guint i = 0; i < count; i++)
    g_string_append (rule, unit);

  return g_string_free_and_steal (g_string_append (rule, tail));
}

/* The stack and the time of hostile rules are bounded. */
static void
test_hostile (void)
{
  static const struct
  {
    const char *unit;
    const char *tail;
    const char *message;
  } cases[] = {
    { "(", "n", "*less nesting*" },
    { "!", "n", "*less nesting*" },
    { "n?", "n", "*less nesting*" },
    { "n?n:", "n", "*less nesting*" },
    { "n+", "n", "*shorter expression*" },
    { "n||", "n", "*shorter expression*" },
  };
  g_autofree char *fair = repeat ("n+", 126, "n");
  g_autoptr (SmtPlural) plural = smt_plural_new (fair, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rule = repeat (cases[i].unit, 1000000, cases[i].tail);

      check_malformed (rule, cases[i].message);
    }

  g_assert_nonnull (plural);
  g_assert_cmpuint (smt_plural_get_form (plural, 1), ==, 0);
}

/* Whatever is made of the signs of the grammar is read or refused. */
static void
test_random (void)
{
  static const char *const signs[] = { "n", "1", "10", "(", ")", "!", "?",
                                       ":", "&&", "||", "==", "%", "/", "-",
                                       "<", ">=", " ", ";" };
  guint n_read = 0;

  for (guint i = 0; i < 30000; i++)
    {
      g_autoptr (SmtPlural) plural = NULL;
      g_autoptr (GString) rule = g_string_new ("nplurals=3;plural=");
      guint length = g_test_rand_int_range (1, 12);

      for (guint j = 0; j < length; j++)
        g_string_append (rule, signs[g_test_rand_int_range (0, 18)]);

      plural = smt_plural_new (rule->str, NULL);
      if (plural == NULL)
        continue;

      n_read++;
      for (gulong n = 0; n < 20; n++)
        g_assert_cmpuint (smt_plural_get_form (plural, n), <, 3);
    }

  g_assert_cmpuint (n_read, >, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plural/languages", test_languages);
  g_test_add_func ("/plural/operators", test_operators);
  g_test_add_func ("/plural/bounds", test_bounds);
  g_test_add_func ("/plural/malformed", test_malformed);
  g_test_add_func ("/plural/hostile", test_hostile);
  g_test_add_func ("/plural/random", test_random);

  return g_test_run ();
}
