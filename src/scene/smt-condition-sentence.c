/* smt-condition-sentence.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which parties a view shows, as one sentence that anybody can read out: it has a
 * place for each condition, in the order that the language wants, and each place
 * has a phrase whether there is a condition or none. So it stays a sentence
 * whatever is chosen, and what is not asked for is said, too.
 */

#include "smt-condition-sentence.h"

#include "smt-core-enums.h"
#include "smt-glyph.h"
#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-template.h"

static const char *const keys[SMT_N_CONDITION_PARTS] = {
  [SMT_CONDITION_ALL_OF] = "all",
  [SMT_CONDITION_ANY_OF] = "any",
  [SMT_CONDITION_NONE_OF] = "none",
  [SMT_CONDITION_ROLES] = "roles",
  [SMT_CONDITION_NUMBER] = "number",
  [SMT_CONDITION_DATE] = "date",
};

static const char *
say (SmtLanguage *language,
     const char  *msgid)
{
  return smt_language_translate (language, NULL, msgid);
}

/**
 * smt_condition_get_template:
 *
 * Returns: (transfer none): the sentence, with a place for each part
 *   (smt_template_next()) named as smt_condition_find_part() knows it
 */
const char *
smt_condition_get_template (SmtLanguage *language)
{
  /* TRANSLATORS: a sentence whose parts are buttons, and can be in any order. {all} is
   * like "in EAS" or "in any mechanism"; {any} like "in at least one of EAS and SCO" or
   * "whatever else they are in"; {none} like "in none of EAS and SCO" or "with none ruled
   * out"; {roles} like "in any current role"; {number} like "with any number of
   * memberships"; {date} a date */
  return say (language, N_("Parties {all}, {any}, {none}, {roles}, {number}, as of {date}."));
}

/**
 * smt_condition_find_part:
 * @key: name of a place in the sentence
 * @part: (out): what stands there
 *
 * Returns: whether there is such a part
 */
gboolean
smt_condition_find_part (const char       *key,
                         SmtConditionPart *part)
{
  for (guint i = 0; i < SMT_N_CONDITION_PARTS; i++)
    if (g_str_equal (keys[i], key))
      {
        *part = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * smt_condition_dup_name:
 * @id: of a mechanism
 *
 * Returns: (transfer full): what it is called in short; the id if there is none
 */
char *
smt_condition_dup_name (SmtDataset  *dataset,
                        SmtLanguage *language,
                        const char  *id)
{
  SmtEntity *entity = smt_dataset_lookup (dataset, id);

  return entity != NULL ? smt_label_dup_short (entity, language) : g_strdup (id);
}

/**
 * smt_condition_dup_role:
 * @role: kind of a role, or id of one
 *
 * Returns: (transfer full): a kind by what it is called in the legend, another role
 *   by its name
 */
char *
smt_condition_dup_role (SmtDataset  *dataset,
                        SmtLanguage *language,
                        const char  *role)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (SMT_TYPE_ROLE_KIND);
  const GEnumValue *kind = g_enum_get_value_by_nick (kinds, role);
  SmtEntity *entity = smt_dataset_lookup (dataset, role);

  if (kind != NULL)
    return g_strdup (say (language,
                          smt_glyph_get_label (smt_glyph_for_role_kind (kind->value))));
  return entity != NULL ? smt_label_dup (entity, language, NULL) : g_strdup (role);
}

typedef char *(*DupName) (SmtDataset  *dataset,
                          SmtLanguage *language,
                          const char  *id);

/* @empty where nothing is chosen, @one where one is, and @several else; these have
 * a place for the names. */
static char *
dup_list_phrase (SmtDataset        *dataset,
                 SmtLanguage       *language,
                 const char *const *ids,
                 DupName            dup,
                 const char        *empty,
                 const char        *one,
                 const char        *several)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;

  if (ids[0] == NULL)
    return g_strdup (say (language, empty));

  for (guint i = 0; ids[i] != NULL; i++)
    g_strv_builder_take (builder, dup (dataset, language, ids[i]));
  names = g_strv_builder_end (builder);
  list = smt_language_format_list (language, (const char *const *) names);
  return smt_template_fill (say (language, ids[1] == NULL ? one : several), "names", list, NULL);
}

/* One of several roles, where others are joined by "and". */
static char *
dup_roles_phrase (SmtDataset        *dataset,
                  SmtLanguage       *language,
                  const char *const *roles)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *choice = NULL;

  if (roles[0] == NULL)
    /* TRANSLATORS: part of "Parties {all}, {any}, {none}, {roles}, {number}, as of
     * {date}." */
    return g_strdup (say (language, N_("in any current role")));

  for (guint i = 0; roles[i] != NULL; i++)
    g_strv_builder_take (builder, smt_condition_dup_role (dataset, language, roles[i]));
  names = g_strv_builder_end (builder);
  choice = smt_language_format_choice (language, (const char *const *) names);
  /* TRANSLATORS: part of "Parties {all}, {any}, {none}, {roles}, {number}, as of
   * {date}."; {roles} is like "full or observer" */
  return smt_template_fill (say (language, N_("in a role of the kind {roles}")),
                            "roles", choice, NULL);
}

static char *
dup_number_phrase (SmtLanguage *language,
                   guint        n)
{
  g_autofree char *number = smt_language_format_number (language, n);

  if (n == 0)
    /* TRANSLATORS: part of "Parties {all}, {any}, {none}, {roles}, {number}, as of
     * {date}." */
    return g_strdup (say (language, N_("with any number of memberships")));
  return smt_template_fill (smt_language_translate_plural (language,
                              /* TRANSLATORS: part of "Parties {all}, {any}, {none}, {roles},
                               * {number}, as of {date}."; {n} is a number */
                              NP_ ("with at least {n} membership",
                                   "with at least {n} memberships"), n),
                            "n", number, NULL);
}

