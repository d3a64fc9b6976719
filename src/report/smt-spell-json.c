/* smt-spell-json.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A period of a membership in an answer: an item for other programs, a line of
 * a table for people. Both say what the source that is asked says.
 */

#include "smt-spell-json.h"

#include "smt-core-enums.h"
#include "smt-entities.h"
#include "smt-entity-json.h"
#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-references.h"
#include "smt-sheet-words.h"
#include "smt-words.h"

const char *const smt_spell_columns[] = {
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
 * smt_spell_dup_id:
 *
 * Returns: (transfer full): the id of a period: `lmc.KHM#1`
 */
char *
smt_spell_dup_id (const SmtSpell *spell)
{
  return g_strdup_printf ("%s#%u", smt_entity_get_id (SMT_ENTITY (spell->membership)),
                          spell->number);
}

/**
 * smt_holds_get_word:
 *
 * Returns: (transfer none): `yes`, `possibly` or `no`
 */
const char *
smt_holds_get_word (SmtHolds holds)
{
  static const char *const words[] = {
    [SMT_HOLDS_NOT] = "no", [SMT_HOLDS_POSSIBLY] = "possibly", [SMT_HOLDS_YES] = "yes"
  };

  return words[holds];
}

/* What holds goes without saying. */
static char *
dup_holds (SmtAsk   *ask,
           SmtHolds  holds)
{
  if (holds == SMT_HOLDS_NOT)
    return smt_sheet_words_capitalize (smt_words_get (SMT_TYPE_ANSWER, SMT_ANSWER_NO,
                                                      ask->language));
  return smt_ask_dup_doubt (ask, holds == SMT_HOLDS_POSSIBLY);
}

/**
 * smt_spell_to_json:
 * @named: whose name the item has: that of the party or of the mechanism
 *
 * Returns: (transfer full): an item
 */
JsonObject *
smt_spell_to_json (SmtAsk         *ask,
                       const SmtSpell *spell,
                       SmtEntity      *named,
                       SmtHolds        holds)
{
  JsonObject *object = json_object_new ();
  SmtEntity *role = smt_membership_index_get_role (ask->index, spell->role);
  SmtRoleKind kind = smt_membership_index_get_role_kind (ask->index, spell->role);
  g_autofree char *id = smt_spell_dup_id (spell);
  g_autofree char *name = smt_label_dup (named, ask->language, NULL);
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
                                 smt_ask_get_nick (SMT_TYPE_ROLE_KIND, kind));
  set_date (object, "since", spell->since);
  set_date (object, "until", spell->until);
  json_object_set_string_member (object, "certainty",
                                 smt_ask_get_nick (SMT_TYPE_CERTAINTY, spell->certainty));
  json_object_set_string_member (object, "holds", smt_holds_get_word (holds));
  json_object_set_array_member (object, "passages",
    smt_passages_to_json (spell->period->passages, ask->according_to, ask->language));
  /* A note weighs all sources. */
  if (note != NULL && ask->according_to == NULL)
    json_object_set_string_member (object, "note",
                                   smt_language_get_text (ask->language, note, NULL));
  return object;
}

/**
 * smt_spell_add_columns:
 * @title: heading of the first column, in English
 */
void
smt_spell_add_columns (SmtAsk     *ask,
                           SmtReply   *reply,
                           const char *title)
{
  smt_ask_add_columns (ask, reply->table, title, N_("Id"), N_("Role"), N_("Since"),
                       N_("Until"), N_("Certainty"), N_("Holds"), N_("Sources"), NULL);
  smt_reply_set_columns (reply, smt_spell_columns);
}

/**
 * smt_spell_take_row:
 *
 * Adds a period to the table and to the items of @reply.
 */
void
smt_spell_take_row (SmtAsk         *ask,
                    SmtReply       *reply,
                    const SmtSpell *spell,
                    SmtEntity      *named,
                    SmtHolds        holds)
{
  SmtEntity *role = smt_membership_index_get_role (ask->index, spell->role);
  const char *certainty = smt_words_get (SMT_TYPE_CERTAINTY, spell->certainty,
                                         ask->language);

  json_array_add_object_element (reply->items,
                                 smt_spell_to_json (ask, spell, named, holds));
  smt_table_take_cells (reply->table,
                        smt_ask_dup_label (ask, named),
                        g_strdup (smt_entity_get_id (named)),
                        smt_label_dup (role, ask->language, NULL),
                        smt_ask_dup_bound (ask, spell->since),
                        smt_ask_dup_bound (ask, spell->until),
                        smt_sheet_words_capitalize (certainty),
                        dup_holds (ask, holds),
                        smt_references_dup_numbers (ask, reply, spell->period->passages),
                        NULL);
}
