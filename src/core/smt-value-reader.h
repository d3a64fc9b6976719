/* smt-value-reader.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <yyjson.h>

#include "smt-fault-list.h"
#include "smt-field.h"

G_BEGIN_DECLS

/**
 * SmtValueReader:
 * @text: the file
 * @offset: where the entity that is read begins in it, in bytes
 * @pointer: JSON pointer of the entity
 * @path: JSON pointer of the value that is read, within the entity
 * @context: (nullable): GRefString; the entity's id, for the catalogs
 * @faults: where faults go
 *
 * Where the reading of one entity stands. All is borrowed from the caller,
 * on whose stack it lies.
 */
typedef struct
{
  SmtJsonText  *text;
  gsize         offset;
  const char   *pointer;
  GString      *path;
  char         *context;
  SmtFaultList *faults;
} SmtValueReader;

void        smt_value_reader_push        (SmtValueReader *self,
                                          const char     *token);
void        smt_value_reader_report      (SmtValueReader *self,
                                          SmtFaultCode    code,
                                          const char     *found,
                                          const char     *expected,
                                          const char     *suggestion);
void        smt_value_reader_report_type (SmtValueReader *self,
                                          yyjson_val     *node,
                                          const char     *expected);
const char *smt_value_reader_get_string  (SmtValueReader *self,
                                          yyjson_val     *node,
                                          const char     *expected);
const char *smt_value_reader_get_id      (SmtValueReader *self,
                                          yyjson_val     *node);
char       *smt_value_reader_read_string (SmtValueReader *self,
                                          yyjson_val     *node);
SmtRef     *smt_value_reader_read_ref    (SmtValueReader *self,
                                          yyjson_val     *node);
SmtEdtf    *smt_value_reader_read_date   (SmtValueReader *self,
                                          yyjson_val     *node);
SmtText    *smt_value_reader_read_text   (SmtValueReader *self,
                                          yyjson_val     *node);
guint       smt_value_reader_read_word   (SmtValueReader *self,
                                          const SmtField *field,
                                          yyjson_val     *node);
guint       smt_value_reader_read_number (SmtValueReader *self,
                                          yyjson_val     *node);
guint       smt_value_reader_read_answer (SmtValueReader *self,
                                          yyjson_val     *node);

char       *smt_json_describe            (yyjson_val     *node);

G_END_DECLS
