/* smt-block-content.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One table in three forms, and as plain text for everything else: whoever pastes
 * takes the one it likes best, and only that is made, a few milliseconds at a time,
 * since a block may have all hundred thousand cells of a matrix.
 */

#include "smt-block-content.h"

#define TURN_USEC 4000

struct _SmtBlockContent
{
  GdkContentProvider  parent;

  SmtMatrixBlock     *block;
};

G_DEFINE_FINAL_TYPE (SmtBlockContent, smt_block_content, GDK_TYPE_CONTENT_PROVIDER)

static const struct
{
  const char  *type;
  SmtClipForm  form;
} forms[] = {
  { "text/html", SMT_CLIP_HTML },
  { "text/markdown", SMT_CLIP_MARKDOWN },
  { "text/tab-separated-values", SMT_CLIP_TSV },
  { "text/plain;charset=utf-8", SMT_CLIP_TSV },
  { "text/plain", SMT_CLIP_TSV },
};

/* One form that is being made for somebody. */
typedef struct
{
  SmtClipForm    form;
  gsize          n_parts;  /* made so far */
  GString       *text;
  GOutputStream *stream;
} Writing;

static void
free_writing (gpointer data)
{
  Writing *writing = data;

  g_string_free (writing->text, TRUE);
  g_object_unref (writing->stream);
  g_free (writing);
}

static GdkContentFormats *
smt_block_content_ref_formats (GdkContentProvider *provider)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    gdk_content_formats_builder_add_mime_type (builder, forms[i].type);
  return gdk_content_formats_builder_free_to_formats (builder);
}

static void
written_cb (GObject      *stream,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (stream), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static gboolean
write_some_cb (gpointer user_data)
{
  GTask *task = user_data;
  Writing *writing = g_task_get_task_data (task);
  SmtMatrixBlock *block = SMT_BLOCK_CONTENT (g_task_get_source_object (task))->block;
  gsize n = smt_matrix_block_get_n_parts (block);
  gint64 begun = g_get_monotonic_time ();

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;

  while (writing->n_parts < n && g_get_monotonic_time () - begun < TURN_USEC)
    smt_matrix_block_append (block, writing->n_parts++, writing->form, writing->text);
  if (writing->n_parts < n)
    return G_SOURCE_CONTINUE;

  g_output_stream_write_all_async (writing->stream, writing->text->str, writing->text->len,
                                   g_task_get_priority (task), g_task_get_cancellable (task),
                                   written_cb, g_object_ref (task));
  return G_SOURCE_REMOVE;
}

static void
smt_block_content_write_mime_type_async (GdkContentProvider  *provider,
                                         const char          *mime_type,
                                         GOutputStream       *stream,
                                         int                  io_priority,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (provider, cancellable, callback, user_data);
  Writing *writing;
  guint i = 0;

  g_task_set_priority (task, io_priority);
  g_task_set_source_tag (task, smt_block_content_write_mime_type_async);
  while (i < G_N_ELEMENTS (forms) && !g_str_equal (forms[i].type, mime_type))
    i++;
  if (i == G_N_ELEMENTS (forms))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "not as %s", mime_type);
      return;
    }

  writing = g_new0 (Writing, 1);
  writing->form = forms[i].form;
  writing->text = g_string_new (NULL);
  writing->stream = g_object_ref (stream);
  g_task_set_task_data (task, writing, free_writing);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, write_some_cb, g_steal_pointer (&task), g_object_unref);
}

static gboolean
smt_block_content_write_mime_type_finish (GdkContentProvider  *provider,
                                          GAsyncResult        *result,
                                          GError             **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
smt_block_content_finalize (GObject *object)
{
  smt_matrix_block_free (SMT_BLOCK_CONTENT (object)->block);

  G_OBJECT_CLASS (smt_block_content_parent_class)->finalize (object);
}

static void
smt_block_content_class_init (SmtBlockContentClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = smt_block_content_finalize;
  provider_class->ref_formats = smt_block_content_ref_formats;
  provider_class->write_mime_type_async = smt_block_content_write_mime_type_async;
  provider_class->write_mime_type_finish = smt_block_content_write_mime_type_finish;
}

static void
smt_block_content_init (SmtBlockContent *self)
{
}

/**
 * smt_block_content_new:
 * @block: (transfer full): what is copied, as it is now
 *
 * Returns: (transfer full): it, for the clipboard
 */
GdkContentProvider *
smt_block_content_new (SmtMatrixBlock *block)
{
  SmtBlockContent *self = g_object_new (SMT_TYPE_BLOCK_CONTENT, NULL);

  self->block = block;
  return GDK_CONTENT_PROVIDER (self);
}
