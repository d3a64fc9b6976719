/* smt-ladder.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The model is GTK's tree of rungs; a rung's row is that of its line, behind GTK's
 * expander. What is unfolded is the view's: a row that is expanded asks for that by
 * "win.unfold", and one that is told so by the view expands.
 *
 * The first rung is what the page is about, and stays unfolded. What is below a rung
 * that is unfolded comes a row at a time, as all rows of a page do: when there is
 * nothing else to do, as many in a turn as can be made in a few milliseconds, so that
 * a series of hundreds of meetings never holds up the main loop.
 */

#include "smt-ladder.h"

#include "smt-line-row.h"
#include "smt-rung.h"

/* How much further in than what it is below a row stands, in pixels. */
#define STEP 18

/* As long as a turn of SmtSheetView. */
#define TURN_USEC 4000

struct _SmtLadder
{
  GObject           parent_instance;

  GtkTreeListModel *model;
  GtkWidget        *list_box;
  GStrv             unfolded;
  GQueue            growing;  /* (element-type GtkTreeListRow): unfolded, and below which
                               * rows are still to come; the next to come first */
  guint             idle_id;
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

static void
follow_view_at (SmtLadder      *self,
                GtkTreeListRow *tree_row)
{
  if (gtk_tree_list_row_is_expandable (tree_row))
    gtk_tree_list_row_set_expanded (tree_row, is_unfolded (self, tree_row));
}

static void
follow_view (SmtLadder *self)
{
  GListModel *rows = G_LIST_MODEL (self->model);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GtkTreeListRow) tree_row = g_list_model_get_item (rows, i);

      follow_view_at (self, tree_row);
    }
}

/* The next below @tree_row; FALSE when all are there, or it is folded again. */
static gboolean
add_below (SmtLadder      *self,
           GtkTreeListRow *tree_row)
{
  g_autoptr (SmtRung) rung = SMT_RUNG (gtk_tree_list_row_get_item (tree_row));
  GListModel *shown = gtk_tree_list_row_get_children (tree_row);
  guint n = shown != NULL ? g_list_model_get_n_items (shown) : 0;
  g_autoptr (SmtRung) next = NULL;
  g_autoptr (GtkTreeListRow) added = NULL;

  if (shown != NULL)
    next = g_list_model_get_item (smt_rung_get_below (rung), n);
  if (next == NULL)
    return FALSE;

  g_list_store_append (G_LIST_STORE (shown), next);
  added = gtk_tree_list_row_get_child_row (tree_row, n);
  follow_view_at (self, added);
  return TRUE;
}

static gboolean
add_row (SmtLadder *self)
{
  GtkTreeListRow *tree_row;

  while ((tree_row = g_queue_peek_head (&self->growing)) != NULL)
    {
      if (add_below (self, tree_row))
        return TRUE;

      g_queue_remove (&self->growing, tree_row);
      g_object_unref (tree_row);
    }

  return FALSE;
}

static gboolean
add_rows_cb (gpointer user_data)
{
  SmtLadder *self = user_data;
  gint64 start = g_get_monotonic_time ();

  while (add_row (self))
    if (g_get_monotonic_time () - start >= TURN_USEC)
      return G_SOURCE_CONTINUE;

  self->idle_id = 0;
  return G_SOURCE_REMOVE;
}

/* Before what was to come so far: rows come in the order in which they stand. */
static void
grow (SmtLadder      *self,
      GtkTreeListRow *tree_row)
{
  g_queue_push_head (&self->growing, g_object_ref (tree_row));
  if (self->idle_id == 0)
    self->idle_id = g_idle_add (add_rows_cb, self);
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
  if (gtk_tree_list_row_get_expanded (tree_row))
    grow (self, tree_row);
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
  GtkWidget *grid = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  guint depth = gtk_tree_list_row_get_depth (tree_row);
  GtkWidget *expander;

  gtk_widget_set_margin_start (grid, depth > 0 ? STEP * (depth - 1) : 0);
  if (depth == 0)
    return;

  expander = g_object_new (GTK_TYPE_TREE_EXPANDER,
                           "list-row", tree_row,
                           "indent-for-depth", FALSE,
                           "focusable", FALSE,
                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                           "margin-start", 6,
                           NULL);
  gtk_grid_attach (GTK_GRID (grid), expander, -1, 0, 1, 1);
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

/* Of what is below, what has a row: none so far. */
static GListModel *
create_below (gpointer item,
              gpointer user_data)
{
  return smt_rung_get_below (item) != NULL ? G_LIST_MODEL (g_list_store_new (SMT_TYPE_RUNG))
                                           : NULL;
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

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_queue_clear_full (&self->growing, g_object_unref);
  g_clear_weak_pointer (&self->list_box);
  g_clear_object (&self->model);
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
  g_autoptr (SmtRung) root = smt_rung_new (section);

  self->unfolded = g_strdupv ((char **) unfolded);
  g_list_store_append (roots, root);
  self->model = gtk_tree_list_model_new (G_LIST_MODEL (g_steal_pointer (&roots)), FALSE, FALSE,
                                         create_below, NULL, NULL);
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
 * Adds the next row, without waiting until there is nothing else to do.
 *
 * Returns: %FALSE when all are there
 */
gboolean
smt_ladder_add_row (SmtLadder *self)
{
  g_return_val_if_fail (SMT_IS_LADDER (self), FALSE);

  return add_row (self);
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
