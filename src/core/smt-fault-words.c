/* smt-fault-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What several rules say of what they found, and of what they expected. Both
 * are noun phrases that stand by themselves, behind "found" and "expected" or
 * below each other. They are in the language of the process, as the messages of
 * the system are that may stand among them; words of the file format are left
 * as they have to be written.
 */

#include "smt-fault-words.h"

#include "smt-i18n.h"
#include "smt-language.h"
#include "smt-template.h"

/**
 * smt_fault_words_quote:
 * @text: what stands in a file
 *
 * Returns: (transfer full): the same in quotation marks
 */
char *
smt_fault_words_quote (const char *text)
{
  /* TRANSLATORS: the quotation marks around what stands in a file */
  return smt_template_fill (_("“{text}”"), "text", text, NULL);
}

/**
 * smt_fault_words_field:
 * @name: a name of the file format
 */
char *
smt_fault_words_field (const char *name)
{
  /* TRANSLATORS: found or expected in a file; {name} is a word of the format,
   * such as "since" */
  return smt_template_fill (_("a field “{name}”"), "name", name, NULL);
}

/**
 * smt_fault_words_one_of:
 * @list: words of the file format
 */
char *
smt_fault_words_one_of (const char *list)
{
  /* TRANSLATORS: expected in a file; {list} is words of the format, such as
   * "full, associate, partner" */
  return smt_template_fill (_("one of: {list}"), "list", list, NULL);
}

/**
 * smt_fault_words_limit:
 * @limit: how many the program reads
 */
char *
smt_fault_words_limit (guint limit)
{
  g_autofree char *number = g_strdup_printf ("%u", limit);

  /* TRANSLATORS: expected in a file, of whatever there is too much of */
  return smt_template_fill (_("at most {limit}"), "limit", number, NULL);
}

/**
 * smt_fault_words_kind:
 * @id: an id
 * @type: of what
 */
char *
smt_fault_words_kind (const char    *id,
                      SmtEntityType  type)
{
  /* TRANSLATORS: found in a file: an {id}, and {what} it is, such as "the id of
   * a party" */
  return smt_template_fill (_("“{id}”, which is {what}"), "id", id,
                            "what", _(smt_entity_type_get_phrase (type)), NULL);
}

/**
 * smt_fault_words_targets:
 * @targets: what a reference may lead to
 *
 * Returns: (transfer full): "the id of a party or the id of a body"
 */
char *
smt_fault_words_targets (SmtEntityTypes targets)
{
  g_autoptr (SmtLanguage) language = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) phrases = NULL;

  if (targets == SMT_ANY_TYPE)
    return g_strdup (_("the id of an entity"));

  for (guint type = 0; type < SMT_N_ENTITY_TYPES; type++)
    if (targets & SMT_ONE_TYPE (type))
      g_strv_builder_add (builder, _(smt_entity_type_get_phrase (type)));
  phrases = g_strv_builder_end (builder);
  if (phrases[1] == NULL)
    return g_strdup (phrases[0]);

  language = smt_language_new_for_locale ();
  return smt_language_format_choice (language, (const char *const *) phrases);
}
