/* test-facets.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists narrowed by facets: which values there are, who meets them for certain
 * and who possibly, that counts tell the future; and how lists are ordered.
 */

#include "smt-facets.h"
#include "smt-list-order.h"

#include "dataset-fixture.h"

#define THINGS \
  "\"places\": [{\"id\": \"p\", \"name\": \"Place\"}],\n" \
  "\"topics\": [{\"id\": \"water\", \"name\": \"Water\"}, {\"id\": \"air\", \"name\": \"Air\"}],\n" \
  "\"mechanisms\": [{\"id\": \"m\", \"name\": \"M\"}, {\"id\": \"n\", \"name\": \"N\"}],\n" \
  "\"series\": [{\"id\": \"s\", \"name\": \"S\", \"mechanism\": \"n\"}],\n" \
  "\"meetings\": [\n" \
  "  {\"id\": \"a\", \"name\": \"Älpha\", \"mechanism\": \"m\", \"date\": \"2009-12-30/2010-01-02\",\n" \
  "   \"place\": \"p\", \"topics\": [\"water\"]},\n" \
  "  {\"id\": \"b\", \"name\": \"Beta\", \"series\": \"s\", \"date\": \"2015\"},\n" \
  "  {\"id\": \"c\", \"name\": \"Gamma\", \"mechanism\": \"m\", \"date\": \"201X\",\n" \
  "   \"topics\": [\"water\", \"air\"], \"certainty\": \"unsourced\"},\n" \
  "  {\"id\": \"d\", \"name\": \"另外\"}]\n"

typedef struct
{
  SmtDataset  *dataset;
  SmtLanguage *language;
  SmtFacets   *facets;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->dataset = fixture_read_valid (FIXTURE_DOCUMENT (THINGS));
  fixture->language = smt_language_new ("en", NULL);
  fixture->facets =
    smt_facets_new (fixture->dataset,
                    smt_dataset_get_list (fixture->dataset, SMT_ENTITY_MEETING),
                    smt_dataset_get_index (fixture->dataset),
                    smt_dataset_get_last_day (fixture->dataset), fixture->language);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  smt_facets_free (fixture->facets);
  g_object_unref (fixture->language);
  g_object_unref (fixture->dataset);
}

static void
choose (Fixture    *fixture,
        const char *conditions)
{
  g_auto (GStrv) list = *conditions != '\0' ? g_strsplit (conditions, " ", -1)
                                            : g_new0 (char *, 1);

  smt_facets_choose (fixture->facets, (const char *const *) list);
}

/* Who meets it: "a c?", with a mark after those that possibly do. */
static void
assert_kept (Fixture    *fixture,
             const char *conditions,
             const char *expected)
{
  GListModel *list = smt_dataset_get_list (fixture->dataset, SMT_ENTITY_MEETING);
  g_autoptr (GString) kept = g_string_new (NULL);

  choose (fixture, conditions);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);
      SmtFacetAnswer answer = smt_facets_judge (fixture->facets, entity);

      if (answer != SMT_FACET_NO)
        g_string_append_printf (kept, "%s%s%s", kept->len > 0 ? " " : "",
                                smt_entity_get_id (entity),
                                answer == SMT_FACET_POSSIBLY ? "?" : "");
    }
  g_assert_cmpstr (kept->str, ==, expected);
}

static const SmtFacetValue *
get_value (Fixture    *fixture,
           const char *condition)
{
  GPtrArray *values = smt_facets_get_values (fixture->facets);

  for (guint i = 0; i < values->len; i++)
    {
      const SmtFacetValue *value = g_ptr_array_index (values, i);

      if (g_str_equal (value->condition, condition))
        return value;
    }
  g_error ("there is no %s", condition);
}

static void
test_judge (Fixture       *fixture,
            gconstpointer  data)
{
  assert_kept (fixture, "", "a b c d");
  assert_kept (fixture, "mechanism:m", "a c");
  /* A series brings its mechanism along. */
  assert_kept (fixture, "mechanism:n", "b");
  assert_kept (fixture, "mechanism:m mechanism:n", "a b c");
  assert_kept (fixture, "topic:water", "a c");
  assert_kept (fixture, "topic:water topic:air", "a c");
  assert_kept (fixture, "topic:air mechanism:n", "");
  assert_kept (fixture, "place:p", "a");
  assert_kept (fixture, "certainty:unsourced", "c");
  assert_kept (fixture, "certainty:stated mechanism:m", "a");
}

