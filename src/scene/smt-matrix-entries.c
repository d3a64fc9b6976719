/* smt-matrix-entries.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows and columns of a matrix: what each stands for, and what it adds up
 * to. Names are filled in when they are first asked for, and sums when these
 * are: a matrix of 75,000 columns is drawn before it is added up. They lie in
 * leaves that are made when something on them is asked for, so that another
 * date costs no more than what is shown of it.
 */

#include "smt-matrix-scene-private.h"

#include <glib/gi18n-lib.h>

#include "smt-beside.h"
#include "smt-label.h"
#include "smt-template.h"

/* Small enough that the C library has such a piece at hand: for a larger one it
 * first tidies up all that was freed since, such as what a frame left, and a date
 * that is dragged would pay for that. */
#define LEAF_SIZE 8

/* How many periods are added up in one go. */
#define PERIODS_AT_ONCE 100000

typedef struct
{
  SmtMatrixEntry entry;      /* without an id until it is named */
  gboolean       is_counted;
} Slot;

struct _SmtMatrixLeaf
{
  Slot slots[LEAF_SIZE];
};

static guint
get_n_leaves (SmtMatrixScene *self,
              SmtAxis         axis)
{
  return self->lines[axis]->n / LEAF_SIZE + 1;
}

/*< private >
 * smt_matrix_scene_make_entries:
 *
 * Makes room for the rows or columns, once it is known how many there are.
 */
void
smt_matrix_scene_make_entries (SmtMatrixScene *self,
                               SmtAxis         axis)
{
  self->leaves[axis] = g_new0 (SmtMatrixLeaf *, get_n_leaves (self, axis));
}

/* What is named after a base has its words. */
static void
free_leaf (SmtMatrixScene *self,
           SmtMatrixLeaf  *leaf)
{
  for (guint i = 0; self->base == NULL && leaf != NULL && i < LEAF_SIZE; i++)
    {
      g_free ((char *) leaf->slots[i].entry.label);
      g_free ((char *) leaf->slots[i].entry.head);
      g_free ((char *) leaf->slots[i].entry.short_label);
    }
  g_free (leaf);
}

/*< private >
 * smt_matrix_scene_free_entries:
 *
 * Frees the rows or columns.
 */
void
smt_matrix_scene_free_entries (SmtMatrixScene *self,
                               SmtAxis         axis)
{
  for (guint i = 0; self->leaves[axis] != NULL && i < get_n_leaves (self, axis); i++)
    free_leaf (self, self->leaves[axis][i]);
  g_free (self->leaves[axis]);
}

static Slot *
get_slot (SmtMatrixScene *self,
          SmtAxis         axis,
          guint           position)
{
  SmtMatrixLeaf **leaf = &self->leaves[axis][position / LEAF_SIZE];

  if (*leaf == NULL)
    *leaf = g_new0 (SmtMatrixLeaf, 1);
  return &(*leaf)->slots[position % LEAF_SIZE];
}

/**
 * smt_matrix_entry_name:
 * @entry: its entity is set
 * @beside: (nullable): the second language
 *
 * Sets the names of a row or column that is no band.
 */
void
smt_matrix_entry_name (SmtMatrixEntry *entry,
                       SmtLanguage    *language,
                       SmtLanguage    *beside)
{
  g_autofree char *other = smt_beside_dup_name (entry->entity, language, beside);

  entry->id = smt_entity_get_id (entry->entity);
  entry->label = smt_label_dup (entry->entity, language, NULL);
  entry->head = other != NULL ? smt_beside_join (entry->label, other) : NULL;
  entry->short_label = smt_label_dup_short (entry->entity, language);
}

static void
name_entry (SmtMatrixScene *self,
            SmtAxis         axis,
            guint           number,
            SmtMatrixEntry *entry)
{
  if (smt_matrix_scene_has_parties (self, axis))
    entry->entity = smt_membership_index_get_party (self->question.index, number);
  else
    entry->entity = smt_membership_index_get_mechanism (self->question.index, number);
  smt_matrix_entry_name (entry, self->language, self->beside);
}

static char *
dup_band_label (SmtMatrixScene      *self,
                const SmtMatrixBand *band,
                const char          *beside)
{
  g_autofree char *name = smt_beside_join (band->group->label, beside);
  g_autofree char *n = smt_language_format_number (self->language, band->n);

  /* TRANSLATORS: heads a group of parties, and tells how many are in it:
   * "Southeast Asia (11)" */
  return smt_template_fill (smt_language_translate (self->language, NULL, N_("{name} ({n})")),
                            "name", name, "n", n, NULL);
}

static void
name_band (SmtMatrixScene      *self,
           const SmtMatrixBand *band,
           SmtMatrixEntry      *entry)
{
  entry->id = band->group->id;
  entry->label = dup_band_label (self, band, NULL);
  entry->head = band->group->beside != NULL ? dup_band_label (self, band, band->group->beside)
                                            : NULL;
  entry->short_label = g_strdup (entry->label);
  entry->band = band->group->label;
  entry->collapsed = band->collapsed;
  entry->n_members = band->n;
}

/*< private >
 * smt_matrix_scene_name_entry:
 * @axis: rows or columns
 * @position: which of them, from 0
 *
 * Returns: (transfer none): a row or column, for its names only: nothing is
 *   added up
 */
