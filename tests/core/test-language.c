/* test-language.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SmtLanguage: words from texts, from catalogs and from iso-codes. The
 * process's own language must not matter: it is Thai here.
 */

#include "smt-language.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unicode/uloc.h>

#include "po-fixture.h"
#include "smt-i18n.h"

static SmtLanguage *
open_language (const char *tag)
{
  g_autoptr (GError) error = NULL;
  SmtLanguage *self = smt_language_new (tag, &error);

  g_assert_no_error (error);

  return self;
}

static void
check_text (const char    *tag,
            const SmtText *text,
            const char    *words,
            const char    *used)
{
  g_autoptr (SmtLanguage) language = open_language (tag);
  const char *used_tag = "?";

  g_assert_cmpstr (smt_language_get_text (language, text, &used_tag), ==,
                   words);
  g_assert_cmpstr (used_tag, ==, used);
  g_assert_cmpstr (smt_language_get_text (language, text, NULL), ==, words);
}

static void
test_text_of_catalogs (void)
{
  g_autoptr (SmtText) member = smt_text_new ("Member");
  g_autoptr (SmtText) centre = smt_text_new ("Centre");

  check_text ("zh-CN", member, "成员", "zh-CN");
  check_text ("zh-Hans", member, "成员", "zh-CN");
  check_text ("zh", member, "成员", "zh-CN");
  check_text ("zh-SG", member, "成员", "zh-CN");
  check_text ("zh-TW", member, "Member", "en");
  check_text ("zh-Hant-HK", member, "Member", "en");
  check_text ("pt-BR", member, "membro (BR)", "pt-BR");
  check_text ("pt-BR", centre, "centro", "pt");
  check_text ("pt", member, "membro", "pt");
  check_text ("pt-AO", member, "membro", "pt");
  check_text ("sr-Latn", member, "član", "sr-Latn");
  check_text ("sr", member, "Member", "en");
  check_text ("en", centre, "Centre", "en");
  check_text ("en-US", centre, "Center", "en-US");
  check_text ("en-GB", centre, "Centre", "en");
  check_text ("C", centre, "Centre", "en");
  check_text ("xx", member, "Member", "en");
}

static void
test_text_context (void)
{
  g_autoptr (GRefString) owner = g_ref_string_new ("parl");
  g_autoptr (SmtText) in_parliament = smt_text_new_at ("Member", owner, "iament");
  g_autoptr (SmtText) in_club = smt_text_new_at ("Member", owner, "our");

  check_text ("zh-CN", in_parliament, "议员", "zh-CN");
  check_text ("zh-CN", in_club, "Member", "en");
}

/* What has no translation of its own has that of its place in any owner. */
static void
test_text_path (void)
{
  g_autoptr (GRefString) owner = g_ref_string_new ("club");
  g_autoptr (SmtText) in_parliament = smt_text_new_at ("Member", owner, "parliament");
  g_autoptr (SmtText) elsewhere = smt_text_new_at ("Member", owner, "house");

  check_text ("zh-CN", in_parliament, "议员", "zh-CN");
  check_text ("zh-CN", elsewhere, "Member", "en");
}

static void
test_text_of_its_own (void)
{
  g_autoptr (SmtText) text = smt_text_new ("Member");
  g_autoptr (SmtText) french = smt_text_new (NULL);
  g_autoptr (SmtText) nothing = smt_text_new (NULL);

  smt_text_set (text, "zh-Hans", "会员");
  smt_text_set (text, "zh-TW", "會員");
  smt_text_set (text, "fr", "membre");

  check_text ("zh-CN", text, "会员", "zh-Hans");
  check_text ("zh-HK", text, "會員", "zh-TW");
  check_text ("fr-CA", text, "membre", "fr");
  check_text ("pt-BR", text, "membro (BR)", "pt-BR");
  check_text ("en-GB", text, "Member", "en");

  /* Another's words rather than none, and said so. */
  smt_text_set (french, "fr", "siège");
  check_text ("fr", french, "siège", "fr");
  check_text ("en", french, "siège", "fr");
  check_text ("zh-CN", french, "siège", "fr");

  check_text ("fr", nothing, NULL, NULL);
}

/* The header of a catalog is the translation of nothing. */
static void
test_text_empty (void)
{
  g_autoptr (SmtText) text = smt_text_new ("");

  check_text ("zh-CN", text, "", "en");
}

