/* smt-upset-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-upset-scene.h"

G_BEGIN_DECLS

struct _SmtUpsetScene
{
  GObject        parent_instance;

  SmtComparison *comparison;
  guint          n_sets;
  guint          n_decided;
  guint          n_open;    /* members of rows that are open */
  guint          longest;   /* bar */
  GArray        *sets;
  GPtrArray     *rows;
};

/* smt-upset-words.c: what is to be read */
void smt_upset_write_set (SmtUpsetScene *self,
                          SmtUpsetSet   *set);
void smt_upset_write_row (SmtUpsetScene *self,
                          SmtUpsetRow   *row);

G_END_DECLS
