/* smt-language.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A language of content. It is made of parts that each know one thing: the
 * tags that serve its reader (smt-tag), the catalogs of three domains
 * (smt-catalog-chain), dates (smt-calendar, smt-date-words) and the rest of
 * the rules (smt-formats). All of them open lazily: a language that was only
 * made has touched no file. Here are the words; the rules that go through ICU
 * are in smt-language-rules.c, and which language a person reads is in
 * smt-language-locale.c.
 *
 * `tags` is never empty, begins with the language itself, and if it holds
 * "en" that is the last: English is what words fall back to anyway.
 */

#include "smt-language-private.h"

#include <string.h>

#include "smt-country.h"
#include "smt-tag.h"

#ifndef SMT_LOCALEDIR
#define SMT_LOCALEDIR "/usr/share/locale"
#endif

struct _SmtLanguage
{
  GObject           parent_instance;
  char            **tags;
  SmtCatalogChain  *content;   /* the domain summitry-data */
  SmtCatalogChain  *interface; /* the domain summitry */
  SmtCatalogChain  *countries; /* iso-codes */
  SmtCalendar      *calendar;
  SmtFormats       *formats;
  SmtNaming         naming;
};

G_DEFINE_FINAL_TYPE (SmtLanguage, smt_language, G_TYPE_OBJECT)

static void
smt_language_finalize (GObject *object)
{
  SmtLanguage *self = SMT_LANGUAGE (object);

  g_clear_pointer (&self->tags, g_strfreev);
  g_clear_pointer (&self->content, smt_catalog_chain_free);
  g_clear_pointer (&self->interface, smt_catalog_chain_free);
  g_clear_pointer (&self->countries, smt_catalog_chain_free);
  g_clear_pointer (&self->calendar, smt_calendar_free);
  g_clear_pointer (&self->formats, smt_formats_free);

  G_OBJECT_CLASS (smt_language_parent_class)->finalize (object);
}

static void
smt_language_class_init (SmtLanguageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = smt_language_finalize;
}

static void
smt_language_init (SmtLanguage *self)
{
}

static const char *
get_catalog_folder (void)
{
  const char *folder = g_getenv ("SUMMITRY_LOCALEDIR");

  return folder != NULL ? folder : SMT_LOCALEDIR;
}

static void
smt_language_prepare_catalogs (SmtLanguage *self)
{
  static const char *const content[] = { "summitry-data", NULL };
  static const char *const interface[] = { "summitry", NULL };
  static const char *const countries[] = { "iso_3166-1", "iso_3166", NULL };
  const char *const *tags = (const char *const *) self->tags;
  const char *folder = get_catalog_folder ();
  g_autofree char *prefix = smt_country_dup_prefix ();
  g_autofree char *iso_folder = g_build_filename (prefix, "share", "locale",
                                                  NULL);

  self->content = smt_catalog_chain_new (folder, content, tags);
  self->interface = smt_catalog_chain_new (folder, interface, tags);
  self->countries = smt_catalog_chain_new (iso_folder, countries, tags);
}

/**
 * smt_language_new:
 * @tag: a BCP 47 language tag, or the name of a POSIX locale
 * @error: return location for an error
 *
 * Makes a language of content. Catalogs are looked for in the folder that the
 * environment variable `SUMMITRY_LOCALEDIR` names, else where the program was
 * installed, and names of countries in iso-codes (`SUMMITRY_ISO_CODES_PREFIX`
 * names another prefix). Neither needs to have the language: English stands
 * in. Cheap; nothing is opened before it is asked for.
 *
 * Returns: (transfer full): the language, or %NULL with %SMT_ERROR_LANGUAGE
 */
