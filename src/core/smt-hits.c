/* smt-hits.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The hits of a question, as a list that never changes. All are ranked at once,
 * by counting; the object for a hit is made when it is asked for, and kept, for
 * of ten thousand hits people see twenty.
 */

#include "smt-search-private.h"

#define SMT_TYPE_HITS (smt_hits_get_type ())
G_DECLARE_FINAL_TYPE (SmtHits, smt_hits, SMT, HITS, GObject)

/* Where an entity came out. */
typedef struct
{
  guint32 number;
  guint32 match;
} Place;

struct _SmtHits
{
  GObject             parent_instance;
  SmtSearchQuestion  *question;
  SmtSearchIndex     *index;    /* of the search that @question holds */
  Place              *places;
  SmtHit            **made;     /* NULL, as each of them, until somebody asks */
  guint               n_hits;
};

static void smt_hits_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SmtHits, smt_hits, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      smt_hits_list_model_init))

static void
smt_hits_finalize (GObject *object)
{
  SmtHits *self = SMT_HITS (object);

  for (guint i = 0; self->made != NULL && i < self->n_hits; i++)
    g_clear_object (&self->made[i]);
  g_free (self->made);
  g_free (self->places);
  g_clear_pointer (&self->question, smt_search_question_unref);

  G_OBJECT_CLASS (smt_hits_parent_class)->finalize (object);
}

static void
smt_hits_class_init (SmtHitsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_hits_finalize;
}

static void
smt_hits_init (SmtHits *self)
{
}

static GType
smt_hits_get_item_type (GListModel *model)
{
  return SMT_TYPE_HIT;
}

static guint
smt_hits_get_n_items (GListModel *model)
{
  return SMT_HITS (model)->n_hits;
}

static gpointer
smt_hits_get_item (GListModel *model,
                   guint       position)
{
  SmtHits *self = SMT_HITS (model);

  if (position >= self->n_hits)
    return NULL;

  if (self->made == NULL)
    self->made = g_new0 (SmtHit *, self->n_hits);
  if (self->made[position] == NULL)
    {
      const Place *place = &self->places[position];

      self->made[position] =
        smt_hit_new (self->question, smt_search_index_get_entity (self->index, place->number),
                     place->match);
    }
  return g_object_ref (self->made[position]);
}

static void
smt_hits_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = smt_hits_get_item_type;
  iface->get_n_items = smt_hits_get_n_items;
  iface->get_item = smt_hits_get_item;
}

static gboolean
is_wanted (SmtHits        *self,
           const guint8   *matches,
           SmtEntityTypes  types,
           guint           number)
{
  if (matches[number] == SMT_MATCH_NONE)
    return FALSE;
  if (types == SMT_ANY_TYPE)
    return TRUE;

  return (types & SMT_ONE_TYPE (smt_search_index_get_kind (self->index, number))) != 0;
}

/* The numbers of entities are in order already; what is left is how well each
 * was found. */
static void
rank (SmtHits        *self,
      const guint8   *matches,
      SmtEntityTypes  types)
{
  guint n = smt_search_index_get_n (self->index);
  guint ends[SMT_MATCH_NONE + 1] = { 0 };

  for (guint i = 0; i < n; i++)
    if (is_wanted (self, matches, types, i))
      ends[matches[i] + 1]++;
  for (guint8 match = 0; match < SMT_MATCH_NONE; match++)
    ends[match + 1] += ends[match];

  self->n_hits = ends[SMT_MATCH_NONE];
  self->places = g_new (Place, self->n_hits + 1);
  for (guint i = 0; i < n; i++)
    if (is_wanted (self, matches, types, i))
      self->places[ends[matches[i]]++] = (Place) { i, matches[i] };
}

static SmtHits *
new_hits (SmtSearchQuestion *question,
          SmtSearchIndex    *index)
{
  SmtHits *self = g_object_new (SMT_TYPE_HITS, NULL);

  self->question = smt_search_question_ref (question);
  self->index = index;
  return self;
}

/**
 * smt_hits_new: (skip)
 * @index: of the search that @question asks
 * @matches: (nullable): for each entity an #SmtMatch, or %SMT_MATCH_NONE; %NULL
 *   for no hits at all
 * @types: the types that are wanted
 *
 * Returns: (transfer full): the hits
 */
GListModel *
smt_hits_new (SmtSearchQuestion *question,
              SmtSearchIndex    *index,
              const guint8      *matches,
              SmtEntityTypes     types)
{
  SmtHits *self = new_hits (question, index);

  if (matches != NULL)
    rank (self, matches, types);
  return G_LIST_MODEL (self);
}

static SmtEntityType
get_type (SmtHits     *self,
          const Place *place)
{
  return smt_search_index_get_kind (self->index, place->number);
}

/* Those of one type, with room for so many, at the end of @kinds. */
static SmtHits *
add_kind (GListStore *kinds,
          SmtHits    *self,
          guint       n_hits)
{
  g_autoptr (SmtHits) kind = new_hits (self->question, self->index);

  kind->places = g_new (Place, n_hits + 1);
  g_list_store_append (kinds, kind);
  return kind;
}

/**
 * smt_hits_split: (skip)
 * @hits: of smt_hits_new()
 *
 * Cost: two walks over the hits; none of them is made.
 *
 * Returns: (transfer full) (element-type GListModel): the hits of each type in
 *   a list of their own; the type of the best hit comes first
 */
GListModel *
smt_hits_split (GListModel *hits)
{
  SmtHits *self = SMT_HITS (hits);
  GListStore *kinds = g_list_store_new (G_TYPE_LIST_MODEL);
  SmtHits *of_type[SMT_N_ENTITY_TYPES] = { NULL };
  guint counts[SMT_N_ENTITY_TYPES] = { 0 };

  for (guint i = 0; i < self->n_hits; i++)
    counts[get_type (self, &self->places[i])]++;

  for (guint i = 0; i < self->n_hits; i++)
    {
      SmtEntityType type = get_type (self, &self->places[i]);

      if (of_type[type] == NULL)
        of_type[type] = add_kind (kinds, self, counts[type]);
      of_type[type]->places[of_type[type]->n_hits++] = self->places[i];
    }

  return G_LIST_MODEL (kinds);
}
