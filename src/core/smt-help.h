/* smt-help.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-help-topic.h"
#include "smt-view.h"

G_BEGIN_DECLS

#define SMT_TYPE_HELP (smt_help_get_type ())

/* The help that comes with the program: a list of SmtHelpTopic in the order in
 * which they are to be read. Immutable. */
G_DECLARE_FINAL_TYPE (SmtHelp, smt_help, SMT, HELP, GObject)

SmtHelp      *smt_help_new_bundled   (void);
SmtHelpTopic *smt_help_find          (SmtHelp    *self,
                                      const char *id);
SmtHelpTopic *smt_help_find_for_view (SmtHelp    *self,
                                      SmtView    *view);

G_END_DECLS
