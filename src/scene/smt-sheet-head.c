/* smt-sheet-head.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The head of a page: the title, other names under it, and a line of key
 * facts.
 */

#include "smt-sheet-builder.h"

#include "smt-i18n.h"
#include <string.h>

#include "smt-account.h"
#include "smt-core-enums.h"
#include "smt-entities.h"
#include "smt-label.h"
#include "smt-naming.h"
#include "smt-origin-words.h"
#include "smt-sheet-words.h"
#include "smt-words.h"

static void
add_name (GStrvBuilder *parts,
          GHashTable   *said,
          const char   *name)
{
  if (g_hash_table_add (said, (char *) name))
    g_strv_builder_add (parts, name);
}

/* The words of @text in every language but those that are @said already. */
static void
add_names (GStrvBuilder  *parts,
           GHashTable    *said,
           const SmtText *text)
{
  for (guint i = 0; i < smt_text_get_n_tags (text); i++)
    add_name (parts, said, smt_text_get_nth (text, i, NULL));
}

static void
add_acronym (SmtSheetBuilder *self,
             GStrvBuilder    *parts,
             GHashTable      *said)
{
  SmtFacts *facts = smt_entity_get_facts (self->entity);

  if (facts == NULL || facts->acronym == NULL)
    return;

  add_name (parts, said, smt_language_get_text (self->language, facts->acronym, NULL));
  add_names (parts, said, facts->acronym);
}

static void
add_aliases (SmtSheetBuilder *self,
             GStrvBuilder    *parts,
             GHashTable      *said)
{
  GPtrArray *aliases = smt_entity_get_aliases (self->entity);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; aliases != NULL && i < aliases->len; i++)
    {
      const SmtText *alias = g_ptr_array_index (aliases, i);

      add_name (names, said, smt_language_get_text (self->language, alias, NULL));
      add_names (names, said, alias);
    }
  list = g_strv_builder_end (names);
  if (list[0] == NULL)
    return;

  joined = smt_language_format_list (self->language, (const char *const *) list);
  g_strv_builder_take (parts,
    /* TRANSLATORS: {names} is a list of names */
    smt_template_fill (smt_sheet_say (self, N_("also called {names}")),
                       "names", joined, NULL));
}

/* Whose word for it the title is, where it is not the dataset's. */
static void
add_naming (SmtSheetBuilder *self,
            GStrvBuilder    *parts)
{
  SmtNaming naming = smt_language_get_naming (self->language);

  if (naming != SMT_NAMING_SOURCE && SMT_IS_PARTY (self->entity) &&
      smt_party_get_code (SMT_PARTY (self->entity)) != NULL)
    g_strv_builder_add (parts, smt_naming_get_sentence (naming, self->language));
}

/**
 * smt_sheet_dup_subtitle: (skip)
 *
 * Returns: (transfer full) (nullable): acronym, names in other languages,
 *   other names, whether the title is in the reader's language, and by which
 *   list it is, if the reader chose one
 */
char *
smt_sheet_dup_subtitle (SmtSheetBuilder *self)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) list = NULL;
  const char *tag = NULL;
  g_autofree char *title = smt_label_dup (self->entity, self->language, &tag);
  g_autofree char *fallback = smt_sheet_words_fallback (self->language, tag);
  g_autofree char *beside = self->beside != NULL
                            ? smt_label_dup (self->entity, self->beside, NULL) : NULL;

  g_hash_table_add (said, title);
  if (beside != NULL)
    g_hash_table_add (said, beside);
  add_acronym (self, parts, said);
  if (smt_entity_get_name (self->entity) != NULL)
    add_names (parts, said, smt_entity_get_name (self->entity));
  add_aliases (self, parts, said);
  if (fallback != NULL)
    g_strv_builder_add (parts, fallback);
  add_naming (self, parts);

  list = g_strv_builder_end (parts);
  return list[0] != NULL ? smt_language_join (self->language, list) : NULL;
}

