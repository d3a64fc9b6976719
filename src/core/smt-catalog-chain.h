/* smt-catalog-chain.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SmtCatalogChain:
 *
 * The catalogs of one domain that serve one language, nearest first. It
 * belongs to one thread at a time.
 */
typedef struct _SmtCatalogChain SmtCatalogChain;

SmtCatalogChain *smt_catalog_chain_new           (const char         *folder,
                                                  const char *const  *domains,
                                                  const char *const  *tags);
void             smt_catalog_chain_free          (SmtCatalogChain    *self);
const char      *smt_catalog_chain_lookup        (SmtCatalogChain    *self,
                                                  const char         *context,
                                                  const char         *msgid,
                                                  const char        **tag);
const char      *smt_catalog_chain_lookup_plural (SmtCatalogChain    *self,
                                                  const char         *msgid,
                                                  gulong              n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtCatalogChain, smt_catalog_chain_free)

G_END_DECLS