static void
test_translate (void)
{
  g_autoptr (SmtLanguage) russian = open_language ("ru-RU");
  g_autoptr (SmtLanguage) english = open_language ("en");
  const char *untranslated = "Nobody translated this";

  g_assert_cmpstr (smt_language_translate (russian, NULL, "Open"), ==,
                   "Открыть");
  g_assert_cmpstr (smt_language_translate (russian, "state", "Open"), ==,
                   "Открыто");
  g_assert_true (smt_language_translate (russian, NULL, untranslated)
                 == untranslated);
  g_assert_cmpstr (smt_language_translate (english, NULL, "Open"), ==, "Open");

  /* Words that bring their context with them. */
  g_assert_cmpstr (smt_language_translate (russian, NULL, PC_("state", "Open")), ==, "Открыто");
  g_assert_cmpstr (smt_language_translate (english, NULL, PC_("state", "Open")), ==, "Open");
  g_assert_cmpstr (smt_language_translate (russian, NULL, PC_("nothing", "Open")), ==, "Open");
}

static void
test_translate_plural (void)
{
  g_autoptr (SmtLanguage) russian = open_language ("ru");
  g_autoptr (SmtLanguage) english = open_language ("en");
  static const char *const forms[] = { "%d стран", "%d страна", "%d страны" };
  static const guint8 numbers[] = { 0, 1, 2, 5, 11, 21, 22 };
  static const guint8 expected[] = { 0, 1, 2, 0, 0, 1, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_assert_cmpstr (smt_language_translate_plural (russian, "%d country",
                                                      "%d countries",
                                                      numbers[i]),
                       ==, forms[expected[i]]);
      g_assert_cmpstr (smt_language_translate_plural (english, "%d country",
                                                      "%d countries",
                                                      numbers[i]),
                       ==, numbers[i] == 1 ? "%d country" : "%d countries");
    }
}

static void
keep_warning (const char     *domain,
              GLogLevelFlags  level,
              const char     *message,
              gpointer        warnings)
{
  g_ptr_array_add (warnings, g_strdup (message));
}

/* A catalog that is broken is warned of once, and English stands in. */
static void
test_broken_catalog (void)
{
  g_autoptr (SmtLanguage) language = open_language ("de");
  g_autoptr (SmtText) text = smt_text_new ("Member");
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_FATAL_MASK);
  GLogFunc handler = g_log_set_default_handler (keep_warning, warnings);

  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (smt_language_get_text (language, text, NULL), ==,
                     "Member");
  g_log_set_default_handler (handler, NULL);
  g_log_set_always_fatal (fatal);

  g_assert_cmpuint (warnings->len, ==, 1);
  g_assert_nonnull (strstr (warnings->pdata[0],
                            "/de/LC_MESSAGES/summitry-data.mo: "
                            "not a compiled catalog"));
}

/* A runtime of Flatpak has names of countries in the person's languages alone. */
static gboolean
skip_countries (void)
{
  if (!g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    return FALSE;

  g_test_skip ("not all languages are installed");
  return TRUE;
}

static void
test_country (void)
{
  static const char *const cases[][3] = {
    { "en", "VNM", "Vietnam" },
    { "en", "KHM", "Cambodia" },
    { "zh-CN", "LAO", "老挝" },
    { "zh-CN", "VNM", "越南" },
    { "fr", "KHM", "Cambodge" },
    { "fr-CA", "JPN", "Japon" },
    { "de", "KHM", "Kambodscha" },
    { "ja", "KHM", "カンボジア" },
    { "ar", "KHM", "كمبوديا" },
    { "sr-Latn", "JPN", "Japan" },
    { "sr", "JPN", "Јапан" },
    { "xx", "KHM", "Cambodia" },
  };

  if (skip_countries ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SmtLanguage) language = open_language (cases[i][0]);

      g_assert_cmpstr (smt_language_get_country (language, cases[i][1]), ==,
                       cases[i][2]);
    }
}

static void
test_unknown_country (void)
{
  g_autoptr (SmtLanguage) language = open_language ("zh-TW");

  if (skip_countries ())
    return;

  g_assert_null (smt_language_get_country (language, "XXX"));
  g_assert_null (smt_language_get_country (language, "khm"));
  g_assert_null (smt_language_get_country (language, "KH"));
  g_assert_null (smt_language_get_country (language, ""));

  /* Traditional characters, not simplified ones. */
  g_assert_cmpstr (smt_language_get_country (language, "MMR"), ==, "緬甸");
}

