/* smt-history-json.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A history as a part of a JSON document, so that a person who comes back can
 * undo what they did before.
 *
 * What is written is how it began and what was done since; reading does it all
 * again. The latest steps and the nearest pages are kept, so that writing takes
 * a bounded time however long somebody worked.
 */

#include "smt-history-private.h"

#include "smt-core-enums.h"
#include "smt-error.h"
#include "smt-view-json.h"

#define MAX_STEPS 50
#define MAX_PAGES 50

/* The state at place @n of all that was ever shown: before the steps that can
 * be undone, now, and after those that can be redone. */
static const State *
get_state (const SmtHistory *self,
           guint             n)
{
  const Step *step;

  if (n == self->undo->len)
    return &self->now;

  step = n < self->undo->len
         ? g_ptr_array_index (self->undo, n)
         : g_ptr_array_index (self->redo, self->redo->len - (n - self->undo->len));
  return &step->state;
}

/* The step that leads from place @n to the next. */
static const Step *
get_step (const SmtHistory *self,
          guint             n)
{
  return n < self->undo->len
         ? g_ptr_array_index (self->undo, n)
         : g_ptr_array_index (self->redo, self->redo->len - 1 - (n - self->undo->len));
}

static void
add_view (JsonBuilder *builder,
          const char  *name,
          SmtView     *view)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_value (builder, smt_view_to_node (view));
}

static void
add_trail (JsonBuilder *builder,
           const char  *name,
           const Trail *trail)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; trail != NULL && i < MAX_PAGES; i++, trail = trail->next)
    json_builder_add_value (builder, smt_view_to_node (trail->view));
  json_builder_end_array (builder);
}

static void
add_step (JsonBuilder *builder,
          const Step  *step,
          SmtView     *view)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "name");
  json_builder_add_string_value (builder, step->name);
  if (step->n_pages != 0)
    {
      json_builder_set_member_name (builder, "pages");
      json_builder_add_int_value (builder, step->n_pages);
    }
  else
    {
      add_view (builder, "view", view);
    }
  json_builder_end_object (builder);
}

/* Walks are done again too, and may not lead beyond the pages that are kept:
 * all that are written go through no more pages than that. */
static guint
find_end (const SmtHistory *self,
          guint            *n_pages)
{
  guint n;

  for (n = 0; n < MIN (self->redo->len, MAX_STEPS); n++)
    {
      *n_pages += ABS (get_step (self, self->undo->len + n)->n_pages);
      if (*n_pages > MAX_PAGES)
        break;
    }
  return self->undo->len + n;
}

static guint
find_start (const SmtHistory *self,
            guint             n_pages)
{
  guint start;

  for (start = self->undo->len; start > 0; start--)
    {
      n_pages += ABS (get_step (self, start - 1)->n_pages);
      if (n_pages > MAX_PAGES || self->undo->len - start == MAX_STEPS)
        break;
    }
  return start;
}

/**
 * smt_history_to_node:
 *
 * Returns: (transfer full): @self as an object: the view that is shown, the
 *   latest steps and the nearest pages. At most a few hundred views are
 *   written.
 */
JsonNode *
smt_history_to_node (const SmtHistory *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint n_pages = 0;
  guint end = find_end (self, &n_pages);
  guint start = find_start (self, n_pages);
  const State *first = get_state (self, start);

  json_builder_begin_object (builder);
  add_view (builder, "view", first->view);
  add_trail (builder, "back", first->back);
  add_trail (builder, "forward", first->forward);
  json_builder_set_member_name (builder, "steps");
  json_builder_begin_array (builder);
  for (guint i = start; i < end; i++)
    add_step (builder, get_step (self, i), get_state (self, i + 1)->view);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "undone");
  json_builder_add_int_value (builder, end - self->undo->len);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static gboolean
fail (GError **error)
{
  g_set_error_literal (error, SMT_ERROR, SMT_ERROR_VIEW, "not a history of views");
  return FALSE;
}

