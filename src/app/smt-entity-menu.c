/* smt-entity-menu.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done with anything that is named, as a menu that a second button,
 * a long press, Menu or Shift+F10 opens on it. It is made when it is opened, and
 * goes when it is closed. The commands are in smt-entity-commands.c, those of a
 * view that is of no entity in smt-view-commands.c; what is named at a place,
 * smt-entity-finder.c finds.
 */

#include "smt-entity-menu.h"

#include <glib/gi18n.h>

#include "smt-compare-actions.h"
#include "smt-entities.h"
#include "smt-entity-commands.h"
#include "smt-entity-finder.h"
#include "smt-label.h"
#include "smt-line-row.h"
#include "smt-menu-item.h"
#include "smt-menu-popover.h"
#include "smt-timeline-view.h"
#include "smt-view-commands.h"
#include "smt-window.h"

static void
append_section (GMenu *menu,
                GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

/* What can be compared is compared anew, or beside what is. */
static void
add_comparing (GMenu      *menu,
               SmtSession *session,
               SmtEntity  *entity)
{
  const char *id = smt_entity_get_id (entity);
  const char *const *compared = smt_view_get_compared (smt_session_get_view (session));

  if (!smt_compare_can_start (entity))
    return;

  smt_menu_item_append (menu, _("Co_mpare with…"), "win.compare", id);
  if (compared[0] != NULL && smt_compare_can_add (session, entity))
    smt_menu_item_append (menu, _("_Add to Comparison"), "win.compare-add", id);
}

/* The session of the window that @widget is in; %NULL where that is another. */
static SmtSession *
get_session (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return SMT_IS_WINDOW (root) ? smt_window_get_session (SMT_WINDOW (root)) : NULL;
}

static SmtEntity *
lookup (GtkWidget  *widget,
        const char *id)
{
  SmtSession *session = get_session (widget);

  return session != NULL && id != NULL
         ? smt_dataset_lookup (smt_session_get_dataset (session), id) : NULL;
}

/**
 * smt_entity_menu_create:
 * @widget: what the menu is opened on
 * @id: of what it is
 *
 * Returns: (transfer full): what can be done with it
 */
GMenuModel *
smt_entity_menu_create (GtkWidget  *widget,
                        const char *id)
{
  SmtSession *session = get_session (widget);
  SmtEntity *entity = lookup (widget, id);
  GMenu *menu = g_menu_new ();
  GMenu *open = g_menu_new (), *copy = g_menu_new (), *go = g_menu_new ();

  smt_menu_item_append (open, _("_Open"), "win.open", id);
  smt_menu_item_append (open, _("Open in New _Tab"), "win.open-tab", id);
  smt_menu_item_append (open, _("Open in New _Window"), "win.open-window", id);
  smt_menu_item_append (copy, _("_Copy Name"), "win.copy-name", id);
  if (entity != NULL && smt_entity_commands_can_copy_pair (session, entity))
    smt_menu_item_append (copy, _("Copy Term _Pair"), "win.copy-pair", id);
  smt_menu_item_append (copy, _("Copy _Link"), "win.copy-entity-link", id);
  smt_menu_item_append (copy, _("C_ite…"), "win.cite", id);
  smt_menu_item_append (go, _("_Bookmark"), "win.bookmark-entity", id);
  if (entity != NULL && smt_entity_commands_can_select (entity))
    smt_menu_item_append (go, _("Select in Mat_rix"), "win.select-in-matrix", id);
  if (entity != NULL && SMT_IS_MECHANISM (entity))
    smt_menu_item_append (go, _("Select Its M_embers in Matrix"), "win.select-members", id);
  if (entity != NULL && smt_entity_commands_can_show_in_time (entity))
    smt_menu_item_append (go, _("_Show in Timeline"), "win.show-in-timeline", id);
  if (entity != NULL)
    add_comparing (go, session, entity);
  if (entity != NULL && SMT_IS_MEMBERSHIP (entity))
    smt_menu_item_append (go, _("E_dit Periods…"), "win.edit-periods", id);
  append_section (menu, open);
  append_section (menu, copy);
  append_section (menu, go);
  return G_MENU_MODEL (menu);
}

/* Under its name, what can be done with something else that is named there. */
static void
append_other (GtkWidget *widget,
              GMenu     *menu,
              SmtEntity *other)
{
  g_autofree char *label =
    smt_label_dup (other, smt_session_get_language (get_session (widget)), NULL);
  g_autoptr (GMenuModel) submenu = smt_entity_menu_create (widget, smt_entity_get_id (other));

  g_menu_append_submenu (menu, label, submenu);
}

/* A line that tells of a period names a party or a mechanism, and is of a membership. */
static void
append_periods (GtkWidget  *widget,
                GMenu      *menu,
                double      x,
                double      y)
{
  GtkWidget *place = gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = place != NULL ? gtk_widget_get_ancestor (place, SMT_TYPE_LINE_ROW) : NULL;
  const char *id = row != NULL ? smt_line_get_id (smt_line_row_get_line (SMT_LINE_ROW (row))) : NULL;
  SmtEntity *entity = lookup (widget, id);
  GMenu *section;

  if (entity == NULL || !SMT_IS_MEMBERSHIP (entity))
    return;
  section = g_menu_new ();
  smt_menu_item_append (section, _("E_dit Periods…"), "win.edit-periods", id);
  append_section (menu, section);
}

/* NULL where nothing is named that is in the dataset. */
static GMenuModel *
create_for_place (GtkWidget *widget,
                  double     x,
                  double     y)
{
  g_auto (GStrv) others = NULL;
  g_autofree char *id = smt_entity_finder_find (widget, x, y, &others);
  g_autoptr (GMenuModel) menu = lookup (widget, id) != NULL
                                ? smt_entity_menu_create (widget, id)
                                : G_MENU_MODEL (g_menu_new ());
  g_autoptr (GMenu) names = g_menu_new ();

  for (guint i = 0; others != NULL && others[i] != NULL; i++)
    if (lookup (widget, others[i]) != NULL)
      append_other (widget, names, lookup (widget, others[i]));
  append_periods (widget, G_MENU (menu), x, y);
  if (g_menu_model_get_n_items (G_MENU_MODEL (names)) > 0)
    g_menu_append_section (G_MENU (menu), NULL, G_MENU_MODEL (names));
  return g_menu_model_get_n_items (menu) > 0 ? g_steal_pointer (&menu) : NULL;
}

/* What leads to a search, a list or a picture is named as well. */
static GMenuModel *
create_for_link (GtkWidget *widget,
                 double     x,
                 double     y)
{
  g_autofree char *title = NULL;
  g_autofree char *link = smt_entity_finder_find_link (widget, x, y, &title);

  return link != NULL ? smt_view_commands_create_menu (link, title) : NULL;
}

/* Separators show a moment after the menu does, and what it is a child of does
 * not make room for them. */
static gboolean
present_cb (gpointer popover)
{
  if (gtk_widget_get_mapped (popover))
    {
      gtk_widget_queue_resize (popover);
      gtk_popover_present (popover);
    }
  return G_SOURCE_REMOVE;
}

/* FALSE where nothing is named. */
static gboolean
popup (GtkWidget *widget,
       double     x,
       double     y)
{
  g_autoptr (GMenuModel) menu = create_for_place (widget, x, y);
  GtkWidget *popover;
  GdkRectangle place = { (int) x, (int) y, 1, 1 };

  if (menu == NULL)
    menu = create_for_link (widget, x, y);
  if (menu == NULL)
    return FALSE;

  popover = smt_menu_popover_new (menu);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &place);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, widget);
  g_signal_connect_object (widget, "destroy", G_CALLBACK (gtk_widget_unparent), popover,
                           G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
  g_idle_add_full (G_PRIORITY_LOW + 1, present_cb, g_object_ref (popover), g_object_unref);
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

/* Of a picture that draws all by itself, a part has the focus. */
static gboolean
get_focus_bounds (GtkWidget       *focus,
                  GtkWidget       *widget,
                  graphene_rect_t *bounds)
{
  graphene_point_t origin;

  if (!SMT_IS_TIMELINE_VIEW (focus))
    return gtk_widget_compute_bounds (focus, widget, bounds);
  if (!smt_timeline_view_get_focus_area (SMT_TIMELINE_VIEW (focus), bounds) ||
      !gtk_widget_compute_point (focus, widget, &bounds->origin, &origin))
    return FALSE;

  bounds->origin = origin;
  return TRUE;
}

/* By key it opens in the middle of what can be seen of what has the focus. */
static gboolean
shortcut_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  graphene_rect_t room = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                             gtk_widget_get_height (widget));
  graphene_rect_t bounds;

  if (focus == NULL || !get_focus_bounds (focus, widget, &bounds) ||
      !graphene_rect_intersection (&bounds, &room, &bounds))
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
