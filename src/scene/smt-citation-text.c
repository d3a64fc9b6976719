/* smt-citation-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A citation as a reference for people: an entry a line, its parts with full
 * stops between them, as bibliographies have them.
 */

#include "smt-citation-private.h"

#include "smt-i18n.h"
#include "smt-template.h"

static void
add_part (GStrvBuilder *parts,
          const char   *part)
{
  if (part != NULL && *part != '\0')
    g_strv_builder_add (parts, part);
}

static void
add_words (GStrvBuilder *parts,
           SmtLanguage  *language,
           const char   *msgid,
           const char   *key,
           const char   *value)
{
  if (value != NULL)
    g_strv_builder_take (parts, smt_template_fill (smt_language_translate (language, NULL, msgid),
                                                   key, value, NULL));
}

static char *
format_date (SmtLanguage   *language,
             const SmtEdtf *date)
{
  return date != NULL ? smt_language_format_edtf (language, date) : NULL;
}

static void
append_entry (GString        *text,
              const SmtCited *cited,
              SmtLanguage    *language)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *issued = format_date (language, cited->issued);
  g_autofree char *as_of = format_date (language, cited->as_of);
  g_autofree char *checked = format_date (language, cited->checked);
  g_auto (GStrv) parts = NULL;

  add_part (builder, cited->author);
  add_part (builder, cited->title);
  /* TRANSLATORS: in a reference, what an entry is a part of */
  add_words (builder, language, N_("In: {title}"), "title", cited->container);
  /* TRANSLATORS: in a reference, the edition of a dataset: "2026.1" */
  add_words (builder, language, N_("Edition {edition}"), "edition", cited->edition);
  add_part (builder, issued);
  /* TRANSLATORS: in a reference, the day for which a dataset was asked */
  add_words (builder, language, N_("As of {date}"), "date", as_of);
  add_part (builder, cited->locators);
  add_part (builder, cited->licence);
  add_part (builder, cited->address);
  /* TRANSLATORS: in a reference, when a source was last looked at */
  add_words (builder, language, N_("Checked on {date}"), "date", checked);

  parts = g_strv_builder_end (builder);
  for (guint i = 0; parts[i] != NULL; i++)
    g_string_append_printf (text, "%s%s%s", i > 0 ? " " : "", parts[i],
                            smt_template_skip_stop (parts[i], "."));
  g_string_append_c (text, '\n');
}

/*< private >
 * smt_citation_to_text:
 *
 * Returns: (transfer full): the entries as references
 */
char *
smt_citation_to_text (GPtrArray   *entries,
                      SmtLanguage *language)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    append_entry (text, g_ptr_array_index (entries, i), language);
  return g_string_free_and_steal (text);
}
