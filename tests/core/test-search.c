/* test-search.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Search: what is found, in which order and why, and that the index agrees
 * with reading everything again.
 */

#include "smt-search.h"

#include <string.h>

#include "dataset-fixture.h"
#include "po-fixture.h"
#include "smt-search-strings.h"
#include "smt-speller.h"

#define LANDS \
  "\"places\": [\n" \
  "  {\"id\": \"laos\", \"name\": \"Laos\"},\n" \
  "  {\"id\": \"vientiane\", \"name\": \"Vientiane\", \"within\": \"laos\",\n" \
  "   \"aliases\": [\"Viangchan\", {\"lo\": \"ວຽງຈັນ\"}]},\n" \
  "  {\"id\": \"da-nang\", \"name\": \"Đà Nẵng\"}],\n" \
  "\"parties\": [{\"id\": \"VNM\", \"kind\": \"state\", \"code\": \"VNM\",\n" \
  "  \"name\": \"Viet Nam\"},\n" \
  "  {\"id\": \"CHN\", \"kind\": \"state\", \"name\": {\"en\": \"China\", \"zh\": \"中国\"}}],\n" \
  "\"mechanisms\": [\n" \
  "  {\"id\": \"lmc\", \"acronym\": \"LMC\", \"name\":\n" \
  "   {\"en\": \"Lancang-Mekong Cooperation\", \"zh\": \"澜沧江—湄公河合作\"},\n" \
  "   \"aliases\": [{\"zh\": \"澜湄合作\"}, \"River Talks\"],\n" \
  "   \"mandate\": {\"text\": \"Water for the people's good.\"}},\n" \
  "  {\"id\": \"talks\", \"name\": \"River Talks Forum\"},\n" \
  "  {\"id\": \"forum\", \"name\": {\"en\": \"Asia\", \"fr\": \"L’Asie\", \"zh\": \"中国论坛\"}}],\n" \
  "\"meetings\": [\n" \
  "  {\"id\": \"first\", \"name\": \"First meeting\", \"mechanism\": \"lmc\",\n" \
  "   \"place\": \"vientiane\", \"date\": \"2016-03-23\"},\n" \
  "  {\"id\": \"second\", \"name\": \"Second meeting\", \"place\": \"da-nang\",\n" \
  "   \"note\": \"Not in Vientiane.\"},\n" \
  "  {\"id\": \"third\", \"name\": \"Third\", \"place\": \"vientiane\",\n" \
  "   \"note\": \"In Vientiane, too.\"}]\n"

static SmtSearch *
new_search (const char *tag)
{
  static const char *const none[] = { NULL };
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (LANDS));

  return smt_search_new (dataset, tag, none);
}

/* The ids of the hits, best first. */
static char *
find (SmtSearch  *search,
      const char *text)
{
  g_autoptr (GListModel) hits = smt_search_find (search, text, SMT_ANY_TYPE);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (hits); i++)
    {
      g_autoptr (SmtHit) hit = g_list_model_get_item (hits, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                              smt_entity_get_id (smt_hit_get_entity (hit)));
    }

  return g_string_free_and_steal (ids);
}

static void
assert_finds (SmtSearch  *search,
              const char *text,
              const char *expected)
{
  g_autofree char *found = find (search, text);

  g_assert_cmpstr (found, ==, expected);
}

/* Why the hit at a position is one: `field(tag): text with [what was found]`. */
static char *
explain (SmtSearch  *search,
         const char *text,
         guint       position)
{
  g_autoptr (GListModel) hits = smt_search_find (search, text, SMT_ANY_TYPE);
  g_autoptr (SmtHit) hit = g_list_model_get_item (hits, position);
  GPtrArray *reasons = smt_hit_get_reasons (hit);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < reasons->len; i++)
    {
      const SmtReason *reason = g_ptr_array_index (reasons, i);
      gsize at = 0;

      g_string_append_printf (words, "%s%s%s%s: ", i > 0 ? "; " : "", reason->field,
                              reason->through != NULL ? "→" : "",
                              reason->through != NULL
                              ? smt_entity_get_id (reason->through) : "");
      for (guint j = 0; j < reason->ranges->len; j++)
        {
          const SmtRange *range = &g_array_index (reason->ranges, SmtRange, j);

          g_assert_cmpuint (at, <=, range->start);
          g_assert_cmpuint (range->start, <, range->end);
          g_assert_cmpuint (range->end, <=, strlen (reason->text));
          g_string_append_len (words, reason->text + at, range->start - at);
          g_string_append_c (words, '[');
          g_string_append_len (words, reason->text + range->start, range->end - range->start);
          g_string_append_c (words, ']');
          at = range->end;
        }
      g_string_append (words, reason->text + at);
    }

  return g_string_free_and_steal (words);
}

