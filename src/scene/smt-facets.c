/* smt-facets.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list, narrowed by conditions. Values of one facet are alternatives, facets
 * are taken together. Where what decides is a date with doubt the answer is
 * "possibly": such entities are kept, and counted apart.
 *
 * Each value has a number, and each entity a list of the numbers it has, so
 * that judging and counting a list is a walk over these.
 */

#include "smt-facets.h"

#include "smt-i18n.h"

#include "smt-facet-finder.h"
#include "smt-label.h"
#include "smt-template.h"

/* A value that an entity has. */
typedef struct
{
  guint    value;
  gboolean is_certain;
} Tag;

struct _SmtFacets
{
  SmtDataset *dataset;               /* borrowed */
  GPtrArray  *entities;              /* borrowed from the dataset */
  GHashTable *numbers;               /* of the entities, from 1 */
  GArray     *tags;                  /* of all entities, one after the other */
  guint      *starts;                /* of each entity, and of what comes after the last */
  GPtrArray  *values;                /* of SmtFacetValue */
  GHashTable *by_condition;          /* SmtFacetValue → its number from 1 */
  gboolean   *is_chosen;             /* of each value */
  guint       n_chosen[SMT_N_FACETS];
};

/* The names of the facets in conditions, and for people. */
static const struct
{
  const char *name;
  const char *label;
} facets[SMT_N_FACETS] = {
  [SMT_FACET_KIND] = { "kind", N_("Kind") },
  [SMT_FACET_MECHANISM] = { "mechanism", N_("Mechanism") },
  [SMT_FACET_ROLE] = { "role", N_("Role") },
  [SMT_FACET_REGION] = { "region", N_("Region") },
  [SMT_FACET_TOPIC] = { "topic", N_("Topic") },
  [SMT_FACET_PLACE] = { "place", N_("Place") },
  [SMT_FACET_DECADE] = { "decade", N_("Decade") },
  [SMT_FACET_CERTAINTY] = { "certainty", N_("Certainty") },
  /* TRANSLATORS: how long ago somebody last read a source */
  [SMT_FACET_CHECKED] = { "checked", N_("Last checked") },
};

static void
free_value (gpointer data)
{
  SmtFacetValue *value = data;

  g_free (value->condition);
  g_free (value->label);
  g_free (value);
}

static guint
ensure_value (SmtFacets  *self,
              SmtFacet    facet,
              const char *name,
              const char *label)
{
  g_autofree char *condition = g_strconcat (facets[facet].name, ":", name, NULL);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_condition, condition));
  SmtFacetValue *value;

  if (number != 0)
    return number - 1;

  value = g_new0 (SmtFacetValue, 1);
  value->facet = facet;
  value->condition = g_steal_pointer (&condition);
  value->label = g_strdup (label);
  g_ptr_array_add (self->values, value);
  g_hash_table_insert (self->by_condition, value->condition,
                       GUINT_TO_POINTER (self->values->len));
  return self->values->len - 1;
}

/* What is certain in one place is certain. */
static void
found_cb (SmtFacet    facet,
          const char *name,
          const char *label,
          gboolean    is_certain,
          gpointer    user_data)
{
  SmtFacets *self = user_data;
  Tag tag = { ensure_value (self, facet, name, label), is_certain };
  guint start = self->starts[self->entities->len - 1];

  for (guint i = start; i < self->tags->len; i++)
    {
      Tag *other = &g_array_index (self->tags, Tag, i);

      if (other->value == tag.value)
        {
          other->is_certain |= is_certain;
          return;
        }
    }

  g_array_append_val (self->tags, tag);
}

/* Facets in their order; decades as they passed, the others as a dictionary has
 * them. Numbers of values must follow. */
static int
compare_values (gconstpointer a,
                gconstpointer b,
                gpointer      language)
{
  const SmtFacetValue *first = *(SmtFacetValue **) a, *second = *(SmtFacetValue **) b;

  if (first->facet != second->facet)
    return first->facet < second->facet ? -1 : 1;
  if (first->facet == SMT_FACET_DECADE)
    return strcmp (first->condition, second->condition);
  return smt_language_collate (language, first->label, second->label);
}

static void
sort_values (SmtFacets   *self,
             SmtLanguage *language)
{
  g_autofree guint *places = g_new (guint, self->values->len + 1);
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (self->values, NULL, NULL);

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort_with_data (sorted, compare_values, language);
  for (guint i = 0; i < sorted->len; i++)
    {
      SmtFacetValue *value = g_ptr_array_index (sorted, i);

      places[GPOINTER_TO_UINT (g_hash_table_lookup (self->by_condition,
                                                    value->condition)) - 1] = i;
    }
  for (guint i = 0; i < self->tags->len; i++)
    g_array_index (self->tags, Tag, i).value = places[g_array_index (self->tags, Tag, i).value];
  for (guint i = 0; i < sorted->len; i++)
    {
      SmtFacetValue *value = g_ptr_array_index (sorted, i);

      self->values->pdata[i] = value;
      g_hash_table_insert (self->by_condition, value->condition, GUINT_TO_POINTER (i + 1));
    }
}

