/* smt-filter.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-cli.h"
#include "smt-verdict.h"

G_BEGIN_DECLS

/**
 * SmtFilter:
 *
 * What a listing of one type keeps, by the options of `list`.
 */
typedef struct _SmtFilter SmtFilter;

SmtFilter     *smt_filter_new             (SmtCli         *cli,
                                           SmtEntityType   type,
                                           GError        **error);
void           smt_filter_free            (SmtFilter      *self);
SmtEntityType  smt_filter_get_type_listed (SmtFilter      *self);
gboolean       smt_filter_is_timed        (SmtFilter      *self);
SmtVerdict     smt_filter_judge           (SmtFilter      *self,
                                           SmtEntity      *entity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtFilter, smt_filter_free)

G_END_DECLS
