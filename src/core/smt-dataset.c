/* smt-dataset.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-dataset-private.h"

#include <string.h>

#include "smt-entity-private.h"
#include "smt-error.h"
#include "smt-i18n.h"
#include "smt-membership-index.h"
#include "smt-membership.h"
#include "smt-suggest.h"
#include "smt-template.h"

/* A dataset is built once, in any thread, and read by any number of them
 * afterwards: who refers to what, and the membership index, are made when they
 * are first asked for, by one of these. A reload builds a new dataset. */

G_DEFINE_FINAL_TYPE (SmtDataset, smt_dataset, G_TYPE_OBJECT)

static void
smt_dataset_dispose (GObject *object)
{
  SmtDataset *self = SMT_DATASET (object);
  GHashTableIter iter;
  gpointer entity;

  /* Somebody may keep an entity for longer; it must not point at others. */
  g_hash_table_iter_init (&iter, self->by_id);
  while (g_hash_table_iter_next (&iter, NULL, &entity))
    smt_entity_drop_links (entity);

  g_clear_object (&self->index);
  g_clear_pointer (&self->referrers, g_hash_table_unref);
  g_hash_table_remove_all (self->origins);
  self->source = NULL;
  g_hash_table_remove_all (self->by_id);
  for (guint i = 0; i < SMT_N_ENTITY_TYPES; i++)
    g_clear_object (&self->lists[i]);

  G_OBJECT_CLASS (smt_dataset_parent_class)->dispose (object);
}

static void
smt_dataset_finalize (GObject *object)
{
  SmtDataset *self = SMT_DATASET (object);

  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->origins);
  g_object_unref (self->files);
  g_free (self->id);
  g_free (self->edition);
  g_free (self->licence);
  g_clear_pointer (&self->title, smt_text_unref);
  g_clear_pointer (&self->as_of, smt_edtf_unref);

  G_OBJECT_CLASS (smt_dataset_parent_class)->finalize (object);
}

static void
smt_dataset_class_init (SmtDatasetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = smt_dataset_dispose;
  object_class->finalize = smt_dataset_finalize;
}

static void
smt_dataset_init (SmtDataset *self)
{
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                       g_object_unref);
  self->origins = g_hash_table_new (NULL, NULL);
  self->files = g_list_store_new (G_TYPE_FILE);
  for (guint i = 0; i < SMT_N_ENTITY_TYPES; i++)
    self->lists[i] = smt_entity_list_new (i);
}

SmtDataset *
smt_dataset_new (void)
{
  return g_object_new (SMT_TYPE_DATASET, NULL);
}

/**
 * smt_dataset_get_id:
 *
 * Returns: (transfer none): the dataset's short id
 */
const char *
smt_dataset_get_id (SmtDataset *self)
{
  g_return_val_if_fail (SMT_IS_DATASET (self), NULL);

  return self->id;
}

const SmtText *
smt_dataset_get_title (SmtDataset *self)
{
  g_return_val_if_fail (SMT_IS_DATASET (self), NULL);

  return self->title;
}

/**
 * smt_dataset_get_edition:
 *
 * Returns: (transfer none) (nullable): the edition of the data, for citing
 */
const char *
smt_dataset_get_edition (SmtDataset *self)
{
  g_return_val_if_fail (SMT_IS_DATASET (self), NULL);

  return self->edition;
}

/**
 * smt_dataset_get_licence:
 *
 * Returns: (transfer none) (nullable): SPDX expression of the data's text
 */
const char *
smt_dataset_get_licence (SmtDataset *self)
{
  g_return_val_if_fail (SMT_IS_DATASET (self), NULL);

  return self->licence;
}

/**
 * smt_dataset_get_as_of:
 *
 * Returns: (transfer none): the day up to which the data speak: the date of
 *   every answer when none is asked for
 */
const SmtEdtf *
smt_dataset_get_as_of (SmtDataset *self)
{
  g_return_val_if_fail (SMT_IS_DATASET (self), NULL);

  return self->as_of;
}

/**
 * smt_dataset_get_last_day:
 *
 * Returns: smt_dataset_get_as_of() as a day, its last where it is partial
 */
SmtDay
smt_dataset_get_last_day (SmtDataset *self)
{
  return smt_edtf_get_latest (smt_dataset_get_as_of (self));
}

/**
 * smt_dataset_get_source:
 *
 * Returns: (transfer none) (nullable): the source the dataset starts from
 */
SmtEntity *
smt_dataset_get_source (SmtDataset *self)
{
  g_return_val_if_fail (SMT_IS_DATASET (self), NULL);

  return self->source;
}

/**
 * smt_dataset_get_files:
 *
 * Returns: (transfer none) (element-type GFile): the files or folders that it
 *   was read from, in their order; none, if it was built
 */
GListModel *
smt_dataset_get_files (SmtDataset *self)
{
  g_return_val_if_fail (SMT_IS_DATASET (self), NULL);

  return G_LIST_MODEL (self->files);
}

