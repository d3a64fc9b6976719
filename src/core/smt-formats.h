/* smt-formats.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SmtFormats:
 *
 * The rules of one locale for numbers, lists, order and regions. It belongs
 * to one thread at a time.
 */
typedef struct _SmtFormats SmtFormats;

SmtFormats *smt_formats_new        (const char         *locale);
void        smt_formats_free       (SmtFormats         *self);
char       *smt_formats_number     (SmtFormats         *self,
                                    gint64              number);
char       *smt_formats_ordinal    (SmtFormats         *self,
                                    guint               ordinal);
char       *smt_formats_list       (SmtFormats         *self,
                                    const char *const  *items);
char       *smt_formats_choice     (SmtFormats         *self,
                                    const char *const  *items);
int         smt_formats_collate    (SmtFormats         *self,
                                    const char         *a,
                                    const char         *b);
char       *smt_formats_dup_sort_key (SmtFormats       *self,
                                    const char         *string);
char       *smt_formats_dup_region (SmtFormats         *self,
                                    const char         *code);
char       *smt_formats_dup_language (SmtFormats       *self,
                                      const char       *tag);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtFormats, smt_formats_free)

G_END_DECLS
