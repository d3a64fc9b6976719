/* smt-bitset.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-bitset.h"

#include <string.h>

/* Sets of parties are dense and small (some hundreds), and what is done to
 * them is and, or, and-not and counting, over whole sets; hence plain words,
 * and no run-length or tree. Bits past the size are always 0, so that counting
 * and walking need not look at the size. GtkBitset would do, but nothing below
 * the windows may need GTK. */

#define BITS 64u

struct _SmtBitset
{
  guint   size;
  guint   n_words;
  guint64 words[];
};

/**
 * smt_bitset_new:
 * @size: one more than the largest number it can hold
 *
 * Returns: (transfer full): an empty set
 */
SmtBitset *
smt_bitset_new (guint size)
{
  guint n_words = size / BITS + (size % BITS != 0);
  SmtBitset *self = g_malloc0 (sizeof (SmtBitset) + n_words * sizeof (guint64));

  self->size = size;
  self->n_words = n_words;
  return self;
}

SmtBitset *
smt_bitset_copy (const SmtBitset *self)
{
  return g_memdup2 (self, sizeof (SmtBitset) + self->n_words * sizeof (guint64));
}

void
smt_bitset_free (SmtBitset *self)
{
  g_free (self);
}

guint
smt_bitset_get_size (const SmtBitset *self)
{
  return self->size;
}

gboolean
smt_bitset_contains (const SmtBitset *self,
                     guint            number)
{
  g_return_val_if_fail (number < self->size, FALSE);

  return (self->words[number / BITS] >> (number % BITS)) & 1;
}

void
smt_bitset_add (SmtBitset *self,
                guint      number)
{
  g_return_if_fail (number < self->size);

  self->words[number / BITS] |= (guint64) 1 << (number % BITS);
}

/**
 * smt_bitset_fill:
 *
 * Makes it the set of all numbers below its size.
 */
void
smt_bitset_fill (SmtBitset *self)
{
  memset (self->words, 0xFF, self->n_words * sizeof (guint64));
  if (self->size % BITS != 0)
    self->words[self->n_words - 1] = ((guint64) 1 << (self->size % BITS)) - 1;
}

void
smt_bitset_clear (SmtBitset *self)
{
  memset (self->words, 0, self->n_words * sizeof (guint64));
}

/**
 * smt_bitset_union:
 * @other: a set of the same size
 *
 * Adds what is in @other.
 */
void
smt_bitset_union (SmtBitset       *self,
                  const SmtBitset *other)
{
  g_return_if_fail (self->size == other->size);

  for (guint i = 0; i < self->n_words; i++)
    self->words[i] |= other->words[i];
}

/**
 * smt_bitset_intersect:
 * @other: a set of the same size
 *
 * Keeps only what is in @other too.
 */
void
smt_bitset_intersect (SmtBitset       *self,
                      const SmtBitset *other)
{
  g_return_if_fail (self->size == other->size);

  for (guint i = 0; i < self->n_words; i++)
    self->words[i] &= other->words[i];
}

/**
 * smt_bitset_subtract:
 * @other: a set of the same size
 *
 * Takes out what is in @other.
 */
void
smt_bitset_subtract (SmtBitset       *self,
                     const SmtBitset *other)
{
  g_return_if_fail (self->size == other->size);

  for (guint i = 0; i < self->n_words; i++)
    self->words[i] &= ~other->words[i];
}

guint
smt_bitset_count (const SmtBitset *self)
{
  guint count = 0;

  for (guint i = 0; i < self->n_words; i++)
    count += __builtin_popcountll (self->words[i]);

  return count;
}

/**
 * smt_bitset_count_common:
 * @other: a set of the same size
 *
 * Returns: how many numbers are in both
 */
guint
smt_bitset_count_common (const SmtBitset *self,
                         const SmtBitset *other)
{
  guint count = 0;

  g_return_val_if_fail (self->size == other->size, 0);

  for (guint i = 0; i < self->n_words; i++)
    count += __builtin_popcountll (self->words[i] & other->words[i]);

  return count;
}

/**
 * smt_bitset_equal:
 * @other: another set
 *
 * Returns: whether the same numbers are in both, and could be
 */
gboolean
smt_bitset_equal (const SmtBitset *self,
                  const SmtBitset *other)
{
  return self->size == other->size &&
         memcmp (self->words, other->words, self->n_words * sizeof (guint64)) == 0;
}

/**
 * smt_bitset_hash:
 *
 * Returns: a hash of what is in it, for [struct@GLib.HashTable]
 */
guint
smt_bitset_hash (const SmtBitset *self)
{
  guint64 hash = self->size;

  /* The multiplier of Knuth's multiplicative hashing, for 64 bits. */
  for (guint i = 0; i < self->n_words; i++)
    hash = (hash ^ self->words[i]) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);

  return hash >> 32;
}

/**
 * smt_bitset_next:
 * @number: (inout): where to look from; where one was found
 *
 * Finds the smallest number in the set that is not below @number. To walk a
 * set: `for (guint i = 0; smt_bitset_next (set, &i); i++)`.
 *
 * Returns: whether there is one
 */
gboolean
smt_bitset_next (const SmtBitset *self,
                 guint           *number)
{
  guint i = *number / BITS;
  guint64 word;

  if (*number >= self->size)
    return FALSE;

  word = self->words[i] & (~(guint64) 0 << (*number % BITS));
  while (word == 0)
    {
      if (++i == self->n_words)
        return FALSE;
      word = self->words[i];
    }

  *number = i * BITS + __builtin_ctzll (word);
  return TRUE;
}
