/* test-session.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The session without a display: what changes when, what is said of it, and
 * that everything can be undone.
 */

#include "dataset-fixture.h"
#include "smt-page.h"
#include "smt-session.h"

#define N_STEPS 50

typedef struct
{
  SmtDataset *dataset;
  SmtSession *session;
  GPtrArray  *notified;  /* names of properties */
} Fixture;

static void
notify_cb (Fixture    *fixture,
           GParamSpec *pspec)
{
  g_ptr_array_add (fixture->notified, (gpointer) pspec->name);
}

static SmtDataset *
get_bundled (void)
{
  static SmtDataset *dataset;

  /* Immutable, so one is enough for all cases. */
  if (dataset == NULL)
    dataset = fixture_read_bundled ();
  return dataset;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtLanguage) language = smt_language_new ("en", &error);

  g_assert_no_error (error);
  fixture->dataset = get_bundled ();
  fixture->session = smt_session_new (fixture->dataset, language);
  fixture->notified = g_ptr_array_new ();
  g_signal_connect_swapped (fixture->session, "notify", G_CALLBACK (notify_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->session);
  g_ptr_array_unref (fixture->notified);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char **) a, *(const char **) b);
}

/* What was notified since the last call, in the order of the alphabet. */
static void
assert_notified (Fixture    *fixture,
                 const char *expected)
{
  g_autofree char *names = NULL;

  g_ptr_array_sort (fixture->notified, compare_names);
  g_ptr_array_add (fixture->notified, NULL);
  names = g_strjoinv (" ", (char **) fixture->notified->pdata);
  g_assert_cmpstr (names, ==, expected);
  g_ptr_array_set_size (fixture->notified, 0);
}

static void
set_at (Fixture    *fixture,
        const char *text)
{
  g_autoptr (SmtEdtf) at = smt_edtf_parse (text, NULL);

  smt_session_set_at (fixture->session, at);
}

static void
assert_shows (Fixture    *fixture,
              SmtPage     page,
              const char *entity)
{
  SmtView *view = smt_session_get_view (fixture->session);

  g_assert_cmpint (smt_view_get_page (view), ==, page);
  g_assert_cmpstr (smt_view_get_entity (view), ==, entity);
}

static void
test_start (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (SmtDataset) dataset = NULL;
  g_autoptr (SmtLanguage) language = NULL;
  g_autoptr (SmtView) view = NULL;
  g_autofree char *at_label = NULL, *undo_name = NULL, *redo_name = NULL;
  gboolean can_go_back, can_go_forward;

  g_object_get (fixture->session,
                "dataset", &dataset, "language", &language, "view", &view,
                "at-label", &at_label, "undo-name", &undo_name,
                "redo-name", &redo_name, "can-go-back", &can_go_back,
                "can-go-forward", &can_go_forward, NULL);

  g_assert_true (dataset == fixture->dataset);
  g_assert_true (language == smt_session_get_language (fixture->session));
  g_assert_true (view == smt_session_get_view (fixture->session));
  g_assert_true (smt_session_get_index (fixture->session) ==
                 smt_dataset_get_index (dataset));
  g_assert_true (smt_edtf_equal (smt_session_get_at (fixture->session),
                                 smt_dataset_get_as_of (dataset)));
  g_assert_cmpstr (at_label, !=, NULL);
  g_assert_null (undo_name);
  g_assert_null (redo_name);
  g_assert_false (can_go_back);
  g_assert_false (can_go_forward);
  g_assert_null (smt_session_get_entity (fixture->session));
  assert_shows (fixture, SMT_PAGE_MECHANISMS, NULL);
}

static void
test_date (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *label = NULL;

  set_at (fixture, "2015");
  assert_notified (fixture, "at-label undo-name view");
  g_object_get (fixture->session, "at-label", &label, NULL);
  g_assert_cmpstr (label, ==, "2015");
  g_assert_cmpstr (smt_session_get_undo_name (fixture->session), ==, "Change Date");
  /* A year means its last day. */
  g_assert_cmpint (smt_session_get_day (fixture->session), ==,
                   smt_day_from_civil (2015, 12, 31));

  set_at (fixture, "2015");
  assert_notified (fixture, "");
  set_at (fixture, "2016");
  assert_notified (fixture, "at-label view");
  smt_session_set_at (fixture->session, NULL);
  assert_notified (fixture, "at-label view");
  g_assert_true (smt_session_get_at (fixture->session) ==
                 smt_dataset_get_as_of (fixture->dataset));
}

