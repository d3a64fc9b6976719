/* smt-window.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-session.h"

G_BEGIN_DECLS

#define SMT_TYPE_WINDOW (smt_window_get_type ())

/* The main window. */
G_DECLARE_FINAL_TYPE (SmtWindow, smt_window, SMT, WINDOW, AdwApplicationWindow)

GtkWidget  *smt_window_new         (GtkApplication *application,
                                    SmtSession     *session);
GtkWidget  *smt_window_new_from_node (GtkApplication *application,
                                    SmtDataset     *dataset,
                                    SmtLanguage    *language,
                                    JsonNode       *node);
JsonNode   *smt_window_to_node     (SmtWindow      *self);
void        smt_window_apply_node  (SmtWindow      *self,
                                    SmtDataset     *dataset,
                                    JsonNode       *node);
void        smt_window_set_pending (SmtWindow      *self,
                                    JsonNode       *node);
GPtrArray  *smt_window_list_sessions (SmtWindow    *self);
guint       smt_window_get_selected (SmtWindow     *self);
void        smt_window_replace_sessions (SmtWindow *self,
                                    GPtrArray      *sessions,
                                    guint           selected);
void        smt_window_set_reader  (SmtWindow      *self,
                                    SmtLanguage    *language,
                                    SmtCounting     counting);
void        smt_window_show_dataset (SmtWindow     *self,
                                    SmtDataset     *dataset,
                                    gboolean        keep);
SmtSession *smt_window_get_session (SmtWindow      *self);
void        smt_window_add_toast   (SmtWindow      *self,
                                    AdwToast       *toast);
void        smt_window_add_bookmark (SmtWindow     *self,
                                    SmtView        *view);

G_END_DECLS
