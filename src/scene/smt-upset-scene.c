/* smt-upset-scene.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sets and their intersections, after UpSet (Lex, Gehlenborg, Strobelt, Vuillemot
 * and Pfister, 2014): a row for each combination of sets that anything is in, and
 * in no others. Nobody has to know how many combinations there could be: members
 * are put together by what is known of them on all sides, four values and not two,
 * so that what cannot be decided has rows of its own and is in none of the others.
 * Sums of rows are those of the sentences, as both are made of the same members.
 *
 * Cost: O(members × sets + rows × log rows).
 */

#include "smt-upset-private.h"

G_DEFINE_FINAL_TYPE (SmtUpsetScene, smt_upset_scene, G_TYPE_OBJECT)

static void
clear_set (gpointer data)
{
  SmtUpsetSet *set = data;

  g_free (set->name);
  g_free (set->count);
  g_free (set->words);
}

static void
row_free (SmtUpsetRow *row)
{
  g_ptr_array_unref (row->members);
  g_free (row->count);
  g_free (row->title);
  g_free (row->names);
  g_free (row->words);
  g_free (row);
}

static void
smt_upset_scene_finalize (GObject *object)
{
  SmtUpsetScene *self = SMT_UPSET_SCENE (object);

  g_array_unref (self->sets);
  g_ptr_array_unref (self->rows);
  g_clear_object (&self->comparison);

  G_OBJECT_CLASS (smt_upset_scene_parent_class)->finalize (object);
}

static void
smt_upset_scene_class_init (SmtUpsetSceneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_upset_scene_finalize;
}

static void
smt_upset_scene_init (SmtUpsetScene *self)
{
  self->sets = g_array_new (FALSE, FALSE, sizeof (SmtUpsetSet));
  g_array_set_clear_func (self->sets, clear_set);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
}

/* All that is known of a member, as one number. */
static guint
get_code (const SmtSideState *states,
          guint               n_sets)
{
  guint code = 0;

  for (guint i = 0; i < n_sets; i++)
    code = code << 2 | states[i];
  return code;
}

static SmtUpsetRow *
row_new (const SmtComparisonMember *member,
         guint                      n_sets)
{
  SmtUpsetRow *row = g_new0 (SmtUpsetRow, 1);

  row->members = g_ptr_array_new ();
  for (guint i = 0; i < n_sets; i++)
    {
      SmtSideState state = row->states[i] = member->states[i];

      row->degree += state == SMT_SIDE_YES;
      row->is_open = row->is_open || state == SMT_SIDE_POSSIBLY || state == SMT_SIDE_NOT_STATED;
      row->has_bar = row->has_bar || state == SMT_SIDE_YES || state == SMT_SIDE_POSSIBLY;
    }
  return row;
}

static void
find_rows (SmtUpsetScene *self)
{
  GArray *members = smt_comparison_get_members (self->comparison);
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < members->len; i++)
    {
      const SmtComparisonMember *member = &g_array_index (members, SmtComparisonMember, i);
      gpointer code = GUINT_TO_POINTER (get_code (member->states, self->n_sets));
      SmtUpsetRow *row = g_hash_table_lookup (rows, code);

      if (row == NULL)
        {
          row = row_new (member, self->n_sets);
          g_hash_table_insert (rows, code, row);
          g_ptr_array_add (self->rows, row);
        }
      g_ptr_array_add (row->members, member->entity);
      self->n_open += row->is_open;
    }
}

/* What is decided before what is not; what is in no set at the end of each; and
 * then the largest first, the one of more sets, and the one of the sets that stand
 * first. */
static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const SmtUpsetRow *one = *(const SmtUpsetRow **) a, *other = *(const SmtUpsetRow **) b;

  if (one->is_open != other->is_open)
    return one->is_open ? 1 : -1;
  if (one->has_bar != other->has_bar)
    return one->has_bar ? -1 : 1;
  if (one->members->len != other->members->len)
    return one->members->len > other->members->len ? -1 : 1;
  if (one->degree != other->degree)
    return one->degree > other->degree ? -1 : 1;
  return get_code (one->states, SMT_MAX_SIDES) > get_code (other->states, SMT_MAX_SIDES) ? -1 : 1;
}

static void
add_set (SmtUpsetScene *self,
         guint          number)
{
  GArray *members = smt_comparison_get_members (self->comparison);
  SmtUpsetSet set = {
    .entity = smt_comparison_get_side (self->comparison, number),
    .name = g_strdup (smt_comparison_get_side_name (self->comparison, number)),
    .hue = smt_comparison_get_side_hue (self->comparison, number),
  };

  for (guint i = 0; i < members->len; i++)
    {
      SmtSideState state = g_array_index (members, SmtComparisonMember, i).states[number];

      set.n += state == SMT_SIDE_YES;
      set.n_possibly += state == SMT_SIDE_POSSIBLY;
    }
  self->longest = MAX (self->longest, set.n + set.n_possibly);
  g_array_append_val (self->sets, set);
}

