/* smt-matrix-words-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The matrix in sentences, for whom a picture says nothing: what is largest and
 * smallest, who is in all and who in one, what is alike. Of two dates it is what
 * happened, of what is shared its summary. What is selected is said first.
 */

#include "smt-matrix-words-view.h"

#include <glib/gi18n.h>

#include "smt-entity-menu.h"
#include "smt-matrix-description.h"
#include "smt-name-list.h"

/* How many are compared at once, and how many pairs are told. */
#define MAX_COMPARED 128
#define N_CLOSEST    10

struct _SmtMatrixWordsView
{
  GtkWidget parent_instance;

  SmtMatrixContent *content;    /* or NULL */

  GtkWidget        *scrolled;
  GtkLabel         *title;
  GtkLabel         *selected;
  GtkBox           *sentences;
};

G_DEFINE_FINAL_TYPE (SmtMatrixWordsView, smt_matrix_words_view, GTK_TYPE_WIDGET)

static gboolean
activate_link_cb (SmtMatrixWordsView *self,
                  const char         *uri,
                  GtkLabel           *label)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", uri);
  return GDK_EVENT_STOP;
}

static void
add_sentence (SmtMatrixWordsView *self,
              const char         *markup)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  g_signal_connect_object (label, "activate-link", G_CALLBACK (activate_link_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->sentences, label);
}

static void
clear (SmtMatrixWordsView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sentences))) != NULL)
    gtk_box_remove (self->sentences, child);
}

/* Words that may have links in them. */
static void
add_words (SmtMatrixWordsView *self,
           const char         *text)
{
  g_autofree char *markup = smt_name_list_to_markup (text);

  add_sentence (self, markup);
}

static void
add_description (SmtMatrixWordsView *self,
                 SmtMatrixScene     *scene)
{
  g_autoptr (SmtMatrixDescription) description = smt_matrix_description_new (scene);
  g_auto (GStrv) sentences = smt_matrix_description_list_links (description);

  for (guint i = 0; sentences[i] != NULL; i++)
    add_sentence (self, sentences[i]);
}

/* Each change that is shown, up to what one reads; the inspector lists all. */
static void
add_changes (SmtMatrixWordsView *self,
             SmtMatrixChanges   *changes)
{
  guint n = MIN (smt_matrix_changes_get_n_steps (changes), 200);
  g_autofree char *summary = smt_matrix_changes_dup_summary (changes);

  add_words (self, summary);
  for (guint i = 0; i < n; i++)
    {
      const SmtChange *step = smt_matrix_changes_get_step (changes, i);
      g_autofree char *sentence = smt_matrix_changes_dup_sentence (changes, i);
      g_autofree char *link =
        smt_name_list_dup_link (SMT_ENTITY (step->spell->membership), sentence);

      add_words (self, link);
    }
}

/* Of many the line under the matrix tells more, when they are compared. */
static void
add_pairs (SmtMatrixWordsView *self,
           SmtSharedScene     *shared)
{
  SmtSharedSets *sets = smt_shared_scene_get_sets (shared);
  g_autoptr (SmtSharedSurvey) survey = NULL;
  g_autofree char *summary = NULL;

  if (smt_shared_sets_get_n (sets) > MAX_COMPARED)
    {
      summary = smt_grid_scene_dup_summary (SMT_GRID_SCENE (shared));
      add_words (self, summary);
      return;
    }

  survey = smt_shared_sets_survey (sets, N_CLOSEST, NULL, NULL);
  summary = smt_shared_scene_dup_summary (shared, survey);
  add_words (self, summary);
  for (guint i = 0; i < survey->closest->len; i++)
    {
      const SmtSharedPair *pair = &g_array_index (survey->closest, SmtSharedPair, i);
      g_autofree char *words = smt_shared_scene_dup_cell_words (shared, pair->one, pair->other);

      add_words (self, words);
    }
}

