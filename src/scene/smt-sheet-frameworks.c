/* smt-sheet-frameworks.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Agreed schemes of priorities, such as "3+5": groups, and in each its
 * priorities, numbered where their order means something, with their topics.
 */

#include "smt-sheet-builder.h"

#include <glib/gi18n-lib.h>

#include "smt-entities.h"
#include "smt-label.h"
#include "smt-sheet-words.h"

/* Whether a topic is called as @name is, or nearly so. */
static SmtEntity *
find_namesake (SmtSheetBuilder *self,
               GPtrArray       *topics,
               const char      *name)
{
  g_autofree char *wanted = smt_fold_for_search (name);

  for (guint i = 0; topics != NULL && i < topics->len; i++)
    {
      const SmtRef *ref = g_ptr_array_index (topics, i);
      g_autofree char *label = smt_label_dup (ref->target, self->language, NULL);
      g_autofree char *folded = smt_fold_for_search (label);

      if (g_str_equal (folded, wanted))
        return ref->target;
    }

  return NULL;
}

/* A priority that is called as its only topic is the link itself. */
void
smt_sheet_add_priority (SmtSheetBuilder   *self,
                        const SmtPriority *priority,
                        guint              number,
                        guint              depth)
{
  g_autofree char *digits = smt_language_format_number (self->language, number);
  g_autofree char *label = number > 0 ? g_strconcat (digits, ".", NULL) : NULL;
  const char *name = smt_language_get_text (self->language, priority->name, NULL);
  SmtEntity *namesake = find_namesake (self, priority->topics, name);
  SmtLine *line = smt_sheet_add (self, SMT_LINE_ITEM, label, depth);
  g_autoptr (SmtLine) topics = smt_line_new (SMT_LINE_ITEM, NULL, 0);
  const SmtSlot slots[] = {
    { "priority", name, NULL, NULL },
    { "topics", NULL, NULL, topics },
  };

  smt_sheet_put_refs (self, topics, priority->topics);
  smt_sheet_put_marks (self, line, priority->passages);
  if (priority->topics == NULL)
    smt_line_add_run (line, name, NULL);
  else if (priority->topics->len == 1 && namesake != NULL)
    smt_line_add_run (line, name, smt_entity_get_id (namesake));
  else
    /* TRANSLATORS: a priority, and what it has to do with */
    smt_line_add_template (line, smt_sheet_say (self, N_("{priority} ({topics})")),
                           slots, 2);
}

static void
add_group (SmtSheetBuilder        *self,
           const SmtPriorityGroup *group,
           GPtrArray              *passages,
           guint                   depth)
{
  SmtLine *line = smt_sheet_add (self, SMT_LINE_ITEM, NULL, depth);

  smt_sheet_put_text (self, line, group->name);
  smt_sheet_put_marks (self, line, passages);
  if (group->ordered == SMT_ANSWER_NO)
    smt_line_add_quiet (line, smt_sheet_say (self, N_("in no particular order")));
  for (guint i = 0; group->priorities != NULL && i < group->priorities->len; i++)
    if (smt_support_of_record (g_ptr_array_index (group->priorities, i), self->according_to,
                               self->support) == SMT_SUPPORT_NONE)
      self->n_left_out++;
    else
      smt_sheet_add_priority (self, g_ptr_array_index (group->priorities, i),
                              group->ordered == SMT_ANSWER_YES ? i + 1 : 0, depth + 1);
}

void
smt_sheet_add_framework (SmtSheetBuilder    *self,
                         const SmtFramework *framework,
                         guint               depth)
{
  g_autofree char *date = smt_sheet_words_date (self->language, framework->date,
                                                framework->basis);
  SmtLine *line = smt_sheet_add (self, SMT_LINE_ITEM, NULL, depth);
  SmtLine *meeting;

  smt_sheet_put_text (self, line, framework->name);
  smt_line_add_detail (line, date);
  smt_sheet_put_marks (self, line, framework->passages);
  if (framework->meeting != NULL && framework->meeting->target != self->entity)
    {
      meeting = smt_sheet_add (self, SMT_LINE_FACT,
                               smt_sheet_say (self, N_("Agreed at")), depth + 1);
      smt_sheet_put_entity (self, meeting, framework->meeting->target);
      smt_sheet_put_marks (self, meeting, framework->passages);
    }
  for (guint i = 0; framework->groups != NULL && i < framework->groups->len; i++)
    add_group (self, g_ptr_array_index (framework->groups, i), framework->passages,
               depth + 1);
  smt_sheet_add_note (self, framework->note, framework->passages, depth + 1);
}

static void
add_frameworks_of (SmtSheetBuilder *self,
                   SmtEntity       *mechanism)
{
  const SmtFacts *facts = smt_entity_get_facts (mechanism);
  SmtSupport outer = self->support;

  for (guint i = 0; facts != NULL && facts->frameworks != NULL && i < facts->frameworks->len; i++)
    {
      const SmtFramework *framework = g_ptr_array_index (facts->frameworks, i);

      if (framework->meeting == NULL || framework->meeting->target != self->entity)
        continue;
      self->support =
        smt_support_of_record (&framework->head, self->according_to,
                               smt_support_of_entity (mechanism, self->according_to));
      if (self->support == SMT_SUPPORT_NONE)
        self->n_left_out++;
      else
        smt_sheet_add_framework (self, framework, 0);
      self->support = outer;
    }
}

/**
 * smt_sheet_add_agreed: (skip)
 *
 * Adds the schemes of priorities that were agreed at the meeting whose page it
 * is: they are a part of the mechanism, and the terms on which it was agreed.
 */
void
smt_sheet_add_agreed (SmtSheetBuilder *self)
{
  GPtrArray *referrers = smt_dataset_get_referrers (self->dataset, self->entity);

  if (!SMT_IS_MEETING (self->entity))
    return;

  smt_sheet_begin (self, smt_sheet_say (self, N_("Frameworks of priorities")));
  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    add_frameworks_of (self, g_ptr_array_index (referrers, i));
  smt_sheet_end (self);
}
