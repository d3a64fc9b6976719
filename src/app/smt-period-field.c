/* smt-period-field.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One field of a period: the row in which it is written or chosen, beside a date
 * what it means in words, and below what is wrong with it.
 */

#include "smt-period-field.h"

#include <stdio.h>

#include "smt-period-edit.h"
#include "smt-sheet-words.h"
#include "smt-spoken.h"

struct _SmtPeriodField
{
  GObject parent_instance;

  const SmtPeriodMeans *means;
  guint                 index;
  char                 *name;
  int                   passage;     /* the number of the one that it is of, or -1 */
  const char           *member;      /* within that, or the period */
  AdwPreferencesRow    *row;         /* borrowed, as all widgets */
  SmtPeriodChoices     *choices;     /* (nullable): borrowed; of what is chosen */
  GtkWidget            *words;       /* (nullable): of a date */
  GtkWidget            *fault_row;
  GtkWidget            *fault_label;
  gboolean              is_showing;  /* what changes is not the person's doing */
};

G_DEFINE_FINAL_TYPE (SmtPeriodField, smt_period_field, G_TYPE_OBJECT)

static void
smt_period_field_dispose (GObject *object)
{
  SmtPeriodField *self = SMT_PERIOD_FIELD (object);

  if (self->row != NULL)
    g_signal_handlers_disconnect_by_data (self->row, self);
  self->row = NULL;

  G_OBJECT_CLASS (smt_period_field_parent_class)->dispose (object);
}

static void
smt_period_field_finalize (GObject *object)
{
  g_free (SMT_PERIOD_FIELD (object)->name);

  G_OBJECT_CLASS (smt_period_field_parent_class)->finalize (object);
}

static void
smt_period_field_class_init (SmtPeriodFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = smt_period_field_dispose;
  G_OBJECT_CLASS (klass)->finalize = smt_period_field_finalize;
}

static void
smt_period_field_init (SmtPeriodField *self)
{
}

static const char *
get_value (SmtPeriodField *self)
{
  GPtrArray *periods = smt_periods_editor_get_periods (self->means->editor);

  return self->passage < 0
         ? smt_period_edit_get (periods, self->index, self->member)
         : smt_period_edit_get_passage (periods, self->index, self->passage, self->member);
}

static void
set_value (SmtPeriodField *self,
           const char     *value)
{
  GPtrArray *periods = smt_periods_editor_get_periods (self->means->editor);
  g_autofree char *what = g_strdup_printf ("%u/%s", self->index, self->name);

  if (g_strcmp0 (value, get_value (self)) == 0)
    return;
  smt_periods_editor_take_periods
    (self->means->editor,
     self->passage < 0
     ? smt_period_edit_set (periods, self->index, self->member, value)
     : smt_period_edit_set_passage (periods, self->index, self->passage, self->member, value),
     what);
}

static void
text_changed_cb (SmtPeriodField *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->row));

  if (!self->is_showing)
    set_value (self, *text != '\0' ? text : NULL);
}

/* Dates are stated unless a file says otherwise: it need not say so. */
static const char *
get_default (SmtPeriodField *self)
{
  return g_str_equal (self->member, "basis") || g_str_equal (self->member, "certainty")
         ? "stated" : NULL;
}

static void
chosen_cb (SmtPeriodField *self)
{
  guint position = adw_combo_row_get_selected (ADW_COMBO_ROW (self->row));
  const char *value = smt_period_choices_get_value (self->choices, position);

  if (self->is_showing || value == NULL ||
      (get_value (self) == NULL && g_strcmp0 (value, get_default (self)) == 0))
    return;
  /* Without a date there is nothing that it could rest on. */
  set_value (self, g_str_equal (self->member, "basis") && g_str_equal (value, "stated")
                   ? NULL : value);
}

static gboolean
is_date (SmtPeriodField *self)
{
  return self->passage < 0 &&
         (g_str_equal (self->member, "since") || g_str_equal (self->member, "until"));
}

static void
add_words (SmtPeriodField *self)
{
  self->words = g_object_new (GTK_TYPE_LABEL,
                              "wrap", TRUE,
                              "xalign", 1.0,
                              "justify", GTK_JUSTIFY_RIGHT,
                              "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                              NULL);
  gtk_widget_add_css_class (self->words, "dim-label");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->row), self->words);
}

static void
add_fault_row (SmtPeriodField *self)
{
  self->fault_label = g_object_new (GTK_TYPE_LABEL,
                                    "wrap", TRUE,
                                    "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                    "xalign", 0.0,
                                    "margin-top", 6,
                                    "margin-bottom", 9,
                                    "margin-start", 12,
                                    "margin-end", 12,
                                    NULL);
  gtk_widget_add_css_class (self->fault_label, "error");
  gtk_widget_add_css_class (self->fault_label, "caption");
  self->fault_row = g_object_new (ADW_TYPE_PREFERENCES_ROW,
                                  "child", self->fault_label,
                                  "activatable", FALSE,
                                  "focusable", FALSE,
                                  "visible", FALSE,
                                  NULL);
}

