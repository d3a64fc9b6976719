/* smt-edtf.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SmtDay:
 *
 * A day as the number of days since 1970-01-01 in the proleptic Gregorian
 * calendar. %SMT_DAY_MIN and %SMT_DAY_MAX stand for "no bound", and for what
 * lies beyond them: some 5.8 million years either way.
 */
typedef gint32 SmtDay;

#define SMT_DAY_MIN G_MININT32
#define SMT_DAY_MAX G_MAXINT32

#define SMT_TYPE_EDTF (smt_edtf_get_type ())

/**
 * SmtEdtf:
 *
 * A date of EDTF level 1 (ISO 8601-2:2019, annex A), without times of day:
 * an immutable, reference-counted value, which threads may share. It keeps the
 * text it was read from.
 */
typedef struct _SmtEdtf SmtEdtf;

typedef enum
{
  SMT_PRECISION_YEAR,   /* 2015, 201X, 20XX, Y17000 */
  SMT_PRECISION_SEASON, /* 2015-21 */
  SMT_PRECISION_MONTH,  /* 2015-11, 2015-11-XX; 2015-XX counts as a year */
  SMT_PRECISION_DAY     /* 2015-11-12 */
} SmtPrecision;

typedef enum
{
  SMT_EDTF_EXACT       = 0,
  SMT_EDTF_UNCERTAIN   = 1 << 0, /* ? */
  SMT_EDTF_APPROXIMATE = 1 << 1  /* ~, and both for % */
} SmtEdtfQualifier;

typedef enum
{
  SMT_EDTF_END_DATE,    /* a date stands there */
  SMT_EDTF_END_OPEN,    /* '..': no end, or any earlier day */
  SMT_EDTF_END_UNKNOWN  /* nothing stands there: there is an end, not known */
} SmtEdtfEndKind;

/**
 * SmtEdtfEnd:
 * @kind: whether a date stands at this end; if not, all else is 0
 * @precision: down to which part the date is stated
 * @qualifier: whether it is doubted, or only near
 * @year: astronomical year, of nine digits at most; unspecified digits are 0
 *   in it, so that 201X is 2010, and -098X is -980, meaning -989 to -980
 * @unspecified_digits: how many last digits of the year are X (0 to 2)
 * @month: 1–12, or 21–24 for a season, or 0
 * @day: 1–31, or 0
 *
 * One end of an interval, or the date itself, in its parts: what a formatter
 * needs. A single date has equal ends.
 */
typedef struct
{
  SmtEdtfEndKind   kind;
  SmtPrecision     precision;
  SmtEdtfQualifier qualifier;
  gint32           year;
  guint8           unspecified_digits;
  guint8           month;
  guint8           day;
} SmtEdtfEnd;

GType             smt_edtf_get_type     (void) G_GNUC_CONST;
SmtEdtf          *smt_edtf_parse        (const char     *text,
                                         GError        **error);
char             *smt_edtf_dup_expected (const char     *text);
SmtEdtf          *smt_edtf_new_day      (SmtDay          day);
SmtEdtf          *smt_edtf_ref          (SmtEdtf        *self);
void              smt_edtf_unref        (SmtEdtf        *self);
const char       *smt_edtf_get_text     (const SmtEdtf  *self);
gboolean          smt_edtf_is_interval  (const SmtEdtf  *self);
const SmtEdtfEnd *smt_edtf_get_first    (const SmtEdtf  *self);
const SmtEdtfEnd *smt_edtf_get_last     (const SmtEdtf  *self);
SmtDay            smt_edtf_get_earliest (const SmtEdtf  *self);
SmtDay            smt_edtf_get_latest   (const SmtEdtf  *self);
gboolean          smt_edtf_is_exact     (const SmtEdtf  *self);
int               smt_edtf_compare      (const SmtEdtf  *a,
                                         const SmtEdtf  *b);
gboolean          smt_edtf_equal        (const SmtEdtf  *a,
                                         const SmtEdtf  *b);

SmtDay            smt_day_from_civil    (gint32          year,
                                         guint           month,
                                         guint           day);
void              smt_day_to_civil      (SmtDay          day,
                                         gint32         *year,
                                         guint          *month,
                                         guint          *day_of_month);
char             *smt_day_to_text       (SmtDay          day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtEdtf, smt_edtf_unref)

G_END_DECLS
