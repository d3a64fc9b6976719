/* smt-window.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-window.h"

#include <glib/gi18n.h>

#include "smt-core-enums.h"
#include "smt-entity-page.h"
#include "smt-label.h"
#include "smt-list-page.h"
#include "smt-page.h"
#include "smt-picture-page.h"

/* Places, list and page side by side; a picture takes list and page together.
 * The window only arranges: what is shown is the session's, and every command
 * is an action that changes the session. */

struct _SmtWindow
{
  AdwApplicationWindow parent_instance;

  SmtSession             *session;
  gboolean                organisations;  /* as last notified */
  char                   *according_to;   /* as last notified, or NULL */

  AdwNavigationSplitView *outer_view;
  AdwNavigationSplitView *inner_view;
  AdwNavigationPage      *content_page;
  GtkListBox             *places;
  GtkStack               *stack;
  SmtListPage            *list_page;
  SmtEntityPage          *entity_page;
  GHashTable             *pictures;       /* SmtPicturePage by page, once shown */
  GtkMenuButton          *menu_button;
  GMenuModel             *primary_menu;
  GMenu                  *sources_section;
};

enum
{
  PROP_SESSION = 1,
  PROP_ORGANISATIONS,
  PROP_ACCORDING_TO,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (SmtWindow, smt_window, ADW_TYPE_APPLICATION_WINDOW)

static GParamSpec *properties[N_PROPS];

static GtkWidget *
create_place (SmtWindow *self,
              SmtPage    page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (smt_page_get_title (page));
  GtkWidget *row;
  SmtEntityType type;
  GtkWidget *icon = gtk_image_new_from_icon_name (smt_page_get_icon_name (page));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon),
                               GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), title);
  if (smt_page_get_entity_type (page, &type))
    {
      GListModel *list = smt_dataset_get_list (smt_session_get_dataset (self->session), type);
      g_autofree char *count =
        smt_language_format_number (smt_session_get_language (self->session),
                                    g_list_model_get_n_items (list));
      GtkWidget *label = gtk_label_new (count);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "numeric");
      gtk_box_append (GTK_BOX (box), label);
    }

  row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  smt_page_get_title (page), -1);
  return row;
}

/* A kind of which the dataset has nothing is no place to go to. */
static gboolean
is_place (SmtWindow *self,
          SmtPage    page)
{
  SmtEntityType type;

  if (!smt_page_get_entity_type (page, &type))
    return TRUE;
  return g_list_model_get_n_items (smt_dataset_get_list (smt_session_get_dataset (self->session),
                                                         type)) > 0;
}

static void
fill_places (SmtWindow *self)
{
  gtk_list_box_remove_all (self->places);
  for (SmtPage page = 0; page < smt_page_get_n (); page++)
    {
      GtkWidget *row = create_place (self, page);

      gtk_widget_set_visible (row, is_place (self, page));
      gtk_list_box_append (self->places, row);
    }
}

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
      g_object_bind_property (self->outer_view, "collapsed", picture, "compact",
                              G_BINDING_SYNC_CREATE);
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
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (picture));
  else
    gtk_stack_set_visible_child_name (self->stack, "browse");
}

static SmtPicturePage *
get_shown_picture (SmtWindow *self)
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

  gtk_list_box_select_row (self->places,
                           gtk_list_box_get_row_at_index (self->places, page));
  show_page (self, page);
  update_actions (self);
  notify_organisations (self);
  notify_according_to (self);
}

static void
show_detail (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (widget);

  adw_navigation_split_view_set_show_content (self->outer_view, TRUE);
  adw_navigation_split_view_set_show_content (self->inner_view, TRUE);
}

static void
show_list (SmtWindow *self)
{
  adw_navigation_split_view_set_show_content (self->inner_view, FALSE);
  adw_navigation_split_view_set_show_content (self->outer_view, TRUE);
}

/* Arrows lead through the places as they do through a list. */
static void
place_selected_cb (SmtWindow     *self,
                   GtkListBoxRow *row,
                   GtkListBox    *list_box)
{
  int page = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  if (page >= 0 && page != smt_view_get_page (smt_session_get_view (self->session)))
    smt_session_go_to_page (self->session, page);
}

/* In a narrow window this also shows the list. Going to the place where one
 * is closes what is open there. */
static void
place_activated_cb (SmtWindow     *self,
                    GtkListBoxRow *row,
                    GtkListBox    *list_box)
{
  smt_session_go_to_page (self->session, gtk_list_box_row_get_index (row));
  show_list (self);
}

