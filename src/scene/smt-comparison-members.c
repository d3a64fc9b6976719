/* smt-comparison-members.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is in each mechanism, or what each party is in, as of the day: a row for
 * every party, or mechanism, of which anything is stated, under what they have
 * in common.
 *
 * Cost: O(mechanisms × (periods + parties)).
 */

#include "smt-comparison-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "smt-beside.h"
#include "smt-label.h"
#include "smt-sheet-words.h"

typedef struct
{
  SmtEntity    *entity;
  guint         number;   /* in the index */
  char         *label;
  char         *key;
  SmtGroupKind  kind;
  guint         side;
  SmtSideState  states[SMT_MAX_SIDES];
} Subject;

static void
subject_free (Subject *subject)
{
  g_free (subject->label);
  g_free (subject->key);
  g_free (subject);
}

static SmtSideState
get_state (const SmtAnswers *answers,
           guint             party)
{
  if (smt_bitset_contains (answers->yes, party))
    return SMT_SIDE_YES;
  if (smt_bitset_contains (answers->possibly, party))
    return SMT_SIDE_POSSIBLY;
  return smt_bitset_contains (answers->undetermined, party) ? SMT_SIDE_NOT_STATED : SMT_SIDE_NO;
}

/* The party and the mechanism of a cell; FALSE: it has no memberships. */
static gboolean
find_cell (SmtComparisonBuilder *self,
           const Subject        *subject,
           guint                 side,
           guint                *party,
           guint                *mechanism)
{
  SmtEntity *entity = self->sides[side].entity;

  *party = *mechanism = subject->number;
  return self->of_parties
         ? smt_membership_index_find_party (self->index, entity, party)
         : smt_membership_index_find_mechanism (self->index, entity, mechanism);
}

static SmtAnswers *
ask (SmtComparisonBuilder *self,
     guint                 mechanism)
{
  return smt_membership_index_ask (self->index, mechanism,
                                   smt_membership_index_get_current_mask (self->index),
                                   self->day);
}

/* Nothing is in itself. */
static gboolean
is_itself (SmtComparisonBuilder *self,
           const Subject        *subject,
           guint                 side)
{
  return subject->entity == self->sides[side].entity;
}

static Subject *
subject_new (SmtComparisonBuilder *self,
             SmtEntity            *entity,
             guint                 number)
{
  Subject *subject = g_new0 (Subject, 1);

  subject->entity = entity;
  subject->number = number;
  subject->label = smt_label_dup (entity, self->language, NULL);
  subject->key = smt_language_dup_sort_key (self->language, subject->label);
  return subject;
}

static void
settle (SmtComparisonBuilder *self,
        Subject              *subject)
{
  for (guint i = 0; i < self->n; i++)
    if (is_itself (self, subject, i))
      subject->states[i] = SMT_SIDE_NO;
  subject->kind = smt_group_kind_for_states (subject->states, self->n, &subject->side);
}

static GPtrArray *
list_parties (SmtComparisonBuilder *self)
{
  GPtrArray *subjects = g_ptr_array_new_with_free_func ((GDestroyNotify) subject_free);
  SmtAnswers *answers[SMT_MAX_SIDES] = { NULL };
  g_autoptr (SmtBitset) existing = smt_membership_index_get_existing (self->index, self->day);

  for (guint i = 0; i < self->n; i++)
    {
      guint mechanism;

      if (smt_membership_index_find_mechanism (self->index, self->sides[i].entity, &mechanism))
        answers[i] = ask (self, mechanism);
    }

  for (guint party = 0; party < smt_membership_index_get_n_parties (self->index); party++)
    {
      Subject *subject;

      if (!smt_bitset_contains (existing, party))
        continue;
      subject = subject_new (self, smt_membership_index_get_party (self->index, party), party);
      for (guint i = 0; i < self->n; i++)
        subject->states[i] = answers[i] != NULL ? get_state (answers[i], party)
                                                : SMT_SIDE_NOT_STATED;
      settle (self, subject);
      g_ptr_array_add (subjects, subject);
    }

  for (guint i = 0; i < self->n; i++)
    g_clear_pointer (&answers[i], smt_answers_free);
  return subjects;
}

