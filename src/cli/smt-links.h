/* smt-links.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset.h"

G_BEGIN_DECLS

/**
 * SmtLinks:
 *
 * Entities that others are to have to do with.
 */
typedef struct _SmtLinks SmtLinks;

SmtLinks *smt_links_new         (SmtDataset *dataset,
                                 SmtEntity  *source);
void      smt_links_free        (SmtLinks   *self);
void      smt_links_add         (SmtLinks   *self,
                                 SmtEntity  *target);
void      smt_links_add_named   (SmtLinks      *self,
                                 SmtEntityType  type,
                                 const char    *text);
void      smt_links_add_within  (SmtLinks   *self);
void      smt_links_add_carriers (SmtLinks  *self);
void      smt_links_add_officers (SmtLinks  *self);
gboolean  smt_links_concern     (SmtLinks   *self,
                                 SmtEntity  *entity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtLinks, smt_links_free)

G_END_DECLS
