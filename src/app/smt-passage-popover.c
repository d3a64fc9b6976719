/* smt-passage-popover.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-passage-popover.h"

#include "smt-line.h"

/* One row a passage: where in the source it stands, the source's title, and
 * how it supports the line. Activating a row opens the source's own page. */

struct _SmtPassagePopover
{
  GtkPopover  parent_instance;

  GPtrArray  *marks;
  GtkListBox *list_box;
};

G_DEFINE_FINAL_TYPE (SmtPassagePopover, smt_passage_popover, GTK_TYPE_POPOVER)

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "xalign", 0.0,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "max-width-chars", 40,
                       "css-classes", (const char *[]) { css_class, NULL },
                       NULL);
}

static GtkWidget *
create_row (const SmtMark *mark)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *row;

  gtk_box_append (GTK_BOX (box), create_label (mark->text, "heading"));
  gtk_box_append (GTK_BOX (box), create_label (mark->title, "body"));
  if (mark->statement != NULL)
    gtk_box_append (GTK_BOX (box), create_label (mark->statement, "caption"));

  row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, "selectable", FALSE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, mark->text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, mark->title,
                                  -1);
  return row;
}

static void
row_activated_cb (SmtPassagePopover *self,
                  GtkListBoxRow     *row,
                  GtkListBox        *list_box)
{
  const SmtMark *mark = g_ptr_array_index (self->marks,
                                           gtk_list_box_row_get_index (row));
  GtkWidget *button = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *id = g_strdup (mark->source);

  /* The page that holds this popover goes when the source's page comes. */
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (button, "win.open", "s", id);
}

static void
smt_passage_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SMT_TYPE_PASSAGE_POPOVER);
  g_clear_pointer (&SMT_PASSAGE_POPOVER (object)->marks, g_ptr_array_unref);

  G_OBJECT_CLASS (smt_passage_popover_parent_class)->dispose (object);
}

static void
smt_passage_popover_class_init (SmtPassagePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_passage_popover_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/passage-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtPassagePopover, list_box);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
smt_passage_popover_init (SmtPassagePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * smt_passage_popover_new:
 * @marks: (transfer none) (element-type SmtMark): the passages
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *
smt_passage_popover_new (GPtrArray *marks)
{
  SmtPassagePopover *self = g_object_new (SMT_TYPE_PASSAGE_POPOVER, NULL);

  self->marks = g_ptr_array_ref (marks);
  for (guint i = 0; i < marks->len; i++)
    gtk_list_box_append (self->list_box, create_row (g_ptr_array_index (marks, i)));
  return GTK_WIDGET (self);
}
