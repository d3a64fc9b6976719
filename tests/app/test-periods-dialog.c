/* test-periods-dialog.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Periods are edited as a person does it: fields are filled, what is wrong is told
 * at the field and cannot be saved, what is saved is in the file and in the window.
 */

#include <glib/gstdio.h>
#include <string.h>

#include "app-fixture.h"
#include "smt-dataset-reader.h"
#include "smt-membership.h"
#include "smt-period-group.h"
#include "smt-periods-dialog.h"
#include "smt-record.h"
#include "smt-window.h"

#define OWN \
  "{\"format\": \"summitry-dataset\", \"version\": 1, \"id\": \"own\", \"title\": \"Own\",\n" \
  " \"as_of\": \"2026-06-30\",\n" \
  " \"roles\": [{\"id\": \"member\", \"name\": \"Member\", \"kind\": \"full\"},\n" \
  "           {\"id\": \"observer\", \"name\": \"Observer\", \"kind\": \"observer\"}],\n" \
  " \"sources\": [{\"id\": \"charter\", \"name\": \"Charter\"}],\n" \
  " \"parties\": [{\"id\": \"THA\", \"name\": \"Thailand\", \"kind\": \"state\"}],\n" \
  " \"mechanisms\": [{\"id\": \"river\", \"name\": \"River\", \"kind\": \"forum\"}],\n" \
  " \"memberships\": [{\"party\": \"THA\",   \"mechanism\": \"river\", \"periods\": [\n" \
  "   {\"role\": \"observer\", \"since\": \"1995\", \"until\": \"1996-02\",   \"certainty\": \"unsourced\"},\n" \
  "   %s\n" \
  " ]}]}\n"

#define MEMBER \
  "{\"role\": \"member\", \"since\": \"1996-02\",  \"passages\": [{\"source\": \"charter\"}]}"

#define ENDED \
  "{\n" \
  "     \"role\": \"member\",\n" \
  "     \"since\": \"1996-02\",\n" \
  "     \"until\": \"2020-05\",\n" \
  "     \"passages\": [{\"source\": \"charter\"}]\n" \
  "   }"

typedef struct
{
  AppFixture  app;
  char       *path;
} Fixture;

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->app.window));
}

static gboolean
has_editor (gpointer fixture)
{
  return SMT_IS_PERIODS_DIALOG (get_dialog (fixture));
}

static gboolean
has_alert (gpointer fixture)
{
  return ADW_IS_ALERT_DIALOG (get_dialog (fixture));
}

static gboolean
has_no_dialog (gpointer fixture)
{
  return get_dialog (fixture) == NULL;
}

static char *
dup_own (const char *second)
{
  return g_strdup_printf (OWN, second);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
  g_autoptr (SmtDataset) dataset = NULL;
  g_autoptr (SmtSession) session = NULL;
  g_autofree char *text = dup_own (MEMBER);

  app_set_up (&fixture->app, NULL);
  fixture->path = g_build_filename (g_get_user_runtime_dir (), "own.json", NULL);
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  file = g_file_new_for_path (fixture->path);
  dataset = smt_dataset_read_file (file, faults, NULL, NULL);
  g_assert_nonnull (dataset);
  session = smt_session_new (dataset, fixture->app.language);
  fixture->app.window = g_object_ref (smt_window_new (NULL, session));
  gtk_window_present (GTK_WINDOW (fixture->app.window));
  app_settle ();
  gtk_widget_activate_action (fixture->app.window, "win.edit-periods", "s", "river.THA");
  g_assert_true (app_wait (has_editor, fixture));
  app_settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_remove (fixture->path);
  g_free (fixture->path);
  app_tear_down (&fixture->app, NULL);
}

static void
list_widgets (GtkWidget *widget,
              GType      type,
              GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_widgets (child, type, found);
}

static GtkWidget *
get_nth (GtkWidget *widget,
         GType      type,
         guint      n)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  list_widgets (widget, type, found);
  g_assert_cmpuint (n, <, found->len);
  return g_ptr_array_index (found, n);
}

static guint
count (Fixture *fixture,
       GType    type)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  list_widgets (GTK_WIDGET (get_dialog (fixture)), type, found);
  return found->len;
}

/* An entry of a period: its since, until, note, then places in sources. */
static GtkWidget *
get_entry (Fixture *fixture,
           guint    period,
           guint    n)
{
  GtkWidget *group = get_nth (GTK_WIDGET (get_dialog (fixture)), SMT_TYPE_PERIOD_GROUP, period);

  return get_nth (group, ADW_TYPE_ENTRY_ROW, n);
}