static void
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  smt_session_go_to_page (fixture->session, SMT_PAGE_PARTIES);
  assert_notified (fixture, "can-go-back undo-name view");
  smt_session_go_to_page (fixture->session, SMT_PAGE_PARTIES);
  assert_notified (fixture, "");
  smt_session_go_to_entity (fixture->session, "VNM");
  assert_notified (fixture, "view");
  set_at (fixture, "2015");
  assert_notified (fixture, "at-label undo-name view");

  smt_session_go_back (fixture->session);
  assert_notified (fixture, "at-label can-go-forward undo-name view");
  assert_shows (fixture, SMT_PAGE_PARTIES, NULL);
  smt_session_go_back (fixture->session);
  assert_notified (fixture, "can-go-back view");
  assert_shows (fixture, SMT_PAGE_MECHANISMS, NULL);
  smt_session_go_back (fixture->session);
  assert_notified (fixture, "");

  smt_session_go_forward (fixture->session);
  smt_session_go_forward (fixture->session);
  assert_shows (fixture, SMT_PAGE_PARTIES, "VNM");
  /* A page comes back as it looked when it was left. */
  g_assert_cmpstr (smt_edtf_get_text (smt_session_get_at (fixture->session)), ==, "2015");
  g_assert_false (smt_session_get_can_go_forward (fixture->session));
  smt_session_go_to_page (fixture->session, SMT_PAGE_MATRIX);
  smt_session_go_back (fixture->session);
  assert_shows (fixture, SMT_PAGE_PARTIES, "VNM");
}

/* Opening a thing shows it beside the list of its kind, whatever was there. */
static void
test_entities (Fixture       *fixture,
               gconstpointer  data)
{
  SmtSession *session = fixture->session;

  smt_session_go_to_entity (session, "lmc");
  assert_shows (fixture, SMT_PAGE_MECHANISMS, "lmc");
  g_assert_cmpstr (smt_entity_get_id (smt_session_get_entity (session)), ==, "lmc");
  smt_session_go_to_entity (session, "sanya");
  assert_shows (fixture, SMT_PAGE_PLACES, "sanya");
  g_ptr_array_set_size (fixture->notified, 0);

  smt_session_go_to_entity (session, "no-such-id");
  assert_notified (fixture, "");
  smt_session_go_to_entity (session, NULL);
  assert_notified (fixture, "view");
  assert_shows (fixture, SMT_PAGE_PLACES, NULL);
}

static SmtEntity *
get_membership (Fixture *fixture)
{
  g_autoptr (SmtEntity) membership =
    g_list_model_get_item (smt_dataset_get_list (fixture->dataset, SMT_ENTITY_MEMBERSHIP), 0);

  return membership;
}

/* What has no list of its own opens beside the one that is there; the matrix
 * leaves no room for it. One way is one step. */
static void
test_no_list (Fixture       *fixture,
              gconstpointer  data)
{
  const char *id = smt_entity_get_id (get_membership (fixture));

  smt_session_go_to_page (fixture->session, SMT_PAGE_SOURCES);
  smt_session_go_to_entity (fixture->session, id);
  assert_shows (fixture, SMT_PAGE_SOURCES, id);

  smt_session_go_to_page (fixture->session, SMT_PAGE_MATRIX);
  smt_session_go_to_entity (fixture->session, id);
  assert_shows (fixture, SMT_PAGE_MECHANISMS, id);
  smt_session_undo (fixture->session);
  assert_shows (fixture, SMT_PAGE_MATRIX, NULL);
}

static void
test_typing (Fixture       *fixture,
             gconstpointer  data)
{
  SmtSession *session = fixture->session;

  smt_session_set_text (session, "v");
  assert_notified (fixture, "undo-name view");
  smt_session_set_text (session, "vi");
  assert_notified (fixture, "view");
  smt_session_set_text (session, "vi");
  assert_notified (fixture, "");
  smt_session_undo (session);
  assert_notified (fixture, "redo-name undo-name view");
  g_assert_null (smt_view_get_text (smt_session_get_view (session)));
  smt_session_redo (session);
  g_assert_cmpstr (smt_view_get_text (smt_session_get_view (session)), ==, "vi");

  /* Emptied again, there is nothing to undo. */
  smt_session_set_text (session, "");
  g_assert_null (smt_session_get_undo_name (session));
}

static void
test_source (Fixture       *fixture,
             gconstpointer  data)
{
  SmtSession *session = fixture->session;
  g_autoptr (SmtView) view =
    smt_view_with_according_to (smt_session_get_view (session), "wp-2017");
  SmtMembershipIndex *index;

  smt_session_change (session, view, "Change Source");
  index = smt_session_get_index (session);
  g_assert_true (index != smt_dataset_get_index (fixture->dataset));
  g_assert_true (smt_session_get_index (session) == index);
  g_assert_cmpstr (smt_session_get_undo_name (session), ==, "Change Source");
  smt_session_undo (session);
  g_assert_true (smt_session_get_index (session) ==
                 smt_dataset_get_index (fixture->dataset));
}

