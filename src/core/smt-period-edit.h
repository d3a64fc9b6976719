/* smt-period-edit.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Periods on their way into a file: a list of JsonObject, as the file format has
 * them, which nobody changes. Each function gives another list, and in it another
 * object for what differs; all that is the same stays the very same object. So
 * undoing is going back to a list, and what nobody touched can be told. */

GPtrArray  *smt_period_edit_new            (void);
const char *smt_period_edit_get            (GPtrArray  *periods,
                                            guint       index,
                                            const char *field);
GPtrArray  *smt_period_edit_set            (GPtrArray  *periods,
                                            guint       index,
                                            const char *field,
                                            const char *value);
GPtrArray  *smt_period_edit_add            (GPtrArray  *periods,
                                            const char *role);
GPtrArray  *smt_period_edit_remove         (GPtrArray  *periods,
                                            guint       index);
GPtrArray  *smt_period_edit_move           (GPtrArray  *periods,
                                            guint       index,
                                            guint       to);

guint       smt_period_edit_get_n_passages (GPtrArray  *periods,
                                            guint       index);
const char *smt_period_edit_get_passage    (GPtrArray  *periods,
                                            guint       index,
                                            guint       passage,
                                            const char *field);
GPtrArray  *smt_period_edit_set_passage    (GPtrArray  *periods,
                                            guint       index,
                                            guint       passage,
                                            const char *field,
                                            const char *value);
GPtrArray  *smt_period_edit_add_passage    (GPtrArray  *periods,
                                            guint       index,
                                            const char *source);
GPtrArray  *smt_period_edit_remove_passage (GPtrArray  *periods,
                                            guint       index,
                                            guint       passage);

void        smt_period_edit_print          (GString    *text,
                                            JsonObject *period,
                                            const char *indent);

G_END_DECLS
