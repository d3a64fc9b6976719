/* smt-ladder.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The model is GTK's tree of rungs; a rung's row is that of its line, behind GTK's
 * expander. What is unfolded is the view's: a row that is expanded asks for that by
 * "win.unfold", and one that is told so by the view expands.
 *
 * The first rung is what the page is about, and stays unfolded. Those directly below
 * it come one at a time, as all rows of a page do.
 */

#include "smt-ladder.h"

#include "smt-line-row.h"
#include "smt-rung.h"

/* How much further in than what it is below a row stands, in pixels. */
#define STEP 18

struct _SmtLadder
{
  GObject           parent_instance;

  SmtRung          *root;
  GListStore       *first;    /* those directly below the root that have a row */
  GtkTreeListModel *model;
  GtkWidget        *list_box;
  GStrv             unfolded;
};

G_DEFINE_FINAL_TYPE (SmtLadder, smt_ladder, G_TYPE_OBJECT)

static const char *
get_id (GtkTreeListRow *tree_row)
{
  g_autoptr (SmtRung) rung = SMT_RUNG (gtk_tree_list_row_get_item (tree_row));

  return smt_line_get_id (smt_rung_get_line (rung));
}

/* Whether the view wants to see what is below it. */
static gboolean
is_unfolded (SmtLadder      *self,
             GtkTreeListRow *tree_row)
{
  return gtk_tree_list_row_get_depth (tree_row) == 0 ||
         g_strv_contains ((const char *const *) self->unfolded, get_id (tree_row));
}

/* Rows that this adds come after, and are looked at as well. */
static void
follow_view (SmtLadder *self)
{
  GListModel *rows = G_LIST_MODEL (self->model);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GtkTreeListRow) tree_row = g_list_model_get_item (rows, i);

      if (gtk_tree_list_row_is_expandable (tree_row))
        gtk_tree_list_row_set_expanded (tree_row, is_unfolded (self, tree_row));
    }
}

/* A row that goes with what it is below says so as if it were folded. */
static gboolean
is_there (SmtLadder      *self,
          GtkTreeListRow *tree_row)
{
  guint position = gtk_tree_list_row_get_position (tree_row);
  g_autoptr (GtkTreeListRow) there = NULL;

  if (self->model == NULL)
    return FALSE;

  there = gtk_tree_list_model_get_row (self->model, position);
  return there == tree_row;
}

static void
expanded_cb (SmtLadder      *self,
             GParamSpec     *pspec,
             GtkTreeListRow *tree_row)
{
  if (!is_there (self, tree_row))
    return;
  if (gtk_tree_list_row_get_expanded (tree_row) != is_unfolded (self, tree_row))
    gtk_widget_activate_action (self->list_box, "win.unfold", "s", get_id (tree_row));
  follow_view (self);
}

static void
show_state_cb (GtkAccessible  *row,
               GParamSpec     *pspec,
               GtkTreeListRow *tree_row)
{
  gtk_accessible_update_state (row, GTK_ACCESSIBLE_STATE_EXPANDED,
                               gtk_tree_list_row_get_expanded (tree_row), -1);
}

/* The row has the focus and the name; what turns it over is for the pointer. */
static void
add_expander (GtkWidget      *row,
              GtkTreeListRow *tree_row)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  guint depth = gtk_tree_list_row_get_depth (tree_row);
  GtkWidget *expander;

  gtk_widget_set_margin_start (box, depth > 0 ? STEP * (depth - 1) : 0);
  if (depth == 0)
    return;

  expander = g_object_new (GTK_TYPE_TREE_EXPANDER,
                           "list-row", tree_row,
                           "indent-for-depth", FALSE,
                           "focusable", FALSE,
                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                           "margin-start", 6,
                           NULL);
  gtk_box_prepend (GTK_BOX (box), expander);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  SmtLadder *self = user_data;
  GtkTreeListRow *tree_row = item;
  g_autoptr (SmtRung) rung = SMT_RUNG (gtk_tree_list_row_get_item (tree_row));
  GtkWidget *row = smt_line_row_new_in_tree (smt_rung_get_line (rung));

  add_expander (row, tree_row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                  (int) gtk_tree_list_row_get_depth (tree_row) + 1, -1);
  g_signal_connect_object (tree_row, "notify::expanded", G_CALLBACK (expanded_cb), self,
                           G_CONNECT_SWAPPED);
  if (gtk_tree_list_row_is_expandable (tree_row))
    {
      g_signal_connect_object (tree_row, "notify::expanded", G_CALLBACK (show_state_cb), row,
                               G_CONNECT_SWAPPED);
      show_state_cb (GTK_ACCESSIBLE (row), NULL, tree_row);
    }
  /* The row is known by its place in the model as long as it is there. */
  g_object_set_data_full (G_OBJECT (row), "smt-tree-row", g_object_ref (tree_row),
                          g_object_unref);
  return row;
}

static GListModel *
create_below (gpointer item,
              gpointer user_data)
{
  SmtLadder *self = user_data;
  GListModel *below = smt_rung_get_below (item);

  if (item == self->root)
    return g_object_ref (G_LIST_MODEL (self->first));
  return below != NULL ? g_object_ref (below) : NULL;
}

/* To the row of what @tree_row is below. */
static gboolean
focus_above (SmtLadder      *self,
             GtkTreeListRow *tree_row)
{
  g_autoptr (GtkTreeListRow) above = gtk_tree_list_row_get_parent (tree_row);
  GtkListBoxRow *row;

  if (above == NULL)
    return FALSE;

  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list_box),
                                       (int) gtk_tree_list_row_get_position (above));
  return gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
