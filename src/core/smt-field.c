/* smt-field.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-field.h"

#include <string.h>

/* Every value lies in its owner as one pointer, or as one integer for
 * numbers, answers and words. Lists are GPtrArrays that own their elements. */

static gconstpointer
get_pointer (const SmtField *field,
             gconstpointer   owner)
{
  return G_STRUCT_MEMBER (gconstpointer, owner, field->offset);
}

static gboolean
is_integer (const SmtField *field)
{
  return field->kind == SMT_FIELD_NUMBER ||
         field->kind == SMT_FIELD_ANSWER ||
         field->kind == SMT_FIELD_WORD;
}

/**
 * smt_record_new:
 * @type: (transfer none): a static description
 *
 * Returns: (transfer full): a record with no field set
 */
SmtRecord *
smt_record_new (const SmtRecordType *type)
{
  SmtRecord *record = g_malloc0 (type->size);

  record->type = type;
  return record;
}

/**
 * smt_record_free:
 * @record: (transfer full) (nullable): a record
 */
void
smt_record_free (SmtRecord *record)
{
  if (record == NULL)
    return;

  smt_fields_clear (record->type->fields, record->type->n_fields, record);
  g_free (record);
}

/**
 * smt_ref_new:
 * @id: an id
 *
 * Returns: (transfer full): a reference that leads nowhere yet
 */
SmtRef *
smt_ref_new (const char *id)
{
  gsize size = strlen (id) + 1;
  SmtRef *ref = g_malloc (sizeof (SmtRef) + size);

  ref->target = NULL;
  memcpy (ref->id, id, size);
  return ref;
}

/**
 * smt_ref_free:
 * @ref: (transfer full) (nullable): a reference
 */
void
smt_ref_free (SmtRef *ref)
{
  g_free (ref);
}

/**
 * smt_field_peek: (skip)
 *
 * Returns: (transfer none): where the value lies in @owner, for the reader,
 *   which alone may write there
 */
gpointer *
smt_field_peek (const SmtField *field,
                gpointer        owner)
{
  return G_STRUCT_MEMBER_P (owner, field->offset);
}

const char *
smt_field_get_string (const SmtField *field,
                      gconstpointer   owner)
{
  g_assert (field->kind == SMT_FIELD_STRING);
  return get_pointer (field, owner);
}

const SmtText *
smt_field_get_text (const SmtField *field,
                    gconstpointer   owner)
{
  g_assert (field->kind == SMT_FIELD_TEXT);
  return get_pointer (field, owner);
}

const SmtEdtf *
smt_field_get_date (const SmtField *field,
                    gconstpointer   owner)
{
  g_assert (field->kind == SMT_FIELD_DATE);
  return get_pointer (field, owner);
}

guint
smt_field_get_number (const SmtField *field,
                      gconstpointer   owner)
{
  g_assert (is_integer (field));
  return G_STRUCT_MEMBER (guint, owner, field->offset);
}

const SmtRef *
smt_field_get_ref (const SmtField *field,
                   gconstpointer   owner)
{
  g_assert (field->kind == SMT_FIELD_REF);
  return get_pointer (field, owner);
}

gpointer
smt_field_get_record (const SmtField *field,
                      gconstpointer   owner)
{
  g_assert (field->kind == SMT_FIELD_RECORD);
  return (gpointer) get_pointer (field, owner);
}

/**
 * smt_field_get_list:
 *
 * Returns: (transfer none) (nullable): the values of a list field; %NULL when
 *   the field is absent
 */
GPtrArray *
smt_field_get_list (const SmtField *field,
                    gconstpointer   owner)
{
  g_assert (field->flags & SMT_FIELD_LIST);
  return (GPtrArray *) get_pointer (field, owner);
}

gboolean
smt_field_is_set (const SmtField *field,
                  gconstpointer   owner)
{
  if (is_integer (field))
    return smt_field_get_number (field, owner) != 0;

  return get_pointer (field, owner) != NULL;
}

/**
 * smt_field_get_word:
 *
 * Returns: (transfer none) (nullable): the word in the file of a word or an
 *   answer; %NULL when the field is absent
 */
