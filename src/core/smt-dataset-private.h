/* smt-dataset-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset.h"
#include "smt-entity-list.h"

G_BEGIN_DECLS

/* Filled by the builder, read-only afterwards. */
struct _SmtDataset
{
  GObject     parent_instance;

  char       *id;
  SmtText    *title;
  char       *edition;
  char       *licence;
  SmtEdtf    *as_of;
  SmtEntity  *source;                    /* borrowed from by_id */
  GHashTable *by_id;                     /* char * (the entity's) → SmtEntity * */
  SmtEntityList *lists[SMT_N_ENTITY_TYPES];
  GListStore *files;                     /* of GFile, that it was read from */
  GHashTable *origins;                   /* SmtEntity * → GFile *, both borrowed;
                                          * for what is not from the first */

  /* Made when first asked for; see smt-dataset.c on threads. */
  GHashTable         *referrers;         /* SmtEntity * → GPtrArray of SmtEntity * */
  SmtMembershipIndex *index;
};

SmtDataset *smt_dataset_new           (void);
char       *smt_dataset_suggest_id_of (SmtDataset     *self,
                                       const char     *id,
                                       SmtEntityTypes  types);

G_END_DECLS
