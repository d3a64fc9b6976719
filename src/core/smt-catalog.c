/* smt-catalog.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A reader of compiled gettext catalogs. The C library reads them too, but
 * only for the process's own locale; content is wanted in any language, in
 * several at once, whatever locales the system has.
 *
 * The file is a header of seven numbers and two tables of (length, offset):
 * the originals, sorted, and their translations. Everything that a lookup
 * relies on is checked once, when the catalog is made: that every string lies
 * within the file, ends in NUL and is UTF-8, and that the originals ascend.
 * That takes time in proportion to the file. A lookup is a binary search in
 * the bytes themselves and allocates nothing.
 *
 * Both byte orders are read. Strings that depend on the system (revisions x.1
 * keep them in tables of their own) count as absent. Bytes are mapped, so a
 * catalog that is installed anew must be renamed into place, as msgfmt and
 * package managers do, not written over.
 */

#include "smt-catalog.h"

#include <string.h>

#include "smt-error.h"
#include "smt-plural.h"

#define MAGIC         0x950412deu
#define HEADER_SIZE   28
#define ENTRY_SIZE    8
#define CONTEXT_END   '\004'

struct _SmtCatalog
{
  GObject       parent_instance;
  GBytes       *bytes;
  SmtPlural    *plural; /* (nullable): %NULL means one and many, as English */
  const guint8 *data;
  gsize         size;
  guint32       n_strings;
  guint32       originals;    /* offsets of the tables */
  guint32       translations;
  gboolean      swapped;      /* of the other byte order */
};

G_DEFINE_FINAL_TYPE (SmtCatalog, smt_catalog, G_TYPE_OBJECT)

static void
smt_catalog_finalize (GObject *object)
{
  SmtCatalog *self = SMT_CATALOG (object);

  g_clear_pointer (&self->plural, smt_plural_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);

  G_OBJECT_CLASS (smt_catalog_parent_class)->finalize (object);
}

static void
smt_catalog_class_init (SmtCatalogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = smt_catalog_finalize;
}

static void
smt_catalog_init (SmtCatalog *self)
{
}

/* The bytes need not be aligned. */
static guint32
smt_catalog_read (SmtCatalog *self,
                  gsize       offset)
{
  guint32 value;

  memcpy (&value, self->data + offset, sizeof value);

  return self->swapped ? GUINT32_SWAP_LE_BE (value) : value;
}

/* Where a string of a table stands, and its length without the NUL. */
static gsize
smt_catalog_read_entry (SmtCatalog *self,
                        guint32     table,
                        guint32     index,
                        gsize      *length)
{
  gsize entry = table + (gsize) index * ENTRY_SIZE;

  *length = smt_catalog_read (self, entry);

  return smt_catalog_read (self, entry + 4);
}

static const char *
smt_catalog_get_string (SmtCatalog *self,
                        guint32     table,
                        guint32     index,
                        gsize      *length)
{
  gsize offset = smt_catalog_read_entry (self, table, index, length);

  return (const char *) self->data + offset;
}

static gboolean
smt_catalog_check_magic (SmtCatalog  *self,
                         GError     **error)
{
  guint32 magic;

  if (self->size < HEADER_SIZE)
    {
      g_set_error (error, SMT_ERROR, SMT_ERROR_CATALOG,
                   "a compiled catalog has at least %d bytes, "
                   "this one has %" G_GSIZE_FORMAT,
                   HEADER_SIZE, self->size);
      return FALSE;
    }

  magic = smt_catalog_read (self, 0);
  self->swapped = magic == GUINT32_SWAP_LE_BE (MAGIC);
  if (!self->swapped && magic != MAGIC)
    {
      g_set_error (error, SMT_ERROR, SMT_ERROR_CATALOG,
                   "not a compiled catalog: it begins with 0x%08x", magic);
      return FALSE;
    }

  return TRUE;
}

