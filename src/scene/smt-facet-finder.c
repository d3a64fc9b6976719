/* smt-facet-finder.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The values that one entity has for each facet. Most stand in its fields. A
 * fact is often tied to a mechanism only by the meeting, series or body that it
 * belongs to, so these are followed; and a topic, a place, a person or a source
 * has the mechanisms of what refers to it. A party has those in which it is as
 * of the day. All this by the one source that is asked, where one is.
 */

#include "smt-facet-finder.h"

#include "smt-i18n.h"

#include "smt-account.h"
#include "smt-core-enums.h"
#include "smt-label.h"
#include "smt-list-order.h"
#include "smt-party.h"
#include "smt-sheet-builder.h"
#include "smt-sheet-words.h"
#include "smt-told.h"
#include "smt-words.h"

/* What belongs to a mechanism, and takes along what belongs to it. */
#define CARRIERS (SMT_ONE_TYPE (SMT_ENTITY_MEETING) | SMT_ONE_TYPE (SMT_ENTITY_SERIES) | \
                  SMT_ONE_TYPE (SMT_ENTITY_BODY))
/* What facts are about, or rest on. */
#define SUBJECTS (SMT_ONE_TYPE (SMT_ENTITY_TOPIC) | SMT_ONE_TYPE (SMT_ENTITY_PLACE) | \
                  SMT_ONE_TYPE (SMT_ENTITY_PERSON) | SMT_ONE_TYPE (SMT_ENTITY_SOURCE))

/* A carrier belongs to another at most so often. */
#define MOST_STEPS 4

/* Nobody looks for what may have been in any of many decades. */
#define MOST_DECADES 30

/* After so long a source had better be read again. */
#define DAYS_FRESH 365

typedef struct
{
  const SmtFacetFinder *finder;
  guint                 step;
} Walk;

static gboolean
is_one_of (SmtEntity      *entity,
           SmtEntityTypes  types)
{
  return (types & SMT_ONE_TYPE (smt_entity_get_kind (entity))) != 0;
}

static void
find_entity (const SmtFacetFinder *self,
             SmtFacet              facet,
             SmtEntity            *entity,
             gboolean              is_certain)
{
  g_autofree char *label = smt_label_dup (entity, self->language, NULL);

  self->found (facet, smt_entity_get_id (entity), label, is_certain, self->user_data);
}

static gboolean
is_mechanism (const Walk *walk,
              const char *field,
              SmtEntity  *target)
{
  if (g_str_equal (field, "mechanism"))
    return smt_entity_get_facts (target) != NULL && (walk->step == 0 || !walk->finder->own);
  return smt_entity_get_kind (target) == SMT_ENTITY_MECHANISM && !walk->finder->own;
}

static void
visit_target (const char *field,
              SmtEntity  *target,
              gpointer    user_data)
{
  Walk *walk = user_data;
  Walk further = { walk->finder, walk->step + 1 };
  gboolean is_own = walk->step == 0;

  if (is_mechanism (walk, field, target))
    find_entity (walk->finder, SMT_FACET_MECHANISM, target, TRUE);
  else if (is_own && smt_entity_get_kind (target) == SMT_ENTITY_TOPIC)
    find_entity (walk->finder, SMT_FACET_TOPIC, target, TRUE);
  else if (is_own && smt_entity_get_kind (target) == SMT_ENTITY_PLACE)
    find_entity (walk->finder, SMT_FACET_PLACE, target, TRUE);

  if (is_one_of (target, CARRIERS) && further.step < MOST_STEPS)
    smt_told_visit_references (target, walk->finder->source, visit_target, &further);
}

/* The mechanisms of what refers to a subject. */
static void
visit_referrers (const SmtFacetFinder *self,
                 SmtEntity            *entity)
{
  GPtrArray *referrers = smt_dataset_get_referrers (self->dataset, entity);

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      SmtEntity *referrer = g_ptr_array_index (referrers, i);
      Walk walk = { self, 1 };

      if (!smt_told_refers (referrer, entity, self->source))
        continue;
      if (smt_entity_get_kind (referrer) == SMT_ENTITY_MECHANISM)
        find_entity (self, SMT_FACET_MECHANISM, referrer, TRUE);
      else
        smt_told_visit_references (referrer, self->source, visit_target, &walk);
    }
}

static void
find_word (const SmtFacetFinder *self,
           SmtFacet              facet,
           const char           *value,
           const char           *words)
{
  g_autofree char *label = smt_sheet_words_capitalize (words);

  self->found (facet, value, label, TRUE, self->user_data);
}

static void
visit_word (const SmtFacetFinder *self,
            SmtEntity            *entity,
            SmtFacet              facet,
            const char           *name)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (entity, name, &owner);

  if (field != NULL && field->kind == SMT_FIELD_WORD && smt_field_is_set (field, owner) &&
      smt_account_has_field (entity, name, self->source))
    find_word (self, facet, smt_field_get_word (field, owner),
               smt_words_get (field->get_word_type (), smt_field_get_number (field, owner),
                              self->language));
}

