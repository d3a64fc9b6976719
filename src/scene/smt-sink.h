/* smt-sink.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SmtSink:
 *
 * Where an answer goes while it is written, a piece at a time, so that one of any
 * size takes up no more memory than a piece.
 */
typedef struct _SmtSink SmtSink;

/**
 * SmtSinkFunc:
 *
 * Takes what comes next.
 *
 * Returns: whether it was taken; %FALSE with @error set, and nothing more comes
 */
typedef gboolean (*SmtSinkFunc) (const char  *bytes,
                                 gsize        length,
                                 gpointer     user_data,
                                 GError     **error);

/**
 * SmtFraction:
 *
 * How much is done, which one thread says and another reads. Reference-counted.
 */
typedef struct _SmtFraction SmtFraction;

SmtSink     *smt_sink_new          (SmtSinkFunc    write,
                                    gpointer       user_data,
                                    GCancellable  *cancellable);
SmtSink     *smt_sink_new_for_text (GCancellable  *cancellable);
void         smt_sink_free         (SmtSink       *self);
char        *smt_sink_free_to_text (SmtSink       *self);
gboolean     smt_sink_flush        (SmtSink       *self,
                                    GError       **error);
void         smt_sink_set_fraction (SmtSink       *self,
                                    SmtFraction   *fraction);
GCancellable *smt_sink_get_cancellable
                                   (SmtSink       *self);
GString     *smt_sink_get_text     (SmtSink       *self);
void         smt_sink_flow         (SmtSink       *self);
void         smt_sink_write        (SmtSink       *self,
                                    const char    *text);
void         smt_sink_write_bytes  (SmtSink       *self,
                                    const char    *bytes,
                                    gsize          length);
gboolean     smt_sink_is_empty     (SmtSink       *self);
gboolean     smt_sink_is_stopped   (SmtSink       *self);
void         smt_sink_tell         (SmtSink       *self,
                                    guint          done,
                                    guint          n);

SmtFraction *smt_fraction_new      (void);
SmtFraction *smt_fraction_ref      (SmtFraction   *self);
void         smt_fraction_unref    (SmtFraction   *self);
double       smt_fraction_get      (SmtFraction   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtSink, smt_sink_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtFraction, smt_fraction_unref)

G_END_DECLS
