/* smt-body.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-body.h"

#include <glib/gi18n-lib.h>

#include "smt-core-enums.h"
#include "smt-entity-private.h"

/* A council, secretariat, working group, planned bank … of a mechanism. */

struct _SmtBody
{
  SmtEntity parent_instance;

  SmtRef        *mechanism;
  SmtRef        *part_of;
  SmtBodyKind    kind;
  SmtBodyStatus  status;
  SmtEdtf       *founded;
  SmtBasis       basis;
  SmtRef        *place;
};

G_DEFINE_FINAL_TYPE (SmtBody, smt_body, SMT_TYPE_ENTITY)

static const SmtField fields[] = {
  SMT_REF (SmtBody, mechanism, N_("Mechanism"),
           SMT_FIELD_PLAIN, SMT_MECHANISMS),
  SMT_REF (SmtBody, part_of, N_("Part of"),
           SMT_FIELD_ACYCLIC, SMT_MECHANISMS | SMT_BODIES),
  SMT_WORD (SmtBody, kind, N_("Kind"), SMT_FIELD_PLAIN, smt_body_kind_get_type),
  SMT_WORD (SmtBody, status, N_("Status"),
            SMT_FIELD_PLAIN, smt_body_status_get_type),
  SMT_DATE (SmtBody, founded, N_("Founded"), SMT_FIELD_PLAIN),
  SMT_WORD (SmtBody, basis, N_("Basis of the date"),
            SMT_FIELD_PLAIN, smt_basis_get_type),
  SMT_REF (SmtBody, place, N_("Place"), SMT_FIELD_PLAIN, SMT_PLACES),
};

static void
smt_body_class_init (SmtBodyClass *klass)
{
  smt_entity_class_set_fields (SMT_ENTITY_CLASS (klass), SMT_ENTITY_BODY,
                               fields, G_N_ELEMENTS (fields));
}

static void
smt_body_init (SmtBody *self)
{
}
