/* smt-passage-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the card of a passage says: a locator is short enough to stand at the
 * end of a line, and here it is spelled out.
 */

#include "smt-passage-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "smt-sheet-words.h"
#include "smt-template.h"

#define PARAGRAPH "¶"
#define SENTENCE "s"

/* The figures after @prefix, if @word has these and nothing else. */
static const char *
get_number (const char *word,
            const char *prefix)
{
  const char *number;

  if (!g_str_has_prefix (word, prefix))
    return NULL;
  number = word + strlen (prefix);
  if (*number == '\0' || number[strspn (number, "0123456789–-")] != '\0')
    return NULL;
  return number;
}

static void
add_part (GStrvBuilder *parts,
          SmtLanguage  *language,
          const char   *msgid,
          const char   *key,
          const char   *value)
{
  g_strv_builder_take (parts, smt_template_fill (smt_language_translate (language, NULL, msgid),
                                                 key, value, NULL));
}

/**
 * smt_passage_words_place:
 * @locator: (nullable): `V.7`, `V.7 ¶3`, `V.7 ¶3 s2`, or what a source has
 *   in its place
 *
 * Returns: (transfer full) (nullable): the place in words: "Section V.7,
 *   paragraph 3, sentence 2"; a locator of another form as it is
 */
char *
smt_passage_words_place (SmtLanguage *language,
                         const char  *locator)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL, parts = NULL;
  g_autofree char *place = NULL;

  if (locator == NULL)
    return NULL;

  words = g_strsplit (locator, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *paragraph = get_number (words[i], PARAGRAPH);
      const char *sentence = get_number (words[i], SENTENCE);

      if (i > 0 && paragraph != NULL)
        /* TRANSLATORS: a place in a text: the number of a paragraph */
        add_part (builder, language, N_("paragraph {number}"), "number", paragraph);
      else if (i > 0 && sentence != NULL)
        /* TRANSLATORS: a place in a text: the number of a sentence */
        add_part (builder, language, N_("sentence {number}"), "number", sentence);
      else if (i == 0 && *words[i] != '\0')
        /* TRANSLATORS: a place in a text: the number of a section: "V.7" */
        add_part (builder, language, N_("section {number}"), "number", words[i]);
      else
        return g_strdup (locator);
    }

  parts = g_strv_builder_end (builder);
  place = g_strjoinv (smt_language_translate (language, "list", ", "), parts);
  return smt_sheet_words_capitalize (place);
}

/**
 * smt_passage_words_published:
 *
 * Returns: (transfer full) (nullable): who published @source, and when
 */
char *
smt_passage_words_published (SmtLanguage *language,
                             SmtEntity   *source)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (source, "publisher", &owner);
  const SmtText *publisher = smt_field_get_text (field, owner);
  const SmtEdtf *issued = smt_entity_get_date (source, "issued");
  g_autofree char *date = issued != NULL ? smt_language_format_edtf (language, issued) : NULL;
  const char *name = publisher != NULL ? smt_language_get_text (language, publisher, NULL) : NULL;

  if (name == NULL)
    return g_steal_pointer (&date);
  return date != NULL ? g_strjoin (smt_language_get_separator (language), name, date, NULL) : g_strdup (name);
}

/**
 * smt_passage_words_checked:
 *
 * Returns: (transfer full): when it was last looked whether @source is there
 *   and says so
 */
char *
smt_passage_words_checked (SmtLanguage *language,
                           SmtEntity   *source)
{
  const SmtEdtf *checked = smt_entity_get_date (source, "checked");
  g_autofree char *date = NULL;

  if (checked == NULL)
    return g_strdup (smt_language_translate (language, NULL, N_("Not said when it was checked")));

  date = smt_language_format_edtf (language, checked);
  return smt_template_fill (smt_language_translate (language, NULL, N_("Checked on {date}")),
                            "date", date, NULL);
}

/**
 * smt_passage_words_address:
 *
 * Returns: (transfer full) (nullable): where @source is found on the web; %NULL
 *   for any other kind of address
 */
char *
smt_passage_words_address (SmtEntity *source)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (source, "address", &owner);
  const char *address = smt_field_get_string (field, owner);

  if (address == NULL ||
      !(g_str_has_prefix (address, "https://") || g_str_has_prefix (address, "http://")))
    return NULL;
  return g_strdup (address);
}
