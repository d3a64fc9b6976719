/* smt-membership-index.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-membership-index-private.h"

#include <string.h>

#include "smt-entities.h"

/* Who belongs to what, ready for questions "as of" a day.
 *
 * Periods lie sorted by mechanism, then party, in one array, with an array of
 * where each mechanism begins: memory grows with periods, not with cells. A
 * question about one mechanism walks its periods once; a cell is found by
 * binary search.
 *
 * The index borrows from its dataset and must not outlive it. */

G_DEFINE_FINAL_TYPE (SmtMembershipIndex, smt_membership_index, G_TYPE_OBJECT)

static void
smt_membership_index_finalize (GObject *object)
{
  SmtMembershipIndex *self = SMT_MEMBERSHIP_INDEX (object);

  g_ptr_array_unref (self->parties);
  g_ptr_array_unref (self->mechanisms);
  g_ptr_array_unref (self->roles);
  g_hash_table_unref (self->party_numbers);
  g_hash_table_unref (self->mechanism_numbers);
  g_array_unref (self->spells);
  g_array_unref (self->rolls);
  g_free (self->tenures);
  g_free (self->spell_starts);
  g_free (self->ordinals);
  g_free (self->role_masks);
  g_free (self->existence);
  g_free (self->party_existence);
  g_free (self->n_held);

  G_OBJECT_CLASS (smt_membership_index_parent_class)->finalize (object);
}

static void
smt_membership_index_class_init (SmtMembershipIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_membership_index_finalize;
}

static void
smt_membership_index_init (SmtMembershipIndex *self)
{
  self->parties = g_ptr_array_new ();
  self->mechanisms = g_ptr_array_new ();
  self->roles = g_ptr_array_new ();
  self->party_numbers = g_hash_table_new (NULL, NULL);
  self->mechanism_numbers = g_hash_table_new (NULL, NULL);
  self->spells = g_array_new (FALSE, FALSE, sizeof (SmtSpell));
  self->rolls = g_array_new (FALSE, FALSE, sizeof (Roll));
}

static gboolean
find_number (GHashTable *numbers,
             SmtEntity  *entity,
             guint      *number)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, entity));

  if (found == 0)
    return FALSE;
  *number = found - 1;
  return TRUE;
}

static void
add_entities (GPtrArray  *array,
              GHashTable *numbers,
              GListModel *list,
              gboolean    only_with_facts)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);

      if (only_with_facts && smt_entity_get_facts (entity) == NULL)
        continue;
      g_ptr_array_add (array, entity);
      if (numbers != NULL)
        g_hash_table_insert (numbers, entity, GUINT_TO_POINTER (array->len));
    }
}

static guint
get_role_number (SmtMembershipIndex *self,
                 const SmtRef       *ref)
{
  guint number = 0;

  g_ptr_array_find (self->roles, ref->target, &number);
  return number;
}

/* What the source that is asked says of a period; FALSE: nothing. */
static gboolean
apply_source (SmtMembershipIndex *self,
              SmtSpell           *spell)
{
  const SmtPassage *passage = NULL;

  if (self->according_to != NULL)
    {
      passage = smt_period_find_passage (spell->period, self->according_to);
      if (passage == NULL)
        return FALSE;
    }

  smt_period_get_account (spell->period, passage, &spell->since, &spell->until,
                          &spell->certainty);
  return TRUE;
}

static SmtSpan
get_existence (const SmtFacts *facts)
{
  const SmtEdtf *founded = facts->founded != NULL ? facts->founded->date : NULL;
  SmtSpan span = smt_span_new (founded, facts->dissolved, SMT_DAY_MAX);

  /* Without a founding date it may always have been there. */
  if (founded == NULL)
    span.since_last = SMT_DAY_MIN;
  return span;
}

/* Nobody can have been in it before it was founded. */
static void
bound_by_founding (SmtMembershipIndex *self,
                   guint               mechanism,
                   SmtSpan            *span)
{
  const SmtSpan *existence = &self->existence[mechanism];

  span->since_first = MAX (span->since_first, existence->since_first);
  span->since_last = MAX (span->since_last, span->since_first);
}

static void
add_membership (SmtMembershipIndex *self,
                SmtMembership      *membership,
                GArray             *mechanisms)
{
  GPtrArray *periods = smt_membership_get_periods (membership);
  guint party, mechanism;

  if (!find_number (self->party_numbers,
                    smt_membership_get_party (membership), &party) ||
      !find_number (self->mechanism_numbers,
                    smt_membership_get_mechanism (membership), &mechanism))
    return;

  for (guint i = 0; i < periods->len; i++)
    {
      SmtSpell spell = { .party = party, .membership = membership, .number = i + 1 };

      spell.period = g_ptr_array_index (periods, i);
      spell.role = get_role_number (self, spell.period->role);
      self->role_masks[mechanism] |= (SmtRoleMask) 1 << spell.role;
      if (!apply_source (self, &spell))
        continue;
      spell.span = smt_span_new (spell.since, spell.until, self->last_day);
      bound_by_founding (self, mechanism, &spell.span);
      g_array_append_val (self->spells, spell);
      g_array_append_val (mechanisms, mechanism);
    }
}

