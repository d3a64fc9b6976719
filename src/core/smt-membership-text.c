/* smt-membership-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where in a file a membership stands, and that file with other periods for it.
 * Nothing else of the file changes, not by a byte: neither the order of members nor
 * white space, nor a period that nobody touched.
 *
 * Cost: reading and scanning the file, its parts as far as needed, and a tree of
 * one membership at a time.
 */

#include "smt-membership-text.h"

#include <string.h>

#include "smt-error.h"
#include "smt-i18n.h"
#include "smt-json-file.h"
#include "smt-json-scanner.h"
#include "smt-membership-copy.h"
#include "smt-period-edit.h"
#include "smt-template.h"

typedef struct
{
  gsize start;
  gsize end;
} Slice;

struct _SmtMembershipText
{
  GObject parent_instance;

  GFile       *file;
  GBytes      *before;   /* (nullable): what the file holds, if it is there */
  SmtJsonText *text;     /* what it holds, with the membership */
  Slice        object;
  guint        index;    /* its place in the list of the file */
  Slice        list;     /* of its periods */
  GArray      *slices;   /* of Slice: each of them */
  GPtrArray   *periods;  /* of JsonObject: likewise */
  gboolean     is_copy;
};

G_DEFINE_FINAL_TYPE (SmtMembershipText, smt_membership_text, G_TYPE_OBJECT)

static void
smt_membership_text_finalize (GObject *object)
{
  SmtMembershipText *self = SMT_MEMBERSHIP_TEXT (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->before, g_bytes_unref);
  g_clear_pointer (&self->text, smt_json_text_unref);
  g_array_unref (self->slices);
  g_ptr_array_unref (self->periods);

  G_OBJECT_CLASS (smt_membership_text_parent_class)->finalize (object);
}

static void
smt_membership_text_class_init (SmtMembershipTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_membership_text_finalize;
}

static void
smt_membership_text_init (SmtMembershipText *self)
{
  self->slices = g_array_new (FALSE, FALSE, sizeof (Slice));
  self->periods = smt_period_edit_new ();
}

static const char *
get_data (SmtJsonText *text)
{
  return smt_json_text_get_data (text, NULL);
}

static JsonNode *
parse (SmtJsonText *text,
       Slice        slice)
{
  g_autofree char *piece = g_strndup (get_data (text) + slice.start, slice.end - slice.start);

  return json_from_string (piece, NULL);
}

static Slice
find (SmtJsonText *text,
      gsize        start,
      const char  *pointer)
{
  gsize from = smt_json_text_find (text, start, pointer);

  return (Slice) { from, smt_json_text_find_end (text, from) };
}

static gboolean
is_list_of_objects (JsonNode *node)
{
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!JSON_NODE_HOLDS_OBJECT (json_array_get_element (array, i)))
      return FALSE;
  return TRUE;
}

/* The object has passed the reader once; the file may be another by now. */
static gboolean
are_periods (JsonNode *node)
{
  JsonArray *array;

  if (!is_list_of_objects (node))
    return FALSE;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *period = json_array_get_object_element (array, i);

      if (json_object_has_member (period, "passages") &&
          !is_list_of_objects (json_object_get_member (period, "passages")))
        return FALSE;
    }
  return json_array_get_length (array) > 0;
}

/* Reads where the periods are. */
static gboolean
find_periods (SmtMembershipText *self)
{
  g_autoptr (JsonNode) node = parse (self->text, self->object);
  JsonObject *object = node != NULL ? json_node_get_object (node) : NULL;
  JsonArray *array;

  if (object == NULL || !are_periods (json_object_get_member (object, "periods")))
    return FALSE;

  array = json_object_get_array_member (object, "periods");
  self->list = find (self->text, self->object.start, "/periods");
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *pointer = g_strdup_printf ("/%u", i);
      Slice slice = find (self->text, self->list.start, pointer);

      g_array_append_val (self->slices, slice);
      g_ptr_array_add (self->periods,
                       json_object_ref (json_array_get_object_element (array, i)));
    }
  return TRUE;
}