static void
take_step (Fixture *fixture,
           GRand   *rand)
{
  static const char *ids[] = { "lmc", "eas", "VNM", "KHM", "sanya", "wp-2017", NULL };
  static const char *dates[] = { "1990", "2005", "2015-11", "2016-03-23", "2020" };
  static const char *texts[] = { "", "v", "vi", "asean" };
  SmtSession *session = fixture->session;

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      smt_session_go_to_page (session, g_rand_int_range (rand, 0, smt_page_get_n ()));
      break;
    case 1:
    case 2:
      smt_session_go_to_entity (session, ids[g_rand_int_range (rand, 0, G_N_ELEMENTS (ids))]);
      break;
    case 3:
      set_at (fixture, dates[g_rand_int_range (rand, 0, G_N_ELEMENTS (dates))]);
      break;
    case 4:
    case 5:
      smt_session_set_text (session, texts[g_rand_int_range (rand, 0, G_N_ELEMENTS (texts))]);
      break;
    case 6:
      smt_session_go_back (session);
      break;
    case 7:
    default:
      smt_session_go_forward (session);
      break;
    }
}

/* Everything about the session but what can be redone. */
static char *
dup_state (Fixture *fixture)
{
  SmtSession *session = fixture->session;
  g_autofree char *view = smt_view_to_json (smt_session_get_view (session));

  return g_strdup_printf ("%s %d %d %s", view,
                          smt_session_get_can_go_back (session),
                          smt_session_get_can_go_forward (session),
                          smt_session_get_undo_name (session));
}

static void
test_random (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GRand) rand = fixture_new_rand ();
  g_autofree char *start = dup_state (fixture), *undone = NULL;

  for (guint i = 0; i < N_STEPS; i++)
    {
      g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);

      take_step (fixture, rand);
      while (smt_session_get_undo_name (fixture->session) != NULL)
        {
          g_ptr_array_add (states, dup_state (fixture));
          smt_session_undo (fixture->session);
        }
      g_clear_pointer (&undone, g_free);
      undone = dup_state (fixture);
      g_assert_cmpstr (undone, ==, start);
      for (guint j = states->len; j > 0; j--)
        {
          g_autofree char *redone = NULL;

          smt_session_redo (fixture->session);
          redone = dup_state (fixture);
          g_assert_cmpstr (redone, ==, g_ptr_array_index (states, j - 1));
        }
      g_assert_null (smt_session_get_redo_name (fixture->session));
    }
}

/* Written and read again, everything can be undone as before. */
static void
test_json (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GRand) rand = fixture_new_rand ();
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (SmtSession) first = g_object_ref (fixture->session);
  g_autoptr (SmtSession) copy = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_STEPS; i++)
    take_step (fixture, rand);
  node = smt_session_to_node (first);
  copy = smt_session_new_from_node (fixture->dataset, smt_session_get_language (first),
                                    node, &error);
  g_assert_no_error (error);

  do
    {
      g_autofree char *state = dup_state (fixture), *same = NULL;

      fixture->session = copy;
      same = dup_state (fixture);
      fixture->session = first;
      g_assert_cmpstr (state, ==, same);
      smt_session_undo (first);
      smt_session_undo (copy);
    }
  while (smt_session_get_undo_name (first) != NULL);
}

/* A place far back is one step away, and one undo. */
static void
test_along (Fixture       *fixture,
            gconstpointer  data)
{
  SmtSession *session = fixture->session;

  smt_session_go_to_entity (session, "lmc");
  smt_session_go_to_entity (session, "VNM");
  smt_session_go_to_entity (session, "sanya");
  g_ptr_array_set_size (fixture->notified, 0);
  smt_session_go_along (session, -5);
  assert_notified (fixture, "");
  smt_session_go_along (session, -2);
  assert_notified (fixture, "can-go-forward view");
  assert_shows (fixture, SMT_PAGE_MECHANISMS, "lmc");
  g_assert_cmpstr (smt_view_get_entity (smt_session_get_page (session, 2)), ==, "sanya");
  smt_session_undo (session);
  assert_shows (fixture, SMT_PAGE_PLACES, "sanya");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) \
  g_test_add (path, Fixture, NULL, set_up, test, tear_down)

  ADD ("/session/start", test_start);
  ADD ("/session/date", test_date);
  ADD ("/session/pages", test_pages);
  ADD ("/session/entities", test_entities);
  ADD ("/session/no-list", test_no_list);
  ADD ("/session/typing", test_typing);
  ADD ("/session/source", test_source);
  ADD ("/session/random", test_random);
  ADD ("/session/json", test_json);
  ADD ("/session/along", test_along);

  return g_test_run ();
}
