/* smt-sheet-marks.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where things are written. A passage becomes a mark at the end of a line; all
 * that an entity rests on is listed once more at the end of its page, source
 * by source. A source's own text is nowhere in the program.
 */

#include "smt-sheet-builder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "smt-account.h"
#include "smt-core-enums.h"
#include "smt-label.h"
#include "smt-origin-words.h"
#include "smt-passage-words.h"
#include "smt-sheet-words.h"
#include "smt-words.h"

/* Longer names of publishers are cut at a word. */
#define MAX_SHORT_NAME 42

static const SmtText *
get_publisher (SmtEntity *source)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (source, "publisher", &owner);

  return smt_field_get_text (field, owner);
}

/* Where the first of several names ends, or what is added to it in brackets begins. */
static gsize
find_end (const char *name)
{
  const char *p = name;

  while (*p != '\0' && g_utf8_strchr (";(/,；（／，、؛،", -1, g_utf8_get_char (p)) == NULL)
    p = g_utf8_next_char (p);
  return p - name;
}

/* The first of several names, without what is added to it in brackets. */
static char *
dup_shortened (const char *name)
{
  g_autofree char *first = g_strstrip (g_strndup (name, find_end (name)));
  char *end;

  if (*first == '\0')
    return g_strdup (name);
  if (g_utf8_strlen (first, -1) <= MAX_SHORT_NAME)
    return g_steal_pointer (&first);

  end = g_utf8_offset_to_pointer (first, MAX_SHORT_NAME);
  while (end > first && *end != ' ')
    end--;
  if (end == first)
    end = g_utf8_offset_to_pointer (first, MAX_SHORT_NAME);
  *end = '\0';
  return g_strconcat (first, "…", NULL);
}

static char *
dup_year (SmtEntity *source)
{
  const SmtEdtf *issued = smt_entity_get_date (source, "issued");

  if (issued == NULL || smt_edtf_is_interval (issued) ||
      smt_edtf_get_first (issued)->unspecified_digits > 0)
    return NULL;

  return g_strdup_printf ("%d", smt_edtf_get_first (issued)->year);
}

static char *
dup_short_name (SmtSheetBuilder *self,
                SmtEntity       *source)
{
  const SmtText *publisher = get_publisher (source);
  g_autofree char *title = smt_label_dup (source, self->language, NULL);
  g_autofree char *year = dup_year (source);
  g_autofree char *name =
    dup_shortened (publisher != NULL
                   ? smt_language_get_text (self->language, publisher, NULL)
                   : title);

  if (year == NULL)
    return g_steal_pointer (&name);
  /* TRANSLATORS: a source in short: who published it, and when */
  return smt_template_fill (smt_sheet_say (self, N_("{publisher} {year}")),
                            "publisher", name, "year", year, NULL);
}

static char *
dup_name (SmtSheetBuilder *self,
          SmtEntity       *source)
{
  return smt_label_mark (source, self->language, smt_label_dup (source, self->language, NULL));
}

static char *
dup_title (SmtSheetBuilder *self,
           SmtEntity       *source,
           const char      *locator)
{
  const SmtText *publisher = get_publisher (source);
  const SmtEdtf *issued = smt_entity_get_date (source, "issued");
  g_autofree char *origin = smt_origin_words_dup (self->dataset, source, self->language);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *title = NULL;

  g_strv_builder_take (builder, dup_name (self, source));
  if (publisher != NULL)
    g_strv_builder_add (builder, smt_language_get_text (self->language, publisher, NULL));
  if (issued != NULL)
    g_strv_builder_take (builder, smt_language_format_edtf (self->language, issued));
  if (locator != NULL)
    g_strv_builder_add (builder, locator);

  parts = g_strv_builder_end (builder);
  title = g_strjoinv (smt_language_translate (self->language, "list", ", "), parts);
  return origin != NULL
         ? g_strconcat (title, smt_language_get_separator (self->language), origin, NULL)
         : g_steal_pointer (&title);
}

/* What this source alone supports, where the blended account differs. */
static char *
dup_statement (SmtSheetBuilder  *self,
               const SmtPassage *passage)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (passage->certainty != 0 && passage->certainty != SMT_CERTAINTY_STATED)
    g_strv_builder_add (words, smt_words_get (SMT_TYPE_CERTAINTY, passage->certainty,
                                              self->language));
  if (passage->since != NULL || passage->until != NULL)
    g_strv_builder_take (words, smt_sheet_words_span (self->language, passage->since,
                                                      passage->until));
  if (passage->date != NULL)
    g_strv_builder_take (words, smt_sheet_words_date (self->language, passage->date, 0));
  if (passage->place != NULL)
    g_strv_builder_take (words, smt_label_dup (passage->place->target, self->language, NULL));
  if (passage->items != NULL)
    g_strv_builder_take (words, smt_sheet_dup_texts (self, passage->items));

  list = g_strv_builder_end (words);
  return list[0] != NULL ? smt_language_join (self->language, list) : NULL;
}

