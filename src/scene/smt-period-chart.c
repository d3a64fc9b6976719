/* smt-period-chart.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A party's periods as bars. What is certain of a period is drawn in full, and
 * what is only possible fades: from the first day on which it can have begun to
 * the one by which it has, and likewise at its end. One that goes on reaches
 * the end of the data, and no further: nobody says what comes then.
 *
 * Cost: O(mechanisms × log periods) to find the periods, and O(n²) in the
 * periods of one mechanism to keep them apart, of which there are a few.
 */

#include "smt-period-chart.h"

#include "smt-i18n.h"

#include "smt-label.h"
#include "smt-sheet-words.h"
#include "smt-template.h"

/* More would be no picture any more in a page; they are counted, and listed below
 * it. */
#define MAX_MECHANISMS 24

/* Of the time shown, kept free before the first known day. */
#define MARGIN 0.03

struct _SmtPeriodChart
{
  GObject      parent_instance;

  SmtLanguage *language;
  char        *party;    /* its name */
  char        *title;
  GArray      *rows;     /* of SmtPeriodRow */
  GArray      *bars;     /* of SmtPeriodBar */
  SmtDay       from;
  SmtDay       to;
  SmtDay       day;
  guint        n_left_out;
};

G_DEFINE_FINAL_TYPE (SmtPeriodChart, smt_period_chart, G_TYPE_OBJECT)

/* The periods in one mechanism, while they are put in order. */
typedef struct
{
  SmtEntity      *mechanism;
  const SmtSpell *spells;
  guint           n;
  SmtDay          begins;
} Held;

/* Signs of lesser ties have lower bars, and what only looks on, or is to come,
 * or is not known, has edges without a body. */
static const struct
{
  double   height;
  gboolean hollow;
} looks[SMT_N_GLYPHS] = {
  [SMT_GLYPH_FULL] = { 1.0, FALSE },
  [SMT_GLYPH_ASSOCIATE] = { 0.75, FALSE },
  [SMT_GLYPH_PARTNER] = { 0.5, FALSE },
  [SMT_GLYPH_OBSERVER] = { 1.0, TRUE },
  [SMT_GLYPH_GUEST] = { 0.25, FALSE },
  [SMT_GLYPH_SUSPENDED] = { 0.75, TRUE },
  [SMT_GLYPH_CANDIDATE] = { 0.5, TRUE },
  [SMT_GLYPH_FORMER] = { 0.35, TRUE },
  [SMT_GLYPH_UNKNOWN] = { 0.25, TRUE },
  [SMT_GLYPH_NOT_STATED] = { 0.25, TRUE },
};

static void
clear_row (gpointer data)
{
  SmtPeriodRow *row = data;

  g_free (row->id);
  g_free (row->label);
  g_free (row->words);
}

static void
clear_bar (gpointer data)
{
  SmtPeriodBar *bar = data;

  g_free (bar->role);
  g_free (bar->words);
}

static void
smt_period_chart_finalize (GObject *object)
{
  SmtPeriodChart *self = SMT_PERIOD_CHART (object);

  g_clear_object (&self->language);
  g_free (self->party);
  g_free (self->title);
  g_array_unref (self->rows);
  g_array_unref (self->bars);

  G_OBJECT_CLASS (smt_period_chart_parent_class)->finalize (object);
}

static void
smt_period_chart_class_init (SmtPeriodChartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_period_chart_finalize;
}

static void
smt_period_chart_init (SmtPeriodChart *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (SmtPeriodRow));
  g_array_set_clear_func (self->rows, clear_row);
  self->bars = g_array_new (FALSE, FALSE, sizeof (SmtPeriodBar));
  g_array_set_clear_func (self->bars, clear_bar);
}

static int
compare_held (gconstpointer a,
              gconstpointer b)
{
  const Held *first = a, *second = b;

  if (first->begins != second->begins)
    return first->begins < second->begins ? -1 : 1;
  /* Otherwise in the order of the dataset. */
  return first->spells < second->spells ? -1 : first->spells > second->spells;
}

/* What the party has held, mechanism by mechanism, the first joined first. */
static GArray *
list_held (SmtMembershipIndex *index,
           guint               party)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Held));

  for (guint i = 0; i < smt_membership_index_get_n_mechanisms (index); i++)
    {
      Held held = { .mechanism = smt_membership_index_get_mechanism (index, i) };

      held.spells = smt_membership_index_get_cell_spells (index, party, i, &held.n);
      if (held.n == 0)
        continue;
      held.begins = held.spells[0].span.since_last;
      for (guint j = 1; j < held.n; j++)
        held.begins = MIN (held.begins, held.spells[j].span.since_last);
      g_array_append_val (list, held);
    }

  g_array_sort (list, compare_held);
  return list;
}

