/* test-catalog.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SmtCatalog: catalogs made by the real msgfmt, the ones iso-codes installs,
 * and bytes that are none.
 */

#include "smt-catalog.h"

#include <stdlib.h>
#include <string.h>

#include "po-fixture.h"
#include "smt-error.h"

static const char messages[] =
  "msgid \"\"\n"
  "msgstr \"\"\n"
  "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
  "\"Plural-Forms: nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : "
  "n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2;\\n\"\n"
  "\n"
  "msgid \"Member\"\n"
  "msgstr \"Член\"\n"
  "\n"
  "msgctxt \"role\"\n"
  "msgid \"Member\"\n"
  "msgstr \"Участник\"\n"
  "\n"
  "msgctxt \"roles\"\n"
  "msgid \"Member\"\n"
  "msgstr \"Участники\"\n"
  "\n"
  "msgid \"Observer\"\n"
  "msgstr \"\"\n"
  "\n"
  "#, fuzzy\n"
  "msgid \"Guest\"\n"
  "msgstr \"Гость\"\n"
  "\n"
  "msgid \"%d party\"\n"
  "msgid_plural \"%d parties\"\n"
  "msgstr[0] \"%d сторона\"\n"
  "msgstr[1] \"%d стороны\"\n"
  "msgstr[2] \"%d сторон\"\n";

static SmtCatalog *
load (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  SmtCatalog *catalog = smt_catalog_new_from_bytes (bytes, &error);

  g_assert_no_error (error);

  return catalog;
}

static SmtCatalog *
compile_and_load (const char *po,
                  const char *endianness)
{
  g_autoptr (GBytes) bytes = po_fixture_compile (po, endianness);

  return load (bytes);
}

static void
test_lookup (gconstpointer data)
{
  g_autoptr (SmtCatalog) catalog = compile_and_load (messages, data);

  g_assert_cmpstr (smt_catalog_lookup (catalog, NULL, "Member"), ==, "Член");
  g_assert_cmpstr (smt_catalog_lookup (catalog, "role", "Member"), ==,
                   "Участник");
  g_assert_cmpstr (smt_catalog_lookup (catalog, "roles", "Member"), ==,
                   "Участники");
  g_assert_cmpstr (smt_catalog_lookup (catalog, NULL, "%d party"), ==,
                   "%d сторона");

  g_assert_null (smt_catalog_lookup (catalog, "rol", "Member"));
  g_assert_null (smt_catalog_lookup (catalog, "", "Member"));
  g_assert_null (smt_catalog_lookup (catalog, "role", ""));
  g_assert_null (smt_catalog_lookup (catalog, "role", "Membe"));
  g_assert_null (smt_catalog_lookup (catalog, NULL, "Members"));
  g_assert_null (smt_catalog_lookup (catalog, NULL, "%d parties"));
}

/* What is not translated is not there. */
static void
test_absent (void)
{
  g_autoptr (SmtCatalog) catalog = compile_and_load (messages, "little");

  g_assert_null (smt_catalog_lookup (catalog, NULL, "Observer"));
  g_assert_null (smt_catalog_lookup (catalog, NULL, "Guest"));
  g_assert_null (smt_catalog_lookup (catalog, NULL, ""));
  g_assert_null (smt_catalog_lookup_plural (catalog, NULL, "", 1));
  g_assert_null (smt_catalog_lookup_plural (catalog, NULL, "Observer", 1));
  g_assert_null (smt_catalog_lookup_plural (catalog, NULL, "Chair", 1));
}

static void
test_plural (void)
{
  g_autoptr (SmtCatalog) catalog = compile_and_load (messages, "big");
  const char *const expected[] = { "%d сторон", "%d сторона", "%d стороны" };

  g_assert_cmpstr (smt_catalog_lookup_plural (catalog, NULL, "%d party", 0),
                   ==, expected[0]);
  g_assert_cmpstr (smt_catalog_lookup_plural (catalog, NULL, "%d party", 21),
                   ==, expected[1]);
  g_assert_cmpstr (smt_catalog_lookup_plural (catalog, NULL, "%d party", 33),
                   ==, expected[2]);

  /* A string that has one form only has no other. */
  g_assert_cmpstr (smt_catalog_lookup_plural (catalog, "role", "Member", 1),
                   ==, "Участник");
  g_assert_null (smt_catalog_lookup_plural (catalog, "role", "Member", 2));
}

