/* timeline-maker.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset.h"
#include "smt-timeline-layout.h"
#include "smt-timeline-scene.h"

G_BEGIN_DECLS

SmtDataset       *timeline_maker_make   (GRand           *rand,
                                         guint            n);
SmtView          *timeline_maker_view   (GRand           *rand);
SmtTimelineScene *timeline_maker_scene  (SmtDataset      *dataset,
                                         SmtView         *view);
SmtLanguage      *timeline_maker_get_english (void);
double            timeline_maker_measure (const char     *text,
                                          gpointer        user_data);

G_END_DECLS
