/* smt-membership-index-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-membership-index.h"

G_BEGIN_DECLS

/* What building the index (smt-membership-index.c) and asking it
 * (smt-membership-answers.c, -counts.c and -roles.c) share. */

/* A roster, ready to be asked. */
typedef struct
{
  guint       mechanism;
  SmtRoleMask roles;
  SmtSpan     span;
} Roll;

struct _SmtMembershipIndex
{
  GObject parent_instance;

  GPtrArray   *parties;      /* of SmtEntity *, borrowed */
  GPtrArray   *mechanisms;   /* of SmtEntity *, borrowed */
  GPtrArray   *roles;        /* of SmtRole *, borrowed */
  GHashTable  *party_numbers;      /* SmtEntity * → number + 1 */
  GHashTable  *mechanism_numbers;  /* SmtEntity * → number + 1 */
  GArray      *spells;       /* of SmtSpell, by mechanism, party, since */
  SmtTenure   *tenures;      /* of each spell */
  guint       *spell_starts; /* n_mechanisms + 1 */
  GArray      *rolls;        /* of Roll */
  guint        n_members;    /* parties with periods */
  guint        n_proper;     /* mechanisms that are no parties: the first ones */
  guint       *ordinals;     /* of each mechanism: its own number, or 0 */
  SmtRoleMask *role_masks;   /* the roles each mechanism has */
  SmtRoleKind  role_kinds[SMT_MAX_ROLES]; /* asked for each cell, as the mask is */
  SmtRoleMask  current_mask; /* the roles that are current; asked for each cell */
  SmtSpan     *existence;    /* of each mechanism */
  SmtSpan     *party_existence;
  guint       *n_held;       /* of each party, at n_held_day; or NULL */
  SmtRoleMask  n_held_roles;
  SmtDay       n_held_day;
  SmtDay       last_day;
  SmtEntity   *according_to;
};

G_END_DECLS
