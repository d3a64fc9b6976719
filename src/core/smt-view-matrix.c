/* smt-view-matrix.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The part of a view that a matrix alone has: what it is of, the order of each
 * side, its groups, what is selected, and what leaves rows and columns out. All
 * of it is said of parties
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
 * smt_view_get_signs:
 *
 * Returns: (transfer none): names of signs other than those of roles
 *   ("not-stated"), of which a party shown has one in a cell; empty, all parties
 *   are shown
 */
const char *const *
smt_view_get_signs (const SmtView *self)
{
  return (const char *const *) self->signs;
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

/**
 * smt_view_get_all_of:
 *
 * Returns: (transfer none): ids of mechanisms; only parties that are in all of
 *   them are shown, those of whom nobody says among them
 */
const char *const *
smt_view_get_all_of (const SmtView *self)
{
  return (const char *const *) self->all_of;
}

/**
 * smt_view_get_any_of:
 *
 * Returns: (transfer none): ids of mechanisms; only parties that are in one of
 *   them at least are shown, those of whom nobody says among them
 */
const char *const *
smt_view_get_any_of (const SmtView *self)
{
  return (const char *const *) self->any_of;
}

/**
 * smt_view_get_none_of:
 *
 * Returns: (transfer none): ids of mechanisms; only parties that are in none of
 *   them are shown, those of whom nobody says among them
 */
const char *const *
smt_view_get_none_of (const SmtView *self)
{
  return (const char *const *) self->none_of;
}

/**
 * smt_view_get_reading:
 *
 * Returns: what the matrix is of
 */
SmtReading
smt_view_get_reading (const SmtView *self)
{
  return self->reading;
}

/**
 * smt_view_get_display:
 *
 * Returns: how the picture is read
 */
SmtDisplay
smt_view_get_display (const SmtView *self)
{
  return self->display;
}

/**
 * smt_view_get_table_order:
 *
 * Returns: by which column the rows of the table stand
 */
SmtTableOrder
smt_view_get_table_order (const SmtView *self)
{
  return self->table_order;
}

/**
 * smt_view_get_table_descending:
 *
 * Returns: whether the last of that order comes first
 */
gboolean
smt_view_get_table_descending (const SmtView *self)
{
  return self->table_descending;
}

/**
 * smt_view_get_before:
 *
 * Returns: (transfer none) (nullable): the earlier date that the view's date
 *   is compared with; %NULL, no two dates are compared
 */
const SmtEdtf *
smt_view_get_before (const SmtView *self)
{
  return self->before;
}

/**
 * smt_view_get_selected_parties:
 *
 * Returns: (transfer none): ids of the parties that are selected, shown or not
 */
const char *const *
smt_view_get_selected_parties (const SmtView *self)
{
  return (const char *const *) self->selected_parties;
}

/**
 * smt_view_get_selected_mechanisms:
 *
 * Returns: (transfer none): ids of the mechanisms that are selected, shown or
 *   not
 */
const char *const *
smt_view_get_selected_mechanisms (const SmtView *self)
{
  return (const char *const *) self->selected_mechanisms;
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
smt_view_with_signs (SmtView           *self,
                     const char *const *signs)
{
  SmtView *view = smt_view_copy (self);

  smt_view_set_strv (&view->signs, signs);
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

/**
 * smt_view_with_sets:
 * @all_of: (nullable): ids of mechanisms
 * @none_of: (nullable): ids of mechanisms
 *
 * Returns: (transfer full): @self with parties that are in all of some
 *   mechanisms and in none of others
 */
SmtView *
smt_view_with_sets (SmtView           *self,
                    const char *const *all_of,
                    const char *const *none_of)
{
  SmtView *view = smt_view_copy (self);

  smt_view_set_strv (&view->all_of, all_of);
  smt_view_set_strv (&view->none_of, none_of);
  return view;
}

/**
 * smt_view_with_any_of:
 * @any_of: (nullable): ids of mechanisms
 *
 * Returns: (transfer full): @self with parties that are in one of some mechanisms
 *   at least
 */
SmtView *
smt_view_with_any_of (SmtView           *self,
                      const char *const *any_of)
{
  SmtView *view = smt_view_copy (self);

  smt_view_set_strv (&view->any_of, any_of);
  return view;
}

/**
 * smt_view_dup_plain:
 *
 * Returns: (transfer full): @self with parties as the rows of the matrix, and
 *   without groups: as all reads it that is not drawn
 */
SmtView *
smt_view_dup_plain (SmtView *self)
{
  SmtView *view = smt_view_copy (self);

  view->by_region = FALSE;
  view->by_kind = FALSE;
  view->transposed = FALSE;
  return view;
}

SmtView *
smt_view_with_reading (SmtView    *self,
                       SmtReading  reading)
{
  SmtView *view = smt_view_copy (self);

  view->reading = reading;
  return view;
}

SmtView *
smt_view_with_display (SmtView    *self,
                       SmtDisplay  display)
{
  SmtView *view = smt_view_copy (self);

  view->display = display;
  return view;
}

/**
 * smt_view_with_table_order:
 * @descending: whether the last comes first, unless rows stand as in the matrix
 *
 * Returns: (transfer full): @self with the rows of its table in an order
 */
SmtView *
smt_view_with_table_order (SmtView       *self,
                           SmtTableOrder  order,
                           gboolean       descending)
{
  SmtView *view = smt_view_copy (self);

  view->table_order = order;
  view->table_descending = descending && order != SMT_TABLE_ORDER_MATRIX;
  return view;
}

SmtView *
smt_view_with_before (SmtView       *self,
                      const SmtEdtf *before)
{
  SmtView *view = smt_view_copy (self);

  smt_view_set_date (&view->before, before);
  return view;
}

/**
 * smt_view_with_selection:
 * @parties: (nullable): ids
 * @mechanisms: (nullable): ids
 *
 * Returns: (transfer full): @self with these selected and no others. What is
 *   selected stays so when it is sorted or filtered out of sight.
 */
SmtView *
smt_view_with_selection (SmtView           *self,
                         const char *const *parties,
                         const char *const *mechanisms)
{
  SmtView *view = smt_view_copy (self);

  smt_view_set_strv (&view->selected_parties, parties);
  smt_view_set_strv (&view->selected_mechanisms, mechanisms);
  return view;
}