static void
write_all (SmtUpsetScene *self)
{
  self->longest = MAX (self->longest, 1);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const SmtUpsetRow *row = g_ptr_array_index (self->rows, i);

      if (row->has_bar)
        self->longest = MAX (self->longest, row->members->len);
      self->n_decided += !row->is_open;
    }
  for (guint i = 0; i < self->n_sets; i++)
    smt_upset_write_set (self, &g_array_index (self->sets, SmtUpsetSet, i));
  for (guint i = 0; i < self->rows->len; i++)
    smt_upset_write_row (self, g_ptr_array_index (self->rows, i));
}

/**
 * smt_upset_scene_new:
 * @comparison: what is compared
 *
 * Returns: (transfer full): its sets and their intersections
 */
SmtUpsetScene *
smt_upset_scene_new (SmtComparison *comparison)
{
  SmtUpsetScene *self;

  g_return_val_if_fail (SMT_IS_COMPARISON (comparison), NULL);

  self = g_object_new (SMT_TYPE_UPSET_SCENE, NULL);
  self->comparison = g_object_ref (comparison);
  self->n_sets = smt_comparison_get_n_sides (comparison);
  for (guint i = 0; i < self->n_sets; i++)
    add_set (self, i);
  find_rows (self);
  g_ptr_array_sort (self->rows, compare_rows);
  write_all (self);
  return self;
}

SmtComparison *
smt_upset_scene_get_comparison (SmtUpsetScene *self)
{
  g_return_val_if_fail (SMT_IS_UPSET_SCENE (self), NULL);

  return self->comparison;
}

guint
smt_upset_scene_get_n_sets (SmtUpsetScene *self)
{
  g_return_val_if_fail (SMT_IS_UPSET_SCENE (self), 0);

  return self->n_sets;
}

/**
 * smt_upset_scene_get_set:
 *
 * Returns: (transfer none): what stands in a column, in the order compared
 */
const SmtUpsetSet *
smt_upset_scene_get_set (SmtUpsetScene *self,
                         guint          set)
{
  g_return_val_if_fail (SMT_IS_UPSET_SCENE (self), NULL);
  g_return_val_if_fail (set < self->n_sets, NULL);

  return &g_array_index (self->sets, SmtUpsetSet, set);
}

guint
smt_upset_scene_get_n_rows (SmtUpsetScene *self)
{
  g_return_val_if_fail (SMT_IS_UPSET_SCENE (self), 0);

  return self->rows->len;
}

/**
 * smt_upset_scene_get_row:
 *
 * Returns: (transfer none): one of the combinations; those that are decided first,
 *   each of the two by size, then by degree, and what is in no set last
 */
const SmtUpsetRow *
smt_upset_scene_get_row (SmtUpsetScene *self,
                         guint          row)
{
  g_return_val_if_fail (SMT_IS_UPSET_SCENE (self), NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, row);
}

/**
 * smt_upset_scene_get_n_decided:
 *
 * Returns: the number of the first row that is open, or of rows
 */
guint
smt_upset_scene_get_n_decided (SmtUpsetScene *self)
{
  g_return_val_if_fail (SMT_IS_UPSET_SCENE (self), 0);

  return self->n_decided;
}

/**
 * smt_upset_row_get_span:
 * @first: (out): the first set that its members certainly are in; -1 without one
 * @last: (out): the last
 */
void
smt_upset_row_get_span (const SmtUpsetRow *row,
                        guint              n_sets,
                        int               *first,
                        int               *last)
{
  *first = *last = -1;
  for (guint i = 0; i < n_sets; i++)
    if (row->states[i] == SMT_SIDE_YES)
      {
        *first = *first < 0 ? (int) i : *first;
        *last = i;
      }
}

/**
 * smt_upset_row_has_state:
 *
 * Returns: whether @state is what is known of a set
 */
gboolean
smt_upset_row_has_state (const SmtUpsetRow *row,
                         guint              n_sets,
                         SmtSideState       state)
{
  for (guint i = 0; i < n_sets; i++)
    if (row->states[i] == state)
      return TRUE;

  return FALSE;
}

/**
 * smt_upset_row_get_glyph:
 * @possibly: (out): whether the sign has a dashed outline
 *
 * Returns: the sign for what is known of a set
 */
SmtGlyph
smt_upset_row_get_glyph (const SmtUpsetRow *row,
                         guint              set,
                         gboolean          *possibly)
{
  *possibly = row->states[set] == SMT_SIDE_POSSIBLY;
  if (row->states[set] == SMT_SIDE_NO)
    return SMT_GLYPH_BLANK;
  return row->states[set] == SMT_SIDE_NOT_STATED ? SMT_GLYPH_NOT_STATED : SMT_GLYPH_FULL;
}
