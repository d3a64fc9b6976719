/* smt-person.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-person.h"

#include <glib/gi18n-lib.h>

#include "smt-core-enums.h"
#include "smt-entity-private.h"

/* A person, with the offices that sources name. */

struct _SmtPerson
{
  SmtEntity parent_instance;

  GPtrArray *offices;
};

G_DEFINE_FINAL_TYPE (SmtPerson, smt_person, SMT_TYPE_ENTITY)

static const SmtField fields[] = {
  SMT_RECORD (SmtPerson, offices, N_("Offices"),
              SMT_FIELD_LIST, &smt_office_type),
};

static void
smt_person_class_init (SmtPersonClass *klass)
{
  smt_entity_class_set_fields (SMT_ENTITY_CLASS (klass), SMT_ENTITY_PERSON,
                               fields, G_N_ELEMENTS (fields));
}

static void
smt_person_init (SmtPerson *self)
{
}
