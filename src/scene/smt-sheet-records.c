/* smt-sheet-records.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of entities that have no page of their own, each in its wording. A
 * type of record that nothing here knows is shown by its fields.
 */

#include "smt-sheet-builder.h"

#include "smt-i18n.h"

#include "smt-account.h"
#include "smt-core-enums.h"
#include "smt-entities.h"
#include "smt-label.h"
#include "smt-sheet-words.h"
#include "smt-words.h"

typedef void (*RecordWriter) (SmtSheetBuilder *self,
                              const SmtField  *field,
                              gconstpointer    record,
                              guint            number,
                              guint            depth);

static void
add_claim (SmtSheetBuilder *self,
           const SmtField  *field,
           gconstpointer    record,
           guint            number,
           guint            depth)
{
  smt_sheet_add_claim (self, field, record, depth);
}

static void
put_when_and_where (SmtSheetBuilder *self,
                    SmtLine         *line,
                    const char      *date,
                    SmtEntity       *place)
{
  g_autofree char *label = place != NULL ? smt_label_dup (place, self->language, NULL)
                                         : NULL;
  const SmtSlot slots[] = {
    { "date", date, NULL, NULL },
    { "place", label, place != NULL ? smt_entity_get_id (place) : NULL, NULL },
  };

  if (date != NULL && place != NULL)
    /* TRANSLATORS: when and where a mechanism was founded */
    smt_line_add_template (line, smt_sheet_say (self, N_("{date} in {place}")), slots, 2);
  else if (date != NULL)
    smt_line_add_run (line, date, NULL);
  else if (place != NULL)
    smt_sheet_put_entity (self, line, place);
  else
    smt_line_add_quiet (line, smt_sheet_say (self, N_("not stated")));
}

static void
add_founding (SmtSheetBuilder *self,
              const SmtField  *field,
              gconstpointer    record,
              guint            number,
              guint            depth)
{
  const SmtFounding *founding = record;
  GPtrArray *passages = founding->passages;
  g_autofree char *date =
    smt_sheet_words_date (self->language,
                          smt_account_pick_date (passages, founding->date, self->support,
                                                 self->according_to),
                          founding->basis);
  SmtLine *line = smt_sheet_add (self, SMT_LINE_FACT,
                                 smt_sheet_say (self, field->label), depth);
  SmtLine *document;

  put_when_and_where (self, line, date,
                      smt_account_pick_place (passages, founding->place, self->support,
                                              self->according_to));
  smt_sheet_put_shared (self, line, passages, "date");
  smt_sheet_put_certainty (self, line, founding->certainty);
  smt_sheet_put_marks_for (self, line, passages, "date");
  smt_sheet_put_marks_for (self, line, passages, "place");
  if (founding->document != NULL &&
      smt_support_of_field (self->support, passages, "document",
                            self->according_to) != SMT_SUPPORT_NONE)
    {
      document = smt_sheet_add (self, SMT_LINE_FACT,
                                smt_sheet_say (self, N_("Founding document")), depth + 1);
      smt_sheet_put_text (self, document, founding->document);
      smt_sheet_put_marks_for (self, document, passages, "document");
    }
  smt_sheet_add_note (self, founding->note, founding->passages, depth + 1);
}

static void
add_evidence (SmtSheetBuilder *self,
              const SmtField  *field,
              gconstpointer    record,
              guint            number,
              guint            depth)
{
  const SmtEvidence *evidence = record;
  SmtLine *line = smt_sheet_add (self, SMT_LINE_FACT,
                                 smt_sheet_say (self, N_("Evidence read up to")), depth);
  const SmtEdtf *day = smt_account_pick_date (evidence->passages, evidence->date,
                                              self->support, self->according_to);

  if (day != NULL)
    {
      g_autofree char *date = smt_sheet_words_date (self->language, day, 0);

      smt_line_add_run (line, date, NULL);
    }
  else
    {
      smt_line_add_quiet (line, smt_sheet_say (self, N_("not stated")));
    }
  smt_sheet_put_marks (self, line, evidence->passages);
  smt_sheet_add_note (self, evidence->note, evidence->passages, depth + 1);
}

