/* smt-json-scanner.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-json-scanner.h"

#include <string.h>

#include "smt-fault-words.h"
#include "smt-i18n.h"
#include "smt-template.h"

/* One walk over the bytes, before anything is built from them.
 *
 * It holds the file to RFC 8259, more strictly than the parser that builds the
 * tree: no comments, no second member of the same name (which that parser
 * would silently drop), no broken surrogates. Names of members hold no escapes:
 * none that the format knows needs one, and so two that are the same look the
 * same. It refuses what is over a limit, and cuts the document into pieces, so
 * that the reader never has more than one entity's tree in memory, whatever
 * the file holds.
 *
 * Cost: one pass, no allocation but for the pieces and the keys of the objects
 * that are open. The recursion is bounded by SMT_JSON_MAX_DEPTH. */

typedef struct
{
  const char *start;
  gsize       length;
} Key;

typedef struct
{
  SmtJsonText  *text;
  SmtFaultList *faults;
  const char   *base;
  const char   *p;
  const char   *end;
  GArray       *keys;   /* of Key: those of the objects that are open */
  GArray       *pieces; /* of SmtJsonPiece */
  const char   *piece;  /* where the piece that is walked begins */
  char         *member; /* GRefString: the document's member it belongs to */
  guint         n_values;
  SmtJsonCount *count;  /* without the piece that is walked */
} Scanner;

static gboolean scan_value (Scanner *self,
                            guint    depth);

static gboolean
fail (Scanner      *self,
      SmtFaultCode  code,
      const char   *at,
      const char   *found,
      const char   *expected)
{
  smt_fault_list_add (self->faults, code, self->text, at - self->base, "",
                      found, expected, NULL);
  return FALSE;
}

static gboolean
fail_syntax (Scanner    *self,
             const char *expected)
{
  g_autofree char *found = NULL;
  gunichar c;

  if (self->p >= self->end)
    return fail (self, SMT_FAULT_SYNTAX, self->p, _("the end of the file"), expected);

  c = g_utf8_get_char_validated (self->p, self->end - self->p);
  if (g_unichar_isgraph (c))
    {
      g_autofree char *character = g_strndup (self->p, g_utf8_next_char (self->p) - self->p);

      found = smt_fault_words_quote (character);
    }
  else
    {
      g_autofree char *code = g_strdup_printf ("U+%04X", c);

      /* TRANSLATORS: found in a file: one that cannot be seen, by its {code},
       * "U+0007" */
      found = smt_template_fill (_("character {code}"), "code", code, NULL);
    }
  return fail (self, SMT_FAULT_SYNTAX, self->p, found, expected);
}

static gboolean
fail_limit (Scanner      *self,
            SmtFaultCode  code,
            const char   *found,
            guint         limit)
{
  g_autofree char *expected = smt_fault_words_limit (limit);

  return fail (self, code, self->p, found, expected);
}

static gboolean
fail_density (Scanner    *self,
              const char *found,
              guint       n_free,
              guint       bytes_each)
{
  g_autofree char *limit = g_strdup_printf ("%u", n_free);
  g_autofree char *bytes = g_strdup_printf ("%u", bytes_each);
  g_autofree char *expected =
    /* TRANSLATORS: expected in a file: a {limit}, and how many bytes it may be
     * exceeded by one for, as "64, and one more for each 12 bytes" */
    smt_template_fill (_("at most {limit}, and one more for each {bytes} bytes"),
                       "limit", limit, "bytes", bytes, NULL);

  return fail (self, SMT_FAULT_TOO_MANY, self->p, found, expected);
}

/* Multiplied and not divided: this is asked at every value. */
static gboolean
is_too_dense (const Scanner *self,
              gsize          n,
              gsize          n_free,
              gsize          bytes_each)
{
  return n > n_free && (n - n_free) * bytes_each > self->count->n_bytes;
}

static void
skip_space (Scanner *self)
{
  while (self->p < self->end &&
         (*self->p == ' ' || *self->p == '\n' || *self->p == '\r' || *self->p == '\t'))
    self->p++;
}

static gboolean
scan_hex (Scanner *self,
          guint   *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++, self->p++)
    {
      if (self->p >= self->end || !g_ascii_isxdigit (*self->p))
        return fail_syntax (self, _("four hexadecimal digits"));
      *unit = *unit * 16 + g_ascii_xdigit_value (*self->p);
    }

  return TRUE;
}

