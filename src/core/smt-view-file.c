/* smt-view-file.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A view as a file or a link, for another day or another person. It says what
 * dataset it was made with, so that who opens it with another one hears what is
 * missing. A link holds the same document, on one line:
 * "summitry:view?" and the JSON, percent-encoded.
 */

#include "smt-view-file.h"

#include <string.h>

#include "smt-error.h"
#include "smt-i18n.h"
#include "smt-view-json.h"
#include "smt-view-private.h"

#define LINK_HEAD SMT_VIEW_SCHEME ":view?"

/* Longer links are no links: nothing that this program makes comes near it. */
#define MAX_LINK (256 * 1024)

static char *
dup_member (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return json_node_dup_string (node);
}

/**
 * smt_view_file_parse:
 * @text: a JSON document
 *
 * Returns: (transfer full) (nullable): the view and what it was made with;
 *   %NULL with SMT_ERROR_VIEW or SMT_ERROR_DATE
 */
SmtViewFile *
smt_view_file_parse (const char  *text,
                     GError     **error)
{
  SmtView *view = smt_view_new_from_json (text, error);
  g_autoptr (JsonNode) root = NULL;
  SmtViewFile *self;

  if (view == NULL)
    return NULL;

  root = json_from_string (text, NULL);
  self = g_new0 (SmtViewFile, 1);
  self->view = view;
  self->dataset = dup_member (json_node_get_object (root), "dataset");
  self->edition = dup_member (json_node_get_object (root), "edition");
  return self;
}

/**
 * smt_view_file_from_link:
 * @uri: a link that smt_view_file_to_link() made
 *
 * Returns: (transfer full) (nullable): as smt_view_file_parse()
 */
SmtViewFile *
smt_view_file_from_link (const char  *uri,
                         GError     **error)
{
  g_autofree char *text = NULL;

  if (g_str_has_prefix (uri, LINK_HEAD) && strlen (uri) <= MAX_LINK)
    text = g_uri_unescape_string (uri + strlen (LINK_HEAD), NULL);
  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, SMT_ERROR, SMT_ERROR_VIEW, _("this is not a link to a view"));
      return NULL;
    }

  return smt_view_file_parse (text, error);
}

void
smt_view_file_free (SmtViewFile *self)
{
  smt_view_unref (self->view);
  g_free (self->dataset);
  g_free (self->edition);
  g_free (self);
}

static void
free_gap (gpointer data)
{
  SmtViewGap *gap = data;

  g_free (gap->name);
  g_free (gap->suggestion);
  g_free (gap);
}

/* The new gap; NULL where it is known. */
static SmtViewGap *
add_gap (GPtrArray      *gaps,
         SmtViewGapKind  kind,
         const char     *name)
{
  SmtViewGap *gap;

  for (guint i = 0; i < gaps->len; i++)
    {
      gap = g_ptr_array_index (gaps, i);
      if (gap->kind == kind && g_str_equal (gap->name, name))
        return NULL;
    }

  gap = g_new0 (SmtViewGap, 1);
  gap->kind = kind;
  gap->name = g_strdup (name);
  g_ptr_array_add (gaps, gap);
  return gap;
}

static void
check_id (GPtrArray  *gaps,
          SmtDataset *dataset,
          const char *id)
{
  SmtViewGap *gap;

  if (id == NULL || smt_dataset_lookup (dataset, id) != NULL)
    return;

  gap = add_gap (gaps, SMT_VIEW_GAP_ENTITY, id);
  if (gap != NULL)
    gap->suggestion = smt_dataset_suggest_id (dataset, id);
}

static void
check_field (GPtrArray          *gaps,
             SmtDataset         *dataset,
             const SmtView      *view,
             const SmtViewField *field)
{
  char **ids;

  if (!field->is_id)
    return;
  if (field->kind == SMT_VIEW_STRING)
    {
      check_id (gaps, dataset, *SMT_VIEW_AT (view, field, char *));
      return;
    }

  ids = *SMT_VIEW_AT (view, field, char **);
  for (guint i = 0; ids[i] != NULL; i++)
    check_id (gaps, dataset, ids[i]);
}

/**
 * smt_view_file_find_gaps:
 * @dataset: what it is to be shown with
 *
 * Returns: (transfer full) (element-type SmtViewGap): what it speaks of that
 *   @dataset does not have, each once; empty, if it shows the same
 */
GPtrArray *
smt_view_file_find_gaps (const SmtViewFile *self,
                         SmtDataset        *dataset)
{
  GPtrArray *gaps = g_ptr_array_new_with_free_func (free_gap);
  const SmtViewField *fields;
  guint n_fields;

  if (self->dataset != NULL && g_strcmp0 (self->dataset, smt_dataset_get_id (dataset)) != 0)
    add_gap (gaps, SMT_VIEW_GAP_DATASET, self->dataset);
  else if (self->edition != NULL &&
           g_strcmp0 (self->edition, smt_dataset_get_edition (dataset)) != 0)
    add_gap (gaps, SMT_VIEW_GAP_EDITION, self->edition);

  fields = smt_view_get_fields (&n_fields);
  for (guint i = 0; i < n_fields; i++)
    check_field (gaps, dataset, self->view, &fields[i]);
  return gaps;
}

static char *
write_view (SmtView    *view,
            const char *dataset,
            const char *edition,
            gboolean    pretty)
{
  g_autoptr (JsonNode) root = smt_view_to_node (view);
  JsonObject *object = json_node_get_object (root);

  if (dataset != NULL)
    json_object_set_string_member (object, "dataset", dataset);
  if (edition != NULL)
    json_object_set_string_member (object, "edition", edition);
  return json_to_string (root, pretty);
}

static char *
write_link (SmtView    *view,
            const char *dataset,
            const char *edition)
{
  g_autofree char *text = write_view (view, dataset, edition, FALSE);
  g_autofree char *escaped = g_uri_escape_string (text, NULL, FALSE);

  return g_strconcat (LINK_HEAD, escaped, NULL);
}

/**
 * smt_view_file_write:
 * @view: a view
 * @dataset: what it shows
 *
 * Returns: (transfer full): the text of a view file
 */
char *
smt_view_file_write (SmtView    *view,
                     SmtDataset *dataset)
{
  return write_view (view, smt_dataset_get_id (dataset), smt_dataset_get_edition (dataset),
                     TRUE);
}

/**
 * smt_view_file_to_link:
 * @view: a view
 * @dataset: what it shows
 *
 * Returns: (transfer full): the same as a link
 */
char *
smt_view_file_to_link (SmtView    *view,
                       SmtDataset *dataset)
{
  return write_link (view, smt_dataset_get_id (dataset), smt_dataset_get_edition (dataset));
}

/**
 * smt_view_file_dup_link:
 *
 * Returns: (transfer full): it as a link, made with the same dataset
 */
char *
smt_view_file_dup_link (const SmtViewFile *self)
{
  return write_link (self->view, self->dataset, self->edition);
}
