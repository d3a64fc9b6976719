/* smt-rung.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "smt-section.h"

G_BEGIN_DECLS

#define SMT_TYPE_RUNG (smt_rung_get_type ())

/**
 * SmtRung:
 *
 * A line of a section that is nested, with the rungs below it. Immutable; an object
 * so that a tree can be made of them.
 */
G_DECLARE_FINAL_TYPE (SmtRung, smt_rung, SMT, RUNG, GObject)

SmtRung    *smt_rung_new       (SmtSection *section);
SmtLine    *smt_rung_get_line  (SmtRung    *self);
GListModel *smt_rung_get_below (SmtRung    *self);

G_END_DECLS
