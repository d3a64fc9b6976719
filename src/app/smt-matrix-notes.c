/* smt-matrix-notes.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What changed between two dates, or what two have in common, as a list. Between
 * two dates of a large register lie tens of thousands of changes, of which a few
 * are seen: each sentence is made when it is.
 */

#include "smt-matrix-note.h"

#include <glib/gi18n.h>

#include "smt-label.h"

struct _SmtMatrixNotes
{
  GObject parent_instance;

  SmtMatrixContent *content;
  GPtrArray        *common;     /* entities that two have; NULL: changes */
  guint             n_certain;  /* of these; the others possibly */
  guint             row;
  guint             column;
};

static void smt_matrix_notes_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SmtMatrixNotes, smt_matrix_notes, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      smt_matrix_notes_list_model_init))

static SmtMatrixNote *
new_change (SmtMatrixNotes *self,
            guint           position)
{
  SmtMatrixChanges *changes = smt_matrix_content_get_changes (self->content);
  const SmtChange *step = smt_matrix_changes_get_step (changes, position);
  g_autofree char *sentence = smt_matrix_changes_dup_sentence (changes, position);

  return smt_matrix_note_new (sentence, NULL, SMT_ENTITY (step->spell->membership));
}

/* What one of the two is, or has, in what they share. */
static char *
dup_cell_words (SmtMatrixNotes *self,
                guint           one,
                SmtEntity      *entity)
{
  SmtMatrixScene *plain = smt_matrix_content_get_plain (self->content);
  SmtSharedScene *shared = smt_matrix_content_get_shared (self->content);
  gboolean parties = smt_shared_scene_get_of (shared) == SMT_SHARED_PARTIES;
  const char *id = smt_shared_scene_get_entry (shared, one)->id;
  guint row, column;

  if (!smt_matrix_scene_find_entry (plain, SMT_AXIS_ROWS,
                                    parties ? id : smt_entity_get_id (entity), &row) ||
      !smt_matrix_scene_find_entry (plain, SMT_AXIS_COLUMNS,
                                    parties ? smt_entity_get_id (entity) : id, &column))
    return NULL;
  return smt_matrix_scene_dup_cell_words (plain, row, column);
}

static SmtMatrixNote *
new_common (SmtMatrixNotes *self,
            guint           position)
{
  SmtEntity *entity = g_ptr_array_index (self->common, position);
  SmtLanguage *language = smt_matrix_content_get_language (self->content);
  g_autofree char *name = smt_label_dup (entity, language, NULL);
  g_autofree char *one = dup_cell_words (self, self->row, entity);
  g_autofree char *other = self->row != self->column
                           ? dup_cell_words (self, self->column, entity) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *details = g_strjoin ("\n", one, other, NULL);

  if (position < self->n_certain)
    return smt_matrix_note_new (name, details, entity);

  /* TRANSLATORS: %s is a party or a mechanism that two possibly have in common */
  title = g_strdup_printf (_("%s (possibly)"), name);
  return smt_matrix_note_new (title, details, entity);
}

static GType
smt_matrix_notes_get_item_type (GListModel *model)
{
  return SMT_TYPE_MATRIX_NOTE;
}

static guint
smt_matrix_notes_get_n_items (GListModel *model)
{
  SmtMatrixNotes *self = SMT_MATRIX_NOTES (model);

  return self->common != NULL
         ? self->common->len
         : smt_matrix_changes_get_n_steps (smt_matrix_content_get_changes (self->content));
}

static gpointer
smt_matrix_notes_get_item (GListModel *model,
                           guint       position)
{
  SmtMatrixNotes *self = SMT_MATRIX_NOTES (model);

  if (position >= smt_matrix_notes_get_n_items (model))
    return NULL;
  return self->common != NULL ? new_common (self, position) : new_change (self, position);
}

static void
smt_matrix_notes_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = smt_matrix_notes_get_item_type;
  iface->get_n_items = smt_matrix_notes_get_n_items;
  iface->get_item = smt_matrix_notes_get_item;
}

static void
smt_matrix_notes_finalize (GObject *object)
{
  SmtMatrixNotes *self = SMT_MATRIX_NOTES (object);

  g_clear_pointer (&self->common, g_ptr_array_unref);
  g_clear_object (&self->content);

  G_OBJECT_CLASS (smt_matrix_notes_parent_class)->finalize (object);
}

static void
smt_matrix_notes_class_init (SmtMatrixNotesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_matrix_notes_finalize;
}

static void
smt_matrix_notes_init (SmtMatrixNotes *self)
{
}

/**
 * smt_matrix_notes_new_changes:
 * @content: of two dates
 *
 * Returns: (transfer full): what happened between them, in the order in which
 *   it did
 */
SmtMatrixNotes *
smt_matrix_notes_new_changes (SmtMatrixContent *content)
{
  SmtMatrixNotes *self;

  g_return_val_if_fail (smt_matrix_content_get_changes (content) != NULL, NULL);

  self = g_object_new (SMT_TYPE_MATRIX_NOTES, NULL);
  self->content = g_object_ref (content);
  return self;
}

/**
 * smt_matrix_notes_new_common:
 * @content: of what is shared
 * @row: one of two
 * @column: the other
 *
 * Returns: (transfer full): what is behind a number, with dates
 */
SmtMatrixNotes *
smt_matrix_notes_new_common (SmtMatrixContent *content,
                             guint             row,
                             guint             column)
{
  SmtSharedScene *shared = smt_matrix_content_get_shared (content);
  g_autoptr (GPtrArray) possibly = NULL;
  SmtMatrixNotes *self;

  g_return_val_if_fail (shared != NULL, NULL);

  self = g_object_new (SMT_TYPE_MATRIX_NOTES, NULL);
  self->content = g_object_ref (content);
  self->row = row;
  self->column = column;
  self->common = smt_shared_scene_list_common (shared, row, column, FALSE);
  self->n_certain = self->common->len;
  possibly = smt_shared_scene_list_common (shared, row, column, TRUE);
  for (guint i = 0; i < possibly->len; i++)
    g_ptr_array_add (self->common, g_ptr_array_index (possibly, i));
  return self;
}
