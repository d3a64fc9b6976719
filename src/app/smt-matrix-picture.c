/* smt-matrix-picture.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The drawn matrix, between a view and a widget that know nothing of each other:
 * the view speaks of parties and mechanisms, the widget of rows and columns.
 */

#include "smt-matrix-picture.h"

#include <string.h>

#include "smt-matrix-view.h"

struct _SmtMatrixPicture
{
  GtkWidget parent_instance;

  SmtMatrixContent      *content;    /* or NULL */
  SmtMatrixCommandGroup *group;      /* or NULL */
  SmtOrder               orders[2];  /* of parties and mechanisms, as last shown */
  gboolean               has_orders;

  GtkWidget             *scrolled;
  SmtMatrixView         *matrix_view;
};

enum
{
  CELL_ACTIVATED,
  CELL_FOCUSED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (SmtMatrixPicture, smt_matrix_picture, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

/* Ids on the axis of parties, and on that of mechanisms. Where both are of one
 * kind, the rows lead. */
static const char *
pick (SmtMatrixPicture *self,
      gboolean        parties,
      const char     *row,
      const char     *column)
{
  gboolean of_rows = smt_matrix_content_has_parties (self->content, SMT_AXIS_ROWS) == parties;
  gboolean of_columns =
    smt_matrix_content_has_parties (self->content, SMT_AXIS_COLUMNS) == parties;

  if (of_rows && row != NULL)
    return row;
  return of_columns ? column : NULL;
}

/* The id of a band has a colon. */
static const char *
find_band (const char *row,
           const char *column)
{
  if (row != NULL && strchr (row, ':') != NULL)
    return row;
  return column != NULL && strchr (column, ':') != NULL ? column : NULL;
}

static const char *
get_id (SmtMatrixPicture *self,
        SmtAxis           axis,
        int               position)
{
  return position >= 0
         ? smt_grid_scene_get_entry (smt_matrix_content_get_grid (self->content),
                                     axis, position)->id
         : NULL;
}

/* Commands are about where one is. */
static void
locate (SmtMatrixPlaceIds *place,
        gpointer           user_data)
{
  SmtMatrixPicture *self = user_data;
  const char *row_id, *column_id;
  int row, column;

  if (self->content == NULL || !smt_matrix_view_get_focus (self->matrix_view, &row, &column))
    return;

  row_id = get_id (self, SMT_AXIS_ROWS, row);
  column_id = get_id (self, SMT_AXIS_COLUMNS, column);
  place->party = pick (self, TRUE, row_id, column_id);
  place->mechanism = pick (self, FALSE, row_id, column_id);
  place->band = find_band (row_id, column_id);
}

static void
cell_focused_cb (SmtMatrixPicture *self,
                 const char       *row,
                 const char       *column,
                 SmtMatrixView    *matrix_view)
{
  if (row != NULL && column != NULL)
    g_signal_emit (self, signals[CELL_FOCUSED], 0, row, column);
}

static void
selection_changed_cb (SmtMatrixPicture     *self,
                      const char *const  *rows,
                      const char *const  *columns,
                      SmtMatrixView      *matrix_view)
{
  gboolean parties = smt_matrix_content_has_parties (self->content, SMT_AXIS_ROWS);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) both = NULL;

  if (smt_matrix_content_get_shared (self->content) == NULL)
    {
      smt_matrix_command_group_select (self->group, parties ? rows : columns,
                                       parties ? columns : rows);
      return;
    }

  g_strv_builder_addv (builder, (const char **) rows);
  for (guint i = 0; columns[i] != NULL; i++)
    if (!g_strv_contains (rows, columns[i]))
      g_strv_builder_add (builder, columns[i]);
  both = g_strv_builder_end (builder);
  smt_matrix_command_group_select (self->group,
                                   parties ? (const char *const *) both : NULL,
                                   parties ? NULL : (const char *const *) both);
}

static void
entry_moved_cb (SmtMatrixPicture *self,
                int             axis,
                const char     *id,
                const char     *before,
                SmtMatrixView  *matrix_view)
{
  smt_matrix_command_group_move_entry (self->group,
                                       smt_matrix_content_has_parties (self->content, axis),
                                       id, before);
}

static void
band_toggled_cb (SmtMatrixPicture *self,
                 const char     *id,
                 SmtMatrixView  *matrix_view)
{
  smt_matrix_command_group_toggle_band (self->group, id);
}

static void
cell_activated_cb (SmtMatrixPicture *self,
                   const char       *row,
                   const char       *column,
                   SmtMatrixView    *matrix_view)
{
  g_signal_emit (self, signals[CELL_ACTIVATED], 0, row, column);
}

static void
header_activated_cb (SmtMatrixPicture *self,
                     const char       *id,
                     SmtMatrixView    *matrix_view)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", id);
}

