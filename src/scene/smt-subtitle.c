/* smt-subtitle.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-subtitle.h"

#include "smt-i18n.h"

#include "smt-account.h"
#include "smt-core-enums.h"
#include "smt-entities.h"
#include "smt-label.h"
#include "smt-membership-counts.h"
#include "smt-origin-words.h"
#include "smt-sheet-builder.h"
#include "smt-sheet-words.h"
#include "smt-told.h"
#include "smt-words.h"

/* The second line of an entity in a list: what tells it apart from its
 * neighbours, a few facts side by side. What is not known is left out here;
 * the entity's page says so. */

typedef struct
{
  SmtDataset         *dataset;
  SmtEntity          *entity;
  SmtMembershipIndex *index;
  SmtDay              day;
  SmtCounting         counting;
  SmtLanguage        *language;
  GStrvBuilder       *parts;
  gboolean            begun;
} Subtitle;

static SmtEntity *
get_source (Subtitle *self)
{
  return smt_membership_index_get_source (self->index);
}

static void
take_part (Subtitle *self,
           char     *part)
{
  if (part != NULL && *part != '\0')
    {
      g_strv_builder_take (self->parts, part);
      self->begun = TRUE;
    }
  else
    {
      g_free (part);
    }
}

/* Words of the program; at the head of the line with a capital. */
static void
add_words (Subtitle   *self,
           const char *words)
{
  take_part (self, self->begun || words == NULL ? g_strdup (words)
                                                : smt_sheet_words_capitalize (words));
}

static void
add_ref (Subtitle   *self,
         const char *field)
{
  SmtEntity *target = g_str_equal (field, "mechanism")
                      ? smt_entity_get_ref (self->entity, field)
                      : smt_account_get_ref (self->entity, field, get_source (self));

  if (target != NULL)
    take_part (self, smt_label_dup_short (target, self->language));
}

static void
add_date (Subtitle   *self,
          const char *field)
{
  const SmtEdtf *date = smt_account_get_date (self->entity, field, get_source (self));

  if (date != NULL)
    {
      g_autofree char *words = smt_sheet_words_date (self->language, date,
                                                     smt_sheet_get_basis (self->entity,
                                                                          get_source (self)));

      add_words (self, words);
    }
}

static void
add_word (Subtitle   *self,
          const char *name)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (self->entity, name, &owner);

  if (field != NULL && smt_field_is_set (field, owner) &&
      smt_account_has_field (self->entity, name, get_source (self)))
    add_words (self, smt_words_get (field->get_word_type (),
                                    smt_field_get_number (field, owner), self->language));
}

static void
add_first_of (Subtitle   *self,
              const char *name)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (self->entity, name, &owner);
  GPtrArray *list = smt_field_get_list (field, owner);
  const SmtRef *ref = list != NULL ? g_ptr_array_index (list, 0) : NULL;

  if (ref != NULL && ref->target != NULL &&
      smt_account_has_field (self->entity, name, get_source (self)))
    take_part (self, smt_label_mark (ref->target, self->language,
                                     smt_label_dup_short (ref->target, self->language)));
}

static char *
format_count (Subtitle   *self,
              const char *singular,
              const char *plural,
              guint       count)
{
  g_autofree char *number = smt_language_format_number (self->language, count);
  GString *text = g_string_new (smt_language_translate_plural (self->language, singular,
                                                               plural, count));

  g_string_replace (text, "{n}", number, 1);
  return g_string_free_and_steal (text);
}

/* Who belongs to it at the day of the view, as the page and the matrix count. */
static void
add_members (Subtitle *self)
{
  guint mechanism, n;
  g_autoptr (SmtAnswers) answers = NULL;

  if (!smt_membership_index_find_mechanism (self->index, self->entity, &mechanism))
    return;

  answers = smt_membership_index_ask (self->index, mechanism,
                                      smt_counting_get_mask (self->counting, self->index),
                                      self->day);
  n = smt_bitset_count (answers->yes);
  if (n > 0)
    /* TRANSLATORS: how many parties take part in a mechanism; {n} is a number */
    take_part (self, format_count (self, NP_ ("{n} party", "{n} parties"), n));
}

static void
add_since (Subtitle *self)
{
  const SmtEdtf *founded = smt_sheet_get_date (self->entity, get_source (self));
  g_autofree char *date = NULL;
  g_autoptr (SmtEdtf) year = NULL;
  g_autofree char *year_text = NULL;
  GString *text;

  if (founded == NULL)
    return;

  year_text = g_strdup_printf ("%04d", smt_edtf_get_first (founded)->year);
  year = smt_edtf_parse (year_text, NULL);
  date = year != NULL ? smt_language_format_edtf (self->language, year)
                      : g_strdup (year_text);
  /* TRANSLATORS: {date} is the year in which a mechanism was founded */
  text = g_string_new (smt_language_translate (self->language, NULL, N_("since {date}")));
  g_string_replace (text, "{date}", date, 1);
  take_part (self, g_string_free_and_steal (text));
}