/* Who published it and when, and from which dataset the program has it. */
static char *
dup_published (SmtSheetBuilder *self,
               SmtEntity       *source)
{
  g_autofree char *published = smt_passage_words_published (self->language, source);
  g_autofree char *origin = smt_origin_words_dup (self->dataset, source, self->language);

  if (published == NULL || origin == NULL)
    return g_strdup (published != NULL ? published : origin);
  return g_strjoin (smt_language_get_separator (self->language), published, origin, NULL);
}

static SmtMark *
mark_new (SmtSheetBuilder *self,
          SmtEntity       *source,
          const char      *locator)
{
  SmtMark *mark = g_new0 (SmtMark, 1);

  mark->source = g_strdup (smt_entity_get_id (source));
  mark->locator = g_strdup (locator);
  mark->text = locator != NULL ? g_strdup (locator) : dup_short_name (self, source);
  mark->title = dup_title (self, source, locator);
  mark->name = dup_name (self, source);
  mark->published = dup_published (self, source);
  mark->place = smt_passage_words_place (self->language, locator);
  mark->address = smt_passage_words_address (source);
  mark->checked = smt_passage_words_checked (self->language, source);
  return mark;
}

static gboolean
has_mark (SmtLine       *line,
          const SmtMark *mark)
{
  GPtrArray *marks = smt_line_get_marks (line);

  for (guint i = 0; i < marks->len; i++)
    {
      const SmtMark *other = g_ptr_array_index (marks, i);

      if (g_strcmp0 (other->source, mark->source) == 0 &&
          g_strcmp0 (other->text, mark->text) == 0 &&
          g_strcmp0 (other->statement, mark->statement) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
take_mark (SmtLine *line,
           SmtMark *mark)
{
  if (has_mark (line, mark))
    smt_mark_free (mark);
  else
    smt_line_take_mark (line, mark);
}

static void
put_mark (SmtSheetBuilder  *self,
          SmtLine          *line,
          const SmtPassage *passage)
{
  SmtMark *mark = mark_new (self, passage->source->target, passage->locator);

  mark->statement = dup_statement (self, passage);
  take_mark (line, mark);
}

/**
 * smt_sheet_put_source: (skip)
 * @locator: (nullable): where in it
 * @statement: (nullable): what it has to do with the line
 *
 * Puts on @line a mark for @source where no passage of the dataset names it.
 */
void
smt_sheet_put_source (SmtSheetBuilder *self,
                      SmtLine         *line,
                      SmtEntity       *source,
                      const char      *locator,
                      const char      *statement)
{
  SmtMark *mark = mark_new (self, source, locator);

  mark->statement = g_strdup (statement);
  take_mark (line, mark);
}

/* Of passages, those of the source that is asked, or all. */
static gboolean
is_asked (SmtSheetBuilder  *self,
          const SmtPassage *passage)
{
  return self->according_to == NULL || passage->source->target == self->according_to;
}

void
smt_sheet_put_marks (SmtSheetBuilder *self,
                     SmtLine         *line,
                     GPtrArray       *passages)
{
  for (guint i = 0; passages != NULL && i < passages->len; i++)
    if (is_asked (self, g_ptr_array_index (passages, i)))
      put_mark (self, line, g_ptr_array_index (passages, i));
}

/**
 * smt_sheet_put_marks_for: (skip)
 * @field: name of the field that @line is about
 *
 * Puts the marks of those of @passages that support @field.
 */
void
smt_sheet_put_marks_for (SmtSheetBuilder *self,
                         SmtLine         *line,
                         GPtrArray       *passages,
                         const char      *field)
{
  for (guint i = 0; passages != NULL && i < passages->len; i++)
    {
      const SmtPassage *passage = g_ptr_array_index (passages, i);

      if (is_asked (self, passage) && smt_passages_support (passages, passage, field))
        put_mark (self, line, passage);
    }
}

/**
 * smt_sheet_put_shared: (skip)
 * @field: name of the field that @line is about
 *
 * Where one source is asked, says of what @passages support only together that it
 * is so: a value that follows from several is said by none.
 */
void
smt_sheet_put_shared (SmtSheetBuilder *self,
                      SmtLine         *line,
                      GPtrArray       *passages,
                      const char      *field)
{
  if (passages != NULL && passages->len > 0 &&
      smt_account_find (passages, field, self->according_to) == NULL &&
      smt_support_of_field (self->support, passages, field,
                            self->according_to) == SMT_SUPPORT_SHARED)
    smt_line_add_quiet (line, smt_sheet_say (self, N_("together with other sources")));
}

/* In a line about a source its name says nothing: only places in it do, and
 * what it says differently. */
static void
put_place (SmtSheetBuilder  *self,
           SmtLine          *line,
           const SmtPassage *passage)
{
  if (passage->locator != NULL ||
      passage->since != NULL || passage->until != NULL ||
      passage->date != NULL || passage->place != NULL || passage->items != NULL ||
      (passage->certainty != 0 && passage->certainty != SMT_CERTAINTY_STATED))
    put_mark (self, line, passage);
}

typedef struct
{
  SmtSheetBuilder *builder;
  SmtLine         *line;
  SmtEntity       *source;
  GHashTable      *lines;
} PassageVisit;

static void
visit_marks (const SmtField *field,
             gconstpointer   owner,
             gpointer        user_data)
{
  PassageVisit *visit = user_data;
  GPtrArray *passages;

  if (field->record != &smt_passage_type)
    return;

  passages = smt_field_get_list (field, owner);
  for (guint i = 0; i < passages->len; i++)
    {
      const SmtPassage *passage = g_ptr_array_index (passages, i);

      if (passage->source->target == visit->source)
        put_place (visit->builder, visit->line, passage);
    }
}

/* Every place in @source that anything of @entity rests on. */
void
smt_sheet_put_marks_of (SmtSheetBuilder *self,
                        SmtLine         *line,
                        SmtEntity       *entity,
                        SmtEntity       *source)
{
  PassageVisit visit = { self, line, source, NULL };

  smt_entity_visit_deep (entity, visit_marks, &visit);
}

static SmtLine *
ensure_source_line (PassageVisit *visit,
                    SmtEntity    *source)
{
  SmtLine *line = g_hash_table_lookup (visit->lines, source);

  if (line != NULL)
    return line;

  line = smt_sheet_add (visit->builder, SMT_LINE_ITEM, NULL, 0);
  smt_line_set_id (line, smt_entity_get_id (source));
  smt_sheet_put_entity (visit->builder, line, source);
  smt_sheet_put_brief (visit->builder, line, source);
  g_hash_table_insert (visit->lines, source, line);
  return line;
}

static void
visit_sources (const SmtField *field,
               gconstpointer   owner,
               gpointer        user_data)
{
  PassageVisit *visit = user_data;
  GPtrArray *passages;

  if (field->record != &smt_passage_type)
    return;

  passages = smt_field_get_list (field, owner);
  for (guint i = 0; i < passages->len; i++)
    {
      const SmtPassage *passage = g_ptr_array_index (passages, i);

      if (!is_asked (visit->builder, passage))
        continue;
      put_place (visit->builder,
                 ensure_source_line (visit, passage->source->target), passage);
    }
}

/* What it is to be a city or a topic needs no source; facts do. */
static gboolean
needs_source (SmtEntity *entity)
{
  switch (smt_entity_get_kind (entity))
    {
    case SMT_ENTITY_PARTY:
    case SMT_ENTITY_TOPIC:
    case SMT_ENTITY_PLACE:
    case SMT_ENTITY_PERSON:
    case SMT_ENTITY_ROLE:
    case SMT_ENTITY_SOURCE:
      return FALSE;
    case SMT_ENTITY_MECHANISM:
    case SMT_ENTITY_MEMBERSHIP:
    case SMT_ENTITY_ROSTER:
    case SMT_ENTITY_BODY:
    case SMT_ENTITY_SERIES:
    case SMT_ENTITY_MEETING:
    case SMT_ENTITY_EVENT:
    case SMT_ENTITY_DOCUMENT:
    case SMT_ENTITY_STATEMENT:
    case SMT_ENTITY_MILESTONE:
    case SMT_ENTITY_RELATION:
    case SMT_N_ENTITY_TYPES:
    default:
      return TRUE;
    }
}

/* The section that every page ends in. */
void
smt_sheet_add_sources (SmtSheetBuilder *self)
{
  g_autoptr (GHashTable) lines = g_hash_table_new (NULL, NULL);
  PassageVisit visit = { self, NULL, NULL, lines };

  smt_sheet_begin (self, smt_sheet_say (self, N_("Sources")));
  smt_entity_visit_deep (self->entity, visit_sources, &visit);
  smt_sheet_add_standards (self);
  if (smt_section_get_n_lines (self->section) == 0 && needs_source (self->entity))
    smt_line_add_quiet (smt_sheet_add (self, SMT_LINE_ITEM, NULL, 0),
                        self->according_to != NULL
                        ? smt_sheet_say (self, N_("the source that is asked says nothing of it"))
                        : smt_sheet_say (self, N_("no source is given")));
  smt_sheet_end (self);
}
