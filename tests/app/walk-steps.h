/* walk-steps.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app-fixture.h"

G_BEGIN_DECLS

/**
 * Walk:
 * @app: the session and its window
 * @rand: what decides of each step
 * @doing: what the step does, for who reads of a failure
 *
 * A random walk.
 */
typedef struct
{
  AppFixture  app;
  GRand      *rand;
  GString    *doing;
} Walk;

guint walk_pick (Walk  *self,
                 guint  n);
void  walk_step (Walk  *self);

G_END_DECLS
