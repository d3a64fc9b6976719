/* test-list-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The list: what is in it, how it is filtered, and that it follows its
 * session and the session it.
 */

#include "app-fixture.h"
#include "smt-facet-popover.h"
#include "smt-entity-item.h"
#include "smt-list-page.h"

static GtkWidget *
show_page (AppFixture *fixture)
{
  GtkWidget *page = g_object_new (SMT_TYPE_LIST_PAGE, NULL);

  smt_list_page_set_session (SMT_LIST_PAGE (page), fixture->session);
  app_present (fixture, page);
  return page;
}

static GtkSelectionModel *
get_model (GtkWidget *page)
{
  return gtk_list_view_get_model (GTK_LIST_VIEW (app_find (page, GTK_TYPE_LIST_VIEW)));
}

static guint
count (GtkWidget *page)
{
  GtkWidget *view = app_find (page, GTK_TYPE_LIST_VIEW);

  return view != NULL ? g_list_model_get_n_items (G_LIST_MODEL (get_model (page))) : 0;
}

static void
set_text (AppFixture *fixture,
          const char *text)
{
  smt_session_set_text (fixture->session, text);
  app_settle ();
}

static void
test_properties (AppFixture    *fixture,
                 gconstpointer  data)
{
  g_autoptr (GObject) page = g_object_ref_sink (g_object_new (SMT_TYPE_LIST_PAGE, NULL));

  app_assert_notifies (page, "session", fixture->session);
  app_assert_notifies (page, "session", NULL);
  g_assert_null (smt_list_page_get_session (SMT_LIST_PAGE (page)));
  g_assert_finalize_object (g_steal_pointer (&page));
}

/* The nine, as the source numbers them; and the organisation on request. */
static void
test_mechanisms (AppFixture    *fixture,
                 gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  g_autoptr (SmtView) view = NULL;

  g_assert_cmpuint (count (page), ==, 9);
  g_assert_nonnull (app_find_label (page, "9 entries"));
  g_assert_nonnull (app_find_label (page, "Lancang-Mekong Cooperation"));
  g_assert_null (app_find_label (page, "Association of Southeast Asian Nations"));

  view = smt_view_with_organisations (smt_session_get_view (fixture->session), TRUE);
  smt_session_change (fixture->session, view, "Show Organisations");
  app_settle ();
  g_assert_cmpuint (count (page), ==, 10);
  g_assert_nonnull (app_find_label (page, "Association of Southeast Asian Nations"));
}

static void
test_filter (AppFixture    *fixture,
             gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  GtkWidget *entry = app_find (page, GTK_TYPE_SEARCH_ENTRY);

  /* Case and accents do not matter, and acronyms are names too. */
  set_text (fixture, "lÁNCANG");
  g_assert_cmpuint (count (page), ==, 1);
  g_assert_nonnull (app_find_label (page, "1 of 9 entries"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "lÁNCANG");
  set_text (fixture, "cica");
  g_assert_cmpuint (count (page), ==, 1);

  set_text (fixture, "no such thing");
  g_assert_cmpuint (count (page), ==, 0);
  g_assert_nonnull (app_find_label (page, "Nothing Found"));
  g_assert_nonnull (app_find_label (page, "0 of 9 entries"));

  smt_session_undo (fixture->session);
  app_settle ();
  g_assert_cmpuint (count (page), ==, 9);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

static gboolean
is_filtered (gpointer data)
{
  AppFixture *fixture = data;

  return g_strcmp0 (smt_view_get_text (smt_session_get_view (fixture->session)),
                    "mekong") == 0;
}

/* Typing reaches the session after the pause that ends a word, or with Enter,
 * which opens the first that is left. */
static void
test_typing (AppFixture    *fixture,
             gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  GtkWidget *entry = app_find (page, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), "mekong");
  g_assert_true (app_wait (is_filtered, fixture));
  app_settle ();
  g_assert_cmpuint (count (page), ==, 1);
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (smt_session_get_entity (fixture->session) == app_get_entity (fixture, "lmc"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "regional forum");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (smt_session_get_entity (fixture->session) == app_get_entity (fixture, "arf"));

  g_signal_emit_by_name (entry, "stop-search");
  app_settle ();
  g_assert_cmpuint (count (page), ==, 9);
}

static void
test_selection (AppFixture    *fixture,
                gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (get_model (page));

  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==,
                    GTK_INVALID_LIST_POSITION);
  smt_session_go_to_entity (fixture->session, "lmc");
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 6);

  gtk_single_selection_set_selected (selection, 0);
  g_assert_true (smt_session_get_entity (fixture->session) ==
                 app_get_entity (fixture, "china-asean"));

  /* Filtered away, it stays open; back in the list, it is selected again. */
  set_text (fixture, "mekong");
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==,
                    GTK_INVALID_LIST_POSITION);
  g_assert_true (smt_session_get_entity (fixture->session) ==
                 app_get_entity (fixture, "china-asean"));
  set_text (fixture, "");
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 0);

  smt_session_go_to_entity (fixture->session, NULL);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==,
                    GTK_INVALID_LIST_POSITION);
}

