/* start.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <locale.h>

#include "frame.h"
#include "smt-application.h"
#include "smt-matrix-view.h"

/* The program itself, begun as its own main() begins it. Its first frame with
 * content is the one that shows the rows of the list and the matrix. */

static gboolean
is_shown (GtkWidget *widget,
          GType      type)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_height (widget) > 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_shown (child, type))
      return TRUE;

  return FALSE;
}

static gboolean
has_rows (GtkWidget *widget)
{
  if (GTK_IS_LIST_VIEW (widget))
    {
      GtkWidget *row = gtk_widget_get_first_child (widget);

      return row != NULL && is_shown (row, GTK_TYPE_LABEL);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_rows (child))
      return TRUE;

  return FALSE;
}

static gboolean
has_content (GtkWindow *window)
{
  return is_shown (GTK_WIDGET (window), SMT_TYPE_MATRIX_VIEW) &&
         has_rows (GTK_WIDGET (window));
}

int
main (int    argc,
      char **argv)
{
  const char *localedir = g_getenv ("SUMMITRY_LOCALEDIR");
  g_autoptr (SmtApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, localedir != NULL ? localedir : SMT_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = smt_application_new ();
  frame_watch (GTK_APPLICATION (application), has_content, NULL, NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
