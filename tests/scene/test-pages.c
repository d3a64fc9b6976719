/* test-pages.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Drawings of all sizes on pages of all sizes: what is on each page is held
 * against cuts that are found in a simpler way, and against what any reader
 * expects: each cell on one page, all in order, nothing beyond the edge, title,
 * notes and number on every page. A pen that remembers stands in for paper.
 */

#include <math.h>
#include <string.h>

#include "dataset-fixture.h"
#include "smt-matrix-drawing.h"
#include "smt-pages.h"

#define MAX_ROUNDS 400
#define FOOT_GAP   8.0

/* --- a drawing of squares ------------------------------------------------- */

#define TEST_TYPE_DRAWING (test_drawing_get_type ())
G_DECLARE_FINAL_TYPE (TestDrawing, test_drawing, TEST, DRAWING, SmtDrawing)

struct _TestDrawing
{
  SmtDrawing parent_instance;

  double  head, side, rest, legend;
  GArray *rows, *columns;
};

G_DEFINE_FINAL_TYPE (TestDrawing, test_drawing, SMT_TYPE_DRAWING)

static void
test_drawing_lay_out (SmtDrawing *drawing,
                      double      width,
                      gboolean    paged,
                      SmtExtent  *extent)
{
  TestDrawing *self = TEST_DRAWING (drawing);

  extent->head = self->head;
  extent->side = self->side;
  extent->rest = self->rest;
  g_array_append_vals (extent->rows, self->rows->data, self->rows->len);
  g_array_append_vals (extent->columns, self->columns->data, self->columns->len);
}

/* A box of each cell says which it is by its radius. */
static void
test_drawing_draw (SmtDrawing    *drawing,
                   SmtPen        *pen,
                   const SmtTile *tile)
{
  TestDrawing *self = TEST_DRAWING (drawing);
  double y = tile->y + self->head;

  for (guint row = tile->first_row; row < tile->end_row; row++)
    {
      double x = self->side;

      for (guint column = tile->first_column; column < tile->end_column; column++)
        {
          double width = g_array_index (self->columns, double, column);
          SmtPenBox box = {
            .rect = { smt_drawing_flip (drawing, tile, x, width), y, width,
                      g_array_index (self->rows, double, row) },
            .radius = row * self->columns->len + column
          };

          smt_pen_box (pen, &box);
          x += width;
        }
      y += g_array_index (self->rows, double, row);
    }
}

static double
test_drawing_draw_legend (SmtDrawing *drawing,
                          SmtPen     *pen,
                          double      x,
                          double      y,
                          double      width)
{
  return TEST_DRAWING (drawing)->legend;
}

static void
test_drawing_finalize (GObject *object)
{
  g_array_unref (TEST_DRAWING (object)->rows);
  g_array_unref (TEST_DRAWING (object)->columns);

  G_OBJECT_CLASS (test_drawing_parent_class)->finalize (object);
}

static void
test_drawing_class_init (TestDrawingClass *klass)
{
  SmtDrawingClass *drawing_class = SMT_DRAWING_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = test_drawing_finalize;
  drawing_class->lay_out = test_drawing_lay_out;
  drawing_class->draw = test_drawing_draw;
  drawing_class->draw_legend = test_drawing_draw_legend;
}

static void
test_drawing_init (TestDrawing *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (double));
  self->columns = g_array_new (FALSE, FALSE, sizeof (double));
}

static TestDrawing *
new_drawing (GRand      *rand,
             const char *tag)
{
  TestDrawing *self = g_object_new (TEST_TYPE_DRAWING, NULL);
  g_autoptr (SmtLanguage) language = smt_language_new (tag, NULL);
  static const char *const notes[] = { "Where it is from", "How to cite it", NULL };
  static const char *const remarks[] = { "One line", "Another line", "The last", NULL };

  self->head = g_rand_int_range (rand, 0, 80);
  self->side = g_rand_int_range (rand, 0, 120);
  self->rest = g_rand_int_range (rand, 0, 2) * 30;
  self->legend = g_rand_int_range (rand, 0, 3) * 22;
  for (guint i = g_rand_int_range (rand, 0, 60); i > 0; i--)
    smt_extent_add (self->rows, g_rand_int_range (rand, 10, 90), 1);
  for (guint i = g_rand_int_range (rand, 1, 40); i > 0; i--)
    smt_extent_add (self->columns, g_rand_int_range (rand, 10, 90), 1);
  smt_drawing_set_words (SMT_DRAWING (self), language, "The title", NULL,
                         g_rand_boolean (rand) ? remarks : NULL, 500);
  smt_drawing_set_notes (SMT_DRAWING (self), notes);
  return self;
}

/* --- a pen that remembers -------------------------------------------------- */

