/* smt-entity-reader.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <yyjson.h>

#include "smt-entity.h"
#include "smt-fault-list.h"

G_BEGIN_DECLS

SmtEntity *smt_entity_reader_read      (SmtEntityType  type,
                                        yyjson_val    *node,
                                        SmtJsonText   *text,
                                        gsize          offset,
                                        const char    *pointer,
                                        SmtFaultList  *faults,
                                        gboolean      *is_sound);
SmtText   *smt_entity_reader_read_text (yyjson_val    *node,
                                        SmtJsonText   *text,
                                        gsize          offset,
                                        const char    *pointer,
                                        const char    *context,
                                        SmtFaultList  *faults);

G_END_DECLS
