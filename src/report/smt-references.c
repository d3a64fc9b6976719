/* smt-references.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the lines of a table are written. A column has no room for the names of
 * sources, and most lines share them: a line has numbers, and the list under
 * the table says which place each is.
 *
 * Cost: for each passage a walk over the list, which is short.
 */

#include "smt-references.h"

#include "smt-label.h"
#include "smt-passage-words.h"

/* Title, who published it and when, and the place in it, or its id. */
static char *
dup_reference (SmtAsk           *ask,
               const SmtPassage *passage)
{
  SmtEntity *source = passage->source->target;
  g_autofree char *title = smt_label_dup (source, ask->language, NULL);
  g_autofree char *published = smt_passage_words_published (ask->language, source);
  const char *place = passage->locator != NULL ? passage->locator : passage->source->id;
  const char *separator = smt_language_get_separator (ask->language);

  return published != NULL ? g_strjoin (separator, title, published, place, NULL)
                           : g_strjoin (separator, title, place, NULL);
}

/* The place of @passage in the list, from 1; it is put there if it is not. */
static guint
find_number (SmtAsk           *ask,
             SmtReply         *reply,
             const SmtPassage *passage)
{
  g_autofree char *reference = dup_reference (ask, passage);
  guint position;

  if (!g_ptr_array_find_with_equal_func (reply->references, reference, g_str_equal, &position))
    {
      position = reply->references->len;
      g_ptr_array_add (reply->references, g_steal_pointer (&reference));
    }
  return position + 1;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static guint
get (GArray *numbers,
     guint   i)
{
  return g_array_index (numbers, guint, i);
}

/* In brackets, as passages on a page; three or more in a row as a range. */
static char *
join (SmtAsk *ask,
      GArray *numbers)
{
  GString *words = g_string_new (numbers->len > 0 ? "[" : "");
  guint end;

  for (guint i = 0; i < numbers->len; i = end)
    {
      g_autofree char *first = smt_language_format_number (ask->language, get (numbers, i));
      g_autofree char *last = NULL;

      for (end = i + 1; end < numbers->len && get (numbers, end) == get (numbers, i) + end - i; end++)
        ;
      if (end - i < 3)
        end = i + 1;
      last = smt_language_format_number (ask->language, get (numbers, end - 1));
      g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", first);
      if (end - i > 1)
        g_string_append_printf (words, "–%s", last);
    }

  g_string_append (words, numbers->len > 0 ? "]" : "");
  return g_string_free_and_steal (words);
}

/**
 * smt_references_dup_numbers:
 * @passages: (nullable) (element-type SmtPassage): what a line rests on
 *
 * Puts those of @passages that are in the source which is asked, or all, into
 * the list of references of @reply, each once.
 *
 * Returns: (transfer full): their numbers, for a cell; empty for none
 */
char *
smt_references_dup_numbers (SmtAsk    *ask,
                            SmtReply  *reply,
                            GPtrArray *passages)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; passages != NULL && i < passages->len; i++)
    {
      const SmtPassage *passage = g_ptr_array_index (passages, i);
      guint number;

      if (ask->according_to != NULL && passage->source->target != ask->according_to)
        continue;
      number = find_number (ask, reply, passage);
      g_array_append_val (numbers, number);
    }

  g_array_sort (numbers, compare);
  return join (ask, numbers);
}