/* What lies across the turn of a decade is in neither for certain. */
static void
test_dates (Fixture       *fixture,
            gconstpointer  data)
{
  assert_kept (fixture, "decade:200X", "a?");
  assert_kept (fixture, "decade:201X", "a? b c");
  assert_kept (fixture, "decade:undated", "d");
  assert_kept (fixture, "decade:201X topic:water", "a? c");
  assert_kept (fixture, "decade:199X", "");
}

/* A condition of another dataset keeps nothing; one of a facet that there is
 * not is none. */
static void
test_unknown (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *unknown =
    smt_facets_dup_condition (fixture->facets, "topic:fire", fixture->language);
  g_autofree char *known =
    smt_facets_dup_condition (fixture->facets, "topic:water", fixture->language);

  assert_kept (fixture, "topic:fire", "");
  assert_kept (fixture, "colour:red", "a b c d");
  g_assert_cmpstr (unknown, ==, "Topic: fire");
  g_assert_cmpstr (known, ==, "Topic: Water");
}

static guint
count_answers (Fixture        *fixture,
               SmtFacetAnswer  wanted)
{
  GListModel *list = smt_dataset_get_list (fixture->dataset, SMT_ENTITY_MEETING);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);

      n += smt_facets_judge (fixture->facets, entity) == wanted;
    }

  return n;
}

/* The count beside a value is how many there are when it alone is chosen of its
 * facet, whatever is chosen of the others. */
static void
test_counts (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const others[] = { "", "mechanism:m", "topic:water", "certainty:stated" };
  GPtrArray *values = smt_facets_get_values (fixture->facets);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    for (guint j = 0; j < values->len; j++)
      {
        const SmtFacetValue *value = g_ptr_array_index (values, j);
        g_autofree char *both = g_strconcat (others[i], *others[i] != '\0' ? " " : "",
                                             value->condition, NULL);
        guint n_certain, n_possibly;

        if (g_str_has_prefix (others[i], "topic") && value->facet == SMT_FACET_TOPIC)
          continue;
        if (g_str_has_prefix (others[i], "mechanism") && value->facet == SMT_FACET_MECHANISM)
          continue;
        if (g_str_has_prefix (others[i], "certainty") && value->facet == SMT_FACET_CERTAINTY)
          continue;
        choose (fixture, others[i]);
        smt_facets_count (fixture->facets, NULL, NULL);
        n_certain = value->n_certain;
        n_possibly = value->n_possibly;
        choose (fixture, both);
        g_assert_cmpuint (n_certain, ==, count_answers (fixture, SMT_FACET_YES));
        g_assert_cmpuint (n_possibly, ==, count_answers (fixture, SMT_FACET_POSSIBLY));
      }
}

/* A source that was read long ago is told from one that was not, seen from the day of
 * the dataset; of some nobody says. */
static void
test_checked (void)
{
  g_autoptr (SmtDataset) dataset =
    fixture_read_valid (FIXTURE_DOCUMENT ("\"sources\": [\n"
                                          "  {\"id\": \"new\", \"name\": \"A\", \"checked\": \"2020-01-01\"},\n"
                                          "  {\"id\": \"old\", \"name\": \"B\", \"checked\": \"2015-05\"},\n"
                                          "  {\"id\": \"any\", \"name\": \"C\"}]"));
  static const char *const conditions[] = { "checked:fresh", "checked:stale", "checked:not-stated" };
  static const char *const ids[] = { "new", "old", "any" };
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  SmtFacets *facets =
    smt_facets_new (dataset, smt_dataset_get_list (dataset, SMT_ENTITY_SOURCE),
                    smt_dataset_get_index (dataset), smt_dataset_get_last_day (dataset),
                    language);

  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    {
      const char *const chosen[] = { conditions[i], NULL };

      smt_facets_choose (facets, chosen);
      for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
        g_assert_cmpint (smt_facets_judge (facets, smt_dataset_lookup (dataset, ids[j])), ==,
                         i == j ? SMT_FACET_YES : SMT_FACET_NO);
    }
  smt_facets_free (facets);
}

