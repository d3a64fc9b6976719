/* smt-step-json.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A change of a membership as an item for other programs.
 */

#include "smt-step-json.h"

#include "smt-change-words.h"
#include "smt-spell-json.h"
#include "smt-label.h"

const char *const smt_step_columns[] = {
  "id", "type", "name", "party", "mechanism", "date", "from_role", "to_role", "holds",
  "sentence", NULL
};

static void
set_role (JsonObject *item,
          const char *name,
          SmtEntity  *role)
{
  if (role != NULL)
    json_object_set_string_member (item, name, smt_entity_get_id (role));
  else
    json_object_set_null_member (item, name);
}

/**
 * smt_step_to_json:
 *
 * Returns: (transfer full): the change, with a sentence that tells it
 */
JsonObject *
smt_step_to_json (SmtAsk          *ask,
                  const SmtChange *change)
{
  JsonObject *item = json_object_new ();
  const char *date = change->date != NULL ? smt_edtf_get_text (change->date) : NULL;
  g_autofree char *spell_id = smt_spell_dup_id (change->spell);
  g_autofree char *id = g_strconcat (spell_id, "@", date != NULL ? date : "", NULL);
  g_autofree char *name = smt_label_dup (SMT_ENTITY (change->spell->membership),
                                         ask->language, NULL);
  g_autofree char *sentence = smt_change_words (change, ask->language);

  json_object_set_string_member (item, "id", id);
  json_object_set_string_member (item, "type", "change");
  json_object_set_string_member (item, "name", name);
  json_object_set_string_member (item, "party", smt_entity_get_id (change->party));
  json_object_set_string_member (item, "mechanism", smt_entity_get_id (change->mechanism));
  if (date != NULL)
    json_object_set_string_member (item, "date", date);
  else
    json_object_set_null_member (item, "date");
  set_role (item, "from_role", change->from);
  set_role (item, "to_role", change->to);
  json_object_set_string_member (item, "holds", smt_holds_get_word (change->holds));
  json_object_set_string_member (item, "sentence", sentence);
  return item;
}
