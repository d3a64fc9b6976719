/* smt-timeline-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-picture-page.h"

G_BEGIN_DECLS

#define SMT_TYPE_TIMELINE_PAGE (smt_timeline_page_get_type ())

/* The timeline with the whole window to itself, under a header bar. */
G_DECLARE_FINAL_TYPE (SmtTimelinePage, smt_timeline_page, SMT, TIMELINE_PAGE, GtkWidget)

G_END_DECLS
