/* smt-text-cells.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-text-width.h"

G_BEGIN_DECLS

/* Where words stand in the room that they have. */
typedef enum
{
  SMT_TEXT_START,
  SMT_TEXT_CENTRE,
  SMT_TEXT_END
} SmtTextAlign;

void  smt_text_append_padded (GString      *out,
                              const char   *text,
                              guint         width,
                              SmtTextAlign  align);
void  smt_text_end_line      (GString      *out);
char *smt_text_dup_cut       (const char   *text,
                              guint         width);

G_END_DECLS
