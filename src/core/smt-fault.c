/* smt-fault.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-fault-private.h"

#include "smt-core-enums.h"
#include "smt-i18n.h"
#include "smt-template.h"

/* One fault of a dataset: where it is, what stands there, and what should. */

G_DEFINE_FINAL_TYPE (SmtFault, smt_fault, G_TYPE_OBJECT)

static void
smt_fault_finalize (GObject *object)
{
  SmtFault *self = SMT_FAULT (object);

  g_free (self->file);
  g_free (self->pointer);
  g_free (self->found);
  g_free (self->expected);
  g_free (self->suggestion);

  G_OBJECT_CLASS (smt_fault_parent_class)->finalize (object);
}

static void
smt_fault_class_init (SmtFaultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_fault_finalize;
}

static void
smt_fault_init (SmtFault *self)
{
}

SmtFaultCode
smt_fault_get_code (SmtFault *self)
{
  g_return_val_if_fail (SMT_IS_FAULT (self), 0);

  return self->code;
}

/**
 * smt_fault_get_code_name:
 *
 * Returns: (transfer none): the stable code: "bad-date"
 */
const char *
smt_fault_get_code_name (SmtFault *self)
{
  g_autoptr (GEnumClass) codes = g_type_class_ref (SMT_TYPE_FAULT_CODE);

  return g_enum_get_value (codes, smt_fault_get_code (self))->value_nick;
}

const char *
smt_fault_get_file (SmtFault *self)
{
  g_return_val_if_fail (SMT_IS_FAULT (self), NULL);

  return self->file;
}

/**
 * smt_fault_get_line:
 *
 * Returns: the line, the first is 1; 0 when the whole file is at fault
 */
guint
smt_fault_get_line (SmtFault *self)
{
  g_return_val_if_fail (SMT_IS_FAULT (self), 0);

  return self->line;
}

guint
smt_fault_get_column (SmtFault *self)
{
  g_return_val_if_fail (SMT_IS_FAULT (self), 0);

  return self->column;
}

/**
 * smt_fault_get_pointer:
 *
 * Returns: (transfer none): JSON pointer (RFC 6901) of the value
 */
const char *
smt_fault_get_pointer (SmtFault *self)
{
  g_return_val_if_fail (SMT_IS_FAULT (self), NULL);

  return self->pointer;
}

const char *
smt_fault_get_found (SmtFault *self)
{
  g_return_val_if_fail (SMT_IS_FAULT (self), NULL);

  return self->found;
}

const char *
smt_fault_get_expected (SmtFault *self)
{
  g_return_val_if_fail (SMT_IS_FAULT (self), NULL);

  return self->expected;
}

/**
 * smt_fault_get_suggestion:
 *
 * Returns: (transfer none) (nullable): what was probably meant
 */
const char *
smt_fault_get_suggestion (SmtFault *self)
{
  g_return_val_if_fail (SMT_IS_FAULT (self), NULL);

  return self->suggestion;
}

/* What is wrong, behind its place and its code. */
static char *
dup_words (SmtFault *self)
{
  if (self->suggestion == NULL)
    /* TRANSLATORS: {found} and {expected} are phrases in no case, such as "the
     * number 3" and "a list"; "found: {found}; expected: {expected}" does as well */
    return smt_template_fill (_("found {found}, expected {expected}"),
                              "found", self->found, "expected", self->expected, NULL);
  /* TRANSLATORS: as before; {suggestion} is what was probably meant */
  return smt_template_fill (_("found {found}, expected {expected} (did you mean “{suggestion}”?)"),
                            "found", self->found, "expected", self->expected,
                            "suggestion", self->suggestion, NULL);
}

static char *
dup_code_and_pointer (SmtFault *self)
{
  const char *code = smt_fault_get_code_name (self);

  if (self->pointer == NULL || *self->pointer == '\0')
    return g_strdup (code);
  /* TRANSLATORS: what kind a fault is of, and where in a file of JSON, such as
   * "wrong-type at /parties/3/name" */
  return smt_template_fill (_("{code} at {pointer}"), "code", code,
                            "pointer", self->pointer, NULL);
}

/**
 * smt_fault_dup_message:
 *
 * Returns: (transfer full): the fault on one line, as compilers write them:
 *   `FILE:LINE:COLUMN: CODE at POINTER: found …, expected … (did you mean …?)`
 */
char *
smt_fault_dup_message (SmtFault *self)
{
  g_autofree char *code = dup_code_and_pointer (self);
  g_autofree char *words = dup_words (self);
  GString *message = g_string_new (self->file);

  if (self->line > 0)
    g_string_append_printf (message, ":%u:%u", self->line, self->column);
  g_string_append_printf (message, ": %s: %s", code, words);
  return g_string_free_and_steal (message);
}
