/* smt-tag.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Language tags, by the rules of BCP 47 and the likely-subtag data of ICU:
 * what a tag is called, which other languages its reader also reads, and
 * what the system calls them. Nothing here looks at the process's locale.
 *
 * Each function costs some tens of microseconds, so their results are kept by
 * the language that asks. The first that needs likely subtags makes ICU load
 * them, for 3 to 5 milliseconds; English does without.
 */

#include "smt-tag.h"

#include <string.h>
#include <unicode/uloc.h>

#include "smt-error.h"
#include "smt-i18n.h"
#include "smt-plain.h"
#include "smt-template.h"

#define MAX_TAG  80
#define CAPACITY ULOC_FULLNAME_CAPACITY

/* The parts of a tag by which translations are found. */
typedef struct
{
  char language[ULOC_LANG_CAPACITY];
  char script[ULOC_SCRIPT_CAPACITY];
  char region[ULOC_COUNTRY_CAPACITY];
} Subtags;

/* What the C library writes behind "@" to tell scripts apart. */
static const struct
{
  const char *modifier;
  const char *script;
} script_modifiers[] = {
  { "latin", "Latn" },
  { "cyrillic", "Cyrl" },
  { "arabic", "Arab" },
  { "devanagari", "Deva" },
};

static const char *
find_script (const char *modifier)
{
  for (gsize i = 0; i < G_N_ELEMENTS (script_modifiers); i++)
    {
      if (g_ascii_strcasecmp (script_modifiers[i].modifier, modifier) == 0)
        return script_modifiers[i].script;
    }

  return NULL;
}

static const char *
find_modifier (const char *script)
{
  for (gsize i = 0; i < G_N_ELEMENTS (script_modifiers); i++)
    {
      if (strcmp (script_modifiers[i].script, script) == 0)
        return script_modifiers[i].modifier;
    }

  return NULL;
}

/* Puts what a locale's modifier says of the language into the tag: a script
 * goes behind the language, a variant to the end. */
static char *
apply_modifier (const char *tag,
                const char *modifier)
{
  const char *script = find_script (modifier);
  gsize length = strcspn (tag, "-");

  if (script != NULL)
    return g_strdup_printf ("%.*s-%s%s", (int) length, tag, script,
                            tag + length);
  if (g_ascii_strcasecmp (modifier, "valencia") == 0)
    return g_strdup_printf ("%s-valencia", tag);

  return g_strdup (tag);
}

/* From the name of a POSIX locale, `ll_CC.CODESET@modifier`, makes a tag to
 * be judged. A tag comes through as it is, and so does a name whose codeset
 * or modifier cannot be one. */
static char *
tag_from_locale_name (const char *text)
{
  static const char plain[] = G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-";
  g_autofree char *name = g_strdelimit (g_strdup (text), "_", '-');
  char *codeset = NULL;
  char *modifier = name + strcspn (name, ".@");

  if (*modifier == '.')
    codeset = modifier + 1;
  modifier = strchr (modifier, '@');
  if (modifier != NULL)
    *modifier++ = '\0';

  if ((codeset != NULL && codeset[strspn (codeset, plain)] != '\0')
      || (modifier != NULL && modifier[strspn (modifier, plain)] != '\0'))
    return g_strdup (text);

  if (codeset != NULL)
    codeset[-1] = '\0';
  if (strcmp (name, "C") == 0 || strcmp (name, "POSIX") == 0)
    return g_strdup ("en");

  return apply_modifier (name, modifier != NULL ? modifier : "");
}

static void
set_malformed (GError     **error,
               const char  *text)
{
  g_autofree char *shown = g_utf8_make_valid (text, MIN (strlen (text),
                                                         MAX_TAG));
  g_autofree char *message =
    /* TRANSLATORS: {tag} is what somebody wrote; the tags stay as they are */
    smt_template_fill (_("“{tag}” is not a language tag; expected one like “en”, “zh-CN” "
                         "or “sr-Latn-RS”"), "tag", shown, NULL);

  g_set_error_literal (error, SMT_ERROR, SMT_ERROR_LANGUAGE, message);
}

/* The usual case, in which ICU is asked nothing: see smt-plain.c. */
static gboolean
is_plain_english (const char *tag)
{
  return strcmp (tag, "en") == 0;
}

/**
 * smt_tag_canonicalize: (skip)
 * @text: a BCP 47 tag in any case, or a POSIX locale name
 * @error: return location for an error
 *
 * Brings a tag to the one form in which tags are compared: `zh-CN`, for
 * `zh_CN.UTF-8` too. The locales `C` and `POSIX` are `en`. Modifiers of
 * locales that are no part of a language, such as `@euro`, fall away.
 *
 * Returns: (transfer full): the tag, or %NULL with %SMT_ERROR_LANGUAGE
 */
