/* smt-word-cache.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SmtWordCache:
 *
 * Words that a widget draws, laid out once and kept as render nodes.
 */
typedef struct _SmtWordCache SmtWordCache;

/**
 * SmtWordNode:
 * @node: (nullable): how to draw them, from 0, 0 at their top left
 * @width: in pixels
 * @height: in pixels
 * @room: for how much room they were laid out
 * @n_lines: on how many lines they are
 * @is_cut: whether they needed more
 */
typedef struct
{
  GskRenderNode *node;
  double         width;
  double         height;
  double         room;
  guint          n_lines;
  gboolean       is_cut;
} SmtWordNode;

SmtWordCache      *smt_word_cache_new     (GtkWidget     *widget);
void               smt_word_cache_free    (SmtWordCache  *self);
void               smt_word_cache_clear   (SmtWordCache  *self);
void               smt_word_cache_clear_kind
                                          (SmtWordCache  *self,
                                           guint          kind);
const SmtWordNode *smt_word_cache_lookup  (SmtWordCache  *self,
                                           guint          kind,
                                           guint          number,
                                           double         room);
const SmtWordNode *smt_word_cache_add     (SmtWordCache  *self,
                                           guint          kind,
                                           guint          number,
                                           const char    *text,
                                           double         room,
                                           guint          n_lines,
                                           gboolean       bold,
                                           const GdkRGBA *color);
double             smt_word_cache_measure (const char    *text,
                                           gpointer       cache);
double             smt_word_cache_get_line_height
                                          (SmtWordCache  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtWordCache, smt_word_cache_free)

G_END_DECLS
