/* smt-sheet-ladder.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A mechanism, its bodies, the series of meetings that it or they hold, and the
 * meetings of each: a section whose lines are as deep as they stand on the ladder.
 *
 * Each line says whose members it has. Those of a mechanism are its own. A series,
 * a meeting, and a body that holds such a series are of the mechanism, and have its
 * members, a meeting those of its day; where a meeting names who took part it says
 * how many of these. Of any other body nobody says: a secretariat or a bank has no
 * members because what it is part of has.
 *
 * Cost: O(what refers to the mechanism and to what is below it).
 */

#include "smt-sheet-builder.h"

#include "smt-i18n.h"

#include "smt-core-enums.h"
#include "smt-counting.h"
#include "smt-entities.h"
#include "smt-label.h"
#include "smt-name-list.h"
#include "smt-sheet-words.h"
#include "smt-told.h"
#include "smt-words.h"

/* More names than this are on the meeting's own page. */
#define MAX_NAMES 3

/* The rungs below another, in this order of types. */
static const SmtEntityType types[] = {
  SMT_ENTITY_BODY,
  SMT_ENTITY_SERIES,
  SMT_ENTITY_MEETING,
};

static SmtEntity *get_above (SmtEntity *entity);

/* Whether @entity stands on the ladder of a mechanism. */
static gboolean
leads_up (SmtEntity *entity)
{
  return smt_entity_get_facts (entity) != NULL || get_above (entity) != NULL;
}

/* The nearest thing above @entity that the dataset names. */
static SmtEntity *
get_above (SmtEntity *entity)
{
  SmtEntity *above = NULL;

  if (SMT_IS_BODY (entity))
    above = smt_entity_get_ref (entity, "part_of");
  else if (SMT_IS_SERIES (entity))
    above = smt_entity_get_ref (entity, "body");
  else if (SMT_IS_MEETING (entity))
    above = smt_entity_get_ref (entity, "series");

  return above != NULL && leads_up (above) ? above
                                           : smt_entity_get_ref (entity, "mechanism");
}

static int
compare_by_date (gconstpointer a,
                 gconstpointer b)
{
  const SmtEdtf *one = smt_sheet_get_date ((SmtEntity *) a, NULL);
  const SmtEdtf *two = smt_sheet_get_date ((SmtEntity *) b, NULL);

  if (one == NULL || two == NULL)
    return (one == NULL) - (two == NULL);
  return smt_edtf_compare (one, two);
}

/* What stands directly below @above, type by type, meetings in order of time. */
static GPtrArray *
list_below (SmtSheetBuilder *self,
            SmtEntity       *above,
            SmtEntityType    type)
{
  GPtrArray *referrers = smt_dataset_get_referrers (self->dataset, above);
  GPtrArray *below = g_ptr_array_new ();

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      SmtEntity *referrer = g_ptr_array_index (referrers, i);

      if (smt_entity_get_kind (referrer) == type && get_above (referrer) == above &&
          smt_told_refers (referrer, above, self->according_to))
        g_ptr_array_add (below, referrer);
    }

  if (type == SMT_ENTITY_MEETING)
    g_ptr_array_sort_values (below, compare_by_date);
  return below;
}

static gboolean
is_empty (SmtSheetBuilder *self,
          SmtEntity       *above,
          SmtEntityType    type)
{
  g_autoptr (GPtrArray) below = list_below (self, above, type);

  return below->len == 0;
}

/* The parties that are named as having taken part, each once. */
static GPtrArray *
list_named (SmtSheetBuilder *self,
            SmtEntity       *entity)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (entity, "participants", &owner);
  GPtrArray *records = field != NULL ? smt_field_get_list (field, owner) : NULL;
  SmtSupport support = smt_support_of_entity (entity, self->according_to);
  GPtrArray *named = g_ptr_array_new ();

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const SmtParticipant *participant = g_ptr_array_index (records, i);

      if (participant->party != NULL &&
          !g_ptr_array_find (named, participant->party->target, NULL) &&
          smt_support_of_record (&participant->head, self->according_to,
                                 support) != SMT_SUPPORT_NONE)
        g_ptr_array_add (named, participant->party->target);
    }

  return named;
}