/* A table in which things are not what they should be. */
static const char odd_countries[] =
  "{ \"3166-1\": [ 1, null, [], {}, { \"alpha_3\": 3, \"name\": \"Three\" },"
  " { \"alpha_3\": \"AAA\" }, { \"alpha_3\": \"BBB\", \"name\": [] },"
  " { \"alpha_3\": \"CCC\", \"name\": \"Sealand\", \"common_name\": {} } ] }";

/* Countries are read once in a process, so this needs another one. */
static void
check_countries_of (const char *json,
                    const char *expected,
                    guint       n_warnings)
{
  g_autoptr (SmtLanguage) language = open_language ("fr");
  g_autofree char *prefix = po_fixture_new_folder ();
  g_autofree char *folder = g_build_filename (prefix, "share", "iso-codes",
                                              "json", NULL);
  g_autofree char *path = g_build_filename (folder, "iso_3166-1.json", NULL);
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);

  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  g_log_set_default_handler (keep_warning, warnings);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (json == NULL || g_file_set_contents (path, json, -1, NULL));
  g_setenv ("SUMMITRY_ISO_CODES_PREFIX", prefix, TRUE);

  g_assert_null (smt_language_get_country (language, "AAA"));
  g_assert_null (smt_language_get_country (language, "BBB"));
  g_assert_cmpstr (smt_language_get_country (language, "CCC"), ==, expected);
  g_assert_cmpuint (warnings->len, ==, n_warnings);
  po_fixture_remove (prefix);
}

