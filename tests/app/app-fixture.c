/* app-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-fixture.h"

#include "dataset-fixture.h"
#include "smt-application.h"
#include "smt-counted-label.h"

#define PATIENCE_USEC (20 * G_USEC_PER_SEC)

/* For the program alone: G_DEBUG in the environment would reach the buses. */
void
app_init (int    argc,
          char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
}

void
app_set_up (AppFixture    *fixture,
            gconstpointer  data)
{
  static SmtDataset *dataset;
  g_autoptr (GError) error = NULL;

  /* Immutable, so one is enough for all cases. */
  if (dataset == NULL)
    dataset = fixture_read_bundled ();
  fixture->dataset = dataset;
  fixture->language = smt_language_new ("en", &error);
  g_assert_no_error (error);
  fixture->session = smt_session_new (dataset, fixture->language);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* A thread that was told to stop may hold it for a moment. */
static void
assert_goes (gpointer object)
{
  const char *type = G_OBJECT_TYPE_NAME (object);
  gpointer left = object;

  g_object_add_weak_pointer (object, &left);
  g_object_unref (object);
  if (!app_wait (is_gone, &left))
    g_error ("something still holds the %s", type);
}

/* Nothing may keep a session whose window is closed. */
void
app_tear_down (AppFixture    *fixture,
               gconstpointer  data)
{
  if (fixture->window != NULL)
    {
      gtk_window_destroy (GTK_WINDOW (fixture->window));
      app_settle ();
      assert_goes (fixture->window);
    }
  assert_goes (fixture->session);
  assert_goes (fixture->language);
}

/* The program itself: one for all cases, as there is one in a process. */
GtkApplication *
app_get_application (void)
{
  static GtkApplication *application;
  g_autoptr (GError) error = NULL;

  if (application != NULL)
    return application;

  application = GTK_APPLICATION (smt_application_new ());
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  return application;
}

/* Shows @child in a window of its own. */
void
app_present (AppFixture *fixture,
             GtkWidget  *child)
{
  fixture->window = g_object_ref (adw_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 800);
  adw_window_set_content (ADW_WINDOW (fixture->window), child);
  gtk_window_present (GTK_WINDOW (fixture->window));
  app_settle ();
}

static void
after_paint_cb (GdkFrameClock *clock,
                gpointer       user_data)
{
  *(gboolean *) user_data = TRUE;
}

static void
await_frame (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gint64 start = g_get_monotonic_time ();
  gboolean is_painted = FALSE;
  gulong handler;

  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &is_painted);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_AFTER_PAINT);
  while (!is_painted && g_get_monotonic_time () - start < PATIENCE_USEC)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

/* Lets everything happen that is to happen at once: what waits for idle time,
 * and two frames of each window, as the first may size what the next draws. */
void
app_settle (void)
{
  for (guint i = 0; i < 2; i++)
    {
      GListModel *windows = gtk_window_get_toplevels ();

      for (guint j = 0; j < g_list_model_get_n_items (windows); j++)
        {
          g_autoptr (GtkWidget) window = g_list_model_get_item (windows, j);

          if (gtk_widget_get_mapped (window))
            await_frame (window);
        }
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

/* Does what an action of the window does, by its name and target as "win.page::matrix". */
void
app_do (AppFixture *fixture,
        const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_action_parse_detailed_name (action, &name, &target, &error));
  g_assert_no_error (error);
  if (!gtk_widget_activate_action_variant (fixture->window, name, target))
    g_error ("there is no %s", action);
  app_settle ();
}

gboolean
app_wait (gboolean (*is_true) (gpointer),
          gpointer   data)
{
  gint64 start = g_get_monotonic_time ();

  while (!is_true (data))
    {
      if (g_get_monotonic_time () - start > PATIENCE_USEC)
        return FALSE;
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }

  return TRUE;
}

/* Sets a property of an object type to @value twice: notified once. */
void
app_assert_notifies (gpointer    object,
                     const char *property,
                     gpointer    value)
{
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);
  g_autoptr (GObject) found = NULL;
  guint n_notified = 0;
  gulong handler = g_signal_connect_swapped (object, signal,
                                             G_CALLBACK (g_atomic_int_inc), &n_notified);

  g_object_set (object, property, value, NULL);
  g_assert_cmpuint (n_notified, ==, 1);
  g_object_set (object, property, value, NULL);
  g_assert_cmpuint (n_notified, ==, 1);
  g_object_get (object, property, &found, NULL);
  g_assert_true (found == value);
  g_signal_handler_disconnect (object, handler);
}

SmtEntity *
app_get_entity (AppFixture *fixture,
                const char *id)
{
  SmtEntity *entity = smt_dataset_lookup (fixture->dataset, id);

  g_assert_nonnull (entity);
  return entity;
}

void
app_set_at (AppFixture *fixture,
            const char *text)
{
  g_autoptr (SmtEdtf) at = smt_edtf_parse (text, NULL);

  smt_session_set_at (fixture->session, at);
  app_settle ();
}

/* The first widget that is mapped and of a type, as they lie in the tree. */
GtkWidget *
app_find (GtkWidget *root,
          GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && gtk_widget_get_mapped (root))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = app_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (SMT_IS_COUNTED_LABEL (widget))
    return smt_counted_label_get_words (SMT_COUNTED_LABEL (widget));
  return NULL;
}

/* The first mapped label that contains @text. */
GtkWidget *
app_find_label (GtkWidget  *root,
                const char *text)
{
  if (get_text (root) != NULL && gtk_widget_get_mapped (root) &&
      strstr (get_text (root), text) != NULL)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = app_find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}
