/* smt-table.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-rows.h"
#include "smt-sink.h"

G_BEGIN_DECLS

typedef enum
{
  SMT_ALIGN_START,
  SMT_ALIGN_END
} SmtAlign;

/**
 * SmtTable:
 *
 * A table for people, of strings in one language.
 */
typedef struct _SmtTable SmtTable;

SmtTable *smt_table_new         (void);
void      smt_table_free        (SmtTable  *self);
void      smt_table_add_column  (SmtTable  *self,
                                 const char *title,
                                 SmtAlign   align);
void      smt_table_keep_whole  (SmtTable  *self,
                                 guint      column);
void      smt_table_take_row    (SmtTable  *self,
                                 char     **cells);
void      smt_table_take_cells  (SmtTable  *self,
                                 char      *first,
                                 ...) G_GNUC_NULL_TERMINATED;
void      smt_table_take_heading (SmtTable *self,
                                  char     *heading);
void      smt_table_set_rows    (SmtTable  *self,
                                 SmtRows    rows);
guint     smt_table_get_n_rows  (SmtTable  *self);
char     *smt_table_to_text     (SmtTable  *self,
                                 guint      columns);
void      smt_table_write_markdown (SmtTable *self,
                                    SmtSink  *sink);
void      smt_table_append_markdown (GString    *text,
                                     const char *cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtTable, smt_table_free)

G_END_DECLS
