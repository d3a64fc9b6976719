/* smt-rung.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-rung.h"

struct _SmtRung
{
  GObject     parent_instance;

  SmtLine    *line;
  GListStore *below; /* (element-type SmtRung), or NULL */
};

G_DEFINE_FINAL_TYPE (SmtRung, smt_rung, G_TYPE_OBJECT)

static void
smt_rung_finalize (GObject *object)
{
  SmtRung *self = SMT_RUNG (object);

  g_clear_object (&self->line);
  g_clear_object (&self->below);

  G_OBJECT_CLASS (smt_rung_parent_class)->finalize (object);
}

static void
smt_rung_class_init (SmtRungClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_rung_finalize;
}

static void
smt_rung_init (SmtRung *self)
{
}

/* The line at @position, and with it those after it that are deeper, up to the next
 * that is not: @position is moved on to that one. */
static SmtRung *
read_rung (GListModel *lines,
           guint      *position)
{
  SmtRung *self = g_object_new (SMT_TYPE_RUNG, NULL);
  guint n = g_list_model_get_n_items (lines);

  self->line = g_list_model_get_item (lines, (*position)++);
  while (*position < n)
    {
      g_autoptr (SmtLine) next = g_list_model_get_item (lines, *position);
      g_autoptr (SmtRung) rung = NULL;

      if (smt_line_get_depth (next) <= smt_line_get_depth (self->line))
        break;
      if (self->below == NULL)
        self->below = g_list_store_new (SMT_TYPE_RUNG);
      rung = read_rung (lines, position);
      g_list_store_append (self->below, rung);
    }

  return self;
}

/**
 * smt_rung_new:
 * @section: one that is nested, whose first line all others are below
 *
 * Cost: O(lines).
 *
 * Returns: (transfer full): the first line
 */
SmtRung *
smt_rung_new (SmtSection *section)
{
  guint position = 0;

  g_return_val_if_fail (SMT_IS_SECTION (section), NULL);
  g_return_val_if_fail (smt_section_get_nested (section), NULL);

  return read_rung (G_LIST_MODEL (section), &position);
}

/**
 * smt_rung_get_line:
 *
 * Returns: (transfer none): what it says
 */
SmtLine *
smt_rung_get_line (SmtRung *self)
{
  g_return_val_if_fail (SMT_IS_RUNG (self), NULL);

  return self->line;
}

/**
 * smt_rung_get_below:
 *
 * Returns: (transfer none) (nullable): the rungs directly below; %NULL if there are
 *   none
 */
GListModel *
smt_rung_get_below (SmtRung *self)
{
  g_return_val_if_fail (SMT_IS_RUNG (self), NULL);

  return self->below != NULL ? G_LIST_MODEL (self->below) : NULL;
}
