/* smt-tag.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char  *smt_tag_canonicalize     (const char  *text,
                                 GError     **error);
gboolean smt_tag_is_language    (const char  *tag);
char **smt_tag_dup_fallbacks    (const char  *tag);
char **smt_tag_dup_locale_names (const char  *tag);
char  *smt_tag_dup_icu_locale   (const char  *tag);

G_END_DECLS
