/* smt-shared-scene-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-shared-scene.h"

G_BEGIN_DECLS

void smt_shared_scene_grid_init (SmtGridSceneInterface *iface);

G_END_DECLS
