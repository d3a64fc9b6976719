/* sheet-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-sheet.h"

G_BEGIN_DECLS

SmtDataset *fixture_read_every_field (void);
char       *fixture_dup_sheet_words (SmtSheet   *sheet);
GHashTable *fixture_get_sheet_ids   (SmtSheet   *sheet);
SmtSection *fixture_find_section    (SmtSheet   *sheet,
                                     const char *title);
SmtLine    *fixture_find_line       (SmtSheet   *sheet,
                                     const char *title,
                                     const char *text);
SmtLine    *fixture_find_label      (SmtSheet   *sheet,
                                     const char *label);
guint       fixture_get_columns     (const char *text);

G_END_DECLS
