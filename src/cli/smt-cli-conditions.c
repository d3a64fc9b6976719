/* smt-cli-conditions.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a command filters by and a view has no place for, in words, for whoever
 * has the answer and not the command line.
 */

#include "smt-cli.h"

#include "smt-condition-sentence.h"
#include "smt-i18n.h"
#include "smt-template.h"

static const struct
{
  const char *option;
  const char *label;
} filters[] = {
  { "mechanism", N_("Mechanism") },
  { "party", N_("Party") },
  { "topic", N_("Topic") },
  { "place", N_("Place") },
  { "person", N_("Person") },
  { "role", N_("Role") },
  { "kind", N_("Kind") },
  { "certainty", N_("Certainty") },
};

/* What has a name is called by it; all else as it was typed. */
static char *
dup_value (SmtCli     *cli,
           const char *option,
           const char *word)
{
  return g_str_equal (option, "role")
         ? smt_condition_dup_role (cli->ask.dataset, cli->ask.language, word)
         : smt_condition_dup_name (cli->ask.dataset, cli->ask.language, word);
}

static char *
dup_condition (SmtCli            *cli,
               guint              which,
               const char *const *words)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) values = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    g_strv_builder_take (builder, dup_value (cli, filters[which].option, words[i]));
  values = g_strv_builder_end (builder);
  list = smt_language_format_list (cli->ask.language, (const char *const *) values);
  return smt_template_fill (smt_ask_translate (&cli->ask, N_("{facet}: {value}")),
                            "facet", smt_ask_translate (&cli->ask, filters[which].label),
                            "value", list, NULL);
}

/**
 * smt_cli_dup_conditions:
 *
 * Returns: (transfer full): the filters of the command line, each in words; none
 *   where the view that is asked has them
 */
GStrv
smt_cli_dup_conditions (SmtCli *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (smt_cli_options_get_command (self->options)->has_own_filters)
    for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
      {
        const char *const *words = smt_cli_options_get_all (self->options, filters[i].option);

        if (words[0] != NULL)
          g_strv_builder_take (builder, dup_condition (self, i, words));
      }
  return g_strv_builder_end (builder);
}
