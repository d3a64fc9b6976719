/* cmd-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * list: all entities of one type, or those that the options keep.
 */

#include "smt-cli.h"

#include "smt-cell-words.h"
#include "smt-entities.h"
#include "smt-entity-json.h"
#include "smt-filter.h"
#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-template.h"

/* A column of the table for people: everything else is in JSON and CSV. */
typedef struct
{
  const char *title;
  const char *path;
} Column;

#define MOST_COLUMNS 4

static const Column columns[SMT_N_ENTITY_TYPES][MOST_COLUMNS] = {
  [SMT_ENTITY_MECHANISM] = { { N_("Acronym"), "acronym" }, { N_("Kind"), "kind" },
                             { N_("Founded"), "founded.date" } },
  [SMT_ENTITY_PARTY] = { { N_("Kind"), "kind" }, { N_("Region"), "region" } },
  [SMT_ENTITY_MEMBERSHIP] = { { N_("Periods"), "periods" } },
  [SMT_ENTITY_ROSTER] = { { N_("Roles"), "roles" }, { N_("Since"), "since" },
                          { N_("Until"), "until" } },
  [SMT_ENTITY_BODY] = { { N_("Kind"), "kind" }, { N_("Status"), "status" },
                        { N_("Mechanism"), "mechanism" } },
  [SMT_ENTITY_SERIES] = { { N_("Level"), "level" }, { N_("Mechanism"), "mechanism" } },
  [SMT_ENTITY_MEETING] = { { N_("Date"), "date" }, { N_("Place"), "place" },
                           { N_("Mechanism"), "mechanism" } },
  [SMT_ENTITY_EVENT] = { { N_("Kind"), "kind" }, { N_("Date"), "date" },
                         { N_("Place"), "place" }, { N_("Mechanism"), "mechanism" } },
  [SMT_ENTITY_DOCUMENT] = { { N_("Kind"), "kind" }, { N_("Date"), "made.date" },
                            { N_("Mechanism"), "mechanism" } },
  [SMT_ENTITY_STATEMENT] = { { N_("Kind"), "kind" }, { N_("Speakers"), "speakers" } },
  [SMT_ENTITY_MILESTONE] = { { N_("Kind"), "kind" }, { N_("Date"), "date" },
                             { N_("Mechanism"), "mechanism" } },
  [SMT_ENTITY_RELATION] = { { N_("Date"), "date" } },
  [SMT_ENTITY_PLACE] = { { N_("Kind"), "kind" }, { N_("Country"), "country" } },
  [SMT_ENTITY_PERSON] = { { N_("Offices"), "offices.office" },
                          { N_("Of"), "offices.party" } },
  [SMT_ENTITY_ROLE] = { { N_("Kind"), "kind" } },
  [SMT_ENTITY_SOURCE] = { { N_("Publisher"), "publisher" }, { N_("Issued"), "issued" } },
};

static gboolean
find_type (const char     *word,
           SmtEntityType  *type,
           GError        **error)
{
  g_autofree char *list = NULL;

  if (smt_entity_type_from_collection (word, type))
    return TRUE;

  list = smt_cli_dup_collections ();
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("list: “%s” is none of %s"), word, list);
  return FALSE;
}

static void
add_field_names (GStrvBuilder   *names,
                 const SmtField *fields,
                 guint           n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].flags & SMT_FIELD_INLINE)
      add_field_names (names, fields[i].record->fields, fields[i].record->n_fields);
    else
      g_strv_builder_add (names, fields[i].name);
}

static void
set_csv_columns (SmtReply      *reply,
                 SmtEntityType  type,
                 gboolean       organisations)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GTypeClass) klass = g_type_class_ref (smt_entity_type_get_gtype (type));
  SmtEntityClass *entity_class = (SmtEntityClass *) klass;
  g_auto (GStrv) list = NULL;

  g_strv_builder_add_many (names, "id", "type", "name", "names", "holds", NULL);
  add_field_names (names, entity_class->fields, entity_class->n_fields);
  if (organisations)
    g_strv_builder_add_many (names, "region", "since", "until", "mechanism", NULL);
  g_strv_builder_add_many (names, "aliases", "note", "certainty", "passages", NULL);
  list = g_strv_builder_end (names);
  smt_reply_set_columns (reply, (const char *const *) list);
}

/* A listing of a span of time speaks of it, and not of a day. */
static void
set_span (SmtCli   *cli,
          SmtReply *reply)
{
  g_autoptr (SmtEdtf) from = smt_cli_options_dup_date (cli->options, "from");
  g_autoptr (SmtEdtf) to = smt_cli_options_dup_date (cli->options, "to");
  g_autofree char *first = smt_cli_dup_date (cli, from);
  g_autofree char *last = smt_cli_dup_date (cli, to);
  const char *words = N_("From {first} to {last}");

  if (from == NULL && to == NULL)
    return;
  if (to == NULL)
    words = N_("From {first} on");
  if (from == NULL)
    words = N_("Up to {last}");

  g_free (reply->date);
  reply->date = smt_template_fill (smt_cli_translate (cli, words),
                                   "first", first, "last", last, NULL);
}