/**
 * smt_period_field_new:
 * @means: what it shares with others; it has to live as long
 * @index: of which period
 * @name: the field: `since`, `passages/0/locator`
 * @row: an entry, or a row to choose from
 * @choices: (nullable): what to choose from
 *
 * Returns: (transfer full): the field; it goes before @row does
 */
SmtPeriodField *
smt_period_field_new (const SmtPeriodMeans *means,
                      guint                 index,
                      const char           *name,
                      AdwPreferencesRow    *row,
                      SmtPeriodChoices     *choices)
{
  SmtPeriodField *self = g_object_new (SMT_TYPE_PERIOD_FIELD, NULL);
  const char *slash;

  self->means = means;
  self->index = index;
  self->name = g_strdup (name);
  slash = strrchr (self->name, '/');
  self->member = slash != NULL ? slash + 1 : self->name;
  if (sscanf (name, "passages/%d/", &self->passage) != 1)
    self->passage = -1;
  self->row = row;
  self->choices = choices;
  add_fault_row (self);
  if (choices != NULL)
    {
      adw_combo_row_set_model (ADW_COMBO_ROW (row), smt_period_choices_get_labels (choices));
      g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (chosen_cb), self);
    }
  else
    {
      /* The editor undoes, for all fields together. */
      gtk_editable_set_enable_undo (GTK_EDITABLE (row), FALSE);
      if (is_date (self))
        add_words (self);
      g_signal_connect_swapped (row, "changed", G_CALLBACK (text_changed_cb), self);
    }
  return self;
}

/**
 * smt_period_field_add_to:
 *
 * Puts the row at the end of @group, even if it stands there already, and what is
 * wrong with it below.
 */
void
smt_period_field_add_to (SmtPeriodField      *self,
                         AdwPreferencesGroup *group)
{
  g_autoptr (AdwPreferencesRow) row = NULL;

  g_return_if_fail (SMT_IS_PERIOD_FIELD (self));

  row = g_object_ref_sink (self->row);
  if (gtk_widget_get_parent (GTK_WIDGET (row)) != NULL)
    adw_preferences_group_remove (group, GTK_WIDGET (row));
  adw_preferences_group_add (group, GTK_WIDGET (row));
  adw_preferences_group_add (group, self->fault_row);
}

static void
show_words (SmtPeriodField *self,
            const char     *value)
{
  g_autoptr (SmtEdtf) date = value != NULL ? smt_edtf_parse (value, NULL) : NULL;
  g_autofree char *words =
    date != NULL ? smt_sheet_words_bound (self->means->language, date) : NULL;

  gtk_label_set_label (GTK_LABEL (self->words), words != NULL ? words : "");
}

/* What keys go to, and screen readers speak of: in an entry the text. */
static GtkAccessible *
get_spoken (SmtPeriodField *self)
{
  return self->choices != NULL
         ? GTK_ACCESSIBLE (self->row)
         : GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self->row)));
}

/* What stands beside it and below is said with it. */
static void
describe (SmtPeriodField *self)
{
  const char *words = self->words != NULL ? gtk_label_get_label (GTK_LABEL (self->words)) : "";
  g_autofree char *description =
    smt_spoken_dup (words, gtk_label_get_label (GTK_LABEL (self->fault_label)), NULL);

  gtk_accessible_update_property (get_spoken (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/**
 * smt_period_field_show_value:
 *
 * Shows what the editor has. What somebody is typing is there already, and the
 * cursor stays.
 */
void
smt_period_field_show_value (SmtPeriodField *self)
{
  const char *value;

  g_return_if_fail (SMT_IS_PERIOD_FIELD (self));

  value = get_value (self);
  self->is_showing = TRUE;
  if (self->choices != NULL)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->row),
                                smt_period_choices_find (self->choices,
                                                         value != NULL ? value
                                                                       : get_default (self)));
  else if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->row)),
                      value != NULL ? value : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->row), value != NULL ? value : "");
  if (self->words != NULL)
    show_words (self, value);
  describe (self);
  self->is_showing = FALSE;
}

/**
 * smt_period_field_show_fault:
 *
 * Shows what the editor knows to be wrong with it.
 */
void
smt_period_field_show_fault (SmtPeriodField *self)
{
  g_autofree char *fault = NULL;
  gboolean is_wrong;

  g_return_if_fail (SMT_IS_PERIOD_FIELD (self));

  fault = smt_periods_editor_dup_fault (self->means->editor, self->index, self->name);
  is_wrong = *fault != '\0';
  gtk_label_set_label (GTK_LABEL (self->fault_label), fault);
  gtk_widget_set_visible (self->fault_row, is_wrong);
  gtk_accessible_update_state (get_spoken (self), GTK_ACCESSIBLE_STATE_INVALID,
                               is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE
                                        : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  describe (self);
  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->row), "error");
}

void
smt_period_field_focus (SmtPeriodField *self)
{
  g_return_if_fail (SMT_IS_PERIOD_FIELD (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->row));
}
