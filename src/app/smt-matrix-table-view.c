/* smt-matrix-table-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The matrix's twin for whom rows of words say more than signs. It reads the same
 * content and has the same selection: a row is selected if its party and its
 * mechanism are, or the one of them of whose side anything is selected. The order of
 * its rows is the view's; a head that is pressed changes that.
 */

#include "smt-matrix-table-view.h"

#include <glib/gi18n.h>

#include "smt-entity-finder.h"
#include "smt-entity-menu.h"
#include "smt-matrix-rows.h"
#include "smt-matrix-table-selection.h"
#include "smt-progress-row.h"

/* Room for "between 1 April 1999", and for most names. */
#define MIN_CHARS     12
#define NATURAL_CHARS 20

struct _SmtMatrixTableView
{
  GtkWidget parent_instance;

  SmtMatrixContent      *content;   /* or NULL */
  SmtMatrixCommandGroup *actions;   /* or NULL */
  SmtMatrixRows         *rows;      /* or NULL */

  GtkWidget             *box;
  GtkColumnView         *column_view;
  GtkLabel              *left_out;
  GtkWidget             *progress;  /* NULL until something takes long */
  gboolean               had_focus; /* before its rows were sorted */
};

G_DEFINE_FINAL_TYPE (SmtMatrixTableView, smt_matrix_table_view, GTK_TYPE_WIDGET)

static guint
get_column (GObject *object)
{
  return GPOINTER_TO_UINT (g_object_get_data (object, "column"));
}

static char *
name_row (GtkWidget *label,
          GStrv     *others)
{
  GtkColumnViewCell *cell = g_object_get_data (G_OBJECT (label), "cell");
  SmtMatrixRow *row = gtk_column_view_cell_get_item (cell);

  return row != NULL ? smt_matrix_row_dup_entities (row, others) : NULL;
}

/* A row is of a membership, and names a party and a mechanism. */
static const SmtEntityNamer namer = { name_row };

static void
setup_cell_cb (GtkSignalListItemFactory *factory,
               GtkColumnViewCell        *cell,
               SmtMatrixTableView       *self)
{
  GtkWidget *label = gtk_inscription_new (NULL);
  gboolean is_number = g_object_get_data (G_OBJECT (factory), "number") != NULL;

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (label), is_number ? 4 : MIN_CHARS);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (label), is_number ? 8 : NATURAL_CHARS);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (label), is_number ? 1 : 0);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (label),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  if (is_number)
    gtk_widget_add_css_class (label, "numeric");
  g_object_set_data (G_OBJECT (label), "cell", cell);
  smt_entity_finder_set_namer (label, &namer);
  gtk_column_view_cell_set_child (cell, label);
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory,
              GtkColumnViewCell        *cell,
              SmtMatrixTableView       *self)
{
  SmtMatrixRow *row = gtk_column_view_cell_get_item (cell);
  GtkWidget *label = gtk_column_view_cell_get_child (cell);
  g_autofree char *text = smt_matrix_row_dup_text (row, get_column (G_OBJECT (factory)));

  gtk_inscription_set_text (GTK_INSCRIPTION (label), text);
  gtk_widget_set_tooltip_text (label, *text != '\0' ? text : NULL);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkColumnViewRow         *row,
             SmtMatrixTableView       *self)
{
  g_autofree char *words = NULL;

  g_object_get (gtk_column_view_row_get_item (row), "words", &words, NULL);
  gtk_column_view_row_set_accessible_label (row, words);
}

/* Only says that the head can be pressed; the table sorts itself. */
static int
compare_nothing (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  return GTK_ORDERING_EQUAL;
}

static GtkColumnViewColumn *
create_column (SmtMatrixTableView   *self,
               const SmtMatrixTable *table,
               guint                 number)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column =
    gtk_column_view_column_new (smt_matrix_table_get_title (table, number), factory);
  g_autoptr (GtkSorter) sorter =
    GTK_SORTER (gtk_custom_sorter_new (compare_nothing, NULL, NULL));

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (number));
  g_object_set_data (G_OBJECT (column), "column", GUINT_TO_POINTER (number));
  if (smt_matrix_table_is_number (table, number))
    g_object_set_data (G_OBJECT (factory), "number", self);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cell_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cell_cb), self, 0);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, TRUE);
  return column;
}

static gboolean
has_columns (SmtMatrixTableView   *self,
             const SmtMatrixTable *table)
{
  GListModel *columns = gtk_column_view_get_columns (self->column_view);
  guint n = smt_matrix_table_get_n_columns (table);

  if (g_list_model_get_n_items (columns) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (!g_str_equal (gtk_column_view_column_get_title (column),
                        smt_matrix_table_get_title (table, i)))
        return FALSE;
    }

  return TRUE;
}

