/* smt-matrix-block.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A block of a matrix as a table that other programs take: tab-separated
 * values, HTML and Markdown, with the names of rows and columns and words in
 * place of signs.
 *
 * Costs O(rows × columns) cells.
 */

#include "smt-matrix-block.h"

#include "smt-clip-text.h"

struct _SmtMatrixBlock
{
  SmtGridScene *scene;
  GArray       *lines[2];  /* of guint, by SmtAxis */
};

static SmtMatrixBlock *
block_new (SmtGridScene *scene)
{
  SmtMatrixBlock *self = g_new0 (SmtMatrixBlock, 1);

  self->scene = g_object_ref (scene);
  self->lines[SMT_AXIS_ROWS] = g_array_new (FALSE, FALSE, sizeof (guint));
  self->lines[SMT_AXIS_COLUMNS] = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

static void
add_range (SmtMatrixBlock *self,
           SmtAxis         axis,
           guint           first,
           guint           end)
{
  for (guint i = first; i < MIN (end, smt_grid_scene_get_n_entries (self->scene, axis)); i++)
    g_array_append_val (self->lines[axis], i);
}

/**
 * smt_matrix_block_new_range:
 * @scene: (transfer none): the matrix
 * @range: its rows and columns; what lies past the last is left out
 *
 * Returns: (transfer full): a block that hangs together
 */
SmtMatrixBlock *
smt_matrix_block_new_range (SmtGridScene         *scene,
                            const SmtMatrixRange *range)
{
  SmtMatrixBlock *self;

  g_return_val_if_fail (SMT_IS_GRID_SCENE (scene), NULL);
  g_return_val_if_fail (range != NULL, NULL);

  self = block_new (scene);
  add_range (self, SMT_AXIS_ROWS, range->first_row, range->end_row);
  add_range (self, SMT_AXIS_COLUMNS, range->first_column, range->end_column);
  return self;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const guint *one = a, *other = b;

  return (*one > *other) - (*one < *other);
}

/* In the matrix's order, and each once. */
static void
add_ids (SmtMatrixBlock    *self,
         SmtAxis            axis,
         const char *const *ids)
{
  GArray *lines = self->lines[axis];
  guint line, n = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    if (smt_grid_scene_find_entry (self->scene, axis, ids[i], &line))
      g_array_append_val (lines, line);

  g_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    if (i == 0 || g_array_index (lines, guint, i) != g_array_index (lines, guint, n - 1))
      g_array_index (lines, guint, n++) = g_array_index (lines, guint, i);
  g_array_set_size (lines, n);
}

/**
 * smt_matrix_block_new_ids:
 * @scene: (transfer none): the matrix
 * @rows: (nullable) (array zero-terminated=1): ids of rows, or %NULL for all
 * @columns: (nullable) (array zero-terminated=1): ids of columns, or %NULL for
 *   all
 *
 * Returns: (transfer full): what of these is shown, in the order of the matrix
 */
SmtMatrixBlock *
smt_matrix_block_new_ids (SmtGridScene      *scene,
                          const char *const *rows,
                          const char *const *columns)
{
  SmtMatrixBlock *self;

  g_return_val_if_fail (SMT_IS_GRID_SCENE (scene), NULL);

  self = block_new (scene);
  if (rows != NULL)
    add_ids (self, SMT_AXIS_ROWS, rows);
  else
    add_range (self, SMT_AXIS_ROWS, 0, G_MAXUINT);
  if (columns != NULL)
    add_ids (self, SMT_AXIS_COLUMNS, columns);
  else
    add_range (self, SMT_AXIS_COLUMNS, 0, G_MAXUINT);
  return self;
}

void
smt_matrix_block_free (SmtMatrixBlock *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->lines[SMT_AXIS_ROWS]);
  g_array_unref (self->lines[SMT_AXIS_COLUMNS]);
  g_object_unref (self->scene);
  g_free (self);
}

guint
smt_matrix_block_get_n_rows (const SmtMatrixBlock *self)
{
  return self->lines[SMT_AXIS_ROWS]->len;
}

guint
smt_matrix_block_get_n_columns (const SmtMatrixBlock *self)
{
  return self->lines[SMT_AXIS_COLUMNS]->len;
}

/* The whole name: where it goes, no legend follows. */
static const char *
get_name (const SmtMatrixBlock *self,
          SmtAxis               axis,
          guint                 position)
{
  return smt_grid_scene_get_entry (self->scene, axis,
                                   g_array_index (self->lines[axis], guint,
                                                  position))->label;
}

