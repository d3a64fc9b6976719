/* smt-relation.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-relation.h"

#include <glib/gi18n-lib.h>

#include "smt-core-enums.h"
#include "smt-entity-private.h"

/* A typed and dated link between two mechanisms, bodies or meetings. */

struct _SmtRelation
{
  SmtEntity parent_instance;

  SmtRelationKind  kind;
  SmtRef          *from;
  SmtRef          *to;
  SmtEdtf         *date;
  SmtBasis         basis;
  SmtText         *text;
};

G_DEFINE_FINAL_TYPE (SmtRelation, smt_relation, SMT_TYPE_ENTITY)

static const SmtField fields[] = {
  SMT_WORD (SmtRelation, kind, N_("Kind"),
            SMT_FIELD_REQUIRED, smt_relation_kind_get_type),
  SMT_REF (SmtRelation, from, N_("From"), SMT_FIELD_REQUIRED, SMT_ANY_TYPE),
  SMT_REF (SmtRelation, to, N_("To"), SMT_FIELD_REQUIRED, SMT_ANY_TYPE),
  SMT_DATE (SmtRelation, date, N_("Date"), SMT_FIELD_PLAIN),
  SMT_WORD (SmtRelation, basis, N_("Basis of the date"),
            SMT_FIELD_PLAIN, smt_basis_get_type),
  SMT_TEXT (SmtRelation, text, N_("Text"), SMT_FIELD_PLAIN),
};

static void
smt_relation_class_init (SmtRelationClass *klass)
{
  smt_entity_class_set_fields (SMT_ENTITY_CLASS (klass), SMT_ENTITY_RELATION,
                               fields, G_N_ELEMENTS (fields));
}

static void
smt_relation_init (SmtRelation *self)
{
}
