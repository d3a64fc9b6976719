/* smt-window-look.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How large the window's text is, whether the places stand beside it, and full
 * screen. These are the window's, not the view's: another person who opens the
 * same view has other eyes.
 */

#include "smt-window-private.h"

/* Percent; each has a class in style.css. */
static const guint zooms[] = { 70, 80, 90, 100, 110, 125, 150, 175, 200 };

/* Below these, in sp, there is no room for three panes, or for two. */
#define MIDDLE_WIDTH 900
#define NARROW_WIDTH 620

static guint
find_zoom (guint zoom)
{
  guint nearest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    if (ABS ((int) zooms[i] - (int) zoom) < ABS ((int) zooms[nearest] - (int) zoom))
      nearest = i;
  return nearest;
}

static void
set_width (AdwBreakpoint *breakpoint,
           guint          width)
{
  adw_breakpoint_set_condition (breakpoint,
    adw_breakpoint_condition_new_length (ADW_BREAKPOINT_CONDITION_MAX_WIDTH, width,
                                         ADW_LENGTH_UNIT_SP));
}

static void
set_class (SmtWindow *self,
           guint      zoom,
           gboolean   is_set)
{
  g_autofree char *name = g_strdup_printf ("zoom-%u", zoom);

  if (is_set)
    gtk_widget_add_css_class (GTK_WIDGET (self->outer_view), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->outer_view), name);
}

/*< private >
 * smt_window_set_zoom:
 * @zoom: percent; the nearest there is will be taken
 *
 * Makes the text of the content larger or smaller. Larger text needs more room,
 * so that panes fold away earlier.
 */
void
smt_window_set_zoom (SmtWindow *self,
                     guint      zoom)
{
  zoom = zooms[find_zoom (zoom)];
  if (zoom == self->zoom)
    return;

  set_class (self, self->zoom, FALSE);
  self->zoom = zoom;
  set_class (self, zoom, zoom != 100);
  set_width (self->middle_breakpoint, MIDDLE_WIDTH * zoom / 100);
  set_width (self->narrow_breakpoint, NARROW_WIDTH * zoom / 100);
  smt_window_touch (self);
}

static gboolean
is_narrow (SmtWindow *self)
{
  return adw_application_window_get_current_breakpoint (ADW_APPLICATION_WINDOW (self)) != NULL;
}

/*< private >
 * smt_window_update_look:
 *
 * Tells pictures how much room they have. Places that are put away leave more
 * of it, not less.
 */
void
smt_window_update_look (SmtWindow *self)
{
  GHashTableIter iter;
  gpointer picture;

  g_hash_table_iter_init (&iter, self->pictures);
  while (g_hash_table_iter_next (&iter, NULL, &picture))
    g_object_set (picture, "compact", is_narrow (self), NULL);
}

/*< private >
 * smt_window_set_hides_places:
 *
 * Puts the places away, or has them stand beside the content again.
 */
void
smt_window_set_hides_places (SmtWindow *self,
                             gboolean   hides_places)
{
  if (self->hides_places == hides_places)
    return;

  self->hides_places = hides_places;
  adw_navigation_split_view_set_show_content (self->outer_view, TRUE);
  adw_navigation_split_view_set_collapsed (self->outer_view,
                                           hides_places || is_narrow (self));
  smt_window_touch (self);
}

/* Where they have no room beside the content, they show in place of it. */
static void
toggle_places (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (widget);

  if (!is_narrow (self))
    smt_window_set_hides_places (self, !self->hides_places);
  else
    adw_navigation_split_view_set_show_content (self->outer_view,
      !adw_navigation_split_view_get_show_content (self->outer_view));
}

/* Where the places have no room beside the content the button is out of sight,
 * and a key has to lead there first. */
static void
open_menu (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (widget);

  if (adw_navigation_split_view_get_collapsed (self->outer_view))
    adw_navigation_split_view_set_show_content (self->outer_view, FALSE);
  gtk_menu_button_popup (self->menu_button);
}

static void
change_zoom (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (widget);
  guint now = find_zoom (self->zoom);

  if (g_str_equal (action_name, "win.zoom-in"))
    now = MIN (now + 1, G_N_ELEMENTS (zooms) - 1);
  else if (g_str_equal (action_name, "win.zoom-out"))
    now = now > 0 ? now - 1 : 0;
  else
    now = find_zoom (100);
  smt_window_set_zoom (self, zooms[now]);
}

static void
toggle_fullscreen (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

/*< private >
 * smt_window_install_look:
 *
 * Adds the commands of this file to the class.
 */
void
smt_window_install_look (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.zoom-in", NULL, change_zoom);
  gtk_widget_class_install_action (widget_class, "win.zoom-out", NULL, change_zoom);
  gtk_widget_class_install_action (widget_class, "win.zoom-normal", NULL, change_zoom);
  gtk_widget_class_install_action (widget_class, "win.places", NULL, toggle_places);
  gtk_widget_class_install_action (widget_class, "win.menu", NULL, open_menu);
  gtk_widget_class_install_action (widget_class, "win.fullscreen", NULL, toggle_fullscreen);
}