static void
put_founding (SmtSheetBuilder *self,
              SmtLine         *line,
              const SmtFacts  *facts)
{
  const SmtFounding *founding = facts->founded;
  const SmtEdtf *when;
  SmtEntity *where;
  SmtSupport support;
  g_autofree char *date = NULL;
  g_autofree char *place = NULL;
  g_autofree char *words = NULL;

  if (founding == NULL)
    return;
  support = smt_support_of_record (&founding->head, self->according_to, self->support);
  when = smt_account_pick_date (founding->passages, founding->date, support,
                                self->according_to);
  if (when == NULL)
    return;

  date = smt_sheet_words_date (self->language, when, founding->basis);
  where = smt_account_pick_place (founding->passages, founding->place, support,
                                  self->according_to);
  if (where != NULL)
    place = smt_label_dup (where, self->language, NULL);
  words = smt_template_fill (smt_sheet_say (self, place != NULL
                                                  /* TRANSLATORS: {date} is a date; {place}
                                                   * is where it was */
                                                  ? N_("founded {date} in {place}")
                                                  /* TRANSLATORS: {date} is a date */
                                                  : N_("founded {date}")),
                             "date", date, "place", place, NULL);
  smt_line_add_detail (line, words);
}

static void
put_facts (SmtSheetBuilder *self,
           SmtLine         *line,
           const SmtFacts  *facts)
{
  guint mechanism;
  g_autofree char *members = NULL;

  if (facts->kind != 0 && SMT_IS_MECHANISM (self->entity) &&
      self->support != SMT_SUPPORT_NONE)
    smt_line_add_detail (line, smt_words_get (SMT_TYPE_MECHANISM_KIND, facts->kind,
                                              self->language));
  put_founding (self, line, facts);
  if (smt_membership_index_find_mechanism (self->index, self->entity, &mechanism))
    members = smt_sheet_dup_member_count (self, mechanism);
  smt_line_add_detail (line, members);
}

/* In a role that counts: not as a candidate, or as nobody says what. */
static gboolean
is_in (SmtSheetBuilder *self,
       guint            party,
       guint            mechanism)
{
  SmtCell cell = smt_membership_index_get_cell (self->index, party, mechanism, self->day);

  return cell.standing == SMT_STANDING_HELD &&
         (self->counted & ((SmtRoleMask) 1 << cell.spell->role)) != 0;
}

/* An organisation that has members itself is no mechanism in lists and in the matrix:
 * it is counted apart. */
static char *
dup_n_memberships (SmtSheetBuilder *self,
                   guint            party)
{
  guint n_proper = smt_membership_index_get_n_proper_mechanisms (self->index);
  guint n = 0, n_organisations = 0;
  g_autofree char *mechanisms = NULL;
  g_autofree char *organisations = NULL;

  for (guint i = 0; i < smt_membership_index_get_n_mechanisms (self->index); i++)
    *(i < n_proper ? &n : &n_organisations) += is_in (self, party, i);

  mechanisms = smt_sheet_words_count (self->language,
                                      /* TRANSLATORS: {n} is how many mechanisms there are */
                                      NP_ ("in {n} mechanism", "in {n} mechanisms"), n);
  if (n_organisations == 0)
    return g_steal_pointer (&mechanisms);

  organisations = smt_sheet_words_count (self->language,
                                         NP_ ("{n} organisation with members of its own",
                                              "{n} organisations with members of their own"),
                                         n_organisations);
  /* TRANSLATORS: {mechanisms} is "in 8 mechanisms", {organisations} is "1 organisation
   * with members of its own" */
  return smt_template_fill (smt_sheet_say (self, N_("{mechanisms} and {organisations}")),
                            "mechanisms", mechanisms, "organisations", organisations, NULL);
}

