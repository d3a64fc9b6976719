/* smt-timeline-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said of a timeline, its lanes and its marks: names, tooltips, what
 * assistive technology speaks, and what is not to be seen.
 */

#include "smt-timeline-scene-private.h"

#include "smt-beside.h"
#include "smt-core-enums.h"
#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-sheet-words.h"
#include "smt-template.h"
#include "smt-words.h"

static const struct
{
  const char *type;    /* as facets have it */
  const char *title;   /* several of it */
  const char *word;    /* one of it */
  const char *symbol;  /* in a terminal */
} kinds[SMT_N_MARK_KINDS] = {
  [SMT_MARK_MEETING] = { "meeting", N_("Meetings"), NC_("kind", "meeting"), "●" },
  [SMT_MARK_EVENT] = { "event", N_("Events"), NC_("kind", "event"), "◆" },
  [SMT_MARK_DOCUMENT] = { "document", N_("Documents"), NC_("kind", "document"), "■" },
  [SMT_MARK_MILESTONE] = { "milestone", N_("Milestones"), NC_("kind", "milestone"), "▲" },
  [SMT_MARK_STATEMENT] = { "statement", N_("Statements"), NC_("kind", "statement"), "✚" },
};

static const SmtEntityType types[SMT_N_MARK_KINDS] = {
  [SMT_MARK_MEETING] = SMT_ENTITY_MEETING,
  [SMT_MARK_EVENT] = SMT_ENTITY_EVENT,
  [SMT_MARK_DOCUMENT] = SMT_ENTITY_DOCUMENT,
  [SMT_MARK_MILESTONE] = SMT_ENTITY_MILESTONE,
  [SMT_MARK_STATEMENT] = SMT_ENTITY_STATEMENT,
};

/**
 * smt_mark_kind_get_entity_type:
 *
 * Returns: the type of what is marked so
 */
SmtEntityType
smt_mark_kind_get_entity_type (SmtMarkKind kind)
{
  return types[kind];
}

/**
 * smt_mark_kind_get_type_name:
 *
 * Returns: (transfer none): the value of the facet `type`: "meeting"
 */
const char *
smt_mark_kind_get_type_name (SmtMarkKind kind)
{
  return kinds[kind].type;
}

/**
 * smt_mark_kind_get_title:
 *
 * Returns: (transfer none): what several are called, to be translated
 */
const char *
smt_mark_kind_get_title (SmtMarkKind kind)
{
  return kinds[kind].title;
}

/**
 * smt_mark_kind_get_word:
 *
 * Returns: (transfer none): what one is called within a sentence
 */
const char *
smt_mark_kind_get_word (SmtMarkKind  kind,
                        SmtLanguage *language)
{
  return smt_language_translate (language, "kind", kinds[kind].word);
}

/**
 * smt_mark_kind_get_symbol:
 *
 * Returns: (transfer none): a character for it
 */
const char *
smt_mark_kind_get_symbol (SmtMarkKind kind)
{
  return kinds[kind].symbol;
}

static char *
count (SmtTimelineScene *self,
       const char       *singular,
       const char       *plural,
       guint             n)
{
  return smt_sheet_words_count (self->language, singular, plural, n);
}

/**
 * smt_timeline_scene_dup_count:
 *
 * Returns: (transfer full): @n entries, in words: "13 entries"
 */
char *
smt_timeline_scene_dup_count (SmtTimelineScene *self,
                              guint             n)
{
  /* TRANSLATORS: entries of a timeline: meetings, events, documents … */
  return count (self, NP_ ("{n} entry", "{n} entries"), n);
}

/**
 * smt_timeline_scene_dup_date:
 *
 * Returns: (transfer full): when it was, in words; "undated" where nobody says
 */
char *
smt_timeline_scene_dup_date (SmtTimelineScene      *self,
                             const SmtTimelineMark *mark)
{
  if (mark->time == SMT_MARK_UNDATED)
    return smt_sheet_words_date (self->language, NULL, SMT_BASIS_UNDATED);
  return smt_sheet_words_date (self->language, mark->date, mark->basis);
}

/**
 * smt_timeline_scene_dup_certainty:
 *
 * Returns: (transfer full): how it is supported, in words: "stated"
 */
char *
smt_timeline_scene_dup_certainty (SmtTimelineScene      *self,
                                  const SmtTimelineMark *mark)
{
  SmtCertainty certainty = smt_entity_get_certainty (mark->entity);

  return g_strdup (smt_words_get (SMT_TYPE_CERTAINTY,
                                  certainty != 0 ? certainty : SMT_CERTAINTY_STATED,
                                  self->language));
}

