/* smt-mark-sign.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-timeline-scene.h"

G_BEGIN_DECLS

/* Width of the line of a hollow sign, in the units of its path. */
#define SMT_MARK_SIGN_LINE 1.75

const char *smt_mark_sign_get_path  (SmtMarkKind    kind);
gboolean    smt_mark_sign_is_hollow (const SmtTimelineMark *mark);

G_END_DECLS
