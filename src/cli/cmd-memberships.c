/* cmd-memberships.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * memberships: what a party is in, in which role, since when.
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
  SmtEntity *entity = smt_dataset_require (cli->ask.dataset, id,
                                           SMT_ONE_TYPE (SMT_ENTITY_PARTY), error);

  if (entity == NULL)
    return FALSE;

  smt_report_memberships (&cli->ask, reply, entity);
  return TRUE;
}

static const char *const options[] = { "role", "beside", NULL };

const SmtCommand smt_command_memberships = {
  .name = "memberships",
  .arguments = N_("PARTY"),
  .summary = N_("What a party is in, in which role, since when"),
  .options = options,
  .has_own_filters = TRUE,
  .min_arguments = 1,
  .max_arguments = 1,
  .opens_entity = TRUE,
  .has_picture = TRUE,
  .run = run,
};