/* After "\u": NUL would end a C string, and half a pair is no character. */
static gboolean
scan_unicode_escape (Scanner *self)
{
  const char *start = self->p - 2;
  guint unit, low;

  if (!scan_hex (self, &unit))
    return FALSE;
  if (unit == 0)
    return fail (self, SMT_FAULT_SYNTAX, start, "\\u0000", _("text without NUL"));
  if (unit < 0xD800 || unit > 0xDFFF)
    return TRUE;
  if (unit > 0xDBFF || self->end - self->p < 2 ||
      self->p[0] != '\\' || self->p[1] != 'u')
    return fail (self, SMT_FAULT_SYNTAX, start, _("half a surrogate pair"),
                 _("both halves, or the character itself"));
  self->p += 2;
  if (!scan_hex (self, &low))
    return FALSE;
  if (low < 0xDC00 || low > 0xDFFF)
    return fail (self, SMT_FAULT_SYNTAX, start, _("half a surrogate pair"),
                 _("both halves, or the character itself"));
  return TRUE;
}

static gboolean
scan_escape (Scanner *self)
{
  self->p++;
  if (self->p < self->end && *self->p == 'u')
    {
      self->p++;
      return scan_unicode_escape (self);
    }
  if (self->p >= self->end || strchr ("\"\\/bfnrt", *self->p) == NULL)
    /* TRANSLATORS: expected in a file of JSON; the signs stay as they are */
    return fail_syntax (self, _("one of \" \\ / b f n r t u after a backslash"));
  self->p++;
  return TRUE;
}

static gboolean
scan_string (Scanner *self)
{
  const char *start = self->p++;

  while (self->p < self->end && *self->p != '"')
    {
      if ((guchar) *self->p < 0x20)
        return fail_syntax (self, _("the end of the string, or an escape such as \\n"));
      if (self->p - start > SMT_JSON_MAX_STRING)
        return fail_limit (self, SMT_FAULT_TOO_LONG, _("too many bytes in a string"),
                           SMT_JSON_MAX_STRING);
      if (*self->p != '\\')
        self->p++;
      else if (!scan_escape (self))
        return FALSE;
    }

  if (self->p >= self->end)
    return fail_syntax (self, _("the quotation mark that ends the string"));
  self->p++;
  return TRUE;
}

static gboolean
scan_digits (Scanner *self)
{
  if (self->p >= self->end || !g_ascii_isdigit (*self->p))
    return fail_syntax (self, _("a digit"));
  while (self->p < self->end && g_ascii_isdigit (*self->p))
    self->p++;
  return TRUE;
}

static gboolean
scan_number (Scanner *self)
{
  const char *start = self->p;

  if (*self->p == '-')
    self->p++;
  if (self->p < self->end && *self->p == '0')
    self->p++;
  else if (!scan_digits (self))
    return FALSE;
  if (self->p < self->end && *self->p == '.')
    {
      self->p++;
      if (!scan_digits (self))
        return FALSE;
    }
  if (self->p < self->end && (*self->p == 'e' || *self->p == 'E'))
    {
      self->p++;
      if (self->p < self->end && (*self->p == '+' || *self->p == '-'))
        self->p++;
      if (!scan_digits (self))
        return FALSE;
    }
  if (self->p - start > 32)
    return fail_limit (self, SMT_FAULT_TOO_LONG, _("too many characters in a number"), 32);
  return TRUE;
}

static gboolean
scan_literal (Scanner *self)
{
  const char *words[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize) (self->end - self->p) >= length &&
          memcmp (self->p, words[i], length) == 0)
        {
          self->p += length;
          return TRUE;
        }
    }

  /* TRANSLATORS: expected in a file of JSON; true, false, null, [ and { stay as
   * they are */
  return fail_syntax (self, _("a value: \"text\", a number, true, false, null, [ or {"));
}

static void
begin_piece (Scanner *self)
{
  self->piece = self->p;
  self->count->n_values += self->n_values;
  self->n_values = 0;
}

