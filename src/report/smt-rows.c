/* smt-rows.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-rows.h"

/**
 * smt_rows_clear:
 *
 * Leaves no rows, and frees what they were made of.
 */
void
smt_rows_clear (SmtRows *self)
{
  if (self->destroy != NULL)
    self->destroy (self->data);
  *self = (SmtRows) { 0 };
}
