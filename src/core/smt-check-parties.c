/* smt-check-parties.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-check.h"

#include <string.h>
#include <unicode/uregion.h>

#include "smt-country.h"
#include "smt-entities.h"
#include "smt-fault-words.h"
#include "smt-i18n.h"
#include "smt-span.h"
#include "smt-suggest.h"
#include "smt-tag.h"
#include "smt-template.h"

/* Parties, places and mechanisms: codes that the world has agreed on, numbers
 * that tell things apart, and places that lie where they say. */

static const SmtRule rules[] = {
  { SMT_FAULT_BAD_COUNTRY_CODE,
    "`code` is no code of a country, or stands at an organisation.",
    "Write the ISO 3166-1 alpha-3 code, that of ISO 3166-3 of a country that is no more, or "
    "`cow-NNN` where there is neither." },
  { SMT_FAULT_DUPLICATE_CODE,
    "Two states that exist at the same time have the same `code`.",
    "Correct one code, or say `since` and `until` when each existed." },
  { SMT_FAULT_BAD_REGION,
    "`region` is no code of UN M49.",
    "Write the three digits of the region: `035` is South-eastern Asia." },
  { SMT_FAULT_DUPLICATE_NUMBER,
    "Two mechanisms of a dataset have the same `number`, which is their place in the order of "
    "presentation.",
    "Number them anew." },
  { SMT_FAULT_COUNTRY_OF_ANOTHER,
    "A place lies within another that is in a different country.",
    "Correct `within`, or the `country` of the one." },
};

static gboolean
is_cow_code (const char *code)
{
  const char *digits = code + strlen ("cow-");

  return g_str_has_prefix (code, "cow-") && strlen (digits) == 3 &&
         strspn (digits, "0123456789") == 3;
}

/* AAA to AAZ, QMA to QZZ, XAA to XZZ and ZZA to ZZZ are for anybody's own use. */
static gboolean
is_user_assigned (const char *code)
{
  if (strlen (code) != 3 || strspn (code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != 3)
    return FALSE;

  return g_str_has_prefix (code, "AA") || g_str_has_prefix (code, "ZZ") || code[0] == 'X' ||
         (code[0] == 'Q' && code[1] >= 'M');
}

static void
check_code (const SmtCheck *check,
            SmtEntity      *entity)
{
  const char *code = smt_party_get_code (SMT_PARTY (entity));
  g_autofree char *found = NULL, *upper = NULL;

  if (code == NULL)
    return;

  found = smt_fault_words_quote (code);
  if (smt_party_get_kind (SMT_PARTY (entity)) == SMT_PARTY_KIND_ORGANISATION)
    {
      smt_dataset_builder_report (check->builder, entity, SMT_FAULT_BAD_COUNTRY_CODE, "/code",
                                  found, _("no code: an organisation is no country"), NULL);
      return;
    }
  if (smt_country_is_code (code) || is_user_assigned (code) || is_cow_code (code))
    return;

  upper = g_ascii_strup (code, -1);
  smt_dataset_builder_report (check->builder, entity, SMT_FAULT_BAD_COUNTRY_CODE, "/code", found,
                              _("a code of ISO 3166-1 (three letters) or ISO 3166-3, or “cow-” "
                                "and three digits"),
                              smt_country_is_code (upper) ? upper : NULL);
}

/* The regions of the standard without those for statistics; a dataset seldom
 * has others, and ICU's table takes half a millisecond to load. */
#define REGIONS "001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 " \
                "053 054 057 061 142 143 145 150 151 154 155 202 419"

static gboolean
is_region (const char *code)
{
  UErrorCode status = U_ZERO_ERROR;

  if (strlen (code) != 3 || strspn (code, "0123456789") != 3)
    return FALSE;
  if (strstr (REGIONS, code) != NULL)
    return TRUE;

  return uregion_getRegionFromNumericCode (g_ascii_strtoull (code, NULL, 10), &status) != NULL;
}

static void
check_party (const SmtCheck *check,
             SmtEntity      *entity)
{
  const char *region = smt_party_get_region (SMT_PARTY (entity));

  check_code (check, entity);
  if (region != NULL && !is_region (region))
    smt_check_report (check, entity, SMT_FAULT_BAD_REGION, g_strdup ("/region"),
                      smt_fault_words_quote (region),
                      g_strdup (_("a code of UN M49, three digits")));
}

static gboolean
coexist (const SmtCheck *check,
         SmtParty       *one,
         SmtParty       *other)
{
  SmtDay as_of = smt_dataset_get_last_day (check->dataset);
  SmtSpan a = smt_span_new (smt_party_get_since (one), smt_party_get_until (one), as_of);
  SmtSpan b = smt_span_new (smt_party_get_since (other), smt_party_get_until (other), as_of);

  return MAX (a.since_last, b.since_last) < MIN (a.until_first, b.until_first);
}

/* Of several that follow each other, each is held against the last. */
static void
check_codes (const SmtCheck *check)
{
  GListModel *list = smt_dataset_get_list (check->dataset, SMT_ENTITY_PARTY);
  g_autoptr (GHashTable) parties = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtParty) party = g_list_model_get_item (list, i);
      const char *code = smt_party_get_code (party);
      SmtParty *other = code != NULL ? g_hash_table_lookup (parties, code) : NULL;

      if (code == NULL)
        continue;
      if (other != NULL && coexist (check, party, other))
        smt_check_report (check, SMT_ENTITY (party), SMT_FAULT_DUPLICATE_CODE, g_strdup ("/code"),
                          /* TRANSLATORS: found in a file: the {code} of a state, and
                           * the {id} of another that has it as well */
                          smt_template_fill (_("“{code}”, the code of “{id}”"), "code", code,
                                             "id", smt_entity_get_id (SMT_ENTITY (other)), NULL),
                          g_strdup (_("a code that no other state has")));
      g_hash_table_insert (parties, (gpointer) code, party);
    }
}

