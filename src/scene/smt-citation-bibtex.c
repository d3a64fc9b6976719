/* smt-citation-bibtex.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A citation as BibTeX: only types and fields that its standard styles know.
 * Titles are in double braces, as styles change the case of the letters.
 */

#include "smt-citation-private.h"

#include <string.h>

static void
append_escaped (GString    *text,
                const char *value)
{
  for (const char *c = value; *c != '\0'; c++)
    switch (*c)
      {
      case '\\':
        g_string_append (text, "\\textbackslash{}");
        break;
      case '~':
        g_string_append (text, "\\textasciitilde{}");
        break;
      case '^':
        g_string_append (text, "\\textasciicircum{}");
        break;
      case '&': case '%': case '$': case '#': case '_': case '{': case '}':
        g_string_append_c (text, '\\');
        g_string_append_c (text, *c);
        break;
      default:
        g_string_append_c (text, *c);
      }
}

static void
append_field (GString    *text,
              const char *name,
              const char *value)
{
  if (value == NULL)
    return;

  g_string_append_printf (text, ",\n  %s = {", name);
  append_escaped (text, value);
  g_string_append_c (text, '}');
}

static void
append_title (GString    *text,
              const char *name,
              const char *value)
{
  if (value == NULL)
    return;

  g_string_append_printf (text, ",\n  %s = {{", name);
  append_escaped (text, value);
  g_string_append (text, "}}");
}

/* An address is no text: only what would end the field is written otherwise. */
static void
append_address (GString    *text,
                const char *address)
{
  g_autoptr (GString) safe = NULL;

  if (address == NULL)
    return;

  safe = g_string_new (address);
  g_string_replace (safe, "\\", "%5C", 0);
  g_string_replace (safe, "{", "%7B", 0);
  g_string_replace (safe, "}", "%7D", 0);
  g_string_append_printf (text, ",\n  url = {%s}", safe->str);
}

static void
append_date (GString       *text,
             const SmtEdtf *date)
{
  static const char *const months[] = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
  };
  const SmtEdtfEnd *first = date != NULL ? smt_edtf_get_first (date) : NULL;

  if (first == NULL || first->kind != SMT_EDTF_END_DATE || first->unspecified_digits > 0)
    {
      append_field (text, "year", date != NULL ? smt_edtf_get_text (date) : NULL);
      return;
    }

  g_string_append_printf (text, ",\n  year = {%d}", first->year);
  if (first->month >= 1 && first->month <= 12)
    g_string_append_printf (text, ",\n  month = %s", months[first->month - 1]);
}

/* Day, edition and places in no field of their own go to the note. */
static void
append_note (GString        *text,
             const SmtCited *cited)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *note = NULL;

  if (cited->edition != NULL)
    g_strv_builder_take (builder, g_strdup_printf ("Edition %s", cited->edition));
  if (cited->as_of != NULL)
    g_strv_builder_take (builder, g_strdup_printf ("As of %s", smt_edtf_get_text (cited->as_of)));
  if (cited->locators != NULL)
    g_strv_builder_add (builder, cited->locators);
  if (cited->checked != NULL)
    g_strv_builder_take (builder, g_strdup_printf ("Checked on %s",
                                                   smt_edtf_get_text (cited->checked)));
  if (cited->licence != NULL)
    g_strv_builder_add (builder, cited->licence);

  parts = g_strv_builder_end (builder);
  note = g_strjoinv ("; ", parts);
  append_field (text, "note", *note != '\0' ? note : NULL);
}

static void
append_entry (GString        *text,
              const SmtCited *cited)
{
  gboolean is_report = cited->kind == SMT_SOURCE_KIND_WHITE_PAPER && cited->author != NULL;

  g_string_append_printf (text, "%s@%s{%s", text->len > 0 ? "\n" : "",
                          is_report ? "techreport" : "misc", cited->key);
  append_title (text, "author", cited->author);
  append_title (text, "title", cited->title);
  if (is_report)
    append_title (text, "institution", cited->author);
  append_field (text, "howpublished", cited->container);
  append_date (text, cited->issued);
  append_address (text, cited->address);
  append_note (text, cited);
  g_string_append (text, "\n}\n");
}

/*< private >
 * smt_citation_to_bibtex:
 *
 * Returns: (transfer full): the entries as BibTeX
 */
char *
smt_citation_to_bibtex (GPtrArray *entries)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    append_entry (text, g_ptr_array_index (entries, i));
  return g_string_free_and_steal (text);
}
