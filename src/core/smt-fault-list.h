/* smt-fault-list.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-fault.h"
#include "smt-json-text.h"

G_BEGIN_DECLS

/* The faults of one reading, in order: a GListModel of SmtFault. It keeps the
 * first SMT_FAULTS_KEPT and counts the rest. */
#define SMT_TYPE_FAULT_LIST (smt_fault_list_get_type ())
G_DECLARE_FINAL_TYPE (SmtFaultList, smt_fault_list, SMT, FAULT_LIST, GObject)

#define SMT_FAULTS_KEPT 1000

SmtFaultList *smt_fault_list_new         (void);
void          smt_fault_list_add         (SmtFaultList *self,
                                          SmtFaultCode  code,
                                          SmtJsonText  *text,
                                          gsize         offset,
                                          const char   *pointer,
                                          const char   *found,
                                          const char   *expected,
                                          const char   *suggestion);
void          smt_fault_list_add_file    (SmtFaultList *self,
                                          SmtFaultCode  code,
                                          const char   *file,
                                          const char   *found,
                                          const char   *expected);
guint         smt_fault_list_get_n_found (SmtFaultList *self);
gboolean      smt_fault_list_is_full     (SmtFaultList *self);

G_END_DECLS
