/* smt-view-file.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset.h"
#include "smt-view.h"

G_BEGIN_DECLS

/**
 * SmtViewFile:
 * @view: the view
 * @dataset: (nullable): id of the dataset that it was made with
 * @edition: (nullable): the edition of that
 *
 * A view that somebody kept or sent, as a file or as a link.
 */
typedef struct
{
  SmtView *view;
  char    *dataset;
  char    *edition;
} SmtViewFile;

/**
 * SmtViewGap:
 * @SMT_VIEW_GAP_DATASET: it was made with another dataset, the one named
 * @SMT_VIEW_GAP_EDITION: with another edition, the one named
 * @SMT_VIEW_GAP_ENTITY: an entity that is not there
 */
typedef enum
{
  SMT_VIEW_GAP_DATASET,
  SMT_VIEW_GAP_EDITION,
  SMT_VIEW_GAP_ENTITY
} SmtViewGapKind;

/**
 * SmtViewGap:
 * @kind: what it is
 * @name: a short name of a dataset, an edition, or an id
 * @suggestion: (nullable): the id of an entity that was probably meant
 *
 * What a view file speaks of that is not here.
 */
typedef struct
{
  SmtViewGapKind  kind;
  char           *name;
  char           *suggestion;
} SmtViewGap;

#define SMT_VIEW_SCHEME "summitry"

SmtViewFile *smt_view_file_parse     (const char        *text,
                                      GError           **error);
SmtViewFile *smt_view_file_from_link (const char        *uri,
                                      GError           **error);
void         smt_view_file_free      (SmtViewFile       *self);
GPtrArray   *smt_view_file_find_gaps (const SmtViewFile *self,
                                      SmtDataset        *dataset);
char        *smt_view_file_write     (SmtView           *view,
                                      SmtDataset        *dataset);
char        *smt_view_file_to_link   (SmtView           *view,
                                      SmtDataset        *dataset);
char        *smt_view_file_dup_link  (const SmtViewFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtViewFile, smt_view_file_free)

G_END_DECLS
