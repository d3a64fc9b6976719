/* smt-json-piece.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-json-piece.h"

#include "smt-i18n.h"
#include "smt-value-reader.h"

/**
 * smt_json_piece_dup_pointer:
 *
 * Returns: (transfer full): JSON pointer of the piece
 */
char *
smt_json_piece_dup_pointer (const SmtJsonPiece *self)
{
  g_autofree char *member = smt_json_pointer_escape (self->member);

  return self->index < 0 ? g_strdup_printf ("/%s", member)
                         : g_strdup_printf ("/%s/%d", member, self->index);
}

/**
 * smt_json_piece_report:
 * @text: the file it is of
 * @node: (nullable): its value; %NULL where it is a list
 * @expected: what should stand there
 * @faults: where the fault goes
 *
 * Reports that the piece as a whole is not what it should be.
 */
void
smt_json_piece_report (const SmtJsonPiece *self,
                       SmtJsonText        *text,
                       SmtFaultCode        code,
                       yyjson_val         *node,
                       const char         *expected,
                       SmtFaultList       *faults)
{
  g_autofree char *found = node != NULL ? smt_json_describe (node)
                                        : g_strdup (_("a list"));
  g_autofree char *pointer = smt_json_piece_dup_pointer (self);

  smt_fault_list_add (faults, code, text, self->start, pointer, found, expected, NULL);
}
