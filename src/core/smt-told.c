/* smt-told.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one source speaks of. It ties an entity to another when the value that
 * refers to that rests on it, or when it gives a place in its own way. It speaks
 * of an entity that has passages in it; and of something that facts are about (a
 * topic, a place, a party …), which has none of its own, when it says so of a
 * fact. Without a source these functions tell what all of them say together.
 *
 * Cost: a walk over the fields of an entity, or of what refers to it.
 */

#include "smt-told.h"

#include "smt-account.h"
#include "smt-told-private.h"

/* What facts are about, or rest on. */
#define SUBJECTS (SMT_ONE_TYPE (SMT_ENTITY_MECHANISM) | SMT_ONE_TYPE (SMT_ENTITY_PARTY) | \
                  SMT_ONE_TYPE (SMT_ENTITY_BODY) | SMT_ONE_TYPE (SMT_ENTITY_SERIES) | \
                  SMT_ONE_TYPE (SMT_ENTITY_TOPIC) | SMT_ONE_TYPE (SMT_ENTITY_PLACE) | \
                  SMT_ONE_TYPE (SMT_ENTITY_PERSON) | SMT_ONE_TYPE (SMT_ENTITY_ROLE))

typedef struct
{
  SmtToldVisitor visit;
  gpointer       user_data;
} Tie;

static void
visit_ref (const Tie          *self,
           const SmtToldPlace *place,
           const SmtField     *field,
           const SmtRef       *ref)
{
  if (ref->target != NULL && smt_told_get_support (place, field) != SMT_SUPPORT_NONE &&
      smt_account_find (place->passages, field->name, place->source) == NULL)
    self->visit (field->name, ref->target, self->user_data);
}

/* A source that gives a place in its own way speaks of that place, and of no
 * other. */
static void
visit_passages (const Tie          *self,
                const SmtToldPlace *place,
                GPtrArray          *passages)
{
  for (guint i = 0; i < passages->len; i++)
    {
      const SmtPassage *passage = g_ptr_array_index (passages, i);

      if ((place->source == NULL || passage->source->target == place->source) &&
          passage->place != NULL && passage->place->target != NULL)
        self->visit ("place", passage->place->target, self->user_data);
    }
}

static void
tie_field (const SmtToldPlace *place,
           const SmtField     *field,
           gconstpointer       owner,
           gpointer            user_data)
{
  const Tie *self = user_data;
  GPtrArray *list = field->flags & SMT_FIELD_LIST ? smt_field_get_list (field, owner) : NULL;

  if (field->record == &smt_passage_type)
    visit_passages (self, place, list);
  else if (field->kind == SMT_FIELD_REF && list == NULL)
    visit_ref (self, place, field, G_STRUCT_MEMBER (const SmtRef *, owner, field->offset));
  else if (field->kind == SMT_FIELD_REF)
    for (guint i = 0; i < list->len; i++)
      visit_ref (self, place, field, g_ptr_array_index (list, i));
}

/**
 * smt_told_visit_references: (skip)
 * @from: an entity
 * @source: (nullable): the source asked; %NULL, all together
 * @visit: (scope call): what to call
 *
 * Calls @visit for each entity that @from has to do with, by @source, with the
 * field that says so. The same entity may come several times; sources that
 * passages are in do not come.
 */
void
smt_told_visit_references (SmtEntity       *from,
                           const SmtEntity *source,
                           SmtToldVisitor   visit,
                           gpointer         user_data)
{
  Tie self = { visit, user_data };

  smt_told_walk (from, source, tie_field, &self);
}

typedef struct
{
  const SmtEntity *to;
  gboolean         found;
} Search;

static void
search (const char *field,
        SmtEntity  *target,
        gpointer    user_data)
{
  Search *self = user_data;

  self->found |= target == self->to;
}

/**
 * smt_told_refers:
 * @from: an entity that refers to @to
 * @source: (nullable): the source asked about
 *
 * Returns: whether, by @source, @from has to do with @to. On the page of
 *   @source itself that is everything which rests on it
 */
gboolean
smt_told_refers (SmtEntity       *from,
                 const SmtEntity *to,
                 const SmtEntity *source)
{
  Search self = { to, to == source };

  if (source == NULL)
    return TRUE;
  if (!self.found)
    smt_told_visit_references (from, source, search, &self);
  return self.found;
}

/**
 * smt_told_count_referrers:
 * @source: (nullable): the source asked; %NULL, all together
 *
 * Returns: how many entities have to do with @to, by @source
 */
guint
smt_told_count_referrers (SmtDataset      *dataset,
                          SmtEntity       *to,
                          const SmtEntity *source)
{
  GPtrArray *referrers = smt_dataset_get_referrers (dataset, to);
  guint n = 0;

  if (source == NULL || referrers == NULL)
    return referrers != NULL ? referrers->len : 0;

  for (guint i = 0; i < referrers->len; i++)
    n += smt_told_refers (g_ptr_array_index (referrers, i), to, source);
  return n;
}

typedef struct
{
  const SmtEntity *source;
  gboolean         found;
} Survey;

static void
survey (const SmtField *field,
        gconstpointer   owner,
        gpointer        user_data)
{
  Survey *self = user_data;

  if (field->record == &smt_passage_type)
    self->found |= smt_support_of_list (field, owner, self->source) != SMT_SUPPORT_NONE;
}

static gboolean
rests_on (SmtEntity       *entity,
          const SmtEntity *source)
{
  Survey self = { source, FALSE };

  smt_entity_visit_deep (entity, survey, &self);
  return self.found;
}

/**
 * smt_told_concerns:
 * @source: (nullable): the source asked
 *
 * Returns: whether @source speaks of @entity; of sources only of itself
 */
gboolean
smt_told_concerns (SmtDataset      *dataset,
                   SmtEntity       *entity,
                   const SmtEntity *source)
{
  GPtrArray *referrers;

  if (source == NULL || entity == source || rests_on (entity, source))
    return TRUE;
  if ((SUBJECTS & SMT_ONE_TYPE (smt_entity_get_kind (entity))) == 0)
    return FALSE;

  referrers = smt_dataset_get_referrers (dataset, entity);
  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      SmtEntity *fact = g_ptr_array_index (referrers, i);

      if (rests_on (fact, source) && smt_told_refers (fact, entity, source))
        return TRUE;
    }
  return FALSE;
}
