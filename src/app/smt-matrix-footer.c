/* smt-matrix-footer.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The line under a matrix. It ends with who counts, if not everyone does, and by
 * which list states are named. What shared memberships add up to takes a comparison
 * of each with each: where these are many it is made in a thread, and after a moment
 * one sees that it is, and can stop it.
 */

#include "smt-matrix-footer.h"

#include <glib/gi18n.h>

#include "smt-counting.h"
#include "smt-naming.h"
#include "smt-progress-row.h"
#include "smt-template.h"

/* Up to so many sets all pairs take less than a thread takes to start. */
#define MAX_AT_ONCE 128

struct _SmtMatrixFooter
{
  GtkWidget parent_instance;

  GtkLabel         *label;
  char             *counting;     /* who counts, or NULL for all */
  char             *naming;       /* by which list states are named, or NULL */
  GtkWidget        *progress;     /* or NULL, until it is needed */
  SmtMatrixContent *content;      /* whose pairs are compared, or NULL */
  GCancellable     *cancellable;
};

G_DEFINE_FINAL_TYPE (SmtMatrixFooter, smt_matrix_footer, GTK_TYPE_WIDGET)

static void
set_text (SmtMatrixFooter *self,
          const char      *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *words = NULL;

  if (text != NULL && *text != '\0')
    g_strv_builder_add (builder, text);
  if (self->counting != NULL)
    g_strv_builder_add (builder, self->counting);
  if (self->naming != NULL)
    g_strv_builder_add (builder, self->naming);
  parts = g_strv_builder_end (builder);
  words = smt_template_join_sentences ((const char *const *) parts);
  gtk_label_set_label (self->label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->label), *words != '\0');
}

/* What holds for all there is to see. */
static void
set_rules (SmtMatrixFooter  *self,
           SmtMatrixContent *content)
{
  SmtLanguage *language = smt_matrix_content_get_language (content);
  SmtView *view = smt_session_get_view (smt_matrix_content_get_session (content));
  const char *naming = smt_naming_get_sentence (smt_language_get_naming (language), language);

  g_set_str (&self->naming, naming);
  g_set_str (&self->counting,
             smt_counting_get_sentence (smt_view_get_counting (view), language));
}

static void
hide_progress (SmtMatrixFooter *self)
{
  if (self->progress != NULL)
    smt_progress_row_stop (SMT_PROGRESS_ROW (self->progress));
}

static void
stop (SmtMatrixFooter *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->content);
  hide_progress (self);
}

static void
cancelled_cb (SmtMatrixFooter *self)
{
  stop (self);
  set_text (self, _("The comparison of all pairs was cancelled."));
}

static void
show_progress (SmtMatrixFooter *self)
{
  if (self->progress == NULL)
    {
      self->progress = smt_progress_row_new (_("Comparing all pairs…"));
      g_signal_connect_swapped (self->progress, "cancelled", G_CALLBACK (cancelled_cb), self);
      gtk_widget_set_parent (self->progress, GTK_WIDGET (self));
    }
  smt_progress_row_start (SMT_PROGRESS_ROW (self->progress));
}

static void
survey_free (gpointer data)
{
  smt_shared_survey_free (data);
}

static void
survey_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  GError *error = NULL;
  SmtSharedSurvey *survey = smt_shared_sets_survey (task_data, 1, cancellable, &error);

  if (survey != NULL)
    g_task_return_pointer (task, survey, survey_free);
  else
    g_task_return_error (task, error);
}

static void
show_survey (SmtMatrixFooter *self,
             SmtSharedScene  *shared,
             SmtSharedSurvey *survey)
{
  g_autofree char *summary = smt_shared_scene_dup_summary (shared, survey);

  set_text (self, summary);
}

/* One that was stopped has nothing to show any more. */
static void
survey_done_cb (GObject      *source_object,
                GAsyncResult *result,
                gpointer      user_data)
{
  SmtMatrixFooter *self = SMT_MATRIX_FOOTER (source_object);
  g_autoptr (SmtSharedSurvey) survey = g_task_propagate_pointer (G_TASK (result), NULL);

  if (survey == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;

  show_survey (self, smt_matrix_content_get_shared (self->content), survey);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->content);
  hide_progress (self);
}

static void
start (SmtMatrixFooter  *self,
       SmtMatrixContent *content)
{
  SmtSharedScene *shared = smt_matrix_content_get_shared (content);
  SmtSharedSets *sets = smt_shared_scene_get_sets (shared);
  g_autoptr (GTask) task = NULL;

  if (smt_shared_sets_get_n (sets) <= MAX_AT_ONCE)
    {
      g_autoptr (SmtSharedSurvey) survey = smt_shared_sets_survey (sets, 1, NULL, NULL);

      show_survey (self, shared, survey);
      return;
    }

  set_text (self, NULL);
  self->content = g_object_ref (content);
  self->cancellable = g_cancellable_new ();
  show_progress (self);
  task = g_task_new (self, self->cancellable, survey_done_cb, NULL);
  g_task_set_task_data (task, smt_shared_sets_ref (sets), (GDestroyNotify) smt_shared_sets_unref);
  g_task_run_in_thread (task, survey_in_thread);
}

static void
smt_matrix_footer_dispose (GObject *object)
{
  SmtMatrixFooter *self = SMT_MATRIX_FOOTER (object);

  stop (self);
  g_clear_pointer (&self->progress, gtk_widget_unparent);
  if (self->label != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->label));
  self->label = NULL;
  g_clear_pointer (&self->counting, g_free);
  g_clear_pointer (&self->naming, g_free);

  G_OBJECT_CLASS (smt_matrix_footer_parent_class)->dispose (object);
}

static void
smt_matrix_footer_class_init (SmtMatrixFooterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_matrix_footer_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
smt_matrix_footer_init (SmtMatrixFooter *self)
{
  /* As a loose label a screen reader would say it, twice over, with the pane that it
   * is in; the matrix has it in its description. */
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim-label");
  gtk_widget_set_visible (GTK_WIDGET (self->label), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
}

/**
 * smt_matrix_footer_set_content:
 * @content: (nullable): of what
 *
 * Says of @content as a whole what there is to say.
 */
void
smt_matrix_footer_set_content (SmtMatrixFooter  *self,
                               SmtMatrixContent *content)
{
  g_autofree char *text = NULL;

  g_return_if_fail (SMT_IS_MATRIX_FOOTER (self));

  stop (self);
  g_clear_pointer (&self->counting, g_free);
  g_clear_pointer (&self->naming, g_free);
  if (content == NULL)
    return;

  set_rules (self, content);
  if (smt_matrix_content_get_shared (content) != NULL)
    {
      start (self, content);
      return;
    }

  if (smt_matrix_content_get_changes (content) != NULL)
    text = smt_matrix_changes_dup_summary (smt_matrix_content_get_changes (content));
  else
    text = smt_matrix_scene_dup_hidden_words (smt_matrix_content_get_memberships (content));
  set_text (self, text);
}