fold (SmtLadder      *self,
      GtkTreeListRow *tree_row)
{
  if (gtk_tree_list_row_get_depth (tree_row) == 0)
    return FALSE;
  if (!gtk_tree_list_row_get_expanded (tree_row))
    return focus_above (self, tree_row);

  gtk_tree_list_row_set_expanded (tree_row, FALSE);
  return TRUE;
}

/* Where there is nothing to unfold the key moves on in the row. */
static gboolean
unfold (GtkTreeListRow *tree_row)
{
  if (!gtk_tree_list_row_is_expandable (tree_row) || gtk_tree_list_row_get_expanded (tree_row))
    return FALSE;

  gtk_tree_list_row_set_expanded (tree_row, TRUE);
  return TRUE;
}

/* The keys of GTK's expander, and the arrows alone. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                gpointer               user_data)
{
  SmtLadder *self = user_data;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (self->list_box));
  GtkTreeListRow *tree_row = focus != NULL
                             ? g_object_get_data (G_OBJECT (focus), "smt-tree-row") : NULL;
  gboolean is_rtl = gtk_widget_get_direction (self->list_box) == GTK_TEXT_DIR_RTL;

  if (tree_row == NULL || (state & GDK_ALT_MASK) != 0)
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return is_rtl ? fold (self, tree_row) : unfold (tree_row);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return is_rtl ? unfold (tree_row) : fold (self, tree_row);
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
    case GDK_KEY_asterisk:
    case GDK_KEY_KP_Multiply:
      return (state & GDK_CONTROL_MASK) == 0 && unfold (tree_row);
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
    case GDK_KEY_slash:
    case GDK_KEY_KP_Divide:
      return (state & GDK_CONTROL_MASK) == 0 &&
             gtk_tree_list_row_get_expanded (tree_row) && fold (self, tree_row);
    default:
      return FALSE;
    }
}

static void
smt_ladder_dispose (GObject *object)
{
  SmtLadder *self = SMT_LADDER (object);

  g_clear_weak_pointer (&self->list_box);
  g_clear_object (&self->model);
  g_clear_object (&self->first);
  g_clear_object (&self->root);
  g_clear_pointer (&self->unfolded, g_strfreev);

  G_OBJECT_CLASS (smt_ladder_parent_class)->dispose (object);
}

static void
smt_ladder_class_init (SmtLadderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = smt_ladder_dispose;
}

static void
smt_ladder_init (SmtLadder *self)
{
}

static void
create_list_box (SmtLadder *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *list_box = g_object_new (GTK_TYPE_LIST_BOX,
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_TREE,
                                      "selection-mode", GTK_SELECTION_NONE,
                                      NULL);

  g_set_weak_pointer (&self->list_box, list_box);
  g_object_set_data_full (G_OBJECT (list_box), "smt-ladder", g_object_ref (self),
                          g_object_unref);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->list_box, keys);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list_box), G_LIST_MODEL (self->model),
                           create_row, self, NULL);
}

/**
 * smt_ladder_new:
 * @section: one that is nested
 * @unfolded: ids of what is shown with all that is below it
 *
 * Returns: (transfer full): a ladder whose list has the first row; the list keeps it
 */
SmtLadder *
smt_ladder_new (SmtSection        *section,
                const char *const *unfolded)
{
  SmtLadder *self = g_object_new (SMT_TYPE_LADDER, NULL);
  g_autoptr (GListStore) roots = g_list_store_new (SMT_TYPE_RUNG);

  self->root = smt_rung_new (section);
  self->first = g_list_store_new (SMT_TYPE_RUNG);
  self->unfolded = g_strdupv ((char **) unfolded);
  g_list_store_append (roots, self->root);
  self->model = gtk_tree_list_model_new (G_LIST_MODEL (g_steal_pointer (&roots)), FALSE, FALSE,
                                         create_below, self, NULL);
  create_list_box (self);
  follow_view (self);
  return self;
}

/**
 * smt_ladder_get_list_box:
 *
 * Returns: (transfer none): the list, floating until it has a parent
 */
GtkWidget *
smt_ladder_get_list_box (SmtLadder *self)
{
  g_return_val_if_fail (SMT_IS_LADDER (self), NULL);

  return self->list_box;
}

/**
 * smt_ladder_add_row:
 *
 * Adds the next of those directly below the first, and whatever is unfolded below it.
 *
 * Returns: %FALSE when all are there
 */
gboolean
smt_ladder_add_row (SmtLadder *self)
{
  GListModel *below;
  g_autoptr (SmtRung) rung = NULL;

  g_return_val_if_fail (SMT_IS_LADDER (self), FALSE);

  below = smt_rung_get_below (self->root);
  rung = g_list_model_get_item (below, g_list_model_get_n_items (G_LIST_MODEL (self->first)));
  if (rung == NULL)
    return FALSE;

  g_list_store_append (self->first, rung);
  follow_view (self);
  return TRUE;
}

/**
 * smt_ladder_set_unfolded:
 * @unfolded: ids of what is shown with all that is below it
 */
void
smt_ladder_set_unfolded (SmtLadder         *self,
                         const char *const *unfolded)
{
  g_return_if_fail (SMT_IS_LADDER (self));

  if (g_strv_equal ((const char *const *) self->unfolded, unfolded))
    return;

  g_strfreev (self->unfolded);
  self->unfolded = g_strdupv ((char **) unfolded);
  follow_view (self);
}
