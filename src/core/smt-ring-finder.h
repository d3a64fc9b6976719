/* smt-ring-finder.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "smt-entity.h"

G_BEGIN_DECLS

/**
 * SmtRingFinder:
 *
 * Which references of one field lead back to where they start.
 */
typedef struct _SmtRingFinder SmtRingFinder;

SmtRingFinder *smt_ring_finder_new     (GListModel          *entities,
                                        const SmtField      *field);
void           smt_ring_finder_free    (SmtRingFinder       *self);
gboolean       smt_ring_finder_is_ring (const SmtRingFinder *self,
                                        const SmtEntity     *from,
                                        const SmtEntity     *to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtRingFinder, smt_ring_finder_free)

G_END_DECLS
