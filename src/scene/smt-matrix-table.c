/* smt-matrix-table.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The matrix for whom a table says more than a picture: each row is one
 * membership, one change or one pair, with few columns however many mechanisms
 * there are. A row is two numbers; its texts are made when they are asked for
 * (smt-matrix-table-text.c).
 *
 * Making one costs a walk over the periods of what is shown, not over its cells;
 * of pairs there is one for each two of the first SMT_MAX_PAIRED, and who comes
 * after these is counted.
 */

#include "smt-matrix-table-private.h"

#include "smt-i18n.h"
#include "smt-matrix-scene-private.h"

typedef struct
{
  const char    *title;
  SmtTableOrder  order;
  gboolean       is_number;
} Column;

static const Column columns[][SMT_MAX_TABLE_COLUMNS] = {
  [SMT_TABLE_MEMBERSHIPS] = {
    /* TRANSLATORS: heads of the columns of a table */
    { N_("Party"), SMT_TABLE_ORDER_PARTY },
    { N_("Mechanism"), SMT_TABLE_ORDER_MECHANISM },
    { N_("Role"), SMT_TABLE_ORDER_ROLE },
    { N_("Since"), SMT_TABLE_ORDER_SINCE },
    { N_("Until"), SMT_TABLE_ORDER_UNTIL },
    { N_("Support"), SMT_TABLE_ORDER_SUPPORT },
  },
  [SMT_TABLE_CHANGES] = {
    /* TRANSLATORS: the role before a change, and the role after it */
    { N_("When"), SMT_TABLE_ORDER_WHEN },
    { N_("Party"), SMT_TABLE_ORDER_PARTY },
    { N_("Mechanism"), SMT_TABLE_ORDER_MECHANISM },
    { N_("Before"), SMT_TABLE_ORDER_BEFORE },
    { N_("After"), SMT_TABLE_ORDER_AFTER },
  },
  [SMT_TABLE_PAIRS] = {
    /* TRANSLATORS: of two parties or mechanisms: how much they share, and how
     * much that is of what at least one of them has, in percent */
    { N_("One"), SMT_TABLE_ORDER_ONE },
    { N_("Other"), SMT_TABLE_ORDER_OTHER },
    { N_("Shared"), SMT_TABLE_ORDER_SHARED, TRUE },
    { N_("Possibly More"), SMT_TABLE_ORDER_POSSIBLY, TRUE },
    { N_("Likeness"), SMT_TABLE_ORDER_LIKENESS, TRUE },
  },
};

static SmtMatrixTable *
table_new (SmtTableKind    kind,
           SmtMatrixScene *scene)
{
  SmtMatrixTable *self = g_new0 (SmtMatrixTable, 1);

  self->kind = kind;
  self->scene = g_object_ref (scene);
  self->rows = g_array_new (FALSE, FALSE, sizeof (TableRow));
  return self;
}

static void
add_row (SmtMatrixTable *self,
         guint           one,
         guint           other)
{
  TableRow row = { one, other };

  g_array_append_val (self->rows, row);
}

/* The place of a party or mechanism of the index among rows or columns. */
static guint
find_line (SmtMatrixScene *scene,
           SmtAxis         axis,
           guint           number)
{
  guint place = smt_matrix_scene_get_side (scene, axis)->positions[number];

  return place != SMT_NOT_SHOWN ? smt_matrix_lines_get_line (scene->lines[axis], place)
                                : SMT_NOT_SHOWN;
}

int
smt_matrix_table_compare_rows (gconstpointer a,
                               gconstpointer b)
{
  const TableRow *first = a, *second = b;

  if (first->one != second->one)
    return first->one < second->one ? -1 : 1;
  return (first->other > second->other) - (first->other < second->other);
}

