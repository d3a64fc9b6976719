/* smt-output-markdown.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An answer for people who put it into a document of their own.
 */

#include "smt-output.h"

#include "smt-i18n.h"
#include "smt-provenance.h"

static void
append_block (GString    *text,
              const char *before,
              const char *block,
              const char *after)
{
  if (block == NULL || *block == '\0')
    return;

  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append_printf (text, "%s%s%s", before, block, after);
}

/* What a command writes itself has its own head. */
static void
append_table (GString  *text,
              SmtReply *reply)
{
  g_autofree char *table = NULL;

  append_block (text, "# ", reply->title, "\n");
  append_block (text, "", reply->date, "\n");
  if (reply->table == NULL)
    return;

  table = smt_table_to_markdown (reply->table);
  append_block (text, "", table, "");
}

static void
append_list (GString  *text,
             SmtReply *reply)
{
  if (reply->list->len > 0 && text->len > 0)
    g_string_append_c (text, '\n');
  for (guint i = 0; i < reply->list->len; i++)
    {
      g_string_append (text, "- ");
      smt_table_append_markdown (text, g_ptr_array_index (reply->list, i));
      g_string_append_c (text, '\n');
    }
}

static void
append_second (GString  *text,
               SmtReply *reply)
{
  g_autofree char *table = NULL;

  if (reply->second_title == NULL)
    return;

  append_block (text, "## ", reply->second_title, "\n");
  table = smt_table_to_markdown (reply->second);
  append_block (text, "", table, "");
}

static void
append_references (GString  *text,
                   SmtAsk   *ask,
                   SmtReply *reply)
{
  if (reply->references->len > 0)
    append_block (text, "## ", smt_ask_translate (ask, N_("Sources")), "\n\n");
  for (guint i = 0; i < reply->references->len; i++)
    {
      g_string_append_printf (text, "%u. ", i + 1);
      smt_table_append_markdown (text, g_ptr_array_index (reply->references, i));
      g_string_append_c (text, '\n');
    }
}

/* A line each, under a rule. */
static void
append_notes (GString  *text,
              SmtAsk   *ask,
              SmtReply *reply)
{
  g_auto (GStrv) notes = smt_provenance_list_notes (ask, reply);

  append_block (text, "", "---", "\n");
  for (guint i = 0; notes[i] != NULL; i++)
    {
      g_string_append_c (text, '\n');
      smt_table_append_markdown (text, notes[i]);
      g_string_append_c (text, '\n');
    }
}

/**
 * smt_output_to_markdown:
 *
 * Returns: (transfer full): @reply as Markdown
 */
char *
smt_output_to_markdown (SmtAsk   *ask,
                        SmtReply *reply)
{
  GString *text = g_string_new (NULL);

  if (reply->markdown != NULL)
    append_block (text, "", reply->markdown, "");
  else
    append_table (text, reply);
  append_list (text, reply);
  for (guint i = 0; i < reply->notes->len; i++)
    append_block (text, "", g_ptr_array_index (reply->notes, i), "\n");
  append_references (text, ask, reply);
  append_second (text, reply);
  if (ask->cited)
    append_notes (text, ask, reply);

  return g_string_free_and_steal (text);
}
