/* smt-word.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>
#include <string.h>

G_BEGIN_DECLS

/**
 * smt_word_find: (skip)
 * @words: the words of an enumeration
 * @word: what may be one of them
 *
 * Finds a word as it is spelt. GLib's own search takes no account of case in
 * later versions, and a file is right or wrong in all of them.
 *
 * Returns: (nullable): the word
 */
static inline const GEnumValue *
smt_word_find (const GEnumClass *words,
               const char       *word)
{
  for (guint i = 0; i < words->n_values; i++)
    {
      if (strcmp (words->values[i].value_nick, word) == 0)
        return &words->values[i];
    }

  return NULL;
}

G_END_DECLS
