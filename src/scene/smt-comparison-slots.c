/* smt-comparison-slots.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Topic by topic and year by year: what the dataset has of each side there.
 * What it lists nothing of is not thereby denied.
 */

#include "smt-comparison-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "smt-beside.h"
#include "smt-label.h"

/* Beyond any calendar. */
#define UNDATED G_MAXINT

#define DATED (SMT_ONE_TYPE (SMT_ENTITY_MEETING) | SMT_ONE_TYPE (SMT_ENTITY_EVENT) | \
               SMT_ONE_TYPE (SMT_ENTITY_DOCUMENT) | SMT_ONE_TYPE (SMT_ENTITY_MILESTONE))

/* A topic, or a year, and the entries of each side that belong to it. */
typedef struct
{
  SmtEntity *topic;  /* or NULL */
  int        year;
  GPtrArray *entries[SMT_MAX_SIDES];
} Slot;

static Slot *
slot_new (SmtEntity *topic,
          int        year)
{
  Slot *slot = g_new0 (Slot, 1);

  slot->topic = topic;
  slot->year = year;
  for (guint i = 0; i < SMT_MAX_SIDES; i++)
    slot->entries[i] = g_ptr_array_new ();
  return slot;
}

static void
slot_free (Slot *slot)
{
  for (guint i = 0; i < SMT_MAX_SIDES; i++)
    g_ptr_array_unref (slot->entries[i]);
  g_free (slot);
}

static void
add_row (SmtComparisonBuilder *self,
         const Slot           *slot,
         const char           *label)
{
  SmtComparisonRow *row =
    smt_comparison_begin_row (self, label,
                              slot->topic != NULL ? smt_entity_get_id (slot->topic) : NULL);
  gboolean is_listed[SMT_MAX_SIDES];

  for (guint i = 0; i < self->n; i++)
    {
      is_listed[i] = slot->entries[i]->len > 0;
      smt_comparison_begin_cell (self, i);
      smt_comparison_add_entry_lines (self, i, slot->entries[i]);
      smt_comparison_end_cell (self, row, i);
    }
  smt_comparison_end_row (self, row, smt_contrast_of_presence (is_listed, self->n));
}

static SmtGroupKind
get_group (SmtComparisonBuilder *self,
           const Slot           *slot,
           guint                *side)
{
  SmtSideState states[SMT_MAX_SIDES];

  for (guint i = 0; i < self->n; i++)
    states[i] = slot->entries[i]->len > 0 ? SMT_SIDE_YES : SMT_SIDE_NOT_STATED;
  return smt_group_kind_for_states (states, self->n, side);
}

typedef struct
{
  GHashTable *slots;  /* by topic */
  guint       side;
  SmtEntity  *entry;
} TopicVisit;

/* Topics are lists of references, of entries and of priorities in them. */
static void
visit_topics (const SmtField *field,
              gconstpointer   owner,
              gpointer        user_data)
{
  TopicVisit *visit = user_data;
  GPtrArray *topics;

  if (field->kind != SMT_FIELD_REF || !g_str_equal (field->name, "topics"))
    return;

  topics = smt_field_get_list (field, owner);
  for (guint i = 0; i < topics->len; i++)
    {
      SmtEntity *topic = ((SmtRef *) g_ptr_array_index (topics, i))->target;
      Slot *slot = g_hash_table_lookup (visit->slots, topic);

      if (slot == NULL)
        {
          slot = slot_new (topic, 0);
          g_hash_table_insert (visit->slots, topic, slot);
        }
      if (!g_ptr_array_find (slot->entries[visit->side], visit->entry, NULL))
        g_ptr_array_add (slot->entries[visit->side], visit->entry);
    }
}

static GHashTable *
find_topics (SmtComparisonBuilder *self)
{
  GHashTable *slots = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) slot_free);

  for (guint i = 0; i < self->n; i++)
    {
      TopicVisit visit = { slots, i, self->sides[i].entity };

      if (self->sides[i].support != SMT_SUPPORT_NONE)
        smt_entity_visit_deep (visit.entry, visit_topics, &visit);
      for (guint j = 0; j < self->entries[i]->len; j++)
        {
          visit.entry = g_ptr_array_index (self->entries[i], j);
          smt_entity_visit_deep (visit.entry, visit_topics, &visit);
        }
    }

  return slots;
}

typedef struct
{
  Slot         *slot;
  SmtGroupKind  kind;
  guint         side;
  char         *label;
  char         *key;
} Topic;

static void
topic_free (Topic *topic)
{
  g_free (topic->label);
  g_free (topic->key);
  g_free (topic);
}

static int
compare_topics (gconstpointer a,
                gconstpointer b)
{
  const Topic *one = *(const Topic **) a, *other = *(const Topic **) b;

  if (one->kind != other->kind)
    return (int) one->kind - (int) other->kind;
  if (one->kind == SMT_GROUP_LONE && one->side != other->side)
    return (int) one->side - (int) other->side;
  return strcmp (one->key, other->key);
}

