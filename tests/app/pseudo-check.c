/* pseudo-check.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is looked for in each page and dialog that test-pseudo-locale.c opens: texts
 * without brackets, and what is cut off or overlapped. It remembers which classes
 * of widgets were seen, so that none can be forgotten.
 */

#include "pseudo-check.h"

#include "pseudo-words.h"

/* Of all cases. */
static GHashTable *seen;

static void
note_class (GtkWidget *widget)
{
  if (seen == NULL)
    seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_add (seen, (gpointer) G_OBJECT_TYPE_NAME (widget));
}

static void
complain (PseudoCheck *self,
          const char *what,
          const char *text)
{
  g_test_message ("%s: %s: %s", self->where, what, text);
  g_test_fail ();
}

static void
check_text (PseudoCheck *self,
            const char *what,
            const char *text)
{
  g_autofree char *outside = text != NULL ? pseudo_words_dup_outside (text) : NULL;
  g_auto (GStrv) parts = NULL;

  if (text == NULL || pseudo_words_is_translated (outside) ||
      pseudo_words_is_known (&self->app, text))
    return;
  /* Independent words side by side, lines, or the last two of a list of names. */
  parts = g_regex_split_simple (" · |\n| and ", outside, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);
  for (gsize i = 0; parts[i] != NULL; i++)
    if (!pseudo_words_is_translated (parts[i]) &&
        !pseudo_words_is_known (&self->app, parts[i]))
      {
        complain (self, what, text);
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
check_room (PseudoCheck *self,
            GtkLabel   *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  int width, height;

  if (gtk_label_get_ellipsize (label) != PANGO_ELLIPSIZE_NONE)
    {
      if (pango_layout_is_ellipsized (layout) && !is_elsewhere (GTK_WIDGET (label)))
        complain (self, "shortened", gtk_label_get_text (label));
      return;
    }
  pango_layout_get_pixel_size (layout, &width, &height);
  if (width > gtk_widget_get_width (GTK_WIDGET (label)) + 1 ||
      height > gtk_widget_get_height (GTK_WIDGET (label)) + 1)
    complain (self, "cut off", gtk_label_get_text (label));
}

static void
check_widget (PseudoCheck *self,
              GtkWidget  *widget)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget))
    return;

  note_class (widget);
  check_text (self, "tooltip not translated", gtk_widget_get_tooltip_text (widget));
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    {
      check_text (self, "not translated", gtk_label_get_text (GTK_LABEL (widget)));
      check_room (self, GTK_LABEL (widget));
      g_ptr_array_add (self->labels, widget);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_widget (self, child);
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

/* What is in it that needs most, down to where nothing does: of a box whose margins
 * count as well, none of them alone may be too wide. */
static void
tell_widest (GtkWidget *widget)
{
  GtkWidget *widest = NULL;
  int most = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      if (gtk_widget_get_mapped (child) && minimum > most)
        {
          most = minimum;
          widest = child;
        }
    }
  if (widest == NULL)
    return;

  g_test_message ("  in it: %s, %d: %s", G_OBJECT_TYPE_NAME (widest), most,
                  GTK_IS_LABEL (widest) ? gtk_label_get_text (GTK_LABEL (widest)) : "");
  tell_widest (widest);
}

/* Finds the innermost widgets that need more than there is. A bin with
 * breakpoints needs nothing itself, and cuts off what is in it. */
static gboolean
check_width (PseudoCheck *self,
             GtkWidget  *widget,
             int         available)
{
  gboolean is_found = FALSE;
  int minimum;

  if (!gtk_widget_get_mapped (widget) || GTK_IS_POPOVER (widget) || scrolls_sideways (widget))
    return FALSE;
  if (ADW_IS_BREAKPOINT_BIN (widget) && adw_breakpoint_bin_get_child (ADW_BREAKPOINT_BIN (widget)) != NULL)
    return check_width (self, adw_breakpoint_bin_get_child (ADW_BREAKPOINT_BIN (widget)),
                        gtk_widget_get_width (widget));
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    is_found |= check_width (self, child, available);
  if (!is_found && minimum > available)
    {
      g_autofree char *what = g_strdup_printf ("%s %s, %d instead of %d", G_OBJECT_TYPE_NAME (widget),
                                               gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)),
                                               minimum, available);

      complain (self, "wider than its place", what);
      tell_widest (widget);
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
check_overlaps (PseudoCheck *self,
                GtkWidget  *root)
{
  for (guint i = 0; i < self->labels->len; i++)
    for (guint j = i + 1; j < self->labels->len; j++)
      {
        GtkWidget *a = self->labels->pdata[i];
        GtkWidget *b = self->labels->pdata[j];
        graphene_rect_t bounds, others, both;

        if (get_seen_bounds (a, root, &bounds) &&
            get_seen_bounds (b, root, &others) &&
            graphene_rect_intersection (&bounds, &others, &both) &&
            both.size.width > 1 && both.size.height > 1 && !are_in_layers (a, b))
          {
            complain (self, "overlapped", gtk_label_get_text (GTK_LABEL (a)));
            complain (self, "  by", gtk_label_get_text (GTK_LABEL (b)));
          }
      }
}

