/* smt-cli-spell.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A period of a membership in an answer: an item for other programs, a line of
 * a table for people. Both say what the source that is asked says.
 */

#include "smt-cli-spell.h"

#include "smt-core-enums.h"
#include "smt-entities.h"
#include "smt-entity-json.h"
#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-sheet-words.h"
#include "smt-words.h"

const char *const smt_cli_spell_columns[] = {
  "id", "type", "party", "mechanism", "name", "role", "role_kind", "since", "until",
  "certainty", "holds", "passages", "note", NULL
};

static void
set_date (JsonObject    *object,
          const char    *name,
          const SmtEdtf *date)
{
  if (date != NULL)
    json_object_set_string_member (object, name, smt_edtf_get_text (date));
  else
    json_object_set_null_member (object, name);
}

/**
 * smt_cli_dup_spell_id:
 *
 * Returns: (transfer full): the id of a period: `lmc.KHM#1`
 */
char *
smt_cli_dup_spell_id (const SmtSpell *spell)
{
  return g_strdup_printf ("%s#%u", smt_entity_get_id (SMT_ENTITY (spell->membership)),
                          spell->number);
}

/**
 * smt_cli_holds_word:
 *
 * Returns: (transfer none): `yes` or `possibly`
 */
const char *
smt_cli_holds_word (SmtHolds holds)
{
  return holds == SMT_HOLDS_YES ? "yes" : "possibly";
}

/**
 * smt_cli_spell_to_json:
 * @named: whose name the item has: that of the party or of the mechanism
 *
 * Returns: (transfer full): an item
 */
JsonObject *
smt_cli_spell_to_json (SmtCli         *cli,
                       const SmtSpell *spell,
                       SmtEntity      *named,
                       SmtHolds        holds)
{
  JsonObject *object = json_object_new ();
  SmtEntity *role = smt_membership_index_get_role (cli->index, spell->role);
  SmtRoleKind kind = smt_membership_index_get_role_kind (cli->index, spell->role);
  g_autofree char *id = smt_cli_dup_spell_id (spell);
  g_autofree char *name = smt_label_dup (named, cli->language, NULL);
  const SmtText *note = spell->period->note;

  json_object_set_string_member (object, "id", id);
  json_object_set_string_member (object, "type", "membership");
  json_object_set_string_member (object, "party",
    smt_entity_get_id (smt_membership_get_party (spell->membership)));
  json_object_set_string_member (object, "mechanism",
    smt_entity_get_id (smt_membership_get_mechanism (spell->membership)));
  json_object_set_string_member (object, "name", name);
  json_object_set_object_member (object, "names", smt_entity_names_to_json (named));
  json_object_set_string_member (object, "role", smt_entity_get_id (role));
  json_object_set_string_member (object, "role_kind",
                                 smt_cli_get_nick (SMT_TYPE_ROLE_KIND, kind));
  set_date (object, "since", spell->since);
  set_date (object, "until", spell->until);
  json_object_set_string_member (object, "certainty",
                                 smt_cli_get_nick (SMT_TYPE_CERTAINTY, spell->certainty));
  json_object_set_string_member (object, "holds", smt_cli_holds_word (holds));
  json_object_set_array_member (object, "passages",
    smt_passages_to_json (spell->period->passages, cli->according_to, cli->language));
  /* A note weighs all sources. */
  if (note != NULL && cli->according_to == NULL)
    json_object_set_string_member (object, "note",
                                   smt_language_get_text (cli->language, note, NULL));
  return object;
}

/**
 * smt_cli_add_spell_columns:
 * @title: heading of the first column, in English
 */
void
smt_cli_add_spell_columns (SmtCli     *cli,
                           SmtReply   *reply,
                           const char *title)
{
  smt_cli_add_columns (cli, reply->table, title, N_("Id"), N_("Role"), N_("Since"),
                       N_("Until"), N_("Certainty"), N_("Holds"), NULL);
  smt_reply_set_columns (reply, smt_cli_spell_columns);
}

/**
 * smt_cli_take_spell:
 *
 * Adds a period to the table and to the items of @reply.
 */
void
smt_cli_take_spell (SmtCli         *cli,
                    SmtReply       *reply,
                    const SmtSpell *spell,
                    SmtEntity      *named,
                    SmtHolds        holds)
{
  SmtEntity *role = smt_membership_index_get_role (cli->index, spell->role);
  const char *certainty = smt_words_get (SMT_TYPE_CERTAINTY, spell->certainty,
                                         cli->language);

  json_array_add_object_element (reply->items,
                                 smt_cli_spell_to_json (cli, spell, named, holds));
  smt_table_take_cells (reply->table,
                        smt_label_dup (named, cli->language, NULL),
                        g_strdup (smt_entity_get_id (named)),
                        smt_label_dup (role, cli->language, NULL),
                        smt_cli_dup_bound (cli, spell->since),
                        smt_cli_dup_bound (cli, spell->until),
                        smt_sheet_words_capitalize (certainty),
                        smt_cli_dup_doubt (cli, holds != SMT_HOLDS_YES),
                        NULL);
}
