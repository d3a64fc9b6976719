/* smt-window.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-window-private.h"

#include <glib/gi18n.h>

#include "smt-label.h"
#include "smt-menu-popover.h"
#include "smt-page.h"
#include "smt-recent.h"
#include "smt-template.h"

/* Places, list and page side by side; a picture takes list and page together.
 * The window only arranges: what is shown is the session's, and every command
 * is an action that changes the session (smt-window-actions.c). There is a
 * session for each tab, and one set of panes, which follows the one selected. */

enum
{
  PROP_SESSION = 1,
  PROP_ORGANISATIONS,
  PROP_ACCORDING_TO,
  PROP_BESIDE,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (SmtWindow, smt_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  TOUCHED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* NULL for a page that is a list. */
static SmtPicturePage *
get_picture (SmtWindow *self,
             SmtPage    page)
{
  GType type = smt_page_get_picture_type (page);
  SmtPicturePage *picture;

  if (type == G_TYPE_INVALID)
    return NULL;

  picture = g_hash_table_lookup (self->pictures, GINT_TO_POINTER (page));
  if (picture == NULL)
    {
      picture = g_object_new (type, NULL);
      g_hash_table_insert (self->pictures, GINT_TO_POINTER (page), picture);
      smt_picture_page_set_session (picture, self->session);
      smt_window_update_look (self);
      gtk_stack_add_child (self->stack, GTK_WIDGET (picture));
    }
  return picture;
}

static void
show_page (SmtWindow *self,
           SmtPage    page)
{
  SmtPicturePage *picture = get_picture (self, page);

  adw_navigation_page_set_title (self->content_page, smt_page_get_title (page));
  if (picture != NULL)
    {
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (picture));
      return;
    }

  gtk_stack_set_visible_child_name (self->stack, "browse");
  /* The panes have names, and a screen reader would say this one before them. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->content_page),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
}

/*< private >
 * smt_window_get_picture:
 *
 * Returns: (transfer none) (nullable): the picture that is shown
 */
SmtPicturePage *
smt_window_get_picture (SmtWindow *self)
{
  return get_picture (self, smt_view_get_page (smt_session_get_view (self->session)));
}

static void
update_actions (SmtWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back",
                                 smt_session_get_can_go_back (self->session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.forward",
                                 smt_session_get_can_go_forward (self->session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo",
                                 smt_session_get_undo_name (self->session) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo",
                                 smt_session_get_redo_name (self->session) != NULL);
}

static gboolean
get_organisations (SmtWindow *self)
{
  return self->session != NULL &&
         smt_view_get_organisations (smt_session_get_view (self->session));
}

static void
notify_organisations (SmtWindow *self)
{
  if (self->organisations == get_organisations (self))
    return;

  self->organisations = !self->organisations;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORGANISATIONS]);
}

static const char *
get_according_to (SmtWindow *self)
{
  return self->session != NULL
         ? smt_view_get_according_to (smt_session_get_view (self->session)) : NULL;
}

static void
notify_according_to (SmtWindow *self)
{
  if (g_set_str (&self->according_to, get_according_to (self)))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACCORDING_TO]);
}

static void
view_changed_cb (SmtWindow *self)
{
  SmtView *view = smt_session_get_view (self->session);
  SmtPage page = smt_view_get_page (view);

  show_page (self, page);
  update_actions (self);
  smt_window_update_export (self);
  notify_organisations (self);
  notify_according_to (self);
  if (g_set_str (&self->beside, smt_window_get_beside (self)))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BESIDE]);
  smt_window_touch (self);
}

static void
set_organisations (SmtWindow *self,
                   gboolean   organisations)
{
  g_autoptr (SmtView) view =
    smt_view_with_organisations (smt_session_get_view (self->session), organisations);

  smt_session_change (self->session, view, _("Show Organisations"));
}

/* @source is "" for all. */
static void
set_according_to (SmtWindow  *self,
                  const char *source)
{
  const char *id = source != NULL && *source != '\0' ? source : NULL;
  g_autoptr (SmtView) view =
    smt_view_with_according_to (smt_session_get_view (self->session), id);

  smt_session_change (self->session, view, _("Choose a Source"));
}

