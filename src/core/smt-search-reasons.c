/* smt-search-reasons.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why something was found. The index only knows that it was; for the few hits
 * that somebody sees, their strings are read again, and each word that was
 * looked for is traced to the best string that has it. Of several that are as
 * good the one with most of the words is taken, then the first: those of the
 * reader's language are read first.
 *
 * Cost: O(letters of the texts of the entity, and of the names of what it
 * refers to).
 */

#include "smt-search-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "smt-search-strings.h"

/* A string that has some of the words. */
typedef struct
{
  SmtReason *reason;
  SmtMatch   match;
  guint32    words; /* a bit for each */
} Candidate;

typedef struct
{
  const SmtSearchQuestion *question;
  SmtSpeller              *speller;
  SmtSpelling             *spelling;
  SmtSpelling             *other;
  GArray                  *candidates; /* of Candidate */
  /* Set while the names of what a field refers to are read. */
  SmtEntity               *through;
  const char              *field;
  const char              *label;
} Explainer;

static void
free_reason (gpointer data)
{
  SmtReason *self = data;

  g_free (self->field);
  g_free (self->text);
  g_free (self->tag);
  g_clear_object (&self->through);
  g_array_unref (self->ranges);
  g_free (self);
}

static void
clear_candidate (gpointer data)
{
  g_clear_pointer (&((Candidate *) data)->reason, free_reason);
}

static guint32
add_ranges (const SmtSearchQuestion *question,
            const SmtSpelling       *spelling,
            GArray                  *ranges)
{
  guint32 words = 0;

  for (guint i = 0; question->wanted[i] != NULL; i++)
    {
      gsize length = strlen (question->wanted[i]);

      for (guint j = 0; j < spelling->words->len; j++)
        {
          guint offset = g_array_index (spelling->words, SmtSpelledWord, j).offset;
          SmtRange range;

          if (!smt_spelling_has_prefix (spelling, j, question->wanted[i], length))
            continue;
          range.start = g_array_index (spelling->starts, guint, offset);
          range.end = g_array_index (spelling->ends, guint, offset + length - 1);
          g_array_append_val (ranges, range);
          words |= (guint32) 1 << i;
        }
    }

  return words;
}

static int
compare_ranges (gconstpointer a,
                gconstpointer b)
{
  const SmtRange *first = a, *second = b;

  return first->start < second->start ? -1 : first->start > second->start;
}

static void
merge_ranges (GArray *ranges)
{
  guint n = 0;

  g_array_sort (ranges, compare_ranges);
  for (guint i = 0; i < ranges->len; i++)
    {
      const SmtRange *range = &g_array_index (ranges, SmtRange, i);
      SmtRange *last = n > 0 ? &g_array_index (ranges, SmtRange, n - 1) : NULL;

      if (last != NULL && range->start <= last->end)
        last->end = MAX (last->end, range->end);
      else
        g_array_index (ranges, SmtRange, n++) = *range;
    }
  g_array_set_size (ranges, n);
}

static SmtMatch
compare_key (const SmtSearchQuestion *question,
             const SmtSpelling       *spelling,
             SmtPart                  part)
{
  g_autofree char *key = smt_spelling_dup_key (spelling, FALSE);
  g_autofree char *squeezed = smt_spelling_dup_key (spelling, TRUE);
  gboolean is_name = part == SMT_PART_NAME;

  if (g_str_equal (key, question->key) || g_str_equal (squeezed, question->key) ||
      g_str_equal (squeezed, question->squeezed))
    return is_name ? SMT_MATCH_WHOLE_NAME : SMT_MATCH_WHOLE_ALIAS;
  if (is_name && g_str_has_prefix (key, question->key))
    return SMT_MATCH_NAME_START;
  return is_name ? SMT_MATCH_NAME : SMT_MATCH_ALIAS;
}

/* How good it is to have the words in this string. */
static SmtMatch
get_match (Explainer *self,
           SmtPart    part,
           gboolean   has_other)
{
  SmtMatch match, by_other;

  if (self->through != NULL)
    return SMT_MATCH_REFERENCE;
  if (part == SMT_PART_TEXT)
    return SMT_MATCH_TEXT;

  match = compare_key (self->question, self->spelling, part);
  if (!has_other || self->other->words->len != self->spelling->words->len)
    return match;

  by_other = compare_key (self->question, self->other, part);
  return MIN (match, by_other);
}

static SmtReason *
new_reason (Explainer             *self,
            const SmtSearchString *string,
            GArray                *ranges)
{
  SmtReason *reason = g_new0 (SmtReason, 1);

  reason->field = g_strdup (self->through != NULL ? self->field : string->field);
  reason->label = self->through != NULL ? self->label : string->label;
  reason->text = g_strdup (string->text);
  reason->tag = g_strdup (string->tag);
  reason->through = self->through != NULL ? g_object_ref (self->through) : NULL;
  reason->ranges = ranges;
  return reason;
}

static GArray *
new_ranges (void)
{
  return g_array_new (FALSE, FALSE, sizeof (SmtRange));
}

static void
set_whole_range (GArray     *ranges,
                 const char *text)
{
  SmtRange whole = { 0, strlen (text) };

  g_array_set_size (ranges, 0);
  g_array_append_val (ranges, whole);
}

