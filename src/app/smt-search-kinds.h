/* smt-search-kinds.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-entity.h"
#include "smt-language.h"

G_BEGIN_DECLS

#define SMT_SEARCH_ALL_KINDS (-1)

#define SMT_TYPE_SEARCH_KINDS (smt_search_kinds_get_type ())

/* A row of buttons, one for each kind of entity that was found. */
G_DECLARE_FINAL_TYPE (SmtSearchKinds, smt_search_kinds, SMT, SEARCH_KINDS, GtkWidget)

int    smt_search_kinds_get        (const char *const *facets);
char **smt_search_kinds_dup_facets (SmtSearchKinds    *self);
void   smt_search_kinds_update     (SmtSearchKinds    *self,
                                    const guint       *counts,
                                    int                kind,
                                    SmtLanguage       *language);

G_END_DECLS
