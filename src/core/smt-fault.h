/* smt-fault.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SmtFaultCode:
 *
 * What can be wrong with a dataset. The nick of each is its stable code in
 * messages: "unknown-reference". smt_rule_find() says what each means.
 */
typedef enum
{
  SMT_FAULT_CANNOT_READ,
  SMT_FAULT_TOO_LARGE,
  SMT_FAULT_EMPTY,
  SMT_FAULT_NOT_UTF8,
  SMT_FAULT_SYNTAX,
  SMT_FAULT_TOO_DEEP,
  SMT_FAULT_TOO_MANY,
  SMT_FAULT_TOO_LONG,
  SMT_FAULT_DUPLICATE_KEY,
  SMT_FAULT_NOT_A_DATASET,
  SMT_FAULT_VERSION,
  SMT_FAULT_BAD_PART,
  SMT_FAULT_WRONG_TYPE,
  SMT_FAULT_UNKNOWN_FIELD,
  SMT_FAULT_MISSING_FIELD,
  SMT_FAULT_EMPTY_VALUE,
  SMT_FAULT_UNKNOWN_WORD,
  SMT_FAULT_BAD_DATE,
  SMT_FAULT_BAD_ID,
  SMT_FAULT_BAD_LANGUAGE,
  SMT_FAULT_DUPLICATE_ID,
  SMT_FAULT_UNKNOWN_REFERENCE,
  SMT_FAULT_WRONG_REFERENCE,
  SMT_FAULT_CYCLE,
  SMT_FAULT_ENDS_BEFORE_START,
  SMT_FAULT_BASIS_WITHOUT_DATE,
  SMT_FAULT_UNDATED_WITH_DATE,
  SMT_FAULT_BASIS_AGAINST_DATE,
  SMT_FAULT_SAYS_NOTHING,
  SMT_FAULT_NOT_A_MECHANISM,
  SMT_FAULT_MEMBER_OF_ITSELF,
  SMT_FAULT_ROLE_NOT_LISTED,
  SMT_FAULT_BEFORE_FOUNDING,
  SMT_FAULT_AFTER_DISSOLUTION,
  SMT_FAULT_BEFORE_PARTY,
  SMT_FAULT_AFTER_PARTY,
  SMT_FAULT_ROLE_TWICE,
  SMT_FAULT_ROLES_CONFLICT,
  SMT_FAULT_EMPTY_ROSTER,
  SMT_FAULT_SERIES_OF_ANOTHER,
  SMT_FAULT_DUPLICATE_ORDINAL,
  SMT_FAULT_ORDINAL_AGAINST_DATE,
  SMT_FAULT_COUNT_TOO_LOW,
  SMT_FAULT_COUNT_FALLS,
  SMT_FAULT_OUTSIDE_MEETING,
  SMT_FAULT_NO_MEETING,
  SMT_FAULT_REPEATED_REFERENCE,
  SMT_FAULT_DUPLICATE_PRIORITY,
  SMT_FAULT_DUPLICATE_ORDER,
  SMT_FAULT_ITEM_OF_ANOTHER,
  SMT_FAULT_BODY_OF_ANOTHER,
  SMT_FAULT_LIST_DISAGREES,
  SMT_FAULT_AMENDS_LATER,
  SMT_FAULT_RELATED_TO_ITSELF,
  SMT_FAULT_NO_PASSAGE,
  SMT_FAULT_NOT_EXTERNAL,
  SMT_FAULT_NO_LOCATOR,
  SMT_FAULT_REPEATED_PASSAGE,
  SMT_FAULT_ACCOUNT_OF_NO_PERIOD,
  SMT_FAULT_ACCOUNT_OF_NO_FIELD,
  SMT_FAULT_CHECKED_BEFORE_ISSUED,
  SMT_FAULT_BAD_COUNTRY_CODE,
  SMT_FAULT_DUPLICATE_CODE,
  SMT_FAULT_BAD_REGION,
  SMT_FAULT_DUPLICATE_NUMBER,
  SMT_FAULT_COUNTRY_OF_ANOTHER
} SmtFaultCode;

/* One fault: read-only, an object so that lists of them can be shown. */
#define SMT_TYPE_FAULT (smt_fault_get_type ())
G_DECLARE_FINAL_TYPE (SmtFault, smt_fault, SMT, FAULT, GObject)

SmtFaultCode  smt_fault_get_code       (SmtFault *self);
const char   *smt_fault_get_code_name  (SmtFault *self);
const char   *smt_fault_get_file       (SmtFault *self);
guint         smt_fault_get_line       (SmtFault *self);
guint         smt_fault_get_column     (SmtFault *self);
const char   *smt_fault_get_pointer    (SmtFault *self);
const char   *smt_fault_get_found      (SmtFault *self);
const char   *smt_fault_get_expected   (SmtFault *self);
const char   *smt_fault_get_suggestion (SmtFault *self);
char         *smt_fault_dup_message    (SmtFault *self);

G_END_DECLS
