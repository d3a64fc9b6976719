/* cmd-timeline.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * timeline: what happened, in lanes and in order of time. It is the picture of
 * the window, taken from the same scene.
 */

#include "smt-cli.h"

#include "smt-error.h"
#include "smt-i18n.h"
#include "smt-report-timeline.h"

static gboolean
check_kinds (SmtCli  *cli,
             GError **error)
{
  const char *const *words = smt_cli_options_get_all (cli->options, "kind");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) kinds = NULL;
  g_autofree char *list = NULL;

  for (SmtMarkKind kind = 0; kind < SMT_N_MARK_KINDS; kind++)
    g_strv_builder_add (builder, smt_mark_kind_get_type_name (kind));
  kinds = g_strv_builder_end (builder);
  list = g_strjoinv (", ", kinds);

  for (guint i = 0; words[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) kinds, words[i]))
      {
        g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                     _("--%s: “%s” is none of %s"), "kind", words[i], list);
        return FALSE;
      }

  return TRUE;
}

static gboolean
check_time (SmtCli  *cli,
            GError **error)
{
  const SmtEdtf *from = smt_view_get_from (cli->ask.view);
  const SmtEdtf *to = smt_view_get_to (cli->ask.view);

  if (from == NULL || to == NULL ||
      smt_edtf_get_earliest (from) <= smt_edtf_get_latest (to))
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("--to: %s lies before %s"), smt_edtf_get_text (to), smt_edtf_get_text (from));
  return FALSE;
}

static gboolean
check_choice (SmtCli  *cli,
              GError **error)
{
  g_autoptr (GPtrArray) mechanisms = NULL;
  g_autoptr (GPtrArray) topics = NULL;

  mechanisms = smt_cli_find_mechanisms (cli, smt_view_get_mechanisms (cli->ask.view), error);
  if (mechanisms == NULL)
    return FALSE;

  topics = smt_cli_find_all (cli, smt_cli_options_get_all (cli->options, "topic"),
                             SMT_ONE_TYPE (SMT_ENTITY_TOPIC), error);
  return topics != NULL;
}

static gboolean
run (SmtCli    *cli,
     SmtReply  *reply,
     GError   **error)
{
  g_autoptr (SmtTimelineScene) scene = NULL;

  if (!check_kinds (cli, error) || !check_time (cli, error) || !check_choice (cli, error))
    return FALSE;

  scene = smt_timeline_scene_new (cli->ask.dataset, cli->ask.view, cli->ask.language);
  if (smt_cli_options_has (cli->options, "describe"))
    smt_report_timeline_describe (reply, scene);
  smt_report_timeline (&cli->ask, reply, scene);
  return TRUE;
}

static const char *const options[] = {
  "mechanism", "topic", "kind", "text", "from", "to", "lanes", "describe", "beside", NULL
};

const SmtCommand smt_command_timeline = {
  .name = "timeline",
  .summary = N_("What happened, in lanes by time; also as a picture, in svg"),
  .options = options,
  .has_picture = TRUE,
  .run = run,
};