/* The members of the page's mechanism when @entity is: at the day of a meeting, and
 * of what lasts at the day that is asked about. Whoever else counts there, observers
 * and partners, has no part in what is below it. NULL where nobody can be a member. */
static SmtAnswers *
ask_members (SmtSheetBuilder *self,
             SmtEntity       *entity,
             gboolean        *is_then)
{
  const SmtEdtf *date = SMT_IS_MEETING (entity)
                        ? smt_sheet_get_date (entity, self->according_to) : NULL;
  guint mechanism;

  *is_then = date != NULL && smt_edtf_get_latest (date) != SMT_DAY_MAX;
  if (!smt_membership_index_find_mechanism (self->index, self->entity, &mechanism))
    return NULL;
  return smt_membership_index_ask (self->index, mechanism,
                                   smt_counting_get_mask (SMT_COUNTING_MEMBERS, self->index),
                                   *is_then ? smt_edtf_get_latest (date) : self->day);
}

static void
put_inherited (SmtSheetBuilder *self,
               SmtLine         *line,
               SmtAnswers      *members,
               gboolean         is_then)
{
  guint n = members != NULL ? smt_bitset_count (members->yes) : 0;
  g_autofree char *mechanism = smt_label_dup_short (self->entity, self->language);
  g_autofree char *number = smt_language_format_number (self->language, n);
  g_autofree char *words = NULL;
  const char *template;

  if (n == 0)
    /* TRANSLATORS: whose members a meeting, or a series of meetings, has: those of
     * {mechanism} */
    template = N_("members as in {mechanism}");
  else if (is_then)
    /* TRANSLATORS: whose members a meeting had: the {n} that were then in {mechanism} */
    template = N_("members as in {mechanism} then: {n}");
  else
    /* TRANSLATORS: whose members a series of meetings has: the {n} of {mechanism} */
    template = N_("members as in {mechanism}: {n}");
  words = smt_template_fill (smt_sheet_say (self, template), "mechanism", mechanism,
                             "n", number, NULL);
  smt_line_add_detail (line, words);
}

/* Whether all of @named are among @members. */
static gboolean
are_members (SmtSheetBuilder *self,
             GPtrArray       *named,
             SmtAnswers      *members)
{
  for (guint i = 0; i < named->len; i++)
    {
      guint party;

      if (!smt_membership_index_find_party (self->index, g_ptr_array_index (named, i), &party) ||
          !smt_bitset_contains (members->yes, party))
        return FALSE;
    }

  return TRUE;
}

/* How many of the members are named; of others only how many. */
static char *
count_named (SmtSheetBuilder *self,
             GPtrArray       *named,
             SmtAnswers      *members)
{
  guint n = members != NULL ? smt_bitset_count (members->yes) : 0;
  g_autofree char *number = smt_language_format_number (self->language, named->len);
  g_autofree char *all = smt_language_format_number (self->language, n);

  if (members == NULL || !are_members (self, named, members))
    return smt_sheet_words_count (self->language,
                                  /* TRANSLATORS: how many parties are named as having
                                   * taken part in a meeting; {n} is a number */
                                  NP_ ("{n} participant named", "{n} participants named"),
                                  named->len);

  return smt_template_fill (smt_language_translate_plural (self->language,
                                                           /* TRANSLATORS: of the {all}
                                                            * members of a mechanism {n} are
                                                            * named as having taken part in a
                                                            * meeting; the form is that of
                                                            * the number {all} */
                                                           NP_ ("{n} of {all} member named",
                                                                "{n} of {all} members named"),
                                                           n),
                            "n", number, "all", all, NULL);
}

/* Who they are is told where they are few. */
static void
put_named (SmtSheetBuilder *self,
           SmtLine         *line,
           GPtrArray       *named,
           SmtAnswers      *members)
{
  g_autofree char *count = count_named (self, named, members);
  g_autofree char *names = NULL;
  g_autofree char *both = NULL;

  if (named->len <= MAX_NAMES)
    {
      names = smt_name_list_dup (self->language, named, TRUE);
      both = smt_sheet_words_label (self->language, count, names);
    }
  smt_line_add_detail (line, both != NULL ? both : count);
}

