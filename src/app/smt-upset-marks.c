/* smt-upset-marks.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-upset-marks.h"

#include <math.h>

#include "smt-glyph-image.h"

/* A set begins with its sign, from which its line goes down to the end; a row has
 * a sign on the lines of all sets. Signs are children, so that each has the colour
 * that the style gives its set, and the line the same. Positions are counted from
 * where reading begins; which side that is only drawing knows (flip()). */

#define CELL   20.0
#define SIGN   16.0
#define MARGIN 6.0   /* above the line of text that signs stand beside */
#define THIN   2.0
#define DOT    4.0   /* where something certainly is not */
#define FAINT  0.35f

struct _SmtUpsetMarks
{
  GtkWidget      parent_instance;

  SmtUpsetScene *scene;
  int            set;    /* that begins here, or -1 */
  int            row;    /* or -1 */
  guint          n;
  GtkWidget     *signs[SMT_MAX_SIDES];
};

G_DEFINE_FINAL_TYPE (SmtUpsetMarks, smt_upset_marks, GTK_TYPE_WIDGET)

static double
get_x (guint set)
{
  return set * CELL + CELL / 2;
}

/* The middle of the first line of the text beside it. */
static double
get_y (SmtUpsetMarks *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  double height = pango_font_metrics_get_height (metrics) / (double) PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  return MARGIN + MAX (round (height / 2), SIGN / 2);
}

static double
flip (SmtUpsetMarks *self,
      double         x,
      double         width)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    return gtk_widget_get_width (widget) - x - width;
  return x;
}

static void
smt_upset_marks_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  SmtUpsetMarks *self = SMT_UPSET_MARKS (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                        ? self->n * CELL : ceil (get_y (self) + SIGN / 2);
  for (guint i = 0; i < self->n; i++)
    gtk_widget_measure (self->signs[i], orientation, -1, NULL, NULL, NULL, NULL);
}

static void
smt_upset_marks_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  SmtUpsetMarks *self = SMT_UPSET_MARKS (widget);

  for (guint i = 0; i < self->n; i++)
    {
      GtkAllocation allocation = {
        round (flip (self, get_x (i) - SIGN / 2, SIGN)), round (get_y (self) - SIGN / 2), SIGN, SIGN
      };

      gtk_widget_size_allocate (self->signs[i], &allocation, -1);
    }
}

static void
draw_box (SmtUpsetMarks *self,
          GtkSnapshot   *snapshot,
          const GdkRGBA *color,
          double         x,
          double         y,
          double         width,
          double         height)
{
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT (flip (self, x, width), y, width, height));
}

/* The line of a set, as far as it goes here. */
static void
draw_column (SmtUpsetMarks *self,
             GtkSnapshot   *snapshot,
             guint          set)
{
  double start = self->set == (int) set ? get_y (self) : 0;
  GdkRGBA color;

  if (self->set >= 0 && self->set < (int) set)
    return;
  gtk_widget_get_color (self->signs[set], &color);
  color.alpha *= FAINT;
  draw_box (self, snapshot, &color, get_x (set) - THIN / 2, start, THIN,
            gtk_widget_get_height (GTK_WIDGET (self)) - start);
}

/* From a set's sign to its name. */
static void
draw_leader (SmtUpsetMarks *self,
             GtkSnapshot   *snapshot)
{
  double x = get_x (self->set);
  GdkRGBA color;

  gtk_widget_get_color (self->signs[self->set], &color);
  color.alpha *= FAINT;
  draw_box (self, snapshot, &color, x, get_y (self) - THIN / 2,
            gtk_widget_get_width (GTK_WIDGET (self)) - x, THIN);
}

/* What is in several sets has its signs joined; what certainly is not in one, a
 * dot that is hardly seen. */