static JsonArray *
get_array (JsonObject *object,
           const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static SmtView *
parse_view (JsonObject  *object,
            GError     **error)
{
  JsonNode *node = json_object_get_member (object, "view");

  if (node == NULL)
    {
      fail (error);
      return NULL;
    }
  return smt_view_new_from_node (node, error);
}

static gboolean
parse_trail (JsonObject  *object,
             const char  *name,
             Trail      **trail,
             GError     **error)
{
  JsonArray *array = get_array (object, name);

  if (array == NULL)
    return fail (error);

  for (guint i = json_array_get_length (array); i > 0; i--)
    {
      g_autoptr (SmtView) view =
        smt_view_new_from_node (json_array_get_element (array, i - 1), error);
      Trail *longer;

      if (view == NULL)
        return FALSE;
      longer = smt_history_extend (*trail, view);
      smt_history_trail_unref (*trail);
      *trail = longer;
    }
  return TRUE;
}

static gboolean
parse_step (SmtHistory  *self,
            JsonNode    *node,
            GError     **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *name = object != NULL
                     ? json_object_get_string_member_with_default (object, "name", NULL) : NULL;
  gint64 n_pages;
  g_autoptr (SmtView) view = NULL;

  if (name == NULL)
    return fail (error);

  n_pages = json_object_get_int_member_with_default (object, "pages", 0);
  if (ABS (n_pages) > MAX_PAGES)
    return fail (error);
  if (n_pages != 0)
    return smt_history_walk (self, n_pages, name) || fail (error);

  view = parse_view (object, error);
  if (view == NULL)
    return FALSE;
  smt_history_change (self, view, name);
  return TRUE;
}

static gboolean
parse_steps (SmtHistory  *self,
             JsonObject  *object,
             GError     **error)
{
  JsonArray *steps = get_array (object, "steps");
  gint64 n_undone = json_object_get_int_member_with_default (object, "undone", 0);

  if (steps == NULL)
    return fail (error);

  for (guint i = 0; i < json_array_get_length (steps); i++)
    if (!parse_step (self, json_array_get_element (steps, i), error))
      return FALSE;
  for (gint64 i = 0; i < n_undone; i++)
    if (!smt_history_undo (self))
      return fail (error);
  return TRUE;
}

/**
 * smt_history_new_from_node:
 * @node: (transfer none): an object that smt_history_to_node() made
 *
 * Returns: (transfer full) (nullable): the history; %NULL with SMT_ERROR_VIEW
 *   if @node is anything else
 */
SmtHistory *
smt_history_new_from_node (JsonNode  *node,
                           GError   **error)
{
  g_autoptr (SmtHistory) self = NULL;
  g_autoptr (SmtView) view = NULL;
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      fail (error);
      return NULL;
    }

  object = json_node_get_object (node);
  view = parse_view (object, error);
  if (view == NULL)
    return NULL;

  self = smt_history_new (view);
  if (!parse_trail (object, "back", &self->now.back, error) ||
      !parse_trail (object, "forward", &self->now.forward, error) ||
      !parse_steps (self, object, error))
    return NULL;
  return g_steal_pointer (&self);
}

static void
set_counting (JsonNode   *view,
              const char *nick)
{
  if (view != NULL && JSON_NODE_HOLDS_OBJECT (view))
    json_object_set_string_member (json_node_get_object (view), "counting", nick);
}

static void
set_counting_of_trail (JsonArray  *views,
                       const char *nick)
{
  for (guint i = 0; i < json_array_get_length (views); i++)
    set_counting (json_array_get_element (views, i), nick);
}

static void
set_counting_of_steps (JsonArray  *steps,
                       const char *nick)
{
  for (guint i = 0; i < json_array_get_length (steps); i++)
    set_counting (json_object_get_member (json_array_get_object_element (steps, i), "view"),
                  nick);
}

/**
 * smt_history_dup_counting:
 *
 * Counting is a habit and no step of anybody's: it is the same in all views, so
 * that neither undoing nor going back changes it.
 *
 * Returns: (transfer full): @self, as far as it would be written, with all its
 *   views counting so
 */
SmtHistory *
smt_history_dup_counting (const SmtHistory *self,
                          SmtCounting       counting)
{
  g_autoptr (JsonNode) node = smt_history_to_node (self);
  g_autoptr (GEnumClass) words = g_type_class_ref (SMT_TYPE_COUNTING);
  const char *nick = g_enum_get_value (words, counting)->value_nick;
  JsonObject *object = json_node_get_object (node);

  set_counting (json_object_get_member (object, "view"), nick);
  set_counting_of_trail (get_array (object, "back"), nick);
  set_counting_of_trail (get_array (object, "forward"), nick);
  set_counting_of_steps (get_array (object, "steps"), nick);
  return smt_history_new_from_node (node, NULL);
}
