/* test-history.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The history of views: undo against a plain list of what was shown, and Back
 * and Forward against two plain stacks.
 */

#include "dataset-fixture.h"
#include "smt-history.h"

#define N_WALKS 200
#define N_STEPS 60

static SmtView *
new_view (SmtPage     page,
          const char *entity,
          const char *text)
{
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtView) paged = smt_view_with_page (plain, page);
  g_autoptr (SmtView) opened = smt_view_with_entity (paged, entity);

  return smt_view_with_text (opened, text);
}

static SmtHistory *
new_history (void)
{
  g_autoptr (SmtView) view = smt_view_new ();

  return smt_history_new (view);
}

static void
assert_shows (SmtHistory *history,
              SmtView    *expected)
{
  g_autofree char *shown = smt_view_to_json (smt_history_get_view (history));
  g_autofree char *wanted = smt_view_to_json (expected);

  g_assert_cmpstr (shown, ==, wanted);
}

static void
test_empty (void)
{
  g_autoptr (SmtHistory) history = new_history ();
  g_autoptr (SmtView) first = smt_view_new ();

  g_assert_false (smt_history_undo (history));
  g_assert_false (smt_history_redo (history));
  g_assert_false (smt_history_go_back (history));
  g_assert_false (smt_history_go_forward (history));
  g_assert_false (smt_history_change (history, first, "Nothing"));
  g_assert_null (smt_history_get_undo_name (history));
  g_assert_null (smt_history_get_redo_name (history));
  assert_shows (history, first);
}

/* A step belongs to both sides of a change: its name is what undoing it and
 * then redoing it would do. */
static void
test_names (void)
{
  g_autoptr (SmtHistory) history = new_history ();
  g_autoptr (SmtView) one = new_view (SMT_PAGE_PARTIES, NULL, NULL);
  g_autoptr (SmtView) two = new_view (SMT_PAGE_PARTIES, "VNM", NULL);

  g_assert_true (smt_history_change (history, one, "First"));
  g_assert_true (smt_history_change (history, two, "Second"));
  g_assert_cmpstr (smt_history_get_undo_name (history), ==, "Second");
  g_assert_true (smt_history_undo (history));
  g_assert_cmpstr (smt_history_get_undo_name (history), ==, "First");
  g_assert_cmpstr (smt_history_get_redo_name (history), ==, "Second");
  g_assert_true (smt_history_undo (history));
  g_assert_null (smt_history_get_undo_name (history));
  g_assert_cmpstr (smt_history_get_redo_name (history), ==, "First");

  /* Another change ends what could be redone. */
  g_assert_true (smt_history_change (history, two, "Third"));
  g_assert_null (smt_history_get_redo_name (history));
}

static void
test_amend (void)
{
  g_autoptr (SmtHistory) history = new_history ();
  g_autoptr (SmtView) none = new_view (SMT_PAGE_MECHANISMS, NULL, NULL);
  g_autoptr (SmtView) a = new_view (SMT_PAGE_MECHANISMS, NULL, "a");
  g_autoptr (SmtView) ab = new_view (SMT_PAGE_MECHANISMS, NULL, "ab");

  g_assert_true (smt_history_amend (history, a, "Filter"));
  g_assert_true (smt_history_amend (history, ab, "Filter"));
  g_assert_false (smt_history_amend (history, ab, "Filter"));
  g_assert_true (smt_history_undo (history));
  assert_shows (history, none);
  g_assert_true (smt_history_redo (history));
  assert_shows (history, ab);

  /* What comes to nothing leaves nothing to undo. */
  g_assert_true (smt_history_amend (history, none, "Filter"));
  g_assert_null (smt_history_get_undo_name (history));

  /* After an undo it is a new change: the one undone was another. */
  g_assert_true (smt_history_amend (history, a, "Filter"));
  g_assert_true (smt_history_undo (history));
  g_assert_true (smt_history_amend (history, ab, "Filter"));
  g_assert_null (smt_history_get_redo_name (history));
  g_assert_true (smt_history_undo (history));
  assert_shows (history, none);
}

/* Undoing a step back brings back where Back led before it. */
static void
test_undo_walk (void)
{
  g_autoptr (SmtHistory) history = new_history ();
  g_autoptr (SmtView) first = smt_view_new ();
  g_autoptr (SmtView) page = new_view (SMT_PAGE_PARTIES, "VNM", NULL);

  smt_history_change (history, page, "Go");
  g_assert_true (smt_history_go_back (history));
  g_assert_false (smt_history_can_go_back (history));
  g_assert_true (smt_history_undo (history));
  assert_shows (history, page);
  g_assert_true (smt_history_can_go_back (history));
  g_assert_false (smt_history_can_go_forward (history));
  g_assert_true (smt_history_undo (history));
  assert_shows (history, first);
  g_assert_false (smt_history_can_go_back (history));
}

