/* smt-filter-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Listing by words: of the file format (kinds, certainties), or part of a
 * name or text.
 */

#include "smt-filter-words.h"

#include <string.h>

#include "smt-account.h"
#include "smt-core-enums.h"
#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-record.h"
#include "smt-told.h"
#include "smt-word.h"

static char *
dup_list (GEnumClass *words)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < words->n_values; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", words->values[i].value_nick);

  return g_string_free_and_steal (list);
}

static GArray *
find_words (const char         *option,
            GType               type,
            const char *const  *words,
            GError            **error)
{
  g_autoptr (GEnumClass) known = g_type_class_ref (type);
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; words[i] != NULL; i++)
    {
      const GEnumValue *value = smt_word_find (known, words[i]);

      if (value == NULL)
        {
          g_autofree char *list = dup_list (known);

          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _("--%s: “%s” is none of %s"), option, words[i], list);
          return NULL;
        }
      g_array_append_val (values, value->value);
    }

  return g_steal_pointer (&values);
}

static const SmtField *
find_kind_field (const SmtField *fields,
                 guint           n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].flags & SMT_FIELD_INLINE)
        return find_kind_field (fields[i].record->fields, fields[i].record->n_fields);
      if (g_str_equal (fields[i].name, "kind"))
        return &fields[i];
    }

  return NULL;
}

/**
 * smt_filter_find_kinds:
 * @type: the type that is listed
 * @words: (array zero-terminated=1): kinds of it
 *
 * Returns: (transfer full) (element-type int) (nullable): the kinds; %NULL with
 *   a #GOptionError when one is unknown, or the type has none
 */
GArray *
smt_filter_find_kinds (SmtEntityType       type,
                       const char *const  *words,
                       GError            **error)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (smt_entity_type_get_gtype (type));
  SmtEntityClass *entity_class = (SmtEntityClass *) klass;
  const SmtField *field = find_kind_field (entity_class->fields, entity_class->n_fields);

  if (words[0] == NULL)
    return g_array_new (FALSE, FALSE, sizeof (int));
  if (field == NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   /* TRANSLATORS: %s is the word for a kind of entity, as it is typed:
                    * "people" */
                   _("--kind: %s have no kind"), smt_entity_type_get_collection (type));
      return NULL;
    }

  return find_words ("kind", field->get_word_type (), words, error);
}

/**
 * smt_filter_find_certainties:
 * @words: (array zero-terminated=1): words
 *
 * Returns: (transfer full) (element-type int) (nullable): the certainties; %NULL
 *   with a #GOptionError
 */
GArray *
smt_filter_find_certainties (const char *const  *words,
                             GError            **error)
{
  return find_words ("certainty", SMT_TYPE_CERTAINTY, words, error);
}

static gboolean
contains (GArray *values,
          int     value)
{
  for (guint i = 0; i < values->len; i++)
    if (g_array_index (values, int, i) == value)
      return TRUE;

  return FALSE;
}

/**
 * smt_filter_has_kind:
 * @kinds: (element-type int): kinds; empty, any
 */
gboolean
smt_filter_has_kind (SmtEntity *entity,
                     GArray    *kinds)
{
  gconstpointer owner;
  const SmtField *field;

  if (kinds->len == 0)
    return TRUE;

  field = smt_entity_find_field (entity, "kind", &owner);
  return field != NULL && contains (kinds, smt_field_get_number (field, owner));
}

typedef struct
{
  GArray     *certainties;
  const char *folded;
  gboolean    is_of_one;    /* one source is asked */
  gboolean    found;
} Search;

/* A passage's own certainty says how one source supports a fact, and not how
 * the fact is supported by all of them. */
static void
search_certainty (const SmtField *field,
                  gconstpointer   owner,
                  gpointer        user_data)
{
  Search *search = user_data;

  gboolean of_passage = field >= smt_passage_type.fields &&
                        field < smt_passage_type.fields + smt_passage_type.n_fields;

  if (field->get_word_type == smt_certainty_get_type && of_passage <= search->is_of_one)
    search->found |= contains (search->certainties, smt_field_get_number (field, owner));
}

/**
 * smt_filter_has_certainty:
 * @certainties: (element-type int): certainties; empty, any
 * @source: (nullable): the one source that is asked
 *
 * Returns: whether @entity, or a part of it, is so supported
 */
gboolean
smt_filter_has_certainty (SmtEntity       *entity,
                          GArray          *certainties,
                          const SmtEntity *source)
{
  Search search = { certainties, NULL, source != NULL, FALSE };

  if (certainties->len == 0 ||
      (contains (certainties, smt_entity_get_certainty (entity)) &&
       smt_account_has_field (entity, "certainty", source)))
    return TRUE;

  smt_told_visit_fields (entity, source, search_certainty, &search);
  return search.found;
}

static gboolean
is_in (const char *folded,
       const char *string)
{
  g_autofree char *other = smt_fold_for_search (string);

  return strstr (other, folded) != NULL;
}

/**
 * smt_filter_is_in_text:
 * @folded: what to look for, by smt_fold_for_search()
 * @text: (nullable): words of the dataset
 *
 * Returns: whether it is in @text, in any language that the dataset has
 */
gboolean
smt_filter_is_in_text (const char    *folded,
                       const SmtText *text)
{
  for (guint i = 0; text != NULL && i < smt_text_get_n_tags (text); i++)
    if (is_in (folded, smt_text_get_nth (text, i, NULL)))
      return TRUE;

  return FALSE;
}

static void
search_text (const SmtField *field,
             gconstpointer   owner,
             gpointer        user_data)
{
  Search *search = user_data;
  GPtrArray *list;

  if (field->kind != SMT_FIELD_TEXT || search->found)
    return;
  if (!(field->flags & SMT_FIELD_LIST))
    {
      search->found = smt_filter_is_in_text (search->folded,
                                             smt_field_get_text (field, owner));
      return;
    }

  list = smt_field_get_list (field, owner);
  for (guint i = 0; i < list->len && !search->found; i++)
    search->found = smt_filter_is_in_text (search->folded,
                                           g_ptr_array_index (list, i));
}

/**
 * smt_filter_has_text:
 * @folded: what to look for, by smt_fold_for_search()
 * @language: of the answer
 * @source: (nullable): the one source that is asked
 *
 * Returns: whether it is in a name of @entity or in what @source says of it, in any
 *   language that the dataset has, or in what @entity is called in @language
 */
gboolean
smt_filter_has_text (SmtEntity       *entity,
                     const char      *folded,
                     SmtLanguage     *language,
                     const SmtEntity *source)
{
  Search search = { NULL, folded, source != NULL, FALSE };
  g_autofree char *label = smt_label_dup (entity, language, NULL);

  if (is_in (folded, label) || smt_filter_is_in_text (folded, smt_entity_get_name (entity)))
    return TRUE;

  smt_told_visit_fields (entity, source, search_text, &search);
  return search.found;
}
