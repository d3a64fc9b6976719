/* smt-matrix-selection.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is selected in a matrix. It is held by id, so that it stays what it is
 * while rows are sorted, filtered, collapsed and turned into columns; an id that
 * is not shown at the moment stays selected.
 *
 * Ids keep the order in which they were added.
 */

#include "smt-matrix-selection.h"

struct _SmtMatrixSelection
{
  GPtrArray  *ids[2];    /* by SmtAxis: of char *, each once */
  GHashTable *known[2];  /* the same strings */
};

SmtMatrixSelection *
smt_matrix_selection_new (void)
{
  SmtMatrixSelection *self = g_new0 (SmtMatrixSelection, 1);

  for (SmtAxis axis = SMT_AXIS_ROWS; axis <= SMT_AXIS_COLUMNS; axis++)
    {
      self->ids[axis] = g_ptr_array_new_with_free_func (g_free);
      self->known[axis] = g_hash_table_new (g_str_hash, g_str_equal);
    }
  return self;
}

void
smt_matrix_selection_free (SmtMatrixSelection *self)
{
  if (self == NULL)
    return;

  for (SmtAxis axis = SMT_AXIS_ROWS; axis <= SMT_AXIS_COLUMNS; axis++)
    {
      g_hash_table_unref (self->known[axis]);
      g_ptr_array_unref (self->ids[axis]);
    }
  g_free (self);
}

gboolean
smt_matrix_selection_is_empty (SmtMatrixSelection *self,
                               SmtAxis             axis)
{
  return self->ids[axis]->len == 0;
}

/**
 * smt_matrix_selection_has:
 *
 * Returns: whether a row or column is selected, in O(1)
 */
gboolean
smt_matrix_selection_has (SmtMatrixSelection *self,
                          SmtAxis             axis,
                          const char         *id)
{
  return g_hash_table_contains (self->known[axis], id);
}

static gboolean
is_same (const GPtrArray   *ids,
         const char *const *others)
{
  for (guint i = 0; i < ids->len; i++)
    if (others[i] == NULL || !g_str_equal (g_ptr_array_index (ids, i), others[i]))
      return FALSE;

  return others[ids->len] == NULL;
}

/**
 * smt_matrix_selection_set:
 * @ids: (nullable) (array zero-terminated=1): what is selected, and nothing else
 *
 * Returns: whether that is something else than before
 */
gboolean
smt_matrix_selection_set (SmtMatrixSelection *self,
                          SmtAxis             axis,
                          const char *const  *ids)
{
  static const char *const nothing[] = { NULL };

  if (ids == NULL)
    ids = nothing;
  if (is_same (self->ids[axis], ids))
    return FALSE;

  smt_matrix_selection_clear (self, axis);
  for (guint i = 0; ids[i] != NULL; i++)
    smt_matrix_selection_add (self, axis, ids[i]);
  return TRUE;
}

void
smt_matrix_selection_clear (SmtMatrixSelection *self,
                            SmtAxis             axis)
{
  g_hash_table_remove_all (self->known[axis]);
  g_ptr_array_set_size (self->ids[axis], 0);
}

void
smt_matrix_selection_add (SmtMatrixSelection *self,
                          SmtAxis             axis,
                          const char         *id)
{
  char *own;

  if (smt_matrix_selection_has (self, axis, id))
    return;

  own = g_strdup (id);
  g_ptr_array_add (self->ids[axis], own);
  g_hash_table_add (self->known[axis], own);
}

static void
take_away (SmtMatrixSelection *self,
           SmtAxis             axis,
           const char         *id)
{
  guint position;

  g_hash_table_remove (self->known[axis], id);
  if (g_ptr_array_find_with_equal_func (self->ids[axis], id, g_str_equal, &position))
    g_ptr_array_remove_index (self->ids[axis], position);
}

/**
 * smt_matrix_selection_toggle:
 *
 * Selects what is not, and the reverse.
 */
void
smt_matrix_selection_toggle (SmtMatrixSelection *self,
                             SmtAxis             axis,
                             const char         *id)
{
  if (smt_matrix_selection_has (self, axis, id))
    take_away (self, axis, id);
  else
    smt_matrix_selection_add (self, axis, id);
}

/**
 * smt_matrix_selection_turn:
 *
 * Makes columns of the rows, and the reverse.
 */
void
smt_matrix_selection_turn (SmtMatrixSelection *self)
{
  GPtrArray *ids = self->ids[SMT_AXIS_ROWS];
  GHashTable *known = self->known[SMT_AXIS_ROWS];

  self->ids[SMT_AXIS_ROWS] = self->ids[SMT_AXIS_COLUMNS];
  self->known[SMT_AXIS_ROWS] = self->known[SMT_AXIS_COLUMNS];
  self->ids[SMT_AXIS_COLUMNS] = ids;
  self->known[SMT_AXIS_COLUMNS] = known;
}

/**
 * smt_matrix_selection_dup:
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids of what is selected
 */
char **
smt_matrix_selection_dup (SmtMatrixSelection *self,
                          SmtAxis             axis)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < self->ids[axis]->len; i++)
    g_strv_builder_add (ids, g_ptr_array_index (self->ids[axis], i));
  return g_strv_builder_end (ids);
}
