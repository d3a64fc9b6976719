/* test-about.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* About tells all there is to tell: what is new, what helps to find a fault, the
 * licences of all parts, and how far each language is.
 */

#include "app-fixture.h"
#include "smt-about.h"

static AdwAboutDialog *
show_about (AppFixture *fixture)
{
  AdwDialog *dialog = smt_about_create_dialog (fixture->dataset, fixture->language);

  app_present (fixture, gtk_label_new (NULL));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 900);
  adw_dialog_present (dialog, fixture->window);
  app_settle ();
  return ADW_ABOUT_DIALOG (dialog);
}

static void
test_head (AppFixture    *fixture,
           gconstpointer  data)
{
  AdwAboutDialog *about = show_about (fixture);

  g_assert_cmpstr (adw_about_dialog_get_application_name (about), ==, "Summitry");
  /* Nothing is installed here. */
  g_assert_true (gtk_icon_theme_has_icon (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                          adw_about_dialog_get_application_icon (about)));
  g_assert_cmpstr (adw_about_dialog_get_version (about), ==, SMT_VERSION);
  g_assert_cmpstr (adw_about_dialog_get_developer_name (about), ==,
                   "The Summitry contributors");
  g_assert_cmpint (adw_about_dialog_get_license_type (about), ==, GTK_LICENSE_GPL_3_0);
  g_assert_nonnull (strstr (adw_about_dialog_get_release_notes (about), "nine mechanisms"));
  g_assert_cmpstr (adw_about_dialog_get_release_notes_version (about), ==, SMT_VERSION);
  g_assert_nonnull (strstr (adw_about_dialog_get_comments (about),
                            smt_dataset_get_edition (fixture->dataset)));
}

static void
test_debug_info (AppFixture    *fixture,
                 gconstpointer  data)
{
  static const char *const wanted[] = {
    "Summitry: " SMT_VERSION, "GTK: 4.", "libadwaita: 1.", "GLib: 2.", "ICU: ", "CLDR ",
    "Locale: en_US.UTF-8", "Language of content: en", "edition ",
  };
  AdwAboutDialog *about = show_about (fixture);
  const char *info = adw_about_dialog_get_debug_info (about);

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_test_message ("%s", wanted[i]);
      g_assert_nonnull (strstr (info, wanted[i]));
    }
  g_assert_nonnull (strstr (info, smt_dataset_get_id (fixture->dataset)));
}

/* A label on a page of the dialog, which is open or not. */
static gboolean
has_label (GtkWidget  *root,
           const char *text)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;
  return FALSE;
}

static void
open_page (AdwAboutDialog *about,
           const char     *title)
{
  GtkWidget *label = app_find_label (GTK_WIDGET (about), title);
  GtkWidget *row = gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);

  g_signal_emit_by_name (row, "activate");
  app_settle ();
}

/* No language that nobody has reviewed is shown without saying so. */
static void
test_languages (AppFixture    *fixture,
                gconstpointer  data)
{
  AdwAboutDialog *about = show_about (fixture);

  open_page (about, "Credits");
  g_assert_true (has_label (GTK_WIDGET (about), "Not Yet Reviewed by a Native Reader"));
  g_assert_true (has_label (GTK_WIDGET (about), "German: interface "));
  g_assert_true (has_label (GTK_WIDGET (about), "Arabic: interface "));
}

static void
test_licences (AppFixture    *fixture,
               gconstpointer  data)
{
  static const char *const parts[] = {
    "Bundled dataset", "GTK", "libadwaita", "GLib", "JSON-GLib", "yyjson", "ICU", "iso-codes"
  };
  AdwAboutDialog *about = show_about (fixture);

  open_page (about, "Legal");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_test_message ("%s", parts[i]);
      g_assert_true (has_label (GTK_WIDGET (about), parts[i]));
    }
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  APP_TEST ("/about/head", test_head);
  APP_TEST ("/about/debug-info", test_debug_info);
  APP_TEST ("/about/languages", test_languages);
  APP_TEST ("/about/licences", test_licences);

  return g_test_run ();
}
