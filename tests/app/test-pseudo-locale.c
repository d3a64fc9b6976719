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

#include "app-fixture.h"
#include "smt-bookmarks-dialog.h"
#include "smt-cite-dialog.h"
#include "smt-history-dialog.h"
#include "smt-entities.h"
#include "smt-page.h"
#include "smt-preferences-dialog.h"
#include "smt-shortcuts.h"
#include "smt-window.h"

#define OPENING "⟦"
#define CLOSING "⟧"

/* What GTK and libadwaita say in what they make themselves. */
static const char *const said_by_gtk[] = {
  "Close", "Maximize", "Minimize", "Restore", "Back", "Clear", "Search", "Menu",
  "Clear Entry", "Icon", "Main Menu",
};

/* What is the same in every language: the program's name, names of formats,
 * places in a source, addresses; keys, which GTK names; dates and ordinals,
 * which ICU writes as in English here. */
#define UNTRANSLATABLE \
  "^Summitry$|^(BibTeX|RIS|CSL-JSON)$|^F[0-9]+$|^((Shift|Ctrl|Alt)\\+)+" \
  "(.|Left|Right|Page Up|Page Down)$|" \
  "^[IVX]+(\\.[0-9]+)*( ¶[0-9]+)?( s[0-9]+)?( \\+[0-9]+)?$|^https?://|" \
  "^[A-Z][a-z]+(\\s[0-9]{1,2}(\\s–\\s[0-9]{1,2})?,)?\\s[0-9]{4}$|^[0-9]+(st|nd|rd|th)$"

typedef struct
{
  AppFixture  app;
  GPtrArray  *labels;    /* those that are seen */
  char       *where;
} Fixture;

static void
complain (Fixture    *fixture,
          const char *what,
          const char *text)
{
  g_test_message ("%s: %s: %s", fixture->where, what, text);
  g_test_fail ();
}

static gboolean
has_letters (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* What of a text no brackets are around; nothing, where it is a part of one. */
static char *
dup_outside (const char *text)
{
  GString *outside = g_string_new (NULL);
  int depth = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (g_str_has_prefix (at, OPENING))
        depth++;
      else if (g_str_has_prefix (at, CLOSING))
        depth--;
      else if (depth == 0)
        g_string_append_unichar (outside, g_utf8_get_char (at));
    }

  return g_string_free_and_steal (outside);
}

/* What is the same in all languages, such as a number, has no brackets. */
static gboolean
is_translated (const char *text)
{
  if (!has_letters (text))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (said_by_gtk); i++)
    if (g_str_equal (text, said_by_gtk[i]))
      return TRUE;
  return g_regex_match_simple (UNTRANSLATABLE, text, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);
}

/* Whether @text is a source's mark: who published it, shortened, and a year. */
static gboolean
is_mark (const char *text,
         const char *publisher)
{
  gsize length = 0;

  while (text[length] != '\0' && text[length] == publisher[length])
    length++;
  return length > 2 &&
         g_regex_match_simple ("^ ?…?( ?[0-9]{4})?( \\+[0-9]+)?$", text + length,
                               G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);
}

static gboolean
is_word_of (const char    *text,
            const SmtText *words)
{
  for (guint i = 0; words != NULL && i < smt_text_get_n_tags (words); i++)
    if (g_str_equal (text, smt_text_get_nth (words, i, NULL)))
      return TRUE;
  return FALSE;
}

/* Names and acronym of what is open, in any language. */
static gboolean
is_own_name (SmtEntity  *entity,
             const char *text)
{
  const SmtFacts *facts = smt_entity_get_facts (entity);

  return is_word_of (text, smt_entity_get_name (entity)) ||
         (facts != NULL && is_word_of (text, facts->acronym)) ||
         g_str_equal (text, smt_entity_get_id (entity));
}

static gboolean
is_party (Fixture    *fixture,
          SmtParty   *party,
          const char *text)
{
  const char *region = smt_party_get_region (party);
  g_autofree char *name = region != NULL
    ? smt_language_dup_region (fixture->app.language, region) : NULL;

  return is_word_of (text, smt_entity_get_name (SMT_ENTITY (party))) ||
         g_strcmp0 (text, name) == 0;
}

/* A page gives the names that something has in other languages; where this is
 * shown in the language that is none, English is one of them. States are named by
 * iso-codes, regions and languages by ICU. */
static gboolean
is_name (Fixture    *fixture,
         const char *text)
{
  SmtEntity *open = smt_session_get_entity (fixture->app.session);
  GListModel *parties = smt_dataset_get_list (fixture->app.dataset, SMT_ENTITY_PARTY);

  if (open != NULL && is_own_name (open, text))
    return TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (SmtEntity) party = g_list_model_get_item (parties, i);

      if (is_party (fixture, SMT_PARTY (party), text))
        return TRUE;
    }
  return g_str_equal (text, "English");
}

/* Sources are cited in their own words: by title, and by who published them. */
static gboolean
is_of_source (Fixture    *fixture,
              const char *text)
{
  GListModel *sources = smt_dataset_get_list (fixture->app.dataset, SMT_ENTITY_SOURCE);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (SmtEntity) source = g_list_model_get_item (sources, i);
      const char *title = smt_text_get_english (smt_entity_get_name (source));
      gconstpointer owner;
      const SmtField *field = smt_entity_find_field (source, "publisher", &owner);
      const SmtText *publisher = smt_field_get_text (field, owner);

      if (g_str_has_prefix (text, title) ||
          (publisher != NULL && (strstr (text, smt_text_get_english (publisher)) != NULL ||
                                 is_mark (text, smt_text_get_english (publisher)))))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_known (Fixture    *fixture,
          const char *text)
{
  return is_name (fixture, text) || is_of_source (fixture, text);
}

static void
check_text (Fixture    *fixture,
            const char *what,
            const char *text)
{
  g_autofree char *outside = text != NULL ? dup_outside (text) : NULL;
  g_auto (GStrv) parts = NULL;

  if (text == NULL || is_translated (outside) || is_known (fixture, text))
    return;
  /* Independent words side by side, or lines, each for itself. */
  parts = g_regex_split_simple (" · |\n", outside, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);
  for (gsize i = 0; parts[i] != NULL; i++)
    if (!is_translated (parts[i]) && !is_known (fixture, parts[i]))
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
  return GTK_IS_OVERLAY (common) || ADW_IS_OVERLAY_SPLIT_VIEW (common) ||
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
check_overlaps (Fixture *fixture)
{
  for (guint i = 0; i < fixture->labels->len; i++)
    for (guint j = i + 1; j < fixture->labels->len; j++)
      {
        GtkWidget *a = fixture->labels->pdata[i];
        GtkWidget *b = fixture->labels->pdata[j];
        graphene_rect_t bounds, others, both;

        if (get_seen_bounds (a, fixture->app.window, &bounds) &&
            get_seen_bounds (b, fixture->app.window, &others) &&
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
      check_overlaps (fixture);
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
}

/* Brackets alone prove nothing if texts are not in them. */
static void
test_language (Fixture       *fixture,
               gconstpointer  data)
{
  g_assert_true (g_str_has_prefix (smt_page_get_title (SMT_PAGE_MECHANISMS), OPENING) ||
                 g_str_has_prefix (smt_page_get_title (SMT_PAGE_MECHANISMS), "\u200f" OPENING));
  g_assert_false (is_translated ("Mechanisms"));
  g_assert_true (is_translated ("2017"));
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

  return g_test_run ();
}
