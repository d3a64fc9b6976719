/* smt-matrix-rows.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table as GTK's lists want it. There is an object for each row that is on the
 * screen, not for each that there is; that is why the table sorts itself, rather
 * than a GtkSortListModel, which would ask for all of them.
 */

#include "smt-matrix-rows.h"

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
};

enum
{
  PROP_WORDS = 1
};

static void smt_matrix_rows_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE (SmtMatrixRow, smt_matrix_row, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (SmtMatrixRows, smt_matrix_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      smt_matrix_rows_list_model_init))

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

static void
smt_matrix_rows_finalize (GObject *object)
{
  smt_matrix_table_free (SMT_MATRIX_ROWS (object)->table);

  G_OBJECT_CLASS (smt_matrix_rows_parent_class)->finalize (object);
}

static void
smt_matrix_rows_class_init (SmtMatrixRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_matrix_rows_finalize;
}

static void
smt_matrix_rows_init (SmtMatrixRows *self)
{
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

/**
 * smt_matrix_rows_sort:
 * @column: by which column; -1, as in the matrix
 * @descending: whether the last comes first
 */
void
smt_matrix_rows_sort (SmtMatrixRows *self,
                      int            column,
                      gboolean       descending)
{
  guint n;

  g_return_if_fail (SMT_IS_MATRIX_ROWS (self));

  if (column >= 0)
    smt_matrix_table_sort (self->table, column, descending);
  else
    smt_matrix_table_unsort (self->table);
  n = smt_matrix_table_get_n_rows (self->table);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n, n);
}
