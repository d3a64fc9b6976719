/* smt-cite-dialog.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-citation.h"

G_BEGIN_DECLS

#define SMT_TYPE_CITE_DIALOG (smt_cite_dialog_get_type ())

/* A citation in the formats that there are, to copy. */
G_DECLARE_FINAL_TYPE (SmtCiteDialog, smt_cite_dialog, SMT, CITE_DIALOG, AdwDialog)

AdwDialog *smt_cite_dialog_new (SmtCitation *citation);

G_END_DECLS
