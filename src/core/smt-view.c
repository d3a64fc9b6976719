/* smt-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-view-private.h"

/* The one value of state that there is (docs/architecture.md, "One view
 * value"). Changing a view makes another; undo, history, restart, view files
 * and the CLI's flags all pass it around whole. It holds ids, not entities, so
 * that it can be kept and compared without a dataset. */

G_DEFINE_BOXED_TYPE (SmtView, smt_view, smt_view_ref, smt_view_unref)

SmtPage
smt_view_get_page (const SmtView *self)
{
  return self->page;
}

/**
 * smt_view_get_entity:
 *
 * Returns: (transfer none) (nullable): id of the entity whose page is open
 */
const char *
smt_view_get_entity (const SmtView *self)
{
  return self->entity;
}

/**
 * smt_view_get_at:
 *
 * Returns: (transfer none) (nullable): as of when; %NULL, the dataset's own
 */
const SmtEdtf *
smt_view_get_at (const SmtView *self)
{
  return self->at;
}

/**
 * smt_view_get_mechanisms:
 *
 * Returns: (transfer none): ids of the mechanisms chosen; empty, all
 */
const char *const *
smt_view_get_mechanisms (const SmtView *self)
{
  return (const char *const *) self->mechanisms;
}

/**
 * smt_view_get_parties:
 *
 * Returns: (transfer none): ids of the parties chosen; empty, all
 */
const char *const *
smt_view_get_parties (const SmtView *self)
{
  return (const char *const *) self->parties;
}

/**
 * smt_view_get_roles:
 *
 * Returns: (transfer none): kinds or ids of roles that count; empty, all
 *   that are current
 */
const char *const *
smt_view_get_roles (const SmtView *self)
{
  return (const char *const *) self->roles;
}

/**
 * smt_view_get_according_to:
 *
 * Returns: (transfer none) (nullable): id of the one source that is asked
 */
const char *
smt_view_get_according_to (const SmtView *self)
{
  return self->according_to;
}

/**
 * smt_view_get_text:
 *
 * Returns: (transfer none) (nullable): what the page is filtered by, be it a
 *   list or the matrix
 */
const char *
smt_view_get_text (const SmtView *self)
{
  return self->text;
}

/**
 * smt_view_get_order:
 *
 * Returns: how parties are ordered
 */
SmtOrder
smt_view_get_order (const SmtView *self)
{
  return self->order;
}

/**
 * smt_view_get_transposed:
 *
 * Returns: whether mechanisms are the rows of the matrix
 */
gboolean
smt_view_get_transposed (const SmtView *self)
{
  return self->transposed;
}

/**
 * smt_view_get_organisations:
 *
 * Returns: whether parties that have members themselves are listed among the
 *   mechanisms
 */
gboolean
smt_view_get_organisations (const SmtView *self)
{
  return self->organisations;
}

/**
 * smt_view_with_page:
 *
 * Returns: (transfer full): @self on another page, no entity open, with nothing
 *   of how the list before was filtered and sorted
 */
SmtView *
smt_view_with_page (SmtView *self,
                    SmtPage  page)
{
  SmtView *view = smt_view_copy (self);

  view->page = page;
  g_clear_pointer (&view->entity, g_free);
  g_clear_pointer (&view->text, g_free);
  smt_view_set_strv (&view->facets, NULL);
  view->sort = SMT_SORT_PLAIN;
  return view;
}

SmtView *
smt_view_with_entity (SmtView    *self,
                      const char *id)
{
  SmtView *view = smt_view_copy (self);

  g_set_str (&view->entity, id);
  return view;
}

SmtView *
smt_view_with_at (SmtView       *self,
                  const SmtEdtf *at)
{
  SmtView *view = smt_view_copy (self);

  smt_view_set_date (&view->at, at);
  return view;
}

SmtView *
smt_view_with_mechanisms (SmtView           *self,
                          const char *const *ids)
{
  SmtView *view = smt_view_copy (self);

  smt_view_set_strv (&view->mechanisms, ids);
  return view;
}

SmtView *
smt_view_with_parties (SmtView           *self,
                       const char *const *ids)
{
  SmtView *view = smt_view_copy (self);

  smt_view_set_strv (&view->parties, ids);
  return view;
}

SmtView *
smt_view_with_roles (SmtView           *self,
                     const char *const *roles)
{
  SmtView *view = smt_view_copy (self);

  smt_view_set_strv (&view->roles, roles);
  return view;
}

SmtView *
smt_view_with_according_to (SmtView    *self,
                            const char *source)
{
  SmtView *view = smt_view_copy (self);

  g_set_str (&view->according_to, source);
  return view;
}

SmtView *
smt_view_with_text (SmtView    *self,
                    const char *text)
{
  SmtView *view = smt_view_copy (self);

  g_set_str (&view->text, text != NULL && *text != '\0' ? text : NULL);
  return view;
}

SmtView *
smt_view_with_order (SmtView  *self,
                     SmtOrder  order)
{
  SmtView *view = smt_view_copy (self);

  view->order = order;
  return view;
}

SmtView *
smt_view_with_transposed (SmtView  *self,
                          gboolean  transposed)
{
  SmtView *view = smt_view_copy (self);

  view->transposed = transposed;
  return view;
}

SmtView *
smt_view_with_organisations (SmtView  *self,
                             gboolean  organisations)
{
  SmtView *view = smt_view_copy (self);

  view->organisations = organisations;
  return view;
}
