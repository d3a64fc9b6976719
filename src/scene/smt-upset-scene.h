/* smt-upset-scene.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-comparison.h"
#include "smt-glyph.h"

G_BEGIN_DECLS

/**
 * SmtUpsetSet:
 * @entity: what is compared; borrowed
 * @name: what it is called in short
 * @hue: its colour
 * @n: how many are certainly in it
 * @n_possibly: how many more possibly are
 * @share: @n, of the longest bar
 * @share_possibly: likewise @n_possibly, after it
 * @count: @n and @n_possibly, in figures: "18", "18+2"
 * @words: name and numbers
 *
 * A set of a picture, with its size.
 */
typedef struct
{
  SmtEntity *entity;
  char      *name;
  guint      hue;
  guint      n;
  guint      n_possibly;
  double     share;
  double     share_possibly;
  char      *count;
  char      *words;
} SmtUpsetSet;

/**
 * SmtUpsetRow:
 * @states: (array length=%SMT_MAX_SIDES): where its members are
 * @members: (element-type SmtEntity): by name; borrowed
 * @degree: in how many sets they certainly are
 * @is_open: whether something cannot be decided
 * @has_bar: whether they certainly or possibly are in any set
 * @share: their number, of the longest bar
 * @count: their number, in figures
 * @title: where they are: "In EAS and ARF · Not in SCO"
 * @names: who they are, the first few
 * @words: all of it
 *
 * What is in exactly the same sets.
 */
typedef struct
{
  SmtSideState  states[SMT_MAX_SIDES];
  GPtrArray    *members;
  guint         degree;
  gboolean      is_open;
  gboolean      has_bar;
  double        share;
  char         *count;
  char         *title;
  char         *names;
  char         *words;
} SmtUpsetRow;

#define SMT_TYPE_UPSET_SCENE (smt_upset_scene_get_type ())

/**
 * SmtUpsetScene:
 *
 * What several mechanisms, or parties, have in common, as sets and their exclusive
 * intersections. Immutable.
 */
G_DECLARE_FINAL_TYPE (SmtUpsetScene, smt_upset_scene, SMT, UPSET_SCENE, GObject)

SmtUpsetScene     *smt_upset_scene_new            (SmtComparison *comparison);
SmtComparison     *smt_upset_scene_get_comparison (SmtUpsetScene *self);
guint              smt_upset_scene_get_n_sets     (SmtUpsetScene *self);
const SmtUpsetSet *smt_upset_scene_get_set        (SmtUpsetScene *self,
                                                   guint          set);
guint              smt_upset_scene_get_n_rows     (SmtUpsetScene *self);
const SmtUpsetRow *smt_upset_scene_get_row        (SmtUpsetScene *self,
                                                   guint          row);
guint              smt_upset_scene_get_n_decided  (SmtUpsetScene *self);
void               smt_upset_row_get_span         (const SmtUpsetRow *row,
                                                   guint          n_sets,
                                                   int           *first,
                                                   int           *last);
gboolean           smt_upset_row_has_state        (const SmtUpsetRow *row,
                                                   guint          n_sets,
                                                   SmtSideState   state);
SmtGlyph           smt_upset_row_get_glyph        (const SmtUpsetRow *row,
                                                   guint          set,
                                                   gboolean      *possibly);
const char        *smt_upset_scene_get_key        (SmtUpsetScene *self,
                                                   SmtSideState   state);
char              *smt_upset_scene_dup_description (SmtUpsetScene *self);
char              *smt_upset_scene_dup_open_title (SmtUpsetScene *self);
char              *smt_upset_scene_to_text        (SmtUpsetScene *self,
                                                   guint          columns);
char              *smt_upset_scene_to_markdown    (SmtUpsetScene *self);

G_END_DECLS
