/* smt-printer.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-exhibit.h"
#include "smt-window.h"

G_BEGIN_DECLS

void               smt_printer_print         (SmtWindow  *window,
                                              GPtrArray  *exhibits,
                                              const char *name);
GtkPrintOperation *smt_printer_new_operation (GtkWidget  *window,
                                              GPtrArray  *drawings,
                                              const char *name);

G_END_DECLS
