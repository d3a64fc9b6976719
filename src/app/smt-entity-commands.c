/* smt-entity-commands.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a window can do with anything that is named; menus and keys name these.
 */

#include "smt-entity-commands.h"

#include <glib/gi18n.h>

#include "smt-citation.h"
#include "smt-cite-dialog.h"
#include "smt-entities.h"
#include "smt-label.h"
#include "smt-matrix-commands.h"
#include "smt-view-file.h"
#include "smt-window.h"

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

/* What a second language would be, where none is chosen: the one that the
 * dataset is written in. */
static SmtLanguage *
create_other_language (SmtSession *session)
{
  const char *beside = smt_view_get_beside (smt_session_get_view (session));

  return smt_language_new (beside != NULL ? beside : "en", NULL);
}

/* As two cells of a table, which is how programs for translators take them. */
static char *
dup_term_pair (SmtSession *session,
               SmtEntity  *entity)
{
  g_autoptr (SmtLanguage) other = create_other_language (session);
  const char *tag = NULL, *other_tag = NULL;
  g_autofree char *name = smt_label_dup (entity, smt_session_get_language (session), &tag);
  g_autofree char *beside = other != NULL ? smt_label_dup (entity, other, &other_tag) : NULL;

  if (beside == NULL || g_strcmp0 (tag, other_tag) == 0)
    return NULL;
  return g_strconcat (name, "\t", beside, NULL);
}

/**
 * smt_entity_commands_can_copy_pair:
 *
 * Returns: whether @entity has a name in each of two languages
 */
gboolean
smt_entity_commands_can_copy_pair (SmtSession *session,
                                   SmtEntity  *entity)
{
  g_autofree char *pair = dup_term_pair (session, entity);

  return pair != NULL;
}

static void
copy_pair (GtkWidget  *window,
           const char *action_name,
           GVariant   *parameter)
{
  SmtEntity *entity = get_entity (window, parameter);
  g_autofree char *pair =
    entity != NULL ? dup_term_pair (smt_window_get_session (SMT_WINDOW (window)), entity) : NULL;

  if (pair != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (window), pair);
  else
    gtk_widget_error_bell (window);
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

/* What a passage supports, or where that has no page what the window shows. */
static void
cite_passage (GtkWidget  *window,
              const char *action_name,
              GVariant   *parameter)
{
  SmtSession *session = smt_window_get_session (SMT_WINDOW (window));
  SmtDataset *dataset = smt_session_get_dataset (session);
  const char *id, *source_id, *locator;
  SmtEntity *entity, *source;
  SmtCitation *citation;

  g_variant_get (parameter, "(&s&s&s)", &id, &source_id, &locator);
  entity = *id != '\0' ? smt_dataset_lookup (dataset, id) : smt_session_get_entity (session);
  source = smt_dataset_lookup (dataset, source_id);
  if (source == NULL)
    return;

  citation = smt_citation_new_for_passage (dataset, entity, source,
                                           *locator != '\0' ? locator : NULL,
                                           smt_session_get_view (session),
                                           smt_session_get_language (session));
  adw_dialog_present (smt_cite_dialog_new (citation), window);
}

/* A link to the page, as the window would show it. */
static void
copy_link (GtkWidget  *window,
           const char *action_name,
           GVariant   *parameter)
{
  SmtSession *session = smt_window_get_session (SMT_WINDOW (window));
  g_autoptr (SmtView) view =
    smt_session_view_entity (session, g_variant_get_string (parameter, NULL));
  g_autofree char *link = NULL;

  if (view == NULL)
    return;

  link = smt_view_file_to_link (view, smt_session_get_dataset (session));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (window), link);
  smt_window_add_toast (SMT_WINDOW (window), adw_toast_new (_("Link copied")));
}

static void
add_bookmark (GtkWidget  *window,
              const char *action_name,
              GVariant   *parameter)
{
  g_autoptr (SmtView) view =
    smt_session_view_entity (smt_window_get_session (SMT_WINDOW (window)),
                             g_variant_get_string (parameter, NULL));

  if (view != NULL)
    smt_window_add_bookmark (SMT_WINDOW (window), view);
}

/**
 * smt_entity_commands_can_select:
 *
 * Returns: whether @entity has a row or a column in the matrix
 */
gboolean
smt_entity_commands_can_select (SmtEntity *entity)
{
  g_return_val_if_fail (SMT_IS_ENTITY (entity), FALSE);

  return SMT_IS_PARTY (entity) || SMT_IS_MECHANISM (entity);
}

