/* smt-upset-popover.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-upset-popover.h"

#include "smt-entity-menu.h"
#include "smt-named-box.h"

/* Around what is written, to the edges of the popover, in pixels. */
#define EDGES       72
#define MIN_LETTERS 12
#define MAX_LETTERS 34

/* In which sets they are, how many, and a row for each, which opens its page. */

struct _SmtUpsetPopover
{
  GtkPopover  parent_instance;

  GtkLabel   *title;
  GtkLabel   *count;
  GtkListBox *list_box;
};

G_DEFINE_FINAL_TYPE (SmtUpsetPopover, smt_upset_popover, GTK_TYPE_POPOVER)

static void
row_activated_cb (SmtUpsetPopover *self,
                  GtkListBoxRow   *row,
                  GtkListBox      *list_box)
{
  GtkWidget *button = gtk_widget_get_parent (GTK_WIDGET (self));
  SmtNamedBox *box = SMT_NAMED_BOX (gtk_list_box_row_get_child (row));
  g_autofree char *id = g_strdup (smt_named_box_get_entity (box));

  /* The page that holds this popover goes when the other comes. */
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (button, "win.open", "s", id);
}

static void
smt_upset_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SMT_TYPE_UPSET_POPOVER);

  G_OBJECT_CLASS (smt_upset_popover_parent_class)->dispose (object);
}

static void
smt_upset_popover_class_init (SmtUpsetPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_upset_popover_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/upset-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtUpsetPopover, title);
  gtk_widget_class_bind_template_child (widget_class, SmtUpsetPopover, count);
  gtk_widget_class_bind_template_child (widget_class, SmtUpsetPopover, list_box);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
smt_upset_popover_init (SmtUpsetPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  smt_entity_menu_attach (GTK_WIDGET (self->list_box));
}

/* How long lines can be, with letters of any size. */
static int
get_n_letters (SmtUpsetPopover *self,
               int              room)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int letter = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);
  return CLAMP ((room - EDGES) / MAX (letter, 1), MIN_LETTERS, MAX_LETTERS);
}

static void
add_member (SmtUpsetPopover *self,
            SmtComparison   *comparison,
            SmtEntity       *member,
            int              n_letters)
{
  g_autofree char *name = smt_comparison_dup_member_name (comparison, member);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *box = g_object_new (SMT_TYPE_NAMED_BOX, "entity", smt_entity_get_id (member), NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), n_letters);
  gtk_widget_add_css_class (box, "upsetname");
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_append (self->list_box, box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * smt_upset_popover_new:
 * @row: of @scene
 * @room: how wide it may be
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *
smt_upset_popover_new (SmtUpsetScene *scene,
                       guint          row,
                       int            room)
{
  SmtUpsetPopover *self = g_object_new (SMT_TYPE_UPSET_POPOVER, NULL);
  const SmtUpsetRow *of = smt_upset_scene_get_row (scene, row);
  int n_letters = get_n_letters (self, room);

  gtk_label_set_label (self->title, of->title);
  gtk_label_set_label (self->count, of->count);
  /* The number stands beside the title. */
  gtk_label_set_max_width_chars (self->title, n_letters - g_utf8_strlen (of->count, -1) - 2);
  for (guint i = 0; i < of->members->len; i++)
    add_member (self, smt_upset_scene_get_comparison (scene), g_ptr_array_index (of->members, i),
                n_letters);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, of->title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, of->title, -1);
  return GTK_WIDGET (self);
}
