/* test-matrix-output.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The matrix as text and as SVG: what fits a line, and that a picture is the
 * same bytes whenever and wherever it is made.
 */

#include <locale.h>
#include <string.h>

#include "dataset-fixture.h"
#include "smt-matrix-scene.h"
#include "smt-text-width.h"

static SmtMatrixScene *
new_scene (const char *tag,
           gboolean    transposed)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtLanguage) language = smt_language_new (tag, NULL);
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtView) named = smt_view_with_order (plain, SMT_ORDER_NAME);
  g_autoptr (SmtView) view = smt_view_with_transposed (named, transposed);

  return smt_matrix_scene_new (dataset, NULL, view, language);
}

static void
check_width (SmtMatrixScene *scene,
             guint           columns)
{
  g_autofree char *text = smt_matrix_scene_to_text (scene, columns);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), >, smt_matrix_scene_get_n_rows (scene));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (smt_text_get_columns (lines[i]), <=, columns);
      g_assert_false (g_str_has_suffix (lines[i], " "));
    }
}

static void
test_text_width (void)
{
  static const guint widths[] = { 60, 80, 132 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (SmtMatrixScene) scene = new_scene ("en", FALSE);
      g_autoptr (SmtMatrixScene) turned = new_scene ("en", TRUE);
      g_autoptr (SmtMatrixScene) chinese = new_scene ("zh-CN", FALSE);

      check_width (scene, widths[i]);
      check_width (turned, widths[i]);
      check_width (chinese, widths[i]);
    }
}

/* A line of the table, up to the name of its party. */
static char *
dup_line (const char *text,
          const char *label)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], label))
      return g_strdup (lines[i]);

  g_assert_not_reached ();
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;

  return n;
}

static void
test_text_rows (void)
{
  g_autoptr (SmtMatrixScene) scene = new_scene ("en", FALSE);
  g_autofree char *text = smt_matrix_scene_to_text (scene, 80);
  g_autofree char *china = dup_line (text, "China ");
  g_autofree char *total = dup_line (text, "Total");
  guint n;
  const SmtLegendItem *items = smt_matrix_scene_get_legend (scene, &n);

  g_assert_cmpuint (count (china, "●"), ==, 9);
  g_assert_true (g_str_has_suffix (china, " 9"));
  g_assert_nonnull (strstr (total, " 6"));
  for (guint i = 0; i < n; i++)
    g_assert_nonnull (strstr (text, items[i].label));
}

static void
start_element (GMarkupParseContext  *context,
               const char           *element,
               const char          **names,
               const char          **values,
               gpointer              user_data,
               GError              **error)
{
  GHashTable *uses = user_data;

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "id"))
        g_assert_true (g_hash_table_add (uses, g_strdup (values[i])));
      if (g_str_equal (element, "use") && g_str_equal (names[i], "href"))
        g_assert_true (g_hash_table_contains (uses, values[i] + 1));
    }
}

/* Well-formed, every id there once, and before it is used. */
static void
check_svg (const char *svg)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GMarkupParser parser = { .start_element = start_element };
  g_autoptr (GMarkupParseContext) context =
    g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, ids, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, svg, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_assert_true (g_hash_table_contains (ids, "title"));
  g_assert_true (g_hash_table_contains (ids, "description"));
}

static void
test_svg (void)
{
  static const char *const tags[] = { "en", "zh-CN", "ar", "de" };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_autoptr (SmtMatrixScene) scene = new_scene (tags[i], i % 2);
      g_autofree char *svg = smt_matrix_scene_to_svg (scene);

      check_svg (svg);
    }
}

/* Other runs, other objects, other locales: the same bytes. */
static void
test_svg_same (void)
{
  g_autoptr (SmtMatrixScene) one = new_scene ("en", FALSE);
  g_autoptr (SmtMatrixScene) two = new_scene ("en", FALSE);
  g_autofree char *first = smt_matrix_scene_to_svg (one);
  g_autofree char *second = smt_matrix_scene_to_svg (two);
  g_autofree char *third = NULL;
  g_autofree char *fourth = NULL;

  g_assert_cmpstr (first, ==, second);

  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("no German locale");
      return;
    }
  third = smt_matrix_scene_to_svg (one);
  fourth = g_strdup_printf ("%.1f", 0.5);
  setlocale (LC_ALL, "C.UTF-8");
  g_assert_cmpstr (fourth, ==, "0,5");
  g_assert_cmpstr (first, ==, third);
}

/* A sign stands where the scene has one, the legend's included. */
static void
test_svg_signs (void)
{
  g_autoptr (SmtMatrixScene) scene = new_scene ("en", FALSE);
  g_autofree char *svg = smt_matrix_scene_to_svg (scene);
  guint n;
  const SmtLegendItem *items = smt_matrix_scene_get_legend (scene, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *use = g_strdup_printf ("<use href=\"#%s%s\"",
                                              smt_glyph_get_nick (items[i].glyph),
                                              items[i].possibly ? "-possibly" : "");

      g_assert_cmpuint (count (svg, use), ==,
                        items[i].glyph == SMT_GLYPH_BLANK ? 0 : items[i].count + 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/matrix-output/text-width", test_text_width);
  g_test_add_func ("/matrix-output/text-rows", test_text_rows);
  g_test_add_func ("/matrix-output/svg", test_svg);
  g_test_add_func ("/matrix-output/svg-same", test_svg_same);
  g_test_add_func ("/matrix-output/svg-signs", test_svg_signs);

  return g_test_run ();
}
