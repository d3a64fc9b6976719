/* smt-matrix-changes.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A matrix at two dates: which of its cells say something else at the later
 * one, and what happened in between, step by step. The rows and columns are
 * those of the scene, whose own day is one of the two.
 *
 * A difference is between what a cell shows at the two dates. Where only the
 * possible became certain, or the reverse, joining or leaving is possible. Where
 * roles were asked for, one of the two must be among them. Steps are those of
 * smt-changes.c from the day after the earlier date to the later one; what left
 * and came back has steps and no difference. A difference that no dated step
 * tells of has a step without a date, so that each one has its sentence.
 *
 * A cell costs O(log (periods of the mechanism)). Sums and bands first find all
 * differences, with two questions for each party and mechanism shown that have
 * a period, and sentences all steps; both are kept, and grow with what changed.
 */

#include "smt-matrix-changes.h"

#include "smt-change-words.h"
#include "smt-matrix-changes-private.h"
#include "smt-matrix-scene-private.h"

typedef struct
{
  guint         party;
  guint         mechanism;
  SmtDifference kind;
  gboolean      possibly;
  gboolean      is_told;  /* by a step with a date */
} Place;

typedef struct
{
  SmtChange change;
  guint     party;       /* where they are shown */
  guint     mechanism;
} Step;

struct _SmtMatrixChanges
{
  GObject parent_instance;

  SmtMatrixScene    *scene;
  SmtMatrixQuestion  before;      /* borrows the scene's index */
  SmtMatrixQuestion  after;
  /* NULL until wanted. */
  GArray            *places;      /* of Place, by mechanism, then party */
  guint             *starts;      /* by mechanism, in places; one more at the end */
  guint             *of_parties;  /* differences, by number of the party */
  GArray            *steps;       /* of Step, by date */
  guint              n_hidden;
};

G_DEFINE_FINAL_TYPE_WITH_CODE (SmtMatrixChanges, smt_matrix_changes, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (SMT_TYPE_GRID_SCENE,
                                                      smt_matrix_changes_grid_init))

static void
smt_matrix_changes_finalize (GObject *object)
{
  SmtMatrixChanges *self = SMT_MATRIX_CHANGES (object);

  g_clear_object (&self->scene);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->starts, g_free);
  g_clear_pointer (&self->of_parties, g_free);
  g_clear_pointer (&self->steps, g_array_unref);

  G_OBJECT_CLASS (smt_matrix_changes_parent_class)->finalize (object);
}

static void
smt_matrix_changes_class_init (SmtMatrixChangesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_matrix_changes_finalize;
}

static void
smt_matrix_changes_init (SmtMatrixChanges *self)
{
}

/* The same role, but for how certain it is. */
static void
compare_certainty (SmtMatrixDifference *difference)
{
  SmtStanding before = difference->before.standing;
  SmtStanding after = difference->after.standing;

  if (before == after)
    return;

  difference->kind = after == SMT_STANDING_HELD ? SMT_DIFFERENCE_JOINED
                                                : SMT_DIFFERENCE_LEFT;
  difference->possibly = TRUE;
}

static SmtMatrixDifference
compare (SmtMatrixChanges *self,
         guint             party,
         guint             mechanism)
{
  SmtMatrixDifference difference = { 0 };
  const SmtSpell *before, *after;

  difference.before = smt_matrix_question_ask (&self->before, party, mechanism);
  difference.after = smt_matrix_question_ask (&self->after, party, mechanism);
  before = difference.before.spell;
  after = difference.after.spell;
  if (self->after.asked &&
      !smt_matrix_question_counts (&self->before, &difference.before) &&
      !smt_matrix_question_counts (&self->after, &difference.after))
    return difference;

  difference.possibly = difference.before.standing == SMT_STANDING_POSSIBLY ||
                        difference.after.standing == SMT_STANDING_POSSIBLY;
  if (before == NULL && after == NULL)
    difference.kind = SMT_DIFFERENCE_NONE;
  else if (before == NULL)
    difference.kind = SMT_DIFFERENCE_JOINED;
  else if (after == NULL)
    difference.kind = SMT_DIFFERENCE_LEFT;
  else if (before->role != after->role)
    difference.kind = SMT_DIFFERENCE_ROLE;
  else
    compare_certainty (&difference);

  if (difference.kind == SMT_DIFFERENCE_NONE)
    difference.possibly = FALSE;
  return difference;
}

