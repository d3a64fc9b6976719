/* smt-sheet-statements.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What somebody said, set apart from facts: who, what kind of statement, and
 * which of how many it is where the source has them in an order.
 */

#include "smt-sheet-builder.h"

#include "smt-i18n.h"

#include "smt-core-enums.h"
#include "smt-entities.h"
#include "smt-label.h"
#include "smt-sheet-words.h"
#include "smt-words.h"

/* Of more speakers the first is named and the others are counted. */
#define MAX_SPEAKERS 3

static guint
get_number (SmtEntity  *entity,
            const char *name)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (entity, name, &owner);

  return smt_field_get_number (field, owner);
}

static const char *
get_id (SmtEntity *entity)
{
  return entity != NULL ? smt_entity_get_id (entity) : "";
}

/* Statements with an equal key are items of one order. */
static char *
dup_order_key (SmtEntity *statement)
{
  return g_strdup_printf ("%s %s %s %u",
                          get_id (smt_entity_get_ref (statement, "mechanism")),
                          get_id (smt_entity_get_ref (statement, "occasion")),
                          get_id (smt_entity_get_ref (statement, "of")),
                          get_number (statement, "kind"));
}

static void
ensure_totals (SmtSheetBuilder *self)
{
  GListModel *statements = smt_dataset_get_list (self->dataset, SMT_ENTITY_STATEMENT);

  if (self->totals != NULL)
    return;

  self->totals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (statements); i++)
    {
      g_autoptr (SmtEntity) statement = g_list_model_get_item (statements, i);
      g_autofree char *key = dup_order_key (statement);
      guint order = get_number (statement, "order");
      guint most = GPOINTER_TO_UINT (g_hash_table_lookup (self->totals, key));

      if (order > most)
        g_hash_table_insert (self->totals, g_steal_pointer (&key),
                             GUINT_TO_POINTER (order));
    }
}

/**
 * smt_sheet_dup_order: (skip)
 *
 * Returns: (transfer full): which item of how many @statement is: "3 of 6".
 *   The first call walks all statements.
 */
char *
smt_sheet_dup_order (SmtSheetBuilder *self,
                     SmtEntity       *statement)
{
  g_autofree char *key = dup_order_key (statement);
  g_autofree char *number = NULL;
  g_autofree char *total = NULL;

  ensure_totals (self);
  number = smt_language_format_number (self->language, get_number (statement, "order"));
  total = smt_language_format_number (self->language,
                                      GPOINTER_TO_UINT (g_hash_table_lookup (self->totals, key)));
  /* TRANSLATORS: which of how many items: "3 of 6" */
  return smt_template_fill (smt_sheet_say (self, N_("{number} of {total}")),
                            "number", number, "total", total, NULL);
}

static char *
dup_speakers (SmtSheetBuilder *self,
              SmtEntity       *statement)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (statement, "speakers", &owner);
  GPtrArray *speakers = smt_field_get_list (field, owner);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *others = NULL;

  if (speakers == NULL)
    return g_strdup (smt_sheet_say (self, N_("speaker not stated")));

  for (guint i = 0; i < speakers->len; i++)
    {
      SmtEntity *speaker = ((SmtRef *) g_ptr_array_index (speakers, i))->target;

      g_strv_builder_take (names, smt_label_mark (speaker, self->language,
                                                  smt_label_dup_short (speaker, self->language)));
    }
  list = g_strv_builder_end (names);
  if (speakers->len <= MAX_SPEAKERS)
    return smt_language_format_list (self->language, (const char *const *) list);

  /* TRANSLATORS: {n} is how many there are */
  others = smt_sheet_words_count (self->language, NP_ ("{n} other", "{n} others"),
                                  speakers->len - 1);
  /* TRANSLATORS: {others} is a number of others: "China and 5 others" */
  return smt_template_fill (smt_sheet_say (self, N_("{first} and {others}")),
                            "first", list[0], "others", others, NULL);
}

/**
 * smt_sheet_dup_byline: (skip)
 *
 * Returns: (transfer full): who says @statement and what it is: "China ·
 *   proposal 3 of 6"
 */
char *
smt_sheet_dup_byline (SmtSheetBuilder *self,
                      SmtEntity       *statement)
{
  const char *kind = smt_words_get (SMT_TYPE_STATEMENT_KIND,
                                    get_number (statement, "kind"), self->language);
  g_autofree char *speakers = dup_speakers (self, statement);
  g_autofree char *order = NULL;

  if (get_number (statement, "order") == 0)
    /* TRANSLATORS: {speaker} is who said it; {kind} is what kind of thing it is */
    return smt_template_fill (smt_sheet_say (self, N_("{speaker} · {kind}")),
                              "speaker", speakers, "kind", kind, NULL);

  order = smt_sheet_dup_order (self, statement);
  /* TRANSLATORS: {order} is which of how many: "China · proposal 3 of 6" */
  return smt_template_fill (smt_sheet_say (self, N_("{speaker} · {kind} {order}")),
                            "speaker", speakers, "kind", kind, "order", order, NULL);
}

static void
put_occasion (SmtSheetBuilder *self,
              SmtLine         *line,
              SmtEntity       *statement)
{
  SmtEntity *occasion = smt_entity_get_ref (statement, "occasion");
  g_autofree char *label = NULL;

  if (occasion == NULL || occasion == self->entity)
    return;
  label = smt_label_dup (occasion, self->language, NULL);
  smt_line_add_detail (line, label);
}

/**
 * smt_sheet_add_statement: (skip)
 *
 * Returns: (transfer none): the line added for @statement
 */
SmtLine *
smt_sheet_add_statement (SmtSheetBuilder *self,
                         SmtEntity       *statement,
                         guint            depth)
{
  gconstpointer owner;
  const SmtField *text = smt_entity_find_field (statement, "text", &owner);
  g_autofree char *byline = smt_sheet_dup_byline (self, statement);
  g_autofree char *date = NULL;
  SmtLine *line = smt_sheet_add (self, SMT_LINE_STATEMENT, byline, depth);

  if (statement != self->entity)
    smt_line_set_id (line, smt_entity_get_id (statement));
  smt_sheet_put_text (self, line, smt_field_get_text (text, owner));
  date = smt_sheet_words_date (self->language,
                               smt_sheet_get_date (statement, self->according_to), 0);
  smt_line_add_detail (line, date);
  put_occasion (self, line, statement);
  if (get_number (statement, "opinion") == SMT_ANSWER_YES)
    smt_line_add_quiet (line, smt_sheet_say (self, N_("an evaluation")));
  smt_sheet_put_certainty (self, line, smt_entity_get_certainty (statement));
  return line;
}
