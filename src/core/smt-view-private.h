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
  char          **signs;
  guint           at_least;
  char          **all_of;
  char          **any_of;
  char          **none_of;
  SmtReading      reading;
  SmtDisplay      display;
  SmtTableOrder   table_order;
  gboolean        table_descending;
  SmtEdtf        *before;
  char          **selected_parties;
  char          **selected_mechanisms;

  char          **facets;

  SmtLanes        lanes;
  SmtEdtf        *from;
  SmtEdtf        *to;
  SmtSort         sort;
  char          **compared;
  gboolean        only_differences;
  SmtCounting     counting;
  char           *beside;
  char          **unfolded;
};

typedef enum
{
  SMT_VIEW_WORD,    /* a value of an enumeration */
  SMT_VIEW_FLAG,    /* gboolean */
  SMT_VIEW_NUMBER,  /* guint */
  SMT_VIEW_STRING,  /* char *, or NULL */
  SMT_VIEW_STRINGS, /* char **, never NULL */
  SMT_VIEW_DATE     /* SmtEdtf *, or NULL */
} SmtViewKind;

/* A part of the view: what it is called in a view file, where it is in the
 * structure, and how it is in the first view. Copying, comparing, reading and
 * writing walk the table of these, so that none of them forgets one. */
typedef struct
{
  const char  *name;
  SmtViewKind  kind;
  gsize        offset;
  GType      (*get_type) (void);  /* of a word */
  int          first;             /* of a word */
  gboolean     is_id;             /* of strings: they name entities */
} SmtViewField;

const SmtViewField *smt_view_get_fields (guint              *n_fields);
SmtView            *smt_view_copy       (const SmtView      *self);
void                smt_view_set_strv   (char             ***field,
                                         const char *const  *values);
void                smt_view_set_date   (SmtEdtf           **field,
                                         const SmtEdtf      *date);

#define SMT_VIEW_AT(view, field, type) \
  ((type *) G_STRUCT_MEMBER_P (view, (field)->offset))

G_END_DECLS
