/* smt-ring-finder.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-ring-finder.h"

#include "smt-entity-private.h"

/* Rings of references, by the strongly connected components of Tarjan (1972):
 * a reference lies on a ring exactly when both its ends are in the same one.
 * Following each reference by itself would take quadratic time on a long
 * chain, and a file can hold one of 200,000 links; for the same reason the
 * walk keeps a stack of its own.
 *
 * Cost: one walk over the entities and their references. */

typedef struct
{
  guint order;      /* when it was first seen, from 1; 0: not yet */
  guint low;        /* the earliest still open that it leads to */
  guint component;  /* from 1; 0: still open */
} Node;

typedef struct
{
  guint node;
  guint next; /* the reference to follow next */
} Frame;

struct _SmtRingFinder
{
  GPtrArray      *entities; /* of SmtEntity *, borrowed from the dataset */
  GHashTable     *numbers;  /* SmtEntity * → number + 1 */
  const SmtField *field;
  Node           *nodes;
  GArray         *frames;   /* of Frame: the path being walked */
  GArray         *open;     /* of guint: seen, and not yet in a component */
  guint           n_seen;
  guint           n_components;
};

static const SmtRef *
get_nth_ref (const SmtRingFinder *self,
             guint                node,
             guint                n)
{
  gpointer entity = g_ptr_array_index (self->entities, node);
  GPtrArray *list;

  if (!smt_field_is_set (self->field, entity))
    return NULL;
  if (!(self->field->flags & SMT_FIELD_LIST))
    return n == 0 ? smt_field_get_ref (self->field, entity) : NULL;

  list = smt_field_get_list (self->field, entity);
  return n < list->len ? g_ptr_array_index (list, n) : NULL;
}

static void
enter (SmtRingFinder *self,
       guint          node)
{
  Frame frame = { node, 0 };

  self->nodes[node].order = self->nodes[node].low = ++self->n_seen;
  g_array_append_val (self->frames, frame);
  g_array_append_val (self->open, node);
}

static void
follow (SmtRingFinder *self,
        guint          from,
        const SmtRef  *ref)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, ref->target));
  Node *nodes = self->nodes;

  /* What is of another type has no such field, and leads nowhere. */
  if (number == 0)
    return;

  if (nodes[number - 1].order == 0)
    enter (self, number - 1);
  else if (nodes[number - 1].component == 0)
    nodes[from].low = MIN (nodes[from].low, nodes[number - 1].order);
}

static void
close_component (SmtRingFinder *self,
                 guint          root)
{
  guint node;

  self->n_components++;
  do
    {
      node = g_array_index (self->open, guint, self->open->len - 1);
      self->nodes[node].component = self->n_components;
      g_array_set_size (self->open, self->open->len - 1);
    }
  while (node != root);
}

static void
leave (SmtRingFinder *self,
       guint          node)
{
  Node *nodes = self->nodes;

  if (nodes[node].low == nodes[node].order)
    close_component (self, node);
  g_array_set_size (self->frames, self->frames->len - 1);
  if (self->frames->len > 0)
    {
      guint parent = g_array_index (self->frames, Frame, self->frames->len - 1).node;

      nodes[parent].low = MIN (nodes[parent].low, nodes[node].low);
    }
}

static void
walk (SmtRingFinder *self,
      guint          start)
{
  enter (self, start);
  while (self->frames->len > 0)
    {
      Frame *frame = &g_array_index (self->frames, Frame, self->frames->len - 1);
      guint node = frame->node;
      const SmtRef *ref = get_nth_ref (self, node, frame->next++);

      if (ref != NULL)
        follow (self, node, ref);
      else
        leave (self, node);
    }
}

/**
 * smt_ring_finder_new:
 * @entities: (element-type SmtEntity): all entities of a type, linked
 * @field: a field of references, of that type
 *
 * Returns: (transfer full): the rings of @field; it borrows the entities
 */
SmtRingFinder *
smt_ring_finder_new (GListModel     *entities,
                     const SmtField *field)
{
  SmtRingFinder *self = g_new0 (SmtRingFinder, 1);
  guint n = g_list_model_get_n_items (entities);

  self->field = field;
  self->entities = g_ptr_array_new ();
  self->numbers = g_hash_table_new (NULL, NULL);
  self->nodes = g_new0 (Node, MAX (n, 1));
  self->frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  self->open = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SmtEntity) entity = g_list_model_get_item (entities, i);

      g_ptr_array_add (self->entities, entity);
      g_hash_table_insert (self->numbers, entity, GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < n; i++)
    if (self->nodes[i].order == 0)
      walk (self, i);

  return self;
}

void
smt_ring_finder_free (SmtRingFinder *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->entities);
  g_hash_table_unref (self->numbers);
  g_free (self->nodes);
  g_array_unref (self->frames);
  g_array_unref (self->open);
  g_free (self);
}

/**
 * smt_ring_finder_is_ring:
 * @from: an entity that refers to @to by the field
 * @to: what it refers to
 *
 * Returns: whether the field leads from @to back to @from
 */
gboolean
smt_ring_finder_is_ring (const SmtRingFinder *self,
                         const SmtEntity     *from,
                         const SmtEntity     *to)
{
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, from));
  guint second = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, to));

  return first != 0 && second != 0 &&
         self->nodes[first - 1].component == self->nodes[second - 1].component;
}
