/* smt-compare-actions.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is done to a comparison: each is a change of the session's view, under a
 * name that says of what.
 */

#include "smt-compare-actions.h"

#include <glib/gi18n.h>

#include "smt-compare-page.h"
#include "smt-comparison.h"
#include "smt-entities.h"
#include "smt-label.h"
#include "smt-name-list.h"
#include "smt-template.h"
#include "smt-window-private.h"

static SmtEntity *
find (SmtSession *session,
      const char *id)
{
  return smt_dataset_lookup (smt_session_get_dataset (session), id);
}

static char *
dup_names (SmtSession        *session,
           const char *const *ids)
{
  g_autoptr (GPtrArray) entities = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    if (find (session, ids[i]) != NULL)
      g_ptr_array_add (entities, find (session, ids[i]));
  return smt_name_list_dup (smt_session_get_language (session), entities, TRUE);
}

static void
change (SmtSession        *session,
        const char *const *ids,
        const char        *name)
{
  SmtView *before = smt_session_get_view (session);
  g_autoptr (SmtView) on_page = smt_view_get_page (before) == SMT_PAGE_COMPARE
                                ? smt_view_ref (before)
                                : smt_view_with_page (before, SMT_PAGE_COMPARE);
  g_autoptr (SmtView) view = smt_view_with_compared (on_page, ids);

  smt_session_change (session, view, name);
}

static void
compare (SmtSession        *session,
         const char *const *ids)
{
  g_autofree char *names = dup_names (session, ids);
  /* TRANSLATORS: {names} is a list of mechanisms or parties; as in "Undo Compare
   * EAS and SCO" */
  g_autofree char *name = smt_template_fill (_("Compare {names}"), "names", names, NULL);

  change (session, ids, name);
}

/**
 * smt_compare_can_start:
 * @entity: (nullable): an entity
 *
 * Returns: whether it is something that can be compared at all
 */
gboolean
smt_compare_can_start (SmtEntity *entity)
{
  return entity != NULL &&
         (SMT_IS_PARTY (entity) || smt_entity_get_facts (entity) != NULL);
}

/**
 * smt_compare_can_add:
 *
 * Returns: whether @entity can stand beside what @session compares; that there is
 *   room is not asked
 */
gboolean
smt_compare_can_add (SmtSession *session,
                     SmtEntity  *entity)
{
  const char *const *ids = smt_view_get_compared (smt_session_get_view (session));

  return entity != NULL &&
         smt_comparison_fits (smt_session_get_dataset (session), ids, entity);
}

/**
 * smt_compare_is_full:
 *
 * Returns: whether nothing more can stand beside what @session compares
 */
gboolean
smt_compare_is_full (SmtSession *session)
{
  const char *const *ids = smt_view_get_compared (smt_session_get_view (session));

  return g_strv_length ((char **) ids) >= SMT_MAX_SIDES;
}

/**
 * smt_compare_add:
 *
 * Puts @entity beside what @session compares.
 *
 * Returns: whether it was put there
 */
gboolean
smt_compare_add (SmtSession *session,
                 SmtEntity  *entity)
{
  const char *const *ids = smt_view_get_compared (smt_session_get_view (session));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (smt_compare_is_full (session) || !smt_compare_can_add (session, entity))
    return FALSE;

  g_strv_builder_addv (builder, (const char **) ids);
  g_strv_builder_add (builder, smt_entity_get_id (entity));
  list = g_strv_builder_end (builder);
  compare (session, (const char *const *) list);
  return TRUE;
}

/* The entity that a command is given, or that is open where it is "". */
static SmtEntity *
get_entity (GtkWidget *window,
            GVariant  *parameter)
{
  SmtSession *session = smt_window_get_session (SMT_WINDOW (window));
  const char *id = g_variant_get_string (parameter, NULL);

  return *id != '\0' ? find (session, id) : smt_session_get_entity (session);
}

static void
say (GtkWidget  *window,
     const char *words)
{
  smt_window_add_toast (SMT_WINDOW (window), adw_toast_new (words));
}

/* Asks with what, on the page of the comparison. */
static void
choose (GtkWidget  *window,
        const char *action_name,
        GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (window);
  SmtSession *session = smt_window_get_session (self);

  if (smt_view_get_page (smt_session_get_view (session)) != SMT_PAGE_COMPARE)
    smt_session_go_to_page (session, SMT_PAGE_COMPARE);
  smt_window_show_list (self);
  smt_compare_page_choose (SMT_COMPARE_PAGE (smt_window_get_picture (self)));
}

/* "win.compare": alone at first; its page asks with what. */
static void
start (GtkWidget  *window,
       const char *action_name,
       GVariant   *parameter)
{
  SmtSession *session = smt_window_get_session (SMT_WINDOW (window));
  SmtEntity *entity = get_entity (window, parameter);
  const char *ids[] = { entity != NULL ? smt_entity_get_id (entity) : NULL, NULL };

  if (!smt_compare_can_start (entity))
    {
      say (window, _("Only mechanisms and parties can be compared"));
      return;
    }

  compare (session, ids);
  choose (window, action_name, NULL);
}

static void
add (GtkWidget  *window,
     const char *action_name,
     GVariant   *parameter)
{
  SmtSession *session = smt_window_get_session (SMT_WINDOW (window));
  SmtEntity *entity = get_entity (window, parameter);

  if (smt_compare_is_full (session))
    say (window, _("Six stand side by side already, which is the most"));
  else if (!smt_compare_add (session, entity))
    say (window, _("This cannot stand beside what is compared"));
  else
    smt_window_show_list (SMT_WINDOW (window));
}

static void
take_away (GtkWidget  *window,
           const char *action_name,
           GVariant   *parameter)
{
  SmtSession *session = smt_window_get_session (SMT_WINDOW (window));
  const char *const *ids = smt_view_get_compared (smt_session_get_view (session));
  SmtEntity *entity = get_entity (window, parameter);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *label = NULL, *name = NULL;

  if (entity == NULL)
    return;

  for (guint i = 0; ids[i] != NULL; i++)
    if (!g_str_equal (ids[i], smt_entity_get_id (entity)))
      g_strv_builder_add (builder, ids[i]);
  list = g_strv_builder_end (builder);
  label = smt_label_dup_short (entity, smt_session_get_language (session));
  /* TRANSLATORS: {name} is a mechanism or a party; as in "Undo Compare without
   * SCO" */
  name = smt_template_fill (_("Compare without {name}"), "name", label, NULL);
  change (session, (const char *const *) list, name);
}

/**
 * smt_compare_install_actions:
 * @window_class: of SmtWindow
 *
 * The commands, each with the id of an entity, or "" for the one that is open.
 */
void
smt_compare_install_actions (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.compare", "s", start);
  gtk_widget_class_install_action (window_class, "win.compare-add", "s", add);
  gtk_widget_class_install_action (window_class, "win.compare-remove", "s", take_away);
  gtk_widget_class_install_action (window_class, "win.compare-choose", NULL, choose);
}
