/* smt-entity-item.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-entity-item.h"

#include <glib/gi18n.h>

#include "smt-beside.h"
#include "smt-label.h"
#include "smt-list-order.h"
#include "smt-sheet-words.h"
#include "smt-spoken.h"
#include "smt-subtitle.h"
#include "smt-tongue.h"

/* What a list row binds to. Title and subtitle are made when first asked for,
 * so that a list of many thousands costs what is in view; the subtitle is
 * made anew when the date of the view changes. */

struct _SmtEntityItem
{
  GObject parent_instance;

  SmtSession *session;  /* borrowed: the list goes before its session */
  SmtEntity  *entity;
  char       *title;
  const char *tag;       /* (nullable): of the language that it is in */
  char       *subtitle;
  char       *folded;
  char       *section;
  gboolean    has_section;
  gboolean    is_selected; /* in the matrix */
};

enum
{
  PROP_TITLE = 1,
  PROP_SUBTITLE,
  PROP_LABEL,
  PROP_SECTION,
  PROP_ID,
  PROP_ATTRIBUTES,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (SmtEntityItem, smt_entity_item, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

/* What is not available in the reader's language says so. */
static void
put_fallback (SmtEntityItem *self)
{
  g_autofree char *fallback = NULL;
  g_autofree char *rest = NULL;

  smt_entity_item_get_title (self);
  fallback = smt_sheet_words_fallback (smt_session_get_language (self->session), self->tag);
  if (fallback == NULL)
    return;

  rest = self->subtitle;
  self->subtitle = rest != NULL && *rest != '\0' ? g_strjoin (" · ", rest, fallback, NULL)
                                                 : g_strdup (fallback);
}

/* With its name in the second language first, where the view has one. */
static void
put_beside (SmtEntityItem *self)
{
  g_autofree char *name = smt_beside_dup_name (self->entity,
                                               smt_session_get_language (self->session),
                                               smt_session_get_beside (self->session));
  g_autofree char *rest = NULL;

  if (name == NULL)
    return;

  rest = self->subtitle;
  self->subtitle = rest != NULL && *rest != '\0' ? g_strjoin (" · ", name, rest, NULL)
                                                 : g_strdup (name);
}

/* What is selected in the matrix says so, first of all. */
static void
put_selected (SmtEntityItem *self)
{
  g_autofree char *rest = NULL;

  if (!self->is_selected)
    return;

  rest = self->subtitle;
  /* TRANSLATORS: of a country or a mechanism in a list: it is among those that are
   * selected in the matrix. The sign stays in front of the word */
  self->subtitle = rest != NULL && *rest != '\0' ? g_strjoin (" · ", _("✓ Selected"), rest, NULL)
                                                 : g_strdup (_("✓ Selected"));
}

static const char *
get_subtitle (SmtEntityItem *self)
{
  if (self->subtitle != NULL)
    return self->subtitle;

  self->subtitle = smt_subtitle_dup (smt_session_get_dataset (self->session),
                                     self->entity,
                                     smt_session_get_index (self->session),
                                     smt_session_get_day (self->session),
                                     smt_view_get_counting (smt_session_get_view (self->session)),
                                     smt_session_get_language (self->session));
  put_fallback (self);
  put_beside (self);
  put_selected (self);
  return self->subtitle;
}

static PangoAttrList *
create_attributes (SmtEntityItem *self)
{
  smt_entity_item_get_title (self);
  return smt_tongue_create_attributes (self->tag);
}

static void
smt_entity_item_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  SmtEntityItem *self = SMT_ENTITY_ITEM (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, smt_entity_item_get_title (self));
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, get_subtitle (self));
      break;
    case PROP_LABEL:
      g_value_take_string (value, smt_spoken_dup (smt_entity_item_get_title (self),
                                                  get_subtitle (self), NULL));
      break;
    case PROP_SECTION:
      g_value_set_string (value, smt_entity_item_get_section (self));
      break;
    case PROP_ATTRIBUTES:
      g_value_take_boxed (value, create_attributes (self));
      break;
    case PROP_ID:
      g_value_set_string (value, smt_entity_get_id (self->entity));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_entity_item_finalize (GObject *object)
{
  SmtEntityItem *self = SMT_ENTITY_ITEM (object);

  g_clear_object (&self->entity);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->folded);
  g_free (self->section);

  G_OBJECT_CLASS (smt_entity_item_parent_class)->finalize (object);
}

