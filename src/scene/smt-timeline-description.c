/* smt-timeline-description.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person sees who looks at a timeline, as facts first and then as
 * sentences: which lane and which year are the busiest, what comes first and
 * last, and how much has no date. Something that may be of one year or of
 * another counts for neither.
 */

#include "smt-timeline-description.h"

#include "smt-beside.h"
#include "smt-i18n.h"
#include "smt-name-list.h"
#include "smt-sheet-words.h"
#include "smt-template.h"
#include "smt-timeline-scene-private.h"

static void
find_lanes (SmtTimelineDescription *self)
{
  self->lanes = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < smt_timeline_scene_get_n_lanes (self->scene); i++)
    {
      guint n = smt_timeline_scene_get_lane (self->scene, i)->n;

      if (n > self->n_in_lane)
        g_array_set_size (self->lanes, 0);
      self->n_in_lane = MAX (self->n_in_lane, n);
      if (n == self->n_in_lane)
        g_array_append_val (self->lanes, i);
    }
}

static gint32
get_year (SmtDay day)
{
  gint32 year;
  guint month, day_of_month;

  smt_day_to_civil (day, &year, &month, &day_of_month);
  return year;
}

/* The year of a mark, if it certainly is of one. */
static gboolean
find_year (const SmtTimelineMark *mark,
           gint32                *year)
{
  *year = get_year (mark->earliest);
  return !mark->open_start && !mark->open_end && !mark->doubted &&
         get_year (mark->latest) == *year;
}

static int
compare_years (gconstpointer a,
               gconstpointer b)
{
  gint32 one = *(const gint32 *) a, other = *(const gint32 *) b;

  return (one > other) - (one < other);
}

static void
find_years (SmtTimelineDescription *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer key, value;

  for (guint i = 0; i < self->n; i++)
    {
      const SmtTimelineMark *mark = smt_timeline_scene_get_mark (self->scene, i);
      gint32 year;
      guint n;

      if (mark->time == SMT_MARK_UNDATED)
        continue;
      if (!find_year (mark, &year))
        {
          self->n_unsure++;
          continue;
        }
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, GINT_TO_POINTER (year))) + 1;
      g_hash_table_insert (counts, GINT_TO_POINTER (year), GUINT_TO_POINTER (n));
      self->n_in_year = MAX (self->n_in_year, n);
    }

  self->years = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      gint32 year = GPOINTER_TO_INT (key);

      if (GPOINTER_TO_UINT (value) == self->n_in_year)
        g_array_append_val (self->years, year);
    }
  g_array_sort (self->years, compare_years);
}

static gboolean
is_alike (const SmtTimelineMark *a,
          const SmtTimelineMark *b)
{
  return a->earliest == b->earliest && a->latest == b->latest &&
         smt_edtf_equal (a->date, b->date) && a->basis == b->basis;
}

/* Below 0 if @a is nearer to the end that is looked at. */
static int
compare_ends (const SmtTimelineMark *a,
              const SmtTimelineMark *b,
              gboolean               last)
{
  if (!last)
    return a->earliest != b->earliest ? (a->earliest > b->earliest) - (a->earliest < b->earliest)
                                      : (a->latest > b->latest) - (a->latest < b->latest);
  return a->latest != b->latest ? (a->latest < b->latest) - (a->latest > b->latest)
                                : (a->earliest < b->earliest) - (a->earliest > b->earliest);
}

static GPtrArray *
find_end (SmtTimelineDescription *self,
          gboolean                last)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < self->n; i++)
    {
      const SmtTimelineMark *mark = smt_timeline_scene_get_mark (self->scene, i);
      const SmtTimelineMark *best = found->len > 0 ? g_ptr_array_index (found, 0) : NULL;

      if (mark->time == SMT_MARK_UNDATED || (last && mark->open_end))
        continue;
      if (best != NULL && compare_ends (mark, best, last) < 0)
        g_ptr_array_set_size (found, 0);
      if (found->len == 0 || is_alike (mark, best))
        g_ptr_array_add (found, (gpointer) mark);
    }

  return found;
}

