/* pseudo-words.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app-fixture.h"

G_BEGIN_DECLS

#define OPENING "⟦"
#define CLOSING "⟧"

char     *pseudo_words_dup_outside   (const char *text);
gboolean  pseudo_words_is_translated (const char *text);
gboolean  pseudo_words_is_known      (AppFixture *app,
                                      const char *text);

G_END_DECLS
