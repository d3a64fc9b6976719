/* smt-questions-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-questions-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "smt-entity-finder.h"
#include "smt-entity-menu.h"
#include "smt-opener.h"
#include "smt-questions.h"
#include "smt-view-file.h"

/* The questions that come with the program, then those of a teacher's files: all
 * that are in a folder of the user's data. Adding a file puts a copy there. */

struct _SmtQuestionsPage
{
  GtkWidget parent_instance;

  SmtSession   *session;
  GCancellable *cancellable;  /* of what is chosen or read */
  gboolean      compact;

  GtkWidget    *toolbar_view;
  GtkBox       *groups;
};

enum
{
  PROP_COMPACT = 1
};

static void smt_questions_page_picture_init (SmtPicturePageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SmtQuestionsPage, smt_questions_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SMT_TYPE_PICTURE_PAGE,
                                                      smt_questions_page_picture_init))

#define QUESTION "smt-question"

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "summitry", "questions", NULL);
}

static void
row_activated_cb (SmtQuestionsPage *self,
                  AdwActionRow     *row)
{
  SmtQuestion *question = g_object_get_data (G_OBJECT (row), QUESTION);
  SmtView *view = smt_question_get_view (question);

  smt_session_change (self->session, view, _("Open Question"));
  if (smt_view_get_entity (view) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-detail", NULL);
}

/* A question leads to a view, whatever is open there. */
static char *
link_row (GtkWidget *row,
          char     **title)
{
  SmtQuestionsPage *self =
    SMT_QUESTIONS_PAGE (gtk_widget_get_ancestor (row, SMT_TYPE_QUESTIONS_PAGE));
  SmtQuestion *question = g_object_get_data (G_OBJECT (row), QUESTION);

  *title = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  return smt_view_file_to_link (smt_question_get_view (question),
                                smt_session_get_dataset (self->session));
}

static const SmtEntityNamer namer = { NULL, link_row };

static GtkWidget *
create_row (SmtQuestionsPage *self,
            SmtQuestion      *question)
{
  SmtLanguage *language = smt_session_get_language (self->session);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  const SmtText *hint = smt_question_get_hint (question);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 smt_language_get_text (language,
                                                        smt_question_get_text (question), NULL));
  if (hint != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                                 smt_language_get_text (language, hint, NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_add_css_class (arrow, "dim-label");
  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  g_object_set_data_full (G_OBJECT (row), QUESTION, g_object_ref (question), g_object_unref);
  smt_entity_finder_set_namer (row, &namer);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (row_activated_cb), self);
  return row;
}

static void
add_group (SmtQuestionsPage *self,
           SmtQuestions     *questions)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                   smt_language_get_text (smt_session_get_language (self->session),
                                                          smt_questions_get_title (questions),
                                                          NULL));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (questions)); i++)
    {
      g_autoptr (SmtQuestion) question = g_list_model_get_item (G_LIST_MODEL (questions), i);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_row (self, question));
    }
  gtk_box_append (self->groups, group);
}

static SmtQuestions *
read_file (const char  *path,
           GError     **error)
{
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;
  return smt_questions_new_from_json (text, error);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char **) a, *(const char **) b);
}

/* A file that cannot be read was put there by hand: it is left out, and says so
 * where developers look. */
static void
add_own (SmtQuestionsPage *self)
{
  g_autofree char *folder = dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (SmtQuestions) questions = read_file (path, &error);

      if (questions != NULL)
        add_group (self, questions);
      else
        g_info ("%s: %s", path, error->message);
    }
}

static void
fill (SmtQuestionsPage *self)
{
  g_autoptr (SmtQuestions) bundled = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  if (self->session == NULL)
    return;

  bundled = smt_questions_new_bundled ();
  add_group (self, bundled);
  add_own (self);
}

static void
show_error (SmtQuestionsPage *self,
            const GError     *error)
{
  smt_opener_explain (GTK_WIDGET (self), _("These Questions Cannot Be Read"), error->message);
}