static void
include_day (SmtPeriodChart *self,
             SmtDay          day)
{
  if (day == SMT_DAY_MIN || day == SMT_DAY_MAX)
    return;

  self->from = MIN (self->from, day);
  self->to = MAX (self->to, day);
}

/* From the first day that anything says to the last, with the day asked about
 * and the end of the data. */
static void
find_extent (SmtPeriodChart *self,
             const GArray   *list,
             SmtDay          last)
{
  self->from = self->to = last;
  include_day (self, self->day);
  for (guint i = 0; i < list->len; i++)
    {
      const Held *held = &g_array_index (list, Held, i);

      for (guint j = 0; j < held->n; j++)
        {
          include_day (self, held->spells[j].span.since_first);
          include_day (self, held->spells[j].span.since_last);
          include_day (self, held->spells[j].span.until_first);
          include_day (self, held->spells[j].span.until_last);
        }
    }
  self->from -= MAX ((self->to - self->from) * MARGIN, 1);
}

/* The days on which it certainly was, or else on which it may have been. */
static void
get_core (const SmtPeriodBar *bar,
          SmtDay             *first,
          SmtDay             *end)
{
  gboolean has_core = bar->full_start < bar->full_end;

  *first = has_core ? bar->full_start : bar->start;
  *end = has_core ? bar->full_end : bar->end;
}

static gboolean
touches (const SmtPeriodBar *a,
         const SmtPeriodBar *b)
{
  SmtDay first, end, other_first, other_end;

  get_core (a, &first, &end);
  get_core (b, &other_first, &other_end);
  return first < other_end && other_first < end;
}

static void
add_row (SmtPeriodChart *self,
         const Held     *held,
         gboolean        goes_on)
{
  SmtPeriodRow row = { .id = g_strdup (smt_entity_get_id (held->mechanism)) };

  if (!goes_on)
    row.label = smt_label_dup_short (held->mechanism, self->language);
  g_array_append_val (self->rows, row);
}

/* The first row of the mechanism, from @first on, that has room for the bar. */
static guint
find_row (SmtPeriodChart     *self,
          const Held         *held,
          guint               first,
          const SmtPeriodBar *bar)
{
  for (guint row = first; row < self->rows->len; row++)
    {
      gboolean is_free = TRUE;

      for (guint i = self->bars->len; i-- > 0 && is_free;)
        {
          const SmtPeriodBar *other = &g_array_index (self->bars, SmtPeriodBar, i);

          /* Those of other mechanisms come before. */
          if (other->row < first)
            break;
          is_free = other->row != row || !touches (other, bar);
        }
      if (is_free)
        return row;
    }

  add_row (self, held, self->rows->len > first);
  return self->rows->len - 1;
}

static char *
dup_words (SmtPeriodChart *self,
           const Held     *held,
           const SmtSpell *spell,
           const char     *role)
{
  g_autofree char *name = smt_label_dup_short (held->mechanism, self->language);
  g_autofree char *span = smt_sheet_words_span (self->language, spell->since, spell->until);

  if (span == NULL || *span == '\0')
    /* TRANSLATORS: a period of a membership whose dates nobody says: "ASEAN: Member" */
    return smt_template_fill (smt_language_translate (self->language, NULL,
                                                      N_("{mechanism}: {role}")),
                              "mechanism", name, "role", role, NULL);
  /* TRANSLATORS: a period of a membership: "ASEAN: Member, since 30 April 1999" */
  return smt_template_fill (smt_language_translate (self->language, NULL,
                                                    /* TRANSLATORS: {mechanism} is a
                                                     * mechanism; {role} is a role, as
                                                     * "observer"; {dates} is since when
                                                     * and until when */
                                                    N_("{mechanism}: {role}, {dates}")),
                            "mechanism", name, "role", role, "dates", span, NULL);
}

