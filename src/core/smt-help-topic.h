/* smt-help-topic.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SmtHelpBlockKind:
 * @SMT_HELP_PARAGRAPH: sentences
 * @SMT_HELP_ITEM: an item of a list, perhaps with a sign before it
 * @SMT_HELP_CODE: lines for a terminal or a file, in no language
 * @SMT_HELP_KEYS: the table of all keys stands here
 */
typedef enum
{
  SMT_HELP_PARAGRAPH,
  SMT_HELP_ITEM,
  SMT_HELP_CODE,
  SMT_HELP_KEYS
} SmtHelpBlockKind;

/**
 * SmtHelpBlock:
 * @kind: what it is
 * @text: (nullable): its words: of a paragraph or an item a message of the
 *   catalogs, with markup; see smt-help-words.h
 * @sign: (nullable): of an item, the nick of the sign that it explains
 */
typedef struct
{
  SmtHelpBlockKind  kind;
  char             *text;
  char             *sign;
} SmtHelpBlock;

#define SMT_TYPE_HELP_TOPIC (smt_help_topic_get_type ())

/* A page of the help, in English: whoever shows it translates each message.
 * Immutable once it is in a SmtHelp. */
G_DECLARE_FINAL_TYPE (SmtHelpTopic, smt_help_topic, SMT, HELP_TOPIC, GObject)

const char         *smt_help_topic_get_id     (SmtHelpTopic     *self);
const char         *smt_help_topic_get_title  (SmtHelpTopic     *self);
const char         *smt_help_topic_get_section (SmtHelpTopic    *self);
const char *const  *smt_help_topic_get_pages  (SmtHelpTopic     *self);
const SmtHelpBlock *smt_help_topic_get_blocks (SmtHelpTopic     *self,
                                               guint            *n_blocks);

G_END_DECLS
