/* smt-region.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-region.h"

#include <unicode/uregion.h>

/* Which region of the world lies in which, by UN M49 as ICU has it. */

static const URegion *
find (const char *code)
{
  UErrorCode status = U_ZERO_ERROR;
  guint64 number;
  const URegion *region;

  if (!g_ascii_string_to_unsigned (code, 10, 0, 999, &number, NULL))
    return NULL;

  region = uregion_getRegionFromNumericCode (number, &status);
  return U_SUCCESS (status) ? region : NULL;
}

/**
 * smt_region_contains:
 * @outer: a code of UN M49, three digits
 * @inner: another
 *
 * Returns: whether @inner is @outer or lies in it: “035”, Southeast Asia, lies
 *   in “142”, Asia. A code that is not known contains itself only
 */
gboolean
smt_region_contains (const char *outer,
                     const char *inner)
{
  const URegion *one, *two;

  g_return_val_if_fail (outer != NULL && inner != NULL, FALSE);

  if (g_str_equal (outer, inner))
    return TRUE;

  one = find (outer);
  two = find (inner);
  return one != NULL && two != NULL && uregion_contains (one, two);
}
