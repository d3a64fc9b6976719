/* smt-help-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-help-topic.h"

G_BEGIN_DECLS

#define SMT_TYPE_HELP_PAGE (smt_help_page_get_type ())

/* A topic of the help. */
G_DECLARE_FINAL_TYPE (SmtHelpPage, smt_help_page, SMT, HELP_PAGE, AdwNavigationPage)

AdwNavigationPage *smt_help_page_new      (SmtHelpTopic *topic);
char              *smt_help_page_dup_text (SmtHelpTopic *topic);

G_END_DECLS
