/* cmd-changes.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * changes: who joined, left or changed role in a span of time. People who read
 * it at a terminal get a sentence for each; a document gets a table.
 */

#include "smt-cli.h"

#include "smt-change-words.h"
#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-step-json.h"
#include "smt-template.h"

static char *
dup_role (SmtCli    *cli,
          SmtEntity *role)
{
  return role != NULL ? smt_label_dup (role, cli->ask.language, NULL) : g_strdup ("–");
}

static void
add_change (SmtCli          *cli,
            SmtReply        *reply,
            const SmtChange *change)
{
  json_array_add_object_element (reply->items, smt_step_to_json (&cli->ask, change));
  if (cli->ask.format == SMT_FORMAT_TEXT)
    {
      smt_reply_take_sentence (reply, smt_change_words_beside (change, cli->ask.language,
                                                               cli->ask.beside));
      return;
    }

  smt_table_take_cells (reply->table,
                        smt_ask_dup_date (&cli->ask, change->date),
                        smt_label_dup_short (change->mechanism, cli->ask.language),
                        smt_ask_dup_label (&cli->ask, change->party),
                        dup_role (cli, change->from),
                        dup_role (cli, change->to),
                        smt_ask_dup_doubt (&cli->ask, change->holds != SMT_HOLDS_YES),
                        NULL);
}

static gboolean
is_wanted (GPtrArray *chosen,
           SmtEntity *entity)
{
  return chosen->len == 0 || g_ptr_array_find (chosen, entity, NULL);
}

static gboolean
check_dates (const SmtEdtf  *from,
             const SmtEdtf  *to,
             GError        **error)
{
  if (from == NULL || to == NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("changes: --from DATE and --to DATE are needed"));
  else if (smt_edtf_get_latest (to) < smt_edtf_get_earliest (from))
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 /* TRANSLATORS: two dates, the later one first */
                 _("--to: %s lies before %s"), smt_edtf_get_text (to),
                 smt_edtf_get_text (from));
  else
    return TRUE;

  return FALSE;
}

/* The answer speaks of a span, not of a day. */
static void
begin (SmtCli        *cli,
       SmtReply      *reply,
       const SmtEdtf *from,
       const SmtEdtf *to)
{
  g_autofree char *first = smt_ask_dup_date (&cli->ask, from);
  g_autofree char *last = smt_ask_dup_date (&cli->ask, to);

  smt_ask_begin_reply (&cli->ask, reply, smt_ask_translate (&cli->ask, N_("Changes of membership")));
  g_free (reply->date);
  /* TRANSLATORS: {first} is the first date; {last} is the last date */
  reply->date = smt_template_fill (smt_ask_translate (&cli->ask, N_("From {first} to {last}")),
                                   "first", first, "last", last, NULL);

  smt_ask_add_columns (&cli->ask, reply->table, N_("Date"), N_("Mechanism"), N_("Party"),
                       N_("Before"), N_("After"), N_("Holds"), NULL);
  smt_reply_set_columns (reply, smt_step_columns);
  json_object_set_string_member (reply->members, "from", smt_edtf_get_text (from));
  json_object_set_string_member (reply->members, "to", smt_edtf_get_text (to));
}

static gboolean
run (SmtCli    *cli,
     SmtReply  *reply,
     GError   **error)
{
  g_autoptr (SmtEdtf) from = smt_cli_options_dup_date (cli->options, "from");
  g_autoptr (SmtEdtf) to = smt_cli_options_dup_date (cli->options, "to");
  g_autoptr (GPtrArray) mechanisms = NULL;
  g_autoptr (GPtrArray) parties = NULL;
  g_autoptr (GArray) changes = NULL;

  if (!check_dates (from, to, error))
    return FALSE;
  mechanisms = smt_cli_find_mechanisms (cli, smt_view_get_mechanisms (cli->ask.view), error);
  if (mechanisms == NULL)
    return FALSE;
  parties = smt_cli_find_all (cli, smt_view_get_parties (cli->ask.view),
                              SMT_ONE_TYPE (SMT_ENTITY_PARTY), error);
  if (parties == NULL)
    return FALSE;

  begin (cli, reply, from, to);
  changes = smt_changes_find (cli->ask.index, smt_edtf_get_earliest (from),
                              smt_edtf_get_latest (to));
  for (guint i = 0; i < changes->len; i++)
    {
      const SmtChange *change = &g_array_index (changes, SmtChange, i);

      if (is_wanted (mechanisms, change->mechanism) && is_wanted (parties, change->party))
        add_change (cli, reply, change);
    }

  /* TRANSLATORS: {n} is how many changes there are */
  smt_ask_add_count (&cli->ask, reply, NP_("{n} change", "{n} changes"),
                     json_array_get_length (reply->items));
  return TRUE;
}

static const char *const options[] = { "from", "to", "mechanism", "party", "beside", NULL };

const SmtCommand smt_command_changes = {
  .name = "changes",
  .summary = N_("Who joined, left or changed role"),
  .options = options,
  .run = run,
};
