/* cmd-info.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * info: what the dataset holds, and how well it is supported.
 */

#include "smt-cli.h"

#include "smt-core-enums.h"
#include "smt-entities.h"
#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-reply-fields.h"
#include "smt-template.h"
#include "smt-words.h"

static void
add_count (SmtCli     *cli,
           SmtReply   *reply,
           const char *label,
           guint       n)
{
  smt_table_take_cells (reply->table, g_strdup (label),
                        smt_language_format_number (cli->ask.language, n), NULL);
}

static JsonObject *
count_entities (SmtCli   *cli,
                SmtReply *reply)
{
  JsonObject *counts = json_object_new ();

  for (SmtEntityType type = 0; type < SMT_N_ENTITY_TYPES; type++)
    {
      guint n = g_list_model_get_n_items (smt_dataset_get_list (cli->ask.dataset, type));

      json_object_set_int_member (counts, smt_entity_type_get_collection (type), n);
      add_count (cli, reply, smt_ask_translate (&cli->ask, smt_entity_type_get_label (type)), n);
    }

  json_object_set_int_member (counts, "periods", smt_dataset_get_n_periods (cli->ask.dataset));
  add_count (cli, reply, smt_ask_translate (&cli->ask, N_("Periods of membership")),
             smt_dataset_get_n_periods (cli->ask.dataset));
  return counts;
}

static JsonObject *
count_periods (SmtCli   *cli,
               SmtReply *reply)
{
  g_autoptr (GEnumClass) certainties = g_type_class_ref (SMT_TYPE_CERTAINTY);
  g_autofree guint *counts = g_new0 (guint, certainties->n_values + 1);
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < smt_membership_index_get_n_mechanisms (cli->ask.index); i++)
    {
      guint n;
      const SmtSpell *spells = smt_membership_index_get_spells (cli->ask.index, i, &n);

      for (guint j = 0; j < n; j++)
        counts[spells[j].certainty]++;
    }

  for (guint i = 0; i < certainties->n_values; i++)
    {
      int value = certainties->values[i].value;
      g_autofree char *label =
        /* TRANSLATORS: {certainty} is how periods are supported, as "implied" */
        smt_template_fill (smt_ask_translate (&cli->ask, N_("Periods: {certainty}")), "certainty",
                           smt_words_get (SMT_TYPE_CERTAINTY, value, cli->ask.language), NULL);

      json_object_set_int_member (object, certainties->values[i].value_nick, counts[value]);
      add_count (cli, reply, label, counts[value]);
    }

  return object;
}

/* Parties that have members themselves. */
static JsonArray *
list_with_members (SmtCli    *cli,
                   GPtrArray *parties)
{
  GListModel *list = smt_dataset_get_list (cli->ask.dataset, SMT_ENTITY_PARTY);
  JsonArray *ids = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtEntity) party = g_list_model_get_item (list, i);

      if (smt_entity_get_facts (party) == NULL)
        continue;
      json_array_add_string_element (ids, smt_entity_get_id (party));
      g_ptr_array_add (parties, party);
    }

  return ids;
}

static JsonArray *
list_sources (SmtCli *cli)
{
  GListModel *list = smt_dataset_get_list (cli->ask.dataset, SMT_ENTITY_SOURCE);
  JsonArray *ids = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtEntity) source = g_list_model_get_item (list, i);

      json_array_add_string_element (ids, smt_entity_get_id (source));
    }

  return ids;
}

static void
add_note (SmtCli     *cli,
          SmtReply   *reply,
          const char *words,
          const char *value)
{
  if (value != NULL)
    smt_reply_take_note (reply, smt_template_fill (smt_ask_translate (&cli->ask, words),
                                                   "value", value, NULL));
}

static void
set_string (JsonObject *object,
            const char *name,
            const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, name, value);
}

static JsonObject *
new_item (SmtCli     *cli,
          const char *title)
{
  JsonObject *item = json_object_new ();
  SmtEntity *source = smt_dataset_get_source (cli->ask.dataset);

  set_string (item, "id", smt_dataset_get_id (cli->ask.dataset));
  set_string (item, "type", "info");
  set_string (item, "name", title);
  set_string (item, "edition", smt_dataset_get_edition (cli->ask.dataset));
  set_string (item, "as_of", smt_edtf_get_text (smt_dataset_get_as_of (cli->ask.dataset)));
  set_string (item, "licence", smt_dataset_get_licence (cli->ask.dataset));
  if (source != NULL)
    set_string (item, "source", smt_entity_get_id (source));
  return item;
}

static void
add_notes (SmtCli    *cli,
           SmtReply  *reply,
           GPtrArray *with_members)
{
  SmtEntity *source = smt_dataset_get_source (cli->ask.dataset);
  g_autofree char *title = source != NULL ? smt_label_dup (source, cli->ask.language, NULL)
                                          : NULL;
  g_autofree char *names = smt_ask_dup_names (&cli->ask, with_members);

  if (with_members->len > 0)
    /* TRANSLATORS: {value} is what is said of it */
    add_note (cli, reply, N_("Parties that have members themselves: {value}"), names);
  /* TRANSLATORS: {value} is what is said of it */
  add_note (cli, reply, N_("Starts from: {value}"), title);
  /* TRANSLATORS: {value} is what is said of it */
  add_note (cli, reply, N_("Edition: {value}"), smt_dataset_get_edition (cli->ask.dataset));
  /* TRANSLATORS: {value} is what is said of it */
  add_note (cli, reply, N_("Licence of the data: {value}"),
            smt_dataset_get_licence (cli->ask.dataset));
}

static gboolean
run (SmtCli    *cli,
     SmtReply  *reply,
     GError   **error)
{
  const SmtText *text = smt_dataset_get_title (cli->ask.dataset);
  const char *title = text != NULL ? smt_language_get_text (cli->ask.language, text, NULL)
                                   : smt_dataset_get_id (cli->ask.dataset);
  JsonObject *item = new_item (cli, title);
  g_autoptr (GPtrArray) with_members = g_ptr_array_new ();

  smt_ask_begin_reply (&cli->ask, reply, title);
  smt_ask_add_columns (&cli->ask, reply->table, N_("What"), NULL);
  smt_table_add_column (reply->table, smt_ask_translate (&cli->ask, N_("How many")),
                        SMT_ALIGN_END);
  json_object_set_object_member (item, "counts", count_entities (cli, reply));
  json_object_set_object_member (item, "periods", count_periods (cli, reply));
  json_object_set_array_member (item, "with_members",
                                list_with_members (cli, with_members));
  json_object_set_array_member (item, "sources", list_sources (cli));
  add_notes (cli, reply, with_members);

  smt_reply_add_fields (reply, item);
  json_array_add_object_element (reply->items, item);
  return TRUE;
}

static const char *const options[] = { NULL };

const SmtCommand smt_command_info = {
  .name = "info",
  .summary = N_("What the dataset holds: counts, sources, licence"),
  .options = options,
  .run = run,
};
