/* smt-output-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An answer for people at a terminal: a title, the date it speaks of, a table
 * or a text, and remarks.
 */

#include "smt-output.h"

#include "smt-i18n.h"
#include "smt-wrap.h"

static void
append_paragraph (GString    *text,
                  const char *paragraph)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  smt_wrap (text, paragraph, SMT_TEXT_COLUMNS, "", "");
}

static void
append_block (GString    *text,
              const char *block)
{
  if (*block == '\0')
    return;

  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, block);
}

/* What a command writes itself has its own head. */
static void
append_table (GString  *text,
              SmtReply *reply)
{
  g_autofree char *table = NULL;

  if (reply->title != NULL)
    append_paragraph (text, reply->title);
  if (reply->date != NULL)
    smt_wrap (text, reply->date, SMT_TEXT_COLUMNS, "", "");
  if (reply->table == NULL)
    return;

  table = smt_table_to_text (reply->table, SMT_TEXT_COLUMNS);
  append_block (text, table);
}

static void
append_list (GString  *text,
             SmtReply *reply)
{
  if (reply->list->len > 0 && text->len > 0)
    g_string_append_c (text, '\n');
  for (guint i = 0; i < reply->list->len; i++)
    smt_wrap (text, g_ptr_array_index (reply->list, i), SMT_TEXT_COLUMNS, "• ", "  ");
}

static void
append_second (GString  *text,
               SmtReply *reply)
{
  g_autofree char *table = NULL;

  if (reply->second_title == NULL)
    return;

  append_paragraph (text, reply->second_title);
  table = smt_table_to_text (reply->second, SMT_TEXT_COLUMNS);
  append_block (text, table);
}

static void
append_references (GString  *text,
                   SmtAsk   *ask,
                   SmtReply *reply)
{
  if (reply->references->len > 0)
    append_paragraph (text, smt_ask_translate (ask, N_("Sources")));
  for (guint i = 0; i < reply->references->len; i++)
    {
      g_autofree char *number = smt_language_format_number (ask->language, i + 1);
      g_autofree char *sign = g_strdup_printf ("[%s]", number);
      g_autofree char *prefix = g_strdup_printf ("%5s  ", sign);

      smt_wrap (text, g_ptr_array_index (reply->references, i), SMT_TEXT_COLUMNS, prefix,
                "       ");
    }
}

/**
 * smt_output_to_text:
 *
 * Returns: (transfer full): @reply as plain text of %SMT_TEXT_COLUMNS columns
 */
char *
smt_output_to_text (SmtAsk   *ask,
                    SmtReply *reply)
{
  GString *text = g_string_new (NULL);

  if (reply->text != NULL)
    append_block (text, reply->text);
  else
    append_table (text, reply);
  append_list (text, reply);
  for (guint i = 0; i < reply->notes->len; i++)
    append_paragraph (text, g_ptr_array_index (reply->notes, i));
  append_references (text, ask, reply);
  append_second (text, reply);

  return g_string_free_and_steal (text);
}
