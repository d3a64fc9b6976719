/* smt-dataset-check.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-dataset-check.h"

#include "smt-check.h"
#include "smt-fault-words.h"
#include "smt-i18n.h"
#include "smt-membership-index.h"

/* The rules that one entity alone cannot break. They come in sets, a file for
 * each area (smt-check-*.c). */

/* The index keeps a set of roles in one word. */
static void
check_number_of_roles (const SmtCheck *check)
{
  GListModel *list = smt_dataset_get_list (check->dataset, SMT_ENTITY_ROLE);
  g_autoptr (SmtEntity) excess = g_list_model_get_item (list, SMT_MAX_ROLES);

  if (excess == NULL)
    return;

  smt_check_report (check, excess, SMT_FAULT_TOO_MANY, g_strdup (""),
                    g_strdup (_("too many roles in one dataset")),
                    smt_fault_words_limit (SMT_MAX_ROLES));
}

/**
 * smt_dataset_check: (skip)
 * @is_whole: whether nothing was left out for a fault, and every reference
 *   leads somewhere
 * @is_single: whether it is one dataset, not several that stand together
 *
 * Holds a dataset against every rule and reports what breaks one. What was
 * left out does not count as missing, so that all faults are told at once and
 * none that follows from another.
 */
void
smt_dataset_check (SmtDatasetBuilder *builder,
                   gboolean           is_whole,
                   gboolean           is_single)
{
  const SmtRuleSet *const *sets = smt_rule_sets ();
  const SmtCheck check = {
    builder, smt_dataset_builder_peek_dataset (builder), is_whole, is_single
  };

  check_number_of_roles (&check);
  smt_check_owners (&check, sets);
  for (guint i = 0; sets[i] != NULL; i++)
    if (sets[i]->check != NULL)
      sets[i]->check (&check);
}