typedef struct
{
  SmtPen     pen;
  GPtrArray *words;
  GArray    *boxes;  /* of SmtPenBox */
} Memory;

static void
remember_words (SmtPen            *pen,
                const SmtPenWords *words)
{
  g_ptr_array_add (((Memory *) pen)->words, g_strdup (words->text));
}

static void
remember_box (SmtPen          *pen,
              const SmtPenBox *box)
{
  g_array_append_vals (((Memory *) pen)->boxes, box, 1);
}

static void
ignore_path (SmtPen           *pen,
             const SmtPenPath *path)
{
}

static void
ignore_sign (SmtPen   *pen,
             SmtGlyph  glyph,
             gboolean  possibly,
             double    x,
             double    y,
             double    size)
{
}

static void
ignore_clip (SmtPen        *pen,
             const SmtRect *rect)
{
}

static const SmtPenClass memory_class = {
  remember_words, remember_box, ignore_path, ignore_sign, ignore_clip
};

static void
memory_init (Memory *self)
{
  *self = (Memory) {
    .pen = { .klass = &memory_class },
    .words = g_ptr_array_new_with_free_func (g_free),
    .boxes = g_array_new (FALSE, FALSE, sizeof (SmtPenBox)),
  };
}

static void
memory_clear (Memory *self)
{
  g_ptr_array_unref (self->words);
  g_array_unref (self->boxes);
}

static gboolean
has_words (Memory     *self,
           const char *text)
{
  return g_ptr_array_find_with_equal_func (self->words, text, g_str_equal, NULL);
}

/* In one piece, or on two lines, one after the other. */
static gboolean
has_name (Memory     *self,
          const char *name)
{
  for (guint i = 0; i + 1 < self->words->len; i++)
    {
      g_autofree char *lines = g_strconcat (self->words->pdata[i], " ",
                                            self->words->pdata[i + 1], NULL);

      if (g_str_equal (lines, name))
        return TRUE;
    }
  return has_words (self, name);
}

/* --- cuts, found in a simpler way ------------------------------------------ */

/* Which page of its direction each is on. */
static guint *
number (GArray *sizes,
        double  room)
{
  guint *numbers = g_new0 (guint, sizes->len + 1);
  double used = 0;

  for (guint i = 0; i < sizes->len; i++)
    {
      double size = g_array_index (sizes, double, i);

      if (i > 0)
        numbers[i] = numbers[i - 1];
      if (i > 0 && used + size > room)
        {
          numbers[i]++;
          used = 0;
        }
      used += size;
    }
  return numbers;
}

static guint
count (const guint *numbers,
       guint        n)
{
  return n > 0 ? numbers[n - 1] + 1 : 0;
}

static void
check_cells (TestDrawing *drawing,
             SmtPages    *pages,
             double       width,
             double       height)
{
  double foot = FOOT_GAP + 2 * SMT_DRAWING_SMALL;
  double room = height - foot - SMT_DRAWING_TITLE - drawing->head - FOOT_GAP;
  guint n_rows = drawing->rows->len, n_columns = drawing->columns->len;
  g_autofree guint *down = number (drawing->rows, room);
  g_autofree guint *across = number (drawing->columns, width - drawing->side - drawing->rest);
  guint n_down = count (down, n_rows);
  g_autofree guint *seen = g_new0 (guint, n_rows * n_columns + 1);

  for (guint page = 0; page < smt_pages_get_n (pages); page++)
    {
      Memory memory;

      memory_init (&memory);
      smt_pages_draw (pages, page, &memory.pen);
      for (guint i = 0; i < memory.boxes->len; i++)
        {
          const SmtPenBox *box = &g_array_index (memory.boxes, SmtPenBox, i);
          guint cell = box->radius;
          guint row = cell / n_columns, column = cell % n_columns;
          gboolean alone_across = count (across, n_columns) > 0 &&
            (column == 0 || across[column - 1] != across[column]);
          gboolean alone_down = row == 0 || down[row - 1] != down[row];

          seen[cell]++;
          g_assert_cmpuint (page, ==, across[column] * n_down + down[row]);
          /* What is too large by itself is on a page all the same. */
          if (!alone_across)
            g_assert_true (box->rect.x >= -1e-6 &&
                           box->rect.x + box->rect.width <= width + 1e-6);
          if (!alone_down)
            g_assert_cmpfloat (box->rect.y + box->rect.height, <=, height - foot + 1e-6);
        }
      memory_clear (&memory);
    }
  for (guint i = 0; i < n_rows * n_columns; i++)
    g_assert_cmpuint (seen[i], ==, 1);
}