static void
take_place (SmtMatrixChanges *self,
            guint             party,
            guint             mechanism)
{
  SmtMatrixDifference difference = compare (self, party, mechanism);
  Place place = { party, mechanism, difference.kind, difference.possibly, FALSE };

  if (difference.kind == SMT_DIFFERENCE_NONE)
    return;

  g_array_append_val (self->places, place);
  self->of_parties[party]++;
}

static void
find_places (SmtMatrixChanges *self)
{
  const SmtMatrixAxis *parties = self->scene->parties;
  const SmtMatrixAxis *mechanisms = self->scene->mechanisms;

  if (self->places != NULL)
    return;

  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  self->of_parties = g_new0 (guint, parties->n_all);
  self->starts = g_new0 (guint, mechanisms->n_all + 1);
  for (guint i = 0; i < mechanisms->n_all; i++)
    {
      guint n;
      const SmtSpell *spells =
        smt_membership_index_get_spells (self->after.index, i, &n);

      self->starts[i] = self->places->len;
      if (mechanisms->positions[i] == SMT_NOT_SHOWN)
        continue;
      for (guint j = 0; j < n; j++)
        if (parties->positions[spells[j].party] != SMT_NOT_SHOWN &&
            (j == 0 || spells[j].party != spells[j - 1].party))
          take_place (self, spells[j].party, i);
    }
  self->starts[mechanisms->n_all] = self->places->len;
}

static gboolean
has_role (SmtMatrixChanges *self,
          SmtEntity        *role)
{
  for (guint i = 0; role != NULL && i < SMT_MAX_ROLES; i++)
    if ((self->after.roles & ((SmtRoleMask) 1 << i)) != 0 &&
        smt_membership_index_get_role (self->after.index, i) == role)
      return TRUE;

  return FALSE;
}

/* The difference of a cell, if it has one. */
static Place *
find_place (SmtMatrixChanges *self,
            guint             party,
            guint             mechanism)
{
  guint low = self->starts[mechanism], end = self->starts[mechanism + 1], high = end;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->places, Place, middle).party < party)
        low = middle + 1;
      else
        high = middle;
    }

  if (low == end || g_array_index (self->places, Place, low).party != party)
    return NULL;
  return &g_array_index (self->places, Place, low);
}

static void
take_step (SmtMatrixChanges *self,
           const SmtChange  *change)
{
  Step step = { .change = *change };
  Place *place;
  guint mechanism;

  smt_membership_index_find_mechanism (self->after.index, change->mechanism, &mechanism);
  step.party = self->scene->parties->positions[change->spell->party];
  step.mechanism = self->scene->mechanisms->positions[mechanism];
  if (step.party == SMT_NOT_SHOWN || step.mechanism == SMT_NOT_SHOWN)
    {
      self->n_hidden++;
      return;
    }
  if (self->after.asked &&
      !has_role (self, change->from) && !has_role (self, change->to))
    return;

  g_array_append_val (self->steps, step);
  place = find_place (self, change->spell->party, mechanism);
  if (place != NULL)
    place->is_told = TRUE;
}

/* What shows only in the two states: there is no date in the data, or the
 * party or the mechanism came to its end. */
static void
take_undated (SmtMatrixChanges *self,
              const Place      *place)
{
  SmtMatrixDifference difference = compare (self, place->party, place->mechanism);
  const SmtSpell *before = difference.before.spell;
  const SmtSpell *after = difference.after.spell;
  SmtChange change = { 0 };

  change.party = smt_membership_index_get_party (self->after.index, place->party);
  change.mechanism = smt_membership_index_get_mechanism (self->after.index,
                                                         place->mechanism);
  if (place->kind != SMT_DIFFERENCE_JOINED)
    change.from = smt_membership_index_get_role (self->after.index, before->role);
  if (place->kind != SMT_DIFFERENCE_LEFT)
    change.to = smt_membership_index_get_role (self->after.index, after->role);
  change.holds = place->possibly ? SMT_HOLDS_POSSIBLY : SMT_HOLDS_YES;
  change.spell = place->kind == SMT_DIFFERENCE_LEFT ? before : after;
  take_step (self, &change);
}