char *
smt_tag_canonicalize (const char  *text,
                      GError     **error)
{
  UErrorCode status = U_ZERO_ERROR;
  char locale[CAPACITY] = "";
  char language[ULOC_LANG_CAPACITY] = "";
  char canonical[CAPACITY] = "";
  g_autofree char *tag = NULL;
  int32_t parsed = 0;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (strnlen (text, MAX_TAG + 1) <= MAX_TAG)
    {
      tag = tag_from_locale_name (text);
      if (is_plain_english (tag))
        return g_steal_pointer (&tag);
      uloc_forLanguageTag (tag, locale, CAPACITY, &parsed, &status);
      uloc_getLanguage (locale, language, sizeof language, &status);
      uloc_toLanguageTag (locale, canonical, CAPACITY, TRUE, &status);
    }

  /* ICU stops quietly where a tag goes wrong, and "und" says nothing. */
  if (tag == NULL || U_FAILURE (status) || parsed != (int32_t) strlen (tag)
      || language[0] == '\0')
    {
      set_malformed (error, text);
      return NULL;
    }

  return g_strdup (canonical);
}

static void
read_locale (const char *locale,
             Subtags    *subtags)
{
  UErrorCode status = U_ZERO_ERROR;

  memset (subtags, 0, sizeof *subtags);
  uloc_getLanguage (locale, subtags->language, sizeof subtags->language,
                    &status);
  uloc_getScript (locale, subtags->script, sizeof subtags->script, &status);
  uloc_getCountry (locale, subtags->region, sizeof subtags->region, &status);
}

static void
read_own (const char *tag,
          Subtags    *own)
{
  UErrorCode status = U_ZERO_ERROR;
  char locale[CAPACITY] = "";

  if (is_plain_english (tag))
    {
      *own = (Subtags) { .language = "en" };
      return;
    }
  uloc_forLanguageTag (tag, locale, CAPACITY, NULL, &status);
  read_locale (locale, own);
}

/* The subtags with what goes without saying filled in: zh-TW is zh-Hant-TW. */
static void
read_likely (const char *tag,
             Subtags    *likely)
{
  UErrorCode status = U_ZERO_ERROR;
  char locale[CAPACITY] = "";
  char full[CAPACITY] = "";

  uloc_forLanguageTag (tag, locale, CAPACITY, NULL, &status);
  uloc_addLikelySubtags (locale, full, CAPACITY, &status);
  read_locale (U_SUCCESS (status) ? full : locale, likely);
}

static char *
join_subtags (const char *language,
              const char *script,
              const char *region)
{
  return g_strconcat (language,
                      *script != '\0' ? "-" : "", script,
                      *region != '\0' ? "-" : "", region,
                      NULL);
}

/* Adds a tag made of the parts, unless it is known or is written in another
 * script: who reads zh-TW is not served by zh. */
static void
add_fallback (GPtrArray  *tags,
              const char *wanted_script,
              const char *language,
              const char *script,
              const char *region)
{
  g_autofree char *tag = join_subtags (language, script, region);
  Subtags likely;

  if (g_ptr_array_find_with_equal_func (tags, tag, g_str_equal, NULL))
    return;

  read_likely (tag, &likely);
  if (strcmp (likely.script, wanted_script) == 0)
    g_ptr_array_add (tags, g_steal_pointer (&tag));
}

/* Walks the list while it grows: what is added has neighbours too. */
static void
add_all_fallbacks (GPtrArray *tags)
{
  Subtags wanted;

  read_likely (g_ptr_array_index (tags, 0), &wanted);

  for (guint i = 0; i < tags->len; i++)
    {
      const char *script = wanted.script;
      Subtags own, likely;
      const Subtags *s = &likely;

      read_own (g_ptr_array_index (tags, i), &own);
      read_likely (g_ptr_array_index (tags, i), &likely);
      add_fallback (tags, script, own.language, own.script, own.region);
      add_fallback (tags, script, s->language, s->script, s->region);
      add_fallback (tags, script, s->language, "", s->region);
      add_fallback (tags, script, s->language, s->script, "");
      add_fallback (tags, script, own.language, own.script, "");
      add_fallback (tags, script, s->language, "", "");
      add_fallback (tags, script, own.language, "", "");
    }
}

/* English is what the content is written in, so nothing comes after it, and
 * there is little before it: the variety asked for. */
static void
add_english_fallbacks (GPtrArray     *tags,
                       const Subtags *own)
{
  g_autofree char *variety = join_subtags ("en", "", own->region);

  if (!g_str_equal (g_ptr_array_index (tags, 0), variety)
      && !g_str_equal (variety, "en"))
    g_ptr_array_add (tags, g_steal_pointer (&variety));
  if (!g_str_equal (g_ptr_array_index (tags, 0), "en"))
    g_ptr_array_add (tags, g_strdup ("en"));
}

/**
 * smt_tag_dup_fallbacks: (skip)
 * @tag: a canonical tag
 *
 * Lists the languages that serve a reader of @tag, itself first, then the
 * nearest: for `zh-HK` those are `zh-Hant-HK`, `zh-Hant`, `zh-Hant-TW` and
 * `zh-TW`, never `zh` or `zh-CN`, whose script is another. If `en` is among
 * them it is the last.
 *
 * Returns: (transfer full): the tags, at least one
 */