static void
fill (Fixture    *fixture,
      guint       period,
      guint       n,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_entry (fixture, period, n)), text);
}

static gboolean
is_label_shown (Fixture    *fixture,
                const char *text)
{
  GtkWidget *label = app_find_label (GTK_WIDGET (get_dialog (fixture)), text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static gboolean
is_sound (gpointer fixture)
{
  return is_label_shown (fixture, "Nothing is wrong with it. It can be saved.");
}

static gboolean
is_faulty (gpointer fixture)
{
  return is_label_shown (fixture, "There is 1 fault. It can be saved when that is mended.");
}

static gboolean
is_unchanged (gpointer fixture)
{
  return is_label_shown (fixture, "Nothing is changed.");
}

static gboolean
can_save (Fixture *fixture)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  list_widgets (GTK_WIDGET (get_dialog (fixture)), GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (g_ptr_array_index (buttons, i)),
                   "periods.save") == 0)
      return gtk_widget_is_sensitive (g_ptr_array_index (buttons, i));
  g_assert_not_reached ();
}

static void
ask (Fixture    *fixture,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (get_dialog (fixture)), action, NULL);
}

static void
assert_file_is (Fixture    *fixture,
                const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static SmtMembership *
get_membership (Fixture *fixture)
{
  SmtSession *session = smt_window_get_session (SMT_WINDOW (fixture->app.window));

  return SMT_MEMBERSHIP (smt_dataset_lookup (smt_session_get_dataset (session), "river.THA"));
}

static void
test_save (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *expected = dup_own (ENDED);
  const SmtPeriod *period;

  g_assert_true (is_unchanged (fixture));
  g_assert_false (can_save (fixture));
  fill (fixture, 1, 1, "2020-05");
  g_assert_true (app_wait (is_sound, fixture));
  g_assert_true (can_save (fixture));
  /* What the date means, beside it and of the whole. */
  g_assert_true (is_label_shown (fixture, "May 2020"));
  g_assert_true (is_label_shown (fixture, "From February 1996 until May 2020"));
  /* By the key of the window. */
  gtk_widget_activate_action (fixture->app.window, "win.save-view", NULL);
  g_assert_true (app_wait (has_no_dialog, fixture));
  assert_file_is (fixture, expected);
  period = g_ptr_array_index (smt_membership_get_periods (get_membership (fixture)), 1);
  g_assert_cmpstr (smt_edtf_get_text (period->until), ==, "2020-05");
}

static void
test_faults (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *before = dup_own (MEMBER);

  fill (fixture, 1, 1, "1990");
  g_assert_true (app_wait (is_faulty, fixture));
  g_assert_false (can_save (fixture));
  g_assert_true (gtk_widget_has_css_class (get_entry (fixture, 1, 1), "error"));
  g_assert_false (gtk_widget_has_css_class (get_entry (fixture, 1, 0), "error"));
  g_assert_false (gtk_widget_has_css_class (get_entry (fixture, 0, 1), "error"));

  /* The letters of a word are one step; with it the fault goes. */
  fill (fixture, 1, 1, "1990-13");
  g_assert_true (app_wait (is_faulty, fixture));
  ask (fixture, "periods.undo");
  g_assert_true (app_wait (is_unchanged, fixture));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (fixture, 1, 1))), ==, "");
  app_settle ();
  ask (fixture, "periods.redo");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (fixture, 1, 1))), ==,
                   "1990-13");
  g_assert_true (app_wait (is_faulty, fixture));
  ask (fixture, "periods.undo");
  g_assert_true (app_wait (is_unchanged, fixture));
  adw_dialog_close (get_dialog (fixture));
  g_assert_true (app_wait (has_no_dialog, fixture));
  assert_file_is (fixture, before);
}

/* Two roles that exclude each other are no fault of one field. */
static void
test_conflict (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *before = dup_own (MEMBER);

  fill (fixture, 0, 1, "2001");
  g_assert_true (app_wait (is_faulty, fixture));
  g_assert_false (can_save (fixture));
  adw_dialog_close (get_dialog (fixture));
  g_assert_true (app_wait (has_alert, fixture));
  adw_dialog_close (get_dialog (fixture));
  g_assert_true (app_wait (has_editor, fixture));
  adw_dialog_close (get_dialog (fixture));
  g_assert_true (app_wait (has_alert, fixture));
  g_signal_emit_by_name (get_dialog (fixture), "response", "discard");
  adw_dialog_force_close (get_dialog (fixture));
  g_assert_true (app_wait (has_no_dialog, fixture));
  assert_file_is (fixture, before);
}

