/* smt-clip-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words in tables that other programs take. They come from datasets that anybody
 * can write, so each form takes from them what would mean something else in it.
 */

#include "smt-clip-text.h"

#include <string.h>

/* One line, without tabs: there is no way to write them in a value. Programs
 * read a value that begins with a quotation mark as quoted, and calculate one
 * that begins with a sign of a formula, which a name must never make them do;
 * a leading apostrophe tells them that it is text. */
void
smt_clip_append_tsv (GString    *tsv,
                     const char *text)
{
  gboolean quoted;

  while (*text != '\0' && (g_ascii_isspace (*text) || g_ascii_iscntrl (*text)))
    text++;
  quoted = *text == '"';
  if (*text != '\0' && strchr ("=+-@", *text) != NULL)
    g_string_append_c (tsv, '\'');
  if (quoted)
    g_string_append_c (tsv, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (quoted && *p == '"')
        g_string_append_c (tsv, '"');
      g_string_append_c (tsv, g_ascii_iscntrl (*p) ? ' ' : *p);
    }
  if (quoted)
    g_string_append_c (tsv, '"');
}

/* Control characters have no place in HTML, escaped or not. */
void
smt_clip_append_html (GString    *html,
                      const char *before,
                      const char *text,
                      const char *after)
{
  g_autofree char *plain = g_strdup (text);
  g_autofree char *escaped = NULL;

  for (char *p = plain; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = ' ';
  escaped = g_markup_escape_text (plain, -1);
  g_string_append_printf (html, "%s%s%s", before, escaped, after);
}

/* What would be markup, or end the cell, is escaped. */
void
smt_clip_append_markdown (GString    *markdown,
                          const char *text)
{
  g_string_append (markdown, " ");
  for (const char *p = text; *p != '\0'; p++)
    {
      if (strchr ("\\`*_[]<>|&~#", *p) != NULL)
        g_string_append_c (markdown, '\\');
      g_string_append_c (markdown, g_ascii_iscntrl (*p) ? ' ' : *p);
    }
  g_string_append (markdown, " |");
}
