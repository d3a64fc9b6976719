/* smt-fault-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-fault-list.h"

#include "smt-fault-private.h"

/* The faults of one reading. A file can have millions; finding the place of
 * each costs a search, and nobody reads so many, so the list keeps the first
 * ones and counts the rest. */

struct _SmtFaultList
{
  GObject parent_instance;

  GPtrArray *faults;
  guint      n_found;
};

static GType
smt_fault_list_get_item_type (GListModel *model)
{
  return SMT_TYPE_FAULT;
}

static guint
smt_fault_list_get_n_items (GListModel *model)
{
  return SMT_FAULT_LIST (model)->faults->len;
}

static gpointer
smt_fault_list_get_item (GListModel *model,
                         guint       position)
{
  SmtFaultList *self = SMT_FAULT_LIST (model);

  if (position >= self->faults->len)
    return NULL;
  return g_object_ref (g_ptr_array_index (self->faults, position));
}

static void
smt_fault_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = smt_fault_list_get_item_type;
  iface->get_n_items = smt_fault_list_get_n_items;
  iface->get_item = smt_fault_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (SmtFaultList, smt_fault_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      smt_fault_list_list_model_init))

static void
smt_fault_list_finalize (GObject *object)
{
  g_ptr_array_unref (SMT_FAULT_LIST (object)->faults);

  G_OBJECT_CLASS (smt_fault_list_parent_class)->finalize (object);
}

static void
smt_fault_list_class_init (SmtFaultListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_fault_list_finalize;
}

static void
smt_fault_list_init (SmtFaultList *self)
{
  self->faults = g_ptr_array_new_with_free_func (g_object_unref);
}

SmtFaultList *
smt_fault_list_new (void)
{
  return g_object_new (SMT_TYPE_FAULT_LIST, NULL);
}

/* Returns NULL when the list is full; the fault is counted all the same. */
static SmtFault *
count_fault (SmtFaultList *self,
             SmtFaultCode  code,
             const char   *file,
             const char   *found,
             const char   *expected)
{
  SmtFault *fault;

  self->n_found++;
  if (smt_fault_list_is_full (self))
    return NULL;

  fault = g_object_new (SMT_TYPE_FAULT, NULL);
  fault->code = code;
  fault->file = g_strdup (file);
  fault->found = g_strdup (found);
  fault->expected = g_strdup (expected);
  return fault;
}

static void
append_fault (SmtFaultList *self,
              SmtFault     *fault)
{
  g_ptr_array_add (self->faults, fault);
  g_list_model_items_changed (G_LIST_MODEL (self), self->faults->len - 1, 0, 1);
}

/**
 * smt_fault_list_add:
 * @text: the file
 * @offset: where in it, in bytes
 * @pointer: JSON pointer of the value
 * @found: what stands there
 * @expected: what should
 * @suggestion: (nullable): what was probably meant
 */
void
smt_fault_list_add (SmtFaultList *self,
                    SmtFaultCode  code,
                    SmtJsonText  *text,
                    gsize         offset,
                    const char   *pointer,
                    const char   *found,
                    const char   *expected,
                    const char   *suggestion)
{
  SmtFault *fault = count_fault (self, code, smt_json_text_get_name (text),
                                 found, expected);

  if (fault == NULL)
    return;

  smt_json_text_locate (text, offset, &fault->line, &fault->column);
  fault->pointer = g_strdup (pointer);
  fault->suggestion = g_strdup (suggestion);
  append_fault (self, fault);
}

/**
 * smt_fault_list_add_file:
 *
 * Adds a fault that is of a whole file, at no place in it.
 */
void
smt_fault_list_add_file (SmtFaultList *self,
                         SmtFaultCode  code,
                         const char   *file,
                         const char   *found,
                         const char   *expected)
{
  SmtFault *fault = count_fault (self, code, file, found, expected);

  if (fault == NULL)
    return;

  fault->pointer = g_strdup ("");
  append_fault (self, fault);
}

/**
 * smt_fault_list_get_n_found:
 *
 * Returns: how many faults were found, kept or not
 */
guint
smt_fault_list_get_n_found (SmtFaultList *self)
{
  g_return_val_if_fail (SMT_IS_FAULT_LIST (self), 0);

  return self->n_found;
}

/**
 * smt_fault_list_is_full:
 *
 * Returns: whether further faults are only counted, so that a reader may save
 *   itself the search for where they are
 */
gboolean
smt_fault_list_is_full (SmtFaultList *self)
{
  g_return_val_if_fail (SMT_IS_FAULT_LIST (self), TRUE);

  return self->faults->len >= SMT_FAULTS_KEPT;
}
