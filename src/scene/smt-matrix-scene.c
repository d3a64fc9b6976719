/* smt-matrix-scene.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is in what, as of a day: parties by mechanisms as rows, columns and
 * signs, without pixels. The widget, the accessible tree, the text table and
 * the SVG picture all read this.
 *
 * A scene never changes; another date or order is another scene. It keeps
 * nothing for a cell: each is answered by the index when it is asked for, so
 * that memory grows with rows, columns and periods only. Not for several
 * threads at once, since labels and sums are filled in when first wanted.
 *
 * Making one costs O(periods of the mechanisms shown + parties + mechanisms),
 * and sorting; a cell O(log (periods of the mechanism)).
 */

#include "smt-matrix-scene-private.h"

#include <glib/gi18n-lib.h>

#include "smt-label.h"
#include "smt-template.h"

G_DEFINE_FINAL_TYPE (SmtMatrixScene, smt_matrix_scene, G_TYPE_OBJECT)

static void
free_entries (SmtMatrixEntry *entries,
              guint           n)
{
  for (guint i = 0; entries != NULL && i < n; i++)
    {
      g_free ((char *) entries[i].label);
      g_free ((char *) entries[i].short_label);
    }

  g_free (entries);
}

static void
smt_matrix_scene_finalize (GObject *object)
{
  SmtMatrixScene *self = SMT_MATRIX_SCENE (object);

  free_entries (self->entries[SMT_AXIS_ROWS], smt_matrix_scene_get_n_rows (self));
  free_entries (self->entries[SMT_AXIS_COLUMNS], smt_matrix_scene_get_n_columns (self));
  g_clear_pointer (&self->legend, g_array_unref);
  g_clear_pointer (&self->tally, smt_matrix_tally_free);
  g_clear_pointer (&self->parties, smt_matrix_axis_free);
  g_clear_pointer (&self->mechanisms, smt_matrix_axis_free);
  g_clear_object (&self->question.index);
  g_clear_object (&self->dataset);
  g_clear_object (&self->language);
  g_clear_pointer (&self->view, smt_view_unref);

  G_OBJECT_CLASS (smt_matrix_scene_parent_class)->finalize (object);
}

static void
smt_matrix_scene_class_init (SmtMatrixSceneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_matrix_scene_finalize;
}

static void
smt_matrix_scene_init (SmtMatrixScene *self)
{
}

static void
set_index (SmtMatrixScene     *self,
           SmtMembershipIndex *index)
{
  const char *source = smt_view_get_according_to (self->view);

  if (source != NULL)
    self->source = smt_dataset_lookup (self->dataset, source);
  if (index != NULL)
    self->question.index = g_object_ref (index);
  else if (self->source != NULL)
    self->question.index = smt_membership_index_new (self->dataset, self->source);
  else
    self->question.index = g_object_ref (smt_dataset_get_index (self->dataset));
}

/* The roles that count: those asked for, or else the current ones. */
static void
set_roles (SmtMatrixScene *self)
{
  const char *const *words = smt_view_get_roles (self->view);

  self->question.asked = words[0] != NULL;
  if (!self->question.asked)
    self->question.roles = smt_membership_index_get_current_mask (self->question.index);

  for (guint i = 0; words[i] != NULL; i++)
    {
      SmtRoleMask mask;

      if (smt_membership_index_find_role_mask (self->question.index, words[i], &mask))
        self->question.roles |= mask;
    }
}

static void
set_axes (SmtMatrixScene *self)
{
  SmtRoleMask worth = self->question.asked ? self->question.roles
                                           : ~(SmtRoleMask) 0;

  self->mechanisms = smt_matrix_axis_new_mechanisms (self->question.index,
                                                     self->dataset, self->view);
  self->parties = smt_matrix_axis_new_parties (self->question.index, self->dataset,
                                               self->view, self->mechanisms, worth);
  smt_matrix_scene_sort (self);
  for (SmtAxis axis = SMT_AXIS_ROWS; axis <= SMT_AXIS_COLUMNS; axis++)
    self->entries[axis] = g_new0 (SmtMatrixEntry,
                                  smt_matrix_scene_get_n_entries (self, axis));
}

/**
 * smt_matrix_scene_new:
 * @dataset: (transfer none): the dataset
 * @index: (nullable) (transfer none): an index of @dataset, made for the source
 *   that @view asks, for a caller that has one; with %NULL the scene finds or
 *   makes it
 * @view: (transfer none): as of when, of what, in which order. Of its fields
 *   `at`, `mechanisms`, `parties`, `roles`, `according_to`, `order` (of the
 *   parties), `transposed` and `organisations` matter here; ids that the
 *   dataset does not have are passed over
 * @language: (transfer none): the language of labels and words
 *
 * Returns: (transfer full): the picture of @view
 */
