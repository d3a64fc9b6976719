/* smt-report-members.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is in a mechanism, and what a party is in, as an answer in every format:
 * a period each. Of whom nobody says is told, too.
 */

#include "smt-report-members.h"

#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-spell-json.h"

/* Numbers of parties in the order of their names. */
static GArray *
list_parties_by_name (SmtAsk *ask)
{
  guint n = smt_membership_index_get_n_parties (ask->index);
  g_autoptr (GPtrArray) parties = g_ptr_array_new ();
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (parties, smt_membership_index_get_party (ask->index, i));
  smt_ask_sort_by_name (ask, parties);

  for (guint i = 0; i < n; i++)
    {
      guint number = 0;

      smt_membership_index_find_party (ask->index, g_ptr_array_index (parties, i), &number);
      g_array_append_val (numbers, number);
    }

  return numbers;
}

static void
add_party (SmtAsk      *ask,
            SmtReply    *reply,
            guint        party,
            guint        mechanism,
            SmtRoleKind  kind)
{
  guint n;
  const SmtSpell *spells =
    smt_membership_index_get_cell_spells (ask->index, party, mechanism, &n);

  for (guint i = 0; i < n; i++)
    {
      SmtHolds holds = smt_span_holds_at (&spells[i].span, ask->day);

      if (holds != SMT_HOLDS_NOT &&
          (ask->roles & ((SmtRoleMask) 1 << spells[i].role)) &&
          smt_membership_index_get_role_kind (ask->index, spells[i].role) == kind)
        smt_spell_take_row (ask, reply, &spells[i],
                            smt_membership_index_get_party (ask->index, party), holds);
    }
}

static void
add_unstated_parties (SmtAsk   *ask,
                  SmtReply *reply,
                  GArray   *parties,
                  guint     mechanism)
{
  g_autoptr (SmtAnswers) answers =
    smt_membership_index_ask (ask->index, mechanism, ask->roles, ask->day);
  g_autoptr (GPtrArray) unstated = g_ptr_array_new ();

  for (guint i = 0; i < parties->len; i++)
    {
      guint number = g_array_index (parties, guint, i);
      SmtEntity *party = smt_membership_index_get_party (ask->index, number);

      if (!smt_bitset_contains (answers->undetermined, number))
        continue;
      json_array_add_string_element (reply->undetermined, smt_entity_get_id (party));
      g_ptr_array_add (unstated, party);
    }

  smt_ask_add_not_stated (ask, reply, unstated);
}

/**
 * smt_report_members:
 * @mechanism: number of a mechanism in the index
 *
 * Answers with who is in @mechanism.
 */
void
smt_report_members (SmtAsk   *ask,
                    SmtReply *reply,
                    guint     mechanism)
{
  g_autoptr (GArray) parties = NULL;
  g_autofree char *title = NULL;

  title = smt_label_dup (smt_membership_index_get_mechanism (ask->index, mechanism),
                         ask->language, NULL);
  smt_ask_begin_reply (ask, reply, title);
  smt_spell_add_columns (ask, reply, N_("Party"));
  parties = list_parties_by_name (ask);
  for (SmtRoleKind kind = SMT_ROLE_KIND_FULL; kind <= SMT_ROLE_KIND_NOT_STATED; kind++)
    for (guint i = 0; i < parties->len; i++)
      add_party (ask, reply, g_array_index (parties, guint, i), mechanism, kind);

  /* TRANSLATORS: {n} is how many periods there are */
  smt_ask_add_count (ask, reply, NP_("{n} period", "{n} periods"),
                     smt_table_get_n_rows (reply->table));
  add_unstated_parties (ask, reply, parties, mechanism);
}

static void
add_spells (SmtAsk   *ask,
            SmtReply *reply,
            guint     party,
            guint     mechanism)
{
  guint n;
  const SmtSpell *spells =
    smt_membership_index_get_cell_spells (ask->index, party, mechanism, &n);

  for (guint i = 0; i < n; i++)
    {
      SmtHolds holds = smt_span_holds_at (&spells[i].span, ask->day);

      if (holds != SMT_HOLDS_NOT && (ask->roles & ((SmtRoleMask) 1 << spells[i].role)))
        smt_spell_take_row (ask, reply, &spells[i],
                            smt_membership_index_get_mechanism (ask->index, mechanism),
                            holds);
    }
}

static void
add_mechanism (SmtAsk    *ask,
               SmtReply  *reply,
               guint      party,
               guint      mechanism,
               GPtrArray *unstated)
{
  g_autoptr (SmtAnswers) answers =
    smt_membership_index_ask (ask->index, mechanism, ask->roles, ask->day);
  SmtEntity *entity = smt_membership_index_get_mechanism (ask->index, mechanism);

  add_spells (ask, reply, party, mechanism);
  if (!smt_bitset_contains (answers->undetermined, party))
    return;

  json_array_add_string_element (reply->undetermined, smt_entity_get_id (entity));
  g_ptr_array_add (unstated, entity);
}

/**
 * smt_report_memberships:
 * @entity: a party
 *
 * Answers with what @entity is in.
 */
void
smt_report_memberships (SmtAsk    *ask,
                        SmtReply  *reply,
                        SmtEntity *entity)
{
  g_autoptr (GPtrArray) unstated = g_ptr_array_new ();
  g_autofree char *title = NULL;
  guint party = 0;

  title = smt_label_dup (entity, ask->language, NULL);
  smt_membership_index_find_party (ask->index, entity, &party);
  smt_ask_begin_reply (ask, reply, title);
  smt_spell_add_columns (ask, reply, N_("Mechanism"));
  for (guint i = 0; i < smt_membership_index_get_n_mechanisms (ask->index); i++)
    add_mechanism (ask, reply, party, i, unstated);

  smt_ask_add_count (ask, reply, NP_("{n} period", "{n} periods"),
                     smt_table_get_n_rows (reply->table));
  smt_ask_add_not_stated (ask, reply, unstated);
}
