/* smt-facet-item.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-facet-item.h"

#include <glib/gi18n.h>

#include "smt-template.h"

/* Rows stay the same while counts change, so that whoever checks several keeps
 * the place. What is checked is the view's: a row asks the session for it. */

struct _SmtFacetItem
{
  GObject parent_instance;

  SmtSession *session;    /* borrowed: the rows go before their session */
  char       *condition;
  char       *label;
  SmtFacet    facet;
  guint       n_certain;
  guint       n_possibly;
  gboolean    active;
};

enum
{
  PROP_LABEL = 1,
  PROP_COUNT,
  PROP_HEADING,
  PROP_ACTIVE,
  PROP_USEFUL,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (SmtFacetItem, smt_facet_item, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static gboolean
is_chosen (SmtFacetItem *self)
{
  const char *const *facets = smt_view_get_facets (smt_session_get_view (self->session));

  return g_strv_contains (facets, self->condition);
}

static char *
dup_count (SmtFacetItem *self)
{
  SmtLanguage *language = smt_session_get_language (self->session);
  g_autofree char *certain = smt_language_format_number (language, self->n_certain);
  g_autofree char *possibly = smt_language_format_number (language, self->n_possibly);

  if (self->n_possibly == 0)
    return g_steal_pointer (&certain);
  if (self->n_certain == 0)
    /* TRANSLATORS: {n} entries that are perhaps of a kind */
    return smt_template_fill (_("possibly {n}"), "n", possibly, NULL);
  /* TRANSLATORS: {n} entries that are of a kind, and {m} that perhaps are */
  return smt_template_fill (_("{n}, possibly {m} more"), "n", certain, "m", possibly, NULL);
}

static void
smt_facet_item_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  SmtFacetItem *self = SMT_FACET_ITEM (object);

  switch (property_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_COUNT:
      g_value_take_string (value, dup_count (self));
      break;
    case PROP_HEADING:
      g_value_set_string (value,
                          smt_facet_get_label (self->facet,
                                               smt_session_get_language (self->session)));
      break;
    case PROP_ACTIVE:
      g_value_set_boolean (value, self->active);
      break;
    case PROP_USEFUL:
      g_value_set_boolean (value, self->active || self->n_certain + self->n_possibly > 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_facet_item_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  SmtFacetItem *self = SMT_FACET_ITEM (object);

  switch (property_id)
    {
    case PROP_ACTIVE:
      if (g_value_get_boolean (value) != is_chosen (self))
        smt_facet_toggle (self->session, self->condition);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_facet_item_finalize (GObject *object)
{
  SmtFacetItem *self = SMT_FACET_ITEM (object);

  g_free (self->condition);
  g_free (self->label);

  G_OBJECT_CLASS (smt_facet_item_parent_class)->finalize (object);
}

static void
smt_facet_item_class_init (SmtFacetItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = smt_facet_item_get_property;
  object_class->set_property = smt_facet_item_set_property;
  object_class->finalize = smt_facet_item_finalize;

  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COUNT] =
    g_param_spec_string ("count", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_HEADING] =
    g_param_spec_string ("heading", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ACTIVE] =
    g_param_spec_boolean ("active", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                          G_PARAM_STATIC_STRINGS);
  /**
   * SmtFacetItem:useful:
   *
   * Whether checking or unchecking it changes anything.
   */
  properties[PROP_USEFUL] =
    g_param_spec_boolean ("useful", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
smt_facet_item_init (SmtFacetItem *self)
{
}

/**
 * smt_facet_item_new:
 *
 * Returns: (transfer full): an item for @value
 */
SmtFacetItem *
smt_facet_item_new (SmtSession          *session,
                    const SmtFacetValue *value)
{
  SmtFacetItem *self = g_object_new (SMT_TYPE_FACET_ITEM, NULL);

  self->session = session;
  self->facet = value->facet;
  self->condition = g_strdup (value->condition);
  self->label = g_strdup (value->label);
  smt_facet_item_update (self, value);
  return self;
}

/**
 * smt_facet_item_update:
 * @value: the same value, counted again
 */
void
smt_facet_item_update (SmtFacetItem        *self,
                       const SmtFacetValue *value)
{
  g_return_if_fail (SMT_IS_FACET_ITEM (self));

  self->n_certain = value->n_certain;
  self->n_possibly = value->n_possibly;
  self->active = is_chosen (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_USEFUL]);
}

/**
 * smt_facet_toggle:
 * @condition: as in a view
 *
 * Narrows the list to @condition, too, or no longer.
 */
void
smt_facet_toggle (SmtSession *session,
                  const char *condition)
{
  const char *const *facets = smt_view_get_facets (smt_session_get_view (session));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (SmtView) view = NULL;
  g_auto (GStrv) changed = NULL;

  for (guint i = 0; facets[i] != NULL; i++)
    if (!g_str_equal (facets[i], condition))
      g_strv_builder_add (builder, facets[i]);
  if (!g_strv_contains (facets, condition))
    g_strv_builder_add (builder, condition);

  changed = g_strv_builder_end (builder);
  view = smt_view_with_facets (smt_session_get_view (session), (const char *const *) changed);
  smt_session_change (session, view, _("Narrow List"));
}
