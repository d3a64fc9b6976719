/* smt-condition-dialog.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-condition-dialog.h"

#include "smt-announcer.h"
#include "smt-condition-popover.h"
#include "smt-date-button.h"
#include "smt-matrix-commands.h"
#include "smt-matrix-scene.h"
#include "smt-template.h"
#include "smt-wrap-fit.h"

#include <glib/gi18n.h>

/* A sentence in running text, whose places are buttons in the order that the
 * language has them. What is chosen holds at once, as a change of the view, and can
 * be undone as any other; the dialog keeps nothing. Delete takes away the condition
 * that has the focus. With each change the whole sentence is said once, with how
 * many parties fit. */

struct _SmtConditionDialog
{
  AdwDialog parent_instance;

  SmtSession *session;
  GtkWidget  *buttons[SMT_N_CONDITION_PARTS];  /* that of the date is another kind */
  GtkWidget  *popovers[SMT_N_CONDITION_PARTS]; /* NULL until they are opened */

  AdwWrapBox *sentence;
  GtkLabel   *count;
  GtkWidget  *remove_button;
};

G_DEFINE_FINAL_TYPE (SmtConditionDialog, smt_condition_dialog, ADW_TYPE_DIALOG)

/* Groups would be lines of their own, and hide some when they are folded. */
static guint
count_parties (SmtConditionDialog *self)
{
  g_autoptr (SmtView) first =
    smt_view_with_by_region (smt_session_get_view (self->session), FALSE);
  g_autoptr (SmtView) view = smt_view_with_by_kind (first, FALSE);
  g_autoptr (SmtMatrixScene) scene =
    smt_matrix_scene_new (smt_session_get_dataset (self->session),
                          smt_session_get_index (self->session), view,
                          smt_session_get_language (self->session));

  return smt_matrix_scene_get_transposed (scene) ? smt_matrix_scene_get_n_columns (scene)
                                                 : smt_matrix_scene_get_n_rows (scene);
}

static void
update_button (SmtConditionDialog *self,
               SmtConditionPart    part)
{
  SmtView *view = smt_session_get_view (self->session);
  GtkButton *button = GTK_BUTTON (self->buttons[part]);
  g_autofree char *phrase =
    smt_condition_dup_phrase (smt_session_get_dataset (self->session), view,
                              smt_session_get_language (self->session), part);

  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (button)), phrase);
  /* What is in its popover would be a part of its name. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, phrase, -1);
  if (smt_condition_is_set (view, part))
    gtk_widget_add_css_class (GTK_WIDGET (button), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (button), "chosen");
}

/* The sentence, and how many fit. */
static char *
update (SmtConditionDialog *self)
{
  SmtView *view = smt_session_get_view (self->session);
  SmtLanguage *language = smt_session_get_language (self->session);
  g_autofree char *sentence =
    smt_condition_dup_sentence (smt_session_get_dataset (self->session), view, language);
  g_autofree char *count = smt_condition_dup_count (language, count_parties (self));
  g_autoptr (SmtView) without = smt_matrix_view_without_filters (self->session);

  for (guint i = 0; i < SMT_CONDITION_DATE; i++)
    if (self->buttons[i] != NULL)
      update_button (self, i);
  gtk_label_set_label (self->count, count);
  gtk_widget_set_sensitive (self->remove_button, !smt_view_equal (view, without));
  /* Not described by the count: screen readers say it when a description changes of
   * what the focus is in, and it is announced with the sentence. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sentence),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  return smt_template_join_sentences ((const char *[]) { sentence, count, NULL });
}

static void
view_changed_cb (SmtConditionDialog *self)
{
  g_autofree char *words = update (self);

  smt_announcer_speak (GTK_WIDGET (self), words);
}

static SmtConditionPart
find_part (SmtConditionDialog *self,
           GtkWidget          *button)
{
  SmtConditionPart part = 0;

  while (part < SMT_CONDITION_DATE && self->buttons[part] != button)
    part++;
  return part;
}

static void
part_clicked_cb (SmtConditionDialog *self,
                 GtkWidget          *button)
{
  SmtConditionPart part = find_part (self, button);

  if (self->popovers[part] == NULL)
    {
      self->popovers[part] = smt_condition_popover_new (self->session, part);
      gtk_widget_set_parent (self->popovers[part], button);
    }
  gtk_popover_popup (GTK_POPOVER (self->popovers[part]));
}

static gboolean
key_pressed_cb (SmtConditionDialog    *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkEventControllerKey *controller)
{
  GtkWidget *button = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  if ((keyval != GDK_KEY_Delete && keyval != GDK_KEY_BackSpace && keyval != GDK_KEY_KP_Delete) ||
      !smt_condition_is_set (smt_session_get_view (self->session), find_part (self, button)))
    return GDK_EVENT_PROPAGATE;

  smt_condition_remove (self->session, find_part (self, button));
  return GDK_EVENT_STOP;
}

static GtkWidget *
create_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  return label;
}

static GtkWidget *
create_button (SmtConditionDialog *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_button_set_child (GTK_BUTTON (button), create_label (NULL));
  gtk_widget_add_css_class (button, "condition");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (part_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (button, keys);
  return button;
}

/* Adds a part, in a grid with room for what ends it: in a box, what is as high as two
 * lines would be wrapped to fill them. */
static GtkWidget *
add_part (SmtConditionDialog *self,
          SmtConditionPart    part)
{
  GtkWidget *grid = gtk_grid_new ();

  self->buttons[part] = part == SMT_CONDITION_DATE ? g_object_new (SMT_TYPE_DATE_BUTTON, NULL)
                                                   : create_button (self);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 2);
  gtk_widget_set_valign (grid, GTK_ALIGN_CENTER);
  gtk_grid_attach (GTK_GRID (grid), self->buttons[part], 0, 0, 1, 1);
  adw_wrap_box_append (self->sentence, smt_wrap_fit (grid));
  if (part == SMT_CONDITION_DATE)
    smt_date_button_set_session (SMT_DATE_BUTTON (self->buttons[part]), self->session);
  return grid;
}

