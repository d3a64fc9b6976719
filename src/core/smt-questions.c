/* smt-questions.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads files of questions (docs/questions-format.md). What is not known is
 * refused rather than dropped, as with views: a question must not silently show
 * something else.
 */

#include "smt-questions.h"

#include "smt-error.h"
#include "smt-i18n.h"
#include "smt-json-parse.h"
#include "smt-questions-private.h"
#include "smt-template.h"

#define BUNDLED "/io/github/summitry/Summitry/data/questions/questions.json"

struct _SmtQuestions
{
  GObject parent_instance;

  SmtText   *title;
  GPtrArray *questions;
};

static void smt_questions_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SmtQuestions, smt_questions, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      smt_questions_list_model_init))

static void
smt_questions_finalize (GObject *object)
{
  SmtQuestions *self = SMT_QUESTIONS (object);

  g_clear_pointer (&self->title, smt_text_unref);
  g_ptr_array_unref (self->questions);

  G_OBJECT_CLASS (smt_questions_parent_class)->finalize (object);
}

static void
smt_questions_class_init (SmtQuestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_questions_finalize;
}

static void
smt_questions_init (SmtQuestions *self)
{
  self->questions = g_ptr_array_new_with_free_func (g_object_unref);
}

static GType
smt_questions_get_item_type (GListModel *model)
{
  return SMT_TYPE_QUESTION;
}

static guint
smt_questions_get_n_items (GListModel *model)
{
  return SMT_QUESTIONS (model)->questions->len;
}

static gpointer
smt_questions_get_item (GListModel *model,
                        guint       position)
{
  GPtrArray *questions = SMT_QUESTIONS (model)->questions;

  return position < questions->len ? g_object_ref (g_ptr_array_index (questions, position))
                                   : NULL;
}

static void
smt_questions_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = smt_questions_get_item_type;
  iface->get_n_items = smt_questions_get_n_items;
  iface->get_item = smt_questions_get_item;
}

/*< private >
 * smt_questions_fail:
 * @template: what is wrong, with {name} where @name goes: a word of the format
 *
 * Returns: %FALSE
 */
gboolean
smt_questions_fail (GError     **error,
                    const char  *template,
                    const char  *name)
{
  g_autofree char *message = smt_template_fill (template, "name", name, NULL);

  g_set_error_literal (error, SMT_ERROR, SMT_ERROR_QUESTIONS, message);
  return FALSE;
}

static const char *
get_string (JsonNode *node)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING &&
      *json_node_get_string (node) != '\0')
    return json_node_get_string (node);
  return NULL;
}

/*< private > */
gboolean
smt_questions_read_string (JsonNode    *node,
                           const char  *name,
                           char       **value,
                           GError     **error)
{
  if (get_string (node) == NULL)
    /* TRANSLATORS: of a file of questions; {name} is a word of it */
    return smt_questions_fail (error, _("“{name}” of the questions must be a string"), name);

  g_set_str (value, get_string (node));
  return TRUE;
}

static gboolean
fail_text (GError     **error,
           const char  *name)
{
  /* TRANSLATORS: {name} is a word of the file as it stands there */
  return smt_questions_fail (error, _("“{name}” of the questions must be a string, or an object "
                                      "from language tags to strings"), name);
}

/*< private >
 * smt_questions_read_text:
 * @owner: whose text it is, for its translations
 *
 * A string in English, or a map from language tags to strings.
 */
gboolean
smt_questions_read_text (JsonNode    *node,
                         const char  *owner,
                         const char  *name,
                         SmtText    **value,
                         GError     **error)
{
  g_autoptr (GRefString) shared = g_ref_string_new (owner);
  g_autofree char *path = g_strconcat ("/", name, NULL);
  JsonObjectIter iter;
  const char *tag;
  JsonNode *member;

  g_clear_pointer (value, smt_text_unref);
  if (get_string (node) != NULL)
    {
      *value = smt_text_new_at (get_string (node), shared, path);
      return TRUE;
    }
  if (!JSON_NODE_HOLDS_OBJECT (node) || json_object_get_size (json_node_get_object (node)) == 0)
    return fail_text (error, name);

  *value = smt_text_new_at (json_object_get_string_member_with_default
                              (json_node_get_object (node), "en", NULL),
                            shared, path);
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &tag, &member))
    {
      if (get_string (member) == NULL)
        return fail_text (error, name);
      if (!g_str_equal (tag, "en"))
        smt_text_set (*value, tag, get_string (member));
    }
  return TRUE;
}

