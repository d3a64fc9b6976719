/* smt-view-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-view.h"

G_BEGIN_DECLS

/* What the files of the view share. Nothing of it changes once it is made. */
struct _SmtView
{
  gatomicrefcount ref_count;
  SmtPage         page;
  char           *entity;
  SmtEdtf        *at;
  char          **mechanisms;
  char          **parties;
  char          **roles;
  char           *according_to;
  char           *text;
  SmtOrder        order;
  gboolean        transposed;
  gboolean        organisations;

  SmtOrder        mechanism_order;
  char          **party_sequence;
  char          **mechanism_sequence;
  gboolean        by_region;
  gboolean        by_kind;
  char          **collapsed;
  char          **regions;
  guint           at_least;
};

SmtView  *smt_view_copy         (const SmtView      *self);
void      smt_view_set_strv     (char             ***field,
                                 const char *const  *values);
void      smt_view_copy_matrix  (SmtView            *self);
void      smt_view_clear_matrix (SmtView            *self);
gboolean  smt_view_equal_matrix (const SmtView      *a,
                                 const SmtView      *b);

G_END_DECLS
