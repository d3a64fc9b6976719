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
 * Its rows and columns are lines: parties and mechanisms, and, where the view
 * groups them, bands. A side is what stands on an axis without its bands.
 *
 * Making one costs O(periods of the mechanisms shown + parties + mechanisms),
 * and sorting; a cell O(log (periods of the mechanism)), and more in a band, see
 * smt-matrix-counts.c.
 */

#include "smt-matrix-scene-private.h"

#include "smt-beside.h"
#include "smt-counting.h"

G_DEFINE_FINAL_TYPE_WITH_CODE (SmtMatrixScene, smt_matrix_scene, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (SMT_TYPE_GRID_SCENE,
                                                      smt_matrix_scene_grid_init))

static void
smt_matrix_scene_finalize (GObject *object)
{
  SmtMatrixScene *self = SMT_MATRIX_SCENE (object);

  smt_matrix_scene_free_entries (self, SMT_AXIS_ROWS);
  smt_matrix_scene_free_entries (self, SMT_AXIS_COLUMNS);
  g_clear_pointer (&self->legend, g_array_unref);
  smt_matrix_scene_give_tally (self);
  g_clear_pointer (&self->spare_tally, smt_matrix_tally_free);
  g_clear_pointer (&self->holders, smt_matrix_holders_free);
  if (self->base == NULL)
    {
      g_clear_pointer (&self->lines[SMT_AXIS_ROWS], smt_matrix_lines_free);
      g_clear_pointer (&self->lines[SMT_AXIS_COLUMNS], smt_matrix_lines_free);
      g_clear_pointer (&self->parties, smt_matrix_axis_free);
      g_clear_pointer (&self->mechanisms, smt_matrix_axis_free);
    }
  g_clear_object (&self->base);
  g_clear_object (&self->question.index);
  g_clear_object (&self->dataset);
  g_clear_object (&self->language);
  g_clear_object (&self->beside);
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

/* The roles that count: those asked for, or else as the view counts. */
static void
set_roles (SmtMatrixScene *self)
{
  const char *const *words = smt_view_get_roles (self->view);

  self->question.asked = words[0] != NULL;
  if (!self->question.asked)
    self->question.roles = smt_counting_get_mask (smt_view_get_counting (self->view),
                                                  self->question.index);

  for (guint i = 0; words[i] != NULL; i++)
    {
      SmtRoleMask mask;

      if (smt_membership_index_find_role_mask (self->question.index, words[i], &mask))
        self->question.roles |= mask;
    }
}

/* The signs asked for; a name that no sign has asks for nothing. */
static void
set_signs (SmtMatrixScene *self)
{
  for (SmtGlyph glyph = 0; glyph < SMT_N_GLYPHS; glyph++)
    if (g_strv_contains (smt_view_get_signs (self->view), smt_glyph_get_nick (glyph)))
      self->question.signs |= 1u << glyph;
}

/*< private >
 * smt_matrix_scene_has_parties:
 *
 * Returns: whether parties stand on @axis
 */
gboolean
smt_matrix_scene_has_parties (SmtMatrixScene *self,
                              SmtAxis         axis)
{
  return (axis == SMT_AXIS_ROWS) != smt_view_get_transposed (self->view);
}

/*< private >
 * smt_matrix_scene_get_side:
 *
 * Returns: (transfer none): what stands on @axis
 */
const SmtMatrixAxis *
smt_matrix_scene_get_side (SmtMatrixScene *self,
                           SmtAxis         axis)
{
  return smt_matrix_scene_has_parties (self, axis) ? self->parties : self->mechanisms;
}

/* Puts the side of an axis into order, and makes its lines. */
static void
set_lines (SmtMatrixScene *self,
           SmtAxis         axis)
{
  gboolean parties = smt_matrix_scene_has_parties (self, axis);
  SmtMatrixAxis *side = parties ? self->parties : self->mechanisms;
  gboolean banded = parties ? smt_view_get_by_region (self->view)
                            : smt_view_get_by_kind (self->view);
  SmtOrder order = parties ? smt_view_get_order (self->view)
                           : smt_view_get_mechanism_order (self->view);
  SmtMatrixGroups *groups = NULL;

  if (banded)
    groups = smt_matrix_groups_new (parties ? SMT_MATRIX_BY_REGION
                                            : SMT_MATRIX_BY_MECHANISM_KIND,
                                    self->question.index, side, self->language,
                                    self->beside);
  /* As in the file is how it is made. */
  if (groups != NULL || order != SMT_ORDER_FILE)
    smt_matrix_scene_sort (self, side, order, groups);

  self->lines[axis] = smt_matrix_lines_new (side, groups,
                                            smt_view_get_collapsed (self->view));
}

/* One without sides and lines. */
static SmtMatrixScene *
create (SmtDataset         *dataset,
        SmtMembershipIndex *index,
        SmtView            *view,
        SmtLanguage        *language)
{
  SmtMatrixScene *self = g_object_new (SMT_TYPE_MATRIX_SCENE, NULL);
  const SmtEdtf *at = smt_view_get_at (view);

  self->dataset = g_object_ref (dataset);
  self->view = smt_view_ref (view);
  self->language = g_object_ref (language);
  self->beside = smt_beside_create (view, language);
  self->question.day = at != NULL ? smt_edtf_get_latest (at)
                                  : smt_dataset_get_last_day (dataset);
  set_index (self, index);
  set_roles (self);
  set_signs (self);
  return self;
}

/**
 * smt_matrix_scene_new:
 * @dataset: (transfer none): the dataset
 * @index: (nullable) (transfer none): an index of @dataset, made for the source
 *   that @view asks, for a caller that has one; with %NULL the scene finds or
 *   makes it
 * @view: (transfer none): as of when, of what, in which order. All of its
 *   fields but `entity` matter here, and `page` only in that `text` is the
 *   matrix's own where that is the page; ids that the dataset does not have are
 *   passed over
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

  g_return_val_if_fail (SMT_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (SMT_IS_LANGUAGE (language), NULL);

  self = create (dataset, index, view, language);
  smt_matrix_scene_filter (self);
  set_lines (self, SMT_AXIS_ROWS);
  set_lines (self, SMT_AXIS_COLUMNS);
  smt_matrix_scene_make_entries (self, SMT_AXIS_ROWS);
  smt_matrix_scene_make_entries (self, SMT_AXIS_COLUMNS);
  return self;
}

static gboolean
order_has_date (SmtOrder order)
{
  return order == SMT_ORDER_COUNT || order == SMT_ORDER_SIMILARITY;
}

/* Whether at another date other parties or mechanisms may be shown, or in
 * another order. */
static gboolean
sides_have_date (SmtView *view)
{
  return smt_view_get_signs (view)[0] != NULL ||
         smt_view_get_at_least (view) > 0 || smt_view_get_all_of (view)[0] != NULL ||
         smt_view_get_any_of (view)[0] != NULL ||
         smt_view_get_none_of (view)[0] != NULL ||
         order_has_date (smt_view_get_order (view)) ||
         order_has_date (smt_view_get_mechanism_order (view));
}

static gboolean
differ_in_date_only (SmtView *one,
                     SmtView *two)
{
  g_autoptr (SmtView) moved = smt_view_with_at (one, smt_view_get_at (two));

  return smt_view_equal (moved, two);
}

/**
 * smt_matrix_scene_new_after:
 * @before: (transfer none): the picture shown until now
 * @index: (nullable) (transfer none): as for smt_matrix_scene_new()
 * @view: (transfer none): the view to show
 *
 * As smt_matrix_scene_new(), of the same dataset in the same language. Where
 * @view has another date and nothing else, and the date changes neither who is
 * shown nor the order, sides, lines and names are those of @before: then it
 * costs nothing but the sums, which lets a date be dragged along.
 *
 * Returns: (transfer full): the picture of @view
 */
SmtMatrixScene *
smt_matrix_scene_new_after (SmtMatrixScene     *before,
                            SmtMembershipIndex *index,
                            SmtView            *view)
{
  SmtMatrixScene *self, *base;

  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (before), NULL);
  g_return_val_if_fail (view != NULL, NULL);

  if (sides_have_date (view) || !differ_in_date_only (before->view, view))
    return smt_matrix_scene_new (before->dataset, index, view, before->language);

  base = before->base != NULL ? before->base : before;
  self = create (before->dataset, before->question.index, view, before->language);
  self->base = g_object_ref (base);
  self->parties = base->parties;
  self->mechanisms = base->mechanisms;
  for (SmtAxis axis = SMT_AXIS_ROWS; axis <= SMT_AXIS_COLUMNS; axis++)
    {
      self->lines[axis] = base->lines[axis];
      smt_matrix_scene_make_entries (self, axis);
    }
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

/**
 * smt_matrix_scene_get_n_entries:
 *
 * Returns: how many rows, or columns, there are, bands included
 */
guint
smt_matrix_scene_get_n_entries (SmtMatrixScene *self,
                                SmtAxis         axis)
{
  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), 0);

  return self->lines[axis]->n;
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

  shown = smt_matrix_scene_get_side (self, axis);
  return shown->n_all - shown->n;
}

