/* smt-roster.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-roster.h"

#include <glib/gi18n-lib.h>

#include "smt-account.h"
#include "smt-core-enums.h"
#include "smt-entity-private.h"

/* A sourced statement that over a span the dataset lists every party that held
 * certain roles in a mechanism. Only a roster turns "not stated" into "no". */

struct _SmtRoster
{
  SmtEntity parent_instance;

  SmtRef    *mechanism;
  GPtrArray *roles;
  SmtEdtf   *since;
  SmtEdtf   *until;
  SmtBasis   basis;
};

G_DEFINE_FINAL_TYPE (SmtRoster, smt_roster, SMT_TYPE_ENTITY)

static const SmtField fields[] = {
  SMT_REF (SmtRoster, mechanism, N_("Mechanism"),
           SMT_FIELD_REQUIRED, SMT_MECHANISMS),
  SMT_REF (SmtRoster, roles, N_("Roles"),
           SMT_FIELD_LIST | SMT_FIELD_REQUIRED, SMT_ROLES),
  SMT_DATE (SmtRoster, since, N_("Since"), SMT_FIELD_REQUIRED),
  SMT_DATE (SmtRoster, until, N_("Until"), SMT_FIELD_PLAIN),
  SMT_WORD (SmtRoster, basis, N_("Basis of the date"),
            SMT_FIELD_PLAIN, smt_basis_get_type),
};

static void
smt_roster_class_init (SmtRosterClass *klass)
{
  smt_entity_class_set_fields (SMT_ENTITY_CLASS (klass), SMT_ENTITY_ROSTER,
                               fields, G_N_ELEMENTS (fields));
}

static void
smt_roster_init (SmtRoster *self)
{
}

/**
 * smt_roster_get_mechanism:
 *
 * Returns: (transfer none) (nullable): the mechanism
 */
SmtEntity *
smt_roster_get_mechanism (SmtRoster *self)
{
  g_return_val_if_fail (SMT_IS_ROSTER (self), NULL);

  return self->mechanism != NULL ? self->mechanism->target : NULL;
}

/**
 * smt_roster_get_roles:
 *
 * Returns: (transfer none) (element-type SmtRef): the roles listed completely
 */
GPtrArray *
smt_roster_get_roles (SmtRoster *self)
{
  g_return_val_if_fail (SMT_IS_ROSTER (self), NULL);

  return self->roles;
}

/**
 * smt_roster_get_since:
 *
 * Returns: (transfer none): from when the list is complete
 */
const SmtEdtf *
smt_roster_get_since (SmtRoster *self)
{
  g_return_val_if_fail (SMT_IS_ROSTER (self), NULL);

  return self->since;
}

/**
 * smt_roster_get_until:
 *
 * Returns: (transfer none) (nullable): until when
 */
const SmtEdtf *
smt_roster_get_until (SmtRoster *self)
{
  g_return_val_if_fail (SMT_IS_ROSTER (self), NULL);

  return self->until;
}

/**
 * smt_roster_is_given_by:
 * @source: (nullable): the source asked; %NULL, all together
 *
 * Returns: whether @source by itself has the complete list. One that only helps to
 *   date it, or to see that nobody was added, has not
 */
gboolean
smt_roster_is_given_by (SmtRoster       *self,
                        const SmtEntity *source)
{
  GPtrArray *passages;

  g_return_val_if_fail (SMT_IS_ROSTER (self), FALSE);

  passages = smt_entity_get_passages (SMT_ENTITY (self));
  return smt_support_of_field (smt_support_of_passages (passages, source, SMT_SUPPORT_NONE),
                               passages, "roles", source) != SMT_SUPPORT_NONE;
}

/**
 * smt_roster_get_span:
 * @source: (nullable): the source asked; %NULL, all together
 * @last_day: the day on which the data end
 *
 * Returns: when the list is complete by @source
 */
SmtSpan
smt_roster_get_span (SmtRoster       *self,
                     const SmtEntity *source,
                     SmtDay           last_day)
{
  SmtEntity *entity = SMT_ENTITY (self);

  g_return_val_if_fail (SMT_IS_ROSTER (self), (SmtSpan) { 0 });

  return smt_span_new (smt_account_get_date (entity, "since", source),
                       smt_account_get_date (entity, "until", source), last_day);
}
