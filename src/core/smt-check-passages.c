/* smt-check-passages.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-check.h"

#include "smt-entities.h"
#include "smt-enums.h"
#include "smt-fault-words.h"
#include "smt-i18n.h"
#include "smt-template.h"

/* What supports a value: passages, and how certain they make it. */

static const SmtRule rules[] = {
  { SMT_FAULT_NO_PASSAGE,
    "`certainty` says that a source supports a value, and neither the value nor what it is "
    "part of has a passage.",
    "Add the passage, or say `unsourced`." },
  { SMT_FAULT_NOT_EXTERNAL,
    "`certainty` is `external`, which rests on other sources than the dataset's own, and every "
    "passage is from that one.",
    "Cite the other source, or say how the dataset's own supports it." },
  { SMT_FAULT_NO_LOCATOR,
    "A passage in the dataset's own source does not say where in it.",
    "Add the `locator`." },
  { SMT_FAULT_REPEATED_PASSAGE,
    "The same place in the same source is cited twice for one value.",
    "Leave one of them out." },
  { SMT_FAULT_ACCOUNT_OF_NO_PERIOD,
    "A passage has `since` or `until`, which are a source's account of a period or a roster, "
    "and supports neither.",
    "Move the passage to what it dates, or leave the dates out." },
  { SMT_FAULT_ACCOUNT_OF_NO_FIELD,
    "A passage names in `fields`, or gives as `date`, `place` or `items`, what the value that "
    "it supports has no field for.",
    "Correct the name of the field, or move the passage." },
  { SMT_FAULT_CHECKED_BEFORE_ISSUED,
    "A source was checked before it was issued.",
    "Correct `issued` or `checked`." },
};

static GPtrArray *
get_passages (const SmtOwner *owner)
{
  const SmtField *field = owner->shape->passages;

  return field != NULL ? smt_field_get_list (field, owner->instance) : NULL;
}

