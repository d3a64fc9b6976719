/* smt-announcer.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A count that changes with every letter would be spoken over itself; so it is
 * said once there is a pause, as it is then, and not twice.
 */

#include "smt-announcer.h"

#include "smt-preferences.h"

#define PAUSE_MSEC 500

struct _SmtAnnouncer
{
  GtkWidget *widget;  /* borrowed */
  char      *words;
  char      *said;
  guint      source_id;
};

/**
 * smt_announcer_speak:
 * @widget: who speaks
 *
 * Has screen readers say at once what changed, unless the person does not want
 * to hear of changes. What is wrong with something they wrote is not for here.
 */
void
smt_announcer_speak (GtkWidget  *widget,
                     const char *words)
{
  if (smt_preferences_get_announcements (smt_preferences_get_default ()))
    gtk_accessible_announce (GTK_ACCESSIBLE (widget), words,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * smt_announcer_new:
 * @widget: (transfer none): who speaks, while it is on show; must outlive the
 *   result
 */
SmtAnnouncer *
smt_announcer_new (GtkWidget *widget)
{
  SmtAnnouncer *self = g_new0 (SmtAnnouncer, 1);

  self->widget = widget;
  return self;
}

void
smt_announcer_free (SmtAnnouncer *self)
{
  if (self == NULL)
    return;

  smt_announcer_stop (self);
  g_free (self->words);
  g_free (self->said);
  g_free (self);
}

static gboolean
speak_cb (gpointer user_data)
{
  SmtAnnouncer *self = user_data;

  self->source_id = 0;
  if (gtk_widget_get_mapped (self->widget) && g_set_str (&self->said, self->words))
    smt_announcer_speak (self->widget, self->words);
  return G_SOURCE_REMOVE;
}

/**
 * smt_announcer_say:
 *
 * Has @words said after a pause, instead of what was to be said till then.
 */
void
smt_announcer_say (SmtAnnouncer *self,
                   const char   *words)
{
  g_clear_handle_id (&self->source_id, g_source_remove);
  g_set_str (&self->words, words);
  self->source_id = g_timeout_add (PAUSE_MSEC, speak_cb, self);
}

/**
 * smt_announcer_stop:
 *
 * Leaves unsaid what was to be said; the same may be said again.
 */
void
smt_announcer_stop (SmtAnnouncer *self)
{
  g_clear_handle_id (&self->source_id, g_source_remove);
  g_clear_pointer (&self->said, g_free);
}
