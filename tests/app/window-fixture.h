/* window-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app-fixture.h"
#include "smt-window.h"

G_BEGIN_DECLS

/* What is done to the window of a test, and settles at once. */
SmtWindow *window_show            (AppFixture *fixture);
void       window_resize          (AppFixture *fixture,
                                   int         width,
                                   int         height);
void       window_open_cell       (AppFixture *fixture,
                                   const char *party,
                                   const char *mechanism);
void       window_close_inspector (AppFixture *fixture);

G_END_DECLS