static int
compare_spells (gconstpointer a,
                gconstpointer b)
{
  const SmtSpell *first = a, *second = b;

  if (first->party != second->party)
    return first->party < second->party ? -1 : 1;
  if (first->span.since_first != second->span.since_first)
    return first->span.since_first < second->span.since_first ? -1 : 1;
  if (first->span.since_last != second->span.since_last)
    return first->span.since_last < second->span.since_last ? -1 : 1;
  if (first->number != second->number)
    return first->number < second->number ? -1 : 1;
  /* A party may have several memberships in one mechanism. */
  return strcmp (smt_entity_get_id (SMT_ENTITY (first->membership)),
                 smt_entity_get_id (SMT_ENTITY (second->membership)));
}

/* Counting sort by mechanism, then each mechanism's by party and time. */
static void
sort_spells (SmtMembershipIndex *self,
             const GArray       *mechanisms)
{
  guint n = self->mechanisms->len;
  g_autofree guint *next = g_new0 (guint, n + 1);
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (SmtSpell),
                                      self->spells->len);

  self->spell_starts = g_new0 (guint, n + 1);
  for (guint i = 0; i < mechanisms->len; i++)
    self->spell_starts[g_array_index (mechanisms, guint, i) + 1]++;
  for (guint i = 0; i < n; i++)
    self->spell_starts[i + 1] += self->spell_starts[i];

  memcpy (next, self->spell_starts, (n + 1) * sizeof (guint));
  g_array_set_size (sorted, self->spells->len);
  for (guint i = 0; i < mechanisms->len; i++)
    g_array_index (sorted, SmtSpell, next[g_array_index (mechanisms, guint, i)]++) =
      g_array_index (self->spells, SmtSpell, i);

  g_array_unref (self->spells);
  self->spells = sorted;
  for (guint i = 0; sorted->len > 0 && i < n; i++)
    qsort ((SmtSpell *) sorted->data + self->spell_starts[i],
           self->spell_starts[i + 1] - self->spell_starts[i],
           sizeof (SmtSpell), compare_spells);
}

static void
make_tenures (SmtMembershipIndex *self)
{
  self->tenures = g_new (SmtTenure, self->spells->len);
  for (guint i = self->mechanisms->len; i-- > 0;)
    for (guint j = self->spell_starts[i + 1]; j-- > self->spell_starts[i];)
      {
        const SmtSpell *spell = &g_array_index (self->spells, SmtSpell, j);
        gboolean is_last = j + 1 == self->spell_starts[i + 1] ||
                           spell[1].party != spell->party;

        self->tenures[j] = (SmtTenure) {
          spell->span, spell->party, spell->role, is_last ? 1 : self->tenures[j + 1].n + 1
        };
      }
}

static guint
count_members (SmtMembershipIndex *self)
{
  g_autoptr (SmtBitset) members = smt_bitset_new (self->parties->len);

  for (guint i = 0; i < self->spells->len; i++)
    smt_bitset_add (members, g_array_index (self->spells, SmtSpell, i).party);

  return smt_bitset_count (members);
}

static void
add_memberships (SmtMembershipIndex *self,
                 GListModel         *list)
{
  g_autoptr (GArray) mechanisms = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtMembership) membership = g_list_model_get_item (list, i);

      add_membership (self, membership, mechanisms);
    }

  sort_spells (self, mechanisms);
  make_tenures (self);
  self->n_members = count_members (self);
}

static void
add_rosters (SmtMembershipIndex *self,
             GListModel         *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtRoster) roster = g_list_model_get_item (list, i);
      GPtrArray *roles = smt_roster_get_roles (roster);
      Roll roll = { 0 };

      if (!smt_roster_is_given_by (roster, self->according_to) ||
          !find_number (self->mechanism_numbers,
                        smt_roster_get_mechanism (roster), &roll.mechanism))
        continue;
      for (guint j = 0; j < roles->len; j++)
        roll.roles |= (SmtRoleMask) 1
                      << get_role_number (self, g_ptr_array_index (roles, j));
      roll.span = smt_roster_get_span (roster, self->according_to, self->last_day);
      g_array_append_val (self->rolls, roll);
    }
}

