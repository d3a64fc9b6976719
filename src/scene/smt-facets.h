/* smt-facets.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset.h"
#include "smt-language.h"
#include "smt-membership-index.h"

G_BEGIN_DECLS

/* What a list can be narrowed by, in the order in which it is offered. */
typedef enum
{
  SMT_FACET_KIND,
  SMT_FACET_MECHANISM,
  SMT_FACET_ROLE,
  SMT_FACET_REGION,
  SMT_FACET_TOPIC,
  SMT_FACET_PLACE,
  SMT_FACET_DECADE,
  SMT_FACET_CERTAINTY,
  SMT_FACET_CHECKED,
  SMT_N_FACETS
} SmtFacet;

typedef enum
{
  SMT_FACET_NO,
  SMT_FACET_POSSIBLY,
  SMT_FACET_YES
} SmtFacetAnswer;

/**
 * SmtFacetValue:
 * @facet: the facet it is a value of
 * @condition: both in one, as in a view: `mechanism:lmc`
 * @label: the value, for people
 * @n_certain: how many have it for certain
 * @n_possibly: how many possibly have it
 *
 * A value that something of a list has.
 */
typedef struct
{
  SmtFacet  facet;
  char     *condition;
  char     *label;
  guint     n_certain;
  guint     n_possibly;
} SmtFacetValue;

/**
 * SmtFacets:
 *
 * What the entities of a list can be told apart by, as of a day.
 */
typedef struct _SmtFacets SmtFacets;

typedef gboolean (*SmtFacetsKeep) (SmtEntity *entity,
                                   gpointer   user_data);

SmtFacets      *smt_facets_new           (SmtDataset         *dataset,
                                          GListModel         *entities,
                                          SmtMembershipIndex *index,
                                          SmtDay              day,
                                          SmtLanguage        *language);
SmtFacets      *smt_facets_new_in_time   (SmtDataset         *dataset,
                                          GListModel         *entities,
                                          SmtEntity          *source,
                                          SmtLanguage        *language);
void            smt_facets_free          (SmtFacets          *self);
void            smt_facets_choose        (SmtFacets          *self,
                                          const char *const  *conditions);
SmtFacetAnswer  smt_facets_judge         (const SmtFacets    *self,
                                          SmtEntity          *entity);
void            smt_facets_count         (SmtFacets          *self,
                                          SmtFacetsKeep       keep,
                                          gpointer            user_data);
GPtrArray      *smt_facets_get_values    (const SmtFacets    *self);
char           *smt_facets_dup_condition (const SmtFacets    *self,
                                          const char         *condition,
                                          SmtLanguage        *language);
const char     *smt_facet_get_label      (SmtFacet            facet,
                                          SmtLanguage        *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtFacets, smt_facets_free)

G_END_DECLS
