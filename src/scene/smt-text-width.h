/* smt-text-width.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SmtMeasureFunc:
 * @text: words
 * @user_data: data of the caller
 *
 * Returns: the width of @text on one line, in pixels
 */
typedef double (*SmtMeasureFunc) (const char *text,
                                  gpointer    user_data);

double smt_text_get_ems     (const char *text);
guint  smt_text_get_columns (const char *text);

G_END_DECLS
