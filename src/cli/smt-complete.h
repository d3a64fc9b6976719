/* smt-complete.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The word that shells write in the place of a command. */
#define SMT_COMPLETE_COMMAND "__complete"

/* What is written instead of words where names of files belong. */
#define SMT_COMPLETE_FILES ":files"

char *smt_complete (char **words);

G_END_DECLS