static void
smt_matrix_picture_dispose (GObject *object)
{
  SmtMatrixPicture *self = SMT_MATRIX_PICTURE (object);

  if (self->group != NULL)
    smt_matrix_command_group_set_locator (self->group, NULL, NULL);
  g_clear_object (&self->content);
  g_clear_object (&self->group);
  gtk_widget_dispose_template (GTK_WIDGET (self), SMT_TYPE_MATRIX_PICTURE);

  G_OBJECT_CLASS (smt_matrix_picture_parent_class)->dispose (object);
}

static void
smt_matrix_picture_class_init (SmtMatrixPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_matrix_picture_dispose;

  /**
   * SmtMatrixPicture::cell-activated:
   * @row: id of what the row stands for
   * @column: id of what the column stands for
   *
   * A cell was opened.
   */
  signals[CELL_ACTIVATED] =
    g_signal_new ("cell-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  /**
   * SmtMatrixPicture::cell-focused:
   * @row: id of what the row stands for
   * @column: id of what the column stands for
   *
   * Focus or pointer stay on a cell.
   */
  signals[CELL_FOCUSED] =
    g_signal_new ("cell-focused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  g_type_ensure (SMT_TYPE_MATRIX_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/matrix-picture.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPicture, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPicture, matrix_view);
  gtk_widget_class_bind_template_callback (widget_class, cell_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, cell_focused_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, band_toggled_cb);
}

static void
smt_matrix_picture_init (SmtMatrixPicture *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Whoever sorts wants to see what comes first; what is moved by hand is followed. */
static void
show_first (SmtMatrixPicture *self)
{
  SmtView *view = smt_session_get_view (smt_matrix_content_get_session (self->content));
  SmtOrder orders[] = { smt_view_get_order (view), smt_view_get_mechanism_order (view) };
  gboolean sorted[G_N_ELEMENTS (orders)];
  int row, column, old_row, old_column;

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      sorted[i] = self->has_orders && orders[i] != self->orders[i] && orders[i] != SMT_ORDER_HAND;
      self->orders[i] = orders[i];
    }
  self->has_orders = TRUE;
  if (!smt_matrix_view_get_focus (self->matrix_view, &row, &column))
    return;

  old_row = row;
  old_column = column;
  if (row > 0 && sorted[smt_matrix_content_has_parties (self->content, SMT_AXIS_ROWS) ? 0 : 1])
    row = 0;
  if (column > 0 &&
      sorted[smt_matrix_content_has_parties (self->content, SMT_AXIS_COLUMNS) ? 0 : 1])
    column = 0;
  if (row != old_row || column != old_column)
    smt_matrix_view_set_focus (self->matrix_view, row, column);
}

/**
 * smt_matrix_picture_set_content:
 * @content: (nullable): what to draw
 * @group: (nullable): what to do to it
 */
void
smt_matrix_picture_set_content (SmtMatrixPicture      *self,
                                SmtMatrixContent      *content,
                                SmtMatrixCommandGroup *group)
{
  g_return_if_fail (SMT_IS_MATRIX_PICTURE (self));

  if (self->group != NULL)
    smt_matrix_command_group_set_locator (self->group, NULL, NULL);
  if (group != NULL)
    smt_matrix_command_group_set_locator (group, locate, self);
  g_set_object (&self->group, group);
  g_set_object (&self->content, content);
  smt_matrix_view_set_scene (self->matrix_view,
                             content != NULL ? smt_matrix_content_get_grid (content) : NULL);
  if (content == NULL)
    {
      self->has_orders = FALSE;
      return;
    }

  smt_matrix_picture_update_selection (self);
  show_first (self);
}

/**
 * smt_matrix_picture_update_selection:
 *
 * Shows what is selected now.
 */
void
smt_matrix_picture_update_selection (SmtMatrixPicture *self)
{
  SmtSession *session = smt_matrix_content_get_session (self->content);
  SmtView *view = smt_session_get_view (session);
  const char *const *parties = smt_view_get_selected_parties (view);
  const char *const *mechanisms = smt_view_get_selected_mechanisms (view);
  gboolean rows = smt_matrix_content_has_parties (self->content, SMT_AXIS_ROWS);
  gboolean columns = smt_matrix_content_has_parties (self->content, SMT_AXIS_COLUMNS);

  smt_matrix_view_set_selected_rows (self->matrix_view, rows ? parties : mechanisms);
  /* Where one kind stands on both axes, what is selected of it is rows. */
  smt_matrix_view_set_selected_columns (self->matrix_view,
                                        rows == columns ? NULL : columns ? parties : mechanisms);
}
