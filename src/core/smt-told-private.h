/* smt-told-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"
#include "smt-support.h"

G_BEGIN_DECLS

/*
 * SmtToldPlace:
 * @source: (nullable): the source asked; %NULL, all together
 * @support: how what has the field rests on it
 * @passages: (nullable) (element-type SmtPassage): what that rests on at all
 * @is_inner: whether that is a part of the entity, and not the entity
 *
 * Where a walk over the fields of an entity has come to.
 */
typedef struct
{
  const SmtEntity *source;
  SmtSupport       support;
  GPtrArray       *passages;
  gboolean         is_inner;
} SmtToldPlace;

typedef void (*SmtToldWalker) (const SmtToldPlace *place,
                               const SmtField     *field,
                               gconstpointer       owner,
                               gpointer            user_data);

SmtSupport smt_told_get_support (const SmtToldPlace *place,
                                 const SmtField     *field);
void       smt_told_walk        (SmtEntity          *entity,
                                 const SmtEntity    *source,
                                 SmtToldWalker       visit,
                                 gpointer            user_data);

G_END_DECLS
