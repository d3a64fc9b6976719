/* smt-matrix-draw-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-matrix-view-private.h"

G_BEGIN_DECLS

/**
 * SmtMatrixFrame:
 * @view: what is drawn
 * @snapshot: onto what
 * @range: the rows and columns in view
 * @scale: how many pixels of the device a logical one has
 * @color: of text
 * @inks: of everything else, as far as they are known: a bit of @known_inks each
 *
 * One frame of a matrix, while it is drawn.
 */
typedef struct
{
  SmtMatrixView  *view;
  GtkSnapshot    *snapshot;
  SmtMatrixRange  range;
  double          scale;
  GdkRGBA         color;
  GdkRGBA         inks[SMT_N_MATRIX_INKS];
  guint           known_inks;
} SmtMatrixFrame;

const GdkRGBA  *smt_matrix_frame_get_ink      (SmtMatrixFrame       *frame,
                                               SmtMatrixInk          ink);
double          smt_matrix_frame_snap         (const SmtMatrixFrame *frame,
                                               double                position);
void            smt_matrix_frame_fill         (SmtMatrixFrame       *frame,
                                               SmtMatrixInk          ink,
                                               double                x,
                                               double                y,
                                               double                width,
                                               double                height);
void            smt_matrix_frame_draw_texture (SmtMatrixFrame       *frame,
                                               GdkTexture           *texture,
                                               double                x,
                                               double                y,
                                               double                width,
                                               double                height);
graphene_rect_t smt_matrix_view_get_part      (SmtMatrixView        *view,
                                               SmtMatrixPlace        place);
void            smt_matrix_frame_draw_ground  (SmtMatrixFrame       *frame);
void            smt_matrix_frame_draw_lines   (SmtMatrixFrame       *frame);
void            smt_matrix_frame_draw_cells   (SmtMatrixFrame       *frame);
void            smt_matrix_frame_draw_headers (SmtMatrixFrame       *frame);

G_END_DECLS
