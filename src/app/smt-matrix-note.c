/* smt-matrix-note.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-matrix-note.h"

struct _SmtMatrixNote
{
  GObject parent_instance;

  char      *text;
  char      *details;   /* or NULL */
  SmtEntity *entity;
};

enum
{
  PROP_TEXT = 1,
  PROP_DETAILS,
  PROP_ID,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (SmtMatrixNote, smt_matrix_note, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
smt_matrix_note_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  SmtMatrixNote *self = SMT_MATRIX_NOTE (object);

  switch (property_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_DETAILS:
      g_value_set_string (value, self->details);
      break;
    case PROP_ID:
      g_value_set_string (value, smt_entity_get_id (self->entity));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_matrix_note_finalize (GObject *object)
{
  SmtMatrixNote *self = SMT_MATRIX_NOTE (object);

  g_free (self->text);
  g_free (self->details);
  g_clear_object (&self->entity);

  G_OBJECT_CLASS (smt_matrix_note_parent_class)->finalize (object);
}

static void
smt_matrix_note_class_init (SmtMatrixNoteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = smt_matrix_note_get_property;
  object_class->finalize = smt_matrix_note_finalize;

  /**
   * SmtMatrixNote:text:
   *
   * The sentence, or the name.
   */
  properties[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * SmtMatrixNote:details:
   *
   * What else is said; %NULL for nothing.
   */
  properties[PROP_DETAILS] =
    g_param_spec_string ("details", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * SmtMatrixNote:id:
   *
   * The id of what it leads to.
   */
  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
smt_matrix_note_init (SmtMatrixNote *self)
{
}

/**
 * smt_matrix_note_new:
 * @details: (nullable): what else is said
 * @entity: what it leads to
 *
 * Returns: (transfer full): a note
 */
SmtMatrixNote *
smt_matrix_note_new (const char *text,
                     const char *details,
                     SmtEntity  *entity)
{
  SmtMatrixNote *self = g_object_new (SMT_TYPE_MATRIX_NOTE, NULL);

  self->text = g_strdup (text);
  self->details = g_strdup (details);
  self->entity = g_object_ref (entity);
  return self;
}

const char *
smt_matrix_note_get_text (SmtMatrixNote *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_NOTE (self), NULL);

  return self->text;
}

/**
 * smt_matrix_note_get_details:
 *
 * Returns: (transfer none) (nullable): what else is said
 */
const char *
smt_matrix_note_get_details (SmtMatrixNote *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_NOTE (self), NULL);

  return self->details;
}

/**
 * smt_matrix_note_get_entity:
 *
 * Returns: (transfer none): what it leads to
 */
SmtEntity *
smt_matrix_note_get_entity (SmtMatrixNote *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_NOTE (self), NULL);

  return self->entity;
}