const SmtMatrixEntry *
smt_matrix_scene_name_entry (SmtMatrixScene *self,
                             SmtAxis         axis,
                             guint           position)
{
  const SmtMatrixBand *band;
  SmtMatrixEntry *entry;
  guint place;

  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), NULL);
  g_return_val_if_fail (position < self->lines[axis]->n, NULL);

  entry = &get_slot (self, axis, position)->entry;
  if (entry->id != NULL)
    return entry;

  if (self->base != NULL)
    {
      *entry = *smt_matrix_scene_name_entry (self->base, axis, position);
      return entry;
    }

  band = smt_matrix_lines_get_band (self->lines[axis], position);
  place = smt_matrix_lines_get_place (self->lines[axis], position);
  if (band != NULL)
    name_band (self, band, entry);
  else
    name_entry (self, axis, smt_matrix_scene_get_side (self, axis)->numbers[place], entry);
  return entry;
}

/* One that a scene with the same sides is done with, or else a new one. */
static SmtMatrixTally *
take_tally (SmtMatrixScene *self)
{
  SmtMatrixTally *tally = NULL;

  if (self->base != NULL)
    tally = g_atomic_pointer_exchange (&self->base->spare_tally, NULL);
  if (tally == NULL)
    return smt_matrix_tally_new (self->parties, self->mechanisms);
  smt_matrix_tally_clear (tally, self->parties, self->mechanisms);
  return tally;
}

/*< private >
 * smt_matrix_scene_give_tally:
 *
 * Leaves what @self was added up in to the next scene with the same sides, if
 * there may be one. Its base may be let go of elsewhere at the same time.
 */
void
smt_matrix_scene_give_tally (SmtMatrixScene *self)
{
  SmtMatrixTally *tally = g_steal_pointer (&self->tally);

  if (self->base != NULL && tally != NULL)
    tally = g_atomic_pointer_exchange (&self->base->spare_tally, tally);
  smt_matrix_tally_free (tally);
}

static gboolean
add_up (SmtMatrixScene *self,
        guint           n_periods)
{
  if (self->tally == NULL)
    self->tally = take_tally (self);
  return smt_matrix_tally_add_up (self->tally, &self->question, self->parties,
                                  self->mechanisms, n_periods);
}

/*< private >
 * smt_matrix_scene_get_tally:
 *
 * Returns: (transfer none): what it adds up to, all of it
 */
const SmtMatrixTally *
smt_matrix_scene_get_tally (SmtMatrixScene *self)
{
  add_up (self, G_MAXUINT);
  return self->tally;
}

/**
 * smt_matrix_scene_add_up:
 *
 * Adds up a part of the matrix, which takes a millisecond or so.
 * Nobody must call it: what was not added up is when it is asked for, all at once.
 *
 * Returns: whether everything is added up
 */
gboolean
smt_matrix_scene_add_up (SmtMatrixScene *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), TRUE);

  return add_up (self, PERIODS_AT_ONCE);
}

/* What a line adds up to. */
static SmtTotal
count_line (SmtMatrixScene *self,
            SmtAxis         axis,
            guint           line)
{
  const SmtMatrixBand *band = smt_matrix_lines_get_band (self->lines[axis], line);
  const SmtMatrixTally *tally;
  guint number;

  if (band != NULL)
    return smt_matrix_scene_count_band (self, axis, band);

  tally = smt_matrix_scene_get_tally (self);
  line = smt_matrix_lines_get_place (self->lines[axis], line);
  number = smt_matrix_scene_get_side (self, axis)->numbers[line];
  return smt_matrix_scene_has_parties (self, axis) ? tally->parties[number]
                                                   : tally->mechanisms[number];
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
  Slot *slot;
  SmtTotal total;

  if (smt_matrix_scene_name_entry (self, axis, position) == NULL)
    return NULL;

  slot = get_slot (self, axis, position);
  if (slot->is_counted)
    return &slot->entry;

  total = count_line (self, axis, position);
  slot->entry.total = total.held;
  slot->entry.possibly = total.possibly;
  slot->is_counted = TRUE;
  return &slot->entry;
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
 * smt_matrix_scene_list_members:
 * @axis: rows or columns
 * @position: which of them, from 0
 *
 * Returns: (transfer full) (array zero-terminated=1): ids of the parties or
 *   mechanisms in a band, as they stand, whether or not it is collapsed; of
 *   another row or column, its own
 */
char **
smt_matrix_scene_list_members (SmtMatrixScene *self,
                               SmtAxis         axis,
                               guint           position)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  const SmtMatrixBand *band;
  guint first, n;

  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), NULL);
  g_return_val_if_fail (position < self->lines[axis]->n, NULL);

  band = smt_matrix_lines_get_band (self->lines[axis], position);
  first = band != NULL ? band->first
                       : smt_matrix_lines_get_place (self->lines[axis], position);
  n = band != NULL ? band->n : 1;
  for (guint i = first; i < first + n; i++)
    {
      guint number = smt_matrix_scene_get_side (self, axis)->numbers[i];
      SmtEntity *entity =
        smt_matrix_scene_has_parties (self, axis)
        ? smt_membership_index_get_party (self->question.index, number)
        : smt_membership_index_get_mechanism (self->question.index, number);

      g_strv_builder_add (ids, smt_entity_get_id (entity));
    }

  return g_strv_builder_end (ids);
}
