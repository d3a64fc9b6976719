/* pseudo-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which texts need no translation, and what of a text has none: it has no
 * brackets around it (in-pseudo-locale). */

#include "pseudo-words.h"

#include <string.h>

#include "smt-core-enums.h"
#include "smt-entities.h"
#include "smt-fault.h"

/* What GTK and libadwaita say in what they make themselves. */
static const char *const said_by_gtk[] = {
  "Close", "Maximize", "Minimize", "Restore", "Back", "Clear", "Search", "Menu",
  "Clear Entry", "Icon", "Main Menu", "What’s New", "Details", "Troubleshooting",
  "Credits", "Legal",
};

/* What is the same in every language: the program's name, names of formats,
 * places in a source, addresses; keys, which GTK names; dates and ordinals,
 * which ICU writes as in English here. */
#define UNTRANSLATABLE \
  "^Summitry$|^The Summitry contributors$|^(BibTeX|RIS|CSL-JSON|PDF)$|^F[0-9]+$|^((Shift|Ctrl|Alt)\\+)+" \
  "(.|Left|Right|Page Up|Page Down)$|" \
  /* Of keys with brackets around their names, and of a list of names. */ \
  "^[+\\s\\x{200F}]+.$|^[,\\s\\x{200F}]*and[\\s\\x{200F}]*$|" \
  "^[IVX]+(\\.[0-9]+)*( ¶[0-9]+)?( s[0-9]+)?( \\+[0-9]+)?$|^https?://|" \
  "^[A-Z][a-z]+(\\s[0-9]{1,2}(\\s–\\s[0-9]{1,2})?,)?\\s[0-9]{4}$|^[0-9]+(st|nd|rd|th)$"

static gboolean
has_letters (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* What of a text no brackets are around; nothing, where it is a part of one. */
char *
pseudo_words_dup_outside (const char *text)
{
  GString *outside = g_string_new (NULL);
  int depth = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (g_str_has_prefix (at, OPENING))
        depth++;
      else if (g_str_has_prefix (at, CLOSING))
        depth--;
      else if (depth == 0)
        g_string_append_unichar (outside, g_utf8_get_char (at));
    }

  return g_string_free_and_steal (outside);
}

/* Whether each of its letters is changed, as in a part of a sentence, whose brackets
 * are around the whole (in-pseudo-locale). */
static gboolean
is_changed (const char *text)
{
  return g_regex_match_simple ("^(?=.*[ÀÉÎÕÜÝàéîõüýÇçÑñŠšŽž])[^AEIOUYaeiouyCcNnSsZz]*$", text,
                               G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT) ||
         g_regex_match_simple ("^([^\\p{L}]|\\x{202E}[^\\x{202C}]*\\x{202C})*$", text,
                               G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);
}

/* What is the same in all languages, such as a number, has no brackets. */
gboolean
pseudo_words_is_translated (const char *text)
{
  if (!has_letters (text) || is_changed (text))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (said_by_gtk); i++)
    if (g_str_equal (text, said_by_gtk[i]))
      return TRUE;
  return g_regex_match_simple (UNTRANSLATABLE, text, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);
}

/* Whether @text is a source's mark: who published it, shortened, and a year. */
static gboolean
is_mark (const char *text,
         const char *publisher)
{
  gsize length = 0;

  while (text[length] != '\0' && text[length] == publisher[length])
    length++;
  return length > 2 &&
         g_regex_match_simple ("^ ?…?( ?[0-9]{4})?( \\+[0-9]+)?$", text + length,
                               G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);
}

static gboolean
is_word_of (const char    *text,
            const SmtText *words)
{
  for (guint i = 0; words != NULL && i < smt_text_get_n_tags (words); i++)
    if (g_str_equal (text, smt_text_get_nth (words, i, NULL)))
      return TRUE;
  return FALSE;
}

/* Names and acronym of what is open, in any language. */
static gboolean
is_own_name (SmtEntity  *entity,
             const char *text)
{
  const SmtFacts *facts = smt_entity_get_facts (entity);

  return is_word_of (text, smt_entity_get_name (entity)) ||
         (facts != NULL && is_word_of (text, facts->acronym)) ||
         g_str_equal (text, smt_entity_get_id (entity));
}

static gboolean
is_party (AppFixture *app,
          SmtParty   *party,
          const char *text)
{
  const char *region = smt_party_get_region (party);
  g_autofree char *name = region != NULL
    ? smt_language_dup_region (app->language, region) : NULL;

  return is_word_of (text, smt_entity_get_name (SMT_ENTITY (party))) ||
         g_strcmp0 (text, name) == 0;
}

/* A page gives the names that something has in other languages; where this is
 * shown in the language that is none, English is one of them. States are named by
 * iso-codes, regions and languages by ICU. */
static gboolean
is_name (AppFixture *app,
         const char *text)
{
  SmtEntity *open = smt_session_get_entity (app->session);
  GListModel *parties = smt_dataset_get_list (app->dataset, SMT_ENTITY_PARTY);

  if (open != NULL && is_own_name (open, text))
    return TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (SmtEntity) party = g_list_model_get_item (parties, i);

      if (is_party (app, SMT_PARTY (party), text))
        return TRUE;
    }
  return g_str_equal (text, "English");
}

/* Sources are cited in their own words: by title, and by who published them. */
static gboolean
is_of_source (AppFixture *app,
              const char *text)
{
  GListModel *sources = smt_dataset_get_list (app->dataset, SMT_ENTITY_SOURCE);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (SmtEntity) source = g_list_model_get_item (sources, i);
      const char *title = smt_text_get_english (smt_entity_get_name (source));
      gconstpointer owner;
      const SmtField *field = smt_entity_find_field (source, "publisher", &owner);
      const SmtText *publisher = smt_field_get_text (field, owner);

      if (g_str_has_prefix (text, title) ||
          (publisher != NULL && (strstr (text, smt_text_get_english (publisher)) != NULL ||
                                 is_mark (text, smt_text_get_english (publisher)))))
        return TRUE;
    }
  return FALSE;
}

/* Of a fault, for programs. */
static gboolean
is_code (const char *text)
{
  g_autoptr (GEnumClass) codes = g_type_class_ref (SMT_TYPE_FAULT_CODE);

  return g_enum_get_value_by_nick (codes, text) != NULL || text[0] == '/';
}

gboolean
pseudo_words_is_known (AppFixture *app,
                       const char *text)
{
  return is_name (app, text) || is_of_source (app, text) || is_code (text);
}
