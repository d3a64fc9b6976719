/* smt-upset-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-upset-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "smt-glyph-image.h"
#include "smt-upset-bar.h"
#include "smt-upset-marks.h"
#include "smt-upset-popover.h"

/* A line for each set, and below these one for each combination, all of them
 * buttons: what is drawn is in them, and what they say is all of it. Up and Down
 * go from line to line, Tab goes past all of them at once. A set opens its page, a
 * combination shows who is in it. Names wrap, so that it is whole at any width. */

struct _SmtUpsetView
{
  GtkWidget      parent_instance;

  SmtUpsetScene *scene;   /* or NULL */
  GtkWidget     *popover; /* that is open, or was last; or NULL */
  GtkWidget     *opener;  /* the line that it is of */
  int            digits;  /* of the longest number */
};

G_DEFINE_FINAL_TYPE (SmtUpsetView, smt_upset_view, GTK_TYPE_WIDGET)

static gboolean
is_line (GtkWidget *child)
{
  return GTK_IS_BUTTON (child) || GTK_IS_OVERLAY (child);
}

/* Of a set, what opens it. */
static gboolean
focus_line (GtkWidget *line)
{
  return gtk_widget_grab_focus (GTK_IS_OVERLAY (line) ? gtk_overlay_get_child (GTK_OVERLAY (line))
                                                      : line);
}

static GtkWidget *
find_next (GtkWidget *line,
           gboolean   on)
{
  do
    line = on ? gtk_widget_get_next_sibling (line) : gtk_widget_get_prev_sibling (line);
  while (line != NULL && !is_line (line));

  return line;
}

/* The first line, or the last. */
static GtkWidget *
find_end (SmtUpsetView *self,
          gboolean      last)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *line = last ? gtk_widget_get_last_child (widget)
                         : gtk_widget_get_first_child (widget);

  return line == NULL || is_line (line) ? line : find_next (line, !last);
}

static gboolean
key_pressed_cb (SmtUpsetView          *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkEventControllerKey *controller)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self)), *to = NULL;

  if (focus == NULL || !is_line (focus) ||
      (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      to = find_next (focus, TRUE);
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      to = find_next (focus, FALSE);
      break;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      to = find_end (self, FALSE);
      break;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      to = find_end (self, TRUE);
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }

  return to != NULL && focus_line (to);
}

static gboolean
smt_upset_view_focus_in (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;
  GtkWidget *first;

  if (!is_tab)
    return GTK_WIDGET_CLASS (smt_upset_view_parent_class)->focus (widget, direction);
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  first = find_end (SMT_UPSET_VIEW (widget), FALSE);
  return first != NULL && focus_line (first);
}

static GtkWidget *
create_number (SmtUpsetView *self,
               const char   *count)
{
  GtkWidget *label = gtk_label_new (count);

  gtk_label_set_width_chars (GTK_LABEL (label), self->digits);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

static GtkWidget *
create_names (const char *names)
{
  GtkWidget *label = gtk_label_new (names);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  return label;
}

/* Number and bar, one beside the other. */
static GtkWidget *
create_size (SmtUpsetView *self,
             const char   *count,
             GtkWidget    *bar)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_hexpand (bar, TRUE);
  gtk_box_append (GTK_BOX (box), create_number (self, count));
  gtk_box_append (GTK_BOX (box), bar);
  return box;
}

/* What is in a line: the columns, and beside them two things one above the other. */
static GtkWidget *
create_content (GtkWidget *marks,
                GtkWidget *above,
                GtkWidget *below)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_add_css_class (words, "words");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), above);
  gtk_box_append (GTK_BOX (words), below);
  gtk_box_append (GTK_BOX (content), marks);
  gtk_box_append (GTK_BOX (content), words);
  return content;
}

static GtkWidget *
create_line (const char *words,
             GtkWidget  *content)
{
  GtkWidget *line = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (line), content);
  gtk_widget_add_css_class (line, "flat");
  gtk_widget_add_css_class (line, "upsetline");
  gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return line;
}

/* Beside a set's name, so that bars are all as long as they should be. */
static GtkWidget *
create_remove_button (const SmtUpsetSet *set)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  /* TRANSLATORS: %s is a mechanism or a party */
  g_autofree char *words = g_strdup_printf (_("Remove %s from the Comparison"), set->name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "upsetremove");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, words);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", smt_entity_get_id (set->entity));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.compare-remove");
  return button;
}

static void
add_set (SmtUpsetView *self,
         guint         number)
{
  const SmtUpsetSet *set = smt_upset_scene_get_set (self->scene, number);
  g_autofree char *hue = g_strdup_printf ("hue-%u", set->hue);
  GtkWidget *overlay = gtk_overlay_new (), *name = create_names (set->name), *button;
  GtkWidget *bar = smt_upset_bar_new (set->share, set->share_possibly);

  gtk_widget_add_css_class (bar, hue);
  gtk_widget_add_css_class (name, "heading");
  button = create_line (set->words,
                        create_content (smt_upset_marks_new_for_set (self->scene, number), name,
                                        create_size (self, set->count, bar)));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", smt_entity_get_id (set->entity));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), button);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), create_remove_button (set));
  gtk_widget_set_parent (overlay, GTK_WIDGET (self));
}

static void
popover_closed_cb (SmtUpsetView *self)
{
  if (self->opener != NULL)
    gtk_widget_grab_focus (self->opener);
}

