/* smt-json-writer.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "smt-sink.h"

G_BEGIN_DECLS

/**
 * SmtJsonWriter:
 *
 * Writes a tree of JSON of which parts are not there, but are written when it is
 * their turn.
 */
typedef struct _SmtJsonWriter SmtJsonWriter;

/**
 * SmtJsonFunc:
 *
 * Writes one value.
 */
typedef void (*SmtJsonFunc) (SmtJsonWriter *writer,
                             gpointer       data);

/**
 * SmtJsonLater:
 * @node: stands in its place in the tree
 * @write: writes it
 * @data: for @write
 * @destroy: (nullable): frees @data
 *
 * A value that is written and never kept.
 */
typedef struct
{
  JsonNode       *node;
  SmtJsonFunc     write;
  gpointer        data;
  GDestroyNotify  destroy;
} SmtJsonLater;

void     smt_json_later_free        (SmtJsonLater  *self);

void     smt_json_write             (JsonNode      *root,
                                     GPtrArray     *later,
                                     SmtSink       *sink);
void     smt_json_writer_begin_array (SmtJsonWriter *self);
void     smt_json_writer_end_array  (SmtJsonWriter *self);
void     smt_json_writer_add        (SmtJsonWriter *self,
                                     const char    *json);
void     smt_json_writer_add_number (SmtJsonWriter *self,
                                     gint64         number);
void     smt_json_writer_take_object (SmtJsonWriter *self,
                                      JsonObject    *object);
gboolean smt_json_writer_is_stopped (SmtJsonWriter *self);
void     smt_json_writer_tell       (SmtJsonWriter *self,
                                     guint          done,
                                     guint          n);

G_END_DECLS
