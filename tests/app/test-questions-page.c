/* test-questions-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The questions: each row opens the view of its question, and a teacher's file
 * stands after those of the program.
 */

#include <glib/gstdio.h>

#include "app-fixture.h"
#include "smt-questions-page.h"
#include "smt-questions.h"

#define OWN \
  "{\"format\": \"summitry-questions\", \"version\": 1, \"title\": \"Lesson 3\"," \
  " \"questions\": [{\"id\": \"q\", \"text\": \"Who < what?\"," \
  " \"view\": {\"format\": \"summitry-view\", \"version\": 1, \"page\": \"places\"}}]}"

static GtkWidget *
show_page (AppFixture *fixture)
{
  GtkWidget *page = g_object_new (SMT_TYPE_QUESTIONS_PAGE, NULL);

  smt_session_go_to_page (fixture->session, SMT_PAGE_QUESTIONS);
  smt_picture_page_set_session (SMT_PICTURE_PAGE (page), fixture->session);
  app_present (fixture, page);
  return page;
}

static GtkWidget *
find_row (GtkWidget  *page,
          const char *text)
{
  GtkWidget *label = app_find_label (page, text);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW);
}

static void
test_open (AppFixture    *fixture,
           gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  g_autoptr (SmtQuestions) questions = smt_questions_new_bundled ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (questions)); i++)
    {
      g_autoptr (SmtQuestion) question = g_list_model_get_item (G_LIST_MODEL (questions), i);
      GtkWidget *row =
        find_row (page, smt_text_get_english (smt_question_get_text (question)));

      g_signal_emit_by_name (row, "activated");
      g_assert_true (smt_view_equal (smt_session_get_view (fixture->session),
                                     smt_question_get_view (question)));
      g_assert_cmpstr (smt_session_get_undo_name (fixture->session), ==, "Open Question");
      smt_session_undo (fixture->session);
      g_assert_cmpint (smt_view_get_page (smt_session_get_view (fixture->session)), ==,
                       SMT_PAGE_QUESTIONS);
    }
}

/* A file that is none beside it does no harm. */
static void
test_own (AppFixture    *fixture,
          gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "summitry", "questions",
                                              NULL);
  g_autofree char *own = g_build_filename (folder, "lesson.json", NULL);
  g_autofree char *other = g_build_filename (folder, "other.json", NULL);
  GtkWidget *page;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (own, OWN, -1, NULL));
  g_assert_true (g_file_set_contents (other, "{}", -1, NULL));
  page = show_page (fixture);
  g_assert_nonnull (app_find_label (page, "Lesson 3"));
  g_signal_emit_by_name (find_row (page, "Who < what?"), "activated");
  g_assert_cmpint (smt_view_get_page (smt_session_get_view (fixture->session)), ==,
                   SMT_PAGE_PLACES);
  g_assert_cmpint (g_remove (own), ==, 0);
  g_assert_cmpint (g_remove (other), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  APP_TEST ("/questions-page/open", test_open);
  APP_TEST ("/questions-page/own", test_own);

  return g_test_run ();
}