static gboolean
is_not_a (SmtEntity *entity,
          gpointer   user_data)
{
  return !g_str_equal (smt_entity_get_id (entity), "a");
}

static void
test_keep (Fixture       *fixture,
           gconstpointer  data)
{
  choose (fixture, "");
  smt_facets_count (fixture->facets, is_not_a, NULL);
  g_assert_cmpuint (get_value (fixture, "mechanism:m")->n_certain, ==, 1);
  g_assert_cmpuint (get_value (fixture, "decade:200X")->n_possibly, ==, 0);
  g_assert_cmpuint (get_value (fixture, "decade:201X")->n_certain, ==, 2);
}

static void
assert_order (Fixture    *fixture,
              SmtSort     sort,
              const char *first,
              const char *second,
              int         expected)
{
  int order = smt_list_order_compare (fixture->dataset, sort, NULL,
                                      smt_dataset_lookup (fixture->dataset, first),
                                      smt_dataset_lookup (fixture->dataset, second));

  g_assert_cmpint ((order > 0) - (order < 0), ==, expected);
}

static void
assert_section (Fixture    *fixture,
                SmtSort     sort,
                const char *id,
                const char *title,
                const char *expected)
{
  g_autofree char *section =
    smt_list_order_dup_section (sort, NULL, smt_dataset_lookup (fixture->dataset, id), title,
                                fixture->language);

  g_assert_cmpstr (section, ==, expected);
}

/* The undated comes last either way, and under a heading of its own. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  assert_order (fixture, SMT_SORT_LATEST, "b", "a", -1);
  assert_order (fixture, SMT_SORT_EARLIEST, "b", "a", 1);
  assert_order (fixture, SMT_SORT_LATEST, "d", "a", 1);
  assert_order (fixture, SMT_SORT_EARLIEST, "d", "a", 1);
  assert_order (fixture, SMT_SORT_PLAIN, "b", "a", -1);
  assert_order (fixture, SMT_SORT_NAME, "b", "a", 0);
  /* Two meetings refer to the one, one to the other. */
  assert_order (fixture, SMT_SORT_COUNT, "water", "air", -1);

  assert_section (fixture, SMT_SORT_NAME, "a", "Älpha", "A");
  assert_section (fixture, SMT_SORT_NAME, "b", "3rd meeting", "#");
  assert_section (fixture, SMT_SORT_EARLIEST, "b", "Beta", "2010s");
  assert_section (fixture, SMT_SORT_PLAIN, "d", "另外", "Undated");
  assert_section (fixture, SMT_SORT_COUNT, "d", "另外", NULL);
}

/* In a Chinese dictionary a word stands under the first letter of its sound. */
static void
test_chinese (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (SmtLanguage) chinese = smt_language_new ("zh", NULL);
  g_autofree char *section =
    smt_list_order_dup_section (SMT_SORT_NAME, NULL, smt_dataset_lookup (fixture->dataset, "d"),
                                "另外", chinese);

  g_assert_cmpstr (section, ==, "L");
}

