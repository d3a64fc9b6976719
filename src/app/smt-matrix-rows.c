/* smt-matrix-rows.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table as GTK's lists want it. There is an object for each row that is on the
 * screen, not for each that there is; that is why the table sorts itself, rather
 * than a GtkSortListModel, which would ask for all of them. Where they are many it
 * does so in a thread, and the rows stand as they are until that is done. It knows
 * by itself which are selected, too: GtkMultiSelection has an object for each of
 * these. Rows that change places are not selected any more.
 */

#include "smt-matrix-rows.h"

typedef struct
{
  int      column;      /* -1: as in the matrix */
  gboolean descending;
} Order;

struct _SmtMatrixRow
{
  GObject parent_instance;

  SmtMatrixRows *rows;
  guint          position;
};

struct _SmtMatrixRows
{
  GObject parent_instance;

  SmtMatrixTable *table;
  GtkBitset      *selected;
  Order           order;        /* in which they stand */
  Order           next;         /* in which they will, while they are sorted */
  GCancellable   *cancellable;  /* of what is being sorted, or NULL */
};

enum
{
  PROP_WORDS = 1
};

enum
{
  PROP_BUSY = 1
};

enum
{
  BEFORE_SORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void smt_matrix_rows_list_model_init (GListModelInterface *iface);
static void smt_matrix_rows_selection_model_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE (SmtMatrixRow, smt_matrix_row, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (SmtMatrixRows, smt_matrix_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      smt_matrix_rows_list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                      smt_matrix_rows_selection_model_init))

static void
smt_matrix_row_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  SmtMatrixRow *self = SMT_MATRIX_ROW (object);