static gboolean
is_of (SmtJsonText *text,
       Slice        slice,
       const char  *id)
{
  g_autoptr (JsonNode) node = parse (text, slice);
  JsonObject *object = node != NULL && JSON_NODE_HOLDS_OBJECT (node)
                       ? json_node_get_object (node) : NULL;
  const char *own, *mechanism, *party;
  g_autofree char *derived = NULL;

  if (object == NULL)
    return FALSE;
  own = json_object_get_string_member_with_default (object, "id", NULL);
  if (own != NULL)
    return g_str_equal (own, id);

  mechanism = json_object_get_string_member_with_default (object, "mechanism", NULL);
  party = json_object_get_string_member_with_default (object, "party", NULL);
  if (mechanism == NULL || party == NULL)
    return FALSE;
  derived = g_strconcat (mechanism, ".", party, NULL);
  return g_str_equal (derived, id);
}

/* NULL with an error for a file that has become unreadable. */
static GArray *
scan (GFile         *file,
      SmtJsonText  **text,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
  SmtJsonCount count = { 0 };
  GArray *pieces = NULL;
  g_autoptr (SmtFault) fault = NULL;
  g_autofree char *message = NULL;

  *text = smt_json_file_read (file, faults, cancellable);
  if (*text != NULL)
    pieces = smt_json_scan (*text, &count, faults);
  if (pieces != NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return pieces;

  fault = g_list_model_get_item (G_LIST_MODEL (faults), 0);
  message = smt_fault_dup_message (fault);
  g_clear_pointer (text, smt_json_text_unref);
  g_set_error_literal (error, SMT_ERROR, SMT_ERROR_FAULTY, message);
  return NULL;
}

static SmtMembershipText *
find_in (GFile       *file,
         SmtJsonText *text,
         GArray      *pieces,
         const char  *id)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      const SmtJsonPiece *piece = &g_array_index (pieces, SmtJsonPiece, i);
      Slice slice = { piece->start, piece->end };
      g_autoptr (SmtMembershipText) self = NULL;

      if (piece->index < 0 || !g_str_equal (piece->member, "memberships") ||
          !is_of (text, slice, id))
        continue;
      self = g_object_new (SMT_TYPE_MEMBERSHIP_TEXT, NULL);
      self->file = g_object_ref (file);
      self->text = smt_json_text_ref (text);
      self->object = slice;
      self->index = piece->index;
      if (find_periods (self))
        return g_steal_pointer (&self);
    }

  return NULL;
}

static GPtrArray *
list_parts (GFile       *file,
            SmtJsonText *text,
            GArray      *pieces)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  for (guint i = 0; folder != NULL && i < pieces->len; i++)
    {
      const SmtJsonPiece *piece = &g_array_index (pieces, SmtJsonPiece, i);
      g_autoptr (JsonNode) name = NULL;

      if (piece->index < 0 || !g_str_equal (piece->member, "parts"))
        continue;
      name = parse (text, (Slice) { piece->start, piece->end });
      if (name != NULL && json_node_get_string (name) != NULL)
        g_ptr_array_add (parts, g_file_get_child (folder, json_node_get_string (name)));
    }

  return parts;
}

static void
keep_before (SmtMembershipText *self)
{
  gsize length;
  const char *data = smt_json_text_get_data (self->text, &length);

  self->before = g_bytes_new (data, length);
}

