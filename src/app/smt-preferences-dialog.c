/* smt-preferences-dialog.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-preferences-dialog.h"

#include <glib/gi18n.h>

#include "smt-combo-row.h"

/* The rows are bound to the preferences. Languages are listed by their names in
 * that of the interface, with what they call themselves. */

struct _SmtPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  SmtPreferences *preferences;
  SmtLanguage    *interface;
  GPtrArray      *tags;        /* of the rows' languages; "": that of the interface */

  AdwComboRow    *naming_row;
  AdwComboRow    *language_row;
  AdwComboRow    *counting_row;
  AdwSwitchRow   *animations_row;
  AdwSwitchRow   *announcements_row;
};

G_DEFINE_FINAL_TYPE (SmtPreferencesDialog, smt_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

static char *
dup_title (SmtPreferencesDialog *self,
           const char           *tag)
{
  g_autoptr (SmtLanguage) language = smt_language_new (tag, NULL);
  g_autofree char *name = smt_language_dup_language (self->interface, tag);
  g_autofree char *own = language != NULL ? smt_language_dup_language (language, tag) : NULL;

  if (name == NULL)
    return g_strdup (tag);
  if (own == NULL || g_str_equal (name, own))
    return g_steal_pointer (&name);
  /* TRANSLATORS: a language: first %s is its name in your language, second
   * what it calls itself, as in "German (Deutsch)" */
  return g_strdup_printf (_("%s (%s)"), name, own);
}

static int
compare_titles (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  SmtPreferencesDialog *self = user_data;
  g_autofree char *first = smt_language_dup_language (self->interface, *(const char **) a);
  g_autofree char *second = smt_language_dup_language (self->interface, *(const char **) b);

  return smt_language_collate (self->interface, first != NULL ? first : "",
                               second != NULL ? second : "");
}

/* Those there are catalogs of, English, and the one that is chosen, even if its
 * catalog is gone. */
static void
list_tags (SmtPreferencesDialog *self)
{
  g_auto (GStrv) installed = smt_language_list_installed ();
  const char *chosen = smt_preferences_get_content_language (self->preferences);

  g_ptr_array_add (self->tags, g_strdup ("en"));
  for (guint i = 0; installed[i] != NULL; i++)
    if (!g_str_equal (installed[i], "en"))
      g_ptr_array_add (self->tags, g_strdup (installed[i]));
  if (*chosen != '\0' &&
      !g_ptr_array_find_with_equal_func (self->tags, chosen, g_str_equal, NULL))
    g_ptr_array_add (self->tags, g_strdup (chosen));
  g_ptr_array_sort_with_data (self->tags, compare_titles, self);
  g_ptr_array_insert (self->tags, 0, g_strdup (""));
}

static void
fill_languages (SmtPreferencesDialog *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  list_tags (self);
  gtk_string_list_append (list, _("Same as the Interface"));
  for (guint i = 1; i < self->tags->len; i++)
    gtk_string_list_take (list, dup_title (self, g_ptr_array_index (self->tags, i)));
  adw_combo_row_set_model (self->language_row, G_LIST_MODEL (list));
}

static gboolean
tag_to_position (GBinding     *binding,
                 const GValue *from,
                 GValue       *to,
                 gpointer      user_data)
{
  SmtPreferencesDialog *self = user_data;
  guint position = 0;

  g_ptr_array_find_with_equal_func (self->tags, g_value_get_string (from), g_str_equal,
                                    &position);
  g_value_set_uint (to, position);
  return TRUE;
}

static gboolean
position_to_tag (GBinding     *binding,
                 const GValue *from,
                 GValue       *to,
                 gpointer      user_data)
{
  SmtPreferencesDialog *self = user_data;
  guint position = g_value_get_uint (from);

  if (position >= self->tags->len)
    return FALSE;
  g_value_set_string (to, g_ptr_array_index (self->tags, position));
  return TRUE;
}

static void
bind (SmtPreferencesDialog *self,
      const char           *property,
      gpointer              row,
      const char           *of_row)
{
  g_object_bind_property (self->preferences, property, row, of_row,
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
smt_preferences_dialog_dispose (GObject *object)
{
  SmtPreferencesDialog *self = SMT_PREFERENCES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SMT_TYPE_PREFERENCES_DIALOG);
  g_clear_object (&self->preferences);
  g_clear_object (&self->interface);

  G_OBJECT_CLASS (smt_preferences_dialog_parent_class)->dispose (object);
}

static void
smt_preferences_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (SMT_PREFERENCES_DIALOG (object)->tags);

  G_OBJECT_CLASS (smt_preferences_dialog_parent_class)->finalize (object);
}

static void
smt_preferences_dialog_class_init (SmtPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_preferences_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = smt_preferences_dialog_finalize;

  g_type_ensure (SMT_TYPE_COMBO_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
    "/io/github/summitry/Summitry/ui/preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtPreferencesDialog, naming_row);
  gtk_widget_class_bind_template_child (widget_class, SmtPreferencesDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, SmtPreferencesDialog, counting_row);
  gtk_widget_class_bind_template_child (widget_class, SmtPreferencesDialog, animations_row);
  gtk_widget_class_bind_template_child (widget_class, SmtPreferencesDialog, announcements_row);
}

static void
smt_preferences_dialog_init (SmtPreferencesDialog *self)
{
  self->tags = g_ptr_array_new_with_free_func (g_free);
  self->interface = smt_language_new_for_locale ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * smt_preferences_dialog_new:
 * @preferences: what to change
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
smt_preferences_dialog_new (SmtPreferences *preferences)
{
  SmtPreferencesDialog *self = g_object_new (SMT_TYPE_PREFERENCES_DIALOG, NULL);

  self->preferences = g_object_ref (preferences);
  fill_languages (self);
  bind (self, "naming", self->naming_row, "selected");
  bind (self, "counting", self->counting_row, "selected");
  bind (self, "animations", self->animations_row, "active");
  bind (self, "announcements", self->announcements_row, "active");
  g_object_bind_property_full (self->preferences, "content-language",
                               self->language_row, "selected",
                               G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                               tag_to_position, position_to_tag, self, NULL);
  return ADW_DIALOG (self);
}