static void
put_members (SmtSheetBuilder *self,
             SmtLine         *line,
             SmtEntity       *entity)
{
  g_autoptr (GPtrArray) named = list_named (self, entity);
  gboolean is_then = FALSE;
  g_autoptr (SmtAnswers) members = ask_members (self, entity, &is_then);

  if (SMT_IS_BODY (entity) && is_empty (self, entity, SMT_ENTITY_SERIES))
    smt_line_add_detail (line, smt_sheet_say (self, N_("members not stated")));
  else if (named->len > 0)
    put_named (self, line, named, members);
  else
    put_inherited (self, line, members, is_then);
}

/* A body of which it is only said that it has to do with the mechanism. */
static void
put_tie (SmtSheetBuilder *self,
         SmtLine         *line,
         SmtEntity       *entity)
{
  if (SMT_IS_BODY (entity) && smt_entity_get_ref (entity, "part_of") == NULL)
    smt_line_add_detail (line, smt_sheet_say (self, N_("not stated to be a part")));
}

static void
put_count (SmtSheetBuilder *self,
           SmtLine         *line,
           SmtEntity       *entity)
{
  g_autoptr (GPtrArray) meetings = list_below (self, entity, SMT_ENTITY_MEETING);
  g_autofree char *words = NULL;

  if (!SMT_IS_SERIES (entity) || meetings->len == 0)
    return;

  words = smt_sheet_words_count (self->language,
                                 /* TRANSLATORS: how many meetings of a series the
                                  * dataset has; {n} is a number */
                                 NP_ ("{n} meeting listed", "{n} meetings listed"), meetings->len);
  smt_line_add_detail (line, words);
}

/* Among the other words: rows stand further and further in, and have no room for a
 * column of its own. */
static void
put_certainty (SmtSheetBuilder *self,
               SmtLine         *line,
               SmtCertainty     certainty)
{
  smt_line_set_certainty (line, certainty);
  if (certainty != 0 && certainty != SMT_CERTAINTY_STATED && certainty != SMT_CERTAINTY_EXTERNAL)
    smt_line_add_detail (line, smt_words_get (SMT_TYPE_CERTAINTY, certainty, self->language));
}

static void
add_rung (SmtSheetBuilder *self,
          SmtEntity       *entity,
          guint            depth)
{
  g_autoptr (GPtrArray) passages = smt_sheet_list_passages (entity);
  SmtLine *line = smt_sheet_add (self, SMT_LINE_ITEM, NULL, depth);

  smt_line_set_id (line, smt_entity_get_id (entity));
  smt_sheet_put_entity (self, line, entity);
  smt_sheet_put_brief (self, line, entity);
  put_count (self, line, entity);
  put_tie (self, line, entity);
  put_members (self, line, entity);
  put_certainty (self, line, smt_entity_get_certainty (entity));
  smt_sheet_put_marks (self, line, passages);
}

static void
add_below (SmtSheetBuilder *self,
           SmtEntity       *above,
           guint            depth)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GPtrArray) below = list_below (self, above, types[i]);

      for (guint j = 0; j < below->len; j++)
        {
          add_rung (self, g_ptr_array_index (below, j), depth);
          add_below (self, g_ptr_array_index (below, j), depth + 1);
        }
    }
}

/* The mechanism itself: its members are its own. */
static void
add_root (SmtSheetBuilder *self)
{
  SmtLine *line = smt_sheet_add (self, SMT_LINE_ITEM, NULL, 0);
  g_autofree char *count = NULL;
  guint mechanism;

  smt_sheet_put_entity (self, line, self->entity);
  smt_line_set_id (line, smt_entity_get_id (self->entity));
  if (smt_membership_index_find_mechanism (self->index, self->entity, &mechanism))
    count = smt_sheet_dup_member_count (self, mechanism);
  smt_line_add_detail (line, count);
  smt_sheet_put_looked_at (self, line, self->entity);
}

/**
 * smt_sheet_add_ladder: (skip)
 *
 * Adds what stands below the page's mechanism, if anything does.
 */
void
smt_sheet_add_ladder (SmtSheetBuilder *self)
{
  gboolean is_bare = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (types) && is_bare; i++)
    is_bare = is_empty (self, self->entity, types[i]);
  if (is_bare)
    return;

  smt_sheet_begin (self, smt_sheet_say (self, N_("Structure")));
  smt_section_set_nested (self->section);
  add_root (self);
  add_below (self, self->entity, 1);
  smt_sheet_end (self);
}
