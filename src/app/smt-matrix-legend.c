/* smt-matrix-legend.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The legend under a matrix. An item is kept once it was made, and hidden while
 * nothing is to be counted under it: the focus stays where it is when a date or
 * a filter changes the numbers.
 */

#include "smt-matrix-legend.h"

#include <glib/gi18n.h>

#include "smt-adding-up.h"
#include "smt-core-enums.h"
#include "smt-counted-label.h"
#include "smt-glyph-image.h"
#include "smt-spoken.h"

struct _SmtMatrixLegend
{
  GtkWidget parent_instance;

  GtkWidget       *box;
  GtkWidget       *items[SMT_N_GLYPHS][2];    /* by whether it is possible only */
  SmtCountedLabel *numbers[SMT_N_GLYPHS][2];
  SmtMatrixScene  *scene;                     /* while it is added up; or NULL */
  guint            sums_source;
};

G_DEFINE_FINAL_TYPE (SmtMatrixLegend, smt_matrix_legend, GTK_TYPE_WIDGET)

/* The nick of the role that a glyph stands for; NULL if it stands for none. */
static const char *
get_role (SmtGlyph glyph)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (SMT_TYPE_ROLE_KIND);

  if (!smt_glyph_is_role (glyph))
    return NULL;
  for (guint i = 0; i < kinds->n_values; i++)
    if (smt_glyph_for_role_kind (kinds->values[i].value) == glyph)
      return kinds->values[i].value_nick;

  return NULL;
}

/* The command that filters by a sign. */
static char *
dup_action (SmtGlyph glyph)
{
  const char *role = get_role (glyph);

  return role != NULL ? g_strconcat ("matrix.role-", role, NULL)
                      : g_strconcat ("matrix.sign-", smt_glyph_get_nick (glyph), NULL);
}

static gboolean
is_pressed (SmtGlyph  glyph,
            SmtView  *view)
{
  const char *role = get_role (glyph);

  return role != NULL ? g_strv_contains (smt_view_get_roles (view), role)
                      : g_strv_contains (smt_view_get_signs (view), smt_glyph_get_nick (glyph));
}

static GtkWidget *
create_content (const SmtLegendItem *item,
                SmtCountedLabel    **number)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *glyph = smt_glyph_image_new (item->glyph, item->possibly);
  GtkWidget *label = smt_counted_label_new (NULL, item->label);

  gtk_widget_set_valign (glyph, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), glyph);
  gtk_box_append (GTK_BOX (box), label);
  *number = SMT_COUNTED_LABEL (label);
  return box;
}

static GtkWidget *
create_item (const SmtLegendItem *item,
             SmtCountedLabel    **number)
{
  GtkWidget *button = gtk_toggle_button_new ();
  g_autofree char *action = dup_action (item->glyph);
  const char *purpose = smt_glyph_is_role (item->glyph) ? _("Count only these roles")
                                                        : _("Show only parties with this sign");

  gtk_button_set_child (GTK_BUTTON (button), create_content (item, number));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, purpose);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  purpose, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "legend-item");
  return button;
}

/* The last item that stands before one in the order of signs, of which the
 * blank one is the last. */
static GtkWidget *
find_sibling (SmtMatrixLegend *self,
              SmtGlyph         glyph,
              gboolean         possibly)
{
  int place = 2 * ((glyph + SMT_N_GLYPHS - 1) % SMT_N_GLYPHS) + possibly;

  for (int i = place - 1; i >= 0; i--)
    {
      GtkWidget *item = self->items[(i / 2 + 1) % SMT_N_GLYPHS][i % 2];

      if (item != NULL)
        return item;
    }

  return NULL;
}

/* "observer, 15", as what is in it is read. */
static void
name_item (GtkWidget  *widget,
           const char *label,
           const char *count)
{
  g_autofree char *name = smt_spoken_dup (label, count, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_item (SmtMatrixLegend     *self,
           const SmtLegendItem *item,
           SmtLanguage         *language)
{
  GtkWidget **widget = &self->items[item->glyph][item->possibly];
  SmtCountedLabel **number = &self->numbers[item->glyph][item->possibly];
  g_autofree char *count = smt_language_format_number (language, item->count);

  if (*widget == NULL)
    {
      *widget = create_item (item, number);
      adw_wrap_box_insert_child_after (ADW_WRAP_BOX (self->box), *widget,
                                       find_sibling (self, item->glyph, item->possibly));
    }
  smt_counted_label_set_count (*number, count);
  name_item (*widget, item->label, count);
  gtk_widget_set_visible (*widget, TRUE);
}

/* One that is pressed stays, so that it can be pressed again. */
static void
hide_item (SmtMatrixLegend *self,
           SmtGlyph         glyph,
           gboolean         possibly,
           SmtView         *view)
{
  if (self->items[glyph][possibly] == NULL)
    return;
  if (!possibly && is_pressed (glyph, view))
    smt_counted_label_set_count (self->numbers[glyph][possibly], "0");
  else
    gtk_widget_set_visible (self->items[glyph][possibly], FALSE);
}

static void
smt_matrix_legend_dispose (GObject *object)
{
  SmtMatrixLegend *self = SMT_MATRIX_LEGEND (object);

  g_clear_handle_id (&self->sums_source, g_source_remove);
  g_clear_object (&self->scene);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (smt_matrix_legend_parent_class)->dispose (object);
}

static void
smt_matrix_legend_class_init (SmtMatrixLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_matrix_legend_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
smt_matrix_legend_init (SmtMatrixLegend *self)
{
  self->box = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->box), 0);
  gtk_widget_add_css_class (self->box, "caption");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Legend"), -1);
}

static void
show_items (gpointer user_data)
{
  SmtMatrixLegend *self = user_data;
  g_autoptr (SmtMatrixScene) scene = g_steal_pointer (&self->scene);
  gboolean is_shown[SMT_N_GLYPHS][2] = { 0 };
  const SmtLegendItem *items;
  guint n_items;

  self->sums_source = 0;
  items = smt_matrix_scene_get_legend (scene, &n_items);
  for (guint i = 0; i < n_items; i++)
    {
      show_item (self, &items[i], smt_matrix_scene_get_language (scene));
      is_shown[items[i].glyph][items[i].possibly] = TRUE;
    }
  for (SmtGlyph glyph = 0; glyph < SMT_N_GLYPHS; glyph++)
    for (guint possibly = 0; possibly < 2; possibly++)
      if (!is_shown[glyph][possibly])
        hide_item (self, glyph, possibly, smt_matrix_scene_get_view (scene));
}

/**
 * smt_matrix_legend_set_scene:
 * @scene: (nullable): of what
 *
 * Counts of a large matrix follow once it is added up.
 */
void
smt_matrix_legend_set_scene (SmtMatrixLegend *self,
                             SmtMatrixScene  *scene)
{
  g_return_if_fail (SMT_IS_MATRIX_LEGEND (self));

  g_clear_handle_id (&self->sums_source, g_source_remove);
  g_set_object (&self->scene, scene);
  if (scene == NULL)
    return;

  if (smt_matrix_scene_add_up (scene))
    show_items (self);
  else
    self->sums_source = smt_adding_up_start (SMT_GRID_SCENE (scene), show_items, self);
}
