/* test-bookmarks.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Bookmarks without a display: order, colours, and the way through files.
 */

#include <glib/gstdio.h>

#include "dataset-fixture.h"
#include "smt-bookmarks.h"

#define VIEW "{\"format\":\"summitry-view\",\"version\":1,\"page\":\"parties\"}"

typedef struct
{
  SmtBookmarks *bookmarks;
  char         *folder;
  char         *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("bookmarks-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "bookmarks.json", NULL);
  fixture->bookmarks = smt_bookmarks_new (fixture->path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *aside = g_strconcat (fixture->path, ".unreadable", NULL);

  g_assert_finalize_object (fixture->bookmarks);
  g_unlink (fixture->path);
  g_unlink (aside);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
add (Fixture    *fixture,
     const char *name,
     guint       colour)
{
  g_autoptr (SmtBookmark) bookmark = smt_bookmark_new (name, colour, VIEW);

  smt_bookmarks_insert (fixture->bookmarks,
                        g_list_model_get_n_items (G_LIST_MODEL (fixture->bookmarks)), bookmark);
}

static void
assert_names (SmtBookmarks *bookmarks,
              const char   *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (bookmarks)); i++)
    {
      g_autoptr (SmtBookmark) bookmark = g_list_model_get_item (G_LIST_MODEL (bookmarks), i);

      g_string_append_printf (names, "%s%u ", smt_bookmark_get_name (bookmark),
                              smt_bookmark_get_colour (bookmark));
    }
  g_assert_cmpstr (names->str, ==, expected);
}

/* A colour stays with its bookmark, whatever happens to others. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (SmtBookmark) taken = NULL;
  g_autoptr (SmtBookmark) renamed = smt_bookmark_new ("d", SMT_N_BOOKMARK_COLOURS, VIEW);

  add (fixture, "a", 1);
  add (fixture, "b", 2);
  add (fixture, "c", 3);
  smt_bookmarks_move (fixture->bookmarks, 0, 2);
  assert_names (fixture->bookmarks, "b2 c3 a1 ");
  smt_bookmarks_move (fixture->bookmarks, 2, 3);
  smt_bookmarks_move (fixture->bookmarks, 2, 1);
  assert_names (fixture->bookmarks, "b2 a1 c3 ");
  taken = smt_bookmarks_take (fixture->bookmarks, 1);
  assert_names (fixture->bookmarks, "b2 c3 ");
  smt_bookmarks_insert (fixture->bookmarks, 1, taken);
  smt_bookmarks_replace (fixture->bookmarks, 0, renamed);
  assert_names (fixture->bookmarks, "d0 a1 c3 ");
}

static void
test_file (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (SmtBookmarks) again = NULL;
  g_autoptr (GError) error = NULL;

  add (fixture, "a \"quoted\" é", 4);
  add (fixture, "b", 8);
  g_assert_true (smt_bookmarks_flush (fixture->bookmarks, &error));
  g_assert_no_error (error);
  again = smt_bookmarks_new (fixture->path);
  assert_names (again, "a \"quoted\" é4 b8 ");
}

/* All or none: a file with one bad bookmark adds nothing. */
static void
test_import (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *bad[] = {
    "", "[]", "{}", "{\"format\":\"summitry-bookmarks\"}",
    "{\"format\":\"summitry-bookmarks\",\"bookmarks\":[{\"name\":\"x\",\"view\":" VIEW "},{}]}",
    "{\"format\":\"summitry-bookmarks\",\"bookmarks\":[{\"name\":\"x\",\"view\":{}}]}",
  };
  g_autofree char *text = NULL;

  add (fixture, "a", 1);
  text = smt_bookmarks_to_json (fixture->bookmarks);
  g_assert_true (smt_bookmarks_import (fixture->bookmarks, text, NULL));
  assert_names (fixture->bookmarks, "a1 a1 ");
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (smt_bookmarks_import (fixture->bookmarks, bad[i], &error));
      g_assert_nonnull (error);
    }
  assert_names (fixture->bookmarks, "a1 a1 ");
}

/* What this program cannot read is somebody's all the same. */
static void
test_unreadable (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *aside = g_strconcat (fixture->path, ".unreadable", NULL);
  g_autofree char *text = NULL;
  g_autoptr (SmtBookmarks) again = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "{ of a later program }", -1, NULL));
  again = smt_bookmarks_new (fixture->path);
  assert_names (again, "");
  g_assert_true (g_file_get_contents (aside, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "{ of a later program }");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) \
  g_test_add (path, Fixture, NULL, set_up, test, tear_down)

  ADD ("/bookmarks/order", test_order);
  ADD ("/bookmarks/file", test_file);
  ADD ("/bookmarks/import", test_import);
  ADD ("/bookmarks/unreadable", test_unreadable);

  return g_test_run ();
}
