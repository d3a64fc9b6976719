/* smt-matrix-content.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scenes that the parts of a matrix's page read: its picture, its table, its
 * words, its legend and its inspector have the same ones. Content never changes;
 * another view has another one.
 */

#include "smt-matrix-content.h"

struct _SmtMatrixContent
{
  GObject parent_instance;

  SmtSession       *session;
  SmtMatrixScene   *memberships;
  SmtMatrixScene   *plain;        /* or NULL, until it is asked for */
  SmtMatrixChanges *changes;      /* or NULL */
  SmtSharedScene   *shared;       /* or NULL */
};

G_DEFINE_FINAL_TYPE (SmtMatrixContent, smt_matrix_content, G_TYPE_OBJECT)

static void
smt_matrix_content_finalize (GObject *object)
{
  SmtMatrixContent *self = SMT_MATRIX_CONTENT (object);

  g_clear_object (&self->shared);
  g_clear_object (&self->changes);
  g_clear_object (&self->plain);
  g_clear_object (&self->memberships);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (smt_matrix_content_parent_class)->finalize (object);
}

static void
smt_matrix_content_class_init (SmtMatrixContentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_matrix_content_finalize;
}

static void
smt_matrix_content_init (SmtMatrixContent *self)
{
}

static SmtMatrixScene *
new_scene (SmtSession *session,
           SmtView    *view)
{
  return smt_matrix_scene_new (smt_session_get_dataset (session),
                               smt_session_get_index (session), view,
                               smt_session_get_language (session));
}

static void
add_reading (SmtMatrixContent *self,
             SmtView          *view)
{
  const SmtEdtf *before = smt_view_get_before (view);

  if (smt_view_get_reading (view) == SMT_READING_PARTIES)
    self->shared = smt_shared_scene_new (smt_matrix_content_get_plain (self),
                                         SMT_SHARED_PARTIES);
  else if (smt_view_get_reading (view) == SMT_READING_MECHANISMS)
    self->shared = smt_shared_scene_new (smt_matrix_content_get_plain (self),
                                         SMT_SHARED_MECHANISMS);
  else if (before != NULL)
    self->changes = smt_matrix_changes_new (self->memberships,
                                            smt_edtf_get_latest (before));
}

/**
 * smt_matrix_content_new:
 * @before: (nullable): what its view showed before, of which is taken over what
 *   another date does not change
 *
 * Returns: (transfer full): what the view of @session shows now
 */
SmtMatrixContent *
smt_matrix_content_new (SmtSession       *session,
                        SmtMatrixContent *before)
{
  SmtMatrixContent *self;
  SmtView *view;

  g_return_val_if_fail (SMT_IS_SESSION (session), NULL);

  self = g_object_new (SMT_TYPE_MATRIX_CONTENT, NULL);
  self->session = g_object_ref (session);
  view = smt_session_get_view (session);
  if (before != NULL && before->session == session)
    self->memberships = smt_matrix_scene_new_after (before->memberships,
                                                    smt_session_get_index (session), view);
  else
    self->memberships = new_scene (session, view);
  add_reading (self, view);
  return self;
}

/**
 * smt_matrix_content_dup_view:
 *
 * Returns: (transfer full): what of @view content depends on. What a list is
 *   filtered by and what is open is no concern of a matrix; how it is shown, how
 *   its table is sorted and what is selected are, and change nothing in it
 */
SmtView *
smt_matrix_content_dup_view (SmtView *view)
{
  g_autoptr (SmtView) closed = smt_view_with_entity (view, NULL);
  g_autoptr (SmtView) picture = smt_view_with_display (closed, SMT_DISPLAY_PICTURE);
  g_autoptr (SmtView) unsorted =
    smt_view_with_table_order (picture, SMT_TABLE_ORDER_MATRIX, FALSE);
  g_autoptr (SmtView) plain = smt_view_with_selection (unsorted, NULL, NULL);
  g_autoptr (SmtView) whole = NULL;

  if (smt_view_get_page (view) == SMT_PAGE_MATRIX)
    return g_steal_pointer (&plain);
  whole = smt_view_with_text (plain, NULL);
  return smt_view_with_page (whole, SMT_PAGE_MATRIX);
}

/**
 * smt_matrix_content_get_session:
 *
 * Returns: (transfer none): whose view it shows
 */
SmtSession *
smt_matrix_content_get_session (SmtMatrixContent *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_CONTENT (self), NULL);

  return self->session;
}

SmtLanguage *
smt_matrix_content_get_language (SmtMatrixContent *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_CONTENT (self), NULL);

  return smt_matrix_scene_get_language (self->memberships);
}

/**
 * smt_matrix_content_get_memberships:
 *
 * Returns: (transfer none): who is in what, in the order of the view
 */
SmtMatrixScene *
smt_matrix_content_get_memberships (SmtMatrixContent *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_CONTENT (self), NULL);

  return self->memberships;
}

/**
 * smt_matrix_content_get_plain:
 *
 * Returns: (transfer none): the same with parties as rows, mechanisms as
 *   columns, and no bands
 */
SmtMatrixScene *
smt_matrix_content_get_plain (SmtMatrixContent *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_CONTENT (self), NULL);

  if (self->plain == NULL)
    {
      SmtView *view = smt_matrix_scene_get_view (self->memberships);
      g_autoptr (SmtView) plain = smt_view_dup_plain (view);

      self->plain = smt_view_equal (view, plain) ? g_object_ref (self->memberships)
                                                 : new_scene (self->session, plain);
    }
  return self->plain;
}

/**
 * smt_matrix_content_get_changes:
 *
 * Returns: (transfer none) (nullable): what became of it since an earlier date,
 *   if two dates are compared
 */
SmtMatrixChanges *
smt_matrix_content_get_changes (SmtMatrixContent *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_CONTENT (self), NULL);

  return self->changes;
}

/**
 * smt_matrix_content_get_shared:
 *
 * Returns: (transfer none) (nullable): what is shared, if that is read
 */
SmtSharedScene *
smt_matrix_content_get_shared (SmtMatrixContent *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_CONTENT (self), NULL);

  return self->shared;
}

/**
 * smt_matrix_content_get_grid:
 *
 * Returns: (transfer none): what of these is drawn
 */
SmtGridScene *
smt_matrix_content_get_grid (SmtMatrixContent *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_CONTENT (self), NULL);

  if (self->shared != NULL)
    return SMT_GRID_SCENE (self->shared);
  if (self->changes != NULL)
    return SMT_GRID_SCENE (self->changes);
  return SMT_GRID_SCENE (self->memberships);
}

/**
 * smt_matrix_content_has_parties:
 *
 * Returns: whether parties stand on @axis of what is drawn
 */
gboolean
smt_matrix_content_has_parties (SmtMatrixContent *self,
                                SmtAxis           axis)
{
  g_return_val_if_fail (SMT_IS_MATRIX_CONTENT (self), FALSE);

  if (self->shared != NULL)
    return smt_shared_scene_get_of (self->shared) == SMT_SHARED_PARTIES;
  return (axis == SMT_AXIS_ROWS) != smt_matrix_scene_get_transposed (self->memberships);
}

/**
 * smt_matrix_content_is_empty:
 *
 * Returns: whether the filters leave nothing
 */
gboolean
smt_matrix_content_is_empty (SmtMatrixContent *self)
{
  SmtGridScene *grid = smt_matrix_content_get_grid (self);

  return smt_grid_scene_get_n_entries (grid, SMT_AXIS_ROWS) == 0 ||
         smt_grid_scene_get_n_entries (grid, SMT_AXIS_COLUMNS) == 0;
}
