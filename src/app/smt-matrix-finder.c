/* smt-matrix-finder.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds rows and columns by the beginning of their labels, as somebody types it.
 * Folding is dear beside comparing, and each key compares all labels; so each
 * label is folded once, when it is first looked at.
 */

#include "smt-matrix-finder.h"

struct _SmtMatrixFinder
{
  SmtGridScene *scene;
  char        **folded[2];   /* by SmtAxis: of each entry, its label and its short one */
};

/**
 * smt_matrix_finder_new:
 * @scene: (transfer none): what has the labels
 *
 * Returns: (transfer full): a finder; nothing is folded yet
 */
SmtMatrixFinder *
smt_matrix_finder_new (SmtGridScene *scene)
{
  SmtMatrixFinder *self = g_new0 (SmtMatrixFinder, 1);

  self->scene = g_object_ref (scene);
  return self;
}

void
smt_matrix_finder_free (SmtMatrixFinder *self)
{
  if (self == NULL)
    return;

  for (SmtAxis axis = SMT_AXIS_ROWS; axis <= SMT_AXIS_COLUMNS; axis++)
    {
      guint n = smt_grid_scene_get_n_entries (self->scene, axis);

      for (guint i = 0; self->folded[axis] != NULL && i < n * 2; i++)
        g_free (self->folded[axis][i]);
      g_free (self->folded[axis]);
    }
  g_object_unref (self->scene);
  g_free (self);
}

static gboolean
begins_with (SmtMatrixFinder *self,
             SmtAxis          axis,
             guint            position,
             const char      *typed)
{
  char **folded;

  if (self->folded[axis] == NULL)
    self->folded[axis] = g_new0 (char *, smt_grid_scene_get_n_entries (self->scene, axis) * 2);

  folded = self->folded[axis] + position * 2;
  if (folded[0] == NULL)
    {
      const SmtMatrixEntry *entry = smt_grid_scene_get_entry (self->scene, axis, position);

      folded[0] = smt_fold_for_search (entry->label);
      folded[1] = smt_fold_for_search (entry->short_label);
    }
  return g_str_has_prefix (folded[0], typed) || g_str_has_prefix (folded[1], typed);
}

/**
 * smt_matrix_finder_find:
 * @axis: rows or columns
 * @typed: what was typed
 * @position: (inout): where to begin, and where it is
 * @stay: whether it may be where it begins, and not only after that
 *
 * Finds the next row or column whose label, or short label, begins with what
 * was typed; after the last it goes on from the first.
 *
 * Returns: whether there is one; @position is left alone if there is none
 */
gboolean
smt_matrix_finder_find (SmtMatrixFinder *self,
                        SmtAxis          axis,
                        const char      *typed,
                        int             *position,
                        gboolean         stay)
{
  guint n = smt_grid_scene_get_n_entries (self->scene, axis);
  g_autofree char *folded = smt_fold_for_search (typed);

  for (guint i = stay ? 0 : 1; i <= n; i++)
    {
      guint candidate = (*position + i) % n;

      if (begins_with (self, axis, candidate, folded))
        {
          *position = candidate;
          return TRUE;
        }
    }

  return FALSE;
}
