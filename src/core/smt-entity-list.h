/* smt-entity-list.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "smt-entity.h"

G_BEGIN_DECLS

#define SMT_TYPE_ENTITY_LIST (smt_entity_list_get_type ())

/* The entities of one type, as a list model that no longer changes once its
 * dataset is built. */
G_DECLARE_FINAL_TYPE (SmtEntityList, smt_entity_list, SMT, ENTITY_LIST, GObject)

SmtEntityList *smt_entity_list_new    (SmtEntityType  type);
void           smt_entity_list_append (SmtEntityList *self,
                                       SmtEntity     *entity);
void           smt_entity_list_remove_all (SmtEntityList *self,
                                           GHashTable    *entities);

G_END_DECLS