/**
 * smt_dataset_get_origin:
 * @entity: an entity of it
 *
 * Returns: (transfer none) (nullable): the file or folder that @entity is from;
 *   %NULL while all are from the same. O(1)
 */
GFile *
smt_dataset_get_origin (SmtDataset *self,
                        SmtEntity  *entity)
{
  g_autoptr (GFile) first = NULL;
  GFile *origin;

  g_return_val_if_fail (SMT_IS_DATASET (self), NULL);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->files)) < 2)
    return NULL;

  first = g_list_model_get_item (G_LIST_MODEL (self->files), 0);
  origin = g_hash_table_lookup (self->origins, entity);
  return origin != NULL ? origin : first;
}

/**
 * smt_dataset_get_list:
 *
 * Returns: (transfer none): all entities of a type, in the order of the files
 */
GListModel *
smt_dataset_get_list (SmtDataset    *self,
                      SmtEntityType  type)
{
  g_return_val_if_fail (SMT_IS_DATASET (self), NULL);
  g_return_val_if_fail (type < SMT_N_ENTITY_TYPES, NULL);

  return G_LIST_MODEL (self->lists[type]);
}

/**
 * smt_dataset_get_n_periods:
 *
 * Returns: the number of periods of all memberships; O(memberships)
 */
guint
smt_dataset_get_n_periods (SmtDataset *self)
{
  GListModel *list = smt_dataset_get_list (self, SMT_ENTITY_MEMBERSHIP);
  guint n_periods = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtMembership) membership = g_list_model_get_item (list, i);

      n_periods += smt_membership_get_periods (membership)->len;
    }

  return n_periods;
}

/* Whether @mark, `#` and what follows it, names a period of @entity. */
static gboolean
has_period (SmtEntity  *entity,
            const char *mark)
{
  guint64 number;

  return entity != NULL && SMT_IS_MEMBERSHIP (entity) &&
         g_ascii_string_to_unsigned (mark + 1, 10, 1,
                                     smt_membership_get_periods (SMT_MEMBERSHIP (entity))->len,
                                     &number, NULL);
}

/**
 * smt_dataset_lookup:
 * @id: (nullable): an id; that of a period (`lmc.KHM#1`) finds its membership
 *
 * Returns: (transfer none) (nullable): the entity with that id; O(1)
 */
SmtEntity *
smt_dataset_lookup (SmtDataset *self,
                    const char *id)
{
  g_autofree char *whole = NULL;
  const char *mark;
  SmtEntity *entity;

  g_return_val_if_fail (SMT_IS_DATASET (self), NULL);

  if (id == NULL)
    return NULL;

  mark = strchr (id, '#');
  if (mark == NULL)
    return g_hash_table_lookup (self->by_id, id);

  whole = g_strndup (id, mark - id);
  entity = g_hash_table_lookup (self->by_id, whole);
  return has_period (entity, mark) ? entity : NULL;
}

static void
set_unknown_id (const char  *id,
                const char  *suggestion,
                GError     **error)
{
  g_autofree char *message =
    suggestion != NULL
    /* TRANSLATORS: {suggestion} is an id that there is */
    ? smt_template_fill (_("no entity has the id “{id}” (did you mean “{suggestion}”?)"),
                         "id", id, "suggestion", suggestion, NULL)
    /* TRANSLATORS: {id} is what somebody wrote */
    : smt_template_fill (_("no entity has the id “{id}”"), "id", id, NULL);

  g_set_error_literal (error, SMT_ERROR, SMT_ERROR_UNKNOWN_ID, message);
}

/* @template: what is wrong with what has the id. */
static void
set_wrong_type (SmtEntity   *entity,
                const char  *id,
                const char  *template,
                GError     **error)
{
  const char *what = smt_entity_type_get_phrase (smt_entity_get_kind (entity));
  g_autofree char *message = smt_template_fill (template, "id", id, "what", _(what), NULL);

  g_set_error_literal (error, SMT_ERROR, SMT_ERROR_WRONG_TYPE, message);
}

/**
 * smt_dataset_require:
 * @id: an id
 * @types: what it must be one of
 *
 * smt_dataset_lookup() for an id that a person gave.
 *
 * Returns: (transfer none): the entity; %NULL with SMT_ERROR_UNKNOWN_ID or
 *   SMT_ERROR_WRONG_TYPE
 */
SmtEntity *
smt_dataset_require (SmtDataset      *self,
                     const char      *id,
                     SmtEntityTypes   types,
                     GError         **error)
{
  SmtEntity *entity = smt_dataset_lookup (self, id);

  if (entity == NULL)
    {
      g_autofree char *suggestion = smt_dataset_suggest_id_of (self, id, types);

      set_unknown_id (id, suggestion, error);
      return NULL;
    }
  if (!(types & SMT_ONE_TYPE (smt_entity_get_kind (entity))))
    {
      /* TRANSLATORS: {what} is a phrase such as "the id of a party" */
      set_wrong_type (entity, id, _("“{id}” is {what}"), error);
      return NULL;
    }

  return entity;
}

