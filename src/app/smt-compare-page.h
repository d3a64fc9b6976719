/* smt-compare-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-picture-page.h"

G_BEGIN_DECLS

#define SMT_TYPE_COMPARE_PAGE (smt_compare_page_get_type ())

/* Mechanisms, or parties, side by side. */
G_DECLARE_FINAL_TYPE (SmtComparePage, smt_compare_page, SMT, COMPARE_PAGE, GtkWidget)

void smt_compare_page_choose (SmtComparePage *self);

G_END_DECLS
