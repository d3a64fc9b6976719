/* smt-error.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SMT_ERROR (smt_error_quark ())

/**
 * SmtError:
 * @SMT_ERROR_DATE: text that is not a date of EDTF level 1
 * @SMT_ERROR_FAULTY: a dataset has faults; nothing of it was kept
 * @SMT_ERROR_UNKNOWN_ID: no entity has that id
 * @SMT_ERROR_WRONG_TYPE: the entity with that id is of another type
 * @SMT_ERROR_VIEW: text that is not a view
 * @SMT_ERROR_CATALOG: bytes that are not a compiled gettext catalog
 * @SMT_ERROR_QUERY: an expression that cannot be asked
 * @SMT_ERROR_LANGUAGE: text that is not a language tag
 * @SMT_ERROR_QUESTIONS: text that is not a file of questions
 */
typedef enum
{
  SMT_ERROR_DATE,
  SMT_ERROR_FAULTY,
  SMT_ERROR_UNKNOWN_ID,
  SMT_ERROR_WRONG_TYPE,
  SMT_ERROR_VIEW,
  SMT_ERROR_CATALOG,
  SMT_ERROR_QUERY,
  SMT_ERROR_LANGUAGE,
  SMT_ERROR_QUESTIONS
} SmtError;

GQuark smt_error_quark (void);

G_END_DECLS
