/* smt-sheet-referrers.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that refers to the page's entity, type by type in a fixed order,
 * and in each in order of time, what is undated last. On a source's page that
 * is all it supports, in the order of the dataset, which follows the sources.
 */

#include "smt-sheet-builder.h"

#include <glib/gi18n-lib.h>

#include "smt-entities.h"
#include "smt-told.h"

/* The types that come first; the others follow in the order of SmtEntityType. */
static const SmtEntityType order[] = {
  SMT_ENTITY_MEETING,
  SMT_ENTITY_DOCUMENT,
  SMT_ENTITY_STATEMENT,
  SMT_ENTITY_MILESTONE,
  SMT_ENTITY_BODY,
  SMT_ENTITY_SERIES,
  SMT_ENTITY_EVENT,
  SMT_ENTITY_RELATION,
  SMT_ENTITY_ROSTER,
};

static guint
get_order (SmtEntity *entity)
{
  gconstpointer owner;
  const SmtField *field;

  if (!SMT_IS_STATEMENT (entity))
    return 0;
  field = smt_entity_find_field (entity, "order", &owner);
  return smt_field_get_number (field, owner);
}

/* The statement that another is an item of, or itself. */
static SmtEntity *
get_umbrella (SmtEntity *entity)
{
  SmtEntity *umbrella = SMT_IS_STATEMENT (entity) ? smt_entity_get_ref (entity, "of") : NULL;

  return umbrella != NULL ? umbrella : entity;
}

/* By umbrella, where in the dataset its first statement comes. */
static GHashTable *
rank_umbrellas (GPtrArray *entities)
{
  GHashTable *ranks = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < entities->len; i++)
    {
      SmtEntity *umbrella = get_umbrella (g_ptr_array_index (entities, i));

      if (!g_hash_table_contains (ranks, umbrella))
        g_hash_table_insert (ranks, umbrella, GUINT_TO_POINTER (i));
    }

  return ranks;
}

/* In order of time, undated last; at one time in the order of the dataset, but
 * the items of a statement together and in their own order. */
static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      user_data)
{
  SmtEntity *first = (SmtEntity *) a, *second = (SmtEntity *) b;
  GHashTable *ranks = user_data;
  const SmtEdtf *one = smt_sheet_get_date (first, NULL);
  const SmtEdtf *two = smt_sheet_get_date (second, NULL);
  int difference = 0;

  if (one != NULL && two != NULL)
    difference = smt_edtf_compare (one, two);
  else if (one != NULL || two != NULL)
    return one != NULL ? -1 : 1;
  if (difference == 0)
    difference = GPOINTER_TO_INT (g_hash_table_lookup (ranks, get_umbrella (first))) -
                 GPOINTER_TO_INT (g_hash_table_lookup (ranks, get_umbrella (second)));

  return difference != 0 ? difference
                         : (int) get_order (first) - (int) get_order (second);
}

/* Marks are passages: on a source's page, the places in it. */
static void
put_marks (SmtSheetBuilder *self,
           SmtLine         *line,
           SmtEntity       *referrer)
{
  g_autoptr (GPtrArray) passages = smt_sheet_list_passages (referrer);

  if (SMT_IS_SOURCE (self->entity))
    smt_sheet_put_marks_of (self, line, referrer, self->entity);
  else
    smt_sheet_put_marks (self, line, passages);
}

static gboolean
needs_date (SmtSheetBuilder *self,
            SmtEntity       *entity)
{
  return (SMT_IS_MEETING (entity) || SMT_IS_EVENT (entity) ||
          SMT_IS_DOCUMENT (entity) || SMT_IS_MILESTONE (entity)) &&
         smt_sheet_get_date (entity, self->according_to) == NULL &&
         smt_sheet_get_basis (entity, self->according_to) != SMT_BASIS_UNDATED;
}

static SmtLine *
add_roster (SmtSheetBuilder *self,
            SmtEntity       *roster)
{
  SmtLine *line = smt_sheet_add (self, SMT_LINE_ITEM, NULL, 0);
  g_autoptr (SmtLine) roles = smt_line_new (SMT_LINE_ITEM, NULL, 0);
  const SmtSlot slot = { "roles", NULL, NULL, roles };

  smt_sheet_put_refs (self, roles, smt_roster_get_roles (SMT_ROSTER (roster)));
  smt_line_set_id (line, smt_entity_get_id (roster));
  /* TRANSLATORS: {roles} are names of roles, all of whose holders are known */
  smt_line_add_template (line, smt_sheet_say (self, N_("Complete list of: {roles}")),
                         &slot, 1);
  smt_sheet_put_brief (self, line, roster);
  smt_sheet_put_certainty (self, line, smt_entity_get_certainty (roster));
  return line;
}

/* A membership is as certain as what it rests on. */
static SmtCertainty
get_certainty (SmtEntity *referrer)
{
  g_autoptr (GPtrArray) passages = smt_sheet_list_passages (referrer);

  return SMT_IS_MEMBERSHIP (referrer) && passages->len == 0
         ? SMT_CERTAINTY_UNSOURCED : smt_entity_get_certainty (referrer);
}

