/* test-preferences.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Preferences are kept, hold at once in every window and tab that is open, and
 * are what the dialog shows and changes.
 */

#define G_SETTINGS_ENABLE_BACKEND
#include "app-fixture.h"
#include "smt-application.h"
#include "smt-core-enums.h"
#include "smt-matrix-footer.h"
#include "smt-preferences-dialog.h"
#include "smt-window.h"

#include <gio/gsettingsbackend.h>

/* As another start of the program would find them. */
static SmtPreferences *
open_preferences (const char *path)
{
  g_autoptr (GSettingsBackend) backend = g_keyfile_settings_backend_new (path, "/", NULL);
  g_autoptr (GSettings) settings = g_settings_new_with_backend (SMT_APPLICATION_ID, backend);

  return smt_preferences_new (settings);
}

static void
test_kept (void)
{
  g_autofree char *path = g_build_filename (g_get_user_config_dir (), "kept", NULL);
  SmtPreferences *preferences = open_preferences (path);

  g_assert_cmpint (smt_preferences_get_naming (preferences), ==, SMT_NAMING_SOURCE);
  g_assert_cmpstr (smt_preferences_get_content_language (preferences), ==, "");
  g_assert_cmpint (smt_preferences_get_counting (preferences), ==, SMT_COUNTING_CURRENT);
  g_assert_true (smt_preferences_get_animations (preferences));
  g_assert_true (smt_preferences_get_announcements (preferences));

  g_object_set (preferences,
                "naming", SMT_NAMING_ISO,
                "content-language", "zh-CN",
                "counting", SMT_COUNTING_MEMBERS,
                "animations", FALSE,
                "announcements", FALSE,
                NULL);
  g_settings_sync ();
  g_assert_finalize_object (preferences);

  preferences = open_preferences (path);
  g_assert_cmpint (smt_preferences_get_naming (preferences), ==, SMT_NAMING_ISO);
  g_assert_cmpstr (smt_preferences_get_content_language (preferences), ==, "zh-CN");
  g_assert_cmpint (smt_preferences_get_counting (preferences), ==, SMT_COUNTING_MEMBERS);
  g_assert_false (smt_preferences_get_animations (preferences));
  g_assert_false (smt_preferences_get_announcements (preferences));
  g_assert_finalize_object (preferences);
}

static void
test_properties (void)
{
  static const char *const names[] = {
    "naming", "content-language", "counting", "animations", "announcements"
  };
  g_autoptr (SmtPreferences) preferences = smt_preferences_new (NULL);
  guint n_notified = 0;

  g_signal_connect_swapped (preferences, "notify", G_CALLBACK (g_atomic_int_inc), &n_notified);
  for (guint i = 0; i < 2; i++)
    g_object_set (preferences,
                  "naming", SMT_NAMING_COMMON,
                  "content-language", "ja",
                  "counting", SMT_COUNTING_MEMBERS,
                  "animations", FALSE,
                  "announcements", FALSE,
                  NULL);
  g_assert_cmpuint (n_notified, ==, G_N_ELEMENTS (names));
}

/* What is no language is as good as none. */
static void
test_language (void)
{
  g_autoptr (SmtPreferences) preferences = smt_preferences_new (NULL);
  g_autoptr (SmtLanguage) plain = smt_preferences_create_language (preferences);
  g_autoptr (SmtLanguage) japanese = NULL;
  g_autoptr (SmtLanguage) broken = NULL;

  g_object_set (preferences, "content-language", "ja", "naming", SMT_NAMING_ISO, NULL);
  japanese = smt_preferences_create_language (preferences);
  g_assert_cmpstr (smt_language_get_tag (japanese), ==, "ja");
  g_assert_cmpint (smt_language_get_naming (japanese), ==, SMT_NAMING_ISO);
  g_object_set (preferences, "content-language", "no such tag", NULL);
  broken = smt_preferences_create_language (preferences);
  g_assert_cmpstr (smt_language_get_tag (broken), ==, smt_language_get_tag (plain));
}

typedef struct
{
  GtkApplication *application;
  SmtPreferences *preferences;
  SmtWindow      *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->application = app_get_application ();
  fixture->preferences = smt_preferences_get_default ();
  g_application_activate (G_APPLICATION (fixture->application));
  app_settle ();
  fixture->window = SMT_WINDOW (gtk_application_get_active_window (fixture->application));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_set (fixture->preferences,
                "naming", SMT_NAMING_SOURCE,
                "content-language", "",
                "counting", SMT_COUNTING_CURRENT,
                "animations", TRUE,
                "announcements", TRUE,
                NULL);
  app_settle ();
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  app_settle ();
}

static SmtSession *
get_session (Fixture *fixture)
{
  return smt_window_get_session (fixture->window);
}

