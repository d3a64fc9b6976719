/* smt-citation-ris.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A citation as RIS: lines of a tag, two spaces, a hyphen, a space and a value,
 * each ended by CR LF, an entry from TY to ER.
 */

#include "smt-citation-private.h"

static const char *
get_type (SmtSourceKind kind)
{
  switch (kind)
    {
    case SMT_SOURCE_KIND_WHITE_PAPER:
      return "RPRT";
    case SMT_SOURCE_KIND_OFFICIAL:
      return "GOVDOC";
    case SMT_SOURCE_KIND_NEWS:
      return "NEWS";
    case SMT_SOURCE_KIND_ENCYCLOPEDIA:
      return "ENCYC";
    case SMT_SOURCE_KIND_ACADEMIC:
      return "GEN";
    case SMT_SOURCE_KIND_REFERENCE:
    case SMT_SOURCE_KIND_OTHER:
      return "ELEC";
    case SMT_SOURCE_KIND_DATASET:
    default:
      return "DATA";
    }
}

/* A value is one line, whatever is in it. */
static void
append_line (GString    *text,
             const char *tag,
             const char *value)
{
  g_autofree char *line = NULL;

  if (value == NULL)
    return;

  line = g_strdelimit (g_strdup (value), "\r\n", ' ');
  g_string_append_printf (text, "%s  - %s\r\n", tag, line);
}

static void
append_date (GString       *text,
             const char    *tag,
             const SmtEdtf *date)
{
  const SmtEdtfEnd *first = date != NULL ? smt_edtf_get_first (date) : NULL;
  g_autofree char *month = NULL, *day = NULL, *value = NULL;

  if (first == NULL || first->kind != SMT_EDTF_END_DATE || first->unspecified_digits > 0)
    return;

  month = first->month >= 1 && first->month <= 12 ? g_strdup_printf ("%02u", first->month) : NULL;
  day = month != NULL && first->day > 0 ? g_strdup_printf ("%02u", first->day) : NULL;
  value = g_strdup_printf ("%04d/%s/%s/", first->year, month != NULL ? month : "",
                           day != NULL ? day : "");
  append_line (text, tag, value);
}

static void
append_year (GString       *text,
             const SmtEdtf *date)
{
  const SmtEdtfEnd *first = date != NULL ? smt_edtf_get_first (date) : NULL;
  g_autofree char *value = NULL;

  if (first == NULL || first->kind != SMT_EDTF_END_DATE || first->unspecified_digits > 0)
    return;

  value = g_strdup_printf ("%04d", first->year);
  append_line (text, "PY", value);
}

static void
append_entry (GString        *text,
              const SmtCited *cited)
{
  g_autofree char *as_of =
    cited->as_of != NULL ? g_strdup_printf ("As of %s", smt_edtf_get_text (cited->as_of)) : NULL;

  append_line (text, "TY", get_type (cited->kind));
  append_line (text, "ID", cited->key);
  append_line (text, "AU", cited->author);
  append_line (text, "TI", cited->title);
  append_line (text, "T2", cited->container);
  append_line (text, "ET", cited->edition);
  append_line (text, "PB", cited->author);
  append_year (text, cited->issued);
  append_date (text, "DA", cited->issued);
  append_date (text, "Y2", cited->checked);
  append_line (text, "SE", cited->locators);
  append_line (text, "LA", cited->language);
  append_line (text, "N1", as_of);
  append_line (text, "C1", cited->licence);
  append_line (text, "UR", cited->address);
  g_string_append (text, "ER  - \r\n");
}

/*< private >
 * smt_citation_to_ris:
 *
 * Returns: (transfer full): the entries as RIS
 */
char *
smt_citation_to_ris (GPtrArray *entries)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    append_entry (text, g_ptr_array_index (entries, i));
  return g_string_free_and_steal (text);
}
