/* smt-sheet.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of an entity: head and sections, written once when it is made, with
 * no tie to the dataset afterwards. The order of sections is fixed here and
 * told in docs/pages.md.
 *
 * Cost: O(what refers to the entity), and for parties O(mechanisms × parties).
 */

#include "smt-sheet-builder.h"

#include <glib/gi18n-lib.h>

#include "smt-entities.h"
#include "smt-label.h"

struct _SmtSheet
{
  GObject         parent_instance;

  SmtLanguage    *wording;  /* the language of all but what has none in it */
  char           *title;
  char           *language; /* of the title */
  char           *beside;   /* (nullable): the title in the second language */
  char           *beside_language;
  char           *subtitle;
  char           *summary;
  SmtPeriodChart *chart;    /* or NULL */
  GPtrArray      *sections;
};

static GType
smt_sheet_get_item_type (GListModel *list)
{
  return SMT_TYPE_SECTION;
}

static guint
smt_sheet_get_n_items (GListModel *list)
{
  return SMT_SHEET (list)->sections->len;
}

static gpointer
smt_sheet_get_item (GListModel *list,
                    guint       position)
{
  SmtSheet *self = SMT_SHEET (list);

  if (position >= self->sections->len)
    return NULL;
  return g_object_ref (g_ptr_array_index (self->sections, position));
}

static void
smt_sheet_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = smt_sheet_get_item_type;
  iface->get_n_items = smt_sheet_get_n_items;
  iface->get_item = smt_sheet_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (SmtSheet, smt_sheet, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      smt_sheet_list_model_init))

static void
smt_sheet_finalize (GObject *object)
{
  SmtSheet *self = SMT_SHEET (object);

  g_object_unref (self->wording);
  g_free (self->title);
  g_free (self->language);
  g_free (self->beside);
  g_free (self->beside_language);
  g_free (self->subtitle);
  g_free (self->summary);
  g_clear_object (&self->chart);
  g_ptr_array_unref (self->sections);

  G_OBJECT_CLASS (smt_sheet_parent_class)->finalize (object);
}

static void
smt_sheet_class_init (SmtSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_sheet_finalize;
}

static void
smt_sheet_init (SmtSheet *self)
{
}

static void
add_said (SmtSheetBuilder *builder)
{
  smt_sheet_begin (builder, smt_sheet_say (builder, N_("What was said")));
  if (builder->support == SMT_SUPPORT_NONE)
    smt_sheet_put_not_stated (builder, smt_sheet_add (builder, SMT_LINE_ITEM, NULL, 0));
  else
    smt_sheet_put_marks (builder, smt_sheet_add_statement (builder, builder->entity, 0),
                         smt_entity_get_passages (builder->entity));
  smt_sheet_end (builder);
}

/* What makes a party a mechanism. */
static void
add_party_facts (SmtSheetBuilder *builder,
                 const SmtFacts  *facts)
{
  smt_sheet_begin (builder, smt_sheet_say (builder, N_("As an organisation with members")));
  smt_sheet_add_fields (builder, smt_facts_type.fields, smt_facts_type.n_fields, facts, 0);
  smt_sheet_end (builder);
}

static void
add_membership_sections (SmtSheetBuilder *builder)
{
  SmtFacts *facts = smt_entity_get_facts (builder->entity);
  gboolean is_party = SMT_IS_PARTY (builder->entity);

  if (is_party)
    smt_sheet_add_memberships (builder);
  if (is_party && facts != NULL)
    add_party_facts (builder, facts);
  if (facts != NULL)
    {
      smt_sheet_add_members (builder);
      smt_sheet_add_ladder (builder);
    }
  if (is_party && facts != NULL)
    smt_sheet_add_lists (builder, smt_facts_type.fields, smt_facts_type.n_fields, facts);
  if (is_party || facts != NULL)
    builder->done |= SMT_ONE_TYPE (SMT_ENTITY_MEMBERSHIP);
}

static void
add_notes (SmtSheetBuilder *builder)
{
  g_autoptr (GPtrArray) passages = smt_sheet_list_passages (builder->entity);

  smt_sheet_begin (builder, smt_sheet_say (builder, N_("Notes")));
  smt_sheet_add_note (builder, smt_entity_get_note (builder->entity), passages, 0);
  smt_sheet_end (builder);
}

