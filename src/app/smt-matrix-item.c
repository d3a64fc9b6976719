/* smt-matrix-item.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What assistive technology sees of a row, a header or a cell: an object
 * without a widget, made when it is first asked for and dropped when it is out
 * of sight. Toolkit and bus know nothing of tables here, so a cell's name says
 * party, mechanism and role, and its description where it stands.
 *
 * An item may outlive its view; then it has no parent and no place.
 */

#include "smt-matrix-item.h"

#include <glib/gi18n.h>

#include "smt-matrix-view-private.h"

struct _SmtMatrixItem
{
  GObject parent_instance;

  SmtMatrixView *view;      /* weak */
  GtkATContext  *context;   /* or NULL */
  int            row;
  int            column;
};

enum
{
  PROP_ACCESSIBLE_ROLE = 1
};

static void smt_matrix_item_accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SmtMatrixItem, smt_matrix_item, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE,
                                                      smt_matrix_item_accessible_init))

static GtkAccessibleRole
get_role (SmtMatrixItem *self)
{
  if (self->column == SMT_MATRIX_WHOLE)
    return GTK_ACCESSIBLE_ROLE_ROW;
  if (self->column == SMT_MATRIX_HEAD)
    return GTK_ACCESSIBLE_ROLE_ROW_HEADER;
  if (self->row == SMT_MATRIX_HEAD)
    return GTK_ACCESSIBLE_ROLE_COLUMN_HEADER;
  return GTK_ACCESSIBLE_ROLE_GRID_CELL;
}

static GtkATContext *
smt_matrix_item_get_at_context (GtkAccessible *accessible)
{
  SmtMatrixItem *self = SMT_MATRIX_ITEM (accessible);

  /* There is none where accessibility is switched off. */
  if (self->context == NULL && self->view != NULL)
    self->context = gtk_at_context_create (get_role (self), accessible,
                                           gtk_widget_get_display (GTK_WIDGET (self->view)));

  return self->context != NULL ? g_object_ref (self->context) : NULL;
}

static gboolean
smt_matrix_item_get_platform_state (GtkAccessible              *accessible,
                                    GtkAccessiblePlatformState  state)
{
  SmtMatrixItem *self = SMT_MATRIX_ITEM (accessible);

  if (self->view == NULL || self->column == SMT_MATRIX_WHOLE)
    return FALSE;

  switch (state)
    {
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE:
      return TRUE;
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED:
      return gtk_widget_has_focus (GTK_WIDGET (self->view)) &&
             self->view->focus.row == self->row &&
             self->view->focus.column == self->column;
    case GTK_ACCESSIBLE_PLATFORM_STATE_ACTIVE:
    default:
      return FALSE;
    }
}

static GtkAccessible *
ref_item (SmtMatrixItem *item)
{
  return item != NULL ? GTK_ACCESSIBLE (g_object_ref (item)) : NULL;
}

static GtkAccessible *
smt_matrix_item_get_accessible_parent (GtkAccessible *accessible)
{
  SmtMatrixItem *self = SMT_MATRIX_ITEM (accessible);

  if (self->view == NULL)
    return NULL;
  if (self->column == SMT_MATRIX_WHOLE)
    return GTK_ACCESSIBLE (g_object_ref (self->view));
  return ref_item (smt_matrix_reach_get (self->view->reach, self->row, SMT_MATRIX_WHOLE));
}

static GtkAccessible *
smt_matrix_item_get_first_accessible_child (GtkAccessible *accessible)
{
  SmtMatrixItem *self = SMT_MATRIX_ITEM (accessible);

  if (self->view == NULL || self->column != SMT_MATRIX_WHOLE)
    return NULL;
  return ref_item (smt_matrix_reach_get_first (self->view->reach, self));
}

static GtkAccessible *
smt_matrix_item_get_next_accessible_sibling (GtkAccessible *accessible)
{
  SmtMatrixItem *self = SMT_MATRIX_ITEM (accessible);

  SmtMatrixItem *next;

  if (self->view == NULL)
    return NULL;

  next = smt_matrix_reach_get_next (self->view->reach, self);
  /* After the last row the menu, while there is one. */
  if (next == NULL && self->column == SMT_MATRIX_WHOLE && self->view->menu != NULL &&
      gtk_widget_get_mapped (self->view->menu))
    return GTK_ACCESSIBLE (g_object_ref (self->view->menu));
  return ref_item (next);
}

/* In the coordinates of the parent. */
static gboolean
smt_matrix_item_get_bounds (GtkAccessible *accessible,
                            int           *x,
                            int           *y,
                            int           *width,
                            int           *height)
{
  SmtMatrixItem *self = SMT_MATRIX_ITEM (accessible);
  SmtRect area;

  if (self->view == NULL)
    return FALSE;

  area = smt_matrix_view_get_area (self->view, (SmtMatrixPlace) { self->row, self->column });
  *width = area.width;
  *height = area.height;
  *x = area.x;
  *y = area.y;
  if (self->column != SMT_MATRIX_WHOLE)
    {
      SmtRect parent = smt_matrix_view_get_area (self->view,
                                                 (SmtMatrixPlace) { self->row, SMT_MATRIX_WHOLE });

      *x -= parent.x;
      *y -= parent.y;
    }
  return TRUE;
}