SmtMatrixScene *
smt_matrix_scene_new (SmtDataset         *dataset,
                      SmtMembershipIndex *index,
                      SmtView            *view,
                      SmtLanguage        *language)
{
  SmtMatrixScene *self;
  const SmtEdtf *at;

  g_return_val_if_fail (SMT_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (SMT_IS_LANGUAGE (language), NULL);

  self = g_object_new (SMT_TYPE_MATRIX_SCENE, NULL);
  self->dataset = g_object_ref (dataset);
  self->view = smt_view_ref (view);
  self->language = g_object_ref (language);
  at = smt_view_get_at (view);
  self->question.day = at != NULL ? smt_edtf_get_latest (at)
                                  : smt_dataset_get_last_day (dataset);
  set_index (self, index);
  set_roles (self);
  set_axes (self);
  return self;
}

/**
 * smt_matrix_scene_get_language:
 *
 * Returns: (transfer none): the language of its labels and words
 */
SmtLanguage *
smt_matrix_scene_get_language (SmtMatrixScene *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), NULL);

  return self->language;
}

/**
 * smt_matrix_scene_get_view:
 *
 * Returns: (transfer none): the view that it shows
 */
SmtView *
smt_matrix_scene_get_view (SmtMatrixScene *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), NULL);

  return self->view;
}

/**
 * smt_matrix_scene_get_day:
 *
 * Returns: the day as of which it answers
 */
SmtDay
smt_matrix_scene_get_day (SmtMatrixScene *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), 0);

  return self->question.day;
}

/**
 * smt_matrix_scene_get_transposed:
 *
 * Returns: whether its rows are mechanisms
 */
gboolean
smt_matrix_scene_get_transposed (SmtMatrixScene *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), FALSE);

  return smt_view_get_transposed (self->view);
}

static gboolean
has_parties (SmtMatrixScene *self,
             SmtAxis         axis)
{
  return (axis == SMT_AXIS_ROWS) != smt_view_get_transposed (self->view);
}

static const SmtMatrixAxis *
get_axis (SmtMatrixScene *self,
          SmtAxis         axis)
{
  return has_parties (self, axis) ? self->parties : self->mechanisms;
}

guint
smt_matrix_scene_get_n_entries (SmtMatrixScene *self,
                                SmtAxis         axis)
{
  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), 0);

  return get_axis (self, axis)->n;
}

guint
smt_matrix_scene_get_n_rows (SmtMatrixScene *self)
{
  return smt_matrix_scene_get_n_entries (self, SMT_AXIS_ROWS);
}

guint
smt_matrix_scene_get_n_columns (SmtMatrixScene *self)
{
  return smt_matrix_scene_get_n_entries (self, SMT_AXIS_COLUMNS);
}

static guint
get_n_hidden (SmtMatrixScene *self,
              SmtAxis         axis)
{
  const SmtMatrixAxis *shown;

  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), 0);

  shown = get_axis (self, axis);
  return shown->n_all - shown->n;
}

/**
 * smt_matrix_scene_get_n_hidden_rows:
 *
 * Returns: how many more rows the dataset could give, which the view leaves out
 */
guint
smt_matrix_scene_get_n_hidden_rows (SmtMatrixScene *self)
{
  return get_n_hidden (self, SMT_AXIS_ROWS);
}

guint
smt_matrix_scene_get_n_hidden_columns (SmtMatrixScene *self)
{
  return get_n_hidden (self, SMT_AXIS_COLUMNS);
}

const SmtMatrixTally *
smt_matrix_scene_get_tally (SmtMatrixScene *self)
{
  if (self->tally == NULL)
    self->tally = smt_matrix_tally_new (&self->question, self->parties,
                                        self->mechanisms);
  return self->tally;
}

static void
fill_entry (SmtMatrixScene *self,
            SmtAxis         axis,
            guint           position,
            SmtMatrixEntry *entry)
{
  const SmtMatrixTally *tally = smt_matrix_scene_get_tally (self);
  guint number = get_axis (self, axis)->numbers[position];
  const SmtTotal *total;

  if (has_parties (self, axis))
    {
      entry->entity = smt_membership_index_get_party (self->question.index, number);
      total = &tally->parties[number];
    }
  else
    {
      entry->entity = smt_membership_index_get_mechanism (self->question.index, number);
      total = &tally->mechanisms[number];
    }
  entry->id = smt_entity_get_id (entry->entity);
  entry->label = smt_label_dup (entry->entity, self->language, NULL);
  entry->short_label = smt_label_dup_short (entry->entity, self->language);
  entry->total = total->held;
  entry->possibly = total->possibly;
}

