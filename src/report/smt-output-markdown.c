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

/* An empty line before all but the first. */
static void
separate (SmtSink *sink)
{
  if (!smt_sink_is_empty (sink))
    g_string_append_c (smt_sink_get_text (sink), '\n');
}

static void
append_block (SmtSink    *sink,
              const char *before,
              const char *block,
              const char *after)
{
  GString *text = smt_sink_get_text (sink);

  if (block == NULL || *block == '\0')
    return;

  separate (sink);
  g_string_append_printf (text, "%s%s%s", before, block, after);
}

static void
append_rows (SmtSink  *sink,
             SmtTable *table)
{
  if (smt_table_get_n_rows (table) == 0)
    return;

  separate (sink);
  smt_table_write_markdown (table, sink);
}

/* What a command writes itself has its own head. */
static void
append_table (SmtSink  *sink,
              SmtReply *reply)
{
  append_block (sink, "# ", reply->title, "\n");
  append_block (sink, "", reply->date, "\n");
  if (reply->table != NULL)
    append_rows (sink, reply->table);
}

static void
append_list (SmtSink  *sink,
             SmtReply *reply)
{
  GString *text = smt_sink_get_text (sink);

  if (reply->list->len > 0)
    separate (sink);
  for (guint i = 0; i < reply->list->len; i++)
    {
      g_string_append (text, "- ");
      smt_table_append_markdown (text, g_ptr_array_index (reply->list, i));
      g_string_append_c (text, '\n');
    }
}

static void
append_second (SmtSink  *sink,
               SmtReply *reply)
{
  if (reply->second_title == NULL)
    return;

  append_block (sink, "## ", reply->second_title, "\n");
  append_rows (sink, reply->second);
}

static void
append_references (SmtSink  *sink,
                   SmtAsk   *ask,
                   SmtReply *reply)
{
  GString *text = smt_sink_get_text (sink);

  if (reply->references->len > 0)
    append_block (sink, "## ", smt_ask_translate (ask, N_("Sources")), "\n\n");
  for (guint i = 0; i < reply->references->len; i++)
    {
      g_string_append_printf (text, "%u. ", i + 1);
      smt_table_append_markdown (text, g_ptr_array_index (reply->references, i));
      g_string_append_c (text, '\n');
    }
}

/* A line each, under a rule. */
static void
append_notes (SmtSink  *sink,
              SmtAsk   *ask,
              SmtReply *reply)
{
  GString *text = smt_sink_get_text (sink);
  g_auto (GStrv) notes = smt_provenance_list_notes (ask, reply);

  append_block (sink, "", "---", "\n");
  for (guint i = 0; notes[i] != NULL; i++)
    {
      g_string_append_c (text, '\n');
      smt_table_append_markdown (text, notes[i]);
      g_string_append_c (text, '\n');
    }
}

/**
 * smt_output_write_markdown:
 *
 * Writes @reply as Markdown.
 */
void
smt_output_write_markdown (SmtAsk   *ask,
                           SmtReply *reply,
                           SmtSink  *sink)
{
  if (reply->markdown != NULL)
    append_block (sink, "", reply->markdown, "");
  else
    append_table (sink, reply);
  append_list (sink, reply);
  for (guint i = 0; i < reply->notes->len; i++)
    append_block (sink, "", g_ptr_array_index (reply->notes, i), "\n");
  append_references (sink, ask, reply);
  append_second (sink, reply);
  if (ask->cited)
    append_notes (sink, ask, reply);
  smt_sink_flow (sink);
}
