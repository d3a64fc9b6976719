/* test-rules.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Each rule by the smallest dataset that breaks it and no other, and by one
 * that differs from it in a word and breaks none.
 */

#include <string.h>

#include "rule-texts.h"
#include "smt-core-enums.h"

/* In the texts below @ stands before the value that is told, and «A|B» is A in
 * the dataset at fault and B in the one that is right. What is no document
 * stands in one, beside what is common to all. */
typedef struct
{
  const char  *name;
  SmtFaultCode code;
  const char  *pointer;
  const char  *text;
} Case;


static const Case cases[] = {
  { "until is since", SMT_FAULT_ENDS_BEFORE_START, "/memberships/0/periods/0/until",
    PERIODS ("{\"role\": \"member\", \"since\": \"2000-05\","
             " \"until\": @«\"2000-05-01\"|\"2000-06\"»}") },
  { "a party that ends", SMT_FAULT_ENDS_BEFORE_START, "/parties/0/until",
    "\"parties\": [{\"id\": \"p\", \"name\": \"P\", \"kind\": \"state\","
    " \"since\": \"1991\", \"until\": @«\"1990\"|\"1992\"»}]" },
  { "an account that ends", SMT_FAULT_ENDS_BEFORE_START,
    "/memberships/0/periods/0/passages/0/until",
    PERIODS ("{\"role\": \"member\", \"passages\": [{\"source\": \"web\","
             " \"since\": \"1991\", \"until\": @«\"1990\"|\"1992\"»}]}") },
  { "an office that ends", SMT_FAULT_ENDS_BEFORE_START, "/people/0/offices/0/until",
    "\"people\": [{\"id\": \"a\", \"name\": \"A\", \"offices\": [{\"office\": \"O\","
    " \"since\": \"1991\", \"until\": @«\"1990\"|\"1992\"»}]}]" },

  { "window of nothing", SMT_FAULT_BASIS_WITHOUT_DATE, "/events/0/basis",
    EVENT ("\"basis\": @«\"window\"|\"undated\"»") },
  { "basis of a period", SMT_FAULT_BASIS_WITHOUT_DATE, "/memberships/0/periods/0/basis",
    PERIODS ("{\"role\": \"member\", \"basis\": @\"context\"«|, \"since\": \"2000\"»}") },
  { "undated", SMT_FAULT_UNDATED_WITH_DATE, "/events/0/basis",
    EVENT ("\"date\": \"2000\", \"basis\": @«\"undated\"|\"context\"»") },
  { "window of a day", SMT_FAULT_BASIS_AGAINST_DATE, "/events/0/basis",
    EVENT ("\"date\": \"2000-01-01«|/2000-01-02»\", \"basis\": @\"window\"") },
  { "yearly on a day", SMT_FAULT_BASIS_AGAINST_DATE, "/events/0/basis",
    EVENT ("\"date\": \"2000«-01-01|»\", \"basis\": @\"yearly\"") },
  { "a period of a day", SMT_FAULT_BASIS_AGAINST_DATE, "/memberships/0/periods/0/basis",
    PERIODS ("{\"role\": \"member\", \"since\": \"2000-01-01\"«|, \"until\": \"2001\"»,"
             " \"basis\": @\"window\"}") },
  { "an empty claim", SMT_FAULT_SAYS_NOTHING, "/mechanisms/0/mandate",
    "\"mechanisms\": [{\"id\": \"m\", \"name\": \"M\","
    " \"mandate\": @{\"certainty\": \"unsourced\"«|, \"text\": \"T\"»}}]" },
  { "an empty participant", SMT_FAULT_SAYS_NOTHING, "/events/0/participants/1",
    EVENT ("\"participants\": [{\"part\": \"P\"}, @{«|\"office\": \"O\"»}]") },

  { "a party without members", SMT_FAULT_NOT_A_MECHANISM, "/rosters/0/mechanism",
    "\"parties\": [{\"id\": \"p\", \"name\": \"P\", \"kind\": \"state\"},\n"
    " {\"id\": \"q\", \"name\": \"Q\", \"kind\": \"organisation\", \"mechanism\": {}}],\n"
    IN ("q", "{\"role\": \"member\"}") ",\n"
    "\"rosters\": [{\"id\": \"r\", \"mechanism\": @\"«p|q»\", \"roles\": [\"member\"],"
    " \"since\": \"2000\"}]" },
  { "a member of itself", SMT_FAULT_MEMBER_OF_ITSELF, "/memberships/0/party",
    "\"parties\": [{\"id\": \"p\", \"name\": \"P\", \"kind\": \"organisation\", \"mechanism\": {}},\n"
    " {\"id\": \"q\", \"name\": \"Q\", \"kind\": \"state\"}],\n"
    "\"memberships\": [{\"party\": @«\"p\"|\"q\"», \"mechanism\": \"p\","
    " \"periods\": [{\"role\": \"member\"}]}]" },
  { "a role of elsewhere", SMT_FAULT_ROLE_NOT_LISTED, "/memberships/0/periods/0/role",
    PARTY "\"mechanisms\": [{\"id\": \"m\", \"name\": \"M\", \"roles\": [\"member\", \"watcher\"]}],\n"
    IN ("m", "{\"role\": @«\"ally\"|\"watcher\"»}") },
  { "before the founding", SMT_FAULT_BEFORE_FOUNDING, "/memberships/0/periods/0/since",
    PARTY MECHANISMS ",\n" IN ("m", "{\"role\": \"member\", \"since\": @«\"1996-04\"|\"1996\"»}") },
  { "left before the founding", SMT_FAULT_BEFORE_FOUNDING, "/memberships/0/periods/0/until",
    PARTY MECHANISMS ",\n" IN ("m", "{\"role\": \"member\", \"until\": @«\"1996-04\"|\"1997\"»}") },
  { "a roster before the founding", SMT_FAULT_BEFORE_FOUNDING, "/rosters/0/since",
    PARTY MECHANISMS ",\n" IN ("m", "{\"role\": \"member\"}") ",\n"
    "\"rosters\": [{\"id\": \"r\", \"mechanism\": \"m\", \"roles\": [\"member\"],"
    " \"since\": @«\"1995\"|\"1997\"»}]" },
  { "joined after the dissolution", SMT_FAULT_AFTER_DISSOLUTION, "/memberships/0/periods/0/since",
    PARTY MECHANISMS ",\n" IN ("m", "{\"role\": \"member\", \"since\": @«\"2010-07-02\"|\"2010-06\"»}") },
  { "left after the dissolution", SMT_FAULT_AFTER_DISSOLUTION, "/memberships/0/periods/0/until",
    PARTY MECHANISMS ",\n" IN ("m", "{\"role\": \"member\", \"since\": \"2000\","
                                    " \"until\": @«\"2010-07-02\"|\"2010-07-01\"»}") },
  { "met after the dissolution", SMT_FAULT_AFTER_DISSOLUTION, "/meetings/0/date",
    MECHANISMS ",\n\"meetings\": [{\"id\": \"g\", \"name\": \"G\", \"mechanism\": \"m\","
    " \"date\": @«\"2011\"|\"1990\"»}]" },
  { "before the party", SMT_FAULT_BEFORE_PARTY, "/memberships/0/periods/0/since",
    "\"parties\": [{\"id\": \"p\", \"name\": \"P\", \"kind\": \"state\", \"since\": \"2002-05-20\"}],\n"
    MECHANISMS ",\n" IN ("n", "{\"role\": \"member\", \"since\": @«\"2001\"|\"2002\"»}") },
  { "after the party", SMT_FAULT_AFTER_PARTY, "/memberships/0/periods/0/until",
    "\"parties\": [{\"id\": \"p\", \"name\": \"P\", \"kind\": \"state\", \"until\": \"2002-05-20\"}],\n"
    MECHANISMS ",\n" IN ("n", "{\"role\": \"member\", \"since\": \"2000\","
                              " \"until\": @«\"2003\"|\"2002-05-21\"»}") },

  { "the same role twice", SMT_FAULT_ROLE_TWICE, "/memberships/0/periods/1",
    STAYS ("\"member\", \"since\": \"2000\", \"until\": \"2005\"",
           "\"member\", \"since\": «\"2004-06\"|\"2005\"»") },
  { "the same role twice, undated", SMT_FAULT_ROLE_TWICE, "/memberships/0/periods/1",
    STAYS ("\"watcher\"", "«\"watcher\"|\"ally\"»") },
  { "the same role possibly twice", SMT_FAULT_ROLE_TWICE, "/memberships/0/periods/1",
    STAYS ("\"member\", \"since\": \"2000\", \"until\": «\"2006\"|\"2004/2006\"»",
           "\"member\", \"since\": \"2004\"") },
  { "a role within another's time", SMT_FAULT_ROLE_TWICE, "/memberships/0/periods/2",
    PERIODS ("{\"role\": \"watcher\", \"since\": \"1990\"},\n"
             " {\"role\": \"ally\", \"since\": \"1991\", \"until\": \"1992\"},\n"
             " @{\"role\": «\"watcher\"|\"ally\"», \"since\": \"1995\", \"until\": \"1996\"}") },
  { "member and observer", SMT_FAULT_ROLES_CONFLICT, "/memberships/0/periods/1",
    STAYS ("\"member\", \"since\": \"2000\"", "«\"watcher\"|\"founder\"», \"since\": \"2001\"") },
  { "observer and partner", SMT_FAULT_ROLES_CONFLICT, "/memberships/0/periods/1",
    STAYS ("\"ally\", \"since\": \"2000\"", "«\"member\"|\"watcher\"», \"since\": \"2001\"") },
  { "associate and former", SMT_FAULT_ROLES_CONFLICT, "/memberships/0/periods/1",
    STAYS ("\"gone\", \"since\": \"2000\"", "«\"junior\"|\"watcher\"», \"since\": \"2001\"") },
  { "candidate and suspended", SMT_FAULT_ROLES_CONFLICT, "/memberships/0/periods/1",
    STAYS ("\"hopeful\", \"since\": \"2000\"", "«\"barred\"|\"ally\"», \"since\": \"2001\"") },
  { "former and associate", SMT_FAULT_ROLES_CONFLICT, "/memberships/0/periods/1",
    STAYS ("«\"junior\"|\"watcher\"», \"since\": \"2000\"", "\"gone\", \"since\": \"2001\"") },
  { "suspended and candidate", SMT_FAULT_ROLES_CONFLICT, "/memberships/0/periods/1",
    STAYS ("«\"barred\"|\"ally\"», \"since\": \"2000\"", "\"hopeful\", \"since\": \"2001\"") },
  { "within a longer one", SMT_FAULT_ROLES_CONFLICT, "/memberships/0/periods/2",
    PERIODS ("{\"role\": \"founder\", \"since\": \"1990\", \"until\": \"«2010|1993»\"},\n"
             " {\"role\": \"member\", \"since\": \"1991\", \"until\": \"1992\"},\n"
             " @{\"role\": \"watcher\", \"since\": \"1995\"}") },
  { "promoted", SMT_FAULT_ROLES_CONFLICT, "/memberships/0/periods/1",
    STAYS ("\"watcher\", \"since\": \"2000\", \"until\": \"2005-03-0«3|2»\"",
           "\"member\", \"since\": \"2005-03-02\"") },

  { "a roster of nobody", SMT_FAULT_EMPTY_ROSTER, "/rosters/0/roles",
    PERIODS ("{\"role\": \"member\", \"since\": \"2000\"}") ",\n"
    "\"rosters\": [{\"id\": \"r\", \"mechanism\": \"n\", \"roles\": @[\"ally\"«|, \"member\"»],"
    " \"since\": \"2000\"}]" },
  { "a roster of another time", SMT_FAULT_EMPTY_ROSTER, "/rosters/0/roles",
    PERIODS ("{\"role\": \"member\", \"since\": \"2000\"}") ",\n"
    "\"rosters\": [{\"id\": \"r\", \"mechanism\": \"n\", \"roles\": @[\"member\"],"
    " \"since\": \"1990\", \"until\": \"«1999|2000»\"}]" },
  { "a roster of a later time", SMT_FAULT_EMPTY_ROSTER, "/rosters/0/roles",
    PERIODS ("{\"role\": \"member\", \"since\": \"2000\", \"until\": \"«2004|2005»\"}") ",\n"
    "\"rosters\": [{\"id\": \"r\", \"mechanism\": \"n\", \"roles\": @[\"member\"],"
    " \"since\": \"2005\"}]" },
  { "a roster of elsewhere", SMT_FAULT_EMPTY_ROSTER, "/rosters/0/roles",
    PERIODS ("{\"role\": \"member\", \"since\": \"2000\"}") ",\n"
    "\"rosters\": [{\"id\": \"r\", \"mechanism\": \"«m|n»\", \"roles\": @[\"member\"],"
    " \"since\": \"2005\"}]" },

  { "another's series", SMT_FAULT_SERIES_OF_ANOTHER, "/meetings/0/series",
    MECHANISMS ",\n\"series\": [{\"id\": \"s\", \"name\": \"S\", \"mechanism\": \"n\"}],\n"
    "\"meetings\": [{\"id\": \"g\", \"name\": \"G\", \"series\": @\"s\", \"mechanism\": \"«m|n»\"}]" },
  { "the same number", SMT_FAULT_DUPLICATE_ORDINAL, "/meetings/1/ordinal",
    MEETINGS (MEETING ("a", "\"ordinal\": 7") ",\n" MEETING ("b", "\"ordinal\": @«7|8»")) },
  { "numbers against dates", SMT_FAULT_ORDINAL_AGAINST_DATE, "/meetings/0/ordinal",
    MEETINGS (MEETING ("a", "\"ordinal\": @9, \"date\": \"«1998|2001»\"") ",\n"
              MEETING ("b", "\"ordinal\": 7, \"date\": \"1999/2001\"") ",\n"
              MEETING ("c", "\"ordinal\": 8")) },
  { "a low count", SMT_FAULT_COUNT_TOO_LOW, "/series/0/counts/0/count",
    "\"series\": [{\"id\": \"s\", \"name\": \"S\","
    " \"counts\": [{\"count\": @«6|7», \"date\": \"2001\"}]}],\n"
    "\"meetings\": [" MEETING ("a", "\"ordinal\": 7, \"date\": \"2000\"") ",\n"
    MEETING ("b", "\"ordinal\": 8, \"date\": \"2001\"") "]" },
  { "a count that falls", SMT_FAULT_COUNT_FALLS, "/series/0/counts/0/count",
    "\"series\": [{\"id\": \"s\", \"name\": \"S\", \"counts\": [\n"
    " {\"count\": @«6|8», \"date\": \"2003\"},\n"
    " {\"count\": 8, \"date\": \"2001\"}, {\"count\": 5, \"date\": \"2000\"}]},\n"
    " {\"id\": \"r\", \"name\": \"R\", \"counts\": [{\"count\": 99, \"date\": \"1990\"}]}]" },
  { "signed on another day", SMT_FAULT_OUTSIDE_MEETING, "/documents/0/made/0/date",
    MEETINGS (MEETING ("a", "\"date\": \"2000-03-04/2000-03-05\"")) ",\n"
    "\"documents\": [{\"id\": \"d\", \"name\": \"D\", \"made\": [{\"act\": \"signed\","
    " \"meeting\": \"a\", \"date\": @\"2000-03-0«6|5»\"}]}]" },
  { "said on another day", SMT_FAULT_OUTSIDE_MEETING, "/statements/0/date",
    MEETINGS (MEETING ("a", "\"date\": \"2000-03-04\"")) ",\n\"statements\": ["
    STATEMENT ("d", ", \"occasion\": \"a\", \"date\": @\"2000-0«2|3»\"") "]" },
  { "agreed on another day", SMT_FAULT_OUTSIDE_MEETING, "/mechanisms/0/frameworks/0/date",
    "\"mechanisms\": [{\"id\": \"m\", \"name\": \"M\", \"frameworks\": [{\"name\": \"F\","
    " \"meeting\": \"a\", \"date\": @\"200«1|0»\"}]}],\n"
    "\"meetings\": [{\"id\": \"a\", \"name\": \"A\", \"date\": \"2000-03-04\"}]" },
  { "a milestone of a meeting", SMT_FAULT_OUTSIDE_MEETING, "/milestones/0/date",
    "\"meetings\": [{\"id\": \"a\", \"name\": \"A\", \"date\": \"2000-03-04\"}],\n"
    "\"milestones\": [{\"id\": \"k\", \"name\": \"K\", \"meeting\": \"a\","
    " \"date\": @\"2001\", \"basis\": \"«from-meeting|stated»\"}]" },
  { "no meeting", SMT_FAULT_NO_MEETING, "/statements/0/basis",
    "\"statements\": [" STATEMENT ("d", ", \"date\": \"2000\","
                                        " \"basis\": @\"«from-meeting|context»\"") "]" },

  { "a topic twice", SMT_FAULT_REPEATED_REFERENCE, "/events/0/topics/2",
    "\"topics\": [{\"id\": \"t\", \"name\": \"T\"}, {\"id\": \"u\", \"name\": \"U\"},"
    " {\"id\": \"v\", \"name\": \"V\"}],\n"
    EVENT ("\"topics\": [\"t\", \"u\", @\"«t|v»\"]") },
  { "a priority twice", SMT_FAULT_DUPLICATE_PRIORITY,
    "/mechanisms/0/frameworks/0/groups/0/priorities/1",
    "\"mechanisms\": [{\"id\": \"m\", \"name\": \"M\", \"frameworks\": [{\"name\": \"F\","
    " \"groups\": [{\"name\": \"G\", \"priorities\": [{\"name\": \"A\"},\n"
    " @{\"name\": \"«A|B»\"}]}, {\"name\": \"H\", \"priorities\": [{\"name\": \"A\"}]}]}]}]" },
  { "an area twice", SMT_FAULT_DUPLICATE_PRIORITY, "/documents/0/areas/1",
    "\"documents\": [{\"id\": \"d\", \"name\": \"D\", \"areas\": [{\"name\": \"A\"},\n"
    " @{\"name\": \"«A|B»\"}]}]" },
  { "a place in the order twice", SMT_FAULT_DUPLICATE_ORDER, "/statements/2/order",
    "\"statements\": [" STATEMENT ("w", "") ",\n" STATEMENT ("a", ", \"of\": \"w\", \"order\": 1") ",\n"
    STATEMENT ("b", ", \"of\": \"w\", \"order\": @«1|2»") ",\n"
    STATEMENT ("c", ", \"of\": \"a\", \"order\": 1") "]" },
  { "an item of another", SMT_FAULT_ITEM_OF_ANOTHER, "/statements/1/of",
    MECHANISMS ",\n\"statements\": [" STATEMENT ("w", ", \"mechanism\": \"m\"") ",\n"
    STATEMENT ("a", ", \"of\": @\"w\", \"mechanism\": \"«n|m»\"") "]" },
  { "a body of another's body", SMT_FAULT_BODY_OF_ANOTHER, "/bodies/1/part_of",
    MECHANISMS ",\n\"bodies\": [{\"id\": \"a\", \"name\": \"A\", \"mechanism\": \"m\"},\n"
    " {\"id\": \"b\", \"name\": \"B\", \"mechanism\": \"«n|m»\", \"part_of\": @\"a\"}]" },
  { "a body of another", SMT_FAULT_BODY_OF_ANOTHER, "/bodies/0/part_of",
    MECHANISMS ",\n\"bodies\": [{\"id\": \"a\", \"name\": \"A\", \"mechanism\": \"m\","
    " \"part_of\": @\"«n|m»\"}]" },
  { "a series of another's body", SMT_FAULT_BODY_OF_ANOTHER, "/series/0/body",
    MECHANISMS ",\n\"bodies\": [{\"id\": \"a\", \"name\": \"A\", \"mechanism\": \"m\"}],\n"
    "\"series\": [{\"id\": \"s\", \"name\": \"S\", \"mechanism\": \"«n|m»\", \"body\": @\"a\"}]" },
  { "open and closed", SMT_FAULT_LIST_DISAGREES, "/events/2/open",
    "\"events\": [{\"id\": \"a\", \"name\": \"A\", \"list\": \"l\", \"open\": true},\n"
    " {\"id\": \"b\", \"name\": \"B\", \"list\": \"l\"},\n"
    " {\"id\": \"c\", \"name\": \"C\", \"list\": \"«l|k»\", \"open\": @false},\n"
    " {\"id\": \"d\", \"name\": \"D\", \"list\": \"l\", \"open\": true}]" },
  { "amends a later one", SMT_FAULT_AMENDS_LATER, "/documents/0/amends/0",
    "\"documents\": [{\"id\": \"d\", \"name\": \"D\", \"amends\": [@\"e\"],\n"
    "  \"made\": [{\"act\": \"signed\", \"date\": \"1999\"}, {\"act\": \"issued\", \"date\": \"«2000|2001»\"}]},\n"
    " {\"id\": \"e\", \"name\": \"E\", \"made\": [{\"act\": \"signed\", \"date\": \"2001\"}]}]" },
  { "related to itself", SMT_FAULT_RELATED_TO_ITSELF, "/relations/0/to",
    MECHANISMS ",\n\"relations\": [{\"id\": \"r\", \"kind\": \"part-of\", \"from\": \"m\","
    " \"to\": @\"«m|n»\"}]" },

  { "certain of nothing", SMT_FAULT_NO_PASSAGE, "/topics/0/certainty",
    TOPIC ("\"certainty\": @«\"implied\"|\"unsourced\"»") },
  { "a part certain of nothing", SMT_FAULT_NO_PASSAGE, "/memberships/0/periods/0/certainty",
    PARTY MECHANISMS ",\n\"memberships\": [{\"party\": \"p\", \"mechanism\": \"n\",\n"
    " \"periods\": [{\"role\": \"member\", \"certainty\": @\"stated\"}]"
    "«|, \"passages\": [{\"source\": \"web\"}]»}]" },
  { "external and not", SMT_FAULT_NOT_EXTERNAL, "/topics/0/certainty",
    TOPIC ("\"certainty\": @\"external\", \"passages\": [{\"source\": \"own\", \"locator\": \"1\"}"
           "«|, {\"source\": \"web\"}»]") },
  { "somewhere in the source", SMT_FAULT_NO_LOCATOR, "/topics/0/passages/1",
    TOPIC ("\"passages\": [{\"source\": \"web\"}, @{\"source\": \"own\"«|, \"locator\": \"1\"»}]") },
  { "cited twice", SMT_FAULT_REPEATED_PASSAGE, "/topics/0/passages/1",
    TOPIC ("\"passages\": [{\"source\": \"web\", \"locator\": \"1\"},\n"
           " @{\"source\": \"web\", \"locator\": \"«1|2»\"}]") },
  { "an account of no period", SMT_FAULT_ACCOUNT_OF_NO_PERIOD, "/topics/0/passages/0/until",
    TOPIC ("\"passages\": [{\"source\": \"web\", \"«until|locator»\": @\"2000\"}]") },
  { "no such field", SMT_FAULT_ACCOUNT_OF_NO_FIELD, "/topics/0/passages/0/fields/1",
    TOPIC ("\"passages\": [{\"source\": \"web\", \"fields\": [\"name\", @\"«founded|note»\"]}]") },
  { "no field of a part", SMT_FAULT_ACCOUNT_OF_NO_FIELD,
    "/memberships/0/periods/0/passages/0/fields/0",
    PERIODS ("{\"role\": \"member\", \"passages\": [{\"source\": \"web\","
             " \"fields\": [@\"«date|since»\"]}]}") },
  { "a date of what has none", SMT_FAULT_ACCOUNT_OF_NO_FIELD, "/topics/0/passages/0/date",
    TOPIC ("\"passages\": [{\"source\": \"web\", \"«date|locator»\": @\"2000\"}]") },
  { "items of what has none", SMT_FAULT_ACCOUNT_OF_NO_FIELD, "/topics/0/passages/0/items",
    TOPIC ("\"passages\": [{\"source\": \"web\", \"«items|fields»\": @[\"name\"]}]") },
  { "checked too early", SMT_FAULT_CHECKED_BEFORE_ISSUED, "/sources/0/checked",
    DOCUMENT ("\"sources\": [{\"id\": \"s\", \"name\": \"S\", \"issued\": \"2000-05\","
              " \"checked\": @\"2000-0«4|5»\"}]") },

  { "no country", SMT_FAULT_BAD_COUNTRY_CODE, "/parties/0/code",
    "\"parties\": [{\"id\": \"p\", \"name\": \"P\", \"kind\": \"state\", \"code\": @\"«khm|KHM»\"}]" },
  { "no former country", SMT_FAULT_BAD_COUNTRY_CODE, "/parties/0/code",
    "\"parties\": [{\"id\": \"p\", \"name\": \"P\", \"kind\": \"state\", \"code\": @\"«BSHH|CSHH»\"}]" },
  { "no state of the register", SMT_FAULT_BAD_COUNTRY_CODE, "/parties/0/code",
    "\"parties\": [{\"id\": \"p\", \"name\": \"P\", \"kind\": \"state\", \"code\": @\"cow-56«|3»\"}]" },
  { "more than the register has", SMT_FAULT_BAD_COUNTRY_CODE, "/parties/0/code",
    "\"parties\": [{\"id\": \"p\", \"name\": \"P\", \"kind\": \"state\", \"code\": @\"cow-563«a|»\"}]" },
  { "not for anybody's use", SMT_FAULT_BAD_COUNTRY_CODE, "/parties/0/code",
    "\"parties\": [{\"id\": \"p\", \"name\": \"P\", \"kind\": \"state\", \"code\": @\"«YKX|XKX»\"}]" },
  { "the code of an organisation", SMT_FAULT_BAD_COUNTRY_CODE, "/parties/0/code",
    "\"parties\": [{\"id\": \"p\", \"name\": \"P\", \"kind\": \"«organisation|state»\","
    " \"code\": @\"KHM\"}]" },
  { "one code for two", SMT_FAULT_DUPLICATE_CODE, "/parties/1/code",
    "\"parties\": [{\"id\": \"p\", \"name\": \"P\", \"kind\": \"state\", \"code\": \"YUG\""
    "«|, \"until\": \"1992-04-27\"»},\n"
    " {\"id\": \"q\", \"name\": \"Q\", \"kind\": \"state\", \"code\": @\"YUG\", \"since\": \"1992-04-27\"}]" },
  { "no region", SMT_FAULT_BAD_REGION, "/parties/0/region",
    "\"parties\": [{\"id\": \"p\", \"name\": \"P\", \"kind\": \"state\", \"region\": @\"«36|036»\"}]" },
  { "a region that is none", SMT_FAULT_BAD_REGION, "/parties/0/region",
    "\"parties\": [{\"id\": \"p\", \"name\": \"P\", \"kind\": \"state\", \"region\": @\"«006|419»\"}]" },
  { "one number for two", SMT_FAULT_DUPLICATE_NUMBER, "/mechanisms/1/number",
    "\"mechanisms\": [{\"id\": \"m\", \"name\": \"M\", \"number\": 3},\n"
    " {\"id\": \"n\", \"name\": \"N\", \"number\": @«3|4»}]" },
  { "a town abroad", SMT_FAULT_COUNTRY_OF_ANOTHER, "/places/2/country",
    "\"parties\": [{\"id\": \"p\", \"name\": \"P\", \"kind\": \"state\"},\n"
    " {\"id\": \"q\", \"name\": \"Q\", \"kind\": \"state\"}],\n"
    "\"places\": [{\"id\": \"a\", \"name\": \"A\", \"country\": \"p\"},\n"
    " {\"id\": \"b\", \"name\": \"B\", \"within\": \"a\"},\n"
    " {\"id\": \"c\", \"name\": \"C\", \"within\": \"b\", \"country\": @\"«q|p»\"}]" },
  { "no language", SMT_FAULT_BAD_LANGUAGE, "/sources/0/language",
    DOCUMENT ("\"sources\": [{\"id\": \"s\", \"name\": \"S\","
              " \"language\": @\"«xx-KH|km-KH»\"}]") },
};