static char *
dup_cell (const SmtMatrixBlock *self,
          guint                 row,
          guint                 column)
{
  return smt_grid_scene_dup_cell_text (self->scene,
                                       g_array_index (self->lines[SMT_AXIS_ROWS],
                                                      guint, row),
                                       g_array_index (self->lines[SMT_AXIS_COLUMNS],
                                                      guint, column));
}

/**
 * smt_matrix_block_to_tsv:
 *
 * Returns: (transfer full): the block as tab-separated values, a header first;
 *   lines end with a line feed
 */
char *
smt_matrix_block_to_tsv (const SmtMatrixBlock *self)
{
  GString *tsv = g_string_new (NULL);

  smt_clip_append_tsv (tsv, smt_grid_scene_get_corner (self->scene));
  for (guint j = 0; j < smt_matrix_block_get_n_columns (self); j++)
    {
      g_string_append_c (tsv, '\t');
      smt_clip_append_tsv (tsv, get_name (self, SMT_AXIS_COLUMNS, j));
    }
  g_string_append_c (tsv, '\n');

  for (guint i = 0; i < smt_matrix_block_get_n_rows (self); i++)
    {
      smt_clip_append_tsv (tsv, get_name (self, SMT_AXIS_ROWS, i));
      for (guint j = 0; j < smt_matrix_block_get_n_columns (self); j++)
        {
          g_autofree char *cell = dup_cell (self, i, j);

          g_string_append_c (tsv, '\t');
          smt_clip_append_tsv (tsv, cell);
        }
      g_string_append_c (tsv, '\n');
    }

  return g_string_free_and_steal (tsv);
}

/**
 * smt_matrix_block_to_html:
 *
 * Returns: (transfer full): the block as a table of HTML, with a caption that
 *   tells the date, and header cells that tell of what they are
 */
char *
smt_matrix_block_to_html (const SmtMatrixBlock *self)
{
  GString *html = g_string_new (NULL);
  g_autofree char *title = smt_grid_scene_dup_title (self->scene);
  SmtLanguage *language = smt_grid_scene_get_language (self->scene);

  g_string_append_printf (html, "<table lang=\"%s\" dir=\"%s\">\n",
                          smt_language_get_tag (language),
                          smt_language_is_rtl (language) ? "rtl" : "ltr");
  smt_clip_append_html (html, "<caption>", title, "</caption>\n<thead>\n<tr>");
  smt_clip_append_html (html, "<th scope=\"col\">", smt_grid_scene_get_corner (self->scene),
                        "</th>");
  for (guint j = 0; j < smt_matrix_block_get_n_columns (self); j++)
    smt_clip_append_html (html, "<th scope=\"col\">", get_name (self, SMT_AXIS_COLUMNS, j),
                          "</th>");
  g_string_append (html, "</tr>\n</thead>\n<tbody>\n");

  for (guint i = 0; i < smt_matrix_block_get_n_rows (self); i++)
    {
      smt_clip_append_html (html, "<tr><th scope=\"row\">", get_name (self, SMT_AXIS_ROWS, i),
                            "</th>");
      for (guint j = 0; j < smt_matrix_block_get_n_columns (self); j++)
        {
          g_autofree char *cell = dup_cell (self, i, j);

          smt_clip_append_html (html, "<td>", cell, "</td>");
        }
      g_string_append (html, "</tr>\n");
    }

  g_string_append (html, "</tbody>\n</table>\n");
  return g_string_free_and_steal (html);
}

/**
 * smt_matrix_block_to_markdown:
 *
 * Returns: (transfer full): the block as a table of Markdown
 */
char *
smt_matrix_block_to_markdown (const SmtMatrixBlock *self)
{
  GString *markdown = g_string_new ("|");

  smt_clip_append_markdown (markdown, smt_grid_scene_get_corner (self->scene));
  for (guint j = 0; j < smt_matrix_block_get_n_columns (self); j++)
    smt_clip_append_markdown (markdown, get_name (self, SMT_AXIS_COLUMNS, j));
  g_string_append (markdown, "\n| --- |");
  for (guint j = 0; j < smt_matrix_block_get_n_columns (self); j++)
    g_string_append (markdown, " --- |");
  g_string_append_c (markdown, '\n');

  for (guint i = 0; i < smt_matrix_block_get_n_rows (self); i++)
    {
      g_string_append_c (markdown, '|');
      smt_clip_append_markdown (markdown, get_name (self, SMT_AXIS_ROWS, i));
      for (guint j = 0; j < smt_matrix_block_get_n_columns (self); j++)
        {
          g_autofree char *cell = dup_cell (self, i, j);

          smt_clip_append_markdown (markdown, cell);
        }
      g_string_append_c (markdown, '\n');
    }

  return g_string_free_and_steal (markdown);
}
