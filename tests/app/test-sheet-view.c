/* test-sheet-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The page of an entity: every line of the sheet is there, links lead where
 * they say, and a new date leaves the reader where he was.
 */

#include "app-fixture.h"
#include "register-maker.h"
#include "smt-line-row.h"
#include "smt-more-row.h"
#include "smt-sheet-view.h"

static SmtSheet *
new_sheet (AppFixture *fixture,
           const char *id)
{
  return smt_sheet_new (fixture->dataset, app_get_entity (fixture, id),
                        smt_session_get_view (fixture->session), fixture->language);
}

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_set_str ((char **) user_data, g_variant_get_string (parameter, NULL));
}

/* Shows a page, and writes to @opened what its links open. */
static SmtSheetView *
show_sheet (AppFixture  *fixture,
            const char  *id,
            char       **opened)
{
  g_autoptr (SmtSheet) sheet = new_sheet (fixture, id);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *view = g_object_new (SMT_TYPE_SHEET_VIEW, NULL);
  const GActionEntry entry = { .name = "open", .activate = open_cb, .parameter_type = "s" };

  g_action_map_add_action_entries (G_ACTION_MAP (group), &entry, 1, opened);
  app_present (fixture, view);
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
  smt_sheet_view_set_sheet (SMT_SHEET_VIEW (view), sheet);
  app_settle ();
  return SMT_SHEET_VIEW (view);
}

static void
collect_rows (GtkWidget *widget,
              GPtrArray *rows)
{
  if (SMT_IS_LINE_ROW (widget))
    g_ptr_array_add (rows, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_rows (child, rows);
}

static GPtrArray *
list_rows (SmtSheetView *view)
{
  GPtrArray *rows = g_ptr_array_new ();

  collect_rows (GTK_WIDGET (view), rows);
  return rows;
}

/* All lines of a sheet in their order; of a tree those that are not folded. */
static GPtrArray *
list_lines (SmtSheet *sheet)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sheet)); i++)
    {
      g_autoptr (GListModel) section = g_list_model_get_item (G_LIST_MODEL (sheet), i);
      gboolean is_tree = smt_section_get_nested (SMT_SECTION (section));

      for (guint j = 0; j < g_list_model_get_n_items (section); j++)
        {
          g_autoptr (SmtLine) line = g_list_model_get_item (section, j);

          if (!is_tree || smt_line_get_depth (line) <= 1)
            g_ptr_array_add (lines, g_steal_pointer (&line));
        }
    }

  return lines;
}

static void
assert_complete (SmtSheetView *view)
{
  g_autoptr (GPtrArray) rows = list_rows (view);
  g_autoptr (GPtrArray) lines = list_lines (smt_sheet_view_get_sheet (view));

  g_assert_cmpuint (rows->len, >, 0);
  g_assert_cmpuint (rows->len, ==, lines->len);
  for (guint i = 0; i < rows->len; i++)
    g_assert_true (smt_line_row_get_line (g_ptr_array_index (rows, i)) ==
                   g_ptr_array_index (lines, i));
}

static GtkAdjustment *
get_adjustment (SmtSheetView *view)
{
  GtkWidget *scrolled = app_find (GTK_WIDGET (view), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
}

static void
test_properties (AppFixture    *fixture,
                 gconstpointer  data)
{
  g_autoptr (GObject) view = g_object_ref_sink (g_object_new (SMT_TYPE_SHEET_VIEW, NULL));
  g_autoptr (SmtSheet) sheet = new_sheet (fixture, "lmc");

  app_assert_notifies (view, "sheet", sheet);
  app_assert_notifies (view, "sheet", NULL);
  /* While it is being filled. */
  smt_sheet_view_set_sheet (SMT_SHEET_VIEW (view), sheet);
  g_assert_finalize_object (g_steal_pointer (&view));
}

/* Each kind of entity, and the page with the most lines. */
static void
test_complete (AppFixture    *fixture,
               gconstpointer  data)
{
  static const char *ids[] = { "lmc", "VNM", "asean", "sanya", "wp-2017" };
  g_autofree char *opened = NULL;
  SmtSheetView *view = show_sheet (fixture, "eas", &opened);

  assert_complete (view);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (SmtSheet) sheet = new_sheet (fixture, ids[i]);

      smt_sheet_view_set_sheet (view, sheet);
      app_settle ();
      assert_complete (view);
      g_assert_nonnull (app_find_label (GTK_WIDGET (view), smt_sheet_get_title (sheet)));
    }

  smt_sheet_view_set_sheet (view, NULL);
  app_settle ();
  g_assert_null (app_find (GTK_WIDGET (view), GTK_TYPE_LIST_BOX));
}