static void
assert_because (SmtSearch  *search,
                const char *text,
                guint       position,
                const char *expected)
{
  g_autofree char *found = explain (search, text, position);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_order (void)
{
  g_autoptr (SmtSearch) search = new_search ("en");

  /* The place by its name, a meeting by its place, one by its note. */
  assert_finds (search, "vientiane", "vientiane first third second");
  /* Whole name; whole alias; the name of one goes on. */
  assert_finds (search, "river talks forum", "talks");
  assert_finds (search, "river talks", "lmc talks first");
  assert_finds (search, "river talk", "talks lmc first");
  assert_finds (search, "talks", "talks lmc first");
  assert_finds (search, "meeting", "first second");
  assert_finds (search, "lao", "laos first third vientiane");
}

static void
test_same_letters (void)
{
  g_autoptr (SmtSearch) search = new_search ("en");

  assert_finds (search, "DA NANG", "da-nang second");
  assert_finds (search, "Đà Nẵ", "da-nang second");
  assert_finds (search, "ｌｍｃ", "lmc first");
  assert_finds (search, "danang", "da-nang");
  assert_finds (search, "vietnam", "VNM");
  assert_finds (search, "vnm", "VNM");
  assert_finds (search, "people’s good", "lmc");
  assert_finds (search, "peoples", "lmc");
  assert_finds (search, "lasie", "forum");
  assert_finds (search, "asie", "forum");
  assert_finds (search, "l'asie", "forum");
}

static void
test_words (void)
{
  g_autoptr (SmtSearch) search = new_search ("en");

  assert_finds (search, "meeting vientiane", "first second");
  assert_finds (search, "meeting vientiane 2016-03", "first");
  assert_finds (search, "meeting laos", "first");
  assert_finds (search, "coop lanc", "lmc first");
  assert_finds (search, "ancang", "");
  assert_finds (search, "vientiane nowhere", "");
  assert_finds (search, "", "");
  assert_finds (search, " – ! ", "");
  assert_finds (search, "\xff", "");
}

/* With the dots, without, and with an “e” for them; written as one character or
 * as two. */
static void
test_umlauts (void)
{
  static const char *const none[] = { NULL };
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (
    "\"places\": [{\"id\": \"one\", \"name\": \"Türkiye\"},\n"
    "  {\"id\": \"two\", \"name\": \"Go\u0308tter & Sühne\"},\n"
    "  {\"id\": \"blue\", \"name\": \"Blue Tone\"}]\n"));
  g_autoptr (SmtSearch) search = smt_search_new (dataset, "en", none);

  assert_finds (search, "türkiye", "one");
  assert_finds (search, "turkiye", "one");
  assert_finds (search, "Tuerkiye", "one");
  assert_finds (search, "TUERK", "one");
  assert_finds (search, "tueerk", "");
  assert_finds (search, "goetter suehne", "two");
  assert_finds (search, "gotter suehn", "two");
  assert_finds (search, "blu ton", "blue");
  assert_finds (search, "blü", "blue");
  assert_because (search, "tuerk", 0, "name: [Türk]iye");
  assert_because (search, "suehne", 0, "name: Go\u0308tter & [Sühne]");
}

static void
test_chinese (void)
{
  g_autoptr (SmtSearch) search = new_search ("en");

  assert_finds (search, "澜湄", "lmc first");
  assert_finds (search, "瀾湄", "lmc first");
  assert_finds (search, "湄公河", "lmc first");
  assert_finds (search, "澜沧江 合作", "lmc first");
  assert_finds (search, "公湄", "");
  assert_finds (search, "lanmei", "lmc first");
  assert_finds (search, "lan mei he zuo", "lmc first");
  /* A whole name, and another that goes on. */
  assert_finds (search, "zhongguo", "CHN forum");
  assert_finds (search, "zhong guo", "CHN forum");
  assert_finds (search, "zhongg", "forum CHN");
  assert_finds (search, "lancangj", "lmc first");
  assert_finds (search, "meigong", "lmc first");
  assert_finds (search, "ວຽງ", "vientiane first third");
  assert_finds (search, "ຈັນ", "vientiane first third");
}

