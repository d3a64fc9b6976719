/* smt-question.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-question.h"

#include "smt-error.h"
#include "smt-i18n.h"
#include "smt-questions-private.h"

/* What is asked, where in the view to look, and the view: as in a view file, so
 * that a teacher can put one into a question as it is. */

struct _SmtQuestion
{
  GObject parent_instance;

  char    *id;
  SmtText *text;
  SmtText *hint;   /* or NULL */
  SmtView *view;
};

G_DEFINE_FINAL_TYPE (SmtQuestion, smt_question, G_TYPE_OBJECT)

static void
smt_question_finalize (GObject *object)
{
  SmtQuestion *self = SMT_QUESTION (object);

  g_free (self->id);
  g_clear_pointer (&self->text, smt_text_unref);
  g_clear_pointer (&self->hint, smt_text_unref);
  g_clear_pointer (&self->view, smt_view_unref);

  G_OBJECT_CLASS (smt_question_parent_class)->finalize (object);
}

static void
smt_question_class_init (SmtQuestionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_question_finalize;
}

static void
smt_question_init (SmtQuestion *self)
{
}

static gboolean
read_view (SmtQuestion  *self,
           JsonNode     *node,
           GError      **error)
{
  g_autofree char *text = json_to_string (node, FALSE);

  self->view = smt_view_new_from_json (text, error);
  if (self->view == NULL)
    g_prefix_error (error, "“%s”: ", self->id != NULL ? self->id : "?");
  return self->view != NULL;
}

/* @owner: under which its text is translated */
static gboolean
read_member (SmtQuestion  *self,
             const char   *owner,
             const char   *name,
             JsonNode     *node,
             GError      **error)
{
  if (g_str_equal (name, "id"))
    return smt_questions_read_string (node, name, &self->id, error);
  if (g_str_equal (name, "text"))
    return smt_questions_read_text (node, owner, name, &self->text, error);
  if (g_str_equal (name, "hint"))
    return smt_questions_read_text (node, owner, name, &self->hint, error);
  if (g_str_equal (name, "view"))
    return read_view (self, node, error);

  /* TRANSLATORS: {name} is a word of the file as it stands there */
  return smt_questions_fail (error, _("a question has “{name}”, which this program does not know"),
                             name);
}

/**
 * smt_question_new_from_json:
 * @node: a question of a file of questions
 *
 * Returns: (transfer full) (nullable): the question; %NULL with
 *   SMT_ERROR_QUESTIONS, or what is wrong with its view
 */
SmtQuestion *
smt_question_new_from_json (JsonNode  *node,
                            GError   **error)
{
  g_autoptr (SmtQuestion) self = g_object_new (SMT_TYPE_QUESTION, NULL);
  g_autofree char *owner = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      smt_questions_fail (error, _("a question must be an object"), NULL);
      return NULL;
    }

  owner = g_strconcat ("questions/", json_object_get_string_member_with_default
                                       (json_node_get_object (node), "id", ""), NULL);
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    if (!read_member (self, owner, name, member, error))
      return NULL;

  if (self->id == NULL || self->text == NULL || self->view == NULL)
    {
      /* TRANSLATORS: {name} is a word of the file as it stands there */
      smt_questions_fail (error, _("question “{name}” must have “id”, “text” and “view”"),
                          self->id != NULL ? self->id : "?");
      return NULL;
    }
  return g_steal_pointer (&self);
}

const char *
smt_question_get_id (SmtQuestion *self)
{
  g_return_val_if_fail (SMT_IS_QUESTION (self), NULL);

  return self->id;
}

/**
 * smt_question_get_text:
 *
 * Returns: (transfer none): what is asked
 */
const SmtText *
smt_question_get_text (SmtQuestion *self)
{
  g_return_val_if_fail (SMT_IS_QUESTION (self), NULL);

  return self->text;
}

/**
 * smt_question_get_hint:
 *
 * Returns: (transfer none) (nullable): where in the view to look
 */
const SmtText *
smt_question_get_hint (SmtQuestion *self)
{
  g_return_val_if_fail (SMT_IS_QUESTION (self), NULL);

  return self->hint;
}

/**
 * smt_question_get_view:
 *
 * Returns: (transfer none): what answers it
 */
SmtView *
smt_question_get_view (SmtQuestion *self)
{
  g_return_val_if_fail (SMT_IS_QUESTION (self), NULL);

  return self->view;
}