/* Besides all of them, the source that the dataset starts from can be chosen. */
static void
fill_sources (SmtWindow *self)
{
  SmtEntity *source = smt_dataset_get_source (smt_session_get_dataset (self->session));
  g_autoptr (GMenuItem) item = NULL;
  g_autofree char *title = NULL;

  while (g_menu_model_get_n_items (G_MENU_MODEL (self->sources_section)) > 1)
    g_menu_remove (self->sources_section, 1);

  if (source == NULL)
    return;

  title = smt_label_dup_short (source, smt_session_get_language (self->session));
  item = g_menu_item_new (title, NULL);
  g_menu_item_set_action_and_target (item, "win.according-to", "s",
                                     smt_entity_get_id (source));
  g_menu_append_item (self->sources_section, item);
}

static void
follow (SmtWindow  *self,
        SmtSession *session)
{
  GHashTableIter iter;
  gpointer picture;

  smt_places_set_session (self->places, session);
  smt_list_page_set_session (self->list_page, session);
  smt_entity_page_set_session (self->entity_page, session);
  g_hash_table_iter_init (&iter, self->pictures);
  while (g_hash_table_iter_next (&iter, NULL, &picture))
    smt_picture_page_set_session (picture, session);
}

/* Another tab is shown, or the same one with another dataset. */
static void
session_changed_cb (SmtWindow *self)
{
  SmtSession *session = smt_tab_strip_get_session (self->tab_strip);
  gboolean is_other_dataset = self->session == NULL ||
    smt_session_get_dataset (self->session) != smt_session_get_dataset (session);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (is_other_dataset)
    fill_sources (self);
  follow (self, session);
  adw_navigation_split_view_set_show_content (self->inner_view,
                                              smt_session_get_entity (session) != NULL);
  g_signal_connect_object (session, "notify::view", G_CALLBACK (view_changed_cb),
                           self, G_CONNECT_SWAPPED);
  view_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
smt_window_set_session (SmtWindow  *self,
                        SmtSession *session)
{
  g_signal_connect_object (self->tab_strip, "notify::session",
                           G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tab_strip, "changed", G_CALLBACK (smt_window_touch),
                           self, G_CONNECT_SWAPPED);
  smt_tab_strip_add (self->tab_strip, session, TRUE);
}

static void
smt_window_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, SMT_WINDOW (object)->session);
      break;
    case PROP_ORGANISATIONS:
      g_value_set_boolean (value, get_organisations (SMT_WINDOW (object)));
      break;
    case PROP_ACCORDING_TO:
      g_value_set_string (value, get_according_to (SMT_WINDOW (object)) != NULL
                                 ? get_according_to (SMT_WINDOW (object)) : "");
      break;
    case PROP_BESIDE:
      g_value_set_string (value, smt_window_get_beside (SMT_WINDOW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_window_set_property (GObject      *object,
                         guint         property_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_SESSION:
      smt_window_set_session (SMT_WINDOW (object), g_value_get_object (value));
      break;
    case PROP_ORGANISATIONS:
      set_organisations (SMT_WINDOW (object), g_value_get_boolean (value));
      break;
    case PROP_ACCORDING_TO:
      set_according_to (SMT_WINDOW (object), g_value_get_string (value));
      break;
    case PROP_BESIDE:
      smt_window_set_beside (SMT_WINDOW (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* libadwaita 1.7 does not free a split view that a breakpoint has folded; what
 * is in it shall not keep the session. */
static void
smt_window_dispose (GObject *object)
{
  SmtWindow *self = SMT_WINDOW (object);

  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->tab_strip, self);
      follow (self, NULL);
      smt_tab_strip_clear (self->tab_strip);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), SMT_TYPE_WINDOW);
  g_hash_table_remove_all (self->pictures);
  g_clear_object (&self->session);
  g_clear_pointer (&self->according_to, g_free);
  g_clear_pointer (&self->beside, g_free);
  g_clear_pointer (&self->pending, json_node_unref);

  G_OBJECT_CLASS (smt_window_parent_class)->dispose (object);
}

static void
smt_window_finalize (GObject *object)
{
  g_hash_table_unref (SMT_WINDOW (object)->pictures);

  G_OBJECT_CLASS (smt_window_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * SmtWindow:session:
   *
   * What the window shows: the session of the tab that is selected, which is at
   * first the one given here.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, SMT_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                         G_PARAM_STATIC_STRINGS);
  /**
   * SmtWindow:organisations:
   *
   * Whether organisations that have members themselves stand among the
   * mechanisms. Kept in the view; a property so that a menu can switch it.
   */
  properties[PROP_ORGANISATIONS] =
    g_param_spec_boolean ("organisations", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                          G_PARAM_STATIC_STRINGS);
  /**
   * SmtWindow:according-to:
   *
   * The id of the only source to answer from, or "" for all. Kept in the view;
   * a property so that a menu can set it.
   */
  properties[PROP_ACCORDING_TO] =
    g_param_spec_string ("according-to", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  /**
   * SmtWindow:beside:
   *
   * The tag of the second language of names and texts, or "" for none. Kept in
   * the view; a property so that a menu can set it.
   */
  properties[PROP_BESIDE] =
    g_param_spec_string ("beside", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SmtWindow::touched:
   *
   * Something changed that the window is to have again after a restart.
   */
  signals[TOUCHED] = g_signal_new ("touched", SMT_TYPE_WINDOW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
smt_window_class_init (SmtWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = smt_window_get_property;
  object_class->set_property = smt_window_set_property;
  object_class->dispose = smt_window_dispose;
  object_class->finalize = smt_window_finalize;

  install_properties (object_class);

  g_type_ensure (SMT_TYPE_ENTITY_PAGE);
  g_type_ensure (SMT_TYPE_LIST_PAGE);
  g_type_ensure (SMT_TYPE_PLACES);
  g_type_ensure (SMT_TYPE_TAB_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, middle_breakpoint);
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, narrow_breakpoint);
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, outer_view);
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, inner_view);
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, content_page);
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, places);
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, tab_strip);
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, list_page);
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, entity_page);
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, undo_section);
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, recent_section);
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, sources_section);
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, beside_section);
  gtk_widget_class_bind_template_callback (widget_class, smt_window_update_look);
  gtk_widget_class_bind_template_callback (widget_class, smt_window_touch);
  gtk_widget_class_install_property_action (widget_class, "win.organisations",
                                            "organisations");
  gtk_widget_class_install_property_action (widget_class, "win.according-to",
                                            "according-to");
  gtk_widget_class_install_property_action (widget_class, "win.beside", "beside");
  smt_window_install_actions (widget_class);
  smt_window_install_tab_actions (widget_class);
  smt_window_install_file_actions (widget_class);
  smt_window_install_language_actions (widget_class);
  smt_window_install_export_actions (widget_class);
  smt_window_install_bookmark_actions (widget_class);
  smt_window_install_look (widget_class);
}