static void
test_reasons (void)
{
  g_autoptr (SmtSearch) search = new_search ("en");

  assert_because (search, "vientiane", 0, "name: [Vientiane]");
  assert_because (search, "vientiane", 1, "place→vientiane: [Vientiane]");
  assert_because (search, "vientiane", 3, "note: Not in [Vientiane].");
  assert_because (search, "laos", 1, "place→laos: [Laos]");
  assert_because (search, "meeting vientiane 2016-03", 0,
                  "name: First [meeting]; place→vientiane: [Vientiane]; "
                  "date: [2016]-[03]-23");
  assert_because (search, "da nan", 0, "name: [Đà] [Nẵn]g");
  assert_because (search, "danang", 0, "name: [Đà Nẵng]");
  assert_because (search, "peoples good", 0, "mandate.text: Water for the [people's] [good].");
  assert_because (search, "lmc", 0, "acronym: [LMC]");
  assert_because (search, "first", 0, "id: [first]");
  assert_because (search, "firs", 0, "name: [Firs]t meeting");
}

static void
test_reasons_chinese (void)
{
  g_autoptr (SmtSearch) search = new_search ("en");
  g_autoptr (SmtSearch) chinese = new_search ("zh");

  assert_because (search, "lanmei", 0, "aliases: [澜湄]合作");
  assert_because (search, "瀾湄", 0, "aliases: [澜湄]合作");
  assert_because (search, "meigonghe", 0, "name: 澜沧江—[湄公河]合作");
  assert_because (search, "he", 0, "name: 澜沧江—湄公[河合]作");
  /* Half a sound is the whole character. */
  assert_because (search, "meigongh", 0, "name: 澜沧江—[湄公河]合作");
  /* Of two names that have a word the reader's own is the reason. */
  assert_because (search, "lancang", 0, "name: [Lancang]-Mekong Cooperation");
  assert_because (chinese, "lancang", 0, "name: [澜沧]江—湄公河合作");
}

static void
test_types (void)
{
  g_autoptr (SmtSearch) search = new_search ("en");
  g_autoptr (GListModel) meetings =
    smt_search_find (search, "vientiane", SMT_ONE_TYPE (SMT_ENTITY_MEETING));
  g_autoptr (GListModel) roles =
    smt_search_find (search, "vientiane", SMT_ONE_TYPE (SMT_ENTITY_ROLE));
  g_autoptr (SmtHit) hit = g_list_model_get_item (meetings, 0);
  g_autoptr (SmtHit) again = g_list_model_get_item (meetings, 0);

  g_assert_cmpuint (g_list_model_get_n_items (meetings), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (roles), ==, 0);
  g_assert_true (g_list_model_get_item_type (meetings) == SMT_TYPE_HIT);
  g_assert_null (g_list_model_get_item (meetings, 3));
  g_assert_true (hit == again);
  g_assert_cmpint (smt_hit_get_match (hit), ==, SMT_MATCH_REFERENCE);
}

/* Names that only a catalog has are found, whatever the reader's language. */
static void
test_catalogs (void)
{
  g_autofree char *folder = po_fixture_new_folder ();
  g_auto (GStrv) none = NULL;
  g_auto (GStrv) installed = NULL;
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (LANDS));
  g_autoptr (SmtSearch) search = NULL;

  g_setenv ("SUMMITRY_LOCALEDIR", folder, TRUE);
  none = smt_language_list_installed ();
  g_assert_cmpuint (g_strv_length (none), ==, 0);

  po_fixture_install (folder, "fr", "summitry-data",
                      "msgctxt \"first/name\"\nmsgid \"First meeting\"\n"
                      "msgstr \"Première réunion\"\n");
  installed = smt_language_list_installed ();
  g_assert_cmpuint (g_strv_length (installed), ==, 1);
  g_assert_cmpstr (installed[0], ==, "fr");

  search = smt_search_new (dataset, "en", NULL);
  assert_finds (search, "premiere", "first");
  assert_because (search, "reunion", 0, "name: Première [réunion]");
  g_unsetenv ("SUMMITRY_LOCALEDIR");
  po_fixture_remove (folder);
}

static void
prepared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (smt_search_prepare_finish (SMT_SEARCH (source), result, &error));
  g_assert_no_error (error);
  g_main_loop_quit (user_data);
}

