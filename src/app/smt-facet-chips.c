/* smt-facet-chips.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-facet-chips.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "smt-facet-item.h"
#include "smt-template.h"

/* Each says its whole condition, so that nobody wonders which facet a value is
 * of. */

struct _SmtFacetChips
{
  GtkWidget parent_instance;

  SmtSession *session;
};

G_DEFINE_FINAL_TYPE (SmtFacetChips, smt_facet_chips, GTK_TYPE_WIDGET)

#define KEY "smt-condition"

static void
clear (SmtFacetChips *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
clicked_cb (SmtFacetChips *self,
            GtkButton     *button)
{
  g_autofree char *condition = g_strdup (g_object_get_data (G_OBJECT (button), KEY));
  g_autoptr (SmtFacetChips) alive = g_object_ref (self);

  /* The button goes; the focus must not be lost with it. */
  gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_FORWARD);
  smt_facet_toggle (self->session, condition);
}

static void
add_chip (SmtFacetChips *self,
          const char    *condition,
          const char    *words)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *icon = gtk_image_new_from_icon_name ("window-close-symbolic");
  /* TRANSLATORS: what a button does: {condition} is "Mechanism: LMC" */
  g_autofree char *name = smt_template_fill (_("Remove “{condition}”"),
                                             "condition", words, NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_image_set_pixel_size (GTK_IMAGE (icon), 12);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "chip");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), KEY, g_strdup (condition), g_free);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
smt_facet_chips_dispose (GObject *object)
{
  SmtFacetChips *self = SMT_FACET_CHIPS (object);

  clear (self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (smt_facet_chips_parent_class)->dispose (object);
}

static void
smt_facet_chips_class_init (SmtFacetChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_facet_chips_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, ADW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
smt_facet_chips_init (SmtFacetChips *self)
{
  AdwWrapLayout *layout =
    ADW_WRAP_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  adw_wrap_layout_set_child_spacing (layout, 6);
  adw_wrap_layout_set_line_spacing (layout, 6);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * smt_facet_chips_show:
 * @facets: (nullable): what knows the conditions of @session's view; %NULL where
 *   there are none
 * @session: (nullable): whose view to change
 */
void
smt_facet_chips_show (SmtFacetChips *self,
                      SmtFacets     *facets,
                      SmtSession    *session)
{
  smt_facet_chips_show_some (self, facets, session, NULL);
}

static gboolean
is_wanted (const char        *condition,
           const char *const *prefixes)
{
  for (guint i = 0; prefixes != NULL && prefixes[i] != NULL; i++)
    if (g_str_has_prefix (condition, prefixes[i]))
      return TRUE;

  return prefixes == NULL;
}

/**
 * smt_facet_chips_show_some:
 * @facets: (nullable): as for smt_facet_chips_show()
 * @session: (nullable): likewise
 * @prefixes: (nullable): how the conditions begin that have a chip; %NULL for
 *   all
 */
void
smt_facet_chips_show_some (SmtFacetChips     *self,
                           SmtFacets         *facets,
                           SmtSession        *session,
                           const char *const *prefixes)
{
  const char *const *conditions;

  g_return_if_fail (SMT_IS_FACET_CHIPS (self));

  clear (self);
  g_set_object (&self->session, session);
  gtk_widget_set_visible (GTK_WIDGET (self), facets != NULL);
  if (facets == NULL)
    return;

  conditions = smt_view_get_facets (smt_session_get_view (session));
  for (guint i = 0; conditions[i] != NULL; i++)
    if (is_wanted (conditions[i], prefixes))
    {
      g_autofree char *words =
        smt_facets_dup_condition (facets, conditions[i], smt_session_get_language (session));

      add_chip (self, conditions[i], words);
    }
}
