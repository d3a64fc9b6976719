/* smt-sheet-members.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who belongs to a mechanism at the day asked about: role by role, what binds
 * most first; then of whom nobody says, and the periods that lie before and
 * after that day.
 */

#include "smt-sheet-builder.h"

#include "smt-i18n.h"

#include "smt-core-enums.h"
#include "smt-entities.h"
#include "smt-label.h"
#include "smt-sheet-words.h"
#include "smt-words.h"

typedef gboolean (*SpellTest) (SmtSheetBuilder *self,
                               const SmtSpell  *spell,
                               guint            role);

static gboolean
holds_in_role (SmtSheetBuilder *self,
               const SmtSpell  *spell,
               guint            role)
{
  return spell->role == role &&
         smt_sheet_holds (self, spell) != SMT_HOLDS_NOT;
}

static gboolean
lies_before (SmtSheetBuilder *self,
             const SmtSpell  *spell,
             guint            role)
{
  return smt_sheet_holds (self, spell) == SMT_HOLDS_NOT &&
         smt_sheet_is_before (spell, self->day);
}

static gboolean
lies_after (SmtSheetBuilder *self,
            const SmtSpell  *spell,
            guint            role)
{
  return smt_sheet_holds (self, spell) == SMT_HOLDS_NOT &&
         !smt_sheet_is_before (spell, self->day);
}

static int
compare_by_party (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  const SmtSpell *first = *(const SmtSpell **) a, *second = *(const SmtSpell **) b;
  SmtLanguage *language = user_data;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  if (first->party == second->party)
    return first < second ? -1 : first > second;

  one = smt_label_dup (smt_membership_get_party (first->membership), language, NULL);
  two = smt_label_dup (smt_membership_get_party (second->membership), language, NULL);
  return smt_language_collate (language, one, two);
}

static GPtrArray *
collect_spells (SmtSheetBuilder *self,
                guint            mechanism,
                SpellTest        test,
                guint            role)
{
  GPtrArray *chosen = g_ptr_array_new ();
  guint n;
  const SmtSpell *spells = smt_membership_index_get_spells (self->index, mechanism, &n);

  for (guint i = 0; i < n; i++)
    if (test (self, &spells[i], role))
      g_ptr_array_add (chosen, (gpointer) &spells[i]);

  g_ptr_array_sort_with_data (chosen, (GCompareDataFunc) compare_by_party, self->language);
  return chosen;
}

static guint
count_parties (GPtrArray *spells)
{
  g_autoptr (GHashTable) parties = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < spells->len; i++)
    g_hash_table_add (parties, GUINT_TO_POINTER (
                                 ((SmtSpell *) g_ptr_array_index (spells, i))->party));
  return g_hash_table_size (parties);
}

static void
add_spells (SmtSheetBuilder *self,
            GPtrArray       *spells,
            gboolean         with_role,
            guint            depth)
{
  for (guint i = 0; i < spells->len; i++)
    {
      const SmtSpell *spell = g_ptr_array_index (spells, i);

      smt_sheet_add_spell (self, spell, smt_membership_get_party (spell->membership),
                           with_role, depth);
    }
  smt_sheet_add_spell_notes (self, spells, depth);
}

static void
add_role (SmtSheetBuilder *self,
          guint            mechanism,
          guint            role)
{
  g_autoptr (GPtrArray) spells = collect_spells (self, mechanism, holds_in_role, role);
  g_autofree char *count = NULL;
  SmtLine *line;

  if (spells->len == 0)
    return;

  count = smt_sheet_words_count (self->language, NP_ ("{n} party", "{n} parties"),
                                 count_parties (spells));
  line = smt_sheet_add (self, SMT_LINE_ITEM, NULL, 0);
  smt_sheet_put_entity (self, line, smt_membership_index_get_role (self->index, role));
  smt_line_add_detail (line, count);
  smt_sheet_put_role_marks (self, line, smt_membership_index_get_role (self->index, role));
  add_spells (self, spells, FALSE, 1);
}

static void
add_roles (SmtSheetBuilder *self,
           guint            mechanism)
{
  guint n_roles = g_list_model_get_n_items (smt_dataset_get_list (self->dataset,
                                                                  SMT_ENTITY_ROLE));

  for (guint kind = SMT_ROLE_KIND_FULL; kind <= SMT_ROLE_KIND_NOT_STATED; kind++)
    for (guint role = 0; role < n_roles; role++)
      if (smt_membership_index_get_role_kind (self->index, role) == kind)
        add_role (self, mechanism, role);
}

static gboolean
may_exist (SmtSheetBuilder *self)
{
  const SmtFacts *facts = smt_entity_get_facts (self->entity);
  SmtSpan span = smt_span_new (facts->founded != NULL ? facts->founded->date : NULL,
                               facts->dissolved, SMT_DAY_MAX);

  return smt_span_holds_at (&span, self->day) != SMT_HOLDS_NOT;
}

