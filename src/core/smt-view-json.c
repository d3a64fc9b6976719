/* smt-view-json.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-view.h"

#include <json-glib/json-glib.h>

#include "smt-core-enums.h"
#include "smt-error.h"
#include "smt-word.h"

/* A view as text: what a view file holds. Only what differs from the first
 * view is written, so that a view file says what is special about it. Members
 * that are not known are refused rather than dropped: a file of a later
 * program must not silently show something else. */

static const char *
get_nick (GType type,
          int   value)
{
  g_autoptr (GEnumClass) words = g_type_class_ref (type);

  return g_enum_get_value (words, value)->value_nick;
}

static void
add_strv (JsonBuilder       *builder,
          const char        *name,
          const char *const *values)
{
  if (values[0] == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; values[i] != NULL; i++)
    json_builder_add_string_value (builder, values[i]);
  json_builder_end_array (builder);
}

static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  if (value == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_order (JsonBuilder *builder,
           const char  *name,
           SmtOrder     order,
           SmtOrder     first)
{
  if (order != first)
    add_string (builder, name, get_nick (SMT_TYPE_ORDER, order));
}

static void
add_flag (JsonBuilder *builder,
          const char  *name,
          gboolean     value)
{
  if (!value)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, TRUE);
}

static void
add_matrix (JsonBuilder   *builder,
            const SmtView *self)
{
  add_order (builder, "mechanism_order", smt_view_get_mechanism_order (self),
             SMT_ORDER_FILE);
  add_strv (builder, "party_sequence", smt_view_get_party_sequence (self));
  add_strv (builder, "mechanism_sequence", smt_view_get_mechanism_sequence (self));
  add_flag (builder, "by_region", smt_view_get_by_region (self));
  add_flag (builder, "by_kind", smt_view_get_by_kind (self));
  add_strv (builder, "collapsed", smt_view_get_collapsed (self));
  add_strv (builder, "regions", smt_view_get_regions (self));
  if (smt_view_get_at_least (self) > 0)
    {
      json_builder_set_member_name (builder, "at_least");
      json_builder_add_int_value (builder, smt_view_get_at_least (self));
    }
}

/**
 * smt_view_to_json:
 *
 * Returns: (transfer full): @self as a JSON document
 */
char *
smt_view_to_json (const SmtView *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  const SmtEdtf *at = smt_view_get_at (self);

  json_builder_begin_object (builder);
  add_string (builder, "format", "summitry-view");
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, 1);
  add_string (builder, "page", get_nick (SMT_TYPE_PAGE, smt_view_get_page (self)));
  add_string (builder, "entity", smt_view_get_entity (self));
  add_string (builder, "at", at != NULL ? smt_edtf_get_text (at) : NULL);
  add_strv (builder, "mechanisms", smt_view_get_mechanisms (self));
  add_strv (builder, "parties", smt_view_get_parties (self));
  add_strv (builder, "roles", smt_view_get_roles (self));
  add_string (builder, "according_to", smt_view_get_according_to (self));
  add_string (builder, "text", smt_view_get_text (self));
  add_order (builder, "order", smt_view_get_order (self), SMT_ORDER_NAME);
  add_flag (builder, "transposed", smt_view_get_transposed (self));
  add_flag (builder, "organisations", smt_view_get_organisations (self));
  add_matrix (builder, self);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}

static gboolean
fail (GError     **error,
      const char  *name,
      const char  *expected)
{
  g_set_error (error, SMT_ERROR, SMT_ERROR_VIEW,
               "“%s” of the view must be %s", name, expected);
  return FALSE;
}

static const char *
get_string (JsonNode *node)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  return NULL;
}

static gboolean
parse_word (JsonNode    *node,
            const char  *name,
            GType        type,
            int         *value,
            GError     **error)
{
  g_autoptr (GEnumClass) words = g_type_class_ref (type);
  const char *string = get_string (node);
  const GEnumValue *word = string != NULL ? smt_word_find (words, string) : NULL;

  if (word == NULL)
    return fail (error, name, "one of the words that this program knows");
  *value = word->value;
  return TRUE;
}

static char **
parse_strv (JsonNode    *node,
            const char  *name,
            GError     **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      fail (error, name, "a list of strings");
      return NULL;
    }

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *string = get_string (json_array_get_element (array, i));

      if (string == NULL)
        {
          fail (error, name, "a list of strings");
          return NULL;
        }
      g_strv_builder_add (builder, string);
    }

  return g_strv_builder_end (builder);
}

typedef SmtView *(*WithString) (SmtView *self, const char *string);
typedef SmtView *(*WithStrv) (SmtView *self, const char *const *strings);
typedef SmtView *(*WithFlag) (SmtView *self, gboolean flag);

static SmtView *
with_page (SmtView     *view,
           JsonNode    *node,
           GError     **error)
{
  int page;

  return parse_word (node, "page", SMT_TYPE_PAGE, &page, error)
         ? smt_view_with_page (view, page) : NULL;
}

static SmtView *
with_order (SmtView     *view,
            JsonNode    *node,
            GError     **error)
{
  int order;

  return parse_word (node, "order", SMT_TYPE_ORDER, &order, error)
         ? smt_view_with_order (view, order) : NULL;
}

static SmtView *
with_mechanism_order (SmtView     *view,
                      JsonNode    *node,
                      GError     **error)
{
  int order;

  return parse_word (node, "mechanism_order", SMT_TYPE_ORDER, &order, error)
         ? smt_view_with_mechanism_order (view, order) : NULL;
}