/* A row for each party that has a period in a mechanism, and holds one then. */
static void
add_members (SmtMatrixTable *self,
             guint           mechanism,
             guint           column)
{
  guint n_spells;
  const SmtSpell *spells =
    smt_membership_index_get_spells (self->scene->question.index, mechanism, &n_spells);

  for (guint i = 0; i < n_spells; i++)
    {
      guint row = SMT_NOT_SHOWN;

      if (i == 0 || spells[i].party != spells[i - 1].party)
        row = find_line (self->scene, SMT_AXIS_ROWS, spells[i].party);
      if (row != SMT_NOT_SHOWN &&
          smt_matrix_scene_get_cell (self->scene, row, column).spell != NULL)
        add_row (self, row, column);
    }
}

/**
 * smt_matrix_table_new_memberships:
 * @scene: (transfer none): a matrix with parties as rows and without bands
 *
 * Returns: (transfer full): a row for each party in each mechanism in which it
 *   certainly or possibly has a role, in the order of the matrix
 */
SmtMatrixTable *
smt_matrix_table_new_memberships (SmtMatrixScene *scene)
{
  SmtMatrixTable *self = table_new (SMT_TABLE_MEMBERSHIPS, scene);

  for (guint i = 0; i < smt_matrix_scene_get_n_columns (scene); i++)
    add_members (self, scene->mechanisms->numbers[i], i);
  g_array_sort (self->rows, smt_matrix_table_compare_rows);
  return self;
}

/**
 * smt_matrix_table_new_changes:
 * @changes: (transfer none): a matrix at two dates
 *
 * Returns: (transfer full): a row for each change between them
 */
SmtMatrixTable *
smt_matrix_table_new_changes (SmtMatrixChanges *changes)
{
  SmtMatrixTable *self = table_new (SMT_TABLE_CHANGES, smt_matrix_changes_get_scene (changes));

  self->changes = g_object_ref (changes);
  for (guint i = 0; i < smt_matrix_changes_get_n_steps (changes); i++)
    add_row (self, i, 0);
  return self;
}

/**
 * smt_matrix_table_new_pairs:
 * @shared: (transfer none): what parties or mechanisms share
 *
 * Returns: (transfer full): a row for each two of them, of the first
 *   %SMT_MAX_PAIRED
 */
SmtMatrixTable *
smt_matrix_table_new_pairs (SmtSharedScene *shared)
{
  SmtMatrixTable *self = table_new (SMT_TABLE_PAIRS, smt_shared_scene_get_matrix (shared));
  guint n_all = smt_shared_scene_get_n (shared);
  guint n = MIN (n_all, SMT_MAX_PAIRED);

  self->shared = g_object_ref (shared);
  self->n_left_out = n_all - n;
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      add_row (self, i, j);
  return self;
}

void
smt_matrix_table_free (SmtMatrixTable *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->rows);
  g_clear_object (&self->shared);
  g_clear_object (&self->changes);
  g_object_unref (self->scene);
  g_free (self);
}

/**
 * smt_matrix_table_get_kind:
 *
 * Returns: what its rows are about
 */
SmtTableKind
smt_matrix_table_get_kind (const SmtMatrixTable *self)
{
  return self->kind;
}

guint
smt_matrix_table_get_n_columns (const SmtMatrixTable *self)
{
  guint n = 0;

  while (n < SMT_MAX_TABLE_COLUMNS && columns[self->kind][n].title != NULL)
    n++;
  return n;
}

/**
 * smt_matrix_table_get_title:
 *
 * Returns: (transfer none): the head of a column
 */
const char *
smt_matrix_table_get_title (const SmtMatrixTable *self,
                            guint                 column)
{
  return smt_language_translate (smt_matrix_scene_get_language (self->scene), NULL, columns[self->kind][column].title);
}

/**
 * smt_matrix_table_is_number:
 *
 * Returns: whether numbers stand in a column
 */
gboolean
smt_matrix_table_is_number (const SmtMatrixTable *self,
                            guint                 column)
{
  return columns[self->kind][column].is_number;
}

/**
 * smt_matrix_table_get_order:
 * @column: a column; -1 for none
 *
 * Returns: what a view calls the order by @column
 */
SmtTableOrder
smt_matrix_table_get_order (const SmtMatrixTable *self,
                            int                   column)
{
  return column >= 0 ? columns[self->kind][column].order : SMT_TABLE_ORDER_MATRIX;
}