static void
add_bar (SmtPeriodChart     *self,
         SmtMembershipIndex *index,
         const Held         *held,
         const SmtSpell     *spell,
         guint               first_row)
{
  SmtEntity *role = smt_membership_index_get_role (index, spell->role);
  SmtRoleKind kind = smt_membership_index_get_role_kind (index, spell->role);
  SmtPeriodBar bar = { .glyph = smt_glyph_for_role_kind (kind) };

  bar.height = looks[bar.glyph].height;
  bar.hollow = looks[bar.glyph].hollow;
  bar.quiet = spell->certainty != SMT_CERTAINTY_STATED && spell->certainty != SMT_CERTAINTY_EXTERNAL;
  bar.start = CLAMP (spell->span.since_first, self->from, self->to);
  bar.full_start = CLAMP (spell->span.since_last, self->from, self->to);
  bar.full_end = CLAMP (spell->span.until_first, self->from, self->to);
  bar.end = CLAMP (spell->span.until_last, self->from, self->to);
  bar.open_start = spell->span.since_first < self->from;
  bar.open_end = spell->span.until_last > self->to;
  bar.role = smt_label_dup (role, self->language, NULL);
  bar.words = dup_words (self, held, spell, bar.role);
  bar.row = find_row (self, held, first_row, &bar);
  g_array_append_val (self->bars, bar);
}

/* Each row of a mechanism says all that is said of it. */
static void
add_mechanism (SmtPeriodChart     *self,
               SmtMembershipIndex *index,
               const Held         *held)
{
  guint first_row = self->rows->len, first_bar = self->bars->len;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < held->n; i++)
    add_bar (self, index, held, &held->spells[i], first_row);

  for (guint i = first_bar; i < self->bars->len; i++)
    g_strv_builder_add (builder, g_array_index (self->bars, SmtPeriodBar, i).words);
  lines = g_strv_builder_end (builder);
  for (guint i = first_row; i < self->rows->len; i++)
    g_array_index (self->rows, SmtPeriodRow, i).words = g_strjoinv ("\n", lines);
}

static SmtPeriodChart *
create (SmtMembershipIndex *index,
        SmtEntity          *party,
        SmtDay              day,
        SmtDay              last,
        guint               most,
        SmtLanguage        *language)
{
  g_autoptr (GArray) list = NULL;
  SmtPeriodChart *self;
  guint number;

  if (!smt_membership_index_find_party (index, party, &number))
    return NULL;
  list = list_held (index, number);
  if (list->len == 0)
    return NULL;

  self = g_object_new (SMT_TYPE_PERIOD_CHART, NULL);
  self->language = g_object_ref (language);
  self->party = smt_label_dup (party, language, NULL);
  self->title = g_strdup (smt_language_translate (language, NULL, N_("Memberships over time")));
  self->day = day;
  if (list->len > most)
    {
      self->n_left_out = list->len - most;
      g_array_set_size (list, most);
    }
  find_extent (self, list, last);
  for (guint i = 0; i < list->len; i++)
    add_mechanism (self, index, &g_array_index (list, Held, i));
  return self;
}

/**
 * smt_period_chart_new:
 * @index: who belongs to what, by one source or by all
 * @party: whose periods they are
 * @day: the day asked about
 * @last: the day up to which the dataset speaks
 *
 * Returns: (transfer full) (nullable): a chart for a page, of so many mechanisms as
 *   can be overlooked; %NULL where @party has no period
 */
SmtPeriodChart *
smt_period_chart_new (SmtMembershipIndex *index,
                      SmtEntity          *party,
                      SmtDay              day,
                      SmtDay              last,
                      SmtLanguage        *language)
{
  g_return_val_if_fail (SMT_IS_MEMBERSHIP_INDEX (index), NULL);
  g_return_val_if_fail (SMT_IS_ENTITY (party), NULL);
  g_return_val_if_fail (SMT_IS_LANGUAGE (language), NULL);

  return create (index, party, day, last, MAX_MECHANISMS, language);
}

/**
 * smt_period_chart_new_whole:
 *
 * As smt_period_chart_new(), for paper, where there is no list below.
 *
 * Returns: (transfer full) (nullable): a chart of all mechanisms; %NULL where
 *   @party has no period
 */
SmtPeriodChart *
smt_period_chart_new_whole (SmtMembershipIndex *index,
                            SmtEntity          *party,
                            SmtDay              day,
                            SmtDay              last,
                            SmtLanguage        *language)
{
  g_return_val_if_fail (SMT_IS_MEMBERSHIP_INDEX (index), NULL);
  g_return_val_if_fail (SMT_IS_ENTITY (party), NULL);
  g_return_val_if_fail (SMT_IS_LANGUAGE (language), NULL);

  return create (index, party, day, last, G_MAXUINT, language);
}

/**
 * smt_period_chart_has_any:
 *
 * Returns: whether there is a chart of @party
 */
