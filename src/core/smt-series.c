/* smt-series.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-series.h"

#include <glib/gi18n-lib.h>

#include "smt-core-enums.h"
#include "smt-entity-private.h"

/* A series of meetings that are numbered, or only counted. */

struct _SmtSeries
{
  SmtEntity parent_instance;

  SmtRef    *mechanism;
  SmtRef    *body;
  SmtText   *level;
  GPtrArray *counts;
};

G_DEFINE_FINAL_TYPE (SmtSeries, smt_series, SMT_TYPE_ENTITY)

static const SmtField fields[] = {
  SMT_REF (SmtSeries, mechanism, N_("Mechanism"),
           SMT_FIELD_PLAIN, SMT_MECHANISMS),
  SMT_REF (SmtSeries, body, N_("Meetings of"), SMT_FIELD_PLAIN, SMT_BODIES),
  SMT_TEXT (SmtSeries, level, N_("Level"), SMT_FIELD_PLAIN),
  SMT_RECORD (SmtSeries, counts, N_("Held"), SMT_FIELD_LIST, &smt_count_type),
};

static void
smt_series_class_init (SmtSeriesClass *klass)
{
  smt_entity_class_set_fields (SMT_ENTITY_CLASS (klass), SMT_ENTITY_SERIES,
                               fields, G_N_ELEMENTS (fields));
}

static void
smt_series_init (SmtSeries *self)
{
}
