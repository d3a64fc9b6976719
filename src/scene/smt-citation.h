/* smt-citation.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset.h"
#include "smt-language.h"
#include "smt-view.h"

G_BEGIN_DECLS

/* How a citation is written. */
typedef enum
{
  SMT_CITATION_TEXT,
  SMT_CITATION_BIBTEX,
  SMT_CITATION_RIS,
  SMT_CITATION_CSL_JSON
} SmtCitationFormat;

/**
 * SmtCited:
 * @key: what the entry is called in a bibliography
 * @kind: of a source; 0 for an entry of the dataset
 * @title: what it is called
 * @author: (nullable): who published it
 * @container: (nullable): the dataset that it is an entry of
 * @edition: (nullable): of the dataset
 * @issued: (nullable): when it came out
 * @as_of: (nullable): the date for which it was read
 * @checked: (nullable): when its address was last looked at
 * @language: (nullable): a language tag
 * @licence: (nullable): its licence
 * @address: (nullable): where it is found
 * @locators: (nullable): the places in it, with commas between them
 *
 * One entry of a bibliography.
 */
typedef struct
{
  char          *key;
  SmtSourceKind  kind;
  char          *title;
  char          *author;
  char          *container;
  char          *edition;
  SmtEdtf       *issued;
  SmtEdtf       *as_of;
  SmtEdtf       *checked;
  char          *language;
  char          *licence;
  char          *address;
  char          *locators;
} SmtCited;

/**
 * SmtCitation:
 *
 * An entity as people cite it: the entry of the dataset, and the passages that
 * it rests on.
 */
typedef struct _SmtCitation SmtCitation;

SmtCitation *smt_citation_new         (SmtDataset        *dataset,
                                       SmtEntity         *entity,
                                       SmtView           *view,
                                       SmtLanguage       *language);
SmtCitation *smt_citation_new_for_passage
                                      (SmtDataset        *dataset,
                                       SmtEntity         *entity,
                                       SmtEntity         *source,
                                       const char        *locator,
                                       SmtView           *view,
                                       SmtLanguage       *language);
SmtCitation *smt_citation_new_for_view
                                      (SmtDataset        *dataset,
                                       const char        *title,
                                       SmtView           *view,
                                       SmtLanguage       *language);
void         smt_citation_free        (SmtCitation       *self);
GPtrArray   *smt_citation_get_entries (const SmtCitation *self);
char        *smt_citation_format      (const SmtCitation *self,
                                       SmtCitationFormat  format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtCitation, smt_citation_free)

G_END_DECLS
