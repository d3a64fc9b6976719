/* smt-list-order.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset.h"
#include "smt-language.h"
#include "smt-view.h"

G_BEGIN_DECLS

int      smt_list_order_compare      (SmtDataset    *dataset,
                                      SmtSort        sort,
                                      SmtEntity     *source,
                                      SmtEntity     *a,
                                      SmtEntity     *b);
gboolean smt_list_order_suits        (SmtSort        sort,
                                      SmtEntityType  type);
gboolean smt_list_order_has_sections (SmtSort        sort,
                                      SmtEntityType  type);
char    *smt_list_order_dup_section  (SmtSort        sort,
                                      SmtEntity     *source,
                                      SmtEntity     *entity,
                                      const char    *title,
                                      SmtLanguage   *language);
char    *smt_list_order_dup_decade   (int            decade,
                                      SmtLanguage   *language);
int      smt_list_order_compare_sections (SmtSort      sort,
                                      SmtEntity     *source,
                                      SmtEntity     *a,
                                      SmtEntity     *b,
                                      const char    *section_a,
                                      const char    *section_b,
                                      SmtLanguage   *language);

G_END_DECLS
