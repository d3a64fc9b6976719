/* smt-language-rules.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The half of SmtLanguage that writes by the rules of the language: dates,
 * numbers, lists, order. It keeps nothing of its own; what ICU opened belongs
 * to the parts that the language is made of.
 */

#include "smt-language-private.h"

#include <string.h>
#include <unicode/uloc.h>

#include "smt-date-words.h"
#include "smt-i18n.h"
#include "smt-template.h"

#define RTL_MARK "\u200f"

/**
 * smt_language_dup_region:
 * @self: a language
 * @m49: a region's code in UN M49, three digits
 *
 * Names a region of the world: “035” is “Southeast Asia”.
 *
 * Returns: (nullable) (transfer full): the name, or %NULL if ICU has none for
 *   that code
 */
char *
smt_language_dup_region (SmtLanguage *self,
                         const char  *m49)
{
  g_return_val_if_fail (SMT_IS_LANGUAGE (self), NULL);
  g_return_val_if_fail (m49 != NULL, NULL);

  if (strlen (m49) != 3 || strspn (m49, G_CSET_DIGITS) != 3)
    return NULL;

  return smt_formats_dup_region (smt_language_get_formats (self), m49);
}

/**
 * smt_language_dup_language:
 * @self: a language
 * @tag: a BCP 47 language tag
 *
 * Names a language of the world, in words of @self: “en” is “English”.
 *
 * Returns: (nullable) (transfer full): the name, or %NULL if ICU has none for
 *   that tag
 */
char *
smt_language_dup_language (SmtLanguage *self,
                           const char  *tag)
{
  g_return_val_if_fail (SMT_IS_LANGUAGE (self), NULL);
  g_return_val_if_fail (tag != NULL, NULL);

  return smt_formats_dup_language (smt_language_get_formats (self), tag);
}

/**
 * smt_language_format_edtf:
 * @self: a language
 * @date: a date
 *
 * Writes a date in words: “November 2015”, “23–24 June 2016”, “from 2013”,
 * “2015 or so”. Plain English writes days as “23 March 2016”, `en-US` as
 * “March 23, 2016”. Digits that are not stated stay X (“201X”).
 *
 * The words are those of an interval as such: `../2017` is “until 2017”. Where
 * it bounds an event instead (“no later than”), only the caller knows that.
 *
 * Returns: (transfer full): the words
 */
char *
smt_language_format_edtf (SmtLanguage   *self,
                          const SmtEdtf *date)
{
  g_return_val_if_fail (SMT_IS_LANGUAGE (self), NULL);
  g_return_val_if_fail (date != NULL, NULL);

  return smt_date_words (smt_language_get_calendar (self),
                         smt_language_get_interface (self), date);
}

/**
 * smt_language_format_day:
 * @self: a language
 * @day: a day, neither of the two that stand for "no bound"
 *
 * Writes a day in words: “23 March 2016”.
 *
 * Returns: (transfer full): the words
 */
char *
smt_language_format_day (SmtLanguage *self,
                         SmtDay       day)
{
  gint32 year;
  guint month, day_of_month;

  g_return_val_if_fail (SMT_IS_LANGUAGE (self), NULL);
  g_return_val_if_fail (day != SMT_DAY_MIN && day != SMT_DAY_MAX, NULL);

  smt_day_to_civil (day, &year, &month, &day_of_month);

  return smt_calendar_format (smt_language_get_calendar (self),
                              SMT_PRECISION_DAY, year, month, day_of_month);
}

/**
 * smt_language_format_number:
 * @self: a language
 * @number: a number
 *
 * Returns: (transfer full): the number in the language's digits, grouped
 */
char *
smt_language_format_number (SmtLanguage *self,
                            gint64       number)
{
  g_return_val_if_fail (SMT_IS_LANGUAGE (self), NULL);

  return smt_formats_number (smt_language_get_formats (self), number);
}

/**
 * smt_language_format_ordinal:
 * @self: a language
 * @ordinal: a number
 *
 * Writes a place in an order: “19th”, “第19”. Some languages inflect these by
 * gender; what is written is the form that ICU takes by default.
 *
 * Returns: (transfer full): the ordinal; the bare number in a language whose
 *   rule is not known
 */
char *
smt_language_format_ordinal (SmtLanguage *self,
                             guint        ordinal)
{
  g_return_val_if_fail (SMT_IS_LANGUAGE (self), NULL);

  return smt_formats_ordinal (smt_language_get_formats (self), ordinal);
}

/**
 * smt_language_format_list:
 * @self: a language
 * @items: (array zero-terminated=1): the items, any number of them
 *
 * Joins items to a phrase: “A, B and C”.
 *
 * Returns: (transfer full): the phrase, empty if there are no items
 */
char *
smt_language_format_list (SmtLanguage       *self,
                          const char *const *items)
{
  g_return_val_if_fail (SMT_IS_LANGUAGE (self), NULL);
  g_return_val_if_fail (items != NULL, NULL);

  return smt_formats_list (smt_language_get_formats (self), items);
}