char **
smt_tag_dup_fallbacks (const char *tag)
{
  g_autoptr (GPtrArray) tags = NULL;
  Subtags own;

  g_return_val_if_fail (tag != NULL, NULL);

  tags = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  g_ptr_array_add (tags, g_strdup (tag));

  read_own (tag, &own);
  if (g_str_equal (own.language, "en")
      && (own.script[0] == '\0' || g_str_equal (own.script, "Latn")))
    add_english_fallbacks (tags, &own);
  else
    add_all_fallbacks (tags);

  return (char **) g_ptr_array_free (g_steal_pointer (&tags), FALSE);
}

/**
 * smt_tag_dup_locale_names: (skip)
 * @tag: a canonical tag
 *
 * Lists the folders in which gettext catalogs of just that language may lie:
 * `zh_CN` for `zh-CN`, `sr@latin` and `sr_Latn` for `sr-Latn`.
 *
 * Returns: (transfer full): the names, at least one
 */
char **
smt_tag_dup_locale_names (const char *tag)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  const char *modifier;
  Subtags own;

  g_return_val_if_fail (tag != NULL, NULL);

  read_own (tag, &own);
  modifier = find_modifier (own.script);
  if (g_str_has_suffix (tag, "-valencia"))
    modifier = "valencia";

  if (modifier != NULL)
    g_strv_builder_take (names, g_strconcat (own.language,
                                             *own.region != '\0' ? "_" : "",
                                             own.region, "@", modifier, NULL));
  g_strv_builder_take (names, g_strdelimit (g_strdup (tag), "-", '_'));

  return g_strv_builder_end (names);
}

static gboolean
icu_has_language (const char *language)
{
  for (int32_t i = 0; i < uloc_countAvailable (); i++)
    {
      const char *locale = uloc_getAvailable (i);
      gsize length = strcspn (locale, "_");

      if (strlen (language) == length
          && strncmp (locale, language, length) == 0)
        return TRUE;
    }

  return FALSE;
}

/* In some regions Arabic has figures of its own. What is translated has those that
 * Arabic has without a region, and a page does not mix the two. */
static gboolean
mixes_figures (const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  char numbers[ULOC_KEYWORDS_CAPACITY] = "";

  uloc_getKeywordValue (locale, "numbers", numbers, sizeof numbers, &status);
  return g_str_has_prefix (locale, "ar") && (locale[2] == '_' || locale[2] == '\0') &&
         numbers[0] == '\0';
}

/**
 * smt_tag_dup_icu_locale: (skip)
 * @tag: a canonical tag
 *
 * Chooses the ICU locale by whose rules to write dates and numbers. It is the
 * tag's own, with these exceptions: plain English is the international one
 * (`en_001`: “23 March 2016”), and so is a language that ICU does not hold,
 * for which ICU itself would take that of the process; and Arabic of any region
 * writes 2016, unless the tag asks for other figures (`ar-EG-u-nu-arab`).
 *
 * Returns: (transfer full): an ICU locale
 */
char *
smt_tag_dup_icu_locale (const char *tag)
{
  UErrorCode status = U_ZERO_ERROR;
  char locale[CAPACITY] = "";
  g_autofree char *international = NULL;
  Subtags own, likely;

  g_return_val_if_fail (tag != NULL, NULL);

  if (is_plain_english (tag))
    return g_strdup ("en_001");
  if (g_str_has_prefix (tag, "en-u-"))
    tag = international = g_strconcat ("en-001", tag + strlen ("en"), NULL);

  read_own (tag, &own);
  uloc_forLanguageTag (tag, locale, CAPACITY, NULL, &status);
  if (mixes_figures (locale))
    uloc_setKeywordValue ("numbers", "latn", locale, CAPACITY, &status);
  if (U_SUCCESS (status) && icu_has_language (own.language))
    return g_strdup (locale);

  /* Another name of a language it does hold, as cmn is of zh. */
  read_likely (tag, &likely);
  if (icu_has_language (likely.language))
    return g_strdup_printf ("%s_%s_%s", likely.language, likely.script,
                            likely.region);

  return g_strdup ("en_001");
}

/**
 * smt_tag_is_language: (skip)
 * @tag: what should be a language tag
 *
 * Keeps nonsense out: a tag has the alphabet of BCP 47, and begins with a
 * language. Of two letters all languages are known; those of three letters are
 * thousands, of which ICU knows some hundred, so they are believed.
 *
 * Returns: whether @tag can name a language
 */
gboolean
smt_tag_is_language (const char *tag)
{
  g_autofree char *language = NULL;
  gsize length = strlen (tag), n = strcspn (tag, "-");

  if (g_str_equal (tag, "en"))
    return TRUE;
  if (length < 2 || length > 35 || !g_ascii_isalpha (*tag) || tag[length - 1] == '-')
    return FALSE;
  for (const char *p = tag; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-')
      return FALSE;

  /* "x-…" is private use; languages of five letters and more there are none. */
  language = g_ascii_strdown (tag, n);
  return (n == 3 && g_ascii_isalpha (tag[1]) && g_ascii_isalpha (tag[2])) || (n == 1 && *language == 'x') ||
         (n == 2 && smt_plain_is_language (language)) ||
         (n == 2 && *uloc_getISO3Language (language) != '\0');
}
