/* smt-application.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-application.h"

#include <glib/gi18n.h>
#include <malloc.h>
#include <stdlib.h>

#include "smt-about.h"
#include "smt-adwaita-words.h"
#include "smt-app-state.h"
#include "smt-bookmarks.h"
#include "smt-dataset-reader.h"
#include "smt-opener.h"
#include "smt-preferences-dialog.h"
#include "smt-room.h"
#include "smt-search-provider.h"
#include "smt-shortcuts.h"
#include "smt-style-sheets.h"
#include "smt-usage.h"
#include "smt-window.h"

/* Reads the bundled dataset and opens windows on it. Reading begins in a
 * thread before GTK is up, so that both are done at about the same time. */

/* How long the program waits for another search, without a window. */
#define SEARCH_IDLE_MSEC 30000

/* What the start needs at least on the heaps of its two threads, in bytes. */
#define ROOM        (5632 * 1024)
#define READER_ROOM (3072 * 1024)

struct _SmtApplication
{
  AdwApplication parent_instance;

  GThread     *reader;    /* returns the dataset */
  SmtDataset  *dataset;
  SmtLanguage *language;
  SmtAppState *state;
  gboolean     is_restored;

  SmtSearchProvider *provider;        /* or NULL, off the bus */
  SmtSession        *provider_session; /* what it searches, once it was asked */
};

G_DEFINE_FINAL_TYPE (SmtApplication, smt_application, ADW_TYPE_APPLICATION)

/* For the first date that it writes ICU reads tables, which takes as long as a
 * tenth of GTK's start. */
static void
warm_up (SmtLanguage *language,
         SmtDataset  *dataset)
{
  g_free (smt_language_format_edtf (language, smt_dataset_get_as_of (dataset)));
}

static gpointer
read_bundled (gpointer data)
{
  SmtLanguage *language = data;
  SmtDataset *dataset;

  smt_room_make (READER_ROOM);
  dataset = smt_dataset_read_bundled ();
  warm_up (language, dataset);
  return dataset;
}

static SmtDataset *
get_dataset (SmtApplication *self)
{
  if (self->reader != NULL)
    self->dataset = g_thread_join (g_steal_pointer (&self->reader));
  return self->dataset;
}

static void
open_window (SmtApplication *self)
{
  g_autoptr (SmtSession) session = NULL;
  GtkWidget *window;

  session = smt_session_new (get_dataset (self), self->language);
  window = smt_window_new (GTK_APPLICATION (self), session);
  gtk_window_present (GTK_WINDOW (window));
}

/* What was open before comes back once; a program that stays without a window
 * begins with a new one. */
static void
smt_application_activate (GApplication *application)
{
  SmtApplication *self = SMT_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL)
    gtk_window_present (window);
  else if (self->is_restored)
    open_window (self);
  else
    smt_app_state_restore (self->state, get_dataset (self), self->language);
  self->is_restored = TRUE;
}

static SmtWindow *
ensure_window (SmtApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    {
      smt_application_activate (G_APPLICATION (self));
      window = gtk_application_get_active_window (GTK_APPLICATION (self));
    }
  gtk_window_present (window);
  return SMT_WINDOW (window);
}

/* In the program that runs already; one that starts opens a window anyway. */
static int
smt_application_handle_local_options (GApplication *application,
                                      GVariantDict *options)
{
  g_autoptr (GError) error = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("summitry %s\n", SMT_VERSION);
      return EXIT_SUCCESS;
    }
  if (!g_variant_dict_contains (options, "new-window"))
    return -1;

  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("summitry: %s\n", error->message);
      return EXIT_FAILURE;
    }
  if (!g_application_get_is_remote (application))
    return -1;
  g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);
  return EXIT_SUCCESS;
}

/* Files, folders and links that the command line names, or another program. */
static void
smt_application_open (GApplication  *application,
                      GFile        **files,
                      int            n_files,
                      const char    *hint)
{
  SmtWindow *window = ensure_window (SMT_APPLICATION (application));
  g_autoptr (GListStore) list = g_list_store_new (G_TYPE_FILE);

  for (int i = 0; i < n_files; i++)
    g_list_store_append (list, files[i]);
  smt_opener_open_files (window, G_LIST_MODEL (list));
}

/* For other programs: the page of the entity with the id given. */
static void
open_entity_activated (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  SmtWindow *window = ensure_window (user_data);

  gtk_widget_activate_action_variant (GTK_WIDGET (window), "win.open", parameter);
}

/* For other programs: a view as JSON, or a link to one. */
static void
open_view_activated (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  smt_opener_open_text (ensure_window (user_data), g_variant_get_string (parameter, NULL));
}

/* From here on the program lives as long as its windows. */
static void
smt_application_window_added (GtkApplication *application,
                              GtkWindow      *window)
{
  SmtApplication *self = SMT_APPLICATION (application);

  g_application_set_inactivity_timeout (G_APPLICATION (application), 0);

  GTK_APPLICATION_CLASS (smt_application_parent_class)->window_added (application, window);

  if (SMT_IS_WINDOW (window))
    smt_app_state_follow (self->state, SMT_WINDOW (window));
}

