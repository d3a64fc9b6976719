/* smt-passage-popover.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-passage-popover.h"

#include <glib/gi18n.h>

#include "smt-passage-row.h"

/* What the line says and how it is supported, once; then a row a passage.
 * Activating a row opens the source's own page. */

struct _SmtPassagePopover
{
  GtkPopover  parent_instance;

  SmtLine    *line;

  GtkBox     *statement;
  GtkLabel   *speaker;
  GtkLabel   *words;
  GtkLabel   *standing;
  GtkListBox *list_box;
};

G_DEFINE_FINAL_TYPE (SmtPassagePopover, smt_passage_popover, GTK_TYPE_POPOVER)

static void
row_activated_cb (SmtPassagePopover *self,
                  GtkListBoxRow     *row,
                  GtkListBox        *list_box)
{
  GtkWidget *button = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *id = g_strdup (smt_passage_row_get_source (SMT_PASSAGE_ROW (row)));

  /* The page that holds this popover goes when the source's page comes. */
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (button, "win.open", "s", id);
}

static void
smt_passage_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SMT_TYPE_PASSAGE_POPOVER);
  g_clear_object (&SMT_PASSAGE_POPOVER (object)->line);

  G_OBJECT_CLASS (smt_passage_popover_parent_class)->dispose (object);
}

static void
smt_passage_popover_class_init (SmtPassagePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_passage_popover_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/passage-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtPassagePopover, statement);
  gtk_widget_class_bind_template_child (widget_class, SmtPassagePopover, speaker);
  gtk_widget_class_bind_template_child (widget_class, SmtPassagePopover, words);
  gtk_widget_class_bind_template_child (widget_class, SmtPassagePopover, standing);
  gtk_widget_class_bind_template_child (widget_class, SmtPassagePopover, list_box);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
smt_passage_popover_init (SmtPassagePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* How far the passages go with what is said, so that nobody takes what was
 * concluded, or what somebody claimed, for what is written there. */
static const char *
get_standing (SmtLine *line)
{
  if (smt_line_get_kind (line) == SMT_LINE_STATEMENT)
    return _("What somebody said, not a fact");
  if (smt_line_get_kind (line) == SMT_LINE_NOTE)
    return _("A note by the editors");

  switch (smt_line_get_certainty (line))
    {
    case SMT_CERTAINTY_BY_NAME:
      return _("Carried by a name, not said in so many words");
    case SMT_CERTAINTY_IMPLIED:
      return _("Implied, not said in so many words");
    case SMT_CERTAINTY_EXTERNAL:
      return _("A fact, stated by other sources than the main one");
    case SMT_CERTAINTY_UNSOURCED:
      return _("Not stated in any source given");
    case SMT_CERTAINTY_STATED:
    default:
      return _("A fact, stated there");
    }
}

static gboolean
is_quiet (SmtLine *line)
{
  SmtCertainty certainty = smt_line_get_certainty (line);

  return certainty == SMT_CERTAINTY_BY_NAME || certainty == SMT_CERTAINTY_IMPLIED ||
         certainty == SMT_CERTAINTY_UNSOURCED;
}

static void
set_label (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_statement (SmtPassagePopover *self)
{
  g_autofree char *words = smt_line_dup_text (self->line);
  const char *detail = smt_line_get_detail (self->line);
  gboolean is_statement = smt_line_get_kind (self->line) == SMT_LINE_STATEMENT;

  set_label (self->speaker, smt_line_get_label (self->line));
  if (detail != NULL && !is_statement)
    {
      g_autofree char *both = *words != '\0' ? g_strjoin (" · ", words, detail, NULL)
                                             : g_strdup (detail);

      set_label (self->words, both);
    }
  else
    {
      set_label (self->words, words);
    }
  set_label (self->standing, get_standing (self->line));
  gtk_widget_add_css_class (GTK_WIDGET (self->standing), is_quiet (self->line) ? "quiet"
                                                                               : "dim-label");
  if (is_statement)
    gtk_widget_add_css_class (GTK_WIDGET (self->statement), "statement");
}

static void
add_rows (SmtPassagePopover *self,
          GPtrArray         *marks)
{
  for (guint i = 0; i < marks->len; i++)
    gtk_list_box_append (self->list_box, smt_passage_row_new (self->line, marks, i));
}

/**
 * smt_passage_popover_new:
 * @line: (transfer none): a line of a page that has passages
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *
smt_passage_popover_new (SmtLine *line)
{
  SmtPassagePopover *self = g_object_new (SMT_TYPE_PASSAGE_POPOVER, NULL);

  self->line = g_object_ref (line);
  show_statement (self);
  add_rows (self, smt_line_get_marks (line));
  return GTK_WIDGET (self);
}

/**
 * smt_passage_popover_new_for_marks:
 * @marks: (transfer none) (element-type SmtMark): passages of what is no line
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *
smt_passage_popover_new_for_marks (GPtrArray *marks)
{
  SmtPassagePopover *self = g_object_new (SMT_TYPE_PASSAGE_POPOVER, NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->statement), FALSE);
  add_rows (self, marks);
  return GTK_WIDGET (self);
}
