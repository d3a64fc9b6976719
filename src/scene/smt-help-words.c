/* smt-help-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The messages of the help for people. Their markup is four elements: a link
 * (a), bold words (b), words for a machine (tt), and the key of a command (key),
 * which stands for what the table of commands says.
 */

#include "smt-help-words.h"

#include <string.h>

#include "smt-glyph.h"
#include "smt-shortcut.h"
#include "smt-text-width.h"
#include "smt-wrap.h"

typedef struct
{
  SmtHelpForm      form;
  SmtHelpKeysFunc  dup_keys;
  gpointer         user_data;
  GString         *out;
} Writing;

static void
append_words (Writing    *writing,
              const char *words,
              gsize       length)
{
  g_autofree char *escaped = NULL;

  if (writing->form == SMT_HELP_PANGO)
    {
      escaped = g_markup_escape_text (words, length);
      g_string_append (writing->out, escaped);
      return;
    }

  for (gsize i = 0; i < length; i++)
    {
      if (writing->form == SMT_HELP_MARKDOWN && strchr ("\\`*_[]<>#|", words[i]) != NULL)
        g_string_append_c (writing->out, '\\');
      g_string_append_c (writing->out, words[i]);
    }
}

/* Keys run from left to right in every language: in a label they stand between
 * marks that say so, or brackets among them would be mirrored. */
static void
append_key (Writing     *writing,
            const char  *action,
            GError     **error)
{
  const SmtShortcut *shortcut = action != NULL ? smt_shortcut_find (action) : NULL;
  g_autofree char *keys = NULL;

  if (shortcut == NULL)
    {
      g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT,
                   "there is no key for “%s”", action != NULL ? action : "");
      return;
    }

  keys = writing->dup_keys (shortcut->accelerators[0], writing->user_data);
  if (writing->form == SMT_HELP_PANGO)
    g_string_append (writing->out, "\u200e");
  append_words (writing, keys, strlen (keys));
  if (writing->form == SMT_HELP_PANGO)
    g_string_append (writing->out, "\u200e");
}

/* A link leads nowhere outside of the program: only there it is one. */
static void
start_element (GMarkupParseContext  *context,
               const char           *element,
               const char          **names,
               const char          **values,
               gpointer              user_data,
               GError              **error)
{
  Writing *writing = user_data;

  if (g_str_equal (element, "key"))
    append_key (writing, names[0] != NULL ? values[0] : NULL, error);
  else if (writing->form == SMT_HELP_MARKDOWN && g_str_equal (element, "b"))
    g_string_append (writing->out, "**");
  else if (writing->form == SMT_HELP_MARKDOWN && g_str_equal (element, "tt"))
    g_string_append_c (writing->out, '`');
  else if (writing->form == SMT_HELP_PANGO && g_str_equal (element, "a") && names[0] != NULL)
    g_string_append_printf (writing->out, "<a href=\"%s\">", values[0]);
  else if (writing->form == SMT_HELP_PANGO && (g_str_equal (element, "b") || g_str_equal (element, "tt")))
    g_string_append_printf (writing->out, "<%s>", element);
}

static void
end_element (GMarkupParseContext  *context,
             const char           *element,
             gpointer              user_data,
             GError              **error)
{
  Writing *writing = user_data;

  if (writing->form == SMT_HELP_MARKDOWN && g_str_equal (element, "b"))
    g_string_append (writing->out, "**");
  else if (writing->form == SMT_HELP_MARKDOWN && g_str_equal (element, "tt"))
    g_string_append_c (writing->out, '`');
  else if (writing->form == SMT_HELP_PANGO &&
           (g_str_equal (element, "a") || g_str_equal (element, "b") || g_str_equal (element, "tt")))
    g_string_append_printf (writing->out, "</%s>", element);
}

static void
read_text (GMarkupParseContext  *context,
           const char           *text,
           gsize                 length,
           gpointer              user_data,
           GError              **error)
{
  Writing *writing = user_data;
  gboolean is_literal = writing->form == SMT_HELP_MARKDOWN &&
                        g_str_equal (g_markup_parse_context_get_element (context), "tt");

  if (is_literal)
    g_string_append_len (writing->out, text, length);
  else
    append_words (writing, text, length);
}

/**
 * smt_help_words_format:
 * @markup: a message of the help, or a translation of one
 * @form: how it is wanted
 * @dup_keys: (scope call): says what keys are called
 * @user_data: for @dup_keys
 *
 * Returns: (transfer full) (nullable): the message; %NULL with a #GMarkupError
 *   if its markup is broken
 */
char *
smt_help_words_format (const char       *markup,
                       SmtHelpForm       form,
                       SmtHelpKeysFunc   dup_keys,
                       gpointer          user_data,
                       GError          **error)
{
  static const GMarkupParser parser = {
    .start_element = start_element,
    .end_element = end_element,
    .text = read_text,
  };
  g_autofree char *document = g_strconcat ("<message>", markup, "</message>", NULL);
  g_autoptr (GString) out = g_string_new (NULL);
  Writing writing = { form, dup_keys, user_data, out };
  g_autoptr (GMarkupParseContext) context =
    g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, &writing, NULL);

  if (!g_markup_parse_context_parse (context, document, -1, error) ||
      !g_markup_parse_context_end_parse (context, error))
    return NULL;
  return g_string_free_and_steal (g_steal_pointer (&out));
}