/**
 * pseudo_check_window:
 * @where: what it shows
 *
 * Looks at all that is seen, in a wide and in the narrowest window.
 */
void
pseudo_check_window (PseudoCheck *self,
                     const char *where)
{
  /* The narrow one with the frame that a window has where nothing composes. */
  static const struct { int width, height; } sizes[] = { { 1180, 760 }, { 370, 650 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      /* GTK keeps a reference if what has the focus is folded away. */
      gtk_window_set_focus (GTK_WINDOW (self->app.window), NULL);
      gtk_window_set_default_size (GTK_WINDOW (self->app.window),
                                   sizes[i].width, sizes[i].height);
      app_settle ();
      app_settle ();
      g_free (self->where);
      self->where = g_strdup_printf ("%s at %d", where, sizes[i].width);
      check_width (self, self->app.window, sizes[i].width);
      g_ptr_array_set_size (self->labels, 0);
      check_widget (self, self->app.window);
      check_overlaps (self, self->app.window);
    }
}

/**
 * pseudo_check_popover:
 * @available: how wide it may be
 *
 * Looks at what a popover has.
 */
void
pseudo_check_popover (PseudoCheck *self,
                      GtkWidget  *popover,
                      const char *where,
                      int         available)
{
  int minimum;

  g_free (self->where);
  self->where = g_strdup_printf ("%s at %d", where, available);
  gtk_widget_measure (popover, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum > available)
    complain (self, "popover wider than the window", G_OBJECT_TYPE_NAME (popover));
  g_ptr_array_set_size (self->labels, 0);
  check_widget (self, popover);
  check_overlaps (self, popover);
}

static void
assert_seen (const char *template,
             const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("^template \\$(\\w+)", G_REGEX_MULTILINE,
                                          G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *name = NULL;

  if (!g_regex_match (regex, text, G_REGEX_MATCH_DEFAULT, &match))
    return;
  name = g_match_info_fetch (match, 1);
  if (seen == NULL || !g_hash_table_contains (seen, name))
    g_error ("Nothing in this test shows a %s (%s)", name, template);
}

/**
 * pseudo_check_assert_all_seen:
 * @folder: where the templates are
 *
 * Fails unless every template has been seen.
 */
void
pseudo_check_assert_all_seen (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  g_assert_nonnull (dir);
  for (const char *name; (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;

      if (!g_str_has_suffix (name, ".blp"))
        continue;
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      assert_seen (name, text);
    }
}

static guint
count_dialogs (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("adw_(\\w+_)?dialog_new\\w* \\(|ADW_TYPE_\\w*DIALOG\\)$",
                                          G_REGEX_MULTILINE, G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  for (g_regex_match (regex, text, G_REGEX_MATCH_DEFAULT, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    n++;
  return n;
}

/**
 * pseudo_check_count_dialogs:
 * @folder: where the sources of the window are
 *
 * Returns: (transfer full): how many dialogs each of them makes, of those that make
 *   any: a line each, sorted
 */
char *
pseudo_check_count_dialogs (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_assert_nonnull (dir);
  for (const char *name; (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      guint n;

      if (!g_str_has_suffix (name, ".c"))
        continue;
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      n = count_dialogs (text);
      if (n > 0)
        g_ptr_array_add (lines, g_strdup_printf ("%s: %u", name, n));
    }
  g_ptr_array_sort_values (lines, (GCompareFunc) strcmp);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}
