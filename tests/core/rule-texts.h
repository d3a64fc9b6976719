/* rule-texts.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dataset-fixture.h"
#include "smt-error.h"

G_BEGIN_DECLS

/* The smallest datasets that the tests of rules are made of. */

#define DOCUMENT(collections) \
  "{\"format\": \"summitry-dataset\", \"version\": 1, \"id\": \"x\", \"as_of\": \"2020\",\n" \
  collections "}"
#define COMMON \
  "\"source\": \"own\", \"sources\": [{\"id\": \"own\", \"name\": \"O\"},\n" \
  " {\"id\": \"web\", \"name\": \"W\"}],\n" \
  "\"roles\": [{\"id\": \"member\", \"name\": \"M\", \"kind\": \"full\"},\n" \
  " {\"id\": \"founder\", \"name\": \"F\", \"kind\": \"full\"},\n" \
  " {\"id\": \"junior\", \"name\": \"J\", \"kind\": \"associate\"},\n" \
  " {\"id\": \"watcher\", \"name\": \"W\", \"kind\": \"observer\"},\n" \
  " {\"id\": \"ally\", \"name\": \"A\", \"kind\": \"partner\"},\n" \
  " {\"id\": \"barred\", \"name\": \"B\", \"kind\": \"suspended\"},\n" \
  " {\"id\": \"hopeful\", \"name\": \"H\", \"kind\": \"candidate\"},\n" \
  " {\"id\": \"gone\", \"name\": \"G\", \"kind\": \"former\"}],\n"

#define PARTY "\"parties\": [{\"id\": \"p\", \"name\": \"P\", \"kind\": \"state\"}],\n"
#define MECHANISMS \
  "\"mechanisms\": [{\"id\": \"m\", \"name\": \"M\", \"founded\": {\"date\": \"1996-05\"}," \
  " \"dissolved\": \"2010-06-30\"}, {\"id\": \"n\", \"name\": \"N\"}]"
#define IN(mechanism, periods) \
  "\"memberships\": [{\"party\": \"p\", \"mechanism\": \"" mechanism "\",\n" \
  "  \"periods\": [" periods "]}]"
#define PERIODS(periods) PARTY MECHANISMS ",\n" IN ("n", periods)
#define STAYS(first, second) \
  PERIODS ("{\"role\": " first "},\n   @{\"role\": " second "}")
#define MEETINGS(meetings) \
  PARTY MECHANISMS ",\n\"series\": [{\"id\": \"s\", \"name\": \"S\", \"mechanism\": \"n\"}],\n" \
  "\"meetings\": [" meetings "]"
#define MEETING(id, rest) \
  "{\"id\": \"" id "\", \"name\": \"M\", \"series\": \"s\", " rest "}"
#define TOPIC(fields) "\"topics\": [{\"id\": \"t\", \"name\": \"T\", " fields "}]"
#define EVENT(fields) "\"events\": [{\"id\": \"e\", \"name\": \"E\", " fields "}]"
#define STATEMENT(id, fields) \
  "{\"id\": \"" id "\", \"name\": \"S\", \"kind\": \"aim\", \"text\": \"T\"" fields "}"

/* Reads what has a fault at least. */
static inline SmtFaultList *
read_faults (const char *text)
{
  SmtFaultList *faults = smt_fault_list_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (fixture_read_text (text, faults, &error));
  g_assert_error (error, SMT_ERROR, SMT_ERROR_FAULTY);
  return faults;
}

G_END_DECLS
