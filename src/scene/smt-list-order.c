/* smt-list-order.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a list of entities of one type is ordered, and under which headings they
 * then stand. What an order finds equal is left to the names. Where one source is
 * asked, what that does not say of an entity does not count.
 */

#include "smt-list-order.h"

#include "smt-i18n.h"

#include "smt-account.h"
#include "smt-sheet-builder.h"
#include "smt-sheet-words.h"
#include "smt-speller.h"
#include "smt-template.h"
#include "smt-told.h"
#include "smt-words.h"

/* Of these a date tells more than a name. */
#define DATED (SMT_ONE_TYPE (SMT_ENTITY_MEETING) | SMT_ONE_TYPE (SMT_ENTITY_EVENT) | \
               SMT_ONE_TYPE (SMT_ENTITY_MILESTONE) | SMT_ONE_TYPE (SMT_ENTITY_STATEMENT) | \
               SMT_ONE_TYPE (SMT_ENTITY_DOCUMENT))

/* What is undated comes last, whichever end is first. */
static int
compare_dates (SmtEntity *a,
               SmtEntity *b,
               SmtEntity *source,
               gboolean   latest_first)
{
  const SmtEdtf *first = smt_sheet_get_date (a, source);
  const SmtEdtf *second = smt_sheet_get_date (b, source);

  if (first == NULL || second == NULL)
    return (first == NULL) - (second == NULL);
  return latest_first ? smt_edtf_compare (second, first) : smt_edtf_compare (first, second);
}

static guint
get_number (SmtEntity *entity)
{
  SmtFacts *facts = smt_entity_get_facts (entity);

  return facts != NULL && facts->number != 0 ? facts->number : G_MAXUINT;
}

static int
compare_numbers (guint a,
                 guint b)
{
  return (a > b) - (a < b);
}

static guint
get_kind (SmtEntity       *entity,
          SmtEntity       *source,
          const SmtField **field)
{
  gconstpointer owner;

  *field = smt_entity_find_field (entity, "kind", &owner);
  return *field != NULL && smt_field_is_set (*field, owner) &&
         smt_account_has_field (entity, "kind", source)
         ? smt_field_get_number (*field, owner) : 0;
}

static int
compare_kinds (SmtEntity *a,
               SmtEntity *b,
               SmtEntity *source)
{
  const SmtField *field;

  return compare_numbers (get_kind (a, source, &field) - 1, get_kind (b, source, &field) - 1);
}

static SmtSort
resolve (SmtSort       sort,
         SmtEntityType type)
{
  if (sort == SMT_SORT_PLAIN && (DATED & SMT_ONE_TYPE (type)) != 0)
    return SMT_SORT_LATEST;
  return sort;
}

/**
 * smt_list_order_suits:
 *
 * Returns: whether entities of a type can be told apart by what @sort goes by
 */
gboolean
smt_list_order_suits (SmtSort       sort,
                      SmtEntityType type)
{
  SmtEntityTypes with_date = DATED | SMT_ONE_TYPE (SMT_ENTITY_MECHANISM) |
                             SMT_ONE_TYPE (SMT_ENTITY_BODY) | SMT_ONE_TYPE (SMT_ENTITY_SOURCE);
  SmtEntityTypes without_kind = SMT_ONE_TYPE (SMT_ENTITY_MEETING) |
                                SMT_ONE_TYPE (SMT_ENTITY_TOPIC) |
                                SMT_ONE_TYPE (SMT_ENTITY_PERSON);

  if (sort == SMT_SORT_LATEST || sort == SMT_SORT_EARLIEST)
    return (with_date & SMT_ONE_TYPE (type)) != 0;
  return sort != SMT_SORT_KIND || (without_kind & SMT_ONE_TYPE (type)) == 0;
}

/**
 * smt_list_order_compare:
 * @source: (nullable): the one source that is asked
 *
 * Returns: which of two entities of one type comes first, as strcmp(); 0 where
 *   their names decide
 */
int
smt_list_order_compare (SmtDataset *dataset,
                        SmtSort     sort,
                        SmtEntity  *source,
                        SmtEntity  *a,
                        SmtEntity  *b)
{
  switch (resolve (sort, smt_entity_get_kind (a)))
    {
    case SMT_SORT_PLAIN:
      return compare_numbers (get_number (a), get_number (b));
    case SMT_SORT_LATEST:
      return compare_dates (a, b, source, TRUE);
    case SMT_SORT_EARLIEST:
      return compare_dates (a, b, source, FALSE);
    case SMT_SORT_KIND:
      return compare_kinds (a, b, source);
    case SMT_SORT_COUNT:
      return compare_numbers (smt_told_count_referrers (dataset, b, source),
                              smt_told_count_referrers (dataset, a, source));
    case SMT_SORT_NAME:
    default:
      return 0;
    }
}

/**
 * smt_list_order_has_sections:
 *
 * Returns: whether a list so ordered stands under headings
 */
