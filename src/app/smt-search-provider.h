/* smt-search-provider.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-session.h"

G_BEGIN_DECLS

#define SMT_TYPE_SEARCH_PROVIDER (smt_search_provider_get_type ())

/* Answers the search of the desktop's overview. */
G_DECLARE_FINAL_TYPE (SmtSearchProvider, smt_search_provider, SMT, SEARCH_PROVIDER, GObject)

/**
 * SmtSearchProviderSession:
 *
 * Returns: (transfer none): what is searched, and in which language
 */
typedef SmtSession *(*SmtSearchProviderSession) (gpointer user_data);

SmtSearchProvider *smt_search_provider_new      (SmtSearchProviderSession   get_session,
                                                 gpointer                   user_data);
gboolean           smt_search_provider_export   (SmtSearchProvider         *self,
                                                 GDBusConnection           *connection,
                                                 const char                *path,
                                                 GError                   **error);
void               smt_search_provider_unexport (SmtSearchProvider         *self);

G_END_DECLS
