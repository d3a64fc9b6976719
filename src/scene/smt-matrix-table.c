/* smt-matrix-table.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The matrix for whom a table says more than a picture: each row is one
 * membership, one change or one pair, with few columns however many mechanisms
 * there are. A row is two numbers; its texts are made when they are asked for.
 *
 * Making one costs a walk over the periods of what is shown, not over its cells;
 * of pairs there is one for each two of the first SMT_MAX_PAIRED, and who comes
 * after these is counted.
 */

#include "smt-matrix-table-private.h"

#include "smt-beside.h"
#include "smt-core-enums.h"
#include "smt-i18n.h"
#include "smt-matrix-scene-private.h"
#include "smt-sheet-words.h"
#include "smt-template.h"
#include "smt-words.h"

typedef struct
{
  const char *title;
  gboolean    is_number;
} Column;

static const Column columns[][SMT_MAX_TABLE_COLUMNS] = {
  [TABLE_MEMBERSHIPS] = {
    /* TRANSLATORS: heads of the columns of a table */
    { N_("Party") }, { N_("Mechanism") }, { N_("Role") }, { N_("Since") },
    { N_("Until") }, { N_("Support") },
  },
  [TABLE_CHANGES] = {
    /* TRANSLATORS: the role before a change, and the role after it */
    { N_("When") }, { N_("Party") }, { N_("Mechanism") }, { N_("Before") }, { N_("After") },
  },
  [TABLE_PAIRS] = {
    /* TRANSLATORS: of two parties or mechanisms: how much they share, and how
     * much that is of what at least one of them has, in percent */
    { N_("One") }, { N_("Other") }, { N_("Shared"), TRUE }, { N_("Possibly More"), TRUE },
    { N_("Likeness"), TRUE },
  },
};

