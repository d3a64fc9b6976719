/* smt-dataset-check.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset-builder.h"

G_BEGIN_DECLS

/* Between the builder and the rules that it asks. */

void        smt_dataset_check               (SmtDatasetBuilder *builder,
                                              gboolean           is_whole,
                                              gboolean           is_single);

void        smt_dataset_link                (SmtDatasetBuilder *builder,
                                              GPtrArray         *left_out);

gboolean    smt_dataset_builder_is_left_out (SmtDatasetBuilder *self,
                                              const char        *id);
char       *smt_dataset_builder_suggest_id  (SmtDatasetBuilder *self,
                                              const char        *id,
                                              SmtEntityTypes     types);
SmtDataset *smt_dataset_builder_peek_dataset (SmtDatasetBuilder *self);
gboolean    smt_dataset_builder_only_counts  (SmtDatasetBuilder *self);
void        smt_dataset_builder_report       (SmtDatasetBuilder *self,
                                              SmtEntity         *entity,
                                              SmtFaultCode       code,
                                              const char        *path,
                                              const char        *found,
                                              const char        *expected,
                                              const char        *suggestion);

G_END_DECLS
