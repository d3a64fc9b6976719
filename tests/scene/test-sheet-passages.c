/* test-sheet-passages.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * On the page of every entity of the bundled dataset each line shows where it is
 * written, as of several days, by all sources and by one. A source's own page is
 * the place itself, and has marks for places in it.
 */

#include "smt-sheet.h"

#include "dataset-fixture.h"
#include "smt-entities.h"

typedef struct
{
  SmtDataset  *dataset;
  SmtLanguage *language;
  SmtView     *view;
  guint        n_lines;
  gboolean     is_unsourced; /* the whole page */
  SmtLine     *before;       /* the line before, or NULL */
  GString     *bare;
} Walk;

/* What an entity ties together, and under what it is filed, is nobody's statement:
 * where one source is asked, that may have said nothing of it. */
static gboolean
is_tie (Walk    *walk,
        SmtLine *line)
{
  static const char *const ties[] = { "Party", "Mechanism", "Roles", "From", "To", NULL };
  const char *label = smt_line_get_label (line);

  return label != NULL && (g_str_equal (label, "Topics") ||
                           (smt_view_get_according_to (walk->view) != NULL &&
                            g_strv_contains (ties, label)));
}

static gboolean
says_unsourced (SmtLine *line)
{
  return g_strcmp0 (smt_line_get_quiet (line), "unsourced") == 0;
}

/* The program's own sums of lines that have passages; what says itself that no
 * source supports it, with the note on it; and the lines that are the sources. */
static gboolean
is_excepted (Walk       *walk,
             SmtSection *section,
             SmtLine    *line)
{
  const char *title = smt_section_get_title (section);

  return g_str_equal (title, "In most mechanisms together with") ||
         g_str_equal (title, "Sources") || is_tie (walk, line) ||
         walk->is_unsourced || says_unsourced (line);
}

static void
check_line (Walk       *walk,
            SmtEntity  *entity,
            SmtSection *section,
            SmtLine    *line)
{
  g_autofree char *text = smt_line_dup_text (line);

  walk->n_lines++;
  if (smt_line_get_kind (line) == SMT_LINE_NOTE && walk->before != NULL &&
      says_unsourced (walk->before))
    return;
  if (smt_line_get_marks (line)->len > 0 || is_excepted (walk, section, line))
    return;
  g_string_append_printf (walk->bare, "%s | %s | %s | %s | %s | %s\n", smt_entity_get_id (entity),
                          smt_section_get_title (section), smt_line_get_label (line), text,
                          smt_line_get_detail (line), smt_line_get_quiet (line));
}

static void
check_section (Walk       *walk,
               SmtEntity  *entity,
               SmtSection *section)
{
  walk->before = NULL;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (section)); i++)
    {
      g_autoptr (SmtLine) line = g_list_model_get_item (G_LIST_MODEL (section), i);

      check_line (walk, entity, section, line);
      /* The section keeps it. */
      walk->before = line;
    }
}

/* Of an entity that nothing is said to support there is nothing to mark. */
static gboolean
is_unsourced (SmtEntity *entity)
{
  GPtrArray *periods = SMT_IS_MEMBERSHIP (entity)
                       ? smt_membership_get_periods (SMT_MEMBERSHIP (entity)) : NULL;

  if (smt_entity_get_certainty (entity) == SMT_CERTAINTY_UNSOURCED)
    return TRUE;
  for (guint i = 0; periods != NULL && i < periods->len; i++)
    if (((const SmtPeriod *) g_ptr_array_index (periods, i))->certainty != SMT_CERTAINTY_UNSOURCED)
      return FALSE;
  return periods != NULL && smt_entity_get_passages (entity) == NULL;
}

static void
check_page (Walk      *walk,
            SmtEntity *entity)
{
  g_autoptr (SmtSheet) sheet = smt_sheet_new (walk->dataset, entity, walk->view, walk->language);

  walk->is_unsourced = is_unsourced (entity);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sheet)); i++)
    {
      g_autoptr (SmtSection) section = g_list_model_get_item (G_LIST_MODEL (sheet), i);

      check_section (walk, entity, section);
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
  Walk walk = { dataset, language, view, .bare = bare };

  for (SmtEntityType type = 0; type < SMT_N_ENTITY_TYPES; type++)
    if (type != SMT_ENTITY_SOURCE)
      check_pages (&walk, type);
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
