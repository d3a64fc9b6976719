/* smt-matrix-bands.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the places of a side to the lines of a picture. Each group has a line of
 * its own, before those of its members; a group that is collapsed has no other.
 * What is on the side stays there, so that collapsing changes no sum.
 *
 * Without groups a line is a place, and nothing is kept.
 */

#include "smt-matrix-bands.h"

static void
clear_band (gpointer data)
{
  smt_bitset_free (((SmtMatrixBand *) data)->members);
}

/* The bands, in their order; the members of each stand one after the other. */
static void
find_bands (SmtMatrixLines      *self,
            const SmtMatrixAxis *axis,
            const char *const   *collapsed)
{
  SmtMatrixBand *band = NULL;

  for (guint i = 0; i < axis->n; i++)
    {
      const SmtMatrixGroup *group =
        g_ptr_array_index (self->groups->groups, self->groups->numbers[axis->numbers[i]]);

      if (band == NULL || band->group != group)
        {
          SmtMatrixBand next = { .group = group, .first = i };

          next.collapsed = g_strv_contains (collapsed, group->id);
          next.members = smt_bitset_new (axis->n_all);
          g_array_append_val (self->bands, next);
          band = &g_array_index (self->bands, SmtMatrixBand, self->bands->len - 1);
        }
      smt_bitset_add (band->members, axis->numbers[i]);
      band->n++;
    }
}

static void
number_lines (SmtMatrixLines *self)
{
  self->places = g_new (guint, self->n_places + self->bands->len);
  self->lines = g_new (guint, self->n_places);
  for (guint i = 0; i < self->bands->len; i++)
    {
      SmtMatrixBand *band = &g_array_index (self->bands, SmtMatrixBand, i);

      band->line = self->n;
      self->places[self->n++] = self->n_places + i;
      for (guint j = band->first; j < band->first + band->n; j++)
        {
          self->lines[j] = band->collapsed ? SMT_NOT_SHOWN : self->n;
          if (!band->collapsed)
            self->places[self->n++] = j;
        }
    }
}

/**
 * smt_matrix_lines_new:
 * @axis: a side, in its order; those of a group stand together
 * @groups: (nullable) (transfer full): the groups, if there are to be bands
 * @collapsed: ids of the groups that are collapsed
 *
 * Returns: (transfer full): the lines
 */
SmtMatrixLines *
smt_matrix_lines_new (const SmtMatrixAxis *axis,
                      SmtMatrixGroups     *groups,
                      const char *const   *collapsed)
{
  SmtMatrixLines *self = g_new0 (SmtMatrixLines, 1);

  self->n_places = axis->n;
  self->groups = groups;
  if (groups == NULL)
    {
      self->n = axis->n;
      return self;
    }

  self->bands = g_array_new (FALSE, FALSE, sizeof (SmtMatrixBand));
  g_array_set_clear_func (self->bands, clear_band);
  find_bands (self, axis, collapsed);
  number_lines (self);
  return self;
}

void
smt_matrix_lines_free (SmtMatrixLines *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->bands, g_array_unref);
  g_clear_pointer (&self->groups, smt_matrix_groups_free);
  g_free (self->places);
  g_free (self->lines);
  g_free (self);
}

/**
 * smt_matrix_lines_get_band:
 *
 * Returns: (transfer none) (nullable): the band that @line is, if it is one
 */
const SmtMatrixBand *
smt_matrix_lines_get_band (const SmtMatrixLines *self,
                           guint                 line)
{
  if (self->groups == NULL || self->places[line] < self->n_places)
    return NULL;

  return &g_array_index (self->bands, SmtMatrixBand,
                         self->places[line] - self->n_places);
}

/**
 * smt_matrix_lines_find_band:
 *
 * Returns: (transfer none) (nullable): the band with this id
 */
const SmtMatrixBand *
smt_matrix_lines_find_band (const SmtMatrixLines *self,
                            const char           *id)
{
  for (guint i = 0; self->groups != NULL && i < self->bands->len; i++)
    {
      const SmtMatrixBand *band = &g_array_index (self->bands, SmtMatrixBand, i);

      if (g_str_equal (band->group->id, id))
        return band;
    }

  return NULL;
}

/**
 * smt_matrix_lines_get_place:
 * @line: a line that is no band
 *
 * Returns: the place on its side of what it shows
 */
guint
smt_matrix_lines_get_place (const SmtMatrixLines *self,
                            guint                 line)
{
  return self->groups != NULL ? self->places[line] : line;
}

/**
 * smt_matrix_lines_get_line:
 *
 * Returns: the line that shows @place, or %SMT_NOT_SHOWN in a band that is
 *   collapsed
 */
guint
smt_matrix_lines_get_line (const SmtMatrixLines *self,
                           guint                 place)
{
  return self->groups != NULL ? self->lines[place] : place;
}
