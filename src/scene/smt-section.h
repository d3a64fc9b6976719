/* smt-section.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "smt-line.h"

G_BEGIN_DECLS

#define SMT_TYPE_SECTION (smt_section_get_type ())

/**
 * SmtSection:
 *
 * A heading and the lines under it: a #GListModel of #SmtLine, never empty in
 * a sheet.
 */
G_DECLARE_FINAL_TYPE (SmtSection, smt_section, SMT, SECTION, GObject)

const char *smt_section_get_title  (SmtSection *self);
gboolean    smt_section_get_nested (SmtSection *self);

G_END_DECLS
