/* smt-value-reader.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-value-reader.h"

#include <string.h>

#include "smt-enums.h"
#include "smt-fault-words.h"
#include "smt-i18n.h"
#include "smt-suggest.h"
#include "smt-tag.h"
#include "smt-template.h"
#include "smt-word.h"

/* From JSON to the values that have no parts: strings, dates, words and the
 * like. Each function returns the value, or reports a fault at the path where
 * the reading stands and returns nothing. */

/**
 * smt_value_reader_push:
 * @token: a member's name
 *
 * Steps into a member; the caller truncates the path to step out again.
 */
void
smt_value_reader_push (SmtValueReader *self,
                       const char     *token)
{
  smt_json_pointer_append_member (self->path, token);
}

/**
 * smt_value_reader_report:
 * @found: what stands there
 * @expected: what should
 * @suggestion: (nullable): what was probably meant
 *
 * Reports a fault where the reading stands. Costs a walk over the entity's
 * text, while faults are kept.
 */
void
smt_value_reader_report (SmtValueReader *self,
                         SmtFaultCode    code,
                         const char     *found,
                         const char     *expected,
                         const char     *suggestion)
{
  g_autofree char *pointer = g_strconcat (self->pointer, self->path->str, NULL);
  gsize offset = self->offset;

  if (!smt_fault_list_is_full (self->faults))
    offset = smt_json_text_find (self->text, self->offset, self->path->str);
  smt_fault_list_add (self->faults, code, self->text, offset, pointer,
                      found, expected, suggestion);
}

/* @digits: (transfer full) */
static char *
describe_number (char *digits)
{
  g_autofree char *number = digits;

  /* TRANSLATORS: found in a file where something else should be */
  return smt_template_fill (_("the number {number}"), "number", number, NULL);
}

/**
 * smt_json_describe:
 * @node: a value
 *
 * Returns: (transfer full): what it is, for a message: `the number 3`
 */
char *
smt_json_describe (yyjson_val *node)
{
  g_autofree char *shortened = NULL;

  switch (yyjson_get_tag (node))
    {
    case YYJSON_TYPE_OBJ | YYJSON_SUBTYPE_NONE:
      return g_strdup (_("an object"));
    case YYJSON_TYPE_ARR | YYJSON_SUBTYPE_NONE:
      return g_strdup (_("a list"));
    case YYJSON_TYPE_NULL | YYJSON_SUBTYPE_NONE:
      return g_strdup ("null");
    case YYJSON_TYPE_BOOL | YYJSON_SUBTYPE_TRUE:
      return g_strdup ("true");
    case YYJSON_TYPE_BOOL | YYJSON_SUBTYPE_FALSE:
      return g_strdup ("false");
    case YYJSON_TYPE_NUM | YYJSON_SUBTYPE_UINT:
      return describe_number (g_strdup_printf ("%" G_GUINT64_FORMAT, yyjson_get_uint (node)));
    case YYJSON_TYPE_NUM | YYJSON_SUBTYPE_SINT:
      return describe_number (g_strdup_printf ("%" G_GINT64_FORMAT, yyjson_get_sint (node)));
    case YYJSON_TYPE_NUM | YYJSON_SUBTYPE_REAL:
      return describe_number (g_strdup_printf ("%g", yyjson_get_real (node)));
    default:
      shortened = g_utf8_truncate_middle (yyjson_get_str (node), 60);
      return smt_fault_words_quote (shortened);
    }
}

void
smt_value_reader_report_type (SmtValueReader *self,
                              yyjson_val     *node,
                              const char     *expected)
{
  g_autofree char *found = smt_json_describe (node);

  smt_value_reader_report (self, SMT_FAULT_WRONG_TYPE, found, expected, NULL);
}

/**
 * smt_value_reader_get_string:
 * @expected: what the string should be, for the fault if it is none
 *
 * Returns: (transfer none) (nullable): the string, which is not empty
 */
const char *
smt_value_reader_get_string (SmtValueReader *self,
                             yyjson_val     *node,
                             const char     *expected)
{
  const char *string;

  if (!yyjson_is_str (node))
    {
      smt_value_reader_report_type (self, node, expected);
      return NULL;
    }

  string = yyjson_get_str (node);
  if (*string == '\0')
    {
      smt_value_reader_report (self, SMT_FAULT_EMPTY_VALUE, _("an empty string"),
                               expected, NULL);
      return NULL;
    }

  return string;
}

/* Ids end up in file names, links and catalogs: a small alphabet, so that
 * none of these ever needs quoting. '#' is kept for periods. */
static gboolean
is_id (const char *string)
{
  if (!g_ascii_isalnum (*string))
    return FALSE;
  for (const char *p = string; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && strchr ("._-", *p) == NULL)
      return FALSE;

  return strlen (string) <= 200;
}

/**
 * smt_value_reader_read_string:
 *
 * Returns: (transfer full) (nullable): a GRefString
 */
char *
smt_value_reader_read_string (SmtValueReader *self,
                              yyjson_val     *node)
{
  const char *string = smt_value_reader_get_string (self, node, _("a string"));

  return string != NULL ? g_ref_string_new (string) : NULL;
}

/**
 * smt_value_reader_get_id:
 *
 * Returns: (transfer none) (nullable): an id, of an entity that may not exist
 */
