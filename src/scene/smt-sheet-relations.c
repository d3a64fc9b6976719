/* smt-sheet-relations.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Relations, worded from the side of the page's entity: what is "proposed at"
 * from one side is "where it was proposed" from the other.
 */

#include "smt-sheet-builder.h"

#include <glib/gi18n-lib.h>

#include "smt-label.h"
#include "smt-sheet-words.h"

typedef struct
{
  const char *forward;
  const char *backward;
} Wording;

/* By SmtRelationKind. */
static const Wording wordings[] = {
  /* TRANSLATORS: each of these says on a page how its subject stands to
   * {other}; the second of a pair is the same relation seen from the other */
  [SMT_RELATION_KIND_PART_OF] = {
    /* TRANSLATORS: {other} is a mechanism or a body */
    N_("Part of {other}"),
    /* TRANSLATORS: {other} is a mechanism or a body */
    N_("Its part: {other}")
  },
  [SMT_RELATION_KIND_GREW_FROM] = {
    /* TRANSLATORS: {other} is a mechanism or a body */
    N_("Grew out of {other}"),
    /* TRANSLATORS: {other} is a mechanism or a body */
    N_("Gave rise to {other}")
  },
  [SMT_RELATION_KIND_PROPOSED_AT] = {
    /* TRANSLATORS: {other} is a mechanism or a body */
    N_("Proposed at {other}"),
    /* TRANSLATORS: {other} is a mechanism or a body */
    N_("Where {other} was proposed")
  },
  [SMT_RELATION_KIND_LED_BY] = {
    /* TRANSLATORS: {other} is a mechanism or a body */
    N_("Led by {other}"),
    /* TRANSLATORS: {other} is a mechanism or a body */
    N_("Leads {other}")
  },
  [SMT_RELATION_KIND_DIALOGUE_WITH] = {
    /* TRANSLATORS: {other} is a mechanism or a body */
    N_("In dialogue with {other}"),
    N_("In dialogue with {other}")
  },
  [SMT_RELATION_KIND_SUPPLEMENTS] = {
    /* TRANSLATORS: {other} is a mechanism or a body */
    N_("Supplements {other}"),
    /* TRANSLATORS: {other} is a mechanism or a body */
    N_("Supplemented by {other}")
  },
  [SMT_RELATION_KIND_COOPERATES_WITH] = {
    /* TRANSLATORS: {other} is a mechanism or a body */
    N_("Cooperates with {other}"),
    N_("Cooperates with {other}")
  },
  [SMT_RELATION_KIND_ATTENDS] = {
    /* TRANSLATORS: {other} is a mechanism or a body */
    N_("Attends {other}"),
    /* TRANSLATORS: {other} is a mechanism or a body */
    N_("Attended by {other}")
  },
  [SMT_RELATION_KIND_SAME_MEMBERS_AS] = {
    /* TRANSLATORS: {other} is a mechanism or a body */
    N_("Has the same members as {other}"),
    N_("Has the same members as {other}")
  },
  [SMT_RELATION_KIND_SUCCEEDED_BY] = {
    /* TRANSLATORS: {other} is a mechanism or a body */
    N_("Succeeded by {other}"),
    /* TRANSLATORS: {other} is a mechanism or a body */
    N_("Successor of {other}")
  },
};

static guint
get_kind (SmtEntity *relation)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (relation, "kind", &owner);

  return smt_field_get_number (field, owner);
}

static void
put_words (SmtSheetBuilder *self,
           SmtLine         *line,
           SmtEntity       *relation)
{
  SmtEntity *from = smt_entity_get_ref (relation, "from");
  SmtEntity *to = smt_entity_get_ref (relation, "to");
  gboolean is_forward = from == self->entity;
  SmtEntity *other = is_forward ? to : from;
  const Wording *wording = &wordings[get_kind (relation)];
  g_autofree char *label = smt_label_dup (other, self->language, NULL);
  const SmtSlot slot = { "other", label, smt_entity_get_id (other), NULL };

  smt_line_add_template (line, smt_sheet_say (self, is_forward ? wording->forward
                                                               : wording->backward),
                         &slot, 1);
}

/**
 * smt_sheet_add_relation: (skip)
 *
 * Returns: (transfer none): the line added for @relation, with what is said of
 *   it below
 */
SmtLine *
smt_sheet_add_relation (SmtSheetBuilder *self,
                        SmtEntity       *relation,
                        guint            depth)
{
  SmtLine *line = smt_sheet_add (self, SMT_LINE_ITEM, NULL, depth);
  gconstpointer owner;
  const SmtField *text = smt_entity_find_field (relation, "text", &owner);
  SmtLine *words;

  smt_line_set_id (line, smt_entity_get_id (relation));
  if (smt_entity_get_ref (relation, "from") == self->entity ||
      smt_entity_get_ref (relation, "to") == self->entity)
    put_words (self, line, relation);
  else
    smt_sheet_put_entity (self, line, relation);

  smt_sheet_put_brief (self, line, relation);
  smt_sheet_put_certainty (self, line, smt_entity_get_certainty (relation));
  if (smt_field_get_text (text, owner) != NULL)
    {
      words = smt_sheet_add (self, SMT_LINE_ITEM, NULL, depth + 1);
      smt_sheet_put_text (self, words, smt_field_get_text (text, owner));
      smt_sheet_put_marks (self, words, smt_entity_get_passages (relation));
    }
  return line;
}
