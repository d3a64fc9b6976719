/* walk-watch.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "walk-watch.h"

#include <malloc.h>
#include <time.h>

#include "walk-sampler.h"

#ifdef __SANITIZE_ADDRESS__
/* Of the sanitizer's run-time library; GCC comes without its header. */
size_t __sanitizer_get_current_allocated_bytes (void);
#endif

/* Watches how long the main loop is held, and by whom. Time is the thread's
 * own on the processor, so that other processes do not count; they slow it down
 * all the same, where two share a core, and how much is asked by a little work
 * that always takes the same.
 *
 * Three things are timed:
 *
 * - what the caller does between walk_watch_start() and walk_watch_stop(): an
 *   action, with all that it calls before it returns;
 * - in an iteration of the main loop, less the frame that is drawn in it, what
 *   functions of ours take with what they call (walk-sampler.c): idle functions,
 *   timeouts, what threads and the bus deliver;
 * - in a frame, the functions of our own widget types that GTK calls to measure,
 *   allocate and draw, each with what it calls.
 *
 * The rest of a frame is styling, layout and drawing by GTK, and that of the main
 * loop its popups, tooltips and talk with the bus. They are reported, by
 * walk_watch_get_longest_frame() and walk_watch_get_longest_other(), and are not
 * counted among ours. Widgets whose
 * functions call those of their children through GTK have theirs in them; of
 * ours, none that draws has children. */

#define N_ROUNDS  100000
#define MAIN_LOOP "the main loop"

typedef struct
{
  void (*snapshot)      (GtkWidget   *widget,
                         GtkSnapshot *snapshot);
  void (*size_allocate) (GtkWidget   *widget,
                         int          width,
                         int          height,
                         int          baseline);
} Functions;

typedef struct
{
  GtkWidget  *window;
  GHashTable *functions;       /* GType → Functions, as they were */
  gint64      frame_begun;     /* 0: none is being drawn */
  gint64      frame_spent;     /* on frames, in this iteration */
  gint64      longest_frame;
  gint64      longest_other;
  gpointer    paused;
  gsize       code;            /* of ours that the main loop was in longest */
  guint       n_frames;
  gint64      longest;
  char       *what;
} Watch;

static Watch watch;

/**
 * walk_watch_start:
 *
 * Returns: what the thread has spent so far, in µs
 */
gint64
walk_watch_start (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* Some work that needs neither memory nor a library. */
static gint64
time_work (void)
{
  gint64 begun = walk_watch_start ();
  volatile guint64 sink;
  guint64 state = 88172645463325252u;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      state ^= state << 13;
      state ^= state >> 7;
      state ^= state << 17;
    }
  sink = state;
  (void) sink;
  return MAX (walk_watch_start () - begun, 1);
}

/**
 * walk_watch_get_slowness:
 *
 * Returns: how much longer the thread takes for something now than when it had a
 *   core for itself; 1 at least
 */
double
walk_watch_get_slowness (void)
{
  static gint64 least = G_MAXINT64;
  gint64 now = G_MAXINT64;

  for (guint i = 0; least == G_MAXINT64 && i < 100; i++)
    now = MIN (now, time_work ());
  least = MIN (least, now);
  now = time_work ();
  least = MIN (least, now);
  return (double) now / least;
}

static void
note (gint64      spent,
      const char *what)
{
  if (spent <= watch.longest)
    return;

  watch.longest = spent;
  g_set_str (&watch.what, what);
}

/**
 * walk_watch_stop:
 * @begun: what walk_watch_start() said
 * @what: what was done since
 */
void
walk_watch_stop (gint64      begun,
                 const char *what)
{
  note (walk_watch_start () - begun, what);
}

static const Functions *
find_functions (GtkWidget *widget)
{
  return g_hash_table_lookup (watch.functions, GSIZE_TO_POINTER (G_OBJECT_TYPE (widget)));
}

static void
timed_snapshot (GtkWidget   *widget,
                GtkSnapshot *snapshot)
{
  gint64 begun = walk_watch_start ();

  find_functions (widget)->snapshot (widget, snapshot);
  walk_watch_stop (begun, G_OBJECT_TYPE_NAME (widget));
}

static void
timed_size_allocate (GtkWidget *widget,
                     int        width,
                     int        height,
                     int        baseline)
{
  gint64 begun = walk_watch_start ();

  find_functions (widget)->size_allocate (widget, width, height, baseline);
  walk_watch_stop (begun, G_OBJECT_TYPE_NAME (widget));
}

/* Puts our functions into the class of a type that has its own. */
static void
wrap_type (GType type)
{
  GtkWidgetClass *klass = g_type_class_ref (type);
  GtkWidgetClass *plain = g_type_class_ref (GTK_TYPE_WIDGET);
  Functions *functions;

  /* GTK draws and allocates the children of those that have not. */
  if (klass->snapshot != plain->snapshot)
    {
      functions = g_new (Functions, 1);
      *functions = (Functions) { klass->snapshot, klass->size_allocate };
      g_hash_table_insert (watch.functions, GSIZE_TO_POINTER (type), functions);
      klass->snapshot = timed_snapshot;
      klass->size_allocate = timed_size_allocate;
    }
  g_type_class_unref (plain);
}