/* The oracle: every view ever shown, and two stacks. */
typedef struct
{
  SmtHistory *history;
  GPtrArray  *undo;      /* of SmtView */
  GPtrArray  *back;
  GPtrArray  *forward;
} Walk;

static GPtrArray *
new_stack (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) smt_view_unref);
}

static void
push (GPtrArray *stack,
      SmtView   *view)
{
  g_ptr_array_add (stack, smt_view_ref (view));
}

static void
step_to (Walk       *walk,
         const char *entity,
         const char *text)
{
  g_autoptr (SmtView) before = smt_view_ref (smt_history_get_view (walk->history));
  g_autoptr (SmtView) view = new_view (SMT_PAGE_PARTIES, entity, text);

  if (!smt_history_change (walk->history, view, "Go"))
    return;
  push (walk->undo, before);
  if (g_strcmp0 (smt_view_get_entity (before), entity) != 0 ||
      smt_view_get_page (before) != SMT_PAGE_PARTIES)
    {
      push (walk->back, before);
      g_ptr_array_set_size (walk->forward, 0);
    }
}

static void
step_along (Walk      *walk,
            GPtrArray *from,
            GPtrArray *to,
            gboolean (*step) (SmtHistory *))
{
  g_autoptr (SmtView) before = smt_view_ref (smt_history_get_view (walk->history));
  g_autoptr (SmtView) expected = NULL;

  g_assert_true (step (walk->history) == (from->len > 0));
  if (from->len == 0)
    return;
  expected = g_ptr_array_steal_index (from, from->len - 1);
  assert_shows (walk->history, expected);
  push (walk->undo, before);
  push (to, before);
}

static void
take_step (Walk  *walk,
           GRand *rand)
{
  static const char *entities[] = { "VNM", "KHM", "CHN", NULL };
  static const char *texts[] = { "a", "b", NULL };

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      step_along (walk, walk->back, walk->forward, smt_history_go_back);
      break;
    case 1:
      step_along (walk, walk->forward, walk->back, smt_history_go_forward);
      break;
    default:
      step_to (walk, entities[g_rand_int_range (rand, 0, G_N_ELEMENTS (entities))],
               texts[g_rand_int_range (rand, 0, G_N_ELEMENTS (texts))]);
      break;
    }
  g_assert_true (smt_history_can_go_back (walk->history) == (walk->back->len > 0));
  g_assert_true (smt_history_can_go_forward (walk->history) == (walk->forward->len > 0));
}

static void
undo_all (Walk *walk)
{
  g_autoptr (SmtView) last = smt_view_ref (smt_history_get_view (walk->history));

  for (guint i = walk->undo->len; i > 0; i--)
    {
      g_assert_true (smt_history_undo (walk->history));
      assert_shows (walk->history, g_ptr_array_index (walk->undo, i - 1));
    }
  g_assert_false (smt_history_undo (walk->history));
  g_assert_false (smt_history_can_go_back (walk->history));
  g_assert_false (smt_history_can_go_forward (walk->history));

  while (smt_history_redo (walk->history))
    ;
  assert_shows (walk->history, last);
  g_assert_true (smt_history_can_go_back (walk->history) == (walk->back->len > 0));
  g_assert_true (smt_history_can_go_forward (walk->history) == (walk->forward->len > 0));
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < N_WALKS; i++)
    {
      Walk walk = { new_history (), new_stack (), new_stack (), new_stack () };

      for (guint j = 0; j < N_STEPS; j++)
        take_step (&walk, rand);
      undo_all (&walk);
      smt_history_free (walk.history);
      g_ptr_array_unref (walk.undo);
      g_ptr_array_unref (walk.back);
      g_ptr_array_unref (walk.forward);
    }
}

static SmtHistory *
write_and_read (SmtHistory *history)
{
  g_autoptr (JsonNode) node = smt_history_to_node (history);
  g_autofree char *text = json_to_string (node, FALSE);
  g_autoptr (JsonNode) read = json_from_string (text, NULL);
  g_autoptr (GError) error = NULL;
  SmtHistory *copy = smt_history_new_from_node (read, &error);

  g_assert_no_error (error);
  return copy;
}

static void
assert_same_pages (SmtHistory *history,
                   SmtHistory *copy)
{
  for (int i = -30; i <= 30; i++)
    {
      SmtView *page = smt_history_get_page (history, i);

      g_assert_true ((page == NULL) == (smt_history_get_page (copy, i) == NULL));
      g_assert_true (page == NULL || smt_view_equal (page, smt_history_get_page (copy, i)));
    }
}

