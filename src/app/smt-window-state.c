/* smt-window-state.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window as JSON: its size and look, and its tabs. What cannot be read in a
 * state is left out rather than refused: a part of the state is better than
 * none.
 */

#include "smt-window-private.h"

#include "smt-dataset-opener.h"

static void
add_size (SmtWindow   *self,
          JsonBuilder *builder)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  json_builder_set_member_name (builder, "width");
  json_builder_add_int_value (builder, width);
  json_builder_set_member_name (builder, "height");
  json_builder_add_int_value (builder, height);
  json_builder_set_member_name (builder, "maximized");
  json_builder_add_boolean_value (builder, gtk_window_is_maximized (GTK_WINDOW (self)));
}

static void
add_tabs (SmtWindow   *self,
          JsonBuilder *builder)
{
  g_autoptr (GPtrArray) sessions = smt_tab_strip_list_sessions (self->tab_strip);

  json_builder_set_member_name (builder, "tabs");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sessions->len; i++)
    json_builder_add_value (builder, smt_session_to_node (g_ptr_array_index (sessions, i)));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "selected");
  json_builder_add_int_value (builder, smt_tab_strip_get_selected (self->tab_strip));
}

static void
add_datasets (SmtWindow   *self,
              JsonBuilder *builder)
{
  GListModel *files = smt_dataset_get_files (smt_session_get_dataset (self->session));

  json_builder_set_member_name (builder, "datasets");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char *uri = g_file_get_uri (file);

      json_builder_add_string_value (builder, uri);
    }
  json_builder_end_array (builder);
}

/**
 * smt_window_to_node:
 *
 * Returns: (transfer full): what smt_window_new_from_node() makes the same
 *   window of
 */
JsonNode *
smt_window_to_node (SmtWindow *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (SMT_IS_WINDOW (self), NULL);

  /* What it is to show is still being read. */
  if (self->pending != NULL)
    return json_node_ref (self->pending);

  json_builder_begin_object (builder);
  add_size (self, builder);
  json_builder_set_member_name (builder, "zoom");
  json_builder_add_int_value (builder, self->zoom);
  json_builder_set_member_name (builder, "hides-places");
  json_builder_add_boolean_value (builder, self->hides_places);
  add_datasets (self, builder);
  add_tabs (self, builder);
  smt_window_add_scroll (self, builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

static int
get_int (JsonObject *object,
         const char *name,
         int         fallback)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return fallback;
  return CLAMP (json_node_get_int (node), 0, 100000);
}

static gboolean
get_flag (JsonObject *object,
          const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_boolean (node);
}

static GPtrArray *
read_tabs (JsonObject  *object,
           SmtDataset  *dataset,
           SmtLanguage *language)
{
  GPtrArray *sessions = g_ptr_array_new_with_free_func (g_object_unref);
  JsonNode *tabs = json_object_get_member (object, "tabs");
  JsonArray *array = tabs != NULL && JSON_NODE_HOLDS_ARRAY (tabs)
                     ? json_node_get_array (tabs) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      SmtSession *session = smt_session_new_from_node (dataset, language,
                                                       json_array_get_element (array, i),
                                                       NULL);

      if (session != NULL)
        g_ptr_array_add (sessions, session);
    }
  if (sessions->len == 0)
    g_ptr_array_add (sessions, smt_session_new (dataset, language));
  return sessions;
}

