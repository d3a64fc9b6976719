/* smt-dataset-builder.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset.h"
#include "smt-fault-list.h"

G_BEGIN_DECLS

#define SMT_TYPE_DATASET_BUILDER (smt_dataset_builder_get_type ())

/* Collects entities, then links and checks them all at once. */
G_DECLARE_FINAL_TYPE (SmtDatasetBuilder, smt_dataset_builder,
                      SMT, DATASET_BUILDER, GObject)

SmtDatasetBuilder *smt_dataset_builder_new          (SmtFaultList      *faults);
void               smt_dataset_builder_begin_file   (SmtDatasetBuilder *self,
                                                     GFile             *file);
void               smt_dataset_builder_set_id       (SmtDatasetBuilder *self,
                                                     const char        *id);
void               smt_dataset_builder_set_title    (SmtDatasetBuilder *self,
                                                     SmtText           *title);
void               smt_dataset_builder_set_edition  (SmtDatasetBuilder *self,
                                                     const char        *edition);
void               smt_dataset_builder_set_licence  (SmtDatasetBuilder *self,
                                                     const char        *licence);
void               smt_dataset_builder_set_as_of    (SmtDatasetBuilder *self,
                                                     SmtEdtf           *as_of);
void               smt_dataset_builder_set_source   (SmtDatasetBuilder *self,
                                                     const char        *id);
void               smt_dataset_builder_set_source_origin
                                                    (SmtDatasetBuilder *self,
                                                     SmtJsonText       *text,
                                                     gsize              offset);
void               smt_dataset_builder_take_entity  (SmtDatasetBuilder *self,
                                                     SmtEntity         *entity,
                                                     SmtJsonText       *text,
                                                     gsize              offset,
                                                     guint              index);
void               smt_dataset_builder_leave_out    (SmtDatasetBuilder *self,
                                                     SmtEntity         *entity,
                                                     SmtJsonText       *text,
                                                     gsize              offset,
                                                     guint              index);
void               smt_dataset_builder_trust        (SmtDatasetBuilder *self);
SmtDataset        *smt_dataset_builder_build        (SmtDatasetBuilder *self);

G_END_DECLS
