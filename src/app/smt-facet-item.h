/* smt-facet-item.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-facets.h"
#include "smt-session.h"

G_BEGIN_DECLS

#define SMT_TYPE_FACET_ITEM (smt_facet_item_get_type ())

/* A value that a list can be narrowed to, as a row to check. */
G_DECLARE_FINAL_TYPE (SmtFacetItem, smt_facet_item, SMT, FACET_ITEM, GObject)

SmtFacetItem *smt_facet_item_new    (SmtSession          *session,
                                     const SmtFacetValue *value);
void          smt_facet_item_update (SmtFacetItem        *self,
                                     const SmtFacetValue *value);
void          smt_facet_toggle      (SmtSession          *session,
                                     const char          *condition);

G_END_DECLS