/* Both can be undone and redone alike, as far as is kept. */
static void
assert_same (SmtHistory *history,
             SmtHistory *copy)
{
  guint n_kept = 0;

  for (; smt_history_redo (copy); n_kept++)
    g_assert_true (smt_history_redo (history));
  do
    {
      assert_shows (copy, smt_history_get_view (history));
      assert_same_pages (history, copy);
      if (smt_history_get_undo_name (copy) != NULL)
        g_assert_cmpstr (smt_history_get_undo_name (history), ==,
                         smt_history_get_undo_name (copy));
      n_kept++;
    }
  while (smt_history_undo (copy) && smt_history_undo (history));
  g_assert_true (smt_history_get_undo_name (history) == NULL || n_kept > 10);
}

/* What is written and read again is as it was, whatever was done. */
static void
test_json (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < N_WALKS; i++)
    {
      Walk walk = { new_history (), new_stack (), new_stack (), new_stack () };
      g_autoptr (SmtHistory) copy = NULL;
      guint n_undone = g_rand_int_range (rand, 0, 9);

      for (guint j = 0; j < N_STEPS; j++)
        {
          take_step (&walk, rand);
          if (smt_history_walk (walk.history, -(int) walk.back->len, "Jump"))
            smt_history_undo (walk.history);
        }
      for (guint j = 0; j < n_undone; j++)
        smt_history_undo (walk.history);
      copy = write_and_read (walk.history);
      assert_same (walk.history, copy);
      smt_history_free (walk.history);
      g_ptr_array_unref (walk.undo);
      g_ptr_array_unref (walk.back);
      g_ptr_array_unref (walk.forward);
    }
}

static void
assert_refused (const char *text)
{
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (smt_history_new_from_node (node, &error));
  g_assert_nonnull (error);
}

#define VIEW "{\"format\":\"summitry-view\",\"version\":1,\"page\":\"parties\"}"

static void
test_refused (void)
{
  assert_refused ("[]");
  assert_refused ("{}");
  assert_refused ("{\"view\":1}");
  assert_refused ("{\"view\":" VIEW ",\"back\":[],\"forward\":[]}");
  assert_refused ("{\"view\":" VIEW ",\"back\":[3],\"forward\":[],\"steps\":[]}");
  assert_refused ("{\"view\":" VIEW ",\"back\":[],\"forward\":[],\"steps\":[{}]}");
  assert_refused ("{\"view\":" VIEW ",\"back\":[],\"forward\":[],\"steps\":"
                  "[{\"name\":\"a\",\"pages\":-1}]}");
  assert_refused ("{\"view\":" VIEW ",\"back\":[],\"forward\":[],\"steps\":[],"
                  "\"undone\":1}");
}

/* A jump over several pages is one change; the pages that it skips stay on the
 * way. */
static void
test_jump (void)
{
  g_autoptr (SmtHistory) history = new_history ();
  g_autoptr (SmtView) one = new_view (SMT_PAGE_PARTIES, "VNM", NULL);
  g_autoptr (SmtView) two = new_view (SMT_PAGE_PARTIES, "KHM", NULL);
  g_autoptr (SmtView) first = smt_view_ref (smt_history_get_view (history));

  smt_history_change (history, one, "Go");
  smt_history_change (history, two, "Go");
  g_assert_false (smt_history_walk (history, -3, "Jump"));
  g_assert_false (smt_history_walk (history, 0, "Jump"));
  g_assert_true (smt_history_walk (history, -2, "Jump"));
  assert_shows (history, first);
  g_assert_true (smt_history_get_page (history, 1) == one);
  g_assert_true (smt_history_get_page (history, 2) == two);
  g_assert_null (smt_history_get_page (history, 3));
  g_assert_true (smt_history_undo (history));
  assert_shows (history, two);
  g_assert_true (smt_history_get_page (history, -1) == one);
}

/* Neither time nor stack may grow with what lies behind. */
static void
test_long (void)
{
  gint64 start = fixture_get_time ();
  g_autoptr (SmtHistory) history = new_history ();
  g_autoptr (SmtView) one = new_view (SMT_PAGE_PARTIES, "VNM", NULL);
  g_autoptr (SmtView) two = new_view (SMT_PAGE_PARTIES, "KHM", NULL);

  for (guint i = 0; i < 200000; i++)
    smt_history_change (history, i % 2 == 0 ? one : two, "Go");
  g_clear_pointer (&history, smt_history_free);
  fixture_assert_quick (start, 10);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/empty", test_empty);
  g_test_add_func ("/history/names", test_names);
  g_test_add_func ("/history/amend", test_amend);
  g_test_add_func ("/history/undo-walk", test_undo_walk);
  g_test_add_func ("/history/jump", test_jump);
  g_test_add_func ("/history/random", test_random);
  g_test_add_func ("/history/json", test_json);
  g_test_add_func ("/history/refused", test_refused);
  g_test_add_func ("/history/long", test_long);

  return g_test_run ();
}