static void
begin (SmtCli        *cli,
       SmtReply      *reply,
       SmtEntityType  type)
{
  smt_cli_begin_reply (cli, reply,
                       smt_cli_translate (cli, smt_entity_type_get_label (type)));
  set_span (cli, reply);
  smt_cli_add_columns (cli, reply->table, N_("Name"), N_("Id"), NULL);
  smt_table_keep_whole (reply->table, 1);
  for (guint i = 0; i < MOST_COLUMNS; i++)
    if (columns[type][i].title != NULL)
      smt_cli_add_columns (cli, reply->table, columns[type][i].title, NULL);
  smt_cli_add_columns (cli, reply->table, N_("Written in"), N_("Holds"), NULL);
  set_csv_columns (reply, type, smt_view_get_organisations (cli->view));
}

/* A party among the mechanisms has what makes it one in a field of its own. */
static char *
dup_cell (SmtCli        *cli,
          SmtEntity     *entity,
          SmtEntityType  type,
          const char    *path)
{
  g_autofree char *inner = NULL;

  if (smt_entity_get_kind (entity) == type)
    return smt_cell_words_dup (cli, entity, path);

  inner = g_strconcat ("mechanism.", path, NULL);
  return smt_cell_words_dup (cli, entity, inner);
}

static void
add_row (SmtCli        *cli,
         SmtReply      *reply,
         SmtEntity     *entity,
         SmtEntityType  type,
         SmtVerdict     verdict)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_take (cells, smt_label_dup (entity, cli->language, NULL));
  g_strv_builder_add (cells, smt_entity_get_id (entity));
  for (guint i = 0; i < MOST_COLUMNS; i++)
    if (columns[type][i].path != NULL)
      g_strv_builder_take (cells, dup_cell (cli, entity, type, columns[type][i].path));
  g_strv_builder_take (cells, smt_cell_words_dup_passages (cli, entity));
  g_strv_builder_take (cells, smt_cli_dup_doubt (cli, verdict == SMT_VERDICT_POSSIBLY));
  smt_table_take_row (reply->table, g_strv_builder_end (cells));
}

static void
add_item (SmtCli     *cli,
          SmtReply   *reply,
          SmtFilter  *filter,
          SmtEntity  *entity,
          SmtVerdict  verdict)
{
  JsonObject *item = smt_entity_to_json (entity, cli->according_to, cli->language);

  if (smt_filter_is_timed (filter))
    json_object_set_string_member (item, "holds",
                                   verdict == SMT_VERDICT_YES ? "yes" : "possibly");
  json_array_add_object_element (reply->items, item);
  add_row (cli, reply, entity, smt_filter_get_type_listed (filter), verdict);
}

static void
add_entities (SmtCli        *cli,
              SmtReply      *reply,
              SmtFilter     *filter,
              SmtEntityType  type,
              gboolean       only_with_members)
{
  GListModel *list = smt_dataset_get_list (cli->dataset, type);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);
      SmtVerdict verdict;

      if (only_with_members && smt_entity_get_facts (entity) == NULL)
        continue;
      verdict = smt_filter_judge (filter, entity);
      if (verdict == SMT_VERDICT_UNDETERMINED)
        json_array_add_string_element (reply->undetermined, smt_entity_get_id (entity));
      else if (verdict != SMT_VERDICT_OUT)
        add_item (cli, reply, filter, entity, verdict);
    }
}

static void
add_counts (SmtCli   *cli,
            SmtReply *reply)
{
  guint n = json_array_get_length (reply->undetermined);

  smt_cli_add_count (cli, reply, NP_("{n} entry", "{n} entries"),
                     smt_table_get_n_rows (reply->table));
  if (n > 0)
    smt_cli_add_count (cli, reply,
                       NP_("{n} left out: it has no date, or nothing is stated",
                           "{n} left out: they have no date, or nothing is stated"), n);
}

static gboolean
run (SmtCli    *cli,
     SmtReply  *reply,
     GError   **error)
{
  const char *word = smt_cli_options_get_arguments (cli->options)[0];
  g_autoptr (SmtFilter) filter = NULL;
  SmtEntityType type;

  if (!find_type (word, &type, error))
    return FALSE;
  filter = smt_filter_new (cli, type, error);
  if (filter == NULL)
    return FALSE;

  begin (cli, reply, type);
  add_entities (cli, reply, filter, type, FALSE);
  if (type == SMT_ENTITY_MECHANISM && smt_view_get_organisations (cli->view))
    add_entities (cli, reply, filter, SMT_ENTITY_PARTY, TRUE);
  add_counts (cli, reply);
  return TRUE;
}

static const char *const options[] = {
  "mechanism", "party", "topic", "place", "person", "from", "to", "role", "kind",
  "certainty", "text", "organisations", NULL
};

const SmtCommand smt_command_list = {
  .name = "list",
  .arguments = N_("KIND"),
  .summary = N_("All mechanisms, parties … or those that filters keep"),
  .options = options,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