static char *
dup_date_phrase (SmtDataset  *dataset,
                 SmtView     *view,
                 SmtLanguage *language)
{
  const SmtEdtf *at = smt_view_get_at (view);

  return smt_language_format_day (language, at != NULL ? smt_edtf_get_latest (at)
                                                       : smt_dataset_get_last_day (dataset));
}

/**
 * smt_condition_dup_phrase:
 * @part: a place of the sentence
 *
 * Returns: (transfer full): what stands there: the condition, or that there is none
 */
char *
smt_condition_dup_phrase (SmtDataset       *dataset,
                          SmtView          *view,
                          SmtLanguage      *language,
                          SmtConditionPart  part)
{
  g_return_val_if_fail (SMT_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (SMT_IS_LANGUAGE (language), NULL);

  switch (part)
    {
    case SMT_CONDITION_ALL_OF:
      return dup_list_phrase (dataset, language, smt_view_get_all_of (view),
                              smt_condition_dup_name,
                              /* TRANSLATORS: part of "Parties {all}, {any}, {none}, …" */
                              N_("in any mechanism"),
                              /* TRANSLATORS: likewise; {names} is a mechanism */
                              N_("in {names}"),
                              /* TRANSLATORS: likewise; {names} is a list of mechanisms */
                              N_("in all of {names}"));
    case SMT_CONDITION_ANY_OF:
      return dup_list_phrase (dataset, language, smt_view_get_any_of (view),
                              smt_condition_dup_name,
                              /* TRANSLATORS: part of "Parties {all}, {any}, {none}, …" */
                              N_("whatever else they are in"),
                              /* TRANSLATORS: likewise; {names} is a mechanism */
                              N_("in {names}"),
                              /* TRANSLATORS: likewise; {names} is a list of mechanisms */
                              N_("in at least one of {names}"));
    case SMT_CONDITION_NONE_OF:
      return dup_list_phrase (dataset, language, smt_view_get_none_of (view),
                              smt_condition_dup_name,
                              /* TRANSLATORS: part of "Parties {all}, {any}, {none}, …" */
                              N_("with none ruled out"),
                              /* TRANSLATORS: likewise; {names} is a mechanism */
                              N_("not in {names}"),
                              /* TRANSLATORS: likewise; {names} is a list of mechanisms */
                              N_("in none of {names}"));
    case SMT_CONDITION_ROLES:
      return dup_roles_phrase (dataset, language, smt_view_get_roles (view));
    case SMT_CONDITION_NUMBER:
      return dup_number_phrase (language, smt_view_get_at_least (view));
    case SMT_CONDITION_DATE:
    default:
      return dup_date_phrase (dataset, view, language);
    }
}

/**
 * smt_condition_is_set:
 *
 * Returns: whether there is a condition at a place; of the date, whether it is
 *   another than the dataset's
 */
gboolean
smt_condition_is_set (SmtView          *view,
                      SmtConditionPart  part)
{
  switch (part)
    {
    case SMT_CONDITION_ALL_OF:
      return smt_view_get_all_of (view)[0] != NULL;
    case SMT_CONDITION_ANY_OF:
      return smt_view_get_any_of (view)[0] != NULL;
    case SMT_CONDITION_NONE_OF:
      return smt_view_get_none_of (view)[0] != NULL;
    case SMT_CONDITION_ROLES:
      return smt_view_get_roles (view)[0] != NULL;
    case SMT_CONDITION_NUMBER:
      return smt_view_get_at_least (view) > 0;
    case SMT_CONDITION_DATE:
    default:
      return smt_view_get_at (view) != NULL;
    }
}

/**
 * smt_condition_dup_sentence:
 *
 * Returns: (transfer full): the whole sentence
 */
char *
smt_condition_dup_sentence (SmtDataset  *dataset,
                            SmtView     *view,
                            SmtLanguage *language)
{
  g_autofree char *all = smt_condition_dup_phrase (dataset, view, language, SMT_CONDITION_ALL_OF);
  g_autofree char *any = smt_condition_dup_phrase (dataset, view, language, SMT_CONDITION_ANY_OF);
  g_autofree char *none =
    smt_condition_dup_phrase (dataset, view, language, SMT_CONDITION_NONE_OF);
  g_autofree char *roles = smt_condition_dup_phrase (dataset, view, language, SMT_CONDITION_ROLES);
  g_autofree char *number =
    smt_condition_dup_phrase (dataset, view, language, SMT_CONDITION_NUMBER);
  g_autofree char *date = smt_condition_dup_phrase (dataset, view, language, SMT_CONDITION_DATE);

  return smt_template_fill (smt_condition_get_template (language), "all", all, "any", any,
                            "none", none, "roles", roles, "number", number, "date", date, NULL);
}

/**
 * smt_condition_dup_count:
 * @n: how many parties are shown
 *
 * Returns: (transfer full): that number, in words that say whom it counts
 */
char *
smt_condition_dup_count (SmtLanguage *language,
                         guint        n)
{
  g_autofree char *number = smt_language_format_number (language, n);

  return smt_template_fill (smt_language_translate_plural (language,
                              /* TRANSLATORS: {n} is how many parties fit a filter, those
                               * included of whom it is not known */
                              NP_ ("{n} party fits, or may fit.", "{n} parties fit, or may fit."),
                              n),
                            "n", number, NULL);
}
