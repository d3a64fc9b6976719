/* fuzz-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"
#include "smt-view.h"

/* A view is refused with a reason, or is the same when it is read from what it
 * writes. */

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autofree char *written = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtView) view = smt_view_new_from_json (text, &error);
  g_autoptr (SmtView) again = NULL;

  g_assert_true ((view == NULL) == (error != NULL));
  if (view == NULL)
    return 0;

  written = smt_view_to_json (view);
  again = smt_view_new_from_json (written, &error);
  g_assert_no_error (error);
  g_assert_true (smt_view_equal (view, again));
  return 0;
}
