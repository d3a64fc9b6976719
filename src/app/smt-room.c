/* smt-room.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Room on the heap that the start is known to need, had from the system at once. A
 * page that is first written to is had one at a time else, and the start writes to
 * thousands: in a virtual machine 16 µs each, and a tenth of that at once.
 */

#include "smt-room.h"

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

/* What is last on the heap of a thread, as long as there is the thread. */
static GPrivate end = G_PRIVATE_INIT (g_free);

/* Less than what malloc has from the system apart from its heap. */
#define PART_SIZE (64 * 1024)
#define MAX_PARTS 256
#define END_SIZE  2048

#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

/* A system that does not know how leaves them as they are. */
static void
have_pages (char *part)
{
  gsize page = sysconf (_SC_PAGESIZE);
  char *first = (char *) (((guintptr) part + page - 1) & ~(page - 1));
  char *last = (char *) (((guintptr) part + PART_SIZE) & ~(page - 1));

  madvise (first, last - first, MADV_POPULATE_WRITE);
}
#endif

/**
 * smt_room_make:
 * @size: how much is needed, in bytes; up to 16 MiB
 *
 * Has the system give the calling thread's heap @size bytes of memory. It must be
 * no more than is used soon after, as it is not given back.
 */
void
smt_room_make (gsize size)
{
#ifdef __GLIBC__
  gpointer parts[MAX_PARTS];
  guint n_parts = MIN (size / PART_SIZE, MAX_PARTS);

  for (guint i = 0; i < n_parts; i++)
    parts[i] = g_malloc (PART_SIZE);
  for (guint i = 0; i < n_parts; i++)
    have_pages (parts[i]);
  if (n_parts == 0)
    return;

  /* What is free at the end of a heap is given back: a bit of the last stays. */
  g_private_replace (&end, g_realloc (parts[n_parts - 1], END_SIZE));
  for (guint i = 0; i < n_parts - 1; i++)
    g_free (parts[i]);
#endif
}
