/* smt-matrix-legend.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the signs of a matrix say, and how often each stands in it.
 */

#include "smt-matrix-scene-private.h"

#include <glib/gi18n-lib.h>

#include "smt-template.h"

static void
clear_legend_item (gpointer data)
{
  g_free ((char *) ((SmtLegendItem *) data)->label);
}

static void
add_legend_item (SmtMatrixScene *self,
                 SmtGlyph        glyph,
                 gboolean        possibly)
{
  const char *label = smt_language_translate (self->language, NULL,
                                              smt_glyph_get_label (glyph));
  SmtLegendItem item = { glyph, possibly, NULL, 0 };

  item.count = smt_matrix_scene_get_tally (self)->glyphs[glyph][possibly];
  if (item.count == 0)
    return;

  if (possibly)
    /* TRANSLATORS: in a legend; {role} is a kind of role: "possibly observer" */
    item.label = smt_template_fill (smt_language_translate (self->language, NULL,
                                                            N_("possibly {role}")),
                                    "role", label, NULL);
  else
    item.label = g_strdup (label);
  g_array_append_val (self->legend, item);
}

/**
 * smt_matrix_scene_get_legend:
 * @n_items: (out): how many
 *
 * Returns: (transfer none) (array length=n_items): the signs that stand in the
 *   cells, each with what it says and how often; the counts add up to the
 *   number of cells where a party meets a mechanism, in bands that are
 *   collapsed, too
 */
const SmtLegendItem *
smt_matrix_scene_get_legend (SmtMatrixScene *self,
                             guint          *n_items)
{
  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), NULL);

  if (self->legend == NULL)
    {
      self->legend = g_array_new (FALSE, FALSE, sizeof (SmtLegendItem));
      g_array_set_clear_func (self->legend, clear_legend_item);
      for (SmtGlyph glyph = SMT_GLYPH_FULL; glyph < SMT_N_GLYPHS; glyph++)
        {
          add_legend_item (self, glyph, FALSE);
          add_legend_item (self, glyph, TRUE);
        }
      add_legend_item (self, SMT_GLYPH_BLANK, FALSE);
    }

  *n_items = self->legend->len;
  return (const SmtLegendItem *) self->legend->data;
}
