/* test-sheet-passages.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * On the page of every mechanism and party of the bundled dataset each line
 * shows where it is written, as of several days, by all sources and by one.
 */

#include "smt-sheet.h"

#include "dataset-fixture.h"

typedef struct
{
  SmtDataset  *dataset;
  SmtLanguage *language;
  SmtView     *view;
  guint        n_lines;
  GString     *bare;
} Walk;

/* The program's own sums of lines that have passages; what says itself that no
 * source supports it; and the lines that are the sources. */
static gboolean
is_excepted (SmtSection *section,
             SmtLine    *line)
{
  const char *title = smt_section_get_title (section);

  return g_str_equal (title, "In most mechanisms together with") ||
         g_str_equal (title, "Sources") ||
         g_strcmp0 (smt_line_get_quiet (line), "unsourced") == 0;
}

static void
check_line (Walk       *walk,
            SmtEntity  *entity,
            SmtSection *section,
            SmtLine    *line)
{
  g_autofree char *text = smt_line_dup_text (line);

  walk->n_lines++;
  if (smt_line_get_marks (line)->len > 0 || is_excepted (section, line))
    return;
  g_string_append_printf (walk->bare, "%s | %s | %s | %s | %s | %s\n", smt_entity_get_id (entity),
                          smt_section_get_title (section), smt_line_get_label (line), text,
                          smt_line_get_detail (line), smt_line_get_quiet (line));
}

static void
check_page (Walk      *walk,
            SmtEntity *entity)
{
  g_autoptr (SmtSheet) sheet = smt_sheet_new (walk->dataset, entity, walk->view, walk->language);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sheet)); i++)
    {
      g_autoptr (SmtSection) section = g_list_model_get_item (G_LIST_MODEL (sheet), i);

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (section)); j++)
        {
          g_autoptr (SmtLine) line = g_list_model_get_item (G_LIST_MODEL (section), j);

          check_line (walk, entity, section, line);
        }
    }
}

static void
check_pages (Walk          *walk,
             SmtEntityType  type)
{
  GListModel *list = smt_dataset_get_list (walk->dataset, type);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);

      check_page (walk, entity);
    }
}

static void
test_pages (gconstpointer data)
{
  const char *const *ask = data;
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  g_autoptr (SmtEdtf) at = ask[0] != NULL ? smt_edtf_parse (ask[0], NULL) : NULL;
  g_autoptr (SmtView) empty = smt_view_new ();
  g_autoptr (SmtView) dated = smt_view_with_at (empty, at);
  g_autoptr (SmtView) view = smt_view_with_according_to (dated, ask[1]);
  g_autoptr (GString) bare = g_string_new (NULL);
  Walk walk = { dataset, language, view, 0, bare };

  check_pages (&walk, SMT_ENTITY_MECHANISM);
  check_pages (&walk, SMT_ENTITY_PARTY);
  g_assert_cmpuint (walk.n_lines, >, 1000);
  g_assert_cmpstr (bare->str, ==, "");
}

int
main (int    argc,
      char **argv)
{
  static const char *const now[] = { NULL, NULL };
  static const char *const early[] = { "1965", NULL };
  static const char *const middle[] = { "2015-06", NULL };
  static const char *const white_paper[] = { NULL, "wp-2017" };
  static const char *const white_paper_then[] = { "2016-12", "wp-2017" };

  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/sheet-passages/now", now, test_pages);
  g_test_add_data_func ("/sheet-passages/early", early, test_pages);
  g_test_add_data_func ("/sheet-passages/middle", middle, test_pages);
  g_test_add_data_func ("/sheet-passages/white-paper", white_paper, test_pages);
  g_test_add_data_func ("/sheet-passages/white-paper-then", white_paper_then, test_pages);

  return g_test_run ();
}