/* By date, what has none last; then as the matrix has them. */
static int
compare_steps (gconstpointer a,
               gconstpointer b)
{
  const Step *one = a, *two = b;
  int order = 0;

  if (one->change.date != NULL && two->change.date != NULL)
    order = smt_edtf_compare (one->change.date, two->change.date);
  else
    order = (one->change.date == NULL) - (two->change.date == NULL);
  if (order == 0)
    order = (one->mechanism > two->mechanism) - (one->mechanism < two->mechanism);
  if (order == 0)
    order = (one->party > two->party) - (one->party < two->party);
  return order;
}

static void
find_steps (SmtMatrixChanges *self)
{
  g_autoptr (GArray) changes = NULL;

  if (self->steps != NULL)
    return;

  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  if (self->before.day == self->after.day)
    return;

  find_places (self);

  changes = smt_changes_find (self->after.index, self->before.day + 1, self->after.day);
  for (guint i = 0; i < changes->len; i++)
    take_step (self, &g_array_index (changes, SmtChange, i));

  for (guint i = 0; i < self->places->len; i++)
    if (!g_array_index (self->places, Place, i).is_told)
      take_undated (self, &g_array_index (self->places, Place, i));
  g_array_sort (self->steps, compare_steps);
}

/**
 * smt_matrix_changes_new:
 * @scene: (transfer none): the matrix, as of one date
 * @day: the other date, before or after that of @scene
 *
 * Returns: (transfer full): the two compared
 */
SmtMatrixChanges *
smt_matrix_changes_new (SmtMatrixScene *scene,
                        SmtDay          day)
{
  SmtMatrixChanges *self;

  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (scene), NULL);

  self = g_object_new (SMT_TYPE_MATRIX_CHANGES, NULL);
  self->scene = g_object_ref (scene);
  self->before = self->after = scene->question;
  self->before.day = MIN (day, scene->question.day);
  self->after.day = MAX (day, scene->question.day);
  return self;
}

/**
 * smt_matrix_changes_get_scene:
 *
 * Returns: (transfer none): the matrix whose rows and columns it has
 */
SmtMatrixScene *
smt_matrix_changes_get_scene (SmtMatrixChanges *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_CHANGES (self), NULL);

  return self->scene;
}

/**
 * smt_matrix_changes_get_before:
 *
 * Returns: the earlier of the two dates
 */
SmtDay
smt_matrix_changes_get_before (SmtMatrixChanges *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_CHANGES (self), 0);

  return self->before.day;
}

/**
 * smt_matrix_changes_get_after:
 *
 * Returns: the later of the two dates
 */
SmtDay
smt_matrix_changes_get_after (SmtMatrixChanges *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_CHANGES (self), 0);

  return self->after.day;
}

/* What of a side a line stands for: numbers of the index, one after the other. */
static const guint *
get_numbers (SmtMatrixScene *scene,
             SmtAxis         axis,
             guint           line,
             guint          *n)
{
  const SmtMatrixBand *band = smt_matrix_lines_get_band (scene->lines[axis], line);
  const SmtMatrixAxis *side = smt_matrix_scene_get_side (scene, axis);

  *n = band != NULL ? band->n : 1;
  return &side->numbers[band != NULL ? band->first
                                     : smt_matrix_lines_get_place (scene->lines[axis], line)];
}

/* Whether a party is one of those that a line stands for. */
static gboolean
is_among (SmtMatrixScene *scene,
          const guint    *numbers,
          guint           n,
          guint           party)
{
  guint first = scene->parties->positions[numbers[0]];
  guint place = scene->parties->positions[party];

  return place >= first && place < first + n;
}

static SmtMatrixDifference
count_band (SmtMatrixChanges *self,
            const guint      *parties,
            guint             n_parties,
            const guint      *mechanisms,
            guint             n_mechanisms)
{
  SmtMatrixDifference difference = { .is_band = TRUE };

  find_places (self);
  for (guint i = 0; i < n_mechanisms; i++)
    for (guint j = self->starts[mechanisms[i]]; j < self->starts[mechanisms[i] + 1]; j++)
      {
        const Place *place = &g_array_index (self->places, Place, j);

        if (!is_among (self->scene, parties, n_parties, place->party))
          continue;
        if (place->possibly)
          difference.possible_counts[place->kind]++;
        else
          difference.counts[place->kind]++;
      }

  return difference;
}

/**
 * smt_matrix_changes_get_cell:
 *
 * Returns: what the cell is at the two dates
 */
