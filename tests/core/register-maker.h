/* register-maker.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset.h"

G_BEGIN_DECLS

/**
 * RegisterShape:
 * @name: as tests and benches name it: `217x534`
 * @n_parties: states that ever were
 * @n_mechanisms: organisations that ever were
 * @first_year: when the register begins
 * @last_year: when it ends, and as of when it speaks
 * @density: how much readier states are to join than those of the Correlates
 *   of War register, which has 1
 *
 * What a register of states and organisations is like.
 */
typedef struct
{
  const char *name;
  guint       n_parties;
  guint       n_mechanisms;
  int         first_year;
  int         last_year;
  double      density;
} RegisterShape;

const RegisterShape *register_maker_find_shape (const char          *name);
SmtDataset          *register_maker_make       (const RegisterShape *shape,
                                                guint32              seed);

G_END_DECLS
