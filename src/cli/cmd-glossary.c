/* cmd-glossary.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * glossary: what things are called in several languages, for translators.
 */

#include "smt-cli.h"

#include "smt-i18n.h"
#include "smt-report-glossary.h"

static gboolean
run (SmtCli    *cli,
     SmtReply  *reply,
     GError   **error)
{
  const char *const *tags = smt_cli_options_get_all (cli->options, "in");
  g_autoptr (SmtGlossary) glossary =
    tags[0] != NULL ? smt_glossary_new (cli->ask.dataset, tags, error)
                    : smt_glossary_new_installed (cli->ask.dataset);

  if (glossary == NULL)
    return FALSE;

  smt_report_glossary (&cli->ask, reply, glossary);
  if (smt_cli_options_has (cli->options, "tbx"))
    {
      reply->text = smt_glossary_to_tbx (glossary);
      reply->markdown = g_strdup (reply->text);
    }
  return TRUE;
}

static const char *const options[] = { "in", "tbx", NULL };

const SmtCommand smt_command_glossary = {
  .name = "glossary",
  .summary = N_("What things are called in several languages"),
  .options = options,
  .run = run,
};