/* The codes that a case has shown alone. */
static gboolean seen[128];

static char *
choose (const char *text,
        gboolean    faulty)
{
  g_autoptr (GString) chosen = g_string_new (NULL);

  for (const char *open; (open = strstr (text, "«")) != NULL;)
    {
      const char *bar = strchr (open, '|');
      const char *close = strstr (open, "»");
      const char *first = open + strlen ("«");

      g_string_append_len (chosen, text, open - text);
      if (faulty)
        g_string_append_len (chosen, first, bar - first);
      else
        g_string_append_len (chosen, bar + 1, close - bar - 1);
      text = close + strlen ("»");
    }

  g_string_append (chosen, text);
  return g_string_free_and_steal (g_steal_pointer (&chosen));
}

/* The document of a case, without the mark; *@before is what stands before it. */
static char *
make_document (const Case  *item,
               gboolean     faulty,
               char       **before)
{
  g_autofree char *chosen = choose (item->text, faulty);
  g_autofree char *whole = *chosen == '{' ? g_strdup (chosen)
                                          : g_strdup_printf (DOCUMENT (COMMON "%s"), chosen);
  char *mark = strchr (whole, '@');

  g_assert_nonnull (mark);
  *before = g_strndup (whole, mark - whole);
  return g_strconcat (*before, mark + 1, NULL);
}

