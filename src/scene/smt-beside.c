/* smt-beside.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names in a second language beside the first, where a view has one: for
 * translators, who look for what something is called in the other.
 */

#include "smt-beside.h"

#include "smt-label.h"

/**
 * smt_beside_create:
 * @view: (nullable): a view
 * @first: the language that it is shown in
 *
 * A tag that is none, which others may have written, is as good as no choice.
 *
 * Returns: (transfer full) (nullable): the second language of @view, which names
 *   states by the same list as @first
 */
SmtLanguage *
smt_beside_create (SmtView     *view,
                   SmtLanguage *first)
{
  const char *tag = view != NULL ? smt_view_get_beside (view) : NULL;
  SmtLanguage *language = tag != NULL ? smt_language_new (tag, NULL) : NULL;

  if (language != NULL)
    smt_language_set_naming (language, smt_language_get_naming (first));
  return language;
}

/**
 * smt_beside_dup_name:
 * @first: the language that @entity is named in
 * @beside: (nullable): the second
 *
 * Returns: (transfer full) (nullable): the name in @beside; %NULL where there is
 *   no second language, or the name is the same in it
 */
char *
smt_beside_dup_name (SmtEntity   *entity,
                     SmtLanguage *first,
                     SmtLanguage *beside)
{
  g_autofree char *name = NULL;
  g_autofree char *other = NULL;

  if (beside == NULL)
    return NULL;

  name = smt_label_dup (entity, first, NULL);
  other = smt_label_dup (entity, beside, NULL);
  return g_strcmp0 (name, other) != 0 ? g_steal_pointer (&other) : NULL;
}

/**
 * smt_beside_dup_short_name:
 *
 * Returns: (transfer full) (nullable): likewise, the acronym, or the name where
 *   there is none
 */
char *
smt_beside_dup_short_name (SmtEntity   *entity,
                           SmtLanguage *first,
                           SmtLanguage *beside)
{
  g_autofree char *name = NULL;
  g_autofree char *other = NULL;

  if (beside == NULL)
    return NULL;

  name = smt_label_dup_short (entity, first);
  other = smt_label_dup_short (entity, beside);
  return g_strcmp0 (name, other) != 0 ? g_steal_pointer (&other) : NULL;
}

/**
 * smt_beside_join:
 * @beside: (nullable): words in the second language
 *
 * Returns: (transfer full): both on one line; @name alone without @beside
 */
char *
smt_beside_join (const char *name,
                 const char *beside)
{
  return beside != NULL ? g_strconcat (name, SMT_BESIDE_BETWEEN, beside, NULL) : g_strdup (name);
}

/**
 * smt_beside_dup_label:
 * @beside: (nullable): the second language
 *
 * Returns: (transfer full): the name of @entity, with that in @beside behind it
 *   where it is another
 */
char *
smt_beside_dup_label (SmtEntity   *entity,
                      SmtLanguage *first,
                      SmtLanguage *beside)
{
  g_autofree char *name = smt_label_dup (entity, first, NULL);
  g_autofree char *other = smt_beside_dup_name (entity, first, beside);

  return smt_beside_join (name, other);
}

/**
 * smt_beside_join_all:
 * @first: (transfer full) (array zero-terminated=1): sentences
 * @beside: (nullable) (array zero-terminated=1): the same in the second language
 *
 * Returns: (transfer full) (array zero-terminated=1): each with the other behind it
 */
char **
smt_beside_join_all (char              **first,
                     const char *const  *beside)
{
  for (guint i = 0; beside != NULL && first[i] != NULL && beside[i] != NULL; i++)
    {
      g_autofree char *alone = first[i];

      first[i] = smt_beside_join (alone, g_strcmp0 (alone, beside[i]) != 0 ? beside[i] : NULL);
    }
  return first;
}

/**
 * smt_beside_join_markups:
 * @first: (transfer full) (array zero-terminated=1): sentences as Pango markup
 * @beside: (nullable) (array zero-terminated=1): the same in the second language
 * @language: (nullable): the second language
 *
 * Returns: (transfer full) (array zero-terminated=1): each with the other behind
 *   it, in signs of its language
 */
char **
smt_beside_join_markups (char              **first,
                         const char *const  *beside,
                         SmtLanguage        *language)
{
  g_autoptr (GStrvBuilder) spans = g_strv_builder_new ();
  g_auto (GStrv) marked = NULL;

  if (beside == NULL)
    return first;

  for (guint i = 0; first[i] != NULL && beside[i] != NULL; i++)
    if (g_str_equal (first[i], beside[i]))
      g_strv_builder_add (spans, beside[i]);
    else
      g_strv_builder_take (spans, g_strdup_printf ("<span lang=\"%s\">%s</span>",
                                                   smt_language_get_tag (language), beside[i]));
  marked = g_strv_builder_end (spans);
  return smt_beside_join_all (first, (const char *const *) marked);
}
