/* smt-places.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-places.h"

#include "smt-bookmark-list.h"
#include "smt-counted-label.h"
#include "smt-entity-finder.h"
#include "smt-entity-menu.h"
#include "smt-page.h"
#include "smt-view-file.h"

/* Where one can go, with how much there is of it; below that, the bookmarks.
 * The row that is selected follows the session; going somewhere changes it. */

struct _SmtPlaces
{
  GtkBox parent_instance;

  SmtSession *session;
  SmtDataset *dataset;  /* what the rows count */
  GtkListBox *pages;
  guint       idle;
};

enum
{
  PROP_SESSION = 1,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (SmtPlaces, smt_places, GTK_TYPE_BOX)

static GParamSpec *properties[N_PROPS];

/* A kind of which the dataset has nothing is no place to go to. */
static gboolean
is_place (SmtPlaces *self,
          SmtPage    page)
{
  SmtEntityType type;

  if (!smt_page_get_entity_type (page, &type))
    return TRUE;
  return g_list_model_get_n_items (smt_dataset_get_list (smt_session_get_dataset (self->session),
                                                         type)) > 0;
}

/* The row is what has the focus, and is asked how many there are. */
static void
show_count (SmtPlaces *self,
            GtkWidget *row,
            SmtPage    page)
{
  GtkWidget *label = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  GListModel *list;
  SmtEntityType type;
  g_autofree char *count = NULL;

  if (!smt_page_get_entity_type (page, &type))
    return;

  list = smt_dataset_get_list (smt_session_get_dataset (self->session), type);
  count = smt_language_format_number (smt_session_get_language (self->session),
                                      g_list_model_get_n_items (list));
  smt_counted_label_set_count (SMT_COUNTED_LABEL (label), count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  count, -1);
}

static char *
link_row (GtkWidget *row,
          char     **title)
{
  SmtPlaces *self = SMT_PLACES (gtk_widget_get_ancestor (row, SMT_TYPE_PLACES));
  SmtPage page = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  g_autoptr (SmtView) view = smt_view_with_page (smt_session_get_view (self->session), page);

  *title = g_strdup (smt_page_get_title (page));
  return smt_view_file_to_link (view, smt_session_get_dataset (self->session));
}

static const SmtEntityNamer namer = { NULL, link_row };

static GtkWidget *
create_row (SmtPlaces *self,
            SmtPage    page)
{
  GtkWidget *label = smt_counted_label_new (smt_page_get_icon_name (page),
                                            smt_page_get_title (page));
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", label, NULL);

  show_count (self, row, page);
  smt_entity_finder_set_namer (row, &namer);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  smt_page_get_title (page), -1);
  return row;
}

static void
fill (SmtPlaces *self)
{
  gtk_list_box_remove_all (self->pages);
  for (SmtPage page = 0; page < smt_page_get_n (); page++)
    {
      GtkWidget *row = create_row (self, page);

      gtk_widget_set_visible (row, is_place (self, page));
      gtk_list_box_append (self->pages, row);
    }
}

static void
view_changed_cb (SmtPlaces *self)
{
  SmtPage page = smt_view_get_page (smt_session_get_view (self->session));

  gtk_list_box_select_row (self->pages, gtk_list_box_get_row_at_index (self->pages, page));
}

/* Arrows lead through the places as they do through a list. */
static void
page_selected_cb (SmtPlaces     *self,
                  GtkListBoxRow *row,
                  GtkListBox    *list_box)
{
  int page = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  if (page >= 0 && self->session != NULL &&
      page != smt_view_get_page (smt_session_get_view (self->session)))
    smt_session_go_to_page (self->session, page);
}

/* In a narrow window this also shows the list. Going to the place where one
 * is closes what is open there. */
static void
page_activated_cb (SmtPlaces     *self,
                   GtkListBoxRow *row,
                   GtkListBox    *list_box)
{
  smt_session_go_to_page (self->session, gtk_list_box_row_get_index (row));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-list", NULL);
}

/* Bookmarks are read, and menus made ready, when the window has something to
 * show. */
static gboolean
add_bookmarks (gpointer user_data)
{
  SmtPlaces *self = user_data;

  self->idle = 0;
  smt_entity_menu_attach (GTK_WIDGET (self->pages));
  gtk_box_append (GTK_BOX (self), smt_bookmark_list_new (smt_bookmarks_get_default ()));
  return G_SOURCE_REMOVE;
}

static void
smt_places_map (GtkWidget *widget)
{
  SmtPlaces *self = SMT_PLACES (widget);

  GTK_WIDGET_CLASS (smt_places_parent_class)->map (widget);

  if (self->idle == 0 && gtk_widget_get_last_child (widget) == GTK_WIDGET (self->pages))
    self->idle = g_idle_add_full (G_PRIORITY_LOW, add_bookmarks, self, NULL);
}

static void
smt_places_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, SMT_PLACES (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_places_set_property (GObject      *object,
                         guint         property_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_SESSION:
      smt_places_set_session (SMT_PLACES (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_places_dispose (GObject *object)
{
  SmtPlaces *self = SMT_PLACES (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->dataset);
  gtk_widget_dispose_template (GTK_WIDGET (self), SMT_TYPE_PLACES);

  G_OBJECT_CLASS (smt_places_parent_class)->dispose (object);
}

static void
smt_places_class_init (SmtPlacesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = smt_places_get_property;
  object_class->set_property = smt_places_set_property;
  object_class->dispose = smt_places_dispose;
  widget_class->map = smt_places_map;

  /**
   * SmtPlaces:session:
   *
   * Whose pages there are to go to.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, SMT_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/places.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtPlaces, pages);
  gtk_widget_class_bind_template_callback (widget_class, page_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_selected_cb);
}

static void
smt_places_init (SmtPlaces *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * smt_places_set_session:
 * @session: (nullable): whose pages to show
 */
void
smt_places_set_session (SmtPlaces  *self,
                        SmtSession *session)
{
  g_return_if_fail (SMT_IS_PLACES (self));
  g_return_if_fail (session == NULL || SMT_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      if (g_set_object (&self->dataset, smt_session_get_dataset (session)))
        fill (self);
      g_signal_connect_swapped (session, "notify::view", G_CALLBACK (view_changed_cb), self);
      view_changed_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
