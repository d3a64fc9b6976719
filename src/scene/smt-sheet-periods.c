/* smt-sheet-periods.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Roles over time, as the membership index has them: by one source where one
 * is asked, by all otherwise.
 */

#include "smt-sheet-builder.h"

#include <glib/gi18n-lib.h>

#include "smt-label.h"
#include "smt-sheet-words.h"

/**
 * smt_sheet_holds: (skip)
 *
 * Returns: whether @spell holds at the day asked about, on which party and
 *   mechanism must have existed
 */
SmtHolds
smt_sheet_holds (SmtSheetBuilder *self,
                 const SmtSpell  *spell)
{
  guint mechanism;
  SmtCell cell;

  if (!smt_membership_index_find_mechanism (self->index,
                                            smt_membership_get_mechanism (spell->membership),
                                            &mechanism))
    return SMT_HOLDS_NOT;

  cell = smt_membership_index_get_cell (self->index, spell->party, mechanism, self->day);
  if (cell.standing == SMT_STANDING_NOT_EXISTING)
    return SMT_HOLDS_NOT;
  return smt_span_holds_at (&spell->span, self->day);
}

/**
 * smt_sheet_add_spell: (skip)
 * @shown: the party or the mechanism, whichever the page is not about
 * @with_role: whether the line says the role
 *
 * Adds the line of a period. Its note is left to smt_sheet_add_spell_notes(),
 * since many periods often share one.
 */
void
smt_sheet_add_spell (SmtSheetBuilder *self,
                     const SmtSpell  *spell,
                     SmtEntity       *shown,
                     gboolean         with_role,
                     guint            depth)
{
  SmtHolds holds = smt_sheet_holds (self, spell);
  SmtLine *line = smt_sheet_add (self, SMT_LINE_PERIOD, NULL, depth);
  SmtEntity *role = smt_membership_index_get_role (self->index, spell->role);
  g_autofree char *span = smt_sheet_words_span (self->language, spell->since,
                                                spell->until);
  g_autofree char *role_label = smt_label_dup (role, self->language, NULL);

  smt_line_set_id (line, smt_entity_get_id (SMT_ENTITY (spell->membership)));
  smt_sheet_put_entity (self, line, shown);
  if (with_role)
    smt_line_add_detail (line, role_label);
  smt_line_add_detail (line, span);
  smt_line_set_role (line, smt_membership_index_get_role_kind (self->index, spell->role),
                     holds == SMT_HOLDS_POSSIBLY);
  if (holds == SMT_HOLDS_POSSIBLY)
    smt_line_add_quiet (line, smt_sheet_say (self, N_("possibly")));
  smt_sheet_put_certainty (self, line, spell->certainty);
  smt_sheet_put_marks (self, line, spell->period->passages);
}

/* Whom a note is about, unless it is all of those before it. */
static char *
dup_note_label (SmtSheetBuilder *self,
                GPtrArray       *spells,
                const char      *note)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *joined = NULL;
  guint n_noted = 0;

  for (guint i = 0; i < spells->len; i++)
    {
      const SmtSpell *spell = g_ptr_array_index (spells, i);
      SmtEntity *party = smt_membership_get_party (spell->membership);
      SmtEntity *other = party != self->entity
                         ? party : smt_membership_get_mechanism (spell->membership);

      if (spell->period->note == NULL ||
          g_strcmp0 (smt_language_get_text (self->language, spell->period->note, NULL),
                     note) != 0)
        continue;
      g_strv_builder_take (names, smt_label_dup_short (other, self->language));
      n_noted++;
    }

  if (n_noted == spells->len)
    return g_strdup (smt_sheet_say (self, N_("Note")));
  list = g_strv_builder_end (names);
  joined = smt_language_format_list (self->language, (const char *const *) list);
  /* TRANSLATORS: before a note on some of the parties or mechanisms of a list */
  return smt_template_fill (smt_sheet_say (self, N_("Note on {names}")),
                            "names", joined, NULL);
}

/* What a note rests on: all that the periods rest on which share it. One on
 * nothing but unsourced periods says so. */
static void
put_note_marks (SmtSheetBuilder *self,
                SmtLine         *line,
                GPtrArray       *spells,
                const char      *note)
{
  gboolean is_unsourced = TRUE;

  for (guint i = 0; i < spells->len; i++)
    {
      const SmtSpell *spell = g_ptr_array_index (spells, i);

      if (spell->period->note == NULL ||
          g_strcmp0 (smt_language_get_text (self->language, spell->period->note, NULL),
                     note) != 0)
        continue;
      smt_sheet_put_marks (self, line, spell->period->passages);
      is_unsourced &= spell->certainty == SMT_CERTAINTY_UNSOURCED;
    }

  if (is_unsourced)
    smt_sheet_put_certainty (self, line, SMT_CERTAINTY_UNSOURCED);
}

/**
 * smt_sheet_add_spell_notes: (skip)
 * @spells: (element-type SmtSpell): periods whose lines stand just before
 *
 * Adds the notes of @spells, each once, and says of whom it is. They weigh all
 * sources, and have no place where one alone is asked.
 */
void
smt_sheet_add_spell_notes (SmtSheetBuilder *self,
                           GPtrArray       *spells,
                           guint            depth)
{
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);

  if (self->according_to != NULL)
    return;

  for (guint i = 0; i < spells->len; i++)
    {
      const SmtSpell *spell = g_ptr_array_index (spells, i);
      g_autofree char *label = NULL;
      const char *note;
      SmtLine *line;

      if (spell->period->note == NULL)
        continue;
      note = smt_language_get_text (self->language, spell->period->note, NULL);
      if (!g_hash_table_add (said, (char *) note))
        continue;
      label = dup_note_label (self, spells, note);
      line = smt_sheet_add (self, SMT_LINE_NOTE, label, depth);
      smt_sheet_put_text (self, line, spell->period->note);
      put_note_marks (self, line, spells, note);
    }
}

/* Whether a period that does not hold at @day lies before it. */
gboolean
smt_sheet_is_before (const SmtSpell *spell,
                     SmtDay          day)
{
  return spell->span.since_first <= day;
}
