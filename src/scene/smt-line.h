/* smt-line.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "smt-enums.h"

G_BEGIN_DECLS

/**
 * SmtRun:
 * @text: words, in the language asked for
 * @id: (nullable): the entity that they name: a link to its page
 * @address: (nullable): a web address that they stand for
 * @language: (nullable): tag of the language they are in, where that is another
 *   than the line's
 */
typedef struct
{
  char *text;
  char *id;
  char *address;
  char *language;
} SmtRun;

/**
 * SmtMark:
 * @source: id of the source
 * @locator: (nullable): the place in it
 * @text: how the passage is marked at the end of a line: "V.7 ¶3 s2", or a
 *   short name of the source where there is no locator: "Xinhua 2016"
 * @title: the source's title, its publisher, and the place in it: one line
 * @statement: (nullable): how this source supports the line, where it differs
 * @name: the source's title alone
 * @published: (nullable): who published the source, and when
 * @place: (nullable): the place in words: "Section V.7, paragraph 3"
 * @address: (nullable): where the source is found on the web
 * @checked: when that was last looked at, in words
 *
 * A passage that supports a line.
 */
typedef struct
{
  char *source;
  char *locator;
  char *text;
  char *title;
  char *statement;
  char *name;
  char *published;
  char *place;
  char *address;
  char *checked;
} SmtMark;

/**
 * SmtLineKind:
 * @SMT_LINE_FACT: a label and a value
 * @SMT_LINE_ITEM: something in a list; the label may be absent
 * @SMT_LINE_PERIOD: a role over time
 * @SMT_LINE_STATEMENT: what somebody said, to be set apart from facts; the
 *   label says who, and what kind of statement it is
 * @SMT_LINE_NOTE: a note by the dataset's editors
 */
typedef enum
{
  SMT_LINE_FACT,
  SMT_LINE_ITEM,
  SMT_LINE_PERIOD,
  SMT_LINE_STATEMENT,
  SMT_LINE_NOTE
} SmtLineKind;

#define SMT_TYPE_LINE (smt_line_get_type ())

/**
 * SmtLine:
 *
 * One line of a sheet, immutable; an object so that it can be an item of a
 * list.
 */
G_DECLARE_FINAL_TYPE (SmtLine, smt_line, SMT, LINE, GObject)

SmtLineKind  smt_line_get_kind      (SmtLine *self);
const char  *smt_line_get_id        (SmtLine *self);
const char  *smt_line_get_label     (SmtLine *self);
GPtrArray   *smt_line_get_runs      (SmtLine *self);
char        *smt_line_dup_text      (SmtLine *self);
const char  *smt_line_get_language  (SmtLine *self);
const char  *smt_line_get_beside    (SmtLine *self);
const char  *smt_line_get_beside_language (SmtLine *self);
const char  *smt_line_get_detail    (SmtLine *self);
const char  *smt_line_get_quiet     (SmtLine *self);
guint        smt_line_get_depth     (SmtLine *self);
SmtRoleKind  smt_line_get_role_kind (SmtLine *self);
gboolean     smt_line_get_possibly  (SmtLine *self);
SmtCertainty smt_line_get_certainty (SmtLine *self);
GPtrArray   *smt_line_get_marks     (SmtLine *self);

G_END_DECLS
