/* cmd-help.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * help: the pages that the window shows on F1: which there are, or one of them.
 */

#include "smt-cli.h"

#include "smt-error.h"
#include "smt-help-words.h"
#include "smt-i18n.h"
#include "smt-output.h"
#include "smt-suggest.h"

static void
add_topic (SmtCli       *cli,
           SmtReply     *reply,
           SmtHelpTopic *topic,
           const char   *text)
{
  JsonObject *item = json_object_new ();
  const char *title = smt_language_translate (cli->ask.language, NULL,
                                              smt_help_topic_get_title (topic));
  const char *section = smt_language_translate (cli->ask.language, NULL,
                                                smt_help_topic_get_section (topic));

  json_object_set_string_member (item, "id", smt_help_topic_get_id (topic));
  json_object_set_string_member (item, "type", "help");
  json_object_set_string_member (item, "name", title);
  json_object_set_string_member (item, "section", section);
  if (text != NULL)
    json_object_set_string_member (item, "text", text);
  json_array_add_object_element (reply->items, item);
  if (reply->table != NULL)
    smt_table_take_cells (reply->table, g_strdup (smt_help_topic_get_id (topic)),
                          g_strdup (title), g_strdup (section), NULL);
}

static void
list_topics (SmtCli   *cli,
             SmtReply *reply,
             SmtHelp  *help)
{
  reply->title = g_strdup (smt_ask_translate (&cli->ask, N_("Help")));
  reply->table = smt_table_new ();
  smt_ask_add_columns (&cli->ask, reply->table, N_("Id"),
                       /* TRANSLATORS: the head of a column: a page of the help */
                       PC_("help", "Topic"), N_("Section"), NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (help)); i++)
    {
      g_autoptr (SmtHelpTopic) topic = g_list_model_get_item (G_LIST_MODEL (help), i);

      add_topic (cli, reply, topic, NULL);
    }
  smt_reply_take_note (reply, g_strdup (smt_ask_translate (&cli->ask,
    N_("“summitry-cli help ID” prints one of these pages. “summitry-cli --help” lists the "
       "commands."))));
}

static void
show_topic (SmtCli       *cli,
            SmtReply     *reply,
            SmtHelpTopic *topic)
{
  reply->text = smt_help_words_to_text (topic, cli->ask.language, SMT_HELP_PLAIN, SMT_TEXT_COLUMNS);
  reply->markdown = smt_help_words_to_text (topic, cli->ask.language, SMT_HELP_MARKDOWN, 0);
  add_topic (cli, reply, topic, reply->markdown);
}

static void
set_unknown (SmtHelp     *help,
             const char  *id,
             GError     **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_null_terminated (0, NULL, TRUE);
  g_autofree char *suggestion = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (help)); i++)
    {
      g_autoptr (SmtHelpTopic) topic = g_list_model_get_item (G_LIST_MODEL (help), i);

      g_ptr_array_add (ids, (gpointer) smt_help_topic_get_id (topic));
    }

  suggestion = smt_suggest_word (id, (const char *const *) ids->pdata);
  if (suggestion != NULL)
    g_set_error (error, SMT_ERROR, SMT_ERROR_UNKNOWN_ID,
                 /* TRANSLATORS: what somebody typed, and a topic of the help */
                 _("there is no help on “%s” (did you mean “%s”?)"), id, suggestion);
  else
    g_set_error (error, SMT_ERROR, SMT_ERROR_UNKNOWN_ID,
                 /* TRANSLATORS: %s is what somebody typed */
                 _("there is no help on “%s”; see summitry-cli help"), id);
}

static gboolean
run (SmtCli    *cli,
     SmtReply  *reply,
     GError   **error)
{
  static const char *const columns[] = { "id", "name", "section", "text", NULL };
  const char *id = smt_cli_options_get_arguments (cli->options)[0];
  g_autoptr (SmtHelp) help = smt_help_new_bundled ();
  SmtHelpTopic *topic = id != NULL ? smt_help_find (help, id) : NULL;

  smt_reply_set_columns (reply, columns);
  if (topic != NULL)
    show_topic (cli, reply, topic);
  else if (id == NULL)
    list_topics (cli, reply, help);
  else
    set_unknown (help, id, error);
  return topic != NULL || id == NULL;
}

static const char *const options[] = { NULL };

const SmtCommand smt_command_help = {
  .name = "help",
  .arguments = N_("[TOPIC]"),
  .summary = N_("What the words and pictures mean, and how to work with them"),
  .options = options,
  .max_arguments = 1,
  .is_about_program = TRUE,
  .run = run,
};
