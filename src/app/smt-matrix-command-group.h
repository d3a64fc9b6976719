/* smt-matrix-command-group.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-matrix-command-list.h"

G_BEGIN_DECLS

/* Tells where in a matrix the focus is; what is not there stays NULL. */
typedef void (*SmtMatrixLocator) (SmtMatrixPlaceIds *place,
                                  gpointer           user_data);

#define SMT_TYPE_MATRIX_COMMAND_GROUP (smt_matrix_command_group_get_type ())

/* The commands of a matrix, as actions on a session. */
G_DECLARE_FINAL_TYPE (SmtMatrixCommandGroup, smt_matrix_command_group, SMT, MATRIX_COMMAND_GROUP, GObject)

SmtMatrixCommandGroup *smt_matrix_command_group_new         (SmtSession             *session);
GActionGroup          *smt_matrix_command_group_get_group   (SmtMatrixCommandGroup  *self);
void                   smt_matrix_command_group_add         (SmtMatrixCommandGroup  *self,
                                                             const GActionEntry     *entries,
                                                             guint                   n_entries,
                                                             gpointer                user_data);
void                   smt_matrix_command_group_set_locator (SmtMatrixCommandGroup  *self,
                                                             SmtMatrixLocator        locate,
                                                             gpointer                user_data);
void                   smt_matrix_command_group_give        (SmtMatrixCommandGroup  *self,
                                                             GtkWidget              *widget);
void                   smt_matrix_command_group_take        (SmtMatrixCommandGroup  *self,
                                                             GtkWidget              *widget);
void                   smt_matrix_command_group_move_entry  (SmtMatrixCommandGroup  *self,
                                                             gboolean                parties,
                                                             const char             *id,
                                                             const char             *before);
void                   smt_matrix_command_group_toggle_band (SmtMatrixCommandGroup  *self,
                                                             const char             *id);
void                   smt_matrix_command_group_select      (SmtMatrixCommandGroup  *self,
                                                             const char *const      *parties,
                                                             const char *const      *mechanisms);
void                   smt_matrix_command_group_sort_table  (SmtMatrixCommandGroup  *self,
                                                             SmtTableOrder           order,
                                                             gboolean                descending);
void                   smt_matrix_command_group_give_up_sort (SmtMatrixCommandGroup *self,
                                                             SmtTableOrder           order,
                                                             gboolean                descending);
GMenuModel            *smt_matrix_command_group_new_menu    (SmtMatrixCommandGroup  *self,
                                                             const SmtMatrixCommand *command);

G_END_DECLS
