/* smt-entity-json.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "smt-entity.h"
#include "smt-language.h"

G_BEGIN_DECLS

JsonObject *smt_entity_to_json       (SmtEntity       *entity,
                                      const SmtEntity *source,
                                      SmtLanguage     *language);
JsonObject *smt_entity_names_to_json (SmtEntity       *entity);
JsonArray  *smt_passages_to_json     (GPtrArray       *passages,
                                      const SmtEntity *source,
                                      SmtLanguage     *language);

G_END_DECLS
