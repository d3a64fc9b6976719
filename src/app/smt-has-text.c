/* smt-has-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-has-text.h"

/**
 * smt_has_text:
 * @object: whose template asks
 * @text: (nullable): what a label is to show
 *
 * For templates, so that a label with nothing in it takes no room.
 *
 * Returns: whether @text is anything at all
 */
gboolean
smt_has_text (GObject    *object,
              const char *text)
{
  return text != NULL && *text != '\0';
}
