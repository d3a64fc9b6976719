/* smt-adding-up.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Adds up a large matrix piece by piece, while there is nothing else to do: it is
 * drawn, scrolled and read before its totals are there.
 */

#include "smt-adding-up.h"

typedef struct
{
  SmtGridScene    *scene;
  GSourceOnceFunc  finished;
  gpointer         user_data;
} Work;

static gboolean
idle_cb (gpointer user_data)
{
  Work *work = user_data;

  if (!smt_grid_scene_add_up (work->scene))
    return G_SOURCE_CONTINUE;

  work->finished (work->user_data);
  return G_SOURCE_REMOVE;
}

static void
free_work (gpointer data)
{
  Work *work = data;

  g_object_unref (work->scene);
  g_free (work);
}

/**
 * smt_adding_up_start:
 * @scene: (transfer none): a matrix that is not added up yet
 * @finished: (scope notified): called once it is
 * @user_data: for @finished
 *
 * Returns: the id of a source, to be removed by who no longer waits for it; it is
 *   gone when @finished returns
 */
guint
smt_adding_up_start (SmtGridScene    *scene,
                     GSourceOnceFunc  finished,
                     gpointer         user_data)
{
  Work *work;

  g_return_val_if_fail (SMT_IS_GRID_SCENE (scene), 0);
  g_return_val_if_fail (finished != NULL, 0);

  work = g_new (Work, 1);
  *work = (Work) { g_object_ref (scene), finished, user_data };
  return g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, idle_cb, work, free_work);
}
