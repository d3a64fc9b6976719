/* smt-matrix-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-matrix-page.h"

#include <adwaita.h>

#include "smt-date-button.h"
#include "smt-matrix-panel.h"
#include "smt-menu-popover.h"
#include "smt-time-bar.h"

/* The matrix with everything that is done to it: one menu of all its commands, a
 * filter by name, and time. */

struct _SmtMatrixPage
{
  GtkWidget parent_instance;

  SmtSession     *session;
  gboolean        compact;

  GtkWidget      *toolbar_view;
  SmtDateButton  *date_button;
  GtkMenuButton  *view_button;
  GMenuModel     *view_menu;
  GMenu          *roles_menu;
  GMenu          *signs_menu;
  GMenu          *regions_menu;
  GtkSearchBar   *search_bar;
  GtkSearchEntry *search_entry;
  SmtMatrixPanel *matrix_panel;
  SmtTimeBar     *time_bar;
};

enum
{
  PROP_COMPACT = 1
};

static void smt_matrix_page_picture_init (SmtPicturePageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SmtMatrixPage, smt_matrix_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SMT_TYPE_PICTURE_PAGE,
                                                      smt_matrix_page_picture_init))

/* A filter by name is amended with each letter, and undone as one. */
static void
search_changed_cb (SmtMatrixPage  *self,
                   GtkSearchEntry *entry)
{
  if (self->session != NULL &&
      smt_view_get_page (smt_session_get_view (self->session)) == SMT_PAGE_MATRIX)
    smt_session_set_text (self->session, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
search_stopped_cb (SmtMatrixPage  *self,
                   GtkSearchEntry *entry)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  smt_matrix_panel_focus_matrix (self->matrix_panel);
}

/* What is not seen filters nothing. */
static void
search_mode_cb (SmtMatrixPage *self)
{
  if (!gtk_search_bar_get_search_mode (self->search_bar) && self->session != NULL)
    smt_session_set_text (self->session, "");
}

static void
view_changed_cb (SmtMatrixPage *self)
{
  SmtView *view = smt_session_get_view (self->session);
  const char *text = smt_view_get_text (view);
  GtkEditable *editable = GTK_EDITABLE (self->search_entry);

  if (smt_view_get_page (view) != SMT_PAGE_MATRIX ||
      g_strcmp0 (gtk_editable_get_text (editable), text != NULL ? text : "") == 0)
    return;

  g_signal_handlers_block_by_func (editable, search_changed_cb, self);
  gtk_editable_set_text (editable, text != NULL ? text : "");
  g_signal_handlers_unblock_by_func (editable, search_changed_cb, self);
  if (text != NULL)
    gtk_search_bar_set_search_mode (self->search_bar, TRUE);
}

/* "matrix.find" */
static void
find (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  SmtMatrixPage *self = user_data;

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* "matrix.compare-with" */
static void
compare (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  smt_date_button_popup_before (SMT_MATRIX_PAGE (user_data)->date_button);
}

/* "matrix.play" */
static void
play (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  SmtTimeBar *time_bar = SMT_MATRIX_PAGE (user_data)->time_bar;

  smt_time_bar_set_playing (time_bar, !smt_time_bar_get_playing (time_bar));
}

/* What is done with the page's own parts, rather than to the view. */
static const GActionEntry page_actions[] = {
  { .name = "find", .activate = find },
  { .name = "compare-with", .activate = compare },
  { .name = "play", .activate = play },
};

static void
smt_matrix_page_set_session (SmtPicturePage *page,
                             SmtSession     *session)
{
  SmtMatrixPage *self = SMT_MATRIX_PAGE (page);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  g_menu_remove_all (self->roles_menu);
  g_menu_remove_all (self->signs_menu);
  g_menu_remove_all (self->regions_menu);
  smt_date_button_set_session (self->date_button, session);
  smt_matrix_panel_set_session (self->matrix_panel, session);
  smt_time_bar_set_session (self->time_bar, session);
  if (session != NULL)
    {
      smt_matrix_command_group_add (smt_matrix_panel_get_commands (self->matrix_panel),
                                    page_actions, G_N_ELEMENTS (page_actions), self);
      g_signal_connect_swapped (session, "notify::view", G_CALLBACK (view_changed_cb), self);
      view_changed_cb (self);
    }
}

static void
fill (SmtMatrixPage          *self,
      GMenu                  *menu,
      const SmtMatrixCommand *command)
{
  g_autoptr (GMenuModel) items =
    smt_matrix_command_group_new_menu (smt_matrix_panel_get_commands (self->matrix_panel),
                                       command);

  g_menu_append_section (menu, NULL, items);
}

/* What depends on the dataset is made when the menu is first opened. */
static void
create_menu (GtkMenuButton *button,
             gpointer       user_data)
{
  SmtMatrixPage *self = user_data;

  if (self->session == NULL)
    return;

  if (g_menu_model_get_n_items (G_MENU_MODEL (self->roles_menu)) == 0)
    {
      fill (self, self->roles_menu, &smt_matrix_role_command);
      fill (self, self->signs_menu, &smt_matrix_sign_command);
      fill (self, self->regions_menu, &smt_matrix_region_command);
    }
  smt_menu_popover_give (button, self->view_menu);
}

static void
smt_matrix_page_focus (SmtPicturePage *page)
{
  smt_matrix_panel_focus_matrix (SMT_MATRIX_PAGE (page)->matrix_panel);
}

static void
smt_matrix_page_focus_filter (SmtPicturePage *page)
{
  find (NULL, NULL, page);
}

static void
smt_matrix_page_change_date (SmtPicturePage *page)
{
  smt_date_button_popup (SMT_MATRIX_PAGE (page)->date_button);
}

static void
smt_matrix_page_picture_init (SmtPicturePageInterface *iface)
{
  iface->set_session = smt_matrix_page_set_session;
  iface->focus = smt_matrix_page_focus;
  iface->focus_filter = smt_matrix_page_focus_filter;
  iface->change_date = smt_matrix_page_change_date;
}

static void
smt_matrix_page_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, SMT_MATRIX_PAGE (object)->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
set_compact (SmtMatrixPage *self,
             gboolean       compact)
{
  if (self->compact == compact)
    return;

  self->compact = compact;
  g_object_notify (G_OBJECT (self), "compact");
}

static void
smt_matrix_page_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_COMPACT:
      set_compact (SMT_MATRIX_PAGE (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_matrix_page_dispose (GObject *object)
{
  SmtMatrixPage *self = SMT_MATRIX_PAGE (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), SMT_TYPE_MATRIX_PAGE);

  G_OBJECT_CLASS (smt_matrix_page_parent_class)->dispose (object);
}

static void
smt_matrix_page_class_init (SmtMatrixPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = smt_matrix_page_get_property;
  object_class->set_property = smt_matrix_page_set_property;
  object_class->dispose = smt_matrix_page_dispose;

  g_object_class_override_property (object_class, PROP_COMPACT, "compact");

  g_type_ensure (SMT_TYPE_DATE_BUTTON);
  g_type_ensure (SMT_TYPE_MATRIX_PANEL);
  g_type_ensure (SMT_TYPE_TIME_BAR);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/matrix-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPage, toolbar_view);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPage, date_button);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPage, view_button);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPage, view_menu);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPage, roles_menu);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPage, signs_menu);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPage, regions_menu);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPage, matrix_panel);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPage, time_bar);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
}

static void
smt_matrix_page_init (SmtMatrixPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->view_button, create_menu, self, NULL);
}
