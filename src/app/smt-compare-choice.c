/* smt-compare-choice.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-compare-choice.h"

#include <glib/gi18n.h>
#include <string.h>

#include "smt-entity-item.h"
#include "smt-label.h"
#include "smt-party.h"

struct _SmtCompareChoice
{
  GObject        parent_instance;

  SmtEntityItem *item;
  char          *subtitle;
};

enum
{
  PROP_TITLE = 1,
  PROP_SUBTITLE,
  PROP_LABEL,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (SmtCompareChoice, smt_compare_choice, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
smt_compare_choice_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  SmtCompareChoice *self = SMT_COMPARE_CHOICE (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, smt_entity_item_get_title (self->item));
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;
    case PROP_LABEL:
      /* TRANSLATORS: a mechanism or a party, and what it has in common, spoken */
      g_value_take_string (value, g_strdup_printf (_("%s, %s"),
                                                   smt_entity_item_get_title (self->item),
                                                   self->subtitle));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_compare_choice_finalize (GObject *object)
{
  g_object_unref (SMT_COMPARE_CHOICE (object)->item);
  g_free (SMT_COMPARE_CHOICE (object)->subtitle);

  G_OBJECT_CLASS (smt_compare_choice_parent_class)->finalize (object);
}

static GParamSpec *
string_property (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, NULL,
                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
smt_compare_choice_class_init (SmtCompareChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = smt_compare_choice_get_property;
  object_class->finalize = smt_compare_choice_finalize;

  /**
   * SmtCompareChoice:title:
   *
   * Its name.
   */
  properties[PROP_TITLE] = string_property ("title");
  /**
   * SmtCompareChoice:subtitle:
   *
   * What it has in common with what is compared.
   */
  properties[PROP_SUBTITLE] = string_property ("subtitle");
  /**
   * SmtCompareChoice:label:
   *
   * Both, for a screen reader.
   */
  properties[PROP_LABEL] = string_property ("label");

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
smt_compare_choice_init (SmtCompareChoice *self)
{
}

static char *
dup_subtitle (SmtSession       *session,
              const SmtNearest *nearest,
              SmtEntity        *first)
{
  g_autofree char *name =
    first != NULL ? smt_label_dup_short (first, smt_session_get_language (session)) : NULL;
  guint n = nearest->shared.certain;

  if (first == NULL)
    return SMT_IS_PARTY (nearest->entity) ? g_strdup (_("Party")) : g_strdup (_("Mechanism"));
  if (nearest->of_parties)
    /* TRANSLATORS: how many mechanisms a party is in together with another; %s is
     * the other */
    return g_strdup_printf (ngettext ("%u mechanism in common with %s",
                                      "%u mechanisms in common with %s", n), n, name);
  /* TRANSLATORS: how many parties a mechanism shares with another; %s is the
   * other */
  return g_strdup_printf (ngettext ("%u party in common with %s",
                                    "%u parties in common with %s", n), n, name);
}

/**
 * smt_compare_choice_new:
 * @nearest: what could be added, and what it has in common with @first
 * @first: (nullable): the first of what is compared
 *
 * Returns: (transfer full): a choice
 */
SmtCompareChoice *
smt_compare_choice_new (SmtSession       *session,
                        const SmtNearest *nearest,
                        SmtEntity        *first)
{
  SmtCompareChoice *self = g_object_new (SMT_TYPE_COMPARE_CHOICE, NULL);

  self->item = smt_entity_item_new (session, nearest->entity);
  self->subtitle = dup_subtitle (session, nearest, first);
  return self;
}

SmtEntity *
smt_compare_choice_get_entity (SmtCompareChoice *self)
{
  g_return_val_if_fail (SMT_IS_COMPARE_CHOICE (self), NULL);

  return smt_entity_item_get_entity (self->item);
}

/**
 * smt_compare_choice_has_text:
 * @folded: what is looked for, as smt_fold_for_search() gives it
 *
 * Returns: whether it is in a name
 */
gboolean
smt_compare_choice_has_text (SmtCompareChoice *self,
                             const char       *folded)
{
  g_return_val_if_fail (SMT_IS_COMPARE_CHOICE (self), FALSE);

  return strstr (smt_entity_item_get_folded (self->item), folded) != NULL;
}