/**
 * smt_matrix_scene_get_n_hidden_for:
 * @axis: rows or columns
 * @reason: why they are left out
 *
 * Returns: how many parties or mechanisms of the dataset are left out for that
 *   reason. Those in a band that is collapsed are not left out
 */
guint
smt_matrix_scene_get_n_hidden_for (SmtMatrixScene *self,
                                   SmtAxis         axis,
                                   SmtHidden       reason)
{
  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), 0);
  g_return_val_if_fail (reason < SMT_N_HIDDEN, 0);

  return smt_matrix_scene_get_side (self, axis)->hidden[reason];
}

/**
 * smt_matrix_scene_get_n_hidden_rows:
 *
 * Returns: how many more rows the dataset could give, which the view leaves out:
 *   the sum over all reasons
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

/*< private >
 * smt_matrix_scene_get_holders:
 *
 * Returns: (transfer none): who is in what
 */
const SmtMatrixHolders *
smt_matrix_scene_get_holders (SmtMatrixScene *self)
{
  if (self->holders == NULL)
    self->holders = smt_matrix_holders_new (&self->question, self->parties,
                                            self->mechanisms);
  return self->holders;
}

/**
 * smt_matrix_scene_find_entry:
 * @axis: rows or columns
 * @id: id of a party, a mechanism or a band
 * @position: (out): where it is shown
 *
 * Returns: whether it is shown; what is in a band that is collapsed is not
 */
