/* smt-party.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-party.h"

#include <glib/gi18n-lib.h>

#include "smt-core-enums.h"
#include "smt-entity-private.h"

/* A state or an organisation that can belong to mechanisms. An organisation
 * that has members itself carries the facts of a mechanism besides. */

struct _SmtParty
{
  SmtEntity parent_instance;

  SmtPartyKind  kind;
  char         *region;
  char         *code;
  SmtEdtf      *since;
  SmtEdtf      *until;
  GPtrArray    *successors;
  SmtFacts     *mechanism;
};

G_DEFINE_FINAL_TYPE (SmtParty, smt_party, SMT_TYPE_ENTITY)

static const SmtField fields[] = {
  SMT_WORD (SmtParty, kind, N_("Kind"),
            SMT_FIELD_REQUIRED, smt_party_kind_get_type),
  SMT_STRING (SmtParty, region, N_("Region (UN M49)"), SMT_FIELD_PLAIN),
  SMT_STRING (SmtParty, code, N_("Country code"), SMT_FIELD_PLAIN),
  SMT_DATE (SmtParty, since, N_("Since"), SMT_FIELD_PLAIN),
  SMT_DATE (SmtParty, until, N_("Until"), SMT_FIELD_PLAIN),
  SMT_REF (SmtParty, successors, N_("Successors"),
           SMT_FIELD_LIST | SMT_FIELD_ACYCLIC, SMT_PARTIES),
  SMT_RECORD (SmtParty, mechanism, N_("As a mechanism"),
              SMT_FIELD_PLAIN, &smt_facts_type),
};

static void
smt_party_class_init (SmtPartyClass *klass)
{
  smt_entity_class_set_fields (SMT_ENTITY_CLASS (klass), SMT_ENTITY_PARTY,
                               fields, G_N_ELEMENTS (fields));
}

static void
smt_party_init (SmtParty *self)
{
}

/**
 * smt_party_get_kind:
 *
 * Returns: state or organisation
 */
SmtPartyKind
smt_party_get_kind (SmtParty *self)
{
  g_return_val_if_fail (SMT_IS_PARTY (self), 0);

  return self->kind;
}

/**
 * smt_party_get_region:
 *
 * Returns: (transfer none) (nullable): the UN M49 code of its region
 */
const char *
smt_party_get_region (SmtParty *self)
{
  g_return_val_if_fail (SMT_IS_PARTY (self), NULL);

  return self->region;
}

/**
 * smt_party_get_code:
 *
 * Returns: (transfer none) (nullable): its country code
 */
const char *
smt_party_get_code (SmtParty *self)
{
  g_return_val_if_fail (SMT_IS_PARTY (self), NULL);

  return self->code;
}

/**
 * smt_party_get_since:
 *
 * Returns: (transfer none) (nullable): since when it has existed, where that matters
 */
const SmtEdtf *
smt_party_get_since (SmtParty *self)
{
  g_return_val_if_fail (SMT_IS_PARTY (self), NULL);

  return self->since;
}

/**
 * smt_party_get_until:
 *
 * Returns: (transfer none) (nullable): when it ceased to exist
 */
const SmtEdtf *
smt_party_get_until (SmtParty *self)
{
  g_return_val_if_fail (SMT_IS_PARTY (self), NULL);

  return self->until;
}

/**
 * smt_party_get_mechanism:
 *
 * Returns: (transfer none) (nullable): what makes it a mechanism; %NULL when it
 *   has no members
 */
SmtFacts *
smt_party_get_mechanism (SmtParty *self)
{
  g_return_val_if_fail (SMT_IS_PARTY (self), NULL);

  return self->mechanism;
}
