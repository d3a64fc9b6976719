/* smt-matrix-command-list.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-matrix-commands.h"

G_BEGIN_DECLS

/**
 * SmtMatrixCommand:
 * @name: of its action; with a hyphen and @argument where there are several
 * @title: (nullable): what undoing it is called, to be translated; %NULL if that
 *   depends on what is chosen
 * @type: (nullable): the type of its value
 * @get_state: (nullable): what is chosen in a view; %NULL, it is something that
 *   is done, rather than a state
 * @apply: makes the view that is wanted; %NULL if there is nothing to do
 * @can_apply: (nullable): whether there is something to do; always by default
 *
 * One command. The argument of its functions tells which of several roles,
 * signs or regions it is about.
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *type;
  GVariant   *(*get_state) (SmtView                 *view,
                            const char              *argument);
  SmtView    *(*apply)     (SmtSession              *session,
                            const SmtMatrixPlaceIds *place,
                            GVariant                *value,
                            const char              *argument);
  gboolean    (*can_apply) (SmtView                 *view);
} SmtMatrixCommand;

/* Of these there is one for each role, for each sign where no role is, and for
 * each region. */
extern const SmtMatrixCommand smt_matrix_role_command;
extern const SmtMatrixCommand smt_matrix_sign_command;
extern const SmtMatrixCommand smt_matrix_region_command;

const SmtMatrixCommand *smt_matrix_commands_list     (guint                  *n_commands);
const char             *smt_matrix_command_get_title (const SmtMatrixCommand *self,
                                                      SmtView                *view);

G_END_DECLS
