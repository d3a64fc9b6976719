/* smt-dataset-opener.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-window.h"

G_BEGIN_DECLS

void smt_dataset_opener_ask     (SmtWindow  *window,
                                 GListModel *files);
void smt_dataset_opener_read    (SmtWindow  *window,
                                 GListModel *files,
                                 gboolean    add);
void smt_dataset_opener_restore (SmtWindow  *window,
                                 GListModel *files,
                                 JsonNode   *state);

G_END_DECLS
