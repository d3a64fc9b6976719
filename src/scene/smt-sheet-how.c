/* smt-sheet-how.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How an entity has to do with another that it refers to: as its host, as a
 * speaker, among its priorities. Where the kind of thing says it already (a
 * meeting of the mechanism, at the place), nothing is said.
 */

#include "smt-sheet-builder.h"

#include <glib/gi18n-lib.h>

#include "smt-document.h"

/* By the name of the record that refers, "" for the entity itself, and the
 * name of its field. A field that is not here goes without saying. */
static const struct
{
  const char *record;
  const char *field;
  const char *words;
} ways[] = {
  /* TRANSLATORS: each of these follows the name of a thing that refers to the
   * page's subject, and says how: "First LMC Leaders' Meeting · as host" */
  { "", "host", N_("as host") },
  { "", "hosts", N_("as host") },
  { "", "chair", N_("as chair") },
  { "", "speakers", N_("as speaker") },
  { "", "about", N_("about it") },
  { "", "occasion", N_("said there") },
  { "", "of", N_("an item of it") },
  { "", "amends", N_("amends it") },
  { "", "implements", N_("implements it") },
  { "", "within", N_("lies in it") },
  { "", "successors", N_("its predecessor") },
  { "", "part_of", N_("part of it") },
  { "act", "by", N_("made by it") },
  { "act", "meeting", N_("made there") },
  { "founding", "place", N_("founded there") },
  { "framework", "meeting", N_("its priorities were agreed there") },
  { "participant", "party", N_("as participant") },
  { "participant", "person", N_("as participant") },
  { "priority", "topics", N_("among its priorities") },
};

typedef struct
{
  SmtSheetBuilder *builder;
  SmtLine         *line;
  SmtEntity       *referrer;
  const char      *record;
  GHashTable      *said;
} HowVisit;

static const char *
find_words (const char *record,
            const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_str_equal (ways[i].record, record) && g_str_equal (ways[i].field, field))
      return ways[i].words;

  return NULL;
}

static gboolean
points_at (const SmtField *field,
           gconstpointer   owner,
           SmtEntity      *entity)
{
  GPtrArray *list;

  if (!(field->flags & SMT_FIELD_LIST))
    return smt_field_get_ref (field, owner)->target == entity;

  list = smt_field_get_list (field, owner);
  for (guint i = 0; i < list->len; i++)
    if (((SmtRef *) g_ptr_array_index (list, i))->target == entity)
      return TRUE;
  return FALSE;
}

/* Statements of a mechanism are about it, unless they say otherwise. */
static gboolean
goes_without_saying (HowVisit       *visit,
                     const SmtField *field,
                     gconstpointer   owner)
{
  return *visit->record == '\0' && g_str_equal (field->name, "about") &&
         smt_entity_get_ref (SMT_ENTITY (owner), "mechanism") == visit->builder->entity;
}

/* An office says more than that there was a participant. */
static char *
dup_words (HowVisit       *visit,
           const SmtField *field,
           gconstpointer   owner)
{
  const SmtParticipant *participant = owner;
  const char *words = find_words (visit->record, field->name);
  const char *office;

  if (g_str_equal (visit->record, "participant") && participant->office != NULL)
    {
      office = smt_language_get_text (visit->builder->language, participant->office, NULL);
      /* TRANSLATORS: {office} is who took part: "Foreign minister" */
      return smt_template_fill (smt_sheet_say (visit->builder,
                                               /* TRANSLATORS: {office} is what the person
                                                * was, as "chair" */
                                               N_("as participant ({office})")),
                                "office", office, NULL);
    }

  if (words == NULL || goes_without_saying (visit, field, owner))
    return NULL;
  if (SMT_IS_DOCUMENT (visit->referrer) && g_str_equal (visit->record, "priority"))
    words = N_("among its areas");
  return g_strdup (smt_sheet_say (visit->builder, words));
}

static void visit_field (const SmtField *field,
                         gconstpointer   owner,
                         gpointer        user_data);

static void
visit_record (HowVisit       *visit,
              const SmtField *field,
              gconstpointer   record)
{
  const char *outer = visit->record;

  visit->record = field->record->name;
  smt_fields_visit (field->record->fields, field->record->n_fields, record,
                    visit_field, visit);
  visit->record = outer;
}

static void
visit_field (const SmtField *field,
             gconstpointer   owner,
             gpointer        user_data)
{
  HowVisit *visit = user_data;
  g_autofree char *words = NULL;

  if (field->kind == SMT_FIELD_RECORD)
    {
      GPtrArray *list = field->flags & SMT_FIELD_LIST
                        ? smt_field_get_list (field, owner) : NULL;

      if (list == NULL)
        visit_record (visit, field, smt_field_get_record (field, owner));
      for (guint i = 0; list != NULL && i < list->len; i++)
        visit_record (visit, field, g_ptr_array_index (list, i));
      return;
    }

  if (field->kind != SMT_FIELD_REF || !points_at (field, owner, visit->builder->entity))
    return;
  words = dup_words (visit, field, owner);
  if (words != NULL && !g_hash_table_contains (visit->said, words))
    {
      smt_line_add_detail (visit->line, words);
      g_hash_table_add (visit->said, g_steal_pointer (&words));
    }
}

/**
 * smt_sheet_put_how: (skip)
 *
 * Adds to the detail of @line in which ways @referrer refers to the page's
 * entity, each once.
 */
void
smt_sheet_put_how (SmtSheetBuilder *self,
                   SmtLine         *line,
                   SmtEntity       *referrer)
{
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal,
                                                       g_free, NULL);
  HowVisit visit = { self, line, referrer, "", said };

  smt_entity_visit (referrer, visit_field, &visit);
}
