/* smt-section-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-section.h"

G_BEGIN_DECLS

SmtSection *smt_section_new         (const char *title);
SmtLine    *smt_section_add         (SmtSection *self,
                                     SmtLine    *line);
void        smt_section_set_nested  (SmtSection *self);
guint       smt_section_get_n_lines (SmtSection *self);

G_END_DECLS
