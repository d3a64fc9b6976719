/* smt-help-reader.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads a section of the help: XML, as gettext's tools can take messages out of
 * it by rules (data/help/its) and GLib reads it without more. A message has to
 * come out as they write it, to be found in the catalogs: white space as single
 * spaces, and the markup within it as it stands in the file.
 */

#include "smt-help-reader.h"

#include <string.h>

#include "smt-help-private.h"

typedef struct
{
  GPtrArray    *topics;
  char         *section;  /* its title, once that was read */
  SmtHelpTopic *topic;    /* (nullable): that is being read */
  char         *sign;     /* (nullable): of the item that is being read */
  GString      *words;    /* (nullable): of the message that is being read */
} Reading;

static const char *const messages[] = { "title", "p", "item", "code", NULL };
static const char *const within_messages[] = { "a", "b", "tt", "key", NULL };

static const char *
find_attribute (const char **names,
                const char **values,
                const char  *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return values[i];
  return NULL;
}

/* As gettext escapes what it takes out; quotation marks stay. */
static void
append_escaped (GString    *words,
                const char *text,
                gsize       length)
{
  for (gsize i = 0; i < length; i++)
    switch (text[i])
      {
      case '&':
        g_string_append (words, "&amp;");
        break;
      case '<':
        g_string_append (words, "&lt;");
        break;
      case '>':
        g_string_append (words, "&gt;");
        break;
      default:
        g_string_append_c (words, text[i]);
      }
}

static void
begin_within_message (GString     *words,
                      const char  *element,
                      const char **names,
                      const char **values)
{
  g_string_append_printf (words, "<%s", element);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_string_append_printf (words, " %s=\"", names[i]);
      append_escaped (words, values[i], strlen (values[i]));
      g_string_append_c (words, '"');
    }
  g_string_append (words, g_str_equal (element, "key") ? "/>" : ">");
}

static void
begin_topic (Reading     *reading,
             const char **names,
             const char **values,
             GError     **error)
{
  const char *id = find_attribute (names, values, "id");
  const char *pages = find_attribute (names, values, "pages");

  if (id == NULL || reading->section == NULL)
    {
      g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT,
                           "a topic has an “id”, and stands after the title of its section");
      return;
    }

  reading->topic = smt_help_topic_new (id, reading->section, pages != NULL ? pages : "");
  g_ptr_array_add (reading->topics, reading->topic);
}

static void
start_element (GMarkupParseContext  *context,
               const char           *element,
               const char          **names,
               const char          **values,
               gpointer              user_data,
               GError              **error)
{
  Reading *reading = user_data;

  if (reading->words != NULL && g_strv_contains (within_messages, element))
    {
      begin_within_message (reading->words, element, names, values);
    }
  else if (reading->words == NULL && g_strv_contains (messages, element))
    {
      g_set_str (&reading->sign, find_attribute (names, values, "sign"));
      reading->words = g_string_new (NULL);
    }
  else if (reading->topic != NULL && reading->words == NULL && g_str_equal (element, "keys"))
    {
      smt_help_topic_add_block (reading->topic, SMT_HELP_KEYS, NULL, NULL);
    }
  else if (reading->topic == NULL && g_str_equal (element, "topic"))
    {
      begin_topic (reading, names, values, error);
    }
  else if (!g_str_equal (element, "section"))
    {
      g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT,
                   "there is no place for “%s” here", element);
    }
}

static char *
dup_collapsed (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  GString *collapsed = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (collapsed, "%s%s", collapsed->len > 0 ? " " : "", words[i]);
  return g_string_free_and_steal (collapsed);
}

static void
end_message (Reading    *reading,
             const char *element)
{
  g_autoptr (GString) words = g_steal_pointer (&reading->words);
  g_autofree char *text = dup_collapsed (words->str);

  if (g_str_equal (element, "code"))
    smt_help_topic_add_block (reading->topic, SMT_HELP_CODE, words->str, NULL);
  else if (g_str_equal (element, "p"))
    smt_help_topic_add_block (reading->topic, SMT_HELP_PARAGRAPH, text, NULL);
  else if (g_str_equal (element, "item"))
    smt_help_topic_add_block (reading->topic, SMT_HELP_ITEM, text, reading->sign);
  else if (reading->topic != NULL)
    smt_help_topic_set_title (reading->topic, text);
  else
    g_set_str (&reading->section, text);
}

static void
end_element (GMarkupParseContext  *context,
             const char           *element,
             gpointer              user_data,
             GError              **error)
{
  Reading *reading = user_data;

  if (g_str_equal (element, "topic"))
    reading->topic = NULL;
  else if (reading->words == NULL || g_str_equal (element, "key"))
    return;
  else if (g_strv_contains (within_messages, element))
    g_string_append_printf (reading->words, "</%s>", element);
  else if (reading->topic == NULL && !g_str_equal (element, "title"))
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT,
                 "“%s” stands outside of a topic", element);
  else
    end_message (reading, element);
}

static void
read_text (GMarkupParseContext  *context,
           const char           *text,
           gsize                 length,
           gpointer              user_data,
           GError              **error)
{
  Reading *reading = user_data;
  const char *element = g_markup_parse_context_get_element (context);

  /* Code is no message, and has no markup. */
  if (reading->words != NULL && g_str_equal (element, "code"))
    g_string_append_len (reading->words, text, length);
  else if (reading->words != NULL)
    append_escaped (reading->words, text, length);
}

/**
 * smt_help_read: (skip)
 * @topics: (element-type SmtHelpTopic): where to add the topics
 * @text: the file of a section
 * @length: its length in bytes
 *
 * Returns: whether it is one; %FALSE with a #GMarkupError
 */
gboolean
smt_help_read (GPtrArray   *topics,
               const char  *text,
               gsize        length,
               GError     **error)
{
  static const GMarkupParser parser = {
    .start_element = start_element,
    .end_element = end_element,
    .text = read_text,
  };
  Reading reading = { .topics = topics };
  g_autoptr (GMarkupParseContext) context =
    g_markup_parse_context_new (&parser, G_MARKUP_PREFIX_ERROR_POSITION, &reading, NULL);
  gboolean is_read = g_markup_parse_context_parse (context, text, length, error) &&
                     g_markup_parse_context_end_parse (context, error);

  g_free (reading.section);
  g_free (reading.sign);
  if (reading.words != NULL)
    g_string_free (reading.words, TRUE);
  return is_read;
}
