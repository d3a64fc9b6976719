/* smt-matrix-menu.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The menu of a place of a matrix: whatever a drag or a click with a key held does
 * can be done here as well, and with what is named there what can be done with it
 * anywhere. "matrix.select-members" and "matrix.select-memberships" are for an
 * ancestor to know, with the id of what the menu was opened on; where none does,
 * they are insensitive.
 */

#include "smt-matrix-view-private.h"

#include <glib/gi18n.h>

#include "smt-entities.h"
#include "smt-entity-menu.h"
#include "smt-menu-item.h"
#include "smt-menu-popover.h"

/* What can be done with it anywhere, under its name. */
static void
append_page (SmtMatrixView        *self,
             GMenu                *menu,
             const SmtMatrixEntry *entry)
{
  g_autoptr (GMenuModel) page = NULL;

  if (entry->entity == NULL)
    return;

  page = smt_entity_menu_create (GTK_WIDGET (self), entry->id);
  g_menu_append_submenu (menu, entry->label, page);
}

static void
append_header (SmtMatrixView        *self,
               GMenu                *menu,
               SmtAxis               axis,
               const SmtMatrixEntry *entry)
{
  g_autoptr (GMenu) about = g_menu_new ();
  g_autoptr (GMenu) moves = g_menu_new ();

  if (entry->entity != NULL && !smt_grid_scene_has_parties (self->scene, axis))
    {
      smt_menu_item_append (about, _("Select This Mechanism’s _Members"), "matrix.select-members",
                            entry->id);
      smt_menu_item_append (about, _("Only Parties _in It"), "matrix.all-of", entry->id);
      smt_menu_item_append (about, _("Only Parties No_t in It"), "matrix.none-of", entry->id);
    }
  else if (entry->entity != NULL)
    smt_menu_item_append (about, _("Select This Party’s _Mechanisms"), "matrix.select-memberships",
                          entry->id);

  if (axis == SMT_AXIS_ROWS)
    {
      g_menu_append (moves, _("Move _Up"), "matrix.move-back");
      g_menu_append (moves, _("Move Do_wn"), "matrix.move-on");
    }
  else
    {
      g_menu_append (moves, self->geometry.rtl ? _("Move _Right") : _("Move _Left"),
                     "matrix.move-back");
      g_menu_append (moves, self->geometry.rtl ? _("Move _Left") : _("Move _Right"),
                     "matrix.move-on");
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (about));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
  append_page (self, menu, entry);
}

/* What can be done with a membership anywhere, but to open it: that shows it
 * beside the matrix. */
static void
append_membership (GMenu     *open,
                   GMenu     *copy,
                   SmtEntity *membership)
{
  const char *id = smt_entity_get_id (membership);

  smt_menu_item_append (open, _("Open in New _Tab"), "win.open-tab", id);
  smt_menu_item_append (open, _("Open in New _Window"), "win.open-window", id);
  smt_menu_item_append (copy, _("Copy _Link"), "win.copy-entity-link", id);
  smt_menu_item_append (copy, _("C_ite…"), "win.cite", id);
  smt_menu_item_append (copy, _("_Bookmark"), "win.bookmark-entity", id);
  smt_menu_item_append (copy, _("Edit _Periods…"), "win.edit-periods", id);
}

/* Under their names, what meets in the cell; on the diagonal, one meets itself. */
static void
append_both (SmtMatrixView  *self,
             GMenu          *menu,
             SmtMatrixPlace  place)
{
  const SmtMatrixEntry *row = smt_grid_scene_get_entry (self->scene, SMT_AXIS_ROWS, place.row);
  const SmtMatrixEntry *column =
    smt_grid_scene_get_entry (self->scene, SMT_AXIS_COLUMNS, place.column);
  g_autoptr (GMenu) names = g_menu_new ();

  append_page (self, names, row);
  if (column->entity != row->entity)
    append_page (self, names, column);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (names));
}

static const char *
get_open_label (const SmtMatrixEntry *entry)
{
  if (entry == NULL || entry->band == NULL)
    return _("_Open");
  return entry->collapsed ? _("_Expand") : _("C_ollapse");
}

static GMenuModel *
create_menu (SmtMatrixView  *self,
             SmtMatrixPlace  place)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) open = g_menu_new ();
  g_autoptr (GMenu) copy = g_menu_new ();
  g_autoptr (GMenu) selecting = g_menu_new ();
  SmtAxis axis;
  guint position;
  const SmtMatrixEntry *entry = smt_matrix_view_get_header (self, place, &axis, &position);
  SmtEntity *membership =
    entry == NULL ? smt_grid_scene_get_cell_entity (self->scene, place.row, place.column) : NULL;

  g_menu_append (open, get_open_label (entry), "matrix.open");
  g_menu_append (copy, _("_Copy"), "matrix.copy");
  if (membership != NULL && SMT_IS_MEMBERSHIP (membership))
    append_membership (open, copy, membership);
  g_menu_append (selecting, smt_matrix_view_is_place_selected (self, place)
                            ? _("_Deselect") : _("_Select"), "matrix.select");
  g_menu_append (selecting, _("Select _All"), "matrix.select-all");
  g_menu_append (selecting, _("Select _None"), "matrix.select-none");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (open));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copy));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (selecting));
  if (entry != NULL)
    append_header (self, menu, axis, entry);
  else
    append_both (self, menu, place);
  return G_MENU_MODEL (menu);
}

static void
update_moves (SmtMatrixView  *self,
              SmtMatrixPlace  place)
{
  SmtAxis axis;
  guint position;
  gboolean is_header = smt_matrix_view_get_header (self, place, &axis, &position) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "matrix.move-back",
                                 is_header && position > 0 &&
                                 smt_matrix_view_can_move (self, axis, position, position - 1));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "matrix.move-on",
                                 is_header &&
                                 smt_matrix_view_can_move (self, axis, position, position + 2));
}

/* Keys may move where the menu was not asked, and say so themselves. */
static void
menu_closed_cb (SmtMatrixView *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "matrix.move-back", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "matrix.move-on", TRUE);
}

/*< private >
 * smt_matrix_view_popup_menu:
 *
 * Opens the menu of a place, which has the focus.
 */
void
smt_matrix_view_popup_menu (SmtMatrixView  *self,
                            SmtMatrixPlace  place)
{
  g_autoptr (GMenuModel) model = create_menu (self, place);
  SmtRect area = smt_matrix_view_get_area (self, place);
  GtkWidget *menu = smt_menu_popover_new (model);

  gtk_popover_set_position (GTK_POPOVER (menu), GTK_POS_BOTTOM);
  gtk_popover_set_pointing_to (GTK_POPOVER (menu),
                               &(GdkRectangle) { area.x, area.y, area.width, area.height });
  gtk_widget_set_parent (menu, GTK_WIDGET (self));
  g_signal_connect_object (menu, "closed", G_CALLBACK (menu_closed_cb), self,
                           G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->menu, menu);
  update_moves (self, place);
  gtk_popover_popup (GTK_POPOVER (menu));
}
