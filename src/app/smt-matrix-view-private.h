/* smt-matrix-view-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <math.h>

#include "smt-matrix-finder.h"
#include "smt-matrix-geometry.h"
#include "smt-matrix-labels.h"
#include "smt-matrix-metrics.h"
#include "smt-matrix-selection.h"
#include "smt-matrix-theme.h"
#include "smt-matrix-view.h"
#include "smt-reach.h"

G_BEGIN_DECLS

/* What the files of the matrix widget share: the widget itself
 * (smt-matrix-view.c, smt-matrix-scroll.c), its places and which of them has the focus
 * (smt-matrix-focus.c), what is selected (smt-matrix-select.c), how it draws
 * (smt-matrix-draw.c and, of its own parts, -ground.c, -cells.c and -headers.c), what keys
 * (smt-matrix-keys.c) and pointer do (smt-matrix-input.c, and -drag.c to headers),
 * its commands (smt-matrix-actions.c) and their menu (smt-matrix-menu.c), and what
 * assistive technology sees (smt-matrix-reach.c). */

/* The row of column heads, and the column of row heads. */
#define SMT_MATRIX_HEAD SMT_REACH_HEAD
/* Stands for a row as a whole. */
#define SMT_MATRIX_WHOLE SMT_REACH_WHOLE

/* How wide and high the arrow of a band is, beside text of @line_height. */
#define SMT_MATRIX_ARROW(line_height) (MAX (16, round (0.8 * (line_height))))

/* A place in the matrix; either may be SMT_MATRIX_HEAD, but not both. */
typedef struct
{
  int row;
  int column;
} SmtMatrixPlace;

typedef struct _SmtMatrixGround SmtMatrixGround;

/* A header that is being dragged to another place. */
typedef struct
{
  gboolean is_pressed;   /* on a header, and may become a drag */
  gboolean is_moving;
  SmtAxis  axis;
  guint    from;         /* which row or column it is */
  guint    gap;          /* before which it would stand; their number for the end */
  double   x;            /* where the pointer is */
  double   y;
  guint    tick;         /* scrolls while it is at an edge */
} SmtMatrixDrag;

struct _SmtMatrixView
{
  GtkWidget parent_instance;

  SmtGridScene         *scene;       /* or NULL */
  GtkAdjustment        *adjustments[2];   /* by GtkOrientation */
  GtkScrollablePolicy   policies[2];

  SmtMatrixGeometry     geometry;
  SmtMatrixMetrics      metrics;
  gboolean              is_measured;
  gboolean              show_focus_later; /* once there is an allocation */

  SmtMatrixTheme       *theme;
  SmtMatrixLabels      *labels;
  SmtMatrixGround      *ground;
  SmtReach             *reach;

  SmtMatrixPlace        focus;       /* valid where the scene is not empty */
  char                 *focus_row;   /* ids of what stands there, or NULL */
  char                 *focus_column;
  SmtMatrixPart         hover_part;
  SmtMatrixPlace        hover;

  guint                 dwell_source; /* for the place that is looked at */

  gboolean              is_added_up; /* and its totals can be drawn */
  guint                 sums_source; /* while they are awaited */

  SmtMatrixSelection   *selection;
  SmtMatrixPlace        anchor;      /* where a range begins */
  gboolean              has_anchor;
  gboolean              is_selecting; /* by the press that lasts */
  SmtMatrixDrag         drag;
  GtkWidget            *menu;        /* NULL when it is not open; a weak pointer */

  GString              *typed;       /* what was typed to find a row */
  gint64                typed_at;    /* microseconds */
  SmtMatrixFinder      *finder;      /* of the scene; NULL until wanted */
};

void     smt_matrix_view_reachable_init (SmtReachableInterface *iface);
SmtMatrixGround *smt_matrix_ground_new (void);
void     smt_matrix_ground_free       (SmtMatrixGround *self);
void     smt_matrix_ground_clear      (SmtMatrixGround *self);
void     smt_matrix_view_snapshot     (GtkWidget      *widget,
                                       GtkSnapshot    *snapshot);
void     smt_matrix_view_await_sums   (SmtMatrixView  *self);
void     smt_matrix_view_add_input    (SmtMatrixView  *self);
void     smt_matrix_view_add_keys     (SmtMatrixView  *self);
void     smt_matrix_view_add_drag     (SmtMatrixView  *self);
void     smt_matrix_view_cancel_drag  (SmtMatrixView  *self);
void     smt_matrix_view_install_actions (GtkWidgetClass *widget_class);
void     smt_matrix_view_popup_menu   (SmtMatrixView  *self,
                                       SmtMatrixPlace  place);
gboolean smt_matrix_view_is_empty     (SmtMatrixView  *self);
void     smt_matrix_view_configure    (SmtMatrixView  *self);
void     smt_matrix_view_set_adjustment (SmtMatrixView *self,
                                       GtkOrientation  orientation,
                                       GtkAdjustment  *adjustment);
void     smt_matrix_view_drop_adjustments (SmtMatrixView *self);
void     smt_matrix_view_restore_focus (SmtMatrixView *self,
                                       SmtGridScene   *old_scene);
void     smt_matrix_view_activate     (SmtMatrixView  *self,
                                       SmtMatrixPlace  place);
void     smt_matrix_view_move_to      (SmtMatrixView  *self,
                                       SmtMatrixPlace  place);
const char *smt_matrix_view_get_id    (SmtMatrixView  *self,
                                       SmtAxis         axis,
                                       guint           position);
char    *smt_matrix_view_dup_words    (SmtMatrixView  *self,
                                       SmtMatrixPlace  place);
gboolean smt_matrix_view_move_entry   (SmtMatrixView  *self,
                                       SmtAxis         axis,
                                       guint           from,
                                       guint           gap);
gboolean smt_matrix_view_can_move     (SmtMatrixView  *self,
                                       SmtAxis         axis,
                                       guint           from,
                                       guint           gap);
gboolean smt_matrix_view_toggle_band  (SmtMatrixView  *self,
                                       SmtMatrixPlace  place);
gboolean smt_matrix_view_is_selected  (SmtMatrixView  *self,
                                       SmtAxis         axis,
                                       guint           position);
gboolean smt_matrix_view_is_place_selected (SmtMatrixView *self,
                                       SmtMatrixPlace  place);
void     smt_matrix_view_toggle       (SmtMatrixView  *self,
                                       SmtMatrixPlace  place);
void     smt_matrix_view_extend       (SmtMatrixView  *self,
                                       SmtMatrixPlace  place);
gboolean smt_matrix_view_select_all   (SmtMatrixView  *self);
gboolean smt_matrix_view_select_none  (SmtMatrixView  *self);
void     smt_matrix_view_dwell        (SmtMatrixView  *self);
const SmtMatrixEntry *smt_matrix_view_get_header (SmtMatrixView *self,
                                       SmtMatrixPlace  place,
                                       SmtAxis        *axis,
                                       guint          *position);
SmtRect  smt_matrix_view_get_area     (SmtMatrixView  *self,
                                       SmtMatrixPlace  place);

G_END_DECLS
