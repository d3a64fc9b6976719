/* register-maker.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "register-maker.h"

#include <string.h>

#include "smt-dataset-builder.h"
#include "smt-entities.h"
#include "smt-entity-private.h"

/* Registers of states and organisations of any size, for tests and benches, in
 * the shape of that of the Correlates of War: 217 states and 534 organisations
 * over 199 years, in some 18,000 spells of membership. States begin and end,
 * organisations are founded and dissolved; a few are for all, more for some,
 * most for one region; who leaves may return, and who is no full member yet may
 * become one.
 *
 * Years are stated as there, and nothing finer. One seed makes one register, on
 * every machine. What is made goes to the builder at once: the time grows with
 * the cells, the memory with the periods alone. */

#define N_YEARS_MAX  400
#define N_ROLES      3

/* Shares of what there was of the register of 2014 that a year had seen begin;
 * the times are shares of the register's. */
typedef struct
{
  double time;
  double share;
} Growth;

static const Growth growth_of_states[] = {
  { 0, 0.11 }, { 0.42, 0.21 }, { 0.67, 0.39 }, { 0.75, 0.62 }, { 0.88, 0.85 }, { 1, 1 }
};
static const Growth growth_of_organisations[] = {
  { 0, 0.002 }, { 0.42, 0.05 }, { 0.67, 0.215 }, { 0.75, 0.4 }, { 0.88, 0.8 }, { 1, 1 }
};

static const char *const regions[] = {
  "202", "015", "021", "419", "030", "034", "035", "145", "150", "009"
};
static const char *const roles[N_ROLES] = { "full", "associate", "observer" };

static const RegisterShape shapes[] = {
  { "40x9", 40, 9, 1816, 2014, 1 },
  { "217x534", 217, 534, 1816, 2014, 1 },
  { "300x75000", 300, 75000, 1816, 2014, 0.2 },
};

/* When something was there; @until is 0 where it still is. */
typedef struct
{
  int since;
  int until;
} Existence;

typedef struct
{
  Existence existence;
  guint     region;
  double    openness;   /* how readily it joins */
  char     *id;
} State;

typedef struct
{
  Existence existence;
  guint     region;
  double    near;       /* the chance that a state of its region joins */
  double    far;
  char     *id;
} Organisation;

typedef struct
{
  const RegisterShape *shape;
  GRand               *rand;
  SmtDatasetBuilder   *builder;
  SmtEdtf             *years[N_YEARS_MAX];
  State               *states;
} Maker;

static gboolean
chance (Maker  *self,
        double  share)
{
  return g_rand_double (self->rand) < share;
}

static SmtEdtf *
get_year (Maker *self,
          int    year)
{
  SmtEdtf **place = &self->years[year - self->shape->first_year];

  if (*place == NULL)
    {
      g_autofree char *text = g_strdup_printf ("%04d", year);

      *place = smt_edtf_parse (text, NULL);
    }
  return smt_edtf_ref (*place);
}

static int
pick_beginning (Maker        *self,
                const Growth *growth,
                double        share)
{
  const RegisterShape *shape = self->shape;
  guint i = 1;
  double time;

  if (share <= growth[0].share)
    return shape->first_year;
  while (growth[i].share < share)
    i++;
  time = growth[i - 1].time + (growth[i].time - growth[i - 1].time) *
         (share - growth[i - 1].share) / (growth[i].share - growth[i - 1].share);
  return shape->first_year + (int) (time * (shape->last_year - shape->first_year));
}

static Existence
pick_existence (Maker        *self,
                const Growth *growth,
                double        share,
                double        mortality)
{
  Existence existence = { pick_beginning (self, growth, share), 0 };
  int until = existence.since + g_rand_int_range (self->rand, 5, 70);

  if (chance (self, mortality) && until <= self->shape->last_year)
    existence.until = until;
  return existence;
}

/* Names that can be said, and told apart. */
static void
append_word (GString *name,
             guint    number)
{
  static const char *const syllables[] = {
    "ba", "ro", "mi", "ten", "sal", "ka", "vor", "li", "du", "nes", "ga", "pol",
    "ri", "tham", "zo", "lek"
  };
  gsize start = name->len;

  for (guint i = 0; i < 2 || number > 0; i++, number /= G_N_ELEMENTS (syllables))
    g_string_append (name, syllables[number % G_N_ELEMENTS (syllables)]);
  name->str[start] = g_ascii_toupper (name->str[start]);
}

static void
take_named (Maker      *self,
            SmtEntity  *entity,
            const char *id,
            const char *name)
{
  entity->id = g_ref_string_new (id);
  entity->name = smt_text_new_at (name, entity->id, "/name");
  smt_dataset_builder_take_entity (self->builder, entity, NULL, 0, 0);
}

