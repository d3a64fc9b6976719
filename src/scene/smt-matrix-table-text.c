/* smt-matrix-table-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in the cells of a table, and what a row says.
 */

#include "smt-matrix-table-private.h"

#include "smt-beside.h"
#include "smt-core-enums.h"
#include "smt-i18n.h"
#include "smt-matrix-scene-private.h"
#include "smt-sheet-words.h"
#include "smt-template.h"
#include "smt-words.h"

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
  const TableRow *pair = smt_matrix_table_get_row (self, row);
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
    case SMT_TABLE_CHANGES:
      return dup_change (self, row, column);
    case SMT_TABLE_PAIRS:
      return dup_pair (self, row, column);
    case SMT_TABLE_MEMBERSHIPS:
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

  pair = smt_matrix_table_get_row (self, row);
  switch (self->kind)
    {
    case SMT_TABLE_CHANGES:
      return smt_matrix_changes_dup_sentence (self->changes, pair->one);
    case SMT_TABLE_PAIRS:
      return smt_shared_scene_dup_cell_words (self->shared, pair->one, pair->other);
    case SMT_TABLE_MEMBERSHIPS:
    default:
      return smt_matrix_scene_dup_cell_words (self->scene, pair->one, pair->other);
    }
}
