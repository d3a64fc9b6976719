/* fuzz-edtf.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "fuzz.h"
#include "smt-language.h"

/* A date is refused with a reason, or has bounds in order, is the same when it
 * is read from its own text, and can be said in words. */

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  static SmtLanguage *language;
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtEdtf) date = NULL;
  g_autoptr (SmtEdtf) again = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    return 0;
  if (language == NULL)
    language = smt_language_new ("en", NULL);

  date = smt_edtf_parse (text, &error);
  if (date == NULL)
    {
      g_assert_nonnull (error);
      g_assert_cmpuint (strlen (error->message), >, 0);
      return 0;
    }

  g_assert_no_error (error);
  g_assert_cmpint (smt_edtf_get_earliest (date), <=, smt_edtf_get_latest (date));
  again = smt_edtf_parse (smt_edtf_get_text (date), NULL);
  g_assert_true (smt_edtf_equal (date, again));
  g_assert_cmpint (smt_edtf_compare (date, again), ==, 0);
  words = smt_language_format_edtf (language, date);
  g_assert_true (g_utf8_validate (words, -1, NULL));
  return 0;
}