/* Without a rule, or with one that cannot be read: one, and many. */
static void
test_plural_without_rule (void)
{
  static const char forms[] =
    "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"x\"\nmsgstr[1] \"y\"\n";
  static const char header[] =
    "msgid \"\"\nmsgstr \"\"\n"
    "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
    "\"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n\"\n\n";
  g_autofree char *placeholder = g_strconcat (header, forms, NULL);
  const char *const cases[] = { forms, placeholder };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SmtCatalog) catalog = compile_and_load (cases[i], "little");

      g_assert_cmpstr (smt_catalog_lookup_plural (catalog, NULL, "a", 0), ==,
                       "y");
      g_assert_cmpstr (smt_catalog_lookup_plural (catalog, NULL, "a", 1), ==,
                       "x");
      g_assert_cmpstr (smt_catalog_lookup_plural (catalog, NULL, "a", 2), ==,
                       "y");
    }
}

/* A thousand random messages, against a hash table. */
static void
test_against_oracle (void)
{
  g_autoptr (GHashTable) oracle = g_hash_table_new_full (g_str_hash,
                                                         g_str_equal,
                                                         g_free, g_free);
  g_autoptr (GString) po = g_string_new (NULL);
  g_autoptr (SmtCatalog) catalog = NULL;

  while (g_hash_table_size (oracle) < 1000)
    {
      char *key = g_strdup_printf ("%x", g_test_rand_int_range (0, 4000));

      if (g_hash_table_insert (oracle, key, g_strdup_printf ("«%s»", key)))
        g_string_append_printf (po, "msgctxt \"c%c\"\nmsgid \"%s\"\n"
                                    "msgstr \"«%s»\"\n\n",
                                key[0], key, key);
    }

  catalog = compile_and_load (po->str, "little");

  for (guint i = 0; i < 4000; i++)
    {
      g_autofree char *key = g_strdup_printf ("%x", i);
      char context[] = { 'c', key[0], '\0' };

      g_assert_cmpstr (smt_catalog_lookup (catalog, context, key), ==,
                       g_hash_table_lookup (oracle, key));
      g_assert_null (smt_catalog_lookup (catalog, NULL, key));
    }
}