SmtMatrixDifference
smt_matrix_changes_get_cell (SmtMatrixChanges *self,
                             guint             row,
                             guint             column)
{
  SmtMatrixDifference nothing = { 0 };
  const guint *rows, *columns, *parties, *mechanisms;
  guint n_rows, n_columns;
  gboolean transposed;

  g_return_val_if_fail (SMT_IS_MATRIX_CHANGES (self), nothing);
  g_return_val_if_fail (row < smt_matrix_scene_get_n_rows (self->scene), nothing);
  g_return_val_if_fail (column < smt_matrix_scene_get_n_columns (self->scene), nothing);

  transposed = smt_matrix_scene_get_transposed (self->scene);
  rows = get_numbers (self->scene, SMT_AXIS_ROWS, row, &n_rows);
  columns = get_numbers (self->scene, SMT_AXIS_COLUMNS, column, &n_columns);
  parties = transposed ? columns : rows;
  mechanisms = transposed ? rows : columns;
  if (smt_matrix_scene_get_row (self->scene, row)->band != NULL ||
      smt_matrix_scene_get_column (self->scene, column)->band != NULL)
    return count_band (self, parties, transposed ? n_columns : n_rows,
                       mechanisms, transposed ? n_rows : n_columns);

  return compare (self, *parties, *mechanisms);
}

/**
 * smt_matrix_changes_count:
 * @kind: joined, left or another role
 * @possibly: whether those are meant of which that is only possible
 *
 * Returns: how many cells became that
 */
guint
smt_matrix_changes_count (SmtMatrixChanges *self,
                          SmtDifference     kind,
                          gboolean          possibly)
{
  guint n = 0;

  g_return_val_if_fail (SMT_IS_MATRIX_CHANGES (self), 0);

  find_places (self);
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);

      n += place->kind == kind && place->possibly == !!possibly;
    }

  return n;
}

/**
 * smt_matrix_changes_count_entry:
 * @axis: rows or columns
 * @position: which of them, from 0
 *
 * Returns: how many cells of a row or column, or of those in a band, are not
 *   the same at the two dates, possible differences included
 */
guint
smt_matrix_changes_count_entry (SmtMatrixChanges *self,
                                SmtAxis           axis,
                                guint             position)
{
  const guint *numbers;
  guint n, sum = 0;

  g_return_val_if_fail (SMT_IS_MATRIX_CHANGES (self), 0);

  find_places (self);
  numbers = get_numbers (self->scene, axis, position, &n);
  for (guint i = 0; i < n; i++)
    sum += smt_matrix_scene_has_parties (self->scene, axis)
           ? self->of_parties[numbers[i]]
           : self->starts[numbers[i] + 1] - self->starts[numbers[i]];

  return sum;
}

/**
 * smt_matrix_changes_get_n_steps:
 *
 * Returns: how many steps there are between the dates, among what is shown
 */
guint
smt_matrix_changes_get_n_steps (SmtMatrixChanges *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_CHANGES (self), 0);

  find_steps (self);
  return self->steps->len;
}

/**
 * smt_matrix_changes_get_step:
 * @position: which of them, from 0
 *
 * Returns: (transfer none): a step, by date; its date is %NULL where only the
 *   two states tell of it
 */
const SmtChange *
smt_matrix_changes_get_step (SmtMatrixChanges *self,
                             guint             position)
{
  g_return_val_if_fail (SMT_IS_MATRIX_CHANGES (self), NULL);
  g_return_val_if_fail (position < smt_matrix_changes_get_n_steps (self), NULL);

  return &g_array_index (self->steps, Step, position).change;
}

/**
 * smt_matrix_changes_get_n_hidden:
 *
 * Returns: how many steps there are of parties and in mechanisms that the
 *   matrix does not show
 */
guint
smt_matrix_changes_get_n_hidden (SmtMatrixChanges *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_CHANGES (self), 0);

  find_steps (self);
  return self->n_hidden;
}

/**
 * smt_matrix_changes_dup_sentence:
 * @position: which step, from 0
 *
 * Returns: (transfer full): what happened: "Timor-Leste joined ASEAN as member
 *   on 26 October 2025."
 */
char *
smt_matrix_changes_dup_sentence (SmtMatrixChanges *self,
                                 guint             position)
{
  g_return_val_if_fail (SMT_IS_MATRIX_CHANGES (self), NULL);
  g_return_val_if_fail (position < smt_matrix_changes_get_n_steps (self), NULL);

  return smt_change_words_beside (&g_array_index (self->steps, Step, position).change,
                                  self->scene->language, self->scene->beside);
}
