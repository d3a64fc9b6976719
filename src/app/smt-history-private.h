/* smt-history-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-history.h"

G_BEGIN_DECLS

/* What keeping a history and writing it share. */

typedef struct _Trail Trail;

/* Pages in one direction, the nearest first; NULL is the empty one. */
struct _Trail
{
  guint    ref_count;
  SmtView *view;
  Trail   *next;
};

typedef struct
{
  SmtView *view;
  Trail   *back;
  Trail   *forward;
} State;

typedef struct
{
  State  state;
  char  *name;    /* of the change between this state and the one after it */
  int    n_pages; /* of a walk, forward; 0: another change */
} Step;

struct _SmtHistory
{
  State      now;
  GPtrArray *undo; /* of Step, latest last */
  GPtrArray *redo; /* of Step, latest last */
};

Trail *smt_history_extend      (Trail   *trail,
                                SmtView *view);
void   smt_history_trail_unref (Trail   *trail);

G_END_DECLS
