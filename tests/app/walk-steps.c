/* walk-steps.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a random walk over the page of the matrix does in a step: a key, the
 * pointer, scrolling, something that can be pressed, chosen or typed into there,
 * an action, another view.
 */

#include "walk-steps.h"

#include "smt-matrix-page.h"
#include "smt-matrix-view.h"

/**
 * walk_pick:
 *
 * Returns: a number below @n
 */
guint
walk_pick (Walk  *self,
           guint  n)
{
  return g_rand_int_range (self->rand, 0, n);
}

/* --- what can be reached ---------------------------------------------------- */

typedef gboolean (*IsWanted) (GtkWidget *widget);

static void
collect (GtkWidget *root,
         IsWanted   is_wanted,
         GPtrArray *found)
{
  if (!gtk_widget_get_mapped (root) || !gtk_widget_get_sensitive (root))
    return;
  if (is_wanted (root))
    g_ptr_array_add (found, root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, is_wanted, found);
}

/* The page of the matrix, or what was opened over it. */
static GtkWidget *
pick_widget (Walk     *self,
             IsWanted  is_wanted)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  AdwDialog *dialog =
    adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->app.window));
  GtkWidget *page = dialog != NULL ? GTK_WIDGET (dialog)
                                   : app_find (self->app.window, SMT_TYPE_MATRIX_PAGE);

  if (page != NULL)
    collect (page, is_wanted, found);
  return found->len > 0 ? g_ptr_array_index (found, walk_pick (self, found->len)) : NULL;
}

/* What leads out of the window, or ends it, is no place to walk. */
static gboolean
leads_out (GtkWidget *widget)
{
  static const char *const words[] = { "close", "quit", "print", "export", "save", "open-file" };
  const char *action = GTK_IS_ACTIONABLE (widget)
                       ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;

  for (guint i = 0; action != NULL && i < G_N_ELEMENTS (words); i++)
    if (strstr (action, words[i]) != NULL)
      return TRUE;

  return GTK_IS_LINK_BUTTON (widget) ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL;
}

static gboolean
is_control (GtkWidget *widget)
{
  return (GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SWITCH (widget) ||
          GTK_IS_RANGE (widget) || GTK_IS_EDITABLE (widget) || GTK_IS_DROP_DOWN (widget) ||
          GTK_IS_LIST_BOX_ROW (widget)) && !leads_out (widget);
}

static gboolean
is_matrix (GtkWidget *widget)
{
  return SMT_IS_MATRIX_VIEW (widget);
}

static gboolean
is_ours (GtkWidget *widget)
{
  return g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Smt");
}

static gboolean
is_scrolled (GtkWidget *widget)
{
  return GTK_IS_SCROLLED_WINDOW (widget);
}

/* The controllers of a widget that are of a type. */
static GPtrArray *
list_controllers (GtkWidget *widget,
                  GType      type)
{
  g_autoptr (GListModel) list = gtk_widget_observe_controllers (widget);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (list, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        g_ptr_array_add (found, g_steal_pointer (&controller));
    }
  return found;
}

/* --- steps ------------------------------------------------------------------ */

static gboolean
is_triggered (GtkShortcutTrigger *trigger,
              guint               keyval,
              GdkModifierType     state)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    {
      GtkAlternativeTrigger *both = GTK_ALTERNATIVE_TRIGGER (trigger);

      return is_triggered (gtk_alternative_trigger_get_first (both), keyval, state) ||
             is_triggered (gtk_alternative_trigger_get_second (both), keyval, state);
    }

  return GTK_IS_KEYVAL_TRIGGER (trigger) &&
         gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval &&
         gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == state;
}

/* One in which a window or a popover has the shortcuts of what is in it, which are
 * to be activated in those. */
static gboolean
is_of_manager (GtkEventController *controller)
{
  const char *name = gtk_event_controller_get_name (controller);

  return name != NULL && g_str_has_prefix (name, "gtk-shortcut-manager");
}

