/* smt-period-sign.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sign at the beginning of a bar, which stands for it to keys and to a screen
 * reader: arrows go from sign to sign as they lie, Enter opens the mechanism, and
 * Tab goes past the whole picture at once.
 */

#include "smt-period-sign.h"

#include "smt-glyph-image.h"

/* Bars follow each other by row, and in a row by time. */
static gboolean
move (GtkWidget *sign,
      guint      keyval)
{
  gboolean is_rtl = gtk_widget_get_direction (sign) == GTK_TEXT_DIR_RTL;
  gboolean is_on = keyval == GDK_KEY_Down || keyval == (is_rtl ? GDK_KEY_Left : GDK_KEY_Right);
  gboolean is_back = keyval == GDK_KEY_Up || keyval == (is_rtl ? GDK_KEY_Right : GDK_KEY_Left);
  GtkWidget *other = NULL;

  if (is_on)
    other = gtk_widget_get_next_sibling (sign);
  else if (is_back)
    other = gtk_widget_get_prev_sibling (sign);
  return other != NULL && gtk_widget_grab_focus (other);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                gpointer               id)
{
  GtkWidget *sign = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
    return move (sign, keyval);

  gtk_widget_activate_action (sign, "win.open", "s", id);
  return GDK_EVENT_STOP;
}

static void
free_id (gpointer  id,
         GClosure *closure)
{
  g_free (id);
}

/**
 * smt_period_sign_new:
 * @number: which bar of @chart
 *
 * Returns: (transfer floating): its sign
 */
GtkWidget *
smt_period_sign_new (SmtPeriodChart *chart,
                     guint           number)
{
  const SmtPeriodBar *bar = smt_period_chart_get_bar (chart, number);
  GtkWidget *sign = smt_glyph_image_new (bar->glyph, FALSE);
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_object_set (sign, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, "focusable", TRUE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (sign),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, bar->words, -1);
  g_signal_connect_data (keys, "key-pressed", G_CALLBACK (key_pressed_cb),
                         g_strdup (smt_period_chart_get_row (chart, bar->row)->id), free_id, 0);
  gtk_widget_add_controller (sign, keys);
  return sign;
}

/**
 * smt_period_sign_focus:
 * @view: whose children are signs
 *
 * Moves the focus among them: the function of the class of @view.
 *
 * Returns: whether there is a sign in @direction
 */
gboolean
smt_period_sign_focus (GtkWidget        *view,
                       GtkDirectionType  direction)
{
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab && gtk_widget_get_focus_child (view) != NULL)
    return FALSE;
  return GTK_WIDGET_CLASS (g_type_class_peek (GTK_TYPE_WIDGET))->focus (view, direction);
}
