/* smt-clip-text.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void smt_clip_append_tsv      (GString    *tsv,
                               const char *text);
void smt_clip_append_html     (GString    *html,
                               const char *before,
                               const char *text,
                               const char *after);
void smt_clip_append_markdown (GString    *markdown,
                               const char *text);

G_END_DECLS
