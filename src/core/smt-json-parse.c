/* smt-json-parse.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Small documents that people write or pass on, as trees: views and questions.
 * json-glib says in its own words, and not in every language, what is no JSON;
 * here it is said in the reader's.
 */

#include "smt-json-parse.h"

#include <string.h>
#include <yyjson.h>

#include "smt-i18n.h"
#include "smt-json-text.h"
#include "smt-template.h"

/* Where @text goes wrong: json-glib tells that in a sentence only. */
static char *
dup_message (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (SmtJsonText) document = smt_json_text_new ("", bytes);
  g_autofree char *line_text = NULL, *column_text = NULL;
  yyjson_read_err fault = { 0 };
  guint line, column;

  yyjson_doc_free (yyjson_read_opts ((char *) text, strlen (text), 0, NULL, &fault));
  smt_json_text_locate (document, fault.pos, &line, &column);
  line_text = g_strdup_printf ("%u", line);
  column_text = g_strdup_printf ("%u", column);
  /* TRANSLATORS: of a file, or of a link, which has one line */
  return smt_template_fill (_("this is not JSON, as line {line}, column {column} shows"),
                            "line", line_text, "column", column_text, NULL);
}

/**
 * smt_json_parse: (skip)
 * @text: a JSON document
 * @code: what to say if it is none
 *
 * Returns: (transfer full) (nullable): its tree; %NULL with @code
 */
JsonNode *
smt_json_parse (const char  *text,
                SmtError     code,
                GError     **error)
{
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *message = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  root = json_from_string (text, NULL);
  /* The parser takes an empty text for no fault, and gives no node. */
  if (root != NULL)
    return g_steal_pointer (&root);

  message = dup_message (text);
  g_set_error_literal (error, SMT_ERROR, code, message);
  return NULL;
}
