/* smt-sink.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A buffer that passes on what is in it when it is full. After an error, or when
 * it is stopped, it drops what comes, so that who writes need not ask after each
 * word: smt_sink_flush() tells in the end.
 */

#include "smt-sink.h"

/* Bytes of a piece. */
#define PIECE 65536

/* How finely a fraction is told. */
#define WHOLE 10000

struct _SmtFraction
{
  int done;  /* atomic, of WHOLE */
};

struct _SmtSink
{
  SmtSinkFunc   write;        /* NULL to keep all */
  gpointer      user_data;
  GCancellable *cancellable;  /* or NULL */
  GString      *text;         /* what was not passed on yet */
  GError       *error;        /* the first */
  SmtFraction  *fraction;     /* or NULL */
  gboolean      has_passed;   /* something was passed on */
};

/**
 * smt_sink_new:
 * @write: takes the pieces
 * @cancellable: (nullable): stops it
 *
 * Returns: (transfer full): a sink
 */
SmtSink *
smt_sink_new (SmtSinkFunc   write,
              gpointer      user_data,
              GCancellable *cancellable)
{
  SmtSink *self = g_new0 (SmtSink, 1);

  self->write = write;
  self->user_data = user_data;
  g_set_object (&self->cancellable, cancellable);
  self->text = g_string_new (NULL);
  return self;
}

/**
 * smt_sink_new_for_text:
 * @cancellable: (nullable): stops it
 *
 * Returns: (transfer full): a sink that keeps all, for smt_sink_free_to_text()
 */
SmtSink *
smt_sink_new_for_text (GCancellable *cancellable)
{
  return smt_sink_new (NULL, NULL, cancellable);
}

void
smt_sink_free (SmtSink *self)
{
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  g_clear_pointer (&self->fraction, smt_fraction_unref);
  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * smt_sink_free_to_text:
 * @self: (transfer full): a sink that keeps all
 *
 * Returns: (transfer full): what was written
 */
char *
smt_sink_free_to_text (SmtSink *self)
{
  char *text = g_string_free_and_steal (g_steal_pointer (&self->text));

  self->text = g_string_new (NULL);
  smt_sink_free (self);
  return text;
}

static void
pass_on (SmtSink *self)
{
  if (self->write == NULL)
    return;
  if (!smt_sink_is_stopped (self) && self->text->len > 0)
    self->write (self->text->str, self->text->len, self->user_data, &self->error);
  self->has_passed |= self->text->len > 0;
  g_string_truncate (self->text, 0);
}

/**
 * smt_sink_flush:
 *
 * Passes on what is left, at the end.
 *
 * Returns: whether all was taken; %FALSE with @error set, also when it was
 *   cancelled
 */
gboolean
smt_sink_flush (SmtSink  *self,
                GError  **error)
{
  pass_on (self);
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/**
 * smt_sink_set_fraction:
 * @fraction: (nullable): is told how much is done
 */
void
smt_sink_set_fraction (SmtSink     *self,
                       SmtFraction *fraction)
{
  g_clear_pointer (&self->fraction, smt_fraction_unref);
  self->fraction = fraction != NULL ? smt_fraction_ref (fraction) : NULL;
}

/**
 * smt_sink_get_cancellable:
 *
 * Returns: (transfer none) (nullable): what stops it
 */
GCancellable *
smt_sink_get_cancellable (SmtSink *self)
{
  return self->cancellable;
}

/**
 * smt_sink_get_text:
 *
 * Returns: (transfer none): where text may be appended; then smt_sink_flow() is
 *   called
 */
GString *
smt_sink_get_text (SmtSink *self)
{
  return self->text;
}

/**
 * smt_sink_flow:
 *
 * Passes on what there is, if it is enough for a piece.
 */
void
smt_sink_flow (SmtSink *self)
{
  if (self->text->len >= PIECE)
    pass_on (self);
}

void
smt_sink_write (SmtSink    *self,
                const char *text)
{
  g_string_append (self->text, text);
  smt_sink_flow (self);
}

void
smt_sink_write_bytes (SmtSink    *self,
                      const char *bytes,
                      gsize       length)
{
  g_string_append_len (self->text, bytes, length);
  smt_sink_flow (self);
}

/**
 * smt_sink_is_empty:
 *
 * Returns: whether nothing was written yet
 */
gboolean
smt_sink_is_empty (SmtSink *self)
{
  return self->text->len == 0 && !self->has_passed;
}

/**
 * smt_sink_is_stopped:
 *
 * Returns: whether what is written from now on is dropped
 */
gboolean
smt_sink_is_stopped (SmtSink *self)
{
  return self->error != NULL || g_cancellable_is_cancelled (self->cancellable);
}

/**
 * smt_sink_tell:
 * @done: how many parts are written
 * @n: of how many
 */
void
smt_sink_tell (SmtSink *self,
               guint    done,
               guint    n)
{
  if (self->fraction != NULL && n > 0)
    g_atomic_int_set (&self->fraction->done, (int) ((guint64) done * WHOLE / n));
}

/**
 * smt_fraction_new:
 *
 * Returns: (transfer full): nothing done yet
 */
SmtFraction *
smt_fraction_new (void)
{
  return g_atomic_rc_box_new0 (SmtFraction);
}

SmtFraction *
smt_fraction_ref (SmtFraction *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
smt_fraction_unref (SmtFraction *self)
{
  g_atomic_rc_box_release (self);
}

/**
 * smt_fraction_get:
 *
 * Returns: how much is done, of 1; any thread may ask
 */
double
smt_fraction_get (SmtFraction *self)
{
  return g_atomic_int_get (&self->done) / (double) WHOLE;
}
