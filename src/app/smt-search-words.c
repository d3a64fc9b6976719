/* smt-search-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-search-words.h"

#include <glib/gi18n.h>

#include "smt-template.h"

/**
 * smt_search_words_dup_heading:
 * @kind: what was found
 * @n_shown: how many of them are shown
 * @n_all: how many there are
 *
 * Returns: (transfer full): what stands over results of a kind: "Meetings · 6
 *   of 40"
 */
char *
smt_search_words_dup_heading (SmtEntityType  kind,
                              guint          n_shown,
                              guint          n_all,
                              SmtLanguage   *language)
{
  g_autofree char *all = smt_language_format_number (language, n_all);
  g_autofree char *shown = smt_language_format_number (language, n_shown);
  const char *label = smt_language_translate (language, NULL, smt_entity_type_get_label (kind));

  if (n_shown == n_all)
    /* TRANSLATORS: over results: {kind} is "Meetings", {n} how many there are */
    return smt_template_fill (_("{kind} · {n}"), "kind", label, "n", all, NULL);
  /* TRANSLATORS: over results: {kind} is "Meetings", {n} how many are shown,
   * {total} how many there are */
  return smt_template_fill (_("{kind} · {n} of {total}"),
                            "kind", label, "n", shown, "total", all, NULL);
}

/**
 * smt_search_words_dup_count:
 * @n: how many results there are
 *
 * Returns: (transfer full): "40 results"
 */
char *
smt_search_words_dup_count (guint        n,
                            SmtLanguage *language)
{
  g_autofree char *number = smt_language_format_number (language, n);

  /* TRANSLATORS: how many results a search has */
  return smt_template_fill (ngettext ("{n} result", "{n} results", n), "n", number, NULL);
}
