/* test-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every word of the file format, found by walking the field tables of all
 * types, has a word for people; no table of these has one too many.
 */

#include "smt-core-enums.h"
#include "smt-entities.h"
#include "smt-entity-private.h"
#include "smt-words.h"

static void
collect (GHashTable     *types,
         GHashTable     *seen,
         const SmtField *fields,
         guint           n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    {
      const SmtRecordType *record = fields[i].record;

      if (fields[i].get_word_type != NULL)
        g_hash_table_add (types, GSIZE_TO_POINTER (fields[i].get_word_type ()));
      if (record != NULL && g_hash_table_add (seen, (gpointer) record))
        collect (types, seen, record->fields, record->n_fields);
    }
}

/* The enumerations that any field of any type has. */
static GHashTable *
collect_word_types (void)
{
  GHashTable *types = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  collect (types, seen, smt_entity_common_fields, smt_entity_n_common_fields);
  for (guint type = 0; type < SMT_N_ENTITY_TYPES; type++)
    {
      SmtEntityClass *klass = g_type_class_ref (smt_entity_type_get_gtype (type));

      collect (types, seen, klass->fields, klass->n_fields);
      g_type_class_unref (klass);
    }
  return types;
}

static void
check_words (GType        type,
             SmtLanguage *language)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (type);
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);

  g_test_message ("%s", g_type_name (type));
  for (guint i = 0; i < values->n_values; i++)
    {
      const char *word = smt_words_get (type, values->values[i].value, language);

      /* Zero is "absent", so that the first word is 1. */
      g_assert_cmpint (values->values[i].value, ==, (int) i + 1);
      g_assert_cmpstr (word, !=, "");
      g_assert_true (g_hash_table_add (words, (char *) word));
    }

  g_test_expect_message ("Summitry", G_LOG_LEVEL_CRITICAL, "*should not be reached*");
  g_assert_cmpstr (smt_words_get (type, values->n_values + 1, language), ==, "");
  g_test_assert_expected_messages ();
}

static void
test_words_complete (void)
{
  g_autoptr (GHashTable) types = collect_word_types ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtLanguage) language = smt_language_new ("en", &error);
  GHashTableIter iter;
  gpointer type;

  g_assert_no_error (error);
  g_assert_cmpint (g_hash_table_size (types), ==, 16);
  g_hash_table_iter_init (&iter, types);
  while (g_hash_table_iter_next (&iter, &type, NULL))
    check_words (GPOINTER_TO_SIZE (type), language);
}

/* In English most words are the file's own; these are the ones that differ. */
static void
test_words_english (void)
{
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);

  g_assert_cmpstr (smt_words_get (SMT_TYPE_ROLE_KIND, SMT_ROLE_KIND_NOT_STATED, language),
                   ==, "not stated");
  g_assert_cmpstr (smt_words_get (SMT_TYPE_CERTAINTY, SMT_CERTAINTY_BY_NAME, language),
                   ==, "carried by the name");
  g_assert_cmpstr (smt_words_get (SMT_TYPE_ANSWER, SMT_ANSWER_YES, language), ==, "yes");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/complete", test_words_complete);
  g_test_add_func ("/words/english", test_words_english);

  return g_test_run ();
}
