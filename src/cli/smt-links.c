/* smt-links.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which entities have to do with a given one: "documents of LMC", "topics of
 * the leaders' meetings", "people in Sanya".
 *
 * An entity has to do with another when it is that one, when one of its fields
 * refers to it, however deep, or when it is something that facts are about (a
 * topic, a place, a person …) and a fact names both. Facts are often tied to a
 * mechanism or a place only by the meeting they belong to; meetings, series
 * and bodies therefore carry what they refer to.
 *
 * Cost: a walk over the fields of an entity, and of what refers to it.
 */

#include "smt-links.h"

#include "smt-filter-words.h"
#include "smt-language.h"
#include "smt-told.h"

struct _SmtLinks
{
  SmtDataset *dataset;
  SmtEntity  *source;    /* borrowed; the one that is asked, or NULL */
  GHashTable *targets;   /* of SmtEntity *, borrowed */
};

#define CARRIERS (SMT_ONE_TYPE (SMT_ENTITY_MEETING) | \
                  SMT_ONE_TYPE (SMT_ENTITY_SERIES) | \
                  SMT_ONE_TYPE (SMT_ENTITY_BODY))

/* What facts are about, or rest on. */
#define SUBJECTS (SMT_ONE_TYPE (SMT_ENTITY_MECHANISM) | SMT_ONE_TYPE (SMT_ENTITY_PARTY) | \
                  SMT_ONE_TYPE (SMT_ENTITY_BODY) | SMT_ONE_TYPE (SMT_ENTITY_SERIES) | \
                  SMT_ONE_TYPE (SMT_ENTITY_TOPIC) | SMT_ONE_TYPE (SMT_ENTITY_PLACE) | \
                  SMT_ONE_TYPE (SMT_ENTITY_PERSON) | SMT_ONE_TYPE (SMT_ENTITY_ROLE) | \
                  SMT_ONE_TYPE (SMT_ENTITY_SOURCE))

static gboolean
is_one_of (SmtEntity      *entity,
           SmtEntityTypes  types)
{
  return (types & SMT_ONE_TYPE (smt_entity_get_kind (entity))) != 0;
}

/**
 * smt_links_new:
 * @dataset: (transfer none): must outlive the result
 * @source: (nullable): the one source whose word counts
 *
 * Returns: (transfer full): links to nothing
 */
SmtLinks *
smt_links_new (SmtDataset *dataset,
               SmtEntity  *source)
{
  SmtLinks *self = g_new0 (SmtLinks, 1);

  self->dataset = dataset;
  self->source = source;
  self->targets = g_hash_table_new (NULL, NULL);
  return self;
}

void
smt_links_free (SmtLinks *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->targets);
  g_free (self);
}

void
smt_links_add (SmtLinks  *self,
               SmtEntity *target)
{
  g_hash_table_add (self->targets, target);
}

static gboolean
has_name (SmtEntity  *entity,
          const char *text,
          const char *folded)
{
  GPtrArray *aliases = smt_entity_get_aliases (entity);

  if (g_str_equal (smt_entity_get_id (entity), text) ||
      smt_filter_is_in_text (folded, smt_entity_get_name (entity)))
    return TRUE;
  for (guint i = 0; aliases != NULL && i < aliases->len; i++)
    if (smt_filter_is_in_text (folded, g_ptr_array_index (aliases, i)))
      return TRUE;

  return FALSE;
}

/**
 * smt_links_add_named:
 * @type: a type
 * @text: an id, or part of a name or alias
 *
 * Adds all entities of @type that are called so.
 */
void
smt_links_add_named (SmtLinks      *self,
                     SmtEntityType  type,
                     const char    *text)
{
  GListModel *list = smt_dataset_get_list (self->dataset, type);
  g_autofree char *folded = smt_fold_for_search (text);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);

      if (has_name (entity, text, folded))
        smt_links_add (self, entity);
    }
}

static gboolean
is_within (SmtLinks  *self,
           SmtEntity *place)
{
  SmtEntity *outer;

  /* The reader refuses places that lie within themselves. */
  for (outer = place; outer != NULL; outer = smt_entity_get_ref (outer, "within"))
    if (g_hash_table_contains (self->targets, outer))
      return TRUE;

  return FALSE;
}

/**
 * smt_links_add_within:
 *
 * Adds the places that lie within those added.
 */
