/* cmd-memberships.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * memberships: what a party is in, in which role, since when.
 */

#include "smt-cli.h"

#include "smt-spell-json.h"
#include "smt-i18n.h"
#include "smt-label.h"

static void
add_spells (SmtCli   *cli,
            SmtReply *reply,
            guint     party,
            guint     mechanism)
{
  guint n;
  const SmtSpell *spells =
    smt_membership_index_get_cell_spells (cli->ask.index, party, mechanism, &n);

  for (guint i = 0; i < n; i++)
    {
      SmtHolds holds = smt_span_holds_at (&spells[i].span, cli->ask.day);

      if (holds != SMT_HOLDS_NOT && (cli->ask.roles & ((SmtRoleMask) 1 << spells[i].role)))
        smt_spell_take_row (&cli->ask, reply, &spells[i],
                            smt_membership_index_get_mechanism (cli->ask.index, mechanism),
                            holds);
    }
}

static void
add_mechanism (SmtCli    *cli,
               SmtReply  *reply,
               guint      party,
               guint      mechanism,
               GPtrArray *unstated)
{
  g_autoptr (SmtAnswers) answers =
    smt_membership_index_ask (cli->ask.index, mechanism, cli->ask.roles, cli->ask.day);
  SmtEntity *entity = smt_membership_index_get_mechanism (cli->ask.index, mechanism);

  add_spells (cli, reply, party, mechanism);
  if (!smt_bitset_contains (answers->undetermined, party))
    return;

  json_array_add_string_element (reply->undetermined, smt_entity_get_id (entity));
  g_ptr_array_add (unstated, entity);
}

static gboolean
run (SmtCli    *cli,
     SmtReply  *reply,
     GError   **error)
{
  const char *id = smt_cli_options_get_arguments (cli->options)[0];
  SmtEntity *entity = smt_dataset_require (cli->ask.dataset, id,
                                           SMT_ONE_TYPE (SMT_ENTITY_PARTY), error);
  g_autoptr (GPtrArray) unstated = g_ptr_array_new ();
  g_autofree char *title = NULL;
  guint party = 0;

  if (entity == NULL)
    return FALSE;

  title = smt_label_dup (entity, cli->ask.language, NULL);
  smt_membership_index_find_party (cli->ask.index, entity, &party);
  smt_ask_begin_reply (&cli->ask, reply, title);
  smt_spell_add_columns (&cli->ask, reply, N_("Mechanism"));
  for (guint i = 0; i < smt_membership_index_get_n_mechanisms (cli->ask.index); i++)
    add_mechanism (cli, reply, party, i, unstated);

  smt_ask_add_count (&cli->ask, reply, NP_("{n} period", "{n} periods"),
                     smt_table_get_n_rows (reply->table));
  smt_ask_add_not_stated (&cli->ask, reply, unstated);
  return TRUE;
}

static const char *const options[] = { "role", NULL };

const SmtCommand smt_command_memberships = {
  .name = "memberships",
  .arguments = N_("PARTY"),
  .summary = N_("What a party is in, in which role, since when"),
  .options = options,
  .min_arguments = 1,
  .max_arguments = 1,
  .opens_entity = TRUE,
  .run = run,
};
