/* membership-world.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dataset-fixture.h"

G_BEGIN_DECLS

/* What memberships in a test speak of. */
#define MEMBERSHIP_WORLD \
  "\"roles\": [{\"id\": \"r0\", \"name\": \"A\", \"kind\": \"partner\"}," \
  "  {\"id\": \"r1\", \"name\": \"B\", \"kind\": \"observer\"}," \
  "  {\"id\": \"r2\", \"name\": \"C\", \"kind\": \"guest\"}," \
  "  {\"id\": \"r3\", \"name\": \"D\", \"kind\": \"unknown\"}," \
  "  {\"id\": \"r4\", \"name\": \"E\", \"kind\": \"unknown\"}," \
  "  {\"id\": \"r5\", \"name\": \"F\", \"kind\": \"unknown\"}]," \
  "\"sources\": [{\"id\": \"s0\", \"name\": \"S\"}, {\"id\": \"s1\", \"name\": \"T\"}]," \
  "\"mechanisms\": [{\"id\": \"m\", \"name\": \"M\", \"kind\": \"forum\"}]," \
  "\"parties\": [{\"id\": \"P0\", \"name\": \"P\", \"kind\": \"state\"}," \
  "  {\"id\": \"P1\", \"name\": \"Q\", \"kind\": \"state\"}," \
  "  {\"id\": \"P2\", \"name\": \"R\", \"kind\": \"state\"}]"

GFile *membership_write      (const char   *text);
char  *membership_to_text    (GBytes       *bytes);
char  *membership_list_codes (SmtFaultList *faults);

G_END_DECLS
