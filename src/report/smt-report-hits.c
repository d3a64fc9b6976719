/* smt-report-hits.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was found, best hits first, and why each is one, as an answer in every
 * format. For people hits stand by kind, the kind of the best hit first.
 */

#include "smt-report-hits.h"

#include "smt-core-enums.h"
#include "smt-entity-json.h"
#include "smt-hit-words.h"
#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-output.h"
#include "smt-sheet-words.h"
#include "smt-template.h"
#include "smt-wrap.h"

/* Hits of one kind that people are shown, unless they ask for the kind. */
#define MOST_SHOWN 10

typedef struct
{
  SmtAsk         *ask;
  SmtEntityTypes  types;
  GPtrArray      *hits;   /* of SmtHit */
} Search;

static JsonArray *
ranges_to_json (GArray *ranges)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < ranges->len; i++)
    {
      const SmtRange *range = &g_array_index (ranges, SmtRange, i);
      JsonArray *pair = json_array_new ();

      json_array_add_int_element (pair, range->start);
      json_array_add_int_element (pair, range->end);
      json_array_add_array_element (array, pair);
    }

  return array;
}

static JsonObject *
reason_to_json (const SmtReason *reason)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "field", reason->field);
  json_object_set_string_member (object, "text", reason->text);
  if (reason->tag != NULL)
    json_object_set_string_member (object, "language", reason->tag);
  if (reason->through != NULL)
    json_object_set_string_member (object, "through", smt_entity_get_id (reason->through));
  json_object_set_array_member (object, "ranges", ranges_to_json (reason->ranges));
  return object;
}

static void
add_item (Search   *self,
          SmtReply *reply,
          SmtHit   *hit)
{
  JsonObject *item = smt_entity_to_json (smt_hit_get_entity (hit), self->ask->according_to,
                                         self->ask->language);
  GPtrArray *reasons = smt_hit_get_reasons (hit);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < reasons->len; i++)
    json_array_add_object_element (array, reason_to_json (g_ptr_array_index (reasons, i)));
  json_object_set_string_member (item, "match",
                                 smt_ask_get_nick (SMT_TYPE_MATCH, smt_hit_get_match (hit)));
  json_object_set_array_member (item, "reasons", array);
  json_array_add_object_element (reply->items, item);
}

static void
append_hit (Search  *self,
            GString *text,
            SmtHit  *hit)
{
  SmtEntity *entity = smt_hit_get_entity (hit);
  g_autofree char *label = smt_ask_dup_label (self->ask, entity);
  g_autofree char *line = g_strdup_printf ("%s · %s", label, smt_entity_get_id (entity));
  g_autoptr (SmtFoundText) reasons = smt_found_text_new_reasons (hit, self->ask->language);

  smt_wrap (text, line, SMT_TEXT_COLUMNS, "  ", "    ");
  if (*reasons->text != '\0')
    smt_wrap (text, reasons->text, SMT_TEXT_COLUMNS, "      ", "      ");
}

static SmtEntityType
get_type (Search *self,
          guint   i)
{
  return smt_entity_get_kind (smt_hit_get_entity (g_ptr_array_index (self->hits, i)));
}

/* A heading, and the hits of one kind from @first on. */
static void
append_kind (Search  *self,
             GString *text,
             guint    first)
{
  SmtEntityType type = get_type (self, first);
  const char *label = smt_ask_translate (self->ask, smt_entity_type_get_label (type));
  guint most = self->types == SMT_ANY_TYPE ? MOST_SHOWN : G_MAXUINT;
  guint n = 0;

  g_string_append_c (text, '\n');
  smt_wrap (text, label, SMT_TEXT_COLUMNS, "", "");
  for (guint i = first; i < self->hits->len; i++)
    if (get_type (self, i) == type && n++ < most)
      append_hit (self, text, g_ptr_array_index (self->hits, i));

  if (n > most)
    {
      /* TRANSLATORS: {option} is what to write on the command line to see them */
      g_autofree char *words =
        smt_sheet_words_count (self->ask->language,
                               /* TRANSLATORS: {n} is how many there are; {option} is what
                                * to type for more */
                               NP_("and {n} more: {option}", "and {n} more: {option}"),
                               n - most);
      g_autofree char *option =
        g_strconcat ("--kind ", smt_entity_type_get_collection (type), NULL);
      g_autofree char *line = smt_template_fill (words, "option", option, NULL);

      smt_wrap (text, line, SMT_TEXT_COLUMNS, "  ", "    ");
    }
}

static char *
dup_text (Search     *self,
          const char *title)
{
  GString *text = g_string_new (NULL);
  SmtEntityTypes seen = 0;

  smt_wrap (text, title, SMT_TEXT_COLUMNS, "", "");
  for (guint i = 0; i < self->hits->len; i++)
    {
      SmtEntityTypes type = SMT_ONE_TYPE (get_type (self, i));

      if (!(seen & type))
        append_kind (self, text, i);
      seen |= type;
    }

  return g_string_free_and_steal (text);
}

static void
add_row (Search   *self,
         SmtReply *reply,
         SmtHit   *hit)
{
  SmtEntity *entity = smt_hit_get_entity (hit);
  const char *kind = smt_entity_type_get_label (smt_entity_get_kind (entity));
  g_autoptr (SmtFoundText) reasons = smt_found_text_new_reasons (hit, self->ask->language);

  smt_table_take_cells (reply->table,
                        smt_ask_dup_label (self->ask, entity),
                        g_strdup (smt_entity_get_id (entity)),
                        g_strdup (smt_ask_translate (self->ask, kind)),
                        g_strdup (reasons->text), NULL);
}

/**
 * smt_report_hits:
 * @words: what was looked for
 * @hits: (element-type SmtHit): what was found, best first
 * @types: the kinds that were asked for
 *
 * Answers with @hits in the format that is asked for.
 */
void
smt_report_hits (SmtAsk         *ask,
                 SmtReply       *reply,
                 const char     *words,
                 GPtrArray      *hits,
                 SmtEntityTypes  types)
{
  Search self = { ask, types, hits };
  static const char *const columns[] = {
    "id", "type", "name", "names", "match", "reasons", NULL
  };
  /* TRANSLATORS: {words} is what was looked for */
  g_autofree char *title =
    /* TRANSLATORS: {words} is what was looked for */
    smt_template_fill (smt_ask_translate (ask, N_("Search for “{words}”")),
                       "words", words, NULL);

  smt_ask_begin_reply (ask, reply, title);
  /* What is found does not hang on the day. */
  g_clear_pointer (&reply->date, g_free);
  smt_ask_add_columns (ask, reply->table, N_("Name"), N_("Id"), N_("Kind"), N_("Why"),
                       NULL);
  smt_reply_set_columns (reply, columns);
  json_object_set_string_member (reply->members, "text", words);

  for (guint i = 0; i < hits->len; i++)
    if (ask->format == SMT_FORMAT_MARKDOWN || ask->format == SMT_FORMAT_SVG)
      add_row (&self, reply, g_ptr_array_index (hits, i));
    else if (ask->format != SMT_FORMAT_TEXT)
      add_item (&self, reply, g_ptr_array_index (hits, i));
  if (ask->format == SMT_FORMAT_TEXT)
    reply->text = dup_text (&self, title);
  /* TRANSLATORS: {n} is how many hits there are */
  smt_ask_add_count (ask, reply, NP_("{n} hit", "{n} hits"), hits->len);
}
