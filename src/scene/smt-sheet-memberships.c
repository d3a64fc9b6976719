/* smt-sheet-memberships.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a party belongs to at the day asked about; where it is certainly not,
 * and where nobody says; what it belonged to before and after; and with whom
 * it shares most of it.
 */

#include "smt-sheet-builder.h"

#include "smt-i18n.h"

#include "smt-entities.h"
#include "smt-label.h"
#include "smt-sheet-words.h"

/* Longer lists are counted. */
#define MAX_NAMED 12
#define MAX_SHARED 10

static void
add_held (SmtSheetBuilder *self,
          guint            party,
          guint            mechanism,
          GPtrArray       *shown)
{
  SmtEntity *entity = smt_membership_index_get_mechanism (self->index, mechanism);
  guint n;
  const SmtSpell *spells = smt_membership_index_get_cell_spells (self->index, party,
                                                                 mechanism, &n);

  for (guint i = 0; i < n; i++)
    if (smt_sheet_holds (self, &spells[i]) != SMT_HOLDS_NOT)
      {
        smt_sheet_add_spell (self, &spells[i], entity, TRUE, 0);
        g_ptr_array_add (shown, (gpointer) &spells[i]);
      }
}

/* Where it is written that the party is not in @mechanism, or that this does
 * not exist; or where nothing of the two was found. */
static void
put_standing_marks (SmtSheetBuilder *self,
                    SmtLine         *line,
                    SmtEntity       *mechanism,
                    SmtStanding      standing)
{
  if (standing == SMT_STANDING_NO)
    smt_sheet_put_roster_marks (self, line, mechanism);
  else if (standing == SMT_STANDING_NOT_EXISTING)
    smt_sheet_put_founding_marks (self, line, mechanism);
  else
    smt_sheet_put_looked_at_first (self, line, mechanism);
}

/* The mechanisms in which the party's standing is @standing: names, or, where
 * there are many, how many. */
static void
add_standing (SmtSheetBuilder *self,
              guint            party,
              SmtStanding      standing,
              const char      *label)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  const char *comma = smt_language_translate (self->language, "list", ", ");
  g_autofree char *count = NULL;
  SmtLine *line;

  for (guint i = 0; i < smt_membership_index_get_n_mechanisms (self->index); i++)
    {
      SmtEntity *mechanism = smt_membership_index_get_mechanism (self->index, i);

      if (mechanism != self->entity &&
          smt_membership_index_get_cell (self->index, party, i, self->day).standing == standing)
        g_ptr_array_add (found, mechanism);
    }
  if (found->len == 0)
    return;

  line = smt_sheet_add (self, SMT_LINE_FACT, label, 0);
  count = smt_sheet_words_count (self->language, NP_ ("{n} mechanism", "{n} mechanisms"), found->len);
  if (found->len > MAX_NAMED)
    smt_line_add_run (line, count, NULL);
  for (guint i = 0; found->len <= MAX_NAMED && i < found->len; i++)
    {
      SmtEntity *mechanism = g_ptr_array_index (found, i);
      g_autofree char *name = smt_label_dup_short (mechanism, self->language);

      if (i > 0)
        smt_line_add_run (line, comma, NULL);
      smt_line_add_run (line, name, smt_entity_get_id (mechanism));
      put_standing_marks (self, line, mechanism, standing);
    }
}

static void
add_current (SmtSheetBuilder *self,
             guint            party)
{
  g_autofree char *title = smt_template_fill (smt_sheet_say (self, N_("Memberships as of {date}")),
                                              "date", self->day_words, NULL);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  smt_sheet_begin (self, title);
  for (guint i = 0; i < smt_membership_index_get_n_mechanisms (self->index); i++)
    add_held (self, party, i, shown);
  smt_sheet_add_spell_notes (self, shown, 0);
  add_standing (self, party, SMT_STANDING_NO,
                /* TRANSLATORS: before names of mechanisms, all of whose
                 * members are known; the party is not among them */
                smt_sheet_say (self, N_("Not in, by a complete list")));
  add_standing (self, party, SMT_STANDING_NOT_STATED,
                smt_sheet_say (self, N_("Not stated")));
  add_standing (self, party, SMT_STANDING_NOT_EXISTING,
                smt_sheet_say (self, N_("Not existing on this day")));
  smt_sheet_end (self);
}

static void
add_other (SmtSheetBuilder *self,
           guint            party,
           const char      *title,
           gboolean         before)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  smt_sheet_begin (self, title);
  for (guint i = 0; i < smt_membership_index_get_n_mechanisms (self->index); i++)
    {
      guint n;
      const SmtSpell *spells = smt_membership_index_get_cell_spells (self->index, party,
                                                                     i, &n);

      for (guint j = 0; j < n; j++)
        {
          if (smt_sheet_holds (self, &spells[j]) != SMT_HOLDS_NOT ||
              smt_sheet_is_before (&spells[j], self->day) != before)
            continue;
          smt_sheet_add_spell (self, &spells[j],
                               smt_membership_index_get_mechanism (self->index, i),
                               TRUE, 0);
          g_ptr_array_add (shown, (gpointer) &spells[j]);
        }
    }
  smt_sheet_add_spell_notes (self, shown, 0);
  smt_sheet_end (self);
}