static gboolean
end_piece (Scanner *self,
           gint     index)
{
  SmtJsonPiece piece = { NULL, index, self->piece - self->base,
                         self->p - self->base };

  if (self->pieces->len >= SMT_JSON_MAX_ITEMS)
    return fail_limit (self, SMT_FAULT_TOO_MANY, _("too many entities in one file"),
                       SMT_JSON_MAX_ITEMS);
  if (piece.end - piece.start > SMT_JSON_MAX_BYTES_A_PIECE)
    return fail_limit (self, SMT_FAULT_TOO_LONG, _("too many bytes in one entity"),
                       SMT_JSON_MAX_BYTES_A_PIECE);
  if (is_too_dense (self, ++self->count->n_items, SMT_JSON_FREE_ITEMS,
                    SMT_JSON_BYTES_AN_ITEM))
    return fail_density (self, _("too many entities for so few bytes"),
                         SMT_JSON_FREE_ITEMS, SMT_JSON_BYTES_AN_ITEM);

  piece.member = g_ref_string_acquire (self->member);
  g_array_append_val (self->pieces, piece);
  return TRUE;
}

static gboolean
scan_key (Scanner *self,
          guint    first_key)
{
  Key key = { self->p + 1, 0 };

  if (self->p >= self->end || *self->p != '"')
    return fail_syntax (self, _("the name of a member, in quotation marks"));
  if (!scan_string (self))
    return FALSE;
  key.length = self->p - 1 - key.start;
  if (memchr (key.start, '\\', key.length) != NULL)
    return fail (self, SMT_FAULT_SYNTAX, key.start - 1,
                 _("an escape in the name of a member"), _("the character itself"));

  for (guint i = first_key; i < self->keys->len; i++)
    {
      const Key *other = &g_array_index (self->keys, Key, i);

      if (other->length == key.length &&
          memcmp (other->start, key.start, key.length) == 0)
        return fail (self, SMT_FAULT_DUPLICATE_KEY, key.start - 1,
                     _("a second member of the same name"), _("each name once"));
    }
  if (self->keys->len - first_key >= SMT_JSON_MAX_KEYS)
    return fail_limit (self, SMT_FAULT_TOO_MANY, _("too many members in one object"),
                       SMT_JSON_MAX_KEYS);
  g_array_append_val (self->keys, key);

  skip_space (self);
  if (self->p >= self->end || *self->p != ':')
    return fail_syntax (self, _("“:” after the name of a member"));
  self->p++;
  skip_space (self);
  return TRUE;
}

/* After a value: true and more to come, or the closing mark is eaten. */
static gboolean
scan_separator (Scanner  *self,
                char      closing,
                gboolean *more)
{
  const char *expected = closing == '}' ? N_("“,” or “}” after a member")
                                        : N_("“,” or “]” after a value");

  skip_space (self);
  if (self->p >= self->end || (*self->p != ',' && *self->p != closing))
    return fail_syntax (self, _(expected));
  *more = *self->p++ == ',';
  if (*more)
    skip_space (self);
  return TRUE;
}

static gboolean
scan_array (Scanner *self,
            guint    depth,
            gboolean in_pieces)
{
  gboolean more = TRUE;

  self->p++;
  if (in_pieces && !end_piece (self, SMT_JSON_PIECE_LIST))
    return FALSE;
  skip_space (self);
  if (self->p < self->end && *self->p == ']')
    {
      self->p++;
      return TRUE;
    }

  for (gint index = 0; more; index++)
    {
      if (in_pieces)
        begin_piece (self);
      if (!scan_value (self, depth + 1))
        return FALSE;
      if (in_pieces && !end_piece (self, index))
        return FALSE;
      if (!scan_separator (self, ']', &more))
        return FALSE;
    }

  return TRUE;
}

static gboolean
scan_outer_member (Scanner *self)
{
  Key key = g_array_index (self->keys, Key, self->keys->len - 1);

  g_clear_pointer (&self->member, g_ref_string_release);
  self->member = g_ref_string_new_len (key.start, key.length);
  begin_piece (self);
  if (self->p < self->end && *self->p == '[')
    return scan_array (self, 1, TRUE);
  return scan_value (self, 1) && end_piece (self, SMT_JSON_PIECE_VALUE);
}

static gboolean
scan_object (Scanner *self,
             guint    depth)
{
  guint first_key = self->keys->len;
  gboolean more = TRUE;

  self->p++;
  skip_space (self);
  if (self->p < self->end && *self->p == '}')
    {
      self->p++;
      return TRUE;
    }

  while (more)
    {
      if (!scan_key (self, first_key))
        return FALSE;
      if (!(depth == 0 ? scan_outer_member (self) : scan_value (self, depth + 1)))
        return FALSE;
      if (!scan_separator (self, '}', &more))
        return FALSE;
    }

  g_array_set_size (self->keys, first_key);
  return TRUE;
}

