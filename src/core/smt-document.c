/* smt-document.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-document.h"

#include <glib/gi18n-lib.h>

#include "smt-core-enums.h"
#include "smt-entity-private.h"

/* A document, and how it came about. */

struct _SmtDocument
{
  SmtEntity parent_instance;

  SmtRef          *mechanism;
  SmtDocumentKind  kind;
  GPtrArray       *made;
  SmtEdtf         *period;
  GPtrArray       *amends;
  GPtrArray       *implements;
  GPtrArray       *areas;
  SmtAnswer        open;
  GPtrArray       *topics;
};

G_DEFINE_FINAL_TYPE (SmtDocument, smt_document, SMT_TYPE_ENTITY)

static const SmtField fields[] = {
  SMT_REF (SmtDocument, mechanism, N_("Mechanism"),
           SMT_FIELD_PLAIN, SMT_MECHANISMS),
  SMT_WORD (SmtDocument, kind, N_("Kind"),
            SMT_FIELD_PLAIN, smt_document_kind_get_type),
  SMT_RECORD (SmtDocument, made, N_("How it came about"),
              SMT_FIELD_LIST, &smt_making_type),
  SMT_DATE (SmtDocument, period, N_("Period of validity"), SMT_FIELD_PLAIN),
  SMT_REF (SmtDocument, amends, N_("Amends"),
           SMT_FIELD_LIST | SMT_FIELD_ACYCLIC, SMT_DOCUMENTS),
  SMT_REF (SmtDocument, implements, N_("Implements"),
           SMT_FIELD_LIST | SMT_FIELD_ACYCLIC, SMT_DOCUMENTS),
  SMT_RECORD (SmtDocument, areas, N_("Areas"),
              SMT_FIELD_LIST, &smt_priority_type),
  SMT_ANSWER (SmtDocument, open, N_("The areas are examples"), SMT_FIELD_PLAIN),
  SMT_REF (SmtDocument, topics, N_("Topics"), SMT_FIELD_LIST, SMT_TOPICS),
};

static void
smt_document_class_init (SmtDocumentClass *klass)
{
  smt_entity_class_set_fields (SMT_ENTITY_CLASS (klass), SMT_ENTITY_DOCUMENT,
                               fields, G_N_ELEMENTS (fields));
}

static void
smt_document_init (SmtDocument *self)
{
}