const char *
smt_field_get_word (const SmtField *field,
                    gconstpointer   owner)
{
  g_autoptr (GEnumClass) words = NULL;
  GEnumValue *value;

  g_assert (field->get_word_type != NULL);

  words = g_type_class_ref (field->get_word_type ());
  value = g_enum_get_value (words, smt_field_get_number (field, owner));
  return value != NULL ? value->value_nick : NULL;
}

static void
clear_pointer (const SmtField *field,
               gpointer        value)
{
  if (field->flags & SMT_FIELD_LIST)
    {
      g_ptr_array_unref (value);
      return;
    }

  switch (field->kind)
    {
    case SMT_FIELD_STRING:
      g_ref_string_release (value);
      break;
    case SMT_FIELD_TEXT:
      smt_text_unref (value);
      break;
    case SMT_FIELD_DATE:
      smt_edtf_unref (value);
      break;
    case SMT_FIELD_REF:
      smt_ref_free (value);
      break;
    case SMT_FIELD_RECORD:
      smt_record_free (value);
      break;
    case SMT_FIELD_NUMBER:
    case SMT_FIELD_ANSWER:
    case SMT_FIELD_WORD:
    default:
      g_assert_not_reached ();
    }
}

/**
 * smt_fields_clear: (skip)
 *
 * Frees every value of @owner and makes its fields absent.
 */
void
smt_fields_clear (const SmtField *fields,
                  guint           n_fields,
                  gpointer        owner)
{
  for (guint i = 0; i < n_fields; i++)
    {
      gpointer *value = smt_field_peek (&fields[i], owner);

      if (is_integer (&fields[i]))
        G_STRUCT_MEMBER (guint, owner, fields[i].offset) = 0;
      else if (*value != NULL)
        clear_pointer (&fields[i], g_steal_pointer (value));
    }
}

/**
 * smt_fields_visit:
 * @visit: (scope call): what to call
 *
 * Calls @visit for each field of @owner that is set, in the order of the
 * table; an inline record's fields come in its place, with the record as
 * their owner.
 */
void
smt_fields_visit (const SmtField *fields,
                  guint           n_fields,
                  gconstpointer   owner,
                  SmtFieldVisitor visit,
                  gpointer        user_data)
{
  for (guint i = 0; i < n_fields; i++)
    {
      const SmtField *field = &fields[i];

      if (!smt_field_is_set (field, owner))
        continue;
      if (field->flags & SMT_FIELD_INLINE)
        smt_fields_visit (field->record->fields, field->record->n_fields,
                          smt_field_get_record (field, owner),
                          visit, user_data);
      else
        visit (field, owner, user_data);
    }
}

typedef struct
{
  SmtFieldVisitor visit;
  gpointer        user_data;
} DeepVisit;

static void
visit_deep (const SmtField *field,
            gconstpointer   owner,
            gpointer        user_data)
{
  DeepVisit *deep = user_data;
  GPtrArray *list;
  guint n;

  deep->visit (field, owner, deep->user_data);
  if (field->kind != SMT_FIELD_RECORD)
    return;

  list = field->flags & SMT_FIELD_LIST ? smt_field_get_list (field, owner) : NULL;
  n = list != NULL ? list->len : 1;
  for (guint i = 0; i < n; i++)
    {
      gpointer record = list != NULL ? g_ptr_array_index (list, i)
                                     : smt_field_get_record (field, owner);

      smt_fields_visit (field->record->fields, field->record->n_fields,
                        record, visit_deep, deep);
    }
}

/**
 * smt_fields_visit_deep:
 * @visit: (scope call): what to call
 *
 * As smt_fields_visit(), and then, for each record found, its fields, and
 * theirs.
 */
void
smt_fields_visit_deep (const SmtField *fields,
                       guint           n_fields,
                       gconstpointer   owner,
                       SmtFieldVisitor visit,
                       gpointer        user_data)
{
  DeepVisit deep = { visit, user_data };

  smt_fields_visit (fields, n_fields, owner, visit_deep, &deep);
}
