/* smt-milestone.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-milestone.h"

#include <glib/gi18n-lib.h>

#include "smt-core-enums.h"
#include "smt-entity-private.h"

/* A step in the life of a mechanism, or of a party in it. */

struct _SmtMilestone
{
  SmtEntity parent_instance;

  SmtMilestoneKind  kind;
  SmtRef           *mechanism;
  SmtRef           *party;
  SmtRef           *meeting;
  SmtEdtf          *date;
  SmtBasis          basis;
  SmtRef           *place;
  SmtText          *text;
  GPtrArray        *topics;
};

G_DEFINE_FINAL_TYPE (SmtMilestone, smt_milestone, SMT_TYPE_ENTITY)

static const SmtField fields[] = {
  SMT_WORD (SmtMilestone, kind, N_("Kind"),
            SMT_FIELD_PLAIN, smt_milestone_kind_get_type),
  SMT_REF (SmtMilestone, mechanism, N_("Mechanism"),
           SMT_FIELD_PLAIN, SMT_MECHANISMS),
  SMT_REF (SmtMilestone, party, N_("Party"), SMT_FIELD_PLAIN, SMT_PARTIES),
  SMT_REF (SmtMilestone, meeting, N_("Meeting"), SMT_FIELD_PLAIN, SMT_MEETINGS),
  SMT_DATE (SmtMilestone, date, N_("Date"), SMT_FIELD_PLAIN),
  SMT_WORD (SmtMilestone, basis, N_("Basis of the date"),
            SMT_FIELD_PLAIN, smt_basis_get_type),
  SMT_REF (SmtMilestone, place, N_("Place"), SMT_FIELD_PLAIN, SMT_PLACES),
  SMT_TEXT (SmtMilestone, text, N_("What happened"), SMT_FIELD_PLAIN),
  SMT_REF (SmtMilestone, topics, N_("Topics"), SMT_FIELD_LIST, SMT_TOPICS),
};

static void
smt_milestone_class_init (SmtMilestoneClass *klass)
{
  smt_entity_class_set_fields (SMT_ENTITY_CLASS (klass), SMT_ENTITY_MILESTONE,
                               fields, G_N_ELEMENTS (fields));
}

static void
smt_milestone_init (SmtMilestone *self)
{
}
