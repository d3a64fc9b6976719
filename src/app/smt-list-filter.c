/* smt-list-filter.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-list-filter.h"

#include <glib/gi18n.h>

#include "smt-entity-item.h"
#include "smt-template.h"
#include "smt-told.h"

/* Keeps items that have the text of the view, and meet its conditions or
 * possibly do; and, where one source is asked, of which that says something. What
 * the list can be narrowed by is found out when somebody narrows it, or wants to
 * see. */

struct _SmtListFilter
{
  GtkFilter parent_instance;

  SmtSession  *session;     /* borrowed: the list goes before its session */
  GListModel  *entities;    /* NULL for a page without a list */
  SmtFacets   *facets;      /* NULL before they are needed */
  char        *folded;      /* the text, or NULL */
  char       **conditions;  /* NULL for none */
  char        *source_id;   /* of the one that is asked, or NULL */
  SmtEntity   *source;      /* borrowed from the dataset; that one, or NULL */
};

G_DEFINE_FINAL_TYPE (SmtListFilter, smt_list_filter, GTK_TYPE_FILTER)

static gboolean
has_text (SmtListFilter *self,
          SmtEntityItem *item)
{
  return self->folded == NULL ||
         strstr (smt_entity_item_get_folded (item), self->folded) != NULL;
}

static gboolean
is_said (SmtListFilter *self,
         SmtEntity     *entity)
{
  return smt_told_concerns (smt_session_get_dataset (self->session), entity, self->source);
}

static SmtFacetAnswer
judge (SmtListFilter *self,
       SmtEntityItem *item)
{
  return self->conditions == NULL
         ? SMT_FACET_YES : smt_facets_judge (self->facets, smt_entity_item_get_entity (item));
}

static gboolean
smt_list_filter_match (GtkFilter *filter,
                       gpointer   item)
{
  SmtListFilter *self = SMT_LIST_FILTER (filter);

  return has_text (self, item) && is_said (self, smt_entity_item_get_entity (item)) &&
         judge (self, item) != SMT_FACET_NO;
}

static void
smt_list_filter_finalize (GObject *object)
{
  smt_list_filter_set_entities (SMT_LIST_FILTER (object), NULL, NULL);
  g_free (SMT_LIST_FILTER (object)->folded);
  g_free (SMT_LIST_FILTER (object)->source_id);

  G_OBJECT_CLASS (smt_list_filter_parent_class)->finalize (object);
}

static void
smt_list_filter_class_init (SmtListFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_list_filter_finalize;
  GTK_FILTER_CLASS (klass)->match = smt_list_filter_match;
}

static void
smt_list_filter_init (SmtListFilter *self)
{
}

/**
 * smt_list_filter_set_entities:
 * @session: (nullable): whose view says what to keep
 * @entities: (nullable) (element-type SmtEntity): what is listed
 *
 * To be called for another list, and when what is known of it has changed: for
 * another date. smt_list_filter_update() is to follow.
 */
void
smt_list_filter_set_entities (SmtListFilter *self,
                              SmtSession    *session,
                              GListModel    *entities)
{
  g_return_if_fail (SMT_IS_LIST_FILTER (self));

  self->session = session;
  g_set_object (&self->entities, entities);
  g_clear_pointer (&self->facets, smt_facets_free);
  g_clear_pointer (&self->conditions, g_strfreev);
}

static void
ensure_facets (SmtListFilter *self)
{
  if (self->facets != NULL || self->entities == NULL)
    return;

  self->facets = smt_facets_new (smt_session_get_dataset (self->session), self->entities,
                                 smt_session_get_index (self->session),
                                 smt_session_get_day (self->session),
                                 smt_session_get_language (self->session));
}

static gboolean
update_text (SmtListFilter *self)
{
  const char *text = smt_view_get_text (smt_session_get_view (self->session));
  g_autofree char *folded = text != NULL ? smt_fold_for_search (text) : NULL;

  return g_set_str (&self->folded, folded);
}

static gboolean
update_conditions (SmtListFilter *self)
{
  static const char *const none[] = { NULL };
  const char *const *before = self->conditions != NULL ? (const char *const *) self->conditions
                                                       : none;
  const char *const *facets = smt_view_get_facets (smt_session_get_view (self->session));

  if (g_strv_equal (before, facets))
    return FALSE;

  g_clear_pointer (&self->conditions, g_strfreev);
  if (facets[0] != NULL)
    ensure_facets (self);
  if (self->facets != NULL)
    smt_facets_choose (self->facets, facets);
  if (self->facets != NULL && facets[0] != NULL)
    self->conditions = g_strdupv ((char **) facets);
  return TRUE;
}

