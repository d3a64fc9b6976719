/* smt-reply.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "smt-drawing.h"
#include "smt-json-writer.h"
#include "smt-table.h"

G_BEGIN_DECLS

/**
 * SmtReply:
 * @title: (nullable): heading for people
 * @date: (nullable): of when it speaks, in words
 * @table: (nullable): the answer for people
 * @text: (nullable): title, date and answer as text, where it is no table
 * @markdown: (nullable): the same as Markdown
 * @second_title: (nullable): heading of a second table
 * @second: (nullable): what belongs to the answer and is said apart
 * @list: (element-type utf8): sentences after the table, or in place of one, for
 *   people
 * @references: (element-type utf8): what the numbers in a table refer to, from 1
 * @notes: (element-type utf8): paragraphs after the answer, for people
 * @items: the answer for other programs
 * @undetermined: what cannot be decided, for other programs
 * @members: further members of the JSON object
 * @left_out: (nullable): a sentence on what there was no room for
 * @columns: (nullable): members of @items that are the columns of CSV
 * @rows: (nullable) (element-type GStrv): CSV, where it is not made of @items
 * @more_rows: what follows @rows, and is made when it is written
 * @later: (element-type SmtJsonLater): parts of @items that are
 * @drawing: (nullable): the answer as a picture; without one a table is drawn
 *
 * What a command answers, once for every format. A command fills what it has;
 * smt_output_write() writes the one that was asked for.
 */
typedef struct
{
  char       *title;
  char       *date;
  SmtTable   *table;
  char       *text;
  char       *markdown;
  char       *second_title;
  SmtTable   *second;
  GPtrArray  *list;
  GPtrArray  *references;
  GPtrArray  *notes;
  JsonArray  *items;
  JsonArray  *undetermined;
  JsonObject *members;
  char       *left_out;
  char      **columns;
  GPtrArray  *rows;
  SmtRows     more_rows;
  GPtrArray  *later;
  SmtDrawing *drawing;
} SmtReply;

SmtReply *smt_reply_new         (void);
void      smt_reply_free        (SmtReply           *self);
void      smt_reply_set_columns (SmtReply           *self,
                                 const char *const  *columns);
void      smt_reply_take_note   (SmtReply           *self,
                                 char               *note);
void      smt_reply_take_sentence (SmtReply         *self,
                                 char               *sentence);
void      smt_reply_describe    (SmtReply           *self,
                                 char              **sentences);
void      smt_reply_take_row    (SmtReply           *self,
                                 char              **cells);
void      smt_reply_set_rows    (SmtReply           *self,
                                 SmtRows             rows);
void      smt_reply_add_later   (SmtReply           *self,
                                 JsonObject         *object,
                                 const char         *member,
                                 SmtJsonFunc         write,
                                 gpointer            data,
                                 GDestroyNotify      destroy);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtReply, smt_reply_free)

G_END_DECLS
