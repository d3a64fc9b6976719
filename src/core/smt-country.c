/* smt-country.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The countries of ISO 3166-1, from the table that the package iso-codes
 * installs. Read once in a process, when first asked for, and kept: some 250
 * entries, 20 kB. Any thread may ask.
 */

#include "smt-country.h"

#include <string.h>
#include <unicode/uloc.h>
#include <yyjson.h>

#include "smt-plain.h"

#ifndef SMT_ISO_CODES_PREFIX
#define SMT_ISO_CODES_PREFIX "/usr"
#endif

/**
 * smt_country_dup_prefix: (skip)
 *
 * Tells under which prefix iso-codes is installed: what the environment
 * variable `SUMMITRY_ISO_CODES_PREFIX` says, else where the build found it.
 *
 * Returns: (transfer full) (type filename): a folder that has `share`
 */
char *
smt_country_dup_prefix (void)
{
  const char *prefix = g_getenv ("SUMMITRY_ISO_CODES_PREFIX");

  return g_strdup (prefix != NULL ? prefix : SMT_ISO_CODES_PREFIX);
}

typedef struct
{
  GHashTable   *countries; /* by alpha-3 code */
  GStringChunk *strings;
} CountryTable;

static void
add_country (CountryTable *table,
             yyjson_val   *object)
{
  const char *alpha3 = yyjson_get_str (yyjson_obj_get (object, "alpha_3"));
  const char *alpha2 = yyjson_get_str (yyjson_obj_get (object, "alpha_2"));
  const char *name = yyjson_get_str (yyjson_obj_get (object, "name"));
  const char *common_name = yyjson_get_str (yyjson_obj_get (object, "common_name"));
  SmtCountry *country;

  if (alpha3 == NULL || name == NULL)
    return;

  country = g_new0 (SmtCountry, 1);
  country->name = g_string_chunk_insert (table->strings, name);
  if (alpha2 != NULL)
    country->alpha2 = g_string_chunk_insert (table->strings, alpha2);
  if (common_name != NULL)
    country->common_name = g_string_chunk_insert (table->strings, common_name);

  g_hash_table_insert (table->countries,
                       g_string_chunk_insert (table->strings, alpha3),
                       country);
}

static CountryTable *
load_countries (void)
{
  g_autofree char *prefix = smt_country_dup_prefix ();
  g_autofree char *path = g_build_filename (prefix, "share", "iso-codes",
                                            "json", "iso_3166-1.json", NULL);
  CountryTable *table = g_new (CountryTable, 1);
  yyjson_read_err error;
  yyjson_doc *tree = yyjson_read_file (path, YYJSON_READ_NOFLAG, NULL, &error);
  yyjson_val *country;
  gsize i, n;

  table->countries = g_hash_table_new (g_str_hash, g_str_equal);
  table->strings = g_string_chunk_new (4096);

  if (tree == NULL)
    g_warning ("Names of countries are not known: %s: %s", path, error.msg);
  else
    yyjson_arr_foreach (yyjson_obj_get (yyjson_doc_get_root (tree), "3166-1"), i, n, country)
      add_country (table, country);

  yyjson_doc_free (tree);
  return table;
}

/**
 * smt_country_find: (skip)
 * @alpha3: an ISO 3166-1 alpha-3 code, in capitals
 *
 * Looks a country up. The first call in the process reads the table, which
 * takes one or two milliseconds; where it cannot be read that is warned of
 * once, and no country is known.
 *
 * Returns: (nullable) (transfer none): the country, or %NULL
 */
const SmtCountry *
smt_country_find (const char *alpha3)
{
  static CountryTable *table;

  g_return_val_if_fail (alpha3 != NULL, NULL);

  if (g_once_init_enter_pointer (&table))
    g_once_init_leave_pointer (&table, load_countries ());

  return g_hash_table_lookup (table->countries, alpha3);
}

/* The alpha-3 codes of today, which ICU has without reading any file. */
static GHashTable *
list_codes (void)
{
  const char *const *alpha2 = uloc_getISOCountries ();
  GHashTable *codes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; alpha2[i] != NULL; i++)
    {
      char locale[16];

      g_snprintf (locale, sizeof locale, "und_%s", alpha2[i]);
      g_hash_table_add (codes, (gpointer) uloc_getISO3Country (locale));
    }

  return codes;
}

static void
add_code (GHashTable *codes,
          const char *code)
{
  if (code != NULL)
    g_hash_table_add (codes, g_strdup (code));
}

/* The codes of ISO 3166-3: three letters from before, and four. */
static GHashTable *
load_former_codes (void)
{
  g_autofree char *prefix = smt_country_dup_prefix ();
  g_autofree char *path = g_build_filename (prefix, "share", "iso-codes",
                                            "json", "iso_3166-3.json", NULL);
  GHashTable *codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  yyjson_doc *tree = yyjson_read_file (path, YYJSON_READ_NOFLAG, NULL, NULL);
  yyjson_val *country;
  gsize i, n;

  yyjson_arr_foreach (yyjson_obj_get (yyjson_doc_get_root (tree), "3166-3"), i, n, country)
    {
      add_code (codes, yyjson_get_str (yyjson_obj_get (country, "alpha_3")));
      add_code (codes, yyjson_get_str (yyjson_obj_get (country, "alpha_4")));
    }

  yyjson_doc_free (tree);
  return codes;
}

/* Where the table is not installed, whatever looks like a code is believed. */
static gboolean
is_former (const char *code)
{
  static GHashTable *codes;
  gsize length = strlen (code);

  if ((length != 3 && length != 4) ||
      strspn (code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != length)
    return FALSE;
  if (g_once_init_enter_pointer (&codes))
    g_once_init_leave_pointer (&codes, load_former_codes ());

  return g_hash_table_size (codes) == 0 || g_hash_table_contains (codes, code);
}

/**
 * smt_country_is_code: (skip)
 * @code: what should be a code
 *
 * Says whether @code is one of ISO 3166-1 alpha-3, or of ISO 3166-3 for a
 * country that is no more. The first call in the process takes a tenth of a
 * millisecond; one with a code that is not of today reads a small file.
 */
gboolean
smt_country_is_code (const char *code)
{
  static GHashTable *codes;

  g_return_val_if_fail (code != NULL, FALSE);

  if (smt_plain_is_country (code))
    return TRUE;
  if (g_once_init_enter_pointer (&codes))
    g_once_init_leave_pointer (&codes, list_codes ());

  return g_hash_table_contains (codes, code) || is_former (code);
}