static void
consider (const SmtSearchString *string,
          gpointer               user_data)
{
  Explainer *self = user_data;
  g_autoptr (GArray) ranges = new_ranges ();
  Candidate candidate = { 0 };
  gboolean has_other;

  smt_speller_spell (self->speller, string->text, self->spelling);
  candidate.words = add_ranges (self->question, self->spelling, ranges);
  has_other = string->part != SMT_PART_TEXT &&
              smt_speller_respell (self->speller, string->text, self->spelling,
                                   self->other);
  if (has_other)
    candidate.words |= add_ranges (self->question, self->other, ranges);

  candidate.match = get_match (self, string->part, has_other);
  if (candidate.match <= SMT_MATCH_WHOLE_ALIAS)
    set_whole_range (ranges, string->text);
  if (ranges->len == 0)
    return;

  merge_ranges (ranges);
  candidate.reason = new_reason (self, string, g_steal_pointer (&ranges));
  g_array_append_val (self->candidates, candidate);
}

static void
consider_reference (const char *field,
                    const char *label,
                    SmtEntity  *target,
                    gpointer    user_data)
{
  Explainer *self = user_data;

  self->through = target;
  self->field = field;
  self->label = label;
  smt_search_visit_names (target, smt_search_get_languages (self->question->search),
                          consider, self);
  self->through = NULL;
}

static void
consider_id (Explainer *self,
             SmtEntity *entity)
{
  const char *id = smt_entity_get_id (entity);
  SmtSearchString string = { "id", N_("Id"), SMT_PART_NAME, id, NULL };
  GArray *ranges = new_ranges ();
  Candidate candidate = { NULL, SMT_MATCH_WHOLE_NAME, 0 };

  set_whole_range (ranges, id);
  candidate.reason = new_reason (self, &string, ranges);
  g_array_append_val (self->candidates, candidate);
}

static guint
count_bits (guint32 bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;

  return n;
}

/* The best candidate for any of the words that are missing. */
static Candidate *
choose (Explainer *self,
        guint32    missing)
{
  Candidate *best = NULL;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (self->candidates, Candidate, i);

      if (candidate->reason == NULL || (candidate->words & missing) == 0)
        continue;
      if (best == NULL || candidate->match < best->match ||
          (candidate->match == best->match &&
           count_bits (candidate->words & missing) > count_bits (best->words & missing)))
        best = candidate;
    }

  return best;
}

/* A single string can be what was looked for, whole or to its beginning. */
static SmtReason *
steal_whole (Explainer *self,
             SmtMatch   match)
{
  for (guint i = 0; match <= SMT_MATCH_NAME_START && i < self->candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (self->candidates, Candidate, i);

      if (candidate->match == match)
        return g_steal_pointer (&candidate->reason);
    }

  return NULL;
}

/* With @worst the match of the last of them, or SMT_MATCH_NONE where a word is in
 * nothing that is said. */
static GPtrArray *
choose_reasons (Explainer *self,
                SmtMatch   match,
                guint     *worst)
{
  GPtrArray *reasons = g_ptr_array_new_with_free_func (free_reason);
  SmtReason *whole = steal_whole (self, match);
  guint n = g_strv_length (self->question->wanted);
  guint32 missing = (guint32) (((guint64) 1 << n) - 1);
  Candidate *candidate;

  *worst = match;
  if (whole != NULL)
    {
      g_ptr_array_add (reasons, whole);
      return reasons;
    }

  while (missing != 0 && (candidate = choose (self, missing)) != NULL)
    {
      missing &= ~candidate->words;
      *worst = MAX (*worst, candidate->match);
      g_ptr_array_add (reasons, g_steal_pointer (&candidate->reason));
    }
  if (missing != 0)
    *worst = SMT_MATCH_NONE;
  return reasons;
}

static GPtrArray *
explain (SmtSearchQuestion *question,
         SmtEntity         *entity,
         SmtMatch           match,
         guint             *worst)
{
  g_autoptr (SmtSpelling) spelling = smt_spelling_new ();
  g_autoptr (SmtSpelling) other = smt_spelling_new ();
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  Explainer self = {
    .question = question,
    .speller = smt_search_get_speller (question->search),
    .spelling = spelling,
    .other = other,
    .candidates = candidates,
  };

  g_array_set_clear_func (candidates, clear_candidate);
  smt_search_visit_strings (entity, smt_search_get_languages (question->search),
                            question->source, consider, &self);
  /* A word in a name of its own is a better reason than one elsewhere. */
  if (match >= SMT_MATCH_REFERENCE)
    smt_search_visit_references (entity, question->source, consider_reference, &self);
  if (g_str_equal (smt_entity_get_id (entity), question->text))
    consider_id (&self, entity);
  return choose_reasons (&self, match, worst);
}

/**
 * smt_search_explain: (skip)
 * @entity: a hit
 * @match: how well it was found
 *
 * Returns: (transfer full) (element-type SmtReason): why it was found
 */
GPtrArray *
smt_search_explain (SmtSearchQuestion *question,
                    SmtEntity         *entity,
                    SmtMatch           match)
{
  guint worst;

  return explain (question, entity, match, &worst);
}

/**
 * smt_search_judge: (skip)
 * @entity: what was found among what all sources say
 * @match: how well
 *
 * Cost: that of smt_search_explain(), but for what has the words in its names,
 * which are nobody's statement.
 *
 * Returns: how well it is found by the source of the question, or
 *   %SMT_MATCH_NONE
 */
SmtMatch
smt_search_judge (SmtSearchQuestion *question,
                  SmtEntity         *entity,
                  SmtMatch           match)
{
  g_autoptr (GPtrArray) reasons = NULL;
  guint worst = match;

  if (match >= SMT_MATCH_REFERENCE)
    reasons = explain (question, entity, SMT_MATCH_REFERENCE, &worst);
  return worst;
}
