/* frame.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "frame.h"

#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

/* Times the first frame of an application's window, the same way for every
 * program that is compared: when it was painted, what that had cost, and what
 * had been spent half a second later, when whatever start had put off was done
 * as well. Then the process ends at once, as closing down is no part of
 * starting; or it goes on with what else it measures. */

#define SETTLE_MS 500

typedef struct
{
  FrameHasContent  has_content; /* NULL: any frame will do */
  GSourceOnceFunc  go_on;       /* NULL: the process ends */
  gpointer         user_data;
  GtkWindow       *window;
  gint64           painted;     /* when, as g_get_monotonic_time() has it */
  gint64           painted_cpu;
} Watch;

/* What was spent on what is no part of a start. */
static gint64 discount;

/**
 * frame_get_cpu_time:
 *
 * Returns: what the process has spent so far, user and system, in µs
 */
gint64
frame_get_cpu_time (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * G_USEC_PER_SEC +
         usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
}

/* Adds up the lines of a file in /proc that begin with @name, in KiB. */
static guint64
sum_lines (const char *path,
           const char *name)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  guint64 sum = 0;

  if (!g_file_get_contents (path, &contents, NULL, NULL))
    return 0;
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], name))
      sum += g_ascii_strtoull (strchr (lines[i], ':') + 1, NULL, 10);
  return sum;
}

static void
report (gpointer user_data)
{
  Watch *watch = user_data;
  gint64 cpu = frame_get_cpu_time ();
  gint64 begun = g_ascii_strtoll (g_getenv ("BENCH_T0"), NULL, 10);

  g_print ("{\"frame\": %" G_GINT64_FORMAT ", \"frame_cpu\": %" G_GINT64_FORMAT
           ", \"cpu\": %" G_GINT64_FORMAT ", \"peak\": %" G_GUINT64_FORMAT
           ", \"resident\": %" G_GUINT64_FORMAT ", \"private\": %" G_GUINT64_FORMAT "}\n",
           watch->painted - begun, watch->painted_cpu - discount, cpu - discount,
           sum_lines ("/proc/self/status", "VmHWM:"),
           sum_lines ("/proc/self/status", "VmRSS:"),
           sum_lines ("/proc/self/smaps_rollup", "Private_"));
  if (watch->go_on == NULL)
    _exit (EXIT_SUCCESS);
  watch->go_on (watch->user_data);
}

static void
painted_cb (GdkFrameClock *clock,
            Watch         *watch)
{
  /* A frame before the window has its size paints nothing. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (watch->window)) ||
      gtk_widget_get_height (GTK_WIDGET (watch->window)) == 0)
    return;
  if (watch->has_content != NULL && !watch->has_content (watch->window))
    return;

  watch->painted = g_get_monotonic_time ();
  watch->painted_cpu = frame_get_cpu_time ();
  g_signal_handlers_disconnect_by_data (clock, watch);
  g_timeout_add_once (SETTLE_MS, report, watch);
}

static void
window_realized_cb (GtkWidget *widget,
                    Watch     *watch)
{
  g_signal_connect (gtk_widget_get_frame_clock (widget), "after-paint",
                    G_CALLBACK (painted_cb), watch);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window,
                 Watch          *watch)
{
  if (watch->window != NULL)
    return;

  watch->window = window;
  g_signal_connect (window, "realize", G_CALLBACK (window_realized_cb), watch);
}

/**
 * frame_discount:
 * @cpu: what was spent on what is no part of a start, in µs
 *
 * Takes it off all processor time that is reported.
 */
void
frame_discount (gint64 cpu)
{
  discount = cpu;
}

/**
 * frame_watch:
 * @has_content: (nullable): when a frame counts
 * @go_on: (nullable): called then, instead of ending the process
 * @user_data: for @go_on
 *
 * Prints one line of JSON about the first frame of the first window, half a
 * second after it, and ends the process: `frame`, since BENCH_T0 of the
 * environment (µs of the monotonic clock), `frame_cpu`, spent by then, and
 * `cpu`, all in µs; `peak`, `resident` and `private` memory in KiB.
 */
void
frame_watch (GtkApplication  *application,
             FrameHasContent  has_content,
             GSourceOnceFunc  go_on,
             gpointer         user_data)
{
  Watch *watch = g_new0 (Watch, 1);

  g_return_if_fail (g_getenv ("BENCH_T0") != NULL);

  watch->has_content = has_content;
  watch->go_on = go_on;
  watch->user_data = user_data;
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), watch);
}
