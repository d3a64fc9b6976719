/* cmd-show.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * show: one entity with all its fields, what refers to it, and its passages; or
 * how it is cited; or the picture of its page, where it has one.
 */

#include "smt-cli.h"

#include "smt-citation.h"
#include "smt-entities.h"
#include "smt-entity-json.h"
#include "smt-i18n.h"
#include "smt-output.h"
#include "smt-reply-fields.h"
#include "smt-report-periods.h"
#include "smt-sheet.h"
#include "smt-told.h"

/* Ids of what refers to an entity, by collection. */
static JsonObject *
referrers_to_json (SmtCli    *cli,
                   SmtEntity *entity)
{
  GPtrArray *referrers = smt_dataset_get_referrers (cli->ask.dataset, entity);
  JsonObject *object = json_object_new ();

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      SmtEntity *referrer = g_ptr_array_index (referrers, i);
      const char *collection =
        smt_entity_type_get_collection (smt_entity_get_kind (referrer));

      if (!smt_told_refers (referrer, entity, cli->ask.according_to))
        continue;
      if (!json_object_has_member (object, collection))
        json_object_set_array_member (object, collection, json_array_new ());
      json_array_add_string_element (json_object_get_array_member (object, collection),
                                     smt_entity_get_id (referrer));
    }

  return object;
}

/* In the order of SmtCitationFormat. */
static const char *const citation_formats[] = { "text", "bibtex", "ris", "csl-json" };

/* The citation as it is, so that it can go into a file; for programs that ask in
 * JSON, as a string. */
static void
answer_citation (SmtCli     *cli,
                 SmtReply   *reply,
                 SmtEntity  *entity,
                 JsonObject *item,
                 const char *format)
{
  g_autoptr (SmtCitation) citation = smt_citation_new (cli->ask.dataset, entity, cli->ask.view,
                                                       cli->ask.language);
  guint number = 0;

  while (!g_str_equal (citation_formats[number], format))
    number++;
  reply->text = smt_citation_format (citation, number);
  reply->markdown = g_strdup (reply->text);
  json_object_set_string_member (item, "citation", reply->text);
}

static void
answer_page (SmtCli    *cli,
             SmtReply  *reply,
             SmtEntity *entity)
{
  g_autoptr (SmtSheet) sheet = smt_sheet_new (cli->ask.dataset, entity, cli->ask.view, cli->ask.language);

  reply->text = smt_sheet_to_text (sheet, SMT_TEXT_COLUMNS);
  reply->markdown = smt_sheet_to_markdown (sheet);
  smt_ask_begin_reply (&cli->ask, reply, NULL);
  g_clear_pointer (&reply->title, g_free);
  smt_reply_take_note (reply, g_steal_pointer (&reply->date));
}

/* A citation is none, and of pages those of parties alone have one. */
static gboolean
answer_picture (SmtCli     *cli,
                SmtReply   *reply,
                SmtEntity  *entity,
                GError    **error)
{
  g_autofree char *asked = NULL;

  if (!smt_cli_options_has (cli->options, "cite") && SMT_IS_PARTY (entity) &&
      smt_report_periods (&cli->ask, reply, entity, FALSE))
    return TRUE;

  asked = g_strdup_printf ("show %s", smt_entity_get_id (entity));
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* TRANSLATORS: %s is a command */
               _("--format: %s has no picture to give as svg"), asked);
  return FALSE;
}

static gboolean
run (SmtCli    *cli,
     SmtReply  *reply,
     GError   **error)
{
  const char *id = smt_cli_options_get_arguments (cli->options)[0];
  const char *cite = smt_cli_options_get (cli->options, "cite");
  SmtEntity *entity = smt_dataset_require (cli->ask.dataset, id, SMT_ANY_TYPE, error);
  JsonObject *item;

  if (entity == NULL)
    return FALSE;
  if (cli->ask.format == SMT_FORMAT_SVG)
    return answer_picture (cli, reply, entity, error);

  item = smt_entity_to_json (entity, cli->ask.according_to, cli->ask.language);
  json_object_set_object_member (item, "referrers", referrers_to_json (cli, entity));
  if (cite != NULL)
    answer_citation (cli, reply, entity, item, cite);
  smt_reply_add_fields (reply, item);
  json_array_add_object_element (reply->items, item);

  if (cite == NULL &&
      (cli->ask.format == SMT_FORMAT_TEXT || cli->ask.format == SMT_FORMAT_MARKDOWN))
    answer_page (cli, reply, entity);
  return TRUE;
}

static const char *const options[] = { "beside", "cite", "count", NULL };

const SmtCommand smt_command_show = {
  .name = "show",
  .arguments = N_("ID"),
  .summary = N_("One entity, what refers to it, and its passages"),
  .options = options,
  .min_arguments = 1,
  .max_arguments = 1,
  .opens_entity = TRUE,
  .has_picture = TRUE,
  .run = run,
};
