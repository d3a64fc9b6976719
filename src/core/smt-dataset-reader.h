/* smt-dataset-reader.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset.h"
#include "smt-fault-list.h"
#include "smt-json-draft.h"

G_BEGIN_DECLS

/* Where the bundled dataset lies in the program's resources. */
#define SMT_BUNDLED_DATASET \
  "resource:///io/github/summitry/Summitry/data/asia-pacific/dataset.json"

SmtDataset *smt_dataset_read        (GListModel           *files,
                                     SmtFaultList         *faults,
                                     GCancellable         *cancellable,
                                     GError              **error);
SmtDataset *smt_dataset_read_draft  (GListModel           *files,
                                     SmtJsonDraft         *draft,
                                     SmtFaultList         *faults,
                                     GCancellable         *cancellable,
                                     GError              **error);
SmtDataset *smt_dataset_read_file   (GFile                *file,
                                     SmtFaultList         *faults,
                                     GCancellable         *cancellable,
                                     GError              **error);
SmtDataset *smt_dataset_read_bundled (void);
void        smt_dataset_read_draft_async (GListModel      *files,
                                     SmtJsonDraft         *draft,
                                     SmtFaultList         *faults,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
void        smt_dataset_read_async  (GListModel           *files,
                                     SmtFaultList         *faults,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
SmtDataset *smt_dataset_read_finish (GAsyncResult         *result,
                                     GError              **error);

G_END_DECLS
