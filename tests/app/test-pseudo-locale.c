/* test-pseudo-locale.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every page and dialog in a language that is none (in-pseudo-locale), in a
 * wide and in the narrowest window: what is not in brackets was not translated,
 * and nothing may be cut off or lie over something else.
 *
 * What GTK itself says is in English here, as it has no such language.
 */

#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app-fixture.h"
#include "pseudo-check.h"
#include "pseudo-words.h"
#include "smt-about.h"
#include "smt-bookmarks-dialog.h"
#include "smt-cite-dialog.h"
#include "smt-condition-dialog.h"
#include "smt-condition-popover.h"
#include "smt-dataset-opener.h"
#include "smt-dataset-reader.h"
#include "smt-export-dialog.h"
#include "smt-fault-dialog.h"
#include "smt-help-dialog.h"
#include "smt-history-dialog.h"
#include "smt-membership-text.h"
#include "smt-membership.h"
#include "smt-more-row.h"
#include "smt-opener.h"
#include "smt-page.h"
#include "smt-period-edit.h"
#include "smt-periods-dialog.h"
#include "smt-preferences-dialog.h"
#include "smt-upset-popover.h"
#include "smt-upset-view.h"
#include "smt-progress.h"
#include "smt-shortcuts.h"
#include "smt-sheet.h"
#include "smt-window.h"

typedef PseudoCheck Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  app_set_up (&fixture->app, data);
  g_object_unref (fixture->app.session);
  g_object_unref (fixture->app.language);
  fixture->app.language = smt_language_new_for_locale ();
  fixture->app.session = smt_session_new (fixture->app.dataset, fixture->app.language);
  fixture->app.window = g_object_ref (smt_window_new (NULL, fixture->app.session));
  fixture->labels = g_ptr_array_new ();
  gtk_window_present (GTK_WINDOW (fixture->app.window));
  app_settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_ptr_array_unref (fixture->labels);
  g_free (fixture->where);
  app_tear_down (&fixture->app, data);
}

/* Of buttons that are alike, as the marks of passages, one is enough. */
static char *
dup_kind (GtkWidget *button)
{
  g_auto (GStrv) classes = gtk_widget_get_css_classes (button);
  g_autofree char *joined = g_strjoinv (".", classes);
  const char *icon = gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (button));
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (button));

  return g_strjoin (":", joined, icon != NULL ? icon : "", id != NULL ? id : "", NULL);
}

static void
list_buttons (GtkWidget  *widget,
              GHashTable *buttons)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget))
    return;
  if (GTK_IS_MENU_BUTTON (widget) && gtk_widget_is_sensitive (widget))
    g_hash_table_insert (buttons, dup_kind (widget), widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_buttons (child, buttons);
}

/* Every popover that a button of the window opens. */
static void
check_popovers (Fixture    *fixture,
                const char *where,
                int         available)
{
  g_autoptr (GHashTable) buttons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer kind, button;

  list_buttons (fixture->app.window, buttons);
  g_hash_table_iter_init (&iter, buttons);
  while (g_hash_table_iter_next (&iter, &kind, &button))
    {
      GtkPopover *popover;
      g_autofree char *place = g_strdup_printf ("%s, popover of %s", where, (char *) kind);

      gtk_menu_button_popup (button);
      app_settle ();
      popover = gtk_menu_button_get_popover (button);
      g_assert_nonnull (popover);
      pseudo_check_popover (fixture, GTK_WIDGET (popover), place, available);
      gtk_menu_button_popdown (button);
      app_settle ();
      fixture->n_popovers++;
    }
}

static void
set_size (Fixture *fixture,
          int      width,
          int      height)
{
  gtk_window_set_focus (GTK_WINDOW (fixture->app.window), NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->app.window), width, height);
  app_settle ();
  app_settle ();
}

