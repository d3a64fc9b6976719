/* smt-passage-command.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One key from whatever has the focus to where it is written: of a line of a page
 * its own passages; of a sign of the timeline or an entry of a list, those of the
 * first line of what opens beside it; of a cell, those of its latest period.
 */

#include "smt-passage-command.h"

#include "smt-line-row.h"
#include "smt-matrix-view.h"
#include "smt-sheet-view.h"
#include "smt-timeline-view.h"

/* What is opened stands in its place after the first frame, and has rows; after so
 * long it has none. */
#define FIRST_FRAME 2
#define MAX_USEC    (3 * G_USEC_PER_SEC)

typedef struct
{
  guint    frame;
  gint64   begun;
  gboolean is_cell;
} Search;

static GtkWidget *
find_sheet_view (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (SMT_IS_SHEET_VIEW (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_sheet_view (child);
  return found;
}

/* The first line, or the last period. */
static void
find_row (GtkWidget     *widget,
          const Search  *search,
          SmtLineRow   **row)
{
  if (SMT_IS_LINE_ROW (widget))
    {
      SmtLine *line = smt_line_row_get_line (SMT_LINE_ROW (widget));

      if (search->is_cell ? smt_line_get_role_kind (line) != 0 : *row == NULL)
        *row = SMT_LINE_ROW (widget);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_row (child, search, row);
}

static gboolean
look_cb (GtkWidget     *window,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Search *search = user_data;
  GtkWidget *sheet_view;
  SmtLineRow *row = NULL;

  if (++search->frame < FIRST_FRAME)
    return G_SOURCE_CONTINUE;

  sheet_view = find_sheet_view (window);
  if (sheet_view != NULL)
    find_row (sheet_view, search, &row);
  if (row != NULL && smt_line_row_popup_passages (row))
    return G_SOURCE_REMOVE;
  if (gdk_frame_clock_get_frame_time (clock) - search->begun < MAX_USEC)
    return G_SOURCE_CONTINUE;

  gtk_widget_error_bell (window);
  return G_SOURCE_REMOVE;
}

/* Lists open what one comes to. */
static void
open_focus (GtkWidget *focus)
{
  if (SMT_IS_MATRIX_VIEW (focus))
    gtk_widget_activate_action (focus, "matrix.open", NULL);
  else if (SMT_IS_TIMELINE_VIEW (focus))
    smt_timeline_view_open_focus (SMT_TIMELINE_VIEW (focus));
}

/* "win.show-passages" */
static void
show_passages (GtkWidget  *window,
               const char *action_name,
               GVariant   *parameter)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, SMT_TYPE_LINE_ROW) : NULL;
  Search *search;

  if (row != NULL)
    {
      if (!smt_line_row_popup_passages (SMT_LINE_ROW (row)))
        gtk_widget_error_bell (window);
      return;
    }

  search = g_new0 (Search, 1);
  search->begun = g_get_monotonic_time ();
  search->is_cell = SMT_IS_MATRIX_VIEW (focus);
  if (focus != NULL)
    open_focus (focus);
  gtk_widget_add_tick_callback (window, look_cb, search, g_free);
}

/**
 * smt_passage_command_install:
 * @window_class: of SmtWindow
 */
void
smt_passage_command_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.show-passages", NULL, show_passages);
}
