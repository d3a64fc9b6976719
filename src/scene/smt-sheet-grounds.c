/* smt-sheet-grounds.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What lines rest on that have no passage of their own: a code on the standard
 * that defines it, an address on a page read there, a role on a period in
 * which it is held. And where it was looked for what is not stated.
 */

#include "smt-sheet-builder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "smt-entities.h"

/**
 * smt_sheet_list_passages: (skip)
 *
 * Returns: (transfer container) (element-type SmtPassage): what @entity rests on:
 *   its own passages, or, for a membership that has none, those of its periods
 */
GPtrArray *
smt_sheet_list_passages (SmtEntity *entity)
{
  GPtrArray *passages = smt_entity_get_passages (entity);
  GPtrArray *periods, *all;

  if (passages != NULL)
    return g_ptr_array_ref (passages);

  all = g_ptr_array_new ();
  periods = SMT_IS_MEMBERSHIP (entity)
            ? smt_membership_get_periods (SMT_MEMBERSHIP (entity)) : NULL;
  for (guint i = 0; periods != NULL && i < periods->len; i++)
    {
      const SmtPeriod *period = g_ptr_array_index (periods, i);

      for (guint j = 0; period->passages != NULL && j < period->passages->len; j++)
        g_ptr_array_add (all, g_ptr_array_index (period->passages, j));
    }
  return all;
}

/* The fields of a party that a standard defines, by the format of the file,
 * and the id under which a dataset has the standard among its sources. A state
 * is what has a country code. */
static const struct
{
  const char *field;
  const char *code;
  const char *source;
} standards[] = {
  { "region", "region", "un-m49" },
  { "code", "code", "iso-3166-1" },
  { "kind", "code", "iso-3166-1" },
};

static const char *
get_string (SmtEntity  *entity,
            const char *name)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (entity, name, &owner);

  return field != NULL ? smt_field_get_string (field, owner) : NULL;
}

/* Also where another source is asked: what a code means is not its account. */
static gboolean
put_standard (SmtSheetBuilder *self,
              SmtLine         *line,
              const char      *code,
              const char      *id)
{
  SmtEntity *source = smt_dataset_lookup (self->dataset, id);

  if (code == NULL || source == NULL || !SMT_IS_SOURCE (source))
    return FALSE;

  smt_sheet_put_source (self, line, source, NULL, NULL);
  return TRUE;
}

/**
 * smt_sheet_put_standard: (skip)
 * @field: the name of a field of the page's entity
 *
 * Returns: whether a standard defines the field, and is marked on @line
 */
gboolean
smt_sheet_put_standard (SmtSheetBuilder *self,
                        SmtLine         *line,
                        const char      *field)
{
  if (!SMT_IS_PARTY (self->entity))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (standards); i++)
    if (g_str_equal (standards[i].field, field))
      return put_standard (self, line, get_string (self->entity, standards[i].code),
                           standards[i].source);

  return FALSE;
}

