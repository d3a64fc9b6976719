/* test-matrix-footer.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is found by comparing each party or mechanism with each other, where
 * these are too many to do so at once: it comes from a thread, says after a
 * moment that it is worked on, and can be stopped.
 */

#include "app-fixture.h"
#include "register-maker.h"
#include "smt-matrix-footer.h"

#define SEED 1816

/* So many mechanisms that nobody's machine compares all pairs in a moment. */
static const RegisterShape many = { "many", 24, 15000, 1950, 2014, 1 };

typedef struct
{
  AppFixture  app;
  GtkWidget  *footer;
  const char *text;     /* that is waited for */
} Fixture;

static void
set_up (Fixture             *fixture,
        const RegisterShape *shape)
{
  fixture->app.dataset = register_maker_make (shape, SEED);
  fixture->app.language = smt_language_new ("en", NULL);
  fixture->app.session = smt_session_new (fixture->app.dataset, fixture->app.language);
  fixture->footer = g_object_new (SMT_TYPE_MATRIX_FOOTER, NULL);
  app_present (&fixture->app, fixture->footer);
}

static void
tear_down (Fixture *fixture)
{
  app_tear_down (&fixture->app, NULL);
  g_object_unref (fixture->app.dataset);
}

static SmtMatrixContent *
create_content (Fixture    *fixture,
                SmtReading  reading)
{
  g_autoptr (SmtView) view =
    smt_view_with_reading (smt_session_get_view (fixture->app.session), reading);

  smt_session_change (fixture->app.session, view, "test");
  return smt_matrix_content_new (fixture->app.session, NULL);
}

static gboolean
says (gpointer user_data)
{
  Fixture *fixture = user_data;
  GtkWidget *label = app_find_label (fixture->footer, fixture->text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
await (Fixture    *fixture,
       const char *text)
{
  fixture->text = text;
  g_assert_true (app_wait (says, fixture));
}

static char *
dup_summary (SmtMatrixContent *content)
{
  SmtSharedScene *shared = smt_matrix_content_get_shared (content);
  g_autoptr (SmtSharedSurvey) survey =
    smt_shared_sets_survey (smt_shared_scene_get_sets (shared), 1, NULL, NULL);

  return smt_shared_scene_dup_summary (shared, survey);
}

/* Nothing is said when the content is set, and the right thing soon after. */
static void
test_thread (void)
{
  Fixture fixture = { 0 };
  g_autoptr (SmtMatrixContent) content = NULL;
  g_autofree char *summary = NULL;

  set_up (&fixture, register_maker_find_shape ("217x534"));
  content = create_content (&fixture, SMT_READING_PARTIES);
  summary = dup_summary (content);
  smt_matrix_footer_set_content (SMT_MATRIX_FOOTER (fixture.footer), content);
  g_assert_null (app_find_label (fixture.footer, "The closest"));
  await (&fixture, summary);

  g_clear_object (&content);
  tear_down (&fixture);
}

/* What is found for a content that is no longer shown is not said. */
static void
test_replaced (void)
{
  Fixture fixture = { 0 };
  g_autoptr (SmtMatrixContent) old = NULL;
  g_autoptr (SmtMatrixContent) content = NULL;
  g_autofree char *old_summary = NULL;
  g_autofree char *summary = NULL;

  set_up (&fixture, register_maker_find_shape ("217x534"));
  old = create_content (&fixture, SMT_READING_MECHANISMS);
  content = create_content (&fixture, SMT_READING_PARTIES);
  old_summary = dup_summary (old);
  summary = dup_summary (content);
  g_assert_cmpstr (old_summary, !=, summary);
  smt_matrix_footer_set_content (SMT_MATRIX_FOOTER (fixture.footer), old);
  smt_matrix_footer_set_content (SMT_MATRIX_FOOTER (fixture.footer), content);
  await (&fixture, summary);

  smt_matrix_footer_set_content (SMT_MATRIX_FOOTER (fixture.footer), old);
  smt_matrix_footer_set_content (SMT_MATRIX_FOOTER (fixture.footer), NULL);
  g_usleep (G_USEC_PER_SEC / 4);
  app_settle ();
  g_assert_null (app_find_label (fixture.footer, old_summary));

  g_clear_object (&old);
  g_clear_object (&content);
  tear_down (&fixture);
}

static void
test_cancel (void)
{
  Fixture fixture = { 0 };
  g_autoptr (SmtMatrixContent) content = NULL;

  set_up (&fixture, &many);
  content = create_content (&fixture, SMT_READING_MECHANISMS);
  smt_matrix_footer_set_content (SMT_MATRIX_FOOTER (fixture.footer), content);
  await (&fixture, "Comparing all pairs");
  g_signal_emit_by_name (app_find (fixture.footer, GTK_TYPE_BUTTON), "clicked");
  await (&fixture, "was cancelled");
  g_usleep (G_USEC_PER_SEC / 4);
  app_settle ();
  g_assert_true (says (&fixture));

  g_clear_object (&content);
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  g_test_add_func ("/matrix-footer/thread", test_thread);
  g_test_add_func ("/matrix-footer/replaced", test_replaced);
  g_test_add_func ("/matrix-footer/cancel", test_cancel);

  return g_test_run ();
}
