/* dump-help.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints every message of the help as it is looked for in the catalogs, one a
 * line.
 */

#include <stdio.h>

#include "smt-help.h"

static void
print_topic (SmtHelpTopic *topic)
{
  guint n;
  const SmtHelpBlock *blocks = smt_help_topic_get_blocks (topic, &n);

  printf ("%s\n%s\n", smt_help_topic_get_section (topic), smt_help_topic_get_title (topic));
  for (guint i = 0; i < n; i++)
    if (blocks[i].kind == SMT_HELP_PARAGRAPH || blocks[i].kind == SMT_HELP_ITEM)
      printf ("%s\n", blocks[i].text);
}

int
main (void)
{
  g_autoptr (SmtHelp) help = smt_help_new_bundled ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (help)); i++)
    {
      g_autoptr (SmtHelpTopic) topic = g_list_model_get_item (G_LIST_MODEL (help), i);

      print_topic (topic);
    }
  return 0;
}
