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
                                     reply->title, (const char *const *) remarks);
  smt_drawing_set_sentences (drawing, (const char *const *) sentences);
  if (ask->cited)
    {
      g_auto (GStrv) notes = smt_provenance_list_notes (ask, reply);

      smt_drawing_set_notes (drawing, (const char *const *) notes);
    }
  return drawing;
}

static char *
to_svg (SmtAsk   *ask,
        SmtReply *reply)
{
  g_autoptr (SmtDrawing) drawing = smt_output_to_drawing (ask, reply);

  return smt_drawing_to_svg (drawing, NULL);
}

/**
 * smt_output_format:
 *
 * Returns: (transfer full): @reply in the format that @ask was asked for
 */
char *
smt_output_format (SmtAsk   *ask,
                   SmtReply *reply)
{
  switch (ask->format)
    {
    case SMT_FORMAT_JSON:
      return smt_output_to_json (ask, reply);
    case SMT_FORMAT_CSV:
      return smt_output_to_csv (ask, reply);
    case SMT_FORMAT_MARKDOWN:
      return smt_output_to_markdown (ask, reply);
    case SMT_FORMAT_SVG:
      return to_svg (ask, reply);
    case SMT_FORMAT_TEXT:
    default:
      return smt_output_to_text (ask, reply);
    }
}
