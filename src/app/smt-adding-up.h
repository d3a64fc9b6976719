/* smt-adding-up.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "smt-grid-scene.h"

G_BEGIN_DECLS

guint smt_adding_up_start (SmtGridScene    *scene,
                           GSourceOnceFunc  finished,
                           gpointer         user_data);

G_END_DECLS
