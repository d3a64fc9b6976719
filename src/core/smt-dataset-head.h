/* smt-dataset-head.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset-builder.h"
#include "smt-json-piece.h"

G_BEGIN_DECLS

/**
 * SmtDatasetHead:
 * @builder: where what is read goes
 * @faults: where faults go
 * @text: the file
 * @parts: (element-type utf8): the names of the parts read so far
 * @present: the members that the document has, a bit each
 *
 * The members that only the document itself has, not its parts. All is
 * borrowed from the caller, on whose stack it lies.
 */
typedef struct
{
  SmtDatasetBuilder *builder;
  SmtFaultList      *faults;
  SmtJsonText       *text;
  GPtrArray         *parts;
  guint              present;
} SmtDatasetHead;

gboolean smt_dataset_head_find    (const char         *name,
                                   guint              *number);
gboolean smt_dataset_head_is_list (guint               number);
void     smt_dataset_head_read    (SmtDatasetHead     *self,
                                   guint               number,
                                   const SmtJsonPiece *piece,
                                   yyjson_val         *node);
void     smt_dataset_head_check   (SmtDatasetHead     *self);

G_END_DECLS
