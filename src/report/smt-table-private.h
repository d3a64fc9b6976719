/* smt-table-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-table.h"

G_BEGIN_DECLS

/* What the table and its layout as text share. */

typedef struct
{
  char     *title;
  SmtAlign  align;
  guint     natural;  /* of the widest cell */
  guint     least;    /* of the longest word, within reason */
  guint     width;    /* in the layout */
  gboolean  is_used;
  gboolean  is_whole; /* never cut */
} SmtTableColumn;

struct _SmtTable
{
  GArray    *columns;  /* of SmtTableColumn */
  GPtrArray *rows;     /* of GStrv */
  SmtRows    more;     /* made when they are written or drawn */
};

SmtTableColumn *smt_table_get_column (SmtTable *self,
                                      guint     number);
char          **smt_table_dup_titles (SmtTable *self);

G_END_DECLS
