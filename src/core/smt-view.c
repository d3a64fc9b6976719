/* smt-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-view-private.h"

#include "smt-core-enums.h"

/* The one value of state that there is (docs/architecture.md, "One view
 * value"). Changing a view makes another; undo, history, restart, view files
 * and the CLI's flags all pass it around whole. It holds ids, not entities, so
 * that it can be kept and compared without a dataset. */

G_DEFINE_BOXED_TYPE (SmtView, smt_view, smt_view_ref, smt_view_unref)

/**
 * smt_view_new:
 *
 * Returns: (transfer full): the view that a first start shows: the list of
 *   mechanisms, as of the dataset's own date, by name
 */
SmtView *
smt_view_new (void)
{
  SmtView *self = g_new0 (SmtView, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->mechanisms = g_new0 (char *, 1);
  self->parties = g_new0 (char *, 1);
  self->roles = g_new0 (char *, 1);
  self->order = SMT_ORDER_NAME;
  self->mechanism_order = SMT_ORDER_FILE;
  self->party_sequence = g_new0 (char *, 1);
  self->mechanism_sequence = g_new0 (char *, 1);
  self->collapsed = g_new0 (char *, 1);
  self->regions = g_new0 (char *, 1);
  return self;
}

SmtView *
smt_view_ref (SmtView *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
smt_view_unref (SmtView *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->entity);
  g_clear_pointer (&self->at, smt_edtf_unref);
  g_strfreev (self->mechanisms);
  g_strfreev (self->parties);
  g_strfreev (self->roles);
  g_free (self->according_to);
  g_free (self->text);
  smt_view_clear_matrix (self);
  g_free (self);
}

/*< private >
 * smt_view_copy:
 *
 * Returns: (transfer full): a view like @self, to change before anybody has it
 */
SmtView *
smt_view_copy (const SmtView *self)
{
  SmtView *view = g_memdup2 (self, sizeof (SmtView));

  g_atomic_ref_count_init (&view->ref_count);
  view->entity = g_strdup (self->entity);
  view->at = self->at != NULL ? smt_edtf_ref (self->at) : NULL;
  view->mechanisms = g_strdupv (self->mechanisms);
  view->parties = g_strdupv (self->parties);
  view->roles = g_strdupv (self->roles);
  view->according_to = g_strdup (self->according_to);
  view->text = g_strdup (self->text);
  smt_view_copy_matrix (view);
  return view;
}

static gboolean
equal_dates (const SmtEdtf *a,
             const SmtEdtf *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return smt_edtf_equal (a, b);
}

/**
 * smt_view_equal:
 *
 * Returns: whether @a and @b show the same
 */
gboolean
smt_view_equal (const SmtView *a,
                const SmtView *b)
{
  return a->page == b->page &&
         g_strcmp0 (a->entity, b->entity) == 0 &&
         equal_dates (a->at, b->at) &&
         g_strv_equal ((const char *const *) a->mechanisms,
                       (const char *const *) b->mechanisms) &&
         g_strv_equal ((const char *const *) a->parties,
                       (const char *const *) b->parties) &&
         g_strv_equal ((const char *const *) a->roles,
                       (const char *const *) b->roles) &&
         g_strcmp0 (a->according_to, b->according_to) == 0 &&
         g_strcmp0 (a->text, b->text) == 0 &&
         a->order == b->order &&
         a->transposed == b->transposed &&
         a->organisations == b->organisations &&
         smt_view_equal_matrix (a, b);
}

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
 * Returns: (transfer full): @self on another page, no entity open
 */
SmtView *
smt_view_with_page (SmtView *self,
                    SmtPage  page)
{
  SmtView *view = smt_view_copy (self);

  view->page = page;
  g_clear_pointer (&view->entity, g_free);
  g_clear_pointer (&view->text, g_free);
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

  g_clear_pointer (&view->at, smt_edtf_unref);
  view->at = at != NULL ? smt_edtf_ref ((SmtEdtf *) at) : NULL;
  return view;
}

/*< private >
 * smt_view_set_strv:
 * @field: (inout): a list that is owned
 * @values: (nullable): what to put there
 */
void
smt_view_set_strv (char             ***field,
                   const char *const  *values)
{
  g_strfreev (*field);
  *field = values != NULL ? g_strdupv ((char **) values) : g_new0 (char *, 1);
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