static void
add_sections (SmtSheetBuilder *builder)
{
  guint n;
  const SmtField *fields = smt_entity_get_fields (builder->entity, &n);

  if (SMT_IS_STATEMENT (builder->entity))
    add_said (builder);
  smt_sheet_add_about (builder);
  add_membership_sections (builder);
  smt_sheet_add_lists (builder, fields, n, builder->entity);
  smt_sheet_add_agreed (builder);
  smt_sheet_add_referrers (builder);
  add_notes (builder);
  smt_sheet_add_sources (builder);
}

/**
 * smt_sheet_new:
 * @dataset: a dataset
 * @entity: an entity of it
 * @view: (nullable): whose day and source are asked; without one, the
 *   dataset's day and all sources
 * @language: the language wanted
 *
 * Writes the page of @entity. Of @view only `at`, `according_to`, `counting` and
 * `beside` count. With `according_to` the page says what that source says.
 *
 * Returns: (transfer full): a sheet, which may outlive @dataset
 */
SmtSheet *
smt_sheet_new (SmtDataset  *dataset,
               SmtEntity   *entity,
               SmtView     *view,
               SmtLanguage *language)
{
  SmtSheetBuilder builder;
  const char *tag = NULL;
  SmtSheet *self;

  g_return_val_if_fail (SMT_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (SMT_IS_ENTITY (entity), NULL);
  g_return_val_if_fail (SMT_IS_LANGUAGE (language), NULL);

  smt_sheet_builder_init (&builder, dataset, entity, view, language);
  add_sections (&builder);

  self = g_object_new (SMT_TYPE_SHEET, NULL);
  self->wording = g_object_ref (language);
  self->title = smt_label_dup (entity, language, &tag);
  self->language = g_strdup (tag);
  if (builder.beside != NULL)
    self->beside = smt_label_dup (entity, builder.beside, &tag);
  self->beside_language = builder.beside != NULL ? g_strdup (tag) : NULL;
  self->subtitle = smt_sheet_dup_subtitle (&builder);
  self->summary = smt_sheet_dup_summary (&builder);
  if (SMT_IS_PARTY (entity))
    self->chart = smt_period_chart_new (builder.index, entity, builder.day,
                                        smt_dataset_get_last_day (dataset), language);
  self->sections = g_steal_pointer (&builder.sections);

  smt_sheet_builder_clear (&builder);
  return self;
}

/**
 * smt_sheet_get_wording:
 *
 * Returns: (transfer none): the language that the sheet is written in
 */
SmtLanguage *
smt_sheet_get_wording (SmtSheet *self)
{
  g_return_val_if_fail (SMT_IS_SHEET (self), NULL);

  return self->wording;
}

/**
 * smt_sheet_get_title:
 *
 * Returns: (transfer none): what the entity is called
 */
const char *
smt_sheet_get_title (SmtSheet *self)
{
  g_return_val_if_fail (SMT_IS_SHEET (self), NULL);

  return self->title;
}

/**
 * smt_sheet_get_beside:
 *
 * Returns: (transfer none) (nullable): the title in the second language of the
 *   view
 */
const char *
smt_sheet_get_beside (SmtSheet *self)
{
  g_return_val_if_fail (SMT_IS_SHEET (self), NULL);

  return self->beside;
}

/**
 * smt_sheet_get_language:
 *
 * Returns: (transfer none) (nullable): tag of the language that the title is in
 */
const char *
smt_sheet_get_language (SmtSheet *self)
{
  g_return_val_if_fail (SMT_IS_SHEET (self), NULL);

  return self->language;
}

/**
 * smt_sheet_get_beside_language:
 *
 * Returns: (transfer none) (nullable): tag of what stands beside it
 */
const char *
smt_sheet_get_beside_language (SmtSheet *self)
{
  g_return_val_if_fail (SMT_IS_SHEET (self), NULL);

  return self->beside_language;
}

/**
 * smt_sheet_get_subtitle:
 *
 * Returns: (transfer none) (nullable): acronym, official and other names
 */
const char *
smt_sheet_get_subtitle (SmtSheet *self)
{
  g_return_val_if_fail (SMT_IS_SHEET (self), NULL);

  return self->subtitle;
}

/**
 * smt_sheet_get_summary:
 *
 * Returns: (transfer none) (nullable): the line of key facts
 */
const char *
smt_sheet_get_summary (SmtSheet *self)
{
  g_return_val_if_fail (SMT_IS_SHEET (self), NULL);

  return self->summary;
}

/**
 * smt_sheet_get_chart:
 *
 * Returns: (transfer none) (nullable): the periods of a party as a picture
 */
SmtPeriodChart *
smt_sheet_get_chart (SmtSheet *self)
{
  g_return_val_if_fail (SMT_IS_SHEET (self), NULL);

  return self->chart;
}