/* Words between two parts. What they begin with, such as a comma, ends the part before
 * them, and stays with it where lines break. */
static void
add_words (SmtConditionDialog *self,
           GtkWidget          *before,
           char               *words)
{
  char *rest = words;
  g_autofree char *mark = NULL;

  while (before != NULL && g_unichar_ispunct (g_utf8_get_char (rest)))
    rest = g_utf8_next_char (rest);
  mark = g_strndup (words, rest - words);
  if (*mark != '\0')
    gtk_grid_attach (GTK_GRID (before), create_label (mark), 1, 0, 1, 1);
  if (*g_strstrip (rest) != '\0')
    adw_wrap_box_append (self->sentence, smt_wrap_fit (create_label (rest)));
}

static void
add_parts (SmtConditionDialog *self)
{
  const char *position =
    smt_condition_get_template (smt_session_get_language (self->session));
  GtkWidget *before = NULL;
  char *literal, *key;

  while (smt_template_next (&position, &literal, &key))
    {
      SmtConditionPart part;

      add_words (self, before, literal);
      if (key != NULL && smt_condition_find_part (key, &part) && self->buttons[part] == NULL)
        before = add_part (self, part);
      g_free (literal);
      g_free (key);
    }
}

static void
remove_clicked_cb (SmtConditionDialog *self)
{
  g_autoptr (SmtView) view = smt_matrix_view_without_filters (self->session);

  /* The button has nothing more to do, and could not keep the focus. */
  gtk_widget_child_focus (GTK_WIDGET (self->sentence), GTK_DIR_TAB_FORWARD);
  smt_session_change (self->session, view, _("Remove Filters"));
}

static void
smt_condition_dialog_dispose (GObject *object)
{
  SmtConditionDialog *self = SMT_CONDITION_DIALOG (object);

  for (guint i = 0; i < SMT_N_CONDITION_PARTS; i++)
    g_clear_pointer (&self->popovers[i], gtk_widget_unparent);
  if (self->buttons[SMT_CONDITION_DATE] != NULL)
    smt_date_button_set_session (SMT_DATE_BUTTON (self->buttons[SMT_CONDITION_DATE]), NULL);
  memset (self->buttons, 0, sizeof self->buttons);
  gtk_widget_dispose_template (GTK_WIDGET (object), SMT_TYPE_CONDITION_DIALOG);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (smt_condition_dialog_parent_class)->dispose (object);
}

static void
smt_condition_dialog_class_init (SmtConditionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_condition_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/condition-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtConditionDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, SmtConditionDialog, count);
  gtk_widget_class_bind_template_child (widget_class, SmtConditionDialog, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
smt_condition_dialog_init (SmtConditionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * smt_condition_dialog_new:
 * @session: whose view it changes
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
smt_condition_dialog_new (SmtSession *session)
{
  SmtConditionDialog *self = g_object_new (SMT_TYPE_CONDITION_DIALOG, NULL);
  g_autofree char *words = NULL;

  self->session = g_object_ref (session);
  add_parts (self);
  words = update (self);
  g_signal_connect_object (session, "notify::view", G_CALLBACK (view_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}