static void
append_step (GMenu      *menu,
             const char *phrase,
             const char *name,
             const char *plain,
             const char *action)
{
  g_autofree char *label = name != NULL
    ? smt_template_fill (phrase, "name", name, NULL) : g_strdup (plain);

  g_menu_append (menu, label, action);
}

/* Called whenever the menu is opened, as it says what would be undone. */
static void
create_menu (GtkMenuButton *button,
             gpointer       user_data)
{
  SmtWindow *self = SMT_WINDOW (user_data);

  g_menu_remove_all (self->undo_section);
  /* TRANSLATORS: {name} is what was done, as in "Undo Sort by Members". */
  append_step (self->undo_section, _("_Undo {name}"),
               smt_session_get_undo_name (self->session), _("_Undo"), "win.undo");
  /* TRANSLATORS: {name} is what was undone, as in "Redo Sort by Members". */
  append_step (self->undo_section, _("_Redo {name}"),
               smt_session_get_redo_name (self->session), _("_Redo"), "win.redo");
  smt_recent_fill (self->recent_section);
  smt_window_fill_languages (self);
  smt_menu_popover_give (button, self->primary_menu);
}

static void
smt_window_init (SmtWindow *self)
{
  self->pictures = g_hash_table_new (NULL, NULL);
  self->zoom = 100;
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Whoever has both variants open sees which this is. */
  if (g_str_has_suffix (SMT_APPLICATION_ID, ".Devel"))
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu, self, NULL);
  smt_window_accept_files (self);
}

/**
 * smt_window_new:
 *
 * Returns: (transfer floating): a window on @session
 */
GtkWidget *
smt_window_new (GtkApplication *application,
                SmtSession     *session)
{
  return g_object_new (SMT_TYPE_WINDOW,
                       "application", application,
                       "session", session,
                       NULL);
}

SmtSession *
smt_window_get_session (SmtWindow *self)
{
  g_return_val_if_fail (SMT_IS_WINDOW (self), NULL);

  return self->session;
}

/*< private >
 * smt_window_touch:
 *
 * Says that something changed that is kept over a restart.
 */
void
smt_window_touch (SmtWindow *self)
{
  g_signal_emit (self, signals[TOUCHED], 0);
}

/**
 * smt_window_add_toast:
 * @toast: (transfer full): what to say at the lower edge
 */
void
smt_window_add_toast (SmtWindow *self,
                      AdwToast  *toast)
{
  g_return_if_fail (SMT_IS_WINDOW (self));

  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}
