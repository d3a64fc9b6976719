/* smt-compare-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-compare-row.h"

#include "smt-compare-cell.h"
#include "smt-compare-head.h"
#include "smt-compare-strip.h"
#include "smt-line-row.h"
#include "smt-named-box.h"

struct _SmtCompareRow
{
  GtkWidget parent_instance;

  guint            position;
  guint            n_cells;

  GtkWidget       *box;
  GtkLabel        *heading;
  GtkBox          *line;
  SmtNamedBox     *head;
  GtkLabel        *label;
  GtkLabel        *contrast;
  SmtCompareStrip *strip;
};

G_DEFINE_FINAL_TYPE (SmtCompareRow, smt_compare_row, GTK_TYPE_WIDGET)

static const char *const contrast_classes[SMT_N_CONTRASTS] = {
  [SMT_CONTRAST_SAME] = "same",
  [SMT_CONTRAST_UNDETERMINED] = "undetermined",
  [SMT_CONTRAST_DIFFERENT] = "different",
};

static gboolean
link_activated_cb (SmtCompareRow *self,
                   const char    *uri,
                   GtkLabel      *label)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s",
                              smt_line_row_find_entity (uri));
  return TRUE;
}

static void
show_label (SmtCompareRow    *self,
            SmtComparisonRow *row)
{
  const char *id = smt_comparison_row_get_id (row);
  g_autofree char *text = g_markup_escape_text (smt_comparison_row_get_label (row), -1);
  g_autofree char *uri = id != NULL ? smt_line_row_dup_uri (id) : NULL;
  g_autofree char *markup = uri != NULL ? g_strdup_printf ("<a href=\"%s\">%s</a>", uri, text)
                                        : NULL;

  g_object_set (self->head, "entity", id, NULL);
  gtk_label_set_markup (self->label, markup != NULL ? markup : text);
}

static void
show_contrast (SmtCompareRow    *self,
               SmtComparison    *comparison,
               SmtComparisonRow *row)
{
  SmtContrast contrast = smt_comparison_row_get_contrast (row);
  g_autofree char *words = smt_comparison_dup_contrast (comparison, contrast);

  gtk_label_set_label (self->contrast, words);
  for (guint i = 0; i < SMT_N_CONTRASTS; i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self), contrast_classes[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self), contrast_classes[contrast]);
}

/* Not the link in its head: the list gives the focus to a row to have it made. */
static gboolean
smt_compare_row_grab_focus (GtkWidget *widget)
{
  GtkWidget *cell = smt_compare_strip_get_child (SMT_COMPARE_ROW (widget)->strip, 0);

  return cell != NULL && gtk_widget_grab_focus (cell);
}

static void
smt_compare_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SMT_TYPE_COMPARE_ROW);

  G_OBJECT_CLASS (smt_compare_row_parent_class)->dispose (object);
}

static void
smt_compare_row_class_init (SmtCompareRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_compare_row_dispose;
  widget_class->grab_focus = smt_compare_row_grab_focus;

  g_type_ensure (SMT_TYPE_COMPARE_HEAD);
  g_type_ensure (SMT_TYPE_NAMED_BOX);
  gtk_widget_class_set_css_name (widget_class, "comparerow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/compare-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtCompareRow, box);
  gtk_widget_class_bind_template_child (widget_class, SmtCompareRow, heading);
  gtk_widget_class_bind_template_child (widget_class, SmtCompareRow, line);
  gtk_widget_class_bind_template_child (widget_class, SmtCompareRow, head);
  gtk_widget_class_bind_template_child (widget_class, SmtCompareRow, label);
  gtk_widget_class_bind_template_child (widget_class, SmtCompareRow, contrast);
  gtk_widget_class_bind_template_callback (widget_class, link_activated_cb);
}

static void
smt_compare_row_init (SmtCompareRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * smt_compare_row_new:
 * @adjustment: (transfer none): what the cells are moved sideways by
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
smt_compare_row_new (GtkAdjustment *adjustment,
                     guint          n_cells)
{
  SmtCompareRow *self = g_object_new (SMT_TYPE_COMPARE_ROW, NULL);

  self->n_cells = n_cells;
  self->strip = SMT_COMPARE_STRIP (smt_compare_strip_new (adjustment, FALSE));
  gtk_box_append (self->line, GTK_WIDGET (self->strip));
  for (guint i = 0; i < n_cells; i++)
    smt_compare_strip_add (self->strip, smt_compare_cell_new ());
  return GTK_WIDGET (self);
}

/**
 * smt_compare_row_show:
 * @row: (transfer none): a row of @comparison
 * @position: where it stands in the list
 */
void
smt_compare_row_show (SmtCompareRow    *self,
                      SmtComparison    *comparison,
                      SmtComparisonRow *row,
                      guint             position)
{
  g_return_if_fail (SMT_IS_COMPARE_ROW (self));

  self->position = position;
  gtk_label_set_label (self->heading, smt_comparison_row_get_section_title (row));
  gtk_widget_set_visible (GTK_WIDGET (self->heading), smt_comparison_row_get_is_first (row));
  show_label (self, row);
  show_contrast (self, comparison, row);
  for (guint i = 0; i < self->n_cells; i++)
    smt_compare_cell_show (SMT_COMPARE_CELL (smt_compare_strip_get_child (self->strip, i)),
                           comparison, row, i);
}

guint
smt_compare_row_get_position (SmtCompareRow *self)
{
  g_return_val_if_fail (SMT_IS_COMPARE_ROW (self), 0);

  return self->position;
}

/**
 * smt_compare_row_get_focus:
 *
 * Returns: the cell that has the focus; -1 if none has
 */
int
smt_compare_row_get_focus (SmtCompareRow *self)
{
  g_return_val_if_fail (SMT_IS_COMPARE_ROW (self), -1);

  return smt_compare_strip_get_focus (self->strip);
}

void
smt_compare_row_focus (SmtCompareRow *self,
                       guint          cell)
{
  g_return_if_fail (SMT_IS_COMPARE_ROW (self));
  g_return_if_fail (cell < self->n_cells);

  gtk_widget_grab_focus (smt_compare_strip_get_child (self->strip, cell));
}
