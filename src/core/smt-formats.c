/* smt-formats.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ICU's formatters of one locale. Each is opened when it is first needed, for
 * opening costs up to two milliseconds and using it microseconds, and is kept.
 * Where ICU cannot open one (its data were cut down) a plain form stands in,
 * so that nothing here fails.
 */

#include "smt-formats.h"

#include <string.h>
#include <unicode/ucol.h>
#include <unicode/uldnames.h>
#include <unicode/ulistformatter.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>

#include "smt-icu.h"
#include "smt-plain.h"

struct _SmtFormats
{
  char                *locale;
  const SmtPlain      *plain;    /* (nullable) */
  UNumberFormat       *numbers;  /* (nullable): each, before its first use */
  UNumberFormat       *ordinals;
  UListFormatter      *lists;
  UListFormatter      *choices;
  UCollator           *collator;
  ULocaleDisplayNames *names;
  GHashTable          *regions;  /* code → name; "" for none */
};

/**
 * smt_formats_new: (skip)
 * @locale: an ICU locale
 *
 * Prepares to format by the rules of a locale. Opens nothing yet.
 *
 * Returns: (transfer full): the formats
 */
SmtFormats *
smt_formats_new (const char *locale)
{
  SmtFormats *self;

  g_return_val_if_fail (locale != NULL, NULL);

  self = g_new0 (SmtFormats, 1);
  self->locale = g_strdup (locale);
  self->plain = smt_plain_find (locale);
  self->regions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

/**
 * smt_formats_free: (skip)
 * @self: (transfer full): the formats
 *
 * Closes what was opened.
 */
void
smt_formats_free (SmtFormats *self)
{
  g_clear_pointer (&self->numbers, unum_close);
  g_clear_pointer (&self->ordinals, unum_close);
  g_clear_pointer (&self->lists, ulistfmt_close);
  g_clear_pointer (&self->choices, ulistfmt_close);
  g_clear_pointer (&self->collator, ucol_close);
  g_clear_pointer (&self->names, uldn_close);
  g_hash_table_unref (self->regions);
  g_free (self->locale);
  g_free (self);
}

typedef struct
{
  UNumberFormat *format;
  gint64         number;
} NumberCall;

static int32_t
fill_number (gpointer    data,
             UChar      *buffer,
             int32_t     capacity,
             UErrorCode *status)
{
  const NumberCall *call = data;

  return unum_formatInt64 (call->format, call->number, buffer, capacity, NULL,
                           status);
}

static char *
format_number (UNumberFormat *format,
               gint64         number)
{
  NumberCall call = { format, number };
  char *text = NULL;

  if (format != NULL)
    text = smt_icu_collect (fill_number, &call);
  if (text == NULL)
    text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  return text;
}

/**
 * smt_formats_number: (skip)
 * @self: the formats
 * @number: a number
 *
 * Returns: (transfer full): the number with the locale's digits and grouping
 */
char *
smt_formats_number (SmtFormats *self,
                    gint64      number)
{
  UErrorCode status = U_ZERO_ERROR;
  char *plain = self->plain != NULL ? smt_plain_number (self->plain, number) : NULL;

  if (plain != NULL)
    return plain;

  if (self->numbers == NULL)
    self->numbers = unum_open (UNUM_DECIMAL, NULL, 0, self->locale, NULL,
                               &status);

  return format_number (self->numbers, number);
}

/* Whether the rules that ICU found are the locale's own: for a language that
 * has none it takes those of the process, and those it has for Lao (as of
 * ICU 76) are in Thai letters. */
static gboolean
is_of_locale (UNumberFormat *format,
              const char    *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  const char *actual = unum_getLocaleByType (format, ULOC_ACTUAL_LOCALE,
                                             &status);
  gsize length = strcspn (locale, "_@");

  return U_SUCCESS (status) && actual != NULL
         && strcspn (actual, "_@") == length
         && strncmp (actual, locale, length) == 0
         && !g_str_equal (actual, "lo");
}

/**
 * smt_formats_ordinal: (skip)
 * @self: the formats
 * @ordinal: a number
 *
 * Returns: (transfer full): the number as one of an order, “19th”; the bare
 *   number in a language whose rule for that is not known
 */
char *
smt_formats_ordinal (SmtFormats *self,
                     guint       ordinal)
{
  UErrorCode status = U_ZERO_ERROR;

  if (self->ordinals == NULL)
    self->ordinals = unum_open (UNUM_ORDINAL, NULL, 0, self->locale, NULL,
                                &status);
  if (self->ordinals == NULL || !is_of_locale (self->ordinals, self->locale))
    return smt_formats_number (self, ordinal);

  return format_number (self->ordinals, ordinal);
}

typedef struct
{
  UListFormatter     *format;
  const UChar *const *strings;
  const int32_t      *lengths;
  int32_t             n_items;
} ListCall;

static int32_t
fill_list (gpointer    data,
           UChar      *buffer,
           int32_t     capacity,
           UErrorCode *status)
{
  const ListCall *call = data;

  return ulistfmt_format (call->format, call->strings, call->lengths,
                          call->n_items, buffer, capacity, status);
}

/* @format: (nullable): by which; without one, commas have to do. */
static char *
join_items (UListFormatter    *format,
            const char *const *items)
{
  guint n_items = g_strv_length ((char **) items);
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autofree int32_t *lengths = g_new (int32_t, n_items);
  ListCall call = { .format = format, .lengths = lengths, .n_items = n_items };
  char *text = NULL;

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (strings, smt_icu_from_utf8 (items[i], &lengths[i]));

  call.strings = (const UChar *const *) strings->pdata;
  if (format != NULL && n_items > 0)
    text = smt_icu_collect (fill_list, &call);

  return text != NULL ? text : g_strjoinv (", ", (char **) items);
}

/* The letters from @p on, without what nobody reads: where a name is a link, its id
 * stands between two signs before it, and a third one after it (smt-name-list.c). */
static const char *
skip_links (const char *p)
{
  while (*p == '\001' || *p == '\003')
    p = *p == '\001' && strchr (p, '\002') != NULL ? strchr (p, '\002') + 1 : p + 1;
  return p;
}

static gboolean
is_thai (const char *p)
{
  return g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_THAI;
}

/* In Thai ICU has spaces alone between items, and none at "and". That parts Thai
 * names, but not what has spaces of its own, or is in other letters. */
static gboolean
would_run_together (const char        *locale,
                    const char *const *items)
{
  if (strncmp (locale, "th", 2) != 0 || strcspn (locale, "_-@") != 2)
    return FALSE;

  for (guint i = 0; items[i] != NULL; i++)
    for (const char *p = skip_links (items[i]); *p != '\0'; p = skip_links (g_utf8_next_char (p)))
      if (!is_thai (p))
        return TRUE;
  return FALSE;
}

/* Parted as foreign names are in Thai, where "and" parts from these alone. */
static char *
join_apart (const char *const *items)
{
  GString *text = g_string_new (items[0]);

  for (guint i = 1; items[0] != NULL && items[i] != NULL; i++)
    {
      if (items[i + 1] != NULL)
        g_string_append (text, ", ");
      else
        g_string_append (text, is_thai (skip_links (items[i])) ? " และ" : " และ ");
      g_string_append (text, items[i]);
    }
  return g_string_free_and_steal (text);
}

/**
 * smt_formats_list: (skip)
 * @self: the formats
 * @items: (array zero-terminated=1): the items
 *
 * Returns: (transfer full): the items as one phrase, “A, B and C”
 */
char *
smt_formats_list (SmtFormats        *self,
                  const char *const *items)
{
  UErrorCode status = U_ZERO_ERROR;

  if (self->plain != NULL)
    return smt_plain_list (self->plain, items);
  if (would_run_together (self->locale, items))
    return join_apart (items);

  if (self->lists == NULL)
    self->lists = ulistfmt_open (self->locale, &status);
  return join_items (self->lists, items);
}

/**
 * smt_formats_choice: (skip)
 * @self: the formats
 * @items: (array zero-terminated=1): the items
 *
 * Returns: (transfer full): the items as one phrase, “A, B or C”
 */
char *
smt_formats_choice (SmtFormats        *self,
                    const char *const *items)
{
  UErrorCode status = U_ZERO_ERROR;

  if (self->choices == NULL)
    self->choices = ulistfmt_openForType (self->locale, ULISTFMT_TYPE_OR,
                                          ULISTFMT_WIDTH_WIDE, &status);
  return join_items (self->choices, items);
}

/**
 * smt_formats_collate: (skip)
 * @self: the formats
 * @a: a string
 * @b: another string
 *
 * Compares as the locale's dictionaries do. Strings that count as equal there
 * are ordered by their bytes, so that the order is total.
 *
 * Returns: below, above or equal to 0
 */
int
smt_formats_collate (SmtFormats *self,
                     const char *a,
                     const char *b)
{
  UErrorCode status = U_ZERO_ERROR;
  UCollationResult order = UCOL_EQUAL;
  int plain;

  if (self->plain != NULL && smt_plain_collate (self->plain, a, b, &plain))
    return plain;

  if (self->collator == NULL)
    self->collator = ucol_open (self->locale, &status);
  if (self->collator != NULL)
    order = ucol_strcollUTF8 (self->collator, a, -1, b, -1, &status);

  return order != UCOL_EQUAL ? (int) order : strcmp (a, b);
}

/**
 * smt_formats_dup_sort_key: (skip)
 * @self: the formats
 * @string: a string
 *
 * Makes what strcmp() orders as smt_formats_collate() orders the strings, for
 * sorting many. Strings that count as equal have equal keys.
 *
 * Returns: (transfer full): the key, bytes without a zero among them
 */
char *
smt_formats_dup_sort_key (SmtFormats *self,
                          const char *string)
{
  UErrorCode status = U_ZERO_ERROR;
  g_autofree UChar *units = NULL;
  int32_t n_units, length;
  uint8_t *key;

  if (self->collator == NULL)
    self->collator = ucol_open (self->locale, &status);
  if (self->collator == NULL)
    return g_strdup (string);

  units = smt_icu_from_utf8 (string, &n_units);
  length = ucol_getSortKey (self->collator, units, n_units, NULL, 0);
  key = g_malloc0 (length + 1);
  ucol_getSortKey (self->collator, units, n_units, key, length);
  return (char *) key;
}

/* uldn_regionDisplayName() or uldn_localeDisplayName() */
typedef int32_t (*Namer) (const ULocaleDisplayNames *names,
                          const char                *code,
                          UChar                     *buffer,
                          int32_t                    capacity,
                          UErrorCode                *status);

typedef struct
{
  Namer                namer;
  ULocaleDisplayNames *names;
  const char          *code;
} NameCall;

static int32_t
fill_name (gpointer    data,
           UChar      *buffer,
           int32_t     capacity,
           UErrorCode *status)
{
  const NameCall *call = data;

  return call->namer (call->names, call->code, buffer, capacity, status);
}

/* Of what it does not know ICU gives back the code. */
static char *
find_name (Namer                namer,
           ULocaleDisplayNames *names,
           const char          *code)
{
  NameCall call = { namer, names, code };
  g_autofree char *name = NULL;

  if (names != NULL)
    name = smt_icu_collect (fill_name, &call);
  if (name == NULL || strcmp (name, code) == 0)
    return NULL;

  return g_steal_pointer (&name);
}

/* In English where ICU lacks it in the language. */
static char *
dup_name (SmtFormats *self,
          Namer       namer,
          const char *code)
{
  UErrorCode status = U_ZERO_ERROR;
  ULocaleDisplayNames *english;
  char *name;

  if (self->names == NULL)
    self->names = uldn_open (self->locale, ULDN_STANDARD_NAMES, &status);

  name = find_name (namer, self->names, code);
  if (name != NULL)
    return name;

  /* Few languages come here, and not often: not worth keeping. */
  status = U_ZERO_ERROR;
  english = uldn_open ("en", ULDN_STANDARD_NAMES, &status);
  name = find_name (namer, english, code);
  g_clear_pointer (&english, uldn_close);

  return name;
}

/**
 * smt_formats_dup_region: (skip)
 * @self: the formats
 * @code: a code of a region, in three digits of UN M49, or of a country, in two
 *   letters
 *
 * Returns: (transfer full) (nullable): its name, in English where ICU lacks
 *   it in the language; %NULL if ICU knows none. ICU is asked once for each, as
 *   it looks through its data every time
 */
char *
smt_formats_dup_region (SmtFormats *self,
                        const char *code)
{
  char *name = g_hash_table_lookup (self->regions, code);

  if (name == NULL)
    {
      name = dup_name (self, uldn_regionDisplayName, code);
      if (name == NULL)
        name = g_strdup ("");
      g_hash_table_insert (self->regions, g_strdup (code), name);
    }

  return *name != '\0' ? g_strdup (name) : NULL;
}

/**
 * smt_formats_dup_language: (skip)
 * @self: the formats
 * @tag: a BCP 47 language tag
 *
 * Returns: (transfer full) (nullable): the language's name, as for a region
 */
char *
smt_formats_dup_language (SmtFormats *self,
                          const char *tag)
{
  return dup_name (self, uldn_localeDisplayName, tag);
}
