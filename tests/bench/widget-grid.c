/* widget-grid.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "yardsticks.h"

/* The matrix as a widget for each cell that can be seen, which is the best that
 * can be done with widgets: each has a name of its own for assistive technology,
 * takes the focus, and is tinted while its row or column has it, as in the
 * matrix. Only the first page of it, as a key move within that is what is
 * measured. */

/* As large and as many as the matrix has in the same window. */
#define CELL_WIDTH  48
#define CELL_HEIGHT 28
#define N_ROWS      22
#define N_COLUMNS   21

#define STYLE \
  "cell { border-right: 1px solid alpha(currentColor, 0.1);" \
  "       border-bottom: 1px solid alpha(currentColor, 0.1); }" \
  "cell.tinted { background-color: alpha(currentColor, 0.06); }" \
  "cell:focus { outline: 2px solid alpha(currentColor, 0.5); outline-offset: -2px; }"

#define BENCH_TYPE_CELL (cell_get_type ())
G_DECLARE_FINAL_TYPE (Cell, cell, BENCH, CELL, GtkWidget)

struct _Cell
{
  GtkWidget parent_instance;

  PangoLayout *sign;
};

G_DEFINE_FINAL_TYPE (Cell, cell, GTK_TYPE_WIDGET)

static void
cell_measure (GtkWidget      *widget,
              GtkOrientation  orientation,
              int             for_size,
              int            *minimum,
              int            *natural,
              int            *minimum_baseline,
              int            *natural_baseline)
{
  *minimum = *natural =
    (orientation == GTK_ORIENTATION_HORIZONTAL ? CELL_WIDTH : CELL_HEIGHT) - 1;
}

static void
cell_snapshot (GtkWidget   *widget,
               GtkSnapshot *snapshot)
{
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (20, 4));
  gtk_snapshot_append_layout (snapshot, BENCH_CELL (widget)->sign, &color);
  gtk_snapshot_restore (snapshot);
}

static void
cell_dispose (GObject *object)
{
  g_clear_object (&BENCH_CELL (object)->sign);

  G_OBJECT_CLASS (cell_parent_class)->dispose (object);
}

static void
cell_class_init (CellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cell_dispose;
  widget_class->measure = cell_measure;
  widget_class->snapshot = cell_snapshot;
  gtk_widget_class_set_css_name (widget_class, "cell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
cell_init (Cell *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

const char *
yardstick_get_sign (SmtMatrixScene *scene,
                    guint           row,
                    guint           column)
{
  static const char *const signs[SMT_N_GLYPHS] = {
    "", "●", "◕", "◐", "○", "•", "⊘", "◌", "□", "?", "·", "╱"
  };

  return signs[smt_matrix_scene_get_cell (scene, row, column).glyph];
}

/* Tints, or no longer, what stands in the row and the column of a cell. */
static void
tint (GtkWidget *cell,
      gboolean   is_tinted)
{
  GtkGrid *grid = GTK_GRID (gtk_widget_get_parent (cell));
  void (*change) (GtkWidget *, const char *) =
    is_tinted ? gtk_widget_add_css_class : gtk_widget_remove_css_class;
  int row, column;

  gtk_grid_query_child (grid, cell, &column, &row, NULL, NULL);
  for (int i = 1; i <= N_COLUMNS; i++)
    change (gtk_grid_get_child_at (grid, i, row), "tinted");
  for (int i = 1; i <= N_ROWS; i++)
    change (gtk_grid_get_child_at (grid, column, i), "tinted");
}

static void
notify_focus_cb (GtkWidget *cell)
{
  tint (cell, gtk_widget_has_focus (cell));
}

static GtkWidget *
create_cell (SmtMatrixScene *scene,
             guint           row,
             guint           column)
{
  g_autofree char *words = smt_matrix_scene_dup_cell_words (scene, row, column);
  Cell *cell = g_object_new (BENCH_TYPE_CELL, NULL);

  cell->sign = gtk_widget_create_pango_layout (GTK_WIDGET (cell),
                                               yardstick_get_sign (scene, row, column));
  g_signal_connect (cell, "notify::has-focus", G_CALLBACK (notify_focus_cb), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return GTK_WIDGET (cell);
}

static void
add_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_string (provider, STYLE);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/**
 * widget_grid_new:
 * @scene: the matrix
 *
 * Returns: (transfer floating): a grid of widgets for what can be seen of it
 */
GtkWidget *
widget_grid_new (SmtMatrixScene *scene)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_GRID, NULL);

  add_style ();
  for (guint column = 0; column < N_COLUMNS; column++)
    gtk_grid_attach (GTK_GRID (grid),
                     gtk_label_new (smt_matrix_scene_get_column (scene, column)->short_label),
                     column + 1, 0, 1, 1);
  for (guint row = 0; row < N_ROWS; row++)
    {
      gtk_grid_attach (GTK_GRID (grid),
                       gtk_label_new (smt_matrix_scene_get_row (scene, row)->label),
                       0, row + 1, 1, 1);
      for (guint column = 0; column < N_COLUMNS; column++)
        gtk_grid_attach (GTK_GRID (grid), create_cell (scene, row, column),
                         column + 1, row + 1, 1, 1);
    }
  return grid;
}
