/* smt-compare-cell.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-compare-cell.h"

#include <glib/gi18n.h>

#include "smt-glyph-image.h"
#include "smt-line-row.h"
#include "smt-passage-popover.h"

/* The lines of a cell are one text, with details small and doubts quiet, so that
 * a row that comes into view costs few widgets. Enter opens the passages, from
 * which the next leads to the source; where there are none, the first link. */

/* Before a line that begins with other letters, which would else be set as if
 * the whole were of these. */
#define RIGHT_TO_LEFT_MARK "\u200f"

struct _SmtCompareCell
{
  GtkWidget parent_instance;

  SmtComparisonRow *row;
  guint             side;

  GtkWidget        *box;
  SmtGlyphImage    *glyph;
  GtkLabel         *text;
  GtkMenuButton    *marks_button;
  GtkLabel         *marks_label;
};

G_DEFINE_FINAL_TYPE (SmtCompareCell, smt_compare_cell, GTK_TYPE_WIDGET)

static void
append_run (GString      *markup,
            const SmtRun *run)
{
  g_autofree char *text = g_markup_escape_text (run->text, -1);
  g_autofree char *uri = NULL;

  if (run->id != NULL)
    uri = smt_line_row_dup_uri (run->id);
  if (uri != NULL)
    g_string_append_printf (markup, "<a href=\"%s\">%s</a>", uri, text);
  else
    g_string_append (markup, text);
}

static void
begin_line (GString  *markup,
            gboolean  is_rtl)
{
  if (markup->len > 0)
    g_string_append (markup, "\n");
  if (is_rtl)
    g_string_append (markup, RIGHT_TO_LEFT_MARK);
}

static void
append_part (GString    *markup,
             gboolean    is_rtl,
             const char *format,
             const char *text)
{
  g_autofree char *escaped = text != NULL ? g_markup_escape_text (text, -1) : NULL;

  if (text == NULL)
    return;
  begin_line (markup, is_rtl);
  g_string_append_printf (markup, format, escaped);
}

/* The first line of a cell is what the row is about, and needs no label. */
static const char *
get_label (SmtLine *line)
{
  return smt_line_get_depth (line) > 0 || smt_line_get_kind (line) == SMT_LINE_NOTE
         ? smt_line_get_label (line) : NULL;
}

/* The same in the second language, in its signs. */
static void
append_beside (GString  *markup,
               gboolean  is_rtl,
               SmtLine  *line)
{
  const char *tag = smt_line_get_beside_language (line);
  g_autofree char *text = NULL;

  if (smt_line_get_beside (line) == NULL)
    return;
  text = g_markup_escape_text (smt_line_get_beside (line), -1);
  begin_line (markup, is_rtl);
  g_string_append_printf (markup, "<span lang=\"%s\">%s</span>", tag != NULL ? tag : "", text);
}

static void
append_line (GString  *markup,
             SmtLine  *line,
             gboolean  is_rtl)
{
  GPtrArray *runs = smt_line_get_runs (line);

  append_part (markup, is_rtl, "<span size=\"smaller\" alpha=\"65%%\">%s</span>",
               get_label (line));
  if (runs->len > 0)
    begin_line (markup, is_rtl);
  for (guint i = 0; i < runs->len; i++)
    append_run (markup, g_ptr_array_index (runs, i));
  append_beside (markup, is_rtl, line);
  append_part (markup, is_rtl, "<span size=\"smaller\" alpha=\"65%%\">%s</span>",
               smt_line_get_detail (line));
  append_part (markup, is_rtl, "<i><span size=\"smaller\" alpha=\"65%%\">%s</span></i>",
               smt_line_get_quiet (line));
}

static void
show_lines (SmtCompareCell *self)
{
  GPtrArray *lines = smt_comparison_row_get_lines (self->row, self->side);
  SmtLine *first = g_ptr_array_index (lines, 0);
  g_autoptr (GString) markup = g_string_new (NULL);
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  for (guint i = 0; i < lines->len; i++)
    append_line (markup, g_ptr_array_index (lines, i), is_rtl);
  gtk_label_set_markup (self->text, markup->str);

  gtk_widget_set_visible (GTK_WIDGET (self->glyph), smt_line_get_role_kind (first) != 0);
  if (smt_line_get_role_kind (first) != 0)
    smt_glyph_image_set_role (self->glyph, smt_line_get_role_kind (first),
                              smt_line_get_possibly (first));
}