static void
put_n_memberships (SmtSheetBuilder *self,
                   SmtLine         *line)
{
  guint party;
  g_autofree char *count = NULL;
  g_autofree char *words = NULL;

  if (!smt_membership_index_find_party (self->index, self->entity, &party))
    return;

  count = dup_n_memberships (self, party);
  /* TRANSLATORS: {count} is "in 8 mechanisms" */
  words = smt_template_fill (smt_sheet_say (self, N_("{count} as of {date}")),
                             "count", count, "date", self->day_words, NULL);
  smt_line_add_detail (line, words);
}

static void
put_mechanism (SmtSheetBuilder *self,
               SmtLine         *line)
{
  SmtEntity *mechanism = smt_entity_get_ref (self->entity, "mechanism");
  g_autofree char *label = NULL;

  if (mechanism == NULL || SMT_IS_MEMBERSHIP (self->entity) ||
      SMT_IS_ROSTER (self->entity))
    return;
  label = smt_label_dup_short (mechanism, self->language);
  smt_line_add_detail (line, label);
}

static void
put_ordinal (SmtSheetBuilder *self,
             SmtLine         *line)
{
  SmtEntity *series = smt_entity_get_ref (self->entity, "series");
  guint ordinal = smt_meeting_get_ordinal (SMT_MEETING (self->entity));
  g_autofree char *label = NULL;
  g_autofree char *number = NULL;
  g_autofree char *words = NULL;

  if (series == NULL || ordinal == 0)
    return;
  label = smt_label_dup (series, self->language, NULL);
  number = smt_language_format_ordinal (self->language, ordinal);
  /* TRANSLATORS: {ordinal} is a number such as "3rd", {series} a series of
   * meetings */
  words = smt_template_fill (smt_sheet_say (self, N_("{ordinal} in the series “{series}”")),
                             "ordinal", number, "series", label, NULL);
  smt_line_add_detail (line, words);
}

static void
put_byline (SmtSheetBuilder *self,
            SmtLine         *line)
{
  g_autofree char *byline = smt_sheet_dup_byline (self, self->entity);

  smt_line_add_detail (line, byline);
}

static void
put_according_to (SmtSheetBuilder *self,
                  SmtLine         *line)
{
  g_autofree char *source = NULL;
  g_autofree char *words = NULL;

  if (self->according_to == NULL)
    return;
  source = smt_label_dup (self->according_to, self->language, NULL);
  words =
    /* TRANSLATORS: {source} is the title of a document */
    smt_template_fill (smt_sheet_say (self, N_("according to “{source}” alone")),
                       "source", source, NULL);
  smt_line_add_detail (line, words);
}

static void
put_origin (SmtSheetBuilder *self,
            SmtLine         *line)
{
  g_autofree char *words = smt_origin_words_dup (self->dataset, self->entity, self->language);

  if (words != NULL)
    smt_line_add_detail (line, words);
}

/**
 * smt_sheet_dup_summary: (skip)
 *
 * Returns: (transfer full) (nullable): the line of key facts
 */
char *
smt_sheet_dup_summary (SmtSheetBuilder *self)
{
  g_autoptr (SmtLine) line = smt_line_new (SMT_LINE_ITEM, NULL, 0);
  SmtFacts *facts = smt_entity_get_facts (self->entity);

  smt_line_set_language (line, self->language);
  if (SMT_IS_STATEMENT (self->entity))
    put_byline (self, line);
  if (SMT_IS_MEETING (self->entity))
    put_ordinal (self, line);
  if (!SMT_IS_MECHANISM (self->entity) && self->support != SMT_SUPPORT_NONE)
    smt_sheet_put_brief (self, line, self->entity);
  if (facts != NULL)
    put_facts (self, line, facts);
  if (SMT_IS_PARTY (self->entity))
    put_n_memberships (self, line);
  put_mechanism (self, line);
  put_according_to (self, line);
  put_origin (self, line);

  if (smt_line_get_detail (line) == NULL)
    return NULL;
  return smt_sheet_words_capitalize (smt_line_get_detail (line));
}
