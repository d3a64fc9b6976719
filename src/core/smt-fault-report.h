/* smt-fault-report.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "smt-fault-list.h"

G_BEGIN_DECLS

JsonObject *smt_fault_to_json      (SmtFault     *self);
char       *smt_fault_list_to_text (SmtFaultList *self);
char       *smt_fault_list_to_json (SmtFaultList *self);

G_END_DECLS