static void
test_pages (AppFixture    *fixture,
            gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  GListModel *parties = smt_dataset_get_list (fixture->dataset, SMT_ENTITY_PARTY);

  smt_session_go_to_page (fixture->session, SMT_PAGE_PARTIES);
  app_settle ();
  g_assert_cmpuint (count (page), ==, g_list_model_get_n_items (parties));
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, "Parties");
  smt_session_go_to_page (fixture->session, SMT_PAGE_MATRIX);
  app_settle ();
  g_assert_cmpuint (count (page), ==, 0);
  smt_session_go_to_entity (fixture->session, "sanya");
  app_settle ();
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, "Places");
  g_assert_cmpuint (gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (get_model (page))),
                    !=, GTK_INVALID_LIST_POSITION);
}

static guint
count_all (AppFixture    *fixture,
           SmtEntityType  type)
{
  return g_list_model_get_n_items (smt_dataset_get_list (fixture->dataset, type));
}

/* By one source the list has what that speaks of, and tells it as that does. */
static void
test_source (AppFixture    *fixture,
             gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  g_autoptr (SmtView) view = NULL;

  smt_session_go_to_page (fixture->session, SMT_PAGE_MEETINGS);
  smt_session_go_to_entity (fixture->session, "china-asean-summit-17");
  app_settle ();
  g_assert_cmpuint (count (page), ==, count_all (fixture, SMT_ENTITY_MEETING));
  view = smt_view_with_according_to (smt_session_get_view (fixture->session), "ca-mfath-2014");
  smt_session_change (fixture->session, view, "Choose Source");
  app_settle ();
  g_assert_cmpuint (count (page), ==, 1);
  g_assert_nonnull (app_find_label (page, "13 November 2014 · Nay Pyi Taw · China-ASEAN"));

  smt_session_undo (fixture->session);
  app_settle ();
  g_assert_cmpuint (count (page), ==, count_all (fixture, SMT_ENTITY_MEETING));
  g_assert_nonnull (app_find_label (page, "November 2014 · China-ASEAN"));
}

static char *
dup_section (GtkWidget  *page,
             const char *id)
{
  GListModel *model = G_LIST_MODEL (get_model (page));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (SmtEntityItem) item = g_list_model_get_item (model, i);

      if (g_str_equal (smt_entity_get_id (smt_entity_item_get_entity (item)), id))
        return g_strdup (smt_entity_item_get_section (item));
    }
  g_error ("there is no %s", id);
}

/* So do the headings: only its own page says when the office was founded. What
 * the source does not speak of is no entry, as on the command line. */