gboolean
smt_period_chart_has_any (SmtMembershipIndex *index,
                          SmtEntity          *party)
{
  g_autoptr (GArray) list = NULL;
  guint number;

  if (!smt_membership_index_find_party (index, party, &number))
    return FALSE;

  list = list_held (index, number);
  return list->len > 0;
}

/**
 * smt_period_chart_get_language:
 *
 * Returns: (transfer none): the language of all words
 */
SmtLanguage *
smt_period_chart_get_language (SmtPeriodChart *self)
{
  g_return_val_if_fail (SMT_IS_PERIOD_CHART (self), NULL);

  return self->language;
}

/**
 * smt_period_chart_get_title:
 *
 * Returns: (transfer none): the heading of the picture
 */
const char *
smt_period_chart_get_title (SmtPeriodChart *self)
{
  g_return_val_if_fail (SMT_IS_PERIOD_CHART (self), NULL);

  return self->title;
}

/**
 * smt_period_chart_dup_heading:
 *
 * Returns: (transfer full): what it is where it stands alone: whose, and of what
 */
char *
smt_period_chart_dup_heading (SmtPeriodChart *self)
{
  g_return_val_if_fail (SMT_IS_PERIOD_CHART (self), NULL);

  return g_strjoin (" · ", self->party, self->title, NULL);
}

guint
smt_period_chart_get_n_rows (SmtPeriodChart *self)
{
  g_return_val_if_fail (SMT_IS_PERIOD_CHART (self), 0);

  return self->rows->len;
}

/**
 * smt_period_chart_get_row:
 *
 * Returns: (transfer none): the row, counted from the top
 */
const SmtPeriodRow *
smt_period_chart_get_row (SmtPeriodChart *self,
                          guint           row)
{
  g_return_val_if_fail (SMT_IS_PERIOD_CHART (self), NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);

  return &g_array_index (self->rows, SmtPeriodRow, row);
}

guint
smt_period_chart_get_n_bars (SmtPeriodChart *self)
{
  g_return_val_if_fail (SMT_IS_PERIOD_CHART (self), 0);

  return self->bars->len;
}

/**
 * smt_period_chart_get_bar:
 *
 * Returns: (transfer none): a bar; those of a row follow each other in time
 */
const SmtPeriodBar *
smt_period_chart_get_bar (SmtPeriodChart *self,
                          guint           bar)
{
  g_return_val_if_fail (SMT_IS_PERIOD_CHART (self), NULL);
  g_return_val_if_fail (bar < self->bars->len, NULL);

  return &g_array_index (self->bars, SmtPeriodBar, bar);
}

/**
 * smt_period_chart_get_extent:
 * @from: (out): the first day that is shown
 * @to: (out): the last one
 */
void
smt_period_chart_get_extent (SmtPeriodChart *self,
                             SmtDay         *from,
                             SmtDay         *to)
{
  g_return_if_fail (SMT_IS_PERIOD_CHART (self));

  *from = self->from;
  *to = self->to;
}

/**
 * smt_period_chart_get_day:
 *
 * Returns: the day asked about, within the extent
 */
SmtDay
smt_period_chart_get_day (SmtPeriodChart *self)
{
  g_return_val_if_fail (SMT_IS_PERIOD_CHART (self), 0);

  return self->day;
}

/**
 * smt_period_chart_dup_left_out:
 *
 * Returns: (transfer full) (nullable): how many mechanisms have no row; %NULL
 *   where all have
 */
char *
smt_period_chart_dup_left_out (SmtPeriodChart *self)
{
  g_return_val_if_fail (SMT_IS_PERIOD_CHART (self), NULL);

  if (self->n_left_out == 0)
    return NULL;
  /* TRANSLATORS: mechanisms that have no room in a picture, and are in the
   * list below it */
  return smt_sheet_words_count (self->language,
                                /* TRANSLATORS: {n} is how many mechanisms there are */
                                NP_ ("and {n} other mechanism, listed below",
                                     "and {n} other mechanisms, listed below"),
                                self->n_left_out);
}

/**
 * smt_period_chart_dup_description:
 *
 * Returns: (transfer full): all of it in words, a period a line
 */
char *
smt_period_chart_dup_description (SmtPeriodChart *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (SMT_IS_PERIOD_CHART (self), NULL);

  for (guint i = 0; i < self->bars->len; i++)
    g_strv_builder_add (builder, g_array_index (self->bars, SmtPeriodBar, i).words);
  if (self->n_left_out > 0)
    g_strv_builder_take (builder, smt_period_chart_dup_left_out (self));
  lines = g_strv_builder_end (builder);
  return g_strjoinv ("\n", lines);
}
