/* smt-help.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-help.h"

#include "smt-core-enums.h"
#include "smt-help-reader.h"

#define FOLDER "/io/github/summitry/Summitry/data/help/"

/* The sections, in the order of the contents. */
static const char *const files[] = { "data.xml", "views.xml", "work.xml", "files.xml" };

struct _SmtHelp
{
  GObject parent_instance;

  GPtrArray *topics;
};

static void smt_help_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SmtHelp, smt_help, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      smt_help_list_model_init))

static void
smt_help_finalize (GObject *object)
{
  g_ptr_array_unref (SMT_HELP (object)->topics);

  G_OBJECT_CLASS (smt_help_parent_class)->finalize (object);
}

static void
smt_help_class_init (SmtHelpClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_help_finalize;
}

static void
smt_help_init (SmtHelp *self)
{
  self->topics = g_ptr_array_new_with_free_func (g_object_unref);
}

static GType
smt_help_get_item_type (GListModel *model)
{
  return SMT_TYPE_HELP_TOPIC;
}

static guint
smt_help_get_n_items (GListModel *model)
{
  return SMT_HELP (model)->topics->len;
}

static gpointer
smt_help_get_item (GListModel *model,
                   guint       position)
{
  GPtrArray *topics = SMT_HELP (model)->topics;

  return position < topics->len ? g_object_ref (g_ptr_array_index (topics, position)) : NULL;
}

static void
smt_help_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = smt_help_get_item_type;
  iface->get_n_items = smt_help_get_n_items;
  iface->get_item = smt_help_get_item;
}

static void
read_file (SmtHelp    *self,
           const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, NULL);
  g_autoptr (GError) error = NULL;

  g_return_if_fail (bytes != NULL);

  /* A test reads them: they are a part of the program. */
  if (!smt_help_read (self->topics, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                      &error))
    g_error ("The help cannot be read: %s: %s", name, error->message);
}

/**
 * smt_help_new_bundled:
 *
 * Reads the help. Takes a millisecond or so, and is for when somebody asks for
 * it.
 *
 * Returns: (transfer full): the help
 */
SmtHelp *
smt_help_new_bundled (void)
{
  SmtHelp *self = g_object_new (SMT_TYPE_HELP, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    read_file (self, files[i]);
  return self;
}

/**
 * smt_help_find:
 * @id: id of a topic
 *
 * Returns: (transfer none) (nullable): the topic
 */
SmtHelpTopic *
smt_help_find (SmtHelp    *self,
               const char *id)
{
  g_return_val_if_fail (SMT_IS_HELP (self), NULL);

  for (guint i = 0; i < self->topics->len; i++)
    {
      SmtHelpTopic *topic = g_ptr_array_index (self->topics, i);

      if (g_str_equal (smt_help_topic_get_id (topic), id))
        return topic;
    }

  return NULL;
}

/* What the matrix shows has a topic for each. */
static const char *
get_id_for_matrix (SmtView *view)
{
  if (smt_view_get_reading (view) != SMT_READING_MEMBERSHIPS)
    return "shared";
  return smt_view_get_before (view) != NULL ? "two-dates" : "matrix";
}

/**
 * smt_help_find_for_view:
 * @view: what somebody looks at
 *
 * Returns: (transfer none): the topic that explains it; every page of the window
 *   has one
 */
SmtHelpTopic *
smt_help_find_for_view (SmtHelp *self,
                        SmtView *view)
{
  g_autoptr (GEnumClass) pages = g_type_class_ref (SMT_TYPE_PAGE);
  const char *page = g_enum_get_value (pages, smt_view_get_page (view))->value_nick;

  g_return_val_if_fail (SMT_IS_HELP (self), NULL);

  if (smt_view_get_page (view) == SMT_PAGE_MATRIX)
    return smt_help_find (self, get_id_for_matrix (view));
  for (guint i = 0; i < self->topics->len; i++)
    {
      SmtHelpTopic *topic = g_ptr_array_index (self->topics, i);

      if (g_strv_contains (smt_help_topic_get_pages (topic), page))
        return topic;
    }

  g_return_val_if_reached (NULL);
}