/* It becomes the selection; what the matrix was otherwise like stays. */
static void
select_in_matrix (GtkWidget  *window,
                  const char *action_name,
                  GVariant   *parameter)
{
  SmtSession *session = smt_window_get_session (SMT_WINDOW (window));
  SmtEntity *entity = get_entity (window, parameter);
  const char *ids[] = { NULL, NULL };
  g_autoptr (SmtView) matrix = NULL, view = NULL;

  if (entity == NULL || !smt_entity_commands_can_select (entity))
    return;

  ids[0] = smt_entity_get_id (entity);
  matrix = smt_view_with_page (smt_session_get_view (session), SMT_PAGE_MATRIX);
  view = SMT_IS_PARTY (entity) ? smt_view_with_selection (matrix, ids, NULL)
                               : smt_view_with_selection (matrix, NULL, ids);
  smt_session_change (session, view, _("Select in Matrix"));
}

/* The selection is the same whatever the matrix shows, and as what. */
static void
select_members (GtkWidget  *window,
                const char *action_name,
                GVariant   *parameter)
{
  SmtSession *session = smt_window_get_session (SMT_WINDOW (window));
  SmtEntity *entity = get_entity (window, parameter);
  g_autoptr (SmtView) view = NULL;

  if (entity != NULL && SMT_IS_MECHANISM (entity))
    view = smt_matrix_view_of_members (session, smt_entity_get_id (entity));
  if (view != NULL)
    smt_session_change (session, view, _("Select Members"));
  else
    gtk_widget_error_bell (window);
}

/**
 * smt_entity_commands_can_show_in_time:
 *
 * Returns: whether @entity stands on the timeline, or what stands there can be
 *   of it
 */
gboolean
smt_entity_commands_can_show_in_time (SmtEntity *entity)
{
  g_return_val_if_fail (SMT_IS_ENTITY (entity), FALSE);

  return SMT_IS_MECHANISM (entity) || SMT_IS_TOPIC (entity) || SMT_IS_MEETING (entity) ||
         SMT_IS_EVENT (entity) || SMT_IS_DOCUMENT (entity) || SMT_IS_MILESTONE (entity) ||
         SMT_IS_STATEMENT (entity);
}

/* Of a mechanism or topic, all that is of it; anything else is opened there.
 * Statements are not on the timeline unless they are asked for. */
static SmtView *
view_in_time (SmtView   *view,
              SmtEntity *entity)
{
  g_autoptr (SmtView) page = smt_view_with_page (view, SMT_PAGE_TIMELINE);
  g_autoptr (SmtView) whole = smt_view_with_window (page, NULL, NULL);
  g_autoptr (SmtView) all = smt_view_with_mechanisms (whole, NULL);
  const char *id = smt_entity_get_id (entity);
  g_autofree char *facet = NULL;

  if (SMT_IS_MECHANISM (entity))
    facet = g_strconcat ("mechanism:", id, NULL);
  else if (SMT_IS_TOPIC (entity))
    facet = g_strconcat ("topic:", id, NULL);
  else if (SMT_IS_STATEMENT (entity))
    facet = g_strdup ("type:statement");

  if (facet != NULL)
    {
      const char *facets[] = { facet, NULL };
      g_autoptr (SmtView) narrowed = smt_view_with_facets (all, facets);

      return SMT_IS_STATEMENT (entity) ? smt_view_with_entity (narrowed, id)
                                       : smt_view_ref (narrowed);
    }
  return smt_view_with_entity (all, id);
}

static void
show_in_time (GtkWidget  *window,
              const char *action_name,
              GVariant   *parameter)
{
  SmtSession *session = smt_window_get_session (SMT_WINDOW (window));
  SmtEntity *entity = get_entity (window, parameter);
  g_autoptr (SmtView) view = NULL;

  if (entity == NULL || !smt_entity_commands_can_show_in_time (entity))
    return;

  view = view_in_time (smt_session_get_view (session), entity);
  smt_session_change (session, view, _("Show in Timeline"));
}

/**
 * smt_entity_commands_install:
 * @window_class: of SmtWindow
 *
 * The commands, each with the id of an entity, or "" for the one that is open;
 * `win.cite-passage` also with those of a source and a place in it.
 */
void
smt_entity_commands_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.copy-name", "s", copy_name);
  gtk_widget_class_install_action (window_class, "win.copy-pair", "s", copy_pair);
  gtk_widget_class_install_action (window_class, "win.copy-entity-link", "s", copy_link);
  gtk_widget_class_install_action (window_class, "win.bookmark-entity", "s", add_bookmark);
  gtk_widget_class_install_action (window_class, "win.select-in-matrix", "s", select_in_matrix);
  gtk_widget_class_install_action (window_class, "win.select-members", "s", select_members);
  gtk_widget_class_install_action (window_class, "win.show-in-timeline", "s", show_in_time);
  gtk_widget_class_install_action (window_class, "win.cite", "s", cite);
  gtk_widget_class_install_action (window_class, "win.cite-passage", "(sss)", cite_passage);
}
