/* smt-cli-dataset.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset.h"
#include "smt-fault-list.h"

G_BEGIN_DECLS

GFile      *smt_cli_open_path     (const char        *path);
SmtDataset *smt_cli_read_dataset  (const char *const *paths,
                                   GError           **error);
gboolean    smt_cli_is_unreadable (SmtFaultList      *faults,
                                   GFile             *file);

G_END_DECLS
