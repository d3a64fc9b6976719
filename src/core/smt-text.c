/* smt-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words in one or more languages. Nearly every text of a dataset is English
 * alone, and thousands live at once: such a text is one block of memory, the
 * string standing behind a header of 24 bytes, and behind it where in its
 * entity the text stands. Only a second language makes a table, in the order
 * of setting; a few entries, so it is searched in turn. An entry's tag and
 * string share a block as well.
 *
 * Setting belongs to the one who builds the text. Once it is shared between
 * threads it is only read, and the count of references is atomic.
 */

#include "smt-text.h"

#include <string.h>

typedef struct
{
  const char *tag;    /* owns the block, unless it is english_tag */
  const char *string; /* behind the tag, or the text's inline English */
} SmtTextEntry;

struct _SmtText
{
  gatomicrefcount  ref_count;
  guint            n_tags;
  char            *owner;   /* (nullable): GRefString, where contexts begin */
  SmtTextEntry    *entries; /* (nullable): not made while English is alone */
  char             english[]; /* behind its nought: how the context goes on */
};

G_DEFINE_BOXED_TYPE (SmtText, smt_text, smt_text_ref, smt_text_unref)

static const char english_tag[] = "en";

/* Gives the text a table, so that it can hold more than its inline English. */
static void
smt_text_ensure_entries (SmtText *self)
{
  if (self->entries != NULL || self->n_tags == 0)
    return;

  self->entries = g_new (SmtTextEntry, 1);
  self->entries[0].tag = english_tag;
  self->entries[0].string = self->english;
}

static void
smt_text_fill_entry (SmtTextEntry *entry,
                     const char   *tag,
                     const char   *string)
{
  gsize tag_size = strlen (tag) + 1, size = strlen (string) + 1;
  char *block = g_malloc (tag_size + size);

  entry->tag = memcpy (block, tag, tag_size);
  entry->string = memcpy (block + tag_size, string, size);
}

static void
smt_text_clear_entry (const SmtTextEntry *entry)
{
  if (entry->tag != english_tag)
    g_free ((char *) entry->tag);
}

static void
smt_text_free (SmtText *self)
{
  if (self->entries != NULL)
    {
      for (guint i = 0; i < self->n_tags; i++)
        smt_text_clear_entry (&self->entries[i]);
    }

  g_clear_pointer (&self->owner, g_ref_string_release);
  g_free (self->entries);
  g_free (self);
}

/**
 * smt_text_new:
 * @english: (nullable): the English words, or %NULL for a text that has no
 *   string yet
 *
 * Makes a text whose first language is English. One allocation.
 *
 * Returns: (transfer full): a text
 */
SmtText *
smt_text_new (const char *english)
{
  return smt_text_new_at (english, NULL, "");
}

/**
 * smt_text_new_at:
 * @english: (nullable): as for [ctor@Text.new]
 * @owner: (nullable): a GRefString, in a dataset the id of the text's entity
 * @path: where in it the text stands
 *
 * Makes a text whose context is @owner and @path, one behind the other. It
 * shares @owner with the others that begin so.
 *
 * Returns: (transfer full): a text
 */
SmtText *
smt_text_new_at (const char *english,
                 char       *owner,
                 const char *path)
{
  gsize size = english != NULL ? strlen (english) + 1 : 1;
  gsize path_size = strlen (path) + 1;
  SmtText *self = g_malloc (sizeof (SmtText) + size + path_size);

  g_atomic_ref_count_init (&self->ref_count);
  self->n_tags = english != NULL ? 1 : 0;
  self->owner = owner != NULL ? g_ref_string_acquire (owner) : NULL;
  self->entries = NULL;
  memcpy (self->english, english != NULL ? english : "", size);
  memcpy (self->english + size, path, path_size);

  return self;
}

/**
 * smt_text_ref:
 * @self: a text
 *
 * Takes a reference. Safe from any thread.
 *
 * Returns: (transfer full): @self
 */
