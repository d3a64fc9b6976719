/* smt-citation-csl.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A citation as CSL-JSON, by the schema of its version 1.0.2.
 */

#include "smt-citation-private.h"

#include <json-glib/json-glib.h>

static const char *
get_type (SmtSourceKind kind)
{
  switch (kind)
    {
    case SMT_SOURCE_KIND_WHITE_PAPER:
      return "report";
    case SMT_SOURCE_KIND_NEWS:
      return "article-newspaper";
    case SMT_SOURCE_KIND_ENCYCLOPEDIA:
      return "entry-encyclopedia";
    case SMT_SOURCE_KIND_ACADEMIC:
      return "article";
    case SMT_SOURCE_KIND_OFFICIAL:
    case SMT_SOURCE_KIND_REFERENCE:
    case SMT_SOURCE_KIND_OTHER:
      return "webpage";
    case SMT_SOURCE_KIND_DATASET:
    default:
      return "dataset";
    }
}

static void
set_string (JsonObject *object,
            const char *name,
            const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, name, value);
}

static JsonArray *
parts_to_json (const SmtEdtfEnd *end)
{
  JsonArray *parts = json_array_new ();

  json_array_add_int_element (parts, end->year);
  if (end->month >= 1 && end->month <= 12)
    {
      json_array_add_int_element (parts, end->month);
      if (end->day > 0)
        json_array_add_int_element (parts, end->day);
    }
  return parts;
}

static gboolean
is_plain (const SmtEdtfEnd *end)
{
  return end->kind == SMT_EDTF_END_DATE && end->unspecified_digits == 0 && end->month <= 12;
}

/* What has no parts is written as it stands. */
static void
set_date (JsonObject    *object,
          const char    *name,
          const SmtEdtf *date)
{
  JsonObject *value;
  JsonArray *ends;

  if (date == NULL)
    return;

  value = json_object_new ();
  json_object_set_object_member (object, name, value);
  if (!is_plain (smt_edtf_get_first (date)) || !is_plain (smt_edtf_get_last (date)))
    {
      json_object_set_string_member (value, "literal", smt_edtf_get_text (date));
      return;
    }

  ends = json_array_new ();
  json_array_add_array_element (ends, parts_to_json (smt_edtf_get_first (date)));
  if (smt_edtf_is_interval (date))
    json_array_add_array_element (ends, parts_to_json (smt_edtf_get_last (date)));
  json_object_set_array_member (value, "date-parts", ends);
  if (smt_edtf_get_first (date)->qualifier != SMT_EDTF_EXACT)
    json_object_set_boolean_member (value, "circa", TRUE);
}

static void
set_author (JsonObject *object,
            const char *author)
{
  JsonArray *names;
  JsonObject *name;

  if (author == NULL)
    return;

  names = json_array_new ();
  name = json_object_new ();
  json_object_set_string_member (name, "literal", author);
  json_array_add_object_element (names, name);
  json_object_set_array_member (object, "author", names);
  json_object_set_string_member (object, "publisher", author);
}

static JsonObject *
entry_to_json (const SmtCited *cited)
{
  JsonObject *object = json_object_new ();
  g_autofree char *as_of =
    cited->as_of != NULL ? g_strdup_printf ("As of %s", smt_edtf_get_text (cited->as_of)) : NULL;

  set_string (object, "id", cited->key);
  set_string (object, "type", get_type (cited->kind));
  set_string (object, "title", cited->title);
  set_author (object, cited->author);
  set_string (object, "container-title", cited->container);
  set_string (object, "version", cited->edition);
  set_date (object, "issued", cited->issued);
  set_date (object, "accessed", cited->checked);
  set_string (object, "section", cited->locators);
  set_string (object, "language", cited->language);
  set_string (object, "URL", cited->address);
  set_string (object, "note", as_of);
  return object;
}

/*< private >
 * smt_citation_to_csl_json:
 *
 * Returns: (transfer full): the entries as CSL-JSON
 */
char *
smt_citation_to_csl_json (GPtrArray *entries)
{
  JsonArray *array = json_array_new ();
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_ARRAY);
  g_autofree char *text = NULL;

  for (guint i = 0; i < entries->len; i++)
    json_array_add_object_element (array, entry_to_json (g_ptr_array_index (entries, i)));
  json_node_take_array (root, array);
  text = json_to_string (root, TRUE);
  return g_strconcat (text, "\n", NULL);
}