static gboolean
has_facts (gconstpointer entity,
           gpointer      user_data)
{
  return smt_entity_get_facts ((SmtEntity *) entity) != NULL;
}

/**
 * smt_dataset_require_mechanism:
 * @id: id of a mechanism, or of a party that has members itself
 *
 * Returns: (transfer none): the entity, which has facts; %NULL with
 *   SMT_ERROR_UNKNOWN_ID or SMT_ERROR_WRONG_TYPE
 */
SmtEntity *
smt_dataset_require_mechanism (SmtDataset  *self,
                               const char  *id,
                               GError     **error)
{
  SmtEntity *entity = smt_dataset_lookup (self, id);

  if (entity == NULL)
    {
      g_autofree char *suggestion = smt_suggest_key (id, self->by_id, has_facts, NULL);

      set_unknown_id (id, suggestion, error);
      return NULL;
    }
  if (smt_entity_get_facts (entity) == NULL)
    {
      /* TRANSLATORS: {what} is a phrase such as "the id of a party" */
      set_wrong_type (entity, id, _("“{id}” is {what} that has no members"), error);
      return NULL;
    }

  return entity;
}

typedef struct
{
  GHashTable *referrers;
  SmtEntity  *from;
} ReferrerVisit;

static void
add_referrer (ReferrerVisit *visit,
              const SmtRef  *ref)
{
  GPtrArray *referrers;

  if (ref->target == NULL)
    return;

  referrers = g_hash_table_lookup (visit->referrers, ref->target);
  if (referrers == NULL)
    {
      referrers = g_ptr_array_new ();
      g_hash_table_insert (visit->referrers, ref->target, referrers);
    }
  /* One entity refers to another many times over; it counts once. */
  if (referrers->len == 0 ||
      g_ptr_array_index (referrers, referrers->len - 1) != visit->from)
    g_ptr_array_add (referrers, visit->from);
}

static void
visit_reference (const SmtField *field,
                 gconstpointer   owner,
                 gpointer        user_data)
{
  GPtrArray *list;

  if (field->kind != SMT_FIELD_REF)
    return;
  if (!(field->flags & SMT_FIELD_LIST))
    {
      add_referrer (user_data, smt_field_get_ref (field, owner));
      return;
    }

  list = smt_field_get_list (field, owner);
  for (guint i = 0; i < list->len; i++)
    add_referrer (user_data, g_ptr_array_index (list, i));
}

static void
ensure_referrers (SmtDataset *self)
{
  ReferrerVisit visit;

  if (!g_once_init_enter_pointer (&self->referrers))
    return;

  visit.referrers = g_hash_table_new_full (NULL, NULL, NULL,
                                           (GDestroyNotify) g_ptr_array_unref);
  for (guint type = 0; type < SMT_N_ENTITY_TYPES; type++)
    {
      GListModel *list = smt_dataset_get_list (self, type);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);

          visit.from = entity;
          smt_entity_visit_deep (entity, visit_reference, &visit);
        }
    }
  g_once_init_leave_pointer (&self->referrers, visit.referrers);
}

/**
 * smt_dataset_get_referrers:
 * @entity: an entity of @self
 *
 * Returns: (transfer none) (nullable) (element-type SmtEntity): all entities
 *   that refer to @entity, by type and in the order of the files. The first
 *   call walks the whole dataset, others are O(1).
 */
GPtrArray *
smt_dataset_get_referrers (SmtDataset *self,
                           SmtEntity  *entity)
{
  g_return_val_if_fail (SMT_IS_DATASET (self), NULL);

  ensure_referrers (self);
  return g_hash_table_lookup (self->referrers, entity);
}

/**
 * smt_dataset_get_index:
 *
 * Returns: (transfer none): who belongs to what, by all sources together
 */
SmtMembershipIndex *
smt_dataset_get_index (SmtDataset *self)
{
  g_return_val_if_fail (SMT_IS_DATASET (self), NULL);

  if (g_once_init_enter_pointer (&self->index))
    g_once_init_leave_pointer (&self->index, smt_membership_index_new (self, NULL));
  return self->index;
}

/**
 * smt_dataset_suggest_id:
 * @id: an id that nothing has
 *
 * Returns: (transfer full) (nullable): the id that was probably meant;
 *   O(entities)
 */
char *
smt_dataset_suggest_id (SmtDataset *self,
                        const char *id)
{
  return smt_dataset_suggest_id_of (self, id, SMT_ANY_TYPE);
}

static gboolean
is_one_of (gconstpointer entity,
           gpointer      types)
{
  return (GPOINTER_TO_UINT (types) & SMT_ONE_TYPE (smt_entity_get_kind ((SmtEntity *) entity))) != 0;
}

/*< private >
 * smt_dataset_suggest_id_of:
 * @types: what was meant is one of
 *
 * smt_dataset_suggest_id() among ids of some types.
 */
char *
smt_dataset_suggest_id_of (SmtDataset     *self,
                           const char     *id,
                           SmtEntityTypes  types)
{
  return smt_suggest_key (id, self->by_id, is_one_of, GUINT_TO_POINTER (types));
}