/* Whether @entity is a complete list that the source asked about, if any is,
 * gives. */
static gboolean
is_known_roster (SmtSheetBuilder *self,
                 SmtEntity       *entity)
{
  return SMT_IS_ROSTER (entity) &&
         smt_roster_is_given_by (SMT_ROSTER (entity), self->according_to);
}

static gboolean
covers_day (SmtSheetBuilder *self,
            SmtRoster       *roster)
{
  SmtSpan span = smt_roster_get_span (roster, self->according_to, SMT_DAY_MAX);

  return smt_span_holds_at (&span, self->day) == SMT_HOLDS_YES;
}

static void
add_covering_roster (SmtSheetBuilder *self,
                     SmtEntity       *roster)
{
  /* TRANSLATORS: {roles} are names of roles */
  const char *words = N_("On this day the list is complete for: {roles}");
  SmtLine *line = smt_sheet_add (self, SMT_LINE_ITEM, NULL, 0);
  g_autoptr (SmtLine) roles = smt_line_new (SMT_LINE_ITEM, NULL, 0);
  const SmtSlot slot = { "roles", NULL, NULL, roles };

  smt_sheet_put_refs (self, roles, smt_roster_get_roles (SMT_ROSTER (roster)));
  smt_line_set_id (line, smt_entity_get_id (roster));
  smt_line_add_template (line, smt_sheet_say (self, words), &slot, 1);
  smt_sheet_put_marks (self, line, smt_entity_get_passages (roster));
}

/* The complete lists that cover the day: they are why others are not in. */
static void
add_covering_rosters (SmtSheetBuilder *self)
{
  GPtrArray *referrers = smt_dataset_get_referrers (self->dataset, self->entity);

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      SmtEntity *entity = g_ptr_array_index (referrers, i);

      if (is_known_roster (self, entity) && covers_day (self, SMT_ROSTER (entity)))
        add_covering_roster (self, entity);
    }
}

/**
 * smt_sheet_put_roster_marks: (skip)
 *
 * Puts on a line that says who is not in @mechanism the places of the complete
 * lists that say so.
 */
void
smt_sheet_put_roster_marks (SmtSheetBuilder *self,
                            SmtLine         *line,
                            SmtEntity       *mechanism)
{
  GPtrArray *referrers = smt_dataset_get_referrers (self->dataset, mechanism);

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      SmtEntity *entity = g_ptr_array_index (referrers, i);

      if (is_known_roster (self, entity) && covers_day (self, SMT_ROSTER (entity)))
        smt_sheet_put_marks (self, line, smt_entity_get_passages (entity));
    }
}

static gboolean
has_roster (SmtSheetBuilder *self)
{
  GPtrArray *referrers = smt_dataset_get_referrers (self->dataset, self->entity);

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    if (is_known_roster (self, g_ptr_array_index (referrers, i)))
      return TRUE;
  return FALSE;
}

/* Of whom nobody says whether they take part. Who has a line among the
 * members is not one of them, even where the role says little. */
static guint
count_undetermined (SmtSheetBuilder *self,
                    guint            mechanism)
{
  g_autoptr (SmtAnswers) answers =
    smt_membership_index_ask (self->index, mechanism,
                              smt_membership_index_get_current_mask (self->index),
                              self->day);
  g_autoptr (SmtBitset) shown =
    smt_bitset_new (smt_membership_index_get_n_parties (self->index));
  guint n;
  const SmtSpell *spells = smt_membership_index_get_spells (self->index, mechanism, &n);

  for (guint i = 0; i < n; i++)
    if (smt_sheet_holds (self, &spells[i]) != SMT_HOLDS_NOT)
      smt_bitset_add (shown, spells[i].party);

  smt_bitset_subtract (answers->undetermined, shown);
  return smt_bitset_count (answers->undetermined);
}

static void
add_undetermined (SmtSheetBuilder *self,
                  guint            mechanism)
{
  guint n = count_undetermined (self, mechanism);
  const char *why = has_roster (self)
                    ? N_("no complete list covers every role on this day")
                    : N_("no complete list is known");
  g_autofree char *words = NULL;
  SmtLine *line;

  if (n == 0)
    return;

  /* TRANSLATORS: under the heading "Not stated" */
  words = smt_sheet_words_count (self->language,
                                 /* TRANSLATORS: {n} is how many parties there are */
                                 NP_ ("Whether {n} other party of this dataset took part", "Whether {n} other parties of this dataset took part"), n);
  smt_sheet_begin (self, smt_sheet_say (self, N_("Not stated")));
  line = smt_sheet_add (self, SMT_LINE_ITEM, NULL, 0);
  smt_line_add_run (line, words, NULL);
  smt_line_add_detail (line, smt_sheet_say (self, why));
  smt_sheet_put_looked_at (self, line, self->entity);
  smt_sheet_end (self);
}

