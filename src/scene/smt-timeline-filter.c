/* smt-timeline-filter.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a view lets onto the timeline. Conditions are facets, as in lists:
 * those of one name are alternatives, those of different names must all be
 * met. Statements are many, and few of them have a date of their own: they are
 * there when they are asked for.
 */

#include "smt-timeline-scene-private.h"

#include <string.h>

#include "smt-label.h"
#include "smt-support.h"

struct _SmtTimelineFilter
{
  SmtLanguage *language;     /* borrowed */
  SmtEntity   *source;       /* borrowed; the one that is asked, or NULL */
  gboolean     kinds[SMT_N_MARK_KINDS];
  GHashTable  *mechanisms;   /* entities, or NULL: all */
  GHashTable  *topics;       /* likewise */
  SmtFacets   *facets;       /* what else it is narrowed to, or NULL */
  char        *text;         /* folded, or NULL */
};

static void
add_target (GHashTable **set,
            SmtDataset  *dataset,
            const char  *id)
{
  SmtEntity *entity = smt_dataset_lookup (dataset, id);

  /* An id that is not there lets nothing through, as it would in a list. */
  if (*set == NULL)
    *set = g_hash_table_new (NULL, NULL);
  if (entity != NULL)
    g_hash_table_add (*set, entity);
}

static void
read_kinds (SmtTimelineFilter *self,
            SmtView           *view)
{
  const char *const *facets = smt_view_get_facets (view);
  gboolean has_kind = FALSE;

  for (SmtMarkKind kind = 0; kind < SMT_N_MARK_KINDS; kind++)
    {
      g_autofree char *facet = g_strconcat ("type:", smt_mark_kind_get_type_name (kind), NULL);

      self->kinds[kind] = g_strv_contains (facets, facet);
      has_kind |= self->kinds[kind];
    }

  for (SmtMarkKind kind = 0; !has_kind && kind < SMT_N_MARK_KINDS; kind++)
    self->kinds[kind] = kind != SMT_MARK_STATEMENT;
}

static void
read_facets (SmtTimelineFilter *self,
             SmtDataset        *dataset,
             SmtView           *view)
{
  const char *const *facets = smt_view_get_facets (view);
  const char *const *mechanisms = smt_view_get_mechanisms (view);

  for (guint i = 0; mechanisms[i] != NULL; i++)
    add_target (&self->mechanisms, dataset, mechanisms[i]);
  for (guint i = 0; facets[i] != NULL; i++)
    {
      if (g_str_has_prefix (facets[i], "mechanism:"))
        add_target (&self->mechanisms, dataset, facets[i] + strlen ("mechanism:"));
      else if (g_str_has_prefix (facets[i], "topic:"))
        add_target (&self->topics, dataset, facets[i] + strlen ("topic:"));
    }
}

/* Conditions that lists have as well, but for those read above. */
static char **
list_others (SmtView *view)
{
  static const char *const known[] = { "type:", "mechanism:", "topic:" };
  const char *const *facets = smt_view_get_facets (view);
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();

  for (guint i = 0; facets[i] != NULL; i++)
    {
      gboolean is_known = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (known); j++)
        is_known |= g_str_has_prefix (facets[i], known[j]);
      if (!is_known)
        g_strv_builder_add (others, facets[i]);
    }
  return g_strv_builder_end (others);
}

/* Of the kinds that are shown. */
static SmtFacets *
create_facets (SmtTimelineFilter *self,
               SmtDataset        *dataset)
{
  g_autoptr (GListStore) entities = g_list_store_new (SMT_TYPE_ENTITY);

  for (SmtMarkKind kind = 0; kind < SMT_N_MARK_KINDS; kind++)
    {
      GListModel *list = smt_dataset_get_list (dataset, smt_mark_kind_get_entity_type (kind));

      for (guint i = 0; self->kinds[kind] && i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);

          g_list_store_append (entities, entity);
        }
    }
  return smt_facets_new_in_time (dataset, G_LIST_MODEL (entities), self->source, self->language);
}

static void
read_others (SmtTimelineFilter *self,
             SmtDataset        *dataset,
             SmtView           *view)
{
  g_auto (GStrv) others = list_others (view);

  if (others[0] == NULL)
    return;

  self->facets = create_facets (self, dataset);
  smt_facets_choose (self->facets, (const char *const *) others);
}

SmtTimelineFilter *
smt_timeline_filter_new (SmtDataset  *dataset,
                         SmtView     *view,
                         SmtLanguage *language)
{
  SmtTimelineFilter *self = g_new0 (SmtTimelineFilter, 1);
  const char *text = smt_view_get_text (view);

  self->language = language;
  self->source = smt_dataset_lookup (dataset, smt_view_get_according_to (view));
  read_kinds (self, view);
  read_facets (self, dataset, view);
  read_others (self, dataset, view);
  if (text != NULL)
    self->text = smt_fold_for_search (text);
  return self;
}

void
smt_timeline_filter_free (SmtTimelineFilter *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->mechanisms, g_hash_table_unref);
  g_clear_pointer (&self->topics, g_hash_table_unref);
  g_clear_pointer (&self->facets, smt_facets_free);
  g_free (self->text);
  g_free (self);
}

/* (nullable): the one source that is asked */
SmtEntity *
smt_timeline_filter_get_source (const SmtTimelineFilter *self)
{
  return self->source;
}

