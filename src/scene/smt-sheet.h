/* smt-sheet.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset.h"
#include "smt-language.h"
#include "smt-period-chart.h"
#include "smt-section.h"
#include "smt-view.h"

G_BEGIN_DECLS

#define SMT_TYPE_SHEET (smt_sheet_get_type ())

/**
 * SmtSheet:
 *
 * The page of an entity as words and links: what it is, and everything that
 * refers to it, in a fixed order of sections (docs/pages.md). A #GListModel of
 * #SmtSection, immutable. Window and CLI show it.
 */
G_DECLARE_FINAL_TYPE (SmtSheet, smt_sheet, SMT, SHEET, GObject)

SmtSheet   *smt_sheet_new          (SmtDataset  *dataset,
                                    SmtEntity   *entity,
                                    SmtView     *view,
                                    SmtLanguage *language);
SmtLanguage *
            smt_sheet_get_wording  (SmtSheet    *self);
const char *smt_sheet_get_title    (SmtSheet    *self);
const char *smt_sheet_get_beside   (SmtSheet    *self);
const char *smt_sheet_get_language (SmtSheet    *self);
const char *smt_sheet_get_beside_language (SmtSheet *self);
const char *smt_sheet_get_subtitle (SmtSheet    *self);
const char *smt_sheet_get_summary  (SmtSheet    *self);
SmtPeriodChart *
            smt_sheet_get_chart    (SmtSheet    *self);
char       *smt_sheet_to_text      (SmtSheet    *self,
                                    guint        columns);
char       *smt_sheet_to_markdown  (SmtSheet    *self);

G_END_DECLS
