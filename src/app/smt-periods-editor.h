/* smt-periods-editor.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset.h"
#include "smt-membership-text.h"

G_BEGIN_DECLS

#define SMT_TYPE_PERIODS_EDITOR (smt_periods_editor_get_type ())

/* Periods of a membership that somebody edits: the only holder of that state. */
G_DECLARE_FINAL_TYPE (SmtPeriodsEditor, smt_periods_editor, SMT, PERIODS_EDITOR, GObject)

SmtPeriodsEditor *smt_periods_editor_new            (SmtDataset          *dataset,
                                                     SmtMembershipText   *text);
gboolean          smt_periods_editor_is_new_file    (SmtPeriodsEditor    *self);
gboolean          smt_periods_editor_is_copy        (SmtPeriodsEditor    *self);
GFile            *smt_periods_editor_get_file       (SmtPeriodsEditor    *self);
GPtrArray        *smt_periods_editor_get_periods    (SmtPeriodsEditor    *self);
void              smt_periods_editor_take_periods   (SmtPeriodsEditor    *self,
                                                     GPtrArray           *periods,
                                                     const char          *what);
gboolean          smt_periods_editor_get_can_undo   (SmtPeriodsEditor    *self);
gboolean          smt_periods_editor_get_can_redo   (SmtPeriodsEditor    *self);
void              smt_periods_editor_undo           (SmtPeriodsEditor    *self);
void              smt_periods_editor_redo           (SmtPeriodsEditor    *self);
gboolean          smt_periods_editor_get_is_changed (SmtPeriodsEditor    *self);
gboolean          smt_periods_editor_get_is_judged  (SmtPeriodsEditor    *self);
gboolean          smt_periods_editor_get_can_save   (SmtPeriodsEditor    *self);
guint             smt_periods_editor_get_n_faults   (SmtPeriodsEditor    *self);
char             *smt_periods_editor_dup_fault      (SmtPeriodsEditor    *self,
                                                     int                  index,
                                                     const char          *field);
void              smt_periods_editor_save_async     (SmtPeriodsEditor    *self,
                                                     GFile               *file,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
SmtDataset       *smt_periods_editor_get_result     (SmtPeriodsEditor    *self);

G_END_DECLS
