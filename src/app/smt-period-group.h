/* smt-period-group.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-language.h"
#include "smt-period-choices.h"
#include "smt-periods-editor.h"

G_BEGIN_DECLS

/**
 * SmtPeriodMeans:
 *
 * What the groups of a dialog share: all borrowed.
 */
typedef struct
{
  SmtPeriodsEditor *editor;
  SmtLanguage      *language;
  SmtPeriodChoices *roles;
  SmtPeriodChoices *bases;
  SmtPeriodChoices *certainties;
  SmtPeriodChoices *sources;
} SmtPeriodMeans;

#define SMT_TYPE_PERIOD_GROUP (smt_period_group_get_type ())

/* One period, with a field for all that can be edited of it. */
G_DECLARE_FINAL_TYPE (SmtPeriodGroup, smt_period_group, SMT, PERIOD_GROUP, GtkBox)

GtkWidget *smt_period_group_new         (const SmtPeriodMeans *means,
                                         guint                 index);
void       smt_period_group_show_values (SmtPeriodGroup       *self);
void       smt_period_group_show_faults (SmtPeriodGroup       *self);
GtkWidget *smt_period_group_get_start   (SmtPeriodGroup       *self);
void       smt_period_group_focus       (SmtPeriodGroup       *self,
                                         gboolean              last);

G_END_DECLS
