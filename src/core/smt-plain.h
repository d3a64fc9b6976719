/* smt-plain.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-edtf.h"

G_BEGIN_DECLS

typedef struct _SmtPlain SmtPlain;

const SmtPlain *smt_plain_find    (const char         *locale);

char           *smt_plain_number  (const SmtPlain     *self,
                                   gint64              number);
char           *smt_plain_date    (const SmtPlain     *self,
                                   SmtPrecision        precision,
                                   gint32              year,
                                   guint               month,
                                   guint               day);
char           *smt_plain_list    (const SmtPlain     *self,
                                   const char *const  *items);
gboolean        smt_plain_collate (const SmtPlain     *self,
                                   const char         *a,
                                   const char         *b,
                                   int                *order);

gboolean        smt_plain_is_country  (const char *code);
gboolean        smt_plain_is_language (const char *code);

G_END_DECLS
