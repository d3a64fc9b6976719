/* smt-comparison-contrast.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How values compare, by the tables that describe their fields. A difference
 * needs two values that are stated and cannot be the same: dates that overlap
 * may mean one day, and what is missing may be anything.
 */

#include "smt-comparison-private.h"

/* How a value is supported, and what is said about it, is not what it is. */
static const char *const beside[] = { "basis", "certainty", "note", "passages", NULL };

static SmtContrast compare_fields (const SmtField *fields,
                                   guint           n_fields,
                                   gconstpointer   one,
                                   gconstpointer   other);

static SmtContrast
contrast_of (gboolean is_same)
{
  return is_same ? SMT_CONTRAST_SAME : SMT_CONTRAST_DIFFERENT;
}

static SmtContrast
compare_dates (const SmtEdtf *one,
               const SmtEdtf *other)
{
  if (smt_edtf_equal (one, other))
    return SMT_CONTRAST_SAME;
  if (smt_edtf_get_latest (one) < smt_edtf_get_earliest (other) ||
      smt_edtf_get_latest (other) < smt_edtf_get_earliest (one))
    return SMT_CONTRAST_DIFFERENT;
  return SMT_CONTRAST_UNDETERMINED;
}

/* In whatever languages they are: the others translate it. */
static gboolean
is_same_text (const SmtText *one,
              const SmtText *other)
{
  return g_strcmp0 (smt_text_get_english (one), smt_text_get_english (other)) == 0;
}

static gboolean
has_ref (GPtrArray       *refs,
         const SmtEntity *target)
{
  for (guint i = 0; i < refs->len; i++)
    if (((SmtRef *) g_ptr_array_index (refs, i))->target == target)
      return TRUE;

  return FALSE;
}

/* Texts stand in an order that may be one of rank; references in none. */
static gboolean
is_same_list (const SmtField *field,
              GPtrArray      *one,
              GPtrArray      *other)
{
  if (one->len != other->len)
    return FALSE;

  for (guint i = 0; i < one->len; i++)
    if (field->kind == SMT_FIELD_REF
        ? !has_ref (other, ((SmtRef *) g_ptr_array_index (one, i))->target)
        : !is_same_text (g_ptr_array_index (one, i), g_ptr_array_index (other, i)))
      return FALSE;

  return TRUE;
}

static SmtContrast
compare_set (const SmtField *field,
             gconstpointer   one,
             gconstpointer   other)
{
  if (field->flags & SMT_FIELD_LIST)
    return contrast_of (is_same_list (field, smt_field_get_list (field, one),
                                      smt_field_get_list (field, other)));

  switch (field->kind)
    {
    case SMT_FIELD_STRING:
      return contrast_of (g_strcmp0 (smt_field_get_string (field, one),
                                     smt_field_get_string (field, other)) == 0);
    case SMT_FIELD_TEXT:
      return contrast_of (is_same_text (smt_field_get_text (field, one),
                                        smt_field_get_text (field, other)));
    case SMT_FIELD_DATE:
      return compare_dates (smt_field_get_date (field, one), smt_field_get_date (field, other));
    case SMT_FIELD_NUMBER:
    case SMT_FIELD_ANSWER:
    case SMT_FIELD_WORD:
      return contrast_of (smt_field_get_number (field, one) ==
                          smt_field_get_number (field, other));
    case SMT_FIELD_REF:
      return contrast_of (smt_field_get_ref (field, one)->target ==
                          smt_field_get_ref (field, other)->target);
    case SMT_FIELD_RECORD:
      return compare_fields (field->record->fields, field->record->n_fields,
                             smt_field_get_record (field, one),
                             smt_field_get_record (field, other));
    default:
      g_assert_not_reached ();
    }
}

static SmtContrast
compare_fields (const SmtField *fields,
                guint           n_fields,
                gconstpointer   one,
                gconstpointer   other)
{
  SmtContrast worst = SMT_CONTRAST_SAME;

  for (guint i = 0; i < n_fields; i++)
    {
      gboolean first = smt_field_is_set (&fields[i], one);
      gboolean second = smt_field_is_set (&fields[i], other);

      if (g_strv_contains (beside, fields[i].name) || (!first && !second))
        continue;
      worst = MAX (worst, first && second ? compare_set (&fields[i], one, other)
                                          : SMT_CONTRAST_UNDETERMINED);
    }

  return worst;
}

/* Whether the source that is asked, if one is, says the value. */
gboolean
smt_comparison_is_said (SmtSheetBuilder *side,
                        const SmtField  *field,
                        gconstpointer    owner)
{
  SmtSupport support = smt_support_of_field (side->support,
                                             smt_entity_get_passages (side->entity),
                                             field->name, side->according_to);

  if (!smt_field_is_set (field, owner))
    return FALSE;
  if (field->kind == SMT_FIELD_RECORD && !(field->flags & SMT_FIELD_LIST))
    support = smt_support_of_record (smt_field_get_record (field, owner), side->according_to,
                                     support);
  return support != SMT_SUPPORT_NONE;
}

/* @owners: whose @field it is, for each side */
SmtContrast
smt_contrast_of_field (SmtComparisonBuilder *self,
                       const SmtField       *field,
                       gconstpointer        *owners)
{
  SmtContrast worst = SMT_CONTRAST_SAME;

  /* Of the roles one source tells only those that somebody has by it. */
  if (self->sides[0].according_to != NULL && g_str_equal (field->name, "roles"))
    return SMT_CONTRAST_UNDETERMINED;

  for (guint i = 0; i < self->n; i++)
    {
      if (!smt_comparison_is_said (&self->sides[i], field, owners[i]))
        {
          worst = MAX (worst, SMT_CONTRAST_UNDETERMINED);
          continue;
        }
      for (guint j = 0; j < i; j++)
        if (smt_comparison_is_said (&self->sides[j], field, owners[j]))
          worst = MAX (worst, compare_set (field, owners[i], owners[j]));
    }

  return worst;
}

/* Of numbers that are only known to lie between @least and @most. */
SmtContrast
smt_contrast_of_ranges (const guint *least,
                        const guint *most,
                        guint        n)
{
  SmtContrast worst = SMT_CONTRAST_SAME;

  for (guint i = 0; i < n; i++)
    {
      if (least[i] != most[i])
        worst = MAX (worst, SMT_CONTRAST_UNDETERMINED);
      for (guint j = 0; j < i; j++)
        if (most[i] < least[j] || most[j] < least[i])
          worst = SMT_CONTRAST_DIFFERENT;
    }

  return worst;
}