static void
test_file (void)
{
  g_autofree char *folder = po_fixture_new_folder ();
  g_autofree char *path = g_build_filename (folder, "ru", "LC_MESSAGES",
                                            "fixture.mo", NULL);
  g_autoptr (SmtCatalog) catalog = NULL;
  g_autoptr (SmtCatalog) missing = NULL;
  g_autoptr (SmtCatalog) broken = NULL;
  g_autoptr (GError) error = NULL;

  missing = smt_catalog_new_from_file (path, &error);
  g_assert_null (missing);
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_clear_error (&error);

  po_fixture_install (folder, "ru", "fixture", messages);
  catalog = smt_catalog_new_from_file (path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (smt_catalog_lookup (catalog, NULL, "Member"), ==, "Член");

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  broken = smt_catalog_new_from_file (path, &error);
  g_assert_null (broken);
  g_assert_error (error, SMT_ERROR, SMT_ERROR_CATALOG);
  g_assert_true (g_str_has_prefix (error->message, path));

  /* The file was replaced by another one, so the first is still whole. */
  g_assert_cmpstr (smt_catalog_lookup (catalog, NULL, "Member"), ==, "Член");
  po_fixture_remove (folder);
}

static void
test_finalize (void)
{
  g_autoptr (GBytes) bytes = po_fixture_compile (messages, "little");
  SmtCatalog *catalog = load (bytes);

  g_assert_finalize_object (catalog);
}

/* Catalogs that a great many programs read must be readable here. */
static void
test_iso_codes (void)
{
  const char *prefix = g_getenv ("SUMMITRY_ISO_CODES_PREFIX");
  g_autofree char *folder = g_build_filename (prefix != NULL ? prefix : "/usr",
                                              "share", "locale", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_loaded = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, "LC_MESSAGES",
                                                "iso_3166-1.mo", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (SmtCatalog) catalog = NULL;

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        continue;
      catalog = smt_catalog_new_from_file (path, &error);
      g_assert_no_error (error);
      n_loaded++;
    }

  /* A runtime of Flatpak has those of the person's languages alone. */
  if (n_loaded <= 50 && g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    g_test_skip ("not all languages are installed");
  else
    g_assert_cmpuint (n_loaded, >, 50);
}

/* --- bytes made by hand --------------------------------------------------- */

#define N_STRINGS 3

/* A catalog of three messages, "a", "b" and "c", each its own translation. */
typedef struct
{
  guint32 header[7];
  guint32 originals[N_STRINGS][2]; /* length, offset */
  guint32 translations[N_STRINGS][2];
  char    strings[4 * N_STRINGS];
} Image;

static Image
make_image (void)
{
  Image image = { .header = { 0x950412de, 0, N_STRINGS } };

  image.header[3] = G_STRUCT_OFFSET (Image, originals);
  image.header[4] = G_STRUCT_OFFSET (Image, translations);
  for (guint i = 0; i < N_STRINGS; i++)
    {
      guint32 offset = G_STRUCT_OFFSET (Image, strings) + 4 * i;

      image.originals[i][0] = image.translations[i][0] = 1;
      image.originals[i][1] = offset;
      image.translations[i][1] = offset + 2;
      image.strings[4 * i] = image.strings[4 * i + 2] = 'a' + i;
    }

  return image;
}

/* Where in the image something is put, and what is said about it. */
static const struct
{
  gsize       offset;
  guint32     value;
  const char *message;
} faults[] = {
  { 0, 0xde120495, "*tables*beyond the end*" },
  { 0, 0x12345678, "*not a compiled catalog*0x12345678*" },
  { 4, 0x00020000, "*revision 2.0*" },
  { 4, 0xffff0001, "*revision 65535.1*" },
  { 8, 4000, "*tables of 4000 strings*" },
  { 8, 0xffffffff, "*tables*beyond the end*" },
  { 8, 0x20000000, "*tables*beyond the end*" },
  { 12, 0xfffffff8, "*tables*beyond the end*" },
  { 16, 0xffffffff, "*tables*beyond the end*" },
  { 16, sizeof (Image) - 8, "*tables*beyond the end*" },
  { G_STRUCT_OFFSET (Image, originals[0][0]), 0xffffffff,
    "original 0 reaches beyond the end" },
  { G_STRUCT_OFFSET (Image, originals[1][1]), 0xffffffff,
    "original 1 reaches beyond the end" },
  { G_STRUCT_OFFSET (Image, originals[1][1]), sizeof (Image) - 1,
    "original 1 reaches beyond the end" },
  { G_STRUCT_OFFSET (Image, translations[2][1]), sizeof (Image),
    "translation 2 reaches beyond the end" },
  { G_STRUCT_OFFSET (Image, translations[2][0]), 2,
    "translation 2 reaches beyond the end" },
  { G_STRUCT_OFFSET (Image, originals[1][0]), 0,
    "original 1 does not end in NUL" },
  { G_STRUCT_OFFSET (Image, originals[1][1]),
    G_STRUCT_OFFSET (Image, strings), "original 1 is not in sorted order" },
  { G_STRUCT_OFFSET (Image, originals[0][1]),
    G_STRUCT_OFFSET (Image, strings) + 8, "original 1 is not in sorted order" },
  { G_STRUCT_OFFSET (Image, translations[0][1]), 0,
    "translation 0 does not end in NUL" },
  { G_STRUCT_OFFSET (Image, strings[4]), 0x000000ff,
    "original 1 is not UTF-8" },
  { G_STRUCT_OFFSET (Image, strings[4]), 0x00ff0062,
    "translation 1 is not UTF-8" },
};

static void
check_refused (gconstpointer  data,
               gsize          size,
               const char    *message)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtCatalog) catalog = smt_catalog_new_from_bytes (bytes, &error);

  g_assert_null (catalog);
  g_assert_error (error, SMT_ERROR, SMT_ERROR_CATALOG);
  if (!g_pattern_match_simple (message, error->message))
    g_error ("“%s” is not like “%s”", error->message, message);
}

static void
test_faults (void)
{
  Image sound = make_image ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SmtCatalog) catalog = NULL;

  if (G_BYTE_ORDER != G_LITTLE_ENDIAN)
    {
      g_test_skip ("the table of faults is written for little-endian");
      return;
    }

  bytes = g_bytes_new (&sound, sizeof sound);
  catalog = load (bytes);
  g_assert_cmpstr (smt_catalog_lookup (catalog, NULL, "b"), ==, "b");

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      Image image = make_image ();

      memcpy ((char *) &image + faults[i].offset, &faults[i].value, 4);
      check_refused (&image, sizeof image, faults[i].message);
    }

  check_refused ("", 0, "*at least 28 bytes*has 0");
  check_refused (&sound, 27, "*at least 28 bytes*has 27");
  check_refused (&sound, 28, "*tables of 3 strings*");
}

static void
test_empty_catalog (void)
{
  Image image = make_image ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SmtCatalog) catalog = NULL;

  image.header[2] = 0;
  bytes = g_bytes_new (&image, sizeof image);
  catalog = load (bytes);
  g_assert_null (smt_catalog_lookup (catalog, NULL, "a"));
}

