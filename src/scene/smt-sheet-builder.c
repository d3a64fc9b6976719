/* smt-sheet-builder.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What all parts of a sheet are made of: sections, lines, and the words that
 * go into them. A section that stays empty leaves no heading behind.
 */

#include "smt-sheet-builder.h"

#include "smt-beside.h"
#include "smt-core-enums.h"
#include "smt-counting.h"
#include "smt-entities.h"
#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-origin-words.h"
#include "smt-sheet-words.h"
#include "smt-template.h"
#include "smt-words.h"

static SmtDay
get_day (SmtDataset *dataset,
         SmtView    *view)
{
  const SmtEdtf *at = view != NULL ? smt_view_get_at (view) : NULL;
  SmtDay day = at != NULL ? smt_edtf_get_latest (at)
                          : smt_dataset_get_last_day (dataset);

  /* An open end asks for as late as the data go. */
  return day == SMT_DAY_MAX ? smt_dataset_get_last_day (dataset) : day;
}

void
smt_sheet_builder_init (SmtSheetBuilder *self,
                        SmtDataset      *dataset,
                        SmtEntity       *entity,
                        SmtView         *view,
                        SmtLanguage     *language)
{
  SmtEntity *source = NULL;

  if (view != NULL)
    source = smt_dataset_lookup (dataset, smt_view_get_according_to (view));

  *self = (SmtSheetBuilder) {
    .dataset = dataset,
    .entity = entity,
    .language = language,
    .beside = smt_beside_create (view, language),
    .according_to = source != NULL && SMT_IS_SOURCE (source) ? source : NULL,
    .day = get_day (dataset, view),
    .sections = g_ptr_array_new_with_free_func (g_object_unref),
  };
  self->index = self->according_to != NULL
                ? smt_membership_index_new (dataset, self->according_to)
                : g_object_ref (smt_dataset_get_index (dataset));
  self->counted = smt_counting_get_mask (view != NULL ? smt_view_get_counting (view)
                                                      : SMT_COUNTING_CURRENT, self->index);
  self->support = smt_support_of_entity (entity, self->according_to);
  self->day_words = smt_language_format_day (language, self->day);
}

void
smt_sheet_builder_clear (SmtSheetBuilder *self)
{
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->totals, g_hash_table_unref);
  g_clear_pointer (&self->day_words, g_free);
  g_clear_object (&self->index);
  g_clear_object (&self->beside);
}

/* Words of the program, marked with N_() where they stand. */
const char *
smt_sheet_say (SmtSheetBuilder *self,
               const char      *msgid)
{
  return smt_language_translate (self->language, NULL, msgid);
}

void
smt_sheet_begin (SmtSheetBuilder *self,
                 const char      *title)
{
  g_assert (self->section == NULL);

  self->section = smt_section_new (title);
}

/* What a page by one source does not have is counted. */
static void
add_left_out (SmtSheetBuilder *self)
{
  g_autofree char *words = NULL;
  SmtLine *line;

  if (self->n_left_out == 0)
    return;

  /* TRANSLATORS: how much of a section the source that is asked does not say */
  words = smt_sheet_words_count (self->language,
                                 /* TRANSLATORS: {n} is how many there are */
                                 NP_("{n} more rests on other sources",
                                     "{n} more rest on other sources"), self->n_left_out);
  line = smt_sheet_add (self, SMT_LINE_ITEM, NULL, 0);
  smt_line_add_quiet (line, words);
  smt_sheet_put_looked_at (self, line, self->entity);
  self->n_left_out = 0;
}

/* A line that rests on a record of another dataset than the page says so. */
static void
add_origins (SmtSheetBuilder *self)
{
  GFile *origin = smt_dataset_get_origin (self->dataset, self->entity);

  for (guint i = 0; origin != NULL && i < smt_section_get_n_lines (self->section); i++)
    {
      g_autoptr (SmtLine) line = g_list_model_get_item (G_LIST_MODEL (self->section), i);
      SmtEntity *record = smt_dataset_lookup (self->dataset, smt_line_get_id (line));
      g_autofree char *words = NULL;

      if (record == NULL || smt_dataset_get_origin (self->dataset, record) == origin)
        continue;
      words = smt_origin_words_dup (self->dataset, record, self->language);
      smt_line_add_quiet (line, words);
    }
}

void
smt_sheet_end (SmtSheetBuilder *self)
{
  add_left_out (self);
  add_origins (self);
  if (smt_section_get_n_lines (self->section) > 0)
    g_ptr_array_add (self->sections, g_steal_pointer (&self->section));
  else
    g_clear_object (&self->section);
}

/* A new line of the section that is being written. */
SmtLine *
smt_sheet_add (SmtSheetBuilder *self,
               SmtLineKind      kind,
               const char      *label,
               guint            depth)
{
  SmtLine *line = smt_line_new (kind, label, depth);

  smt_line_set_language (line, self->language);
  return smt_section_add (self->section, line);
}

void
smt_sheet_put_not_stated (SmtSheetBuilder *self,
                          SmtLine         *line)
{
  smt_line_add_quiet (line, smt_sheet_say (self, N_("not stated")));
}

