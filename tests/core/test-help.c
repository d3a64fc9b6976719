/* test-help.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The help that comes with the program: every page of the window has a topic,
 * every link leads somewhere, and every kind of role is explained.
 */

#include "smt-help.h"

#include "smt-core-enums.h"
#include "smt-help-reader.h"

#define IN_TOPIC(text) \
  "<section><title>S</title><topic id=\"a\"><title>T</title>" text "</topic></section>"

static gboolean
is_page (const char *nick)
{
  g_autoptr (GEnumClass) pages = g_type_class_ref (SMT_TYPE_PAGE);

  return g_enum_get_value_by_nick (pages, nick) != NULL;
}

static void
assert_link (SmtHelp    *help,
             const char *address)
{
  if (g_str_has_prefix (address, "topic:"))
    g_assert_nonnull (smt_help_find (help, address + strlen ("topic:")));
  else if (!g_str_has_prefix (address, "page:") || !is_page (address + strlen ("page:")))
    g_error ("“%s” leads nowhere", address);
}

/* Returns how many there are. */
static guint
assert_links (SmtHelp    *help,
              const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "href=\"", -1);
  guint n = g_strv_length (parts) - 1;

  for (guint i = 1; i <= n; i++)
    {
      parts[i][strcspn (parts[i], "\"")] = '\0';
      assert_link (help, parts[i]);
    }
  return n;
}

static guint
assert_topic (SmtHelp      *help,
              SmtHelpTopic *topic,
              GHashTable   *seen)
{
  guint n_blocks, n_links = 0;
  const SmtHelpBlock *blocks = smt_help_topic_get_blocks (topic, &n_blocks);

  g_test_message ("%s", smt_help_topic_get_id (topic));
  g_assert_true (g_hash_table_add (seen, g_strdup (smt_help_topic_get_id (topic))));
  g_assert_true (smt_help_find (help, smt_help_topic_get_id (topic)) == topic);
  g_assert_nonnull (smt_help_topic_get_title (topic));
  g_assert_cmpuint (n_blocks, >, 1);
  for (guint i = 0; i < n_blocks; i++)
    if (blocks[i].kind == SMT_HELP_PARAGRAPH || blocks[i].kind == SMT_HELP_ITEM)
      {
        g_assert_cmpuint (strlen (blocks[i].text), >, 3);
        g_assert_null (strstr (blocks[i].text, "  "));
        n_links += assert_links (help, blocks[i].text);
      }
    else if (blocks[i].kind == SMT_HELP_CODE)
      {
        g_assert_cmpstr (blocks[i].text, !=, "");
      }
  return n_links;
}

static void
test_topics (void)
{
  g_autoptr (SmtHelp) help = smt_help_new_bundled ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) sections = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (help)), n_links = 0;
  const char *section = NULL;

  g_assert_cmpuint (n, >=, 20);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SmtHelpTopic) topic = g_list_model_get_item (G_LIST_MODEL (help), i);

      n_links += assert_topic (help, topic, seen);
      /* Those of a section stand together. */
      if (g_strcmp0 (section, smt_help_topic_get_section (topic)) != 0)
        {
          section = smt_help_topic_get_section (topic);
          g_assert_true (g_hash_table_add (sections, (gpointer) section));
        }
    }
  g_assert_cmpuint (n_links, >=, 20);
  g_assert_null (smt_help_find (help, "no-such-topic"));
}

/* One topic for each page, and no topic for what is no page. */
static void
test_pages (void)
{
  g_autoptr (SmtHelp) help = smt_help_new_bundled ();
  g_autoptr (GEnumClass) pages = g_type_class_ref (SMT_TYPE_PAGE);
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (help)); i++)
    {
      g_autoptr (SmtHelpTopic) topic = g_list_model_get_item (G_LIST_MODEL (help), i);
      const char *const *nicks = smt_help_topic_get_pages (topic);

      for (guint j = 0; nicks[j] != NULL; j++)
        {
          g_test_message ("%s", nicks[j]);
          g_assert_true (is_page (nicks[j]));
          g_assert_true (g_hash_table_add (found, (gpointer) nicks[j]));
        }
    }
  g_assert_cmpuint (g_hash_table_size (found), ==, pages->n_values);
}

