/* smt-view-timeline.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of the view belongs to the timeline: what its lanes are, and from when
 * to when it shows.
 */

#include "smt-view-private.h"

/**
 * smt_view_get_facets:
 *
 * Returns: (transfer none): the conditions that what is shown must meet, each
 *   the name of a facet, a colon and a value: `mechanism:lmc`; empty, none.
 *   Those of one facet are alternatives.
 */
const char *const *
smt_view_get_facets (const SmtView *self)
{
  return (const char *const *) self->facets;
}

SmtView *
smt_view_with_facets (SmtView           *self,
                      const char *const *facets)
{
  SmtView *view = smt_view_copy (self);

  smt_view_set_strv (&view->facets, facets);
  return view;
}

/**
 * smt_view_get_lanes:
 *
 * Returns: what the lanes of the timeline are
 */
SmtLanes
smt_view_get_lanes (const SmtView *self)
{
  return self->lanes;
}

/**
 * smt_view_get_from:
 *
 * Returns: (transfer none) (nullable): what the timeline shows begins with the
 *   first day of this; %NULL, with the first entry
 */
const SmtEdtf *
smt_view_get_from (const SmtView *self)
{
  return self->from;
}

/**
 * smt_view_get_to:
 *
 * Returns: (transfer none) (nullable): what the timeline shows ends with the
 *   last day of this; %NULL, with the last entry
 */
const SmtEdtf *
smt_view_get_to (const SmtView *self)
{
  return self->to;
}

SmtView *
smt_view_with_lanes (SmtView  *self,
                     SmtLanes  lanes)
{
  SmtView *view = smt_view_copy (self);

  view->lanes = lanes;
  return view;
}

/**
 * smt_view_with_window:
 * @from: (nullable): a date
 * @to: (nullable): a date
 *
 * Returns: (transfer full): @self with the timeline from @from to @to; %NULL
 *   stands for as far as there is something
 */
SmtView *
smt_view_with_window (SmtView       *self,
                      const SmtEdtf *from,
                      const SmtEdtf *to)
{
  SmtView *view = smt_view_copy (self);

  smt_view_set_date (&view->from, from);
  smt_view_set_date (&view->to, to);
  return view;
}
