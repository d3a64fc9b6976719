/* smt-reachable.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The first of a line, which names it; and the line of the names of positions. */
#define SMT_REACH_HEAD (-1)
/* A line as a whole, in place of a position. */
#define SMT_REACH_WHOLE (-2)

/**
 * SmtReachPlace:
 * @line: a row or lane from 0, or %SMT_REACH_HEAD
 * @position: what stands in it from 0, %SMT_REACH_HEAD, or %SMT_REACH_WHOLE
 *
 * A place in a picture whose parts stand in lines.
 */
typedef struct
{
  int line;
  int position;
} SmtReachPlace;

typedef struct _SmtReach SmtReach;

#define SMT_TYPE_REACHABLE (smt_reachable_get_type ())

G_DECLARE_INTERFACE (SmtReachable, smt_reachable, SMT, REACHABLE, GtkWidget)

/**
 * SmtReachableInterface:
 * @get_reach: (nullable): what of it assistive technology has in hand; %NULL
 *   while it is being made or taken down
 * @is_empty: whether there is nothing in it
 * @get_focus: where keys go
 * @find_first: finds the first place in view of @line, or with %NULL the first
 *   line; returns whether there is one
 * @find_next: moves a place to the next in view of its line, and that of a whole
 *   line to the next line; returns whether there is one
 * @is_in_view: whether a place is to be seen, at least in part
 * @get_area: where a place is, in the widget
 * @dup_words: (transfer full): what stands at a place
 * @dup_position: (transfer full): where that is, in words
 * @dup_summary: (transfer full): the whole picture in a few words
 * @update_state: (nullable): says of the item of a place what else holds there
 * @get_last_child: (nullable): a widget that comes after the last line, if there
 *   is one
 *
 * A widget that draws what stands in lines, and has assistive technology reach
 * each part of it. While it is empty only the first two are called, and
 * @dup_summary, which has %NULL where there is no scene at all.
 */
struct _SmtReachableInterface
{
  GTypeInterface parent_iface;

  SmtReach        *(*get_reach)      (SmtReachable        *self);
  gboolean         (*is_empty)       (SmtReachable        *self);
  SmtReachPlace    (*get_focus)      (SmtReachable        *self);
  gboolean         (*find_first)     (SmtReachable        *self,
                                      const int           *line,
                                      SmtReachPlace       *place);
  gboolean         (*find_next)      (SmtReachable        *self,
                                      SmtReachPlace       *place);
  gboolean         (*is_in_view)     (SmtReachable        *self,
                                      SmtReachPlace        place);
  graphene_rect_t  (*get_area)       (SmtReachable        *self,
                                      SmtReachPlace        place);
  char            *(*dup_words)      (SmtReachable        *self,
                                      SmtReachPlace        place);
  char            *(*dup_position)   (SmtReachable        *self,
                                      SmtReachPlace        place);
  char            *(*dup_summary)    (SmtReachable        *self);
  void             (*update_state)   (SmtReachable        *self,
                                      SmtReachPlace        place,
                                      GtkAccessible       *item);
  GtkWidget       *(*get_last_child) (SmtReachable        *self);
};

GtkAccessible *smt_reachable_get_first_accessible_child (GtkAccessible *accessible);

G_END_DECLS
