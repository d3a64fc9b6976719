/* smt-more-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A role that sixteen thousand have had would be as many rows, each of them half a
 * dozen widgets: hundreds of megabytes, and minutes of layout. A section begins with
 * a portion of them, and this row behind it puts the next before itself, when there
 * is nothing else to do, as many at a time as can be made in a few milliseconds.
 */

#include "smt-more-row.h"

#include <glib/gi18n.h>

#include "smt-line-row.h"
#include "smt-template.h"

/* As long as a turn of SmtSheetView. */
#define TURN_USEC 4000

struct _SmtMoreRow
{
  GtkListBoxRow parent_instance;

  SmtSection  *section;
  SmtLanguage *language;
  guint        n_shown;
  guint        n_wanted;
  guint        idle_id;

  GtkLabel    *label;
};

G_DEFINE_FINAL_TYPE (SmtMoreRow, smt_more_row, GTK_TYPE_LIST_BOX_ROW)

static guint
get_n_lines (SmtMoreRow *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->section));
}

static void
say_how_many (SmtMoreRow *self)
{
  guint n_left = get_n_lines (self) - self->n_shown;
  g_autofree char *number = smt_language_format_number (self->language, n_left);
  /* TRANSLATORS: at the end of a list of which a part is shown, to show the next part;
   * {n} is how many are not shown yet */
  g_autofree char *text = smt_template_fill (_("Show More ({n} Left)"), "n", number, NULL);

  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static GtkWidget *
add_row (SmtMoreRow *self)
{
  g_autoptr (SmtLine) line = g_list_model_get_item (G_LIST_MODEL (self->section), self->n_shown++);
  GtkWidget *row = smt_line_row_new (line);
  GtkWidget *list_box = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_list_box_insert (GTK_LIST_BOX (list_box), row,
                       gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self)));
  return row;
}

static gboolean
add_some_rows_cb (gpointer user_data)
{
  SmtMoreRow *self = user_data;
  gint64 start = g_get_monotonic_time ();

  while (self->n_shown < self->n_wanted)
    {
      add_row (self);
      if (g_get_monotonic_time () - start >= TURN_USEC)
        return G_SOURCE_CONTINUE;
    }

  self->idle_id = 0;
  say_how_many (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->n_shown < get_n_lines (self));
  return G_SOURCE_REMOVE;
}

static void
smt_more_row_dispose (GObject *object)
{
  SmtMoreRow *self = SMT_MORE_ROW (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), SMT_TYPE_MORE_ROW);
  g_clear_object (&self->section);
  g_clear_object (&self->language);

  G_OBJECT_CLASS (smt_more_row_parent_class)->dispose (object);
}

static void
smt_more_row_class_init (SmtMoreRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_more_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/more-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtMoreRow, label);
}

static void
smt_more_row_init (SmtMoreRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * smt_more_row_new:
 * @section: (transfer none): what the list shows
 * @n_shown: how many of its lines the list has rows for; fewer than there are
 * @language: (transfer none): whose numbers it writes
 *
 * Returns: (transfer floating): a row for the end of the list
 */
GtkWidget *
smt_more_row_new (SmtSection  *section,
                  guint        n_shown,
                  SmtLanguage *language)
{
  SmtMoreRow *self;

  g_return_val_if_fail (SMT_IS_SECTION (section), NULL);
  g_return_val_if_fail (n_shown < g_list_model_get_n_items (G_LIST_MODEL (section)), NULL);
  g_return_val_if_fail (SMT_IS_LANGUAGE (language), NULL);

  self = g_object_new (SMT_TYPE_MORE_ROW, NULL);
  self->section = g_object_ref (section);
  self->language = g_object_ref (language);
  self->n_shown = self->n_wanted = n_shown;
  say_how_many (self);
  return GTK_WIDGET (self);
}

/**
 * smt_more_row_get_section:
 *
 * Returns: (transfer none): what the list shows a part of
 */
SmtSection *
smt_more_row_get_section (SmtMoreRow *self)
{
  g_return_val_if_fail (SMT_IS_MORE_ROW (self), NULL);

  return self->section;
}

/**
 * smt_more_row_show_more:
 *
 * Puts the next portion of rows before this one. The first of them comes at once, and
 * has the focus, so that the reader goes on with it.
 *
 * Returns: how many the list shows then
 */
guint
smt_more_row_show_more (SmtMoreRow *self)
{
  g_return_val_if_fail (SMT_IS_MORE_ROW (self), 0);

  if (self->idle_id != 0)
    return self->n_wanted;

  self->n_wanted = MIN (self->n_wanted + SMT_MORE_ROW_PORTION, get_n_lines (self));
  gtk_widget_grab_focus (add_row (self));
  self->idle_id = g_idle_add (add_some_rows_cb, self);
  return self->n_wanted;
}