static void
add_period (SmtSheetBuilder *self,
            const SmtField  *field,
            gconstpointer    record,
            guint            number,
            guint            depth)
{
  const SmtPeriod *period = record;
  const SmtPassage *passage = smt_period_find_passage (period, self->according_to);
  SmtLine *line = smt_sheet_add (self, SMT_LINE_PERIOD, NULL, depth);
  g_autofree char *span = NULL;
  const SmtEdtf *since, *until;
  SmtCertainty certainty;

  smt_period_get_account (period, passage, &since, &until, &certainty);
  span = smt_sheet_words_span (self->language, since, until);

  smt_sheet_put_entity (self, line, period->role->target);
  smt_line_add_detail (line, span);
  smt_line_set_role (line, smt_role_get_kind (SMT_ROLE (period->role->target)), FALSE);
  smt_sheet_put_certainty (self, line, certainty);
  smt_sheet_put_marks (self, line, period->passages);
  smt_sheet_add_note (self, period->note, period->passages, depth + 1);
}

static void
add_office (SmtSheetBuilder *self,
            const SmtField  *field,
            gconstpointer    record,
            guint            number,
            guint            depth)
{
  const SmtOffice *office = record;
  SmtLine *line = smt_sheet_add (self, SMT_LINE_ITEM, NULL, depth);

  smt_sheet_put_text (self, line, office->office);
  if (office->party != NULL)
    {
      smt_line_add_run (line, smt_language_get_separator (self->language), NULL);
      smt_sheet_put_entity (self, line, office->party->target);
    }
  if (office->since != NULL || office->until != NULL)
    {
      g_autofree char *span = smt_sheet_words_span (self->language, office->since,
                                                    office->until);

      smt_line_add_detail (line, span);
    }
  smt_sheet_put_marks (self, line, office->passages);
}

static void
add_participant (SmtSheetBuilder *self,
                 const SmtField  *field,
                 gconstpointer    record,
                 guint            number,
                 guint            depth)
{
  const SmtParticipant *participant = record;
  SmtLine *line = smt_sheet_add (self, SMT_LINE_ITEM, NULL, depth);

  if (participant->person != NULL)
    smt_sheet_put_entity (self, line, participant->person->target);
  if (participant->person != NULL && participant->party != NULL)
    smt_line_add_run (line, smt_language_get_separator (self->language), NULL);
  if (participant->party != NULL)
    smt_sheet_put_entity (self, line, participant->party->target);

  if (participant->office != NULL)
    smt_line_add_detail (line, smt_language_get_text (self->language,
                                                      participant->office, NULL));
  if (participant->part != NULL)
    smt_line_add_detail (line, smt_language_get_text (self->language,
                                                      participant->part, NULL));
  smt_sheet_put_marks (self, line, participant->passages);
}

static void
add_outcome (SmtSheetBuilder *self,
             const SmtField  *field,
             gconstpointer    record,
             guint            number,
             guint            depth)
{
  const SmtOutcome *outcome = record;
  SmtLine *line = smt_sheet_add (self, SMT_LINE_ITEM, NULL, depth);

  smt_sheet_put_text (self, line, outcome->text);
  smt_sheet_put_marks (self, line, outcome->passages);
}

static void
add_count (SmtSheetBuilder *self,
           const SmtField  *field,
           gconstpointer    record,
           guint            number,
           guint            depth)
{
  const SmtCount *count = record;
  SmtLine *line = smt_sheet_add (self, SMT_LINE_ITEM, NULL, depth);
  g_autofree char *words = NULL;
  g_autofree char *date = NULL;

  /* TRANSLATORS: how many meetings of a series had taken place */
  words = smt_sheet_words_count (self->language, NP_ ("{n} meeting held", "{n} meetings held"), count->count);
  date = smt_sheet_words_date (self->language, count->date, count->basis);
  smt_line_add_run (line, words, NULL);
  smt_line_add_detail (line, date);
  smt_sheet_put_marks (self, line, count->passages);
}

/* Who did it and where, which rest on what the act does. */
static void
add_makers (SmtSheetBuilder *self,
            const SmtMaking *making,
            GPtrArray       *passages,
            guint            depth)
{
  SmtLine *line;

  if (making->meeting != NULL)
    {
      line = smt_sheet_add (self, SMT_LINE_FACT, smt_sheet_say (self, N_("At")), depth);
      smt_sheet_put_entity (self, line, making->meeting->target);
      smt_sheet_put_marks (self, line, passages);
    }
  if (making->by != NULL)
    {
      line = smt_sheet_add (self, SMT_LINE_FACT, smt_sheet_say (self, PC_("actor", "By")), depth);
      smt_sheet_put_refs (self, line, making->by);
      smt_sheet_put_marks (self, line, passages);
    }
}

