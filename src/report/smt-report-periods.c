/* smt-report-periods.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All that a party was, is and may be in, at any time: the picture of its page,
 * and the same periods as a table, in the order of the picture.
 */

#include "smt-report-periods.h"

#include "smt-i18n.h"
#include "smt-period-drawing.h"
#include "smt-spell-json.h"

static void
add_mechanism (SmtAsk     *ask,
               SmtReply   *reply,
               guint       party,
               const char *id)
{
  SmtEntity *entity = smt_dataset_lookup (ask->dataset, id);
  const SmtSpell *spells;
  guint mechanism, n;

  if (!smt_membership_index_find_mechanism (ask->index, entity, &mechanism))
    return;

  spells = smt_membership_index_get_cell_spells (ask->index, party, mechanism, &n);
  for (guint i = 0; i < n; i++)
    smt_spell_take_row (ask, reply, &spells[i], entity,
                        smt_span_holds_at (&spells[i].span, ask->day));
}

static void
add_rows (SmtAsk         *ask,
          SmtReply       *reply,
          SmtEntity      *entity,
          SmtPeriodChart *chart)
{
  guint party = 0;

  smt_membership_index_find_party (ask->index, entity, &party);
  smt_spell_add_columns (ask, reply, N_("Mechanism"));
  for (guint i = 0; i < smt_period_chart_get_n_rows (chart); i++)
    {
      const SmtPeriodRow *row = smt_period_chart_get_row (chart, i);

      /* One without a label goes on with the mechanism before. */
      if (row->label != NULL)
        add_mechanism (ask, reply, party, row->id);
    }
  /* TRANSLATORS: {n} is how many periods there are */
  smt_ask_add_count (ask, reply, NP_("{n} period", "{n} periods"),
                     smt_table_get_n_rows (reply->table));
}

/**
 * smt_report_periods:
 * @party: whose periods
 * @describe: whether they are also told in sentences
 *
 * Answers with all periods of @party, in the format that is asked for.
 *
 * Returns: whether there is any; without one there is no answer
 */
gboolean
smt_report_periods (SmtAsk    *ask,
                    SmtReply  *reply,
                    SmtEntity *party,
                    gboolean   describe)
{
  g_autoptr (SmtPeriodChart) chart =
    smt_period_chart_new_whole (ask->index, party, ask->day,
                                smt_dataset_get_last_day (ask->dataset), ask->language);
  g_autofree char *heading = NULL;

  if (chart == NULL)
    return FALSE;

  heading = smt_period_chart_dup_heading (chart);
  smt_ask_begin_reply (ask, reply, heading);
  if (describe)
    {
      g_autofree char *description = smt_period_chart_dup_description (chart);
      g_auto (GStrv) lines = g_strsplit (description, "\n", -1);

      smt_reply_describe (reply, lines);
    }
  if (ask->format == SMT_FORMAT_SVG)
    reply->drawing = smt_period_drawing_new (chart);
  else
    add_rows (ask, reply, party, chart);
  return TRUE;
}
