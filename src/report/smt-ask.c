/* smt-ask.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words that answers share, which are in the language of the answer and
 * not in that of the locale.
 */

#include "smt-ask.h"

#include "smt-beside.h"
#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-naming.h"
#include "smt-sheet-words.h"
#include "smt-template.h"

/**
 * smt_ask_is_stopped:
 *
 * Returns: whether nobody waits for the answer any more
 */
gboolean
smt_ask_is_stopped (const SmtAsk *self)
{
  return g_cancellable_is_cancelled (self->cancellable);
}

/**
 * smt_ask_translate:
 * @msgid: words of the program, in English
 *
 * Returns: (transfer none): @msgid in the language of the answer
 */
const char *
smt_ask_translate (SmtAsk     *self,
                   const char *msgid)
{
  return smt_language_translate (self->language, NULL, msgid);
}

/**
 * smt_ask_get_nick:
 * @type: an enumeration of the file format
 * @value: one of its values
 *
 * Returns: (transfer none): the word in files, and for other programs
 */
const char *
smt_ask_get_nick (GType type,
                  int   value)
{
  g_autoptr (GEnumClass) words = g_type_class_ref (type);

  return g_enum_get_value (words, value)->value_nick;
}

/**
 * smt_ask_begin_reply:
 * @reply: an empty reply
 * @title: (nullable): its title, in the language of the answer
 *
 * Gives @reply its title, the date that it speaks of, by which list states are
 * named unless it is the dataset's, and an empty table.
 */
void
smt_ask_begin_reply (SmtAsk     *self,
                     SmtReply   *reply,
                     const char *title)
{
  g_autofree char *date = smt_language_format_day (self->language, self->day);
  g_autofree char *source = NULL;
  const char *words = N_("As of {date}");
  SmtNaming naming = smt_language_get_naming (self->language);

  if (self->according_to != NULL)
    {
      source = smt_label_dup (self->according_to, self->language, NULL);
      /* TRANSLATORS: {source} is the title of a document */
      words = N_("As of {date}, according to {source}");
    }

  reply->title = g_strdup (title);
  reply->date = smt_template_fill (smt_ask_translate (self, words),
                                   "date", date, "source", source, NULL);
  if (naming != SMT_NAMING_SOURCE)
    smt_reply_take_note (reply, g_strdup (smt_naming_get_sentence (naming, self->language)));
  reply->table = smt_table_new ();
}

/**
 * smt_ask_add_columns:
 * @table: a table without rows
 * @title: heading of the first column, in English; it is translated here
 * @...: those of the others, and %NULL
 */
void
smt_ask_add_columns (SmtAsk     *self,
                     SmtTable   *table,
                     const char *title,
                     ...)
{
  va_list titles;

  va_start (titles, title);
  for (; title != NULL; title = va_arg (titles, const char *))
    smt_table_add_column (table, smt_ask_translate (self, title), SMT_ALIGN_START);
  va_end (titles);
}

/**
 * smt_ask_add_not_stated:
 * @entities: (element-type SmtEntity): of which nobody says
 *
 * Tells people of which parties or mechanisms nothing is stated, so that they
 * are not taken for a "no".
 */
void
smt_ask_add_not_stated (SmtAsk    *self,
                        SmtReply  *reply,
                        GPtrArray *entities)
{
  g_autofree char *names = NULL, *words = NULL;

  if (entities->len == 0)
    return;

  names = smt_ask_dup_names (self, entities);
  words = smt_sheet_words_count (self->language,
                                 /* TRANSLATORS: {n} is how many there are; {names} is a
                                  * list of names */
                                 NP_("Not stated for {n}: {names}",
                                     "Not stated for {n}: {names}"), entities->len);
  smt_reply_take_note (reply, smt_template_fill (words, "names", names, NULL));
}

/**
 * smt_ask_add_count:
 * @singular: words with {n} in them
 * @plural: the same for more than one
 * @n: how many there are
 *
 * Tells people how many things the answer has.
 */
void
smt_ask_add_count (SmtAsk     *self,
                   SmtReply   *reply,
                   const char *singular,
                   const char *plural,
                   guint       n)
{
  smt_reply_take_note (reply, smt_sheet_words_count (self->language, singular, plural, n));
}

/**
 * smt_ask_dup_label:
 *
 * Returns: (transfer full): the name of @entity, for a table for people: in both
 *   languages where two are asked for
 */
char *
smt_ask_dup_label (SmtAsk    *self,
                   SmtEntity *entity)
{
  return smt_beside_dup_label (entity, self->language, self->beside);
}

/**
 * smt_ask_dup_names:
 * @entities: (element-type SmtEntity): what to name
 *
 * Returns: (transfer full): their names as a list in a sentence
 */
char *
smt_ask_dup_names (SmtAsk    *self,
                   GPtrArray *entities)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < entities->len; i++)
    g_strv_builder_take (builder, smt_label_dup_short (g_ptr_array_index (entities, i),
                                                       self->language));

  names = g_strv_builder_end (builder);
  return smt_language_format_list (self->language, (const char *const *) names);
}

/**
 * smt_ask_dup_date:
 * @date: (nullable): a date on which something happened
 *
 * Returns: (transfer full): @date in words; empty for none
 */
char *
smt_ask_dup_date (SmtAsk        *self,
                  const SmtEdtf *date)
{
  char *words = smt_sheet_words_date (self->language, date, SMT_BASIS_WINDOW);

  return words != NULL ? words : g_strdup ("");
}

/**
 * smt_ask_dup_doubt:
 * @possibly: whether something holds only possibly
 *
 * Returns: (transfer full): the word for that in a cell; empty where there is
 *   no doubt
 */
char *
smt_ask_dup_doubt (SmtAsk   *self,
                   gboolean  possibly)
{
  return possibly ? smt_sheet_words_capitalize (smt_ask_translate (self, N_("possibly")))
                  : g_strdup ("");
}

/**
 * smt_ask_dup_bound:
 * @date: (nullable): a date on which something began or ended
 *
 * Returns: (transfer full): @date in words, for a column that says which of
 *   both it is; empty for none
 */
char *
smt_ask_dup_bound (SmtAsk        *self,
                   const SmtEdtf *date)
{
  char *words = smt_sheet_words_bound (self->language, date);

  return words != NULL ? words : g_strdup ("");
}

typedef struct
{
  SmtEntity *entity;
  char      *label;
} Labelled;

static int
compare_labels (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const Labelled *first = a, *second = b;
  int order = smt_language_collate (user_data, first->label, second->label);

  return order != 0 ? order : g_strcmp0 (smt_entity_get_id (first->entity),
                                         smt_entity_get_id (second->entity));
}

/**
 * smt_ask_sort_by_name:
 * @entities: (element-type SmtEntity): what to sort
 *
 * Sorts @entities by their names, as the language of the answer does, and by
 * their ids where names are equal.
 */
void
smt_ask_sort_by_name (SmtAsk    *self,
                      GPtrArray *entities)
{
  g_autofree Labelled *labelled = g_new0 (Labelled, entities->len + 1);

  for (guint i = 0; i < entities->len; i++)
    {
      labelled[i].entity = g_ptr_array_index (entities, i);
      labelled[i].label = smt_label_dup (labelled[i].entity, self->language, NULL);
    }

  g_sort_array (labelled, entities->len, sizeof (Labelled), compare_labels,
                self->language);
  for (guint i = 0; i < entities->len; i++)
    {
      entities->pdata[i] = labelled[i].entity;
      g_free (labelled[i].label);
    }
}