static void
add_entity (SmtFacets            *self,
            const SmtFacetFinder *finder,
            SmtEntity            *entity)
{
  self->starts[self->entities->len] = self->tags->len;
  g_ptr_array_add (self->entities, entity);
  g_hash_table_insert (self->numbers, entity, GUINT_TO_POINTER (self->entities->len));
  smt_facet_finder_visit (finder, entity);
}

static SmtFacets *
create (GListModel     *entities,
        SmtFacetFinder *finder)
{
  SmtFacets *self = g_new0 (SmtFacets, 1);
  guint n = g_list_model_get_n_items (entities);

  finder->found = found_cb;
  finder->user_data = self;
  self->dataset = finder->dataset;
  self->entities = g_ptr_array_new ();
  self->numbers = g_hash_table_new (NULL, NULL);
  self->tags = g_array_new (FALSE, FALSE, sizeof (Tag));
  self->starts = g_new0 (guint, n + 1);
  self->values = g_ptr_array_new_with_free_func (free_value);
  self->by_condition = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SmtEntity) entity = g_list_model_get_item (entities, i);

      add_entity (self, finder, entity);
    }

  self->starts[n] = self->tags->len;
  sort_values (self, finder->language);
  self->is_chosen = g_new0 (gboolean, self->values->len + 1);
  return self;
}

/**
 * smt_facets_new:
 * @dataset: must outlive the result
 * @entities: (element-type SmtEntity): the list, of @dataset
 * @index: who belongs to what
 * @day: as of when
 *
 * Cost: a walk over all fields of the entities.
 *
 * Returns: (transfer full): what the list can be narrowed by, with nothing
 *   chosen and nothing counted
 */
SmtFacets *
smt_facets_new (SmtDataset         *dataset,
                GListModel         *entities,
                SmtMembershipIndex *index,
                SmtDay              day,
                SmtLanguage        *language)
{
  SmtFacetFinder finder = {
    .dataset = dataset,
    .index = index,
    .source = smt_membership_index_get_source (index),
    .day = day,
    .language = language,
  };

  return create (entities, &finder);
}

/**
 * smt_facets_new_in_time:
 * @dataset: must outlive the result
 * @entities: (element-type SmtEntity): what a timeline has, none of it a party
 * @source: (nullable): the one source that is asked
 *
 * As smt_facets_new(), but each entity is of the mechanism in whose lane it
 * stands, and of no other.
 *
 * Returns: (transfer full): what the timeline can be narrowed by
 */
SmtFacets *
smt_facets_new_in_time (SmtDataset  *dataset,
                        GListModel  *entities,
                        SmtEntity   *source,
                        SmtLanguage *language)
{
  SmtFacetFinder finder = {
    .dataset = dataset,
    .source = source,
    .own = TRUE,
    .language = language,
  };

  return create (entities, &finder);
}

void
smt_facets_free (SmtFacets *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->entities);
  g_hash_table_unref (self->numbers);
  g_array_unref (self->tags);
  g_free (self->starts);
  g_hash_table_unref (self->by_condition);
  g_ptr_array_unref (self->values);
  g_free (self->is_chosen);
  g_free (self);
}

static gboolean
find_facet (const char *condition,
            SmtFacet   *facet)
{
  for (guint i = 0; i < SMT_N_FACETS; i++)
    if (g_str_has_prefix (condition, facets[i].name) &&
        condition[strlen (facets[i].name)] == ':')
      {
        *facet = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * smt_facets_choose:
 * @conditions: (array zero-terminated=1): what is chosen, as in a view. One that
 *   nothing of the list meets is one all the same; one of a facet that there is
 *   not is none
 */
void
smt_facets_choose (SmtFacets         *self,
                   const char *const *conditions)
{
  memset (self->n_chosen, 0, sizeof self->n_chosen);
  memset (self->is_chosen, 0, self->values->len * sizeof *self->is_chosen);
  for (guint i = 0; conditions[i] != NULL; i++)
    {
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_condition, conditions[i]));
      SmtFacet facet;

      if (!find_facet (conditions[i], &facet))
        continue;
      self->n_chosen[facet]++;
      if (number != 0)
        self->is_chosen[number - 1] = TRUE;
    }
}

static SmtFacet
get_facet (const SmtFacets *self,
           const Tag       *tag)
{
  return ((const SmtFacetValue *) g_ptr_array_index (self->values, tag->value))->facet;
}