static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  SmtCompareCell *self = user_data;
  g_autoptr (GPtrArray) marks = NULL;
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  marks = smt_comparison_row_list_marks (self->row, self->side);
  popover = smt_passage_popover_new_for_marks (marks);
  /* The passages are those of the row's lines. */
  g_object_set_data_full (G_OBJECT (popover), "row", g_object_ref (self->row), g_object_unref);
  gtk_menu_button_set_popover (button, popover);
}

static void
show_marks (SmtCompareCell *self)
{
  g_autoptr (GPtrArray) marks = smt_comparison_row_list_marks (self->row, self->side);
  const SmtMark *first = marks->len > 0 ? g_ptr_array_index (marks, 0) : NULL;
  g_autofree char *text = NULL, *name = NULL;

  gtk_menu_button_set_popover (self->marks_button, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->marks_button), first != NULL);
  if (first == NULL)
    return;

  text = marks->len == 1 ? g_strdup (first->text)
                         /* TRANSLATORS: the mark of a passage, and how many more there are */
                         : g_strdup_printf (_("%s +%u"), first->text, marks->len - 1);
  gtk_label_set_label (self->marks_label, text);
  /* TRANSLATORS: %s is the mark of a passage, such as "V.7 ¶3" */
  name = g_strdup_printf (_("Sources: %s"), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->marks_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_menu_button_set_create_popup_func (self->marks_button, create_popover_cb, self, NULL);
}

static gboolean
link_activated_cb (SmtCompareCell *self,
                   const char     *uri,
                   GtkLabel       *label)
{
  const char *id = smt_line_row_find_entity (uri);

  if (id == NULL)
    return FALSE;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", id);
  return TRUE;
}

static const char *
find_link (SmtCompareCell *self)
{
  GPtrArray *lines = smt_comparison_row_get_lines (self->row, self->side);

  for (guint i = 0; i < lines->len; i++)
    {
      GPtrArray *runs = smt_line_get_runs (g_ptr_array_index (lines, i));

      for (guint j = 0; j < runs->len; j++)
        if (((SmtRun *) g_ptr_array_index (runs, j))->id != NULL)
          return ((SmtRun *) g_ptr_array_index (runs, j))->id;
    }

  return NULL;
}

static gboolean
activate_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  SmtCompareCell *self = SMT_COMPARE_CELL (widget);

  /* What is in the cell has its own keys. */
  if (!gtk_widget_is_focus (widget) || self->row == NULL)
    return FALSE;
  if (gtk_widget_get_visible (GTK_WIDGET (self->marks_button)))
    gtk_menu_button_popup (self->marks_button);
  else if (find_link (self) != NULL)
    gtk_widget_activate_action (widget, "win.open", "s", find_link (self));
  else
    gtk_widget_error_bell (widget);
  return TRUE;
}

static void
smt_compare_cell_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SMT_TYPE_COMPARE_CELL);
  g_clear_object (&SMT_COMPARE_CELL (object)->row);

  G_OBJECT_CLASS (smt_compare_cell_parent_class)->dispose (object);
}

static void
smt_compare_cell_class_init (SmtCompareCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter,
                                GDK_KEY_space };

  G_OBJECT_CLASS (klass)->dispose = smt_compare_cell_dispose;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i], 0, activate_cb, NULL);
  g_type_ensure (SMT_TYPE_GLYPH_IMAGE);
  gtk_widget_class_set_css_name (widget_class, "comparecell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/compare-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtCompareCell, box);
  gtk_widget_class_bind_template_child (widget_class, SmtCompareCell, glyph);
  gtk_widget_class_bind_template_child (widget_class, SmtCompareCell, text);
  gtk_widget_class_bind_template_child (widget_class, SmtCompareCell, marks_button);
  gtk_widget_class_bind_template_child (widget_class, SmtCompareCell, marks_label);
  gtk_widget_class_bind_template_callback (widget_class, link_activated_cb);
}

static void
smt_compare_cell_init (SmtCompareCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
smt_compare_cell_new (void)
{
  return g_object_new (SMT_TYPE_COMPARE_CELL, NULL);
}

/**
 * smt_compare_cell_show:
 * @row: (transfer none): a row of @comparison
 * @side: which of its cells to show
 */
void
smt_compare_cell_show (SmtCompareCell   *self,
                       SmtComparison    *comparison,
                       SmtComparisonRow *row,
                       guint             side)
{
  g_autofree char *words = smt_comparison_dup_cell_words (comparison, row, side);

  g_return_if_fail (SMT_IS_COMPARE_CELL (self));

  g_set_object (&self->row, row);
  self->side = side;
  show_lines (self);
  show_marks (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}