/* What a key is bound to in a widget, be it ours or GTK's own. */
static gboolean
activate_shortcuts (GtkWidget       *widget,
                    guint            keyval,
                    GdkModifierType  state)
{
  g_autoptr (GPtrArray) controllers = list_controllers (widget, GTK_TYPE_SHORTCUT_CONTROLLER);

  for (guint i = 0; i < controllers->len; i++)
    {
      GListModel *shortcuts = g_ptr_array_index (controllers, i);

      if (is_of_manager (g_ptr_array_index (controllers, i)))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (shortcuts); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);

          if (is_triggered (gtk_shortcut_get_trigger (shortcut), keyval, state) &&
              gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                            gtk_shortcut_get_arguments (shortcut)))
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
handle_key (GtkWidget       *widget,
            guint            keyval,
            GdkModifierType  state)
{
  g_autoptr (GPtrArray) controllers = list_controllers (widget, GTK_TYPE_EVENT_CONTROLLER_KEY);
  gboolean is_handled = FALSE;

  /* Those of GTK's own widgets hand on the event that they handle, and here is
   * none. */
  for (guint i = 0; i < controllers->len && is_ours (widget) && !is_handled; i++)
    g_signal_emit_by_name (g_ptr_array_index (controllers, i), "key-pressed", keyval, 0,
                           state, &is_handled);
  return is_handled || activate_shortcuts (widget, keyval, state);
}

static void
type (GtkWidget *widget,
      guint      keyval)
{
  char letter[7] = "";

  if (!GTK_IS_TEXT (widget) || !g_unichar_isprint (gdk_keyval_to_unicode (keyval)))
    return;

  g_unichar_to_utf8 (gdk_keyval_to_unicode (keyval), letter);
  g_signal_emit_by_name (widget, "insert-at-cursor", letter);
}

/* A widget and what it is in. They are held, as GTK holds them while it hands on an
 * event: what heeds it may close them. */
static GPtrArray *
list_ancestors (GtkWidget *widget)
{
  GPtrArray *widgets = g_ptr_array_new_with_free_func (g_object_unref);

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    g_ptr_array_add (widgets, g_object_ref (widget));
  return widgets;
}

/* To what has the focus, and on to what it is in, as long as nobody heeds it. */
static void
press (Walk            *self,
       guint            keyval,
       GdkModifierType  state)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->app.window));
  g_autoptr (GPtrArray) widgets = list_ancestors (focus);
  g_autofree char *name = gtk_accelerator_name (keyval, state);

  g_string_printf (self->doing, "key %s", name);
  for (guint i = 0; i < widgets->len; i++)
    if (handle_key (g_ptr_array_index (widgets, i), keyval, state))
      return;
  if (focus != NULL && state == 0)
    type (focus, keyval);
}

