/* smt-mechanism.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-mechanism.h"

#include <glib/gi18n-lib.h>

#include "smt-core-enums.h"
#include "smt-entity-private.h"

/* A mechanism of international cooperation. What it is made of is one record,
 * shared with organisations that are parties (smt-party.c). */

struct _SmtMechanism
{
  SmtEntity parent_instance;

  SmtFacts *facts;
};

G_DEFINE_FINAL_TYPE (SmtMechanism, smt_mechanism, SMT_TYPE_ENTITY)

static const SmtField fields[] = {
  SMT_RECORD (SmtMechanism, facts, N_("Facts"),
              SMT_FIELD_INLINE, &smt_facts_type),
};

static void
smt_mechanism_class_init (SmtMechanismClass *klass)
{
  smt_entity_class_set_fields (SMT_ENTITY_CLASS (klass), SMT_ENTITY_MECHANISM,
                               fields, G_N_ELEMENTS (fields));
}

static void
smt_mechanism_init (SmtMechanism *self)
{
  /* The facts are there even when the file gives none of them. */
  self->facts = (SmtFacts *) smt_record_new (&smt_facts_type);
}

/**
 * smt_mechanism_get_facts:
 *
 * Returns: (transfer none): what the mechanism is made of
 */
SmtFacts *
smt_mechanism_get_facts (SmtMechanism *self)
{
  g_return_val_if_fail (SMT_IS_MECHANISM (self), NULL);

  return self->facts;
}
