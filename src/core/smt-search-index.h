/* smt-search-index.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset.h"
#include "smt-hit.h"
#include "smt-language.h"
#include "smt-speller.h"

G_BEGIN_DECLS

/* No match, worse than the worst. */
#define SMT_MATCH_NONE ((guint8) (SMT_MATCH_TEXT + 1))

/**
 * SmtSearchIndex:
 *
 * All words by which the entities of a dataset are found. Entities have
 * numbers here, in the order in which equal hits come. Immutable.
 */
typedef struct _SmtSearchIndex SmtSearchIndex;

SmtSearchIndex *smt_search_index_new          (SmtDataset           *dataset,
                                               GPtrArray            *languages,
                                               SmtSpeller           *speller);
void            smt_search_index_free         (SmtSearchIndex       *self);
guint           smt_search_index_get_n        (const SmtSearchIndex *self);
SmtEntity      *smt_search_index_get_entity   (const SmtSearchIndex *self,
                                               guint                 number);
SmtEntityType   smt_search_index_get_kind     (const SmtSearchIndex *self,
                                               guint                 number);
guint8         *smt_search_index_match        (const SmtSearchIndex *self,
                                               const char *const    *wanted);
void            smt_search_index_match_names  (const SmtSearchIndex *self,
                                               const char           *key,
                                               gboolean              whole,
                                               guint8               *matches);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtSearchIndex, smt_search_index_free)

G_END_DECLS
