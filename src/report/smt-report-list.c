/* smt-report-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Entities of one kind, one a row, as an answer in every format.
 */

#include "smt-report-list.h"

#include "smt-cell-words.h"
#include "smt-entities.h"
#include "smt-entity-json.h"
#include "smt-i18n.h"
#include "smt-label.h"

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

/* A party among the mechanisms has what makes it one in a field of its own. */
static char *
dup_cell (SmtAsk        *ask,
          SmtEntity     *entity,
          SmtEntityType  type,
          const char    *path)
{
  g_autofree char *inner = NULL;

  if (smt_entity_get_kind (entity) == type)
    return smt_cell_words_dup (ask, entity, path);

  inner = g_strconcat ("mechanism.", path, NULL);
  return smt_cell_words_dup (ask, entity, inner);
}

static void
add_row (SmtAsk        *ask,
         SmtReply      *reply,
         SmtEntity     *entity,
         SmtEntityType  type,
         gboolean       possibly)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_take (cells, smt_label_mark (entity, ask->language,
                                              smt_ask_dup_label (ask, entity)));
  g_strv_builder_add (cells, smt_entity_get_id (entity));
  for (guint i = 0; i < MOST_COLUMNS; i++)
    if (columns[type][i].path != NULL)
      g_strv_builder_take (cells, dup_cell (ask, entity, type, columns[type][i].path));
  g_strv_builder_take (cells, smt_cell_words_dup_passages (ask, entity));
  g_strv_builder_take (cells, smt_ask_dup_doubt (ask, possibly));
  smt_table_take_row (reply->table, g_strv_builder_end (cells));
}

/**
 * smt_report_list_begin:
 * @type: what is listed
 * @title: (nullable): of the answer; %NULL, the name of the kind
 *
 * Begins an answer of entities of one kind.
 */
void
smt_report_list_begin (SmtAsk        *ask,
                       SmtReply      *reply,
                       SmtEntityType  type,
                       const char    *title)
{
  smt_ask_begin_reply (ask, reply, title != NULL
                                   ? title
                                   : smt_ask_translate (ask, smt_entity_type_get_label (type)));
  smt_ask_add_columns (ask, reply->table, N_("Name"), N_("Id"), NULL);
  smt_table_keep_whole (reply->table, 1);
  for (guint i = 0; i < MOST_COLUMNS; i++)
    if (columns[type][i].title != NULL)
      smt_ask_add_columns (ask, reply->table, columns[type][i].title, NULL);
  smt_ask_add_columns (ask, reply->table, N_("Written in"), N_("Holds"), NULL);
  set_csv_columns (reply, type, smt_view_get_organisations (ask->view));
}

/**
 * smt_report_list_add:
 * @entity: one more entry
 * @type: what is listed; a party may stand among mechanisms
 * @is_timed: whether it was asked when something was
 * @possibly: whether it is of the answer only possibly
 */
void
smt_report_list_add (SmtAsk        *ask,
                     SmtReply      *reply,
                     SmtEntity     *entity,
                     SmtEntityType  type,
                     gboolean       is_timed,
                     gboolean       possibly)
{
  JsonObject *item = smt_entity_to_json (entity, ask->according_to, ask->language);

  if (is_timed)
    json_object_set_string_member (item, "holds", possibly ? "possibly" : "yes");
  json_array_add_object_element (reply->items, item);
  add_row (ask, reply, entity, type, possibly);
}

/**
 * smt_report_list_end:
 *
 * Says how many entries there are, and how many cannot be decided.
 */
void
smt_report_list_end (SmtAsk   *ask,
                     SmtReply *reply)
{
  guint n = json_array_get_length (reply->undetermined);

  smt_ask_add_count (ask, reply, NP_("{n} entry", "{n} entries"),
                     smt_table_get_n_rows (reply->table));
  if (n > 0)
    smt_ask_add_count (ask, reply,
                       /* TRANSLATORS: {n} is how many changes there are */
                       NP_("{n} left out: it has no date, or nothing is stated",
                           "{n} left out: they have no date, or nothing is stated"), n);
}