/* The answer of each facet for the entity at a place. */
static void
judge_facets (const SmtFacets *self,
              guint            place,
              SmtFacetAnswer  *answers)
{
  for (guint i = 0; i < SMT_N_FACETS; i++)
    answers[i] = self->n_chosen[i] > 0 ? SMT_FACET_NO : SMT_FACET_YES;

  for (guint i = self->starts[place]; i < self->starts[place + 1]; i++)
    {
      const Tag *tag = &g_array_index (self->tags, Tag, i);
      SmtFacet facet = get_facet (self, tag);
      SmtFacetAnswer answer = tag->is_certain ? SMT_FACET_YES : SMT_FACET_POSSIBLY;

      if (self->is_chosen[tag->value])
        answers[facet] = MAX (answers[facet], answer);
    }
}

/* The worst, @left_out aside. */
static SmtFacetAnswer
combine (const SmtFacetAnswer *answers,
         int                   left_out)
{
  SmtFacetAnswer worst = SMT_FACET_YES;

  for (int i = 0; i < SMT_N_FACETS; i++)
    if (i != left_out)
      worst = MIN (worst, answers[i]);
  return worst;
}

/**
 * smt_facets_judge:
 *
 * Returns: whether @entity, which is in the list, meets what is chosen
 */
SmtFacetAnswer
smt_facets_judge (const SmtFacets *self,
                  SmtEntity       *entity)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, entity));
  SmtFacetAnswer answers[SMT_N_FACETS];

  if (number == 0)
    return SMT_FACET_NO;

  judge_facets (self, number - 1, answers);
  return combine (answers, -1);
}

static void
count_entity (SmtFacets *self,
              guint      place)
{
  SmtFacetAnswer answers[SMT_N_FACETS];

  judge_facets (self, place, answers);
  for (guint i = self->starts[place]; i < self->starts[place + 1]; i++)
    {
      const Tag *tag = &g_array_index (self->tags, Tag, i);
      SmtFacetValue *value = g_ptr_array_index (self->values, tag->value);
      SmtFacetAnswer others = combine (answers, value->facet);

      if (others == SMT_FACET_YES && tag->is_certain)
        value->n_certain++;
      else if (others != SMT_FACET_NO)
        value->n_possibly++;
    }
}

/**
 * smt_facets_count:
 * @keep: (nullable): what else the list is filtered by
 *
 * Counts for each value how many there would be with it: those that have it,
 * and meet what is chosen of the other facets.
 */
void
smt_facets_count (SmtFacets     *self,
                  SmtFacetsKeep  keep,
                  gpointer       user_data)
{
  for (guint i = 0; i < self->values->len; i++)
    {
      SmtFacetValue *value = g_ptr_array_index (self->values, i);

      value->n_certain = value->n_possibly = 0;
    }
  for (guint i = 0; i < self->entities->len; i++)
    if (keep == NULL || keep (g_ptr_array_index (self->entities, i), user_data))
      count_entity (self, i);
}

/**
 * smt_facets_get_values:
 *
 * Returns: (transfer none) (element-type SmtFacetValue): all values that the list
 *   has, by facet, each facet's in their order
 */
GPtrArray *
smt_facets_get_values (const SmtFacets *self)
{
  return self->values;
}

/**
 * smt_facet_get_label:
 *
 * Returns: (transfer none): the facet, for people
 */
const char *
smt_facet_get_label (SmtFacet     facet,
                     SmtLanguage *language)
{
  return smt_language_translate (language, NULL, facets[facet].label);
}

/* What no entity of the list has may still be asked for. */
static char *
dup_value (const SmtFacets *self,
           const char      *condition,
           SmtLanguage     *language)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_condition, condition));
  const char *id = strchr (condition, ':') + 1;
  SmtEntity *entity = number == 0 ? smt_dataset_lookup (self->dataset, id) : NULL;

  if (number != 0)
    return g_strdup (((SmtFacetValue *) self->values->pdata[number - 1])->label);
  return entity != NULL ? smt_label_dup (entity, language, NULL) : g_strdup (id);
}

/**
 * smt_facets_dup_condition:
 * @condition: as in a view
 *
 * Returns: (transfer full): the whole condition in words: “Mechanism:
 *   Lancang-Mekong Cooperation”
 */
char *
smt_facets_dup_condition (const SmtFacets *self,
                          const char      *condition,
                          SmtLanguage     *language)
{
  g_autofree char *value = NULL;
  SmtFacet facet;

  if (!find_facet (condition, &facet))
    return g_strdup (condition);

  value = dup_value (self, condition, language);
  /* TRANSLATORS: what a list is narrowed to: {facet} is "Mechanism", {value} the
   * name of one */
  return smt_template_fill (smt_language_translate (language, NULL, N_("{facet}: {value}")),
                            "facet", smt_facet_get_label (facet, language),
                            "value", value, NULL);
}
