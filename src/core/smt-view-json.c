/* smt-view-json.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-view-json.h"

#include "smt-error.h"
#include "smt-i18n.h"
#include "smt-json-parse.h"
#include "smt-template.h"
#include "smt-view-private.h"
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
add_strings (JsonBuilder *builder,
             const char  *name,
             char       **values)
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
add_number (JsonBuilder *builder,
            const char  *name,
            guint        value)
{
  if (value == 0)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

/* The page is always said, so that nobody has to know which is the first. */
static void
add_word (JsonBuilder        *builder,
          const SmtViewField *field,
          int                 value)
{
  if (value != field->first || g_str_equal (field->name, "page"))
    add_string (builder, field->name, get_nick (field->get_type (), value));
}

static void
add_field (JsonBuilder        *builder,
           const SmtView      *self,
           const SmtViewField *field)
{
  SmtEdtf *date;

  switch (field->kind)
    {
    case SMT_VIEW_WORD:
      add_word (builder, field, *SMT_VIEW_AT (self, field, int));
      break;
    case SMT_VIEW_FLAG:
      add_flag (builder, field->name, *SMT_VIEW_AT (self, field, gboolean));
      break;
    case SMT_VIEW_NUMBER:
      add_number (builder, field->name, *SMT_VIEW_AT (self, field, guint));
      break;
    case SMT_VIEW_STRING:
      add_string (builder, field->name, *SMT_VIEW_AT (self, field, char *));
      break;
    case SMT_VIEW_STRINGS:
      add_strings (builder, field->name, *SMT_VIEW_AT (self, field, char **));
      break;
    case SMT_VIEW_DATE:
      date = *SMT_VIEW_AT (self, field, SmtEdtf *);
      add_string (builder, field->name, date != NULL ? smt_edtf_get_text (date) : NULL);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * smt_view_to_node:
 *
 * Returns: (transfer full): @self as an object, to be part of a document
 */
JsonNode *
smt_view_to_node (const SmtView *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const SmtViewField *fields;
  guint n_fields;

  fields = smt_view_get_fields (&n_fields);
  json_builder_begin_object (builder);
  add_string (builder, "format", "summitry-view");
  add_number (builder, "version", 1);
  for (guint i = 0; i < n_fields; i++)
    add_field (builder, self, &fields[i]);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

/**
 * smt_view_to_json:
 *
 * Returns: (transfer full): @self as a JSON document
 */
char *
smt_view_to_json (const SmtView *self)
{
  g_autoptr (JsonNode) root = smt_view_to_node (self);

  return json_to_string (root, TRUE);
}

/* What is wrong is said to whoever opens the view, in their language;
 * {name} is a word of the file format, such as "page". */
static gboolean
fail (GError     **error,
      const char  *template,
      const char  *name)
{
  g_autofree char *message = smt_template_fill (template, "name", name, NULL);

  g_set_error_literal (error, SMT_ERROR, SMT_ERROR_VIEW, message);
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
parse_word (JsonNode            *node,
            const SmtViewField  *field,
            int                 *value,
            GError             **error)
{
  g_autoptr (GEnumClass) words = g_type_class_ref (field->get_type ());
  const char *string = get_string (node);
  const GEnumValue *word = string != NULL ? smt_word_find (words, string) : NULL;

  if (word == NULL)
    /* TRANSLATORS: {name} is a word of the file as it stands there */
    return fail (error, _("“{name}” of the view must be one of the words that this program knows"),
                 field->name);
  *value = word->value;
  return TRUE;
}

static gboolean
parse_flag (JsonNode            *node,
            const SmtViewField  *field,
            gboolean            *value,
            GError             **error)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    /* TRANSLATORS: {name} is a word of the file as it stands there */
    return fail (error, _("“{name}” of the view must be true or false"), field->name);
  *value = json_node_get_boolean (node);
  return TRUE;
}

static gboolean
parse_number (JsonNode            *node,
              const SmtViewField  *field,
              guint               *value,
              GError             **error)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64 ||
      json_node_get_int (node) < 0 || json_node_get_int (node) > G_MAXINT)
    /* TRANSLATORS: {name} is a word of the file as it stands there */
    return fail (error, _("“{name}” of the view must be a number, not below 0"),
                 field->name);
  *value = json_node_get_int (node);
  return TRUE;
}

static gboolean
parse_string (JsonNode            *node,
              const SmtViewField  *field,
              char               **value,
              GError             **error)
{
  const char *string = get_string (node);

  if (string == NULL)
    /* TRANSLATORS: {name} is a word of the file as it stands there */
    return fail (error, _("“{name}” of the view must be a string"), field->name);
  g_set_str (value, *string != '\0' ? string : NULL);
  return TRUE;
}

static gboolean
parse_strings (JsonNode             *node,
               const SmtViewField   *field,
               char               ***value,
               GError              **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    /* TRANSLATORS: {name} is a word of the file as it stands there */
    return fail (error, _("“{name}” of the view must be a list of strings"), field->name);

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *string = get_string (json_array_get_element (array, i));

      if (string == NULL)
        return fail (error, _("“{name}” of the view must be a list of strings"), field->name);
      g_strv_builder_add (builder, string);
    }

  g_strfreev (*value);
  *value = g_strv_builder_end (builder);
  return TRUE;
}