const char *
smt_value_reader_get_id (SmtValueReader *self,
                         yyjson_val     *node)
{
  const char *string = smt_value_reader_get_string (self, node, _("an id"));
  g_autofree char *found = NULL;

  if (string == NULL)
    return NULL;
  if (is_id (string))
    return string;

  found = smt_json_describe (node);
  smt_value_reader_report (self, SMT_FAULT_BAD_ID, found,
                           _("letters A–Z and a–z, digits, “.”, “_” and “-”, "
                             "beginning with a letter or digit"), NULL);
  return NULL;
}

SmtRef *
smt_value_reader_read_ref (SmtValueReader *self,
                           yyjson_val     *node)
{
  const char *id = smt_value_reader_get_id (self, node);

  return id != NULL ? smt_ref_new (id) : NULL;
}

SmtEdtf *
smt_value_reader_read_date (SmtValueReader *self,
                            yyjson_val     *node)
{
  const char *string =
    smt_value_reader_get_string (self, node, _("a date such as “2015-11”"));
  SmtEdtf *date;

  if (string == NULL)
    return NULL;

  date = smt_edtf_parse (string, NULL);
  if (date == NULL)
    {
      g_autofree char *found = smt_json_describe (node);
      g_autofree char *expected = smt_edtf_dup_expected (string);

      smt_value_reader_report (self, SMT_FAULT_BAD_DATE, found, expected, NULL);
    }
  return date;
}

static void
read_translation (SmtValueReader *self,
                  SmtText        *text,
                  const char     *tag,
                  yyjson_val     *node)
{
  gsize length = self->path->len;
  const char *string;

  smt_value_reader_push (self, tag);
  if (!smt_tag_is_language (tag))
    {
      g_autofree char *shortened = g_utf8_truncate_middle (tag, 60);
      g_autofree char *found = smt_fault_words_quote (shortened);

      smt_value_reader_report (self, SMT_FAULT_BAD_LANGUAGE, found,
                               _("a language tag such as “en” or “zh-Hans”"), NULL);
    }
  /* TRANSLATORS: expected in a file */
  string = smt_value_reader_get_string (self, node, _("text"));
  if (string != NULL)
    smt_text_set (text, tag, string);
  g_string_truncate (self->path, length);
}

static SmtText *
read_translations (SmtValueReader *self,
                   yyjson_val     *object)
{
  gsize i, n;
  yyjson_val *tag, *member;
  SmtText *text;

  if (yyjson_obj_size (object) == 0)
    {
      smt_value_reader_report (self, SMT_FAULT_EMPTY_VALUE, _("an empty object"),
                               _("text in at least one language"), NULL);
      return NULL;
    }

  text = smt_text_new_at (NULL, self->context, self->path->str);
  yyjson_obj_foreach (object, i, n, tag, member)
    read_translation (self, text, yyjson_get_str (tag), member);
  return text;
}

/**
 * smt_value_reader_read_text:
 *
 * Returns: (transfer full) (nullable): a text whose context, for the
 *   catalogs, is the id of the entity and the path in it
 */
SmtText *
smt_value_reader_read_text (SmtValueReader *self,
                            yyjson_val     *node)
{
  const char *string;

  if (yyjson_is_obj (node))
    return read_translations (self, node);

  string = smt_value_reader_get_string (self, node,
                                        _("text, or an object from language "
                                          "tag to text"));
  return string != NULL ? smt_text_new_at (string, self->context, self->path->str) : NULL;
}

static void
report_word (SmtValueReader *self,
             GEnumClass     *words,
             yyjson_val     *node)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) candidates = NULL;
  g_autofree char *found = smt_json_describe (node);
  g_autofree char *list = NULL, *expected = NULL, *suggestion = NULL;

  for (guint i = 0; i < words->n_values; i++)
    g_strv_builder_add (builder, words->values[i].value_nick);
  candidates = g_strv_builder_end (builder);
  list = g_strjoinv (", ", candidates);
  expected = smt_fault_words_one_of (list);
  suggestion = smt_suggest_word (yyjson_get_str (node),
                                 (const char *const *) candidates);
  smt_value_reader_report (self, SMT_FAULT_UNKNOWN_WORD, found, expected, suggestion);
}

/**
 * smt_value_reader_read_word:
 * @field: a field of words
 *
 * Returns: the word's value in the enumeration of @field; 0 if there was a
 *   fault
 */
guint
smt_value_reader_read_word (SmtValueReader *self,
                            const SmtField *field,
                            yyjson_val     *node)
{
  g_autoptr (GEnumClass) words = g_type_class_ref (field->get_word_type ());
  /* TRANSLATORS: expected in a file: a word of the format, such as "full" */
  const char *string = smt_value_reader_get_string (self, node, _("a word"));
  const GEnumValue *value;

  if (string == NULL)
    return 0;
  value = smt_word_find (words, string);
  if (value != NULL)
    return value->value;

  report_word (self, words, node);
  return 0;
}

guint
smt_value_reader_read_number (SmtValueReader *self,
                              yyjson_val     *node)
{
  guint64 number = yyjson_get_uint (node);

  if (number >= 1 && number <= 1000000)
    return number;

  smt_value_reader_report_type (self, node, _("a whole number from 1 to 1000000"));
  return 0;
}

guint
smt_value_reader_read_answer (SmtValueReader *self,
                              yyjson_val     *node)
{
  if (yyjson_is_bool (node))
    return yyjson_get_bool (node) ? SMT_ANSWER_YES : SMT_ANSWER_NO;

  smt_value_reader_report_type (self, node, _("true or false"));
  return 0;
}