/* One sheet after another before either is complete leaves the last. */
static void
test_hasty (AppFixture    *fixture,
            gconstpointer  data)
{
  g_autofree char *opened = NULL;
  SmtSheetView *view = show_sheet (fixture, "eas", &opened);
  g_autoptr (SmtSheet) first = new_sheet (fixture, "wp-2017");
  g_autoptr (SmtSheet) second = new_sheet (fixture, "wp-2017");
  g_autoptr (SmtSheet) third = new_sheet (fixture, "lmc");

  smt_sheet_view_set_sheet (view, first);
  smt_sheet_view_update_sheet (view, second);
  g_main_context_iteration (NULL, FALSE);
  smt_sheet_view_set_sheet (view, third);
  app_settle ();
  assert_complete (view);
  g_assert_true (smt_sheet_view_get_sheet (view) == third);
}

/* As many lines as a sheet has are shown. */
static gboolean
is_complete (SmtSheetView *view,
             SmtSheet     *sheet)
{
  g_autoptr (GPtrArray) rows = list_rows (view);
  g_autoptr (GPtrArray) lines = list_lines (sheet);

  return rows->len == lines->len;
}

/* While years are played, the page is never behind by more than it takes to make
 * it, though each year comes before the last one is complete. */
static void
test_played (AppFixture    *fixture,
             gconstpointer  data)
{
  g_autofree char *opened = NULL;
  SmtSheetView *view = show_sheet (fixture, "eas", &opened);
  g_autoptr (SmtSheet) first = new_sheet (fixture, "wp-2017");
  gboolean was_complete = FALSE;

  smt_sheet_view_set_sheet (view, first);
  for (guint i = 0; i < 1000 && !was_complete; i++)
    {
      g_autoptr (SmtSheet) next = new_sheet (fixture, "wp-2017");

      smt_sheet_view_update_sheet (view, next);
      g_main_context_iteration (NULL, FALSE);
      was_complete = is_complete (view, next);
    }
  g_assert_true (was_complete);
  app_settle ();
  assert_complete (view);
}

static void
test_place (AppFixture    *fixture,
            gconstpointer  data)
{
  g_autofree char *opened = NULL;
  SmtSheetView *view = show_sheet (fixture, "lmc", &opened);
  g_autoptr (SmtSheet) updated = NULL, other = NULL;

  gtk_adjustment_set_value (get_adjustment (view), 400);
  app_settle ();
  app_set_at (fixture, "2017");
  updated = new_sheet (fixture, "lmc");
  smt_sheet_view_update_sheet (view, updated);
  app_settle ();
  assert_complete (view);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (view)), ==, 400);

  other = new_sheet (fixture, "eas");
  smt_sheet_view_set_sheet (view, other);
  app_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (view)), ==, 0);
}

static void
ask_for_more (SmtSheetView *view)
{
  GtkWidget *row = app_find (GTK_WIDGET (view), SMT_TYPE_MORE_ROW);

  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  app_settle ();
}

static guint
count_rows (SmtSheetView *view)
{
  g_autoptr (GPtrArray) rows = list_rows (view);

  return rows->len;
}

/* A role that thousands have had: the rows come by the portion, the focus goes on with
 * the first that is new, and what was asked for stays when the date changes. */
static void
test_many (AppFixture    *fixture,
           gconstpointer  data)
{
  g_autofree char *opened = NULL;
  g_autoptr (SmtDataset) dataset = NULL;
  g_autoptr (SmtSheet) updated = NULL;
  SmtSheetView *view;
  GtkWidget *focus;
  guint n_before;

  dataset = register_maker_make (register_maker_find_shape ("217x534"), 1816);
  fixture->dataset = dataset;
  view = show_sheet (fixture, "full", &opened);
  n_before = count_rows (view);
  g_assert_cmpuint (n_before, >=, SMT_MORE_ROW_PORTION);
  g_assert_cmpuint (n_before, <, 3 * SMT_MORE_ROW_PORTION);

  ask_for_more (view);
  g_assert_cmpuint (count_rows (view), ==, n_before + SMT_MORE_ROW_PORTION);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (SMT_IS_LINE_ROW (focus));
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)), ==, SMT_MORE_ROW_PORTION);

  updated = new_sheet (fixture, "full");
  smt_sheet_view_update_sheet (view, updated);
  app_settle ();
  g_assert_cmpuint (count_rows (view), ==, n_before + SMT_MORE_ROW_PORTION);
}

static SmtLineRow *
find_link (SmtSheetView *view,
           const char   *id)
{
  g_autoptr (GPtrArray) rows = list_rows (view);

  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (smt_line_row_get_link (g_ptr_array_index (rows, i)), id) == 0)
      return g_ptr_array_index (rows, i);
  return NULL;
}

