/* smt-matrix-metrics.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the words of a matrix take up. Measuring in a font is dear, and a
 * matrix may have 75,000 labels: all are estimated by table, and the few that
 * seem widest are measured.
 */

#include "smt-matrix-metrics.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "smt-template.h"

#define N_CANDIDATES 8
#define MAX_SAMPLES  1024
#define MAX_BROKEN   128   /* columns; of more, no heads lie flat on any screen */

/* The labels that seem widest, the widest first. */
typedef struct
{
  const char *texts[N_CANDIDATES];
  double      ems[N_CANDIDATES];
  guint       n;
} Candidates;

static void
consider (Candidates *self,
          const char *text)
{
  double ems = smt_text_get_ems (text);
  guint i;

  if (self->n == N_CANDIDATES && ems <= self->ems[N_CANDIDATES - 1])
    return;

  i = MIN (self->n, N_CANDIDATES - 1);
  for (; i > 0 && self->ems[i - 1] < ems; i--)
    {
      self->texts[i] = self->texts[i - 1];
      self->ems[i] = self->ems[i - 1];
    }
  self->texts[i] = text;
  self->ems[i] = ems;
  self->n = MIN (self->n + 1, N_CANDIDATES);
}

static double
measure_widest (const Candidates *self,
                SmtMeasureFunc    measure,
                gpointer          user_data)
{
  double width = 0;

  for (guint i = 0; i < self->n; i++)
    width = MAX (width, measure (self->texts[i], user_data));

  return ceil (width);
}

/**
 * smt_matrix_dup_count:
 * @n: a number
 * @more: how many more are possible
 *
 * Returns: (transfer full): the two as they stand in a matrix: "8", or "8+1"
 */
char *
smt_matrix_dup_count (SmtLanguage *language,
                      guint        n,
                      guint        more)
{
  g_autofree char *certain = smt_language_format_number (language, n);
  g_autofree char *possible = NULL;

  if (more == 0)
    return g_steal_pointer (&certain);

  possible = smt_language_format_number (language, more);
  /* TRANSLATORS: a total, and how many more are possible: "8+1" */
  return smt_template_fill (smt_language_translate (language, NULL, N_("{n}+{more}")),
                            "n", certain, "more", possible, NULL);
}

/**
 * smt_matrix_entry_dup_total:
 *
 * Returns: (transfer full): the total of a row or column, as it stands beside
 *   its label: "8", or "8+1" where one more is possible
 */
char *
smt_matrix_entry_dup_total (const SmtMatrixEntry *entry,
                            SmtLanguage          *language)
{
  return smt_matrix_dup_count (language, entry->total, entry->possibly);
}

/**
 * smt_matrix_cell_dup_count:
 * @cell: a cell of a band
 *
 * Returns: (transfer full): the numbers that stand in it, likewise
 */
char *
smt_matrix_cell_dup_count (const SmtMatrixCell *cell,
                           SmtLanguage         *language)
{
  return smt_matrix_dup_count (language, cell->n_held, cell->n_possibly);
}

/* From one entry to the next that is looked at. */
static guint
get_stride (SmtGridScene *scene,
            SmtAxis       axis)
{
  return 1 + smt_grid_scene_get_n_entries (scene, axis) / MAX_SAMPLES;
}

/* What stands beside a label, or the most that can once it is added up. */
static char *
dup_total (SmtGridScene *scene,
           SmtAxis       axis,
           guint         position,
           gboolean      is_added_up)
{
  SmtAxis other = axis == SMT_AXIS_ROWS ? SMT_AXIS_COLUMNS : SMT_AXIS_ROWS;

  if (is_added_up)
    return smt_grid_scene_dup_total (scene, axis, position);
  return smt_language_format_number (smt_grid_scene_get_language (scene),
                                     smt_grid_scene_get_n_entries (scene, other));
}

static void
measure_axis (SmtGridScene   *scene,
              SmtAxis         axis,
              gboolean        is_added_up,
              SmtMeasureFunc  measure,
              gpointer        user_data,
              double         *label_width,
              double         *total_width)
{
  Candidates labels = { 0 }, totals = { 0 };
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint n = smt_grid_scene_get_n_entries (scene, axis);

  for (guint i = 0; i < n; i += get_stride (scene, axis))
    {
      const SmtMatrixEntry *entry = smt_grid_scene_get_entry (scene, axis, i);
      char *total = dup_total (scene, axis, i, is_added_up);
      char *marked = entry->band != NULL ? smt_matrix_entry_dup_marked (entry, axis) : NULL;

      g_ptr_array_add (texts, total);
      consider (&totals, total);
      if (marked != NULL)
        g_ptr_array_add (texts, marked);
      consider (&labels, marked != NULL ? marked : smt_matrix_entry_get_head (entry, axis));
    }

  *label_width = measure_widest (&labels, measure, user_data);
  *total_width = measure_widest (&totals, measure, user_data);
}

static void
measure_pieces (SmtMatrixMetrics *self,
                SmtGridScene     *scene,
                SmtMeasureFunc    measure,
                gpointer          user_data)
{
  Candidates candidates = { 0 };
  g_autoptr (GPtrArray) heads = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  guint n = smt_grid_scene_get_n_entries (scene, SMT_AXIS_COLUMNS);

  self->column_pieces = 1;
  if (n > MAX_BROKEN)
    {
      self->column_pieces = SMT_MATRIX_MAX_LINES + 1;
      return;
    }

  for (guint i = 0; i < n; i++)
    self->column_room =
      MAX (self->column_room,
           smt_matrix_entry_get_head_room (smt_grid_scene_get_entry (scene, SMT_AXIS_COLUMNS, i),
                                           smt_grid_scene_get_language (scene)));

  for (guint i = 0; i < n; i++)
    {
      char **pieces =
        smt_matrix_entry_set_head (smt_grid_scene_get_entry (scene, SMT_AXIS_COLUMNS, i),
                                   smt_grid_scene_get_language (scene), TRUE,
                                   self->column_room);

      g_ptr_array_add (heads, pieces);
      self->column_pieces = MAX (self->column_pieces, g_strv_length (pieces));
      for (guint j = 0; pieces[j] != NULL; j++)
        consider (&candidates, pieces[j]);
    }
  self->column_piece_width = measure_widest (&candidates, measure, user_data);
}

/**
 * smt_matrix_metrics_measure:
 * @self: (out caller-allocates): what the words of @scene take up
 * @is_added_up: whether totals are at hand; or else there is room for the largest
 *   there can be
 * @measure: (scope call): measures a word
 * @user_data: for @measure
 * @line_height: the height of one line of text
 *
 * Of more than a thousand rows or columns only every so many are looked at:
 * a label that is wider than all of these is cut.
 *
 * Cost: O(characters of these labels); @measure is called 40 times at most.
 */
void
smt_matrix_metrics_measure (SmtMatrixMetrics *self,
                            SmtGridScene     *scene,
                            gboolean          is_added_up,
                            SmtMeasureFunc    measure,
                            gpointer          user_data,
                            double            line_height)
{
  *self = (SmtMatrixMetrics) { .line_height = line_height };
  measure_axis (scene, SMT_AXIS_ROWS, is_added_up, measure, user_data,
                &self->row_label_width, &self->row_total_width);
  measure_axis (scene, SMT_AXIS_COLUMNS, is_added_up, measure, user_data,
                &self->column_label_width, &self->column_total_width);
  measure_pieces (self, scene, measure, user_data);
}
