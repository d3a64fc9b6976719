/* smt-search-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-search-index.h"
#include "smt-search.h"

G_BEGIN_DECLS

/* More words than anybody writes are not looked at: each is a bit. */
#define SMT_SEARCH_MOST_WORDS 32

/**
 * SmtSearchQuestion:
 * @search: what is asked
 * @source: (nullable): the one source that is asked; of the dataset of @search
 * @text: what somebody wrote, without space around it
 * @wanted: the beginnings of words that it has
 * @key: all of it, to compare whole names by
 * @squeezed: the same in one word
 *
 * What is looked for. Shared by all hits.
 */
typedef struct
{
  SmtSearch  *search;
  SmtEntity  *source;
  char       *text;
  char      **wanted;
  char       *key;
  char       *squeezed;
} SmtSearchQuestion;

SmtSearchQuestion *smt_search_question_new   (SmtSearch          *search,
                                              SmtSpeller         *speller,
                                              const char         *text);
SmtSearchQuestion *smt_search_question_ref   (SmtSearchQuestion  *self);
void               smt_search_question_unref (SmtSearchQuestion  *self);

GPtrArray         *smt_search_get_languages  (SmtSearch          *self);
SmtSpeller        *smt_search_get_speller    (SmtSearch          *self);

GListModel        *smt_hits_new              (SmtSearchQuestion  *question,
                                              SmtSearchIndex     *index,
                                              const guint8       *matches,
                                              SmtEntityTypes      types);
GListModel        *smt_hits_split            (GListModel         *hits);
SmtHit            *smt_hit_new               (SmtSearchQuestion  *question,
                                              SmtEntity          *entity,
                                              SmtMatch            match);
SmtMatch           smt_search_judge          (SmtSearchQuestion  *question,
                                              SmtEntity          *entity,
                                              SmtMatch            match);
GPtrArray         *smt_search_explain        (SmtSearchQuestion  *question,
                                              SmtEntity          *entity,
                                              SmtMatch            match);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtSearchQuestion, smt_search_question_unref)

G_END_DECLS
