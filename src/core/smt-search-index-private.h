/* smt-search-index-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-search-index.h"
#include "smt-search-strings.h"

G_BEGIN_DECLS

/* What asks the index, and what makes it, share this. */

/* A whole name. */
typedef struct
{
  const char *key;       /* as smt_spelling_dup_key() */
  guint       entity;
  SmtMatch    whole;     /* what it is to have all of it */
  gboolean    has_start; /* whether its beginning is something, too */
} SmtNameKey;

/* Where a word stands: the number of the entity, and the SmtPart in the lowest
 * bits. */
#define SMT_PLACE_BITS 2
#define SMT_PLACE(entity, part) ((guint32) (entity) << SMT_PLACE_BITS | (part))

struct _SmtSearchIndex
{
  SmtEntity   **entities;    /* borrowed from the dataset */
  guint8       *kinds;       /* of each entity its SmtEntityType */
  guint         n_entities;
  GStringChunk *strings;     /* words and keys */
  const char  **words;       /* in the order of their bytes */
  guint         n_words;
  guint32      *word_starts; /* of each word, and of what comes after the last */
  guint32      *places;      /* of all words, one after the other */
  SmtNameKey   *keys;        /* in the order of their bytes */
  guint         n_keys;
  guint32      *ref_starts;  /* of each entity, and of what comes after the last */
  guint32      *refs;        /* what each refers to */
};

G_END_DECLS