static void
describe_mechanism (Subtitle *self)
{
  SmtFacts *facts = smt_entity_get_facts (self->entity);

  if (facts->acronym != NULL)
    take_part (self, g_strdup (smt_language_get_text (self->language, facts->acronym, NULL)));
  add_members (self);
  add_since (self);
}

static void
describe_party (Subtitle *self)
{
  const char *region = smt_party_get_region (SMT_PARTY (self->entity));
  guint party, n, n_organisations;

  if (region != NULL)
    take_part (self, smt_language_dup_region (self->language, region));
  else
    add_word (self, "kind");
  if (!smt_membership_index_find_party (self->index, self->entity, &party))
    return;

  n = smt_membership_index_count_held (self->index, party,
                                       smt_counting_get_mask (self->counting, self->index),
                                       self->day, &n_organisations);
  if (n > 0)
    /* TRANSLATORS: in how many mechanisms a party is; {n} is a number */
    take_part (self, format_count (self, NP_ ("{n} mechanism", "{n} mechanisms"), n));
  if (n_organisations > 0)
    /* TRANSLATORS: in how many organisations, such as ASEAN, a party is besides; {n} is
     * a number */
    take_part (self, format_count (self, NP_ ("{n} organisation", "{n} organisations"),
                                   n_organisations));
}

static void
describe_person (Subtitle *self)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (self->entity, "offices", &owner);
  GPtrArray *offices = smt_field_get_list (field, owner);
  const SmtOffice *office = offices != NULL ? g_ptr_array_index (offices, 0) : NULL;

  if (office == NULL)
    return;
  take_part (self, g_strdup (smt_language_get_text (self->language, office->office, NULL)));
  if (office->party != NULL && office->party->target != NULL)
    take_part (self, smt_label_dup_short (office->party->target, self->language));
}

static void
describe_source (Subtitle *self)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (self->entity, "publisher", &owner);
  const SmtText *publisher = smt_field_get_text (field, owner);

  if (publisher != NULL)
    take_part (self, g_strdup (smt_language_get_text (self->language, publisher, NULL)));
  add_date (self, "issued");
}

static void
describe_by_use (Subtitle *self)
{
  guint n = smt_told_count_referrers (self->dataset, self->entity, get_source (self));

  if (n > 0)
    /* TRANSLATORS: how often something is referred to; {n} is a number */
    take_part (self, format_count (self, NP_ ("{n} entry", "{n} entries"), n));
}

static void
describe (Subtitle *self)
{
  switch (smt_entity_get_kind (self->entity))
    {
    case SMT_ENTITY_MECHANISM:
      describe_mechanism (self);
      break;
    case SMT_ENTITY_PARTY:
      describe_party (self);
      break;
    case SMT_ENTITY_PERSON:
      describe_person (self);
      break;
    case SMT_ENTITY_SOURCE:
      describe_source (self);
      break;
    case SMT_ENTITY_PLACE:
      add_word (self, "kind");
      add_ref (self, "within");
      break;
    case SMT_ENTITY_STATEMENT:
      add_first_of (self, "speakers");
      add_word (self, "kind");
      add_ref (self, "mechanism");
      break;
    case SMT_ENTITY_MEETING:
    case SMT_ENTITY_EVENT:
      add_date (self, "date");
      add_ref (self, "place");
      add_ref (self, "mechanism");
      break;
    case SMT_ENTITY_DOCUMENT:
    case SMT_ENTITY_BODY:
      add_word (self, "kind");
      add_ref (self, "mechanism");
      break;
    case SMT_ENTITY_MILESTONE:
      add_date (self, "date");
      add_ref (self, "mechanism");
      break;
    case SMT_ENTITY_RELATION:
      add_date (self, "date");
      break;
    case SMT_ENTITY_SERIES:
      add_ref (self, "mechanism");
      break;
    case SMT_ENTITY_ROLE:
      add_word (self, "kind");
      break;
    case SMT_ENTITY_TOPIC:
      describe_by_use (self);
      break;
    case SMT_ENTITY_MEMBERSHIP:
    case SMT_ENTITY_ROSTER:
    case SMT_N_ENTITY_TYPES:
    default:
      break;
    }
}

/**
 * smt_subtitle_dup:
 * @index: who belongs to what
 * @day: as of when
 * @counting: who counts
 *
 * Returns: (transfer full): a short line about @entity; possibly empty
 */
char *
smt_subtitle_dup (SmtDataset         *dataset,
                  SmtEntity          *entity,
                  SmtMembershipIndex *index,
                  SmtDay              day,
                  SmtCounting         counting,
                  SmtLanguage        *language)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  Subtitle self = { dataset, entity, index, day, counting, language, builder };

  describe (&self);
  take_part (&self, smt_origin_words_dup (dataset, entity, language));
  parts = g_strv_builder_end (builder);
  return smt_language_join (language, parts);
}
