/* walk-sampler.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* For gettid(). */
#define _GNU_SOURCE

#include "walk-sampler.h"

#include <signal.h>
#include <time.h>
#include <unistd.h>
#include <unwind.h>

/* Tells what of the thread's time is spent in functions of this program, with
 * what they call, and not by GTK for itself: each millisecond a signal looks
 * whether a frame of the program lies on the stack, above the function that
 * began, and if so the time since the last look is the program's. */

#define TICK_NSEC 1000000

/* Of the linker: where the program's own code lies. */
extern const char __executable_start, etext;

static struct
{
  gpointer volatile base;    /* the function that began; or NULL */
  volatile gint64   seen;    /* the thread's time at the last look, in µs */
  volatile gint64   ours;
  volatile guintptr code;    /* of ours that was seen last */
} sampler;

static gint64
get_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

typedef struct
{
  guint     n_passed;
  guintptr  code;      /* of ours that the main loop, or GTK, called; or 0 */
} Look;

/* The first frames are the sampler's own. */
static _Unwind_Reason_Code
look_at (struct _Unwind_Context *context,
         void                   *data)
{
  Look *look = data;
  guintptr code = _Unwind_GetIP (context);

  if (_Unwind_FindEnclosingFunction ((gpointer) code) == sampler.base)
    return _URC_NORMAL_STOP;
  if (look->n_passed++ >= 2 && code >= (guintptr) &__executable_start && code < (guintptr) &etext)
    look->code = code;
  return _URC_NO_REASON;
}

static void
tick_cb (int number)
{
  Look look = { 0, 0 };
  gint64 now = get_time ();

  if (sampler.base != NULL)
    {
      _Unwind_Backtrace (look_at, &look);
      if (look.code != 0)
        {
          sampler.ours += now - sampler.seen;
          sampler.code = look.code;
        }
    }
  sampler.seen = now;
}

/**
 * walk_sampler_init:
 *
 * Has the calling thread sampled from now on.
 */
void
walk_sampler_init (void)
{
  struct sigaction action = { .sa_handler = tick_cb, .sa_flags = SA_RESTART };
  struct sigevent event = { .sigev_notify = SIGEV_THREAD_ID, .sigev_signo = SIGPROF };
  struct itimerspec ticks = { { 0, TICK_NSEC }, { 0, TICK_NSEC } };
  timer_t timer;

  event._sigev_un._tid = gettid ();
  g_assert_no_errno (sigaction (SIGPROF, &action, NULL));
  g_assert_no_errno (timer_create (CLOCK_MONOTONIC, &event, &timer));
  g_assert_no_errno (timer_settime (timer, 0, &ticks, NULL));
}

/**
 * walk_sampler_begin:
 * @function: the caller; what is called from there on counts
 */
void
walk_sampler_begin (gpointer function)
{
  sampler.ours = 0;
  sampler.seen = get_time ();
  sampler.base = function;
}

/**
 * walk_sampler_pause:
 *
 * Takes no account of what is called from now on, until it is resumed.
 *
 * Returns: (transfer none): for walk_sampler_resume()
 */
gpointer
walk_sampler_pause (void)
{
  gpointer base = sampler.base;

  sampler.base = NULL;
  return base;
}

void
walk_sampler_resume (gpointer paused)
{
  sampler.seen = get_time ();
  sampler.base = paused;
}

/**
 * walk_sampler_end:
 * @code: (out): where in the program was the last of them, for addr2line
 *
 * Returns: the time that functions of the program took since it began, in µs
 */
gint64
walk_sampler_end (gsize *code)
{
  sampler.base = NULL;
  *code = sampler.code - (guintptr) &__executable_start;
  return sampler.ours;
}
