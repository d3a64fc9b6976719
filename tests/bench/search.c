/* search.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "smt-dataset-reader.h"
#include "smt-search.h"

/* Measures search.
 *
 *   bench-search ENTITIES ROUNDS   makes a dataset of so many entities, and
 *                                  types words into a search over it; first a
 *                                  line with the time that the index takes,
 *                                  then for each text one with its times in
 *                                  the rounds, all in µs
 *
 * A keystroke is a question, and the first hits of each kind with their
 * reasons: what the window does for it. The dataset is made of words as frequent as in a
 * language, by Zipf's law, so that the beginnings of words are as frequent as
 * they are, too. */

#define SEED 20170111
#define MOST_SEEN 6
#define N_WORDS 4000
#define N_PLACES 2000
#define N_PARTIES 250
#define N_MECHANISMS 600

static const char *const typed[] = {
  "vientiane", "water resources", "memorandum 2016", "cooperation in the north", "澜湄合作",
  "lanmei", "s", "2",
};

static const char *const syllables[] = {
  "co", "op", "er", "a", "tion", "wa", "ter", "re", "sour", "ces", "vien", "ti", "ane",
  "me", "mo", "ran", "dum", "sum", "mit", "lan", "cang", "in", "the", "north", "sta", "te",
};

static const char *const common[] = {
  "the", "cooperation", "in", "of", "on", "meeting", "water", "resources", "memorandum",
  "north", "statement", "states",
};

static char *
make_word (GRand *rand,
           guint  number)
{
  GString *word = g_string_new (NULL);

  if (number < G_N_ELEMENTS (common))
    {
      g_string_append (word, common[number]);
      return g_string_free_and_steal (word);
    }

  for (int i = g_rand_int_range (rand, 2, 5); i > 0; i--)
    g_string_append (word, syllables[g_rand_int_range (rand, 0, G_N_ELEMENTS (syllables))]);
  return g_string_free_and_steal (word);
}

/* Each word half as often as the one of half its number. */
static guint
pick (GRand *rand,
      guint  n)
{
  return (guint) (pow (n, g_rand_double (rand))) - 1;
}

static void
append_words (GString *text,
              GRand   *rand,
              char   **words,
              guint    n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", words[pick (rand, N_WORDS)]);
}

static void
append_named (GString    *text,
              GRand      *rand,
              char      **words,
              const char *type,
              guint       number)
{
  g_string_append_printf (text, "%s{\"id\": \"%s-%u\", \"name\": ", number > 0 ? ",\n" : "",
                          type, number);
  g_string_append (text, number % 8 == 0 ? "{\"zh\": \"澜湄合作会议\", \"en\": \"" : "\"");
  append_words (text, rand, words, g_rand_int_range (rand, 2, 9));
  g_string_append (text, number % 8 == 0 ? "\"}" : "\"");
}

static void
append_meeting (GString *text,
                GRand   *rand,
                char   **words,
                guint    number)
{
  append_named (text, rand, words, "meeting", number);
  g_string_append_printf (text, ", \"mechanism\": \"mechanism-%u\", \"place\": \"place-%u\","
                          " \"host\": \"party-%u\", \"date\": \"%u-%02u-%02u\", \"note\": \"",
                          pick (rand, N_MECHANISMS), pick (rand, N_PLACES),
                          pick (rand, N_PARTIES), g_rand_int_range (rand, 1990, 2026),
                          g_rand_int_range (rand, 1, 13), g_rand_int_range (rand, 1, 29));
  append_words (text, rand, words, g_rand_int_range (rand, 5, 25));
  g_string_append (text, "\"}");
}

static void
append_collection (GString    *text,
                   GRand      *rand,
                   char      **words,
                   const char *collection,
                   const char *type,
                   const char *more,
                   guint       n)
{
  g_string_append_printf (text, "\"%s\": [", collection);
  for (guint i = 0; i < n; i++)
    {
      append_named (text, rand, words, type, i);
      g_string_append_printf (text, "%s}", more);
    }
  g_string_append (text, "],\n");
}

static char *
make_dataset (guint n_entities)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_auto (GStrv) words = g_new0 (char *, N_WORDS + 1);
  GString *text = g_string_new ("{\"format\": \"summitry-dataset\", \"version\": 1,"
                                " \"id\": \"large\", \"as_of\": \"2026\",\n");

  for (guint i = 0; i < N_WORDS; i++)
    words[i] = make_word (rand, i);
  append_collection (text, rand, words, "places", "place", "", N_PLACES);
  append_collection (text, rand, words, "parties", "party", ", \"kind\": \"organisation\"",
                     N_PARTIES);
  append_collection (text, rand, words, "mechanisms", "mechanism", "", N_MECHANISMS);
  g_string_append (text, "\"meetings\": [");
  for (guint i = 0; i + N_PLACES + N_PARTIES + N_MECHANISMS < n_entities; i++)
    append_meeting (text, rand, words, i);
  g_string_append (text, "]}\n");
  return g_string_free_and_steal (text);
}

static SmtDataset *
read_dataset (guint n_entities)
{
  g_autofree char *text = make_dataset (n_entities);
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("summitry-XXXXXX.json", &stream, &error);
  g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
  SmtDataset *dataset;

  g_assert_no_error (error);
  g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE,
                           NULL, NULL, &error);
  g_assert_no_error (error);
  dataset = smt_dataset_read_file (file, faults, NULL, &error);
  g_assert_no_error (error);
  g_file_delete (file, NULL, NULL);
  return dataset;
}

static gint64
get_cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
explain_first (GListModel *hits)
{
  for (guint i = 0; i < MIN (MOST_SEEN, g_list_model_get_n_items (hits)); i++)
    {
      g_autoptr (SmtHit) hit = g_list_model_get_item (hits, i);

      smt_hit_get_reasons (hit);
    }
}

static gint64
press_key (SmtSearch  *search,
           const char *text)
{
  gint64 start = get_cpu_time ();
  g_autoptr (GListModel) kinds = smt_search_find_by_kind (search, text, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (kinds); i++)
    {
      g_autoptr (GListModel) hits = g_list_model_get_item (kinds, i);

      explain_first (hits);
    }

  return get_cpu_time () - start;
}

static void
measure_keys (SmtSearch  *search,
              const char *text,
              guint       n_rounds)
{
  for (const char *end = text; *end != '\0';)
    {
      g_autofree char *part = NULL;

      end = g_utf8_next_char (end);
      part = g_strndup (text, end - text);
      g_print ("%s\t", part);
      for (guint i = 0; i < n_rounds; i++)
        g_print (" %" G_GINT64_FORMAT, press_key (search, part));
      g_print ("\n");
    }
}

int
main (int    argc,
      char **argv)
{
  static const char *const none[] = { NULL };
  g_autoptr (SmtDataset) dataset = NULL;
  g_autoptr (SmtSearch) search = NULL;
  gint64 start;

  if (argc != 3)
    {
      g_printerr ("Usage: bench-search ENTITIES ROUNDS\n");
      return 2;
    }

  dataset = read_dataset (atoi (argv[1]));
  search = smt_search_new (dataset, "en", none);
  start = get_cpu_time ();
  g_object_unref (smt_search_find (search, "x", SMT_ANY_TYPE));
  g_print ("%" G_GINT64_FORMAT "\n", get_cpu_time () - start);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    measure_keys (search, typed[i], atoi (argv[2]));
  return 0;
}