static void
test_source_headings (AppFixture    *fixture,
                      gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  g_autoptr (SmtView) sorted = NULL, view = NULL;
  g_autofree char *before = NULL, *after = NULL;

  smt_session_go_to_page (fixture->session, SMT_PAGE_BODIES);
  sorted = smt_view_with_sort (smt_session_get_view (fixture->session), SMT_SORT_EARLIEST);
  smt_session_change (fixture->session, sorted, "Sort List");
  app_settle ();
  before = dup_section (page, "amro");
  g_assert_cmpstr (before, ==, "2010s");
  view = smt_view_with_according_to (sorted, "wp-2017");
  smt_session_change (fixture->session, view, "Choose a Source");
  app_settle ();
  after = dup_section (page, "amro");
  g_assert_cmpstr (after, ==, "Undated");

  smt_session_go_to_page (fixture->session, SMT_PAGE_PLACES);
  app_settle ();
  g_assert_nonnull (app_find_label (page, "16 of 54 entries"));
  smt_session_go_to_page (fixture->session, SMT_PAGE_PARTIES);
  app_settle ();
  g_assert_nonnull (app_find_label (page, "17 of 61 entries"));
}

/* The second line tells of the date of the view. */
static void
test_date (AppFixture    *fixture,
           gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);

  g_assert_nonnull (app_find_label (page, "LMC · 6 parties"));
  app_set_at (fixture, "2015");
  g_assert_null (app_find_label (page, "LMC · 6 parties"));
  smt_session_undo (fixture->session);
  app_settle ();
  g_assert_nonnull (app_find_label (page, "LMC · 6 parties"));
}

static void
test_focus (AppFixture    *fixture,
            gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  GtkWindow *window = GTK_WINDOW (fixture->window);

  smt_list_page_focus_filter (SMT_LIST_PAGE (page));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window),
                                         app_find (page, GTK_TYPE_SEARCH_ENTRY)));
  smt_list_page_focus_list (SMT_LIST_PAGE (page));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window),
                                         app_find (page, GTK_TYPE_LIST_VIEW)));
  set_text (fixture, "no such thing");
  smt_list_page_focus_list (SMT_LIST_PAGE (page));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window),
                                         app_find (page, GTK_TYPE_SEARCH_ENTRY)));
}