static void
report_number (const SmtCheck *check,
               SmtEntity      *mechanism,
               guint           number,
               SmtEntity      *other)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);

  smt_check_report (check, mechanism, SMT_FAULT_DUPLICATE_NUMBER, g_strdup ("/number"),
                    smt_template_fill (_("{number}, which “{id}” has already"),
                                       "number", digits, "id", smt_entity_get_id (other), NULL),
                    g_strdup (_("a number that no other mechanism has")));
}

static void
check_numbers (const SmtCheck *check)
{
  GListModel *list = smt_dataset_get_list (check->dataset, SMT_ENTITY_MECHANISM);
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtEntity) mechanism = g_list_model_get_item (list, i);
      guint number = smt_entity_get_facts (mechanism)->number;
      SmtEntity *other = g_hash_table_lookup (numbers, GUINT_TO_POINTER (number));

      if (number == 0)
        continue;
      if (other != NULL)
        report_number (check, mechanism, number, other);
      else
        g_hash_table_insert (numbers, GUINT_TO_POINTER (number), mechanism);
    }
}

/* How far up a place is looked for that says its country: a ring of places is
 * another fault, and nobody nests them deeper. */
#define MAX_LEVELS 16

static void
check_place (const SmtCheck *check,
             SmtEntity      *entity)
{
  SmtEntity *country = smt_entity_get_ref (entity, "country");
  SmtEntity *outer = smt_entity_get_ref (entity, "within");
  SmtEntity *other = NULL;

  if (country == NULL)
    return;
  for (guint i = 0; i < MAX_LEVELS && outer != NULL && other == NULL; i++)
    {
      other = smt_entity_get_ref (outer, "country");
      if (other == NULL)
        outer = smt_entity_get_ref (outer, "within");
    }

  if (other != NULL && other != country)
    smt_check_report (check, entity, SMT_FAULT_COUNTRY_OF_ANOTHER, g_strdup ("/country"),
                      smt_fault_words_quote (smt_entity_get_id (country)),
                      /* TRANSLATORS: expected in a file, as the country of a place: the
                       * ids of another {country}, and of the {place} around it */
                      smt_template_fill (_("“{country}”, the country of “{place}”, in which it lies"),
                                         "country", smt_entity_get_id (other),
                                         "place", smt_entity_get_id (outer), NULL));
}

static void
check_language (const SmtCheck *check,
                SmtEntity      *entity)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (entity, "language", &owner);
  const char *tag = smt_field_get_string (field, owner);

  if (tag != NULL && !smt_tag_is_language (tag))
    smt_check_report (check, entity, SMT_FAULT_BAD_LANGUAGE, g_strdup ("/language"),
                      smt_fault_words_quote (tag),
                      g_strdup (_("a language tag such as “en” or “zh-Hans”")));
}

static void
check_parties (const SmtCheck *check)
{
  smt_check_each (check, SMT_ENTITY_PARTY, check_party);
  smt_check_each (check, SMT_ENTITY_PLACE, check_place);
  smt_check_each (check, SMT_ENTITY_SOURCE, check_language);
  /* Datasets that were made apart may each number their mechanisms from one,
   * and know the same states. */
  if (!check->is_single)
    return;
  check_codes (check);
  check_numbers (check);
}

const SmtRuleSet smt_party_rules = { rules, G_N_ELEMENTS (rules), NULL, check_parties };