static gboolean
scan_value (Scanner *self,
            guint    depth)
{
  gboolean is_container;

  if (++self->n_values > SMT_JSON_MAX_VALUES_A_PIECE)
    return fail_limit (self, SMT_FAULT_TOO_MANY, _("too many values in one entity"),
                       SMT_JSON_MAX_VALUES_A_PIECE);
  if (is_too_dense (self, self->count->n_values + self->n_values,
                    SMT_JSON_FREE_VALUES, SMT_JSON_BYTES_A_VALUE))
    return fail_density (self, _("too many values for so few bytes"),
                         SMT_JSON_FREE_VALUES, SMT_JSON_BYTES_A_VALUE);
  if (self->p >= self->end)
    /* TRANSLATORS: expected in a file of JSON */
    return fail_syntax (self, _("a value"));

  is_container = *self->p == '{' || *self->p == '[';
  if (is_container && depth >= SMT_JSON_MAX_DEPTH)
    return fail_limit (self, SMT_FAULT_TOO_DEEP, _("too many levels of nesting"),
                       SMT_JSON_MAX_DEPTH);

  switch (*self->p)
    {
    case '{':
      return scan_object (self, depth);
    case '[':
      return scan_array (self, depth, FALSE);
    case '"':
      return scan_string (self);
    default:
      return *self->p == '-' || g_ascii_isdigit (*self->p) ? scan_number (self)
                                                           : scan_literal (self);
    }
}

static gboolean
check_bytes (Scanner *self)
{
  const char *bad;

  if (self->end - self->p >= 3 && memcmp (self->p, "\xEF\xBB\xBF", 3) == 0)
    self->p += 3;
  if (!g_utf8_validate_len (self->p, self->end - self->p, &bad))
    {
      g_autofree char *code = g_strdup_printf ("0x%02X", (guchar) *bad);
      /* TRANSLATORS: found in a file; {code} is the number of a byte, "0xFF" */
      g_autofree char *found = smt_template_fill (_("byte {code}"), "code", code, NULL);

      return fail (self, SMT_FAULT_NOT_UTF8, bad, found, _("text in UTF-8"));
    }

  skip_space (self);
  if (self->p >= self->end)
    return fail (self, SMT_FAULT_EMPTY, self->base, _("nothing"), _("a JSON object"));
  return TRUE;
}

static gboolean
scan_document (Scanner *self)
{
  if (!check_bytes (self))
    return FALSE;
  if (*self->p != '{')
    return fail_syntax (self, _("“{”: the document is one JSON object"));
  if (!scan_value (self, 0))
    return FALSE;
  skip_space (self);
  if (self->p < self->end)
    return fail_syntax (self, _("the end of the file after the document"));
  return TRUE;
}

static void
clear_piece (gpointer piece)
{
  g_ref_string_release (((SmtJsonPiece *) piece)->member);
}

/**
 * smt_json_scan:
 * @text: a whole file, not over SMT_JSON_MAX_BYTES
 * @count: (inout): what the dataset's files before it hold; with @text
 *   afterwards
 * @faults: where to report; after a fault nothing further is judged
 *
 * Checks that @text is one JSON object within the limits, and cuts it into
 * the pieces that are read one by one.
 *
 * Returns: (transfer full) (nullable) (element-type SmtJsonPiece): the pieces
 *   in the order of the file; %NULL if there was a fault
 */
GArray *
smt_json_scan (SmtJsonText  *text,
               SmtJsonCount *count,
               SmtFaultList *faults)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (Key));
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (SmtJsonPiece));
  Scanner self = {
    .text = text, .faults = faults, .keys = keys, .pieces = pieces, .count = count
  };
  gboolean is_whole;
  gsize length;

  g_array_set_clear_func (pieces, clear_piece);
  self.base = self.p = smt_json_text_get_data (text, &length);
  self.end = self.base + length;
  if (length == 0)
    {
      fail (&self, SMT_FAULT_EMPTY, self.base, _("nothing"), _("a JSON object"));
      return NULL;
    }

  count->n_bytes += length;
  is_whole = scan_document (&self);
  count->n_values += self.n_values;
  g_clear_pointer (&self.member, g_ref_string_release);
  return is_whole ? g_steal_pointer (&pieces) : NULL;
}
