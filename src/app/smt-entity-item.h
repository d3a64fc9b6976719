/* smt-entity-item.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-session.h"

G_BEGIN_DECLS

#define SMT_TYPE_ENTITY_ITEM (smt_entity_item_get_type ())

/* An entity in a list, as the session shows it. */
G_DECLARE_FINAL_TYPE (SmtEntityItem, smt_entity_item, SMT, ENTITY_ITEM, GObject)

SmtEntityItem *smt_entity_item_new        (SmtSession    *session,
                                           SmtEntity     *entity);
SmtEntity     *smt_entity_item_get_entity (SmtEntityItem *self);
const char    *smt_entity_item_get_title  (SmtEntityItem *self);
const char    *smt_entity_item_get_folded (SmtEntityItem *self);
const char    *smt_entity_item_get_section (SmtEntityItem *self);
void           smt_entity_item_update     (SmtEntityItem *self);
void           smt_entity_item_update_all (GListModel    *items);
void           smt_entity_item_mark_selected (GListModel *items,
                                              SmtView    *view);
guint          smt_entity_item_find       (GListModel    *items,
                                           SmtEntity     *entity);
GPtrArray     *smt_entity_item_list_entities (GListModel *items);

G_END_DECLS
