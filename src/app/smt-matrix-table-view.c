/* smt-matrix-table-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The matrix's twin for whom rows of words say more than signs. It reads the same
 * content and has the same selection: a row is selected if its party and its
 * mechanism are, or the one of them of whose side anything is selected.
 */

#include "smt-matrix-table-view.h"

#include <glib/gi18n.h>

#include "smt-entity-finder.h"
#include "smt-entity-menu.h"
#include "smt-matrix-rows.h"
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

static void
sort (SmtMatrixTableView *self)
{
  GtkColumnViewSorter *sorter;
  GtkColumnViewColumn *column;

  /* The sorter also changes when its view goes. */
  if (self->rows == NULL)
    return;

  sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (self->column_view));
  column = gtk_column_view_sorter_get_primary_sort_column (sorter);
  smt_matrix_rows_sort (self->rows,
                        column != NULL ? (int) get_column (G_OBJECT (column)) : -1,
                        gtk_column_view_sorter_get_primary_sort_order (sorter) ==
                        GTK_SORT_DESCENDING);
}

/* Of ids, what they stand for: there may be a row for each two of hundreds. */
static GHashTable *
create_set (SmtMatrixTableView *self,
            const char *const  *ids)
{
  SmtDataset *dataset =
    smt_session_get_dataset (smt_matrix_content_get_session (self->content));
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_add (set, smt_dataset_lookup (dataset, ids[i]));
  return set;
}

static gboolean
has_both (GHashTable *set,
          SmtEntity  *one,
          SmtEntity  *other)
{
  return g_hash_table_contains (set, one) && g_hash_table_contains (set, other);
}

/* A row that is about a party and a mechanism is selected if either is of whose
 * side anything is; one about a pair, if both are. */
static gboolean
is_selected (SmtMatrixTableView *self,
             guint               position,
             GHashTable         *parties,
             GHashTable         *mechanisms)
{
  SmtEntity *one, *other;

  smt_matrix_table_get_entities (smt_matrix_rows_get_table (self->rows), position, &one, &other);
  if (smt_matrix_content_get_shared (self->content) != NULL)
    return has_both (parties, one, other) || has_both (mechanisms, one, other);
  return (g_hash_table_size (parties) == 0 || g_hash_table_contains (parties, one)) &&
         (g_hash_table_size (mechanisms) == 0 || g_hash_table_contains (mechanisms, other));
}

static GtkBitset *
find_selected (SmtMatrixTableView *self)
{
  SmtView *view = smt_session_get_view (smt_matrix_content_get_session (self->content));
  g_autoptr (GHashTable) parties = create_set (self, smt_view_get_selected_parties (view));
  g_autoptr (GHashTable) mechanisms =
    create_set (self, smt_view_get_selected_mechanisms (view));
  GtkBitset *selected = gtk_bitset_new_empty ();
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  if (g_hash_table_size (parties) == 0 && g_hash_table_size (mechanisms) == 0)
    return selected;

  for (guint i = 0; i < n; i++)
    if (is_selected (self, i, parties, mechanisms))
      gtk_bitset_add (selected, i);
  return selected;
}

static void select_cb (SmtMatrixTableView *self);

static void
show_selection (SmtMatrixTableView *self)
{
  g_autoptr (GtkBitset) selected = find_selected (self);
  g_autoptr (GtkBitset) all =
    gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)));

  g_signal_handlers_block_by_func (self->rows, select_cb, self);
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->rows), selected, all);
  g_signal_handlers_unblock_by_func (self->rows, select_cb, self);
}

static void
add_once (GPtrArray  *ids,
          GHashTable *added,
          SmtEntity  *entity)
{
  if (g_hash_table_add (added, entity))
    g_ptr_array_add (ids, (gpointer) smt_entity_get_id (entity));
}

/* What is selected here is selected everywhere: the parties and the mechanisms
 * of the rows. */
static void
select_cb (SmtMatrixTableView *self)
{
  g_autoptr (GtkBitset) selected =
    gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->rows));
  SmtMatrixTable *table = smt_matrix_rows_get_table (self->rows);
  g_autoptr (GPtrArray) ones = g_ptr_array_new_null_terminated (8, NULL, TRUE);
  g_autoptr (GPtrArray) others = g_ptr_array_new_null_terminated (8, NULL, TRUE);
  g_autoptr (GHashTable) added = g_hash_table_new (NULL, NULL);
  SmtSharedScene *shared = smt_matrix_content_get_shared (self->content);
  GtkBitsetIter iter;
  guint position;

  for (gboolean is_valid = gtk_bitset_iter_init_first (&iter, selected, &position);
       is_valid;
       is_valid = gtk_bitset_iter_next (&iter, &position))
    {
      SmtEntity *one, *other;

      smt_matrix_table_get_entities (table, position, &one, &other);
      add_once (ones, added, one);
      add_once (shared != NULL ? ones : others, added, other);
    }

  if (shared != NULL && smt_shared_scene_get_of (shared) == SMT_SHARED_MECHANISMS)
    smt_matrix_command_group_select (self->actions, (const char *const *) others->pdata,
                                     (const char *const *) ones->pdata);
  else
    smt_matrix_command_group_select (self->actions, (const char *const *) ones->pdata,
                                     (const char *const *) others->pdata);
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

/* The head that was pressed says no longer that it sorts. */
static void
cancelled_cb (SmtMatrixTableView *self)
{
  smt_matrix_rows_cancel (self->rows);
  gtk_column_view_sort_by_column (self->column_view, NULL, GTK_SORT_ASCENDING);
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
  g_signal_connect_object (gtk_column_view_get_sorter (self->column_view), "changed",
                           G_CALLBACK (sort), self, G_CONNECT_SWAPPED);
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
  sort (self);
  g_signal_connect_swapped (self->rows, "items-changed", G_CALLBACK (show_selection), self);
  g_signal_connect_swapped (self->rows, "selection-changed", G_CALLBACK (select_cb), self);
  show_selection (self);
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (self->rows));
}

/**
 * smt_matrix_table_view_update_selection:
 *
 * Shows what is selected now.
 */
void
smt_matrix_table_view_update_selection (SmtMatrixTableView *self)
{
  g_return_if_fail (SMT_IS_MATRIX_TABLE_VIEW (self));

  if (self->rows != NULL)
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