static gboolean
is_shown (Fixture    *fixture,
          const char *text)
{
  app_settle ();
  return app_find_label (GTK_WIDGET (fixture->window), text) != NULL;
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  smt_session_go_to_entity (get_session (fixture), "KOR");
  g_assert_true (is_shown (fixture, "Republic of Korea"));
  g_assert_false (is_shown (fixture, "Korea, Republic of"));

  g_object_set (fixture->preferences, "naming", SMT_NAMING_ISO, NULL);
  g_assert_true (is_shown (fixture, "Korea, Republic of"));
  g_assert_true (is_shown (fixture, "States are named as in ISO 3166-1"));

  smt_session_go_to_page (get_session (fixture), SMT_PAGE_MATRIX);
  app_settle ();
  g_assert_nonnull (app_find_label (app_find (GTK_WIDGET (fixture->window),
                                              SMT_TYPE_MATRIX_FOOTER),
                                    "States are named as in ISO 3166-1"));
  g_object_set (fixture->preferences, "naming", SMT_NAMING_SOURCE, NULL);
  g_assert_true (is_shown (fixture, "States are named as in the dataset"));
}

/* The history stays, and tabs; the buttons' language does. */
static void
test_content_language (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GPtrArray) sessions = NULL;

  smt_session_go_to_entity (get_session (fixture), "LAO");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new-tab", NULL);
  smt_session_go_to_entity (get_session (fixture), "KOR");
  app_settle ();

  g_object_set (fixture->preferences,
                "content-language", "de", "naming", SMT_NAMING_COMMON, NULL);
  g_assert_true (is_shown (fixture, "Südkorea"));
  g_assert_true (is_shown (fixture, "Mechanisms"));
  sessions = smt_window_list_sessions (fixture->window);
  g_assert_cmpuint (sessions->len, ==, 2);
  smt_session_go_back (get_session (fixture));
  g_assert_cmpstr (smt_entity_get_id (smt_session_get_entity (get_session (fixture))), ==,
                   "LAO");
}

/* It is the same in what lies behind as in what is seen. */
static void
test_counting (Fixture       *fixture,
               gconstpointer  data)
{
  SmtSession *session = get_session (fixture);

  smt_session_go_to_entity (session, "sco");
  g_assert_cmpint (smt_view_get_counting (smt_session_get_view (session)), ==,
                   SMT_COUNTING_CURRENT);
  g_assert_true (is_shown (fixture, "10 parties"));

  g_object_set (fixture->preferences, "counting", SMT_COUNTING_MEMBERS, NULL);
  app_settle ();
  session = get_session (fixture);
  g_assert_cmpint (smt_view_get_counting (smt_session_get_view (session)), ==,
                   SMT_COUNTING_MEMBERS);
  smt_session_undo (session);
  g_assert_null (smt_session_get_entity (session));
  g_assert_cmpint (smt_view_get_counting (smt_session_get_view (session)), ==,
                   SMT_COUNTING_MEMBERS);
  smt_session_go_to_page (session, SMT_PAGE_MATRIX);
  g_assert_true (is_shown (fixture, "Only full and associate members are counted"));
}

static gboolean
has_animations (void)
{
  gboolean has;

  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &has, NULL);
  return has;
}

static void
test_animations (Fixture       *fixture,
                 gconstpointer  data)
{
  gboolean of_system = has_animations ();

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  g_object_set (fixture->preferences, "animations", FALSE, NULL);
  g_assert_false (has_animations ());
  g_assert_false (adw_get_enable_animations (GTK_WIDGET (fixture->window)));
  g_object_set (fixture->preferences, "animations", TRUE, NULL);
  g_assert_true (has_animations () == of_system);
}

static GtkWidget *
find_row (GtkWidget  *dialog,
          const char *title)
{
  GtkWidget *label = app_find_label (dialog, title);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, ADW_TYPE_PREFERENCES_ROW);
}

static void
test_dialog (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *dialog, *row;
  GListModel *languages;

  g_object_set (fixture->preferences, "naming", SMT_NAMING_COMMON, NULL);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "preferences", NULL);
  app_settle ();
  dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
  g_assert_true (SMT_IS_PREFERENCES_DIALOG (dialog));

  row = find_row (dialog, "Names of States");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, SMT_NAMING_COMMON);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), SMT_NAMING_ISO);
  g_assert_cmpint (smt_preferences_get_naming (fixture->preferences), ==, SMT_NAMING_ISO);

  row = find_row (dialog, "Language of Content");
  languages = adw_combo_row_get_model (ADW_COMBO_ROW (row));
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (languages), >=, 2);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  g_assert_cmpstr (smt_preferences_get_content_language (fixture->preferences), !=, "");

  row = find_row (dialog, "Who Counts");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), SMT_COUNTING_MEMBERS);
  g_assert_cmpint (smt_preferences_get_counting (fixture->preferences), ==,
                   SMT_COUNTING_MEMBERS);

  row = find_row (dialog, "Announce Changes");
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), FALSE);
  g_assert_false (smt_preferences_get_announcements (fixture->preferences));
  row = find_row (dialog, "Animations");
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), FALSE);
  g_assert_false (smt_preferences_get_animations (fixture->preferences));

  g_assert_nonnull (app_find_label (dialog, "Flatpak"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  app_settle ();
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  g_test_add_func ("/preferences/kept", test_kept);
  g_test_add_func ("/preferences/properties", test_properties);
  g_test_add_func ("/preferences/language", test_language);
#define ADD(path, test) \
  g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/preferences/names", test_names);
  ADD ("/preferences/content-language", test_content_language);
  ADD ("/preferences/counting", test_counting);
  ADD ("/preferences/animations", test_animations);
  ADD ("/preferences/dialog", test_dialog);

  return g_test_run ();
}
