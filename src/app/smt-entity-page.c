/* smt-entity-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-entity-page.h"

#include <glib/gi18n.h>

#include "smt-date-button.h"
#include "smt-label.h"
#include "smt-matrix-panel.h"
#include "smt-page.h"
#include "smt-sheet-view.h"

struct _SmtEntityPage
{
  AdwNavigationPage parent_instance;

  SmtSession     *session;
  SmtView        *shown;    /* what the page was made for, or NULL */
  gboolean        compact;

  GtkStack       *stack;
  SmtSheetView   *sheet_view;    /* NULL until an entity is shown */
  SmtMatrixPanel *matrix_panel;
  SmtDateButton  *date_button;
};

enum
{
  PROP_SESSION = 1,
  PROP_COMPACT,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (SmtEntityPage, smt_entity_page, ADW_TYPE_NAVIGATION_PAGE)

static GParamSpec *properties[N_PROPS];

static gboolean
was_shown (SmtEntityPage *self,
           SmtEntity     *entity)
{
  return self->shown != NULL &&
         g_strcmp0 (smt_view_get_entity (self->shown), smt_entity_get_id (entity)) == 0;
}

static void
follow_unfolded (SmtEntityPage *self)
{
  SmtView *view = smt_session_get_view (self->session);

  if (self->sheet_view != NULL)
    smt_sheet_view_set_unfolded (self->sheet_view, smt_view_get_unfolded (view));
}

static SmtSheetView *
get_sheet_view (SmtEntityPage *self)
{
  if (self->sheet_view == NULL)
    {
      self->sheet_view = g_object_new (SMT_TYPE_SHEET_VIEW, NULL);
      follow_unfolded (self);
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->sheet_view), "sheet");
    }
  return self->sheet_view;
}

static void
show_entity (SmtEntityPage *self,
             SmtEntity     *entity)
{
  SmtLanguage *language = smt_session_get_language (self->session);
  g_autofree char *title = smt_label_dup_short (entity, language);
  g_autoptr (SmtSheet) sheet =
    smt_sheet_new (smt_session_get_dataset (self->session), entity,
                   smt_session_get_view (self->session), language);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  if (was_shown (self, entity))
    smt_sheet_view_update_sheet (get_sheet_view (self), sheet);
  else
    smt_sheet_view_set_sheet (get_sheet_view (self), sheet);
  gtk_stack_set_visible_child_name (self->stack, "sheet");
}

static void
show_matrix (SmtEntityPage *self)
{
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _("Who Is in What"));
  smt_matrix_panel_set_session (self->matrix_panel, self->session);
  gtk_stack_set_visible_child_name (self->stack, "matrix");
}

/* What makes another page of it: what the list is filtered by is no concern of it,
 * and what is unfolded it follows as it is. */
static SmtView *
dup_concern (SmtEntityPage *self)
{
  g_autoptr (SmtView) view =
    smt_view_with_text (smt_session_get_view (self->session), NULL);

  return smt_view_with_unfolded (view, NULL);
}

/* While a picture has the whole window, this page is out of sight. */
static void
view_changed_cb (SmtEntityPage *self)
{
  SmtEntity *entity = smt_session_get_entity (self->session);
  g_autoptr (SmtView) view = dup_concern (self);

  follow_unfolded (self);
  if (smt_page_get_picture_type (smt_view_get_page (view)) != G_TYPE_INVALID ||
      (self->shown != NULL && smt_view_equal (self->shown, view)))
    return;

  if (entity != NULL)
    show_entity (self, entity);
  else
    show_matrix (self);
  g_clear_pointer (&self->shown, smt_view_unref);
  self->shown = g_steal_pointer (&view);
}

static void
set_compact (SmtEntityPage *self,
             gboolean       compact)
{
  if (self->compact == compact)
    return;

  self->compact = compact;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

static void
smt_entity_page_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, SMT_ENTITY_PAGE (object)->session);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, SMT_ENTITY_PAGE (object)->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_entity_page_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_SESSION:
      smt_entity_page_set_session (SMT_ENTITY_PAGE (object), g_value_get_object (value));
      break;
    case PROP_COMPACT:
      set_compact (SMT_ENTITY_PAGE (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_entity_page_dispose (GObject *object)
{
  SmtEntityPage *self = SMT_ENTITY_PAGE (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, smt_view_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), SMT_TYPE_ENTITY_PAGE);

  G_OBJECT_CLASS (smt_entity_page_parent_class)->dispose (object);
}

static void
smt_entity_page_class_init (SmtEntityPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = smt_entity_page_get_property;
  object_class->set_property = smt_entity_page_set_property;
  object_class->dispose = smt_entity_page_dispose;

  /**
   * SmtEntityPage:session:
   *
   * What to follow.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, SMT_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  /**
   * SmtEntityPage:compact:
   *
   * Whether the header has no room for the buttons of the history, as in a
   * narrow window; the keys work all the same.
   */
  properties[PROP_COMPACT] =
    g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                          G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SMT_TYPE_DATE_BUTTON);
  g_type_ensure (SMT_TYPE_MATRIX_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/entity-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtEntityPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SmtEntityPage, matrix_panel);
  gtk_widget_class_bind_template_child (widget_class, SmtEntityPage, date_button);
}

static void
smt_entity_page_init (SmtEntityPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SmtSession *
smt_entity_page_get_session (SmtEntityPage *self)
{
  g_return_val_if_fail (SMT_IS_ENTITY_PAGE (self), NULL);

  return self->session;
}

void
smt_entity_page_set_session (SmtEntityPage *self,
                             SmtSession    *session)
{
  g_return_if_fail (SMT_IS_ENTITY_PAGE (self));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  g_clear_pointer (&self->shown, smt_view_unref);
  smt_date_button_set_session (self->date_button, session);
  if (session != NULL)
    {
      g_signal_connect_swapped (session, "notify::view",
                                G_CALLBACK (view_changed_cb), self);
      view_changed_cb (self);
    }
  else
    {
      if (self->sheet_view != NULL)
        smt_sheet_view_set_sheet (self->sheet_view, NULL);
      smt_matrix_panel_set_session (self->matrix_panel, NULL);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * smt_entity_page_change_date:
 *
 * Opens the date of the view for changing.
 */
void
smt_entity_page_change_date (SmtEntityPage *self)
{
  g_return_if_fail (SMT_IS_ENTITY_PAGE (self));

  smt_date_button_popup (self->date_button);
}
