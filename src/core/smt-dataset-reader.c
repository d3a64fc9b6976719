/* smt-dataset-reader.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-dataset-reader.h"

#include "smt-dataset-builder.h"
#include "smt-dataset-head.h"
#include "smt-entity-reader.h"
#include "smt-error.h"
#include "smt-i18n.h"
#include "smt-json-file.h"
#include "smt-json-scanner.h"
#include "smt-template.h"

/* From files to a dataset. A file is read whole, scanned into pieces, and each
 * piece goes through the JSON parser by itself. A folder stands for its
 * dataset.json; the parts that this names lie in the same folder.
 *
 * Peak memory: the bytes, the entities, and one piece's tree; all together at
 * most ten times the bytes and a mebibyte, since the scanner refuses what
 * is denser. */

typedef struct
{
  SmtDatasetBuilder *builder;
  SmtFaultList      *faults;
  GCancellable      *cancellable;
  SmtJsonCount       count;
  gboolean           is_cut; /* entities may be missing that were not seen */
  SmtJsonDraft      *draft;  /* (nullable): what stands for one of the files */
} DatasetReader;

/* A document: the file a person opened, or a part of it. */
typedef struct
{
  GFile          *file;
  SmtJsonText    *text;
  SmtDatasetHead *head; /* NULL for a part, which has none */
} Document;

static void
read_entity (DatasetReader      *self,
             Document           *document,
             const SmtJsonPiece *piece,
             yyjson_val         *node,
             SmtEntityType       type)
{
  g_autofree char *pointer = smt_json_piece_dup_pointer (piece);
  gboolean is_sound;
  SmtEntity *entity = smt_entity_reader_read (type, node, document->text, piece->start,
                                              pointer, self->faults, &is_sound);

  if (entity == NULL)
    return;
  if (is_sound)
    smt_dataset_builder_take_entity (self->builder, entity, document->text,
                                     piece->start, piece->index);
  else
    smt_dataset_builder_leave_out (self->builder, entity, document->text,
                                   piece->start, piece->index);
}

static void
report (DatasetReader      *self,
        Document           *document,
        SmtFaultCode        code,
        const SmtJsonPiece *piece,
        yyjson_val         *node,
        const char         *expected)
{
  self->is_cut = TRUE;
  smt_json_piece_report (piece, document->text, code, node, expected, self->faults);
}

/* Whether the value of a member, single or a list, has the form it should. */
static gboolean
check_form (DatasetReader      *self,
            Document           *document,
            const SmtJsonPiece *piece,
            yyjson_val         *node)
{
  gboolean is_list = piece->index == SMT_JSON_PIECE_LIST;
  SmtEntityType type;
  guint number;

  if (document->head != NULL && smt_dataset_head_find (piece->member, &number))
    {
      document->head->present |= 1u << number;
      if (is_list == smt_dataset_head_is_list (number))
        return TRUE;
      report (self, document, SMT_FAULT_WRONG_TYPE, piece, node,
              is_list ? _("a single value") : _("a list"));
      return FALSE;
    }
  if (!smt_entity_type_from_collection (piece->member, &type))
    {
      report (self, document, SMT_FAULT_UNKNOWN_FIELD, piece, node,
              document->head != NULL
              /* TRANSLATORS: expected in a file. “mechanisms” is a word of it */
              ? _("a field of the document, or a collection such as “mechanisms”")
              /* TRANSLATORS: expected in a file. “mechanisms” is a word of it */
              : _("a collection such as “mechanisms”: a part has nothing else"));
      return FALSE;
    }
  if (!is_list)
    report (self, document, SMT_FAULT_WRONG_TYPE, piece, node, _("a list"));
  return is_list;
}

static void
read_piece (DatasetReader      *self,
            Document           *document,
            const SmtJsonPiece *piece,
            yyjson_val         *node)
{
  SmtEntityType type;
  guint number;

  if (document->head != NULL && smt_dataset_head_find (piece->member, &number))
    smt_dataset_head_read (document->head, number, piece, node);
  else if (smt_entity_type_from_collection (piece->member, &type))
    read_entity (self, document, piece, node, type);
}

/* Judges one piece; @skipped: whether the elements of a list are passed over,
 * since they belong nowhere. */