gboolean
smt_timeline_filter_shows_kind (const SmtTimelineFilter *self,
                                SmtMarkKind              kind)
{
  return self->kinds[kind];
}

gboolean
smt_timeline_filter_shows_topic (const SmtTimelineFilter *self,
                                 SmtEntity               *topic)
{
  return self->topics == NULL || g_hash_table_contains (self->topics, topic);
}

/*< private >
 * smt_timeline_get_topics:
 *
 * Returns: (transfer none) (nullable) (element-type SmtRef): what @entity is
 *   about
 */
GPtrArray *
smt_timeline_get_topics (SmtEntity *entity)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (entity, "topics", &owner);

  return smt_field_get_list (field, owner);
}

static gboolean
has_topic (const SmtTimelineFilter *self,
           SmtEntity               *entity)
{
  GPtrArray *topics = smt_timeline_get_topics (entity);

  for (guint i = 0; topics != NULL && i < topics->len; i++)
    {
      const SmtRef *ref = g_ptr_array_index (topics, i);

      if (g_hash_table_contains (self->topics, ref->target))
        return TRUE;
    }

  return FALSE;
}

typedef struct
{
  const char *folded;
  gboolean    found;
} Search;

static gboolean
is_in (const char *folded,
       const char *text)
{
  g_autofree char *other = text != NULL ? smt_fold_for_search (text) : NULL;

  return other != NULL && strstr (other, folded) != NULL;
}

static void
search_one (Search        *search,
            const SmtText *text)
{
  for (guint i = 0; !search->found && text != NULL && i < smt_text_get_n_tags (text); i++)
    search->found = is_in (search->folded, smt_text_get_nth (text, i, NULL));
}

static void
search_field (const SmtField *field,
              gconstpointer   owner,
              gpointer        user_data)
{
  Search *search = user_data;
  GPtrArray *list;

  if (search->found || field->kind != SMT_FIELD_TEXT)
    return;
  if ((field->flags & SMT_FIELD_LIST) == 0)
    {
      search_one (search, smt_field_get_text (field, owner));
      return;
    }
  list = smt_field_get_list (field, owner);
  for (guint i = 0; list != NULL && i < list->len; i++)
    search_one (search, g_ptr_array_index (list, i));
}

static gboolean
has_text (const SmtTimelineFilter *self,
          SmtEntity               *entity)
{
  Search search = { self->text, FALSE };
  g_autofree char *label = smt_label_dup (entity, self->language, NULL);

  if (is_in (self->text, label))
    return TRUE;

  smt_entity_visit_deep (entity, search_field, &search);
  return search.found;
}

static gboolean
is_said (const SmtTimelineFilter *self,
         SmtEntity               *entity)
{
  return smt_support_of_entity (entity, self->source) != SMT_SUPPORT_NONE;
}

/* Whether what is no facet lets it through. */
static gboolean
keep_entity (SmtEntity *entity,
             gpointer   user_data)
{
  const SmtTimelineFilter *self = user_data;

  return is_said (self, entity) && (self->text == NULL || has_text (self, entity));
}

/*< private >
 * smt_timeline_filter_judge:
 * @mark: a mark whose entity, kind and mechanism are set
 * @reason: (out): why it is not shown
 *
 * Returns: whether it is shown
 */
gboolean
smt_timeline_filter_judge (const SmtTimelineFilter *self,
                           const SmtTimelineMark   *mark,
                           SmtLeftOut              *reason)
{
  if (!self->kinds[mark->kind])
    *reason = SMT_LEFT_OUT_KIND;
  else if (!is_said (self, mark->entity))
    *reason = SMT_LEFT_OUT_SOURCE;
  else if (self->mechanisms != NULL &&
           !g_hash_table_contains (self->mechanisms, mark->mechanism))
    *reason = SMT_LEFT_OUT_MECHANISM;
  else if (self->topics != NULL && !has_topic (self, mark->entity))
    *reason = SMT_LEFT_OUT_TOPIC;
  else if (self->facets != NULL &&
           smt_facets_judge (self->facets, mark->entity) == SMT_FACET_NO)
    *reason = SMT_LEFT_OUT_CONDITION;
  else if (self->text != NULL && !has_text (self, mark->entity))
    *reason = SMT_LEFT_OUT_TEXT;
  else
    return TRUE;
  return FALSE;
}

/**
 * smt_timeline_facets_new:
 * @dataset: must outlive the result
 * @view: of a timeline
 *
 * Costs a walk over all fields of what the view's kinds have.
 *
 * Returns: (transfer full): what the timeline can be narrowed by, with what the
 *   view asks for chosen, and counted
 */
SmtFacets *
smt_timeline_facets_new (SmtDataset  *dataset,
                         SmtView     *view,
                         SmtLanguage *language)
{
  g_autoptr (SmtTimelineFilter) filter = NULL;
  SmtFacets *facets;

  g_return_val_if_fail (SMT_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (SMT_IS_LANGUAGE (language), NULL);

  filter = smt_timeline_filter_new (dataset, view, language);
  facets = create_facets (filter, dataset);
  smt_facets_choose (facets, smt_view_get_facets (view));
  smt_facets_count (facets, keep_entity, filter);
  return facets;
}