/**
 * smt_timeline_description_new:
 * @scene: (transfer none): the timeline; its language is that of the sentences
 *
 * Returns: (transfer full): what there is to see on it
 */
SmtTimelineDescription *
smt_timeline_description_new (SmtTimelineScene *scene)
{
  SmtTimelineDescription *self;

  g_return_val_if_fail (SMT_IS_TIMELINE_SCENE (scene), NULL);

  self = g_new0 (SmtTimelineDescription, 1);
  self->scene = g_object_ref (scene);
  self->n = smt_timeline_scene_get_n_marks (scene);
  self->n_undated = smt_timeline_scene_get_n_undated (scene);
  find_lanes (self);
  find_years (self);
  self->first = find_end (self, FALSE);
  self->last = find_end (self, TRUE);
  return self;
}

void
smt_timeline_description_free (SmtTimelineDescription *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->lanes);
  g_array_unref (self->years);
  g_ptr_array_unref (self->first);
  g_ptr_array_unref (self->last);
  g_object_unref (self->scene);
  g_free (self);
}

static SmtLanguage *
get_language (const SmtTimelineDescription *self)
{
  return smt_timeline_scene_get_language (self->scene);
}

static void
say_size (const SmtTimelineDescription *self,
          GStrvBuilder                 *sentences)
{
  g_autofree char *entries = smt_timeline_scene_dup_count (self->scene, self->n);
  g_autofree char *lanes =
    /* TRANSLATORS: {n} is how many lanes there are */
    smt_sheet_words_count (get_language (self), NP_ ("{n} lane", "{n} lanes"),
                           smt_timeline_scene_get_n_lanes (self->scene));

  /* TRANSLATORS: both are counts: "296 entries in 9 lanes." */
  g_strv_builder_take (sentences,
                       smt_template_fill (smt_language_translate (get_language (self), NULL,
                                                                  /* TRANSLATORS: {entries}
                                                                   * is "369 entries" or
                                                                   * the like; {lanes} is
                                                                   * "9 lanes" or the like */
                                                                  N_("{entries} in {lanes}.")),
                                          "entries", entries, "lanes", lanes, NULL));
}

static void
say_lanes (const SmtTimelineDescription *self,
           GStrvBuilder                 *sentences)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) items = NULL;
  g_autofree char *names = NULL;
  g_autofree char *entries = smt_timeline_scene_dup_count (self->scene, self->n_in_lane);
  guint n = self->lanes->len;

  /* Where all have the same there is no busiest. */
  if (smt_timeline_scene_get_n_lanes (self->scene) < 2 ||
      n == smt_timeline_scene_get_n_lanes (self->scene))
    return;

  for (guint i = 0; i < n; i++)
    g_strv_builder_add (builder,
                        smt_timeline_scene_get_lane (self->scene,
                                                     g_array_index (self->lanes, guint, i))->label);
  items = g_strv_builder_end (builder);
  names = smt_language_format_list (get_language (self), (const char *const *) items);
  g_strv_builder_take (sentences,
                       smt_template_fill (smt_language_translate_plural (get_language (self),
                         /* TRANSLATORS: {names} is a list of lanes, {entries} is
                          * a count: "75 entries" */
                         NP_ ("The busiest lane is {names}, with {entries}.",
                              "The busiest lanes are {names}, with {entries} each."), n),
                         "names", names, "entries", entries, NULL));
}

static char *
dup_year (const SmtTimelineDescription *self,
          gint32                        year)
{
  g_autofree char *text = g_strdup_printf ("%04d", year);
  g_autoptr (SmtEdtf) date = smt_edtf_parse (text, NULL);

  return date != NULL ? smt_language_format_edtf (get_language (self), date)
                      : g_steal_pointer (&text);
}

