/* smt-line-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-language.h"
#include "smt-line.h"

G_BEGIN_DECLS

/* How the sheet's builder writes lines, before anybody else sees them. */

/**
 * SmtSlot:
 * @key: name of a place in a template
 * @text: (nullable): the words to put there
 * @id: (nullable): the entity that they name
 * @line: (nullable): a line whose runs to put there instead
 */
typedef struct
{
  const char *key;
  const char *text;
  const char *id;
  SmtLine    *line;
} SmtSlot;

SmtLine *smt_line_new          (SmtLineKind    kind,
                                const char    *label,
                                guint          depth);
void     smt_line_set_id       (SmtLine       *self,
                                const char    *id);
void     smt_line_set_label    (SmtLine       *self,
                                const char    *label);
void     smt_line_set_role     (SmtLine       *self,
                                SmtRoleKind    role_kind,
                                gboolean       possibly);
void     smt_line_set_certainty (SmtLine      *self,
                                SmtCertainty   certainty);
void     smt_line_add_run      (SmtLine       *self,
                                const char    *text,
                                const char    *id);
void     smt_line_add_words    (SmtLine       *self,
                                const char    *text,
                                const char    *id,
                                const char    *language);
void     smt_line_set_language (SmtLine       *self,
                                SmtLanguage   *language);
void     smt_line_add_beside   (SmtLine       *self,
                                const char    *text,
                                const char    *tag);
void     smt_line_add_address  (SmtLine       *self,
                                const char    *address);
void     smt_line_add_runs     (SmtLine       *self,
                                SmtLine       *from);
void     smt_line_add_template (SmtLine       *self,
                                const char    *template,
                                const SmtSlot *slots,
                                guint          n_slots);
void     smt_line_add_detail   (SmtLine       *self,
                                const char    *detail);
void     smt_line_add_quiet    (SmtLine       *self,
                                const char    *quiet);
void     smt_line_take_mark    (SmtLine       *self,
                                SmtMark       *mark);
void     smt_mark_free         (SmtMark       *mark);

G_END_DECLS