/* Nothing is kept that is not a file of questions. */
static gboolean
keep_file (GFile       *file,
           const char  *text,
           GError     **error)
{
  g_autoptr (SmtQuestions) questions = smt_questions_new_from_json (text, error);
  g_autofree char *folder = dup_folder ();
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *safe = g_str_has_suffix (name, ".json") ? g_strdup (name)
                                                           : g_strconcat (name, ".json", NULL);
  g_autofree char *path = g_build_filename (folder, safe, NULL);

  if (questions == NULL)
    return FALSE;

  g_mkdir_with_parents (folder, 0700);
  return g_file_set_contents (path, text, -1, error);
}

static void
loaded_cb (GObject      *file,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_kept = g_file_load_contents_finish (G_FILE (file), result, &text, NULL, NULL,
                                                  &error) &&
                     keep_file (G_FILE (file), text, &error);

  /* The page may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (is_kept)
    fill (user_data);
  else
    show_error (user_data, error);
}

static void
chosen_cb (GObject      *dialog,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (dialog), result, NULL);

  if (file != NULL)
    g_file_load_contents_async (file, SMT_QUESTIONS_PAGE (user_data)->cancellable, loaded_cb,
                                user_data);
}

static void
add_clicked_cb (SmtQuestionsPage *self,
                GtkButton        *button)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Files of questions"));
  gtk_file_filter_add_suffix (filter, "json");
  smt_opener_set_filter (dialog, filter);
  gtk_file_dialog_set_title (dialog, _("Add a File of Questions"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                        self->cancellable, chosen_cb, self);
}

static void
smt_questions_page_set_session (SmtPicturePage *page,
                                SmtSession     *session)
{
  SmtQuestionsPage *self = SMT_QUESTIONS_PAGE (page);

  if (g_set_object (&self->session, session))
    fill (self);
}

static void
smt_questions_page_focus (SmtPicturePage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (SMT_QUESTIONS_PAGE (page)->groups), GTK_DIR_TAB_FORWARD);
}

/* Nothing here is as of a date. */
static void
smt_questions_page_change_date (SmtPicturePage *page)
{
  gtk_widget_error_bell (GTK_WIDGET (page));
}

static void
smt_questions_page_picture_init (SmtPicturePageInterface *iface)
{
  iface->set_session = smt_questions_page_set_session;
  iface->focus = smt_questions_page_focus;
  iface->change_date = smt_questions_page_change_date;
}

static void
smt_questions_page_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, SMT_QUESTIONS_PAGE (object)->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
set_compact (SmtQuestionsPage *self,
             gboolean          compact)
{
  if (self->compact == compact)
    return;

  self->compact = compact;
  g_object_notify (G_OBJECT (self), "compact");
}

static void
smt_questions_page_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_COMPACT:
      set_compact (SMT_QUESTIONS_PAGE (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_questions_page_dispose (GObject *object)
{
  SmtQuestionsPage *self = SMT_QUESTIONS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SMT_TYPE_QUESTIONS_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (smt_questions_page_parent_class)->dispose (object);
}

static void
smt_questions_page_finalize (GObject *object)
{
  g_object_unref (SMT_QUESTIONS_PAGE (object)->cancellable);

  G_OBJECT_CLASS (smt_questions_page_parent_class)->finalize (object);
}

static void
smt_questions_page_class_init (SmtQuestionsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = smt_questions_page_get_property;
  object_class->set_property = smt_questions_page_set_property;
  object_class->dispose = smt_questions_page_dispose;
  object_class->finalize = smt_questions_page_finalize;

  g_object_class_override_property (object_class, PROP_COMPACT, "compact");

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/questions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtQuestionsPage, toolbar_view);
  gtk_widget_class_bind_template_child (widget_class, SmtQuestionsPage, groups);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
}

static void
smt_questions_page_init (SmtQuestionsPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  smt_entity_menu_attach (GTK_WIDGET (self->groups));
}
