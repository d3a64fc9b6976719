/* smt-comparison.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two to six mechanisms, or parties, side by side: what each is, what they have
 * in common and what only one of them has, what the dataset has of each, topic
 * by topic and year by year. Each row says how its cells compare, and a
 * difference is never made of what is not stated.
 *
 * Written once when it is made. Cost: O(mechanisms × (periods + parties) + what
 * refers to the sides).
 */

#include "smt-comparison-private.h"

#include <string.h>

#include "smt-beside.h"
#include "smt-entities.h"
#include "smt-hue.h"
#include "smt-label.h"

static GType
smt_comparison_get_item_type (GListModel *list)
{
  return SMT_TYPE_COMPARISON_ROW;
}

static guint
smt_comparison_get_n_items (GListModel *list)
{
  return SMT_COMPARISON (list)->rows->len;
}

static gpointer
smt_comparison_get_item (GListModel *list,
                         guint       position)
{
  SmtComparison *self = SMT_COMPARISON (list);

  if (position >= self->rows->len)
    return NULL;
  return g_object_ref (g_ptr_array_index (self->rows, position));
}

static void
smt_comparison_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = smt_comparison_get_item_type;
  iface->get_n_items = smt_comparison_get_n_items;
  iface->get_item = smt_comparison_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (SmtComparison, smt_comparison, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      smt_comparison_list_model_init))

static void
smt_comparison_finalize (GObject *object)
{
  SmtComparison *self = SMT_COMPARISON (object);

  for (guint i = 0; i < self->n; i++)
    {
      g_free (self->names[i]);
      g_free (self->titles[i]);
      g_free (self->beside[i]);
    }
  g_free (self->day_words);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->members, g_array_unref);
  g_clear_object (&self->second);
  g_clear_object (&self->language);
  g_clear_pointer (&self->view, smt_view_unref);
  g_clear_object (&self->index);
  g_clear_object (&self->dataset);

  G_OBJECT_CLASS (smt_comparison_parent_class)->finalize (object);
}

static void
smt_comparison_class_init (SmtComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_comparison_finalize;
}

static void
smt_comparison_init (SmtComparison *self)
{
}

/* What stands side by side is all of one sort: an organisation that has members
 * can stand among mechanisms, and among parties. */
static gboolean
is_of_sort (SmtEntity *entity,
            gboolean   of_parties)
{
  return of_parties ? SMT_IS_PARTY (entity) : smt_entity_get_facts (entity) != NULL;
}

/* What @ids name that can be compared at all, each once. */
static GPtrArray *
find_sides (SmtDataset        *dataset,
            const char *const *ids)
{
  GPtrArray *sides = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      SmtEntity *entity = smt_dataset_lookup (dataset, ids[i]);

      if (entity != NULL && !g_ptr_array_find (sides, entity, NULL) &&
          (is_of_sort (entity, TRUE) || is_of_sort (entity, FALSE)))
        g_ptr_array_add (sides, entity);
    }

  return sides;
}

/* Parties as long as all of them are; mechanisms else. */
static gboolean
are_of_sort (GPtrArray *entities,
             gboolean   of_parties)
{
  for (guint i = 0; i < entities->len; i++)
    if (!is_of_sort (g_ptr_array_index (entities, i), of_parties))
      return FALSE;

  return TRUE;
}

/**
 * smt_comparison_fits:
 * @ids: (array zero-terminated=1): what is compared
 * @entity: what might stand beside it
 *
 * Returns: whether it can: it is of the sort of all of them, and is not there;
 *   that there is room for it is not asked
 */
gboolean
smt_comparison_fits (SmtDataset        *dataset,
                     const char *const *ids,
                     SmtEntity         *entity)
{
  g_autoptr (GPtrArray) sides = NULL;

  g_return_val_if_fail (SMT_IS_DATASET (dataset), FALSE);
  g_return_val_if_fail (SMT_IS_ENTITY (entity), FALSE);

  sides = find_sides (dataset, ids);
  if (g_ptr_array_find (sides, entity, NULL))
    return FALSE;
  g_ptr_array_add (sides, entity);
  return are_of_sort (sides, TRUE) || are_of_sort (sides, FALSE);
}

/* The first decides what stands beside it, when not all are of one sort. */
static void
choose_sides (SmtComparison *self,
              GPtrArray     *found,
              guint          n_ids,
              SmtLanguage   *beside)
{
  self->of_parties = are_of_sort (found, TRUE) ||
                     (!are_of_sort (found, FALSE) &&
                      is_of_sort (g_ptr_array_index (found, 0), TRUE));
  for (guint i = 0; i < found->len && self->n < SMT_MAX_SIDES; i++)
    if (is_of_sort (g_ptr_array_index (found, i), self->of_parties))
      {
        SmtEntity *side = g_ptr_array_index (found, i);

        self->sides[self->n] = side;
        self->titles[self->n] = smt_beside_dup_label (side, self->language, beside);
        self->beside[self->n] = smt_beside_dup_short_name (side, self->language, beside);
        self->names[self->n++] = smt_label_dup_short (side, self->language);
      }
  self->n_missing = n_ids - self->n;
}