static GPtrArray *
list_mechanisms (SmtComparisonBuilder *self)
{
  GPtrArray *subjects = g_ptr_array_new_with_free_func ((GDestroyNotify) subject_free);

  for (guint i = 0; i < smt_membership_index_get_n_mechanisms (self->index); i++)
    {
      Subject *subject =
        subject_new (self, smt_membership_index_get_mechanism (self->index, i), i);
      g_autoptr (SmtAnswers) answers = ask (self, i);

      for (guint j = 0; j < self->n; j++)
        {
          guint party, mechanism;

          subject->states[j] = find_cell (self, subject, j, &party, &mechanism)
                               ? get_state (answers, party) : SMT_SIDE_NOT_STATED;
        }
      settle (self, subject);
      g_ptr_array_add (subjects, subject);
    }

  return subjects;
}

static gboolean
is_one_sided (const Subject *subject)
{
  return subject->kind == SMT_GROUP_ONLY || subject->kind == SMT_GROUP_LONE;
}

static int
compare_subjects (gconstpointer a,
                  gconstpointer b)
{
  const Subject *one = *(const Subject **) a, *other = *(const Subject **) b;

  if (one->kind != other->kind)
    return (int) one->kind - (int) other->kind;
  if (is_one_sided (one) && one->side != other->side)
    return (int) one->side - (int) other->side;
  return strcmp (one->key, other->key);
}

static void
add_spell_line (SmtComparisonBuilder *self,
                SmtSheetBuilder      *side,
                const SmtSpell       *spell)
{
  SmtLine *line = smt_sheet_add (side, SMT_LINE_PERIOD, NULL, 0);
  gboolean possibly = smt_span_holds_at (&spell->span, self->day) == SMT_HOLDS_POSSIBLY;
  g_autofree char *span = smt_sheet_words_span (self->language, spell->since, spell->until);

  smt_line_set_id (line, smt_entity_get_id (SMT_ENTITY (spell->membership)));
  smt_sheet_put_entity (side, line, smt_membership_index_get_role (self->index, spell->role));
  smt_line_add_detail (line, span);
  smt_line_set_role (line, smt_membership_index_get_role_kind (self->index, spell->role),
                     possibly);
  if (possibly)
    smt_line_add_quiet (line, smt_comparison_say (self, N_("possibly")));
  smt_sheet_put_certainty (side, line, spell->certainty);
  smt_sheet_put_marks (side, line, spell->period->passages);
}

/* Why there is no role. */
static void
add_silence (SmtComparisonBuilder *self,
             SmtSheetBuilder      *side,
             SmtStanding           standing,
             guint                 mechanism)
{
  SmtLine *line = smt_sheet_add (side, SMT_LINE_ITEM, NULL, 0);
  SmtEntity *entity = smt_membership_index_get_mechanism (self->index, mechanism);

  if (standing == SMT_STANDING_NO)
    {
      /* TRANSLATORS: of a party and a mechanism, all of whose members are known */
      smt_line_add_quiet (line, smt_comparison_say (self, N_("not in it, by a complete list")));
      smt_sheet_put_roster_marks (side, line, entity);
    }
  else if (standing == SMT_STANDING_NOT_EXISTING)
    {
      smt_line_add_quiet (line, smt_comparison_say (self, N_("did not exist on this day")));
      smt_sheet_put_founding_marks (side, line, entity);
    }
  else
    {
      smt_sheet_put_not_stated (side, line);
      smt_sheet_put_looked_at_first (side, line, entity);
    }
}

static void
add_standing (SmtComparisonBuilder *self,
              const Subject        *subject,
              guint                 side)
{
  SmtSheetBuilder *builder = &self->sides[side];
  guint party, mechanism, n;
  const SmtSpell *spells;
  SmtCell cell;

  if (is_itself (self, subject, side))
    {
      /* TRANSLATORS: where a mechanism is set against its members, and is one of
       * the parties itself */
      smt_line_add_quiet (smt_sheet_add (builder, SMT_LINE_ITEM, NULL, 0),
                          smt_comparison_say (self, N_("this itself")));
      return;
    }
  if (!find_cell (self, subject, side, &party, &mechanism))
    return;

  cell = smt_membership_index_get_cell (self->index, party, mechanism, self->day);
  if (cell.spell == NULL)
    {
      add_silence (self, builder, cell.standing, mechanism);
      return;
    }
  spells = smt_membership_index_get_cell_spells (self->index, party, mechanism, &n);
  for (guint i = 0; i < n; i++)
    if (smt_span_holds_at (&spells[i].span, self->day) != SMT_HOLDS_NOT)
      add_spell_line (self, builder, &spells[i]);
}