static gboolean
parse_date (JsonNode            *node,
            const SmtViewField  *field,
            SmtEdtf            **value,
            GError             **error)
{
  const char *string = get_string (node);
  g_autoptr (SmtEdtf) date = NULL;

  if (string == NULL)
    /* TRANSLATORS: {name} is a word of the file as it stands there */
    return fail (error, _("“{name}” of the view must be a date"), field->name);

  date = smt_edtf_parse (string, error);
  if (date == NULL)
    return FALSE;
  smt_view_set_date (value, date);
  return TRUE;
}

static gboolean
parse_field (SmtView             *self,
             const SmtViewField  *field,
             JsonNode            *node,
             GError             **error)
{
  switch (field->kind)
    {
    case SMT_VIEW_WORD:
      return parse_word (node, field, SMT_VIEW_AT (self, field, int), error);
    case SMT_VIEW_FLAG:
      return parse_flag (node, field, SMT_VIEW_AT (self, field, gboolean), error);
    case SMT_VIEW_NUMBER:
      return parse_number (node, field, SMT_VIEW_AT (self, field, guint), error);
    case SMT_VIEW_STRING:
      return parse_string (node, field, SMT_VIEW_AT (self, field, char *), error);
    case SMT_VIEW_STRINGS:
      return parse_strings (node, field, SMT_VIEW_AT (self, field, char **), error);
    case SMT_VIEW_DATE:
      return parse_date (node, field, SMT_VIEW_AT (self, field, SmtEdtf *), error);
    default:
      g_assert_not_reached ();
    }
}

/* What a view file has besides the view; see smt-view-file.c. */
static const char *const head[] = { "format", "version", "dataset", "edition", NULL };

static gboolean
parse_member (SmtView     *self,
              const char  *name,
              JsonNode    *node,
              GError     **error)
{
  const SmtViewField *fields;
  guint n_fields;

  if (g_strv_contains (head, name))
    return TRUE;

  fields = smt_view_get_fields (&n_fields);
  for (guint i = 0; i < n_fields; i++)
    if (g_str_equal (name, fields[i].name))
      return parse_field (self, &fields[i], node, error);

  /* TRANSLATORS: {name} is a word of the file as it stands there */
  return fail (error, _("the view has “{name}”, which this program does not know"),
               name);
}

static gboolean
check_head (JsonNode  *root,
            GError   **error)
{
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (root))
    return fail (error, _("a view must be a JSON object"), NULL);

  object = json_node_get_object (root);
  if (!json_object_has_member (object, "format") ||
      g_strcmp0 (get_string (json_object_get_member (object, "format")),
                 "summitry-view") != 0)
    /* TRANSLATORS: {name} is a word of the file as it stands there */
    return fail (error, _("“{name}” of the view must be “summitry-view”"), "format");
  if (json_object_get_int_member_with_default (object, "version", 0) != 1)
    /* TRANSLATORS: {name} is a word of the file as it stands there */
    return fail (error, _("“{name}” of the view must be 1, the version that this program reads"),
                 "version");
  return TRUE;
}

/**
 * smt_view_new_from_node:
 * @root: (transfer none): an object that smt_view_to_node() made
 *
 * Returns: (transfer full) (nullable): the view; %NULL with SMT_ERROR_VIEW or
 *   SMT_ERROR_DATE
 */
SmtView *
smt_view_new_from_node (JsonNode  *root,
                        GError   **error)
{
  g_autoptr (SmtView) view = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (!check_head (root, error))
    return NULL;

  view = smt_view_new ();
  json_object_iter_init_ordered (&iter, json_node_get_object (root));
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!parse_member (view, name, node, error))
      return NULL;

  return g_steal_pointer (&view);
}

/**
 * smt_view_new_from_json:
 * @text: a JSON document
 *
 * Returns: (transfer full) (nullable): the view; %NULL with SMT_ERROR_VIEW or
 *   SMT_ERROR_DATE
 */
SmtView *
smt_view_new_from_json (const char  *text,
                        GError     **error)
{
  g_autoptr (JsonNode) root = smt_json_parse (text, SMT_ERROR_VIEW, error);

  return root != NULL ? smt_view_new_from_node (root, error) : NULL;
}
