/* smt-membership-roles.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-membership-index-private.h"

/* The roles of a dataset as the index knows them: by number, and as masks. */

guint
smt_membership_index_get_n_roles (SmtMembershipIndex *self)
{
  g_return_val_if_fail (SMT_IS_MEMBERSHIP_INDEX (self), 0);

  return self->roles->len;
}

SmtEntity *
smt_membership_index_get_role (SmtMembershipIndex *self,
                               guint               role)
{
  g_return_val_if_fail (role < self->roles->len, NULL);

  return g_ptr_array_index (self->roles, role);
}

/**
 * smt_membership_index_get_role_kind:
 *
 * Returns: what the role with that number amounts to
 */
SmtRoleKind
smt_membership_index_get_role_kind (SmtMembershipIndex *self,
                                    guint               role)
{
  g_return_val_if_fail (role < self->roles->len, 0);

  return self->role_kinds[role];
}

/**
 * smt_membership_index_get_kind_mask:
 *
 * Returns: the roles of a kind
 */
SmtRoleMask
smt_membership_index_get_kind_mask (SmtMembershipIndex *self,
                                    SmtRoleKind         kind)
{
  SmtRoleMask mask = 0;

  for (guint i = 0; i < self->roles->len; i++)
    if (smt_membership_index_get_role_kind (self, i) == kind)
      mask |= (SmtRoleMask) 1 << i;

  return mask;
}

/**
 * smt_membership_index_get_current_mask:
 *
 * Returns: the roles that make a party part of a mechanism now: not
 *   candidates, not former ones, and not what is unknown or not stated
 */
SmtRoleMask
smt_membership_index_get_current_mask (SmtMembershipIndex *self)
{
  g_return_val_if_fail (SMT_IS_MEMBERSHIP_INDEX (self), 0);

  return self->current_mask;
}

/**
 * smt_membership_index_find_role_mask:
 * @word: a kind of role ("full"), or the id of a role ("dialogue-partner")
 * @mask: (out): the roles meant
 *
 * Returns: whether @word is one of them
 */
gboolean
smt_membership_index_find_role_mask (SmtMembershipIndex *self,
                                     const char         *word,
                                     SmtRoleMask        *mask)
{
  static const char *kinds[] = {
    "full", "associate", "partner", "observer", "guest", "suspended",
    "candidate", "former", "unknown", "not-stated"
  };
  gboolean found = FALSE;

  *mask = 0;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i], word))
      {
        *mask |= smt_membership_index_get_kind_mask (self, SMT_ROLE_KIND_FULL + i);
        found = TRUE;
      }
  for (guint i = 0; i < self->roles->len; i++)
    if (g_str_equal (smt_entity_get_id (g_ptr_array_index (self->roles, i)), word))
      {
        *mask |= (SmtRoleMask) 1 << i;
        found = TRUE;
      }

  return found;
}
