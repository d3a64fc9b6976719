/* smt-sheet-claims.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is claimed of a mechanism in a sentence or a list: its mandate, chair or
 * levels. Of a list that sources tell apart, what the same sources have stands on
 * a line, and each line ends in the passages of these alone.
 */

#include "smt-sheet-builder.h"

#include "smt-account.h"
#include "smt-entities.h"

static gboolean
is_same_text (const SmtText *a,
              const SmtText *b)
{
  return g_strcmp0 (smt_text_get_nth (a, 0, NULL), smt_text_get_nth (b, 0, NULL)) == 0;
}

/* A passage without items of its own has all, where it has any. */
static gboolean
has_item (const SmtPassage *passage,
          const SmtText    *item)
{
  if (passage->items == NULL)
    return smt_passage_supports (passage, "items");

  for (guint i = 0; i < passage->items->len; i++)
    if (is_same_text (g_ptr_array_index (passage->items, i), item))
      return TRUE;
  return FALSE;
}

static gboolean
have_same_sources (const SmtClaim *claim,
                   const SmtText  *a,
                   const SmtText  *b)
{
  for (guint i = 0; claim->passages != NULL && i < claim->passages->len; i++)
    {
      const SmtPassage *passage = g_ptr_array_index (claim->passages, i);

      if (has_item (passage, a) != has_item (passage, b))
        return FALSE;
    }

  return TRUE;
}

static void
put_item_marks (SmtSheetBuilder *self,
                SmtLine         *line,
                const SmtClaim  *claim,
                const SmtText   *item)
{
  g_autoptr (GPtrArray) passages = g_ptr_array_new ();

  for (guint i = 0; claim->passages != NULL && i < claim->passages->len; i++)
    if (has_item (g_ptr_array_index (claim->passages, i), item))
      g_ptr_array_add (passages, g_ptr_array_index (claim->passages, i));
  smt_sheet_put_marks (self, line, passages);
}

/* Adds a line for each run of items that the same sources have. */
static void
add_items (SmtSheetBuilder *self,
           const SmtField  *field,
           const SmtClaim  *claim,
           guint            depth)
{
  guint end;

  for (guint start = 0; start < claim->items->len; start = end)
    {
      const SmtText *first = g_ptr_array_index (claim->items, start);
      SmtLine *line = smt_sheet_add (self, SMT_LINE_FACT,
                                     smt_sheet_say (self, field->label), depth);
      g_autoptr (GPtrArray) together = g_ptr_array_new ();
      g_autofree char *words = NULL;

      for (end = start; end < claim->items->len; end++)
        {
          gpointer item = g_ptr_array_index (claim->items, end);

          if (!have_same_sources (claim, first, item))
            break;
          g_ptr_array_add (together, item);
        }

      words = smt_sheet_dup_texts (self, together);
      smt_line_add_run (line, words, NULL);
      smt_sheet_put_certainty (self, line, claim->certainty);
      put_item_marks (self, line, claim, first);
    }
}

static void
add_sentence (SmtSheetBuilder *self,
              const SmtField  *field,
              const SmtClaim  *claim,
              guint            depth)
{
  const SmtPassage *own = smt_account_find (claim->passages, "items", self->according_to);
  GPtrArray *list = own != NULL ? own->items : claim->items;
  SmtLine *line = smt_sheet_add (self, SMT_LINE_FACT,
                                 smt_sheet_say (self, field->label), depth);
  g_autofree char *items = list != NULL ? smt_sheet_dup_texts (self, list) : NULL;

  if (claim->text != NULL)
    smt_sheet_put_text (self, line, claim->text);
  if (items != NULL && claim->text != NULL)
    smt_line_add_detail (line, items);
  else if (items != NULL)
    smt_line_add_run (line, items, NULL);

  smt_sheet_put_shared (self, line, claim->passages, list != NULL ? "items" : "text");
  smt_sheet_put_certainty (self, line, claim->certainty);
  smt_sheet_put_marks (self, line, claim->passages);
}

/* One source has what it has on one line. */
void
smt_sheet_add_claim (SmtSheetBuilder *self,
                     const SmtField  *field,
                     const SmtClaim  *claim,
                     guint            depth)
{
  if (claim->text == NULL && claim->items != NULL && self->according_to == NULL)
    add_items (self, field, claim, depth);
  else
    add_sentence (self, field, claim, depth);
  smt_sheet_add_note (self, claim->note, claim->passages, depth + 1);
}
