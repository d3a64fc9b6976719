/* smt-opener.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-view-file.h"
#include "smt-window.h"

G_BEGIN_DECLS

void smt_opener_open_files  (SmtWindow         *window,
                             GListModel        *files);
void smt_opener_open_file   (SmtWindow         *window,
                             GFile             *file);
void smt_opener_open_text   (SmtWindow         *window,
                             const char        *text);
void smt_opener_set_filter  (GtkFileDialog     *dialog,
                             GtkFileFilter     *filter);
void smt_opener_explain     (GtkWidget         *parent,
                             const char        *heading,
                             const char        *body);

G_END_DECLS