static void
add_other_periods (SmtSheetBuilder *self,
                   guint            mechanism,
                   const char      *title,
                   SpellTest        test)
{
  g_autoptr (GPtrArray) spells = collect_spells (self, mechanism, test, 0);

  smt_sheet_begin (self, title);
  add_spells (self, spells, TRUE, 0);
  smt_sheet_end (self);
}

static void
add_nobody (SmtSheetBuilder *self)
{
  SmtLine *line = smt_sheet_add (self, SMT_LINE_ITEM, NULL, 0);

  if (may_exist (self))
    {
      smt_sheet_put_not_stated (self, line);
      smt_sheet_put_looked_at (self, line, self->entity);
    }
  else
    {
      smt_line_add_quiet (line, smt_sheet_say (self, N_("it did not exist on this day")));
      smt_sheet_put_founding_marks (self, line, self->entity);
    }
}

static void
add_current (SmtSheetBuilder *self,
             guint            mechanism)
{
  /* TRANSLATORS: {date} is a date */
  g_autofree char *title = smt_template_fill (smt_sheet_say (self, N_("Members as of {date}")),
                                              "date", self->day_words, NULL);

  smt_sheet_begin (self, title);
  if (may_exist (self))
    {
      add_roles (self, mechanism);
      add_covering_rosters (self);
    }
  if (smt_section_get_n_lines (self->section) == 0)
    add_nobody (self);
  smt_sheet_end (self);
}

/**
 * smt_sheet_add_members: (skip)
 *
 * Adds the sections about who belongs to the page's mechanism.
 */
void
smt_sheet_add_members (SmtSheetBuilder *self)
{
  /* TRANSLATORS: {date} is a date */
  g_autofree char *later = smt_template_fill (smt_sheet_say (self, N_("Members after {date}")),
                                              "date", self->day_words, NULL);
  guint mechanism;

  if (!smt_membership_index_find_mechanism (self->index, self->entity, &mechanism))
    return;

  add_current (self, mechanism);
  if (may_exist (self))
    add_undetermined (self, mechanism);
  add_other_periods (self, mechanism, smt_sheet_say (self, N_("Past members and roles")),
                     lies_before);
  add_other_periods (self, mechanism, later, lies_after);
}

static char *
dup_kind_counts (SmtSheetBuilder *self,
                 guint            mechanism)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint kind = SMT_ROLE_KIND_FULL; kind <= SMT_ROLE_KIND_SUSPENDED; kind++)
    {
      SmtRoleMask mask = self->counted & smt_membership_index_get_kind_mask (self->index, kind);
      g_autoptr (SmtAnswers) answers =
        smt_membership_index_ask (self->index, mechanism, mask, self->day);
      guint n = mask != 0 ? smt_bitset_count (answers->yes) : 0;
      g_autofree char *number = smt_language_format_number (self->language, n);

      if (n > 0)
        g_strv_builder_take (parts,
          /* TRANSLATORS: how many parties have a kind of role: "11 full" */
          smt_template_fill (smt_sheet_say (self, N_("{n} {kind}")),
                             "n", number,
                             "kind", smt_words_get (SMT_TYPE_ROLE_KIND, kind,
                                                    self->language),
                             NULL));
    }

  list = g_strv_builder_end (parts);
  return g_strv_length (list) > 1
         ? smt_language_format_list (self->language, (const char *const *) list) : NULL;
}

/**
 * smt_sheet_dup_member_count: (skip)
 *
 * Returns: (transfer full): how many belong to @mechanism at the day, in
 *   words
 */
char *
smt_sheet_dup_member_count (SmtSheetBuilder *self,
                            guint            mechanism)
{
  g_autoptr (SmtAnswers) answers =
    smt_membership_index_ask (self->index, mechanism, self->counted, self->day);
  g_autofree char *kinds = dup_kind_counts (self, mechanism);
  g_autofree char *parties = NULL;
  const char *template;

  if (!may_exist (self))
    /* TRANSLATORS: {date} is a date */
    return smt_template_fill (smt_sheet_say (self, N_("did not exist on {date}")),
                              "date", self->day_words, NULL);

  parties = smt_sheet_words_count (self->language, NP_ ("{n} party", "{n} parties"),
                                   smt_bitset_count (answers->yes));
  /* TRANSLATORS: {parties} is "6 parties" or the like; {date} is a date; {kinds} is how
   * many there are of each kind */
  template = kinds != NULL ? N_("{parties} as of {date} ({kinds})")
                           /* TRANSLATORS: {parties} is "6 parties" or the like; {date} is
                            * a date */
                           : N_("{parties} as of {date}");
  return smt_template_fill (smt_sheet_say (self, template), "parties", parties,
                            "date", self->day_words, "kinds", kinds, NULL);
}
