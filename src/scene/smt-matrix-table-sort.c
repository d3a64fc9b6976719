/* smt-matrix-table-sort.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order of a table's rows: dates and numbers by what they are, all else as
 * the language sorts it. A name, role or support stands in many rows, and is put
 * in its place among the others once, so that rows are sorted by numbers.
 *
 * What takes long, to compare each pair and to sort the rows, touches nothing but
 * the sort itself and sets that do not change, and can be done in any thread.
 */

#include "smt-matrix-table-private.h"

/* Up to so many rows are sorted in less time than a thread takes to start. */
#define MAX_AT_ONCE 8192

/* Between two looks at whether it is to stop. */
#define STRIDE 4096

typedef struct
{
  TableRow row;
  gint64   number;
} SortKey;

/* One of the texts of a column, and how the language sorts it. */
typedef struct
{
  gconstpointer thing;
  char         *text;
} SortText;

struct _SmtMatrixTableSort
{
  GArray        *keys;
  SmtSharedSets *sets;        /* or NULL, unless these say the numbers */
  guint          column;
  gboolean       descending;
};

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
  if (self->kind == SMT_TABLE_CHANGES && column == 0)
    *number = get_day (smt_matrix_table_get_step (self, row)->date);
  else if (self->kind == SMT_TABLE_MEMBERSHIPS && column == 3)
    *number = get_day (smt_matrix_table_get_cell (self, row).spell->since);
  else if (self->kind == SMT_TABLE_MEMBERSHIPS && column == 4)
    *number = get_day (smt_matrix_table_get_cell (self, row).spell->until);
  else
    return FALSE;
  return TRUE;
}

/* What the text of a column is of: rows with the same have the same text. */
static gconstpointer
get_thing (const SmtMatrixTable *self,
           guint                 row,
           guint                 column)
{
  SmtEntity *entities[2];
  guint first = self->kind == SMT_TABLE_CHANGES ? 1 : 0;
  SmtMatrixCell cell;
  const TableRow *pair = &g_array_index (self->rows, TableRow, row);

  /* Of these there may be very many. */
  if (self->kind == SMT_TABLE_PAIRS)
    return GUINT_TO_POINTER (1 + (column == 0 ? pair->one : pair->other));

  smt_matrix_table_get_entities (self, row, &entities[0], &entities[1]);
  if (column >= first && column < first + 2)
    return entities[column - first];
  if (self->kind == SMT_TABLE_CHANGES)
    return column == 3 ? smt_matrix_table_get_step (self, row)->from
                       : smt_matrix_table_get_step (self, row)->to;

  cell = smt_matrix_table_get_cell (self, row);
  if (column == 2)
    return GUINT_TO_POINTER (2 * cell.spell->role + cell.possibly + 1);
  return GUINT_TO_POINTER (cell.spell->certainty + 1);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (((const SortText *) a)->text, ((const SortText *) b)->text);
}

static void
clear_text (gpointer data)
{
  g_free (((SortText *) data)->text);
}

/* Of each thing in a column, at which place its text is. */
static GHashTable *
create_places (const SmtMatrixTable *self,
               guint                 column)
{
  g_autoptr (GArray) texts = g_array_new (FALSE, FALSE, sizeof (SortText));
  GHashTable *places = g_hash_table_new (NULL, NULL);
  guint place = 0;

  g_array_set_clear_func (texts, clear_text);
  for (guint i = 0; i < self->rows->len; i++)
    {
      SortText text = { get_thing (self, i, column), NULL };

      if (g_hash_table_add (places, (gpointer) text.thing))
        {
          g_autofree char *words = smt_matrix_table_dup_text (self, i, column);

          text.text =
            smt_language_dup_sort_key (smt_matrix_scene_get_language (self->scene), words);
          g_array_append_val (texts, text);
        }
    }

  g_array_sort (texts, compare_texts);
  for (guint i = 0; i < texts->len; i++)
    {
      SortText *text = &g_array_index (texts, SortText, i);

      if (i > 0 && compare_texts (text - 1, text) != 0)
        place = i;
      g_hash_table_insert (places, (gpointer) text->thing, GUINT_TO_POINTER (place));
    }
  return places;
}

