/* smt-compare-choice.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "smt-comparison-nearest.h"
#include "smt-session.h"

G_BEGIN_DECLS

#define SMT_TYPE_COMPARE_CHOICE (smt_compare_choice_get_type ())

/* What could stand beside what is compared, and what speaks for it. */
G_DECLARE_FINAL_TYPE (SmtCompareChoice, smt_compare_choice, SMT, COMPARE_CHOICE, GObject)

SmtCompareChoice *smt_compare_choice_new        (SmtSession        *session,
                                                 const SmtNearest  *nearest,
                                                 SmtEntity         *first);
SmtEntity        *smt_compare_choice_get_entity (SmtCompareChoice  *self);
gboolean          smt_compare_choice_has_text   (SmtCompareChoice  *self,
                                                 const char        *folded);

G_END_DECLS