#define TOLD \
  "\"sources\": [{\"id\": \"one\", \"name\": \"One\"}, {\"id\": \"two\", \"name\": \"Two\"}],\n" \
  "\"places\": [{\"id\": \"p\", \"name\": \"P\"}, {\"id\": \"q\", \"name\": \"Q\"}],\n" \
  "\"topics\": [{\"id\": \"water\", \"name\": \"Water\"}, {\"id\": \"air\", \"name\": \"Air\"}],\n" \
  "\"mechanisms\": [{\"id\": \"m\", \"name\": \"M\"}, {\"id\": \"n\", \"name\": \"N\"}],\n" \
  "\"meetings\": [{\"id\": \"a\", \"name\": \"A\", \"mechanism\": \"m\", \"date\": \"2001\",\n" \
  "  \"place\": \"p\", \"topics\": [\"water\"],\n" \
  "  \"passages\": [{\"source\": \"one\"},\n" \
  "    {\"source\": \"two\", \"fields\": [\"mechanism\"], \"date\": \"1999\", \"place\": \"q\"}]},\n" \
  "  {\"id\": \"b\", \"name\": \"B\", \"mechanism\": \"n\", \"date\": \"1995\", \"topics\": [\"water\"],\n" \
  "  \"passages\": [{\"source\": \"two\", \"fields\": [\"mechanism\"]}]}],\n" \
  "\"bodies\": [{\"id\": \"desk\", \"name\": \"Desk\", \"kind\": \"office\",\n" \
  "  \"passages\": [{\"source\": \"one\"}, {\"source\": \"two\", \"fields\": [\"name\"]}]}]\n"

typedef struct
{
  SmtDataset  *dataset;
  SmtLanguage *language;
  SmtEntity   *one, *two;
} ToldFixture;

static void
told_set_up (ToldFixture   *self,
             gconstpointer  data)
{
  self->dataset = fixture_read_valid (FIXTURE_DOCUMENT (TOLD));
  self->language = smt_language_new ("en", NULL);
  self->one = smt_dataset_lookup (self->dataset, "one");
  self->two = smt_dataset_lookup (self->dataset, "two");
}

static void
told_tear_down (ToldFixture   *self,
                gconstpointer  data)
{
  g_object_unref (self->language);
  g_object_unref (self->dataset);
}