static void
test_prepare (void)
{
  g_autoptr (SmtSearch) search = new_search ("en");
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  smt_search_prepare_async (search, NULL, prepared_cb, loop);
  g_main_loop_run (loop);
  assert_finds (search, "vientiane", "vientiane first third second");
}

/* Hits outlive the search and the dataset. */
static void
test_lifetime (void)
{
  SmtSearch *search = new_search ("en");
  g_autoptr (GListModel) hits = smt_search_find (search, "vientiane", SMT_ANY_TYPE);
  g_autoptr (SmtHit) hit = NULL;

  g_object_unref (search);
  hit = g_list_model_get_item (hits, 2);
  g_clear_object (&hits);
  g_assert_cmpuint (smt_hit_get_reasons (hit)->len, ==, 1);
}

/* Folding letter by letter gives what folding the whole gives. */
static void
test_spelling_is_folding (void)
{
  static const gunichar odd[] = { 'a', 'Z', ' ', 0x301, 0x323, 0xc5, 0x130, 0xdf, 0xfb01,
                                  0xbd, 0x1100, 0x1161, 0x11a8, 0xac00, 0xff76, 0xff9e,
                                  0x3099, 0x0e33, 0x0e4d, 0x9cc, 0x9be, 0x9c7, 0x1e9b,
                                  0x2126, 0x1f8f, 0x4e2d, 0xfa0c, 0x200d, 0xad };
  g_autoptr (GRand) rand = fixture_new_rand ();
  g_autoptr (SmtSpeller) speller = smt_speller_new ();
  g_autoptr (SmtSpelling) spelling = smt_spelling_new ();

  for (guint n = fixture_scale (20000); n > 0; n--)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *folded = NULL;

      for (int i = g_rand_int_range (rand, 1, 8); i > 0; i--)
        g_string_append_unichar (text, odd[g_rand_int_range (rand, 0, G_N_ELEMENTS (odd))]);
      folded = smt_fold_for_search (text->str);
      smt_speller_spell (speller, text->str, spelling);
      g_assert_cmpstr (spelling->letters->str, ==, folded);
      for (guint i = 0; i < spelling->letters->len; i++)
        {
          guint start = g_array_index (spelling->starts, guint, i);
          guint end = g_array_index (spelling->ends, guint, i);

          g_assert_cmpuint (start, <, end);
          g_assert_cmpuint (end, <=, text->len);
        }
    }
}

typedef struct
{
  GPtrArray   *languages;
  SmtSpeller  *speller;
  SmtSpelling *spelling;
  SmtSpelling *sounds;
  const char  *wanted;
  gboolean     found;
} Oracle;

static gboolean
has_word (const SmtSpelling *spelling,
          const char        *wanted)
{
  for (guint i = 0; i < spelling->words->len; i++)
    if (smt_spelling_has_prefix (spelling, i, wanted, strlen (wanted)))
      return TRUE;

  return FALSE;
}

static void
look_in_string (const SmtSearchString *string,
                gpointer               user_data)
{
  Oracle *self = user_data;

  smt_speller_spell (self->speller, string->text, self->spelling);
  self->found |= has_word (self->spelling, self->wanted);
  if (string->part != SMT_PART_TEXT &&
      smt_speller_sound (self->speller, self->spelling, self->sounds))
    self->found |= has_word (self->sounds, self->wanted);
}

static void
look_in_target (const char *field,
                const char *label,
                SmtEntity  *target,
                gpointer    user_data)
{
  Oracle *self = user_data;

  smt_search_visit_names (target, self->languages, look_in_string, self);
}

static gboolean
has_all (Oracle             *self,
         SmtEntity          *entity,
         const char *const  *wanted)
{
  for (guint i = 0; wanted[i] != NULL; i++)
    {
      self->wanted = wanted[i];
      self->found = FALSE;
      smt_search_visit_strings (entity, self->languages, NULL, look_in_string, self);
      smt_search_visit_references (entity, NULL, look_in_target, self);
      if (!self->found)
        return FALSE;
    }

  return TRUE;
}