/* Half a million originals, each a longer end of one and the same string, are
 * in order and within the file, but checking them all would be quadratic. */
static void
test_overlapping_strings (void)
{
  const guint32 n_strings = 500000;
  const guint32 length = 1000000;
  const guint32 tables = 28;
  const guint32 strings = tables + n_strings * 16;
  const guint32 end = strings + length;
  const guint32 header[7] = { 0x950412de, 0, n_strings, tables,
                              tables + n_strings * 8 };
  g_autofree guint32 *words = g_malloc0 (end + 1);
  guint32 *originals = words + 7;
  guint32 *translations = originals + 2 * n_strings;

  memcpy (words, header, sizeof header);
  for (guint32 i = 0; i < n_strings; i++)
    {
      originals[2 * i] = length / 2 + i;
      originals[2 * i + 1] = end - originals[2 * i];
      translations[2 * i + 1] = end;
    }
  memset ((char *) words + strings, 'x', length);

  check_refused (words, end + 1, "*overlaps with others");
}

/* Loads mutilated bytes and, if they pass, uses what was loaded. The bytes
 * end where their memory ends, so that reading on is seen. */
static gboolean
survives (const guint8 *data,
          gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtCatalog) catalog = smt_catalog_new_from_bytes (bytes, &error);
  const char *found;

  if (catalog == NULL)
    {
      g_assert_error (error, SMT_ERROR, SMT_ERROR_CATALOG);
      return FALSE;
    }

  found = smt_catalog_lookup (catalog, "role", "Member");
  g_assert_true (found == NULL || g_utf8_validate (found, -1, NULL));
  for (gulong n = 0; n < 6; n++)
    {
      found = smt_catalog_lookup_plural (catalog, NULL, "%d party", n);
      g_assert_true (found == NULL || g_utf8_validate (found, -1, NULL));
    }

  return TRUE;
}

static void
test_truncated (void)
{
  g_autoptr (GBytes) bytes = po_fixture_compile (messages, "little");
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (gsize length = 0; length < size; length++)
    g_assert_false (survives (data, length));

  g_assert_true (survives (data, size));
}

static void
test_flipped (gconstpointer endianness)
{
  g_autoptr (GBytes) bytes = po_fixture_compile (messages, endianness);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree guint8 *copy = g_memdup2 (data, size);
  guint n_refused = 0;

  for (gsize i = 0; i < size; i++)
    {
      const guint8 values[] = { 0, 1, 4, 0x7f, 0x80, 0xff, data[i] ^ 1 };

      for (guint j = 0; j < G_N_ELEMENTS (values); j++)
        {
          copy[i] = values[j];
          n_refused += !survives (copy, size);
        }
      copy[i] = data[i];
    }

  g_assert_cmpuint (n_refused, >, size);
}

/* Several bytes at once, and runs of them. */
static void
test_random_damage (void)
{
  g_autoptr (GBytes) bytes = po_fixture_compile (messages, "little");
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (guint round = 0; round < 10000; round++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      guint n_hits = g_test_rand_int_range (1, 8);
      gsize length = size;

      for (guint i = 0; i < n_hits; i++)
        {
          /* The tables are where it hurts. */
          gsize reach = g_test_rand_bit () ? MIN (size, 160) : size;

          copy[g_test_rand_int_range (0, reach)] = g_test_rand_int ();
        }

      if (g_test_rand_bit ())
        length = g_test_rand_int_range (0, size);
      survives (copy, length);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/catalog/lookup/little-endian", "little",
                        test_lookup);
  g_test_add_data_func ("/catalog/lookup/big-endian", "big", test_lookup);
  g_test_add_func ("/catalog/absent", test_absent);
  g_test_add_func ("/catalog/plural", test_plural);
  g_test_add_func ("/catalog/plural-without-rule", test_plural_without_rule);
  g_test_add_func ("/catalog/against-oracle", test_against_oracle);
  g_test_add_func ("/catalog/file", test_file);
  g_test_add_func ("/catalog/finalize", test_finalize);
  g_test_add_func ("/catalog/iso-codes", test_iso_codes);
  g_test_add_func ("/catalog/faults", test_faults);
  g_test_add_func ("/catalog/empty", test_empty_catalog);
  g_test_add_func ("/catalog/overlapping-strings", test_overlapping_strings);
  g_test_add_func ("/catalog/truncated", test_truncated);
  g_test_add_data_func ("/catalog/flipped/little-endian", "little",
                        test_flipped);
  g_test_add_data_func ("/catalog/flipped/big-endian", "big", test_flipped);
  g_test_add_func ("/catalog/random-damage", test_random_damage);

  return g_test_run ();
}
