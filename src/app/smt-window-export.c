/* smt-window-export.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The commands of the window that put what it shows into a file or on paper.
 */

#include "smt-window-private.h"

#include "smt-entities.h"
#include "smt-exhibit.h"
#include "smt-export-dialog.h"
#include "smt-matrix-content.h"
#include "smt-page.h"
#include "smt-period-chart.h"
#include "smt-printer.h"
#include "smt-search-page.h"

static SmtExhibit *
create (SmtWindow      *self,
        SmtExhibitKind  kind,
        SmtView        *view)
{
  return smt_exhibit_new (kind, smt_session_get_dataset (self->session),
                          smt_session_get_index (self->session), view,
                          smt_session_get_language (self->session));
}

/* The matrix as it stands beside a list: with nothing of the list. */
static SmtView *
dup_matrix_view (SmtView *view)
{
  g_autoptr (SmtView) content = smt_matrix_content_dup_view (view);
  g_autoptr (SmtView) shown = smt_view_with_display (content, smt_view_get_display (view));

  return smt_view_with_table_order (shown, smt_view_get_table_order (view),
                                    smt_view_get_table_descending (view));
}

/* The matrix is beside a list, too, while nothing of it is open. */
static void
add_matrix (SmtWindow *self,
            GPtrArray *exhibits)
{
  SmtView *view = smt_session_get_view (self->session);
  g_autoptr (SmtView) shown = smt_view_get_page (view) == SMT_PAGE_MATRIX
                              ? smt_view_ref (view) : dup_matrix_view (view);

  g_ptr_array_add (exhibits, create (self, SMT_EXHIBIT_MATRIX, shown));
}

static void
add_hits (SmtWindow *self,
          GPtrArray *exhibits)
{
  g_autoptr (GPtrArray) hits =
    smt_search_page_list_hits (SMT_SEARCH_PAGE (smt_window_get_picture (self)));
  SmtExhibit *exhibit;

  if (hits->len == 0)
    return;

  exhibit = create (self, SMT_EXHIBIT_HITS, smt_session_get_view (self->session));
  smt_exhibit_set_hits (exhibit, hits);
  g_ptr_array_add (exhibits, exhibit);
}

static void
add_list (SmtWindow *self,
          GPtrArray *exhibits)
{
  SmtView *view = smt_session_get_view (self->session);
  g_autoptr (GPtrArray) entities = smt_list_page_list_entities (self->list_page);
  SmtEntityType type = SMT_ENTITY_MECHANISM;
  SmtExhibit *exhibit;

  smt_page_get_entity_type (smt_view_get_page (view), &type);
  exhibit = create (self, SMT_EXHIBIT_LIST, view);
  smt_exhibit_set_entities (exhibit, type, entities);
  g_ptr_array_add (exhibits, exhibit);
}

/* A party's page begins with a picture. */
static void
add_periods (SmtWindow *self,
             GPtrArray *exhibits)
{
  SmtEntity *entity = smt_session_get_entity (self->session);

  if (SMT_IS_PARTY (entity) &&
      smt_period_chart_has_any (smt_session_get_index (self->session), entity))
    g_ptr_array_add (exhibits, create (self, SMT_EXHIBIT_PERIODS,
                                       smt_session_get_view (self->session)));
}

/* Of what a page tells, memberships are what stands in a table. */
static void
add_members (SmtWindow *self,
             GPtrArray *exhibits)
{
  SmtEntity *entity = smt_session_get_entity (self->session);

  if (entity == NULL)
    add_matrix (self, exhibits);
  else if (SMT_IS_MECHANISM (entity) || SMT_IS_PARTY (entity))
    g_ptr_array_add (exhibits, create (self, SMT_EXHIBIT_MEMBERS,
                                       smt_session_get_view (self->session)));
}

/*< private >
 * smt_window_list_exhibits:
 *
 * Returns: (transfer full) (element-type SmtExhibit): what the window shows and
 *   can put into a file; none on a page of questions
 */
GPtrArray *
smt_window_list_exhibits (SmtWindow *self)
{
  SmtView *view = smt_session_get_view (self->session);
  GPtrArray *exhibits = g_ptr_array_new_with_free_func ((GDestroyNotify) smt_exhibit_unref);

  switch ((guint) smt_view_get_page (view))
    {
    case SMT_PAGE_QUESTIONS:
      break;
    case SMT_PAGE_MATRIX:
      add_matrix (self, exhibits);
      break;
    case SMT_PAGE_TIMELINE:
      g_ptr_array_add (exhibits, create (self, SMT_EXHIBIT_TIMELINE, view));
      break;
    case SMT_PAGE_COMPARE:
      if (smt_view_get_compared (view)[0] != NULL)
        g_ptr_array_add (exhibits, create (self, SMT_EXHIBIT_COMPARISON, view));
      break;
    case SMT_PAGE_SEARCH:
      add_hits (self, exhibits);
      break;
    default:
      add_list (self, exhibits);
      add_periods (self, exhibits);
      add_members (self, exhibits);
    }

  return exhibits;
}

static char *
dup_name (SmtWindow *self)
{
  return smt_session_dup_title (self->session, smt_session_get_view (self->session));
}

static void
export (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (widget);
  g_autoptr (GPtrArray) exhibits = smt_window_list_exhibits (self);
  g_autofree char *name = dup_name (self);

  if (exhibits->len == 0)
    gtk_widget_error_bell (widget);
  else
    adw_dialog_present (smt_export_dialog_new (exhibits, name), widget);
}

/*< private >
 * smt_window_list_printed:
 *
 * Of a list with a page beside it what is open is printed, as that is what one
 * reads: all that can be of the page. While nothing is open, it is the list.
 *
 * Returns: (transfer full) (element-type SmtExhibit): what goes on paper, in order
 */
GPtrArray *
smt_window_list_printed (SmtWindow *self)
{
  GPtrArray *exhibits = smt_window_list_exhibits (self);
  gboolean is_open = smt_session_get_entity (self->session) != NULL;

  if (exhibits->len < 2)
    return exhibits;

  if (is_open)
    g_ptr_array_remove_index (exhibits, 0);
  else
    g_ptr_array_set_size (exhibits, 1);
  return exhibits;
}

static void
print (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (widget);
  g_autoptr (GPtrArray) exhibits = smt_window_list_printed (self);
  g_autofree char *name = dup_name (self);

  if (exhibits->len == 0)
    gtk_widget_error_bell (widget);
  else
    smt_printer_print (self, exhibits, name);
}

static void
launch (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_launch (launcher, GTK_WINDOW (widget), NULL, NULL, NULL);
}

/*< private >
 * smt_window_install_export_actions:
 *
 * Adds the commands of this file to the class.
 */
void
smt_window_install_export_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "win.launch", "s", launch);
}

/*< private >
 * smt_window_update_export:
 *
 * Lets the commands be called where there is something to put into a file.
 */
void
smt_window_update_export (SmtWindow *self)
{
  SmtView *view = smt_session_get_view (self->session);
  gboolean can_export = smt_view_get_page (view) != SMT_PAGE_QUESTIONS &&
                        (smt_view_get_page (view) != SMT_PAGE_COMPARE ||
                         smt_view_get_compared (view)[0] != NULL);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", can_export);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print", can_export);
}