static gboolean
smt_catalog_check_header (SmtCatalog  *self,
                          GError     **error)
{
  guint32 revision;
  guint64 tables_size;

  if (!smt_catalog_check_magic (self, error))
    return FALSE;

  revision = smt_catalog_read (self, 4);
  if (revision >> 16 > 1)
    {
      g_set_error (error, SMT_ERROR, SMT_ERROR_CATALOG,
                   "unknown revision %u.%u, expected 0 or 1",
                   revision >> 16, revision & 0xffff);
      return FALSE;
    }

  self->n_strings = smt_catalog_read (self, 8);
  self->originals = smt_catalog_read (self, 12);
  self->translations = smt_catalog_read (self, 16);

  tables_size = (guint64) self->n_strings * ENTRY_SIZE;
  if (self->originals + tables_size > self->size
      || self->translations + tables_size > self->size)
    {
      g_set_error (error, SMT_ERROR, SMT_ERROR_CATALOG,
                   "the tables of %u strings reach beyond the end",
                   self->n_strings);
      return FALSE;
    }

  return TRUE;
}

/* A string may hold several, parted by NUL: the plural forms. */
static gboolean
strings_are_utf8 (const char *string,
                  gsize       length)
{
  const char *end = string + length;

  for (const char *part = string; part <= end; part += strlen (part) + 1)
    {
      if (!g_utf8_validate (part, -1, NULL))
        return FALSE;
    }

  return TRUE;
}

/* Strings do not overlap in a catalog, so their lengths have a sum: @room is
 * what is left of it. Without that a file could name one long string a million
 * times, and checking would take the square of its size. */
static gboolean
smt_catalog_check_string (SmtCatalog  *self,
                          guint32      table,
                          guint32      index,
                          gsize       *room,
                          GError     **error)
{
  const char *fault = NULL;
  gsize length;
  gsize offset = smt_catalog_read_entry (self, table, index, &length);

  if (offset >= self->size || length >= self->size - offset)
    fault = "reaches beyond the end";
  else if (length >= *room)
    fault = "overlaps with others";
  else if (self->data[offset + length] != '\0')
    fault = "does not end in NUL";
  else if (!strings_are_utf8 ((const char *) self->data + offset, length))
    fault = "is not UTF-8";
  else
    *room -= length + 1;

  if (fault != NULL)
    g_set_error (error, SMT_ERROR, SMT_ERROR_CATALOG, "%s %u %s",
                 table == self->originals ? "original" : "translation",
                 index, fault);

  return fault == NULL;
}

static gboolean
smt_catalog_check_strings (SmtCatalog  *self,
                           GError     **error)
{
  const char *previous = NULL;
  gsize room = self->size;

  for (guint32 i = 0; i < self->n_strings; i++)
    {
      const char *original;
      gsize length;

      if (!smt_catalog_check_string (self, self->originals, i, &room, error)
          || !smt_catalog_check_string (self, self->translations, i, &room,
                                        error))
        return FALSE;

      original = smt_catalog_get_string (self, self->originals, i, &length);
      if (previous != NULL && strcmp (previous, original) >= 0)
        {
          g_set_error (error, SMT_ERROR, SMT_ERROR_CATALOG,
                       "original %u is not in sorted order", i);
          return FALSE;
        }
      previous = original;
    }

  return TRUE;
}

/* Orders like strcmp() of `context EOT msgid`, without making that string. */
static int
compare_key (const char *context,
             const char *msgid,
             const char *original)
{
  gsize length;
  int order;

  if (context == NULL)
    return strcmp (msgid, original);

  length = strlen (context);
  order = strncmp (context, original, length);
  if (order == 0)
    order = CONTEXT_END - (int) (guchar) original[length];
  if (order == 0)
    order = strcmp (msgid, original + length + 1);

  return order;
}

static const char *
smt_catalog_find (SmtCatalog *self,
                  const char *context,
                  const char *msgid,
                  gsize      *length)
{
  guint32 low = 0;
  guint32 high = self->n_strings;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      const char *original = smt_catalog_get_string (self, self->originals,
                                                     middle, length);
      int order = compare_key (context, msgid, original);

      if (order == 0)
        return smt_catalog_get_string (self, self->translations, middle,
                                       length);
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}

/* The catalog's header is the translation of the empty string. A rule that
 * cannot be read leaves the plain one, as in the C library: msginit writes
 * "nplurals=INTEGER" where it knows no better. */
