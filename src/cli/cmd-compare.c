/* cmd-compare.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * compare: mechanisms, or parties, side by side. It is the page of the window,
 * taken from the same scene.
 */

#include "smt-cli.h"

#include "smt-error.h"
#include "smt-i18n.h"
#include "smt-report-comparison.h"

#define COMPARABLE (SMT_ONE_TYPE (SMT_ENTITY_MECHANISM) | SMT_ONE_TYPE (SMT_ENTITY_PARTY))

/* That there are two to six is for the parser of options to say. */
static gboolean
check_sides (SmtCli         *cli,
             SmtComparison  *comparison,
             GError        **error)
{
  if (smt_comparison_get_n_missing (comparison) == 0)
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _("compare takes mechanisms or parties, each once, and not both"));
  return FALSE;
}

static gboolean
run (SmtCli    *cli,
     SmtReply  *reply,
     GError   **error)
{
  g_autoptr (GPtrArray) sides = smt_cli_find_all (cli, smt_view_get_compared (cli->ask.view),
                                                  COMPARABLE, error);
  g_autoptr (SmtComparison) comparison = NULL;

  if (sides == NULL)
    return FALSE;
  comparison = smt_comparison_new (cli->ask.dataset, cli->ask.index, cli->ask.view, cli->ask.language);
  if (!check_sides (cli, comparison, error))
    return FALSE;

  smt_report_comparison (&cli->ask, reply, comparison);
  return TRUE;
}

static const char *const options[] = { "count", "only-differences", "beside", NULL };

const SmtCommand smt_command_compare = {
  .name = "compare",
  .arguments = N_("ID ID…"),
  .summary = N_("Two to six mechanisms, or parties, side by side"),
  .options = options,
  .min_arguments = SMT_MIN_SIDES,
  .max_arguments = SMT_MAX_SIDES,
  .has_picture = TRUE,
  .run = run,
};