static void
step_key (Walk *self)
{
  static const guint keys[] = {
    GDK_KEY_Left, GDK_KEY_Right, GDK_KEY_Up, GDK_KEY_Down, GDK_KEY_Home, GDK_KEY_End,
    GDK_KEY_Page_Up, GDK_KEY_Page_Down, GDK_KEY_Return, GDK_KEY_space, GDK_KEY_Escape,
    GDK_KEY_Menu, GDK_KEY_plus, GDK_KEY_minus, GDK_KEY_a, GDK_KEY_b, GDK_KEY_c, GDK_KEY_i,
    GDK_KEY_r, GDK_KEY_Delete, GDK_KEY_F10
  };
  static const GdkModifierType states[] = {
    0, 0, 0, GDK_CONTROL_MASK, GDK_SHIFT_MASK, GDK_CONTROL_MASK | GDK_SHIFT_MASK, GDK_ALT_MASK
  };
  GtkWidget *matrix = pick_widget (self, is_matrix);
  GdkModifierType state;
  guint key;

  if (matrix != NULL && walk_pick (self, 3) > 0)
    gtk_widget_grab_focus (matrix);
  key = keys[walk_pick (self, G_N_ELEMENTS (keys))];
  state = states[walk_pick (self, G_N_ELEMENTS (states))];
  /* GTK's own inspector, with a display of its own, stays all the way and grows. */
  if (key == GDK_KEY_i && state == (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
    state = GDK_CONTROL_MASK;
  press (self, key, state);
}

static void
step_tab (Walk *self)
{
  static const GtkDirectionType directions[] = {
    GTK_DIR_TAB_FORWARD, GTK_DIR_TAB_BACKWARD, GTK_DIR_UP, GTK_DIR_DOWN, GTK_DIR_LEFT, GTK_DIR_RIGHT
  };
  guint which = walk_pick (self, G_N_ELEMENTS (directions));

  g_string_printf (self->doing, "focus in direction %u", directions[which]);
  gtk_widget_child_focus (self->app.window, directions[which]);
}

static void
click (GtkWidget *widget,
       double     x,
       double     y,
       int        n_press)
{
  g_autoptr (GPtrArray) clicks = list_controllers (widget, GTK_TYPE_GESTURE_CLICK);

  for (guint i = 0; i < clicks->len; i++)
    {
      GtkGestureSingle *gesture = g_ptr_array_index (clicks, i);

      if (gtk_gesture_single_get_button (gesture) > 1)
        continue;
      g_signal_emit_by_name (gesture, "pressed", n_press, x, y);
      g_signal_emit_by_name (gesture, "released", n_press, x, y);
    }
}

static void
step_pointer (Walk *self)
{
  GtkWidget *widget = pick_widget (self, walk_pick (self, 4) > 0 ? is_matrix : is_ours);
  g_autoptr (GPtrArray) motions = NULL;
  double x, y;

  if (widget == NULL)
    return;

  x = walk_pick (self, MAX (gtk_widget_get_width (widget), 1));
  y = walk_pick (self, MAX (gtk_widget_get_height (widget), 1));
  g_string_printf (self->doing, "pointer at %.0f, %.0f of %s", x, y, G_OBJECT_TYPE_NAME (widget));
  motions = list_controllers (widget, GTK_TYPE_EVENT_CONTROLLER_MOTION);
  for (guint i = 0; i < motions->len; i++)
    g_signal_emit_by_name (g_ptr_array_index (motions, i), "motion", x, y);
  if (walk_pick (self, 3) == 0)
    click (widget, x, y, 1 + walk_pick (self, 2));
  for (guint i = 0; walk_pick (self, 8) == 0 && i < motions->len; i++)
    g_signal_emit_by_name (g_ptr_array_index (motions, i), "leave");
}

static void
scroll_to (Walk          *self,
           GtkAdjustment *adjustment)
{
  double upper = gtk_adjustment_get_upper (adjustment);
  double value = walk_pick (self, 3) == 0 ? upper * g_rand_double (self->rand)
                                     : gtk_adjustment_get_value (adjustment) +
                                       g_rand_double_range (self->rand, -200, 200);

  gtk_adjustment_set_value (adjustment, value);
}

static void
step_scroll (Walk *self)
{
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (pick_widget (self, is_scrolled));

  if (scrolled == NULL)
    return;

  g_string_assign (self->doing, "scroll");
  scroll_to (self, gtk_scrolled_window_get_hadjustment (scrolled));
  scroll_to (self, gtk_scrolled_window_get_vadjustment (scrolled));
}

static void
take (SmtView **view,
      SmtView  *next)
{
  smt_view_unref (*view);
  *view = next;
}

static SmtView *
choose_view (Walk *self)
{
  static const char *const texts[] = { "ba", "union", "lek", "nothing at all", "" };
  static const char *const filters[][2] = { { "142" }, { "150" }, { "none" }, { NULL } };
  static const char *const roles[][2] = { { "full" }, { "observer" }, { NULL } };
  static const char *const bands[][2] = { { "region:035" }, { "kind:forum" }, { NULL } };
  SmtView *view = smt_view_ref (smt_session_get_view (self->app.session));
  g_autoptr (SmtEdtf) at =
    smt_edtf_new_day (smt_day_from_civil (1816 + walk_pick (self, 199),
                                          1 + walk_pick (self, 12), 1));
  guint which = walk_pick (self, 13);

  g_string_printf (self->doing, "view %u", which);
  switch (which)
    {
    case 0:
      take (&view, smt_view_with_order (view, walk_pick (self, SMT_ORDER_SIMILARITY + 1)));
      break;
    case 1:
      take (&view,
            smt_view_with_mechanism_order (view, walk_pick (self, SMT_ORDER_SIMILARITY + 1)));
      break;
    case 2:
      take (&view, smt_view_with_transposed (view, !smt_view_get_transposed (view)));
      break;
    case 3:
      take (&view, smt_view_with_by_region (view, !smt_view_get_by_region (view)));
      break;
    case 4:
      take (&view, smt_view_with_by_kind (view, !smt_view_get_by_kind (view)));
      break;
    case 5:
      take (&view, smt_view_with_collapsed (view, bands[walk_pick (self, 3)]));
      break;
    case 6:
      take (&view, smt_view_with_text (view, texts[walk_pick (self, G_N_ELEMENTS (texts))]));
      break;
    case 7:
      take (&view, smt_view_with_regions (view, filters[walk_pick (self, 4)]));
      break;
    case 8:
      take (&view, smt_view_with_roles (view, roles[walk_pick (self, 3)]));
      break;
    case 9:
      take (&view, smt_view_with_at_least (view, walk_pick (self, 40)));
      break;
    default:
      take (&view, smt_view_with_at (view, at));
      break;
    }
  return view;
}

static void
step_view (Walk *self)
{
  g_autoptr (SmtView) view = choose_view (self);

  smt_session_change (self->app.session, view, "walk");
}

static void
step_history (Walk *self)
{
  static const char *const actions[] = { "win.undo", "win.redo", "win.back", "win.forward" };
  guint which = walk_pick (self, G_N_ELEMENTS (actions));

  g_string_printf (self->doing, "history %s", actions[which]);
  gtk_widget_activate_action_variant (self->app.window, actions[which], NULL);
}

static void
use (Walk      *self,
     GtkWidget *widget)
{
  static const char *const texts[] = { "2001", "1950-03", "ba", "zzz", "", "13" };

  if (GTK_IS_RANGE (widget))
    scroll_to (self, gtk_range_get_adjustment (GTK_RANGE (widget)));
  else if (GTK_IS_EDITABLE (widget))
    gtk_editable_set_text (GTK_EDITABLE (widget), texts[walk_pick (self, G_N_ELEMENTS (texts))]);
  else if (GTK_IS_DROP_DOWN (widget))
    {
      guint n = g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (widget)));

      if (n > 0)
        gtk_drop_down_set_selected (GTK_DROP_DOWN (widget), walk_pick (self, n));
    }
  else
    gtk_widget_activate (widget);
}