static SmtMatrixTable *
table_new (TableKind       kind,
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
  SmtMatrixTable *self = table_new (TABLE_MEMBERSHIPS, scene);

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
  SmtMatrixTable *self = table_new (TABLE_CHANGES, smt_matrix_changes_get_scene (changes));

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
  SmtMatrixTable *self = table_new (TABLE_PAIRS, smt_shared_scene_get_matrix (shared));
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

static const TableRow *
get_row (const SmtMatrixTable *self,
         guint                 row)
{
  return &g_array_index (self->rows, TableRow, row);
}

const SmtChange *
smt_matrix_table_get_step (const SmtMatrixTable *self,
                           guint                 row)
{
  return smt_matrix_changes_get_step (self->changes, get_row (self, row)->one);
}

SmtMatrixCell
smt_matrix_table_get_cell (const SmtMatrixTable *self,
                           guint                 row)
{
  return smt_matrix_scene_get_cell (self->scene, get_row (self, row)->one,
                                    get_row (self, row)->other);
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
  const TableRow *pair = get_row (self, row);

  switch (self->kind)
    {
    case TABLE_CHANGES:
      *one = smt_matrix_table_get_step (self, row)->party;
      *other = smt_matrix_table_get_step (self, row)->mechanism;
      break;
    case TABLE_PAIRS:
      *one = smt_shared_scene_get_entry (self->shared, pair->one)->entity;
      *other = smt_shared_scene_get_entry (self->shared, pair->other)->entity;
      break;
    case TABLE_MEMBERSHIPS:
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
  if (self->kind == TABLE_PAIRS)
    return NULL;
  if (self->kind == TABLE_CHANGES)
    return SMT_ENTITY (smt_matrix_table_get_step (self, row)->spell->membership);
  return SMT_ENTITY (smt_matrix_table_get_cell (self, row).spell->membership);
}

static char *
dup_name (const SmtMatrixTable *self,
          guint                 row,
          gboolean              other)
{
  SmtEntity *entities[2];

  smt_matrix_table_get_entities (self, row, &entities[0], &entities[1]);
  return smt_beside_dup_label (entities[other], self->scene->language, self->scene->beside);
}

/* In both languages, where there are two. */
static char *
dup_role (const SmtMatrixTable *self,
          SmtEntity            *role)
{
  g_autofree char *name = NULL, *beside = NULL;

  if (role == NULL)
    return g_strdup ("");

  name = smt_sheet_words_role (self->scene->language, role);
  if (self->scene->beside != NULL)
    beside = smt_sheet_words_role (self->scene->beside, role);
  return smt_beside_join (name, g_strcmp0 (name, beside) != 0 ? beside : NULL);
}

static char *
dup_bound (const SmtMatrixTable *self,
           const SmtEdtf        *date)
{
  char *words = date != NULL ? smt_sheet_words_bound (smt_matrix_scene_get_language (self->scene), date) : NULL;

  return words != NULL ? words : g_strdup ("");
}

/* What is only possible says so. */
static char *
dup_cell_role (const SmtMatrixTable *self,
               const SmtMatrixCell  *cell)
{
  SmtLanguage *language = smt_matrix_scene_get_language (self->scene);
  g_autofree char *role =
    dup_role (self, smt_membership_index_get_role (self->scene->question.index,
                                                   cell->spell->role));

  if (!cell->possibly)
    return g_steal_pointer (&role);
  return smt_template_fill (smt_language_translate (language, NULL, N_("possibly {role}")),
                            "role", role, NULL);
}

static char *
dup_membership (const SmtMatrixTable *self,
                guint                 row,
                guint                 column)
{
  SmtMatrixCell cell = smt_matrix_table_get_cell (self, row);

  switch (column)
    {
    case 0:
    case 1:
      return dup_name (self, row, column);
    case 2:
      return dup_cell_role (self, &cell);
    case 3:
      return dup_bound (self, cell.spell->since);
    case 4:
      return dup_bound (self, cell.spell->until);
    default:
      return g_strdup (smt_words_get (SMT_TYPE_CERTAINTY, cell.spell->certainty,
                                      smt_matrix_scene_get_language (self->scene)));
    }
}

static char *
dup_change (const SmtMatrixTable *self,
            guint                 row,
            guint                 column)
{
  const SmtChange *step = smt_matrix_table_get_step (self, row);

  switch (column)
    {
    case 0:
      return dup_bound (self, step->date);
    case 1:
    case 2:
      return dup_name (self, row, column == 2);
    case 3:
      return dup_role (self, step->from);
    default:
      return dup_role (self, step->to);
    }
}

guint
smt_matrix_table_get_shared_number (const SmtShared *shared,
                                    guint            column)
{
  if (column == 2)
    return shared->certain;
  if (column == 3)
    return shared->possibly;
  return shared->united > 0 ? 100 * shared->certain / shared->united : 0;
}

static char *
dup_pair (const SmtMatrixTable *self,
          guint                 row,
          guint                 column)
{
  SmtLanguage *language = smt_matrix_scene_get_language (self->scene);
  const TableRow *pair = get_row (self, row);
  g_autofree char *number = NULL;
  SmtShared shared;

  if (column < 2)
    return dup_name (self, row, column);

  shared = smt_shared_scene_get_cell (self->shared, pair->one, pair->other);
  number = smt_language_format_number (language,
                                       smt_matrix_table_get_shared_number (&shared, column));
  if (column < 4)
    return g_steal_pointer (&number);
  /* TRANSLATORS: a part of a whole */
  return smt_template_fill (smt_language_translate (language, NULL, N_("{number}%")),
                            "number", number, NULL);
}

/**
 * smt_matrix_table_dup_text:
 *
 * Returns: (transfer full): what stands in a cell of the table; "" for nothing
 */
char *
smt_matrix_table_dup_text (const SmtMatrixTable *self,
                           guint                 row,
                           guint                 column)
{
  g_return_val_if_fail (row < self->rows->len, NULL);

  switch (self->kind)
    {
    case TABLE_CHANGES:
      return dup_change (self, row, column);
    case TABLE_PAIRS:
      return dup_pair (self, row, column);
    case TABLE_MEMBERSHIPS:
    default:
      return dup_membership (self, row, column);
    }
}

/**
 * smt_matrix_table_dup_words:
 *
 * Returns: (transfer full): what a row says, in a sentence that stands alone
 */
char *
smt_matrix_table_dup_words (const SmtMatrixTable *self,
                            guint                 row)
{
  const TableRow *pair;

  g_return_val_if_fail (row < self->rows->len, NULL);

  pair = get_row (self, row);
  switch (self->kind)
    {
    case TABLE_CHANGES:
      return smt_matrix_changes_dup_sentence (self->changes, pair->one);
    case TABLE_PAIRS:
      return smt_shared_scene_dup_cell_words (self->shared, pair->one, pair->other);
    case TABLE_MEMBERSHIPS:
    default:
      return smt_matrix_scene_dup_cell_words (self->scene, pair->one, pair->other);
    }
}