static void
test_odd_countries (void)
{
  if (g_test_subprocess ())
    {
      check_countries_of (odd_countries, "Sealand", 0);
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static void
test_no_countries (void)
{
  if (g_test_subprocess ())
    {
      check_countries_of (NULL, NULL, 1);
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static void
test_cut_countries (void)
{
  if (g_test_subprocess ())
    {
      check_countries_of ("{ \"3166-1\": [ {", NULL, 1);
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static void
check_state (const char *tag,
             SmtNaming   naming,
             const char *code,
             const char *name)
{
  g_autoptr (SmtLanguage) language = open_language (tag);
  const char *used_tag = NULL;
  g_autofree char *found = NULL;

  smt_language_set_naming (language, naming);
  g_assert_cmpint (smt_language_get_naming (language), ==, naming);
  found = smt_language_dup_state (language, code, &used_tag);
  g_assert_cmpstr (found, ==, name);
  g_assert_cmpstr (used_tag, ==, name != NULL ? tag : NULL);
}

/* One state, three lists; what a list does not have it does not name. */
static void
test_states (void)
{
  if (skip_countries ())
    return;

  check_state ("en", SMT_NAMING_SOURCE, "KOR", NULL);
  check_state ("en", SMT_NAMING_ISO, "KOR", "Korea, Republic of");
  check_state ("en", SMT_NAMING_COMMON, "KOR", "South Korea");
  check_state ("en", SMT_NAMING_ISO, "LAO", "Lao People's Democratic Republic");
  check_state ("en", SMT_NAMING_COMMON, "LAO", "Laos");
  check_state ("de", SMT_NAMING_COMMON, "LAO", "Laos");
  check_state ("zh-CN", SMT_NAMING_COMMON, "KOR", "韩国");
  check_state ("en", SMT_NAMING_ISO, "XYZ", NULL);
  check_state ("en", SMT_NAMING_COMMON, "XYZ", NULL);
}

static gpointer
ask_for_country (gpointer data)
{
  g_autoptr (SmtLanguage) language = open_language (data);

  return g_strdup (smt_language_get_country (language, "THA"));
}

static void
test_threads (void)
{
  static const char *const tags[] = { "en", "zh-CN", "fr", "ja" };
  static const char *const names[] = { "Thailand", "泰国", "Thaïlande",
                                       "タイ" };
  GThread *threads[G_N_ELEMENTS (tags)];

  if (skip_countries ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    threads[i] = g_thread_new (NULL, ask_for_country, (gpointer) tags[i]);

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_autofree char *name = g_thread_join (threads[i]);

      g_assert_cmpstr (name, ==, names[i]);
    }
}

static void
check_clauses (const char  *tag,
               char       **clauses,
               const char  *expected)
{
  g_autoptr (SmtLanguage) language = open_language (tag);
  g_autofree char *joined = smt_language_join_clauses (language, clauses);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_clauses (void)
{
  char *three[] = { (char *) "a, b", (char *) "{clause}", (char *) "c", NULL };

  check_clauses ("en", three, "a, b; {clause}; c");
  check_clauses ("zh-CN", three, "a, b；{clause}；c");
  check_clauses ("zh-CN", three + 2, "c");
  check_clauses ("zh-CN", three + 3, "");
}

static void
test_finalize (void)
{
  SmtLanguage *language = open_language ("zh-CN");
  g_autoptr (SmtText) text = smt_text_new ("Member");
  g_autofree char *number = smt_language_format_number (language, 1);
  g_autofree char *day = smt_language_format_day (language, 1);

  g_assert_nonnull (smt_language_get_text (language, text, NULL));
  g_assert_finalize_object (language);
}

#define RUSSIAN_HEADER                                                        \
  "msgid \"\"\nmsgstr \"\"\n"                                                 \
  "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"                          \
  "\"Plural-Forms: nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : "            \
  "n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2;\\n\"\n\n"

static const struct
{
  const char *locale;
  const char *domain;
  const char *po;
} catalogs[] = {
  { "zh_CN", "summitry-data",
    "msgid \"Member\"\nmsgstr \"成员\"\n\n"
    "msgctxt \"parliament\"\nmsgid \"Member\"\nmsgstr \"议员\"\n" },
  { "pt_BR", "summitry-data", "msgid \"Member\"\nmsgstr \"membro (BR)\"\n" },
  { "pt", "summitry-data",
    "msgid \"Member\"\nmsgstr \"membro\"\n\n"
    "msgid \"Centre\"\nmsgstr \"centro\"\n" },
  { "sr@latin", "summitry-data", "msgid \"Member\"\nmsgstr \"član\"\n" },
  { "zh_CN", "summitry",
    "msgid \"{clauses}; {clause}\"\nmsgstr \"{clauses}；{clause}\"\n" },
  { "en_US", "summitry-data", "msgid \"Centre\"\nmsgstr \"Center\"\n" },
  /* Must never be asked: content is English already. */
  { "en", "summitry-data", "msgid \"Centre\"\nmsgstr \"wrong\"\n" },
  { "ru", "summitry",
    RUSSIAN_HEADER
    "msgid \"Open\"\nmsgstr \"Открыть\"\n\n"
    "msgctxt \"state\"\nmsgid \"Open\"\nmsgstr \"Открыто\"\n\n"
    "msgid \"%d country\"\nmsgid_plural \"%d countries\"\n"
    "msgstr[0] \"%d страна\"\nmsgstr[1] \"%d страны\"\n"
    "msgstr[2] \"%d стран\"\n" },
};

static char *
install_fixtures (void)
{
  char *folder = po_fixture_new_folder ();
  g_autofree char *broken = g_build_filename (folder, "de", "LC_MESSAGES",
                                              "summitry-data.mo", NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (catalogs); i++)
    po_fixture_install (folder, catalogs[i].locale, catalogs[i].domain,
                        catalogs[i].po);

  po_fixture_install (folder, "de", "summitry-data", "");
  g_file_set_contents (broken, "This is only text, not a catalog.", -1,
                       &error);
  g_assert_no_error (error);

  return folder;
}

static void
add_tests (void)
{
  g_test_add_func ("/language/text/of-catalogs", test_text_of_catalogs);
  g_test_add_func ("/language/text/context", test_text_context);
  g_test_add_func ("/language/text/path", test_text_path);
  g_test_add_func ("/language/text/of-its-own", test_text_of_its_own);
  g_test_add_func ("/language/text/empty", test_text_empty);
  g_test_add_func ("/language/translate", test_translate);
  g_test_add_func ("/language/translate-plural", test_translate_plural);
  g_test_add_func ("/language/broken-catalog", test_broken_catalog);
  g_test_add_func ("/language/country", test_country);
  g_test_add_func ("/language/state", test_states);
  g_test_add_func ("/language/country/unknown", test_unknown_country);
  g_test_add_func ("/language/country/odd-table", test_odd_countries);
  g_test_add_func ("/language/country/no-table", test_no_countries);
  g_test_add_func ("/language/country/cut-table", test_cut_countries);
  g_test_add_func ("/language/threads", test_threads);
  g_test_add_func ("/language/clauses", test_clauses);
  g_test_add_func ("/language/finalize", test_finalize);
}

int
main (int   argc,
      char *argv[])
{
  UErrorCode status = U_ZERO_ERROR;
  g_autofree char *folder = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  uloc_setDefault ("th_TH", &status);
  g_assert_true (U_SUCCESS (status));

  folder = install_fixtures ();
  g_setenv ("SUMMITRY_LOCALEDIR", folder, TRUE);
  add_tests ();
  result = g_test_run ();
  po_fixture_remove (folder);

  return result;
}
