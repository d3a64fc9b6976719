/* smt-output.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An answer in the format that is asked for.
 */

#include "smt-output.h"

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
      return smt_output_to_csv (reply);
    case SMT_FORMAT_MARKDOWN:
      return smt_output_to_markdown (ask, reply);
    case SMT_FORMAT_SVG:
      return g_strdup (reply->svg);
    case SMT_FORMAT_TEXT:
    default:
      return smt_output_to_text (ask, reply);
    }
}
