/* smt-history.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "smt-view.h"

G_BEGIN_DECLS

/**
 * SmtHistory:
 *
 * The view that is shown, those before it and those after it.
 */
typedef struct _SmtHistory SmtHistory;

SmtHistory *smt_history_new            (SmtView          *view);
void        smt_history_free           (SmtHistory       *self);
SmtView    *smt_history_get_view       (const SmtHistory *self);

gboolean    smt_history_change         (SmtHistory       *self,
                                        SmtView          *view,
                                        const char       *name);
gboolean    smt_history_amend          (SmtHistory       *self,
                                        SmtView          *view,
                                        const char       *name);

gboolean    smt_history_can_go_back    (const SmtHistory *self);
gboolean    smt_history_can_go_forward (const SmtHistory *self);
gboolean    smt_history_go_back        (SmtHistory       *self);
gboolean    smt_history_go_forward     (SmtHistory       *self);
gboolean    smt_history_walk           (SmtHistory       *self,
                                        int               n_pages,
                                        const char       *name);
SmtView    *smt_history_get_page       (const SmtHistory *self,
                                        int               n_pages);

const char *smt_history_get_undo_name  (const SmtHistory *self);
const char *smt_history_get_redo_name  (const SmtHistory *self);
gboolean    smt_history_undo           (SmtHistory       *self);
gboolean    smt_history_redo           (SmtHistory       *self);

SmtHistory *smt_history_dup_counting   (const SmtHistory *self,
                                        SmtCounting       counting);
JsonNode   *smt_history_to_node        (const SmtHistory *self);
SmtHistory *smt_history_new_from_node  (JsonNode         *node,
                                        GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtHistory, smt_history_free)

G_END_DECLS
