/* smt-announcer.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SmtAnnouncer:
 *
 * Has the screen reader say what changes while somebody writes.
 */
typedef struct _SmtAnnouncer SmtAnnouncer;

void          smt_announcer_speak (GtkWidget    *widget,
                                   const char   *words);

SmtAnnouncer *smt_announcer_new   (GtkWidget    *widget);
void          smt_announcer_free  (SmtAnnouncer *self);
void          smt_announcer_say   (SmtAnnouncer *self,
                                   const char   *words);
void          smt_announcer_stop  (SmtAnnouncer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtAnnouncer, smt_announcer_free)

G_END_DECLS