/**
 * smt_timeline_scene_dup_mechanism:
 *
 * Returns: (transfer full): the name of its mechanism, or "No mechanism"
 */
char *
smt_timeline_scene_dup_mechanism (SmtTimelineScene      *self,
                                  const SmtTimelineMark *mark)
{
  if (mark->mechanism != NULL)
    return smt_label_dup (mark->mechanism, self->language, NULL);
  return g_strdup (smt_language_translate (self->language, NULL, N_("No mechanism")));
}

/**
 * smt_timeline_scene_dup_mark_name:
 *
 * Returns: (transfer full): what a mark is called, in both languages where the
 *   view has two
 */
char *
smt_timeline_scene_dup_mark_name (SmtTimelineScene      *self,
                                  const SmtTimelineMark *mark)
{
  g_autofree char *beside = smt_beside_dup_name (mark->entity, self->language, self->beside);

  return smt_beside_join (mark->label, beside);
}

/**
 * smt_timeline_scene_dup_mark_words:
 *
 * Returns: (transfer full): what a mark is: its name, kind, date, mechanism,
 *   and how it is supported
 */
char *
smt_timeline_scene_dup_mark_words (SmtTimelineScene *self,
                                   guint             lane,
                                   guint             position)
{
  const SmtTimelineMark *mark = smt_timeline_scene_get_lane_mark (self, lane, position);
  g_autofree char *name = smt_timeline_scene_dup_mark_name (self, mark);
  g_autofree char *date = smt_timeline_scene_dup_date (self, mark);
  g_autofree char *mechanism = smt_timeline_scene_dup_mechanism (self, mark);
  g_autofree char *certainty = smt_timeline_scene_dup_certainty (self, mark);

  /* TRANSLATORS: an entry of a timeline: {kind} is "meeting", {date} is a date
   * in words or "undated", {certainty} is "stated" or "implied" */
  return smt_template_fill (smt_language_translate (self->language, NULL,
                              /* TRANSLATORS: {name} is an entry, or what heads a lane;
                               * {kind} is what kind of thing it is; {date} is a date;
                               * {mechanism} is a mechanism; {certainty} is how it is
                               * supported, as "implied" */
                              N_("{name}: {kind}, {date}, {mechanism}, {certainty}")),
                            "name", name,
                            "kind", smt_mark_kind_get_word (mark->kind, self->language),
                            "date", date,
                            "mechanism", mechanism,
                            "certainty", certainty, NULL);
}

/**
 * smt_timeline_scene_dup_place_words:
 *
 * Returns: (transfer full): where a mark stands: "3 of 41 in this lane"
 */
char *
smt_timeline_scene_dup_place_words (SmtTimelineScene *self,
                                    guint             lane,
                                    guint             position)
{
  g_autofree char *n = smt_language_format_number (self->language, position + 1);
  g_autofree char *all =
    smt_language_format_number (self->language, smt_timeline_scene_get_lane (self, lane)->n);

  /* TRANSLATORS: where an entry stands in a lane of a timeline: "3 of 41 …" */
  return smt_template_fill (smt_language_translate (self->language, NULL,
                                                    /* TRANSLATORS: {n} is how many lanes
                                                     * there are; {all} is how many there
                                                     * are in all */
                                                    N_("{n} of {all} in this lane")),
                            "n", n, "all", all, NULL);
}

/**
 * smt_timeline_scene_dup_lane_words:
 *
 * Returns: (transfer full): what a lane is, and how much is in it
 */
char *
smt_timeline_scene_dup_lane_words (SmtTimelineScene *self,
                                   guint             lane)
{
  const SmtLane *of = smt_timeline_scene_get_lane (self, lane);
  g_autofree char *n = smt_language_format_number (self->language, of->n);
  g_autofree char *undated = smt_language_format_number (self->language, of->n - of->n_dated);
  g_autofree char *name = smt_beside_join (of->label, of->beside);
  const char *template;

  if (of->n == of->n_dated)
    /* TRANSLATORS: a lane of a timeline, and how many entries it has */
    template = smt_language_translate_plural (self->language,
                                              /* TRANSLATORS: {name} is an entry, or what
                                               * heads a lane; {n} is how many entries
                                               * there are */
                                              NP_ ("{name}: {n} entry", "{name}: {n} entries"),
                                              of->n);
  else
    template = smt_language_translate_plural (self->language,
                                              /* TRANSLATORS: {name} is an entry, or what
                                               * heads a lane; {n} is how many entries
                                               * there are; {undated} is how many of them
                                               * have no date */
                                              NP_ ("{name}: {n} entry, {undated} of them undated",
                                                   "{name}: {n} entries, {undated} of them undated"),
                                              of->n);
  return smt_template_fill (template, "name", name, "n", n, "undated", undated, NULL);
}