/**
 * smt_matrix_scene_get_entry:
 * @axis: rows or columns
 * @position: which of them, from 0
 *
 * Returns: (transfer none): a row or column. The first one asked for adds up
 *   the whole matrix, see smt-matrix-tally.c
 */
const SmtMatrixEntry *
smt_matrix_scene_get_entry (SmtMatrixScene *self,
                            SmtAxis         axis,
                            guint           position)
{
  SmtMatrixEntry *entry;

  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), NULL);
  g_return_val_if_fail (position < get_axis (self, axis)->n, NULL);

  entry = &self->entries[axis][position];
  if (entry->entity == NULL)
    fill_entry (self, axis, position, entry);
  return entry;
}

const SmtMatrixEntry *
smt_matrix_scene_get_row (SmtMatrixScene *self,
                          guint           row)
{
  return smt_matrix_scene_get_entry (self, SMT_AXIS_ROWS, row);
}

const SmtMatrixEntry *
smt_matrix_scene_get_column (SmtMatrixScene *self,
                             guint           column)
{
  return smt_matrix_scene_get_entry (self, SMT_AXIS_COLUMNS, column);
}

/**
 * smt_matrix_scene_find_entry:
 * @axis: rows or columns
 * @id: id of a party or mechanism
 * @position: (out): where it is shown
 *
 * Returns: whether it is shown
 */
gboolean
smt_matrix_scene_find_entry (SmtMatrixScene *self,
                             SmtAxis         axis,
                             const char     *id,
                             guint          *position)
{
  SmtEntity *entity;
  guint number;

  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), FALSE);

  entity = smt_dataset_lookup (self->dataset, id);
  if (entity == NULL)
    return FALSE;
  if (has_parties (self, axis)
      ? !smt_membership_index_find_party (self->question.index, entity, &number)
      : !smt_membership_index_find_mechanism (self->question.index, entity, &number))
    return FALSE;

  *position = get_axis (self, axis)->positions[number];
  return *position != SMT_NOT_SHOWN;
}

static void
get_numbers (SmtMatrixScene *self,
             guint           row,
             guint           column,
             guint          *party,
             guint          *mechanism)
{
  gboolean transposed = smt_view_get_transposed (self->view);

  *party = self->parties->numbers[transposed ? column : row];
  *mechanism = self->mechanisms->numbers[transposed ? row : column];
}

/**
 * smt_matrix_scene_get_cell:
 *
 * Returns: what stands where @row and @column meet, in O(log (periods of the
 *   mechanism))
 */
SmtMatrixCell
smt_matrix_scene_get_cell (SmtMatrixScene *self,
                           guint           row,
                           guint           column)
{
  SmtMatrixCell cell = { 0 };
  guint party, mechanism;
  SmtCell known;

  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), cell);
  g_return_val_if_fail (row < smt_matrix_scene_get_n_rows (self), cell);
  g_return_val_if_fail (column < smt_matrix_scene_get_n_columns (self), cell);

  get_numbers (self, row, column, &party, &mechanism);
  known = smt_matrix_question_ask (&self->question, party, mechanism);
  cell.glyph = smt_glyph_for_cell (&known);
  cell.possibly = known.standing == SMT_STANDING_POSSIBLY;
  cell.counts = smt_matrix_question_counts (&self->question, &known);
  cell.standing = known.standing;
  cell.spell = known.spell;
  return cell;
}

/**
 * smt_matrix_scene_get_party:
 *
 * Returns: (transfer none): the party of a cell, be it row or column
 */
SmtEntity *
smt_matrix_scene_get_party (SmtMatrixScene *self,
                            guint           row,
                            guint           column)
{
  guint party, mechanism;

  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), NULL);

  get_numbers (self, row, column, &party, &mechanism);
  return smt_membership_index_get_party (self->question.index, party);
}

SmtEntity *
smt_matrix_scene_get_mechanism (SmtMatrixScene *self,
                                guint           row,
                                guint           column)
{
  guint party, mechanism;

  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), NULL);

  get_numbers (self, row, column, &party, &mechanism);
  return smt_membership_index_get_mechanism (self->question.index, mechanism);
}

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
 *   number of cells
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