void
smt_links_add_within (SmtLinks *self)
{
  GListModel *list = smt_dataset_get_list (self->dataset, SMT_ENTITY_PLACE);
  g_autoptr (GPtrArray) within = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtEntity) place = g_list_model_get_item (list, i);

      if (is_within (self, place))
        g_ptr_array_add (within, place);
    }

  for (guint i = 0; i < within->len; i++)
    smt_links_add (self, g_ptr_array_index (within, i));
}

typedef struct
{
  GHashTable *targets;
  gboolean    found;
} Search;

static void
search_reference (const SmtField *field,
                  gconstpointer   owner,
                  gpointer        user_data)
{
  Search *search = user_data;
  GPtrArray *list;

  if (field->kind != SMT_FIELD_REF || search->found)
    return;
  if (!(field->flags & SMT_FIELD_LIST))
    {
      search->found = g_hash_table_contains (search->targets,
                                             smt_field_get_ref (field, owner)->target);
      return;
    }

  list = smt_field_get_list (field, owner);
  for (guint i = 0; i < list->len && !search->found; i++)
    {
      const SmtRef *ref = g_ptr_array_index (list, i);

      search->found = g_hash_table_contains (search->targets, ref->target);
    }
}

static gboolean
refers_by_source (SmtLinks  *self,
                  SmtEntity *entity)
{
  GHashTableIter iter;
  gpointer target;

  g_hash_table_iter_init (&iter, self->targets);
  while (g_hash_table_iter_next (&iter, &target, NULL))
    if (smt_told_refers (entity, target, self->source))
      return TRUE;

  return FALSE;
}

static gboolean
refers (SmtLinks  *self,
        SmtEntity *entity)
{
  Search search = { self->targets, FALSE };

  if (self->source != NULL)
    return refers_by_source (self, entity);

  smt_entity_visit_deep (entity, search_reference, &search);
  return search.found;
}

/**
 * smt_links_add_carriers:
 *
 * Adds the meetings, series and bodies that refer to what was added.
 */
void
smt_links_add_carriers (SmtLinks *self)
{
  g_autoptr (GPtrArray) carriers = g_ptr_array_new ();

  for (SmtEntityType type = 0; type < SMT_N_ENTITY_TYPES; type++)
    {
      GListModel *list = smt_dataset_get_list (self->dataset, type);

      for (guint i = 0;
           (CARRIERS & SMT_ONE_TYPE (type)) && i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);

          if (refers (self, entity))
            g_ptr_array_add (carriers, entity);
        }
    }

  for (guint i = 0; i < carriers->len; i++)
    smt_links_add (self, g_ptr_array_index (carriers, i));
}

/**
 * smt_links_add_officers:
 *
 * Adds the people who had an office of what was added: what a premier says, the state
 * says.
 */
void
smt_links_add_officers (SmtLinks *self)
{
  GListModel *people = smt_dataset_get_list (self->dataset, SMT_ENTITY_PERSON);
  g_autoptr (GPtrArray) officers = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (SmtEntity) person = g_list_model_get_item (people, i);

      if (refers (self, person))
        g_ptr_array_add (officers, person);
    }

  for (guint i = 0; i < officers->len; i++)
    smt_links_add (self, g_ptr_array_index (officers, i));
}

/* A subject and a target of the same type have nothing to do with each other
 * because a fact names both: all parties of a meeting are named together. */
static gboolean
has_target_of_type (SmtLinks      *self,
                    SmtEntityType  type)
{
  GHashTableIter iter;
  gpointer target;

  g_hash_table_iter_init (&iter, self->targets);
  while (g_hash_table_iter_next (&iter, &target, NULL))
    if (smt_entity_get_kind (target) == type)
      return TRUE;

  return FALSE;
}

static gboolean
is_named_together (SmtLinks  *self,
                   SmtEntity *entity)
{
  GPtrArray *referrers;

  if (!is_one_of (entity, SUBJECTS) ||
      has_target_of_type (self, smt_entity_get_kind (entity)))
    return FALSE;

  referrers = smt_dataset_get_referrers (self->dataset, entity);
  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      SmtEntity *fact = g_ptr_array_index (referrers, i);

      if (g_hash_table_contains (self->targets, fact) || refers (self, fact))
        return TRUE;
    }

  return FALSE;
}

/**
 * smt_links_concern:
 *
 * Returns: whether @entity has to do with one of the targets
 */
gboolean
smt_links_concern (SmtLinks  *self,
                   SmtEntity *entity)
{
  return g_hash_table_contains (self->targets, entity) ||
         refers (self, entity) ||
         is_named_together (self, entity);
}