static void
click (Fixture    *fixture,
       guint       period,
       const char *tooltip)
{
  GtkWidget *group = get_nth (GTK_WIDGET (get_dialog (fixture)), SMT_TYPE_PERIOD_GROUP, period);
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  list_widgets (group, GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (g_ptr_array_index (buttons, i)), tooltip) == 0)
      {
        g_signal_emit_by_name (g_ptr_array_index (buttons, i), "clicked");
        app_settle ();
        return;
      }
  g_assert_not_reached ();
}

static const char *
get_since (Fixture *fixture,
           guint    period)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_entry (fixture, period, 0)));
}

static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *add_row = get_nth (GTK_WIDGET (get_dialog (fixture)), ADW_TYPE_BUTTON_ROW, 0);

  g_assert_cmpuint (count (fixture, SMT_TYPE_PERIOD_GROUP), ==, 2);
  g_signal_emit_by_name (add_row, "activated");
  app_settle ();
  g_assert_cmpuint (count (fixture, SMT_TYPE_PERIOD_GROUP), ==, 3);
  click (fixture, 1, "Move Up");
  g_assert_cmpstr (get_since (fixture, 0), ==, "1996-02");
  g_assert_cmpstr (get_since (fixture, 1), ==, "1995");
  click (fixture, 0, "Remove Passage");
  click (fixture, 1, "Remove Period");
  g_assert_cmpuint (count (fixture, SMT_TYPE_PERIOD_GROUP), ==, 2);
  g_assert_cmpstr (get_since (fixture, 1), ==, "");
  for (guint i = 0; i < 4; i++)
    ask (fixture, "periods.undo");
  g_assert_true (app_wait (is_unchanged, fixture));
  g_assert_cmpuint (count (fixture, SMT_TYPE_PERIOD_GROUP), ==, 2);
  g_assert_cmpstr (get_since (fixture, 0), ==, "1995");
  adw_dialog_close (get_dialog (fixture));
  g_assert_true (app_wait (has_no_dialog, fixture));
}

/* What another program wrote since is not lost, nor is what was edited. */
static void
test_changed_meanwhile (Fixture       *fixture,
                        gconstpointer  data)
{
  fill (fixture, 1, 1, "2020");
  g_assert_true (app_wait (is_sound, fixture));
  g_assert_true (g_file_set_contents (fixture->path, "Theirs", -1, NULL));
  ask (fixture, "periods.save");
  g_assert_true (app_wait (has_alert, fixture));
  assert_file_is (fixture, "Theirs");
  adw_dialog_force_close (get_dialog (fixture));
  g_assert_true (app_wait (has_editor, fixture));
  g_assert_true (can_save (fixture));
  adw_dialog_force_close (get_dialog (fixture));
  g_assert_true (app_wait (has_no_dialog, fixture));
}

/* Where the file cannot be written, a copy is: in a new file, as nothing else is
 * open. */
static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  SmtSession *session;

  adw_dialog_force_close (get_dialog (fixture));
  g_assert_true (app_wait (has_no_dialog, fixture));
  session = smt_session_new (fixture->app.dataset, fixture->app.language);
  gtk_window_destroy (GTK_WINDOW (fixture->app.window));
  g_object_unref (fixture->app.window);
  fixture->app.window = g_object_ref (smt_window_new (NULL, session));
  g_object_unref (session);
  gtk_window_present (GTK_WINDOW (fixture->app.window));
  app_settle ();
  gtk_widget_activate_action (fixture->app.window, "win.edit-periods", "s", "lmc.VNM");
  g_assert_true (app_wait (has_editor, fixture));
  app_settle ();
  g_assert_true (is_label_shown (fixture, "What is open stays as it is. What you change is saved "
                                 "in a new file of your own, and shown in its place while that "
                                 "file is open."));
  fill (fixture, 0, 1, "2020-05");
  g_assert_true (app_wait (is_sound, fixture));
  adw_dialog_force_close (get_dialog (fixture));
  g_assert_true (app_wait (has_no_dialog, fixture));
}

#define TEST(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  TEST ("/periods-dialog/save", test_save);
  TEST ("/periods-dialog/faults", test_faults);
  TEST ("/periods-dialog/conflict", test_conflict);
  TEST ("/periods-dialog/list", test_list);
  TEST ("/periods-dialog/changed-meanwhile", test_changed_meanwhile);
  TEST ("/periods-dialog/copy", test_copy);

  return g_test_run ();
}
