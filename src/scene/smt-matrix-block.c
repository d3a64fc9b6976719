/* smt-matrix-block.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A block of a matrix as a table that other programs take: tab-separated
 * values, HTML and Markdown, with the names of rows and columns and words in
 * place of signs. A block may have all of a large matrix; so its text is made
 * part by part, by whoever has to do other things in between.
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

/* Row and column 0 are the headers. */
static char *
dup_words (const SmtMatrixBlock *self,
           guint                 row,
           guint                 column)
{
  if (row == 0 && column == 0)
    return g_strdup (smt_grid_scene_get_corner (self->scene));
  if (row == 0)
    return g_strdup (get_name (self, SMT_AXIS_COLUMNS, column - 1));
  if (column == 0)
    return g_strdup (get_name (self, SMT_AXIS_ROWS, row - 1));
  return smt_grid_scene_dup_cell_text (self->scene,
                                       g_array_index (self->lines[SMT_AXIS_ROWS], guint, row - 1),
                                       g_array_index (self->lines[SMT_AXIS_COLUMNS], guint,
                                                      column - 1));
}

static void
append_tsv (const SmtMatrixBlock *self,
            guint                 row,
            guint                 column,
            GString              *tsv)
{
  g_autofree char *words = dup_words (self, row, column);

  if (column > 0)
    g_string_append_c (tsv, '\t');
  smt_clip_append_tsv (tsv, words);
  if (column == smt_matrix_block_get_n_columns (self))
    g_string_append_c (tsv, '\n');
}

static void
begin_html (const SmtMatrixBlock *self,
            GString              *html)
{
  g_autofree char *title = smt_grid_scene_dup_title (self->scene);
  SmtLanguage *language = smt_grid_scene_get_language (self->scene);

  g_string_append_printf (html, "<table lang=\"%s\" dir=\"%s\">\n",
                          smt_language_get_tag (language),
                          smt_language_is_rtl (language) ? "rtl" : "ltr");
  smt_clip_append_html (html, "<caption>", title, "</caption>\n<thead>\n");
}

static void
append_html (const SmtMatrixBlock *self,
             guint                 row,
             guint                 column,
             GString              *html)
{
  g_autofree char *words = dup_words (self, row, column);

  if (row == 0 && column == 0)
    begin_html (self, html);
  if (column == 0)
    g_string_append (html, "<tr>");

  if (row == 0)
    smt_clip_append_html (html, "<th scope=\"col\">", words, "</th>");
  else if (column == 0)
    smt_clip_append_html (html, "<th scope=\"row\">", words, "</th>");
  else
    smt_clip_append_html (html, "<td>", words, "</td>");

  if (column < smt_matrix_block_get_n_columns (self))
    return;
  g_string_append (html, row == 0 ? "</tr>\n</thead>\n<tbody>\n" : "</tr>\n");
  if (row == smt_matrix_block_get_n_rows (self))
    g_string_append (html, "</tbody>\n</table>\n");
}

static void
append_markdown (const SmtMatrixBlock *self,
                 guint                 row,
                 guint                 column,
                 GString              *markdown)
{
  g_autofree char *words = dup_words (self, row, column);
  guint n_columns = smt_matrix_block_get_n_columns (self);

  if (column == 0)
    g_string_append_c (markdown, '|');
  smt_clip_append_markdown (markdown, words);
  if (column < n_columns)
    return;

  g_string_append_c (markdown, '\n');
  if (row == 0)
    {
      g_string_append (markdown, "| --- |");
      for (guint j = 0; j < n_columns; j++)
        g_string_append (markdown, " --- |");
      g_string_append_c (markdown, '\n');
    }
}

/**
 * smt_matrix_block_get_n_parts:
 *
 * Returns: in how many parts the text of the block is made
 */
gsize
smt_matrix_block_get_n_parts (const SmtMatrixBlock *self)
{
  return ((gsize) smt_matrix_block_get_n_rows (self) + 1) *
         ((gsize) smt_matrix_block_get_n_columns (self) + 1);
}

/**
 * smt_matrix_block_append:
 * @part: which; each is to be appended once, in order
 *
 * Appends a part of the text of the block. It costs one cell, but for the last one of
 * the header.
 */
void
smt_matrix_block_append (const SmtMatrixBlock *self,
                         gsize                 part,
                         SmtClipForm           form,
                         GString              *text)
{
  static void (*const append[]) (const SmtMatrixBlock *, guint, guint, GString *) = {
    [SMT_CLIP_TSV] = append_tsv, [SMT_CLIP_HTML] = append_html,
    [SMT_CLIP_MARKDOWN] = append_markdown
  };
  gsize width = (gsize) smt_matrix_block_get_n_columns (self) + 1;

  g_return_if_fail (part < smt_matrix_block_get_n_parts (self));

  append[form] (self, part / width, part % width, text);
}

/**
 * smt_matrix_block_to_text:
 *
 * Returns: (transfer full): the block in a form
 */
char *
smt_matrix_block_to_text (const SmtMatrixBlock *self,
                          SmtClipForm           form)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < smt_matrix_block_get_n_parts (self); i++)
    smt_matrix_block_append (self, i, form, text);
  return g_string_free_and_steal (text);
}
