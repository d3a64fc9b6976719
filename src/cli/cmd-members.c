/* cmd-members.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * members: who is in a mechanism, in which role, since when. Those of whom
 * nobody says are named too, since they are not out.
 */

#include "smt-cli.h"

#include "smt-spell-json.h"
#include "smt-i18n.h"
#include "smt-label.h"

/* Numbers of parties in the order of their names. */
static GArray *
list_parties_by_name (SmtCli *cli)
{
  guint n = smt_membership_index_get_n_parties (cli->ask.index);
  g_autoptr (GPtrArray) parties = g_ptr_array_new ();
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (parties, smt_membership_index_get_party (cli->ask.index, i));
  smt_ask_sort_by_name (&cli->ask, parties);

  for (guint i = 0; i < n; i++)
    {
      guint number = 0;

      smt_membership_index_find_party (cli->ask.index, g_ptr_array_index (parties, i), &number);
      g_array_append_val (numbers, number);
    }

  return numbers;
}

static void
add_spells (SmtCli      *cli,
            SmtReply    *reply,
            guint        party,
            guint        mechanism,
            SmtRoleKind  kind)
{
  guint n;
  const SmtSpell *spells =
    smt_membership_index_get_cell_spells (cli->ask.index, party, mechanism, &n);

  for (guint i = 0; i < n; i++)
    {
      SmtHolds holds = smt_span_holds_at (&spells[i].span, cli->ask.day);

      if (holds != SMT_HOLDS_NOT &&
          (cli->ask.roles & ((SmtRoleMask) 1 << spells[i].role)) &&
          smt_membership_index_get_role_kind (cli->ask.index, spells[i].role) == kind)
        smt_spell_take_row (&cli->ask, reply, &spells[i],
                            smt_membership_index_get_party (cli->ask.index, party), holds);
    }
}

static void
add_undetermined (SmtCli   *cli,
                  SmtReply *reply,
                  GArray   *parties,
                  guint     mechanism)
{
  g_autoptr (SmtAnswers) answers =
    smt_membership_index_ask (cli->ask.index, mechanism, cli->ask.roles, cli->ask.day);
  g_autoptr (GPtrArray) unstated = g_ptr_array_new ();

  for (guint i = 0; i < parties->len; i++)
    {
      guint number = g_array_index (parties, guint, i);
      SmtEntity *party = smt_membership_index_get_party (cli->ask.index, number);

      if (!smt_bitset_contains (answers->undetermined, number))
        continue;
      json_array_add_string_element (reply->undetermined, smt_entity_get_id (party));
      g_ptr_array_add (unstated, party);
    }

  smt_ask_add_not_stated (&cli->ask, reply, unstated);
}

static gboolean
run (SmtCli    *cli,
     SmtReply  *reply,
     GError   **error)
{
  const char *id = smt_cli_options_get_arguments (cli->options)[0];
  g_autoptr (GArray) parties = NULL;
  g_autofree char *title = NULL;
  guint mechanism;

  if (!smt_cli_find_mechanism (cli, id, &mechanism, error))
    return FALSE;

  title = smt_label_dup (smt_membership_index_get_mechanism (cli->ask.index, mechanism),
                         cli->ask.language, NULL);
  smt_ask_begin_reply (&cli->ask, reply, title);
  smt_spell_add_columns (&cli->ask, reply, N_("Party"));
  parties = list_parties_by_name (cli);
  for (SmtRoleKind kind = SMT_ROLE_KIND_FULL; kind <= SMT_ROLE_KIND_NOT_STATED; kind++)
    for (guint i = 0; i < parties->len; i++)
      add_spells (cli, reply, g_array_index (parties, guint, i), mechanism, kind);

  smt_ask_add_count (&cli->ask, reply, NP_("{n} period", "{n} periods"),
                     smt_table_get_n_rows (reply->table));
  add_undetermined (cli, reply, parties, mechanism);
  return TRUE;
}

static const char *const options[] = { "role", NULL };

const SmtCommand smt_command_members = {
  .name = "members",
  .arguments = N_("MECHANISM"),
  .summary = N_("Who is in a mechanism, in which role, since when"),
  .options = options,
  .min_arguments = 1,
  .max_arguments = 1,
  .opens_entity = TRUE,
  .run = run,
};