static void
init_builder (SmtComparisonBuilder *builder,
              SmtComparison        *self,
              SmtMembershipIndex   *index,
              SmtView              *view)
{
  *builder = (SmtComparisonBuilder) {
    .dataset = self->dataset,
    .language = self->language,
    .index = index,
    .n = self->n,
    .of_parties = self->of_parties,
    .only_differences = smt_view_get_only_differences (view),
    .rows = g_ptr_array_new_with_free_func (g_object_unref),
    .groups = g_ptr_array_new_with_free_func ((GDestroyNotify) smt_comparison_group_free),
    .members = g_array_new (FALSE, FALSE, sizeof (SmtComparisonMember)),
  };

  for (guint i = 0; i < self->n; i++)
    {
      smt_sheet_builder_init (&builder->sides[i], self->dataset, self->sides[i], view,
                              self->language);
      builder->names[i] = self->names[i];
    }
  builder->day = builder->sides[0].day;
}

static void
clear_builder (SmtComparisonBuilder *builder)
{
  for (guint i = 0; i < builder->n; i++)
    {
      smt_sheet_builder_clear (&builder->sides[i]);
      g_clear_pointer (&builder->entries[i], g_ptr_array_unref);
    }
  g_free (builder->section_title);
}

static guint
get_n_hidden (const SmtComparisonBuilder *builder)
{
  return builder->only_differences ? builder->counts[SMT_CONTRAST_SAME] : 0;
}

/* As the rows stand. */
static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const SmtComparisonGroup *one = *(const SmtComparisonGroup **) a;
  const SmtComparisonGroup *other = *(const SmtComparisonGroup **) b;

  if (one->of != other->of)
    return (int) one->of - (int) other->of;
  if (one->kind != other->kind)
    return (int) one->kind - (int) other->kind;
  return (int) one->side - (int) other->side;
}

static void
write_rows (SmtComparison      *self,
            SmtMembershipIndex *index,
            SmtView            *view)
{
  SmtComparisonBuilder builder;

  init_builder (&builder, self, index, view);
  smt_comparison_add_facts (&builder);
  smt_comparison_add_members (&builder);
  smt_comparison_add_entries (&builder);
  smt_comparison_add_topics (&builder);
  smt_comparison_add_years (&builder);

  g_ptr_array_sort (builder.groups, compare_groups);
  self->rows = g_steal_pointer (&builder.rows);
  self->groups = g_steal_pointer (&builder.groups);
  self->members = g_steal_pointer (&builder.members);
  self->n_hidden = get_n_hidden (&builder);
  self->day_words = g_strdup (builder.sides[0].day_words);
  memcpy (self->counts, builder.counts, sizeof (self->counts));
  clear_builder (&builder);
}

/**
 * smt_comparison_new:
 * @index: who belongs to what, by the source that @view asks or by all
 * @view: what is compared, as of when, by which source, and whether what is the
 *   same is left out
 *
 * Of what @view compares, what there is not, what is of another sort than the
 * rest, and what is more than %SMT_MAX_SIDES is left out and counted
 * (smt_comparison_get_n_missing()).
 *
 * Returns: (transfer full): the comparison; without rows where there is nothing
 *   to compare
 */
