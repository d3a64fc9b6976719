/* smt-preferences.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-preferences.h"

#include "smt-core-enums.h"

/* What holds for all windows, kept by GSettings. It is a class of its own, so
 * that everybody else sees values of their types, and that the program runs,
 * without keeping them, where its schema is not installed. */

struct _SmtPreferences
{
  GObject parent_instance;

  GSettings   *settings;  /* or NULL: nothing is kept */
  SmtNaming    naming;
  char        *content_language;
  SmtCounting  counting;
  gboolean     animations;
  gboolean     announcements;
};

enum
{
  PROP_NAMING = 1,
  PROP_CONTENT_LANGUAGE,
  PROP_COUNTING,
  PROP_ANIMATIONS,
  PROP_ANNOUNCEMENTS,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (SmtPreferences, smt_preferences, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
smt_preferences_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  SmtPreferences *self = SMT_PREFERENCES (object);

  switch (property_id)
    {
    case PROP_NAMING:
      g_value_set_enum (value, self->naming);
      break;
    case PROP_CONTENT_LANGUAGE:
      g_value_set_string (value, self->content_language);
      break;
    case PROP_COUNTING:
      g_value_set_enum (value, self->counting);
      break;
    case PROP_ANIMATIONS:
      g_value_set_boolean (value, self->animations);
      break;
    case PROP_ANNOUNCEMENTS:
      g_value_set_boolean (value, self->announcements);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* Whether it was another number before. */
static gboolean
change_number (int *place,
               int  number)
{
  gboolean is_other = *place != number;

  *place = number;
  return is_other;
}

static gboolean
change (SmtPreferences *self,
        guint           property_id,
        const GValue   *value)
{
  switch (property_id)
    {
    case PROP_NAMING:
      return change_number ((int *) &self->naming, g_value_get_enum (value));
    case PROP_CONTENT_LANGUAGE:
      return g_set_str (&self->content_language, g_value_get_string (value));
    case PROP_COUNTING:
      return change_number ((int *) &self->counting, g_value_get_enum (value));
    case PROP_ANIMATIONS:
      return change_number (&self->animations, g_value_get_boolean (value));
    case PROP_ANNOUNCEMENTS:
      return change_number (&self->announcements, g_value_get_boolean (value));
    default:
      g_return_val_if_reached (FALSE);
    }
}

static void
smt_preferences_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (property_id == 0 || property_id >= N_PROPS)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  else if (change (SMT_PREFERENCES (object), property_id, value))
    g_object_notify_by_pspec (object, pspec);
}

static void
smt_preferences_finalize (GObject *object)
{
  SmtPreferences *self = SMT_PREFERENCES (object);

  g_clear_object (&self->settings);
  g_free (self->content_language);

  G_OBJECT_CLASS (smt_preferences_parent_class)->finalize (object);
}

#define FLAGS \
  (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS)

static void
smt_preferences_class_init (SmtPreferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = smt_preferences_get_property;
  object_class->set_property = smt_preferences_set_property;
  object_class->finalize = smt_preferences_finalize;

  /**
   * SmtPreferences:naming:
   *
   * By which list states are named.
   */
  properties[PROP_NAMING] =
    g_param_spec_enum ("naming", NULL, NULL, SMT_TYPE_NAMING, SMT_NAMING_SOURCE, FLAGS);
  /**
   * SmtPreferences:content-language:
   *
   * A BCP 47 tag, or "" for the language of the interface.
   */
  properties[PROP_CONTENT_LANGUAGE] =
    g_param_spec_string ("content-language", NULL, NULL, "", FLAGS);
  /**
   * SmtPreferences:counting:
   *
   * Who counts as part of a mechanism.
   */
  properties[PROP_COUNTING] =
    g_param_spec_enum ("counting", NULL, NULL, SMT_TYPE_COUNTING, SMT_COUNTING_CURRENT, FLAGS);
  /**
   * SmtPreferences:animations:
   *
   * Whether the interface moves where the system asks for it; it never does if
   * not.
   */
  properties[PROP_ANIMATIONS] =
    g_param_spec_boolean ("animations", NULL, NULL, TRUE, FLAGS);
  /**
   * SmtPreferences:announcements:
   *
   * Whether screen readers are told of what changes.
   */
  properties[PROP_ANNOUNCEMENTS] =
    g_param_spec_boolean ("announcements", NULL, NULL, TRUE, FLAGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
smt_preferences_init (SmtPreferences *self)
{
  self->content_language = g_strdup ("");
  self->animations = TRUE;
  self->announcements = TRUE;
}

/**
 * smt_preferences_new:
 * @settings: (nullable): where they are kept; %NULL, nowhere
 *
 * Returns: (transfer full): preferences that follow @settings, and change them
 */
SmtPreferences *
smt_preferences_new (GSettings *settings)
{
  SmtPreferences *self = g_object_new (SMT_TYPE_PREFERENCES, NULL);

  if (settings == NULL)
    return self;

  self->settings = g_object_ref (settings);
  for (guint i = 1; i < N_PROPS; i++)
    g_settings_bind (settings, properties[i]->name, self, properties[i]->name,
                     G_SETTINGS_BIND_DEFAULT);
  return self;
}

/* g_settings_new() ends a program whose schema is missing. */
static GSettings *
find_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, SMT_APPLICATION_ID, TRUE);
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/**
 * smt_preferences_get_default:
 *
 * Returns: (transfer none): the preferences of the person who runs the program,
 *   read when this is first called
 */
SmtPreferences *
smt_preferences_get_default (void)
{
  static SmtPreferences *preferences;

  if (preferences == NULL)
    {
      g_autoptr (GSettings) settings = find_settings ();

      preferences = smt_preferences_new (settings);
    }
  return preferences;
}

SmtNaming
smt_preferences_get_naming (SmtPreferences *self)
{
  g_return_val_if_fail (SMT_IS_PREFERENCES (self), SMT_NAMING_SOURCE);

  return self->naming;
}

/**
 * smt_preferences_get_content_language:
 *
 * Returns: (transfer none): a BCP 47 tag, or "" for that of the interface
 */
const char *
smt_preferences_get_content_language (SmtPreferences *self)
{
  g_return_val_if_fail (SMT_IS_PREFERENCES (self), NULL);

  return self->content_language;
}

SmtCounting
smt_preferences_get_counting (SmtPreferences *self)
{
  g_return_val_if_fail (SMT_IS_PREFERENCES (self), SMT_COUNTING_CURRENT);

  return self->counting;
}

gboolean
smt_preferences_get_animations (SmtPreferences *self)
{
  g_return_val_if_fail (SMT_IS_PREFERENCES (self), TRUE);

  return self->animations;
}

gboolean
smt_preferences_get_announcements (SmtPreferences *self)
{
  g_return_val_if_fail (SMT_IS_PREFERENCES (self), TRUE);

  return self->announcements;
}

/**
 * smt_preferences_create_language:
 *
 * A tag that is none, which others may have written, is as good as no choice.
 *
 * Returns: (transfer full): the language that content is to be shown in
 */
SmtLanguage *
smt_preferences_create_language (SmtPreferences *self)
{
  SmtLanguage *language = NULL;

  g_return_val_if_fail (SMT_IS_PREFERENCES (self), NULL);

  if (*self->content_language != '\0')
    language = smt_language_new (self->content_language, NULL);
  if (language == NULL)
    language = smt_language_new_for_locale ();
  smt_language_set_naming (language, self->naming);
  return language;
}
