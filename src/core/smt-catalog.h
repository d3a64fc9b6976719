/* smt-catalog.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SMT_TYPE_CATALOG (smt_catalog_get_type ())

/**
 * SmtCatalog:
 *
 * One compiled gettext catalog (`.mo`), read in place from mapped bytes.
 * Immutable: any thread may look things up.
 */
G_DECLARE_FINAL_TYPE (SmtCatalog, smt_catalog, SMT, CATALOG, GObject)

SmtCatalog *smt_catalog_new_from_file  (const char  *path,
                                        GError     **error);
SmtCatalog *smt_catalog_new_from_bytes (GBytes      *bytes,
                                        GError     **error);
const char *smt_catalog_lookup         (SmtCatalog  *self,
                                        const char  *context,
                                        const char  *msgid);
const char *smt_catalog_lookup_plural  (SmtCatalog  *self,
                                        const char  *context,
                                        const char  *msgid,
                                        gulong       n);

G_END_DECLS
