/* smt-json-file.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-json-file.h"

#include "smt-i18n.h"
#include "smt-json-scanner.h"
#include "smt-template.h"

/* The bytes of a file, whole, and never more than the limit: whatever is
 * opened, be it a disk image, a device or a pipe, does no harm. */

#define BLOCK (256 * 1024)

static GBytes *
read_stream (GInputStream  *stream,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *buffer = g_malloc (BLOCK);
  gssize n;

  do
    {
      n = g_input_stream_read (stream, buffer, BLOCK, cancellable, error);
      if (n < 0)
        return NULL;
      g_byte_array_append (bytes, buffer, n);
    }
  while (n > 0 && bytes->len <= SMT_JSON_MAX_BYTES);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* The size tells at once; a stream without one is cut off on the way. */
static gboolean
is_too_large (GFileInputStream *stream,
              GCancellable     *cancellable)
{
  g_autoptr (GFileInfo) info =
    g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                    cancellable, NULL);

  return info != NULL && g_file_info_get_size (info) > SMT_JSON_MAX_BYTES;
}

static GBytes *
read_bytes (GFile         *file,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GBytes) bytes = NULL;

  if (stream == NULL)
    return NULL;
  if (!is_too_large (stream, cancellable))
    {
      bytes = read_stream (G_INPUT_STREAM (stream), cancellable, error);
      if (bytes == NULL || g_bytes_get_size (bytes) <= SMT_JSON_MAX_BYTES)
        return g_steal_pointer (&bytes);
    }

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
                       _("more than 64 MB"));
  return NULL;
}

static char *
dup_display_name (GFile *file)
{
  if (g_file_peek_path (file) != NULL)
    return g_filename_display_name (g_file_peek_path (file));
  return g_file_get_uri (file);
}

/* A phrase, as it stands behind "found". */
static char *
dup_found (const GError *error)
{
  switch (error->code)
    {
    case G_IO_ERROR_NOT_FOUND:
      /* TRANSLATORS: found instead of a file that can be read */
      return g_strdup (_("nothing of that name"));
    case G_IO_ERROR_PERMISSION_DENIED:
      /* TRANSLATORS: found instead of a file that can be read */
      return g_strdup (_("a file without permission to read it"));
    case G_IO_ERROR_IS_DIRECTORY:
      /* TRANSLATORS: found instead of a file that can be read */
      return g_strdup (_("a folder"));
    default:
      /* TRANSLATORS: found instead of a file that can be read. {message} is a
       * sentence of the system, in the reader's language */
      return smt_template_fill (_("an obstacle: “{message}”"), "message", error->message, NULL);
    }
}

/**
 * smt_json_file_read:
 * @file: a file
 * @faults: where faults go
 * @cancellable: (nullable): to stop it
 *
 * Reads a file of at most %SMT_JSON_MAX_BYTES.
 *
 * Returns: (transfer full) (nullable): what it holds; %NULL if it cannot be
 *   read or is too large, which is a fault
 */
SmtJsonText *
smt_json_file_read (GFile        *file,
                    SmtFaultList *faults,
                    GCancellable *cancellable)
{
  g_autofree char *name = dup_display_name (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = read_bytes (file, cancellable, &error);

  if (bytes != NULL)
    return smt_json_text_new (name, bytes);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE))
    smt_fault_list_add_file (faults, SMT_FAULT_TOO_LARGE, name, error->message,
                             _("at most 64 MB in one file"));
  else
    {
      g_autofree char *found = dup_found (error);

      smt_fault_list_add_file (faults, SMT_FAULT_CANNOT_READ, name, found,
                               _("a file that can be read"));
    }
  return NULL;
}