SmtText *
smt_text_ref (SmtText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * smt_text_unref:
 * @self: (transfer full): a text
 *
 * Gives up a reference; the last one frees the text. Safe from any thread.
 */
void
smt_text_unref (SmtText *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    smt_text_free (self);
}

static SmtTextEntry *
smt_text_find_entry (SmtText    *self,
                     const char *tag)
{
  for (guint i = 0; i < self->n_tags; i++)
    {
      if (g_ascii_strcasecmp (self->entries[i].tag, tag) == 0)
        return &self->entries[i];
    }

  return NULL;
}

/**
 * smt_text_set:
 * @self: a text that nobody else reads yet
 * @tag: a BCP 47 language tag, in its canonical form
 * @string: the words in that language
 *
 * Sets the words in one language, replacing those it had: what was borrowed
 * of these is no longer valid then.
 */
void
smt_text_set (SmtText    *self,
              const char *tag,
              const char *string)
{
  SmtTextEntry *entry;

  g_return_if_fail (self != NULL);
  g_return_if_fail (tag != NULL && *tag != '\0');
  g_return_if_fail (string != NULL);

  smt_text_ensure_entries (self);
  entry = smt_text_find_entry (self, tag);

  if (entry != NULL)
    {
      const SmtTextEntry old = *entry; /* @string may be in it */

      smt_text_fill_entry (entry, old.tag, string);
      smt_text_clear_entry (&old);
      return;
    }

  self->entries = g_renew (SmtTextEntry, self->entries, self->n_tags + 1);
  smt_text_fill_entry (&self->entries[self->n_tags], tag, string);
  self->n_tags++;
}

/**
 * smt_text_dup_context:
 * @self: a text
 *
 * Puts together the context under which the content catalogs hold
 * translations of the English words: equal words of different meaning have
 * different contexts.
 *
 * Returns: (nullable) (transfer full): the message context
 */
char *
smt_text_dup_context (const SmtText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->owner == NULL)
    return NULL;
  return g_strconcat (self->owner, smt_text_get_path (self), NULL);
}

/**
 * smt_text_get_path:
 * @self: a text
 *
 * Tells where in its owner the text stands: its context without whose it is.
 * What has one translation wherever it stands so has it under this.
 *
 * Returns: (transfer none): the path; empty for a text without an owner
 */
const char *
smt_text_get_path (const SmtText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->english + strlen (self->english) + 1;
}

/**
 * smt_text_get:
 * @self: a text
 * @tag: a BCP 47 language tag, in its canonical form
 *
 * Looks for the words in exactly that language: nothing is derived from @tag,
 * only the case of its letters does not matter. For the words that a reader
 * of a language should see ask [method@Language.get_text].
 *
 * Returns: (nullable) (transfer none): the words, or %NULL
 */
const char *
smt_text_get (const SmtText *self,
              const char    *tag)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (tag != NULL, NULL);

  for (guint i = 0; i < self->n_tags; i++)
    {
      const char *own;
      const char *string = smt_text_get_nth (self, i, &own);

      if (g_ascii_strcasecmp (own, tag) == 0)
        return string;
    }

  return NULL;
}

/**
 * smt_text_get_english:
 * @self: a text
 *
 * Gives the words that stand when no better ones are known: the English ones,
 * or those set first when there is no English.
 *
 * Returns: (nullable) (transfer none): the words; %NULL only if none was ever
 *   set
 */
const char *
smt_text_get_english (const SmtText *self)
{
  const char *english;

  g_return_val_if_fail (self != NULL, NULL);

  english = smt_text_get (self, english_tag);
  if (english == NULL && self->n_tags > 0)
    english = smt_text_get_nth (self, 0, NULL);

  return english;
}

/**
 * smt_text_get_n_tags:
 * @self: a text
 *
 * Returns: in how many languages the text has words of its own
 */
guint
smt_text_get_n_tags (const SmtText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_tags;
}

/**
 * smt_text_get_nth:
 * @self: a text
 * @position: a number below [method@Text.get_n_tags]
 * @tag: (out) (optional) (transfer none): where to put the language tag
 *
 * Walks the languages in the order in which they were first set.
 *
 * Returns: (transfer none): the words in that language
 */
const char *
smt_text_get_nth (const SmtText  *self,
                  guint           position,
                  const char    **tag)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->n_tags, NULL);

  if (tag != NULL)
    *tag = self->entries != NULL ? self->entries[position].tag : english_tag;

  return self->entries != NULL ? self->entries[position].string : self->english;
}