static void
measure_existence (SmtMembershipIndex *self)
{
  self->ordinals = g_new0 (guint, MAX (self->mechanisms->len, 1));
  self->role_masks = g_new0 (SmtRoleMask, MAX (self->mechanisms->len, 1));
  self->existence = g_new0 (SmtSpan, MAX (self->mechanisms->len, 1));
  self->party_existence = g_new0 (SmtSpan, MAX (self->parties->len, 1));

  for (guint i = 0; i < self->mechanisms->len; i++)
    {
      SmtFacts *facts = smt_entity_get_facts (g_ptr_array_index (self->mechanisms, i));

      self->ordinals[i] = facts->number;
      self->existence[i] = get_existence (facts);
      for (guint j = 0; facts->roles != NULL && j < facts->roles->len; j++)
        self->role_masks[i] |= (SmtRoleMask) 1
                               << get_role_number (self, g_ptr_array_index (facts->roles, j));
    }

  for (guint i = 0; i < self->parties->len; i++)
    {
      SmtParty *party = g_ptr_array_index (self->parties, i);
      const SmtEdtf *since = smt_party_get_since (party);

      self->party_existence[i] = smt_span_new (since, smt_party_get_until (party),
                                               self->last_day);
      if (since == NULL)
        self->party_existence[i].since_last = SMT_DAY_MIN;
    }
}

/**
 * smt_membership_index_new:
 * @dataset: (transfer none): a dataset of at most %SMT_MAX_ROLES roles, which
 *   must outlive the index
 * @according_to: (nullable): a source; what it does not say is left out
 *
 * Cost: O(periods · log(periods of a mechanism)).
 *
 * Returns: (transfer full): an index
 */
SmtMembershipIndex *
smt_membership_index_new (SmtDataset *dataset,
                          SmtEntity  *according_to)
{
  SmtMembershipIndex *self = g_object_new (SMT_TYPE_MEMBERSHIP_INDEX, NULL);
  GListModel *roles = smt_dataset_get_list (dataset, SMT_ENTITY_ROLE);
  GListModel *parties = smt_dataset_get_list (dataset, SMT_ENTITY_PARTY);

  g_return_val_if_fail (g_list_model_get_n_items (roles) <= SMT_MAX_ROLES, self);

  self->according_to = according_to;
  self->last_day = smt_dataset_get_last_day (dataset);
  add_entities (self->roles, NULL, roles, FALSE);
  for (guint i = 0; i < self->roles->len; i++)
    self->role_kinds[i] = smt_role_get_kind (g_ptr_array_index (self->roles, i));
  for (SmtRoleKind kind = SMT_ROLE_KIND_FULL; kind <= SMT_ROLE_KIND_SUSPENDED; kind++)
    self->current_mask |= smt_membership_index_get_kind_mask (self, kind);
  add_entities (self->parties, self->party_numbers, parties, FALSE);
  add_entities (self->mechanisms, self->mechanism_numbers,
                smt_dataset_get_list (dataset, SMT_ENTITY_MECHANISM), TRUE);
  self->n_proper = self->mechanisms->len;
  add_entities (self->mechanisms, self->mechanism_numbers, parties, TRUE);
  measure_existence (self);
  add_memberships (self, smt_dataset_get_list (dataset, SMT_ENTITY_MEMBERSHIP));
  add_rosters (self, smt_dataset_get_list (dataset, SMT_ENTITY_ROSTER));
  return self;
}

guint
smt_membership_index_get_n_parties (SmtMembershipIndex *self)
{
  g_return_val_if_fail (SMT_IS_MEMBERSHIP_INDEX (self), 0);

  return self->parties->len;
}

/**
 * smt_membership_index_get_party:
 *
 * Returns: (transfer none): the party with that number
 */
SmtEntity *
smt_membership_index_get_party (SmtMembershipIndex *self,
                                guint               party)
{
  g_return_val_if_fail (party < self->parties->len, NULL);

  return g_ptr_array_index (self->parties, party);
}

gboolean
smt_membership_index_find_party (SmtMembershipIndex *self,
                                 SmtEntity          *entity,
                                 guint              *party)
{
  g_return_val_if_fail (SMT_IS_MEMBERSHIP_INDEX (self), FALSE);

  return find_number (self->party_numbers, entity, party);
}

/**
 * smt_membership_index_get_n_mechanisms:
 *
 * Returns: how many mechanisms there are, parties that have members included;
 *   these come last
 */
guint
smt_membership_index_get_n_mechanisms (SmtMembershipIndex *self)
{
  g_return_val_if_fail (SMT_IS_MEMBERSHIP_INDEX (self), 0);

  return self->mechanisms->len;
}

