/* smt-entity-menu.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done with anything that is named: the menu that a second button, a
 * long press, Menu or Shift+F10 opens on it, and the commands in it. A menu is
 * made when it is opened, and goes when it is closed.
 */

#include "smt-entity-menu.h"

#include <glib/gi18n.h>

#include "smt-citation.h"
#include "smt-cite-dialog.h"
#include "smt-compare-actions.h"
#include "smt-label.h"
#include "smt-line-row.h"
#include "smt-named-box.h"
#include "smt-period-chart-view.h"
#include "smt-window.h"

static const char *
find_in_chart (GtkWidget *widget,
               GtkWidget *chart,
               double     x,
               double     y)
{
  graphene_point_t point;

  if (!gtk_widget_compute_point (widget, chart, &GRAPHENE_POINT_INIT (x, y), &point))
    return NULL;
  return smt_period_chart_view_find_entity (SMT_PERIOD_CHART_VIEW (chart), point.y);
}

/* A link in a text, or the row that the place is in. */
static const char *
find_entity (GtkWidget *widget,
             double     x,
             double     y)
{
  GtkWidget *place = gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT);

  for (; place != NULL && place != widget; place = gtk_widget_get_parent (place))
    {
      const char *id = NULL;

      if (GTK_IS_LABEL (place) && gtk_label_get_current_uri (GTK_LABEL (place)) != NULL)
        id = smt_line_row_find_entity (gtk_label_get_current_uri (GTK_LABEL (place)));
      else if (SMT_IS_NAMED_BOX (place))
        id = smt_named_box_get_entity (SMT_NAMED_BOX (place));
      else if (SMT_IS_PERIOD_CHART_VIEW (place))
        id = find_in_chart (widget, place, x, y);
      else if (SMT_IS_LINE_ROW (place))
        id = smt_line_row_get_link (SMT_LINE_ROW (place));
      else if (GTK_IS_WIDGET (gtk_widget_get_first_child (place)) &&
               SMT_IS_NAMED_BOX (gtk_widget_get_first_child (place)))
        id = smt_named_box_get_entity (SMT_NAMED_BOX (gtk_widget_get_first_child (place)));
      if (id != NULL)
        return id;
    }

  return NULL;
}

static void
add_item (GMenu      *menu,
          const char *label,
          const char *action,
          const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

/* What can be compared is compared anew, or beside what is. */
static void
add_comparing (GMenu      *menu,
               SmtSession *session,
               const char *id)
{
  SmtEntity *entity = smt_dataset_lookup (smt_session_get_dataset (session), id);
  const char *const *compared = smt_view_get_compared (smt_session_get_view (session));

  if (!smt_compare_can_start (entity))
    return;

  add_item (menu, _("Co_mpare with…"), "win.compare", id);
  if (compared[0] != NULL && smt_compare_can_add (session, entity))
    add_item (menu, _("_Add to Comparison"), "win.compare-add", id);
}

static GMenuModel *
create_menu (GtkWidget  *widget,
             const char *id)
{
  GtkRoot *window = gtk_widget_get_root (widget);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) open = g_menu_new (), copy = g_menu_new ();

  add_item (open, _("_Open"), "win.open", id);
  if (SMT_IS_WINDOW (window))
    add_comparing (open, smt_window_get_session (SMT_WINDOW (window)), id);
  add_item (copy, _("Copy _Name"), "win.copy-name", id);
  add_item (copy, _("_Cite…"), "win.cite", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (open));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copy));
  return G_MENU_MODEL (menu);
}

/* An item is chosen after the menu is closed: it goes a moment later. */
static gboolean
unparent_cb (gpointer menu)
{
  gtk_widget_unparent (menu);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkPopover *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (popover),
                   g_object_unref);
}

/* FALSE where nothing is named. */
static gboolean
popup (GtkWidget *widget,
       double     x,
       double     y)
{
  const char *id = find_entity (widget, x, y);
  g_autoptr (GMenuModel) menu = NULL;
  GtkWidget *popover;
  GdkRectangle place = { (int) x, (int) y, 1, 1 };

  if (id == NULL)
    return FALSE;

  menu = create_menu (widget, id);
  popover = gtk_popover_menu_new_from_model (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &place);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, widget);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
  return TRUE;
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            gpointer         user_data)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  if (event != NULL && gdk_event_triggers_context_menu (event) && popup (user_data, x, y))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
long_pressed_cb (GtkGestureLongPress *gesture,
                 double               x,
                 double               y,
                 gpointer             user_data)
{
  if (popup (user_data, x, y))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* By key it opens in the middle of what has the focus. */
static gboolean
shortcut_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  graphene_rect_t bounds;

  if (focus == NULL || !gtk_widget_compute_bounds (focus, widget, &bounds))
    return FALSE;

  return popup (widget, bounds.origin.x + bounds.size.width / 2,
                bounds.origin.y + bounds.size.height / 2);
}

/**
 * smt_entity_menu_attach:
 * @widget: a list, or a page of rows
 *
 * Gives what @widget shows the menu.
 */
void
smt_entity_menu_attach (GtkWidget *widget)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  /* Before a text shows the menu that it has for links. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), widget);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (long_pressed_cb), widget);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (press));
  gtk_shortcut_controller_add_shortcut
    (GTK_SHORTCUT_CONTROLLER (shortcuts),
     gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                       gtk_callback_action_new (shortcut_cb, NULL, NULL)));
  gtk_widget_add_controller (widget, shortcuts);
}

/* The entity that a command is given, or that is open where it is "". */
static SmtEntity *
get_entity (GtkWidget *window,
            GVariant  *parameter)
{
  SmtSession *session = smt_window_get_session (SMT_WINDOW (window));
  const char *id = g_variant_get_string (parameter, NULL);

  return *id != '\0' ? smt_dataset_lookup (smt_session_get_dataset (session), id)
                     : smt_session_get_entity (session);
}

static void
copy_name (GtkWidget  *window,
           const char *action_name,
           GVariant   *parameter)
{
  SmtSession *session = smt_window_get_session (SMT_WINDOW (window));
  SmtEntity *entity = get_entity (window, parameter);
  g_autofree char *name = NULL;

  if (entity == NULL)
    return;

  name = smt_label_dup (entity, smt_session_get_language (session), NULL);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (window), name);
}

static void
cite (GtkWidget  *window,
      const char *action_name,
      GVariant   *parameter)
{
  SmtSession *session = smt_window_get_session (SMT_WINDOW (window));
  SmtEntity *entity = get_entity (window, parameter);

  if (entity == NULL)
    {
      gtk_widget_error_bell (window);
      return;
    }

  adw_dialog_present (smt_cite_dialog_new (smt_citation_new (smt_session_get_dataset (session),
                                                             entity,
                                                             smt_session_get_view (session),
                                                             smt_session_get_language (session))),
                      window);
}

/**
 * smt_entity_menu_install_actions:
 * @window_class: of SmtWindow
 *
 * The commands, each with the id of an entity, or "" for the one that is open.
 */
void
smt_entity_menu_install_actions (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.copy-name", "s", copy_name);
  gtk_widget_class_install_action (window_class, "win.cite", "s", cite);
}