/* The values that a list of a type has by one source, in their order. */
static void
assert_values (ToldFixture   *self,
               SmtEntityType  type,
               SmtEntity     *source,
               const char    *expected)
{
  g_autoptr (SmtMembershipIndex) index = smt_membership_index_new (self->dataset, source);
  g_autoptr (SmtFacets) facets =
    smt_facets_new (self->dataset, smt_dataset_get_list (self->dataset, type), index,
                    smt_dataset_get_last_day (self->dataset), self->language);
  GPtrArray *values = smt_facets_get_values (facets);
  g_autoptr (GString) text = g_string_new (NULL);

  smt_facets_count (facets, NULL, NULL);
  for (guint i = 0; i < values->len; i++)
    {
      const SmtFacetValue *value = g_ptr_array_index (values, i);

      if (value->facet != SMT_FACET_CERTAINTY)
        g_string_append_printf (text, "%s%s=%u", i > 0 ? " " : "", value->condition,
                                value->n_certain);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* By one source a list has the values that it gives, with its date and place. */
static void
test_told (ToldFixture   *self,
           gconstpointer  data)
{
  assert_values (self, SMT_ENTITY_MEETING, self->one,
                 "mechanism:m=1 topic:water=1 place:p=1 decade:200X=1 decade:undated=1");
  assert_values (self, SMT_ENTITY_MEETING, self->two,
                 "mechanism:m=1 mechanism:n=1 topic:water=2 place:q=1 decade:199X=1 "
                 "decade:undated=1");
  assert_values (self, SMT_ENTITY_TOPIC, self->one, "mechanism:m=1");
  assert_values (self, SMT_ENTITY_TOPIC, self->two, "mechanism:m=1 mechanism:n=1");
  assert_values (self, SMT_ENTITY_BODY, self->one, "kind:office=1 decade:undated=1");
  assert_values (self, SMT_ENTITY_BODY, self->two, "decade:undated=1");
}

static void
assert_told_order (ToldFixture *self,
                   SmtSort      sort,
                   SmtEntity   *source,
                   const char  *first,
                   const char  *second,
                   int          expected)
{
  SmtEntity *a = smt_dataset_lookup (self->dataset, first);
  SmtEntity *b = smt_dataset_lookup (self->dataset, second);
  int order = smt_list_order_compare (self->dataset, sort, source, a, b);

  g_assert_cmpint ((order > 0) - (order < 0), ==, expected);
}

static void
assert_told_section (ToldFixture *self,
                     SmtSort      sort,
                     SmtEntity   *source,
                     const char  *id,
                     const char  *expected)
{
  g_autofree char *section =
    smt_list_order_dup_section (sort, source, smt_dataset_lookup (self->dataset, id), "",
                                self->language);

  g_assert_cmpstr (section, ==, expected);
}

/* So do its order and its headings. */
static void
test_told_order (ToldFixture   *self,
                 gconstpointer  data)
{
  assert_told_order (self, SMT_SORT_LATEST, NULL, "a", "b", -1);
  assert_told_order (self, SMT_SORT_LATEST, self->one, "b", "a", 1);
  assert_told_order (self, SMT_SORT_COUNT, NULL, "water", "air", -1);
  assert_told_order (self, SMT_SORT_COUNT, self->two, "water", "air", -1);
  assert_told_order (self, SMT_SORT_COUNT, NULL, "p", "q", 0);
  assert_told_order (self, SMT_SORT_COUNT, self->two, "p", "q", 1);
  assert_told_section (self, SMT_SORT_LATEST, NULL, "a", "2000s");
  assert_told_section (self, SMT_SORT_LATEST, self->two, "a", "1990s");
  assert_told_section (self, SMT_SORT_LATEST, self->two, "b", "Undated");
  assert_told_section (self, SMT_SORT_KIND, self->one, "desk", "Office");
  assert_told_section (self, SMT_SORT_KIND, self->two, "desk", "Kind not stated");
}

#define TEST(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

#define IMPLIED \
  "\"sources\": [{\"id\": \"one\", \"name\": \"One\"}, {\"id\": \"two\", \"name\": \"Two\"}],\n" \
  "\"meetings\": [\n" \
  "  {\"id\": \"a\", \"name\": \"A\", \"certainty\": \"implied\", \"date\": \"2009\",\n" \
  "   \"passages\": [{\"source\": \"one\", \"fields\": [\"date\"]}]},\n" \
  "  {\"id\": \"b\", \"name\": \"B\", \"certainty\": \"implied\", \"date\": \"2010\",\n" \
  "   \"passages\": [{\"source\": \"two\"}]}]\n"

static SmtFacetAnswer
judge_implied (SmtDataset *dataset,
               const char *source,
               const char *id)
{
  SmtEntity *asked = source != NULL ? smt_dataset_lookup (dataset, source) : NULL;
  static const char *const conditions[] = { "certainty:implied", NULL };
  g_autoptr (SmtMembershipIndex) index = smt_membership_index_new (dataset, asked);
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  SmtFacets *facets =
    smt_facets_new (dataset, smt_dataset_get_list (dataset, SMT_ENTITY_MEETING), index,
                    smt_dataset_get_last_day (dataset), language);
  SmtFacetAnswer answer;

  smt_facets_choose (facets, conditions);
  answer = smt_facets_judge (facets, smt_dataset_lookup (dataset, id));
  smt_facets_free (facets);
  return answer;
}

/* How certain a thing is is said by who speaks of it, whichever fields it names. */
static void
test_one_source (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (IMPLIED));

  g_assert_cmpint (judge_implied (dataset, NULL, "a"), ==, SMT_FACET_YES);
  g_assert_cmpint (judge_implied (dataset, NULL, "b"), ==, SMT_FACET_YES);
  g_assert_cmpint (judge_implied (dataset, "one", "a"), ==, SMT_FACET_YES);
  g_assert_cmpint (judge_implied (dataset, "one", "b"), ==, SMT_FACET_NO);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  TEST ("/facets/judge", test_judge);
  TEST ("/facets/dates", test_dates);
  g_test_add_func ("/facets/checked", test_checked);
  TEST ("/facets/unknown", test_unknown);
  TEST ("/facets/counts", test_counts);
  TEST ("/facets/keep", test_keep);
  TEST ("/facets/order", test_order);
  TEST ("/facets/chinese", test_chinese);
  g_test_add ("/facets/told", ToldFixture, NULL, told_set_up, test_told, told_tear_down);
  g_test_add ("/facets/told-order", ToldFixture, NULL, told_set_up, test_told_order,
              told_tear_down);
  g_test_add_func ("/facets/one-source", test_one_source);

  return g_test_run ();
}
