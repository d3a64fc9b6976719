/* smt-timeline-layout.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-text-width.h"
#include "smt-timeline-scene.h"

G_BEGIN_DECLS

/* In pixels: the sign of a mark, what is between it and its words, between one
 * mark and the next, and how high a row is, which is also what a finger needs. */
#define SMT_TIMELINE_SIGN     16.0
#define SMT_TIMELINE_SPACE    6.0
#define SMT_TIMELINE_GAP      8.0
#define SMT_TIMELINE_ROW      26.0
#define SMT_TIMELINE_PADDING  5.0   /* of a lane, above and below */
#define SMT_TIMELINE_FADE     40.0  /* of an end that is open */
#define SMT_TIMELINE_BADGE    28.0  /* of marks that stand as one */

/* Words with less room than this are not begun. */
#define SMT_TIMELINE_LEAST_WORDS 64.0

/**
 * SmtTimelineMetrics:
 * @measure: tells the width of words
 * @user_data: data for @measure
 * @widths: (nullable) (element-type double): what was measured, by number of
 *   the mark, -1 for not yet; for one scene and one font
 * @row: how high a row is at the least, where words are higher than usual
 *
 * How large words are. Kept from one layout to the next of the same scene.
 */
typedef struct
{
  SmtMeasureFunc  measure;
  gpointer        user_data;
  GArray         *widths;
  double          row;
} SmtTimelineMetrics;

/**
 * SmtPiece:
 * @position: of the mark in its lane; of several, of the first
 * @n: how many marks stand here as one
 * @row: which row of the lane
 * @hue: the colour of what stands here; 0 where that is of several mechanisms
 * @x: where it begins, in pixels from the scene's first day
 * @width: of its time; that of a sign if this is less
 * @words: room for its words, 0 if there are none; less than they take up if
 *   they must be cut
 * @end: where it ends, its words and open end included
 *
 * What is drawn at one place: a mark, or several that would cover each other.
 */
typedef struct
{
  guint  position;
  guint  n;
  guint  row;
  guint  hue;
  double x;
  double width;
  double words;
  double end;
} SmtPiece;

/**
 * SmtBand:
 * @y: where the lane begins
 * @height: of the lane
 * @n_rows: how many rows it has
 * @n_pieces: how many pieces
 * @pieces: (array length=n_pieces): in the order of where they begin
 * @ends: (array length=n_pieces): how far those up to each reach
 * @piece_of: (array length=n_dated): which piece each mark of the lane is in
 *
 * A lane, laid out.
 */
typedef struct
{
  double    y;
  double    height;
  guint     n_rows;
  guint     n_pieces;
  SmtPiece *pieces;
  double   *ends;
  guint    *piece_of;
} SmtBand;

/**
 * SmtTimelineLayout:
 *
 * Where the marks of a scene stand at one zoom. Moving a timeline along does
 * not change it.
 */
typedef struct _SmtTimelineLayout SmtTimelineLayout;

SmtTimelineLayout *smt_timeline_layout_new        (SmtTimelineScene        *scene,
                                                   double                   scale,
                                                   SmtTimelineMetrics      *metrics);
void               smt_timeline_layout_free       (SmtTimelineLayout       *self);
double             smt_timeline_layout_get_scale  (const SmtTimelineLayout *self);
double             smt_timeline_layout_get_row    (const SmtTimelineLayout *self);
double             smt_timeline_layout_get_height (const SmtTimelineLayout *self);
double             smt_timeline_layout_get_x      (const SmtTimelineLayout *self,
                                                   double                   day);
double             smt_timeline_layout_get_day    (const SmtTimelineLayout *self,
                                                   double                   x);
const SmtBand     *smt_timeline_layout_get_band   (const SmtTimelineLayout *self,
                                                   guint                    lane);
gboolean           smt_timeline_layout_find_lane  (const SmtTimelineLayout *self,
                                                   double                   y,
                                                   guint                   *lane);
const SmtPiece    *smt_timeline_layout_find       (const SmtTimelineLayout *self,
                                                   double                   x,
                                                   double                   y,
                                                   guint                   *lane);
guint              smt_timeline_layout_get_n_slots (const SmtTimelineLayout *self,
                                                   guint                    lane,
                                                   gboolean                 narrow,
                                                   guint                   *n_named);
guint              smt_timeline_layout_get_slot   (const SmtTimelineLayout *self,
                                                   guint                    lane,
                                                   guint                    position,
                                                   gboolean                 narrow);
double             smt_piece_get_sign_width       (const SmtPiece          *self);
double             smt_piece_get_sign_x           (const SmtPiece          *self,
                                                   double                   left);
double             smt_piece_get_room             (const SmtPiece          *self,
                                                   double                   left,
                                                   double                   right);
guint              smt_band_find_first            (const SmtBand           *self,
                                                   double                   left);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtTimelineLayout, smt_timeline_layout_free)

G_END_DECLS