static void
visit_memberships (const SmtFacetFinder *self,
                   SmtEntity            *entity)
{
  guint party;

  if (!smt_membership_index_find_party (self->index, entity, &party))
    return;

  for (guint i = 0; i < smt_membership_index_get_n_mechanisms (self->index); i++)
    {
      SmtCell cell = smt_membership_index_get_cell (self->index, party, i, self->day);
      gboolean is_held = cell.standing == SMT_STANDING_HELD;

      if ((!is_held && cell.standing != SMT_STANDING_POSSIBLY) || cell.spell == NULL)
        continue;
      if (cell.role_kind <= SMT_ROLE_KIND_SUSPENDED)
        find_entity (self, SMT_FACET_MECHANISM,
                     smt_membership_index_get_mechanism (self->index, i), is_held);
      find_entity (self, SMT_FACET_ROLE,
                   smt_membership_index_get_role (self->index, cell.spell->role), is_held);
    }
}

static void
visit_region (const SmtFacetFinder *self,
              SmtEntity            *entity)
{
  const char *region = smt_party_get_region (SMT_PARTY (entity));
  g_autofree char *label = NULL;

  if (region == NULL)
    return;

  label = smt_language_dup_region (self->language, region);
  self->found (SMT_FACET_REGION, region, label != NULL ? label : region, TRUE,
               self->user_data);
}

static void
find_decade (const SmtFacetFinder *self,
             int                   decade,
             gboolean              is_certain)
{
  g_autofree char *text = g_strdup_printf ("%03dX", decade);
  g_autofree char *label = smt_list_order_dup_decade (decade, self->language);

  self->found (SMT_FACET_DECADE, text, label, is_certain, self->user_data);
}

/* What lies between two bounds in different decades is possibly in each. */
static void
visit_date (const SmtFacetFinder *self,
            SmtEntity            *entity)
{
  const SmtEdtf *date = smt_sheet_get_date (entity, self->source);
  SmtDay earliest = date != NULL ? smt_edtf_get_earliest (date) : SMT_DAY_MIN;
  SmtDay latest = date != NULL ? smt_edtf_get_latest (date) : SMT_DAY_MAX;
  gint32 first, last;
  guint month, day_of_month;

  if (date == NULL)
    {
      self->found (SMT_FACET_DECADE, "undated",
                   smt_language_translate (self->language, NULL, N_("Undated")),
                   TRUE, self->user_data);
      return;
    }

  first = last = smt_edtf_get_first (date)->year;
  if (earliest != SMT_DAY_MIN)
    smt_day_to_civil (earliest, &first, &month, &day_of_month);
  if (latest != SMT_DAY_MAX)
    smt_day_to_civil (latest, &last, &month, &day_of_month);
  first = first / 10;
  last = MIN (last / 10, first + MOST_DECADES);
  for (int decade = first; first >= 0 && decade <= last; decade++)
    find_decade (self, decade, first == last);
}

/* Stated goes without saying. */
static void
visit_certainty (const SmtFacetFinder *self,
                 SmtEntity            *entity)
{
  SmtCertainty certainty = smt_entity_get_certainty (entity);
  g_autoptr (GEnumClass) words = g_type_class_ref (SMT_TYPE_CERTAINTY);

  if (!smt_account_has_field (entity, "certainty", self->source))
    return;
  find_word (self, SMT_FACET_CERTAINTY, g_enum_get_value (words, certainty)->value_nick,
             smt_words_get (SMT_TYPE_CERTAINTY, certainty, self->language));
}

static void
find_checked (const SmtFacetFinder *self,
              const char           *name,
              const char           *label)
{
  self->found (SMT_FACET_CHECKED, name, smt_language_translate (self->language, NULL, label),
               TRUE, self->user_data);
}

/* Seen from the day that the dataset is of: what was read long ago may say something
 * else by now, or be gone. */
static void
visit_checked (const SmtFacetFinder *self,
               SmtEntity            *entity)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (entity, "checked", &owner);
  const SmtEdtf *date = field != NULL ? smt_field_get_date (field, owner) : NULL;
  SmtDay last_day = smt_dataset_get_last_day (self->dataset);

  if (date == NULL)
    find_checked (self, "not-stated", N_("Not stated"));
  else if (smt_edtf_get_latest (date) >= last_day - DAYS_FRESH)
    /* TRANSLATORS: of a source: within a year before the day of the dataset */
    find_checked (self, "fresh", N_("In the last year"));
  else
    /* TRANSLATORS: of a source: more than a year before the day of the dataset */
    find_checked (self, "stale", N_("More than a year ago"));
}

/**
 * smt_facet_finder_visit:
 *
 * Calls the finder's function for each value that @entity has, some of them
 * more than once. Costs a walk over its fields, for a topic, a place, a person
 * or a source over those of what refers to it.
 */
void
smt_facet_finder_visit (const SmtFacetFinder *self,
                        SmtEntity            *entity)
{
  Walk walk = { self, 0 };
  SmtEntityType type = smt_entity_get_kind (entity);

  visit_word (self, entity, SMT_FACET_KIND, "kind");
  if (type == SMT_ENTITY_PARTY)
    {
      visit_memberships (self, entity);
      visit_region (self, entity);
      return;
    }

  if (is_one_of (entity, SUBJECTS))
    visit_referrers (self, entity);
  else if (smt_entity_get_facts (entity) == NULL)
    smt_told_visit_references (entity, self->source, visit_target, &walk);
  if (type == SMT_ENTITY_SOURCE)
    visit_checked (self, entity);
  if (!is_one_of (entity, SUBJECTS) || type == SMT_ENTITY_SOURCE)
    visit_date (self, entity);
  if (!is_one_of (entity, SUBJECTS))
    visit_certainty (self, entity);
}
