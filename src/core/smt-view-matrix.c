/* smt-view-matrix.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The part of a view that a matrix alone has: the order of each side, its
 * groups, and what leaves rows and columns out. All of it is said of parties
 * and of mechanisms, never of rows and columns: a matrix that is transposed
 * keeps it.
 */

#include "smt-view-private.h"

/**
 * smt_view_get_mechanism_order:
 *
 * Returns: how mechanisms are ordered
 */
SmtOrder
smt_view_get_mechanism_order (const SmtView *self)
{
  return self->mechanism_order;
}

/**
 * smt_view_get_party_sequence:
 *
 * Returns: (transfer none): ids of parties in the order that was made by hand,
 *   which %SMT_ORDER_HAND shows; kept while another order is shown
 */
const char *const *
smt_view_get_party_sequence (const SmtView *self)
{
  return (const char *const *) self->party_sequence;
}

/**
 * smt_view_get_mechanism_sequence:
 *
 * Returns: (transfer none): likewise, of mechanisms
 */
const char *const *
smt_view_get_mechanism_sequence (const SmtView *self)
{
  return (const char *const *) self->mechanism_sequence;
}

/**
 * smt_view_get_by_region:
 *
 * Returns: whether parties stand in bands, one for each region
 */
gboolean
smt_view_get_by_region (const SmtView *self)
{
  return self->by_region;
}

/**
 * smt_view_get_by_kind:
 *
 * Returns: whether mechanisms stand in bands, one for each kind
 */
gboolean
smt_view_get_by_kind (const SmtView *self)
{
  return self->by_kind;
}

/**
 * smt_view_get_collapsed:
 *
 * Returns: (transfer none): ids of the bands that hide what is in them:
 *   `region:035`, `kind:forum`
 */
const char *const *
smt_view_get_collapsed (const SmtView *self)
{
  return (const char *const *) self->collapsed;
}

/**
 * smt_view_get_regions:
 *
 * Returns: (transfer none): codes of UN M49 of the regions whose parties are
 *   shown, each with the regions in it; empty, all
 */
const char *const *
smt_view_get_regions (const SmtView *self)
{
  return (const char *const *) self->regions;
}

/**
 * smt_view_get_at_least:
 *
 * Returns: how many memberships a party must have to be shown
 */
guint
smt_view_get_at_least (const SmtView *self)
{
  return self->at_least;
}

SmtView *
smt_view_with_mechanism_order (SmtView  *self,
                               SmtOrder  order)
{
  SmtView *view = smt_view_copy (self);

  view->mechanism_order = order;
  return view;
}

SmtView *
smt_view_with_party_sequence (SmtView           *self,
                              const char *const *ids)
{
  SmtView *view = smt_view_copy (self);

  smt_view_set_strv (&view->party_sequence, ids);
  return view;
}

SmtView *
smt_view_with_mechanism_sequence (SmtView           *self,
                                  const char *const *ids)
{
  SmtView *view = smt_view_copy (self);

  smt_view_set_strv (&view->mechanism_sequence, ids);
  return view;
}

SmtView *
smt_view_with_by_region (SmtView  *self,
                         gboolean  by_region)
{
  SmtView *view = smt_view_copy (self);

  view->by_region = by_region;
  return view;
}

SmtView *
smt_view_with_by_kind (SmtView  *self,
                       gboolean  by_kind)
{
  SmtView *view = smt_view_copy (self);

  view->by_kind = by_kind;
  return view;
}

SmtView *
smt_view_with_collapsed (SmtView           *self,
                         const char *const *ids)
{
  SmtView *view = smt_view_copy (self);

  smt_view_set_strv (&view->collapsed, ids);
  return view;
}

SmtView *
smt_view_with_regions (SmtView           *self,
                       const char *const *codes)
{
  SmtView *view = smt_view_copy (self);

  smt_view_set_strv (&view->regions, codes);
  return view;
}

SmtView *
smt_view_with_at_least (SmtView *self,
                        guint    at_least)
{
  SmtView *view = smt_view_copy (self);

  view->at_least = at_least;
  return view;
}

/*< private >
 * smt_view_copy_matrix:
 *
 * Gives a copy that still shares its strings their own.
 */
void
smt_view_copy_matrix (SmtView *self)
{
  self->party_sequence = g_strdupv (self->party_sequence);
  self->mechanism_sequence = g_strdupv (self->mechanism_sequence);
  self->collapsed = g_strdupv (self->collapsed);
  self->regions = g_strdupv (self->regions);
}

/*< private >
 * smt_view_clear_matrix:
 *
 * Frees what this part holds.
 */
void
smt_view_clear_matrix (SmtView *self)
{
  g_strfreev (self->party_sequence);
  g_strfreev (self->mechanism_sequence);
  g_strfreev (self->collapsed);
  g_strfreev (self->regions);
}

static gboolean
equal_lists (char **a,
             char **b)
{
  return g_strv_equal ((const char *const *) a, (const char *const *) b);
}

/*< private >
 * smt_view_equal_matrix:
 *
 * Returns: whether this part of @a and @b shows the same
 */
gboolean
smt_view_equal_matrix (const SmtView *a,
                       const SmtView *b)
{
  return a->mechanism_order == b->mechanism_order &&
         equal_lists (a->party_sequence, b->party_sequence) &&
         equal_lists (a->mechanism_sequence, b->mechanism_sequence) &&
         a->by_region == b->by_region &&
         a->by_kind == b->by_kind &&
         equal_lists (a->collapsed, b->collapsed) &&
         equal_lists (a->regions, b->regions) &&
         a->at_least == b->at_least;
}
