/* smt-cli-option.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The options that there are, and what their values look like. What a value
 * means is for others to say; here a date is a date.
 */

#include "smt-cli-option.h"

#include <string.h>

#include "smt-edtf.h"
#include "smt-i18n.h"

const SmtCliOption smt_cli_global_options[] = {
  { "dataset", 'd', SMT_FORM_PATH, N_("FILE"),
    N_("Another dataset, file or folder; may be repeated") },
  { "at", 0, SMT_FORM_DATE, N_("DATE"),
    N_("As of DATE; if not given, of the end of the data") },
  { "format", 0, SMT_FORM_CHOICE, N_("FORMAT"),
    N_("text, json, csv or markdown; a picture or table also svg"), "text json csv markdown svg" },
  { "output", 'o', SMT_FORM_PATH, N_("FILE"),
    N_("Write to FILE, with edition, date, filters and how to cite it inside") },
  { "lang", 0, SMT_FORM_STRING, N_("TAG"),
    N_("Language of names and texts (BCP 47)") },
  { "naming", 0, SMT_FORM_CHOICE, N_("LIST"),
    N_("Names of states as in the source, in iso (3166-1), or in common use"),
    "source iso common" },
  { "according-to", 0, SMT_FORM_STRING, N_("SOURCE"),
    N_("Answer from this source alone") },
  { "help", 'h', SMT_FORM_FLAG, NULL, N_("Show this help") },
  { "version", 0, SMT_FORM_FLAG, NULL, N_("Show the version of the program") },
};

const guint smt_cli_n_global_options = G_N_ELEMENTS (smt_cli_global_options);

#define SORT_KEYS "file name count joined region kind hand similarity"

/* Those that only some commands take. */
static const SmtCliOption own_options[] = {
  { "mechanism", 0, SMT_FORM_WORDS, N_("ID"), N_("Only this mechanism; may be repeated") },
  { "party", 0, SMT_FORM_WORDS, N_("ID"), N_("Only this party; may be repeated") },
  { "topic", 0, SMT_FORM_WORDS, N_("ID"), N_("Only this topic; may be repeated") },
  { "place", 0, SMT_FORM_STRING, N_("TEXT"),
    N_("Only this place, by name or id, and what lies in it") },
  { "person", 0, SMT_FORM_STRING, N_("TEXT"), N_("Only this person, by name or id") },
  { "from", 0, SMT_FORM_DATE, N_("DATE"), N_("From the first day of DATE") },
  { "to", 0, SMT_FORM_DATE, N_("DATE"), N_("Up to the last day of DATE") },
  { "role", 0, SMT_FORM_WORDS, N_("ROLE"),
    N_("Only this role, by id or kind; may be repeated") },
  { "kind", 0, SMT_FORM_WORDS, N_("KIND"), N_("Only of this kind; may be repeated") },
  { "certainty", 0, SMT_FORM_WORDS, N_("CERTAINTY"),
    N_("stated, by-name, implied, external or unsourced") },
  { "text", 0, SMT_FORM_STRING, N_("TEXT"), N_("Only what has TEXT in a name or text") },
  { "organisations", 0, SMT_FORM_FLAG, NULL,
    N_("Also list parties that have members themselves") },
  { "sort", 0, SMT_FORM_CHOICE, N_("KEY"),
    N_("Order of the parties: file, name, count, joined, region, kind, hand or similarity"),
    SORT_KEYS },
  { "sort-rows", 0, SMT_FORM_CHOICE, N_("KEY"), N_("Order of the rows, likewise"),
    SORT_KEYS },
  { "sort-columns", 0, SMT_FORM_CHOICE, N_("KEY"), N_("Order of the columns, likewise"),
    SORT_KEYS },
  { "sequence", 0, SMT_FORM_WORDS, N_("ID,…"),
    N_("What “hand” puts first, in this order; others follow by name") },
  { "group", 0, SMT_FORM_CHOICE, N_("BY"),
    N_("Parties by region, or mechanisms by kind; may be repeated"), "region kind" },
  { "collapse", 0, SMT_FORM_WORDS, N_("ID"),
    N_("Show only the sums of this group: a region's code, or a kind") },
  { "region", 0, SMT_FORM_WORDS, N_("CODE"),
    N_("Only parties of this region (UN M49), or “none”; may be repeated") },
  { "sign", 0, SMT_FORM_CHOICE, N_("SIGN"),
    N_("Only parties that have this sign in a cell; may be repeated"),
    "unknown not-stated not-existing blank" },
  { "at-least", 0, SMT_FORM_NUMBER, N_("N"),
    N_("Only parties with so many memberships, possible ones included") },
  { "lanes", 0, SMT_FORM_CHOICE, N_("OF"), N_("What the lanes of the timeline are"),
    "mechanisms topics" },
  { "count", 0, SMT_FORM_CHOICE, N_("WHO"),
    N_("Who counts in numbers of parties: all with a current role, or members alone"),
    "current members" },
  { "cite", 0, SMT_FORM_CHOICE, N_("AS"),
    N_("How people cite it: text, bibtex, ris or csl-json"), "text bibtex ris csl-json" },
  { "beside", 0, SMT_FORM_STRING, N_("TAG"),
    N_("A second language of names and texts, beside the first") },
  { "in", 0, SMT_FORM_WORDS, N_("TAG,…"),
    N_("The languages of the glossary; if not given, all there are") },
  { "tbx", 0, SMT_FORM_FLAG, NULL,
    N_("As TBX (ISO 30042, TBX-Basic), for programs for translators") },
  { "transpose", 0, SMT_FORM_FLAG, NULL, N_("Mechanisms as rows, parties as columns") },
  { "compare", 0, SMT_FORM_DATE, N_("DATE"),
    N_("What changed between DATE and the date of the matrix") },
  { "only-differences", 0, SMT_FORM_FLAG, NULL, N_("Leave out what is the same of all") },
  { "shared", 0, SMT_FORM_CHOICE, N_("SIDE"),
    N_("What each two parties, or each two mechanisms, have in common"),
    "parties mechanisms" },
  { "describe", 0, SMT_FORM_FLAG, NULL, N_("Also tell in sentences what there is to see") },
  { "all-of", 0, SMT_FORM_WORDS, N_("ID,…"), N_("Parties in all of these mechanisms") },
  { "any-of", 0, SMT_FORM_WORDS, N_("ID,…"), N_("Parties in any of these mechanisms") },
  { "none-of", 0, SMT_FORM_WORDS, N_("ID,…"), N_("Parties in none of these mechanisms") },
};

