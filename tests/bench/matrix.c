/* matrix.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <locale.h>
#include <malloc.h>
#include <stdlib.h>
#include <time.h>

#include "frame.h"
#include "register-maker.h"
#include "smt-matrix-scene.h"
#include "smt-matrix-view.h"
#include "yardsticks.h"

/* Measures the matrix widget, alone in a window, and what it is held against.
 *
 *   bench-matrix KIND SHAPE WORK
 *
 * KIND   matrix, the widget; canvas, a widget of its size with nothing in it;
 *        table, GtkColumnView; cells, a widget for each cell that can be seen;
 *        bare, nothing in the window
 * SHAPE  of the register shown, such as 217x534
 * WORK   start: as bench-bare, without what making the register takes;
 *        scroll, hover, key, date: the same, and then that, once a frame. A
 *        second line of JSON: what a frame takes of the processor, in µs, and
 *        for `date`, what of that is the evaluation of another date
 *
 * Keys and pointer are given to the widget's own controllers. */

#define SEED      1816
#define WARM_UP   20
#define N_FRAMES  120
#define FIRST_YEAR 1950
#define N_YEARS   60

typedef enum
{
  WORK_START,
  WORK_SCROLL,
  WORK_HOVER,
  WORK_KEY,
  WORK_DATE
} Work;

typedef struct
{
  const char     *kind;
  Work            work;
  SmtDataset     *dataset;
  SmtLanguage    *language;
  SmtMatrixScene *scene;
  GtkWidget      *content;
  GtkWidget      *scrolled;
  guint           n_frames;
  gint64          begun;
  gint64          evaluated;    /* what dates took, in ns */
} Bench;

static gboolean
is_kind (Bench      *self,
         const char *kind)
{
  return g_str_equal (self->kind, kind);
}

static GtkEventController *
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr (GListModel) list = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (list, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_error ("the widget has no %s", g_type_name (type));
}

/* To and fro, so that there is always something to scroll to. */
static void
scroll_one (GtkAdjustment *adjustment,
            guint          frame,
            double         step)
{
  double room = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  double way = frame * step;
  guint turns = room > 0 ? way / room : 0;

  way -= turns * room;
  gtk_adjustment_set_value (adjustment, turns % 2 == 0 ? way : room - way);
}

static void
scroll (Bench *self)
{
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (self->scrolled);

  scroll_one (gtk_scrolled_window_get_hadjustment (scrolled), self->n_frames, 17);
  scroll_one (gtk_scrolled_window_get_vadjustment (scrolled), self->n_frames, 13);
}

/* From cell to cell, all over the widget. */
static void
hover (Bench *self)
{
  GtkEventController *motion = find_controller (self->content, GTK_TYPE_EVENT_CONTROLLER_MOTION);
  double x = 400 + self->n_frames * 31 % 600, y = 250 + self->n_frames * 29 % 350;

  g_signal_emit_by_name (motion, "motion", x, y);
}

/* Round and round on the first page. */
static void
press_key (Bench *self)
{
  static const guint keys[] = { GDK_KEY_Right, GDK_KEY_Down, GDK_KEY_Left, GDK_KEY_Up };
  static const GtkDirectionType directions[] = {
    GTK_DIR_RIGHT, GTK_DIR_DOWN, GTK_DIR_LEFT, GTK_DIR_UP
  };
  guint which = self->n_frames / 10 % G_N_ELEMENTS (keys);
  gboolean handled;

  if (is_kind (self, "cells"))
    gtk_widget_child_focus (self->content, directions[which]);
  else
    g_signal_emit_by_name (find_controller (self->content, GTK_TYPE_EVENT_CONTROLLER_KEY),
                           "key-pressed", keys[which], 0, 0, &handled);
}

static gint64
get_thread_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * (gint64) 1000000000 + now.tv_nsec;
}

/* The scene, and the sums that stand at its edge. */
static SmtMatrixScene *
evaluate (Bench *self,
          int    year)
{
  g_autoptr (SmtEdtf) at = smt_edtf_new_day (smt_day_from_civil (year, 12, 31));
  g_autoptr (SmtView) view = smt_view_with_at (smt_matrix_scene_get_view (self->scene), at);
  SmtMatrixScene *scene = smt_matrix_scene_new_after (self->scene, NULL, view);

  smt_matrix_scene_get_row (scene, 0);
  return scene;
}

