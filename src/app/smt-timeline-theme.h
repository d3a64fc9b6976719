/* smt-timeline-theme.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-mark-sign.h"

G_BEGIN_DECLS

typedef struct _SmtTimelineTheme SmtTimelineTheme;

/* What a timeline draws besides marks; each has a colour in the style sheet. */
typedef enum
{
  SMT_TIMELINE_INK_LINE,   /* at ticks and between lanes */
  SMT_TIMELINE_INK_EDGE,   /* around the plot */
  SMT_TIMELINE_INK_HOVER,  /* behind the lane pointed at */
  SMT_TIMELINE_INK_FOCUS,  /* around the mark that keys go to */
  SMT_TIMELINE_INK_QUIET,  /* words at the edge */
  SMT_TIMELINE_INK_GROUND, /* inside what is hollow */
  SMT_N_TIMELINE_INKS
} SmtTimelineInk;

SmtTimelineTheme *smt_timeline_theme_new         (GtkWidget        *widget);
void              smt_timeline_theme_free        (SmtTimelineTheme *self);
void              smt_timeline_theme_invalidate  (SmtTimelineTheme *self);
void              smt_timeline_theme_get_ink     (SmtTimelineTheme *self,
                                                  SmtTimelineInk    ink,
                                                  GdkRGBA          *color);
void              smt_timeline_theme_get_hue     (SmtTimelineTheme *self,
                                                  guint             hue,
                                                  GdkRGBA          *color);
GdkTexture       *smt_timeline_theme_get_texture (SmtTimelineTheme *self,
                                                  const SmtTimelineMark    *mark,
                                                  double            scale);

void              smt_timeline_theme_draw_sign   (GtkSnapshot      *snapshot,
                                                  SmtMarkKind       kind,
                                                  gboolean          hollow,
                                                  gboolean          doubted,
                                                  const GdkRGBA    *color,
                                                  const GdkRGBA    *ground);

G_END_DECLS