  switch (property_id)
    {
    case PROP_WORDS:
      g_value_take_string (value, smt_matrix_table_dup_words (self->rows->table,
                                                              self->position));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_matrix_row_finalize (GObject *object)
{
  g_clear_object (&SMT_MATRIX_ROW (object)->rows);

  G_OBJECT_CLASS (smt_matrix_row_parent_class)->finalize (object);
}

static void
smt_matrix_row_class_init (SmtMatrixRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = smt_matrix_row_get_property;
  object_class->finalize = smt_matrix_row_finalize;

  /**
   * SmtMatrixRow:words:
   *
   * What the row says, in a sentence.
   */
  g_object_class_install_property (object_class, PROP_WORDS,
    g_param_spec_string ("words", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
smt_matrix_row_init (SmtMatrixRow *self)
{
}

/**
 * smt_matrix_row_dup_text:
 *
 * Returns: (transfer full): what stands in a column
 */
char *
smt_matrix_row_dup_text (SmtMatrixRow *self,
                         guint         column)
{
  g_return_val_if_fail (SMT_IS_MATRIX_ROW (self), NULL);

  return smt_matrix_table_dup_text (self->rows->table, self->position, column);
}

/**
 * smt_matrix_row_dup_entities:
 * @others: (out) (transfer full): the ids of the two that the row is about
 *
 * Returns: (transfer full) (nullable): the id of the membership that it tells of;
 *   %NULL for a pair
 */
char *
smt_matrix_row_dup_entities (SmtMatrixRow *self,
                             GStrv        *others)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  SmtMatrixTable *table;
  SmtEntity *target, *one, *other;

  g_return_val_if_fail (SMT_IS_MATRIX_ROW (self), NULL);

  table = self->rows->table;
  smt_matrix_table_get_entities (table, self->position, &one, &other);
  g_strv_builder_add_many (builder, smt_entity_get_id (one), smt_entity_get_id (other), NULL);
  *others = g_strv_builder_end (builder);
  target = smt_matrix_table_get_target (table, self->position);
  return target != NULL ? g_strdup (smt_entity_get_id (target)) : NULL;
}

static GType
smt_matrix_rows_get_item_type (GListModel *model)
{
  return SMT_TYPE_MATRIX_ROW;
}

static guint
smt_matrix_rows_get_n_items (GListModel *model)
{
  return smt_matrix_table_get_n_rows (SMT_MATRIX_ROWS (model)->table);
}

static gpointer
smt_matrix_rows_get_item (GListModel *model,
                          guint       position)
{
  SmtMatrixRow *row;

  if (position >= smt_matrix_rows_get_n_items (model))
    return NULL;

  row = g_object_new (SMT_TYPE_MATRIX_ROW, NULL);
  row->rows = g_object_ref (SMT_MATRIX_ROWS (model));
  row->position = position;
  return row;
}

static void
smt_matrix_rows_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = smt_matrix_rows_get_item_type;
  iface->get_n_items = smt_matrix_rows_get_n_items;
  iface->get_item = smt_matrix_rows_get_item;
}

static gboolean
smt_matrix_rows_is_selected (GtkSelectionModel *model,
                             guint              position)
{
  return gtk_bitset_contains (SMT_MATRIX_ROWS (model)->selected, position);
}

static GtkBitset *
smt_matrix_rows_get_selection_in_range (GtkSelectionModel *model,
                                        guint              position,
                                        guint              n_items)
{
  return gtk_bitset_ref (SMT_MATRIX_ROWS (model)->selected);
}

static gboolean
smt_matrix_rows_set_selection (GtkSelectionModel *model,
                               GtkBitset         *selected,
                               GtkBitset         *mask)
{
  SmtMatrixRows *self = SMT_MATRIX_ROWS (model);
  g_autoptr (GtkBitset) before = g_steal_pointer (&self->selected);
  g_autoptr (GtkBitset) wanted = gtk_bitset_copy (selected);
  g_autoptr (GtkBitset) changed = gtk_bitset_copy (before);
  guint first, last;

  gtk_bitset_intersect (wanted, mask);
  self->selected = gtk_bitset_copy (before);
  gtk_bitset_subtract (self->selected, mask);
  gtk_bitset_union (self->selected, wanted);
  gtk_bitset_difference (changed, self->selected);
  if (gtk_bitset_is_empty (changed))
    return TRUE;

  first = gtk_bitset_get_minimum (changed);
  last = gtk_bitset_get_maximum (changed);
  gtk_selection_model_selection_changed (model, first, last - first + 1);
  return TRUE;
}

static void
smt_matrix_rows_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = smt_matrix_rows_is_selected;
  iface->get_selection_in_range = smt_matrix_rows_get_selection_in_range;
  iface->set_selection = smt_matrix_rows_set_selection;
}

static void
smt_matrix_rows_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, SMT_MATRIX_ROWS (object)->cancellable != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_matrix_rows_finalize (GObject *object)
{
  SmtMatrixRows *self = SMT_MATRIX_ROWS (object);

  g_clear_object (&self->cancellable);
  gtk_bitset_unref (self->selected);
  smt_matrix_table_free (self->table);

  G_OBJECT_CLASS (smt_matrix_rows_parent_class)->finalize (object);
}

static void
smt_matrix_rows_class_init (SmtMatrixRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = smt_matrix_rows_get_property;
  object_class->finalize = smt_matrix_rows_finalize;

  /**
   * SmtMatrixRows:busy:
   *
   * Whether they are being sorted.
   */
  g_object_class_install_property (object_class, PROP_BUSY,
    g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * SmtMatrixRows::before-sorted:
   *
   * Very many rows are about to change places. What shows them had better look away:
   * GTK's lists ask for each to find the few that they had before.
   */
  signals[BEFORE_SORTED] = g_signal_new ("before-sorted", SMT_TYPE_MATRIX_ROWS,
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
smt_matrix_rows_init (SmtMatrixRows *self)
{
  self->selected = gtk_bitset_new_empty ();
  self->order.column = -1;
}

/**
 * smt_matrix_rows_new:
 * @table: (transfer full): whose rows
 *
 * Returns: (transfer full): them
 */
SmtMatrixRows *
smt_matrix_rows_new (SmtMatrixTable *table)
{
  SmtMatrixRows *self = g_object_new (SMT_TYPE_MATRIX_ROWS, NULL);

  self->table = table;
  return self;
}

/**
 * smt_matrix_rows_get_table:
 *
 * Returns: (transfer none): whose rows they are
 */
SmtMatrixTable *
smt_matrix_rows_get_table (SmtMatrixRows *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_ROWS (self), NULL);

  return self->table;
}

static void
take_order (SmtMatrixRows      *self,
            SmtMatrixTableSort *sort)
{
  guint n = smt_matrix_table_get_n_rows (self->table);

  self->order = self->next;
  smt_matrix_table_take_order (self->table, sort);
  gtk_bitset_remove_all (self->selected);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n, n);
}

static void
free_sort (gpointer sort)
{
  smt_matrix_table_sort_free (sort);
}

static void
sort_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  SmtMatrixTableSort **sort = task_data;

  if (smt_matrix_table_sort_run (*sort, cancellable, &error))
    g_task_return_pointer (task, g_steal_pointer (sort), free_sort);
  else
    g_task_return_error (task, error);
}

/* One that was given up for another has nothing to say any more. */
static void
sorted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  SmtMatrixRows *self = SMT_MATRIX_ROWS (source);
  g_autoptr (SmtMatrixTableSort) sort = g_task_propagate_pointer (G_TASK (result), NULL);

  if (sort == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;

  g_clear_object (&self->cancellable);
  g_signal_emit (self, signals[BEFORE_SORTED], 0);
  take_order (self, g_steal_pointer (&sort));
  g_object_notify (G_OBJECT (self), "busy");
}

static void
free_holder (gpointer holder)
{
  g_clear_pointer ((SmtMatrixTableSort **) holder, smt_matrix_table_sort_free);
  g_free (holder);
}

static void
run_in_thread (SmtMatrixRows      *self,
               SmtMatrixTableSort *sort)
{
  SmtMatrixTableSort **holder = g_new (SmtMatrixTableSort *, 1);
  g_autoptr (GTask) task = NULL;

  *holder = sort;
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, sorted_cb, NULL);
  g_task_set_task_data (task, holder, free_holder);
  g_task_run_in_thread (task, sort_in_thread);
  g_object_notify (G_OBJECT (self), "busy");
}

/**
 * smt_matrix_rows_cancel:
 *
 * Leaves the rows as they stand, should they be on their way to another order.
 */
void
smt_matrix_rows_cancel (SmtMatrixRows *self)
{
  g_return_if_fail (SMT_IS_MATRIX_ROWS (self));

  if (self->cancellable == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_object_notify (G_OBJECT (self), "busy");
}

static gboolean
is_same_order (const Order *one,
               const Order *other)
{
  return one->column == other->column &&
         (one->column < 0 || one->descending == other->descending);
}

/**
 * smt_matrix_rows_get_order:
 * @column: (out): by which column they stand; -1, as in the matrix
 * @descending: (out): whether the last comes first
 *
 * Tells their order; while they are sorted, the one before.
 */
void
smt_matrix_rows_get_order (SmtMatrixRows *self,
                           int           *column,
                           gboolean      *descending)
{
  g_return_if_fail (SMT_IS_MATRIX_ROWS (self));

  *column = self->order.column;
  *descending = self->order.descending;
}

/**
 * smt_matrix_rows_sort:
 * @column: by which column; -1, as in the matrix
 * @descending: whether the last comes first
 *
 * Sorts them, unless they are so: at once, or, where they are many, soon.
 */
void
smt_matrix_rows_sort (SmtMatrixRows *self,
                      int            column,
                      gboolean       descending)
{
  Order order = { column, descending };
  SmtMatrixTableSort *sort;

  g_return_if_fail (SMT_IS_MATRIX_ROWS (self));

  if (self->cancellable != NULL && is_same_order (&self->next, &order))
    return;

  smt_matrix_rows_cancel (self);
  if (is_same_order (&self->order, &order))
    return;

  self->next = order;
  sort = smt_matrix_table_sort_new (self->table, column, descending);
  if (smt_matrix_table_sort_is_long (sort))
    {
      run_in_thread (self, sort);
      return;
    }

  smt_matrix_table_sort_run (sort, NULL, NULL);
  take_order (self, sort);
}
