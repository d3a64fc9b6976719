/* smt-history-dialog.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-session.h"

G_BEGIN_DECLS

AdwDialog *smt_history_dialog_new (SmtSession *session);

G_END_DECLS
