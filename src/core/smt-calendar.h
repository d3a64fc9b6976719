/* smt-calendar.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "smt-edtf.h"

G_BEGIN_DECLS

/**
 * SmtCalendar:
 *
 * How one locale writes years, months and days. It belongs to one thread at
 * a time.
 */
typedef struct _SmtCalendar SmtCalendar;

SmtCalendar *smt_calendar_new         (const char    *locale);
void         smt_calendar_free        (SmtCalendar   *self);
char        *smt_calendar_format      (SmtCalendar   *self,
                                       SmtPrecision   precision,
                                       gint32         year,
                                       guint          month,
                                       guint          day);
char        *smt_calendar_format_span (SmtCalendar   *self,
                                       SmtPrecision   precision,
                                       SmtDay         first,
                                       SmtDay         last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtCalendar, smt_calendar_free)

G_END_DECLS
