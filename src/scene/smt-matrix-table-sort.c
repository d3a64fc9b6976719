/* smt-matrix-table-sort.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order of a table's rows: dates and numbers by what they are, all else as
 * the language sorts it.
 */

#include "smt-matrix-table-private.h"

/* What a row is sorted by: a number where there is one, as a day, or else a text
 * as the language sorts it. */
typedef struct
{
  TableRow row;
  gint64   number;
  char    *text;    /* or NULL */
} SortKey;

static gint64
get_day (const SmtEdtf *date)
{
  return date != NULL ? smt_edtf_get_earliest (date) : G_MAXINT64;
}

/* FALSE where texts decide. */
static gboolean
get_sort_number (const SmtMatrixTable *self,
                 guint                 row,
                 guint                 column,
                 gint64               *number)
{
  if (self->kind == TABLE_PAIRS && column >= 2)
    *number = smt_matrix_table_get_number (self, row, column);
  else if (self->kind == TABLE_CHANGES && column == 0)
    *number = get_day (smt_matrix_table_get_step (self, row)->date);
  else if (self->kind == TABLE_MEMBERSHIPS && column == 3)
    *number = get_day (smt_matrix_table_get_cell (self, row).spell->since);
  else if (self->kind == TABLE_MEMBERSHIPS && column == 4)
    *number = get_day (smt_matrix_table_get_cell (self, row).spell->until);
  else
    return FALSE;
  return TRUE;
}

static int
compare_keys (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const SortKey *first = a, *second = b;
  int order = (first->number > second->number) - (first->number < second->number);

  if (order == 0)
    order = g_strcmp0 (first->text, second->text);
  if (order != 0)
    return GPOINTER_TO_INT (user_data) ? -order : order;
  return smt_matrix_table_compare_rows (&first->row, &second->row);
}

static void
clear_key (gpointer data)
{
  g_free (((SortKey *) data)->text);
}

/**
 * smt_matrix_table_sort:
 * @column: by which column
 * @descending: whether the last comes first
 *
 * Sorts the rows. Equal ones stand as in the matrix.
 */
void
smt_matrix_table_sort (SmtMatrixTable *self,
                       guint           column,
                       gboolean        descending)
{
  g_autoptr (GArray) keys = g_array_sized_new (FALSE, TRUE, sizeof (SortKey), self->rows->len);

  g_array_set_clear_func (keys, clear_key);
  for (guint i = 0; i < self->rows->len; i++)
    {
      SortKey key = { g_array_index (self->rows, TableRow, i), 0, NULL };

      if (!get_sort_number (self, i, column, &key.number))
        {
          g_autofree char *text = smt_matrix_table_dup_text (self, i, column);

          key.text = smt_language_dup_sort_key (smt_matrix_scene_get_language (self->scene), text);
        }
      g_array_append_val (keys, key);
    }

  g_array_sort_with_data (keys, compare_keys, GINT_TO_POINTER (descending));
  for (guint i = 0; i < keys->len; i++)
    g_array_index (self->rows, TableRow, i) = g_array_index (keys, SortKey, i).row;
}

/**
 * smt_matrix_table_unsort:
 *
 * Puts the rows as the matrix has them.
 */
void
smt_matrix_table_unsort (SmtMatrixTable *self)
{
  g_array_sort (self->rows, smt_matrix_table_compare_rows);
}