static SmtLine *
add_plain (SmtSheetBuilder *self,
           SmtEntity       *referrer)
{
  SmtLine *line = smt_sheet_add (self, SMT_LINE_ITEM, NULL, 0);

  smt_line_set_id (line, smt_entity_get_id (referrer));
  smt_sheet_put_entity (self, line, referrer);
  smt_sheet_put_brief (self, line, referrer);
  if (needs_date (self, referrer))
    smt_line_add_quiet (line, smt_sheet_say (self, N_("undated")));
  smt_sheet_put_certainty (self, line, get_certainty (referrer));
  return line;
}

static void
add_referrer (SmtSheetBuilder *self,
              SmtEntity       *referrer)
{
  SmtLine *line;

  if (SMT_IS_STATEMENT (referrer))
    line = smt_sheet_add_statement (self, referrer, 0);
  else if (SMT_IS_RELATION (referrer))
    line = smt_sheet_add_relation (self, referrer, 0);
  else if (SMT_IS_ROSTER (referrer) &&
           smt_roster_get_mechanism (SMT_ROSTER (referrer)) == self->entity)
    line = add_roster (self, referrer);
  else
    line = add_plain (self, referrer);

  smt_sheet_put_how (self, line, referrer);
  put_marks (self, line, referrer);
}

static gboolean
is_said (SmtSheetBuilder *self,
         SmtEntity       *referrer)
{
  return smt_told_refers (referrer, self->entity, self->according_to);
}

/* Whether @referrer took place where the page's party was the host. */
static gboolean
is_hosted (SmtSheetBuilder *self,
           SmtEntity       *referrer)
{
  gconstpointer owner;
  const SmtField *field;
  GPtrArray *hosts;

  if (!SMT_IS_PARTY (self->entity))
    return FALSE;
  if (SMT_IS_MEETING (referrer))
    return smt_entity_get_ref (referrer, "host") == self->entity;
  if (!SMT_IS_EVENT (referrer))
    return FALSE;

  field = smt_entity_find_field (referrer, "hosts", &owner);
  hosts = smt_field_get_list (field, owner);
  for (guint i = 0; hosts != NULL && i < hosts->len; i++)
    if (((const SmtRef *) g_ptr_array_index (hosts, i))->target == self->entity)
      return TRUE;
  return FALSE;
}

static void
add_in_order (SmtSheetBuilder *self,
              const char      *title,
              GPtrArray       *chosen,
              guint            n_left_out)
{
  if (!SMT_IS_SOURCE (self->entity))
    {
      g_autoptr (GHashTable) ranks = rank_umbrellas (chosen);

      g_ptr_array_sort_values_with_data (chosen, compare, ranks);
    }

  smt_sheet_begin (self, title);
  for (guint i = 0; i < chosen->len; i++)
    add_referrer (self, g_ptr_array_index (chosen, i));
  self->n_left_out = n_left_out;
  smt_sheet_end (self);
}

/* What a party was the host of stands apart from where it took part. */
static void
add_hosted (SmtSheetBuilder *self,
            GPtrArray       *referrers)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  for (guint i = 0; i < referrers->len; i++)
    if (is_hosted (self, g_ptr_array_index (referrers, i)) &&
        is_said (self, g_ptr_array_index (referrers, i)))
      g_ptr_array_add (chosen, g_ptr_array_index (referrers, i));

  add_in_order (self, smt_sheet_say (self, N_("Meetings and events hosted")), chosen, 0);
}

static void
add_type (SmtSheetBuilder *self,
          GPtrArray       *referrers,
          SmtEntityType    type)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  guint n_left_out = 0;

  if (self->done & SMT_ONE_TYPE (type))
    return;
  self->done |= SMT_ONE_TYPE (type);

  for (guint i = 0; i < referrers->len; i++)
    {
      SmtEntity *referrer = g_ptr_array_index (referrers, i);

      if (smt_entity_get_kind (referrer) != type || referrer == self->entity)
        continue;
      if (!is_said (self, referrer))
        n_left_out++;
      else if (!is_hosted (self, referrer))
        g_ptr_array_add (chosen, referrer);
    }
  add_in_order (self, smt_sheet_say (self, smt_entity_type_get_label (type)), chosen, n_left_out);
}

/**
 * smt_sheet_add_referrers: (skip)
 *
 * Adds a section for each type of what refers to the page's entity, but for
 * those types that are on the page already.
 */
void
smt_sheet_add_referrers (SmtSheetBuilder *self)
{
  GPtrArray *referrers = smt_dataset_get_referrers (self->dataset, self->entity);

  if (referrers == NULL)
    return;

  add_hosted (self, referrers);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    add_type (self, referrers, order[i]);
  for (guint type = 0; type < SMT_N_ENTITY_TYPES; type++)
    add_type (self, referrers, type);
}
