/* smt-told.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset.h"

G_BEGIN_DECLS

typedef void (*SmtToldVisitor) (const char *field,
                                SmtEntity  *target,
                                gpointer    user_data);

void     smt_told_visit_references (SmtEntity       *from,
                                    const SmtEntity *source,
                                    SmtToldVisitor   visit,
                                    gpointer         user_data);
void     smt_told_visit_fields     (SmtEntity       *entity,
                                    const SmtEntity *source,
                                    SmtFieldVisitor  visit,
                                    gpointer         user_data);
gboolean smt_told_refers           (SmtEntity       *from,
                                    const SmtEntity *to,
                                    const SmtEntity *source);
guint    smt_told_count_referrers  (SmtDataset      *dataset,
                                    SmtEntity       *to,
                                    const SmtEntity *source);
gboolean smt_told_concerns         (SmtDataset      *dataset,
                                    SmtEntity       *entity,
                                    const SmtEntity *source);

G_END_DECLS
