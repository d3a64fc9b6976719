/* smt-told-fields.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which fields of an entity one source fills, however deep: what listings by text
 * and by certainty look into. Where it gives a value in its own way that stands for
 * the entity's. Names are nobody's statement, and a note that weighs several
 * sources is of none of them.
 *
 * Cost: a walk over the fields of an entity.
 */

#include "smt-told.h"

#include "smt-account.h"
#include "smt-told-private.h"

typedef struct
{
  SmtFieldVisitor visit;
  gpointer        user_data;
} Reader;

/* Its account of what the passage stands on is in the passage. */
static void
visit_accounts (const Reader       *self,
                const SmtToldPlace *place,
                GPtrArray          *passages)
{
  for (guint i = 0; i < passages->len; i++)
    {
      const SmtPassage *passage = g_ptr_array_index (passages, i);

      if (place->source == NULL || passage->source->target == place->source)
        smt_fields_visit (smt_passage_type.fields, smt_passage_type.n_fields, passage,
                          self->visit, self->user_data);
    }
}

static gboolean
has_own (const SmtToldPlace *place,
         const SmtField     *field)
{
  const SmtPassage *passage = smt_passages_find (place->passages, place->source);

  return g_str_equal (field->name, "certainty")
         ? passage != NULL && passage->certainty != 0
         : smt_account_find (place->passages, field->name, place->source) != NULL;
}

static gboolean
is_said (const SmtToldPlace *place,
         const SmtField     *field)
{
  static const char *const names[] = { "acronym", "aliases", "name", NULL };
  SmtSupport support;

  if (place->source == NULL || (!place->is_inner && g_strv_contains (names, field->name)))
    return TRUE;

  support = smt_told_get_support (place, field);
  if (g_str_equal (field->name, "note"))
    return support == SMT_SUPPORT_ALONE;
  return support != SMT_SUPPORT_NONE && !has_own (place, field);
}

static void
read_field (const SmtToldPlace *place,
            const SmtField     *field,
            gconstpointer       owner,
            gpointer            user_data)
{
  const Reader *self = user_data;

  if (field->record == &smt_passage_type)
    visit_accounts (self, place, smt_field_get_list (field, owner));
  else if (is_said (place, field))
    self->visit (field, owner, self->user_data);
}

/**
 * smt_told_visit_fields:
 * @source: (nullable): the source asked; %NULL, all together
 * @visit: (scope call): what to call
 *
 * Calls @visit for each field that @source fills, of @entity and of the records in
 * it, and for those of the passages in which it gives its account of them. Id and
 * name are left out.
 */
void
smt_told_visit_fields (SmtEntity       *entity,
                       const SmtEntity *source,
                       SmtFieldVisitor  visit,
                       gpointer         user_data)
{
  Reader self = { visit, user_data };

  smt_told_walk (entity, source, read_field, &self);
}