static gpointer *
peek (SmtEntity  *entity,
      const char *name)
{
  SmtEntityClass *klass = SMT_ENTITY_GET_CLASS (entity);

  for (guint i = 0; i < klass->n_fields; i++)
    if (g_str_equal (klass->fields[i].name, name))
      return smt_field_peek (&klass->fields[i], entity);

  g_assert_not_reached ();
}

static void
take_roles (Maker *self)
{
  static const SmtRoleKind kinds[N_ROLES] = {
    SMT_ROLE_KIND_FULL, SMT_ROLE_KIND_ASSOCIATE, SMT_ROLE_KIND_OBSERVER
  };

  for (guint i = 0; i < N_ROLES; i++)
    {
      SmtEntity *role = g_object_new (SMT_TYPE_ROLE, NULL);

      *(guint *) peek (role, "kind") = kinds[i];
      take_named (self, role, roles[i], roles[i]);
    }
}

static void
make_state (Maker *self,
            guint  number)
{
  State *state = &self->states[number];
  SmtEntity *party = g_object_new (SMT_TYPE_PARTY, NULL);
  g_autoptr (GString) name = g_string_new (NULL);

  state->id = g_strdup_printf ("s%u", number);
  state->existence = pick_existence (self, growth_of_states,
                                     (number + 1.0) / self->shape->n_parties, 0.13);
  state->region = g_rand_int_range (self->rand, 0, G_N_ELEMENTS (regions));
  state->openness = g_rand_double_range (self->rand, 0.2, 1.4);
  append_word (name, number * 7 + 300);
  g_string_append (name, "ia");
  *(guint *) peek (party, "kind") = SMT_PARTY_KIND_STATE;
  *peek (party, "region") = g_ref_string_new (regions[state->region]);
  *peek (party, "since") = get_year (self, state->existence.since);
  if (state->existence.until != 0)
    *peek (party, "until") = get_year (self, state->existence.until);
  take_named (self, party, state->id, name->str);
}

static SmtFounding *
make_founding (Maker *self,
               int    year)
{
  SmtFounding *founding = NULL;

  for (guint i = 0; i < smt_facts_type.n_fields; i++)
    if (g_str_equal (smt_facts_type.fields[i].name, "founded"))
      founding = (SmtFounding *) smt_record_new (smt_facts_type.fields[i].record);
  founding->date = get_year (self, year);
  return founding;
}

static void
take_mechanism (Maker              *self,
                const Organisation *organisation,
                guint               number)
{
  static const char *const kinds[] = { "Commission", "Council", "Union", "Agency" };
  SmtEntity *mechanism = g_object_new (SMT_TYPE_MECHANISM, NULL);
  SmtFacts *facts = smt_mechanism_get_facts (SMT_MECHANISM (mechanism));
  g_autoptr (GString) name = g_string_new ("International ");
  const char *kind = kinds[number % G_N_ELEMENTS (kinds)];
  g_autofree char *acronym = NULL;

  g_string_append_printf (name, "%s for ", kind);
  append_word (name, number * 11 + 20);
  acronym = g_strdup_printf ("I%c%c%c%c", kind[0], 'A' + number % 26, 'A' + number / 26 % 26,
                             'A' + number / 676 % 26);
  facts->acronym = smt_text_new (acronym);
  facts->kind = number % 9 == 0 ? SMT_MECHANISM_KIND_FORUM : SMT_MECHANISM_KIND_ORGANISATION;
  facts->founded = make_founding (self, organisation->existence.since);
  if (organisation->existence.until != 0)
    facts->dissolved = get_year (self, organisation->existence.until);
  facts->roles = g_ptr_array_new_with_free_func ((GDestroyNotify) smt_ref_free);
  for (guint i = 0; i < N_ROLES; i++)
    g_ptr_array_add (facts->roles, smt_ref_new (roles[i]));
  take_named (self, mechanism, organisation->id, name->str);
}

/* One in eight is for all, two for many; the others keep to their region. */
static void
set_reach (Maker        *self,
           Organisation *organisation)
{
  double kind = g_rand_double (self->rand);

  organisation->region = g_rand_int_range (self->rand, 0, G_N_ELEMENTS (regions));
  if (kind < 0.12)
    organisation->near = organisation->far = g_rand_double_range (self->rand, 0.4, 1.7);
  else if (kind < 0.35)
    organisation->near = organisation->far = g_rand_double_range (self->rand, 0.05, 0.35);
  else
    {
      organisation->near = g_rand_double_range (self->rand, 0.3, 1.2);
      organisation->far = g_rand_double_range (self->rand, 0, 0.06);
    }
  organisation->near *= self->shape->density;
  organisation->far *= self->shape->density;
}

/* The time that two things have in common; FALSE: none. */
static gboolean
meet (const Maker     *self,
      const Existence *a,
      const Existence *b,
      Existence       *common)
{
  int end;

  common->since = MAX (a->since, b->since);
  common->until = a->until == 0 ? b->until : b->until == 0 ? a->until : MIN (a->until, b->until);
  end = common->until != 0 ? common->until : self->shape->last_year;
  return common->since < end;
}

