/* smt-mark-image.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-timeline-scene.h"

G_BEGIN_DECLS

#define SMT_TYPE_MARK_IMAGE (smt_mark_image_get_type ())

/* The sign of a kind of mark, in the colour of text. */
G_DECLARE_FINAL_TYPE (SmtMarkImage, smt_mark_image, SMT, MARK_IMAGE, GtkWidget)

GtkWidget *smt_mark_image_new (SmtMarkKind kind,
                               gboolean    hollow);

G_END_DECLS