static gboolean
read_questions (SmtQuestions  *self,
                JsonNode      *node,
                GError       **error)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    /* TRANSLATORS: {name} is a word of the file as it stands there */
    return smt_questions_fail (error, _("“{name}” of the questions must be a list"), "questions");

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      SmtQuestion *question =
        smt_question_new_from_json (json_array_get_element (array, i), error);

      if (question == NULL)
        return FALSE;
      g_ptr_array_add (self->questions, question);
    }
  return TRUE;
}

static gboolean
read_member (SmtQuestions  *self,
             const char    *name,
             JsonNode      *node,
             GError       **error)
{
  if (g_str_equal (name, "format"))
    return g_strcmp0 (get_string (node), "summitry-questions") == 0 ||
           smt_questions_fail (error,
                               /* TRANSLATORS: {name} is a word of the file as it stands
                                * there */
                               _("“{name}” of the questions must be “summitry-questions”"), name);
  if (g_str_equal (name, "version"))
    return (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64 &&
            json_node_get_int (node) == 1) ||
           /* TRANSLATORS: {name} is a word of the file as it stands there */
           smt_questions_fail (error, _("“{name}” of the questions must be 1, the version that "
                                        "this program reads"), name);
  if (g_str_equal (name, "title"))
    return smt_questions_read_text (node, "questions", name, &self->title, error);
  if (g_str_equal (name, "questions"))
    return read_questions (self, node, error);

  /* TRANSLATORS: {name} is a word of the file as it stands there */
  return smt_questions_fail (error, _("the questions have “{name}”, which this program does not know"),
                             name);
}

/**
 * smt_questions_new_from_json:
 * @text: a JSON document
 *
 * Returns: (transfer full) (nullable): the questions; %NULL with
 *   SMT_ERROR_QUESTIONS, or what is wrong with a view
 */
SmtQuestions *
smt_questions_new_from_json (const char  *text,
                             GError     **error)
{
  g_autoptr (SmtQuestions) self = g_object_new (SMT_TYPE_QUESTIONS, NULL);
  g_autoptr (JsonNode) root = smt_json_parse (text, SMT_ERROR_QUESTIONS, error);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root) ||
      !json_object_has_member (json_node_get_object (root), "format") ||
      !json_object_has_member (json_node_get_object (root), "version"))
    {
      /* TRANSLATORS: what stands in quotes are words of a file of questions */
      smt_questions_fail (error, _("questions must be an object with “format” and “version”"), NULL);
      return NULL;
    }

  json_object_iter_init_ordered (&iter, json_node_get_object (root));
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!read_member (self, name, node, error))
      return NULL;

  if (self->title == NULL || self->questions->len == 0)
    {
      smt_questions_fail (error, _("questions must be an object with “title” and “questions”"), NULL);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * smt_questions_new_bundled:
 *
 * Returns: (transfer full): the questions that come with the program
 */
SmtQuestions *
smt_questions_new_bundled (void)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (BUNDLED, 0, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  SmtQuestions *self;

  g_return_val_if_fail (bytes != NULL, NULL);

  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  self = smt_questions_new_from_json (text, &error);
  /* A test reads them: they are a part of the program. */
  if (self == NULL)
    g_error ("The bundled questions cannot be read: %s", error->message);
  return self;
}

/**
 * smt_questions_get_title:
 *
 * Returns: (transfer none): what they are about
 */
const SmtText *
smt_questions_get_title (SmtQuestions *self)
{
  g_return_val_if_fail (SMT_IS_QUESTIONS (self), NULL);

  return self->title;
}