/* A mechanism that the party certainly is in, and who else is. */
typedef struct
{
  SmtEntity *mechanism;
  SmtBitset *others;
} Joined;

static void
clear_joined (gpointer data)
{
  smt_bitset_free (((Joined *) data)->others);
}

static GArray *
list_joined (SmtSheetBuilder *self,
             guint            party)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Joined));
  SmtRoleMask mask = smt_membership_index_get_current_mask (self->index);

  g_array_set_clear_func (list, clear_joined);
  for (guint i = 0; i < smt_membership_index_get_n_mechanisms (self->index); i++)
    {
      g_autoptr (SmtAnswers) answers =
        smt_membership_index_ask (self->index, i, mask, self->day);
      Joined joined = { smt_membership_index_get_mechanism (self->index, i), NULL };

      if (!smt_bitset_contains (answers->yes, party))
        continue;
      joined.others = g_steal_pointer (&answers->yes);
      g_array_append_val (list, joined);
    }

  return list;
}

/* In how many mechanisms each party is together with @party. */
static guint *
count_shared (SmtSheetBuilder *self,
              const GArray    *joined,
              guint            party)
{
  guint n_parties = smt_membership_index_get_n_parties (self->index);
  guint *shared = g_new0 (guint, n_parties);

  for (guint i = 0; i < joined->len; i++)
    for (guint j = 0; j < n_parties; j++)
      shared[j] += j != party &&
                   smt_bitset_contains (g_array_index (joined, Joined, i).others, j);

  return shared;
}

static int
compare_shared (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const guint *shared = user_data;
  guint first = *(const guint *) a, second = *(const guint *) b;

  if (shared[first] != shared[second])
    return shared[first] > shared[second] ? -1 : 1;
  return first < second ? -1 : first > second;
}

static char *
dup_shared_names (SmtSheetBuilder *self,
                  const GArray    *joined,
                  guint            party)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < joined->len; i++)
    {
      const Joined *with = &g_array_index (joined, Joined, i);

      if (smt_bitset_contains (with->others, party))
        g_strv_builder_take (builder, smt_label_dup_short (with->mechanism, self->language));
    }
  names = g_strv_builder_end (builder);
  return smt_language_format_list (self->language, (const char *const *) names);
}

static void
add_shared_line (SmtSheetBuilder *self,
                 const GArray    *joined,
                 guint            party,
                 guint            n)
{
  SmtLine *line = smt_sheet_add (self, SMT_LINE_ITEM, NULL, 0);
  g_autofree char *count = smt_sheet_words_count (self->language, NP_ ("{n} mechanism", "{n} mechanisms"), n);
  g_autofree char *names = NULL, *words = NULL;

  smt_sheet_put_entity (self, line, smt_membership_index_get_party (self->index, party));
  if (n > MAX_NAMED)
    {
      smt_line_add_detail (line, count);
      return;
    }

  names = dup_shared_names (self, joined, party);
  /* TRANSLATORS: "3 mechanisms: ASEAN, EAS, and ARF" */
  words = smt_template_fill (smt_sheet_say (self, N_("{count}: {names}")),
                             "count", count, "names", names, NULL);
  smt_line_add_detail (line, words);
}

static void
add_shared (SmtSheetBuilder *self,
            guint            party)
{
  g_autoptr (GArray) joined = list_joined (self, party);
  g_autofree guint *shared = count_shared (self, joined, party);
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *rest = NULL;

  for (guint i = 0; i < smt_membership_index_get_n_parties (self->index); i++)
    if (shared[i] > 0)
      g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_shared, shared);

  smt_sheet_begin (self, smt_sheet_say (self, N_("In most mechanisms together with")));
  for (guint i = 0; i < order->len && i < MAX_SHARED; i++)
    {
      guint other = g_array_index (order, guint, i);

      add_shared_line (self, joined, other, shared[other]);
    }
  if (order->len > MAX_SHARED)
    {
      rest = smt_sheet_words_count (self->language,
                                    /* TRANSLATORS: {n} is how many parties there are */
                                    NP_ ("and {n} other party in as many or fewer", "and {n} other parties in as many or fewer"),
                                    order->len - MAX_SHARED);
      smt_line_add_run (smt_sheet_add (self, SMT_LINE_ITEM, NULL, 0), rest, NULL);
    }
  smt_sheet_end (self);
}

/**
 * smt_sheet_add_memberships: (skip)
 *
 * Adds the sections about what the page's party belongs to.
 */
void
smt_sheet_add_memberships (SmtSheetBuilder *self)
{
  /* TRANSLATORS: {date} is a date */
  g_autofree char *later = smt_template_fill (smt_sheet_say (self, N_("Memberships after {date}")),
                                              "date", self->day_words, NULL);
  guint party;

  if (!smt_membership_index_find_party (self->index, self->entity, &party))
    return;

  add_current (self, party);
  add_other (self, party, smt_sheet_say (self, N_("Earlier memberships and roles")), TRUE);
  add_other (self, party, later, FALSE);
  add_shared (self, party);
}