static void
test_popovers (Fixture       *fixture,
               gconstpointer  data)
{
  static const struct { int width, height; } sizes[] = { { 1180, 760 }, { 370, 650 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      set_size (fixture, sizes[i].width, sizes[i].height);
      for (SmtPage page = 0; page < smt_page_get_n (); page++)
        {
          smt_session_go_to_page (fixture->app.session, page);
          app_settle ();
          check_popovers (fixture, smt_page_get_title (page), sizes[i].width);
        }
      smt_session_go_to_entity (fixture->app.session, "lmc");
      gtk_widget_activate_action (fixture->app.window, "win.show-detail", NULL);
      app_settle ();
      check_popovers (fixture, "lmc", sizes[i].width);
    }
  g_assert_cmpuint (fixture->n_popovers, >, 20);
}

static void
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  for (SmtPage page = 0; page < smt_page_get_n (); page++)
    {
      smt_session_go_to_page (fixture->app.session, page);
      app_settle ();
      pseudo_check_window (fixture, smt_page_get_title (page));
    }
}

/* What is drawn, as a table and in words as well; and two things compared. */
static void
test_displays (Fixture       *fixture,
               gconstpointer  data)
{
  static const SmtPage pages[] = { SMT_PAGE_MATRIX, SMT_PAGE_TIMELINE, SMT_PAGE_COMPARE };
  static const char *const compared[] = { "lmc", "sco", NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    for (SmtDisplay display = SMT_DISPLAY_PICTURE; display <= SMT_DISPLAY_WORDS; display++)
      {
        g_autoptr (SmtView) compare =
          smt_view_with_compared (smt_session_get_view (fixture->app.session), compared);
        g_autoptr (SmtView) page = smt_view_with_page (compare, pages[i]);
        g_autoptr (SmtView) view = smt_view_with_display (page, display);

        smt_session_change (fixture->app.session, view, "Change Display");
        app_settle ();
        pseudo_check_window (fixture, smt_page_get_title (pages[i]));
      }
}

/* The last line of a picture of sets opens the names in it. */
static void
test_upset (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const compared[] = { "lmc", "sco", NULL };
  g_autoptr (SmtView) compare =
    smt_view_with_compared (smt_session_get_view (fixture->app.session), compared);
  g_autoptr (SmtView) view = smt_view_with_page (compare, SMT_PAGE_COMPARE);
  GtkWidget *upset, *line;

  smt_session_change (fixture->app.session, view, "Compare");
  app_settle ();
  upset = app_find (fixture->app.window, SMT_TYPE_UPSET_VIEW);
  line = gtk_widget_get_last_child (upset);
  while (!GTK_IS_BUTTON (line))
    line = gtk_widget_get_prev_sibling (line);
  g_signal_emit_by_name (line, "clicked");
  app_settle ();
  pseudo_check_popover (fixture, app_find (upset, SMT_TYPE_UPSET_POPOVER), "sets", 360);
}

/* The page of the first entity of each kind. */
static void
test_entities (Fixture       *fixture,
               gconstpointer  data)
{
  for (guint type = 0; type < SMT_N_ENTITY_TYPES; type++)
    {
      GListModel *list = smt_dataset_get_list (fixture->app.dataset, type);
      g_autoptr (SmtEntity) entity = g_list_model_get_item (list, 0);

      if (entity == NULL)
        continue;
      smt_session_go_to_entity (fixture->app.session, smt_entity_get_id (entity));
      gtk_widget_activate_action (fixture->app.window, "win.show-detail", NULL);
      app_settle ();
      pseudo_check_window (fixture, smt_entity_get_id (entity));
    }
}

static gboolean
is_judged (gpointer editor)
{
  return smt_periods_editor_get_is_judged (editor);
}

static void
check_dialog (Fixture    *fixture,
              AdwDialog  *dialog,
              const char *where)
{
  adw_dialog_present (dialog, fixture->app.window);
  app_settle ();
  pseudo_check_window (fixture, where);
  adw_dialog_force_close (dialog);
  app_settle ();
}

/* The end of a section that is longer than any of the bundled data. */
static void
check_more (Fixture *fixture)
{
  AppFixture *app = &fixture->app;
  g_autoptr (SmtSheet) sheet = smt_sheet_new (app->dataset, app_get_entity (app, "lmc"),
                                              smt_session_get_view (app->session), app->language);
  g_autoptr (SmtSection) section = g_list_model_get_item (G_LIST_MODEL (sheet), 0);
  GtkWidget *list_box = gtk_list_box_new ();
  AdwDialog *dialog = adw_dialog_new ();

  gtk_list_box_append (GTK_LIST_BOX (list_box), smt_more_row_new (section, 1, app->language));
  adw_dialog_set_child (dialog, list_box);
  check_dialog (fixture, dialog, "more rows");
}

/* As of the bundled data, with a fault that may be told, and as it asks whether what
 * was changed shall be lost. */
static void
check_periods (Fixture *fixture)
{
  SmtEntity *entity = app_get_entity (&fixture->app, "lmc.VNM");
  g_autoptr (GFile) bundled = g_file_new_for_uri (SMT_BUNDLED_DATASET);
  g_autoptr (GFile) own = g_file_new_for_uri ("resource:///0.json");
  g_autoptr (SmtMembershipText) text =
    smt_membership_text_find (bundled, smt_entity_get_id (entity), NULL, NULL);
  g_autoptr (SmtMembershipText) copy =
    smt_membership_text_copy_to (text, own, smt_dataset_get_as_of (fixture->app.dataset), NULL,
                                 NULL);
  g_autoptr (SmtPeriodsEditor) editor = smt_periods_editor_new (fixture->app.dataset, copy);
  AdwDialog *dialog = smt_periods_dialog_new (fixture->app.session, SMT_MEMBERSHIP (entity),
                                              editor);

  check_dialog (fixture, g_object_ref_sink (dialog), "periods");
  g_object_unref (dialog);
  smt_periods_editor_take_periods (editor,
                                   smt_period_edit_set (smt_periods_editor_get_periods (editor),
                                                        0, "until", "1"), NULL);
  dialog = smt_periods_dialog_new (fixture->app.session, SMT_MEMBERSHIP (entity), editor);
  adw_dialog_present (dialog, fixture->app.window);
  app_wait (is_judged, editor);
  app_settle ();
  pseudo_check_window (fixture, "faults of periods");
  adw_dialog_close (dialog);
  app_settle ();
  pseudo_check_window (fixture, "discarding periods");
  adw_dialog_force_close (adw_application_window_get_visible_dialog (
                            ADW_APPLICATION_WINDOW (fixture->app.window)));
  adw_dialog_force_close (dialog);
  app_settle ();
}

static void
check_conditions (Fixture *fixture)
{
  AdwDialog *dialog = smt_condition_dialog_new (fixture->app.session);
  GtkWidget *button, *popover;

  adw_dialog_present (dialog, fixture->app.window);
  app_settle ();
  pseudo_check_window (fixture, "conditions");
  button = app_find (app_find (GTK_WIDGET (dialog), ADW_TYPE_WRAP_BOX), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  app_settle ();
  popover = app_find (button, SMT_TYPE_CONDITION_POPOVER);
  pseudo_check_popover (fixture, popover, "conditions", 360);
  /* Nobody can close the dialog under it. */
  gtk_popover_popdown (GTK_POPOVER (popover));
  app_settle ();
  adw_dialog_force_close (dialog);
  app_settle ();
}

static void
test_dialogs (Fixture       *fixture,
              gconstpointer  data)
{
  SmtEntity *entity = app_get_entity (&fixture->app, "lmc");
  SmtCitation *citation;

  smt_session_go_to_entity (fixture->app.session, "lmc");
  app_settle ();
  check_dialog (fixture, smt_shortcuts_create_dialog (), "shortcuts");
  check_dialog (fixture, smt_history_dialog_new (fixture->app.session), "history");
  check_dialog (fixture, smt_bookmarks_dialog_new (smt_bookmarks_get_default ()), "bookmarks");
  check_dialog (fixture, smt_preferences_dialog_new (smt_preferences_get_default ()),
                "preferences");
  citation = smt_citation_new (fixture->app.dataset, entity,
                               smt_session_get_view (fixture->app.session),
                               fixture->app.language);
  check_dialog (fixture, smt_cite_dialog_new (citation), "citing");
  check_dialog (fixture, smt_help_dialog_new (), "help");
  check_conditions (fixture);
  check_more (fixture);
  check_periods (fixture);
  check_dialog (fixture, smt_about_create_dialog (fixture->app.dataset, fixture->app.language),
                "about");
}

/* Faults of each way in which they are told: of syntax, of a field, of dates, of
 * references. */
static void
test_fault_dialog (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char *const files[] = {
    "{\"format\": ",
    "{\"format\": \"summitry-dataset\", \"version\": 1, \"id\": \"x\", \"as_of\": \"2016\", "
    "\"roles\": [{\"id\": \"1\", \"name\": \"2\", \"kind\": \"3\", \"4\": []}], "
    "\"parties\": [{\"id\": \"5\", \"name\": 6, \"kind\": null}, 7], "
    "\"mechanisms\": [{\"id\": \"8\", \"name\": \"9\", \"roles\": [\"10\"], "
    "\"founded\": {\"date\": \"2016-13\"}}]}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (g_get_tmp_dir (), "0.json", NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (SmtFaultList) faults = smt_fault_list_new ();

      g_assert_true (g_file_set_contents (path, files[i], -1, NULL));
      g_assert_null (smt_dataset_read_file (file, faults, NULL, NULL));
      check_dialog (fixture, smt_fault_dialog_new (faults), "faults");
      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

static void
test_export_dialog (Fixture       *fixture,
                    gconstpointer  data)
{
  const SmtExhibitKind kinds[] = { SMT_EXHIBIT_MATRIX, SMT_EXHIBIT_TIMELINE };
  g_autoptr (GPtrArray) exhibits =
    g_ptr_array_new_with_free_func ((GDestroyNotify) smt_exhibit_unref);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_ptr_array_add (exhibits,
                     smt_exhibit_new (kinds[i], fixture->app.dataset,
                                      smt_session_get_index (fixture->app.session),
                                      smt_session_get_view (fixture->app.session),
                                      fixture->app.language));
  check_dialog (fixture, smt_export_dialog_new (exhibits, "1"), "export");
}

/* Pages that show nothing, or have something opened in them. */
static void
test_states (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const views[] = {
    "\"page\": \"matrix\", \"at_least\": 99",
    "\"page\": \"matrix\", \"by_region\": true, \"by_kind\": true",
    "\"page\": \"search\", \"text\": \"0000\"",
    "\"page\": \"search\", \"text\": \"lmc\"",
    "\"page\": \"compare\", \"compared\": [\"lmc\"]",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("{\"format\": \"summitry-view\", \"version\": 1, %s}", views[i]);

      smt_opener_open_text (SMT_WINDOW (fixture->app.window), text);
      app_settle ();
      pseudo_check_window (fixture, views[i]);
    }
  smt_session_go_to_page (fixture->app.session, SMT_PAGE_MATRIX);
  app_settle ();
  gtk_widget_activate_action (fixture->app.window, "matrix.inspect", "(ss)", "AFG", "lmc");
  app_settle ();
  pseudo_check_window (fixture, "inspector");
}

static gboolean
has_dialog (gpointer window)
{
  return adw_application_window_get_visible_dialog (window) != NULL;
}

/* One that the program shows by itself, and that can be closed. */
static void
check_shown (Fixture    *fixture,
             const char *where)
{
  g_assert_true (app_wait (has_dialog, fixture->app.window));
  pseudo_check_window (fixture, where);
  adw_dialog_force_close (adw_application_window_get_visible_dialog
                            (ADW_APPLICATION_WINDOW (fixture->app.window)));
  app_settle ();
}

/* What the program asks and explains. */
static void
test_alerts (Fixture       *fixture,
             gconstpointer  data)
{
  SmtWindow *window = SMT_WINDOW (fixture->app.window);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "0.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (SmtProgress) progress = NULL;

  smt_opener_open_text (window, "summitry:view?%7B");
  check_shown (fixture, "link that is none");
  smt_opener_open_text (window, "{\"format\": \"summitry-view\", \"version\": 1, "
                                "\"page\": \"matrix\", \"parties\": [\"0\"], \"dataset\": \"1\"}");
  check_shown (fixture, "view with gaps");

  g_list_store_append (files, file);
  smt_dataset_opener_ask (window, G_LIST_MODEL (files));
  check_shown (fixture, "dataset to open");
  /* Nobody writes into it, so that reading takes as long as it is looked at. */
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  smt_dataset_opener_read (window, G_LIST_MODEL (files), TRUE);
  check_shown (fixture, "dataset that is read");
  close (open (path, O_WRONLY));
  g_assert_cmpint (g_remove (path), ==, 0);

  progress = smt_progress_new (fixture->app.window, "0", cancellable);
  check_shown (fixture, "progress");
}

/* A dialog or a template that is new is opened here, too, or this fails. */
static void
test_all_seen (void)
{
  g_autofree char *sources = g_build_filename (g_getenv ("SUMMITRY_TEST_ROOT"), "src", "app", NULL);
  g_autofree char *templates = g_build_filename (g_getenv ("SUMMITRY_TEST_ROOT"), "ui", NULL);
  g_autofree char *dialogs = pseudo_check_count_dialogs (sources);

  pseudo_check_assert_all_seen (templates);
  g_assert_cmpstr (dialogs, ==,
                   "smt-about.c: 1\n"
                   "smt-bookmarks-dialog.c: 1\n"
                   "smt-cite-dialog.c: 1\n"
                   "smt-condition-dialog.c: 1\n"
                   "smt-dataset-opener.c: 2\n"
                   "smt-export-dialog.c: 1\n"
                   "smt-fault-dialog.c: 1\n"
                   "smt-help-dialog.c: 1\n"
                   "smt-history-dialog.c: 1\n"
                   "smt-opener.c: 1\n"
                   "smt-periods-dialog.c: 2\n"
                   "smt-preferences-dialog.c: 1\n"
                   "smt-progress.c: 1\n"
                   "smt-shortcuts.c: 1");
}

/* Brackets alone prove nothing if texts are not in them. */
static void
test_language (Fixture       *fixture,
               gconstpointer  data)
{
  g_assert_true (g_str_has_prefix (smt_page_get_title (SMT_PAGE_MECHANISMS), OPENING) ||
                 g_str_has_prefix (smt_page_get_title (SMT_PAGE_MECHANISMS), "\u200f" OPENING));
  g_assert_false (pseudo_words_is_translated ("Mechanisms"));
  g_assert_true (pseudo_words_is_translated ("2017"));
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);
  g_test_set_nonfatal_assertions ();
  /* As GNOME has it, whatever is set where the test runs. */
  g_object_set (gtk_settings_get_default (),
                "gtk-decoration-layout", "appmenu:close",
                "gtk-enable-animations", FALSE,
                NULL);
  /* Adwaita warns of what is too wide for its place: check_width() says what. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  if (!g_str_equal (g_getenv ("SUMMITRY_TEST_MIRRORED"), ""))
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("SUMMITRY_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_test_add ("/pseudo-locale/language", Fixture, NULL, set_up, test_language, tear_down);
  g_test_add ("/pseudo-locale/pages", Fixture, NULL, set_up, test_pages, tear_down);
  g_test_add ("/pseudo-locale/displays", Fixture, NULL, set_up, test_displays, tear_down);
  g_test_add ("/pseudo-locale/entities", Fixture, NULL, set_up, test_entities, tear_down);
  g_test_add ("/pseudo-locale/upset", Fixture, NULL, set_up, test_upset, tear_down);
  g_test_add ("/pseudo-locale/dialogs", Fixture, NULL, set_up, test_dialogs, tear_down);
  g_test_add ("/pseudo-locale/fault-dialog", Fixture, NULL, set_up, test_fault_dialog, tear_down);
  g_test_add ("/pseudo-locale/export-dialog", Fixture, NULL, set_up, test_export_dialog, tear_down);
  g_test_add ("/pseudo-locale/popovers", Fixture, NULL, set_up, test_popovers, tear_down);
  g_test_add ("/pseudo-locale/states", Fixture, NULL, set_up, test_states, tear_down);
  g_test_add ("/pseudo-locale/alerts", Fixture, NULL, set_up, test_alerts, tear_down);
  g_test_add_func ("/pseudo-locale/all-seen", test_all_seen);

  return g_test_run ();
}