static void
read_size (SmtWindow  *self,
           JsonObject *object)
{
  int width = get_int (object, "width", 0), height = get_int (object, "height", 0);

  if (width > 0 && height > 0)
    gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (get_flag (object, "maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static JsonObject *
dup_object (JsonNode *node)
{
  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_dup_object (node) : json_object_new ();
}

/* What it showed, if that is not what there is. */
static GListModel *
list_other_files (JsonObject *object,
                  SmtDataset *dataset)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  GListModel *open = smt_dataset_get_files (dataset);
  JsonNode *node = json_object_get_member (object, "datasets");
  JsonArray *uris = node != NULL && JSON_NODE_HOLDS_ARRAY (node)
                    ? json_node_get_array (node) : NULL;
  gboolean is_same = uris == NULL ||
                     json_array_get_length (uris) == g_list_model_get_n_items (open);

  for (guint i = 0; uris != NULL && i < json_array_get_length (uris); i++)
    {
      JsonNode *uri = json_array_get_element (uris, i);
      g_autoptr (GFile) file = g_file_new_for_uri (JSON_NODE_HOLDS_VALUE (uri) &&
                                                   json_node_get_string (uri) != NULL
                                                   ? json_node_get_string (uri) : "");
      g_autoptr (GFile) same = g_list_model_get_item (open, i);

      is_same = is_same && same != NULL && g_file_equal (file, same);
      g_list_store_append (files, file);
    }
  if (is_same || g_list_model_get_n_items (G_LIST_MODEL (files)) == 0)
    return NULL;
  return G_LIST_MODEL (g_steal_pointer (&files));
}

/**
 * smt_window_new_from_node:
 * @dataset: what to show, and until other datasets are read
 * @node: (transfer none): what smt_window_to_node() made
 *
 * Returns: (transfer floating): a window that shows what that one showed
 */
GtkWidget *
smt_window_new_from_node (GtkApplication *application,
                          SmtDataset     *dataset,
                          SmtLanguage    *language,
                          JsonNode       *node)
{
  g_autoptr (JsonObject) object = dup_object (node);
  g_autoptr (GListModel) files = list_other_files (object, dataset);
  g_autoptr (GPtrArray) sessions = files == NULL ? read_tabs (object, dataset, language) : NULL;
  guint selected = get_int (object, "selected", 0);
  g_autoptr (SmtSession) session = sessions != NULL
    ? g_object_ref (g_ptr_array_index (sessions, MIN (selected, sessions->len - 1)))
    : smt_session_new (dataset, language);
  GtkWidget *window = smt_window_new (application, session);
  SmtWindow *self = SMT_WINDOW (window);

  if (sessions != NULL && sessions->len > 1)
    smt_tab_strip_replace (self->tab_strip, sessions, selected);
  read_size (self, object);
  smt_window_set_zoom (self, get_int (object, "zoom", 100));
  smt_window_set_hides_places (self, get_flag (object, "hides-places"));
  if (files != NULL)
    smt_dataset_opener_restore (self, files, node);
  else
    smt_window_restore_scroll (self, object);
  return window;
}

/**
 * smt_window_apply_node:
 * @dataset: what to show
 * @node: (transfer none): what smt_window_to_node() made
 *
 * Puts the tabs of @node in the place of all there are.
 */
void
smt_window_apply_node (SmtWindow  *self,
                       SmtDataset *dataset,
                       JsonNode   *node)
{
  g_autoptr (JsonObject) object = dup_object (node);
  g_autoptr (GPtrArray) sessions = read_tabs (object, dataset,
                                              smt_session_get_language (self->session));

  smt_window_replace_sessions (self, sessions, get_int (object, "selected", 0));
}

/**
 * smt_window_set_pending:
 * @node: (nullable): what the window will show once it is read; %NULL, what it
 *   shows
 */
void
smt_window_set_pending (SmtWindow *self,
                        JsonNode  *node)
{
  g_clear_pointer (&self->pending, json_node_unref);
  self->pending = node != NULL ? json_node_ref (node) : NULL;
}

/**
 * smt_window_list_sessions:
 *
 * Returns: (transfer full) (element-type SmtSession): those of all tabs
 */
GPtrArray *
smt_window_list_sessions (SmtWindow *self)
{
  return smt_tab_strip_list_sessions (self->tab_strip);
}

/**
 * smt_window_get_selected:
 *
 * Returns: the place of the tab that is shown
 */
guint
smt_window_get_selected (SmtWindow *self)
{
  return smt_tab_strip_get_selected (self->tab_strip);
}

/**
 * smt_window_replace_sessions:
 * @sessions: (element-type SmtSession): at least one
 * @selected: the place of the one to show
 *
 * Puts other tabs in the place of all there are.
 */
void
smt_window_replace_sessions (SmtWindow *self,
                             GPtrArray *sessions,
                             guint      selected)
{
  smt_tab_strip_replace (self->tab_strip, sessions, selected);
  smt_window_touch (self);
}

/**
 * smt_window_set_reader:
 * @language: the language of the content
 * @counting: who counts as part of a mechanism
 *
 * Shows the same to a person of other habits.
 */
void
smt_window_set_reader (SmtWindow   *self,
                       SmtLanguage *language,
                       SmtCounting  counting)
{
  g_return_if_fail (SMT_IS_WINDOW (self));

  smt_tab_strip_set_reader (self->tab_strip, language, counting);
  smt_window_touch (self);
}

/**
 * smt_window_show_dataset:
 * @dataset: another dataset
 * @keep: whether tabs stay as they are, as it holds what they show
 *
 * Shows @dataset in place of the one that is shown.
 */
void
smt_window_show_dataset (SmtWindow  *self,
                         SmtDataset *dataset,
                         gboolean    keep)
{
  SmtLanguage *language = smt_session_get_language (self->session);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (JsonNode) node = smt_window_to_node (self);

  if (keep)
    {
      smt_window_apply_node (self, dataset, node);
      return;
    }

  g_ptr_array_add (sessions, smt_session_new (dataset, language));
  smt_window_replace_sessions (self, sessions, 0);
}