/* As the matrix has them where @column is -1. */
static void
add_keys (SmtMatrixTableSort   *sort,
          const SmtMatrixTable *self,
          int                   column)
{
  g_autoptr (GHashTable) places = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      SortKey key = { g_array_index (self->rows, TableRow, i), 0 };

      if (column >= 0 && sort->sets == NULL &&
          !get_sort_number (self, i, column, &key.number))
        {
          if (places == NULL)
            places = create_places (self, column);
          key.number = GPOINTER_TO_UINT (g_hash_table_lookup (places,
                                                              get_thing (self, i, column)));
        }
      g_array_append_val (sort->keys, key);
    }
}

/**
 * smt_matrix_table_sort_new:
 * @self: what is to be sorted
 * @column: by which column; -1, as in the matrix
 * @descending: whether the last comes first
 *
 * Returns: (transfer full): the rows with what they are sorted by; nothing of it is
 *   @self's any more
 */
SmtMatrixTableSort *
smt_matrix_table_sort_new (const SmtMatrixTable *self,
                           int                   column,
                           gboolean              descending)
{
  SmtMatrixTableSort *sort = g_new0 (SmtMatrixTableSort, 1);

  sort->keys = g_array_sized_new (FALSE, FALSE, sizeof (SortKey), self->rows->len);
  sort->column = MAX (column, 0);
  sort->descending = descending;
  if (self->kind == SMT_TABLE_PAIRS && column >= 2)
    sort->sets = smt_shared_sets_ref (smt_shared_scene_get_sets (self->shared));
  add_keys (sort, self, column);
  return sort;
}

void
smt_matrix_table_sort_free (SmtMatrixTableSort *sort)
{
  if (sort == NULL)
    return;

  g_array_unref (sort->keys);
  g_clear_pointer (&sort->sets, smt_shared_sets_unref);
  g_free (sort);
}

/**
 * smt_matrix_table_sort_is_long:
 *
 * Returns: whether it takes so long that it had better be run in a thread
 */
gboolean
smt_matrix_table_sort_is_long (const SmtMatrixTableSort *sort)
{
  return sort->keys->len > MAX_AT_ONCE;
}

static int
compare_keys (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const SmtMatrixTableSort *sort = user_data;
  const SortKey *first = a, *second = b;
  int order = (first->number > second->number) - (first->number < second->number);

  if (order != 0)
    return sort->descending ? -order : order;
  return smt_matrix_table_compare_rows (&first->row, &second->row);
}

static gboolean
add_numbers (SmtMatrixTableSort  *sort,
             GCancellable        *cancellable,
             GError             **error)
{
  for (guint i = 0; i < sort->keys->len; i++)
    {
      SortKey *key = &g_array_index (sort->keys, SortKey, i);
      SmtShared shared = smt_shared_sets_compare (sort->sets, key->row.one, key->row.other);

      if (i % STRIDE == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      key->number = smt_matrix_table_get_shared_number (&shared, sort->column);
    }

  return TRUE;
}

/**
 * smt_matrix_table_sort_run:
 * @cancellable: (nullable): to stop it
 * @error: what to set
 *
 * Sorts the rows; in any thread.
 *
 * Returns: %FALSE with G_IO_ERROR_CANCELLED
 */
gboolean
smt_matrix_table_sort_run (SmtMatrixTableSort  *sort,
                           GCancellable        *cancellable,
                           GError             **error)
{
  if (sort->sets != NULL && !add_numbers (sort, cancellable, error))
    return FALSE;

  g_array_sort_with_data (sort->keys, compare_keys, sort);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/**
 * smt_matrix_table_take_order:
 * @sort: (transfer full): what was made of @self, and run
 *
 * Puts the rows in their order. Equal ones stand as in the matrix.
 */
void
smt_matrix_table_take_order (SmtMatrixTable     *self,
                             SmtMatrixTableSort *sort)
{
  g_return_if_fail (sort->keys->len == self->rows->len);

  for (guint i = 0; i < sort->keys->len; i++)
    g_array_index (self->rows, TableRow, i) = g_array_index (sort->keys, SortKey, i).row;
  smt_matrix_table_sort_free (sort);
}

/**
 * smt_matrix_table_sort:
 * @column: by which column; -1, as in the matrix
 * @descending: whether the last comes first
 *
 * Sorts the rows at once.
 */
void
smt_matrix_table_sort (SmtMatrixTable *self,
                       int             column,
                       gboolean        descending)
{
  SmtMatrixTableSort *sort = smt_matrix_table_sort_new (self, column, descending);

  smt_matrix_table_sort_run (sort, NULL, NULL);
  smt_matrix_table_take_order (self, sort);
}
