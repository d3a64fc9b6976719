/* smt-edtf-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* What the four files of the date type share: smt-day.c counts days,
 * smt-edtf-scan.c knows the grammar, smt-edtf-hint.c knows what people write
 * instead, and smt-edtf.c is the value made of them.
 */

#include "smt-edtf.h"

G_BEGIN_DECLS

/* What a text says. The days are not clamped, so that two ends far beyond
 * what SmtDay holds can still be told apart.
 */
typedef struct
{
  SmtEdtfEnd first;
  SmtEdtfEnd last;
  gboolean   interval;
  gint64     earliest;
  gint64     latest;
} SmtEdtfParts;

/* The first thing wrong with a text. Everything before @at was accepted and
 * is therefore ASCII, so bytes are characters there.
 */
typedef struct
{
  const char *at;       /* in the text */
  gsize       length;   /* bytes of what was found there; 0 at the end */
  const char *expected; /* static, with an example, to be translated */
} SmtEdtfFault;

gboolean  smt_edtf_scan       (const char   *text,
                               SmtEdtfParts *parts,
                               SmtEdtfFault *fault);
GPtrArray *smt_edtf_hint      (const char   *text);

gint64    smt_day_count_civil (gint32        year,
                               guint         month,
                               guint         day);
SmtDay    smt_day_clamp       (gint64        count);
guint     smt_month_length    (gint32        year,
                               guint         month);

G_END_DECLS
