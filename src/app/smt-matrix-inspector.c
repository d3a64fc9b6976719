/* smt-matrix-inspector.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-matrix-inspector.h"

#include <adwaita.h>

#include "smt-sheet-view.h"

struct _SmtMatrixInspector
{
  GtkWidget parent_instance;

  GtkWidget    *box;
  GtkStack     *stack;
  SmtSheetView *sheet_view;
  GtkLabel     *words;
  AdwActionRow *party_row;
  AdwActionRow *mechanism_row;
};

G_DEFINE_FINAL_TYPE (SmtMatrixInspector, smt_matrix_inspector, GTK_TYPE_WIDGET)

static void
smt_matrix_inspector_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SMT_TYPE_MATRIX_INSPECTOR);

  G_OBJECT_CLASS (smt_matrix_inspector_parent_class)->dispose (object);
}

static void
smt_matrix_inspector_class_init (SmtMatrixInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_matrix_inspector_dispose;

  g_type_ensure (SMT_TYPE_SHEET_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/matrix-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixInspector, box);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixInspector, stack);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixInspector, sheet_view);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixInspector, words);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixInspector, party_row);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixInspector, mechanism_row);
}

static void
smt_matrix_inspector_init (SmtMatrixInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * smt_matrix_inspector_show_sheet:
 * @sheet: (nullable): of the membership in the cell, or nothing
 */
void
smt_matrix_inspector_show_sheet (SmtMatrixInspector *self,
                                 SmtSheet           *sheet)
{
  g_return_if_fail (SMT_IS_MATRIX_INSPECTOR (self));

  smt_sheet_view_set_sheet (self->sheet_view, sheet);
  gtk_stack_set_visible_child_name (self->stack, "sheet");
}

static void
set_target (AdwActionRow         *row,
            const SmtMatrixEntry *entry)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), entry->label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", entry->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open");
}

/**
 * smt_matrix_inspector_show_cell:
 * @row: which row of @scene
 * @column: which column
 *
 * For a cell without a membership: says why there is none, and leads to the
 * party and the mechanism.
 */
void
smt_matrix_inspector_show_cell (SmtMatrixInspector *self,
                                SmtMatrixScene     *scene,
                                guint               row,
                                guint               column)
{
  g_autofree char *words = NULL;

  g_return_if_fail (SMT_IS_MATRIX_INSPECTOR (self));

  words = smt_matrix_scene_dup_cell_words (scene, row, column);
  gtk_label_set_label (self->words, words);
  set_target (self->party_row, smt_matrix_scene_get_row (scene, row));
  set_target (self->mechanism_row, smt_matrix_scene_get_column (scene, column));
  gtk_stack_set_visible_child_name (self->stack, "words");
}
