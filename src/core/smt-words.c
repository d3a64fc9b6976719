/* smt-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-words.h"

#include "smt-i18n.h"

#include "smt-core-enums.h"

/* The words of the file format, as people read them. One table a word list,
 * in the order of smt-enums.h; a test holds their lengths against it. */

typedef struct
{
  GType            (*get_type) (void);
  const char *const *words;
  guint              n_words;
} WordList;

#define WORDS(...) ((const char *const[]) { __VA_ARGS__ })
#define WORD_LIST(get_type, ...) \
  { get_type, WORDS (__VA_ARGS__), G_N_ELEMENTS (WORDS (__VA_ARGS__)) }

static const WordList lists[] = {
  /* TRANSLATORS: kinds of roles that a party can have in a mechanism */
  WORD_LIST (smt_role_kind_get_type,
             N_("full"), N_("associate"), N_("partner"), N_("observer"),
             N_("guest"), N_("suspended"), N_("candidate"), N_("former"),
             N_("unknown"), N_("not stated")),
  /* TRANSLATORS: how a fact is supported */
  WORD_LIST (smt_certainty_get_type,
             PC_("certainty", "stated"), N_("carried by the name"), N_("implied"),
             N_("from other sources"), N_("unsourced")),
  /* TRANSLATORS: what a date rests on */
  WORD_LIST (smt_basis_get_type,
             PC_("basis of a date", "stated"), N_("the date of the meeting"),
             N_("only bounded"), N_("as of this date"), N_("a period"),
             N_("every year"), N_("from the context"), N_("undated")),
  WORD_LIST (smt_answer_get_type, N_("no"), N_("yes")),
  WORD_LIST (smt_party_kind_get_type, N_("state"), PC_("kind of party", "organisation")),
  WORD_LIST (smt_mechanism_kind_get_type,
             N_("summit"), N_("forum"), N_("conference"),
             PC_("kind of mechanism", "organisation"),
             N_("framework"), N_("dialogue")),
  WORD_LIST (smt_source_kind_get_type,
             N_("white paper"), N_("official"), N_("news"), N_("academic"),
             N_("dataset"), N_("encyclopedia"), N_("reference"), N_("other")),
  WORD_LIST (smt_place_kind_get_type,
             N_("city"), N_("province"), N_("country"), N_("region"),
             N_("river"), N_("venue")),
  WORD_LIST (smt_body_kind_get_type,
             N_("council"), N_("secretariat"), N_("committee"),
             N_("working group"), N_("bank"), N_("fund"),
             PC_("kind of body", "office"),
             N_("military"), N_("arrangement"), N_("other")),
  WORD_LIST (smt_body_status_get_type,
             N_("existing"), N_("founded"), N_("upgraded"), N_("planned")),
  WORD_LIST (smt_event_kind_get_type,
             N_("workshop"), N_("seminar"), N_("forum"), N_("exercise"),
             N_("exchange"), N_("training"), N_("festival"),
             N_("conference"), N_("reception"), N_("other")),
  WORD_LIST (smt_document_kind_get_type,
             N_("declaration"), N_("statement"),
             PC_("kind of document", "agreement"),
             N_("protocol"), N_("plan"), N_("programme"), N_("report"),
             N_("resolution"), N_("memorandum"), N_("strategy"), N_("list"),
             N_("charter"), N_("other")),
  /* TRANSLATORS: how a document came about */
  WORD_LIST (smt_act_get_type,
             N_("signed"), N_("approved"), N_("adopted"), N_("issued"),
             N_("signing witnessed"), N_("concluded"), N_("announced")),
  /* TRANSLATORS: kinds of what somebody said */
  WORD_LIST (smt_statement_kind_get_type,
             N_("proposal"), N_("position"), N_("assessment"), N_("aim"),
             N_("consensus"),
             PC_("kind of statement", "agreement"), N_("description")),
  WORD_LIST (smt_milestone_kind_get_type,
             N_("founding"), N_("launch"), N_("accession"),
             N_("anniversary"), N_("deadline"), N_("upgrade"),
             N_("conclusion"), N_("decision"), N_("other")),
  /* TRANSLATORS: how the first of two mechanisms stands to the second */
  WORD_LIST (smt_relation_kind_get_type,
             N_("part of"), N_("grew from"), N_("proposed at"), N_("led by"),
             N_("in dialogue with"), N_("supplements"),
             N_("cooperates with"), N_("attends"),
             N_("has the same members as"), N_("succeeded by")),
};

/**
 * smt_words_get:
 * @type: one of the enumerations of smt-enums.h
 * @value: one of its values, not 0
 * @language: the language wanted
 *
 * Returns: (transfer none): the word for people: "carried by the name"
 */
const char *
smt_words_get (GType        type,
               int          value,
               SmtLanguage *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (lists[i].get_type () == type && value >= 1 && (guint) value <= lists[i].n_words)
      return smt_language_translate (language, NULL, lists[i].words[value - 1]);

  g_return_val_if_reached ("");
}
