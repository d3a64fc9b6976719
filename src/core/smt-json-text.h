/* smt-json-text.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SmtJsonText:
 *
 * The bytes of one JSON file and where its lines are: what turns an offset or
 * a pointer into a line and a column that a person can go to.
 */
typedef struct _SmtJsonText SmtJsonText;

SmtJsonText *smt_json_text_new      (const char        *name,
                                     GBytes            *bytes);
SmtJsonText *smt_json_text_ref      (SmtJsonText       *self);
void         smt_json_text_unref    (SmtJsonText       *self);
const char  *smt_json_text_get_name (const SmtJsonText *self);
const char  *smt_json_text_get_data (const SmtJsonText *self,
                                     gsize             *length);
void         smt_json_text_locate   (SmtJsonText       *self,
                                     gsize              offset,
                                     guint             *line,
                                     guint             *column);
gsize        smt_json_text_find     (SmtJsonText       *self,
                                     gsize              start,
                                     const char        *pointer);
gsize        smt_json_text_find_end (SmtJsonText       *self,
                                     gsize              start);
char        *smt_json_pointer_escape (const char       *token);
void         smt_json_pointer_append_member (GString    *pointer,
                                             const char *token);
void         smt_json_pointer_append_index  (GString    *pointer,
                                             guint       index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtJsonText, smt_json_text_unref)

G_END_DECLS
