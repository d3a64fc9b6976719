/* smt-speller.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-spelling.h"

G_BEGIN_DECLS

/**
 * SmtSpeller:
 *
 * Writes texts as they are searched. It belongs to one thread at a time.
 */
typedef struct _SmtSpeller SmtSpeller;

SmtSpeller  *smt_speller_new        (void);
void         smt_speller_free       (SmtSpeller        *self);
void         smt_speller_spell      (SmtSpeller        *self,
                                     const char        *text,
                                     SmtSpelling       *spelling);
gboolean     smt_speller_sound      (SmtSpeller        *self,
                                     const SmtSpelling *spelling,
                                     SmtSpelling       *sounds);
gboolean     smt_speller_respell    (SmtSpeller        *self,
                                     const char        *text,
                                     const SmtSpelling *spelling,
                                     SmtSpelling       *other);
char       **smt_speller_dup_wanted (SmtSpeller        *self,
                                     const char        *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtSpeller, smt_speller_free)

G_END_DECLS
