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

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "app-fixture.h"
#include "pseudo-words.h"
#include "smt-about.h"
#include "smt-bookmarks-dialog.h"
#include "smt-cite-dialog.h"
#include "smt-dataset-reader.h"
#include "smt-export-dialog.h"
#include "smt-fault-dialog.h"
#include "smt-help-dialog.h"
#include "smt-history-dialog.h"
#include "smt-page.h"
#include "smt-preferences-dialog.h"
#include "smt-shortcuts.h"
#include "smt-window.h"

typedef struct
{
  AppFixture  app;
  GPtrArray  *labels;    /* those that are seen */
  char       *where;
  guint       n_popovers;
} Fixture;

static void
complain (Fixture    *fixture,
          const char *what,
          const char *text)
{
  g_test_message ("%s: %s: %s", fixture->where, what, text);
  g_test_fail ();
}

static void
check_text (Fixture    *fixture,
            const char *what,
            const char *text)
{
  g_autofree char *outside = text != NULL ? pseudo_words_dup_outside (text) : NULL;
  g_auto (GStrv) parts = NULL;

  if (text == NULL || pseudo_words_is_translated (outside) ||
      pseudo_words_is_known (&fixture->app, text))
    return;
  /* Independent words side by side, or lines, each for itself. */
  parts = g_regex_split_simple (" · |\n", outside, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);
  for (gsize i = 0; parts[i] != NULL; i++)
    if (!pseudo_words_is_translated (parts[i]) &&
        !pseudo_words_is_known (&fixture->app, parts[i]))
      {
        complain (fixture, what, text);
        return;
      }
}

/* Whether the whole of what is shortened can be read: by a tooltip, of the
 * label or of what it is in; on the page or card that its row or button opens;
 * or, of a title at the top of a window, in the sidebar or on the page itself. */
static gboolean
is_elsewhere (GtkWidget *widget)
{
  for (; widget != NULL && !GTK_IS_WINDOW (widget); widget = gtk_widget_get_parent (widget))
    if (gtk_widget_get_has_tooltip (widget) || ADW_IS_HEADER_BAR (widget) ||
        GTK_IS_MENU_BUTTON (widget) ||
        g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget") ||
        g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkColumnViewRowWidget"))
      return TRUE;
  return FALSE;
}

/* A label that may not be shortened must have room for all of its text; where
 * one is, there must be another way to read it. */
static void
check_room (Fixture  *fixture,
            GtkLabel *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  int width, height;

  if (gtk_label_get_ellipsize (label) != PANGO_ELLIPSIZE_NONE)
    {
      if (pango_layout_is_ellipsized (layout) && !is_elsewhere (GTK_WIDGET (label)))
        complain (fixture, "shortened", gtk_label_get_text (label));
      return;
    }
  pango_layout_get_pixel_size (layout, &width, &height);
  if (width > gtk_widget_get_width (GTK_WIDGET (label)) + 1 ||
      height > gtk_widget_get_height (GTK_WIDGET (label)) + 1)
    complain (fixture, "cut off", gtk_label_get_text (label));
}

static void
check_widget (Fixture   *fixture,
              GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget))
    return;

  check_text (fixture, "tooltip not translated", gtk_widget_get_tooltip_text (widget));
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    {
      check_text (fixture, "not translated", gtk_label_get_text (GTK_LABEL (widget)));
      check_room (fixture, GTK_LABEL (widget));
      g_ptr_array_add (fixture->labels, widget);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_widget (fixture, child);
}

static gboolean
scrolls_sideways (GtkWidget *widget)
{
  GtkPolicyType policy;

  if (!GTK_IS_SCROLLED_WINDOW (widget))
    return FALSE;
  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), &policy, NULL);
  return policy != GTK_POLICY_NEVER;
}

/* Finds the innermost widgets that need more than there is. A bin with
 * breakpoints needs nothing itself, and cuts off what is in it. */
static gboolean
check_width (Fixture   *fixture,
             GtkWidget *widget,
             int        available)
{
  gboolean is_found = FALSE;
  int minimum;

  if (!gtk_widget_get_mapped (widget) || GTK_IS_POPOVER (widget) || scrolls_sideways (widget))
    return FALSE;
  if (ADW_IS_BREAKPOINT_BIN (widget) && adw_breakpoint_bin_get_child (ADW_BREAKPOINT_BIN (widget)) != NULL)
    return check_width (fixture, adw_breakpoint_bin_get_child (ADW_BREAKPOINT_BIN (widget)),
                        gtk_widget_get_width (widget));
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    is_found |= check_width (fixture, child, available);
  if (!is_found && minimum > available)
    {
      g_autofree char *what = g_strdup_printf ("%s %s, %d instead of %d", G_OBJECT_TYPE_NAME (widget),
                                               gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)),
                                               minimum, available);

      complain (fixture, "wider than its place", what);
    }
  return is_found || minimum > available;
}

/* Whether one is in a layer that is drawn over that of the other, or in a
 * window or popover of its own. */