/* As others on the bus see it: the same language and habits as in windows. */
static SmtSession *
get_provider_session (gpointer user_data)
{
  SmtApplication *self = user_data;

  if (self->provider_session == NULL)
    self->provider_session = smt_session_new (get_dataset (self), self->language);
  return self->provider_session;
}

/* Started only to be searched, the program stays as long as somebody types. */
static void
provider_asked_cb (SmtApplication *self)
{
  g_application_hold (G_APPLICATION (self));
  g_application_release (G_APPLICATION (self));
}

/* What was found is of the bundled dataset; the window may show another. */
static void
provider_open_cb (SmtApplication *self,
                  const char     *id)
{
  SmtWindow *window = ensure_window (self);
  SmtDataset *dataset = smt_session_get_dataset (smt_window_get_session (window));

  if (smt_dataset_lookup (dataset, id) == NULL)
    open_window (self);
  window = ensure_window (self);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open", "s", id);
}

static void
search_for (SmtApplication *self,
            const char     *text)
{
  SmtWindow *window = ensure_window (self);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "search");
  smt_session_set_text (smt_window_get_session (window), text);
}

static gboolean
smt_application_dbus_register (GApplication     *application,
                               GDBusConnection  *connection,
                               const char       *object_path,
                               GError          **error)
{
  SmtApplication *self = SMT_APPLICATION (application);
  GApplicationClass *parent_class = G_APPLICATION_CLASS (smt_application_parent_class);
  g_autofree char *path = g_strconcat (object_path, "/SearchProvider", NULL);

  if (!parent_class->dbus_register (application, connection, object_path, error))
    return FALSE;

  self->provider = smt_search_provider_new (get_provider_session, self);
  g_signal_connect_object (self->provider, "asked", G_CALLBACK (provider_asked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->provider, "open", G_CALLBACK (provider_open_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->provider, "launch", G_CALLBACK (search_for), self,
                           G_CONNECT_SWAPPED);
  return smt_search_provider_export (self->provider, connection, path, error);
}

static void
smt_application_dbus_unregister (GApplication    *application,
                                 GDBusConnection *connection,
                                 const char      *object_path)
{
  SmtApplication *self = SMT_APPLICATION (application);

  if (self->provider != NULL)
    smt_search_provider_unexport (self->provider);
  g_clear_object (&self->provider);
  g_clear_object (&self->provider_session);

  G_APPLICATION_CLASS (smt_application_parent_class)->dbus_unregister (application, connection,
                                                                       object_path);
}

static void
search_activated (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  search_for (user_data, g_variant_get_string (parameter, NULL));
}

static void
quit_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  SmtApplication *self = user_data;
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  smt_app_state_finish (self->state);
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free (windows);
}

static void
new_window_activated (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  open_window (user_data);
}

static void
preferences_activated (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  adw_dialog_present (smt_preferences_dialog_new (smt_preferences_get_default ()),
                      GTK_WIDGET (ensure_window (user_data)));
}

/* What windows show was made for the habits that the person had. */
static void
habits_changed_cb (SmtApplication *self)
{
  SmtPreferences *preferences = smt_preferences_get_default ();

  get_dataset (self);
  g_object_unref (self->language);
  self->language = smt_preferences_create_language (preferences);
  g_clear_object (&self->provider_session);
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (SMT_IS_WINDOW (l->data))
      smt_window_set_reader (l->data, self->language,
                             smt_preferences_get_counting (preferences));
}

/* Whether things move is GTK's setting, which follows the system until somebody
 * changes it. */
static void
animations_changed_cb (void)
{
  GtkSettings *settings = gtk_settings_get_default ();

  if (smt_preferences_get_animations (smt_preferences_get_default ()))
    gtk_settings_reset_property (settings, "gtk-enable-animations");
  else
    g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
}

static void
follow_preferences (SmtApplication *self)
{
  SmtPreferences *preferences = smt_preferences_get_default ();

  g_signal_connect_object (preferences, "notify::naming", G_CALLBACK (habits_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "notify::content-language",
                           G_CALLBACK (habits_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "notify::counting", G_CALLBACK (habits_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "notify::animations",
                           G_CALLBACK (animations_changed_cb), self, G_CONNECT_SWAPPED);
  if (!smt_preferences_get_animations (preferences))
    animations_changed_cb ();
}

static void
shortcuts_activated (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  adw_dialog_present (smt_shortcuts_create_dialog (), GTK_WIDGET (window));
}

static void
about_activated (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  SmtApplication *self = user_data;

  adw_dialog_present (smt_about_create_dialog (get_dataset (self), self->language),
                      GTK_WIDGET (ensure_window (self)));
}

static const GOptionEntry options[] = {
  { "new-window", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open another window"), NULL },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Show the version of the program"), NULL },
  { NULL }
};

/* GLib would print it itself, with a word in it that it has not in all languages. */
static gboolean
print_help (char **arguments)
{
  g_autoptr (GOptionContext) context = NULL;
  g_autofree char *help = NULL;

  if (g_strv_length (arguments) != 2 ||
      (!g_str_equal (arguments[1], "--help") && !g_str_equal (arguments[1], "-h")))
    return FALSE;

  /* TRANSLATORS: what follows the name of the program on the command line */
  context = g_option_context_new (_("[FILE…]"));
  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  help = smt_usage_dup_help (context);
  g_print ("%s", help);
  return TRUE;
}

static gboolean
smt_application_local_command_line (GApplication   *application,
                                    char         ***arguments,
                                    int            *exit_status)
{
  if (print_help (*arguments))
    {
      *exit_status = EXIT_SUCCESS;
      return TRUE;
    }

  return G_APPLICATION_CLASS (smt_application_parent_class)->local_command_line (application,
                                                                                 arguments,
                                                                                 exit_status);
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = quit_activated },
  { .name = "new-window", .activate = new_window_activated },
  { .name = "preferences", .activate = preferences_activated },
  { .name = "shortcuts", .activate = shortcuts_activated },
  { .name = "about", .activate = about_activated },
  { .name = "open-entity", .parameter_type = "s", .activate = open_entity_activated },
  { .name = "search", .parameter_type = "s", .activate = search_activated },
  { .name = "open-view", .parameter_type = "s", .activate = open_view_activated },
};

/* GTK's settings read its own theme, before libadwaita puts another in its place: an
 * eighth of all that the start computes, for nothing. What libadwaita tells GTK to
 * use from then on, an empty one, is used from the beginning. A theme that a person
 * asks for is left alone. */
static void
init_without_theme (void)
{
  if (!g_setenv ("GTK_THEME", "Adwaita-empty", FALSE) ||
      !g_str_equal (g_getenv ("GTK_THEME"), "Adwaita-empty"))
    return;

  gtk_init ();
  gtk_settings_get_default ();
  g_unsetenv ("GTK_THEME");
}

static void
smt_application_startup (GApplication *application)
{
  SmtApplication *self = SMT_APPLICATION (application);

  init_without_theme ();
  G_APPLICATION_CLASS (smt_application_parent_class)->startup (application);

  /* Headings of the help take the focus to be read out, and are not to be copied. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  smt_adwaita_words_install ();
  gtk_window_set_default_icon_name (SMT_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions,
                                   G_N_ELEMENTS (actions), self);
  if (g_application_get_flags (application) & G_APPLICATION_IS_SERVICE)
    g_application_set_inactivity_timeout (application, SEARCH_IDLE_MSEC);
  smt_style_sheets_follow (adw_application_get_style_manager (ADW_APPLICATION (self)));
  smt_shortcuts_install (GTK_APPLICATION (self));
  follow_preferences (self);
}

static void
smt_application_shutdown (GApplication *application)
{
  smt_bookmarks_flush (smt_bookmarks_get_default (), NULL);

  G_APPLICATION_CLASS (smt_application_parent_class)->shutdown (application);
}

static void
smt_application_dispose (GObject *object)
{
  SmtApplication *self = SMT_APPLICATION (object);

  /* A second instance that only hands over never asked for the dataset. */
  get_dataset (self);
  g_clear_object (&self->state);
  g_clear_object (&self->dataset);
  g_clear_object (&self->language);

  G_OBJECT_CLASS (smt_application_parent_class)->dispose (object);
}

static void
smt_application_class_init (SmtApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_application_dispose;
  application_class->activate = smt_application_activate;
  application_class->handle_local_options = smt_application_handle_local_options;
  application_class->local_command_line = smt_application_local_command_line;
  application_class->open = smt_application_open;
  application_class->dbus_register = smt_application_dbus_register;
  application_class->dbus_unregister = smt_application_dbus_unregister;
  application_class->startup = smt_application_startup;
  application_class->shutdown = smt_application_shutdown;
  GTK_APPLICATION_CLASS (klass)->window_added = smt_application_window_added;
}

static void
smt_application_init (SmtApplication *self)
{
#ifdef __GLIBC__
  /* One for the reader and one for the rest: with a single arena the two wait
   * for each other all through the start; with one for each thread, there is
   * room that only one ever had a use for. */
  mallopt (M_ARENA_MAX, 2);
#endif
  smt_room_make (ROOM);

  g_application_add_main_option_entries (G_APPLICATION (self), options);

  /* The language is the reader's until it is joined. */
  self->language = smt_preferences_create_language (smt_preferences_get_default ());
  self->state = smt_app_state_new (GTK_APPLICATION (self));
  self->reader = g_thread_new ("dataset reader", read_bundled, self->language);
}

/**
 * smt_application_new:
 *
 * Returns: (transfer full): the application; reading its dataset has begun
 */
SmtApplication *
smt_application_new (void)
{
  return g_object_new (SMT_TYPE_APPLICATION,
                       "application-id", SMT_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/summitry/Summitry",
                       NULL);
}