SmtEntity *
smt_membership_index_get_mechanism (SmtMembershipIndex *self,
                                    guint               mechanism)
{
  g_return_val_if_fail (mechanism < self->mechanisms->len, NULL);

  return g_ptr_array_index (self->mechanisms, mechanism);
}

gboolean
smt_membership_index_find_mechanism (SmtMembershipIndex *self,
                                     SmtEntity          *entity,
                                     guint              *mechanism)
{
  g_return_val_if_fail (SMT_IS_MEMBERSHIP_INDEX (self), FALSE);

  return find_number (self->mechanism_numbers, entity, mechanism);
}

/**
 * smt_membership_index_get_n_members:
 *
 * Returns: how many parties have a period in any mechanism
 */
guint
smt_membership_index_get_n_members (SmtMembershipIndex *self)
{
  g_return_val_if_fail (SMT_IS_MEMBERSHIP_INDEX (self), 0);

  return self->n_members;
}

/**
 * smt_membership_index_get_n_proper_mechanisms:
 *
 * Returns: how many of its mechanisms are not parties, too; they come first
 */
guint
smt_membership_index_get_n_proper_mechanisms (SmtMembershipIndex *self)
{
  g_return_val_if_fail (SMT_IS_MEMBERSHIP_INDEX (self), 0);

  return self->n_proper;
}

/**
 * smt_membership_index_get_ordinal:
 *
 * Returns: the number that a mechanism has in its dataset, from 1; 0 for none.
 *   Looks at nothing but the index, where 75,000 entities are far apart
 */
guint
smt_membership_index_get_ordinal (SmtMembershipIndex *self,
                                  guint               mechanism)
{
  return self->ordinals[mechanism];
}

/**
 * smt_membership_index_get_spells:
 * @n_spells: (out): how many
 *
 * Returns: (transfer none) (array length=n_spells): the periods of a
 *   mechanism, by party, then by time
 */
const SmtSpell *
smt_membership_index_get_spells (SmtMembershipIndex *self,
                                 guint               mechanism,
                                 guint              *n_spells)
{
  guint start;

  g_return_val_if_fail (mechanism < self->mechanisms->len, NULL);

  start = self->spell_starts[mechanism];
  *n_spells = self->spell_starts[mechanism + 1] - start;
  return (const SmtSpell *) self->spells->data + start;
}

/**
 * smt_membership_index_get_tenures:
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): of each of the periods of a
 *   mechanism, as smt_membership_index_get_spells() has them, what a day is
 *   asked of
 */
const SmtTenure *
smt_membership_index_get_tenures (SmtMembershipIndex *self,
                                  guint               mechanism,
                                  guint              *n)
{
  guint start;

  g_return_val_if_fail (mechanism < self->mechanisms->len, NULL);

  start = self->spell_starts[mechanism];
  *n = self->spell_starts[mechanism + 1] - start;
  return self->tenures + start;
}

/**
 * smt_membership_index_get_cell_tenures:
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): of each of the periods of one party
 *   in one mechanism, by time, what a day is asked of; found in
 *   O(log(periods of the mechanism))
 */
const SmtTenure *
smt_membership_index_get_cell_tenures (SmtMembershipIndex *self,
                                       guint               party,
                                       guint               mechanism,
                                       guint              *n)
{
  guint low = 0, high;
  const SmtTenure *tenures = smt_membership_index_get_tenures (self, mechanism, n);
  guint n_all = *n;

  high = n_all;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (tenures[middle].party < party)
        low = middle + 1;
      else
        high = middle;
    }

  *n = low < n_all && tenures[low].party == party ? tenures[low].n : 0;
  return tenures + low;
}

/**
 * smt_membership_index_get_cell_spells:
 * @n_spells: (out): how many
 *
 * Returns: (transfer none) (array length=n_spells): the periods of one party
 *   in one mechanism, by time; found as their tenures are
 */
const SmtSpell *
smt_membership_index_get_cell_spells (SmtMembershipIndex *self,
                                      guint               party,
                                      guint               mechanism,
                                      guint              *n_spells)
{
  const SmtTenure *tenures =
    smt_membership_index_get_cell_tenures (self, party, mechanism, n_spells);

  return (const SmtSpell *) self->spells->data + (tenures - self->tenures);
}

/**
 * smt_membership_index_get_source:
 *
 * Returns: (transfer none) (nullable): the one source that it goes by
 */
SmtEntity *
smt_membership_index_get_source (SmtMembershipIndex *self)
{
  g_return_val_if_fail (SMT_IS_MEMBERSHIP_INDEX (self), NULL);

  return self->according_to;
}
