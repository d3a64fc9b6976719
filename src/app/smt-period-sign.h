/* smt-period-sign.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-period-chart.h"

G_BEGIN_DECLS

GtkWidget *smt_period_sign_new   (SmtPeriodChart   *chart,
                                  guint             number);
gboolean   smt_period_sign_focus (GtkWidget        *view,
                                  GtkDirectionType  direction);

G_END_DECLS
