/* smt-matrix-actions.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The commands of a matrix; the menu that has them is in smt-matrix-menu.c.
 */

#include "smt-matrix-view-private.h"

#include <glib/gi18n.h>

#include "smt-block-content.h"
#include "smt-matrix-block.h"

/* Whether a row or column may go before another, or to the end: not out of its
 * band, and not where it is. */
gboolean
smt_matrix_view_can_move (SmtMatrixView *self,
                          SmtAxis        axis,
                          guint          from,
                          guint          gap)
{
  guint n = smt_grid_scene_get_n_entries (self->scene, axis);
  guint first = MIN (from, gap), end = MAX (from, gap);

  if (gap > n || gap == from || gap == from + 1)
    return FALSE;
  for (guint i = first; i < MIN (end + (gap < from), n); i++)
    if (smt_grid_scene_get_entry (self->scene, axis, i)->band != NULL)
      return FALSE;

  return TRUE;
}

/* Asks for a row or column to be put elsewhere; FALSE: it cannot be. */
gboolean
smt_matrix_view_move_entry (SmtMatrixView *self,
                            SmtAxis        axis,
                            guint          from,
                            guint          gap)
{
  g_autofree char *id = NULL;
  g_autofree char *before = NULL;

  if (smt_matrix_view_is_empty (self) || !smt_matrix_view_can_move (self, axis, from, gap))
    return FALSE;

  id = g_strdup (smt_matrix_view_get_id (self, axis, from));
  if (gap < smt_grid_scene_get_n_entries (self->scene, axis) &&
      smt_grid_scene_get_entry (self->scene, axis, gap)->band == NULL)
    before = g_strdup (smt_matrix_view_get_id (self, axis, gap));
  g_signal_emit_by_name (self, "entry-moved", (int) axis, id, before);
  return TRUE;
}

/* One place back or on, of the header that has the focus. */
static void
move_focused (SmtMatrixView *self,
              int            step)
{
  SmtAxis axis;
  guint position;

  if (smt_matrix_view_get_header (self, self->focus, &axis, &position) == NULL ||
      (step < 0 && position == 0) ||
      !smt_matrix_view_move_entry (self, axis, position,
                                   step < 0 ? position - 1 : position + 2))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
move_back (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  move_focused (SMT_MATRIX_VIEW (widget), -1);
}

static void
move_on (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  move_focused (SMT_MATRIX_VIEW (widget), 1);
}

static void
open_focused (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  SmtMatrixView *self = SMT_MATRIX_VIEW (widget);

  if (!smt_matrix_view_is_empty (self))
    smt_matrix_view_activate (self, self->focus);
}

static void
select_focused (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  SmtMatrixView *self = SMT_MATRIX_VIEW (widget);

  if (!smt_matrix_view_is_empty (self))
    smt_matrix_view_toggle (self, self->focus);
}

static void
select_all (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  smt_matrix_view_select_all (SMT_MATRIX_VIEW (widget));
}

static void
select_none (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  smt_matrix_view_select_none (SMT_MATRIX_VIEW (widget));
}

/* What is selected, or else what has the focus. */
static SmtMatrixBlock *
create_block (SmtMatrixView *self)
{
  g_auto (GStrv) rows = smt_matrix_selection_dup (self->selection, SMT_AXIS_ROWS);
  g_auto (GStrv) columns = smt_matrix_selection_dup (self->selection, SMT_AXIS_COLUMNS);
  SmtMatrixPlace place = self->focus;
  SmtMatrixRange range = { 0, G_MAXUINT, 0, G_MAXUINT };

  if (rows[0] != NULL || columns[0] != NULL)
    return smt_matrix_block_new_ids (self->scene,
                                     rows[0] != NULL ? (const char *const *) rows : NULL,
                                     columns[0] != NULL ? (const char *const *) columns : NULL);

  if (place.row != SMT_MATRIX_HEAD)
    range = (SmtMatrixRange) { place.row, place.row + 1, range.first_column, range.end_column };
  if (place.column != SMT_MATRIX_HEAD)
    range = (SmtMatrixRange) { range.first_row, range.end_row, place.column, place.column + 1 };
  return smt_matrix_block_new_range (self->scene, &range);
}

static void
copy (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  SmtMatrixView *self = SMT_MATRIX_VIEW (widget);
  g_autoptr (GdkContentProvider) content = NULL;

  if (smt_matrix_view_is_empty (self))
    return;

  content = smt_block_content_new (create_block (self));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content);
  smt_reach_announce_words (self->reach, g_strdup (_("Copied")));
}

static void
popup_menu (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  SmtMatrixView *self = SMT_MATRIX_VIEW (widget);

  if (!smt_matrix_view_is_empty (self))
    smt_matrix_view_popup_menu (self, self->focus);
}

/*< private >
 * smt_matrix_view_install_actions:
 *
 * Gives the class its commands, and those of their keys that are no matter of
 * places.
 */
void
smt_matrix_view_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "matrix.open", NULL, open_focused);
  gtk_widget_class_install_action (widget_class, "matrix.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "matrix.menu", NULL, popup_menu);
  gtk_widget_class_install_action (widget_class, "matrix.select", NULL, select_focused);
  gtk_widget_class_install_action (widget_class, "matrix.select-all", NULL, select_all);
  gtk_widget_class_install_action (widget_class, "matrix.select-none", NULL, select_none);
  gtk_widget_class_install_action (widget_class, "matrix.move-back", NULL, move_back);
  gtk_widget_class_install_action (widget_class, "matrix.move-on", NULL, move_on);

  /* Menus show the last of them. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK,
                                       "matrix.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK,
                                       "matrix.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK,
                                       "matrix.select-all", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "matrix.select-none", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "matrix.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK,
                                       "matrix.menu", NULL);
}
