/* smt-hit-item.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-hit-item.h"

#include "smt-beside.h"
#include "smt-hit-words.h"
#include "smt-spoken.h"
#include "smt-subtitle.h"

/* What a row of the results binds to: the name, what tells it apart, and where
 * else the words are. All is made when first asked for, as of many hits few are
 * seen. */

struct _SmtHitItem
{
  GObject parent_instance;

  SmtSession   *session;  /* borrowed: the results go before their session */
  SmtHit       *hit;
  char         *heading;
  SmtFoundText *name;
  SmtFoundText *reasons;
  char         *subtitle;
};

enum
{
  PROP_TITLE = 1,
  PROP_SUBTITLE,
  PROP_REASONS,
  PROP_HAS_REASONS,
  PROP_HEADING,
  PROP_LABEL,
  PROP_ID,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (SmtHitItem, smt_hit_item, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static SmtFoundText *
get_name (SmtHitItem *self)
{
  if (self->name == NULL)
    self->name = smt_found_text_new_name (self->hit, smt_session_get_language (self->session));
  return self->name;
}

static SmtFoundText *
get_reasons (SmtHitItem *self)
{
  if (self->reasons == NULL)
    self->reasons = smt_found_text_new_reasons (self->hit,
                                                smt_session_get_language (self->session));
  return self->reasons;
}

/* With its name in the second language first, where the view has one. */
static const char *
get_subtitle (SmtHitItem *self)
{
  g_autofree char *beside = NULL;
  g_autofree char *rest = NULL;

  if (self->subtitle != NULL)
    return self->subtitle;

  beside = smt_beside_dup_name (smt_hit_get_entity (self->hit),
                                smt_session_get_language (self->session),
                                smt_session_get_beside (self->session));
  rest = smt_subtitle_dup (smt_session_get_dataset (self->session),
                           smt_hit_get_entity (self->hit),
                           smt_session_get_index (self->session),
                           smt_session_get_day (self->session),
                           smt_view_get_counting (smt_session_get_view (self->session)),
                           smt_session_get_language (self->session));
  self->subtitle = beside == NULL ? g_steal_pointer (&rest)
                   : rest != NULL && *rest != '\0' ? g_strjoin (" · ", beside, rest, NULL)
                                                   : g_steal_pointer (&beside);
  return self->subtitle;
}

static char *
dup_label (SmtHitItem *self)
{
  return smt_spoken_dup (get_name (self)->text, get_subtitle (self),
                         get_reasons (self)->text, NULL);
}

static void
smt_hit_item_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  SmtHitItem *self = SMT_HIT_ITEM (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_take_string (value, smt_found_text_dup_markup (get_name (self)));
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, get_subtitle (self));
      break;
    case PROP_REASONS:
      g_value_take_string (value, smt_found_text_dup_markup (get_reasons (self)));
      break;
    case PROP_HAS_REASONS:
      g_value_set_boolean (value, *get_reasons (self)->text != '\0');
      break;
    case PROP_HEADING:
      g_value_set_string (value, self->heading);
      break;
    case PROP_LABEL:
      g_value_take_string (value, dup_label (self));
      break;
    case PROP_ID:
      g_value_set_string (value, smt_entity_get_id (smt_hit_get_entity (self->hit)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_hit_item_finalize (GObject *object)
{
  SmtHitItem *self = SMT_HIT_ITEM (object);

  g_clear_object (&self->hit);
  g_clear_pointer (&self->name, smt_found_text_free);
  g_clear_pointer (&self->reasons, smt_found_text_free);
  g_free (self->subtitle);
  g_free (self->heading);

  G_OBJECT_CLASS (smt_hit_item_parent_class)->finalize (object);
}

static void
install_string (GObjectClass *object_class,
                guint         property,
                const char   *name)
{
  properties[property] =
    g_param_spec_string (name, NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, property, properties[property]);
}

static void
smt_hit_item_class_init (SmtHitItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = smt_hit_item_get_property;
  object_class->finalize = smt_hit_item_finalize;

  /* Title and reasons are markup: what was looked for is bold. The heading is
   * that of all hits of the same kind; the label is for the screen reader. */
  install_string (object_class, PROP_TITLE, "title");
  install_string (object_class, PROP_SUBTITLE, "subtitle");
  install_string (object_class, PROP_REASONS, "reasons");
  install_string (object_class, PROP_HEADING, "heading");
  install_string (object_class, PROP_LABEL, "label");
  install_string (object_class, PROP_ID, "id");
  properties[PROP_HAS_REASONS] =
    g_param_spec_boolean ("has-reasons", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_HAS_REASONS,
                                   properties[PROP_HAS_REASONS]);
}

static void
smt_hit_item_init (SmtHitItem *self)
{
}

/**
 * smt_hit_item_new:
 * @hit: (transfer none): what was found
 * @heading: what it stands under
 *
 * Returns: (transfer full): an item for @hit
 */
SmtHitItem *
smt_hit_item_new (SmtSession *session,
                  SmtHit     *hit,
                  const char *heading)
{
  SmtHitItem *self = g_object_new (SMT_TYPE_HIT_ITEM, NULL);

  self->session = session;
  self->hit = g_object_ref (hit);
  self->heading = g_strdup (heading);
  return self;
}

SmtEntity *
smt_hit_item_get_entity (SmtHitItem *self)
{
  g_return_val_if_fail (SMT_IS_HIT_ITEM (self), NULL);

  return smt_hit_get_entity (self->hit);
}
