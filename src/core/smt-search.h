/* smt-search.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset.h"
#include "smt-hit.h"
#include "smt-language.h"

G_BEGIN_DECLS

#define SMT_TYPE_SEARCH (smt_search_get_type ())

/* Finds entities of a dataset by what people write. */
G_DECLARE_FINAL_TYPE (SmtSearch, smt_search, SMT, SEARCH, GObject)

SmtSearch  *smt_search_new            (SmtDataset           *dataset,
                                       const char           *tag,
                                       const char *const    *more_tags);
void        smt_search_prepare_async  (SmtSearch            *self,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean    smt_search_prepare_finish (SmtSearch            *self,
                                       GAsyncResult         *result,
                                       GError              **error);
GListModel *smt_search_find           (SmtSearch            *self,
                                       const char           *text,
                                       SmtEntityTypes        types);
GListModel *smt_search_find_told      (SmtSearch            *self,
                                       const char           *text,
                                       SmtEntityTypes        types,
                                       SmtEntity            *source);
GListModel *smt_search_find_by_kind   (SmtSearch            *self,
                                       const char           *text,
                                       SmtEntity            *source);

G_END_DECLS