gboolean
smt_list_order_has_sections (SmtSort       sort,
                             SmtEntityType type)
{
  sort = resolve (sort, type);
  return sort != SMT_SORT_PLAIN && sort != SMT_SORT_COUNT;
}

/* The letter under which a dictionary has a name: without its accent, and for
 * Chinese, where a dictionary goes by sound, the first of its sound. */
static char *
dup_letter (const char  *title,
            SmtLanguage *language)
{
  g_autoptr (SmtSpelling) spelling = smt_spelling_new (), sounds = smt_spelling_new ();
  g_autoptr (SmtSpeller) speller = smt_speller_new ();
  const SmtSpelling *used = spelling;
  g_autofree char *letter = NULL;

  smt_speller_spell (speller, title, spelling);
  if (g_str_has_prefix (smt_language_get_tag (language), "zh") &&
      smt_letter_is_han (g_utf8_get_char (title)) &&
      smt_speller_sound (speller, spelling, sounds))
    used = sounds;
  if (used->letters->len == 0 || !g_unichar_isalpha (g_utf8_get_char (used->letters->str)))
    return g_strdup ("#");

  letter = g_utf8_substring (used->letters->str, 0, 1);
  return g_utf8_strup (letter, -1);
}

/**
 * smt_list_order_dup_decade:
 * @decade: a year without its last digit
 *
 * Returns: (transfer full): the decade, for people
 */
char *
smt_list_order_dup_decade (int          decade,
                           SmtLanguage *language)
{
  g_autofree char *year = g_strdup_printf ("%d", decade * 10);

  /* TRANSLATORS: a decade; {year} is its first year: "2010s" */
  return smt_template_fill (smt_language_translate (language, NULL, N_("{year}s")),
                            "year", year, NULL);
}

static int
get_decade (SmtEntity *entity,
            SmtEntity *source)
{
  return smt_edtf_get_first (smt_sheet_get_date (entity, source))->year / 10;
}

static char *
dup_decade (SmtEntity   *entity,
            SmtEntity   *source,
            SmtLanguage *language)
{
  if (smt_sheet_get_date (entity, source) == NULL)
    return g_strdup (smt_language_translate (language, NULL, N_("Undated")));

  return smt_list_order_dup_decade (get_decade (entity, source), language);
}

static char *
dup_kind (SmtEntity   *entity,
          SmtEntity   *source,
          SmtLanguage *language)
{
  const SmtField *field;
  guint kind = get_kind (entity, source, &field);

  if (kind == 0)
    return g_strdup (smt_language_translate (language, NULL, N_("Kind not stated")));
  return smt_sheet_words_capitalize (smt_words_get (field->get_word_type (), kind, language));
}

/**
 * smt_list_order_dup_section:
 * @source: (nullable): the one source that is asked
 * @title: what @entity is called
 *
 * Returns: (transfer full) (nullable): the heading under which @entity stands;
 *   %NULL where there are none
 */
char *
smt_list_order_dup_section (SmtSort      sort,
                            SmtEntity   *source,
                            SmtEntity   *entity,
                            const char  *title,
                            SmtLanguage *language)
{
  switch (resolve (sort, smt_entity_get_kind (entity)))
    {
    case SMT_SORT_NAME:
      return dup_letter (title, language);
    case SMT_SORT_LATEST:
    case SMT_SORT_EARLIEST:
      return dup_decade (entity, source, language);
    case SMT_SORT_KIND:
      return dup_kind (entity, source, language);
    case SMT_SORT_PLAIN:
    case SMT_SORT_COUNT:
    default:
      return NULL;
    }
}

/**
 * smt_list_order_compare_sections:
 * @source: (nullable): the one source that is asked
 * @section_a: (nullable): the heading of @a
 * @section_b: (nullable): the heading of @b
 *
 * Returns: which heading comes first, as strcmp()
 */
int
smt_list_order_compare_sections (SmtSort      sort,
                                 SmtEntity   *source,
                                 SmtEntity   *a,
                                 SmtEntity   *b,
                                 const char  *section_a,
                                 const char  *section_b,
                                 SmtLanguage *language)
{
  if (section_a == NULL || section_b == NULL || g_str_equal (section_a, section_b))
    return 0;

  sort = resolve (sort, smt_entity_get_kind (a));
  if (sort == SMT_SORT_NAME)
    return smt_language_collate (language, section_a, section_b);
  if (sort == SMT_SORT_KIND)
    {
      int order = compare_kinds (a, b, source);

      return order != 0 ? order : smt_language_collate (language, section_a, section_b);
    }
  if (smt_sheet_get_date (a, source) == NULL || smt_sheet_get_date (b, source) == NULL)
    return compare_dates (a, b, source, FALSE);
  return sort == SMT_SORT_LATEST ? get_decade (b, source) - get_decade (a, source)
                                 : get_decade (a, source) - get_decade (b, source);
}
