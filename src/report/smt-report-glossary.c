/* smt-report-glossary.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A glossary as an answer: in a table a column of names for each language, in
 * CSV one of acronyms as well.
 */

#include "smt-report-glossary.h"

#include "smt-i18n.h"

static const char *const term_names[SMT_N_TERMS] = {
  [SMT_TERM_NAME] = "name",
  [SMT_TERM_ACRONYM] = "acronym",
};

static JsonObject *
terms_to_json (SmtGlossary *glossary,
               guint        entry,
               SmtTerm      term)
{
  JsonObject *terms = json_object_new ();

  for (guint i = 0; i < smt_glossary_get_n_languages (glossary); i++)
    {
      const char *words = smt_glossary_get_term (glossary, entry, i, term);

      if (words != NULL)
        json_object_set_string_member (terms, smt_glossary_get_tag (glossary, i), words);
    }

  return terms;
}

static void
add_item (SmtReply    *reply,
          SmtGlossary *glossary,
          guint        entry)
{
  SmtEntity *entity = smt_glossary_get_entity (glossary, entry);
  JsonObject *item = json_object_new ();

  json_object_set_string_member (item, "id", smt_entity_get_id (entity));
  json_object_set_string_member (item, "type",
                                 smt_entity_type_get_name (smt_entity_get_kind (entity)));
  json_object_set_object_member (item, "names", terms_to_json (glossary, entry, SMT_TERM_NAME));
  json_object_set_object_member (item, "acronyms",
                                 terms_to_json (glossary, entry, SMT_TERM_ACRONYM));
  json_array_add_object_element (reply->items, item);
}

static void
take_head (SmtReply    *reply,
           SmtGlossary *glossary)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_add_many (cells, "id", "type", NULL);
  for (guint i = 0; i < smt_glossary_get_n_languages (glossary); i++)
    for (SmtTerm term = SMT_TERM_NAME; term < SMT_N_TERMS; term++)
      g_strv_builder_take (cells, g_strconcat (term_names[term], ":",
                                               smt_glossary_get_tag (glossary, i), NULL));
  smt_reply_take_row (reply, g_strv_builder_end (cells));
}

static void
take_row (SmtReply    *reply,
          SmtGlossary *glossary,
          guint        entry)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  SmtEntity *entity = smt_glossary_get_entity (glossary, entry);

  g_strv_builder_add_many (cells, smt_entity_get_id (entity),
                           smt_entity_type_get_name (smt_entity_get_kind (entity)), NULL);
  for (guint i = 0; i < smt_glossary_get_n_languages (glossary); i++)
    for (SmtTerm term = SMT_TERM_NAME; term < SMT_N_TERMS; term++)
      {
        const char *words = smt_glossary_get_term (glossary, entry, i, term);

        g_strv_builder_add (cells, words != NULL ? words : "");
      }
  smt_reply_take_row (reply, g_strv_builder_end (cells));
}

static void
take_names (SmtTable    *table,
            SmtGlossary *glossary,
            guint        entry)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  for (guint i = 0; i < smt_glossary_get_n_languages (glossary); i++)
    {
      const char *words = smt_glossary_get_term (glossary, entry, i, SMT_TERM_NAME);

      g_strv_builder_add (cells, words != NULL ? words : "");
    }
  smt_table_take_row (table, g_strv_builder_end (cells));
}

/* Languages by their names in that of the answer. */
static void
add_columns (SmtAsk      *ask,
             SmtTable    *table,
             SmtGlossary *glossary)
{
  for (guint i = 0; i < smt_glossary_get_n_languages (glossary); i++)
    {
      const char *tag = smt_glossary_get_tag (glossary, i);
      g_autofree char *name = smt_language_dup_language (ask->language, tag);

      smt_table_add_column (table, name != NULL ? name : tag, SMT_ALIGN_START);
    }
}

/**
 * smt_report_glossary:
 *
 * Answers with all of @glossary.
 */
void
smt_report_glossary (SmtAsk      *ask,
                     SmtReply    *reply,
                     SmtGlossary *glossary)
{
  g_return_if_fail (ask != NULL && reply != NULL);
  g_return_if_fail (SMT_IS_GLOSSARY (glossary));

  reply->title = g_strdup (smt_language_translate (ask->language, NULL, N_("Glossary")));
  reply->table = smt_table_new ();
  add_columns (ask, reply->table, glossary);
  take_head (reply, glossary);
  for (guint i = 0; i < smt_glossary_get_n_entries (glossary); i++)
    {
      add_item (reply, glossary, i);
      take_row (reply, glossary, i);
      take_names (reply->table, glossary, i);
    }
}
