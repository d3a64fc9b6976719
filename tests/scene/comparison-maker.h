/* comparison-maker.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-comparison.h"

#include "dataset-fixture.h"

G_BEGIN_DECLS

/* Three mechanisms and parties, of which little is stated. */
#define COMPARISON_SMALL \
  "\"sources\": [{\"id\": \"s\", \"name\": \"S\"}, {\"id\": \"t\", \"name\": \"T\"}],\n" \
  "\"roles\": [{\"id\": \"member\", \"name\": \"Member\", \"kind\": \"full\"},\n" \
  "  {\"id\": \"observer\", \"name\": \"Observer\", \"kind\": \"observer\"}],\n" \
  "\"topics\": [{\"id\": \"water\", \"name\": \"Water\"}, {\"id\": \"air\", \"name\": \"Air\"}],\n" \
  "\"parties\": [{\"id\": \"AAA\", \"name\": \"Aland\", \"kind\": \"state\"},\n" \
  "  {\"id\": \"BBB\", \"name\": \"Bland\", \"kind\": \"state\"},\n" \
  "  {\"id\": \"CCC\", \"name\": \"Cland\", \"kind\": \"state\"}],\n" \
  "\"mechanisms\": [\n" \
  "  {\"id\": \"m\", \"name\": \"M\", \"kind\": \"summit\", \"founded\": {\"date\": \"2001\",\n" \
  "    \"passages\": [{\"source\": \"s\", \"locator\": \"V.7 ¶1\"}]},\n" \
  "    \"roles\": [\"member\", \"observer\"]},\n" \
  "  {\"id\": \"n\", \"name\": \"N\", \"kind\": \"summit\", \"founded\": {\"date\": \"2001-06-15\"},\n" \
  "    \"roles\": [\"member\", \"observer\"],\n" \
  "    \"secretariat\": {\"text\": \"In a city\", \"passages\": [{\"source\": \"t\"}]}},\n" \
  "  {\"id\": \"o\", \"name\": \"O\", \"kind\": \"forum\", \"founded\": {\"date\": \"1999\"}}],\n" \
  "\"memberships\": [\n" \
  "  {\"id\": \"ma\", \"party\": \"AAA\", \"mechanism\": \"m\", \"periods\": [{\"role\": \"member\",\n" \
  "    \"since\": \"2001\", \"passages\": [{\"source\": \"s\"}]}]},\n" \
  "  {\"id\": \"na\", \"party\": \"AAA\", \"mechanism\": \"n\", \"periods\": [{\"role\": \"observer\",\n" \
  "    \"since\": \"2002\", \"passages\": [{\"source\": \"t\"}]}]},\n" \
  "  {\"id\": \"mb\", \"party\": \"BBB\", \"mechanism\": \"m\", \"periods\": [{\"role\": \"member\",\n" \
  "    \"since\": \"2001\", \"passages\": [{\"source\": \"s\"}]}]}],\n" \
  "\"meetings\": [\n" \
  "  {\"id\": \"a\", \"name\": \"First\", \"mechanism\": \"m\", \"date\": \"2009-12-30\",\n" \
  "   \"topics\": [\"water\"]},\n" \
  "  {\"id\": \"b\", \"name\": \"Second\", \"mechanism\": \"n\", \"date\": \"2009\",\n" \
  "   \"topics\": [\"water\", \"air\"]},\n" \
  "  {\"id\": \"c\", \"name\": \"Third\", \"mechanism\": \"m\", \"date\": \"2015/2016\"}]\n"

/* Who is in one of its mechanisms, in full. */
#define COMPARISON_ROSTER \
  ",\"rosters\": [{\"id\": \"r\", \"mechanism\": \"n\", \"roles\": [\"member\", \"observer\"],\n" \
  "   \"since\": \"2001-06-15\", \"passages\": [{\"source\": \"t\", \"locator\": \"1\"}]}]\n"

SmtComparison    *comparison_make     (SmtDataset    *dataset,
                                       const char    *ids,
                                       const char    *at,
                                       gboolean       only_differences);
SmtComparisonRow *comparison_find_row (SmtComparison *comparison,
                                       const char    *label);
char             *comparison_pick_sides (SmtDataset    *dataset,
                                         SmtEntityType  type,
                                         GRand         *rand);

G_END_DECLS