static void
parse_piece (DatasetReader      *self,
             Document           *document,
             const SmtJsonPiece *piece,
             gboolean           *skipped)
{
  const char *data = smt_json_text_get_data (document->text, NULL);
  yyjson_doc *tree;
  yyjson_read_err error;

  if (piece->index == SMT_JSON_PIECE_LIST)
    *skipped = !check_form (self, document, piece, NULL);
  if (piece->index == SMT_JSON_PIECE_LIST || (piece->index >= 0 && *skipped))
    return;

  /* The scanner is stricter than the parser; this cannot fail, and says so
   * rather than going on with nothing if it ever does. What the scanner lets
   * through as a number may be beyond what a double holds. The bytes are only
   * read: the parameter is not const for the sake of another flag. */
  tree = yyjson_read_opts ((char *) data + piece->start, piece->end - piece->start,
                           YYJSON_READ_ALLOW_INF_AND_NAN, NULL, &error);
  if (tree == NULL)
    smt_fault_list_add (self->faults, SMT_FAULT_SYNTAX, document->text,
                        piece->start, "", error.msg, "JSON", NULL);
  else if (piece->index >= 0 ||
           check_form (self, document, piece, yyjson_doc_get_root (tree)))
    read_piece (self, document, piece, yyjson_doc_get_root (tree));
  yyjson_doc_free (tree);
}

static gboolean
read_pieces (DatasetReader *self,
             Document      *document,
             GArray        *pieces)
{
  gboolean skipped = FALSE;

  for (guint i = 0; i < pieces->len; i++)
    {
      if (g_cancellable_is_cancelled (self->cancellable))
        return FALSE;
      parse_piece (self, document, &g_array_index (pieces, SmtJsonPiece, i), &skipped);
    }

  return TRUE;
}

static SmtJsonText *
read_text (DatasetReader *self,
           GFile         *file)
{
  if (self->draft != NULL && g_file_equal (file, self->draft->file))
    return smt_json_text_ref (self->draft->text);
  return smt_json_file_read (file, self->faults, self->cancellable);
}

static gboolean
read_document (DatasetReader *self,
               Document      *document)
{
  g_autoptr (GArray) pieces = NULL;

  document->text = read_text (self, document->file);
  self->is_cut |= document->text == NULL;
  if (document->text == NULL)
    return TRUE;
  if (document->head != NULL)
    document->head->text = document->text;
  pieces = smt_json_scan (document->text, &self->count, self->faults);
  self->is_cut |= pieces == NULL;
  if (pieces == NULL)
    return TRUE;
  if (!read_pieces (self, document, pieces))
    return FALSE;
  if (document->head != NULL)
    smt_dataset_head_check (document->head);
  return TRUE;
}

static gboolean
read_part (DatasetReader *self,
           GFile         *folder,
           const char    *name)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  Document part = { .file = file };
  gboolean done = read_document (self, &part);

  g_clear_pointer (&part.text, smt_json_text_unref);
  return done;
}

static gboolean
read_file (DatasetReader *self,
           GFile         *file)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GFile) main_file = NULL;
  g_autoptr (GFile) folder = NULL;
  SmtDatasetHead head = { .builder = self->builder, .faults = self->faults, .parts = parts };
  Document document = { .head = &head };
  gboolean done;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, self->cancellable) ==
      G_FILE_TYPE_DIRECTORY)
    main_file = g_file_get_child (file, "dataset.json");
  else
    main_file = g_object_ref (file);

  smt_dataset_builder_begin_file (self->builder, file);
  document.file = main_file;
  folder = g_file_get_parent (main_file);
  done = read_document (self, &document);
  for (guint i = 0; done && folder != NULL && i < parts->len; i++)
    done = read_part (self, folder, g_ptr_array_index (parts, i));

  g_clear_pointer (&document.text, smt_json_text_unref);
  return done;
}

static void
set_faulty (SmtFaultList  *faults,
            GError       **error)
{
  guint n_found = smt_fault_list_get_n_found (faults);
  g_autoptr (SmtFault) first = g_list_model_get_item (G_LIST_MODEL (faults), 0);
  g_autofree char *message = smt_fault_dup_message (first);
  g_autofree char *number = g_strdup_printf ("%u", n_found);
  g_autofree char *whole = NULL;

  if (n_found > 1)
    /* TRANSLATORS: {fault} is the first of them, with its place */
    whole = smt_template_fill (g_dngettext (GETTEXT_PACKAGE, "{n} fault; the first: {fault}",
                                            "{n} faults; the first: {fault}", n_found),
                               "n", number, "fault", message, NULL);
  g_set_error_literal (error, SMT_ERROR, SMT_ERROR_FAULTY, whole != NULL ? whole : message);
}

/**
 * smt_dataset_read_draft:
 * @draft: (nullable): what is read where one of @files, or of their parts, is
 *   the draft's file, which need not be there
 *
 * As smt_dataset_read(), so that by the same rules one can say of a file what is
 * wrong with it before it is written.
 */