/* The entity's name, as a link unless this is its own page. */
void
smt_sheet_put_entity (SmtSheetBuilder *self,
                      SmtLine         *line,
                      SmtEntity       *entity)
{
  const char *tag = NULL, *other = NULL;
  g_autofree char *label = smt_label_dup (entity, self->language, &tag);
  g_autofree char *beside = self->beside != NULL
                            ? smt_label_dup (entity, self->beside, &other) : NULL;

  smt_line_add_words (line, label,
                      entity != self->entity ? smt_entity_get_id (entity) : NULL, tag);
  if (g_strcmp0 (label, beside) != 0)
    smt_line_add_beside (line, beside, other);
  if (SMT_IS_SOURCE (entity))
    {
      g_autofree char *fallback = smt_sheet_words_fallback (self->language, tag);

      smt_line_add_quiet (line, fallback);
    }
}

/* Puts between the items of a plain list what the language has there. Links
 * are runs of their own, so that the list cannot be made as one text. */
void
smt_sheet_put_comma (SmtSheetBuilder *self,
                     SmtLine         *line)
{
  /* TRANSLATORS: two neighbours in a plain list; what is between them stands
   * between all items: "、" in Chinese */
  const char *position = smt_language_translate (self->language, "list",
                                                 /* TRANSLATORS: {first} is a part of a
                                                  * sentence; {next} is the part after it */
                                                 NC_("list", "{first}, {next}"));
  g_autofree char *before = NULL;
  g_autofree char *first = NULL;
  g_autofree char *comma = NULL;
  g_autofree char *next = NULL;

  smt_template_next (&position, &before, &first);
  if (smt_template_next (&position, &comma, &next))
    smt_line_add_run (line, comma, NULL);
}

void
smt_sheet_put_refs (SmtSheetBuilder *self,
                    SmtLine         *line,
                    GPtrArray       *refs)
{
  for (guint i = 0; refs != NULL && i < refs->len; i++)
    {
      const SmtRef *ref = g_ptr_array_index (refs, i);

      if (i > 0)
        smt_sheet_put_comma (self, line);
      smt_sheet_put_entity (self, line, ref->target);
    }
}

/* What there is not in the second language says so there as well. */
static void
put_text_beside (SmtSheetBuilder *self,
                 SmtLine         *line,
                 const SmtText   *text)
{
  const char *tag = NULL;
  const char *words = smt_language_get_text (self->beside, text, &tag);
  g_autofree char *fallback = smt_sheet_words_fallback (self->beside, tag);

  smt_line_add_beside (line, words, tag);
  if (fallback != NULL)
    smt_line_add_beside (line, fallback, tag);
}

void
smt_sheet_put_text (SmtSheetBuilder *self,
                    SmtLine         *line,
                    const SmtText   *text)
{
  const char *tag = NULL;
  const char *words = smt_language_get_text (self->language, text, &tag);
  g_autofree char *fallback = smt_sheet_words_fallback (self->language, tag);

  smt_line_add_words (line, words, NULL, tag);
  smt_line_add_quiet (line, fallback);
  if (self->beside != NULL)
    put_text_beside (self, line, text);
}

/* Stated is what a reader expects, and what rests on other sources shows in
 * its marks; the rest has to be said. */
void
smt_sheet_put_certainty (SmtSheetBuilder *self,
                         SmtLine         *line,
                         SmtCertainty     certainty)
{
  smt_line_set_certainty (line, certainty);
  if (certainty != 0 &&
      certainty != SMT_CERTAINTY_STATED &&
      certainty != SMT_CERTAINTY_EXTERNAL)
    smt_line_add_quiet (line, smt_words_get (SMT_TYPE_CERTAINTY, certainty,
                                             self->language));
}

/* A note weighs all sources; under one of several it would say too much, unless
 * that is said to be its own. It rests on the @passages of what it is about. */
void
smt_sheet_add_note (SmtSheetBuilder *self,
                    const SmtText   *note,
                    GPtrArray       *passages,
                    guint            depth)
{
  SmtLine *line;

  if (note == NULL ||
      smt_support_of_field (self->support, passages, "note",
                            self->according_to) != SMT_SUPPORT_ALONE)
    return;

  line = smt_sheet_add (self, SMT_LINE_NOTE, smt_sheet_say (self, N_("Note")), depth);
  smt_sheet_put_text (self, line, note);
  smt_sheet_put_marks_for (self, line, passages, "note");
  if (smt_line_get_marks (line)->len == 0)
    smt_sheet_put_marks (self, line, passages);
}

/* In the order of the source, which can be one of rank: not a mere list. */
char *
smt_sheet_dup_texts (SmtSheetBuilder *self,
                     GPtrArray       *texts)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < texts->len; i++)
    g_strv_builder_add (words, smt_language_get_text (self->language,
                                                      g_ptr_array_index (texts, i),
                                                      NULL));
  list = g_strv_builder_end (words);
  return smt_language_join (self->language, list);
}