static void
test_row_link (AppFixture    *fixture,
               gconstpointer  data)
{
  g_autofree char *opened = NULL;
  SmtSheetView *view = show_sheet (fixture, "lmc", &opened);
  SmtLineRow *row = find_link (view, "VNM");

  g_assert_nonnull (row);
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  gtk_widget_activate (GTK_WIDGET (row));
  g_assert_cmpstr (opened, ==, "VNM");
}

/* A name among words is a link of its own. */
static void
test_word_link (AppFixture    *fixture,
                gconstpointer  data)
{
  g_autofree char *opened = NULL;
  SmtSheetView *view = show_sheet (fixture, "lmc", &opened);
  GtkWidget *list_box = app_find (GTK_WIDGET (view), GTK_TYPE_LIST_BOX);
  GtkWidget *label = app_find_label (list_box, "23 March 2016 in Sanya");
  gboolean was_handled = FALSE;

  g_assert_nonnull (label);
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (label)), "\"smt:sanya\""));
  g_signal_emit_by_name (label, "activate-link", "smt:sanya", &was_handled);
  g_assert_true (was_handled);
  g_assert_cmpstr (opened, ==, "sanya");
}

/* From a line to its place in the source: the mark opens the passages, and
 * one of these the source. */
static void
test_passages (AppFixture    *fixture,
               gconstpointer  data)
{
  g_autofree char *opened = NULL;
  SmtSheetView *view = show_sheet (fixture, "lmc", &opened);
  GtkWidget *mark = app_find_label (GTK_WIDGET (view), "V.7 ¶3 s1");
  GtkWidget *button, *list_box;

  g_assert_nonnull (mark);
  button = gtk_widget_get_ancestor (mark, GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  app_settle ();
  list_box = app_find (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))),
                       GTK_TYPE_LIST_BOX);
  g_assert_nonnull (app_find_label (list_box, "Section V.7, paragraph 3, sentence 1"));
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list_box), 0)));
  app_settle ();
  g_assert_cmpstr (opened, ==, "wp-2017");
}

static GtkLabel *
get_mark (GtkWidget *button)
{
  return GTK_LABEL (gtk_menu_button_get_child (GTK_MENU_BUTTON (button)));
}

/* Lays out a row for a width; whether its mark is cut there. */
static gboolean
is_mark_cut (GtkWidget *row,
             GtkLabel  *mark,
             int        width)
{
  GtkAllocation place = { 0, 0, width, 0 };

  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, width, NULL, &place.height, NULL, NULL);
  gtk_widget_size_allocate (row, &place, -1);
  return pango_layout_is_ellipsized (gtk_label_get_layout (mark));
}

/* A place in a source, and how many more there are, is read whole, however the words
 * beside it wrap. */
static void
test_short_marks (AppFixture    *fixture,
                  gconstpointer  data)
{
  g_autofree char *opened = NULL;
  SmtSheetView *view = show_sheet (fixture, "lmc", &opened);
  g_autoptr (GPtrArray) rows = list_rows (view);
  guint n_marks = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows, i);
      GtkWidget *button = app_find (row, GTK_TYPE_MENU_BUTTON);
      GtkLabel *mark = button == NULL ? NULL : get_mark (button);

      if (mark == NULL || !g_str_has_prefix (gtk_label_get_label (mark), "V."))
        continue;
      n_marks++;
      for (int width = 320; width < 640; width += 8)
        if (is_mark_cut (row, mark, width))
          g_error ("“%s” is cut in a row of %d", gtk_label_get_label (mark), width);
    }
  g_assert_cmpuint (n_marks, >, 20);
}

/* What a screen reader says of a row is all that is written in it. */
static void
test_names (AppFixture    *fixture,
            gconstpointer  data)
{
  g_autofree char *opened = NULL;
  SmtSheetView *view = show_sheet (fixture, "lmc", &opened);
  SmtLineRow *row = find_link (view, "VNM");

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Viet Nam, since 23 March 2016");
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  APP_TEST ("/sheet-view/properties", test_properties);
  APP_TEST ("/sheet-view/complete", test_complete);
  APP_TEST ("/sheet-view/hasty", test_hasty);
  APP_TEST ("/sheet-view/played", test_played);
  APP_TEST ("/sheet-view/place", test_place);
  APP_TEST ("/sheet-view/many", test_many);
  APP_TEST ("/sheet-view/row-link", test_row_link);
  APP_TEST ("/sheet-view/word-link", test_word_link);
  APP_TEST ("/sheet-view/passages", test_passages);
  APP_TEST ("/sheet-view/short-marks", test_short_marks);
  APP_TEST ("/sheet-view/names", test_names);

  return g_test_run ();
}
