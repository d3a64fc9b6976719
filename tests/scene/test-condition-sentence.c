/* test-condition-sentence.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sentence that says which parties a view shows: that it is one whatever is
 * chosen, that each place has its phrase, and that all places are in it.
 */

#include "smt-condition-sentence.h"

#include <string.h>

#include "dataset-fixture.h"
#include "smt-template.h"

static void
take (SmtView **view,
      SmtView  *next)
{
  smt_view_unref (*view);
  *view = next;
}

static void
assert_sentence (SmtDataset *dataset,
                 SmtView    *view,
                 const char *expected)
{
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  g_autofree char *sentence = smt_condition_dup_sentence (dataset, view, language);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_sentence (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtEdtf) at = smt_edtf_parse ("2015-12-31", NULL);
  g_autoptr (SmtView) view = smt_view_new ();
  const char *all_of[] = { "eas", "cica", NULL }, *none_of[] = { "sco", NULL };
  const char *any_of[] = { "lmc", "apt", NULL }, *roles[] = { "full", "observer", NULL };

  take (&view, smt_view_with_at (view, at));
  assert_sentence (dataset, view,
                   "Parties in any mechanism, whatever else they are in, with none ruled out, "
                   "in any current role, with any number of memberships, as of 31 December 2015.");
  take (&view, smt_view_with_sets (view, all_of, none_of));
  assert_sentence (dataset, view,
                   "Parties in all of EAS and CICA, whatever else they are in, not in SCO, "
                   "in any current role, with any number of memberships, as of 31 December 2015.");
  take (&view, smt_view_with_any_of (view, any_of));
  take (&view, smt_view_with_roles (view, roles));
  take (&view, smt_view_with_at_least (view, 3));
  assert_sentence (dataset, view,
                   "Parties in all of EAS and CICA, in at least one of LMC and APT, not in SCO, "
                   "in a role of the kind full or observer, with at least 3 memberships, "
                   "as of 31 December 2015.");
}

/* Each part is set by what stands there alone. */
static void
test_set (void)
{
  const char *ids[] = { "eas", NULL };
  g_autoptr (SmtView) view = smt_view_new ();
  g_autoptr (SmtView) any = smt_view_with_any_of (view, ids);
  g_autoptr (SmtView) none = smt_view_with_sets (view, NULL, ids);

  for (SmtConditionPart part = 0; part < SMT_N_CONDITION_PARTS; part++)
    {
      g_assert_false (smt_condition_is_set (view, part));
      g_assert_cmpint (smt_condition_is_set (any, part), ==, part == SMT_CONDITION_ANY_OF);
      g_assert_cmpint (smt_condition_is_set (none, part), ==, part == SMT_CONDITION_NONE_OF);
    }
}

/* In each language every part has one place. */
static void
test_places (void)
{
  g_auto (GStrv) tags = smt_language_list_installed ();

  for (guint i = 0; tags[i] != NULL; i++)
    {
      g_autoptr (SmtLanguage) language = smt_language_new (tags[i], NULL);
      const char *position = smt_condition_get_template (language);
      guint n[SMT_N_CONDITION_PARTS] = { 0 };
      char *literal, *key;

      while (smt_template_next (&position, &literal, &key))
        {
          SmtConditionPart part;

          if (key != NULL && smt_condition_find_part (key, &part))
            n[part]++;
          g_free (literal);
          g_free (key);
        }
      for (guint j = 0; j < SMT_N_CONDITION_PARTS; j++)
        g_assert_cmpuint (n[j], ==, 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/condition-sentence/sentence", test_sentence);
  g_test_add_func ("/condition-sentence/set", test_set);
  g_test_add_func ("/condition-sentence/places", test_places);

  return g_test_run ();
}
