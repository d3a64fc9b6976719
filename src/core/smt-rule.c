/* smt-rule.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-check.h"

/* All rules: those that reading itself enforces, here, and those that the
 * files of the areas hold a read dataset against. */

static const SmtRule rules[] = {
  { SMT_FAULT_CANNOT_READ,
    "A file, or a part that it names, cannot be opened or read.",
    "Correct the path or the name in `parts`, or the file's permissions." },
  { SMT_FAULT_TOO_LARGE,
    "A file is larger than the program reads.",
    "Split it into parts, within the limits of the file format." },
  { SMT_FAULT_EMPTY,
    "A file holds nothing.",
    "Begin with a document that has `format`, `version`, `id` and `as_of`." },
  { SMT_FAULT_NOT_UTF8,
    "A byte is no UTF-8.",
    "Save the file as UTF-8." },
  { SMT_FAULT_SYNTAX,
    "The text is no JSON from here on; nothing after it is judged.",
    "Correct it here or shortly before: a comma, a quote, a bracket." },
  { SMT_FAULT_TOO_DEEP,
    "Values are nested deeper than the program reads.",
    "Take a level out: no entity needs more than a few." },
  { SMT_FAULT_TOO_MANY,
    "There are more of something than the program reads.",
    "Split the file or the entity, within the limits of the file format." },
  { SMT_FAULT_TOO_LONG,
    "A string is longer than the program reads.",
    "Shorten it." },
  { SMT_FAULT_DUPLICATE_KEY,
    "An object has two members of the same name.",
    "Leave one of them out." },
  { SMT_FAULT_NOT_A_DATASET,
    "The document does not say that it is a dataset.",
    "Begin it with `\"format\": \"summitry-dataset\"`." },
  { SMT_FAULT_VERSION,
    "The document is of a version of the format that the program does not read, or does not "
    "say of which.",
    "Write `\"version\": 1`; what a newer program wrote needs one." },
  { SMT_FAULT_BAD_PART,
    "`parts` names what is no other file in the same folder, or names one twice.",
    "Give the name of the file alone, and put the file beside `dataset.json`." },
  { SMT_FAULT_WRONG_TYPE,
    "A value is of another type than its field: a number where text belongs.",
    "Write it as the file format says." },
  { SMT_FAULT_UNKNOWN_FIELD,
    "A field that the format does not have.",
    "Correct its name, or leave it out; what has no field may go into `note`." },
  { SMT_FAULT_MISSING_FIELD,
    "A field that must be there is not.",
    "Add it." },
  { SMT_FAULT_EMPTY_VALUE,
    "A text, a list or a map that must hold something is empty.",
    "Fill it, or leave the field out." },
  { SMT_FAULT_UNKNOWN_WORD,
    "A word that is not among those of its field.",
    "Choose one of those that the message lists." },
  { SMT_FAULT_BAD_DATE,
    "A date is no EDTF of level 1, or no day of the calendar.",
    "Write `2015`, `2015-11`, `2015-11-12`, an interval `2015/2017`, or one of the forms that "
    "the file format lists." },
  { SMT_FAULT_BAD_ID,
    "An id has other characters than it may.",
    "Use letters A–Z and a–z, digits, `.`, `_` and `-`, and begin with a letter or digit." },
  { SMT_FAULT_BAD_LANGUAGE,
    "A language tag is none, or names a language that does not exist.",
    "Write a BCP 47 tag, such as `en`, `zh-Hans` or `pt-BR`." },
  { SMT_FAULT_DUPLICATE_ID,
    "An entity has the id of another, of whatever type.",
    "Choose another id, or leave out the entity that is there twice." },
  { SMT_FAULT_UNKNOWN_REFERENCE,
    "A reference names an id that nothing has.",
    "Correct the id, as the message may suggest, or add the entity." },
  { SMT_FAULT_WRONG_REFERENCE,
    "A reference leads to an entity of a type that cannot stand there.",
    "Name an entity of one of the types that the message lists." },
};

const SmtRuleSet smt_reading_rules = { rules, G_N_ELEMENTS (rules), NULL, NULL };

static const SmtRuleSet *const sets[] = {
  &smt_reading_rules, &smt_ring_rules, &smt_date_rules, &smt_period_rules,
  &smt_roster_rules, &smt_meeting_rules, &smt_list_rules, &smt_passage_rules,
  &smt_party_rules, NULL
};

/**
 * smt_rule_sets: (skip)
 *
 * Returns: (transfer none) (array zero-terminated=1): all sets of rules, in
 *   the order in which faults are told
 */
const SmtRuleSet *const *
smt_rule_sets (void)
{
  return sets;
}

/**
 * smt_rule_find:
 * @code: the code of a fault
 *
 * Returns: (transfer none) (nullable): the rule that it breaks
 */
const SmtRule *
smt_rule_find (SmtFaultCode code)
{
  for (guint i = 0; sets[i] != NULL; i++)
    for (guint j = 0; j < sets[i]->n_rules; j++)
      if (sets[i]->rules[j].code == code)
        return &sets[i]->rules[j];

  return NULL;
}

/**
 * smt_rule_get_all:
 *
 * Returns: (transfer container) (element-type SmtRule): every rule, those of
 *   one area together
 */
GPtrArray *
smt_rule_get_all (void)
{
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; sets[i] != NULL; i++)
    for (guint j = 0; j < sets[i]->n_rules; j++)
      g_ptr_array_add (all, (gpointer) &sets[i]->rules[j]);

  return all;
}