static char *
dup_keys (const char *accelerator,
          gpointer    user_data)
{
  return smt_shortcut_dup_keys (accelerator, user_data);
}

/* A translation is tested to have the markup of its original; if one has not, the
 * original is better than nothing. */
static char *
dup_message (const char  *message,
             SmtLanguage *language,
             SmtHelpForm  form)
{
  char *words = smt_help_words_format (smt_language_translate (language, NULL, message), form,
                                       dup_keys, language, NULL);

  return words != NULL ? words
                       : smt_help_words_format (message, form, dup_keys, language, NULL);
}

/* In Markdown a paragraph is a line, which whoever shows it breaks. */
static void
append_lines (GString     *text,
              const char  *words,
              SmtHelpForm  form,
              guint        columns,
              const char  *first)
{
  g_autofree char *rest = g_strnfill (g_utf8_strlen (first, -1), ' ');

  if (form == SMT_HELP_MARKDOWN)
    g_string_append_printf (text, "%s%s\n", first, words);
  else
    smt_wrap (text, words, columns, first, rest);
}

static char *
dup_bullet (const SmtHelpBlock *block,
            SmtHelpForm         form)
{
  SmtGlyph glyph;

  if (form == SMT_HELP_MARKDOWN)
    return g_strdup ("- ");
  if (block->sign != NULL && smt_glyph_find (block->sign, &glyph))
    return g_strdup_printf ("  %s ", smt_glyph_get_symbol (glyph));
  return g_strdup ("  • ");
}

static void
append_code (GString    *text,
             const char *code)
{
  g_auto (GStrv) lines = g_strsplit (code, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (text, "    %s\n", lines[i]);
}

static void
append_keys (GString     *text,
             SmtLanguage *language,
             SmtHelpForm  form)
{
  guint n;
  const SmtShortcut *shortcuts = smt_shortcut_get_all (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *keys = smt_shortcut_dup_keys (shortcuts[i].accelerators[0], language);
      const char *title = smt_language_translate (language, NULL, shortcuts[i].title);

      if (i == 0 || !g_str_equal (shortcuts[i].group, shortcuts[i - 1].group))
        g_string_append_printf (text, form == SMT_HELP_MARKDOWN ? "%s## %s\n\n" : "%s%s\n",
                                i > 0 ? "\n" : "",
                                smt_language_translate (language, NULL, shortcuts[i].group));
      if (form == SMT_HELP_MARKDOWN)
        g_string_append_printf (text, "- `%s`: %s\n", keys, title);
      else
        g_string_append_printf (text, "  %s%*s %s\n", keys,
                                (int) (18 - MIN (18, smt_text_get_columns (keys))), "", title);
    }
}

static void
append_block (GString            *text,
              const SmtHelpBlock *block,
              SmtLanguage        *language,
              SmtHelpForm         form,
              guint               columns)
{
  g_autofree char *words = NULL;
  g_autofree char *bullet = NULL;

  switch (block->kind)
    {
    case SMT_HELP_PARAGRAPH:
      words = dup_message (block->text, language, form);
      append_lines (text, words, form, columns, "");
      break;
    case SMT_HELP_ITEM:
      words = dup_message (block->text, language, form);
      bullet = dup_bullet (block, form);
      append_lines (text, words, form, columns, bullet);
      break;
    case SMT_HELP_CODE:
      append_code (text, block->text);
      break;
    case SMT_HELP_KEYS:
    default:
      append_keys (text, language, form);
    }
}

/**
 * smt_help_words_to_text:
 * @topic: a topic
 * @form: plain, or Markdown
 * @columns: at most as many on a line of plain text
 *
 * Returns: (transfer full): the topic with its title
 */
char *
smt_help_words_to_text (SmtHelpTopic *topic,
                        SmtLanguage  *language,
                        SmtHelpForm   form,
                        guint         columns)
{
  GString *text = g_string_new (form == SMT_HELP_MARKDOWN ? "# " : NULL);
  guint n;
  const SmtHelpBlock *blocks = smt_help_topic_get_blocks (topic, &n);

  g_string_append_printf (text, "%s\n",
                          smt_language_translate (language, NULL,
                                                  smt_help_topic_get_title (topic)));
  for (guint i = 0; i < n; i++)
    {
      /* Items of a list stand together. */
      if (i == 0 || blocks[i].kind != SMT_HELP_ITEM || blocks[i - 1].kind != SMT_HELP_ITEM)
        g_string_append_c (text, '\n');
      append_block (text, &blocks[i], language, form, columns);
    }
  return g_string_free_and_steal (text);
}
