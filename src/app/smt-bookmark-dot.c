/* smt-bookmark-dot.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dot in a bookmark's colour. It says nothing that its name does not, so
 * that nobody needs to see it.
 */

#include "smt-bookmark-dot.h"

/**
 * smt_bookmark_dot_new:
 * @colour: the number of a colour
 *
 * Returns: (transfer floating): a dot
 */
GtkWidget *
smt_bookmark_dot_new (guint colour)
{
  GtkWidget *dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *name = g_strdup_printf ("bookmark-%u", colour);

  gtk_widget_add_css_class (dot, "bookmark-dot");
  gtk_widget_add_css_class (dot, name);
  gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (dot, GTK_ALIGN_CENTER);
  gtk_accessible_update_state (GTK_ACCESSIBLE (dot), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  return dot;
}