static void
say_years (const SmtTimelineDescription *self,
           GStrvBuilder                 *sentences)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) items = NULL;
  g_autofree char *years = NULL;
  g_autofree char *entries = smt_timeline_scene_dup_count (self->scene, self->n_in_year);

  /* Many years with as many each say nothing. */
  if (self->years->len > 0 && self->years->len <= SMT_MAX_NAMES)
    {
      for (guint i = 0; i < self->years->len; i++)
        g_strv_builder_take (builder, dup_year (self, g_array_index (self->years, gint32, i)));
      items = g_strv_builder_end (builder);
      years = smt_language_format_list (get_language (self), (const char *const *) items);
      g_strv_builder_take (sentences,
                           smt_template_fill (smt_language_translate_plural (get_language (self),
                             /* TRANSLATORS: {entries} is a count: "24 entries" */
                             NP_ ("The busiest year is {years}, with {entries}.",
                                  "The busiest years are {years}, with {entries} each."),
                             self->years->len),
                             "years", years, "entries", entries, NULL));
    }
  if (self->n_unsure > 0)
    g_strv_builder_take (sentences,
                         smt_sheet_words_count (get_language (self),
                           /* TRANSLATORS: {n} is how many years there are */
                           NP_ ("Of {n} entry it is not certain in which year it was.",
                                "Of {n} entries it is not certain in which year they were."),
                           self->n_unsure));
}

static void
say_end (const SmtTimelineDescription *self,
         GStrvBuilder                 *sentences,
         GPtrArray                    *marks,
         const char                   *singular,
         const char                   *plural)
{
  g_autoptr (GPtrArray) entities = g_ptr_array_new ();
  g_autofree char *names = NULL;
  g_autofree char *date = NULL;

  if (marks->len == 0)
    return;

  for (guint i = 0; i < marks->len; i++)
    g_ptr_array_add (entities, ((const SmtTimelineMark *) g_ptr_array_index (marks, i))->entity);
  names = smt_name_list_dup (get_language (self), entities, FALSE);
  date = smt_timeline_scene_dup_date (self->scene, g_ptr_array_index (marks, 0));
  g_strv_builder_take (sentences,
                       smt_template_fill (smt_language_translate_plural (get_language (self),
                                                                         singular, plural,
                                                                         marks->len),
                                          "names", names, "date", date, NULL));
}

static char **
list_sentences (const SmtTimelineDescription *self)
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  g_auto (GStrv) left_out = smt_timeline_scene_list_left_out (self->scene);

  say_size (self, sentences);
  say_lanes (self, sentences);
  say_years (self, sentences);
  /* TRANSLATORS: {names} is a list of entries of a timeline, {date} is when all
   * of them were: "23 March 2016" */
  say_end (self, sentences, self->first, NP_ ("The first is {names} ({date}).",
                                              "The first are {names} ({date})."));
  /* TRANSLATORS: {names} is a list of names; {date} is a date */
  say_end (self, sentences, self->last, NP_ ("The last is {names} ({date}).",
                                             "The last are {names} ({date})."));
  if (self->n_undated > 0)
    g_strv_builder_take (sentences,
                         smt_sheet_words_count (get_language (self),
                                                /* TRANSLATORS: {n} is how many entries
                                                 * there are */
                                                NP_ ("{n} entry is undated.",
                                                     "{n} entries are undated."),
                                                self->n_undated));
  g_strv_builder_addv (sentences, (const char **) left_out);
  return g_strv_builder_end (sentences);
}

/* The same timeline, in the second language alone. */
static char **
list_beside (const SmtTimelineDescription *self)
{
  g_autoptr (SmtView) view = smt_view_with_beside (self->scene->view, NULL);
  g_autoptr (SmtTimelineScene) scene =
    smt_timeline_scene_new (self->scene->dataset, view, self->scene->beside);
  g_autoptr (SmtTimelineDescription) description = smt_timeline_description_new (scene);

  return list_sentences (description);
}

/**
 * smt_timeline_description_list_sentences:
 *
 * Returns: (transfer full): what there is to see, and what is not to be seen; in
 *   both languages where there are two
 */
char **
smt_timeline_description_list_sentences (const SmtTimelineDescription *self)
{
  g_auto (GStrv) beside = self->scene->beside != NULL ? list_beside (self) : NULL;

  return smt_beside_join_all (list_sentences (self), (const char *const *) beside);
}