static const SmtCliOption *
find_in (const SmtCliOption *options,
         guint               n_options,
         const char         *name)
{
  for (guint i = 0; i < n_options; i++)
    if (g_str_equal (options[i].name, name) ||
        (name[0] == options[i].letter && name[1] == '\0'))
      return &options[i];

  return NULL;
}

/**
 * smt_cli_option_lookup:
 * @name: the long name, or as somebody wrote it: `--dataset`, `-d`
 *
 * Returns: (transfer none) (nullable): the option
 */
const SmtCliOption *
smt_cli_option_lookup (const char *name)
{
  const char *bare = name + strspn (name, "-");
  const SmtCliOption *option;

  if (*bare == '\0')
    return NULL;

  option = find_in (smt_cli_global_options, smt_cli_n_global_options, bare);

  if (option == NULL)
    option = find_in (own_options, G_N_ELEMENTS (own_options), bare);
  return option;
}

/**
 * smt_cli_option_find:
 * @name: as for smt_cli_option_lookup()
 *
 * Returns: (transfer none): the option; that there is one is for the caller
 *   to know
 */
const SmtCliOption *
smt_cli_option_find (const char *name)
{
  const SmtCliOption *option = smt_cli_option_lookup (name);

  g_return_val_if_fail (option != NULL, NULL);
  return option;
}

static gboolean
add_words (const SmtCliOption  *self,
           const char          *value,
           GStrvBuilder        *values,
           GError             **error)
{
  g_auto (GStrv) words = g_strsplit (value, ",", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*g_strstrip (words[i]) == '\0')
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       /* TRANSLATORS: an option, and what somebody typed */
                       _("--%s: a word is missing in “%s”"), self->name, value);
          return FALSE;
        }
      g_strv_builder_add (values, words[i]);
    }

  if (words[0] == NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 /* TRANSLATORS: %s is an option */
                 _("--%s: its value is empty"), self->name);
  return words[0] != NULL;
}

static gboolean
check_choice (const SmtCliOption  *self,
              const char          *value,
              GError             **error)
{
  g_auto (GStrv) choices = g_strsplit (self->choices, " ", -1);
  g_autofree char *list = NULL;

  if (g_strv_contains ((const char *const *) choices, value))
    return TRUE;

  list = g_strjoinv (", ", choices);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("--%s: “%s” is none of %s"), self->name, value, list);
  return FALSE;
}

static gboolean
check_number (const SmtCliOption  *self,
              const char          *value,
              GError             **error)
{
  if (g_ascii_string_to_unsigned (value, 10, 0, G_MAXINT, NULL, NULL))
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* TRANSLATORS: an option, and what somebody typed */
               _("--%s: “%s” is no number"), self->name, value);
  return FALSE;
}

static gboolean
check_date (const SmtCliOption  *self,
            const char          *value,
            GError             **error)
{
  g_autoptr (SmtEdtf) date = smt_edtf_parse (value, error);

  if (date == NULL)
    g_prefix_error (error, "--%s: ", self->name);
  return date != NULL;
}

/**
 * smt_cli_option_check_utf8:
 * @value: bytes from the command line
 *
 * Returns: whether @value is UTF-8; %FALSE with a #GOptionError
 */
gboolean
smt_cli_option_check_utf8 (const char  *value,
                           GError     **error)
{
  g_autofree char *shown = NULL;

  if (g_utf8_validate (value, -1, NULL))
    return TRUE;

  shown = g_utf8_make_valid (value, -1);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* TRANSLATORS: %s is what somebody typed */
               _("“%s” is not UTF-8"), shown);
  return FALSE;
}

/**
 * smt_cli_option_read:
 * @value: (nullable): what was given
 * @values: where the values go: one, or several words
 *
 * Returns: whether @value has the form that it must; %FALSE with a
 *   #GOptionError or %SMT_ERROR_DATE
 */
gboolean
smt_cli_option_read (const SmtCliOption  *self,
                     const char          *value,
                     GStrvBuilder        *values,
                     GError             **error)
{
  if (self->form == SMT_FORM_FLAG)
    value = "";
  if (self->form != SMT_FORM_PATH && !smt_cli_option_check_utf8 (value, error))
    return FALSE;
  if (self->form == SMT_FORM_WORDS)
    return add_words (self, value, values, error);
  if (self->form == SMT_FORM_CHOICE && !check_choice (self, value, error))
    return FALSE;
  if (self->form == SMT_FORM_DATE && !check_date (self, value, error))
    return FALSE;
  if (self->form == SMT_FORM_NUMBER && !check_number (self, value, error))
    return FALSE;

  g_strv_builder_add (values, value);
  return TRUE;
}
