/* smt-matrix-labels.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Headers are the dearest part of a frame, and laying text out the dearest of
 * headers. So each label is laid out once, when it first comes into view, and
 * its render node is used again while it is scrolled. What is kept is bounded:
 * past a few hundred all is forgotten, and the screen laid out once more.
 *
 * Labels are known by what they head, not by their words: whoever changes the
 * words, the font, the room or the colours clears them.
 */

#include "smt-matrix-labels.h"

/* Several screens full. */
#define MAX_LABELS 800

/* Between signs that stand one below the other, in pixels: those of Hangul are
 * narrower than high. */
#define SIGN_SPACING 1
#define HANGUL_SPACING 2

struct _SmtMatrixLabels
{
  GtkWidget   *widget;   /* borrowed: the owner */
  PangoLayout *layout;   /* or NULL */
  GHashTable  *words;    /* gint64 → SmtMatrixWords */
  guint        generation;
};

static void
words_free (gpointer data)
{
  SmtMatrixWords *words = data;

  g_clear_pointer (&words->node, gsk_render_node_unref);
  g_free (words);
}

/**
 * smt_matrix_labels_new:
 * @widget: (transfer none): whose font is used; must outlive the labels
 *
 * Returns: (transfer full): no labels yet
 */
SmtMatrixLabels *
smt_matrix_labels_new (GtkWidget *widget)
{
  SmtMatrixLabels *self = g_new0 (SmtMatrixLabels, 1);

  self->widget = widget;
  self->words = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, words_free);
  return self;
}

void
smt_matrix_labels_free (SmtMatrixLabels *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->layout);
  g_hash_table_unref (self->words);
  g_free (self);
}

void
smt_matrix_labels_clear (SmtMatrixLabels *self)
{
  g_clear_object (&self->layout);
  g_hash_table_remove_all (self->words);
  self->generation++;
}

/**
 * smt_matrix_labels_get_generation:
 *
 * Returns: a number that is another one after the labels were cleared
 */
guint
smt_matrix_labels_get_generation (SmtMatrixLabels *self)
{
  return self->generation;
}

static PangoLayout *
get_layout (SmtMatrixLabels *self)
{
  if (self->layout == NULL)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      /* Figures of one width, so that totals stand under each other. */
      pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
      self->layout = gtk_widget_create_pango_layout (self->widget, NULL);
      pango_layout_set_attributes (self->layout, attributes);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
    }

  return self->layout;
}

static void
stand_up (PangoAttrList *attributes,
          guint          start,
          guint          end)
{
  PangoAttribute *both[] = {
    pango_attr_gravity_new (PANGO_GRAVITY_EAST),
    pango_attr_gravity_hint_new (PANGO_GRAVITY_HINT_NATURAL),
  };

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      both[i]->start_index = start;
      both[i]->end_index = end;
      pango_attr_list_insert (attributes, both[i]);
    }
}

static gboolean
is_hangul (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_HANGUL)
      return TRUE;
  return FALSE;
}

/* Chinese, Japanese and Korean signs stand upright in a line that goes down;
 * whatever else is in it lies on its side. A dash goes with the line: it is left
 * as it is, since not every font turns it. */
static void
stand_signs_up (PangoAttrList *attributes,
                const char    *text)
{
  guint start = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_type (g_utf8_get_char (p)) == G_UNICODE_DASH_PUNCTUATION)
      {
        if (p > text + start)
          stand_up (attributes, start, p - text);
        start = g_utf8_next_char (p) - text;
      }
  stand_up (attributes, start, G_MAXUINT);
  pango_attr_list_insert (attributes,
                          pango_attr_letter_spacing_new (PANGO_SCALE *
                                                         (is_hangul (text) ? HANGUL_SPACING
                                                                           : SIGN_SPACING)));
}

static PangoLayout *
create_layout (SmtMatrixLabels *self,
               SmtMatrixStyle   style,
               const char      *text)
{
  PangoLayout *layout = get_layout (self);
  PangoAttrList *attributes = pango_layout_get_attributes (layout);

  if (style == SMT_MATRIX_STYLE_PLAIN)
    return g_object_ref (layout);

  layout = pango_layout_copy (layout);
  attributes = pango_attr_list_copy (attributes);
  if (style & SMT_MATRIX_STYLE_BOLD)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (style & SMT_MATRIX_STYLE_VERTICAL)
    stand_signs_up (attributes, text);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

static gint64
get_key (SmtMatrixLabel label,
         guint          position)
{
  return (gint64) label << 32 | position;
}

/**
 * smt_matrix_labels_lookup:
 * @label: what is headed
 * @position: which of them
 *
 * Returns: (transfer none) (nullable): the label, if it has been laid out
 */
const SmtMatrixWords *
smt_matrix_labels_lookup (SmtMatrixLabels *self,
                          SmtMatrixLabel   label,
                          guint            position)
{
  gint64 key = get_key (label, position);

  return g_hash_table_lookup (self->words, &key);
}

/**
 * smt_matrix_labels_add:
 * @text: the words, on one line or several
 * @room: how wide they may be, in pixels; what is wider is cut with an ellipsis
 * @style: how to set them
 * @color: the colour to draw them in
 *
 * Lays a label out.
 *
 * Returns: (transfer none): the label, good until the next one is added
 */
const SmtMatrixWords *
smt_matrix_labels_add (SmtMatrixLabels *self,
                       SmtMatrixLabel   label,
                       guint            position,
                       const char      *text,
                       double           room,
                       SmtMatrixStyle   style,
                       const GdkRGBA   *color)
{
  SmtMatrixWords *words = g_new0 (SmtMatrixWords, 1);
  g_autoptr (PangoLayout) layout = create_layout (self, style, text);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  gint64 key = get_key (label, position);
  PangoRectangle extents;
  int width;

  pango_layout_set_width (layout, -1);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width > room)
    pango_layout_set_width (layout, MAX (room, 1) * PANGO_SCALE);

  /* Within a width words may stand anywhere; the node begins with them. */
  pango_layout_get_pixel_extents (layout, NULL, &extents);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-extents.x, 0));
  gtk_snapshot_append_layout (snapshot, layout, color);
  words->node = gtk_snapshot_to_node (snapshot);
  words->width = extents.width;
  words->height = extents.height;

  if (g_hash_table_size (self->words) >= MAX_LABELS)
    g_hash_table_remove_all (self->words);
  g_hash_table_replace (self->words, g_memdup2 (&key, sizeof key), words);
  return words;
}

/**
 * smt_matrix_labels_measure:
 * @labels: (type SmtMatrixLabels): the labels, whose font is meant
 *
 * An SmtMeasureFunc.
 *
 * Returns: the width of @text on one line, in pixels
 */
double
smt_matrix_labels_measure (const char *text,
                           gpointer    labels)
{
  PangoLayout *layout = get_layout (labels);
  int width;

  pango_layout_set_width (layout, -1);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/**
 * smt_matrix_labels_get_line_height:
 *
 * Returns: the height of a line of text, in pixels
 */
double
smt_matrix_labels_get_line_height (SmtMatrixLabels *self)
{
  PangoLayout *layout = get_layout (self);
  int height;

  pango_layout_set_width (layout, -1);
  pango_layout_set_text (layout, "Mg", -1);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}
