/* smt-event.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-event.h"

#include <glib/gi18n-lib.h>

#include "smt-core-enums.h"
#include "smt-entity-private.h"

/* A workshop, exercise, forum or the like. */

struct _SmtEvent
{
  SmtEntity parent_instance;

  SmtRef       *mechanism;
  SmtEventKind  kind;
  guint         ordinal;
  SmtEdtf      *date;
  SmtBasis      basis;
  SmtRef       *place;
  GPtrArray    *hosts;
  GPtrArray    *participants;
  char         *list;
  SmtAnswer     open;
  GPtrArray    *topics;
};

G_DEFINE_FINAL_TYPE (SmtEvent, smt_event, SMT_TYPE_ENTITY)

static const SmtField fields[] = {
  SMT_REF (SmtEvent, mechanism, N_("Mechanism"),
           SMT_FIELD_PLAIN, SMT_MECHANISMS),
  SMT_WORD (SmtEvent, kind, N_("Kind"),
            SMT_FIELD_PLAIN, smt_event_kind_get_type),
  SMT_NUMBER (SmtEvent, ordinal, N_("Number in the series"), SMT_FIELD_PLAIN),
  SMT_DATE (SmtEvent, date, N_("Date"), SMT_FIELD_PLAIN),
  SMT_WORD (SmtEvent, basis, N_("Basis of the date"),
            SMT_FIELD_PLAIN, smt_basis_get_type),
  SMT_REF (SmtEvent, place, N_("Place"), SMT_FIELD_PLAIN, SMT_PLACES),
  SMT_REF (SmtEvent, hosts, N_("Hosts"), SMT_FIELD_LIST, SMT_ACTORS),
  SMT_RECORD (SmtEvent, participants, N_("Participants"),
              SMT_FIELD_LIST, &smt_participant_type),
  SMT_STRING (SmtEvent, list, N_("List"), SMT_FIELD_PLAIN),
  SMT_ANSWER (SmtEvent, open, N_("The source leaves the list open"),
              SMT_FIELD_PLAIN),
  SMT_REF (SmtEvent, topics, N_("Topics"), SMT_FIELD_LIST, SMT_TOPICS),
};

static void
smt_event_class_init (SmtEventClass *klass)
{
  smt_entity_class_set_fields (SMT_ENTITY_CLASS (klass), SMT_ENTITY_EVENT,
                               fields, G_N_ELEMENTS (fields));
}

static void
smt_event_init (SmtEvent *self)
{
}
