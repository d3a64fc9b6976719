/* smt-help-words.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-help.h"
#include "smt-language.h"

G_BEGIN_DECLS

/**
 * SmtHelpForm:
 * @SMT_HELP_PLAIN: words alone
 * @SMT_HELP_MARKDOWN: for a document
 * @SMT_HELP_PANGO: for a label, with links
 */
typedef enum
{
  SMT_HELP_PLAIN,
  SMT_HELP_MARKDOWN,
  SMT_HELP_PANGO
} SmtHelpForm;

/**
 * SmtHelpKeysFunc:
 * @accelerator: keys, as in a #SmtShortcut
 * @user_data: data of the caller
 *
 * Returns: (transfer full): the keys as people read them
 */
typedef char *(*SmtHelpKeysFunc) (const char *accelerator,
                                  gpointer    user_data);

char *smt_help_words_format   (const char      *markup,
                               SmtHelpForm      form,
                               SmtHelpKeysFunc  dup_keys,
                               gpointer         user_data,
                               GError         **error);
char *smt_help_words_to_text  (SmtHelpTopic    *topic,
                               SmtLanguage     *language,
                               SmtHelpForm      form,
                               guint            columns);

G_END_DECLS
