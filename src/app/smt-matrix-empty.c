/* smt-matrix-empty.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-matrix-empty.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "smt-matrix-commands.h"

/* Says why there is nothing, and what to do about it where filters leave it out.
 * A table may have no row while the picture has cells: of these nobody is in
 * anything, or nothing happened. */

struct _SmtMatrixEmpty
{
  GtkWidget parent_instance;

  AdwStatusPage *status_page;
  GtkWidget     *button;
};

G_DEFINE_FINAL_TYPE (SmtMatrixEmpty, smt_matrix_empty, GTK_TYPE_WIDGET)

static void
smt_matrix_empty_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SMT_TYPE_MATRIX_EMPTY);

  G_OBJECT_CLASS (smt_matrix_empty_parent_class)->dispose (object);
}

static void
smt_matrix_empty_class_init (SmtMatrixEmptyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_matrix_empty_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/matrix-empty.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixEmpty, status_page);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixEmpty, button);
}

static void
smt_matrix_empty_init (SmtMatrixEmpty *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
say (SmtMatrixEmpty *self,
     const char     *title,
     const char     *description)
{
  adw_status_page_set_title (self->status_page, title);
  adw_status_page_set_description (self->status_page, description);
}

static gboolean
has_filters (SmtMatrixContent *content)
{
  SmtSession *session = smt_matrix_content_get_session (content);
  g_autoptr (SmtView) without = smt_matrix_view_without_filters (session);

  return !smt_view_equal (smt_session_get_view (session), without);
}

/**
 * smt_matrix_empty_set_content:
 * @content: what has nothing to show
 *
 * Says so.
 */
void
smt_matrix_empty_set_content (SmtMatrixEmpty   *self,
                              SmtMatrixContent *content)
{
  g_return_if_fail (SMT_IS_MATRIX_EMPTY (self));

  if (smt_matrix_content_is_empty (content))
    say (self, _("Nothing Is Left"),
         _("The filters leave out every party, or every mechanism."));
  else if (smt_matrix_content_get_shared (content) != NULL)
    say (self, _("No Pairs"), _("It takes two to share something."));
  else if (smt_matrix_content_get_changes (content) != NULL)
    say (self, _("Nothing Changed"),
         _("Between the two dates nobody who is shown joined, left or changed role."));
  else
    say (self, _("No Memberships"),
         _("Nobody who is shown has a role at this date, as far as is stated."));
  gtk_widget_set_visible (self->button,
                          smt_matrix_content_is_empty (content) || has_filters (content));
}
