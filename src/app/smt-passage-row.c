/* smt-passage-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-passage-row.h"

#include <glib/gi18n.h>

/* The source's own text is nowhere in the program: its address is, which the
 * desktop opens where the person reads such things. */

struct _SmtPassageRow
{
  GtkListBoxRow  parent_instance;

  SmtLine       *line;     /* or NULL */
  GPtrArray     *marks;
  const SmtMark *mark;     /* one of these */

  GtkLabel      *place;
  GtkLabel      *name;
  GtkLabel      *published;
  GtkLabel      *statement;
  GtkLabel      *checked;
  GtkWidget     *address_button;
  GtkLabel      *address;
};

G_DEFINE_FINAL_TYPE (SmtPassageRow, smt_passage_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_label (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
launched_cb (GObject      *launcher,
             GAsyncResult *result,
             gpointer      user_data)
{
  GtkWidget *window = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (launcher), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    gtk_widget_error_bell (window);
  g_object_unref (window);
}

static void
address_clicked_cb (SmtPassageRow *self,
                    GtkButton     *button)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (self->mark->address);

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (root), NULL, launched_cb, g_object_ref (root));
}

static void
add_line (GStrvBuilder *lines,
          const char   *text)
{
  if (text != NULL && *text != '\0')
    g_strv_builder_add (lines, text);
}

static void
add_words (GStrvBuilder *lines,
           SmtLine      *line)
{
  g_autofree char *words = smt_line_dup_text (line);

  add_line (lines, smt_line_get_label (line));
  add_line (lines, words);
  if (smt_line_get_kind (line) != SMT_LINE_STATEMENT)
    add_line (lines, smt_line_get_detail (line));
}

/* What the line says, and after it all that tells where it is written. */
static char *
dup_copy (SmtPassageRow *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  if (self->line != NULL)
    add_words (builder, self->line);
  add_line (builder, self->mark->statement);
  add_line (builder, self->mark->name);
  add_line (builder, self->mark->published);
  add_line (builder, self->mark->place);
  add_line (builder, self->mark->address);
  add_line (builder, self->mark->checked);
  lines = g_strv_builder_end (builder);
  return g_strjoinv ("\n", lines);
}

static void
copy_clicked_cb (SmtPassageRow *self,
                 GtkButton     *button)
{
  g_autofree char *text = dup_copy (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

/* A dialog comes before everything: the popover makes room for it. */
static void
cite_clicked_cb (SmtPassageRow *self,
                 GtkButton     *button)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);
  GtkWidget *place = popover != NULL ? gtk_widget_get_parent (popover) : GTK_WIDGET (self);
  const char *id = self->line != NULL ? smt_line_get_id (self->line) : NULL;

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_activate_action (place, "win.cite-passage", "(sss)", id != NULL ? id : "",
                              self->mark->source,
                              self->mark->locator != NULL ? self->mark->locator : "");
}

static void
smt_passage_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SMT_TYPE_PASSAGE_ROW);
  g_clear_object (&SMT_PASSAGE_ROW (object)->line);
  g_clear_pointer (&SMT_PASSAGE_ROW (object)->marks, g_ptr_array_unref);

  G_OBJECT_CLASS (smt_passage_row_parent_class)->dispose (object);
}

static void
smt_passage_row_class_init (SmtPassageRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_passage_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/passage-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtPassageRow, place);
  gtk_widget_class_bind_template_child (widget_class, SmtPassageRow, name);
  gtk_widget_class_bind_template_child (widget_class, SmtPassageRow, published);
  gtk_widget_class_bind_template_child (widget_class, SmtPassageRow, statement);
  gtk_widget_class_bind_template_child (widget_class, SmtPassageRow, checked);
  gtk_widget_class_bind_template_child (widget_class, SmtPassageRow, address_button);
  gtk_widget_class_bind_template_child (widget_class, SmtPassageRow, address);
  gtk_widget_class_bind_template_callback (widget_class, address_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cite_clicked_cb);
}

static void
smt_passage_row_init (SmtPassageRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_mark (SmtPassageRow *self)
{
  const SmtMark *mark = self->mark;

  set_label (self->place, mark->place);
  set_label (self->name, mark->name);
  set_label (self->published, mark->published);
  set_label (self->statement, mark->statement);
  set_label (self->checked, mark->checked);
  set_label (self->address, mark->address);
  gtk_widget_set_visible (self->address_button, mark->address != NULL);
  gtk_widget_set_tooltip_text (self->address_button, mark->address);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, mark->text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, mark->title,
                                  -1);
}

/**
 * smt_passage_row_new:
 * @line: (nullable): what is said, where that is a line of a page
 * @marks: (element-type SmtMark): passages
 * @mark: which of these
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
smt_passage_row_new (SmtLine   *line,
                     GPtrArray *marks,
                     guint      mark)
{
  SmtPassageRow *self = g_object_new (SMT_TYPE_PASSAGE_ROW, NULL);

  g_set_object (&self->line, line);
  self->marks = g_ptr_array_ref (marks);
  self->mark = g_ptr_array_index (marks, mark);
  show_mark (self);
  return GTK_WIDGET (self);
}

/**
 * smt_passage_row_get_source:
 *
 * Returns: (transfer none): id of the source that the passage is in
 */
const char *
smt_passage_row_get_source (SmtPassageRow *self)
{
  g_return_val_if_fail (SMT_IS_PASSAGE_ROW (self), NULL);

  return self->mark->source;
}
