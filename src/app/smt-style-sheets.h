/* smt-style-sheets.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void smt_style_sheets_follow (AdwStyleManager *manager);

G_END_DECLS
