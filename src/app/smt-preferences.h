/* smt-preferences.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "smt-language.h"
#include "smt-view.h"

G_BEGIN_DECLS

#define SMT_TYPE_PREFERENCES (smt_preferences_get_type ())

/* A person's habits, whatever they look at. */
G_DECLARE_FINAL_TYPE (SmtPreferences, smt_preferences, SMT, PREFERENCES, GObject)

SmtPreferences *smt_preferences_new               (GSettings      *settings);
SmtPreferences *smt_preferences_get_default       (void);
SmtNaming       smt_preferences_get_naming        (SmtPreferences *self);
const char     *smt_preferences_get_content_language (SmtPreferences *self);
SmtCounting     smt_preferences_get_counting      (SmtPreferences *self);
gboolean        smt_preferences_get_animations    (SmtPreferences *self);
gboolean        smt_preferences_get_announcements (SmtPreferences *self);
SmtLanguage    *smt_preferences_create_language   (SmtPreferences *self);

G_END_DECLS
