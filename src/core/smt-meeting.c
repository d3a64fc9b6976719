/* smt-meeting.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-meeting.h"

#include <glib/gi18n-lib.h>

#include "smt-core-enums.h"
#include "smt-entity-private.h"

/* A meeting of a mechanism. */

struct _SmtMeeting
{
  SmtEntity parent_instance;

  SmtRef    *mechanism;
  SmtRef    *series;
  guint      ordinal;
  SmtEdtf   *date;
  SmtBasis   basis;
  SmtRef    *place;
  SmtRef    *host;
  GPtrArray *participants;
  GPtrArray *chair;
  GPtrArray *outcomes;
  GPtrArray *topics;
};

G_DEFINE_FINAL_TYPE (SmtMeeting, smt_meeting, SMT_TYPE_ENTITY)

static const SmtField fields[] = {
  SMT_REF (SmtMeeting, mechanism, N_("Mechanism"),
           SMT_FIELD_PLAIN, SMT_MECHANISMS),
  SMT_REF (SmtMeeting, series, N_("Series"), SMT_FIELD_PLAIN, SMT_SERIES_),
  SMT_NUMBER (SmtMeeting, ordinal, N_("Number in the series"), SMT_FIELD_PLAIN),
  SMT_DATE (SmtMeeting, date, N_("Date"), SMT_FIELD_PLAIN),
  SMT_WORD (SmtMeeting, basis, N_("Basis of the date"),
            SMT_FIELD_PLAIN, smt_basis_get_type),
  SMT_REF (SmtMeeting, place, N_("Place"), SMT_FIELD_PLAIN, SMT_PLACES),
  SMT_REF (SmtMeeting, host, N_("Host"), SMT_FIELD_PLAIN, SMT_PARTIES),
  SMT_RECORD (SmtMeeting, participants, N_("Participants"),
              SMT_FIELD_LIST, &smt_participant_type),
  SMT_REF (SmtMeeting, chair, N_("Chair"), SMT_FIELD_LIST, SMT_ACTORS),
  SMT_RECORD (SmtMeeting, outcomes, N_("Proceedings"),
              SMT_FIELD_LIST, &smt_outcome_type),
  SMT_REF (SmtMeeting, topics, N_("Topics"), SMT_FIELD_LIST, SMT_TOPICS),
};

static void
smt_meeting_class_init (SmtMeetingClass *klass)
{
  smt_entity_class_set_fields (SMT_ENTITY_CLASS (klass), SMT_ENTITY_MEETING,
                               fields, G_N_ELEMENTS (fields));
}

static void
smt_meeting_init (SmtMeeting *self)
{
}

/**
 * smt_meeting_get_ordinal:
 *
 * Returns: its number in the series; 0 when none is stated
 */
guint
smt_meeting_get_ordinal (SmtMeeting *self)
{
  g_return_val_if_fail (SMT_IS_MEETING (self), 0);

  return self->ordinal;
}