static void
wrap_types (GType type)
{
  guint n;
  g_autofree GType *types = g_type_children (type, &n);

  for (guint i = 0; i < n; i++)
    {
      if (g_str_has_prefix (g_type_name (types[i]), "Smt"))
        wrap_type (types[i]);
      wrap_types (types[i]);
    }
}

/* A frame begins with the events that are flushed, if there are any: perhaps in an
 * iteration before that in which it is painted. */
static void
flush_events_cb (void)
{
  watch.frame_begun = walk_watch_start ();
}

static void
before_paint_cb (void)
{
  watch.paused = walk_sampler_pause ();
  if (watch.frame_begun == 0)
    watch.frame_begun = walk_watch_start ();
}

static void
after_paint_cb (void)
{
  gint64 spent = walk_watch_start () - watch.frame_begun;

  walk_sampler_resume (watch.paused);
  watch.n_frames++;
  watch.frame_spent += spent;
  watch.longest_frame = MAX (watch.longest_frame, spent);
  watch.frame_begun = 0;
}

/**
 * walk_watch_begin:
 * @window: the window whose frames are drawn
 *
 * Begins to watch. All types of widgets that are to be watched must have been
 * used by then, the first time that any is.
 */
void
walk_watch_begin (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  watch.window = window;
  if (watch.functions == NULL)
    {
      watch.functions = g_hash_table_new_full (NULL, NULL, NULL, g_free);
#ifndef __SANITIZE_ADDRESS__
      walk_sampler_init ();
#endif
      wrap_types (GTK_TYPE_WIDGET);
    }
  g_signal_connect (clock, "flush-events", G_CALLBACK (flush_events_cb), NULL);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), NULL);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (after_paint_cb), NULL);
}

void
walk_watch_end (void)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (watch.window);

  g_signal_handlers_disconnect_by_func (clock, flush_events_cb, NULL);
  g_signal_handlers_disconnect_by_func (clock, before_paint_cb, NULL);
  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, NULL);
}

/**
 * walk_watch_request_frame:
 *
 * Has a frame drawn.
 */
void
walk_watch_request_frame (void)
{
  gdk_frame_clock_request_phase (gtk_widget_get_frame_clock (watch.window),
                                 GDK_FRAME_CLOCK_PHASE_AFTER_PAINT);
}

guint
walk_watch_get_n_frames (void)
{
  return watch.n_frames;
}

/**
 * walk_watch_iterate:
 *
 * Lets the main loop do what there is to do; waits a moment if there is nothing.
 *
 * Returns: whether there was
 */
gboolean
walk_watch_iterate (void)
{
  gint64 begun = walk_watch_start ();
  gint64 spent;
  gsize code;
  gboolean did_something;

  watch.frame_spent = 0;
  walk_sampler_begin (walk_watch_iterate);
  did_something = g_main_context_iteration (NULL, FALSE);
  spent = walk_sampler_end (&code);
  if (spent > watch.longest)
    watch.code = code;
  note (spent, MAIN_LOOP);
  watch.longest_other = MAX (watch.longest_other,
                             walk_watch_start () - begun - watch.frame_spent);
  if (!did_something)
    g_usleep (500);
  return did_something;
}

/**
 * walk_watch_forget:
 *
 * Takes no more account of what was so far.
 */
void
walk_watch_forget (void)
{
  watch.longest = watch.longest_frame = watch.longest_other = 0;
  g_set_str (&watch.what, NULL);
}

/**
 * walk_watch_get_longest:
 * @what: (out) (optional) (nullable) (transfer full): what took it
 *
 * Returns: the longest that one of ours held the main loop, in µs
 */
gint64
walk_watch_get_longest (char **what)
{
  if (what != NULL && g_strcmp0 (watch.what, MAIN_LOOP) == 0)
    g_test_message ("the main loop was longest in what is at 0x%" G_GSIZE_MODIFIER "x",
                    watch.code);
  if (what != NULL)
    *what = g_strdup (watch.what);
  return watch.longest;
}

/**
 * walk_watch_get_longest_frame:
 *
 * Returns: the longest frame, with all that GTK does, in µs
 */
gint64
walk_watch_get_longest_frame (void)
{
  return watch.longest_frame;
}

/**
 * walk_watch_get_longest_other:
 *
 * Returns: the longest iteration of the main loop, less the frame in it, with all
 *   that GTK does, in µs
 */
gint64
walk_watch_get_longest_other (void)
{
  return watch.longest_other;
}

/**
 * walk_watch_get_heap:
 *
 * Returns: how many bytes are allocated
 */
gsize
walk_watch_get_heap (void)
{
#ifdef __SANITIZE_ADDRESS__
  return __sanitizer_get_current_allocated_bytes ();
#else
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
#endif
}
