/* smt-matrix-inspector.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-matrix-inspector.h"

#include <adwaita.h>

#include "smt-entity-menu.h"
#include "smt-has-text.h"
#include "smt-label.h"
#include "smt-matrix-note.h"
#include "smt-named-box.h"
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
  AdwActionRow *roster_row;
  GtkLabel     *notes_title;
  GtkLabel     *notes_summary;
  GtkListView  *notes_view;
};

G_DEFINE_FINAL_TYPE (SmtMatrixInspector, smt_matrix_inspector, GTK_TYPE_WIDGET)

static void
note_activated_cb (SmtMatrixInspector *self,
                   guint               position,
                   GtkListView        *list_view)
{
  GListModel *notes = G_LIST_MODEL (gtk_list_view_get_model (list_view));
  g_autoptr (SmtMatrixNote) note = g_list_model_get_item (notes, position);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s",
                              smt_entity_get_id (smt_matrix_note_get_entity (note)));
}

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

  g_type_ensure (SMT_TYPE_MATRIX_NOTE);
  g_type_ensure (SMT_TYPE_NAMED_BOX);
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
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixInspector, roster_row);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixInspector, notes_title);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixInspector, notes_summary);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixInspector, notes_view);
  gtk_widget_class_bind_template_callback (widget_class, smt_has_text);
  gtk_widget_class_bind_template_callback (widget_class, note_activated_cb);
}

static void
smt_matrix_inspector_init (SmtMatrixInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  smt_entity_menu_attach (self->box);
}

/* A group has no page to lead to. */
static void
set_target (AdwActionRow         *row,
            const SmtMatrixEntry *entry)
{
  gtk_widget_set_visible (GTK_WIDGET (row), entry->entity != NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), entry->label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", entry->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open");
}

/* Who is not in a mechanism is not in it by a list, which says where it is written. */
static void
set_roster (SmtMatrixInspector *self,
            SmtMatrixScene     *scene,
            SmtEntity          *roster)
{
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->roster_row), roster != NULL);
  if (roster == NULL)
    return;

  label = smt_label_dup (roster, smt_matrix_scene_get_language (scene), NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->roster_row), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->roster_row), "s",
                                    smt_entity_get_id (roster));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->roster_row), "win.open");
}

/* Of a cell without a membership: why there is none, and the way to the party,
 * the mechanism and the roster that says so. */
static void
show_words (SmtMatrixInspector *self,
            SmtMatrixScene     *scene,
            guint               row,
            guint               column)
{
  g_autofree char *words = smt_matrix_scene_dup_cell_words (scene, row, column);

  gtk_label_set_label (self->words, words);
  set_target (self->party_row, smt_matrix_scene_get_row (scene, row));
  set_target (self->mechanism_row, smt_matrix_scene_get_column (scene, column));
  set_roster (self, scene, smt_grid_scene_get_cell_entity (SMT_GRID_SCENE (scene), row, column));
  gtk_stack_set_visible_child_name (self->stack, "words");
}

static void
show_membership (SmtMatrixInspector *self,
                 SmtSession         *session,
                 SmtMembership      *membership)
{
  g_autoptr (SmtSheet) sheet =
    smt_sheet_new (smt_session_get_dataset (session), SMT_ENTITY (membership),
                   smt_session_get_view (session), smt_session_get_language (session));

  smt_sheet_view_set_sheet (self->sheet_view, sheet);
  gtk_stack_set_visible_child_name (self->stack, "sheet");
}

static void
show_notes (SmtMatrixInspector *self,
            SmtMatrixNotes     *notes,
            const char         *title,
            const char         *summary)
{
  g_autoptr (GtkSelectionModel) model =
    GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (notes))));

  gtk_label_set_label (self->notes_title, title);
  gtk_label_set_label (self->notes_summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->notes_summary), *summary != '\0');
  gtk_list_view_set_model (self->notes_view, model);
  gtk_stack_set_visible_child_name (self->stack, "notes");
}

/**
 * smt_matrix_inspector_show_changes:
 * @content: of two dates
 *
 * Tells how many joined, left and changed role, and each of it in a sentence.
 */
void
smt_matrix_inspector_show_changes (SmtMatrixInspector *self,
                                   SmtMatrixContent   *content)
{
  SmtMatrixChanges *changes;
  g_autoptr (SmtMatrixNotes) notes = NULL;
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;

  g_return_if_fail (SMT_IS_MATRIX_INSPECTOR (self));

  changes = smt_matrix_content_get_changes (content);
  notes = smt_matrix_notes_new_changes (content);
  title = smt_matrix_changes_dup_title (changes);
  summary = smt_matrix_changes_dup_summary (changes);
  show_notes (self, notes, title, summary);
}

/* Names what two have in common, with dates. */
static void
show_common (SmtMatrixInspector *self,
             SmtMatrixContent   *content,
             guint               row,
             guint               column)
{
  g_autoptr (SmtMatrixNotes) notes = smt_matrix_notes_new_common (content, row, column);
  g_autofree char *words =
    smt_shared_scene_dup_cell_words (smt_matrix_content_get_shared (content), row, column);

  show_notes (self, notes, words, "");
}

/**
 * smt_matrix_inspector_show_cell:
 * @row_id: of the row
 * @column_id: of the column
 *
 * Shows the membership in a cell; why there is none; or what two have in common.
 *
 * Returns: whether the cell is in what @content shows
 */
gboolean
smt_matrix_inspector_show_cell (SmtMatrixInspector *self,
                                SmtMatrixContent   *content,
                                const char         *row_id,
                                const char         *column_id)
{
  SmtGridScene *grid;
  SmtMatrixScene *scene;
  SmtMatrixCell cell;
  guint row, column;

  g_return_val_if_fail (SMT_IS_MATRIX_INSPECTOR (self), FALSE);

  grid = smt_matrix_content_get_grid (content);
  if (!smt_grid_scene_find_entry (grid, SMT_AXIS_ROWS, row_id, &row) ||
      !smt_grid_scene_find_entry (grid, SMT_AXIS_COLUMNS, column_id, &column))
    return FALSE;

  if (smt_matrix_content_get_shared (content) != NULL)
    {
      show_common (self, content, row, column);
      return TRUE;
    }

  scene = smt_matrix_content_get_memberships (content);
  cell = smt_matrix_scene_get_cell (scene, row, column);
  if (cell.spell != NULL)
    show_membership (self, smt_matrix_content_get_session (content), cell.spell->membership);
  else
    show_words (self, scene, row, column);
  return TRUE;
}

/**
 * smt_matrix_inspector_clear:
 *
 * Lets go of what it shows.
 */
void
smt_matrix_inspector_clear (SmtMatrixInspector *self)
{
  g_return_if_fail (SMT_IS_MATRIX_INSPECTOR (self));

  smt_sheet_view_set_sheet (self->sheet_view, NULL);
  gtk_list_view_set_model (self->notes_view, NULL);
}
