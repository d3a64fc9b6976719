/* view-maker.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-view.h"

G_BEGIN_DECLS

guint    view_maker_get_n_changes (void);
SmtView *view_maker_change        (SmtView *view,
                                   guint    n,
                                   GRand   *rand);
SmtView *view_maker_make          (GRand   *rand);

G_END_DECLS