static void
close_popover (SmtUpsetView *self)
{
  self->opener = NULL;
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

/* A button with a menu would not be as high as the names in it need. */
static void
row_clicked_cb (SmtUpsetView *self,
                GtkButton    *button)
{
  guint row = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "row"));
  graphene_rect_t area;

  close_popover (self);
  if (!gtk_widget_compute_bounds (GTK_WIDGET (button), GTK_WIDGET (self), &area))
    return;

  self->opener = GTK_WIDGET (button);
  self->popover = smt_upset_popover_new (self->scene, row,
                                         gtk_widget_get_width (GTK_WIDGET (self)));
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                               &(GdkRectangle) { area.origin.x, area.origin.y, area.size.width,
                                                 area.size.height });
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (popover_closed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
add_row (SmtUpsetView *self,
         guint         number)
{
  const SmtUpsetRow *row = smt_upset_scene_get_row (self->scene, number);
  GtkWidget *names = create_names (row->names), *button;
  GtkWidget *bar = smt_upset_bar_new (row->is_open ? 0 : row->share,
                                      row->is_open ? row->share : 0);

  gtk_widget_add_css_class (bar, "rowbar");
  gtk_widget_add_css_class (names, "caption");
  gtk_widget_add_css_class (names, "dim-label");
  button = create_line (row->words,
                        create_content (smt_upset_marks_new_for_row (self->scene, number),
                                        create_size (self, row->count, bar), names));
  g_object_set_data (G_OBJECT (button), "row", GUINT_TO_POINTER (number));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  gtk_widget_set_tooltip_text (button, row->title);
  g_signal_connect_object (button, "clicked", G_CALLBACK (row_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
add_heading (SmtUpsetView *self)
{
  g_autofree char *title = smt_upset_scene_dup_open_title (self->scene);
  GtkWidget *label = create_names (title);

  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "upsetheading");
  gtk_widget_set_parent (label, GTK_WIDGET (self));
}

static void
add_key (SmtUpsetView *self,
         AdwWrapBox   *legend,
         SmtSideState  state,
         SmtGlyph      glyph)
{
  const char *words = smt_upset_scene_get_key (self->scene, state);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  if (words != NULL)
    {
      GtkWidget *sign = smt_glyph_image_new (glyph, state == SMT_SIDE_POSSIBLY);

      gtk_widget_add_css_class (sign, "hue-0");
      gtk_box_append (GTK_BOX (box), sign);
      gtk_box_append (GTK_BOX (box), create_names (words));
    }
  gtk_widget_set_visible (box, words != NULL);
  adw_wrap_box_append (legend, box);
}

static void
add_legend (SmtUpsetView *self)
{
  AdwWrapBox *legend = ADW_WRAP_BOX (adw_wrap_box_new ());

  adw_wrap_box_set_child_spacing (legend, 18);
  adw_wrap_box_set_line_spacing (legend, 6);
  add_key (self, legend, SMT_SIDE_YES, SMT_GLYPH_FULL);
  add_key (self, legend, SMT_SIDE_POSSIBLY, SMT_GLYPH_FULL);
  add_key (self, legend, SMT_SIDE_NOT_STATED, SMT_GLYPH_NOT_STATED);
  gtk_widget_add_css_class (GTK_WIDGET (legend), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (legend), "upsetlegend");
  gtk_widget_set_parent (GTK_WIDGET (legend), GTK_WIDGET (self));
}

static void
clear (SmtUpsetView *self)
{
  GtkWidget *child;

  close_popover (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
measure_numbers (SmtUpsetView *self)
{
  self->digits = 1;
  for (guint i = 0; i < smt_upset_scene_get_n_sets (self->scene); i++)
    self->digits = MAX (self->digits,
                        g_utf8_strlen (smt_upset_scene_get_set (self->scene, i)->count, -1));
  for (guint i = 0; i < smt_upset_scene_get_n_rows (self->scene); i++)
    self->digits = MAX (self->digits,
                        g_utf8_strlen (smt_upset_scene_get_row (self->scene, i)->count, -1));
}

static void
smt_upset_view_dispose (GObject *object)
{
  clear (SMT_UPSET_VIEW (object));
  g_clear_object (&SMT_UPSET_VIEW (object)->scene);

  G_OBJECT_CLASS (smt_upset_view_parent_class)->dispose (object);
}

static void
smt_upset_view_class_init (SmtUpsetViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_upset_view_dispose;
  widget_class->focus = smt_upset_view_focus_in;

  gtk_widget_class_set_css_name (widget_class, "upset");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
smt_upset_view_init (SmtUpsetView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * smt_upset_view_set_scene:
 * @scene: (nullable): what to show
 */
void
smt_upset_view_set_scene (SmtUpsetView  *self,
                          SmtUpsetScene *scene)
{
  g_autofree char *title = NULL, *description = NULL;

  g_return_if_fail (SMT_IS_UPSET_VIEW (self));

  if (!g_set_object (&self->scene, scene))
    return;
  clear (self);
  if (scene == NULL)
    return;

  measure_numbers (self);
  for (guint i = 0; i < smt_upset_scene_get_n_sets (scene); i++)
    add_set (self, i);
  for (guint i = 0; i < smt_upset_scene_get_n_rows (scene); i++)
    {
      if (i == smt_upset_scene_get_n_decided (scene))
        add_heading (self);
      add_row (self, i);
    }
  add_legend (self);
  title = smt_comparison_dup_title (smt_upset_scene_get_comparison (scene));
  description = smt_upset_scene_dup_description (scene);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/**
 * smt_upset_view_focus:
 *
 * Puts the focus on the first combination: what is in common is what one looks for.
 */
void
smt_upset_view_focus (SmtUpsetView *self)
{
  GtkWidget *line;

  g_return_if_fail (SMT_IS_UPSET_VIEW (self));

  line = find_end (self, FALSE);
  for (guint i = 0; line != NULL && i < smt_upset_scene_get_n_sets (self->scene); i++)
    line = find_next (line, TRUE);
  if (line != NULL)
    gtk_widget_grab_focus (line);
}