static void
step_control (Walk *self)
{
  GtkWidget *widget = pick_widget (self, is_control);

  if (widget == NULL)
    return;

  g_string_printf (self->doing, "use %s “%s”", G_OBJECT_TYPE_NAME (widget),
                   GTK_IS_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL
                   ? gtk_button_get_icon_name (GTK_BUTTON (widget)) : gtk_widget_get_name (widget));
  use (self, widget);
}

/* Not under a dialog, which goes to the bottom of a narrow window: GTK before 4.24
 * keeps, for good, a widget that is hidden twice before the next frame with the focus
 * in it, and so all that is in the dialog. */
static void
step_window (Walk *self)
{
  /* A window may have a frame within the size that it is given, of 10 pixels. */
  static const int sizes[][2] = { { 1180, 760 }, { 370, 650 }, { 800, 600 }, { 1180, 760 } };
  guint which = walk_pick (self, G_N_ELEMENTS (sizes));

  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->app.window)) != NULL)
    return;
  g_string_printf (self->doing, "size %d", sizes[which][0]);
  gtk_window_set_default_size (GTK_WINDOW (self->app.window), sizes[which][0], sizes[which][1]);
}

/**
 * walk_step:
 *
 * Does something, and says in `doing` what.
 */
void
walk_step (Walk *self)
{
  static void (*const steps[]) (Walk *) = {
    step_key, step_key, step_key, step_key, step_key, step_pointer, step_pointer, step_pointer,
    step_scroll, step_view, step_history, step_control, step_control, step_tab
  };

  g_string_assign (self->doing, "nothing");
  if (walk_pick (self, 150) == 0)
    step_window (self);
  else
    steps[walk_pick (self, G_N_ELEMENTS (steps))] (self);
}