/**
 * smt_timeline_scene_dup_title:
 *
 * Returns: (transfer full): a heading
 */
char *
smt_timeline_scene_dup_title (SmtTimelineScene *self)
{
  if (smt_view_get_lanes (self->view) == SMT_LANES_TOPICS)
    return g_strdup (smt_language_translate (self->language, NULL, N_("Timeline by topic")));
  return g_strdup (smt_language_translate (self->language, NULL, N_("Timeline by mechanism")));
}

/**
 * smt_timeline_scene_list_left_out:
 *
 * Returns: (transfer full): a sentence for each reason why something is not
 *   shown, with how much it is
 */
char **
smt_timeline_scene_list_left_out (SmtTimelineScene *self)
{
  static const struct
  {
    const char *singular;
    const char *plural;
  } sentences[SMT_N_LEFT_OUT] = {
    /* TRANSLATORS: {n} is how many entries there are */
    [SMT_LEFT_OUT_KIND] = { NP_ ("{n} entry of another kind is not shown.",
                                 "{n} entries of other kinds are not shown.") },
    /* TRANSLATORS: {n} is how many entries there are */
    [SMT_LEFT_OUT_SOURCE] = { NP_ ("{n} entry of other sources is not shown.",
                                   "{n} entries of other sources are not shown.") },
    /* TRANSLATORS: {n} is how many mechanisms there are */
    [SMT_LEFT_OUT_MECHANISM] = { NP_ ("{n} entry of another mechanism is not shown.",
                                      "{n} entries of other mechanisms are not shown.") },
    /* TRANSLATORS: {n} is how many entries there are */
    [SMT_LEFT_OUT_TOPIC] = { NP_ ("{n} entry about other topics is not shown.",
                                  "{n} entries about other topics are not shown.") },
    /* TRANSLATORS: {n} is how many entries there are */
    [SMT_LEFT_OUT_CONDITION] = { NP_ ("{n} entry that does not meet the conditions is not shown.",
                                      "{n} entries that do not meet the conditions are not shown.") },
    /* TRANSLATORS: {n} is how many entries there are */
    [SMT_LEFT_OUT_TEXT] = { NP_ ("{n} entry without the text is not shown.",
                                 "{n} entries without the text are not shown.") },
  };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (SmtLeftOut reason = 0; reason < SMT_N_LEFT_OUT; reason++)
    {
      if (self->n_left_out[reason] > 0)
        g_strv_builder_take (builder, count (self, sentences[reason].singular,
                                             sentences[reason].plural,
                                             self->n_left_out[reason]));
    }
  return g_strv_builder_end (builder);
}

/**
 * smt_timeline_scene_dup_summary:
 *
 * Returns: (transfer full): a few sentences: how many entries, how many are
 *   undated, what is not shown
 */
char *
smt_timeline_scene_dup_summary (SmtTimelineScene *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) left_out = smt_timeline_scene_list_left_out (self);
  g_auto (GStrv) sentences = NULL;

  /* TRANSLATORS: {n} is how many entries there are */
  g_strv_builder_take (builder, count (self, NP_ ("{n} entry is shown.",
                                                  "{n} entries are shown."),
                                       self->marks->len));
  if (self->n_undated > 0)
    /* TRANSLATORS: {n} is how many there are */
    g_strv_builder_take (builder, count (self, NP_ ("{n} of them is undated.",
                                                    "{n} of them are undated."),
                                         self->n_undated));
  g_strv_builder_addv (builder, (const char **) left_out);
  sentences = g_strv_builder_end (builder);
  return smt_template_join_sentences ((const char *const *) sentences);
}

/**
 * smt_timeline_scene_dup_outside_words:
 * @from: the first day that is to be seen
 * @to: the last
 *
 * Returns: (transfer full) (nullable): how many entries lie before and after;
 *   %NULL if none do
 */
char *
smt_timeline_scene_dup_outside_words (SmtTimelineScene *self,
                                      SmtDay            from,
                                      SmtDay            to)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint earlier, later;

  smt_timeline_scene_count_outside (self, from, to, &earlier, &later);
  if (earlier > 0)
    /* TRANSLATORS: {n} is how many entries there are */
    before = count (self, NP_ ("{n} entry is earlier.", "{n} entries are earlier."), earlier);
  if (later > 0)
    /* TRANSLATORS: {n} is how many entries there are */
    after = count (self, NP_ ("{n} entry is later.", "{n} entries are later."), later);
  if (before != NULL && after != NULL)
    return g_strjoin (" ", before, after, NULL);
  return before != NULL ? g_steal_pointer (&before) : g_steal_pointer (&after);
}