static GPtrArray *
list_topics (SmtComparisonBuilder *self,
             GHashTable           *slots)
{
  GPtrArray *topics = g_ptr_array_new_with_free_func ((GDestroyNotify) topic_free);
  GHashTableIter iter;
  gpointer slot;

  g_hash_table_iter_init (&iter, slots);
  while (g_hash_table_iter_next (&iter, NULL, &slot))
    {
      Topic *topic = g_new0 (Topic, 1);

      topic->slot = slot;
      topic->kind = get_group (self, slot, &topic->side);
      topic->label = smt_label_dup (topic->slot->topic, self->language, NULL);
      topic->key = smt_language_dup_sort_key (self->language, topic->label);
      g_ptr_array_add (topics, topic);
    }
  g_ptr_array_sort (topics, compare_topics);
  return topics;
}

static void
add_topic (SmtComparisonBuilder *self,
           const Topic          *topic)
{
  g_autofree char *label =
    smt_beside_dup_label (topic->slot->topic, self->language, self->sides[0].beside);

  add_row (self, topic->slot, label);
}

void
smt_comparison_add_topics (SmtComparisonBuilder *self)
{
  g_autoptr (GHashTable) slots = NULL;
  g_autoptr (GPtrArray) topics = NULL;

  smt_comparison_ensure_entries (self);
  slots = find_topics (self);
  topics = list_topics (self, slots);
  for (guint i = 0; i < topics->len; i++)
    {
      const Topic *topic = g_ptr_array_index (topics, i);
      const Topic *before = i > 0 ? g_ptr_array_index (topics, i - 1) : NULL;

      if (before == NULL || before->kind != topic->kind ||
          (topic->kind == SMT_GROUP_LONE && before->side != topic->side))
        {
          g_autofree char *title = smt_comparison_dup_group_title (self, SMT_GROUP_OF_TOPICS,
                                                                   topic->kind, topic->side);

          smt_comparison_begin_section (self, title);
        }
      smt_comparison_add_group_member (self, SMT_GROUP_OF_TOPICS, topic->kind, topic->side,
                                       topic->slot->topic, topic->label);
      add_topic (self, topic);
    }
}

/* The year that a date lies in, whatever of it is known. */
static int
get_year (const SmtEdtf *date)
{
  SmtDay earliest, latest;
  gint32 first, last;
  guint month, day;

  if (date == NULL)
    return UNDATED;
  earliest = smt_edtf_get_earliest (date);
  latest = smt_edtf_get_latest (date);
  if (earliest == SMT_DAY_MIN || latest == SMT_DAY_MAX)
    return UNDATED;

  smt_day_to_civil (earliest, &first, &month, &day);
  smt_day_to_civil (latest, &last, &month, &day);
  return first == last ? first : UNDATED;
}

static int
compare_years (gconstpointer a,
               gconstpointer b)
{
  const Slot *one = *(const Slot **) a, *other = *(const Slot **) b;

  return (one->year > other->year) - (one->year < other->year);
}

static Slot *
ensure_year (GPtrArray *slots,
             int        year)
{
  for (guint i = 0; i < slots->len; i++)
    if (((Slot *) g_ptr_array_index (slots, i))->year == year)
      return g_ptr_array_index (slots, i);

  g_ptr_array_add (slots, slot_new (NULL, year));
  return g_ptr_array_index (slots, slots->len - 1);
}

static char *
dup_year_label (SmtComparisonBuilder *self,
                int                   year)
{
  g_autofree char *text = g_strdup_printf ("%04d", year);
  g_autoptr (SmtEdtf) date = year != UNDATED ? smt_edtf_parse (text, NULL) : NULL;

  if (year == UNDATED)
    /* TRANSLATORS: after a list of years, what belongs to none of them */
    return g_strdup (smt_comparison_say (self, N_("Undated, or of several years")));
  return date != NULL ? smt_language_format_edtf (self->language, date)
                      : g_steal_pointer (&text);
}

void
smt_comparison_add_years (SmtComparisonBuilder *self)
{
  g_autoptr (GPtrArray) slots = g_ptr_array_new_with_free_func ((GDestroyNotify) slot_free);

  smt_comparison_ensure_entries (self);
  for (guint i = 0; i < self->n; i++)
    for (guint j = 0; j < self->entries[i]->len; j++)
      {
        SmtEntity *entry = g_ptr_array_index (self->entries[i], j);

        if (DATED & SMT_ONE_TYPE (smt_entity_get_kind (entry)))
          g_ptr_array_add (ensure_year (slots, get_year (smt_sheet_get_date (
                             entry, self->sides[i].according_to)))->entries[i], entry);
      }

  g_ptr_array_sort (slots, compare_years);
  smt_comparison_begin_section (self, smt_comparison_say (self, N_("Year by year")));
  for (guint i = 0; i < slots->len; i++)
    {
      const Slot *slot = g_ptr_array_index (slots, i);
      g_autofree char *label = dup_year_label (self, slot->year);
      guint side;
      SmtGroupKind kind = get_group (self, slot, &side);

      if (slot->year != UNDATED)
        smt_comparison_add_group_member (self, SMT_GROUP_OF_YEARS, kind, side, NULL, label);
      add_row (self, slot, label);
    }
}
