/* smt-membership.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-membership.h"

#include <glib/gi18n-lib.h>

#include "smt-core-enums.h"
#include "smt-entity-private.h"

/* A party in a mechanism: the periods over which it held roles there. */

struct _SmtMembership
{
  SmtEntity parent_instance;

  SmtRef    *party;
  SmtRef    *mechanism;
  GPtrArray *periods;
  SmtAnswer  replaces;
};

G_DEFINE_FINAL_TYPE (SmtMembership, smt_membership, SMT_TYPE_ENTITY)

static const SmtField fields[] = {
  SMT_REF (SmtMembership, party, N_("Party"), SMT_FIELD_REQUIRED, SMT_PARTIES),
  SMT_REF (SmtMembership, mechanism, N_("Mechanism"),
           SMT_FIELD_REQUIRED, SMT_MECHANISMS),
  SMT_RECORD (SmtMembership, periods, N_("Periods"),
              SMT_FIELD_LIST | SMT_FIELD_REQUIRED, &smt_period_type),
  SMT_ANSWER (SmtMembership, replaces, N_("In place of another file's"), SMT_FIELD_PLAIN),
};

static void
smt_membership_class_init (SmtMembershipClass *klass)
{
  smt_entity_class_set_fields (SMT_ENTITY_CLASS (klass), SMT_ENTITY_MEMBERSHIP,
                               fields, G_N_ELEMENTS (fields));
}

static void
smt_membership_init (SmtMembership *self)
{
}

/**
 * smt_membership_get_party:
 *
 * Returns: (transfer none) (nullable): the party
 */
SmtEntity *
smt_membership_get_party (SmtMembership *self)
{
  g_return_val_if_fail (SMT_IS_MEMBERSHIP (self), NULL);

  return self->party != NULL ? self->party->target : NULL;
}

/**
 * smt_membership_get_mechanism:
 *
 * Returns: (transfer none) (nullable): the mechanism, or the party that is one
 */
SmtEntity *
smt_membership_get_mechanism (SmtMembership *self)
{
  g_return_val_if_fail (SMT_IS_MEMBERSHIP (self), NULL);

  return self->mechanism != NULL ? self->mechanism->target : NULL;
}

/**
 * smt_membership_get_periods:
 *
 * Returns: (transfer none) (element-type SmtPeriod): at least one
 */
GPtrArray *
smt_membership_get_periods (SmtMembership *self)
{
  g_return_val_if_fail (SMT_IS_MEMBERSHIP (self), NULL);

  return self->periods;
}

/**
 * smt_membership_replaces:
 *
 * Returns: whether it stands in the place of one with the same id in a file that
 *   was read before
 */
gboolean
smt_membership_replaces (SmtMembership *self)
{
  g_return_val_if_fail (SMT_IS_MEMBERSHIP (self), FALSE);

  return self->replaces == SMT_ANSWER_YES;
}
