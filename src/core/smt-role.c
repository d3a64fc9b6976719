/* smt-role.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-role.h"

#include <glib/gi18n-lib.h>

#include "smt-core-enums.h"
#include "smt-entity-private.h"

/* What a party can be in a mechanism: member, observer, dialogue partner …
 * Roles are data, each mapped to a kind that is the same for all mechanisms. */

struct _SmtRole
{
  SmtEntity parent_instance;

  SmtRoleKind  kind;
  SmtText     *definition;
};

G_DEFINE_FINAL_TYPE (SmtRole, smt_role, SMT_TYPE_ENTITY)

static const SmtField fields[] = {
  SMT_WORD (SmtRole, kind, N_("Kind"),
            SMT_FIELD_REQUIRED, smt_role_kind_get_type),
  SMT_TEXT (SmtRole, definition, N_("Definition"), SMT_FIELD_PLAIN),
};

static void
smt_role_class_init (SmtRoleClass *klass)
{
  smt_entity_class_set_fields (SMT_ENTITY_CLASS (klass), SMT_ENTITY_ROLE,
                               fields, G_N_ELEMENTS (fields));
}

static void
smt_role_init (SmtRole *self)
{
}

/**
 * smt_role_get_kind:
 *
 * Returns: what the role amounts to
 */
SmtRoleKind
smt_role_get_kind (SmtRole *self)
{
  g_return_val_if_fail (SMT_IS_ROLE (self), 0);

  return self->kind;
}
