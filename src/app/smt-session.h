/* smt-session.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "smt-dataset.h"
#include "smt-language.h"
#include "smt-membership-index.h"
#include "smt-view.h"

G_BEGIN_DECLS

#define SMT_TYPE_SESSION (smt_session_get_type ())

/* The state of one window: the only holder of it. */
G_DECLARE_FINAL_TYPE (SmtSession, smt_session, SMT, SESSION, GObject)

SmtSession         *smt_session_new             (SmtDataset    *dataset,
                                                 SmtLanguage   *language);
SmtSession         *smt_session_new_at          (SmtDataset    *dataset,
                                                 SmtLanguage   *language,
                                                 SmtView       *view);
SmtSession         *smt_session_new_from_node   (SmtDataset    *dataset,
                                                 SmtLanguage   *language,
                                                 JsonNode      *node,
                                                 GError       **error);
SmtSession         *smt_session_dup_for         (SmtSession    *self,
                                                 SmtLanguage   *language,
                                                 SmtCounting    counting);
JsonNode           *smt_session_to_node         (SmtSession    *self);
SmtDataset         *smt_session_get_dataset     (SmtSession    *self);
SmtLanguage        *smt_session_get_language    (SmtSession    *self);
SmtLanguage        *smt_session_get_beside      (SmtSession    *self);
SmtView            *smt_session_get_view        (SmtSession    *self);
SmtEntity          *smt_session_get_entity      (SmtSession    *self);
const SmtEdtf      *smt_session_get_at          (SmtSession    *self);
SmtDay              smt_session_get_day         (SmtSession    *self);
SmtMembershipIndex *smt_session_get_index       (SmtSession    *self);
SmtEntity          *smt_session_get_source      (SmtSession    *self);

void                smt_session_change          (SmtSession    *self,
                                                 SmtView       *view,
                                                 const char    *name);
void                smt_session_set_at          (SmtSession    *self,
                                                 const SmtEdtf *at);
void                smt_session_amend           (SmtSession    *self,
                                                 SmtView       *view,
                                                 const char    *name);
void                smt_session_set_text        (SmtSession    *self,
                                                 const char    *text);
void                smt_session_go_to_page      (SmtSession    *self,
                                                 SmtPage        page);
void                smt_session_go_to_entity    (SmtSession    *self,
                                                 const char    *id);
SmtView            *smt_session_view_entity     (SmtSession    *self,
                                                 const char    *id);
char               *smt_session_dup_title       (SmtSession    *self,
                                                 SmtView       *view);

gboolean            smt_session_get_can_go_back    (SmtSession *self);
gboolean            smt_session_get_can_go_forward (SmtSession *self);
void                smt_session_go_back            (SmtSession *self);
void                smt_session_go_forward         (SmtSession *self);
SmtView            *smt_session_get_page           (SmtSession *self,
                                                    int         n_pages);
void                smt_session_go_along           (SmtSession *self,
                                                    int         n_pages);

const char         *smt_session_get_undo_name   (SmtSession    *self);
const char         *smt_session_get_redo_name   (SmtSession    *self);
void                smt_session_undo            (SmtSession    *self);
void                smt_session_redo            (SmtSession    *self);

G_END_DECLS