static void
assert_help_for (SmtHelp    *help,
                 const char *view_text,
                 const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strdup_printf ("{\"format\": \"summitry-view\", \"version\": 1, %s}",
                                           view_text);
  g_autoptr (SmtView) view = smt_view_new_from_json (text, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (smt_help_topic_get_id (smt_help_find_for_view (help, view)), ==, id);
}

static void
test_views (void)
{
  g_autoptr (SmtHelp) help = smt_help_new_bundled ();

  assert_help_for (help, "\"page\": \"mechanisms\"", "mechanism");
  assert_help_for (help, "\"page\": \"people\"", "entry");
  assert_help_for (help, "\"page\": \"matrix\"", "matrix");
  assert_help_for (help, "\"page\": \"matrix\", \"before\": \"2016\"", "two-dates");
  assert_help_for (help, "\"page\": \"matrix\", \"reading\": \"parties\"", "shared");
  assert_help_for (help, "\"page\": \"matrix\", \"reading\": \"mechanisms\"", "shared");
}

static gboolean
explains (SmtHelpTopic *topic,
          const char   *sign)
{
  guint n;
  const SmtHelpBlock *blocks = smt_help_topic_get_blocks (topic, &n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (blocks[i].sign, sign) == 0)
      return TRUE;
  return FALSE;
}

static void
test_roles (void)
{
  g_autoptr (SmtHelp) help = smt_help_new_bundled ();
  g_autoptr (GEnumClass) kinds = g_type_class_ref (SMT_TYPE_ROLE_KIND);

  for (guint i = 0; i < kinds->n_values; i++)
    {
      g_test_message ("%s", kinds->values[i].value_nick);
      g_assert_true (explains (smt_help_find (help, "role"), kinds->values[i].value_nick));
    }
}

/* Messages come out as gettext's tools write them. */
static void
test_messages (void)
{
  static const char text[] =
    IN_TOPIC ("<p>\n   one  &amp;\n two <a href=\"page:matrix\">“three”</a>"
              " <key action=\"win.undo\"/> </p><code>{\n  \"a\": &lt;1>\n}</code><keys/>"
              "<item sign=\"full\"><b>b</b></item>");
  g_autoptr (GPtrArray) topics = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  const SmtHelpBlock *blocks;
  guint n;

  g_assert_true (smt_help_read (topics, text, strlen (text), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (topics->len, ==, 1);
  g_assert_cmpstr (smt_help_topic_get_section (topics->pdata[0]), ==, "S");
  g_assert_cmpstr (smt_help_topic_get_title (topics->pdata[0]), ==, "T");
  blocks = smt_help_topic_get_blocks (topics->pdata[0], &n);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpstr (blocks[0].text, ==,
                   "one &amp; two <a href=\"page:matrix\">“three”</a>"
                   " <key action=\"win.undo\"/>");
  g_assert_cmpint (blocks[1].kind, ==, SMT_HELP_CODE);
  g_assert_cmpstr (blocks[1].text, ==, "{\n  \"a\": <1>\n}");
  g_assert_cmpint (blocks[2].kind, ==, SMT_HELP_KEYS);
  g_assert_cmpint (blocks[3].kind, ==, SMT_HELP_ITEM);
  g_assert_cmpstr (blocks[3].sign, ==, "full");
}

static void
test_faults (void)
{
  static const char *const cases[] = {
    "",
    "<section><title>S</title>",
    "<section><topic id=\"a\"><title>T</title></topic></section>",
    "<section><title>S</title><topic><title>T</title></topic></section>",
    "<section><title>S</title><p>outside</p></section>",
    IN_TOPIC ("<h1>T</h1>"),
    IN_TOPIC ("<p>a <i>b</i></p>"),
    IN_TOPIC ("<b>a</b>"),
    IN_TOPIC ("<p>a <p>b</p></p>"),
    IN_TOPIC ("<p>a"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) topics = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      g_assert_false (smt_help_read (topics, cases[i], strlen (cases[i]), &error));
      g_assert_nonnull (error);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/help/topics", test_topics);
  g_test_add_func ("/help/pages", test_pages);
  g_test_add_func ("/help/views", test_views);
  g_test_add_func ("/help/roles", test_roles);
  g_test_add_func ("/help/messages", test_messages);
  g_test_add_func ("/help/faults", test_faults);

  return g_test_run ();
}
