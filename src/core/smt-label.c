/* smt-label.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-label.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "smt-core-enums.h"
#include "smt-entities.h"
#include "smt-template.h"
#include "smt-words.h"

/* What an entity is called in a language.
 *
 * Where the reader chose a list by which states are named, that comes before
 * all. Else the dataset's own name comes first, since a mechanism has a usage of its own
 * ("Lao PDR"). Where the dataset has none in the language wanted, a state is
 * called what iso-codes calls it there, before falling back to English. Types
 * without names are called after what they link. */

static const char *
get_country (SmtEntity   *entity,
             SmtLanguage *language)
{
  const char *code;

  if (!SMT_IS_PARTY (entity))
    return NULL;

  code = smt_party_get_code (SMT_PARTY (entity));
  return code != NULL ? smt_language_get_country (language, code) : NULL;
}

/* By the list that the reader chose. */
static char *
dup_state (SmtEntity    *entity,
           SmtLanguage  *language,
           const char  **used_tag)
{
  const char *code = SMT_IS_PARTY (entity) ? smt_party_get_code (SMT_PARTY (entity)) : NULL;

  return code != NULL ? smt_language_dup_state (language, code, used_tag) : NULL;
}

static char *
dup_name (SmtEntity    *entity,
          SmtLanguage  *language,
          const char  **used_tag)
{
  const char *tag = NULL;
  const char *name = smt_language_get_text (language, smt_entity_get_name (entity), &tag);
  const char *country = NULL;
  char *state = dup_state (entity, language, used_tag);

  if (state != NULL)
    return state;

  if (g_strcmp0 (tag, "en") == 0 &&
      !g_str_has_prefix (smt_language_get_tag (language), "en"))
    country = get_country (entity, language);
  if (country != NULL)
    tag = smt_language_get_tag (language);

  if (used_tag != NULL)
    *used_tag = tag;
  return g_strdup (country != NULL ? country : name);
}

static char *
dup_linked (SmtEntity   *first,
            SmtEntity   *second,
            const char  *relation,
            const char  *template,
            SmtLanguage *language)
{
  g_autofree char *one = first != NULL ? smt_label_dup_short (first, language)
                                       : g_strdup ("?");
  g_autofree char *two = second != NULL ? smt_label_dup_short (second, language)
                                        : g_strdup ("?");

  return smt_template_fill (smt_language_translate (language, NULL, template),
                            "first", one, "second", two, "relation", relation,
                            NULL);
}

static char *
dup_relation (SmtEntity   *entity,
              SmtLanguage *language)
{
  gconstpointer owner;
  const SmtField *kind = smt_entity_find_field (entity, "kind", &owner);
  const char *word = smt_words_get (SMT_TYPE_RELATION_KIND,
                                    smt_field_get_number (kind, owner), language);

  /* TRANSLATORS: a relation: {first} and {second} are names, {relation} is how
   * the first stands to the second: "LMC proposed at China-ASEAN" */
  return dup_linked (smt_entity_get_ref (entity, "from"),
                     smt_entity_get_ref (entity, "to"), word,
                     /* TRANSLATORS: {first} is what one is called; {relation} is how the
                      * two are related; {second} is what the other is called */
                     N_("{first} {relation} {second}"), language);
}

/**
 * smt_label_dup:
 * @used_tag: (out) (optional) (transfer none): the language the label is in
 *
 * Returns: (transfer full): what @entity is called in @language, or in
 *   English where it has no name there
 */
char *
smt_label_dup (SmtEntity    *entity,
               SmtLanguage  *language,
               const char  **used_tag)
{
  g_return_val_if_fail (SMT_IS_ENTITY (entity), NULL);

  if (smt_entity_get_name (entity) != NULL)
    return dup_name (entity, language, used_tag);

  if (used_tag != NULL)
    *used_tag = smt_language_get_tag (language);
  if (SMT_IS_RELATION (entity))
    return dup_relation (entity, language);
  if (SMT_IS_MEMBERSHIP (entity))
    /* TRANSLATORS: a membership: {first} is a party, {second} a mechanism */
    return dup_linked (smt_entity_get_ref (entity, "party"),
                       smt_entity_get_ref (entity, "mechanism"), NULL,
                       /* TRANSLATORS: {first} is what one is called; {second} is what the
                        * other is called */
                       N_("{first} in {second}"), language);
  if (SMT_IS_ROSTER (entity))
    /* TRANSLATORS: a complete list of those who hold certain roles in the
     * mechanism {first} */
    return dup_linked (smt_entity_get_ref (entity, "mechanism"), NULL, NULL,
                       /* TRANSLATORS: {first} is what one is called */
                       N_("Roster of {first}"), language);
  return g_strdup (smt_entity_get_id (entity));
}

/**
 * smt_label_dup_short:
 *
 * Returns: (transfer full): the acronym where @entity has one, for places
 *   with little room; otherwise smt_label_dup()
 */
char *
smt_label_dup_short (SmtEntity   *entity,
                     SmtLanguage *language)
{
  SmtFacts *facts = smt_entity_get_facts (entity);

  if (facts != NULL && facts->acronym != NULL)
    return g_strdup (smt_language_get_text (language, facts->acronym, NULL));
  return smt_label_dup (entity, language, NULL);
}

/* The name of the language that words are in, where that is not the reader's. */
static char *
dup_other_language (SmtLanguage *language,
                    const char  *used_tag)
{
  const char *own = smt_language_get_tag (language);
  gsize length = strcspn (own, "-");

  if (used_tag == NULL ||
      (strcspn (used_tag, "-") == length && strncmp (used_tag, own, length) == 0))
    return NULL;
  return smt_language_dup_language (language, used_tag);
}

/**
 * smt_label_mark:
 * @label: (transfer full): what @entity is called
 *
 * Titles of sources are cited as they are. Where that is in another language than
 * the reader's it says in which.
 *
 * Returns: (transfer full): @label, with the mark that it needs
 */
char *
smt_label_mark (SmtEntity   *entity,
                SmtLanguage *language,
                char        *label)
{
  g_autofree char *owned = label;
  g_autofree char *title = NULL;
  g_autofree char *other = NULL;
  g_autofree char *isolated = NULL;
  const char *tag = NULL;

  if (!SMT_IS_SOURCE (entity))
    return g_steal_pointer (&owned);
  title = smt_label_dup (entity, language, &tag);
  other = dup_other_language (language, tag);
  if (other == NULL)
    return g_steal_pointer (&owned);

  /* A title stays together among words of the other direction. */
  isolated = smt_language_is_rtl (language) ? g_strconcat ("\u2068", owned, "\u2069", NULL)
                                            : g_strdup (owned);
  /* TRANSLATORS: the title of a source, and the language that it is in, where that is
   * another one than the reader's: "Charter of the SCO (Russian)" */
  return smt_template_fill (smt_language_translate (language, NULL, N_("{title} ({language})")),
                            "title", isolated, "language", other, NULL);
}
