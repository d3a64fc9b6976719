/* smt-shared-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shared memberships as a table for terminals. Columns are headed by acronyms
 * where all have a short one, and else by the numbers of the rows; what is wider
 * than a line is set as several tables one below the other.
 */

#include "smt-shared-scene.h"

#include "smt-text-cells.h"
#include "smt-wrap.h"

#define GAP       1   /* between columns */
#define MAX_HEAD  10  /* of a column */
#define NONE      "·" /* where nothing is in common */

typedef struct
{
  SmtSharedScene *scene;
  guint           columns;  /* of the terminal */
  gboolean        numbered;
  guint           number_width;
  guint           label_width;
  guint           cell_width;
  GString        *out;
} Table;

static char *
dup_head (Table *self,
          guint  column)
{
  if (self->numbered)
    return g_strdup_printf ("%u", column + 1);
  return g_strdup (smt_shared_scene_get_entry (self->scene, column)->short_label);
}

static void
measure (Table *self)
{
  guint n = smt_shared_scene_get_n (self->scene);

  for (guint i = 0; i < n; i++)
    {
      const SmtMatrixEntry *entry = smt_shared_scene_get_entry (self->scene, i);
      /* No pair has more in common than one of them has. */
      g_autofree char *number = smt_shared_scene_dup_number (self->scene, i, i);

      self->label_width = MAX (self->label_width, smt_text_get_columns (entry->label));
      self->cell_width = MAX (self->cell_width, smt_text_get_columns (number));
      self->numbered = self->numbered || smt_text_get_columns (entry->short_label) > MAX_HEAD;
    }
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *head = dup_head (self, i);

      self->cell_width = MAX (self->cell_width, smt_text_get_columns (head));
      if (self->numbered)
        self->number_width = MAX (self->number_width, smt_text_get_columns (head) + 1);
    }
  self->label_width = MIN (self->label_width, self->columns / 3);
}

/* A pair can be set wider than each of the two: "1+9" where both are "10". */
static void
measure_cells (Table *self)
{
  guint n = smt_shared_scene_get_n (self->scene);

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      if (smt_shared_scene_get_cell (self->scene, i, j).possibly > 0)
        {
          g_autofree char *number = smt_shared_scene_dup_number (self->scene, i, j);

          self->cell_width = MAX (self->cell_width, smt_text_get_columns (number));
        }
}

static void
append_cell (Table      *self,
             const char *text)
{
  g_string_append_printf (self->out, "%*s", GAP, "");
  smt_text_append_padded (self->out, text, self->cell_width, SMT_TEXT_END);
}

static void
append_row (Table *self,
            guint  row,
            guint  first,
            guint  end)
{
  g_autofree char *label = smt_text_dup_cut (smt_shared_scene_get_entry (self->scene, row)->label,
                                             self->label_width);

  if (self->numbered)
    {
      g_autofree char *number = dup_head (self, row);

      smt_text_append_padded (self->out, number, self->number_width, SMT_TEXT_START);
    }
  smt_text_append_padded (self->out, label, self->label_width, SMT_TEXT_START);
  for (guint i = first; i < end; i++)
    {
      SmtShared shared = smt_shared_scene_get_cell (self->scene, row, i);
      g_autofree char *number = smt_shared_scene_dup_number (self->scene, row, i);

      append_cell (self, shared.certain + shared.possibly > 0 ? number : NONE);
    }
  smt_text_end_line (self->out);
}

static void
append_block (Table *self,
              guint  first,
              guint  end)
{
  g_string_append_c (self->out, '\n');
  smt_text_append_padded (self->out, "", self->number_width + self->label_width,
                          SMT_TEXT_START);
  for (guint i = first; i < end; i++)
    {
      g_autofree char *head = dup_head (self, i);

      append_cell (self, head);
    }
  smt_text_end_line (self->out);
  for (guint i = 0; i < smt_shared_scene_get_n (self->scene); i++)
    append_row (self, i, first, end);
}

/**
 * smt_shared_scene_to_text:
 * @columns: how many columns of a terminal there are
 *
 * Returns: (transfer full): the title and the table, in lines none longer than
 *   @columns unless a single column of the table is; the cells of the diagonal
 *   are what each has in all
 */
char *
smt_shared_scene_to_text (SmtSharedScene *self,
                          guint           columns)
{
  Table table = { .scene = self, .columns = columns };
  g_autofree char *title = NULL;
  guint n, room, each;

  g_return_val_if_fail (SMT_IS_SHARED_SCENE (self), NULL);

  n = smt_shared_scene_get_n (self);
  title = smt_shared_scene_dup_title (self);
  table.out = g_string_new (NULL);
  smt_wrap (table.out, title, columns, "", "");
  measure (&table);
  measure_cells (&table);
  room = table.number_width + table.label_width;
  each = columns > room ? (columns - room) / (GAP + table.cell_width) : 0;
  for (guint first = 0; first < n; first += MAX (each, 1))
    append_block (&table, first, MIN (first + MAX (each, 1), n));

  return g_string_free_and_steal (table.out);
}