/* The document of a folder is in it. */
static GFile *
get_document (GFile *origin)
{
  if (g_file_query_file_type (origin, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY)
    return g_file_get_child (origin, "dataset.json");
  return g_object_ref (origin);
}

static void
set_not_found (GFile       *origin,
               const char  *id,
               GError     **error)
{
  g_autofree char *name = g_file_get_basename (origin);
  g_autofree char *display_name = g_filename_display_name (name);
  g_autofree char *message =
    /* TRANSLATORS: {id} is that of a membership, {file} the name of a file which has
     * changed meanwhile */
    smt_template_fill (_("“{id}” is no longer in {file}"), "id", id, "file", display_name, NULL);

  g_set_error_literal (error, SMT_ERROR, SMT_ERROR_UNKNOWN_ID, message);
}

/**
 * smt_membership_text_find:
 * @origin: the file or folder of a dataset that has it
 * @id: the id of a membership
 * @cancellable: (nullable): to stop it
 *
 * Looks for a membership in a file, and in the parts that this names. May be called
 * in any thread.
 *
 * Returns: (transfer full) (nullable): it; %NULL with @error set where the file
 *   cannot be read or no longer has it
 */
SmtMembershipText *
smt_membership_text_find (GFile         *origin,
                          const char    *id,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr (GFile) document = get_document (origin);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  SmtMembershipText *self = NULL;

  g_ptr_array_add (files, g_object_ref (document));
  for (guint i = 0; self == NULL && i < files->len; i++)
    {
      GFile *file = g_ptr_array_index (files, i);
      g_autoptr (SmtJsonText) text = NULL;
      g_autoptr (GArray) pieces = scan (file, &text, cancellable, error);

      if (pieces == NULL)
        return NULL;
      self = find_in (file, text, pieces, id);
      if (i == 0)
        g_ptr_array_extend_and_steal (files, list_parts (file, text, pieces));
    }

  if (self != NULL)
    keep_before (self);
  else
    set_not_found (origin, id, error);
  return self;
}

/**
 * smt_membership_text_copy_to:
 * @file: a file or folder of one's own, or a file that is not there yet
 * @as_of: the day up to which the data of a new file speak
 * @cancellable: (nullable): to stop it
 *
 * Puts the membership into @file, to stand there in the place of the one it is a
 * copy of; nothing is written yet. May be called in any thread.
 *
 * Returns: (transfer full) (nullable): the copy; %NULL with @error set where @file
 *   cannot be read
 */
SmtMembershipText *
smt_membership_text_copy_to (SmtMembershipText  *self,
                             GFile              *file,
                             const SmtEdtf      *as_of,
                             GCancellable       *cancellable,
                             GError            **error)
{
  g_autofree char *object = smt_membership_copy_dup_object (self->text, self->object.start);
  g_autoptr (GFile) document = get_document (file);
  g_autoptr (SmtMembershipText) copy = g_object_new (SMT_TYPE_MEMBERSHIP_TEXT, NULL);
  g_autofree char *name = g_file_get_parse_name (document);
  g_autoptr (GBytes) bytes = NULL;
  char *whole;
  gsize length;

  copy->file = g_object_ref (document);
  copy->is_copy = TRUE;
  if (g_file_query_exists (document, cancellable))
    {
      g_autoptr (SmtJsonText) text = NULL;
      g_autoptr (GArray) pieces = scan (document, &text, cancellable, error);
      const char *data;

      if (pieces == NULL)
        return NULL;
      data = smt_json_text_get_data (text, &length);
      copy->before = g_bytes_new (data, length);
      whole = smt_membership_copy_dup_with (text, pieces, object);
    }
  else
    {
      whole = smt_membership_copy_dup_new (object, as_of);
    }

  length = strlen (whole);
  bytes = g_bytes_new_take (whole, length);
  copy->text = smt_json_text_new (name, bytes);
  copy->object = find (copy->text, strchr (whole, '{') - whole, "/memberships/0");
  find_periods (copy);
  return g_steal_pointer (&copy);
}

/**
 * smt_membership_text_get_file:
 *
 * Returns: (transfer none): the very file it stands in: a document, or a part of one
 */
GFile *
smt_membership_text_get_file (SmtMembershipText *self)
{
  g_return_val_if_fail (SMT_IS_MEMBERSHIP_TEXT (self), NULL);

  return self->file;
}

/**
 * smt_membership_text_is_copy:
 *
 * Returns: whether it was put into the file by smt_membership_text_copy_to()
 */
gboolean
smt_membership_text_is_copy (SmtMembershipText *self)
{
  g_return_val_if_fail (SMT_IS_MEMBERSHIP_TEXT (self), FALSE);

  return self->is_copy;
}

/**
 * smt_membership_text_get_before:
 *
 * Returns: (transfer none) (nullable): what the file held when it was read; %NULL
 *   for one that is not there yet
 */
GBytes *
smt_membership_text_get_before (SmtMembershipText *self)
{
  g_return_val_if_fail (SMT_IS_MEMBERSHIP_TEXT (self), NULL);

  return self->before;
}

/**
 * smt_membership_text_get_index:
 *
 * Returns: its place among the memberships of its file, as faults have it
 */
guint
smt_membership_text_get_index (SmtMembershipText *self)
{
  g_return_val_if_fail (SMT_IS_MEMBERSHIP_TEXT (self), 0);

  return self->index;
}

/**
 * smt_membership_text_get_periods:
 *
 * Returns: (transfer none) (element-type JsonObject): its periods, see
 *   smt-period-edit.h
 */
GPtrArray *
smt_membership_text_get_periods (SmtMembershipText *self)
{
  g_return_val_if_fail (SMT_IS_MEMBERSHIP_TEXT (self), NULL);

  return self->periods;
}

static Slice
get_slice (SmtMembershipText *self,
           guint              position)
{
  return g_array_index (self->slices, Slice, position);
}

/* What stands before the period at @position: as it does in the file, or as it does
 * before the second one, or, if there is but one, as before that. */
static void
append_gap (SmtMembershipText *self,
            GString           *text,
            guint              position)
{
  const char *data = get_data (self->text);
  gsize first = get_slice (self, 0).start, from = self->list.start + 1, to = first;

  if (position > 0 && self->slices->len > 1)
    {
      guint after = MIN (position, self->slices->len - 1);

      from = get_slice (self, after - 1).end;
      to = get_slice (self, after).start;
    }
  else if (position > 0)
    {
      g_string_append (text, from == to ? ", " : ",");
    }
  g_string_append_len (text, data + from, to - from);
}

/* The white space before the first period in its line; NULL if that is where the
 * list begins. */
static char *
dup_indent (SmtMembershipText *self)
{
  const char *data = get_data (self->text);
  gsize first = get_slice (self, 0).start, start = first;

  while (start > self->list.start && data[start - 1] != '\n')
    start--;
  return start > self->list.start ? g_strndup (data + start, first - start) : NULL;
}

/**
 * smt_membership_text_write:
 * @periods: (element-type JsonObject): other periods for it, at least one
 *
 * Returns: (transfer full): what its file holds with them
 */
GBytes *
smt_membership_text_write (SmtMembershipText *self,
                           GPtrArray         *periods)
{
  gsize length;
  const char *data;
  g_autofree char *indent = NULL;
  GString *text;

  g_return_val_if_fail (SMT_IS_MEMBERSHIP_TEXT (self), NULL);

  data = smt_json_text_get_data (self->text, &length);
  indent = dup_indent (self);
  text = g_string_new_len (data, self->list.start + 1);
  for (guint i = 0; i < periods->len; i++)
    {
      guint position;

      append_gap (self, text, i);
      if (g_ptr_array_find (self->periods, g_ptr_array_index (periods, i), &position))
        g_string_append_len (text, data + get_slice (self, position).start,
                             get_slice (self, position).end - get_slice (self, position).start);
      else
        smt_period_edit_print (text, g_ptr_array_index (periods, i), indent);
    }
  g_string_append_len (text, data + get_slice (self, self->slices->len - 1).end,
                       length - get_slice (self, self->slices->len - 1).end);
  return g_string_free_to_bytes (text);
}
