/* test-view-file.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Views as files and links: the same view comes back, whatever is in it, and
 * what a dataset does not have is named.
 */

#include <string.h>

#include "dataset-fixture.h"
#include "smt-error.h"
#include "smt-view-file.h"

#define MECHANISM(id) \
  "{\"id\": \"" id "\", \"name\": {\"en\": \"" id "\"}, \"kind\": \"forum\"," \
  " \"certainty\": \"unsourced\", \"roles\": []}"

static SmtDataset *
read_dataset (void)
{
  return fixture_read_valid (FIXTURE_DOCUMENT (
    "\"edition\": \"2\", \"mechanisms\": [" MECHANISM ("a") ", " MECHANISM ("b") "]"));
}

static SmtView *
new_view (const char *entity,
          const char *text)
{
  const char *const mechanisms[] = { "a", "b", NULL };
  g_autoptr (SmtView) first = smt_view_new ();
  g_autoptr (SmtView) opened = smt_view_with_entity (first, entity);
  g_autoptr (SmtView) chosen = smt_view_with_mechanisms (opened, mechanisms);

  return smt_view_with_text (chosen, text);
}

/* What the gaps are, as one string. */
static char *
dup_gaps (const SmtViewFile *file,
          SmtDataset        *dataset)
{
  g_autoptr (GPtrArray) gaps = smt_view_file_find_gaps (file, dataset);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < gaps->len; i++)
    {
      const SmtViewGap *gap = g_ptr_array_index (gaps, i);

      g_string_append_printf (text, "%u:%s ", gap->kind, gap->name);
    }
  return g_string_free_and_steal (text);
}

static void
test_round (void)
{
  static const char *texts[] = { NULL, "a b", "100% \"sure\"?&=#", "东盟 é", "\t\n" };
  g_autoptr (SmtDataset) dataset = read_dataset ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SmtView) view = new_view ("a", texts[i]);
      g_autofree char *text = smt_view_file_write (view, dataset);
      g_autofree char *link = smt_view_file_to_link (view, dataset);
      g_autoptr (SmtViewFile) file = smt_view_file_parse (text, &error);
      g_autoptr (SmtViewFile) linked = smt_view_file_from_link (link, &error);
      g_autofree char *gaps = dup_gaps (file, dataset);

      g_assert_no_error (error);
      g_assert_true (smt_view_equal (file->view, view));
      g_assert_true (smt_view_equal (linked->view, view));
      g_assert_cmpstr (file->dataset, ==, "test");
      g_assert_cmpstr (linked->edition, ==, "2");
      g_assert_cmpstr (gaps, ==, "");
      /* A link goes anywhere: it is one word of plain letters. */
      g_assert_true (g_str_is_ascii (link));
      g_assert_null (strpbrk (link, " \t\n\"<>"));
    }
}

static void
test_gaps (void)
{
  static const struct
  {
    const char *text, *gaps;
  } cases[] = {
    { "\"page\": \"matrix\"", "" },
    { "\"entity\": \"z\", \"dataset\": \"test\", \"edition\": \"2\"", "2:z " },
    { "\"entity\": \"a\", \"mechanisms\": [\"z\", \"a\", \"y\"], \"parties\": [\"z\"]",
      "2:z 2:y " },
    { "\"according_to\": \"s\", \"roles\": [\"full\"]", "2:s " },
    { "\"dataset\": \"other\", \"edition\": \"9\"", "0:other " },
    { "\"dataset\": \"test\", \"edition\": \"9\"", "1:9 " },
    { "\"selected_parties\": [\"p\"], \"collapsed\": [\"region:035\"]", "2:p " },
  };
  g_autoptr (SmtDataset) dataset = read_dataset ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = g_strdup_printf ("{\"format\": \"summitry-view\","
                                               " \"version\": 1, %s}", cases[i].text);
      g_autoptr (SmtViewFile) file = smt_view_file_parse (text, &error);
      g_autofree char *gaps = NULL;

      g_assert_no_error (error);
      gaps = dup_gaps (file, dataset);
      g_assert_cmpstr (gaps, ==, cases[i].gaps);
    }
}

/* What is written nearly as an id that there is may have been meant. */
static void
test_suggested (void)
{
  static const struct
  {
    const char *id, *suggestion;
  } cases[] = {
    { "lcm", "lmc" }, { "khm", "KHM" }, { "sanya-declaraton", "sanya-declaration" },
    { "something-else-altogether", NULL },
  };
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"format\": \"summitry-view\", \"version\": 1,"
                                               " \"entity\": \"%s\"}", cases[i].id);
      g_autoptr (SmtViewFile) file = smt_view_file_parse (text, NULL);
      g_autoptr (GPtrArray) gaps = smt_view_file_find_gaps (file, dataset);

      g_assert_cmpuint (gaps->len, ==, 1);
      g_assert_cmpstr (((SmtViewGap *) g_ptr_array_index (gaps, 0))->suggestion, ==,
                       cases[i].suggestion);
    }
}

static void
test_refused (void)
{
  static const char *links[] = {
    "", "summitry:", "summitry:view", "summitry:view?", "summitry:view?%", "summitry:view?%00",
    "summitry:view?%ff%fe", "summitry:view?{}", "summitry:view?[1]", "http://view?{}",
    "summitry:view?%7B%22format%22%3A%22summitry-view%22%2C%22version%22%3A2%7D",
  };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (smt_view_file_from_link (links[i], &error));
      g_assert_nonnull (error);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view-file/round", test_round);
  g_test_add_func ("/view-file/gaps", test_gaps);
  g_test_add_func ("/view-file/suggested", test_suggested);
  g_test_add_func ("/view-file/refused", test_refused);

  return g_test_run ();
}
