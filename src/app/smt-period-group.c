/* smt-period-group.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fields of a period. Each has a name by which the editor knows it, and under it,
 * where something is wrong with it, what. The group holds nothing: what one types goes
 * to the editor, and what the editor has is shown.
 */

#include "smt-period-group.h"

#include <glib/gi18n.h>

#include "smt-combo-row.h"
#include "smt-edtf.h"
#include "smt-period-edit.h"
#include "smt-period-field.h"
#include "smt-sheet-words.h"
#include "smt-template.h"

struct _SmtPeriodGroup
{
  GtkBox parent_instance;

  const SmtPeriodMeans *means;
  guint                 index;
  GPtrArray            *shown;     /* of SmtPeriodField */
  guint                 n_passages;

  AdwPreferencesGroup  *fields;
  AdwPreferencesGroup  *passages;
  GtkWidget            *up_button;
  GtkWidget            *down_button;
  AdwComboRow          *role_row;
  AdwEntryRow          *since_row;
  AdwEntryRow          *until_row;
  AdwComboRow          *basis_row;
  AdwComboRow          *certainty_row;
  AdwEntryRow          *note_row;
};

G_DEFINE_FINAL_TYPE (SmtPeriodGroup, smt_period_group, GTK_TYPE_BOX)

static GPtrArray *
get_periods (SmtPeriodGroup *self)
{
  return smt_periods_editor_get_periods (self->means->editor);
}

/* The focus goes along, so that one can go on moving. The group itself may be gone
 * when its periods are others. */
static void
move_to (SmtPeriodGroup *self,
         guint           to)
{
  GtkWidget *child;
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  gboolean is_up = to < self->index;
  SmtPeriodGroup *group;

  smt_periods_editor_take_periods (self->means->editor,
                                   smt_period_edit_move (get_periods (self), self->index, to),
                                   NULL);
  for (child = gtk_widget_get_first_child (parent); to > 0; to--)
    child = gtk_widget_get_next_sibling (child);
  group = SMT_PERIOD_GROUP (child);
  if (!gtk_widget_grab_focus (is_up ? group->up_button : group->down_button))
    gtk_widget_grab_focus (is_up ? group->down_button : group->up_button);
}

static void
up_clicked_cb (SmtPeriodGroup *self)
{
  move_to (self, self->index - 1);
}

static void
down_clicked_cb (SmtPeriodGroup *self)
{
  move_to (self, self->index + 1);
}

static void
remove_clicked_cb (SmtPeriodGroup *self)
{
  smt_periods_editor_take_periods (self->means->editor,
                                   smt_period_edit_remove (get_periods (self), self->index), NULL);
}

/* The source cited last is likely to be the next, too. */
static void
add_clicked_cb (SmtPeriodGroup *self)
{
  guint n = smt_period_edit_get_n_passages (get_periods (self), self->index);
  const char *source =
    n > 0 ? smt_period_edit_get_passage (get_periods (self), self->index, n - 1, "source")
          : smt_period_choices_get_value (self->means->sources, 0);

  if (source == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  smt_periods_editor_take_periods (self->means->editor,
                                   smt_period_edit_add_passage (get_periods (self), self->index,
                                                                source), NULL);
}

static void
smt_period_group_dispose (GObject *object)
{
  SmtPeriodGroup *self = SMT_PERIOD_GROUP (object);

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), SMT_TYPE_PERIOD_GROUP);

  G_OBJECT_CLASS (smt_period_group_parent_class)->dispose (object);
}

static void
smt_period_group_class_init (SmtPeriodGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_period_group_dispose;

  g_type_ensure (SMT_TYPE_COMBO_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/period-group.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtPeriodGroup, fields);
  gtk_widget_class_bind_template_child (widget_class, SmtPeriodGroup, passages);
  gtk_widget_class_bind_template_child (widget_class, SmtPeriodGroup, up_button);
  gtk_widget_class_bind_template_child (widget_class, SmtPeriodGroup, down_button);
  gtk_widget_class_bind_template_child (widget_class, SmtPeriodGroup, role_row);
  gtk_widget_class_bind_template_child (widget_class, SmtPeriodGroup, since_row);
  gtk_widget_class_bind_template_child (widget_class, SmtPeriodGroup, until_row);
  gtk_widget_class_bind_template_child (widget_class, SmtPeriodGroup, basis_row);
  gtk_widget_class_bind_template_child (widget_class, SmtPeriodGroup, certainty_row);
  gtk_widget_class_bind_template_child (widget_class, SmtPeriodGroup, note_row);
  gtk_widget_class_bind_template_callback (widget_class, up_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, down_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
}

static void
smt_period_group_init (SmtPeriodGroup *self)
{
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_field (SmtPeriodGroup      *self,
           AdwPreferencesGroup *group,
           GtkWidget           *row,
           const char          *name,
           SmtPeriodChoices    *choices)
{
  SmtPeriodField *field =
    smt_period_field_new (self->means, self->index, name, ADW_PREFERENCES_ROW (row), choices);

  g_ptr_array_add (self->shown, field);
  /* A row of the template stands in its group already; what is wrong goes below it. */
  smt_period_field_add_to (field, group);
}

static void
passage_removed_cb (GtkWidget      *button,
                    SmtPeriodGroup *self)
{
  guint passage = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "passage"));

  smt_periods_editor_take_periods (self->means->editor,
                                   smt_period_edit_remove_passage (get_periods (self),
                                                                   self->index, passage), NULL);
}

