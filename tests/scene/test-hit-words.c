/* test-hit-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a hit says of itself, and what of that is highlighted.
 */

#include "smt-hit-words.h"

#include "dataset-fixture.h"
#include "smt-search.h"

#define LONG \
  "One two three four five six seven eight nine ten eleven twelve thirteen fourteen " \
  "fifteen sixteen needle & thread <seventeen> eighteen nineteen twenty one two three " \
  "four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " \
  "seventeen eighteen nineteen twenty."

#define THINGS \
  "\"places\": [{\"id\": \"da-nang\", \"name\": \"Đà Nẵng\"}],\n" \
  "\"mechanisms\": [{\"id\": \"rd\", \"name\": \"Research & Development\",\n" \
  "  \"acronym\": \"R&D\"}],\n" \
  "\"meetings\": [{\"id\": \"first\", \"name\": \"First meeting\", \"place\": \"da-nang\",\n" \
  "  \"note\": \"" LONG "\"}]\n"

static SmtHit *
find_in (const char   *tag,
         const char   *text,
         SmtLanguage **language)
{
  static const char *const none[] = { NULL };
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (THINGS));
  g_autoptr (SmtSearch) search = smt_search_new (dataset, tag, none);
  g_autoptr (GListModel) hits = smt_search_find (search, text, SMT_ANY_TYPE);

  g_assert_cmpuint (g_list_model_get_n_items (hits), >, 0);
  *language = smt_language_new (tag, NULL);
  return g_list_model_get_item (hits, g_list_model_get_n_items (hits) - 1);
}

static SmtHit *
find (const char   *text,
      SmtLanguage **language)
{
  return find_in ("en", text, language);
}

static void
assert_words (const char *text,
              const char *name,
              const char *reasons)
{
  g_autoptr (SmtLanguage) language = NULL;
  g_autoptr (SmtHit) hit = find (text, &language);
  g_autoptr (SmtFoundText) found = smt_found_text_new_name (hit, language);
  g_autoptr (SmtFoundText) why = smt_found_text_new_reasons (hit, language);
  g_autofree char *name_markup = smt_found_text_dup_markup (found);
  g_autofree char *why_markup = smt_found_text_dup_markup (why);

  g_assert_cmpstr (name_markup, ==, name);
  g_assert_cmpstr (why_markup, ==, reasons);
}

/* A word of the name is shown in the name, and nowhere else. */
static void
test_name (void)
{
  assert_words ("develop", "Research &amp; <b>Develop</b>ment", "");
  assert_words ("research & development", "<b>Research &amp; Development</b>", "");
}

/* Another name, or the name of what it refers to, says which; accents are
 * letters of the text. */
static void
test_elsewhere (void)
{
  assert_words ("da nang meeting", "First <b>meeting</b>", "Place: <b>Đà</b> <b>Nẵng</b>");
}

/* Of a long text there is what is around the words. */
static void
test_excerpt (void)
{
  g_autoptr (SmtLanguage) language = NULL;
  g_autoptr (SmtHit) hit = find ("needle seventeen", &language);
  g_autoptr (SmtFoundText) why = smt_found_text_new_reasons (hit, language);
  g_autofree char *markup = smt_found_text_dup_markup (why);

  g_assert_true (g_str_has_prefix (markup, "Note: … "));
  g_assert_true (g_str_has_suffix (markup, " …"));
  g_assert_nonnull (strstr (markup, " <b>needle</b> &amp; thread &lt;<b>seventeen</b>&gt; "));
  /* The words after the cut are not shown, and nothing of them is marked. */
  g_assert_null (strstr (markup, "twenty."));
  for (guint i = 0; i < why->ranges->len; i++)
    g_assert_cmpuint (g_array_index (why->ranges, SmtRange, i).end, <=, strlen (why->text));
}

/* In a line from right to left English ends where English ends. */
static void
test_direction (void)
{
  g_autoptr (SmtLanguage) language = NULL;
  g_autoptr (SmtHit) hit = find_in ("ar", "seventeen twenty", &language);
  g_autoptr (SmtFoundText) why = smt_found_text_new_reasons (hit, language);
  g_autofree char *markup = smt_found_text_dup_markup (why);

  g_assert_nonnull (strstr (markup, ": \u2068… "));
  g_assert_nonnull (strstr (markup, "<b>seventeen</b>"));
  g_assert_true (g_str_has_suffix (markup, "\u2069"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hit-words/name", test_name);
  g_test_add_func ("/hit-words/elsewhere", test_elsewhere);
  g_test_add_func ("/hit-words/excerpt", test_excerpt);
  g_test_add_func ("/hit-words/direction", test_direction);

  return g_test_run ();
}