static void
change_date (Bench *self)
{
  gint64 begun = get_thread_time ();
  SmtMatrixScene *scene = evaluate (self, FIRST_YEAR + self->n_frames % N_YEARS);

  self->evaluated += get_thread_time () - begun;
  smt_matrix_view_set_scene (SMT_MATRIX_VIEW (self->content), SMT_GRID_SCENE (scene));
  g_object_unref (scene);
}

static void
finish (Bench *self)
{
  gint64 spent = frame_get_cpu_time () - self->begun;

  g_print ("{\"frame_work\": %.1f, \"evaluation\": %.1f}\n", (double) spent / N_FRAMES,
           self->evaluated / 1000.0 / N_FRAMES);
  _exit (EXIT_SUCCESS);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  static void (*const works[]) (Bench *) = {
    [WORK_SCROLL] = scroll, [WORK_HOVER] = hover, [WORK_KEY] = press_key, [WORK_DATE] = change_date
  };
  Bench *self = user_data;

  if (self->n_frames == WARM_UP)
    {
      self->begun = frame_get_cpu_time ();
      self->evaluated = 0;
    }
  if (self->n_frames == WARM_UP + N_FRAMES)
    finish (self);
  works[self->work] (self);
  self->n_frames++;
  return G_SOURCE_CONTINUE;
}

/* By then it is on the screen, and whoever listens has heard of it. */
static void
begin_work (gpointer user_data)
{
  Bench *self = user_data;

  gtk_widget_grab_focus (self->content);
  if (is_kind (self, "cells"))
    gtk_widget_child_focus (self->content, GTK_DIR_TAB_FORWARD);
  gtk_widget_add_tick_callback (self->content, tick_cb, self, NULL);
}

static GtkWidget *
create_content (Bench *self)
{
  if (is_kind (self, "matrix"))
    {
      GtkWidget *view = smt_matrix_view_new ();

      smt_matrix_view_set_scene (SMT_MATRIX_VIEW (view), SMT_GRID_SCENE (self->scene));
      return view;
    }
  if (is_kind (self, "table"))
    return column_table_new (self->scene);
  if (is_kind (self, "cells"))
    return widget_grid_new (self->scene);
  if (is_kind (self, "canvas"))
    return canvas_new (smt_matrix_scene_get_n_columns (self->scene) * 26.0,
                       smt_matrix_scene_get_n_rows (self->scene) * 26.0);
  return NULL;
}

static void
activated_cb (GtkApplication *application,
              Bench          *self)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  self->content = create_content (self);
  if (self->content != NULL)
    {
      self->scrolled = gtk_scrolled_window_new ();
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->content);
      adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), self->scrolled);
    }
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), view);
  gtk_window_set_title (GTK_WINDOW (window), "Bench");
  gtk_window_set_default_size (GTK_WINDOW (window), 1180, 760);
  gtk_window_present (GTK_WINDOW (window));
}

/* Makes the register, and asks it once, so that it is ready as it is when a
 * window shows it; what was needed only for making it is given back. */
static void
load (Bench      *self,
      const char *name)
{
  const RegisterShape *shape = register_maker_find_shape (name);

  if (shape == NULL)
    g_error ("no shape is called %s", name);
  self->dataset = register_maker_make (shape, SEED);
  self->language = smt_language_new ("en", NULL);
  smt_dataset_get_index (self->dataset);
  malloc_trim (0);
}

static Work
find_work (const char *name)
{
  static const char *const names[] = { "start", "scroll", "hover", "key", "date" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name))
      return i;

  g_error ("no work is called %s", name);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) application = NULL;
  g_autoptr (SmtView) view = smt_view_new ();
  Bench self = { 0 };
  gint64 begun;

  if (argc != 4)
    {
      g_printerr ("Usage: bench-matrix KIND SHAPE WORK\n");
      return 2;
    }

  setlocale (LC_ALL, "");
  self.kind = argv[1];
  self.work = find_work (argv[3]);
  begun = frame_get_cpu_time ();
  load (&self, argv[2]);
  frame_discount (frame_get_cpu_time () - begun);
  if (!is_kind (&self, "bare"))
    self.scene = smt_matrix_scene_new (self.dataset, NULL, view, self.language);

  application = adw_application_new ("io.github.summitry.Bench", G_APPLICATION_DEFAULT_FLAGS);
  /* The program's style sheet, where the widget has its colours from. */
  if (is_kind (&self, "matrix"))
    g_application_set_resource_base_path (G_APPLICATION (application), "/io/github/summitry/Summitry");
  g_signal_connect (application, "activate", G_CALLBACK (activated_cb), &self);
  frame_watch (GTK_APPLICATION (application), NULL,
               self.work == WORK_START ? NULL : begin_work, &self);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