static SmtView *
with_at_least (SmtView     *view,
               JsonNode    *node,
               GError     **error)
{
  if (JSON_NODE_HOLDS_VALUE (node) &&
      json_node_get_value_type (node) == G_TYPE_INT64 &&
      json_node_get_int (node) >= 0 && json_node_get_int (node) <= G_MAXINT)
    return smt_view_with_at_least (view, json_node_get_int (node));

  fail (error, "at_least", "a number, not below 0");
  return NULL;
}

static SmtView *
with_at (SmtView     *view,
         JsonNode    *node,
         GError     **error)
{
  const char *string = get_string (node);
  g_autoptr (SmtEdtf) at = NULL;

  if (string == NULL)
    {
      fail (error, "at", "a date");
      return NULL;
    }

  at = smt_edtf_parse (string, error);
  return at != NULL ? smt_view_with_at (view, at) : NULL;
}

/* The members whose values are of one of three plain shapes. */
static const struct
{
  const char *name;
  WithString  with_string;
  WithStrv    with_strv;
  WithFlag    with_flag;
} plain_members[] = {
  { "entity", smt_view_with_entity, NULL, NULL },
  { "according_to", smt_view_with_according_to, NULL, NULL },
  { "text", smt_view_with_text, NULL, NULL },
  { "mechanisms", NULL, smt_view_with_mechanisms, NULL },
  { "parties", NULL, smt_view_with_parties, NULL },
  { "roles", NULL, smt_view_with_roles, NULL },
  { "party_sequence", NULL, smt_view_with_party_sequence, NULL },
  { "mechanism_sequence", NULL, smt_view_with_mechanism_sequence, NULL },
  { "collapsed", NULL, smt_view_with_collapsed, NULL },
  { "regions", NULL, smt_view_with_regions, NULL },
  { "by_region", NULL, NULL, smt_view_with_by_region },
  { "by_kind", NULL, NULL, smt_view_with_by_kind },
  { "transposed", NULL, NULL, smt_view_with_transposed },
  { "organisations", NULL, NULL, smt_view_with_organisations },
};

static SmtView *
with_plain_member (SmtView     *view,
                   guint        i,
                   JsonNode    *node,
                   GError     **error)
{
  const char *name = plain_members[i].name;
  g_auto (GStrv) strings = NULL;

  if (plain_members[i].with_string != NULL)
    {
      if (get_string (node) != NULL)
        return plain_members[i].with_string (view, get_string (node));
      fail (error, name, "a string");
      return NULL;
    }
  if (plain_members[i].with_flag != NULL)
    {
      if (JSON_NODE_HOLDS_VALUE (node) &&
          json_node_get_value_type (node) == G_TYPE_BOOLEAN)
        return plain_members[i].with_flag (view, json_node_get_boolean (node));
      fail (error, name, "true or false");
      return NULL;
    }

  strings = parse_strv (node, name, error);
  if (strings == NULL)
    return NULL;
  return plain_members[i].with_strv (view, (const char *const *) strings);
}

static SmtView *
with_member (SmtView     *view,
             const char  *name,
             JsonNode    *node,
             GError     **error)
{
  if (g_str_equal (name, "format") || g_str_equal (name, "version") ||
      g_str_equal (name, "page"))
    return smt_view_ref (view);
  if (g_str_equal (name, "order"))
    return with_order (view, node, error);
  if (g_str_equal (name, "mechanism_order"))
    return with_mechanism_order (view, node, error);
  if (g_str_equal (name, "at_least"))
    return with_at_least (view, node, error);
  if (g_str_equal (name, "at"))
    return with_at (view, node, error);
  for (guint i = 0; i < G_N_ELEMENTS (plain_members); i++)
    if (g_str_equal (name, plain_members[i].name))
      return with_plain_member (view, i, node, error);

  g_set_error (error, SMT_ERROR, SMT_ERROR_VIEW,
               "the view has “%s”, which this program does not know", name);
  return NULL;
}

static gboolean
check_head (JsonNode  *root,
            GError   **error)
{
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (root))
    return fail (error, "the whole", "an object");

  object = json_node_get_object (root);
  if (!json_object_has_member (object, "format") ||
      g_strcmp0 (get_string (json_object_get_member (object, "format")),
                 "summitry-view") != 0)
    return fail (error, "format", "\"summitry-view\"");
  if (json_object_get_int_member_with_default (object, "version", 0) != 1)
    return fail (error, "version", "1, the version that this program reads");
  return TRUE;
}

/**
 * smt_view_new_from_json:
 * @text: a JSON document
 *
 * Returns: (transfer full) (nullable): the view; %NULL with SMT_ERROR_VIEW,
 *   SMT_ERROR_DATE or the parser's error
 */
SmtView *
smt_view_new_from_json (const char  *text,
                        GError     **error)
{
  g_autoptr (JsonNode) root = json_from_string (text, error);
  g_autoptr (SmtView) view = smt_view_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  /* The parser takes an empty text for no fault, and gives no node. */
  if (root == NULL && (error == NULL || *error == NULL))
    fail (error, "the whole", "an object");
  if (root == NULL || !check_head (root, error))
    return NULL;

  /* The page first: changing it closes what is open on another. */
  if (json_object_has_member (json_node_get_object (root), "page"))
    {
      g_autoptr (SmtView) before = g_steal_pointer (&view);

      view = with_page (before, json_object_get_member (json_node_get_object (root), "page"),
                        error);
      if (view == NULL)
        return NULL;
    }

  json_object_iter_init_ordered (&iter, json_node_get_object (root));
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      g_autoptr (SmtView) before = g_steal_pointer (&view);

      view = with_member (before, name, node, error);
      if (view == NULL)
        return NULL;
    }

  return g_steal_pointer (&view);
}
