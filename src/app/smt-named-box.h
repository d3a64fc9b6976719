/* smt-named-box.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SMT_TYPE_NAMED_BOX (smt_named_box_get_type ())

/* A box that knows which entity it shows: what is in a row of a list. */
G_DECLARE_FINAL_TYPE (SmtNamedBox, smt_named_box, SMT, NAMED_BOX, GtkBox)

const char *smt_named_box_get_entity (SmtNamedBox *self);

G_END_DECLS