static gboolean
is_marked (GListModel *section,
           const char *source)
{
  for (guint i = 0; i < g_list_model_get_n_items (section); i++)
    {
      g_autoptr (SmtLine) line = g_list_model_get_item (section, i);

      if (g_strcmp0 (smt_line_get_id (line), source) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * smt_sheet_add_standards: (skip)
 *
 * Adds to the section of sources the standards that define what a party is.
 */
void
smt_sheet_add_standards (SmtSheetBuilder *self)
{
  if (!SMT_IS_PARTY (self->entity))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (standards); i++)
    {
      const char *code = get_string (self->entity, standards[i].code);
      SmtEntity *source = smt_dataset_lookup (self->dataset, standards[i].source);
      SmtLine *line;

      if (code == NULL || source == NULL || !SMT_IS_SOURCE (source) ||
          is_marked (G_LIST_MODEL (self->section), standards[i].source))
        continue;
      line = smt_sheet_add (self, SMT_LINE_ITEM, NULL, 0);
      smt_line_set_id (line, standards[i].source);
      smt_sheet_put_entity (self, line, source);
      smt_sheet_put_brief (self, line, source);
      smt_sheet_put_source (self, line, source, code, NULL);
    }
}

static const char *
skip_scheme (const char *address)
{
  const char *host = strstr (address, "://");

  return host != NULL ? host + 3 : address;
}

/* Whether @address is a page of @site: "https://en.site.org/page" is one of
 * "https://site.org". */
static gboolean
is_on_site (const char *address,
            const char *site)
{
  const char *host = skip_scheme (address);
  const char *wanted = skip_scheme (site);
  gsize length = strcspn (host, "/?#:");
  gsize n_wanted = strcspn (wanted, "/?#:");

  return n_wanted > 0 && length >= n_wanted &&
         g_ascii_strncasecmp (host + length - n_wanted, wanted, n_wanted) == 0 &&
         (length == n_wanted || host[length - n_wanted - 1] == '.');
}

/* A source that was read on @site; of all the first, or the one asked. */
static SmtEntity *
find_page (SmtSheetBuilder *self,
           const char      *site)
{
  GListModel *sources = smt_dataset_get_list (self->dataset, SMT_ENTITY_SOURCE);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (SmtEntity) source = g_list_model_get_item (sources, i);
      const char *address = get_string (source, "address");

      if (address != NULL && is_on_site (address, site) &&
          (self->according_to == NULL || self->according_to == source))
        return source;
    }

  return NULL;
}

/* Whether the source that is asked, if any is, was read on @site. */
gboolean
smt_sheet_has_site (SmtSheetBuilder *self,
                    const char      *site)
{
  return self->according_to == NULL || find_page (self, site) != NULL;
}

/**
 * smt_sheet_put_site: (skip)
 *
 * An address says itself whose it is; marked is a source that was read there.
 */
void
smt_sheet_put_site (SmtSheetBuilder *self,
                    SmtLine         *line,
                    const char      *site)
{
  SmtEntity *page = find_page (self, site);

  if (page != NULL)
    smt_sheet_put_source (self, line, page, NULL, NULL);
  else
    smt_sheet_put_marks (self, line, smt_entity_get_passages (self->entity));
}

/**
 * smt_sheet_put_order_marks: (skip)
 *
 * The order of mechanisms is that of the source which the dataset starts from:
 * marked is where the page's entity comes in it.
 */
void
smt_sheet_put_order_marks (SmtSheetBuilder *self,
                           SmtLine         *line)
{
  GPtrArray *passages = smt_entity_get_passages (self->entity);
  const SmtPassage *passage =
    smt_passages_find (passages, smt_dataset_get_source (self->dataset));

  if (passage == NULL)
    smt_sheet_put_marks (self, line, passages);
  else if (self->according_to == NULL ||
           self->according_to == smt_dataset_get_source (self->dataset))
    smt_sheet_put_source (self, line, passage->source->target, passage->locator, NULL);
  else
    smt_sheet_put_looked_at (self, line, self->entity);
}

/* The first period in which somebody holds @role in the page's mechanism, and
 * of which it is said where that is written. */
static const SmtSpell *
find_holder (SmtSheetBuilder *self,
             SmtEntity       *role)
{
  guint mechanism, n;
  const SmtSpell *spells;

  if (!smt_membership_index_find_mechanism (self->index, self->entity, &mechanism))
    return NULL;

  spells = smt_membership_index_get_spells (self->index, mechanism, &n);
  for (guint i = 0; i < n; i++)
    if (spells[i].period->passages != NULL &&
        smt_membership_index_get_role (self->index, spells[i].role) == role)
      return &spells[i];

  return NULL;
}

static SmtEntity *
find_roster (SmtSheetBuilder *self,
             SmtEntity       *role)
{
  GPtrArray *referrers = smt_dataset_get_referrers (self->dataset, self->entity);

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      SmtEntity *entity = g_ptr_array_index (referrers, i);
      GPtrArray *roles = SMT_IS_ROSTER (entity)
                         ? smt_roster_get_roles (SMT_ROSTER (entity)) : NULL;

      for (guint j = 0; roles != NULL && j < roles->len; j++)
        if (((SmtRef *) g_ptr_array_index (roles, j))->target == role &&
            smt_support_of_entity (entity, self->according_to) != SMT_SUPPORT_NONE)
          return entity;
    }

  return NULL;
}

