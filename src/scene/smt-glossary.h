/* smt-glossary.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset.h"
#include "smt-language.h"

G_BEGIN_DECLS

/**
 * SmtTerm:
 * @SMT_TERM_NAME: the name in full
 * @SMT_TERM_ACRONYM: its acronym
 */
typedef enum
{
  SMT_TERM_NAME,
  SMT_TERM_ACRONYM,
  SMT_N_TERMS
} SmtTerm;

#define SMT_TYPE_GLOSSARY (smt_glossary_get_type ())

/**
 * SmtGlossary:
 *
 * What things are called in several languages, for translators: one entry for
 * each that has a name in more than one of them. Immutable.
 */
G_DECLARE_FINAL_TYPE (SmtGlossary, smt_glossary, SMT, GLOSSARY, GObject)

SmtGlossary *smt_glossary_new             (SmtDataset        *dataset,
                                           const char *const *tags,
                                           GError           **error);
SmtGlossary *smt_glossary_new_installed   (SmtDataset        *dataset);
SmtDataset  *smt_glossary_get_dataset     (SmtGlossary       *self);
guint        smt_glossary_get_n_entries   (SmtGlossary       *self);
SmtEntity   *smt_glossary_get_entity      (SmtGlossary       *self,
                                           guint              entry);
guint        smt_glossary_get_n_languages (SmtGlossary       *self);
const char  *smt_glossary_get_tag         (SmtGlossary       *self,
                                           guint              language);
const char  *smt_glossary_get_term        (SmtGlossary       *self,
                                           guint              entry,
                                           guint              language,
                                           SmtTerm            term);
char        *smt_glossary_to_tbx          (SmtGlossary       *self);

G_END_DECLS
