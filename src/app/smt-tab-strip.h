/* smt-tab-strip.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-session.h"

G_BEGIN_DECLS

#define SMT_TYPE_TAB_STRIP (smt_tab_strip_get_type ())

/* The tabs of a window, and which of them is shown. */
G_DECLARE_FINAL_TYPE (SmtTabStrip, smt_tab_strip, SMT, TAB_STRIP, GtkBox)

SmtSession *smt_tab_strip_get_session   (SmtTabStrip *self);
GPtrArray  *smt_tab_strip_list_sessions (SmtTabStrip *self);
guint       smt_tab_strip_get_selected  (SmtTabStrip *self);
void        smt_tab_strip_add           (SmtTabStrip *self,
                                         SmtSession  *session,
                                         gboolean     select);
void        smt_tab_strip_replace       (SmtTabStrip *self,
                                         GPtrArray   *sessions,
                                         guint        selected);
void        smt_tab_strip_set_reader    (SmtTabStrip *self,
                                         SmtLanguage *language,
                                         SmtCounting  counting);
void        smt_tab_strip_step          (SmtTabStrip *self,
                                         int          n_tabs);
gboolean    smt_tab_strip_close_at      (SmtTabStrip *self,
                                         guint        position);
gboolean    smt_tab_strip_reopen        (SmtTabStrip *self);
void        smt_tab_strip_clear         (SmtTabStrip *self);

G_END_DECLS