static void
assert_complete (SmtDataset *dataset,
                 SmtSearch  *search,
                 Oracle     *oracle,
                 const char *text)
{
  g_autoptr (GListModel) hits = smt_search_find (search, text, SMT_ANY_TYPE);
  g_auto (GStrv) wanted = smt_speller_dup_wanted (oracle->speller, text);
  guint n = 0;
  SmtMatch last = SMT_MATCH_WHOLE_NAME;

  for (SmtEntityType type = 0; type < SMT_N_ENTITY_TYPES; type++)
    {
      GListModel *list = smt_dataset_get_list (dataset, type);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);

          n += has_all (oracle, entity, (const char *const *) wanted);
        }
    }
  g_assert_cmpuint (g_list_model_get_n_items (hits), ==, n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SmtHit) hit = g_list_model_get_item (hits, i);
      guint n_reasons = smt_hit_get_reasons (hit)->len;

      g_assert_cmpint (last, <=, smt_hit_get_match (hit));
      g_assert_cmpuint (n_reasons, >=, 1);
      g_assert_cmpuint (n_reasons, <=, g_strv_length (wanted));
      last = smt_hit_get_match (hit);
    }
}

/* What the index finds is what reading everything again finds. */
static void
test_oracle (void)
{
  static const char *const texts[] = { "vien", "asean plus", "china", "2016 lmc", "s",
                                       "sanya declaration", "water resources", "太平洋",
                                       "zh", "li keqiang", "no such words", "10+3" };
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtSearch) search = NULL;
  g_autoptr (GPtrArray) languages = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SmtSpeller) speller = smt_speller_new ();
  g_autoptr (SmtSpelling) spelling = smt_spelling_new ();
  g_autoptr (SmtSpelling) sounds = smt_spelling_new ();
  Oracle oracle = { languages, speller, spelling, sounds, NULL, FALSE };
  static const char *const more[] = { "zh-CN", NULL };

  search = smt_search_new (dataset, "en", more);
  g_ptr_array_add (languages, smt_language_new ("en", NULL));
  g_ptr_array_add (languages, smt_language_new ("zh-CN", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_complete (dataset, search, &oracle, texts[i]);
}

/* All hits, each once, in their order within a kind; the best hit is the first
 * of the first kind. */
static void
test_kinds (void)
{
  g_autoptr (SmtSearch) search = new_search ("en");
  g_autoptr (GListModel) all = smt_search_find (search, "vientiane", SMT_ANY_TYPE);
  g_autoptr (GListModel) kinds = smt_search_find_by_kind (search, "vientiane", NULL);
  g_autoptr (GListModel) none = smt_search_find_by_kind (search, " ", NULL);
  guint n = 0;

  g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (kinds), ==, 2);
  for (guint i = 0; i < g_list_model_get_n_items (kinds); i++)
    {
      g_autoptr (GListModel) hits = g_list_model_get_item (kinds, i);
      g_autoptr (SmtHit) first = g_list_model_get_item (hits, 0);
      SmtEntityType type = smt_entity_get_kind (smt_hit_get_entity (first));
      g_autoptr (GListModel) same = smt_search_find (search, "vientiane", SMT_ONE_TYPE (type));

      g_assert_cmpint (type, ==, i == 0 ? SMT_ENTITY_PLACE : SMT_ENTITY_MEETING);
      g_assert_cmpuint (g_list_model_get_n_items (hits), ==, g_list_model_get_n_items (same));
      for (guint j = 0; j < g_list_model_get_n_items (hits); j++, n++)
        {
          g_autoptr (SmtHit) hit = g_list_model_get_item (hits, j);
          g_autoptr (SmtHit) expected = g_list_model_get_item (same, j);

          g_assert_true (smt_hit_get_entity (hit) == smt_hit_get_entity (expected));
          g_assert_cmpint (smt_hit_get_match (hit), ==, smt_hit_get_match (expected));
        }
    }
  g_assert_cmpuint (n, ==, g_list_model_get_n_items (all));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/order", test_order);
  g_test_add_func ("/search/same-letters", test_same_letters);
  g_test_add_func ("/search/words", test_words);
  g_test_add_func ("/search/umlauts", test_umlauts);
  g_test_add_func ("/search/chinese", test_chinese);
  g_test_add_func ("/search/reasons", test_reasons);
  g_test_add_func ("/search/reasons-chinese", test_reasons_chinese);
  g_test_add_func ("/search/types", test_types);
  g_test_add_func ("/search/catalogs", test_catalogs);
  g_test_add_func ("/search/prepare", test_prepare);
  g_test_add_func ("/search/lifetime", test_lifetime);
  g_test_add_func ("/search/spelling-is-folding", test_spelling_is_folding);
  g_test_add_func ("/search/oracle", test_oracle);
  g_test_add_func ("/search/kinds", test_kinds);

  return g_test_run ();
}
