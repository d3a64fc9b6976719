/* test-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SmtText: the map, its order, its sharing.
 */

#include "smt-text.h"

static void
assert_context (const SmtText *text,
                const char    *expected)
{
  g_autofree char *context = smt_text_dup_context (text);

  g_assert_cmpstr (context, ==, expected);
}

static void
test_english_alone (void)
{
  g_autoptr (SmtText) text = smt_text_new ("Cambodia");
  const char *tag = NULL;

  g_assert_cmpuint (smt_text_get_n_tags (text), ==, 1);
  g_assert_cmpstr (smt_text_get (text, "en"), ==, "Cambodia");
  g_assert_cmpstr (smt_text_get_english (text), ==, "Cambodia");
  g_assert_cmpstr (smt_text_get_nth (text, 0, &tag), ==, "Cambodia");
  g_assert_cmpstr (tag, ==, "en");
  g_assert_null (smt_text_get (text, "fr"));
  assert_context (text, NULL);
}

static void
test_several_languages (void)
{
  g_autoptr (SmtText) text = smt_text_new ("Cambodia");
  const char *english = smt_text_get_english (text);
  const char *tag = NULL;

  smt_text_set (text, "fr", "Cambodge");
  smt_text_set (text, "zh-CN", "柬埔寨");

  g_assert_cmpuint (smt_text_get_n_tags (text), ==, 3);
  g_assert_cmpstr (smt_text_get (text, "fr"), ==, "Cambodge");
  g_assert_cmpstr (smt_text_get_nth (text, 0, &tag), ==, "Cambodia");
  g_assert_cmpstr (tag, ==, "en");
  g_assert_cmpstr (smt_text_get_nth (text, 2, &tag), ==, "柬埔寨");
  g_assert_cmpstr (tag, ==, "zh-CN");
  g_assert_true (smt_text_get_english (text) == english);
}

/* A tag is matched whole, in any case. */
static void
test_matching (void)
{
  g_autoptr (SmtText) text = smt_text_new ("Cambodia");

  smt_text_set (text, "zh-CN", "柬埔寨");

  g_assert_cmpstr (smt_text_get (text, "ZH-cn"), ==, "柬埔寨");
  g_assert_cmpstr (smt_text_get (text, "EN"), ==, "Cambodia");
  g_assert_null (smt_text_get (text, "zh"));
  g_assert_null (smt_text_get (text, "zh-CN-x"));
  g_assert_null (smt_text_get (text, ""));
}

static void
test_replacing (void)
{
  g_autoptr (SmtText) text = smt_text_new ("Kampuchea");

  smt_text_set (text, "en", "Cambodia");
  smt_text_set (text, "fr", "Kampuchéa");
  smt_text_set (text, "FR", "Cambodge");
  smt_text_set (text, "fr", smt_text_get (text, "fr"));

  g_assert_cmpuint (smt_text_get_n_tags (text), ==, 2);
  g_assert_cmpstr (smt_text_get_english (text), ==, "Cambodia");
  g_assert_cmpstr (smt_text_get (text, "fr"), ==, "Cambodge");
}

static void
test_without_english (void)
{
  g_autoptr (SmtText) text = smt_text_new (NULL);
  const char *tag = NULL;

  g_assert_cmpuint (smt_text_get_n_tags (text), ==, 0);
  g_assert_null (smt_text_get_english (text));
  g_assert_null (smt_text_get (text, "en"));

  smt_text_set (text, "ru", "Камбоджа");
  smt_text_set (text, "fr", "Cambodge");
  g_assert_cmpstr (smt_text_get_english (text), ==, "Камбоджа");
  g_assert_cmpstr (smt_text_get_nth (text, 0, &tag), ==, "Камбоджа");
  g_assert_cmpstr (tag, ==, "ru");

  smt_text_set (text, "en", "Cambodia");
  g_assert_cmpstr (smt_text_get_english (text), ==, "Cambodia");
  g_assert_cmpuint (smt_text_get_n_tags (text), ==, 3);
}

/* The empty string is a string. */
static void
test_empty_string (void)
{
  g_autoptr (SmtText) text = smt_text_new ("");

  g_assert_cmpuint (smt_text_get_n_tags (text), ==, 1);
  g_assert_cmpstr (smt_text_get_english (text), ==, "");
}

/* Owner and path make the context, whatever words are set. */
static void
test_context (void)
{
  g_autoptr (GRefString) owner = g_ref_string_new ("lmc");
  g_autoptr (SmtText) text = smt_text_new_at ("Mekong", owner, "/name");
  g_autoptr (SmtText) other = smt_text_new_at (NULL, owner, "/aliases/0");

  smt_text_set (text, "fr", "Mékong");
  smt_text_set (text, "en", "The Mekong");
  smt_text_set (other, "zh", "湄公河");
  assert_context (text, "lmc/name");
  assert_context (other, "lmc/aliases/0");
  g_assert_cmpstr (smt_text_get_english (text), ==, "The Mekong");
  g_assert_cmpuint (smt_text_get_n_tags (other), ==, 1);
}

static gpointer
ref_and_unref (gpointer data)
{
  SmtText *text = data;

  for (guint i = 0; i < 30000; i++)
    {
      SmtText *mine = smt_text_ref (text);

      g_assert_true (mine == text);
      smt_text_unref (mine);
    }

  return NULL;
}

static void
test_sharing (void)
{
  SmtText *text = g_boxed_copy (SMT_TYPE_TEXT, smt_text_new ("Cambodia"));
  GThread *threads[4];

  smt_text_unref (text); /* the first reference; the copy holds another */

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, ref_and_unref, text);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);

  g_assert_cmpstr (smt_text_get_english (text), ==, "Cambodia");
  g_boxed_free (SMT_TYPE_TEXT, text);
}

/* Random settings, against a list of pairs that is searched plainly. */
static void
test_against_oracle (void)
{
  static const char *const tags[] = { "en", "fr", "zh-CN", "ru", "ar", "ja" };

  for (guint round = 0; round < 200; round++)
    {
      gboolean english = g_test_rand_bit ();
      g_autoptr (SmtText) text = smt_text_new (english ? "0" : NULL);
      g_autoptr (GHashTable) oracle = g_hash_table_new_full (g_str_hash,
                                                             g_str_equal,
                                                             NULL, g_free);

      if (english)
        g_hash_table_insert (oracle, (gpointer) "en", g_strdup ("0"));

      for (guint i = 0; i < 12; i++)
        {
          const char *tag = tags[g_test_rand_int_range (0, 6)];
          char *string = g_strdup_printf ("%d", g_test_rand_int ());

          smt_text_set (text, tag, string);
          g_hash_table_insert (oracle, (gpointer) tag, string);
        }

      g_assert_cmpuint (smt_text_get_n_tags (text), ==,
                        g_hash_table_size (oracle));
      for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
        g_assert_cmpstr (smt_text_get (text, tags[i]), ==,
                         g_hash_table_lookup (oracle, tags[i]));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/english-alone", test_english_alone);
  g_test_add_func ("/text/several-languages", test_several_languages);
  g_test_add_func ("/text/matching", test_matching);
  g_test_add_func ("/text/replacing", test_replacing);
  g_test_add_func ("/text/without-english", test_without_english);
  g_test_add_func ("/text/empty-string", test_empty_string);
  g_test_add_func ("/text/context", test_context);
  g_test_add_func ("/text/sharing", test_sharing);
  g_test_add_func ("/text/against-oracle", test_against_oracle);

  return g_test_run ();
}
