/* smt-named-box.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-named-box.h"

/* Rows of a list are made again and again for other items, and do not tell
 * which they show; a menu on one has to know. */

struct _SmtNamedBox
{
  GtkBox parent_instance;

  char  *entity;
};

enum
{
  PROP_ENTITY = 1,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (SmtNamedBox, smt_named_box, GTK_TYPE_BOX)

static GParamSpec *properties[N_PROPS];

static void
smt_named_box_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_ENTITY:
      g_value_set_string (value, SMT_NAMED_BOX (object)->entity);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_named_box_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_ENTITY:
      if (g_set_str (&SMT_NAMED_BOX (object)->entity, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_named_box_finalize (GObject *object)
{
  g_free (SMT_NAMED_BOX (object)->entity);

  G_OBJECT_CLASS (smt_named_box_parent_class)->finalize (object);
}

static void
smt_named_box_class_init (SmtNamedBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = smt_named_box_get_property;
  object_class->set_property = smt_named_box_set_property;
  object_class->finalize = smt_named_box_finalize;

  /**
   * SmtNamedBox:entity:
   *
   * The id of the entity that is in it.
   */
  properties[PROP_ENTITY] =
    g_param_spec_string ("entity", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
smt_named_box_init (SmtNamedBox *self)
{
}

/**
 * smt_named_box_get_entity:
 *
 * Returns: (transfer none) (nullable): the id of the entity that is in it
 */
const char *
smt_named_box_get_entity (SmtNamedBox *self)
{
  g_return_val_if_fail (SMT_IS_NAMED_BOX (self), NULL);

  return self->entity;
}
