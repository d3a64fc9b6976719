/* smt-text-cells.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cells of tables for terminals: words in room of a fixed width.
 */

#include "smt-text-cells.h"

void
smt_text_append_padded (GString      *out,
                        const char   *text,
                        guint         width,
                        SmtTextAlign  align)
{
  guint taken = smt_text_get_columns (text);
  guint spare = width > taken ? width - taken : 0;
  guint before = align == SMT_TEXT_START ? 0 : align == SMT_TEXT_END ? spare : spare / 2;

  g_string_append_printf (out, "%*s%s%*s", (int) before, "", text,
                          (int) (spare - before), "");
}

/* Ends a line without spaces at its end. */
void
smt_text_end_line (GString *out)
{
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

/**
 * smt_text_dup_cut:
 *
 * Returns: (transfer full): @text, cut with an ellipsis where it has no room
 */
char *
smt_text_dup_cut (const char *text,
                  guint       width)
{
  GString *cut;

  if (smt_text_get_columns (text) <= width)
    return g_strdup (text);

  cut = g_string_new (text);
  while (cut->len > 0 && smt_text_get_columns (cut->str) + 1 > width)
    g_string_truncate (cut, g_utf8_find_prev_char (cut->str, cut->str + cut->len) - cut->str);
  g_string_append (cut, "…");
  return g_string_free_and_steal (cut);
}
