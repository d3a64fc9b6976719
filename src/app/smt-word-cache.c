/* smt-word-cache.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Laying text out is the dearest part of a frame. So each piece of it is laid
 * out once, when it first comes into view, and its render node is used again
 * while it is moved about. What is kept is bounded: past some screens full all
 * is forgotten, and the screen laid out once more.
 *
 * Words are known by what they stand for, a kind and a number that the widget
 * gives, and by the room they have: whoever changes the words themselves, the
 * font or the colours clears the cache.
 */

#include "smt-word-cache.h"

/* Several screens full. */
#define MAX_WORDS 1500

struct _SmtWordCache
{
  GtkWidget   *widget;   /* borrowed: the owner */
  PangoLayout *layout;   /* or NULL */
  GHashTable  *nodes;    /* gint64 → SmtWordNode */
};

static void
word_node_free (gpointer data)
{
  SmtWordNode *node = data;

  g_clear_pointer (&node->node, gsk_render_node_unref);
  g_free (node);
}

/**
 * smt_word_cache_new:
 * @widget: (transfer none): whose font is used; must outlive the cache
 *
 * Returns: (transfer full): nothing laid out yet
 */
SmtWordCache *
smt_word_cache_new (GtkWidget *widget)
{
  SmtWordCache *self = g_new0 (SmtWordCache, 1);

  self->widget = widget;
  self->nodes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, word_node_free);
  return self;
}

void
smt_word_cache_free (SmtWordCache *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->layout);
  g_hash_table_unref (self->nodes);
  g_free (self);
}

void
smt_word_cache_clear (SmtWordCache *self)
{
  g_clear_object (&self->layout);
  g_hash_table_remove_all (self->nodes);
}

static gboolean
is_of_kind (gpointer key,
            gpointer value,
            gpointer kind)
{
  return *(gint64 *) key >> 32 == GPOINTER_TO_UINT (kind);
}

/**
 * smt_word_cache_clear_kind:
 *
 * Forgets the words of a kind, which are others now.
 */
void
smt_word_cache_clear_kind (SmtWordCache *self,
                           guint         kind)
{
  g_hash_table_foreach_remove (self->nodes, is_of_kind, GUINT_TO_POINTER (kind));
}

static PangoLayout *
get_layout (SmtWordCache *self)
{
  if (self->layout == NULL)
    {
      self->layout = gtk_widget_create_pango_layout (self->widget, NULL);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_single_paragraph_mode (self->layout, TRUE);
    }

  return self->layout;
}

static void
set_bold (PangoLayout *layout,
          gboolean     bold)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  /* Figures of one width, so that numbers do not dance. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
}

static gint64
get_key (guint kind,
         guint number)
{
  return (gint64) kind << 32 | number;
}

/**
 * smt_word_cache_lookup:
 * @kind: what sort of words
 * @number: which of them
 * @room: how wide they may be
 *
 * Returns: (transfer none) (nullable): the words, if they have been laid out
 *   for as much room, or need no more
 */
const SmtWordNode *
smt_word_cache_lookup (SmtWordCache *self,
                       guint         kind,
                       guint         number,
                       double        room)
{
  gint64 key = get_key (kind, number);
  const SmtWordNode *node = g_hash_table_lookup (self->nodes, &key);

  if (node == NULL || node->room == room || (!node->is_cut && node->width <= room))
    return node;
  return NULL;
}

/**
 * smt_word_cache_add:
 * @text: the words
 * @room: how wide they may be, in pixels; what is wider is broken into lines
 * @n_lines: how many lines there may be at most; the last is cut with an ellipsis
 * @color: the colour to draw them in
 *
 * Lays words out.
 *
 * Returns: (transfer none): the words, good until the next are added
 */
const SmtWordNode *
smt_word_cache_add (SmtWordCache  *self,
                    guint          kind,
                    guint          number,
                    const char    *text,
                    double         room,
                    guint          n_lines,
                    gboolean       bold,
                    const GdkRGBA *color)
{
  SmtWordNode *node = g_new0 (SmtWordNode, 1);
  PangoLayout *layout = get_layout (self);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  gint64 key = get_key (kind, number);
  PangoRectangle extents;
  int width;

  set_bold (layout, bold);
  pango_layout_set_width (layout, -1);
  pango_layout_set_height (layout, -(int) n_lines);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  node->is_cut = width > room;
  node->room = room;
  if (node->is_cut)
    pango_layout_set_width (layout, MAX (room, 1) * PANGO_SCALE);

  /* Within a width words may stand anywhere; the node begins with them. */
  pango_layout_get_pixel_extents (layout, NULL, &extents);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-extents.x, 0));
  gtk_snapshot_append_layout (snapshot, layout, color);
  node->node = gtk_snapshot_to_node (snapshot);
  node->width = extents.width;
  node->height = extents.height;
  node->n_lines = pango_layout_get_line_count (layout);

  if (g_hash_table_size (self->nodes) >= MAX_WORDS)
    g_hash_table_remove_all (self->nodes);
  g_hash_table_replace (self->nodes, g_memdup2 (&key, sizeof key), node);
  return node;
}

/**
 * smt_word_cache_measure:
 * @cache: (type SmtWordCache): the cache, whose font is meant
 *
 * An SmtMeasureFunc.
 *
 * Returns: the width of @text on one line, in pixels
 */
double
smt_word_cache_measure (const char *text,
                        gpointer    cache)
{
  PangoLayout *layout = get_layout (cache);
  int width;

  set_bold (layout, FALSE);
  pango_layout_set_width (layout, -1);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/**
 * smt_word_cache_get_line_height:
 *
 * Returns: the height of a line of text, in pixels
 */
double
smt_word_cache_get_line_height (SmtWordCache *self)
{
  PangoLayout *layout = get_layout (self);
  int height;

  pango_layout_set_width (layout, -1);
  pango_layout_set_text (layout, "Mg", -1);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}
