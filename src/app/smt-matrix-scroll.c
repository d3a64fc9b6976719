/* smt-matrix-scroll.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a matrix is scrolled: adjustments on one side, its geometry on the other.
 */

#include "smt-matrix-view-private.h"

/* Adjustments count from the left, the geometry from where reading begins. */
static double
flip (SmtMatrixView *self,
      double         x)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_HORIZONTAL];

  if (!self->geometry.rtl)
    return x;
  return MAX (0, gtk_adjustment_get_upper (adjustment) -
                 gtk_adjustment_get_page_size (adjustment) - x);
}

static void
value_changed_cb (SmtMatrixView *self)
{
  GtkAdjustment *horizontal = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  GtkAdjustment *vertical = self->adjustments[GTK_ORIENTATION_VERTICAL];

  smt_matrix_geometry_scroll (&self->geometry,
                              flip (self, gtk_adjustment_get_value (horizontal)),
                              gtk_adjustment_get_value (vertical));
  smt_reach_prune (self->reach);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
configure_adjustment (SmtMatrixView  *self,
                      GtkOrientation  orientation,
                      double          value,
                      double          content,
                      double          room,
                      double          step)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  g_signal_handlers_block_by_func (adjustment, value_changed_cb, self);
  gtk_adjustment_configure (adjustment, value, 0, MAX (content, room), step,
                            MAX (room - step, step), room);
  g_signal_handlers_unblock_by_func (adjustment, value_changed_cb, self);
}

/*< private >
 * smt_matrix_view_configure:
 *
 * Tells the adjustments where the geometry is.
 */
void
smt_matrix_view_configure (SmtMatrixView *self)
{
  const SmtMatrixGeometry *geometry = &self->geometry;
  SmtRect body = smt_matrix_geometry_get_body (geometry);
  double width = geometry->n_columns * geometry->cell_width;
  double x = geometry->x;

  if (geometry->rtl)
    x = MAX (0, width - body.width - x);
  configure_adjustment (self, GTK_ORIENTATION_HORIZONTAL, x, width, body.width,
                        geometry->cell_width);
  configure_adjustment (self, GTK_ORIENTATION_VERTICAL, geometry->y,
                        geometry->n_rows * geometry->cell_height, body.height,
                        geometry->cell_height);
}

/*< private >
 * smt_matrix_view_set_adjustment:
 * @adjustment: (nullable): what is scrolled with; %NULL for one of its own
 */
void
smt_matrix_view_set_adjustment (SmtMatrixView  *self,
                                GtkOrientation  orientation,
                                GtkAdjustment  *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (*place != NULL)
    {
      if (*place == adjustment)
        return;
      g_signal_handlers_disconnect_by_func (*place, value_changed_cb, self);
      g_clear_object (place);
    }

  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  *place = g_object_ref_sink (adjustment);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/*< private >
 * smt_matrix_view_drop_adjustments:
 *
 * For a view that goes.
 */
void
smt_matrix_view_drop_adjustments (SmtMatrixView *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    if (self->adjustments[i] != NULL)
      {
        g_signal_handlers_disconnect_by_data (self->adjustments[i], self);
        g_clear_object (&self->adjustments[i]);
      }
}