static void
smt_catalog_read_plural (SmtCatalog *self)
{
  static const char field[] = "Plural-Forms:";
  g_autofree char *rule = NULL;
  const char *header, *start;
  gsize length;

  header = smt_catalog_find (self, NULL, "", &length);
  start = header != NULL ? strstr (header, field) : NULL;
  if (start == NULL)
    return;

  start += strlen (field);
  rule = g_strndup (start, strcspn (start, "\n"));
  self->plural = smt_plural_new (rule, NULL);
}

/**
 * smt_catalog_new_from_file:
 * @path: (type filename): a `.mo` file
 * @error: return location for an error
 *
 * Maps and checks a catalog. Takes time in proportion to the file, about two
 * milliseconds for a megabyte.
 *
 * Returns: (transfer full): the catalog; or %NULL with %SMT_ERROR_CATALOG
 *   where the bytes are at fault, and an error of #GFileError where the file
 *   cannot be read
 */
SmtCatalog *
smt_catalog_new_from_file (const char  *path,
                           GError     **error)
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  SmtCatalog *self;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  file = g_mapped_file_new (path, FALSE, error);
  if (file == NULL)
    return NULL;

  bytes = g_mapped_file_get_bytes (file);
  self = smt_catalog_new_from_bytes (bytes, error);
  if (self == NULL)
    g_prefix_error (error, "%s: ", path);

  return self;
}

/**
 * smt_catalog_new_from_bytes:
 * @bytes: the contents of a `.mo` file
 * @error: return location for an error
 *
 * Checks a catalog. It keeps a reference to @bytes and copies nothing.
 *
 * Returns: (transfer full): the catalog, or %NULL with %SMT_ERROR_CATALOG
 */
SmtCatalog *
smt_catalog_new_from_bytes (GBytes  *bytes,
                            GError **error)
{
  g_autoptr (SmtCatalog) self = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_object_new (SMT_TYPE_CATALOG, NULL);
  self->bytes = g_bytes_ref (bytes);
  self->data = g_bytes_get_data (bytes, &self->size);

  if (!smt_catalog_check_header (self, error)
      || !smt_catalog_check_strings (self, error))
    return NULL;

  smt_catalog_read_plural (self);

  return g_steal_pointer (&self);
}

/**
 * smt_catalog_lookup:
 * @self: a catalog
 * @context: (nullable): the message context, or %NULL for none
 * @msgid: the English words
 *
 * Looks a translation up; of one with plural forms, the first form. What is
 * translated to nothing counts as not translated, and the empty string has
 * none (the catalog's header stands under it). O(log n), no allocation.
 *
 * Returns: (nullable) (transfer none): the translation, or %NULL
 */
const char *
smt_catalog_lookup (SmtCatalog *self,
                    const char *context,
                    const char *msgid)
{
  const char *translation;
  gsize length;

  g_return_val_if_fail (SMT_IS_CATALOG (self), NULL);
  g_return_val_if_fail (msgid != NULL, NULL);

  if (*msgid == '\0')
    return NULL;

  translation = smt_catalog_find (self, context, msgid, &length);

  return translation != NULL && *translation != '\0' ? translation : NULL;
}

/**
 * smt_catalog_lookup_plural:
 * @self: a catalog
 * @context: (nullable): the message context, or %NULL for none
 * @msgid: the English words in the singular
 * @n: how many there are
 *
 * Looks up the form that goes with a number, by the catalog's own rule
 * (without one: the first form for 1, else the second).
 *
 * Returns: (nullable) (transfer none): the translation, or %NULL, also where
 *   the catalog lacks that form
 */
const char *
smt_catalog_lookup_plural (SmtCatalog *self,
                           const char *context,
                           const char *msgid,
                           gulong      n)
{
  const char *form, *end;
  gsize length;
  guint index;

  g_return_val_if_fail (SMT_IS_CATALOG (self), NULL);
  g_return_val_if_fail (msgid != NULL, NULL);

  if (*msgid == '\0')
    return NULL;

  form = smt_catalog_find (self, context, msgid, &length);
  if (form == NULL)
    return NULL;

  index = self->plural != NULL ? smt_plural_get_form (self->plural, n) : n != 1;
  end = form + length;
  for (; index > 0 && form <= end; index--)
    form += strlen (form) + 1;

  return form <= end && *form != '\0' ? form : NULL;
}