/* Columns that stay keep their widths and their order. */
static void
update_columns (SmtMatrixTableView   *self,
                const SmtMatrixTable *table)
{
  GListModel *columns = gtk_column_view_get_columns (self->column_view);

  if (has_columns (self, table))
    return;

  for (guint i = g_list_model_get_n_items (columns); i > 0; i--)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i - 1);

      gtk_column_view_remove_column (self->column_view, column);
    }
  for (guint i = 0; i < smt_matrix_table_get_n_columns (table); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = create_column (self, table, i);

      gtk_column_view_append_column (self->column_view, column);
    }
}

static GtkColumnViewSorter *
get_sorter (SmtMatrixTableView *self)
{
  return GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (self->column_view));
}

/* By which column the heads say that it is sorted; -1 for none. */
static int
get_head (SmtMatrixTableView *self,
          gboolean           *descending)
{
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (get_sorter (self));

  *descending = gtk_column_view_sorter_get_primary_sort_order (get_sorter (self)) ==
                GTK_SORT_DESCENDING;
  return column != NULL ? (int) get_column (G_OBJECT (column)) : -1;
}

/* "changed" of the sorter, as a head was pressed: the view is to be so. */
static void
head_pressed_cb (SmtMatrixTableView *self)
{
  gboolean descending;
  int column;

  /* The sorter also changes when its view goes. */
  if (self->rows == NULL)
    return;

  column = get_head (self, &descending);
  smt_matrix_command_group_sort_table (self->actions,
                                       smt_matrix_table_get_order (smt_matrix_rows_get_table (self->rows), column),
                                       descending);
}

static void
show_head (SmtMatrixTableView *self,
           int                 number,
           gboolean            descending)
{
  GListModel *columns = gtk_column_view_get_columns (self->column_view);
  g_autoptr (GtkColumnViewColumn) column =
    number >= 0 ? g_list_model_get_item (columns, number) : NULL;

  g_signal_handlers_block_by_func (get_sorter (self), head_pressed_cb, self);
  gtk_column_view_sort_by_column (self->column_view, column,
                                  descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  g_signal_handlers_unblock_by_func (get_sorter (self), head_pressed_cb, self);
}

/* Rows and heads as the view has them. */
static void
show_order (SmtMatrixTableView *self)
{
  SmtView *view = smt_session_get_view (smt_matrix_content_get_session (self->content));
  int column = smt_matrix_table_find_column (smt_matrix_rows_get_table (self->rows),
                                             smt_view_get_table_order (view));
  gboolean descending = column >= 0 && smt_view_get_table_descending (view);
  gboolean is_descending;

  if (get_head (self, &is_descending) != column || (column >= 0 && is_descending != descending))
    show_head (self, column, descending);
  smt_matrix_rows_sort (self->rows, column, descending);
}

static void select_cb (SmtMatrixTableView *self);

static void
show_selection (SmtMatrixTableView *self)
{
  g_autoptr (GtkBitset) selected =
    smt_matrix_table_selection_find (self->content, smt_matrix_rows_get_table (self->rows));
  g_autoptr (GtkBitset) all =
    gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)));

  g_signal_handlers_block_by_func (self->rows, select_cb, self);
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->rows), selected, all);
  g_signal_handlers_unblock_by_func (self->rows, select_cb, self);
}

static void
select_cb (SmtMatrixTableView *self)
{
  g_autoptr (GtkBitset) selected =
    gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->rows));

  smt_matrix_table_selection_give (self->content, smt_matrix_rows_get_table (self->rows),
                                   selected, self->actions);
}

/* "activate": to the page of the membership; of a pair, of the first of it. */
static void
activate_cb (SmtMatrixTableView *self,
             guint               position,
             GtkColumnView      *column_view)
{
  SmtMatrixTable *table = smt_matrix_rows_get_table (self->rows);
  SmtEntity *target = smt_matrix_table_get_target (table, position);
  SmtEntity *one, *other;

  if (target == NULL)
    {
      smt_matrix_table_get_entities (table, position, &one, &other);
      gtk_widget_activate_action (GTK_WIDGET (self), "matrix.inspect", "(ss)",
                                  smt_entity_get_id (one), smt_entity_get_id (other));
    }
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s",
                                smt_entity_get_id (target));
}

/* The head that was pressed says no longer that it sorts; the view has the order in
 * which rows still stand. */
static void
cancelled_cb (SmtMatrixTableView *self)
{
  gboolean descending;
  int column;

  smt_matrix_rows_cancel (self->rows);
  smt_matrix_rows_get_order (self->rows, &column, &descending);
  smt_matrix_command_group_give_up_sort (self->actions,
                                         smt_matrix_table_get_order (smt_matrix_rows_get_table (self->rows), column),
                                         descending);
  gtk_widget_grab_focus (GTK_WIDGET (self->column_view));
}

static void
before_sorted_cb (SmtMatrixTableView *self)
{
  self->had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->column_view)) != NULL;
  gtk_column_view_set_model (self->column_view, NULL);
}

/* Looks again; a row that had the focus is elsewhere. */
static void
show_rows (SmtMatrixTableView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (gtk_column_view_get_model (self->column_view) != NULL)
    return;

  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (self->rows));
  if (self->had_focus && root != NULL && gtk_root_get_focus (root) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->column_view));
}

