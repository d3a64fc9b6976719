/* timeline-maker.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Datasets for a timeline, made at random: entries of all kinds, with days,
 * months, years, windows, extents, open ends, and none; some about topics.
 */

#include "timeline-maker.h"

#include "dataset-fixture.h"

#define N_MECHANISMS 12
#define N_TOPICS     5

static const char *const collections[] = { "meetings", "events", "milestones", "statements" };

static void
append_date (GString *text,
             GRand   *rand)
{
  int year = g_rand_int_range (rand, 1990, 2020);
  int month = g_rand_int_range (rand, 1, 13);
  int day = g_rand_int_range (rand, 1, 28);

  switch (g_rand_int_range (rand, 0, 12))
    {
    case 0:
      return;
    case 1:
      g_string_append_printf (text, ", \"date\": \"%d\"", year);
      return;
    case 2:
      g_string_append_printf (text, ", \"date\": \"%d-%02d\"", year, month);
      return;
    case 3:
      g_string_append_printf (text, ", \"date\": \"%d~\"", year);
      return;
    case 4:
      g_string_append (text, ", \"date\": \"2015/2017-01-11\", \"basis\": \"window\"");
      return;
    case 5:
      g_string_append_printf (text, ", \"date\": \"%d-%02d-%02d/%d-%02d-%02d\"", year, month,
                              day, year, month, day + 1);
      return;
    case 6:
      g_string_append_printf (text, ", \"date\": \"%d/..\", \"basis\": \"period\"", year);
      return;
    case 7:
      g_string_append_printf (text, ", \"date\": \"../%d\", \"basis\": \"window\"", year);
      return;
    default:
      g_string_append_printf (text, ", \"date\": \"%d-%02d-%02d\"", year, month, day);
    }
}

static void
append_topics (GString *text,
               GRand   *rand)
{
  guint n = g_rand_int_range (rand, 0, 3), first = g_rand_int_range (rand, 0, N_TOPICS);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s\"t-%u\"", i == 0 ? ", \"topics\": [" : ", ",
                            (first + i) % N_TOPICS);
  if (n > 0)
    g_string_append_c (text, ']');
}

static void
append_entry (GString *text,
              GRand   *rand,
              guint    collection,
              guint    number)
{
  g_autofree char *word = g_strnfill (g_rand_int_range (rand, 0, 30), 'm');
  guint mechanism = g_rand_int_range (rand, 0, N_MECHANISMS + 1);

  g_string_append_printf (text, "{\"id\": \"%s-%u\", \"name\": \"Entry %u %s\"",
                          collections[collection], number, number, word);
  if (mechanism < N_MECHANISMS)
    g_string_append_printf (text, ", \"mechanism\": \"m-%u\"", mechanism);
  if (collection == 3)
    g_string_append (text, ", \"kind\": \"position\", \"text\": \"Words\"");
  append_date (text, rand);
  append_topics (text, rand);
  g_string_append_c (text, '}');
}

static void
append_named (GString    *text,
              const char *collection,
              const char *letter,
              guint       n)
{
  g_string_append_printf (text, "\"%s\": [", collection);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"id\": \"%s-%u\", \"name\": \"%s %u\"}",
                            i > 0 ? ", " : "", letter, i, letter, i);
  g_string_append (text, "],\n");
}

/* Returns: (transfer full): a dataset with @n entries, of four kinds alike */
SmtDataset *
timeline_maker_make (GRand *rand,
                     guint  n)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *document = NULL;

  append_named (text, "mechanisms", "m", N_MECHANISMS);
  append_named (text, "topics", "t", N_TOPICS);
  for (guint i = 0; i < G_N_ELEMENTS (collections); i++)
    {
      g_string_append_printf (text, "%s\"%s\": [", i > 0 ? ",\n" : "", collections[i]);
      for (guint j = i; j < n; j += G_N_ELEMENTS (collections))
        {
          if (j > i)
            g_string_append (text, ",\n");
          append_entry (text, rand, i, j);
        }
      g_string_append_c (text, ']');
    }
  document = g_strconcat ("{\"format\": \"summitry-dataset\", \"version\": 1,"
                          " \"id\": \"test\", \"as_of\": \"2020-12-31\",\n",
                          text->str, "}\n", NULL);
  return fixture_read_valid (document);
}

SmtLanguage *
timeline_maker_get_english (void)
{
  static SmtLanguage *language = NULL;

  if (language == NULL)
    language = smt_language_new ("en", NULL);
  return language;
}

SmtTimelineScene *
timeline_maker_scene (SmtDataset *dataset,
                      SmtView    *view)
{
  return smt_timeline_scene_new (dataset, view, timeline_maker_get_english ());
}

static void
take (SmtView **view,
      SmtView  *next)
{
  smt_view_unref (*view);
  *view = next;
}

/* Returns: (transfer full): a view of a timeline, with lanes and filters as
 * chance will have them */
SmtView *
timeline_maker_view (GRand *rand)
{
  static const char *const facets[] = {
    "type:meeting", "type:event", "type:milestone", "type:statement", "type:document",
    "mechanism:m-1", "mechanism:m-2", "topic:t-0", "topic:t-3", "topic:no-such", NULL
  };
  const char *chosen[G_N_ELEMENTS (facets)] = { NULL };
  guint n = g_rand_int_range (rand, 0, 4);
  SmtView *view = smt_view_new ();

  take (&view, smt_view_with_page (view, SMT_PAGE_TIMELINE));
  take (&view, smt_view_with_lanes (view, g_rand_int_range (rand, 0, 2)));
  for (guint i = 0; i < n; i++)
    chosen[i] = facets[g_rand_int_range (rand, 0, G_N_ELEMENTS (facets) - 1)];
  take (&view, smt_view_with_facets (view, chosen));
  if (g_rand_int_range (rand, 0, 4) == 0)
    take (&view, smt_view_with_text (view, "entry 1"));
  return view;
}

/* An SmtMeasureFunc. */
double
timeline_maker_measure (const char *text,
                        gpointer    user_data)
{
  return 7.0 * g_utf8_strlen (text, -1);
}
