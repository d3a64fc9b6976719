/* smt-membership-copy.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of a membership that stands in the place of another file's, and of the
 * document with it. All that was in the document stays as it was.
 */

#include "smt-membership-copy.h"

#include <string.h>

#include "smt-json-piece.h"

/* The white space after @offset, as it is put before something else there. There is
 * always something after it. */
static char *
dup_gap (SmtJsonText *text,
         gsize        offset)
{
  const char *data = smt_json_text_get_data (text, NULL);

  return g_strndup (data + offset, strspn (data + offset, " \t\r\n"));
}

/**
 * smt_membership_copy_dup_object:
 * @start: where in @text a membership begins
 *
 * Returns: (transfer full): the membership, saying that it replaces
 */
char *
smt_membership_copy_dup_object (SmtJsonText *text,
                                gsize        start)
{
  const char *data = smt_json_text_get_data (text, NULL);
  gsize end = smt_json_text_find_end (text, start);
  gsize value = smt_json_text_find (text, start, "/replaces");
  gsize value_end = smt_json_text_find_end (text, value);
  g_autofree char *gap = dup_gap (text, start + 1);
  gsize rest = start + 1 + strlen (gap);

  /* Where there is no such member it is the object that was found. */
  if (value == start)
    return g_strdup_printf ("{%s\"replaces\": true,%s%.*s", gap, *gap != '\0' ? gap : " ",
                            (int) (end - rest), data + rest);
  return g_strdup_printf ("%.*strue%.*s", (int) (value - start), data + start,
                          (int) (end - value_end), data + value_end);
}

/**
 * smt_membership_copy_dup_new:
 * @object: a membership
 * @as_of: the day up to which the data speak
 *
 * Returns: (transfer full): a new document with nothing but @object
 */
char *
smt_membership_copy_dup_new (const char    *object,
                             const SmtEdtf *as_of)
{
  return g_strdup_printf ("{\n"
                          "  \"format\": \"summitry-dataset\",\n"
                          "  \"version\": 1,\n"
                          "  \"id\": \"own\",\n"
                          "  \"as_of\": \"%s\",\n"
                          "  \"memberships\": [\n"
                          "    %s\n"
                          "  ]\n"
                          "}\n", smt_edtf_get_text (as_of), object);
}

/* Where the list of memberships begins in a document: after its bracket. */
static gboolean
find_list (GArray *pieces,
           gsize  *offset)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      const SmtJsonPiece *piece = &g_array_index (pieces, SmtJsonPiece, i);

      *offset = piece->end;
      if (piece->index == SMT_JSON_PIECE_LIST && g_str_equal (piece->member, "memberships"))
        return TRUE;
    }

  return FALSE;
}

/**
 * smt_membership_copy_dup_with:
 * @text: a document
 * @pieces: (element-type SmtJsonPiece): what the scanner found in it
 * @object: a membership
 *
 * Returns: (transfer full): the document, and in it @object as the first of its
 *   memberships; their list is its first member if it had none
 */
char *
smt_membership_copy_dup_with (SmtJsonText *text,
                              GArray      *pieces,
                              const char  *object)
{
  gsize length, offset;
  const char *data = smt_json_text_get_data (text, &length);
  gboolean has_list = find_list (pieces, &offset);
  const char *comma = ",";
  g_autofree char *gap = NULL;

  if (!has_list)
    offset = (const char *) memchr (data, '{', length) + 1 - data;
  gap = dup_gap (text, offset);
  if (!has_list)
    return g_strdup_printf ("%.*s%s\"memberships\": [%s%s%s],%.*s", (int) offset, data, gap, gap,
                            object, gap, (int) (length - offset), data + offset);
  if (data[offset + strlen (gap)] == ']')
    comma = "";
  return g_strdup_printf ("%.*s%s%s%s%.*s", (int) offset, data, gap, object, comma,
                          (int) (length - offset), data + offset);
}