static gboolean
has_passage (const SmtOwner *owner)
{
  for (; owner != NULL; owner = owner->outer)
    {
      GPtrArray *passages = get_passages (owner);

      if (passages != NULL && passages->len > 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
are_all_own (const SmtCheck *check,
             GPtrArray      *passages)
{
  SmtEntity *own = smt_dataset_get_source (check->dataset);

  if (passages == NULL || passages->len == 0 || own == NULL)
    return FALSE;
  for (guint i = 0; i < passages->len; i++)
    if (((SmtPassage *) g_ptr_array_index (passages, i))->source->target != own)
      return FALSE;

  return TRUE;
}

static void
check_certainty (const SmtCheck *check,
                 const SmtOwner *owner)
{
  const SmtField *field = owner->shape->certainty;
  SmtCertainty certainty;
  const char *word;

  if (field == NULL || owner->shape->passages == NULL)
    return;
  certainty = smt_field_get_number (field, owner->instance);
  if (certainty == 0 || certainty == SMT_CERTAINTY_UNSOURCED)
    return;

  word = smt_field_get_word (field, owner->instance);
  if (!has_passage (owner))
    smt_check_report (check, owner->entity, SMT_FAULT_NO_PASSAGE,
                      smt_owner_dup_path (owner, field, -1),
                      /* TRANSLATORS: found in a file; {word} is one of it, such as "stated" */
                      smt_template_fill (_("“{word}” without a passage"), "word", word, NULL),
                      /* TRANSLATORS: expected in a file. “unsourced” is a word of it */
                      g_strdup (_("a passage that supports it, or “unsourced”")));
  else if (certainty == SMT_CERTAINTY_EXTERNAL && are_all_own (check, get_passages (owner)))
    smt_check_report (check, owner->entity, SMT_FAULT_NOT_EXTERNAL,
                      smt_owner_dup_path (owner, field, -1),
                      /* TRANSLATORS: found in a file. “external” is a word of it */
                      g_strdup (_("“external” with passages of the dataset's own source")),
                      /* TRANSLATORS: expected in a file. What is quoted are words of it */
                      g_strdup (_("“stated”, “by-name” or “implied”, or another source")));
}

static char *
name_passage (const SmtPassage *passage)
{
  if (passage->locator == NULL)
    return smt_fault_words_quote (passage->source->id);
  /* TRANSLATORS: found in a file: the id of a {source}, and where in it, such as
   * "V.7" */
  return smt_template_fill (_("“{source}”, {locator}"), "source", passage->source->id,
                            "locator", passage->locator, NULL);
}

/* Whether @owner is a period, or a list that is complete over one. */
static gboolean
has_span (const SmtOwner *owner)
{
  return owner->shape->record == &smt_period_type ||
         (owner->shape->record == NULL && SMT_IS_ROSTER (owner->entity));
}

static void
check_passage (const SmtCheck *check,
               const SmtOwner *owner)
{
  const SmtPassage *passage = owner->instance;
  SmtEntity *source = passage->source->target;

  if (source != NULL && passage->locator == NULL &&
      source == smt_dataset_get_source (check->dataset))
    smt_check_report (check, owner->entity, SMT_FAULT_NO_LOCATOR,
                      smt_owner_dup_path (owner, NULL, -1), name_passage (passage),
                      /* TRANSLATORS: expected in a file. “locator” is a word of it */
                      g_strdup (_("a “locator”: where in the dataset's own source")));
  if ((passage->since != NULL || passage->until != NULL) &&
      !has_span (owner->outer))
    smt_check_report (check, owner->entity, SMT_FAULT_ACCOUNT_OF_NO_PERIOD,
                      smt_owner_dup_path (owner, passage->since != NULL ? owner->shape->since
                                                                        : owner->shape->until,
                                          -1),
                      g_strdup (_("a date, of something that is no period")),
                      g_strdup (_("dates in passages of periods and rosters only")));
}

static gboolean
is_field_of (const SmtField *fields,
             guint           n_fields,
             const char     *name)
{
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].flags & SMT_FIELD_INLINE
        ? is_field_of (fields[i].record->fields, fields[i].record->n_fields, name)
        : g_str_equal (fields[i].name, name))
      return TRUE;

  return FALSE;
}

static gboolean
has_field (const SmtOwner *owner,
           const char     *name)
{
  const SmtRecordType *record = owner->shape->record;
  gconstpointer unused;

  return record != NULL ? is_field_of (record->fields, record->n_fields, name)
                        : smt_entity_find_field (owner->entity, name, &unused) != NULL;
}

static void
check_account (const SmtCheck *check,
               const SmtOwner *owner,
               const char     *member,
               const char     *name)
{
  g_autofree char *path = smt_owner_dup_path (owner, NULL, -1);

  if (!has_field (owner->outer, name))
    smt_check_report (check, owner->entity, SMT_FAULT_ACCOUNT_OF_NO_FIELD,
                      g_strconcat (path, "/", member, NULL), smt_fault_words_quote (name),
                      /* TRANSLATORS: expected in a file */
                      g_strdup (_("a field of what the passage supports")));
}

/* Which fields the source supports, and what it says of them in its own way. */
static void
check_accounts (const SmtCheck *check,
                const SmtOwner *owner)
{
  const SmtPassage *passage = owner->instance;

  for (guint i = 0; passage->fields != NULL && i < passage->fields->len; i++)
    {
      g_autofree char *member = g_strdup_printf ("fields/%u", i);

      check_account (check, owner, member, g_ptr_array_index (passage->fields, i));
    }
  if (passage->date != NULL)
    check_account (check, owner, "date", "date");
  if (passage->place != NULL)
    check_account (check, owner, "place", "place");
  if (passage->items != NULL)
    check_account (check, owner, "items", "items");
}

static guint
hash_passage (gconstpointer key)
{
  const SmtPassage *passage = key;

  return g_str_hash (passage->source->id) * 31 +
         (passage->locator != NULL ? g_str_hash (passage->locator) : 0);
}

static gboolean
equal_passages (gconstpointer a,
                gconstpointer b)
{
  const SmtPassage *one = a, *other = b;

  return g_str_equal (one->source->id, other->source->id) &&
         g_strcmp0 (one->locator, other->locator) == 0;
}

static void
check_repeated (const SmtCheck *check,
                const SmtOwner *owner)
{
  GPtrArray *passages = get_passages (owner);
  g_autoptr (GHashTable) seen = NULL;

  if (passages == NULL || passages->len < 2)
    return;

  seen = g_hash_table_new (hash_passage, equal_passages);
  for (guint i = 0; i < passages->len; i++)
    {
      SmtPassage *passage = g_ptr_array_index (passages, i);

      if (!g_hash_table_add (seen, passage))
        smt_check_report (check, owner->entity, SMT_FAULT_REPEATED_PASSAGE,
                          smt_owner_dup_path (owner, owner->shape->passages, i),
                          name_passage (passage), g_strdup (_("each passage once")));
    }
}

static void
check_owner (const SmtCheck *check,
             const SmtOwner *owner)
{
  check_certainty (check, owner);
  check_repeated (check, owner);
  if (owner->shape->record == &smt_passage_type)
    {
      check_passage (check, owner);
      check_accounts (check, owner);
    }
}

static void
check_source (const SmtCheck *check,
              SmtEntity      *entity)
{
  const SmtEdtf *issued = smt_entity_get_date (entity, "issued");
  const SmtEdtf *checked = smt_entity_get_date (entity, "checked");

  if (smt_edtf_is_before (checked, issued))
    smt_check_report (check, entity, SMT_FAULT_CHECKED_BEFORE_ISSUED, g_strdup ("/checked"),
                      smt_fault_words_quote (smt_edtf_get_text (checked)),
                      /* TRANSLATORS: expected in a file: when a source was looked at,
                       * which was issued at {date} */
                      smt_template_fill (_("a date not before it was issued, {date}"),
                                         "date", smt_edtf_get_text (issued), NULL));
}

static void
check_sources (const SmtCheck *check)
{
  smt_check_each (check, SMT_ENTITY_SOURCE, check_source);
}

const SmtRuleSet smt_passage_rules = {
  rules, G_N_ELEMENTS (rules), check_owner, check_sources
};