/**
 * smt_matrix_table_find_column:
 * @order: an order of a view
 *
 * Returns: by which column that is here; -1 where rows stand as in the matrix, as
 *   they do by a column that only another table has
 */
int
smt_matrix_table_find_column (const SmtMatrixTable *self,
                              SmtTableOrder         order)
{
  for (guint i = 0; i < smt_matrix_table_get_n_columns (self); i++)
    if (columns[self->kind][i].order == order)
      return i;

  return -1;
}

guint
smt_matrix_table_get_n_rows (const SmtMatrixTable *self)
{
  return self->rows->len;
}

/**
 * smt_matrix_table_get_n_left_out:
 *
 * Returns: how many parties or mechanisms are in no pair, as they are too many
 */
guint
smt_matrix_table_get_n_left_out (const SmtMatrixTable *self)
{
  return self->n_left_out;
}

const TableRow *
smt_matrix_table_get_row (const SmtMatrixTable *self,
                          guint                 row)
{
  return &g_array_index (self->rows, TableRow, row);
}

/**
 * smt_matrix_table_get_step:
 * @row: of a table of changes
 *
 * Returns: (transfer none): the change that a row tells of
 */
const SmtChange *
smt_matrix_table_get_step (const SmtMatrixTable *self,
                           guint                 row)
{
  return smt_matrix_changes_get_step (self->changes, smt_matrix_table_get_row (self, row)->one);
}

/**
 * smt_matrix_table_get_cell:
 * @row: of a table of memberships
 *
 * Returns: the cell that a row tells of
 */
SmtMatrixCell
smt_matrix_table_get_cell (const SmtMatrixTable *self,
                           guint                 row)
{
  return smt_matrix_scene_get_cell (self->scene, smt_matrix_table_get_row (self, row)->one,
                                    smt_matrix_table_get_row (self, row)->other);
}

/**
 * smt_matrix_table_get_pair:
 * @row: of a table of pairs
 * @one: (out): where the one stands
 * @other: (out): where the other stands
 *
 * Returns: (transfer none): where they do
 */
SmtSharedScene *
smt_matrix_table_get_pair (const SmtMatrixTable *self,
                           guint                 row,
                           guint                *one,
                           guint                *other)
{
  *one = smt_matrix_table_get_row (self, row)->one;
  *other = smt_matrix_table_get_row (self, row)->other;
  return self->shared;
}

/**
 * smt_matrix_table_get_entities:
 * @one: (out) (transfer none): the party; or one of a pair
 * @other: (out) (transfer none): the mechanism; or the other of the pair
 *
 * Tells what a row is about.
 */
void
smt_matrix_table_get_entities (const SmtMatrixTable  *self,
                               guint                  row,
                               SmtEntity            **one,
                               SmtEntity            **other)
{
  const TableRow *pair = smt_matrix_table_get_row (self, row);

  switch (self->kind)
    {
    case SMT_TABLE_CHANGES:
      *one = smt_matrix_table_get_step (self, row)->party;
      *other = smt_matrix_table_get_step (self, row)->mechanism;
      break;
    case SMT_TABLE_PAIRS:
      *one = smt_shared_scene_get_entry (self->shared, pair->one)->entity;
      *other = smt_shared_scene_get_entry (self->shared, pair->other)->entity;
      break;
    case SMT_TABLE_MEMBERSHIPS:
    default:
      *one = smt_matrix_scene_get_row (self->scene, pair->one)->entity;
      *other = smt_matrix_scene_get_column (self->scene, pair->other)->entity;
    }
}

/**
 * smt_matrix_table_get_target:
 *
 * Returns: (transfer none) (nullable): the membership that a row tells of; %NULL
 *   for a pair
 */
SmtEntity *
smt_matrix_table_get_target (const SmtMatrixTable *self,
                             guint                 row)
{
  if (self->kind == SMT_TABLE_PAIRS)
    return NULL;
  if (self->kind == SMT_TABLE_CHANGES)
    return SMT_ENTITY (smt_matrix_table_get_step (self, row)->spell->membership);
  return SMT_ENTITY (smt_matrix_table_get_cell (self, row).spell->membership);
}
