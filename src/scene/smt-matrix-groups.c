/* smt-matrix-groups.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parties by region, or by kind; mechanisms by kind. Every party and mechanism
 * is in one group: those of which the dataset does not say are one, too.
 *
 * Cost: O(n + groups × log groups).
 */

#include "smt-matrix-groups.h"

#include <glib/gi18n-lib.h>

#include "smt-core-enums.h"
#include "smt-entities.h"
#include "smt-sheet-words.h"
#include "smt-words.h"

/* What is being made. Values are codes of regions, or numbers of kinds. */
typedef struct
{
  SmtMatrixGrouping   grouping;
  SmtMembershipIndex *index;
  SmtLanguage        *language;
  SmtLanguage        *beside;     /* the second; or NULL */
} Source;

static void
group_free (SmtMatrixGroup *group)
{
  g_free (group->id);
  g_free (group->label);
  g_free (group->beside);
  g_free (group);
}

static GType
get_kind_type (SmtMatrixGrouping grouping)
{
  return grouping == SMT_MATRIX_BY_PARTY_KIND ? SMT_TYPE_PARTY_KIND
                                              : SMT_TYPE_MECHANISM_KIND;
}

/* 0 for none. */
static int
get_kind (const Source *source,
          guint         number)
{
  if (source->grouping == SMT_MATRIX_BY_PARTY_KIND)
    return smt_party_get_kind (SMT_PARTY (smt_membership_index_get_party (source->index,
                                                                          number)));
  return smt_entity_get_facts (smt_membership_index_get_mechanism (source->index,
                                                                   number))->kind;
}

static const char *
get_region (const Source *source,
            guint         number)
{
  return smt_party_get_region (SMT_PARTY (smt_membership_index_get_party (source->index,
                                                                          number)));
}

/* What a number has in common with others of its group; NULL for nothing. */
static const char *
get_value (const Source *source,
           guint         number)
{
  g_autoptr (GEnumClass) words = NULL;
  int kind;

  if (source->grouping == SMT_MATRIX_BY_REGION)
    return get_region (source, number);

  words = g_type_class_ref (get_kind_type (source->grouping));
  kind = get_kind (source, number);
  /* The names of enumerations are never freed. */
  return kind != 0 ? g_enum_get_value (words, kind)->value_nick : NULL;
}

static char *
dup_known (const Source *source,
           guint         number,
           SmtLanguage  *language)
{
  int kind;

  if (source->grouping == SMT_MATRIX_BY_REGION)
    return smt_language_dup_region (language, get_region (source, number));

  kind = get_kind (source, number);
  return smt_sheet_words_capitalize (smt_words_get (get_kind_type (source->grouping),
                                                    kind, language));
}

static char *
dup_label (const Source *source,
           guint         number,
           SmtLanguage  *language)
{
  if (get_value (source, number) != NULL)
    return dup_known (source, number, language);
  if (source->grouping == SMT_MATRIX_BY_REGION)
    /* TRANSLATORS: heads the parties of which the dataset names no region */
    return g_strdup (smt_language_translate (language, NULL, N_("No region stated")));
  /* TRANSLATORS: heads the mechanisms of which the dataset names no kind */
  return g_strdup (smt_language_translate (language, NULL, N_("No kind stated")));
}

static SmtMatrixGroup *
group_new (const Source *source,
           guint         number)
{
  SmtMatrixGroup *group = g_new0 (SmtMatrixGroup, 1);
  const char *value = get_value (source, number);

  group->id = g_strconcat (source->grouping == SMT_MATRIX_BY_REGION ? "region:" : "kind:",
                           value != NULL ? value : "none", NULL);
  group->label = dup_label (source, number, source->language);
  if (source->beside != NULL)
    group->beside = dup_label (source, number, source->beside);
  if (g_strcmp0 (group->label, group->beside) == 0)
    g_clear_pointer (&group->beside, g_free);
  return group;
}

static int
compare_groups (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const SmtMatrixGroup *first = *(SmtMatrixGroup *const *) a;
  const SmtMatrixGroup *second = *(SmtMatrixGroup *const *) b;
  gboolean first_none = g_str_has_suffix (first->id, ":none");
  gboolean second_none = g_str_has_suffix (second->id, ":none");
  int result = first_none - second_none;

  if (result == 0)
    result = smt_language_collate (user_data, first->label, second->label);
  return result != 0 ? result : strcmp (first->id, second->id);
}

/* The group of @number, made where there is none yet. */
static SmtMatrixGroup *
find_group (SmtMatrixGroups *self,
            GHashTable      *by_value,
            const Source    *source,
            guint            number)
{
  const char *value = get_value (source, number);
  gpointer key = (gpointer) (value != NULL ? value : "");
  SmtMatrixGroup *group = g_hash_table_lookup (by_value, key);

  if (group == NULL)
    {
      group = group_new (source, number);
      g_hash_table_insert (by_value, key, group);
      g_ptr_array_add (self->groups, group);
    }
  return group;
}

/**
 * smt_matrix_groups_new:
 * @axis: what is shown
 * @beside: (nullable): the second language
 *
 * Returns: (transfer full): the groups that it falls into, each with somebody
 *   in it
 */
SmtMatrixGroups *
smt_matrix_groups_new (SmtMatrixGrouping    grouping,
                       SmtMembershipIndex  *index,
                       const SmtMatrixAxis *axis,
                       SmtLanguage         *language,
                       SmtLanguage         *beside)
{
  SmtMatrixGroups *self = g_new0 (SmtMatrixGroups, 1);
  g_autoptr (GHashTable) by_value = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  g_autofree SmtMatrixGroup **found = g_new0 (SmtMatrixGroup *, axis->n_all);
  Source source = { grouping, index, language, beside };

  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  self->numbers = g_new0 (guint, axis->n_all);
  for (guint i = 0; i < axis->n; i++)
    found[axis->numbers[i]] = find_group (self, by_value, &source, axis->numbers[i]);

  g_ptr_array_sort_with_data (self->groups, compare_groups, language);
  for (guint i = 0; i < self->groups->len; i++)
    g_hash_table_insert (places, g_ptr_array_index (self->groups, i), GUINT_TO_POINTER (i));
  for (guint i = 0; i < axis->n; i++)
    self->numbers[axis->numbers[i]] =
      GPOINTER_TO_UINT (g_hash_table_lookup (places, found[axis->numbers[i]]));

  return self;
}

void
smt_matrix_groups_free (SmtMatrixGroups *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->groups);
  g_free (self->numbers);
  g_free (self);
}