/**
 * smt_sheet_put_role_marks: (skip)
 *
 * Marks where it is written that the page's mechanism has @role: a complete
 * list of its holders, or else a period in which it is held, or else what the
 * role is.
 */
void
smt_sheet_put_role_marks (SmtSheetBuilder *self,
                          SmtLine         *line,
                          SmtEntity       *role)
{
  SmtEntity *roster = find_roster (self, role);
  const SmtSpell *spell = roster == NULL ? find_holder (self, role) : NULL;

  if (roster != NULL)
    smt_sheet_put_marks (self, line, smt_entity_get_passages (roster));
  else if (spell != NULL)
    smt_sheet_put_marks (self, line, spell->period->passages);
  else
    smt_sheet_put_marks (self, line, smt_entity_get_passages (role));
}

/**
 * smt_sheet_put_roles: (skip)
 * @roles: (element-type SmtRef): the roles that the page's mechanism has
 *
 * Puts the roles on @line, with their marks; where one source is asked, those
 * that somebody has by it.
 */
void
smt_sheet_put_roles (SmtSheetBuilder *self,
                     SmtLine         *line,
                     GPtrArray       *roles)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new ();

  for (guint i = 0; i < roles->len; i++)
    {
      SmtRef *ref = g_ptr_array_index (roles, i);

      if (self->according_to != NULL &&
          find_roster (self, ref->target) == NULL && find_holder (self, ref->target) == NULL)
        continue;
      g_ptr_array_add (said, ref);
      smt_sheet_put_role_marks (self, line, ref->target);
    }

  smt_sheet_put_refs (self, line, said);
  if (said->len == 0)
    {
      smt_sheet_put_not_stated (self, line);
      smt_sheet_put_looked_at (self, line, self->entity);
    }
}

/* Of the places in which it was looked at most @n. */
static void
put_looked_at (SmtSheetBuilder *self,
               SmtLine         *line,
               SmtEntity       *entity,
               guint            n)
{
  GPtrArray *passages = smt_entity_get_passages (entity);
  /* TRANSLATORS: of a source on a line that says "not stated" */
  const char *words = smt_sheet_say (self, N_("looked through for this"));

  for (guint i = 0; n > 0 && passages != NULL && i < passages->len; i++)
    {
      const SmtPassage *passage = g_ptr_array_index (passages, i);

      if (self->according_to != NULL && passage->source->target != self->according_to)
        continue;
      smt_sheet_put_source (self, line, passage->source->target, passage->locator, words);
      n--;
    }
  if (self->according_to != NULL && smt_line_get_marks (line)->len == 0)
    smt_sheet_put_source (self, line, self->according_to, NULL,
                          /* TRANSLATORS: of a source on a line that says "not stated" */
                          smt_sheet_say (self, N_("says nothing of this, as far as read")));
}

/**
 * smt_sheet_put_looked_at: (skip)
 *
 * Marks on a line that says "not stated" what was looked through: what the
 * dataset cites for @entity as a whole, in the source that is asked or in all.
 */
void
smt_sheet_put_looked_at (SmtSheetBuilder *self,
                         SmtLine         *line,
                         SmtEntity       *entity)
{
  put_looked_at (self, line, entity, G_MAXUINT);
}

/* As before, where a line is about several: the first place for each. */
void
smt_sheet_put_looked_at_first (SmtSheetBuilder *self,
                               SmtLine         *line,
                               SmtEntity       *entity)
{
  put_looked_at (self, line, entity, 1);
}

/* Where it is written when @mechanism began, as far as the source that is
 * asked says so. */
void
smt_sheet_put_founding_marks (SmtSheetBuilder *self,
                              SmtLine         *line,
                              SmtEntity       *mechanism)
{
  const SmtFacts *facts = smt_entity_get_facts (mechanism);

  if (facts != NULL && facts->founded != NULL)
    smt_sheet_put_marks (self, line, facts->founded->passages);
  if (smt_line_get_marks (line)->len == 0)
    smt_sheet_put_looked_at_first (self, line, mechanism);
}