/* "win.open": to the page of the entity with the id given. */
static void
open_entity (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (widget);

  smt_session_go_to_entity (self->session, g_variant_get_string (parameter, NULL));
  show_detail (widget, NULL, NULL);
}

static void
go_to_page (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (widget);
  g_autoptr (GEnumClass) pages = g_type_class_ref (SMT_TYPE_PAGE);
  GEnumValue *page = g_enum_get_value_by_nick (pages, g_variant_get_string (parameter, NULL));
  SmtPicturePage *picture;

  g_return_if_fail (page != NULL);

  smt_session_go_to_page (self->session, page->value);
  show_list (self);
  picture = get_shown_picture (self);
  if (picture != NULL)
    smt_picture_page_focus (picture);
  else
    smt_list_page_focus_list (self->list_page);
}

static void
walk_history (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (widget);

  if (g_str_equal (action_name, "win.back"))
    smt_session_go_back (self->session);
  else if (g_str_equal (action_name, "win.forward"))
    smt_session_go_forward (self->session);
  else if (g_str_equal (action_name, "win.undo"))
    smt_session_undo (self->session);
  else
    smt_session_redo (self->session);
  adw_navigation_split_view_set_show_content (self->inner_view,
                                              smt_session_get_entity (self->session) != NULL);
}

static void
focus_filter (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (widget);

  if (get_shown_picture (self) != NULL)
    smt_session_go_to_page (self->session, SMT_PAGE_PARTIES);
  show_list (self);
  smt_list_page_focus_filter (self->list_page);
}

static void
change_date (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (widget);
  SmtPicturePage *picture = get_shown_picture (self);

  show_detail (widget, NULL, NULL);
  if (picture != NULL)
    smt_picture_page_change_date (picture);
  else
    smt_entity_page_change_date (self->entity_page);
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

  smt_list_page_set_session (self->list_page, session);
  smt_entity_page_set_session (self->entity_page, session);
  g_hash_table_iter_init (&iter, self->pictures);
  while (g_hash_table_iter_next (&iter, NULL, &picture))
    smt_picture_page_set_session (picture, session);
}

static void
smt_window_set_session (SmtWindow  *self,
                        SmtSession *session)
{
  self->session = g_object_ref (session);
  fill_places (self);
  fill_sources (self);
  follow (self, session);
  g_signal_connect_object (session, "notify::view", G_CALLBACK (view_changed_cb),
                           self, G_CONNECT_SWAPPED);
  view_changed_cb (self);
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
    follow (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SMT_TYPE_WINDOW);
  g_hash_table_remove_all (self->pictures);
  g_clear_object (&self->session);
  g_clear_pointer (&self->according_to, g_free);

  G_OBJECT_CLASS (smt_window_parent_class)->dispose (object);
}

static void
smt_window_finalize (GObject *object)
{
  g_hash_table_unref (SMT_WINDOW (object)->pictures);

  G_OBJECT_CLASS (smt_window_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", "s", open_entity);
  gtk_widget_class_install_action (widget_class, "win.page", "s", go_to_page);
  gtk_widget_class_install_action (widget_class, "win.show-detail", NULL, show_detail);
  gtk_widget_class_install_action (widget_class, "win.filter", NULL, focus_filter);
  gtk_widget_class_install_action (widget_class, "win.date", NULL, change_date);
  gtk_widget_class_install_property_action (widget_class, "win.organisations",
                                            "organisations");
  gtk_widget_class_install_property_action (widget_class, "win.according-to",
                                            "according-to");
  gtk_widget_class_install_action (widget_class, "win.back", NULL, walk_history);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, walk_history);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, walk_history);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, walk_history);
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

  /**
   * SmtWindow:session:
   *
   * What the window shows.
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

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SMT_TYPE_ENTITY_PAGE);
  g_type_ensure (SMT_TYPE_LIST_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, outer_view);
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, inner_view);
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, content_page);
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, places);
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, list_page);
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, entity_page);
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, SmtWindow, sources_section);
  gtk_widget_class_bind_template_callback (widget_class, place_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_selected_cb);
  install_actions (widget_class);
}

/* A popover is made when it is first opened. */
static void
create_menu (GtkMenuButton *button,
             gpointer       user_data)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, SMT_WINDOW (user_data)->primary_menu);
}

static void
smt_window_init (SmtWindow *self)
{
  self->pictures = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu, self, NULL);
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
