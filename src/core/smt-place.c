/* smt-place.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-place.h"

#include <glib/gi18n-lib.h>

#include "smt-core-enums.h"
#include "smt-entity-private.h"

/* Where something was, is or flows. */

struct _SmtPlace
{
  SmtEntity parent_instance;

  SmtPlaceKind  kind;
  SmtRef       *within;
  SmtRef       *country;
};

G_DEFINE_FINAL_TYPE (SmtPlace, smt_place, SMT_TYPE_ENTITY)

static const SmtField fields[] = {
  SMT_WORD (SmtPlace, kind, N_("Kind"),
            SMT_FIELD_PLAIN, smt_place_kind_get_type),
  SMT_REF (SmtPlace, within, N_("Within"), SMT_FIELD_ACYCLIC, SMT_PLACES),
  SMT_REF (SmtPlace, country, N_("Country"), SMT_FIELD_PLAIN, SMT_PARTIES),
};

static void
smt_place_class_init (SmtPlaceClass *klass)
{
  smt_entity_class_set_fields (SMT_ENTITY_CLASS (klass), SMT_ENTITY_PLACE,
                               fields, G_N_ELEMENTS (fields));
}

static void
smt_place_init (SmtPlace *self)
{
}
