/* smt-combo-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SMT_TYPE_COMBO_ROW (smt_combo_row_get_type ())

G_DECLARE_FINAL_TYPE (SmtComboRow, smt_combo_row, SMT, COMBO_ROW, AdwComboRow)

G_END_DECLS
