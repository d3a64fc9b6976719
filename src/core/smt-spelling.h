/* smt-spelling.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SmtSpelledWord:
 * @offset: where it begins in the letters of its spelling
 * @length: how many bytes it has
 */
typedef struct
{
  guint offset;
  guint length;
} SmtSpelledWord;

/**
 * SmtSpelling:
 * @letters: the text as it is searched
 * @starts: (element-type guint): for each byte of @letters, where the letter
 *   begins in the text that it comes from
 * @ends: (element-type guint): the same, where it ends
 * @words: (element-type SmtSpelledWord): where somebody who looks for the text
 *   may begin to write
 *
 * A text as it is searched, with the way back to the text itself.
 */
typedef struct
{
  GString *letters;
  GArray  *starts;
  GArray  *ends;
  GArray  *words;
} SmtSpelling;

typedef enum
{
  SMT_LETTER_NONE,  /* between words */
  SMT_LETTER_PLAIN, /* of a script with spaces */
  SMT_LETTER_DENSE  /* of one without */
} SmtLetter;

/* Letters of one kind, one after the other. */
typedef struct
{
  guint     offset;
  guint     end;
  SmtLetter letter;
} SmtSpelledRun;

SmtSpelling *smt_spelling_new           (void);
void         smt_spelling_free          (SmtSpelling       *self);
void         smt_spelling_clear         (SmtSpelling       *self);
void         smt_spelling_append        (SmtSpelling       *self,
                                         const char        *bytes,
                                         guint              start,
                                         guint              end);
void         smt_spelling_append_word   (SmtSpelling       *self,
                                         guint              offset,
                                         guint              end);
gboolean     smt_spelling_find_next_run (const SmtSpelling *self,
                                         SmtSpelledRun     *run);
char        *smt_spelling_dup_key       (const SmtSpelling *self,
                                         gboolean           squeezed);
gboolean     smt_spelling_has_prefix    (const SmtSpelling *self,
                                         guint              position,
                                         const char        *wanted,
                                         gsize              length);

SmtLetter    smt_letter_get             (gunichar           c);
gboolean     smt_letter_is_han          (gunichar           c);
gboolean     smt_letter_is_mark         (gunichar           c);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtSpelling, smt_spelling_free)

G_END_DECLS
