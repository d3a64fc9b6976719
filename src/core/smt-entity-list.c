/* smt-entity-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-entity-list.h"

/* A GListStore takes 48 bytes for each item and finds it in logarithmic time,
 * so that items may come and go. Here they come one by one, and go at most once:
 * an array of pointers does, with any item in constant time. */

struct _SmtEntityList
{
  GObject parent_instance;

  GType      item_type;
  GPtrArray *entities;
};

static GType
smt_entity_list_get_item_type (GListModel *model)
{
  return SMT_ENTITY_LIST (model)->item_type;
}

static guint
smt_entity_list_get_n_items (GListModel *model)
{
  return SMT_ENTITY_LIST (model)->entities->len;
}

static gpointer
smt_entity_list_get_item (GListModel *model,
                          guint       position)
{
  SmtEntityList *self = SMT_ENTITY_LIST (model);

  if (position >= self->entities->len)
    return NULL;
  return g_object_ref (g_ptr_array_index (self->entities, position));
}

static void
smt_entity_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = smt_entity_list_get_item_type;
  iface->get_n_items = smt_entity_list_get_n_items;
  iface->get_item = smt_entity_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (SmtEntityList, smt_entity_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      smt_entity_list_list_model_init))

static void
smt_entity_list_finalize (GObject *object)
{
  g_ptr_array_unref (SMT_ENTITY_LIST (object)->entities);

  G_OBJECT_CLASS (smt_entity_list_parent_class)->finalize (object);
}

static void
smt_entity_list_class_init (SmtEntityListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_entity_list_finalize;
}

static void
smt_entity_list_init (SmtEntityList *self)
{
  self->entities = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * smt_entity_list_new:
 * @type: what all its items are
 *
 * Returns: (transfer full): an empty list
 */
SmtEntityList *
smt_entity_list_new (SmtEntityType type)
{
  SmtEntityList *self = g_object_new (SMT_TYPE_ENTITY_LIST, NULL);

  self->item_type = smt_entity_type_get_gtype (type);
  return self;
}

/**
 * smt_entity_list_append:
 * @entity: (transfer none): an entity of the list's type
 *
 * Adds an entity at the end; O(1).
 */
void
smt_entity_list_append (SmtEntityList *self,
                        SmtEntity     *entity)
{
  g_return_if_fail (SMT_IS_ENTITY_LIST (self));
  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (entity, self->item_type));

  g_ptr_array_add (self->entities, g_object_ref (entity));
  g_list_model_items_changed (G_LIST_MODEL (self), self->entities->len - 1, 0, 1);
}

/**
 * smt_entity_list_remove_all:
 * @entities: (element-type SmtEntity): a set of entities
 *
 * Takes out all that are in @entities; the others keep their order. O(n).
 */
void
smt_entity_list_remove_all (SmtEntityList *self,
                            GHashTable    *entities)
{
  guint n_before;
  GPtrArray *kept;

  g_return_if_fail (SMT_IS_ENTITY_LIST (self));

  n_before = self->entities->len;
  kept = g_ptr_array_new_full (n_before, g_object_unref);
  for (guint i = 0; i < n_before; i++)
    {
      SmtEntity *entity = g_ptr_array_index (self->entities, i);

      if (!g_hash_table_contains (entities, entity))
        g_ptr_array_add (kept, g_object_ref (entity));
    }
  g_ptr_array_unref (self->entities);
  self->entities = kept;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, kept->len);
}
