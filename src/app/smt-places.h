/* smt-places.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-session.h"

G_BEGIN_DECLS

#define SMT_TYPE_PLACES (smt_places_get_type ())

/* The pages of the window, one below the other, to go to. */
G_DECLARE_FINAL_TYPE (SmtPlaces, smt_places, SMT, PLACES, GtkBox)

void smt_places_set_session (SmtPlaces  *self,
                             SmtSession *session);

G_END_DECLS
