/* smt-facet-chips.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-facets.h"
#include "smt-session.h"

G_BEGIN_DECLS

#define SMT_TYPE_FACET_CHIPS (smt_facet_chips_get_type ())

/* What a list is narrowed to, each condition with a button that ends it. */
G_DECLARE_FINAL_TYPE (SmtFacetChips, smt_facet_chips, SMT, FACET_CHIPS, GtkWidget)

void smt_facet_chips_show (SmtFacetChips *self,
                           SmtFacets     *facets,
                           SmtSession    *session);
void smt_facet_chips_show_some (SmtFacetChips     *self,
                                SmtFacets         *facets,
                                SmtSession        *session,
                                const char *const *prefixes);

G_END_DECLS
