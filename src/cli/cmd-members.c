/* cmd-members.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * members: who is in a mechanism, in which role, since when. Those of whom
 * nobody says are named too, since they are not out.
 */

#include "smt-cli.h"

#include "smt-i18n.h"
#include "smt-report-members.h"

static gboolean
run (SmtCli    *cli,
     SmtReply  *reply,
     GError   **error)
{
  const char *id = smt_cli_options_get_arguments (cli->options)[0];
  guint mechanism;

  if (!smt_cli_find_mechanism (cli, id, &mechanism, error))
    return FALSE;

  smt_report_members (&cli->ask, reply, mechanism);
  return TRUE;
}

static const char *const options[] = { "role", "beside", NULL };

const SmtCommand smt_command_members = {
  .name = "members",
  .arguments = N_("MECHANISM"),
  .summary = N_("Who is in a mechanism, in which role, since when"),
  .options = options,
  .has_own_filters = TRUE,
  .min_arguments = 1,
  .max_arguments = 1,
  .opens_entity = TRUE,
  .has_picture = TRUE,
  .run = run,
};