static SmtRoleKind
get_role_kind (SmtComparisonBuilder *self,
               const Subject        *subject,
               guint                 side)
{
  guint party, mechanism;

  if (!find_cell (self, subject, side, &party, &mechanism))
    return 0;
  return smt_membership_index_get_cell (self->index, party, mechanism, self->day).role_kind;
}

/* Who is in one and not in another is a difference, and so is another role:
 * not what it is called, which each mechanism does in its way, but what it
 * amounts to. */
static SmtContrast
get_contrast (SmtComparisonBuilder *self,
              const Subject        *subject)
{
  SmtContrast worst = SMT_CONTRAST_SAME;

  for (guint i = 0; i < self->n; i++)
    {
      SmtSideState state = subject->states[i];

      if (state == SMT_SIDE_NOT_STATED || state == SMT_SIDE_POSSIBLY)
        worst = MAX (worst, SMT_CONTRAST_UNDETERMINED);
      for (guint j = 0; j < i; j++)
        if ((state == SMT_SIDE_YES && subject->states[j] == SMT_SIDE_NO) ||
            (state == SMT_SIDE_NO && subject->states[j] == SMT_SIDE_YES) ||
            (state == SMT_SIDE_YES && subject->states[j] == SMT_SIDE_YES &&
             get_role_kind (self, subject, i) != get_role_kind (self, subject, j)))
          worst = SMT_CONTRAST_DIFFERENT;
    }

  return worst;
}

static void
add_row (SmtComparisonBuilder *self,
         const Subject        *subject)
{
  g_autofree char *label =
    smt_beside_dup_label (subject->entity, self->language, self->sides[0].beside);
  SmtComparisonRow *row =
    smt_comparison_begin_row (self, label, smt_entity_get_id (subject->entity));

  for (guint i = 0; i < self->n; i++)
    {
      smt_comparison_begin_cell (self, i);
      add_standing (self, subject, i);
      smt_comparison_end_cell (self, row, i);
    }
  smt_comparison_end_row (self, row, get_contrast (self, subject));
}

/* Of a register's hundreds of parties most are in none of a few mechanisms: they
 * are counted. In what none of a few parties is, is soon told. */
static gboolean
is_shown (SmtComparisonBuilder *self,
          const Subject        *subject)
{
  return self->of_parties ||
         (subject->kind != SMT_GROUP_NONE && subject->kind != SMT_GROUP_UNSTATED);
}

static void
keep_member (SmtComparisonBuilder *self,
             const Subject        *subject)
{
  SmtComparisonMember member = { .entity = subject->entity };

  memcpy (member.states, subject->states, sizeof (member.states));
  g_array_append_val (self->members, member);
}

void
smt_comparison_add_members (SmtComparisonBuilder *self)
{
  g_autoptr (GPtrArray) subjects = self->of_parties ? list_mechanisms (self)
                                                    : list_parties (self);
  SmtGroupOf of = self->of_parties ? SMT_GROUP_OF_MECHANISMS : SMT_GROUP_OF_PARTIES;
  const Subject *before = NULL;

  g_ptr_array_sort (subjects, compare_subjects);
  for (guint i = 0; i < subjects->len; i++)
    {
      const Subject *subject = g_ptr_array_index (subjects, i);

      smt_comparison_add_group_member (self, of, subject->kind, subject->side,
                                       subject->entity, subject->label);
      keep_member (self, subject);
      if (!is_shown (self, subject))
        continue;
      if (before == NULL || before->kind != subject->kind ||
          (is_one_sided (subject) && before->side != subject->side))
        {
          g_autofree char *title = smt_comparison_dup_group_title (self, of, subject->kind,
                                                                   subject->side);

          smt_comparison_begin_section (self, title);
        }
      add_row (self, subject);
      before = subject;
    }
}
