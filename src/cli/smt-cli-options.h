/* smt-cli-options.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-ask.h"
#include "smt-edtf.h"

G_BEGIN_DECLS

typedef struct _SmtCommand SmtCommand;

/**
 * SmtCliOptions:
 *
 * What the command line says, each value checked for its form.
 */
typedef struct _SmtCliOptions SmtCliOptions;

SmtCliOptions     *smt_cli_options_parse       (int                    argc,
                                                char                 **argv,
                                                GError               **error);
void               smt_cli_options_free        (SmtCliOptions         *self);
const SmtCommand  *smt_cli_options_get_command (const SmtCliOptions   *self);
const char *const *smt_cli_options_get_arguments (const SmtCliOptions *self);
gboolean           smt_cli_options_has         (const SmtCliOptions   *self,
                                                const char            *name);
const char        *smt_cli_options_get         (const SmtCliOptions   *self,
                                                const char            *name);
const char *const *smt_cli_options_get_all     (const SmtCliOptions   *self,
                                                const char            *name);
SmtEdtf           *smt_cli_options_dup_date    (const SmtCliOptions   *self,
                                                const char            *name);
SmtFormat          smt_cli_options_get_format  (const SmtCliOptions   *self);
char              *smt_cli_options_dup_help    (const SmtCliOptions   *self);
SmtView           *smt_cli_options_build_view  (const SmtCliOptions   *self,
                                                SmtDataset            *dataset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtCliOptions, smt_cli_options_free)

G_END_DECLS
