/* smt-period-field.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-period-group.h"

G_BEGIN_DECLS

#define SMT_TYPE_PERIOD_FIELD (smt_period_field_get_type ())

/* Ties one field of a period to the row in which it is edited. */
G_DECLARE_FINAL_TYPE (SmtPeriodField, smt_period_field, SMT, PERIOD_FIELD, GObject)

SmtPeriodField *smt_period_field_new        (const SmtPeriodMeans *means,
                                             guint                 index,
                                             const char           *name,
                                             AdwPreferencesRow    *row,
                                             SmtPeriodChoices     *choices);
void            smt_period_field_add_to     (SmtPeriodField       *self,
                                             AdwPreferencesGroup  *group);
void            smt_period_field_show_value (SmtPeriodField       *self);
void            smt_period_field_show_fault (SmtPeriodField       *self);
void            smt_period_field_focus      (SmtPeriodField       *self);

G_END_DECLS
