/* smt-view-fields.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a view consists of, as a table, and what walks it: the first view,
 * copying, comparing, freeing. A part that is added to SmtView is added here,
 * and with that it is kept, compared, undone, restored and written to files.
 */

#include "smt-view-private.h"

#include "smt-core-enums.h"

#define WORD(member, type, first) \
  { #member, SMT_VIEW_WORD, G_STRUCT_OFFSET (SmtView, member), type, first }
#define PART(kind, member) \
  { #member, SMT_VIEW_##kind, G_STRUCT_OFFSET (SmtView, member), NULL, 0 }
#define NAMED(kind, member) \
  { #member, SMT_VIEW_##kind, G_STRUCT_OFFSET (SmtView, member), NULL, 0, TRUE }

/* In the order of view files. */
static const SmtViewField fields[] = {
  WORD (page, smt_page_get_type, SMT_PAGE_MECHANISMS),
  NAMED (STRING, entity),
  PART (DATE, at),
  NAMED (STRINGS, mechanisms),
  NAMED (STRINGS, parties),
  PART (STRINGS, roles),
  NAMED (STRING, according_to),
  PART (STRING, text),
  WORD (order, smt_order_get_type, SMT_ORDER_NAME),
  PART (FLAG, transposed),
  PART (FLAG, organisations),
  WORD (mechanism_order, smt_order_get_type, SMT_ORDER_FILE),
  NAMED (STRINGS, party_sequence),
  NAMED (STRINGS, mechanism_sequence),
  PART (FLAG, by_region),
  PART (FLAG, by_kind),
  PART (STRINGS, collapsed),
  PART (STRINGS, regions),
  PART (STRINGS, signs),
  PART (NUMBER, at_least),
  PART (STRINGS, all_of),
  PART (STRINGS, any_of),
  PART (STRINGS, none_of),
  WORD (reading, smt_reading_get_type, SMT_READING_MEMBERSHIPS),
  WORD (display, smt_display_get_type, SMT_DISPLAY_PICTURE),
  WORD (table_order, smt_table_order_get_type, SMT_TABLE_ORDER_MATRIX),
  PART (FLAG, table_descending),
  PART (DATE, before),
  NAMED (STRINGS, selected_parties),
  NAMED (STRINGS, selected_mechanisms),
  PART (STRINGS, facets),
  WORD (lanes, smt_lanes_get_type, SMT_LANES_MECHANISMS),
  PART (DATE, from),
  PART (DATE, to),
  WORD (sort, smt_sort_get_type, SMT_SORT_PLAIN),
  NAMED (STRINGS, compared),
  PART (FLAG, only_differences),
  PART (STRING, beside),
  NAMED (STRINGS, unfolded),
  WORD (counting, smt_counting_get_type, SMT_COUNTING_CURRENT),
};

/*< private >
 * smt_view_get_fields:
 * @n_fields: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_fields): the parts of a view
 */
const SmtViewField *
smt_view_get_fields (guint *n_fields)
{
  *n_fields = G_N_ELEMENTS (fields);
  return fields;
}

/**
 * smt_view_new:
 *
 * Returns: (transfer full): the view that a first start shows: the list of
 *   mechanisms, as of the dataset's own date, by name
 */
SmtView *
smt_view_new (void)
{
  SmtView *self = g_new0 (SmtView, 1);

  g_atomic_ref_count_init (&self->ref_count);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (fields[i].kind == SMT_VIEW_WORD)
        *SMT_VIEW_AT (self, &fields[i], int) = fields[i].first;
      else if (fields[i].kind == SMT_VIEW_STRINGS)
        *SMT_VIEW_AT (self, &fields[i], char **) = g_new0 (char *, 1);
    }
  return self;
}

/* Gives a copy that still shares what the part points to its own. */
static void
own_part (SmtView            *self,
          const SmtViewField *field)
{
  switch (field->kind)
    {
    case SMT_VIEW_STRING:
      *SMT_VIEW_AT (self, field, char *) = g_strdup (*SMT_VIEW_AT (self, field, char *));
      break;
    case SMT_VIEW_STRINGS:
      *SMT_VIEW_AT (self, field, char **) = g_strdupv (*SMT_VIEW_AT (self, field, char **));
      break;
    case SMT_VIEW_DATE:
      if (*SMT_VIEW_AT (self, field, SmtEdtf *) != NULL)
        smt_edtf_ref (*SMT_VIEW_AT (self, field, SmtEdtf *));
      break;
    case SMT_VIEW_WORD:
    case SMT_VIEW_FLAG:
    case SMT_VIEW_NUMBER:
      break;
    default:
      g_assert_not_reached ();
    }
}

/*< private >
 * smt_view_copy:
 *
 * Returns: (transfer full): a view like @self, to change before anybody has it
 */
SmtView *
smt_view_copy (const SmtView *self)
{
  SmtView *view = g_memdup2 (self, sizeof (SmtView));

  g_atomic_ref_count_init (&view->ref_count);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    own_part (view, &fields[i]);
  return view;
}

SmtView *
smt_view_ref (SmtView *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
free_part (SmtView            *self,
           const SmtViewField *field)
{
  if (field->kind == SMT_VIEW_STRING)
    g_free (*SMT_VIEW_AT (self, field, char *));
  else if (field->kind == SMT_VIEW_STRINGS)
    g_strfreev (*SMT_VIEW_AT (self, field, char **));
  else if (field->kind == SMT_VIEW_DATE)
    g_clear_pointer (SMT_VIEW_AT (self, field, SmtEdtf *), smt_edtf_unref);
}

void
smt_view_unref (SmtView *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    free_part (self, &fields[i]);
  g_free (self);
}

static gboolean
equal_dates (const SmtEdtf *a,
             const SmtEdtf *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return smt_edtf_equal (a, b);
}

static gboolean
equal_part (const SmtView      *a,
            const SmtView      *b,
            const SmtViewField *field)
{
  switch (field->kind)
    {
    case SMT_VIEW_STRING:
      return g_strcmp0 (*SMT_VIEW_AT (a, field, char *),
                        *SMT_VIEW_AT (b, field, char *)) == 0;
    case SMT_VIEW_STRINGS:
      return g_strv_equal (*SMT_VIEW_AT (a, field, const char *const *),
                           *SMT_VIEW_AT (b, field, const char *const *));
    case SMT_VIEW_DATE:
      return equal_dates (*SMT_VIEW_AT (a, field, SmtEdtf *),
                          *SMT_VIEW_AT (b, field, SmtEdtf *));
    case SMT_VIEW_WORD:
    case SMT_VIEW_FLAG:
    case SMT_VIEW_NUMBER:
      return *SMT_VIEW_AT (a, field, int) == *SMT_VIEW_AT (b, field, int);
    default:
      g_assert_not_reached ();
    }
}

/**
 * smt_view_equal:
 *
 * Returns: whether @a and @b show the same
 */
gboolean
smt_view_equal (const SmtView *a,
                const SmtView *b)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!equal_part (a, b, &fields[i]))
      return FALSE;
  return TRUE;
}

/*< private >
 * smt_view_set_strv:
 * @field: (inout): a list that is owned
 * @values: (nullable): what to put there
 */
void
smt_view_set_strv (char             ***field,
                   const char *const  *values)
{
  g_strfreev (*field);
  *field = values != NULL ? g_strdupv ((char **) values) : g_new0 (char *, 1);
}

/*< private >
 * smt_view_set_date:
 * @field: (inout) (nullable): a date that is owned
 * @date: (nullable): what to put there
 */
void
smt_view_set_date (SmtEdtf       **field,
                   const SmtEdtf  *date)
{
  g_clear_pointer (field, smt_edtf_unref);
  *field = date != NULL ? smt_edtf_ref ((SmtEdtf *) date) : NULL;
}
