/* smt-about.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-dataset.h"
#include "smt-language.h"

G_BEGIN_DECLS

AdwDialog *smt_about_create_dialog (SmtDataset  *dataset,
                                    SmtLanguage *content);
char      *smt_about_dup_debug_info (SmtDataset  *dataset,
                                     SmtLanguage *content);

G_END_DECLS
