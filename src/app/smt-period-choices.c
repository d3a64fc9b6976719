/* smt-period-choices.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-period-choices.h"

#include "smt-entities.h"
#include "smt-label.h"
#include "smt-sheet-words.h"
#include "smt-words.h"

struct _SmtPeriodChoices
{
  GObject parent_instance;

  GPtrArray     *values;  /* of char * */
  GtkStringList *labels;
};

G_DEFINE_FINAL_TYPE (SmtPeriodChoices, smt_period_choices, G_TYPE_OBJECT)

static void
smt_period_choices_finalize (GObject *object)
{
  SmtPeriodChoices *self = SMT_PERIOD_CHOICES (object);

  g_ptr_array_unref (self->values);
  g_object_unref (self->labels);

  G_OBJECT_CLASS (smt_period_choices_parent_class)->finalize (object);
}

static void
smt_period_choices_class_init (SmtPeriodChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_period_choices_finalize;
}

static void
smt_period_choices_init (SmtPeriodChoices *self)
{
  self->values = g_ptr_array_new_with_free_func (g_free);
  self->labels = gtk_string_list_new (NULL);
}

/* Ids are unique, and so is what tells two of one name apart. */
static void
add_entity (SmtPeriodChoices *self,
            SmtSession       *session,
            SmtEntity        *entity)
{
  g_autofree char *label = smt_label_dup (entity, smt_session_get_language (session), NULL);

  g_ptr_array_add (self->values, g_strdup (smt_entity_get_id (entity)));
  gtk_string_list_append (self->labels, label);
}

/**
 * smt_period_choices_new_roles:
 *
 * Returns: (transfer full): the roles that the mechanism of @membership has, and, of
 *   one that does not say, all
 */
SmtPeriodChoices *
smt_period_choices_new_roles (SmtSession    *session,
                              SmtMembership *membership)
{
  SmtPeriodChoices *self = g_object_new (SMT_TYPE_PERIOD_CHOICES, NULL);
  SmtEntity *mechanism = smt_membership_get_mechanism (membership);
  const SmtFacts *facts = mechanism != NULL ? smt_entity_get_facts (mechanism) : NULL;
  GListModel *all = smt_dataset_get_list (smt_session_get_dataset (session), SMT_ENTITY_ROLE);

  for (guint i = 0; facts != NULL && facts->roles != NULL && i < facts->roles->len; i++)
    add_entity (self, session, ((SmtRef *) g_ptr_array_index (facts->roles, i))->target);
  for (guint i = 0; self->values->len == 0 && i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (SmtEntity) role = g_list_model_get_item (all, i);

      add_entity (self, session, role);
    }
  return self;
}

static int
compare_labels (gconstpointer a,
                gconstpointer b,
                gpointer      language)
{
  g_autofree char *one = smt_label_dup (*(SmtEntity *const *) a, language, NULL);
  g_autofree char *other = smt_label_dup (*(SmtEntity *const *) b, language, NULL);

  return smt_language_collate (language, one, other);
}

/**
 * smt_period_choices_new_sources:
 *
 * Returns: (transfer full): all sources, by name
 */
SmtPeriodChoices *
smt_period_choices_new_sources (SmtSession *session)
{
  SmtPeriodChoices *self = g_object_new (SMT_TYPE_PERIOD_CHOICES, NULL);
  GListModel *all = smt_dataset_get_list (smt_session_get_dataset (session), SMT_ENTITY_SOURCE);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    g_ptr_array_add (sorted, g_list_model_get_item (all, i));
  g_ptr_array_sort_with_data (sorted, compare_labels, smt_session_get_language (session));
  for (guint i = 0; i < sorted->len; i++)
    add_entity (self, session, g_ptr_array_index (sorted, i));
  return self;
}

/**
 * smt_period_choices_new_words:
 * @type: an enumeration of smt-enums.h
 *
 * Returns: (transfer full): its words
 */
SmtPeriodChoices *
smt_period_choices_new_words (SmtSession *session,
                              GType       type)
{
  SmtPeriodChoices *self = g_object_new (SMT_TYPE_PERIOD_CHOICES, NULL);
  g_autoptr (GEnumClass) words = g_type_class_ref (type);

  for (guint i = 0; i < words->n_values; i++)
    {
      const GEnumValue *word = &words->values[i];
      g_autofree char *label =
        smt_sheet_words_capitalize (smt_words_get (type, word->value,
                                                   smt_session_get_language (session)));

      g_ptr_array_add (self->values, g_strdup (word->value_nick));
      gtk_string_list_append (self->labels, label);
    }
  return self;
}

/**
 * smt_period_choices_get_value:
 *
 * Returns: (transfer none) (nullable): the word or id at @position
 */
const char *
smt_period_choices_get_value (SmtPeriodChoices *self,
                              guint             position)
{
  g_return_val_if_fail (SMT_IS_PERIOD_CHOICES (self), NULL);

  return position < self->values->len ? g_ptr_array_index (self->values, position) : NULL;
}

/**
 * smt_period_choices_get_labels:
 *
 * Returns: (transfer none): what they are called, in the same order
 */
GListModel *
smt_period_choices_get_labels (SmtPeriodChoices *self)
{
  g_return_val_if_fail (SMT_IS_PERIOD_CHOICES (self), NULL);

  return G_LIST_MODEL (self->labels);
}

/**
 * smt_period_choices_find:
 * @value: (nullable): a word or an id
 *
 * Returns: where it is; %GTK_INVALID_LIST_POSITION for none of them
 */
guint
smt_period_choices_find (SmtPeriodChoices *self,
                         const char       *value)
{
  guint position;

  g_return_val_if_fail (SMT_IS_PERIOD_CHOICES (self), GTK_INVALID_LIST_POSITION);

  return value != NULL &&
         g_ptr_array_find_with_equal_func (self->values, value, g_str_equal, &position)
         ? position : GTK_INVALID_LIST_POSITION;
}
