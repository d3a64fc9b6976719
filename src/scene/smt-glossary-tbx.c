/* smt-glossary-tbx.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A glossary as TBX (ISO 30042:2019), which programs for translators read: the
 * dialect TBX-Basic in the style "dca". Nothing in it but what that dialect has:
 * concepts with a subject field, and in each language terms with their kind.
 */

#include "smt-glossary.h"

#include "smt-text.h"

static void
append_element (GString    *xml,
                const char *indent,
                const char *start,
                const char *text,
                const char *end)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (xml, "%s%s%s%s\n", indent, start, escaped, end);
}

static void
append_header (GString    *xml,
               SmtDataset *dataset)
{
  const SmtText *title = smt_dataset_get_title (dataset);
  const char *words = title != NULL ? smt_text_get_english (title) : NULL;

  g_string_append (xml,
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<tbx style=\"dca\" type=\"TBX-Basic\" xml:lang=\"en\""
    " xmlns=\"urn:iso:std:iso:30042:ed-2\">\n"
    "  <tbxHeader>\n"
    "    <fileDesc>\n"
    "      <sourceDesc>\n");
  append_element (xml, "        ", "<p>", words != NULL ? words : smt_dataset_get_id (dataset),
                  "</p>");
  g_string_append (xml,
    "      </sourceDesc>\n"
    "    </fileDesc>\n"
    "  </tbxHeader>\n"
    "  <text>\n"
    "    <body>\n");
}

static void
append_term (GString    *xml,
             const char *words,
             SmtTerm     term)
{
  static const char *const kinds[SMT_N_TERMS] = {
    [SMT_TERM_NAME] = "fullForm",
    [SMT_TERM_ACRONYM] = "shortForm",
  };

  if (words == NULL)
    return;

  g_string_append (xml, "          <termSec>\n");
  append_element (xml, "            ", "<term>", words, "</term>");
  append_element (xml, "            ", "<termNote type=\"termType\">", kinds[term],
                  "</termNote>");
  g_string_append (xml, "          </termSec>\n");
}

static void
append_language (GString     *xml,
                 SmtGlossary *self,
                 guint        entry,
                 guint        language)
{
  const char *name = smt_glossary_get_term (self, entry, language, SMT_TERM_NAME);
  const char *acronym = smt_glossary_get_term (self, entry, language, SMT_TERM_ACRONYM);

  if (name == NULL && acronym == NULL)
    return;

  g_string_append_printf (xml, "        <langSec xml:lang=\"%s\">\n",
                          smt_glossary_get_tag (self, language));
  append_term (xml, name, SMT_TERM_NAME);
  append_term (xml, acronym, SMT_TERM_ACRONYM);
  g_string_append (xml, "        </langSec>\n");
}

/* Ids of XML do not begin with a digit, and ids of a dataset may. */
static void
append_entry (GString     *xml,
              SmtGlossary *self,
              guint        entry)
{
  SmtEntity *entity = smt_glossary_get_entity (self, entry);

  g_string_append_printf (xml, "      <conceptEntry id=\"c-%s\">\n", smt_entity_get_id (entity));
  append_element (xml, "        ", "<descrip type=\"subjectField\">",
                  smt_entity_type_get_name (smt_entity_get_kind (entity)), "</descrip>");
  for (guint i = 0; i < smt_glossary_get_n_languages (self); i++)
    append_language (xml, self, entry, i);
  g_string_append (xml, "      </conceptEntry>\n");
}

/**
 * smt_glossary_to_tbx:
 *
 * Returns: (transfer full): the glossary as a document of TBX-Basic
 */
char *
smt_glossary_to_tbx (SmtGlossary *self)
{
  GString *xml;

  g_return_val_if_fail (SMT_IS_GLOSSARY (self), NULL);

  xml = g_string_new (NULL);
  append_header (xml, smt_glossary_get_dataset (self));
  for (guint i = 0; i < smt_glossary_get_n_entries (self); i++)
    append_entry (xml, self, i);
  g_string_append (xml, "    </body>\n  </text>\n</tbx>\n");
  return g_string_free_and_steal (xml);
}
