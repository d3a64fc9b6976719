/* smt-app-state.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-app-state.h"

#include <glib/gi18n.h>

#include "smt-state-keeper.h"

/* A person who comes back finds the windows as they were. One that is closed
 * is gone, but for the last: closing it is to leave, and it is what one comes
 * back to. */

/* The program counts as started when it has been idle this long. */
#define SETTLE_MSEC 1500

struct _SmtAppState
{
  GObject parent_instance;

  GtkApplication *application;  /* which owns this */
  SmtStateKeeper *keeper;
  guint           settling;
  gboolean        is_finished;  /* what is kept stays as it is */
  gboolean        has_failed;   /* and the person knows */
};

G_DEFINE_FINAL_TYPE (SmtAppState, smt_app_state, G_TYPE_OBJECT)

/* The window used last comes last, so that it ends up in front. */
static JsonNode *
describe (gpointer user_data)
{
  SmtAppState *self = user_data;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GList) windows = NULL;
  gboolean is_empty = TRUE;

  if (self->is_finished)
    return NULL;

  windows = g_list_reverse (g_list_copy (gtk_application_get_windows (self->application)));
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_string_value (builder, "summitry-state");
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, 1);
  json_builder_set_member_name (builder, "windows");
  json_builder_begin_array (builder);
  for (GList *l = windows; l != NULL; l = l->next)
    if (SMT_IS_WINDOW (l->data))
      {
        json_builder_add_value (builder, smt_window_to_node (l->data));
        is_empty = FALSE;
      }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return is_empty ? NULL : json_builder_get_root (builder);
}

static void
say (SmtAppState *self,
     const char  *text)
{
  GtkWindow *window = gtk_application_get_active_window (self->application);

  if (SMT_IS_WINDOW (window))
    smt_window_add_toast (SMT_WINDOW (window), adw_toast_new (text));
}

static void
failed_cb (SmtAppState    *self,
           const char     *message,
           SmtStateKeeper *keeper)
{
  g_autofree char *text = NULL;

  if (self->has_failed)
    return;

  self->has_failed = TRUE;
  /* TRANSLATORS: %s is the system's reason, as in "No space left on device". */
  text = g_strdup_printf (_("What is open cannot be kept: %s"), message);
  say (self, text);
}

static void
smt_app_state_dispose (GObject *object)
{
  SmtAppState *self = SMT_APP_STATE (object);

  g_clear_handle_id (&self->settling, g_source_remove);
  g_clear_object (&self->keeper);

  G_OBJECT_CLASS (smt_app_state_parent_class)->dispose (object);
}

static void
smt_app_state_class_init (SmtAppStateClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = smt_app_state_dispose;
}

static void
smt_app_state_init (SmtAppState *self)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "summitry",
                                            "windows.json", NULL);

  self->keeper = smt_state_keeper_new (path, describe, self);
  g_signal_connect_swapped (self->keeper, "failed", G_CALLBACK (failed_cb), self);
}

/**
 * smt_app_state_new:
 * @application: (transfer none): whose windows; it owns what is returned
 *
 * Returns: (transfer full): the state of @application
 */
SmtAppState *
smt_app_state_new (GtkApplication *application)
{
  SmtAppState *self = g_object_new (SMT_TYPE_APP_STATE, NULL);

  self->application = application;
  return self;
}

static gboolean
settle (gpointer user_data)
{
  SmtAppState *self = user_data;

  self->settling = 0;
  smt_state_keeper_settle (self->keeper);
  return G_SOURCE_REMOVE;
}

static JsonArray *
find_windows (JsonNode *node)
{
  JsonNode *windows;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  windows = json_object_get_member (json_node_get_object (node), "windows");
  return windows != NULL && JSON_NODE_HOLDS_ARRAY (windows)
         ? json_node_get_array (windows) : NULL;
}

/**
 * smt_app_state_restore:
 * @dataset: what windows show
 *
 * Opens the windows that were open before; one window, if there were none.
 */
void
smt_app_state_restore (SmtAppState *self,
                       SmtDataset  *dataset,
                       SmtLanguage *language)
{
  gboolean gave_up;
  g_autoptr (JsonNode) node = smt_state_keeper_restore (self->keeper, &gave_up);
  JsonArray *windows = find_windows (node);
  guint n = windows != NULL ? json_array_get_length (windows) : 0;

  for (guint i = 0; i < n; i++)
    gtk_window_present (GTK_WINDOW (smt_window_new_from_node (self->application,
                                                              dataset, language,
                                                              json_array_get_element (windows, i))));
  if (n == 0)
    {
      g_autoptr (SmtSession) session = smt_session_new (dataset, language);

      gtk_window_present (GTK_WINDOW (smt_window_new (self->application, session)));
    }
  if (gave_up)
    say (self, _("Started afresh, as the program failed twice with what was open before"));
  self->settling = g_timeout_add_full (G_PRIORITY_LOW, SETTLE_MSEC, settle, self, NULL);
}

static void
touched_cb (SmtAppState *self)
{
  if (!self->is_finished)
    smt_state_keeper_touch (self->keeper);
}

static guint
count_windows (SmtAppState *self)
{
  guint n = 0;

  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    n += SMT_IS_WINDOW (l->data);
  return n;
}

static gboolean
close_requested_cb (SmtAppState *self)
{
  if (count_windows (self) == 1)
    smt_app_state_finish (self);
  return GDK_EVENT_PROPAGATE;
}

/**
 * smt_app_state_follow:
 * @window: a new window of the application
 *
 * Keeps what changes in @window.
 */
void
smt_app_state_follow (SmtAppState *self,
                      SmtWindow   *window)
{
  g_return_if_fail (SMT_IS_APP_STATE (self));
  g_return_if_fail (SMT_IS_WINDOW (window));

  self->is_finished = FALSE;
  g_signal_connect_object (window, "touched", G_CALLBACK (touched_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "close-request", G_CALLBACK (close_requested_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "destroy", G_CALLBACK (touched_cb), self,
                           G_CONNECT_SWAPPED);
  /* One more is a change, though nothing in it has changed yet. */
  if (count_windows (self) > 1)
    touched_cb (self);
}

/**
 * smt_app_state_finish:
 *
 * Keeps what there is now, whatever is closed afterwards.
 */
void
smt_app_state_finish (SmtAppState *self)
{
  g_return_if_fail (SMT_IS_APP_STATE (self));

  if (self->is_finished)
    return;

  smt_state_keeper_flush (self->keeper, NULL);
  smt_state_keeper_settle (self->keeper);
  self->is_finished = TRUE;
}
