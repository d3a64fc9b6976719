/* smt-compare-picker.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-compare-picker.h"

#include <glib/gi18n.h>

#include "smt-compare-actions.h"
#include "smt-compare-choice.h"

/* Filled when it is opened, and again when something was chosen: it stays open,
 * for two to six are wanted. */

struct _SmtComparePicker
{
  GtkPopover parent_instance;

  SmtSession         *session;
  char               *folded;   /* what is looked for, or NULL */

  GtkSearchEntry     *entry;
  GtkStack           *stack;
  GtkListView        *list_view;
  GtkSingleSelection *selection;
  GtkFilterListModel *filter_model;
  GtkCustomFilter    *filter;
};

G_DEFINE_FINAL_TYPE (SmtComparePicker, smt_compare_picker, GTK_TYPE_POPOVER)

static gboolean
has_text (gpointer item,
          gpointer user_data)
{
  SmtComparePicker *self = user_data;

  return self->folded == NULL || smt_compare_choice_has_text (item, self->folded);
}

static SmtEntity *
get_first (SmtComparePicker *self)
{
  const char *const *ids = smt_view_get_compared (smt_session_get_view (self->session));

  return smt_dataset_lookup (smt_session_get_dataset (self->session), ids[0]);
}

static GListModel *
create_choices (SmtComparePicker *self)
{
  g_autoptr (GArray) nearest =
    smt_comparison_list_nearest (smt_session_get_dataset (self->session),
                                 smt_session_get_index (self->session),
                                 smt_session_get_day (self->session),
                                 smt_view_get_compared (smt_session_get_view (self->session)));
  GListStore *choices = g_list_store_new (SMT_TYPE_COMPARE_CHOICE);

  for (guint i = 0; i < nearest->len; i++)
    {
      g_autoptr (SmtCompareChoice) choice =
        smt_compare_choice_new (self->session, &g_array_index (nearest, SmtNearest, i),
                                get_first (self));

      g_list_store_append (choices, choice);
    }

  return G_LIST_MODEL (choices);
}

static void
update_stack (SmtComparePicker *self)
{
  const char *name = "list";

  if (smt_compare_is_full (self->session))
    name = "full";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->filter_model)) == 0)
    name = "nothing";
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
fill (SmtComparePicker *self)
{
  g_autoptr (GListModel) choices = NULL;

  if (self->session == NULL)
    return;

  choices = create_choices (self);
  gtk_filter_list_model_set_model (self->filter_model, choices);
  update_stack (self);
}

static void
shown_cb (SmtComparePicker *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  fill (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
hidden_cb (SmtComparePicker *self)
{
  gtk_filter_list_model_set_model (self->filter_model, NULL);
}

static void
text_changed_cb (SmtComparePicker *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  g_clear_pointer (&self->folded, g_free);
  if (*text != '\0')
    self->folded = smt_fold_for_search (text);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  if (self->session != NULL)
    update_stack (self);
}

static void
choose (SmtComparePicker *self,
        guint             position)
{
  g_autoptr (SmtCompareChoice) choice =
    g_list_model_get_item (G_LIST_MODEL (self->filter_model), position);

  if (choice == NULL || !smt_compare_add (self->session, smt_compare_choice_get_entity (choice)))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  fill (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
row_activated_cb (SmtComparePicker *self,
                  guint             position,
                  GtkListView      *list_view)
{
  choose (self, position);
}

/* Enter takes the first; on an empty field it is done. */
static void
entry_activated_cb (SmtComparePicker *self)
{
  text_changed_cb (self);
  if (self->folded == NULL)
    gtk_popover_popdown (GTK_POPOVER (self));
  else
    choose (self, 0);
}

static void
search_stopped_cb (SmtComparePicker *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static gboolean
key_pressed_cb (SmtComparePicker *self,
                guint             keyval)
{
  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down) ||
      g_list_model_get_n_items (G_LIST_MODEL (self->filter_model)) == 0)
    return FALSE;

  gtk_list_view_scroll_to (self->list_view, 0,
                           GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  return TRUE;
}

static void
smt_compare_picker_dispose (GObject *object)
{
  SmtComparePicker *self = SMT_COMPARE_PICKER (object);

  if (self->filter_model != NULL)
    gtk_filter_list_model_set_model (self->filter_model, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SMT_TYPE_COMPARE_PICKER);
  g_clear_object (&self->session);
  g_clear_pointer (&self->folded, g_free);

  G_OBJECT_CLASS (smt_compare_picker_parent_class)->dispose (object);
}

static void
smt_compare_picker_class_init (SmtComparePickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_compare_picker_dispose;

  g_type_ensure (SMT_TYPE_COMPARE_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/compare-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtComparePicker, entry);
  gtk_widget_class_bind_template_child (widget_class, SmtComparePicker, stack);
  gtk_widget_class_bind_template_child (widget_class, SmtComparePicker, list_view);
  gtk_widget_class_bind_template_child (widget_class, SmtComparePicker, selection);
  gtk_widget_class_bind_template_child (widget_class, SmtComparePicker, filter_model);
  gtk_widget_class_bind_template_child (widget_class, SmtComparePicker, filter);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, hidden_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
smt_compare_picker_init (SmtComparePicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_custom_filter_set_filter_func (self->filter, has_text, self, NULL);
}

/**
 * smt_compare_picker_set_session:
 * @session: (nullable): whose comparison is added to
 */
void
smt_compare_picker_set_session (SmtComparePicker *self,
                                SmtSession       *session)
{
  g_return_if_fail (SMT_IS_COMPARE_PICKER (self));

  g_set_object (&self->session, session);
  if (session == NULL)
    gtk_popover_popdown (GTK_POPOVER (self));
}
