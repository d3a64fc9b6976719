/* smt-matrix-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-matrix-page.h"

#include "smt-date-button.h"
#include "smt-matrix-panel.h"

struct _SmtMatrixPage
{
  GtkWidget parent_instance;

  gboolean        compact;

  GtkWidget      *toolbar_view;
  SmtDateButton  *date_button;
  SmtMatrixPanel *matrix_panel;
};

enum
{
  PROP_COMPACT = 1
};

static void smt_matrix_page_picture_init (SmtPicturePageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SmtMatrixPage, smt_matrix_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SMT_TYPE_PICTURE_PAGE,
                                                      smt_matrix_page_picture_init))

static void
smt_matrix_page_set_session (SmtPicturePage *page,
                             SmtSession     *session)
{
  SmtMatrixPage *self = SMT_MATRIX_PAGE (page);

  smt_date_button_set_session (self->date_button, session);
  smt_matrix_panel_set_session (self->matrix_panel, session);
}

static void
smt_matrix_page_focus (SmtPicturePage *page)
{
  smt_matrix_panel_focus_matrix (SMT_MATRIX_PAGE (page)->matrix_panel);
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
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/matrix-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPage, toolbar_view);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPage, date_button);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPage, matrix_panel);
}

static void
smt_matrix_page_init (SmtMatrixPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
