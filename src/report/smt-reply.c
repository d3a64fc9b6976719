/* smt-reply.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An answer before it has a format.
 */

#include "smt-reply.h"

SmtReply *
smt_reply_new (void)
{
  SmtReply *self = g_new0 (SmtReply, 1);

  self->list = g_ptr_array_new_with_free_func (g_free);
  self->references = g_ptr_array_new_with_free_func (g_free);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->items = json_array_new ();
  self->undetermined = json_array_new ();
  self->members = json_object_new ();
  self->later = g_ptr_array_new_with_free_func ((GDestroyNotify) smt_json_later_free);
  return self;
}

void
smt_reply_free (SmtReply *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->date);
  g_clear_pointer (&self->table, smt_table_free);
  g_free (self->text);
  g_free (self->markdown);
  g_free (self->second_title);
  g_clear_pointer (&self->second, smt_table_free);
  g_ptr_array_unref (self->list);
  g_ptr_array_unref (self->references);
  g_ptr_array_unref (self->notes);
  json_array_unref (self->items);
  json_array_unref (self->undetermined);
  json_object_unref (self->members);
  g_free (self->left_out);
  g_strfreev (self->columns);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  smt_rows_clear (&self->more_rows);
  g_ptr_array_unref (self->later);
  g_clear_object (&self->drawing);
  g_free (self);
}

/**
 * smt_reply_set_columns:
 * @columns: (array zero-terminated=1): names of members that items may have
 *
 * Makes CSV of the items: one line each, with these columns.
 */
void
smt_reply_set_columns (SmtReply          *self,
                       const char *const *columns)
{
  g_strfreev (self->columns);
  self->columns = g_strdupv ((char **) columns);
}

/**
 * smt_reply_take_note:
 * @note: (transfer full) (nullable): a paragraph; %NULL adds none
 */
void
smt_reply_take_note (SmtReply *self,
                     char     *note)
{
  if (note != NULL)
    g_ptr_array_add (self->notes, note);
}

/**
 * smt_reply_take_sentence:
 * @sentence: (transfer full): one more of a list
 */
void
smt_reply_take_sentence (SmtReply *self,
                         char     *sentence)
{
  g_ptr_array_add (self->list, sentence);
}

/**
 * smt_reply_describe:
 * @sentences: (array zero-terminated=1): what there is to see
 *
 * Adds a description in words, for whom a table is not enough: as more of the
 * list, and as the member `description` of JSON.
 */
void
smt_reply_describe (SmtReply  *self,
                    char     **sentences)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; sentences[i] != NULL; i++)
    {
      json_array_add_string_element (array, sentences[i]);
      smt_reply_take_sentence (self, g_strdup (sentences[i]));
    }
  json_object_set_array_member (self->members, "description", array);
}

/**
 * smt_reply_take_row:
 * @cells: (transfer full) (array zero-terminated=1): a line of CSV
 */
void
smt_reply_take_row (SmtReply  *self,
                    char     **cells)
{
  if (self->rows == NULL)
    self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_ptr_array_add (self->rows, cells);
}

/**
 * smt_reply_set_rows:
 * @rows: (transfer full): lines of CSV after those that were taken
 */
void
smt_reply_set_rows (SmtReply *self,
                    SmtRows   rows)
{
  smt_rows_clear (&self->more_rows);
  self->more_rows = rows;
}

/**
 * smt_reply_add_later:
 * @object: an item
 * @member: name of a member that it does not have yet
 * @write: writes the value
 * @data: for @write
 * @destroy: (nullable): frees @data
 *
 * Adds a member that is made while the answer is written.
 */
void
smt_reply_add_later (SmtReply       *self,
                     JsonObject     *object,
                     const char     *member,
                     SmtJsonFunc     write,
                     gpointer        data,
                     GDestroyNotify  destroy)
{
  SmtJsonLater *later = g_new0 (SmtJsonLater, 1);

  *later = (SmtJsonLater) {
    .node = json_node_init_null (json_node_alloc ()), .write = write, .data = data,
    .destroy = destroy
  };
  json_object_set_member (object, member, later->node);
  g_ptr_array_add (self->later, later);
}