static GPtrArray *
list_selected (SmtMatrixContent *content)
{
  SmtSession *session = smt_matrix_content_get_session (content);
  SmtView *view = smt_session_get_view (session);
  const char *const *lists[] = { smt_view_get_selected_parties (view),
                                 smt_view_get_selected_mechanisms (view) };
  GPtrArray *entities = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; lists[i][j] != NULL; j++)
      {
        SmtEntity *entity = smt_dataset_lookup (smt_session_get_dataset (session), lists[i][j]);

        if (entity != NULL)
          g_ptr_array_add (entities, entity);
      }

  return entities;
}

static void
show_selected (SmtMatrixWordsView *self,
               SmtMatrixContent   *content)
{
  g_autoptr (GPtrArray) entities = list_selected (content);
  g_autofree char *names = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *markup = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->selected), entities->len > 0);
  if (entities->len == 0)
    return;

  names = smt_name_list_dup_links (smt_matrix_content_get_language (content), entities, FALSE);
  /* TRANSLATORS: %s is a list of parties and mechanisms */
  sentence = g_strdup_printf (_("Selected: %s"), names);
  markup = smt_name_list_to_markup (sentence);
  gtk_label_set_markup (self->selected, markup);
}

/* The whole comes first; within a label that is tabbed to, all is selected. */
static gboolean
smt_matrix_words_view_focus (GtkWidget        *widget,
                             GtkDirectionType  direction)
{
  SmtMatrixWordsView *self = SMT_MATRIX_WORDS_VIEW (widget);

  if (direction == GTK_DIR_TAB_FORWARD && gtk_widget_get_focus_child (widget) == NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->scrolled));
  return GTK_WIDGET_CLASS (smt_matrix_words_view_parent_class)->focus (widget, direction);
}

static void
smt_matrix_words_view_dispose (GObject *object)
{
  g_clear_object (&SMT_MATRIX_WORDS_VIEW (object)->content);
  gtk_widget_dispose_template (GTK_WIDGET (object), SMT_TYPE_MATRIX_WORDS_VIEW);

  G_OBJECT_CLASS (smt_matrix_words_view_parent_class)->dispose (object);
}

static void
smt_matrix_words_view_class_init (SmtMatrixWordsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_matrix_words_view_dispose;
  widget_class->focus = smt_matrix_words_view_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/matrix-words-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixWordsView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixWordsView, title);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixWordsView, selected);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixWordsView, sentences);
  gtk_widget_class_bind_template_callback (widget_class, activate_link_cb);
}

static void
smt_matrix_words_view_init (SmtMatrixWordsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  smt_entity_menu_attach (self->scrolled);
}

/**
 * smt_matrix_words_view_set_content:
 * @content: (nullable): what to tell of
 */
void
smt_matrix_words_view_set_content (SmtMatrixWordsView *self,
                                   SmtMatrixContent   *content)
{
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;

  g_return_if_fail (SMT_IS_MATRIX_WORDS_VIEW (self));

  if (!g_set_object (&self->content, content))
    return;
  clear (self);
  if (content == NULL)
    return;

  title = smt_grid_scene_dup_title (smt_matrix_content_get_grid (content));
  gtk_label_set_label (self->title, title);
  show_selected (self, content);
  if (smt_matrix_content_get_changes (content) != NULL)
    {
      add_changes (self, smt_matrix_content_get_changes (content));
      return;
    }

  if (smt_matrix_content_get_shared (content) != NULL)
    {
      add_pairs (self, smt_matrix_content_get_shared (content));
      return;
    }

  summary = smt_grid_scene_dup_summary (smt_matrix_content_get_grid (content));
  add_words (self, summary);
  add_description (self, smt_matrix_content_get_plain (content));
}

/**
 * smt_matrix_words_view_update_selection:
 *
 * Tells what is selected now.
 */
void
smt_matrix_words_view_update_selection (SmtMatrixWordsView *self)
{
  g_return_if_fail (SMT_IS_MATRIX_WORDS_VIEW (self));

  if (self->content != NULL)
    show_selected (self, self->content);
}