SmtLanguage *
smt_language_new (const char  *tag,
                  GError     **error)
{
  g_autofree char *canonical = NULL;
  g_autofree char *locale = NULL;
  SmtLanguage *self;

  g_return_val_if_fail (tag != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  canonical = smt_tag_canonicalize (tag, error);
  if (canonical == NULL)
    return NULL;

  self = g_object_new (SMT_TYPE_LANGUAGE, NULL);
  self->tags = smt_tag_dup_fallbacks (canonical);
  smt_language_prepare_catalogs (self);

  locale = smt_tag_dup_icu_locale (canonical);
  self->calendar = smt_calendar_new (locale);
  self->formats = smt_formats_new (locale);

  return self;
}

static int
compare_tags (const void *a,
              const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * smt_language_list_installed:
 *
 * Lists the languages that there are content catalogs in. English, which needs
 * none, is not among them. Reads a folder.
 *
 * Returns: (transfer full) (array zero-terminated=1): BCP 47 tags, sorted
 */
char **
smt_language_list_installed (void)
{
  g_autoptr (GDir) folder = g_dir_open (get_catalog_folder (), 0, NULL);
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);
  const char *locale;

  while (folder != NULL && (locale = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (get_catalog_folder (), locale,
                                                "LC_MESSAGES", "summitry-data.mo", NULL);
      char *tag = NULL;

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        tag = smt_tag_canonicalize (locale, NULL);
      if (tag != NULL)
        g_ptr_array_add (tags, tag);
    }

  g_ptr_array_sort (tags, compare_tags);
  g_ptr_array_add (tags, NULL);
  return (char **) g_ptr_array_steal (tags, NULL);
}

/**
 * smt_language_get_tag:
 * @self: a language
 *
 * Returns: (transfer none): its BCP 47 tag, in canonical form
 */
const char *
smt_language_get_tag (SmtLanguage *self)
{
  g_return_val_if_fail (SMT_IS_LANGUAGE (self), NULL);

  return self->tags[0];
}

/**
 * smt_language_get_naming:
 *
 * Returns: by which list states are named; the dataset's own, if nobody chose
 */
SmtNaming
smt_language_get_naming (SmtLanguage *self)
{
  g_return_val_if_fail (SMT_IS_LANGUAGE (self), SMT_NAMING_SOURCE);

  return self->naming;
}

/**
 * smt_language_set_naming:
 *
 * Chooses by which list states are named. For before the language is used:
 * what was said with it till then is not said again.
 */
void
smt_language_set_naming (SmtLanguage *self,
                         SmtNaming    naming)
{
  g_return_if_fail (SMT_IS_LANGUAGE (self));

  self->naming = naming;
}

/* The text's own words in a language of the reader, English left for later:
 * a catalog of en-GB goes before it. */
static const char *
smt_language_find_own (SmtLanguage    *self,
                       const SmtText  *text,
                       const char    **tag)
{
  for (gsize i = 0; self->tags[i] != NULL; i++)
    {
      const char *found = NULL;

      if (strcmp (self->tags[i], "en") != 0)
        found = smt_text_get (text, self->tags[i]);
      if (found != NULL)
        {
          *tag = self->tags[i];
          return found;
        }
    }

  return NULL;
}

/* The translation of the English words: for that entity, else for all that have
 * them in the same place, as the name of a publisher of many sources. */
static const char *
smt_language_find_translation (SmtLanguage    *self,
                               const SmtText  *text,
                               const char     *english,
                               const char    **tag)
{
  g_autofree char *context = smt_text_dup_context (text);
  const char *found = smt_catalog_chain_lookup (self->content, context, english, tag);

  if (found == NULL && context != NULL)
    found = smt_catalog_chain_lookup (self->content, smt_text_get_path (text), english, tag);
  return found;
}

/**
 * smt_language_get_text:
 * @self: a language
 * @text: words of a dataset
 * @used_tag: (out) (optional) (nullable) (transfer none): where to put the
 *   language of what is returned, so that other than the reader's own can be
 *   marked
 *
 * Gives the words that a reader of the language should see: the text's own
 * in it or in one close to it, else the content catalogs' translation of the
 * English ones, else these. The result lives as long as both @self and @text.
 *
 * Returns: (nullable) (transfer none): the words; %NULL only if @text has none
 */
const char *
smt_language_get_text (SmtLanguage    *self,
                       const SmtText  *text,
                       const char    **used_tag)
{
  const char *tag = NULL;
  const char *found, *english;

  g_return_val_if_fail (SMT_IS_LANGUAGE (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  found = smt_language_find_own (self, text, &tag);
  english = smt_text_get (text, "en");
  if (found == NULL && english != NULL)
    found = smt_language_find_translation (self, text, english, &tag);
  if (found == NULL && english != NULL)
    {
      found = english;
      tag = "en";
    }
  if (found == NULL && smt_text_get_n_tags (text) > 0)
    found = smt_text_get_nth (text, 0, &tag);

  if (used_tag != NULL)
    *used_tag = tag;

  return found;
}

/* The words alone of what PC_() made. */
static const char *
strip_context (const char *msgid)
{
  const char *end = strchr (msgid, '\004');

  return end != NULL ? end + 1 : msgid;
}

/**
 * smt_language_translate:
 * @self: a language
 * @context: (nullable): the message context, or %NULL for none
 * @msgid: words of the program, in English
 *
 * Translates words of the program itself into the language of content, which
 * need not be that of the interface. Mark them for translation with N_() or
 * NC_(), or with PC_(), which has the context in front of the words. What comes from a catalog is not to be trusted as a printf() format.
 *
 * Returns: (transfer none): the translation, or the words of @msgid
 */
const char *
smt_language_translate (SmtLanguage *self,
                        const char  *context,
                        const char  *msgid)
{
  const char *found;

  g_return_val_if_fail (SMT_IS_LANGUAGE (self), msgid);
  g_return_val_if_fail (msgid != NULL, NULL);

  found = smt_catalog_chain_lookup (self->interface, context, msgid, NULL);

  return found != NULL ? found : strip_context (msgid);
}

/**
 * smt_language_translate_plural:
 * @self: a language
 * @singular: words of the program, in English, for one
 * @plural: the same for other numbers
 * @n: the number
 *
 * Translates words that depend on a number; see
 * [method@Language.translate].
 *
 * Returns: (transfer none): the translation in the form that goes with @n, or
 *   one of the two strings passed
 */
const char *
smt_language_translate_plural (SmtLanguage *self,
                               const char  *singular,
                               const char  *plural,
                               gulong       n)
{
  const char *english = n == 1 ? singular : plural;
  const char *found;

  g_return_val_if_fail (SMT_IS_LANGUAGE (self), english);
  g_return_val_if_fail (singular != NULL && plural != NULL, NULL);

  found = smt_catalog_chain_lookup_plural (self->interface, singular, n);

  return found != NULL ? found : english;
}

/**
 * smt_language_get_country:
 * @self: a language
 * @alpha3: an ISO 3166-1 alpha-3 code, in capitals
 *
 * Names a country as people do, by the translations of iso-codes; where the
 * name in common use is not translated, the listed one is taken.
 *
 * Returns: (nullable) (transfer none): the name, in English if iso-codes lacks
 *   the language; %NULL if the code is not in ISO 3166-1
 */
const char *
smt_language_get_country (SmtLanguage *self,
                          const char  *alpha3)
{
  const SmtCountry *country;
  const char *found = NULL;

  g_return_val_if_fail (SMT_IS_LANGUAGE (self), NULL);
  g_return_val_if_fail (alpha3 != NULL, NULL);

  country = smt_country_find (alpha3);
  if (country == NULL)
    return NULL;

  if (country->common_name != NULL)
    found = smt_catalog_chain_lookup (self->countries, NULL,
                                      country->common_name, NULL);
  if (found == NULL)
    found = smt_catalog_chain_lookup (self->countries, NULL, country->name,
                                      NULL);
  if (found == NULL)
    found = country->common_name != NULL ? country->common_name
                                         : country->name;

  return found;
}

/* By ISO 3166-1, in the translation of iso-codes; English where it has none. */
static char *
dup_iso_name (SmtLanguage       *self,
              const SmtCountry  *country,
              const char       **tag)
{
  const char *found = smt_catalog_chain_lookup (self->countries, NULL, country->name, tag);

  if (found == NULL)
    *tag = "en";
  return g_strdup (found != NULL ? found : country->name);
}

/**
 * smt_language_dup_state:
 * @alpha3: an ISO 3166-1 alpha-3 code, in capitals
 * @used_tag: (out) (optional) (transfer none): the language of what is returned
 *
 * Names a state by the list that was chosen (smt_language_set_naming()).
 *
 * Returns: (nullable) (transfer full): the name; %NULL if names are those of
 *   the dataset, or the list has none
 */
char *
smt_language_dup_state (SmtLanguage  *self,
                        const char   *alpha3,
                        const char  **used_tag)
{
  const SmtCountry *country;
  const char *tag;
  char *name = NULL;

  g_return_val_if_fail (SMT_IS_LANGUAGE (self), NULL);
  g_return_val_if_fail (alpha3 != NULL, NULL);

  if (self->naming == SMT_NAMING_SOURCE)
    return NULL;

  country = smt_country_find (alpha3);
  if (country == NULL)
    return NULL;

  tag = self->tags[0];
  if (self->naming == SMT_NAMING_ISO)
    name = dup_iso_name (self, country, &tag);
  else if (country->alpha2 != NULL)
    name = smt_formats_dup_region (self->formats, country->alpha2);

  if (used_tag != NULL && name != NULL)
    *used_tag = tag;
  return name;
}

/*< private >
 * What the formatting half of the class (smt-language-rules.c) works with. */
SmtCalendar *
smt_language_get_calendar (SmtLanguage *self)
{
  return self->calendar;
}

SmtFormats *
smt_language_get_formats (SmtLanguage *self)
{
  return self->formats;
}

SmtCatalogChain *
smt_language_get_interface (SmtLanguage *self)
{
  return self->interface;
}
