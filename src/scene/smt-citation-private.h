/* smt-citation-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-citation.h"

G_BEGIN_DECLS

/* The writers of the formats, a file each. */
char *smt_citation_to_text     (GPtrArray   *entries,
                                SmtLanguage *language);
char *smt_citation_to_bibtex   (GPtrArray   *entries);
char *smt_citation_to_ris      (GPtrArray   *entries);
char *smt_citation_to_csl_json (GPtrArray   *entries);

G_END_DECLS
