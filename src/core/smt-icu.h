/* smt-icu.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <unicode/utypes.h>

G_BEGIN_DECLS

/**
 * SmtIcuFill:
 * @data: what the caller passed
 * @buffer: where to write
 * @capacity: room in @buffer, in UTF-16 units
 * @status: (inout): ICU's status; %U_BUFFER_OVERFLOW_ERROR if the room did
 *   not do
 *
 * One call of an ICU function that writes UTF-16.
 *
 * Returns: the units that are written, or that would have been
 */
typedef int32_t (*SmtIcuFill) (gpointer    data,
                               UChar      *buffer,
                               int32_t     capacity,
                               UErrorCode *status);

UChar *smt_icu_from_utf8 (const char  *text,
                          int32_t     *n_units);
char  *smt_icu_to_utf8   (const UChar *text,
                          int32_t      n_units);
char  *smt_icu_collect   (SmtIcuFill   fill,
                          gpointer     data);

G_END_DECLS
