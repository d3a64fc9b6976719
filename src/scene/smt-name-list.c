/* smt-name-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names in a sentence: as many as one can take in, and how many more there are.
 */

#include "smt-name-list.h"

#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-sheet-words.h"

/**
 * smt_name_list_dup:
 * @entities: (element-type SmtEntity): what to name, at least one
 * @short_names: whether to say acronyms where there are any
 *
 * Returns: (transfer full): their names as a list: "China, Japan, and 5 more";
 *   no more than %SMT_MAX_NAMES of them, and never "1 more", which takes no less
 *   room than a name
 */
char *
smt_name_list_dup (SmtLanguage *language,
                   GPtrArray   *entities,
                   gboolean     short_names)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  guint n = entities->len > SMT_MAX_NAMES ? SMT_MAX_NAMES - 1 : entities->len;

  for (guint i = 0; i < n; i++)
    {
      SmtEntity *entity = g_ptr_array_index (entities, i);

      g_strv_builder_take (builder, short_names ? smt_label_dup_short (entity, language)
                                                : smt_label_dup (entity, language, NULL));
    }
  if (n < entities->len)
    /* TRANSLATORS: the last of a list of names: "China, Japan, and 5 more" */
    g_strv_builder_take (builder, smt_sheet_words_count (language,
                                                         NP_ ("{n} more", "{n} more"),
                                                         entities->len - n));

  names = g_strv_builder_end (builder);
  return smt_language_format_list (language, (const char *const *) names);
}