static void
check_place (SmtFault   *fault,
             const char *before)
{
  g_auto (GStrv) lines = g_strsplit (before, "\n", -1);
  const char *last = lines[g_strv_length (lines) - 1];

  g_assert_cmpint (smt_fault_get_line (fault), ==, g_strv_length (lines));
  g_assert_cmpint (smt_fault_get_column (fault), ==, g_utf8_strlen (last, -1) + 1);
}

static void
check_case (const Case *item)
{
  g_autofree char *before = NULL, *before_right = NULL, *message = NULL;
  g_autofree char *text = make_document (item, TRUE, &before);
  g_autofree char *right = make_document (item, FALSE, &before_right);
  g_autoptr (SmtFaultList) faults = NULL;
  g_autoptr (SmtDataset) dataset = NULL;
  g_autoptr (SmtFault) fault = NULL;

  g_test_message ("%s", item->name);
  faults = read_faults (text);
  fault = g_list_model_get_item (G_LIST_MODEL (faults), 0);
  message = smt_fault_dup_message (fault);
  g_test_message ("%s", message);

  g_assert_cmpint (smt_fault_get_code (fault), ==, item->code);
  g_assert_cmpint (smt_fault_list_get_n_found (faults), ==, 1);
  g_assert_cmpstr (smt_fault_get_pointer (fault), ==, item->pointer);
  g_assert_cmpstr (smt_fault_get_found (fault), !=, "");
  g_assert_cmpstr (smt_fault_get_expected (fault), !=, "");
  check_place (fault, before);
  seen[item->code] = TRUE;

  dataset = fixture_read_valid (right);
}

static void
test_rules_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i]);
}

/* What a file alone can break is in test-faults.c; all else is here. */
static void
test_rules_complete (void)
{
  g_autoptr (GEnumClass) codes = g_type_class_ref (SMT_TYPE_FAULT_CODE);
  guint n = 0;

  g_assert_cmpint (codes->n_values, <, G_N_ELEMENTS (seen));
  for (guint i = 0; i < codes->n_values; i++)
    {
      g_test_message ("%s", codes->values[i].value_nick);
      g_assert_true (codes->values[i].value <= SMT_FAULT_CYCLE ||
                     seen[codes->values[i].value]);
      n += codes->values[i].value > SMT_FAULT_CYCLE;
    }
  g_assert_cmpint (n, >, 35);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/cases", test_rules_cases);
  g_test_add_func ("/rules/complete", test_rules_complete);

  return g_test_run ();
}