/* Its popover is made when it is opened; the icon is there from the start. */
static GtkWidget *
find_narrow_button (GtkWidget *root)
{
  if (GTK_IS_MENU_BUTTON (root) &&
      g_strcmp0 (gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (root)),
                 "smt-narrow-symbolic") == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_narrow_button (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
narrow (AppFixture *fixture,
        const char *condition)
{
  const char *const facets[] = { condition, NULL };
  g_autoptr (SmtView) view =
    smt_view_with_facets (smt_session_get_view (fixture->session), facets);

  smt_session_change (fixture->session, view, "Narrow List");
  app_settle ();
}

/* What the view narrows the list to has a chip that says it whole, and ends
 * it. */
static void
test_facets (AppFixture    *fixture,
             gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  GtkWidget *chip;
  guint n_all, n_lmc;

  smt_session_go_to_page (fixture->session, SMT_PAGE_MEETINGS);
  app_settle ();
  n_all = count (page);
  narrow (fixture, "mechanism:lmc");
  n_lmc = count (page);
  g_assert_cmpuint (n_lmc, >, 0);
  g_assert_cmpuint (n_lmc, <, n_all);
  chip = app_find_label (page, "Mechanism: Lancang-Mekong Cooperation");
  g_assert_nonnull (chip);

  g_signal_emit_by_name (gtk_widget_get_ancestor (chip, GTK_TYPE_BUTTON), "clicked");
  app_settle ();
  g_assert_cmpuint (count (page), ==, n_all);
  g_assert_null (app_find_label (page, "Mechanism: "));
  smt_session_undo (fixture->session);
  app_settle ();
  g_assert_cmpuint (count (page), ==, n_lmc);

  /* Another page begins with nothing of it. */
  smt_session_go_to_page (fixture->session, SMT_PAGE_PARTIES);
  app_settle ();
  g_assert_null (app_find_label (page, "Mechanism: "));
  smt_session_go_back (fixture->session);
  app_settle ();
  g_assert_cmpuint (count (page), ==, n_lmc);
}

/* What can be checked says how many there are; checking it narrows the list. */
static void
test_popover (AppFixture    *fixture,
              gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  GtkWidget *popover, *view, *check;
  guint n_before;

  smt_session_go_to_page (fixture->session, SMT_PAGE_PARTIES);
  app_settle ();
  n_before = count (page);
  gtk_menu_button_popup (GTK_MENU_BUTTON (find_narrow_button (page)));
  app_settle ();
  popover = GTK_WIDGET (gtk_menu_button_get_popover
                          (GTK_MENU_BUTTON (find_narrow_button (page))));
  view = app_find (popover, GTK_TYPE_LIST_VIEW);
  g_assert_nonnull (view);
  g_assert_nonnull (app_find_label (popover, "Kind"));
  check = app_find (view, GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  app_settle ();
  g_assert_cmpuint (g_strv_length ((char **) smt_view_get_facets
                                     (smt_session_get_view (fixture->session))), ==, 1);
  g_assert_cmpuint (count (page), <, n_before);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  app_settle ();
  g_assert_cmpuint (count (page), ==, n_before);
}

/* By name there are letters; the order is undone like anything else. */
static void
test_sort (AppFixture    *fixture,
           gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  guint start, end;

  smt_session_go_to_page (fixture->session, SMT_PAGE_PARTIES);
  app_settle ();
  gtk_section_model_get_section (GTK_SECTION_MODEL (get_model (page)), 0, &start, &end);
  g_assert_cmpuint (end, ==, count (page));

  g_object_set (page, "sort", SMT_SORT_NAME, NULL);
  app_settle ();
  gtk_section_model_get_section (GTK_SECTION_MODEL (get_model (page)), 0, &start, &end);
  g_assert_cmpuint (end, <, count (page));
  g_assert_nonnull (app_find_label (page, "A"));
  g_assert_cmpint (smt_view_get_sort (smt_session_get_view (fixture->session)), ==,
                   SMT_SORT_NAME);
  g_assert_cmpstr (smt_session_get_undo_name (fixture->session), ==, "Sort List");
  smt_session_undo (fixture->session);
  app_settle ();
  gtk_section_model_get_section (GTK_SECTION_MODEL (get_model (page)), 0, &start, &end);
  g_assert_cmpuint (end, ==, count (page));
}

/* What is not available in the reader's language says so, but for titles of
 * sources, and is drawn in its own. */
static void
test_fallback (AppFixture    *fixture,
               gconstpointer  data)
{
  g_autoptr (SmtLanguage) french = smt_language_new ("fr", NULL);
  g_autoptr (SmtSession) session = smt_session_new (fixture->dataset, french);
  SmtEntity *source = smt_dataset_get_source (fixture->dataset);
  g_autoptr (SmtEntityItem) mechanism =
    smt_entity_item_new (session, app_get_entity (fixture, "lmc"));
  g_autoptr (SmtEntityItem) state = smt_entity_item_new (session, app_get_entity (fixture, "KHM"));
  g_autoptr (SmtEntityItem) cited = smt_entity_item_new (session, source);
  g_autofree char *of_mechanism = NULL, *of_state = NULL, *of_source = NULL;
  g_autoptr (PangoAttrList) attributes = NULL;

  g_object_get (mechanism, "subtitle", &of_mechanism, NULL);
  g_object_get (state, "subtitle", &of_state, "attributes", &attributes, NULL);
  g_object_get (cited, "subtitle", &of_source, NULL);
  g_assert_true (g_str_has_suffix (of_mechanism, " · shown in English"));
  g_assert_null (strstr (of_state, "shown in"));
  g_assert_true (g_str_has_suffix (of_source, " · shown in English"));
  g_assert_nonnull (attributes);
}

static void
select_parties (AppFixture        *fixture,
                const char *const *ids)
{
  g_autoptr (SmtView) view =
    smt_view_with_selection (smt_session_get_view (fixture->session), ids, NULL);

  smt_session_change (fixture->session, view, "test");
  app_settle ();
}

static char *
dup_words (AppFixture *fixture,
           GtkWidget  *page,
           const char *id)
{
  GListModel *model = G_LIST_MODEL (get_model (page));
  guint position;
  g_autoptr (SmtEntityItem) item = NULL;
  char *words;

  position = smt_entity_item_find (model, app_get_entity (fixture, id));
  item = g_list_model_get_item (model, position);
  g_assert_nonnull (item);
  g_object_get (item, "label", &words, NULL);
  return words;
}

/* What is selected in the matrix says so in its list, to the eye and in words, and
 * the filter finds it by that. */
static void
test_selected (AppFixture    *fixture,
               gconstpointer  data)
{
  const char *const ids[] = { "VNM", "LAO", NULL };
  GtkWidget *page = show_page (fixture);
  g_autofree char *chosen = NULL, *other = NULL, *before = NULL;

  smt_session_go_to_page (fixture->session, SMT_PAGE_PARTIES);
  app_settle ();
  before = dup_words (fixture, page, "VNM");
  g_assert_null (strstr (before, "Selected"));
  select_parties (fixture, ids);
  chosen = dup_words (fixture, page, "VNM");
  other = dup_words (fixture, page, "THA");
  g_assert_true (g_str_has_prefix (chosen, "Viet Nam, ✓ Selected · Southeast Asia · "));
  g_assert_null (strstr (other, "Selected"));

  set_text (fixture, "selected");
  g_assert_cmpuint (count (page), ==, 2);
  g_assert_nonnull (app_find_label (page, "✓ Selected"));
  set_text (fixture, "");
  select_parties (fixture, NULL);
  g_free (chosen);
  chosen = dup_words (fixture, page, "VNM");
  g_assert_cmpstr (chosen, ==, before);
}

/* How many rows of a list are to be seen. */
static guint
count_rows (GtkWidget *view)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (view); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      graphene_rect_t bounds;

      n += g_strcmp0 (gtk_widget_get_css_name (row), "row") == 0 &&
           gtk_widget_get_child_visible (row) &&
           gtk_widget_compute_bounds (row, view, &bounds) &&
           bounds.origin.y + bounds.size.height > 0 &&
           bounds.origin.y < gtk_widget_get_height (view);
    }
  return n;
}

/* What is far down a list with headings is come to, before the list is shown as
 * well as while it is. */
static void
test_far_down (AppFixture    *fixture,
               gconstpointer  data)
{
  GtkWidget *page;
  GtkWidget *view;

  smt_session_go_to_page (fixture->session, SMT_PAGE_MEETINGS);
  smt_session_go_to_entity (fixture->session, "china-asean-summit-17");
  page = show_page (fixture);
  app_settle ();
  view = app_find (page, GTK_TYPE_LIST_VIEW);
  g_assert_cmpuint (count_rows (view), >, 3);

  smt_session_go_to_page (fixture->session, SMT_PAGE_MECHANISMS);
  app_settle ();
  smt_session_go_to_page (fixture->session, SMT_PAGE_MEETINGS);
  smt_session_go_to_entity (fixture->session, "china-asean-summit-17");
  app_settle ();
  g_assert_cmpuint (count_rows (view), >, 3);
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  APP_TEST ("/list-page/properties", test_properties);
  APP_TEST ("/list-page/fallback", test_fallback);
  APP_TEST ("/list-page/mechanisms", test_mechanisms);
  APP_TEST ("/list-page/filter", test_filter);
  APP_TEST ("/list-page/typing", test_typing);
  APP_TEST ("/list-page/selection", test_selection);
  APP_TEST ("/list-page/selected", test_selected);
  APP_TEST ("/list-page/far-down", test_far_down);
  APP_TEST ("/list-page/pages", test_pages);
  APP_TEST ("/list-page/source", test_source);
  APP_TEST ("/list-page/source-headings", test_source_headings);
  APP_TEST ("/list-page/date", test_date);
  APP_TEST ("/list-page/focus", test_focus);
  APP_TEST ("/list-page/facets", test_facets);
  APP_TEST ("/list-page/popover", test_popover);
  APP_TEST ("/list-page/sort", test_sort);

  return g_test_run ();
}
