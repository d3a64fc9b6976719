/* test-questions.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Questions: those that come with the program open views of the bundled
 * dataset, and files with faults are refused with a reason.
 */

#include "smt-questions.h"

#include "dataset-fixture.h"
#include "smt-error.h"
#include "smt-language.h"

#define VIEW "{\"format\": \"summitry-view\", \"version\": 1, \"page\": \"matrix\"}"
#define QUESTION "{\"id\": \"q\", \"text\": \"Who?\", \"view\": " VIEW "}"
#define FILE_OF(questions) \
  "{\"format\": \"summitry-questions\", \"version\": 1, \"title\": \"T\"," \
  " \"questions\": [" questions "]}"

static void
assert_known (SmtDataset        *dataset,
              const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    if (smt_dataset_lookup (dataset, ids[i]) == NULL)
      g_error ("there is no “%s”", ids[i]);
}

/* A value of a facet that is an id is one of the dataset. */
static void
assert_facets (SmtDataset        *dataset,
               const char *const *facets)
{
  for (guint i = 0; facets[i] != NULL; i++)
    {
      const char *value = strchr (facets[i], ':') + 1;

      if (g_str_has_prefix (facets[i], "mechanism:"))
        g_assert_nonnull (smt_dataset_lookup (dataset, value));
    }
}

static void
assert_question (SmtDataset  *dataset,
                 SmtQuestion *question,
                 GHashTable  *seen)
{
  SmtView *view = smt_question_get_view (question);
  const char *entity = smt_view_get_entity (view);
  const char *source = smt_view_get_according_to (view);

  g_test_message ("%s", smt_question_get_id (question));
  g_assert_true (g_hash_table_add (seen, g_strdup (smt_question_get_id (question))));
  g_assert_nonnull (smt_text_get_english (smt_question_get_text (question)));
  g_assert_nonnull (smt_question_get_hint (question));
  g_assert_true (entity == NULL || smt_dataset_lookup (dataset, entity) != NULL);
  g_assert_true (source == NULL || smt_dataset_lookup (dataset, source) != NULL);
  assert_known (dataset, smt_view_get_mechanisms (view));
  assert_known (dataset, smt_view_get_parties (view));
  assert_facets (dataset, smt_view_get_facets (view));
}

static void
test_bundled (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtQuestions) questions = smt_questions_new_bundled ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (questions));

  g_assert_cmpuint (n, >=, 12);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SmtQuestion) question = g_list_model_get_item (G_LIST_MODEL (questions), i);

      assert_question (dataset, question, seen);
    }
}

static void
test_texts (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtQuestions) questions =
    smt_questions_new_from_json (FILE_OF ("{\"id\": \"q\", \"text\": {\"de\": \"Wer?\","
                                          " \"en\": \"Who?\"}, \"view\": " VIEW "}"), &error);
  g_autoptr (SmtLanguage) german = smt_language_new ("de", NULL);
  g_autoptr (SmtLanguage) french = smt_language_new ("fr", NULL);
  g_autoptr (SmtQuestion) question = NULL;

  g_assert_no_error (error);
  question = g_list_model_get_item (G_LIST_MODEL (questions), 0);
  g_assert_cmpstr (smt_language_get_text (german, smt_question_get_text (question), NULL),
                   ==, "Wer?");
  g_assert_cmpstr (smt_language_get_text (french, smt_question_get_text (question), NULL),
                   ==, "Who?");
  g_assert_null (smt_question_get_hint (question));
  g_assert_cmpint (smt_view_get_page (smt_question_get_view (question)), ==, SMT_PAGE_MATRIX);
}

static void
test_faults (void)
{
  static const struct
  {
    const char *text;
    const char *says;
  } cases[] = {
    { "", "not JSON" },
    { "{\n\"format\": }", "line 2, column 11" },
    { "[]", "an object" },
    { "{\"format\": \"summitry-view\", \"version\": 1}", "format" },
    { "{\"format\": \"summitry-questions\", \"version\": 2}", "version" },
    { "{\"format\": \"summitry-questions\", \"version\": 1}", "title" },
    { FILE_OF (""), "questions" },
    { FILE_OF ("7"), "object" },
    { FILE_OF ("{\"id\": \"q\"}"), "“q”" },
    { FILE_OF ("{\"id\": \"q\", \"text\": {}, \"view\": " VIEW "}"), "text" },
    { FILE_OF ("{\"id\": \"q\", \"text\": {\"en\": 7}, \"view\": " VIEW "}"), "text" },
    { FILE_OF ("{\"id\": \"q\", \"text\": \"Who?\", \"view\": {\"page\": \"home\"}}"), "“q”: " },
    { FILE_OF ("{\"id\": \"q\", \"text\": \"Who?\", \"answer\": 7, \"view\": " VIEW "}"),
      "answer" },
    { FILE_OF (QUESTION "], \"colour\": [" ), "colour" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      g_assert_null (smt_questions_new_from_json (cases[i].text, &error));
      g_assert_nonnull (error);
      if (strstr (error->message, cases[i].says) == NULL)
        g_error ("“%s” does not speak of %s", error->message, cases[i].says);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/questions/bundled", test_bundled);
  g_test_add_func ("/questions/texts", test_texts);
  g_test_add_func ("/questions/faults", test_faults);

  return g_test_run ();
}
