/* smt-statement.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-statement.h"

#include <glib/gi18n-lib.h>

#include "smt-core-enums.h"
#include "smt-entity-private.h"

/* What somebody said: a proposal, a position, an assessment. It stays theirs. */

struct _SmtStatement
{
  SmtEntity parent_instance;

  SmtStatementKind  kind;
  SmtRef           *mechanism;
  GPtrArray        *speakers;
  SmtText          *act;
  SmtText          *text;
  SmtRef           *occasion;
  SmtEdtf          *date;
  SmtBasis          basis;
  SmtRef           *of;
  guint             order;
  SmtAnswer         opinion;
  GPtrArray        *about;
  GPtrArray        *topics;
};

G_DEFINE_FINAL_TYPE (SmtStatement, smt_statement, SMT_TYPE_ENTITY)

static const SmtField fields[] = {
  SMT_WORD (SmtStatement, kind, N_("Kind"),
            SMT_FIELD_REQUIRED, smt_statement_kind_get_type),
  SMT_REF (SmtStatement, mechanism, N_("Mechanism"),
           SMT_FIELD_PLAIN, SMT_MECHANISMS),
  SMT_REF (SmtStatement, speakers, N_("Speakers"), SMT_FIELD_LIST, SMT_ACTORS),
  SMT_TEXT (SmtStatement, act, N_("Act"), SMT_FIELD_PLAIN),
  SMT_TEXT (SmtStatement, text, N_("Statement"), SMT_FIELD_REQUIRED),
  SMT_REF (SmtStatement, occasion, N_("Occasion"),
           SMT_FIELD_PLAIN, SMT_MEETINGS),
  SMT_DATE (SmtStatement, date, N_("Date"), SMT_FIELD_PLAIN),
  SMT_WORD (SmtStatement, basis, N_("Basis of the date"),
            SMT_FIELD_PLAIN, smt_basis_get_type),
  SMT_REF (SmtStatement, of, N_("Item of"), SMT_FIELD_ACYCLIC, SMT_STATEMENTS),
  SMT_NUMBER (SmtStatement, order, N_("Place in the order"), SMT_FIELD_PLAIN),
  SMT_ANSWER (SmtStatement, opinion, N_("An evaluation"), SMT_FIELD_PLAIN),
  SMT_REF (SmtStatement, about, N_("About"), SMT_FIELD_LIST, SMT_ANY_TYPE),
  SMT_REF (SmtStatement, topics, N_("Topics"), SMT_FIELD_LIST, SMT_TOPICS),
};

static void
smt_statement_class_init (SmtStatementClass *klass)
{
  smt_entity_class_set_fields (SMT_ENTITY_CLASS (klass), SMT_ENTITY_STATEMENT,
                               fields, G_N_ELEMENTS (fields));
}

static void
smt_statement_init (SmtStatement *self)
{
}
