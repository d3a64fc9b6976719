/* smt-name-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names in a sentence: as many as one can take in, and how many more there are.
 *
 * A name may be a link. In a sentence it stands between signs that no text has,
 * so that the words around it, which translators wrote, are no markup whatever
 * is in them; the whole sentence becomes markup at the end.
 */

#include "smt-name-list.h"

#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-sheet-words.h"

/* Before an id, between it and the name, and after the name. */
#define LINK_BEGIN  '\001'
#define LINK_MIDDLE '\002'
#define LINK_END    '\003'

static char *
dup_name (SmtLanguage *language,
          SmtEntity   *entity,
          gboolean     short_names,
          gboolean     links)
{
  g_autofree char *name = short_names ? smt_label_dup_short (entity, language)
                                      : smt_label_dup (entity, language, NULL);

  return links ? smt_name_list_dup_link (entity, name) : g_steal_pointer (&name);
}

static char *
dup_list (SmtLanguage *language,
          GPtrArray   *entities,
          gboolean     short_names,
          gboolean     links)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  guint n = entities->len > SMT_MAX_NAMES ? SMT_MAX_NAMES - 1 : entities->len;

  for (guint i = 0; i < n; i++)
    g_strv_builder_take (builder, dup_name (language, g_ptr_array_index (entities, i),
                                            short_names, links));
  if (n < entities->len)
    /* TRANSLATORS: the last of a list of names: "China, Japan, and 5 more" */
    g_strv_builder_take (builder, smt_sheet_words_count (language,
                                                         NP_ ("{n} more", "{n} more"),
                                                         entities->len - n));

  names = g_strv_builder_end (builder);
  return smt_language_format_list (language, (const char *const *) names);
}

/**
 * smt_name_list_dup_link:
 * @name: what to call @entity
 *
 * Returns: (transfer full): @name as a link to @entity, to be put into a sentence
 *   for smt_name_list_to_markup()
 */
char *
smt_name_list_dup_link (SmtEntity  *entity,
                        const char *name)
{
  return g_strdup_printf ("%c%s%c%s%c", LINK_BEGIN, smt_entity_get_id (entity),
                          LINK_MIDDLE, name, LINK_END);
}

static void
append_escaped (GString    *markup,
                const char *text,
                gssize      length)
{
  g_autofree char *escaped = g_markup_escape_text (text, length);

  g_string_append (markup, escaped);
}

/**
 * smt_name_list_to_markup:
 * @sentence: words, with links of smt_name_list_dup_link() in them or none
 *
 * Returns: (transfer full): them as Pango markup, whose links lead to ids
 */
char *
smt_name_list_to_markup (const char *sentence)
{
  GString *markup = g_string_new (NULL);
  const char *end;

  for (const char *p = sentence; *p != '\0'; p = end)
    {
      gsize length = strcspn (p, "\001\002\003");

      append_escaped (markup, p, length);
      end = p + length;
      switch (*end)
        {
        case LINK_BEGIN:
          g_string_append (markup, "<a href=\"");
          break;
        case LINK_MIDDLE:
          g_string_append (markup, "\">");
          break;
        case LINK_END:
          g_string_append (markup, "</a>");
          break;
        default:
          continue;
        }
      end++;
    }

  return g_string_free (markup, FALSE);
}

/**
 * smt_name_list_to_markups:
 * @sentences: (transfer full) (array zero-terminated=1): as for
 *   smt_name_list_to_markup()
 *
 * Returns: (transfer full) (array zero-terminated=1): each as markup
 */
char **
smt_name_list_to_markups (char **sentences)
{
  for (guint i = 0; sentences[i] != NULL; i++)
    {
      g_autofree char *sentence = sentences[i];

      sentences[i] = smt_name_list_to_markup (sentence);
    }
  return sentences;
}

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
  return dup_list (language, entities, short_names, FALSE);
}

/**
 * smt_name_list_dup_links:
 * @entities: (element-type SmtEntity): what to name, at least one
 * @short_names: whether to say acronyms where there are any
 *
 * Returns: (transfer full): likewise, each name as smt_name_list_dup_link(), for
 *   smt_name_list_to_markup()
 */
char *
smt_name_list_dup_links (SmtLanguage *language,
                         GPtrArray   *entities,
                         gboolean     short_names)
{
  return dup_list (language, entities, short_names, TRUE);
}
