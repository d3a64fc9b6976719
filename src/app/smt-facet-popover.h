/* smt-facet-popover.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-facets.h"
#include "smt-session.h"

G_BEGIN_DECLS

#define SMT_TYPE_FACET_POPOVER (smt_facet_popover_get_type ())

/* What the list can be narrowed by, to check. */
G_DECLARE_FINAL_TYPE (SmtFacetPopover, smt_facet_popover, SMT, FACET_POPOVER, GtkPopover)

void smt_facet_popover_show_facets   (SmtFacetPopover *self,
                                      SmtFacets       *facets,
                                      SmtSession      *session);
void smt_facet_popover_update_facets (SmtFacetPopover *self,
                                      SmtFacets       *facets);

G_END_DECLS
