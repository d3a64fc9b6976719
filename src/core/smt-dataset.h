/* smt-dataset.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "smt-entity.h"

G_BEGIN_DECLS

typedef struct _SmtMembershipIndex SmtMembershipIndex;

#define SMT_TYPE_DATASET (smt_dataset_get_type ())

/* A whole dataset: immutable, and the owner of its entities. */
G_DECLARE_FINAL_TYPE (SmtDataset, smt_dataset, SMT, DATASET, GObject)

const char         *smt_dataset_get_id        (SmtDataset      *self);
const SmtText      *smt_dataset_get_title     (SmtDataset      *self);
const char         *smt_dataset_get_edition   (SmtDataset      *self);
const char         *smt_dataset_get_licence   (SmtDataset      *self);
const SmtEdtf      *smt_dataset_get_as_of     (SmtDataset      *self);
SmtDay              smt_dataset_get_last_day  (SmtDataset      *self);
SmtEntity          *smt_dataset_get_source    (SmtDataset      *self);
GListModel         *smt_dataset_get_files     (SmtDataset      *self);
GFile              *smt_dataset_get_origin    (SmtDataset      *self,
                                               SmtEntity       *entity);
GListModel         *smt_dataset_get_list      (SmtDataset      *self,
                                               SmtEntityType    type);
guint               smt_dataset_get_n_periods (SmtDataset      *self);
SmtEntity          *smt_dataset_lookup        (SmtDataset      *self,
                                               const char      *id);
SmtEntity          *smt_dataset_require       (SmtDataset      *self,
                                               const char      *id,
                                               SmtEntityTypes   types,
                                               GError         **error);
SmtEntity          *smt_dataset_require_mechanism (SmtDataset  *self,
                                               const char      *id,
                                               GError         **error);
GPtrArray          *smt_dataset_get_referrers (SmtDataset      *self,
                                               SmtEntity       *entity);
SmtMembershipIndex *smt_dataset_get_index     (SmtDataset      *self);
char               *smt_dataset_suggest_id    (SmtDataset      *self,
                                               const char      *id);

G_END_DECLS
