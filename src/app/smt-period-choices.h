/* smt-period-choices.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-membership.h"
#include "smt-session.h"

G_BEGIN_DECLS

#define SMT_TYPE_PERIOD_CHOICES (smt_period_choices_get_type ())

/* What a field of a period can be: words of the format, or ids, and what each is
 * called. */
G_DECLARE_FINAL_TYPE (SmtPeriodChoices, smt_period_choices, SMT, PERIOD_CHOICES, GObject)

SmtPeriodChoices *smt_period_choices_new_roles   (SmtSession       *session,
                                                  SmtMembership    *membership);
SmtPeriodChoices *smt_period_choices_new_sources (SmtSession       *session);
SmtPeriodChoices *smt_period_choices_new_words   (SmtSession       *session,
                                                  GType             type);
const char       *smt_period_choices_get_value   (SmtPeriodChoices *self,
                                                  guint             position);
GListModel       *smt_period_choices_get_labels  (SmtPeriodChoices *self);
guint             smt_period_choices_find        (SmtPeriodChoices *self,
                                                  const char       *value);

G_END_DECLS
