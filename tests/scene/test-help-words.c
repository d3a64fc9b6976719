/* test-help-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The help in words: every message can be written in every form, keys are those
 * of the table of commands, and signs those of the matrix.
 */

#include "smt-help-words.h"

#include "smt-glyph.h"
#include "smt-shortcut.h"

static char *
dup_keys (const char *accelerator,
          gpointer    user_data)
{
  return g_strdup_printf ("[%s]", accelerator);
}

static void
assert_words (const char  *markup,
              SmtHelpForm  form,
              const char  *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = smt_help_words_format (markup, form, dup_keys, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (words, ==, expected);
}

static void
test_forms (void)
{
  static const char markup[] = "<b>A</b> &amp; <a href=\"topic:b\">b*c</a>, <tt>2015~_</tt>, "
                               "<key action=\"win.page::search\"/>";

  assert_words (markup, SMT_HELP_PLAIN, "A & b*c, 2015~_, [<Control>f]");
  assert_words (markup, SMT_HELP_MARKDOWN, "**A** & b\\*c, `2015~_`, \\[\\<Control\\>f\\]");
  assert_words (markup, SMT_HELP_PANGO,
                "<b>A</b> &amp; <a href=\"topic:b\">b*c</a>, <tt>2015~_</tt>, "
                "\u200e[&lt;Control&gt;f]\u200e");
}

static void
test_faults (void)
{
  static const char *const cases[] = { "<b>a", "a</b>", "a & b", "<key action=\"win.nothing\"/>",
                                       "<key/>" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (smt_help_words_format (cases[i], SMT_HELP_PLAIN, dup_keys, NULL, &error));
      g_assert_nonnull (error);
    }
}

static void
assert_block (const SmtHelpBlock *block)
{
  SmtGlyph glyph;

  g_assert_true (block->sign == NULL || smt_glyph_find (block->sign, &glyph));
  if (block->kind != SMT_HELP_PARAGRAPH && block->kind != SMT_HELP_ITEM)
    return;

  for (SmtHelpForm form = SMT_HELP_PLAIN; form <= SMT_HELP_PANGO; form++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *words = smt_help_words_format (block->text, form, dup_keys, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (words, !=, "");
    }
}

static void
test_bundled (void)
{
  g_autoptr (SmtHelp) help = smt_help_new_bundled ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (help)); i++)
    {
      g_autoptr (SmtHelpTopic) topic = g_list_model_get_item (G_LIST_MODEL (help), i);
      guint n;
      const SmtHelpBlock *blocks = smt_help_topic_get_blocks (topic, &n);

      g_test_message ("%s", smt_help_topic_get_id (topic));
      for (guint j = 0; j < n; j++)
        assert_block (&blocks[j]);
    }
}

static void
assert_keys (const char *accelerator,
             const char *expected)
{
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  g_autofree char *keys = smt_shortcut_dup_keys (accelerator, language);

  g_assert_cmpstr (keys, ==, expected);
}

static void
test_keys (void)
{
  assert_keys ("<Control><Shift>f", "Ctrl+Shift+F");
  assert_keys ("<Alt>Left", "Alt+Left");
  assert_keys ("F11", "F11");
  assert_keys ("<Control>bracketleft", "Ctrl+[");
  assert_keys ("<Control>Page_Up", "Ctrl+Page Up");
  assert_keys ("<Control>minus", "Ctrl+−");
}

/* Every command that has a key is in the topic on keys, and no key is a name
 * that nobody reads. */
static void
test_keyboard (void)
{
  g_autoptr (SmtHelp) help = smt_help_new_bundled ();
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  g_autofree char *text = smt_help_words_to_text (smt_help_find (help, "keyboard"), language,
                                                  SMT_HELP_PLAIN, 80);
  guint n;
  const SmtShortcut *shortcuts = smt_shortcut_get_all (&n);

  g_assert_cmpuint (n, >, 50);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *keys = smt_shortcut_dup_keys (shortcuts[i].accelerators[0], language);

      g_test_message ("%s: %s", shortcuts[i].title, keys);
      g_assert_nonnull (strstr (text, shortcuts[i].title));
      g_assert_nonnull (strstr (text, keys));
      g_assert_null (strpbrk (keys, "_<>"));
      for (const char *p = keys; p[0] != '\0' && p[1] != '\0'; p++)
        g_assert_false (g_ascii_islower (p[0]) && g_ascii_isupper (p[1]));
      g_assert_true (smt_shortcut_find (shortcuts[i].action) == &shortcuts[i]);
    }
}

static void
test_text (void)
{
  g_autoptr (SmtHelp) help = smt_help_new_bundled ();
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  g_autofree char *plain = smt_help_words_to_text (smt_help_find (help, "role"), language,
                                                   SMT_HELP_PLAIN, 40);
  g_autofree char *markdown = smt_help_words_to_text (smt_help_find (help, "role"), language,
                                                      SMT_HELP_MARKDOWN, 0);
  g_auto (GStrv) lines = g_strsplit (plain, "\n", -1);

  g_assert_cmpstr (lines[0], ==, "Roles");
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 40);
  g_assert_nonnull (strstr (plain, "\n  ● Full: "));
  g_assert_true (g_str_has_prefix (markdown, "# Roles\n\n"));
  g_assert_nonnull (strstr (markdown, "\n- **Full**: "));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/help-words/forms", test_forms);
  g_test_add_func ("/help-words/faults", test_faults);
  g_test_add_func ("/help-words/bundled", test_bundled);
  g_test_add_func ("/help-words/keys", test_keys);
  g_test_add_func ("/help-words/keyboard", test_keyboard);
  g_test_add_func ("/help-words/text", test_text);

  return g_test_run ();
}
