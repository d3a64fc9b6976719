/* smt-state-keeper.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-state-keeper.h"

#include <glib/gstdio.h>

/* What changes is written soon after, in a thread, as the disk may be slow. A
 * file is written whole beside the old one, and takes its place when it is on
 * the disk: whatever happens, one of the two is there.
 *
 * A state that makes the program crash must not do so for ever. While a start
 * is under way a mark lies beside the file, with how many starts before this
 * one left it there; after two that did, the state is put aside. */

/* A second is soon enough, and spares the disk while somebody types. */
#define DELAY_MSEC 1000
#define MAX_FAILED_STARTS 2

/* Shared with the thread that writes. */
typedef struct
{
  gatomicrefcount ref_count;
  GMutex          mutex;
  char           *path;
  guint           last;  /* the number of the text that was written last */
} Place;

typedef struct
{
  Place *place;
  char  *text;
  guint  number;
} Job;

struct _SmtStateKeeper
{
  GObject parent_instance;

  Place            *place;
  char             *mark;
  SmtStateDescribe  describe;
  gpointer          user_data;
  guint             timeout;
  guint             n_texts;
};

enum
{
  FAILED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (SmtStateKeeper, smt_state_keeper, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static Place *
ref_place (Place *place)
{
  g_atomic_ref_count_inc (&place->ref_count);
  return place;
}

static void
unref_place (Place *place)
{
  if (!g_atomic_ref_count_dec (&place->ref_count))
    return;

  g_mutex_clear (&place->mutex);
  g_free (place->path);
  g_free (place);
}

static Job *
create_job (SmtStateKeeper *self)
{
  g_autoptr (JsonNode) node = self->describe (self->user_data);
  Job *job;

  if (node == NULL)
    return NULL;

  job = g_new0 (Job, 1);
  job->place = ref_place (self->place);
  job->text = json_to_string (node, TRUE);
  job->number = ++self->n_texts;
  return job;
}

static void
free_job (gpointer data)
{
  Job *job = data;

  unref_place (job->place);
  g_free (job->text);
  g_free (job);
}

/* A text that comes late does not take the place of a later one. */
static gboolean
write_job (Job     *job,
           GError **error)
{
  g_autofree char *folder = g_path_get_dirname (job->place->path);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&job->place->mutex);

  if (job->number < job->place->last)
    return TRUE;

  g_mkdir_with_parents (folder, 0700);
  if (!g_file_set_contents_full (job->place->path, job->text, -1,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                 0600, error))
    return FALSE;
  job->place->last = job->number;
  return TRUE;
}

static void
write_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  GError *error = NULL;

  if (write_job (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_signal_emit (source, signals[FAILED], 0, error->message);
}

static gboolean
write_soon (gpointer user_data)
{
  SmtStateKeeper *self = user_data;
  Job *job = create_job (self);

  self->timeout = 0;
  if (job != NULL)
    {
      g_autoptr (GTask) task = g_task_new (self, NULL, written_cb, NULL);

      g_task_set_task_data (task, job, free_job);
      g_task_run_in_thread (task, write_in_thread);
    }
  return G_SOURCE_REMOVE;
}

static void
smt_state_keeper_finalize (GObject *object)
{
  SmtStateKeeper *self = SMT_STATE_KEEPER (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  unref_place (self->place);
  g_free (self->mark);

  G_OBJECT_CLASS (smt_state_keeper_parent_class)->finalize (object);
}

static void
smt_state_keeper_class_init (SmtStateKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_state_keeper_finalize;

  /**
   * SmtStateKeeper::failed:
   * @message: why, for people
   *
   * The state could not be written; that of before is still there.
   */
  signals[FAILED] = g_signal_new ("failed", SMT_TYPE_STATE_KEEPER, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
smt_state_keeper_init (SmtStateKeeper *self)
{
  self->place = g_new0 (Place, 1);
  g_atomic_ref_count_init (&self->place->ref_count);
  g_mutex_init (&self->place->mutex);
}

/**
 * smt_state_keeper_new:
 * @path: the file; its folder need not be there
 * @describe: what to ask for the state, in the thread of the caller
 * @user_data: what to ask it with; must outlive the keeper
 *
 * Returns: (transfer full): a keeper that has done nothing yet
 */
SmtStateKeeper *
smt_state_keeper_new (const char       *path,
                      SmtStateDescribe  describe,
                      gpointer          user_data)
{
  SmtStateKeeper *self = g_object_new (SMT_TYPE_STATE_KEEPER, NULL);

  self->place->path = g_strdup (path);
  self->mark = g_strconcat (path, ".starting", NULL);
  self->describe = describe;
  self->user_data = user_data;
  return self;
}

static guint64
count_failed_starts (SmtStateKeeper *self)
{
  g_autofree char *text = NULL;
  guint64 n = 0;

  if (g_file_get_contents (self->mark, &text, NULL, NULL))
    g_ascii_string_to_unsigned (g_strstrip (text), 10, 0, G_MAXINT, &n, NULL);
  return n;
}

static void
put_aside (SmtStateKeeper *self)
{
  g_autofree char *aside = g_strconcat (self->place->path, ".crashed", NULL);

  g_rename (self->place->path, aside);
  smt_state_keeper_settle (self);
}

/**
 * smt_state_keeper_restore:
 * @gave_up: (out): whether there is a state, put aside because the program
 *   crashed with it
 *
 * Reads what was kept. From now on a crash is taken to be its fault, until
 * smt_state_keeper_settle() is called.
 *
 * Returns: (transfer full) (nullable): the state; %NULL if there is none that
 *   can be read
 */
JsonNode *
smt_state_keeper_restore (SmtStateKeeper *self,
                          gboolean       *gave_up)
{
  g_autofree char *text = NULL, *mark = NULL;
  guint64 n_failed;

  g_return_val_if_fail (SMT_IS_STATE_KEEPER (self), NULL);

  *gave_up = FALSE;
  if (!g_file_get_contents (self->place->path, &text, NULL, NULL))
    return NULL;

  n_failed = count_failed_starts (self);
  if (n_failed >= MAX_FAILED_STARTS)
    {
      *gave_up = TRUE;
      put_aside (self);
      return NULL;
    }

  mark = g_strdup_printf ("%" G_GUINT64_FORMAT "\n", n_failed + 1);
  g_file_set_contents_full (self->mark, mark, -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
  return json_from_string (text, NULL);
}

/**
 * smt_state_keeper_settle:
 *
 * Says that the program has started and runs.
 */
void
smt_state_keeper_settle (SmtStateKeeper *self)
{
  g_return_if_fail (SMT_IS_STATE_KEEPER (self));

  g_unlink (self->mark);
}

/**
 * smt_state_keeper_touch:
 *
 * Says that the state is another than before. It is written within about a
 * second.
 */
void
smt_state_keeper_touch (SmtStateKeeper *self)
{
  g_return_if_fail (SMT_IS_STATE_KEEPER (self));

  if (self->timeout == 0)
    self->timeout = g_timeout_add (DELAY_MSEC, write_soon, self);
}

/**
 * smt_state_keeper_flush:
 *
 * Writes the state at once, and waits until it is on the disk.
 *
 * Returns: whether it is
 */
gboolean
smt_state_keeper_flush (SmtStateKeeper  *self,
                        GError         **error)
{
  Job *job;
  gboolean done = TRUE;

  g_return_val_if_fail (SMT_IS_STATE_KEEPER (self), FALSE);

  g_clear_handle_id (&self->timeout, g_source_remove);
  job = create_job (self);
  if (job != NULL)
    {
      done = write_job (job, error);
      free_job (job);
    }
  return done;
}
