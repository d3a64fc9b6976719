/* smt-json-file.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "smt-fault-list.h"

G_BEGIN_DECLS

SmtJsonText *smt_json_file_read (GFile        *file,
                                 SmtFaultList *faults,
                                 GCancellable *cancellable);

G_END_DECLS