static void
smt_entity_item_class_init (SmtEntityItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = smt_entity_item_get_property;
  object_class->finalize = smt_entity_item_finalize;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUBTITLE] =
    g_param_spec_string ("subtitle", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * SmtEntityItem:label:
   *
   * Both lines in one, for the screen reader.
   */
  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * SmtEntityItem:section:
   *
   * The heading under which it stands, as the list is ordered.
   */
  properties[PROP_SECTION] =
    g_param_spec_string ("section", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * SmtEntityItem:attributes:
   *
   * What has the title drawn in its language.
   */
  properties[PROP_ATTRIBUTES] =
    g_param_spec_boxed ("attributes", NULL, NULL, PANGO_TYPE_ATTR_LIST,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
smt_entity_item_init (SmtEntityItem *self)
{
}

/**
 * smt_entity_item_new:
 *
 * Returns: (transfer full): an item for @entity
 */
SmtEntityItem *
smt_entity_item_new (SmtSession *session,
                     SmtEntity  *entity)
{
  SmtEntityItem *self = g_object_new (SMT_TYPE_ENTITY_ITEM, NULL);

  self->session = session;
  self->entity = g_object_ref (entity);
  return self;
}

SmtEntity *
smt_entity_item_get_entity (SmtEntityItem *self)
{
  g_return_val_if_fail (SMT_IS_ENTITY_ITEM (self), NULL);

  return self->entity;
}

const char *
smt_entity_item_get_title (SmtEntityItem *self)
{
  g_return_val_if_fail (SMT_IS_ENTITY_ITEM (self), NULL);

  if (self->title == NULL)
    self->title = smt_label_dup (self->entity,
                                 smt_session_get_language (self->session), &self->tag);
  return self->title;
}

static void
append_text (GString       *string,
             const SmtText *text)
{
  for (guint i = 0; i < smt_text_get_n_tags (text); i++)
    g_string_append_printf (string, "\n%s", smt_text_get_nth (text, i, NULL));
}

/**
 * smt_entity_item_get_folded:
 *
 * Returns: (transfer none): what a filter looks into: all names in all
 *   languages and the second line, folded
 */
const char *
smt_entity_item_get_folded (SmtEntityItem *self)
{
  g_autoptr (GString) string = NULL;
  GPtrArray *aliases;

  g_return_val_if_fail (SMT_IS_ENTITY_ITEM (self), NULL);

  if (self->folded != NULL)
    return self->folded;

  string = g_string_new (smt_entity_item_get_title (self));
  g_string_append_printf (string, "\n%s\n%s", get_subtitle (self),
                          smt_entity_get_id (self->entity));
  if (smt_entity_get_name (self->entity) != NULL)
    append_text (string, smt_entity_get_name (self->entity));
  aliases = smt_entity_get_aliases (self->entity);
  for (guint i = 0; aliases != NULL && i < aliases->len; i++)
    append_text (string, g_ptr_array_index (aliases, i));

  self->folded = smt_fold_for_search (string->str);
  return self->folded;
}

/**
 * smt_entity_item_get_section:
 *
 * Returns: (transfer none) (nullable): the heading under which it stands, as the
 *   view orders lists
 */
const char *
smt_entity_item_get_section (SmtEntityItem *self)
{
  g_return_val_if_fail (SMT_IS_ENTITY_ITEM (self), NULL);

  if (!self->has_section)
    self->section =
      smt_list_order_dup_section (smt_view_get_sort (smt_session_get_view (self->session)),
                                  smt_session_get_source (self->session),
                                  self->entity, smt_entity_item_get_title (self),
                                  smt_session_get_language (self->session));
  self->has_section = TRUE;
  return self->section;
}

/**
 * smt_entity_item_update:
 *
 * To be called when the date of the view has changed, the source that is asked,
 * or the order of lists.
 */
void
smt_entity_item_update (SmtEntityItem *self)
{
  g_return_if_fail (SMT_IS_ENTITY_ITEM (self));

  g_clear_pointer (&self->subtitle, g_free);
  g_clear_pointer (&self->folded, g_free);
  g_clear_pointer (&self->section, g_free);
  self->has_section = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECTION]);
}

/**
 * smt_entity_item_update_all:
 * @items: (nullable): a list of items
 *
 * As smt_entity_item_update(), of each.
 */
void
smt_entity_item_update_all (GListModel *items)
{
  for (guint i = 0; items != NULL && i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (SmtEntityItem) item = g_list_model_get_item (items, i);

      smt_entity_item_update (item);
    }
}

static GHashTable *
collect_selected (SmtView *view)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);
  const char *const *lists[] = {
    smt_view_get_selected_parties (view), smt_view_get_selected_mechanisms (view)
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; lists[i][j] != NULL; j++)
      g_hash_table_add (ids, (gpointer) lists[i][j]);
  return ids;
}

/**
 * smt_entity_item_mark_selected:
 * @items: (nullable): a list of items
 *
 * Has each say whether it is selected in @view.
 *
 * Cost: O(items); words are made anew for those alone of which it has changed.
 */
void
smt_entity_item_mark_selected (GListModel *items,
                               SmtView    *view)
{
  g_autoptr (GHashTable) ids = collect_selected (view);

  for (guint i = 0; items != NULL && i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (SmtEntityItem) item = g_list_model_get_item (items, i);
      gboolean is_selected = g_hash_table_contains (ids, smt_entity_get_id (item->entity));

      if (item->is_selected == is_selected)
        continue;
      item->is_selected = is_selected;
      smt_entity_item_update (item);
    }
}

/**
 * smt_entity_item_find:
 * @items: a list of items
 * @entity: (nullable): what one of them may be of
 *
 * Returns: its position; %G_MAXUINT, which no position of a list is, without one
 */
guint
smt_entity_item_find (GListModel *items,
                      SmtEntity  *entity)
{
  for (guint i = 0; entity != NULL && i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (SmtEntityItem) item = g_list_model_get_item (items, i);

      if (item->entity == entity)
        return i;
    }

  return G_MAXUINT;
}

/**
 * smt_entity_item_list_entities:
 * @items: a list of items
 *
 * Returns: (transfer full) (element-type SmtEntity): what they are of, in order
 */
GPtrArray *
smt_entity_item_list_entities (GListModel *items)
{
  GPtrArray *entities = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (SmtEntityItem) item = g_list_model_get_item (items, i);

      g_ptr_array_add (entities, g_object_ref (item->entity));
    }
  return entities;
}
