/* test-application.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What holds the program together: every key leads to an action that is
 * there, every icon named has a file, every template can be made.
 */

#include "app-fixture.h"
#include "smt-application.h"
#include "smt-matrix-panel.h"
#include "smt-page.h"
#include "smt-shortcut.h"
#include "smt-shortcuts.h"
#include "smt-window.h"

#define UI_PATH "/io/github/summitry/Summitry/ui/"

typedef struct
{
  GtkApplication *application;
  GtkWidget      *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->application = app_get_application ();
  g_application_activate (G_APPLICATION (fixture->application));
  app_settle ();
  fixture->window = GTK_WIDGET (gtk_application_get_active_window (fixture->application));
  g_assert_true (SMT_IS_WINDOW (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  app_settle ();
  g_assert_null (fixture->window);
  g_assert_null (gtk_application_get_windows (fixture->application));
}

/* The type of the parameter of an action of the window's class. */
static gboolean
find_class_action (GtkWidget           *widget,
                   const char          *wanted,
                   const GVariantType **parameter)
{
  GtkWidgetClass *klass = GTK_WIDGET_GET_CLASS (widget);
  const char *name, *property;
  GType owner;

  for (guint i = 0;
       gtk_widget_class_query_action (klass, i, &owner, &name, parameter, &property);
       i++)
    if (g_str_equal (name, wanted))
      return TRUE;
  return FALSE;
}

/* Those of the matrix are there while it is shown. */
static gboolean
find_matrix_action (GtkWidget           *window,
                    const char          *name,
                    const GVariantType **parameter)
{
  GtkWidget *panel = app_find (window, SMT_TYPE_MATRIX_PANEL);
  SmtMatrixCommandGroup *commands = smt_matrix_panel_get_commands (SMT_MATRIX_PANEL (panel));

  return g_action_group_query_action (smt_matrix_command_group_get_group (commands),
                                      name + strlen ("matrix."), NULL,
                                      parameter, NULL, NULL, NULL);
}

static void
assert_action (Fixture    *fixture,
               const char *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;
  const GVariantType *parameter = NULL;

  g_test_message ("%s", detailed);
  g_assert_true (g_action_parse_detailed_name (detailed, &name, &target, &error));
  g_assert_no_error (error);
  if (g_str_has_prefix (name, "app."))
    g_assert_true (g_action_group_query_action (G_ACTION_GROUP (fixture->application),
                                                name + strlen ("app."), NULL,
                                                &parameter, NULL, NULL, NULL));
  else if (g_str_has_prefix (name, "matrix."))
    g_assert_true (find_matrix_action (fixture->window, name, &parameter));
  else
    g_assert_true (find_class_action (fixture->window, name, &parameter));

  g_assert_true ((parameter == NULL) == (target == NULL));
  g_assert_true (target == NULL || g_variant_is_of_type (target, parameter));
}

static void
test_actions (Fixture       *fixture,
              gconstpointer  data)
{
  g_auto (GStrv) actions =
    gtk_application_list_action_descriptions (fixture->application);

  g_assert_cmpuint (g_strv_length (actions), >, 10);
  gtk_widget_activate_action (fixture->window, "win.page", "s", "matrix");
  app_settle ();
  for (guint i = 0; actions[i] != NULL; i++)
    assert_action (fixture, actions[i]);
}

/* A letter or number with Alt is a mnemonic's, in one language or another. */
static gboolean
is_of_mnemonics (const char *accel)
{
  GdkModifierType modifiers;
  guint key;

  g_assert_true (gtk_accelerator_parse (accel, &key, &modifiers));
  return (modifiers & (GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 &&
         g_unichar_isalnum (gdk_keyval_to_unicode (key));
}

/* No key does two things. */
static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) actions =
    gtk_application_list_action_descriptions (fixture->application);

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) accels =
        gtk_application_get_accels_for_action (fixture->application, actions[i]);

      g_assert_cmpuint (g_strv_length (accels), >, 0);
      for (guint j = 0; accels[j] != NULL; j++)
        {
          g_assert_true (g_hash_table_add (keys, g_strdup (accels[j])));
          g_assert_false (is_of_mnemonics (accels[j]));
        }
    }
}

static void
test_dialogs (Fixture       *fixture,
              gconstpointer  data)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "shortcuts", NULL);
  app_settle ();
  g_assert_nonnull (app_find_label (fixture->window, "Change the Date"));
  g_assert_nonnull (app_find_label (fixture->window, "Ctrl+D"));
  adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));

  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "about", NULL);
  app_settle ();
  g_assert_nonnull (app_find_label (fixture->window, SMT_VERSION));
  adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
  app_settle ();
}

/* The dialog lists each command that has a key, and the key. */
static void
test_shortcuts_dialog (Fixture       *fixture,
                       gconstpointer  data)
{
  guint n;
  const SmtShortcut *shortcuts = smt_shortcut_get_all (&n);
  g_auto (GStrv) actions = NULL;
  GtkWidget *dialog;

  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "shortcuts", NULL);
  app_settle ();
  dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
  actions = gtk_application_list_action_descriptions (fixture->application);
  g_assert_cmpuint (n, ==, g_strv_length (actions));
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *title = app_find_label (dialog, shortcuts[i].title);
      g_autofree char *keys = smt_shortcuts_dup_keys (shortcuts[i].accelerators[0]);

      g_test_message ("%s: %s", shortcuts[i].title, keys);
      g_assert_nonnull (title);
      g_assert_nonnull (app_find_label (dialog, keys));
    }
  adw_dialog_force_close (ADW_DIALOG (dialog));
  app_settle ();
}

static void
assert_icon (const char *name)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  g_test_message ("%s", name);
  g_assert_true (gtk_icon_theme_has_icon (theme, name));
}

/* Every icon named in a template. */
static void
assert_template_icons (const char *path)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, NULL);
  g_autoptr (GRegex) regex = g_regex_new ("icon-name\">([^<]+)<", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  g_regex_match_full (regex, text, size, 0, 0, &match, NULL);
  while (g_match_info_matches (match))
    {
      g_autofree char *name = g_match_info_fetch (match, 1);

      assert_icon (name);
      g_match_info_next (match, NULL);
    }
}

static void
test_icons (Fixture       *fixture,
            gconstpointer  data)
{
  g_auto (GStrv) templates = g_resources_enumerate_children (UI_PATH, 0, NULL);

  for (SmtPage page = 0; page < smt_page_get_n (); page++)
    assert_icon (smt_page_get_icon_name (page));

  g_assert_cmpuint (g_strv_length (templates), >, 5);
  for (guint i = 0; templates[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (UI_PATH, templates[i], NULL);

      assert_template_icons (path);
    }
}

/* GTK's own theme, which is not read, is not asked for by what is started from here
 * either. */
static void
test_theme (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *name = NULL;

  g_object_get (gtk_settings_get_default (), "gtk-theme-name", &name, NULL);
  g_assert_cmpstr (name, ==, "Adwaita-empty");
  g_assert_null (g_getenv ("GTK_THEME"));
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

#define ADD(path, test) \
  g_test_add (path, Fixture, NULL, set_up, test, tear_down)

  ADD ("/application/actions", test_actions);
  ADD ("/application/keys", test_keys);
  ADD ("/application/dialogs", test_dialogs);
  ADD ("/application/shortcuts-dialog", test_shortcuts_dialog);
  ADD ("/application/icons", test_icons);
  ADD ("/application/theme", test_theme);

  return g_test_run ();
}
