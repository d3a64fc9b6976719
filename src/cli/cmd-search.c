/* cmd-search.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * search: what has certain words, best hits first, and why each is one. For
 * people hits stand by kind, the kind of the best hit first.
 */

#include "smt-cli.h"

#include "smt-core-enums.h"
#include "smt-entity-json.h"
#include "smt-hit-words.h"
#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-links.h"
#include "smt-output.h"
#include "smt-search.h"
#include "smt-sheet-words.h"
#include "smt-template.h"
#include "smt-wrap.h"

/* Hits of one kind that people are shown, unless they ask for the kind. */
#define MOST_SHOWN 10

typedef struct
{
  SmtCli         *cli;
  SmtEntityTypes  types;
  SmtLinks       *mechanisms; /* each NULL, or what hits must have to do with */
  SmtLinks       *carriers;
  SmtLinks       *source;
  GPtrArray      *hits;       /* of SmtHit, best first */
} Search;

static gboolean
find_types (Search  *self,
            GError **error)
{
  const char *const *words = smt_cli_options_get_all (self->cli->options, "kind");

  if (words[0] == NULL)
    self->types = SMT_ANY_TYPE;
  for (guint i = 0; words[i] != NULL; i++)
    {
      SmtEntityType type;

      if (!smt_entity_type_from_collection (words[i], &type) &&
          !smt_entity_type_from_name (words[i], &type))
        {
          g_autofree char *list = smt_cli_dup_collections ();

          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _("--%s: “%s” is none of %s"), "kind", words[i], list);
          return FALSE;
        }
      self->types |= SMT_ONE_TYPE (type);
    }

  return TRUE;
}

static gboolean
find_links (Search  *self,
            GError **error)
{
  SmtCli *cli = self->cli;
  g_autoptr (GPtrArray) chosen =
    smt_cli_find_mechanisms (cli, smt_view_get_mechanisms (cli->view), error);

  if (chosen == NULL)
    return FALSE;

  if (chosen->len > 0)
    {
      self->mechanisms = smt_links_new (cli->dataset);
      self->carriers = smt_links_new (cli->dataset);
    }
  for (guint i = 0; i < chosen->len; i++)
    {
      smt_links_add (self->mechanisms, g_ptr_array_index (chosen, i));
      smt_links_add (self->carriers, g_ptr_array_index (chosen, i));
    }
  if (chosen->len > 0)
    smt_links_add_carriers (self->carriers);

  if (cli->according_to != NULL)
    {
      self->source = smt_links_new (cli->dataset);
      smt_links_add (self->source, cli->according_to);
    }
  return TRUE;
}

/* One mechanism has nothing to do with another because they met together. */
static gboolean
is_wanted (Search    *self,
           SmtEntity *entity)
{
  SmtLinks *links = SMT_ENTITY_MECHANISM == smt_entity_get_kind (entity) ? self->mechanisms
                                                                         : self->carriers;

  return (links == NULL || smt_links_concern (links, entity)) &&
         (self->source == NULL || smt_links_concern (self->source, entity));
}

static void
find_hits (Search     *self,
           const char *text)
{
  g_autoptr (SmtSearch) search =
    smt_search_new (self->cli->dataset, smt_language_get_tag (self->cli->language), NULL);
  g_autoptr (GListModel) hits = smt_search_find (search, text, self->types);

  for (guint i = 0; i < g_list_model_get_n_items (hits); i++)
    {
      g_autoptr (SmtHit) hit = g_list_model_get_item (hits, i);

      if (is_wanted (self, smt_hit_get_entity (hit)))
        g_ptr_array_add (self->hits, g_steal_pointer (&hit));
    }
}

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
  JsonObject *item = smt_entity_to_json (smt_hit_get_entity (hit), self->cli->according_to,
                                         self->cli->language);
  GPtrArray *reasons = smt_hit_get_reasons (hit);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < reasons->len; i++)
    json_array_add_object_element (array, reason_to_json (g_ptr_array_index (reasons, i)));
  json_object_set_string_member (item, "match",
                                 smt_cli_get_nick (SMT_TYPE_MATCH, smt_hit_get_match (hit)));
  json_object_set_array_member (item, "reasons", array);
  json_array_add_object_element (reply->items, item);
}

static void
append_hit (Search  *self,
            GString *text,
            SmtHit  *hit)
{
  SmtEntity *entity = smt_hit_get_entity (hit);
  g_autofree char *label = smt_label_dup (entity, self->cli->language, NULL);
  g_autofree char *line = g_strdup_printf ("%s · %s", label, smt_entity_get_id (entity));
  g_autoptr (SmtFoundText) reasons = smt_found_text_new_reasons (hit, self->cli->language);

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
  const char *label = smt_cli_translate (self->cli, smt_entity_type_get_label (type));
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
        smt_sheet_words_count (self->cli->language,
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
  g_autoptr (SmtFoundText) reasons = smt_found_text_new_reasons (hit, self->cli->language);

  smt_table_take_cells (reply->table,
                        smt_label_dup (entity, self->cli->language, NULL),
                        g_strdup (smt_entity_get_id (entity)),
                        g_strdup (smt_cli_translate (self->cli, kind)),
                        g_strdup (reasons->text), NULL);
}

static void
fill_reply (Search     *self,
            SmtReply   *reply,
            const char *words)
{
  static const char *const columns[] = {
    "id", "type", "name", "names", "match", "reasons", NULL
  };
  /* TRANSLATORS: {words} is what was looked for */
  g_autofree char *title =
    smt_template_fill (smt_cli_translate (self->cli, N_("Search for “{words}”")),
                       "words", words, NULL);

  smt_cli_begin_reply (self->cli, reply, title);
  /* What is found does not hang on the day. */
  g_clear_pointer (&reply->date, g_free);
  smt_cli_add_columns (self->cli, reply->table, N_("Name"), N_("Id"), N_("Kind"), N_("Why"),
                       NULL);
  smt_reply_set_columns (reply, columns);
  json_object_set_string_member (reply->members, "text", words);

  for (guint i = 0; i < self->hits->len; i++)
    if (self->cli->format == SMT_FORMAT_MARKDOWN)
      add_row (self, reply, g_ptr_array_index (self->hits, i));
    else if (self->cli->format != SMT_FORMAT_TEXT)
      add_item (self, reply, g_ptr_array_index (self->hits, i));
  if (self->cli->format == SMT_FORMAT_TEXT)
    reply->text = dup_text (self, title);
  smt_cli_add_count (self->cli, reply, NP_("{n} hit", "{n} hits"), self->hits->len);
}

static gboolean
run (SmtCli    *cli,
     SmtReply  *reply,
     GError   **error)
{
  const char *const *arguments = smt_cli_options_get_arguments (cli->options);
  g_autofree char *words = g_strjoinv (" ", (char **) arguments);
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (g_object_unref);
  Search self = { .cli = cli, .hits = hits };
  gboolean done = find_types (&self, error) && find_links (&self, error);

  if (done)
    {
      find_hits (&self, words);
      fill_reply (&self, reply, words);
    }

  g_clear_pointer (&self.mechanisms, smt_links_free);
  g_clear_pointer (&self.carriers, smt_links_free);
  g_clear_pointer (&self.source, smt_links_free);
  return done;
}

static const char *const options[] = { "mechanism", "kind", NULL };

const SmtCommand smt_command_search = {
  .name = "search",
  .arguments = N_("TEXT"),
  .summary = N_("Everything that has these words, and where"),
  .options = options,
  .min_arguments = 1,
  .max_arguments = -1,
  .run = run,
};
