/* test-sheet-order.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of every entity of the bundled dataset has the sections that
 * docs/pages.md promises for its kind, in that order and no others, each with
 * something in it, as of several days, by all sources and by one. A promise that
 * no page keeps fails as well.
 */

#include "smt-sheet.h"

#include <string.h>

#include "dataset-fixture.h"

#define HEADING "\n## Each kind of page\n"
#define DAY     "*day*"

static const struct
{
  const char    *name;
  SmtEntityType  type;
} kinds[] = {
  { "mechanism", SMT_ENTITY_MECHANISM },
  { "party", SMT_ENTITY_PARTY },
  { "membership", SMT_ENTITY_MEMBERSHIP },
  { "meeting", SMT_ENTITY_MEETING },
  { "series", SMT_ENTITY_SERIES },
  { "event", SMT_ENTITY_EVENT },
  { "document", SMT_ENTITY_DOCUMENT },
  { "statement", SMT_ENTITY_STATEMENT },
  { "milestone", SMT_ENTITY_MILESTONE },
  { "body", SMT_ENTITY_BODY },
  { "relation", SMT_ENTITY_RELATION },
  { "roster", SMT_ENTITY_ROSTER },
  { "topic", SMT_ENTITY_TOPIC },
  { "place", SMT_ENTITY_PLACE },
  { "person", SMT_ENTITY_PERSON },
  { "source", SMT_ENTITY_SOURCE },
  { "role", SMT_ENTITY_ROLE },
};

/* Date, and the one source that is asked. */
static const char *const asks[][2] = {
  { NULL, NULL },
  { "1965", NULL },
  { "2015-06", NULL },
  { "2016-12", "wp-2017" },
};

typedef struct
{
  const char *name;
  GStrv       titles;  /* in their order */
  gboolean   *is_kept; /* whether a page has such a section */
} Promise;

static char *
read_table (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "docs", "pages.md", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  const char *start;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  start = strstr (text, HEADING);
  g_assert_nonnull (start);
  return g_strdup (start);
}

static Promise
read_promise (const char *table,
              const char *name)
{
  g_autofree char *head = g_strdup_printf ("\n| %s | ", name);
  const char *row = strstr (table, head);
  g_autofree char *cell = NULL;
  Promise promise = { .name = name };

  g_assert_nonnull (row);
  row += strlen (head);
  g_assert_nonnull (strstr (row, " |\n"));
  cell = g_strndup (row, strstr (row, " |\n") - row);
  promise.titles = g_strsplit (cell, " · ", 0);
  promise.is_kept = g_new0 (gboolean, g_strv_length (promise.titles));
  return promise;
}

static void
clear_promise (Promise *promise)
{
  g_strfreev (promise->titles);
  g_free (promise->is_kept);
}

/* A day may stand at the end. */
static gboolean
is_title (const char *promised,
          const char *title)
{
  const char *day = strstr (promised, DAY);

  return day != NULL ? strncmp (promised, title, day - promised) == 0
                     : g_str_equal (promised, title);
}

static void
check_page (Promise   *promise,
            SmtEntity *entity,
            SmtSheet  *sheet)
{
  GListModel *sections = G_LIST_MODEL (sheet);
  guint place = 0;

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (SmtSection) section = g_list_model_get_item (sections, i);
      const char *title = smt_section_get_title (section);

      while (promise->titles[place] != NULL && !is_title (promise->titles[place], title))
        place++;
      if (promise->titles[place] == NULL)
        g_error ("on the page of %s (%s), “%s” comes where the docs do not have it",
                 smt_entity_get_id (entity), promise->name, title);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (section)), >, 0);
      promise->is_kept[place++] = TRUE;
    }
}

static void
check_pages (Promise       *promise,
             SmtDataset    *dataset,
             SmtEntityType  type,
             SmtView       *view,
             SmtLanguage   *language)
{
  GListModel *list = smt_dataset_get_list (dataset, type);

  g_assert_cmpuint (g_list_model_get_n_items (list), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);
      g_autoptr (SmtSheet) sheet = smt_sheet_new (dataset, entity, view, language);

      check_page (promise, entity, sheet);
    }
}

static SmtView *
create_view (const char *const *ask)
{
  g_autoptr (SmtEdtf) at = ask[0] != NULL ? smt_edtf_parse (ask[0], NULL) : NULL;
  g_autoptr (SmtView) empty = smt_view_new ();
  g_autoptr (SmtView) dated = smt_view_with_at (empty, at);

  return smt_view_with_according_to (dated, ask[1]);
}

static void
test_docs (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  g_autofree char *table = read_table ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      Promise promise = read_promise (table, kinds[i].name);

      for (guint j = 0; j < G_N_ELEMENTS (asks); j++)
        {
          g_autoptr (SmtView) view = create_view (asks[j]);

          check_pages (&promise, dataset, kinds[i].type, view, language);
        }
      for (guint j = 0; promise.titles[j] != NULL; j++)
        if (!promise.is_kept[j])
          g_error ("no page of a %s has “%s”", promise.name, promise.titles[j]);
      clear_promise (&promise);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet-order/docs", test_docs);

  return g_test_run ();
}
