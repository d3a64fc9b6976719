/* cmd-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * list: all entities of one type, or those that the options keep.
 */

#include "smt-cli.h"

#include "smt-filter.h"
#include "smt-i18n.h"
#include "smt-report-list.h"
#include "smt-template.h"

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
               /* TRANSLATORS: what somebody typed, and the words that can be typed */
               _("list: “%s” is none of %s"), word, list);
  return FALSE;
}

/* A listing of a span of time speaks of it, and not of a day. */
static void
set_span (SmtCli   *cli,
          SmtReply *reply)
{
  g_autoptr (SmtEdtf) from = smt_cli_options_dup_date (cli->options, "from");
  g_autoptr (SmtEdtf) to = smt_cli_options_dup_date (cli->options, "to");
  g_autofree char *first = smt_ask_dup_date (&cli->ask, from);
  g_autofree char *last = smt_ask_dup_date (&cli->ask, to);
  const char *words = N_("From {first} to {last}");

  if (from == NULL && to == NULL)
    return;
  if (to == NULL)
    /* TRANSLATORS: {first} is the first date */
    words = N_("From {first} on");
  if (from == NULL)
    /* TRANSLATORS: {last} is the last date */
    words = N_("Up to {last}");

  g_free (reply->date);
  reply->date = smt_template_fill (smt_ask_translate (&cli->ask, words),
                                   "first", first, "last", last, NULL);
}

static void
add_entities (SmtCli        *cli,
              SmtReply      *reply,
              SmtFilter     *filter,
              SmtEntityType  type,
              gboolean       only_with_members)
{
  GListModel *list = smt_dataset_get_list (cli->ask.dataset, type);

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
        smt_report_list_add (&cli->ask, reply, entity, smt_filter_get_type_listed (filter),
                             smt_filter_is_timed (filter), verdict == SMT_VERDICT_POSSIBLY);
    }
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

  smt_report_list_begin (&cli->ask, reply, type, NULL);
  set_span (cli, reply);
  add_entities (cli, reply, filter, type, FALSE);
  if (type == SMT_ENTITY_MECHANISM && smt_view_get_organisations (cli->ask.view))
    add_entities (cli, reply, filter, SMT_ENTITY_PARTY, TRUE);
  smt_report_list_end (&cli->ask, reply);
  return TRUE;
}

static const char *const options[] = {
  "mechanism", "party", "topic", "place", "person", "from", "to", "role", "kind",
  "certainty", "text", "organisations", "beside", NULL
};

const SmtCommand smt_command_list = {
  .name = "list",
  .arguments = N_("KIND"),
  .summary = N_("All mechanisms, parties … or those that filters keep"),
  .options = options,
  .has_own_filters = TRUE,
  .min_arguments = 1,
  .max_arguments = 1,
  .has_picture = TRUE,
  .run = run,
};
