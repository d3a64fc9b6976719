/* smt-help-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-help-topic.h"

G_BEGIN_DECLS

/* How the reader makes topics. */
SmtHelpTopic *smt_help_topic_new       (const char       *id,
                                        const char       *section,
                                        const char       *pages);
void          smt_help_topic_set_title (SmtHelpTopic     *self,
                                        const char       *title);
void          smt_help_topic_add_block (SmtHelpTopic     *self,
                                        SmtHelpBlockKind  kind,
                                        const char       *text,
                                        const char       *sign);

G_END_DECLS
