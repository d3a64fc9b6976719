/* entity-maker.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "smt-entity.h"

G_BEGIN_DECLS

JsonNode *entity_maker_make_dataset (GRand     *rand,
                                     guint      n_of_each);
JsonNode *entity_maker_write        (SmtEntity *entity);

G_END_DECLS