static void
add_period (Maker     *self,
            GPtrArray *periods,
            guint      role,
            int        since,
            int        until)
{
  SmtPeriod *period = (SmtPeriod *) smt_record_new (&smt_period_type);

  period->role = smt_ref_new (roles[role]);
  period->since = get_year (self, since);
  if (until != 0)
    period->until = get_year (self, until);
  g_ptr_array_add (periods, period);
}

/* The years of a membership, and what happens in them. */
static void
fill_periods (Maker           *self,
              GPtrArray       *periods,
              const Existence *common)
{
  int end = common->until != 0 ? common->until : self->shape->last_year;
  int since = common->since;
  guint role = chance (self, 0.93) ? 0 : chance (self, 0.4) ? 1 : 2;
  int until, back;

  if (chance (self, 0.4))
    since += g_rand_int_range (self->rand, 0, MIN (end - since, 40));
  if (!chance (self, role == 0 ? 0.09 : 0.5) || end - since < 3)
    {
      add_period (self, periods, role, since, common->until);
      return;
    }

  until = g_rand_int_range (self->rand, since + 1, end);
  add_period (self, periods, role, since, until);
  back = role == 0 ? until + g_rand_int_range (self->rand, 1, 15) : until;
  if (back < end && chance (self, 0.75))
    add_period (self, periods, 0, back, common->until);
}

static void
take_membership (Maker              *self,
                 const State        *state,
                 const Organisation *organisation,
                 const Existence    *common)
{
  SmtEntity *membership = g_object_new (SMT_TYPE_MEMBERSHIP, NULL);
  GPtrArray *periods = g_ptr_array_new_with_free_func ((GDestroyNotify) smt_record_free);

  fill_periods (self, periods, common);
  *peek (membership, "party") = smt_ref_new (state->id);
  *peek (membership, "mechanism") = smt_ref_new (organisation->id);
  *peek (membership, "periods") = periods;
  smt_dataset_builder_take_entity (self->builder, membership, NULL, 0, 0);
}

static void
make_organisation (Maker *self,
                   guint  number)
{
  g_autofree char *id = g_strdup_printf ("o%u", number);
  Organisation organisation = { .id = id };
  Existence common;

  organisation.existence = pick_existence (self, growth_of_organisations,
                                           (number + 1.0) / self->shape->n_mechanisms, 0.62);
  set_reach (self, &organisation);
  take_mechanism (self, &organisation, number);
  for (guint i = 0; i < self->shape->n_parties; i++)
    {
      const State *state = &self->states[i];
      double share = state->openness *
                     (state->region == organisation.region ? organisation.near : organisation.far);

      if (chance (self, share) &&
          meet (self, &state->existence, &organisation.existence, &common))
        take_membership (self, state, &organisation, &common);
    }
}

static void
maker_clear (Maker *self)
{
  for (guint i = 0; i < N_YEARS_MAX; i++)
    g_clear_pointer (&self->years[i], smt_edtf_unref);
  for (guint i = 0; i < self->shape->n_parties; i++)
    g_free (self->states[i].id);
  g_free (self->states);
  g_rand_free (self->rand);
  g_object_unref (self->builder);
}

/**
 * register_maker_find_shape:
 * @name: `40x9`, `217x534` or `300x75000`
 *
 * Returns: (nullable): the shape with that name
 */
const RegisterShape *
register_maker_find_shape (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (g_str_equal (shapes[i].name, name))
      return &shapes[i];

  return NULL;
}

/**
 * register_maker_make:
 *
 * Returns: (transfer full): the register of that shape which @seed gives
 */
SmtDataset *
register_maker_make (const RegisterShape *shape,
                     guint32              seed)
{
  g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
  Maker self = { .shape = shape, .rand = g_rand_new_with_seed (seed) };
  g_autoptr (SmtEdtf) last = NULL;
  SmtDataset *dataset;

  g_assert (shape->last_year - shape->first_year < N_YEARS_MAX);
  self.builder = smt_dataset_builder_new (faults);
  self.states = g_new0 (State, shape->n_parties);
  last = get_year (&self, shape->last_year);
  smt_dataset_builder_set_id (self.builder, "register");
  smt_dataset_builder_set_as_of (self.builder, last);
  take_roles (&self);
  for (guint i = 0; i < shape->n_parties; i++)
    make_state (&self, i);
  for (guint i = 0; i < shape->n_mechanisms; i++)
    make_organisation (&self, i);

  dataset = smt_dataset_builder_build (self.builder);
  for (guint i = 0; dataset == NULL && i < g_list_model_get_n_items (G_LIST_MODEL (faults)); i++)
    {
      g_autoptr (SmtFault) fault = g_list_model_get_item (G_LIST_MODEL (faults), i);

      g_error ("the register has a fault: %s, %s", smt_fault_get_found (fault),
               smt_fault_get_expected (fault));
    }
  maker_clear (&self);
  return dataset;
}