static void
add_passage (SmtPeriodGroup *self,
             guint           passage)
{
  GtkWidget *source_row = g_object_new (SMT_TYPE_COMBO_ROW, NULL);
  GtkWidget *locator_row = adw_entry_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *source = g_strdup_printf ("passages/%u/source", passage);
  g_autofree char *locator = g_strdup_printf ("passages/%u/locator", passage);
  g_autoptr (GtkExpression) expression =
    gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Remove Passage"));
  g_object_set_data (G_OBJECT (button), "passage", GUINT_TO_POINTER (passage));
  g_signal_connect_object (button, "clicked", G_CALLBACK (passage_removed_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (source_row), button);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (source_row), _("Source"));
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (source_row), TRUE);
  adw_combo_row_set_expression (ADW_COMBO_ROW (source_row), expression);
  adw_combo_row_set_enable_search (ADW_COMBO_ROW (source_row), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (locator_row), _("Place in the Source"));
  add_field (self, self->passages, source_row, source, self->means->sources);
  add_field (self, self->passages, locator_row, locator, NULL);
}

/* Its title is long, and shortened where there is little room. */
static void
show_whole_title (AdwPreferencesRow *row)
{
  g_auto (GStrv) parts = g_strsplit (adw_preferences_row_get_title (row), "_", 2);
  g_autofree char *title = g_strjoinv ("", parts);

  gtk_widget_set_tooltip_text (GTK_WIDGET (row), title);
}

/**
 * smt_period_group_new:
 * @means: what it shares with others; it has to live as long
 * @index: which period
 *
 * Returns: (transfer floating): the fields of that period
 */
GtkWidget *
smt_period_group_new (const SmtPeriodMeans *means,
                      guint                 index)
{
  SmtPeriodGroup *self = g_object_new (SMT_TYPE_PERIOD_GROUP, NULL);
  guint n;

  self->means = means;
  self->index = index;
  add_field (self, self->fields, GTK_WIDGET (self->role_row), "role", means->roles);
  add_field (self, self->fields, GTK_WIDGET (self->since_row), "since", NULL);
  add_field (self, self->fields, GTK_WIDGET (self->until_row), "until", NULL);
  show_whole_title (ADW_PREFERENCES_ROW (self->until_row));
  add_field (self, self->fields, GTK_WIDGET (self->basis_row), "basis", means->bases);
  add_field (self, self->fields, GTK_WIDGET (self->certainty_row), "certainty",
             means->certainties);
  add_field (self, self->fields, GTK_WIDGET (self->note_row), "note", NULL);
  n = smt_period_edit_get_n_passages (get_periods (self), index);
  for (guint i = 0; i < n; i++)
    add_passage (self, i);
  gtk_widget_set_sensitive (self->up_button, index > 0);
  gtk_widget_set_sensitive (self->down_button, index + 1 < get_periods (self)->len);
  smt_period_group_show_values (self);
  return GTK_WIDGET (self);
}

static SmtEdtf *
parse (SmtPeriodGroup *self,
       const char     *field)
{
  const char *text = smt_period_edit_get (get_periods (self), self->index, field);

  return text != NULL ? smt_edtf_parse (text, NULL) : NULL;
}

/* Its dates in words, as far as they are dates. */
static void
show_title (SmtPeriodGroup *self)
{
  g_autoptr (SmtEdtf) since = parse (self, "since");
  g_autoptr (SmtEdtf) until = parse (self, "until");
  g_autofree char *span = smt_sheet_words_span (self->means->language, since, until);
  g_autofree char *head = span != NULL ? smt_sheet_words_capitalize (span) : NULL;
  g_autofree char *number =
    smt_language_format_number (self->means->language, self->index + 1);
  /* TRANSLATORS: {number} says which of several periods it is */
  g_autofree char *title = smt_template_fill (_("Period {number}"), "number", number, NULL);

  adw_preferences_group_set_title (self->fields, title);
  adw_preferences_group_set_description (self->fields, head);
}

/**
 * smt_period_group_show_values:
 *
 * Shows what the editor has.
 */
void
smt_period_group_show_values (SmtPeriodGroup *self)
{
  g_return_if_fail (SMT_IS_PERIOD_GROUP (self));

  for (guint i = 0; i < self->shown->len; i++)
    smt_period_field_show_value (g_ptr_array_index (self->shown, i));
  show_title (self);
}

/**
 * smt_period_group_show_faults:
 *
 * Shows at each field what is wrong with it.
 */
void
smt_period_group_show_faults (SmtPeriodGroup *self)
{
  g_return_if_fail (SMT_IS_PERIOD_GROUP (self));

  for (guint i = 0; i < self->shown->len; i++)
    smt_period_field_show_fault (g_ptr_array_index (self->shown, i));
}

/**
 * smt_period_group_get_start:
 *
 * Returns: (transfer none): the row where one begins: the first that is written in. Of
 *   a row to choose from a screen reader does not say what it is in.
 */
GtkWidget *
smt_period_group_get_start (SmtPeriodGroup *self)
{
  g_return_val_if_fail (SMT_IS_PERIOD_GROUP (self), NULL);

  return GTK_WIDGET (self->since_row);
}

/**
 * smt_period_group_focus:
 * @last: whether its last field gets the focus, not the first
 */
void
smt_period_group_focus (SmtPeriodGroup *self,
                        gboolean        last)
{
  SmtPeriodField *field;

  g_return_if_fail (SMT_IS_PERIOD_GROUP (self));

  field = g_ptr_array_index (self->shown, last ? self->shown->len - 1 : 0);
  smt_period_field_focus (field);
}