static gboolean
update_source (SmtListFilter *self)
{
  const char *id = smt_view_get_according_to (smt_session_get_view (self->session));

  self->source = smt_session_get_source (self->session);
  return g_set_str (&self->source_id, id);
}

/**
 * smt_list_filter_update:
 *
 * Follows the view.
 *
 * Returns: whether something else is kept now
 */
gboolean
smt_list_filter_update (SmtListFilter *self)
{
  gboolean has_changed;

  g_return_val_if_fail (SMT_IS_LIST_FILTER (self), FALSE);

  has_changed = update_text (self);
  has_changed |= update_source (self);
  has_changed |= update_conditions (self);
  if (has_changed)
    gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
  return has_changed;
}

/**
 * smt_list_filter_is_active:
 *
 * Returns: whether there is a text or a condition
 */
gboolean
smt_list_filter_is_active (SmtListFilter *self)
{
  g_return_val_if_fail (SMT_IS_LIST_FILTER (self), FALSE);

  return self->folded != NULL || self->conditions != NULL;
}

/**
 * smt_list_filter_is_narrowed:
 *
 * Returns: whether there is a condition
 */
gboolean
smt_list_filter_is_narrowed (SmtListFilter *self)
{
  g_return_val_if_fail (SMT_IS_LIST_FILTER (self), FALSE);

  return self->conditions != NULL;
}

static guint
count_possibly (SmtListFilter *self,
                GListModel    *items)
{
  guint n = 0;

  for (guint i = 0; self->conditions != NULL && i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (SmtEntityItem) item = g_list_model_get_item (items, i);

      n += judge (self, item) == SMT_FACET_POSSIBLY;
    }

  return n;
}

/* A list that is left has no language any more. */
static char *
dup_number (SmtListFilter *self,
            guint          n)
{
  if (self->session == NULL)
    return g_strdup_printf ("%u", n);
  return smt_language_format_number (smt_session_get_language (self->session), n);
}

/**
 * smt_list_filter_dup_count:
 * @shown: (element-type SmtEntityItem): what was kept
 * @all: (nullable): what there is
 *
 * Returns: (transfer full): how many that are, in words
 */
char *
smt_list_filter_dup_count (SmtListFilter *self,
                           GListModel    *shown,
                           GListModel    *all)
{
  guint n_shown, n_all, n_possibly;
  g_autofree char *shown_number = NULL, *all_number = NULL, *possible_number = NULL;

  g_return_val_if_fail (SMT_IS_LIST_FILTER (self), NULL);

  n_shown = g_list_model_get_n_items (shown);
  n_all = all != NULL ? g_list_model_get_n_items (all) : 0;
  n_possibly = count_possibly (self, shown);
  shown_number = dup_number (self, n_shown);
  all_number = dup_number (self, n_all);
  possible_number = dup_number (self, n_possibly);

  if (n_possibly > 0)
    /* TRANSLATORS: {n} is how many entries of a list are shown, {total} how many
     * there are; of those shown {possibly} only perhaps meet what the list is
     * narrowed to */
    return smt_template_fill (ngettext ("{n} of {total} entry, {possibly} possibly",
                                        "{n} of {total} entries, {possibly} possibly", n_all),
                              "n", shown_number, "total", all_number,
                              "possibly", possible_number, NULL);
  if (n_shown == n_all)
    /* TRANSLATORS: how many entries a list has */
    return smt_template_fill (ngettext ("{n} entry", "{n} entries", n_all),
                              "n", all_number, NULL);
  /* TRANSLATORS: {n} is how many entries of a list are shown, {total} how many
   * there are */
  return smt_template_fill (ngettext ("{n} of {total} entry", "{n} of {total} entries", n_all),
                            "n", shown_number, "total", all_number, NULL);
}

static gboolean
keep_entity (SmtEntity *entity,
             gpointer   user_data)
{
  SmtListFilter *self = user_data;
  g_autoptr (SmtEntityItem) item = smt_entity_item_new (self->session, entity);

  return has_text (self, item) && is_said (self, entity);
}

/**
 * smt_list_filter_count_facets:
 *
 * Returns: (transfer none) (nullable): what the list can be narrowed by, counted
 *   among what has the text; %NULL where there is no list
 */
SmtFacets *
smt_list_filter_count_facets (SmtListFilter *self)
{
  g_return_val_if_fail (SMT_IS_LIST_FILTER (self), NULL);

  ensure_facets (self);
  if (self->facets != NULL)
    smt_facets_count (self->facets, self->folded != NULL || self->source != NULL ? keep_entity : NULL,
                      self);
  return self->facets;
}