SmtDataset *
smt_dataset_read_draft (GListModel    *files,
                        SmtJsonDraft  *draft,
                        SmtFaultList  *faults,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_autoptr (SmtDatasetBuilder) builder = smt_dataset_builder_new (faults);
  DatasetReader self = { builder, faults, cancellable, { 0 }, FALSE, draft };
  SmtDataset *dataset = NULL;

  g_return_val_if_fail (g_list_model_get_n_items (files) > 0, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      if (!read_file (&self, file))
        break;
    }

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  /* References into what could not be read would all seem unknown. */
  if (!self.is_cut)
    dataset = smt_dataset_builder_build (builder);
  if (dataset == NULL)
    set_faulty (faults, error);
  return dataset;
}

/**
 * smt_dataset_read:
 * @files: (element-type GFile): files or folders that make one dataset, at
 *   least one
 * @faults: an empty list; every fault found goes there
 * @cancellable: (nullable): to stop it
 * @error: what to set
 *
 * Reads datasets that stand together: ids are unique over all of them, and
 * each may refer to the others. May be called in any thread.
 *
 * Returns: (transfer full) (nullable): the dataset; %NULL with
 *   SMT_ERROR_FAULTY when there was any fault (the error quotes the first),
 *   or G_IO_ERROR_CANCELLED
 */
SmtDataset *
smt_dataset_read (GListModel    *files,
                  SmtFaultList  *faults,
                  GCancellable  *cancellable,
                  GError       **error)
{
  return smt_dataset_read_draft (files, NULL, faults, cancellable, error);
}

/**
 * smt_dataset_read_file:
 *
 * smt_dataset_read() for one file or folder.
 */
SmtDataset *
smt_dataset_read_file (GFile         *file,
                       SmtFaultList  *faults,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_list_store_append (files, file);
  return smt_dataset_read (G_LIST_MODEL (files), faults, cancellable, error);
}

/**
 * smt_dataset_read_bundled:
 *
 * Reads the dataset that the program brings along. That it keeps the rules is
 * for the tests to say, and not asked again at each start: that would be a tenth
 * of the reading. A build in which it cannot even be read ends here.
 *
 * Returns: (transfer full): the dataset
 */
SmtDataset *
smt_dataset_read_bundled (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri (SMT_BUNDLED_DATASET);
  g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
  g_autoptr (SmtDatasetBuilder) builder = smt_dataset_builder_new (faults);
  DatasetReader self = { builder, faults, NULL, { 0 }, FALSE, NULL };
  g_autoptr (GError) error = NULL;
  SmtDataset *dataset;

  read_file (&self, file);
  smt_dataset_builder_trust (builder);
  dataset = smt_dataset_builder_build (builder);
  if (dataset != NULL)
    return dataset;

  set_faulty (faults, &error);
  g_error ("The bundled dataset cannot be read: %s", error->message);
}

typedef struct
{
  GListModel   *files;
  SmtJsonDraft *draft;  /* (nullable) */
  SmtFaultList *faults;
} ReadData;

static void
free_read_data (gpointer data)
{
  ReadData *read = data;

  g_object_unref (read->files);
  g_clear_pointer (&read->draft, smt_json_draft_unref);
  g_object_unref (read->faults);
  g_free (read);
}

static void
read_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  ReadData *data = task_data;
  GError *error = NULL;
  SmtDataset *dataset = smt_dataset_read_draft (data->files, data->draft, data->faults,
                                                cancellable, &error);

  if (dataset != NULL)
    g_task_return_pointer (task, dataset, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * smt_dataset_read_draft_async:
 *
 * smt_dataset_read_draft() in a thread of its own, as smt_dataset_read_async(), which
 * see.
 */
void
smt_dataset_read_draft_async (GListModel          *files,
                              SmtJsonDraft        *draft,
                              SmtFaultList        *faults,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  ReadData *data;

  g_task_set_source_tag (task, smt_dataset_read_draft_async);
  if (g_task_return_error_if_cancelled (task))
    return;

  data = g_new0 (ReadData, 1);
  data->files = g_object_ref (files);
  data->draft = draft != NULL ? smt_json_draft_ref (draft) : NULL;
  data->faults = g_object_ref (faults);
  g_task_set_task_data (task, data, free_read_data);
  /* A pipe may keep the thread waiting; nobody should wait for the thread. */
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * smt_dataset_read_async:
 * @files: (element-type GFile): as for smt_dataset_read(); not to be changed
 *   until it is done
 * @faults: as for smt_dataset_read(); not to be looked at until it is done,
 *   nor after it was cancelled
 *
 * smt_dataset_read() in a thread of its own.
 */
void
smt_dataset_read_async (GListModel          *files,
                        SmtFaultList        *faults,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  smt_dataset_read_draft_async (files, NULL, faults, cancellable, callback, user_data);
}

/**
 * smt_dataset_read_finish:
 *
 * Returns: (transfer full) (nullable): as smt_dataset_read()
 */
SmtDataset *
smt_dataset_read_finish (GAsyncResult  *result,
                         GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
