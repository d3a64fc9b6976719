/* test-search-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The search: what it shows for what the view says, that writing reaches the
 * view, and that the focus stays where somebody writes.
 */

#include "app-fixture.h"
#include "smt-hit-item.h"
#include "smt-search-page.h"

static GtkWidget *
show_page (AppFixture *fixture)
{
  GtkWidget *page = g_object_new (SMT_TYPE_SEARCH_PAGE, NULL);

  smt_session_go_to_page (fixture->session, SMT_PAGE_SEARCH);
  smt_picture_page_set_session (SMT_PICTURE_PAGE (page), fixture->session);
  app_present (fixture, page);
  return page;
}

static GListModel *
get_results (GtkWidget *page)
{
  GtkWidget *view = app_find (page, GTK_TYPE_LIST_VIEW);

  return view != NULL ? G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view))) : NULL;
}

static gboolean
has_results (gpointer page)
{
  return get_results (page) != NULL;
}

static gboolean
has_nothing (gpointer page)
{
  return app_find_label (page, "Nothing Found") != NULL;
}

static char *
dup_property (GtkWidget  *page,
              guint       position,
              const char *name)
{
  g_autoptr (SmtHitItem) item = g_list_model_get_item (get_results (page), position);
  char *value;

  g_object_get (item, name, &value, NULL);
  return value;
}

static void
assert_property (GtkWidget  *page,
                 guint       position,
                 const char *name,
                 const char *expected)
{
  g_autofree char *value = dup_property (page, position, name);

  g_assert_cmpstr (value, ==, expected);
}

static void
search (AppFixture *fixture,
        GtkWidget  *page,
        const char *text)
{
  smt_session_set_text (fixture->session, text);
  g_assert_true (app_wait (has_results, page));
  app_settle ();
}

/* Without words it says what to do; with words that are nowhere, too. */
static void
test_empty (AppFixture    *fixture,
            gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);

  g_assert_nonnull (app_find_label (page, "Search Everything"));
  smt_session_set_text (fixture->session, "no such thing anywhere");
  g_assert_true (app_wait (has_nothing, page));
  smt_session_set_text (fixture->session, "");
  app_settle ();
  g_assert_nonnull (app_find_label (page, "Search Everything"));
}

/* Acronyms, width, case and accents: the mechanism is the first in all cases,
 * with what was found in bold. */
static void
test_names (AppFixture    *fixture,
            gconstpointer  data)
{
  static const char *const names[] = {
    "LMC", "lancang-mekong", "ＬＭＣ", "LÄNCANG", "lancang cooperation"
  };
  GtkWidget *page = show_page (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *label = NULL;

      search (fixture, page, names[i]);
      label = dup_property (page, 0, "label");
      if (!g_str_has_prefix (label, "Lancang-Mekong Cooperation"))
        g_error ("“%s” finds “%s” first", names[i], label);
    }

  search (fixture, page, "lancang");
  assert_property (page, 0, "title", "<b>Lancang</b>-Mekong Cooperation");
  assert_property (page, 0, "heading", "Mechanisms · 1");
}

/* Of many hits of a kind there are some, and how many there are is said; one
 * kind alone has all. */
static void
test_kinds (AppFixture    *fixture,
            gconstpointer  data)
{
  static const char *const meetings[] = { "type:meeting", NULL };
  GtkWidget *page = show_page (fixture);
  g_autoptr (SmtView) view = NULL;
  g_autofree char *first = NULL, *last = NULL;
  guint start, end;

  search (fixture, page, "2016");
  first = dup_property (page, 0, "heading");
  g_assert_nonnull (strstr (first, " · 6 of "));
  gtk_section_model_get_section (GTK_SECTION_MODEL (get_results (page)), 0, &start, &end);
  g_assert_cmpuint (end - start, ==, 6);

  view = smt_view_with_facets (smt_session_get_view (fixture->session), meetings);
  smt_session_change (fixture->session, view, "Narrow Search");
  app_settle ();
  last = dup_property (page, 0, "heading");
  g_assert_true (g_str_has_prefix (last, "Meetings · "));
  g_assert_null (strstr (last, " of "));
  g_assert_cmpuint (g_list_model_get_n_items (get_results (page)), >, 6);
  smt_session_undo (fixture->session);
  app_settle ();
  assert_property (page, 0, "heading", first);
}

/* By one source the results, their counts, and what they say are what that says. */
static void
test_source (AppFixture    *fixture,
             gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  g_autoptr (SmtView) view = NULL;
  g_autofree char *heading = NULL, *told = NULL, *label = NULL;
  guint n;

  search (fixture, page, "singapore amro");
  n = g_list_model_get_n_items (get_results (page));
  heading = dup_property (page, 0, "heading");
  view = smt_view_with_according_to (smt_session_get_view (fixture->session), "wp-2017");
  smt_session_change (fixture->session, view, "Choose a Source");
  /* Only the office's own page says that it is in Singapore. */
  g_assert_true (app_wait (has_nothing, page));

  search (fixture, page, "amro");
  label = dup_property (page, 0, "label");
  g_assert_null (strstr (label, "Singapore"));
  smt_session_undo (fixture->session);
  smt_session_undo (fixture->session);
  app_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (get_results (page)), ==, n);
  told = dup_property (page, 0, "heading");
  g_assert_cmpstr (told, ==, heading);
}

static gboolean
is_looked_for (gpointer data)
{
  AppFixture *fixture = data;

  return g_strcmp0 (smt_view_get_text (smt_session_get_view (fixture->session)),
                    "vientiane") == 0;
}

/* The focus stays in the field; Enter opens the best. */
static void
test_typing (AppFixture    *fixture,
             gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  GtkWidget *entry = app_find (page, GTK_TYPE_SEARCH_ENTRY);
  GtkWindow *window = GTK_WINDOW (fixture->window);

  smt_picture_page_focus (SMT_PICTURE_PAGE (page));
  gtk_editable_set_text (GTK_EDITABLE (entry), "vientiane");
  g_assert_true (app_wait (is_looked_for, fixture));
  g_assert_true (app_wait (has_results, page));
  app_settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), entry));
  g_assert_cmpstr (smt_session_get_undo_name (fixture->session), ==, "Search");
  assert_property (page, 0, "heading", "Places · 1");

  smt_session_undo (fixture->session);
  app_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_nonnull (app_find_label (page, "Search Everything"));
}

/* Before the index is there, and when the page goes in the meantime. */
static void
test_at_once (AppFixture    *fixture,
              gconstpointer  data)
{
  g_autoptr (GtkWidget) page =
    g_object_ref_sink (g_object_new (SMT_TYPE_SEARCH_PAGE, NULL));

  smt_session_go_to_page (fixture->session, SMT_PAGE_SEARCH);
  smt_session_set_text (fixture->session, "lmc");
  smt_picture_page_set_session (SMT_PICTURE_PAGE (page), fixture->session);
  smt_picture_page_set_session (SMT_PICTURE_PAGE (page), NULL);
  app_settle ();
  g_assert_finalize_object (g_steal_pointer (&page));
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  APP_TEST ("/search-page/empty", test_empty);
  APP_TEST ("/search-page/names", test_names);
  APP_TEST ("/search-page/kinds", test_kinds);
  APP_TEST ("/search-page/source", test_source);
  APP_TEST ("/search-page/typing", test_typing);
  APP_TEST ("/search-page/at-once", test_at_once);

  return g_test_run ();
}