gboolean
smt_matrix_scene_find_entry (SmtMatrixScene *self,
                             SmtAxis         axis,
                             const char     *id,
                             guint          *position)
{
  const SmtMatrixBand *band;
  SmtEntity *entity;
  guint number, place;

  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), FALSE);

  band = smt_matrix_lines_find_band (self->lines[axis], id);
  if (band != NULL)
    {
      *position = band->line;
      return TRUE;
    }

  entity = smt_dataset_lookup (self->dataset, id);
  if (entity == NULL)
    return FALSE;
  if (smt_matrix_scene_has_parties (self, axis)
      ? !smt_membership_index_find_party (self->question.index, entity, &number)
      : !smt_membership_index_find_mechanism (self->question.index, entity, &number))
    return FALSE;

  place = smt_matrix_scene_get_side (self, axis)->positions[number];
  if (place != SMT_NOT_SHOWN)
    place = smt_matrix_lines_get_line (self->lines[axis], place);
  if (place != SMT_NOT_SHOWN)
    *position = place;
  return place != SMT_NOT_SHOWN;
}

/* The number of what a line shows, or SMT_NOT_SHOWN for a band. */
static guint
get_number (SmtMatrixScene *self,
            SmtAxis         axis,
            guint           line)
{
  if (smt_matrix_lines_get_band (self->lines[axis], line) != NULL)
    return SMT_NOT_SHOWN;

  line = smt_matrix_lines_get_place (self->lines[axis], line);
  return smt_matrix_scene_get_side (self, axis)->numbers[line];
}

static void
get_numbers (SmtMatrixScene *self,
             guint           row,
             guint           column,
             guint          *party,
             guint          *mechanism)
{
  guint one = get_number (self, SMT_AXIS_ROWS, row);
  guint two = get_number (self, SMT_AXIS_COLUMNS, column);
  gboolean transposed = smt_view_get_transposed (self->view);

  *party = transposed ? two : one;
  *mechanism = transposed ? one : two;
}

static SmtMatrixCell
get_band_cell (SmtMatrixScene *self,
               guint           row,
               guint           column)
{
  SmtTotal total = smt_matrix_scene_count_cell (self, row, column);
  SmtMatrixCell cell = { 0 };

  cell.glyph = SMT_GLYPH_BLANK;
  cell.is_band = TRUE;
  cell.n_held = total.held;
  cell.n_possibly = total.possibly;
  return cell;
}

/**
 * smt_matrix_scene_get_cell:
 *
 * Returns: what stands where @row and @column meet, in O(log (periods of the
 *   mechanism)); numbers if one of them is a band
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
  if (party == SMT_NOT_SHOWN || mechanism == SMT_NOT_SHOWN)
    return get_band_cell (self, row, column);

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
 * Returns: (transfer none) (nullable): the party of a cell, be it row or column;
 *   %NULL in a band of parties
 */
SmtEntity *
smt_matrix_scene_get_party (SmtMatrixScene *self,
                            guint           row,
                            guint           column)
{
  guint party, mechanism;

  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), NULL);

  get_numbers (self, row, column, &party, &mechanism);
  if (party == SMT_NOT_SHOWN)
    return NULL;
  return smt_membership_index_get_party (self->question.index, party);
}

/**
 * smt_matrix_scene_get_mechanism:
 *
 * Returns: (transfer none) (nullable): the mechanism of a cell, be it row or
 *   column; %NULL in a band of mechanisms
 */
SmtEntity *
smt_matrix_scene_get_mechanism (SmtMatrixScene *self,
                                guint           row,
                                guint           column)
{
  guint party, mechanism;

  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), NULL);

  get_numbers (self, row, column, &party, &mechanism);
  if (mechanism == SMT_NOT_SHOWN)
    return NULL;
  return smt_membership_index_get_mechanism (self->question.index, mechanism);
}