/**
 * smt_language_format_choice:
 * @self: a language
 * @items: (array zero-terminated=1): the items, any number of them
 *
 * Joins items of which one is meant: “A, B or C”.
 *
 * Returns: (transfer full): the phrase, empty if there are no items
 */
char *
smt_language_format_choice (SmtLanguage       *self,
                            const char *const *items)
{
  g_return_val_if_fail (SMT_IS_LANGUAGE (self), NULL);
  g_return_val_if_fail (items != NULL, NULL);

  return smt_formats_choice (smt_language_get_formats (self), items);
}

/**
 * smt_language_collate:
 * @self: a language
 * @a: a string
 * @b: another string
 *
 * Orders strings as the language's dictionaries do, digit by digit. The order
 * is total: only strings of equal bytes are equal.
 *
 * Returns: below, above or equal to 0
 */
int
smt_language_collate (SmtLanguage *self,
                      const char  *a,
                      const char  *b)
{
  g_return_val_if_fail (SMT_IS_LANGUAGE (self), 0);
  g_return_val_if_fail (a != NULL && b != NULL, 0);

  return smt_formats_collate (smt_language_get_formats (self), a, b);
}

/**
 * smt_language_dup_sort_key:
 * @self: a language
 * @string: a string
 *
 * Makes what strcmp() orders as [method@Language.collate] orders the strings,
 * for sorting many. Only strings that count as equal have equal keys.
 *
 * Returns: (transfer full): the key; it is not text
 */
char *
smt_language_dup_sort_key (SmtLanguage *self,
                           const char  *string)
{
  g_return_val_if_fail (SMT_IS_LANGUAGE (self), NULL);
  g_return_val_if_fail (string != NULL, NULL);

  return smt_formats_dup_sort_key (smt_language_get_formats (self), string);
}

/**
 * smt_language_is_rtl:
 * @self: a language
 *
 * Returns: whether the language is written from right to left
 */
gboolean
smt_language_is_rtl (SmtLanguage *self)
{
  g_return_val_if_fail (SMT_IS_LANGUAGE (self), FALSE);

  return uloc_isRightToLeft (smt_language_get_tag (self));
}

/**
 * smt_language_get_separator:
 * @self: a language
 *
 * What stands between words that are side by side and no sentence: a dot. From
 * right to left it stands between two marks of that direction: otherwise an
 * acronym in Latin letters and the number after it would be read as one run
 * from left to right, and change places with what is around them.
 *
 * Returns: (transfer none): the separator, with the spaces around it
 */
const char *
smt_language_get_separator (SmtLanguage *self)
{
  g_return_val_if_fail (SMT_IS_LANGUAGE (self), NULL);

  return smt_language_is_rtl (self) ? RTL_MARK " · " RTL_MARK : " · ";
}

/**
 * smt_language_join:
 * @self: a language
 * @parts: (array zero-terminated=1): words that are no sentence together
 *
 * Puts words side by side, in the order of the language whatever letters the
 * first of them is in.
 *
 * Returns: (transfer full): the parts, with smt_language_get_separator() between
 */
char *
smt_language_join (SmtLanguage  *self,
                   char        **parts)
{
  g_autofree char *joined = NULL;

  g_return_val_if_fail (SMT_IS_LANGUAGE (self), NULL);
  g_return_val_if_fail (parts != NULL, NULL);

  joined = g_strjoinv (smt_language_get_separator (self), parts);
  if (!smt_language_is_rtl (self) || *joined == '\0')
    return g_steal_pointer (&joined);
  return g_strconcat (RTL_MARK, joined, NULL);
}

/**
 * smt_language_join_clauses:
 * @self: a language
 * @clauses: (array zero-terminated=1): each of which may have commas in it
 *
 * Puts one after the other what a list with commas would run together, as the
 * conditions of a question.
 *
 * Returns: (transfer full): the clauses, with what the language has between them
 */
char *
smt_language_join_clauses (SmtLanguage  *self,
                           char        **clauses)
{
  const char *template;
  char *joined;

  g_return_val_if_fail (SMT_IS_LANGUAGE (self), NULL);
  g_return_val_if_fail (clauses != NULL, NULL);

  /* TRANSLATORS: {clauses} is one clause or more, as "Region: Asia"; {clause} is
   * the next; what stands between them is as your language has it: in Chinese "；" */
  template = smt_language_translate (self, NULL, N_("{clauses}; {clause}"));
  joined = g_strdup (clauses[0] != NULL ? clauses[0] : "");
  for (guint i = 1; clauses[0] != NULL && clauses[i] != NULL; i++)
    {
      char *longer = smt_template_fill (template, "clauses", joined,
                                        "clause", clauses[i], NULL);

      g_free (joined);
      joined = longer;
    }
  return joined;
}