static void
smt_matrix_item_accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_at_context = smt_matrix_item_get_at_context;
  iface->get_platform_state = smt_matrix_item_get_platform_state;
  iface->get_accessible_parent = smt_matrix_item_get_accessible_parent;
  iface->get_first_accessible_child = smt_matrix_item_get_first_accessible_child;
  iface->get_next_accessible_sibling = smt_matrix_item_get_next_accessible_sibling;
  iface->get_bounds = smt_matrix_item_get_bounds;
}

static void
smt_matrix_item_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_ACCESSIBLE_ROLE:
      g_value_set_enum (value, get_role (SMT_MATRIX_ITEM (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* The role follows from the place; the interface has it writable. */
static void
smt_matrix_item_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (property_id != PROP_ACCESSIBLE_ROLE)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
smt_matrix_item_dispose (GObject *object)
{
  SmtMatrixItem *self = SMT_MATRIX_ITEM (object);

  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (smt_matrix_item_parent_class)->dispose (object);
}

static void
smt_matrix_item_class_init (SmtMatrixItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = smt_matrix_item_get_property;
  object_class->set_property = smt_matrix_item_set_property;
  object_class->dispose = smt_matrix_item_dispose;

  g_object_class_override_property (object_class, PROP_ACCESSIBLE_ROLE, "accessible-role");
}

static void
smt_matrix_item_init (SmtMatrixItem *self)
{
}

/**
 * smt_matrix_item_new:
 * @view: (transfer none): the matrix, which has a scene
 * @row: a row of it, or %SMT_MATRIX_HEAD
 * @column: a column of it, %SMT_MATRIX_HEAD, or %SMT_MATRIX_WHOLE
 *
 * Returns: (transfer full): the item for that place
 */
SmtMatrixItem *
smt_matrix_item_new (SmtMatrixView *view,
                     int            row,
                     int            column)
{
  SmtMatrixItem *self = g_object_new (SMT_TYPE_MATRIX_ITEM, NULL);

  g_set_weak_pointer (&self->view, view);
  self->row = row;
  self->column = column;
  smt_matrix_item_update (self);
  return self;
}

int
smt_matrix_item_get_row (SmtMatrixItem *self)
{
  return self->row;
}

int
smt_matrix_item_get_column (SmtMatrixItem *self)
{
  return self->column;
}

static char *
dup_position (SmtMatrixItem *self)
{
  guint n_rows = smt_grid_scene_get_n_entries (self->view->scene, SMT_AXIS_ROWS);
  guint n_columns = smt_grid_scene_get_n_entries (self->view->scene, SMT_AXIS_COLUMNS);

  if (self->column == SMT_MATRIX_HEAD)
    /* TRANSLATORS: where something stands in a table, from 1 */
    return g_strdup_printf (_("row %d of %u"), self->row + 1, n_rows);
  if (self->row == SMT_MATRIX_HEAD)
    /* TRANSLATORS: where something stands in a table, from 1 */
    return g_strdup_printf (_("column %d of %u"), self->column + 1, n_columns);
  /* TRANSLATORS: where something stands in a table, from 1 */
  return g_strdup_printf (_("row %d of %u, column %d of %u"), self->row + 1, n_rows,
                          self->column + 1, n_columns);
}

/**
 * smt_matrix_item_update_state:
 *
 * Says anew whether it is selected, and, of the header of a band, whether that is
 * expanded.
 */
void
smt_matrix_item_update_state (SmtMatrixItem *self)
{
  SmtMatrixPlace place = { self->row, self->column };
  const SmtMatrixEntry *entry;
  SmtAxis axis;
  guint position;

  if (self->view == NULL || self->column == SMT_MATRIX_WHOLE)
    return;

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED,
                               smt_matrix_view_is_place_selected (self->view, place), -1);
  entry = smt_matrix_view_get_header (self->view, place, &axis, &position);
  if (entry != NULL && entry->band != NULL)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED,
                                 !entry->collapsed, -1);
}

/**
 * smt_matrix_item_update:
 *
 * Says anew what stands there; for when the scene has changed.
 */
void
smt_matrix_item_update (SmtMatrixItem *self)
{
  g_autofree char *words = NULL;
  g_autofree char *position = NULL;

  if (self->view == NULL || self->column == SMT_MATRIX_WHOLE)
    return;

  words = smt_matrix_view_dup_words (self->view, (SmtMatrixPlace) { self->row, self->column });
  position = dup_position (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, position,
                                  -1);
  smt_matrix_item_update_state (self);
}