static gboolean
are_in_layers (GtkWidget *a,
               GtkWidget *b)
{
  GtkWidget *common = gtk_widget_get_parent (a);

  if (gtk_widget_get_native (a) != gtk_widget_get_native (b))
    return TRUE;
  while (common != NULL && !gtk_widget_is_ancestor (b, common))
    common = gtk_widget_get_parent (common);
  /* A row to write into has its title twice, of which one is seen. */
  return GTK_IS_OVERLAY (common) || ADW_IS_OVERLAY_SPLIT_VIEW (common) ||
         (gtk_widget_get_ancestor (a, ADW_TYPE_ENTRY_ROW) != NULL &&
          gtk_widget_get_ancestor (a, ADW_TYPE_ENTRY_ROW) ==
          gtk_widget_get_ancestor (b, ADW_TYPE_ENTRY_ROW)) ||
         gtk_widget_get_ancestor (a, ADW_TYPE_DIALOG) !=
         gtk_widget_get_ancestor (b, ADW_TYPE_DIALOG);
}

static gboolean
get_seen_bounds (GtkWidget       *widget,
                 GtkWidget       *root,
                 graphene_rect_t *bounds)
{
  if (!gtk_widget_compute_bounds (widget, root, bounds))
    return FALSE;

  /* Less what a scrolled window hides of it. */
  for (GtkWidget *parent = gtk_widget_get_parent (widget); parent != NULL && parent != root;
       parent = gtk_widget_get_parent (parent))
    {
      graphene_rect_t outer;

      if (gtk_widget_get_overflow (parent) == GTK_OVERFLOW_HIDDEN &&
          gtk_widget_compute_bounds (parent, root, &outer) &&
          !graphene_rect_intersection (bounds, &outer, bounds))
        return FALSE;
    }
  return TRUE;
}

static void
check_overlaps (Fixture   *fixture,
                GtkWidget *root)
{
  for (guint i = 0; i < fixture->labels->len; i++)
    for (guint j = i + 1; j < fixture->labels->len; j++)
      {
        GtkWidget *a = fixture->labels->pdata[i];
        GtkWidget *b = fixture->labels->pdata[j];
        graphene_rect_t bounds, others, both;

        if (get_seen_bounds (a, root, &bounds) &&
            get_seen_bounds (b, root, &others) &&
            graphene_rect_intersection (&bounds, &others, &both) &&
            both.size.width > 1 && both.size.height > 1 && !are_in_layers (a, b))
          {
            complain (fixture, "overlapped", gtk_label_get_text (GTK_LABEL (a)));
            complain (fixture, "  by", gtk_label_get_text (GTK_LABEL (b)));
          }
      }
}

static void
check_window (Fixture    *fixture,
              const char *where)
{
  /* The narrow one with the frame that a window has where nothing composes. */
  static const struct { int width, height; } sizes[] = { { 1180, 760 }, { 370, 650 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      /* GTK keeps a reference if what has the focus is folded away. */
      gtk_window_set_focus (GTK_WINDOW (fixture->app.window), NULL);
      gtk_window_set_default_size (GTK_WINDOW (fixture->app.window),
                                   sizes[i].width, sizes[i].height);
      app_settle ();
      app_settle ();
      g_free (fixture->where);
      fixture->where = g_strdup_printf ("%s at %d", where, sizes[i].width);
      check_width (fixture, fixture->app.window, sizes[i].width);
      g_ptr_array_set_size (fixture->labels, 0);
      check_widget (fixture, fixture->app.window);
      check_overlaps (fixture, fixture->app.window);
    }
}

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

/* What a popover has, at the width that it is given. */
static void
check_popover (Fixture    *fixture,
               GtkWidget  *popover,
               const char *where,
               int         available)
{
  int minimum;

  g_free (fixture->where);
  fixture->where = g_strdup_printf ("%s at %d", where, available);
  gtk_widget_measure (popover, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum > available)
    complain (fixture, "popover wider than the window", G_OBJECT_TYPE_NAME (popover));
  g_ptr_array_set_size (fixture->labels, 0);
  check_widget (fixture, popover);
  check_overlaps (fixture, popover);
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
      check_popover (fixture, GTK_WIDGET (popover), place, available);
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
      check_window (fixture, smt_page_get_title (page));
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
        check_window (fixture, smt_page_get_title (pages[i]));
      }
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
      check_window (fixture, smt_entity_get_id (entity));
    }
}

static void
check_dialog (Fixture    *fixture,
              AdwDialog  *dialog,
              const char *where)
{
  adw_dialog_present (dialog, fixture->app.window);
  app_settle ();
  check_window (fixture, where);
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
  g_test_add ("/pseudo-locale/dialogs", Fixture, NULL, set_up, test_dialogs, tear_down);
  g_test_add ("/pseudo-locale/fault-dialog", Fixture, NULL, set_up, test_fault_dialog, tear_down);
  g_test_add ("/pseudo-locale/export-dialog", Fixture, NULL, set_up, test_export_dialog, tear_down);
  g_test_add ("/pseudo-locale/popovers", Fixture, NULL, set_up, test_popovers, tear_down);

  return g_test_run ();
}