SmtComparison *
smt_comparison_new (SmtDataset         *dataset,
                    SmtMembershipIndex *index,
                    SmtView            *view,
                    SmtLanguage        *language)
{
  SmtComparison *self;
  g_autoptr (GPtrArray) found = NULL;
  const char *const *ids;

  g_return_val_if_fail (SMT_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (SMT_IS_MEMBERSHIP_INDEX (index), NULL);
  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (SMT_IS_LANGUAGE (language), NULL);

  ids = smt_view_get_compared (view);
  self = g_object_new (SMT_TYPE_COMPARISON, NULL);
  self->dataset = g_object_ref (dataset);
  self->index = g_object_ref (index);
  self->view = smt_view_ref (view);
  self->language = g_object_ref (language);
  self->second = smt_beside_create (view, language);
  found = find_sides (dataset, ids);
  self->n_missing = g_strv_length ((char **) ids);
  if (found->len > 0)
    {
      choose_sides (self, found, self->n_missing, self->second);
      write_rows (self, index, view);
    }
  else
    {
      self->rows = g_ptr_array_new ();
      self->groups = g_ptr_array_new ();
      self->members = g_array_new (FALSE, FALSE, sizeof (SmtComparisonMember));
    }
  return self;
}

/**
 * smt_comparison_is_of_parties:
 *
 * Returns: whether parties stand side by side; otherwise mechanisms do
 */
gboolean
smt_comparison_is_of_parties (SmtComparison *self)
{
  g_return_val_if_fail (SMT_IS_COMPARISON (self), FALSE);

  return self->of_parties;
}

guint
smt_comparison_get_n_sides (SmtComparison *self)
{
  g_return_val_if_fail (SMT_IS_COMPARISON (self), 0);

  return self->n;
}

/**
 * smt_comparison_get_side:
 *
 * Returns: (transfer none): the mechanism, or party, of a column
 */
SmtEntity *
smt_comparison_get_side (SmtComparison *self,
                         guint          side)
{
  g_return_val_if_fail (SMT_IS_COMPARISON (self), NULL);
  g_return_val_if_fail (side < self->n, NULL);

  return self->sides[side];
}

/**
 * smt_comparison_get_side_name:
 *
 * Returns: (transfer none): what it is called in short
 */
const char *
smt_comparison_get_side_name (SmtComparison *self,
                              guint          side)
{
  g_return_val_if_fail (SMT_IS_COMPARISON (self), NULL);
  g_return_val_if_fail (side < self->n, NULL);

  return self->names[side];
}

/**
 * smt_comparison_get_side_beside:
 *
 * Returns: (transfer none) (nullable): the short name of a column in the second
 *   language; %NULL where there is none, or it is the same
 */
const char *
smt_comparison_get_side_beside (SmtComparison *self,
                                guint          side)
{
  g_return_val_if_fail (SMT_IS_COMPARISON (self), NULL);
  g_return_val_if_fail (side < self->n, NULL);

  return self->beside[side];
}

/**
 * smt_comparison_get_n_missing:
 *
 * Returns: how much of what the view compares is left out
 */
guint
smt_comparison_get_n_missing (SmtComparison *self)
{
  g_return_val_if_fail (SMT_IS_COMPARISON (self), 0);

  return self->n_missing;
}

/**
 * smt_comparison_get_n_hidden:
 *
 * Returns: how many rows are left out because they are the same
 */
guint
smt_comparison_get_n_hidden (SmtComparison *self)
{
  g_return_val_if_fail (SMT_IS_COMPARISON (self), 0);

  return self->n_hidden;
}

/**
 * smt_comparison_count:
 *
 * Returns: how many rows compare so, those included that are left out
 */
guint
smt_comparison_count (SmtComparison *self,
                      SmtContrast    contrast)
{
  g_return_val_if_fail (SMT_IS_COMPARISON (self), 0);
  g_return_val_if_fail (contrast < SMT_N_CONTRASTS, 0);

  return self->counts[contrast];
}

/**
 * smt_comparison_get_groups:
 *
 * Returns: (transfer none) (element-type SmtComparisonGroup): what they have in
 *   common, and what only one of them has; none is empty
 */
GPtrArray *
smt_comparison_get_groups (SmtComparison *self)
{
  g_return_val_if_fail (SMT_IS_COMPARISON (self), NULL);

  return self->groups;
}

/**
 * smt_comparison_get_members:
 *
 * Returns: (transfer none) (element-type SmtComparisonMember): all that is in the
 *   groups of parties, or of mechanisms, each once; as the groups stand, and within
 *   one by name
 */
GArray *
smt_comparison_get_members (SmtComparison *self)
{
  g_return_val_if_fail (SMT_IS_COMPARISON (self), NULL);

  return self->members;
}

/**
 * smt_comparison_dup_member_name:
 * @member: what is in a group
 *
 * Returns: (transfer full): its name, in both languages where there are two
 */
char *
smt_comparison_dup_member_name (SmtComparison *self,
                                SmtEntity     *member)
{
  g_return_val_if_fail (SMT_IS_COMPARISON (self), NULL);

  return smt_beside_dup_label (member, self->language, self->second);
}

/**
 * smt_comparison_get_language:
 *
 * Returns: (transfer none): that of the words
 */
SmtLanguage *
smt_comparison_get_language (SmtComparison *self)
{
  g_return_val_if_fail (SMT_IS_COMPARISON (self), NULL);

  return self->language;
}

/* That of a mechanism is its own wherever it is drawn; 0 for what has none. */
static guint
find_own_hue (SmtComparison *self,
              guint          side)
{
  GListModel *mechanisms = smt_dataset_get_list (self->dataset, SMT_ENTITY_MECHANISM);

  for (guint i = 0; i < g_list_model_get_n_items (mechanisms); i++)
    {
      g_autoptr (SmtEntity) mechanism = g_list_model_get_item (mechanisms, i);

      if (mechanism == self->sides[side])
        return smt_hue_for_number (i);
    }

  return 0;
}

/* Whether each has a hue, and no two the same. */
static gboolean
have_own_hues (SmtComparison *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      guint hue = find_own_hue (self, i);

      if (hue == 0)
        return FALSE;
      for (guint j = 0; j < i; j++)
        if (find_own_hue (self, j) == hue)
          return FALSE;
    }

  return TRUE;
}

/**
 * smt_comparison_get_side_hue:
 *
 * Returns: the hue of a column (smt_hue_get()), different for each: of mechanisms
 *   their own, as on the timeline; of parties, and of what has none of its own, by
 *   their places
 */
guint
smt_comparison_get_side_hue (SmtComparison *self,
                             guint          side)
{
  g_return_val_if_fail (SMT_IS_COMPARISON (self), 0);
  g_return_val_if_fail (side < self->n, 0);

  return have_own_hues (self) ? find_own_hue (self, side) : smt_hue_for_number (side);
}
