/* smt-icu.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The border to ICU, which speaks UTF-16 and wants buffers: conversions both
 * ways, and the dance of asking again with more room. Linear in the text.
 */

#include "smt-icu.h"

#include <string.h>
#include <unicode/ustring.h>

#define USUAL_UNITS 128
#define REPLACEMENT 0xfffd

/**
 * smt_icu_from_utf8: (skip)
 * @text: UTF-8, below 2 GB; what is malformed in it becomes U+FFFD
 * @n_units: (out) (optional): where to put the length
 *
 * Converts to UTF-16.
 *
 * Returns: (transfer full): NUL-terminated UTF-16; free with g_free()
 */
UChar *
smt_icu_from_utf8 (const char *text,
                   int32_t    *n_units)
{
  UErrorCode status = U_ZERO_ERROR;
  gsize length = strlen (text);
  UChar *units;

  g_assert (length < G_MAXINT32);

  /* A byte of UTF-8 never makes more than one unit. */
  units = g_new (UChar, length + 1);
  u_strFromUTF8WithSub (units, (int32_t) length + 1, n_units, text,
                        (int32_t) length, REPLACEMENT, NULL, &status);
  g_assert (U_SUCCESS (status));

  return units;
}

/**
 * smt_icu_to_utf8: (skip)
 * @text: UTF-16; what is malformed in it becomes U+FFFD
 * @n_units: its length
 *
 * Converts to UTF-8.
 *
 * Returns: (transfer full): UTF-8
 */
char *
smt_icu_to_utf8 (const UChar *text,
                 int32_t      n_units)
{
  UErrorCode status = U_ZERO_ERROR;
  gsize capacity = (gsize) n_units * 3 + 1;
  g_autofree char *bytes = NULL;

  g_assert (capacity < G_MAXINT32);

  bytes = g_malloc (capacity);
  u_strToUTF8WithSub (bytes, (int32_t) capacity, NULL, text, n_units,
                      REPLACEMENT, NULL, &status);
  g_assert (U_SUCCESS (status));

  return g_strdup (bytes); /* gives back what was too much */
}

/**
 * smt_icu_collect: (skip)
 * @fill: (scope call): the call to make, once or twice
 * @data: what to pass to it
 *
 * Makes a string of what an ICU function writes, however long it is.
 *
 * Returns: (transfer full) (nullable): UTF-8, or %NULL if ICU failed
 */
char *
smt_icu_collect (SmtIcuFill fill,
                 gpointer   data)
{
  UChar usual[USUAL_UNITS];
  g_autofree UChar *longer = NULL;
  UErrorCode status = U_ZERO_ERROR;
  int32_t n_units;

  n_units = fill (data, usual, USUAL_UNITS, &status);
  if (status == U_BUFFER_OVERFLOW_ERROR)
    {
      status = U_ZERO_ERROR;
      longer = g_new (UChar, (gsize) n_units + 1);
      n_units = fill (data, longer, n_units + 1, &status);
    }

  if (U_FAILURE (status))
    return NULL;

  return smt_icu_to_utf8 (longer != NULL ? longer : usual, n_units);
}