/* "notify::busy" */
static void
busy_cb (SmtMatrixTableView *self)
{
  gboolean is_busy;

  g_object_get (self->rows, "busy", &is_busy, NULL);
  if (is_busy && self->progress == NULL)
    {
      self->progress = smt_progress_row_new (_("Sorting…"));
      g_signal_connect_swapped (self->progress, "cancelled", G_CALLBACK (cancelled_cb), self);
      gtk_box_append (GTK_BOX (self->box), self->progress);
    }
  if (is_busy)
    smt_progress_row_start (SMT_PROGRESS_ROW (self->progress));
  else
    smt_progress_row_stop (SMT_PROGRESS_ROW (self->progress));
  if (!is_busy)
    show_rows (self);
}

static void
clear_rows (SmtMatrixTableView *self)
{
  if (self->rows != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->rows, self);
      smt_matrix_rows_cancel (self->rows);
    }
  if (self->progress != NULL)
    smt_progress_row_stop (SMT_PROGRESS_ROW (self->progress));
  g_clear_object (&self->rows);
}

static void
smt_matrix_table_view_dispose (GObject *object)
{
  SmtMatrixTableView *self = SMT_MATRIX_TABLE_VIEW (object);

  clear_rows (self);
  g_clear_object (&self->content);
  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (self), SMT_TYPE_MATRIX_TABLE_VIEW);

  G_OBJECT_CLASS (smt_matrix_table_view_parent_class)->dispose (object);
}

static void
smt_matrix_table_view_class_init (SmtMatrixTableViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_matrix_table_view_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/matrix-table-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixTableView, box);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixTableView, column_view);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixTableView, left_out);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
smt_matrix_table_view_init (SmtMatrixTableView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, 0);
  gtk_column_view_set_row_factory (self->column_view, factory);
  g_object_unref (factory);
  g_signal_connect_object (get_sorter (self), "changed", G_CALLBACK (head_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  smt_entity_menu_attach (GTK_WIDGET (self));
}

static SmtMatrixTable *
create_table (SmtMatrixContent *content)
{
  if (smt_matrix_content_get_shared (content) != NULL)
    return smt_matrix_table_new_pairs (smt_matrix_content_get_shared (content));
  if (smt_matrix_content_get_changes (content) != NULL)
    return smt_matrix_table_new_changes (smt_matrix_content_get_changes (content));
  return smt_matrix_table_new_memberships (smt_matrix_content_get_plain (content));
}

static void
update_left_out (SmtMatrixTableView   *self,
                 const SmtMatrixTable *table)
{
  guint n = smt_matrix_table_get_n_left_out (table);
  g_autofree char *text =
    /* TRANSLATORS: a table has a row for each two; of so many there are no rows */
    g_strdup_printf (ngettext ("%u more is in no pair here. Filters make room for it.",
                               "%u more are in no pair here. Filters make room for them.", n),
                     n);

  gtk_label_set_label (self->left_out, text);
  gtk_widget_set_visible (GTK_WIDGET (self->left_out), n > 0);
}

/**
 * smt_matrix_table_view_set_content:
 * @content: (nullable): what to show
 * @actions: (nullable): what to select with
 */
void
smt_matrix_table_view_set_content (SmtMatrixTableView *self,
                                   SmtMatrixContent   *content,
                                   SmtMatrixCommandGroup   *actions)
{
  SmtMatrixTable *table;

  g_return_if_fail (SMT_IS_MATRIX_TABLE_VIEW (self));

  g_set_object (&self->actions, actions);
  if (!g_set_object (&self->content, content))
    return;
  gtk_column_view_set_model (self->column_view, NULL);
  clear_rows (self);
  if (content == NULL)
    return;

  table = create_table (content);
  update_columns (self, table);
  update_left_out (self, table);
  self->rows = smt_matrix_rows_new (table);
  g_signal_connect_swapped (self->rows, "notify::busy", G_CALLBACK (busy_cb), self);
  g_signal_connect_swapped (self->rows, "before-sorted", G_CALLBACK (before_sorted_cb), self);
  show_order (self);
  g_signal_connect_swapped (self->rows, "items-changed", G_CALLBACK (show_selection), self);
  g_signal_connect_swapped (self->rows, "selection-changed", G_CALLBACK (select_cb), self);
  show_selection (self);
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (self->rows));
}

/**
 * smt_matrix_table_view_update:
 *
 * Shows the order that there is now, and what is selected.
 */
void
smt_matrix_table_view_update (SmtMatrixTableView *self)
{
  g_return_if_fail (SMT_IS_MATRIX_TABLE_VIEW (self));

  if (self->rows == NULL)
    return;

  show_order (self);
  show_selection (self);
}

/**
 * smt_matrix_table_view_is_empty:
 *
 * Returns: whether there is no row
 */
gboolean
smt_matrix_table_view_is_empty (SmtMatrixTableView *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_TABLE_VIEW (self), TRUE);

  return self->rows == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0;
}
