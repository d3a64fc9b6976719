/* smt-facet-finder.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-facets.h"

G_BEGIN_DECLS

/* Called for each value that an entity has. */
typedef void (*SmtFacetFound) (SmtFacet    facet,
                               const char *value,
                               const char *label,
                               gboolean    is_certain,
                               gpointer    user_data);

/**
 * SmtFacetFinder:
 * @index: (nullable): who belongs to what; %NULL where no party is asked for
 * @source: (nullable): the one source that is asked
 * @own: whether an entity is of the mechanism that it names as its own alone
 *
 * What is asked for the values of entities.
 */
typedef struct
{
  SmtDataset         *dataset;
  SmtMembershipIndex *index;
  SmtEntity          *source;
  gboolean            own;
  SmtDay              day;
  SmtLanguage        *language;
  SmtFacetFound       found;
  gpointer            user_data;
} SmtFacetFinder;

void smt_facet_finder_visit (const SmtFacetFinder *self,
                             SmtEntity            *entity);

G_END_DECLS
