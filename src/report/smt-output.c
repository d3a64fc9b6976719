/* smt-output.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An answer in the format that is asked for.
 */

#include "smt-output.h"

#include "smt-provenance.h"
#include "smt-table-drawing.h"

static char **
dup_paragraphs (GPtrArray *paragraphs)
{
  char **strv = g_new0 (char *, paragraphs->len + 1);

  for (guint i = 0; i < paragraphs->len; i++)
    strv[i] = g_strdup (g_ptr_array_index (paragraphs, i));
  return strv;
}

/**
 * smt_output_to_drawing:
 * @reply: an answer in %SMT_FORMAT_SVG; its table is gone then
 *
 * Returns: (transfer full): @reply on paper
 */
SmtDrawing *
smt_output_to_drawing (SmtAsk   *ask,
                       SmtReply *reply)
{
  g_auto (GStrv) sentences = dup_paragraphs (reply->list);
  g_auto (GStrv) remarks = dup_paragraphs (reply->notes);
  SmtDrawing *drawing = g_steal_pointer (&reply->drawing);

  if (drawing == NULL)
    drawing = smt_table_drawing_new (g_steal_pointer (&reply->table), ask->language,
                                     reply->title, (const char *const *) remarks, ask->cancellable);
  smt_drawing_set_sentences (drawing, (const char *const *) sentences);
  if (ask->cited)
    {
      g_auto (GStrv) notes = smt_provenance_list_notes (ask, reply);

      smt_drawing_set_notes (drawing, (const char *const *) notes);
    }
  return drawing;
}

static void
write_svg (SmtAsk   *ask,
           SmtReply *reply,
           SmtSink  *sink)
{
  g_autoptr (SmtDrawing) drawing = smt_output_to_drawing (ask, reply);

  smt_drawing_write_svg (drawing, sink);
}

static void
write_text (SmtAsk   *ask,
            SmtReply *reply,
            SmtSink  *sink)
{
  g_autofree char *text = smt_output_to_text (ask, reply);

  smt_sink_write (sink, text);
}

/**
 * smt_output_write:
 * @sink: where to
 *
 * Writes @reply in the format that @ask was asked for. Cells of a matrix are made
 * now, and none is kept.
 */
void
smt_output_write (SmtAsk   *ask,
                  SmtReply *reply,
                  SmtSink  *sink)
{
  switch (ask->format)
    {
    case SMT_FORMAT_JSON:
      smt_output_write_json (ask, reply, sink);
      break;
    case SMT_FORMAT_CSV:
      smt_output_write_csv (ask, reply, sink);
      break;
    case SMT_FORMAT_MARKDOWN:
      smt_output_write_markdown (ask, reply, sink);
      break;
    case SMT_FORMAT_SVG:
      write_svg (ask, reply, sink);
      break;
    case SMT_FORMAT_TEXT:
    default:
      write_text (ask, reply, sink);
    }
}