static void
add_making (SmtSheetBuilder *self,
            const SmtField  *field,
            gconstpointer    record,
            guint            number,
            guint            depth)
{
  const SmtMaking *making = record;
  GPtrArray *passages = making->passages != NULL ? making->passages
                                                 : smt_entity_get_passages (self->entity);
  const char *act = smt_words_get (SMT_TYPE_ACT, making->act, self->language);
  g_autofree char *label = smt_sheet_words_capitalize (act);
  g_autofree char *date = smt_sheet_words_date (self->language, making->date,
                                                making->basis);
  SmtLine *line = smt_sheet_add (self, SMT_LINE_FACT, label, depth);

  smt_line_add_run (line, date, NULL);
  if (date == NULL)
    smt_line_add_quiet (line, smt_sheet_say (self, N_("undated")));
  if (making->basis == SMT_BASIS_FROM_MEETING || making->basis == SMT_BASIS_CONTEXT)
    smt_line_add_quiet (line, smt_words_get (SMT_TYPE_BASIS, making->basis,
                                             self->language));
  smt_sheet_put_marks (self, line, passages);
  add_makers (self, making, passages, depth + 1);
}

static void
add_framework (SmtSheetBuilder *self,
               const SmtField  *field,
               gconstpointer    record,
               guint            number,
               guint            depth)
{
  smt_sheet_add_framework (self, record, depth);
}

static void
add_area (SmtSheetBuilder *self,
          const SmtField  *field,
          gconstpointer    record,
          guint            number,
          guint            depth)
{
  smt_sheet_add_priority (self, record, 0, depth);
}

static const struct
{
  const char   *name;
  RecordWriter  add;
} writers[] = {
  { "act", add_making },
  { "claim", add_claim },
  { "count", add_count },
  { "evidence", add_evidence },
  { "founding", add_founding },
  { "framework", add_framework },
  { "office", add_office },
  { "outcome", add_outcome },
  { "participant", add_participant },
  { "period", add_period },
  { "priority", add_area },
};

static void
write_record (SmtSheetBuilder *self,
              const SmtField  *field,
              gconstpointer    record,
              guint            number,
              guint            depth)
{
  g_autofree char *digits = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    if (g_str_equal (writers[i].name, field->record->name))
      {
        writers[i].add (self, field, record, number, depth);
        return;
      }

  if (number > 0)
    digits = smt_language_format_number (self->language, number);
  smt_line_add_run (smt_sheet_add (self, SMT_LINE_ITEM,
                                   smt_sheet_say (self, field->label), depth),
                    digits, NULL);
  smt_sheet_add_fields (self, field->record->fields, field->record->n_fields,
                        record, depth + 1);
}

/* Of a list, what the source that is asked does not say is counted; a fact
 * that stands alone is named. */
static void
leave_out (SmtSheetBuilder *self,
           const SmtField  *field,
           guint            depth)
{
  SmtLine *line;

  if (field->flags & SMT_FIELD_LIST)
    {
      self->n_left_out++;
      return;
    }

  line = smt_sheet_add (self, SMT_LINE_FACT, smt_sheet_say (self, field->label), depth);
  smt_sheet_put_not_stated (self, line);
  smt_sheet_put_looked_at (self, line, self->entity);
}

/**
 * smt_sheet_add_record: (skip)
 * @field: the field that has @record
 * @number: its place in a list, from 1; 0 when it is alone
 *
 * Adds the lines of a record.
 */
void
smt_sheet_add_record (SmtSheetBuilder *self,
                      const SmtField  *field,
                      gconstpointer    record,
                      guint            number,
                      guint            depth)
{
  SmtSupport outer = self->support;

  self->support = smt_support_of_record (record, self->according_to, outer);
  if (self->support == SMT_SUPPORT_NONE)
    leave_out (self, field, depth);
  else
    write_record (self, field, record, number, depth);
  self->support = outer;
}