static void
draw_row (SmtUpsetMarks *self,
          GtkSnapshot   *snapshot)
{
  const SmtUpsetRow *row = smt_upset_scene_get_row (self->scene, self->row);
  double y = get_y (self);
  GdkRGBA color;
  int first, last;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  smt_upset_row_get_span (row, self->n, &first, &last);
  if (last > first)
    draw_box (self, snapshot, &color, get_x (first), y - THIN / 2, get_x (last) - get_x (first),
              THIN);

  color.alpha *= FAINT;
  for (guint i = 0; i < self->n; i++)
    if (row->states[i] == SMT_SIDE_NO)
      draw_box (self, snapshot, &color, get_x (i) - DOT / 2, y - DOT / 2, DOT, DOT);
}

/* Otherwise what stands there only lends its colour. */
static gboolean
has_sign (SmtUpsetMarks *self,
          guint          set)
{
  return self->row < 0 ? self->set == (int) set
                       : smt_upset_scene_get_row (self->scene, self->row)->states[set] !=
                         SMT_SIDE_NO;
}

static void
smt_upset_marks_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  SmtUpsetMarks *self = SMT_UPSET_MARKS (widget);

  for (guint i = 0; i < self->n; i++)
    draw_column (self, snapshot, i);
  if (self->set >= 0)
    draw_leader (self, snapshot);
  if (self->row >= 0)
    draw_row (self, snapshot);
  for (guint i = 0; i < self->n; i++)
    if (has_sign (self, i))
      gtk_widget_snapshot_child (widget, self->signs[i], snapshot);
}

static void
smt_upset_marks_dispose (GObject *object)
{
  SmtUpsetMarks *self = SMT_UPSET_MARKS (object);

  for (guint i = 0; i < self->n; i++)
    gtk_widget_unparent (self->signs[i]);
  self->n = 0;
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (smt_upset_marks_parent_class)->dispose (object);
}

static void
smt_upset_marks_class_init (SmtUpsetMarksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_upset_marks_dispose;
  widget_class->measure = smt_upset_marks_measure;
  widget_class->size_allocate = smt_upset_marks_size_allocate;
  widget_class->snapshot = smt_upset_marks_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
smt_upset_marks_init (SmtUpsetMarks *self)
{
  self->set = self->row = -1;
}

static void
add_sign (SmtUpsetMarks *self,
          guint          set)
{
  gboolean possibly = FALSE;
  SmtGlyph glyph = self->set == (int) set ? SMT_GLYPH_FULL : SMT_GLYPH_BLANK;
  g_autofree char *hue =
    g_strdup_printf ("hue-%u", smt_upset_scene_get_set (self->scene, set)->hue);

  if (self->row >= 0)
    glyph = smt_upset_row_get_glyph (smt_upset_scene_get_row (self->scene, self->row), set,
                                     &possibly);
  self->signs[set] = smt_glyph_image_new (glyph, possibly);
  gtk_widget_add_css_class (self->signs[set], hue);
  gtk_widget_set_parent (self->signs[set], GTK_WIDGET (self));
}

static GtkWidget *
create (SmtUpsetScene *scene,
        int            set,
        int            row)
{
  SmtUpsetMarks *self = g_object_new (SMT_TYPE_UPSET_MARKS, NULL);

  self->scene = g_object_ref (scene);
  self->set = set;
  self->row = row;
  self->n = smt_upset_scene_get_n_sets (scene);
  for (guint i = 0; i < self->n; i++)
    add_sign (self, i);
  return GTK_WIDGET (self);
}

/**
 * smt_upset_marks_new_for_set:
 *
 * Returns: (transfer floating): the columns where @set begins, those of the sets
 *   before it going by
 */
GtkWidget *
smt_upset_marks_new_for_set (SmtUpsetScene *scene,
                             guint          set)
{
  return create (scene, set, -1);
}

/**
 * smt_upset_marks_new_for_row:
 *
 * Returns: (transfer floating): the columns with the signs of @row
 */
GtkWidget *
smt_upset_marks_new_for_row (SmtUpsetScene *scene,
                             guint          row)
{
  return create (scene, -1, row);
}