/* Each line and the legend once, in order, after all cells. */
static void
check_lines (TestDrawing *drawing,
             SmtPages    *pages,
             guint        n_lines)
{
  guint line = 0, n_legends = 0;
  gboolean is_under = FALSE;

  for (guint page = 0; page < smt_pages_get_n (pages); page++)
    {
      const SmtPageCut *cut = smt_pages_get_cut (pages, page);

      g_assert_false (is_under && cut->tile.end_row > cut->tile.first_row);
      if (cut->end_line > cut->first_line)
        {
          g_assert_cmpuint (cut->first_line, ==, line);
          line = cut->end_line;
        }
      n_legends += cut->has_legend;
      is_under |= cut->has_legend || cut->end_line > cut->first_line;
    }
  g_assert_cmpuint (line, ==, n_lines);
  g_assert_cmpuint (n_legends, ==, drawing->legend > 0);
}

static void
check_frame (SmtPages *pages)
{
  for (guint page = 0; page < smt_pages_get_n (pages); page++)
    {
      g_autofree char *number = g_strdup_printf ("Page %u of %u", page + 1,
                                                 smt_pages_get_n (pages));
      Memory memory;

      memory_init (&memory);
      smt_pages_draw (pages, page, &memory.pen);
      g_assert_true (has_words (&memory, "The title"));
      g_assert_true (has_words (&memory, "Where it is from"));
      g_assert_true (has_words (&memory, "How to cite it"));
      g_assert_true (has_words (&memory, number));
      memory_clear (&memory);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint round = 0; round < fixture_scale (MAX_ROUNDS); round++)
    {
      gboolean is_english = round % 4 != 0;
      g_autoptr (TestDrawing) drawing = new_drawing (rand, is_english ? "en" : "ar");
      double width = g_rand_int_range (rand, 300, 1200);
      double height = g_rand_int_range (rand, 300, 1200);
      g_autoptr (SmtPages) pages = smt_pages_new (SMT_DRAWING (drawing), width, height);
      g_auto (GStrv) lines = smt_drawing_list_lines (SMT_DRAWING (drawing), width);

      g_assert_cmpuint (smt_pages_get_n (pages), >=, 1);
      check_cells (drawing, pages, width, height);
      check_lines (drawing, pages, g_strv_length (lines));
      if (is_english && round % 20 == 1)
        check_frame (pages);
    }
}

/* The matrix names its rows and columns on each page anew. */
static void
test_matrix (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  g_autoptr (SmtView) view = smt_view_new ();
  g_autoptr (SmtMatrixScene) scene =
    smt_matrix_scene_new (dataset, smt_dataset_get_index (dataset), view, language);
  g_autoptr (SmtDrawing) drawing = smt_matrix_drawing_new (scene);
  g_autoptr (SmtPages) pages = smt_pages_new (drawing, 500, 400);

  g_assert_cmpuint (smt_pages_get_n (pages), >, 4);
  for (guint page = 0; page < smt_pages_get_n (pages); page++)
    {
      const SmtTile *tile = &smt_pages_get_cut (pages, page)->tile;
      Memory memory;

      memory_init (&memory);
      smt_pages_draw (pages, page, &memory.pen);
      for (guint i = tile->first_row; i < tile->end_row; i++)
        g_assert_true (has_name (&memory, smt_matrix_scene_get_row (scene, i)->label));
      memory_clear (&memory);
    }
}

/* Lines are as wide as they may be, and lose nothing. */
static void
test_wrap (void)
{
  static const char *const texts[] = {
    "One two three, four-five six", "", "Wort", "上海合作组织成员国元首理事会第二十六次会议。",
    "AnExtraordinarilyLongWordWithoutAnyPlaceToBreakItAt", "منظمة شانغهاي للتعاون"
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (double width = 20; width < 400; width += 13)
      {
        g_auto (GStrv) lines = smt_text_style_wrap (SMT_TEXT_PLAIN, texts[i], width);
        g_autoptr (GString) joined = g_string_new (NULL);
        g_autofree char *expected = NULL;
        g_auto (GStrv) words = g_strsplit (texts[i], " ", -1);

        expected = g_strjoinv ("", words);
        g_assert_cmpuint (g_strv_length (lines), >=, 1);
        for (guint j = 0; lines[j] != NULL; j++)
          {
            g_auto (GStrv) parts = g_strsplit (lines[j], " ", -1);
            g_autofree char *part = g_strjoinv ("", parts);

            g_string_append (joined, part);
            if (g_utf8_strlen (lines[j], -1) > 1)
              g_assert_cmpfloat (smt_text_style_measure (SMT_TEXT_PLAIN, lines[j]), <=,
                                 width + 0.02);
          }
        g_assert_cmpstr (joined->str, ==, expected);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pages/random", test_random);
  g_test_add_func ("/pages/matrix", test_matrix);
  g_test_add_func ("/pages/wrap", test_wrap);

  return g_test_run ();
}
