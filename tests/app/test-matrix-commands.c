/* test-matrix-commands.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The commands of the matrix, as actions, without a display: what each does to
 * the view, what it shows of it, and that undoing takes it back by its name.
 */

#include "dataset-fixture.h"
#include "smt-core-enums.h"
#include "smt-matrix-command-group.h"
#include "smt-matrix-scene.h"

typedef struct
{
  SmtSession            *session;
  SmtMatrixCommandGroup *group;
  SmtMatrixPlaceIds      place;
} Fixture;

static void
locate (SmtMatrixPlaceIds *place,
        gpointer           user_data)
{
  *place = ((Fixture *) user_data)->place;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static SmtDataset *dataset;
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);

  if (dataset == NULL)
    dataset = fixture_read_bundled ();
  fixture->session = smt_session_new (dataset, language);
  smt_session_go_to_page (fixture->session, SMT_PAGE_MATRIX);
  fixture->group = smt_matrix_command_group_new (fixture->session);
  smt_matrix_command_group_set_locator (fixture->group, locate, fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->group);
  g_assert_finalize_object (fixture->session);
}

static SmtView *
get_view (Fixture *fixture)
{
  return smt_session_get_view (fixture->session);
}

static void
do_it (Fixture    *fixture,
       const char *detailed)
{
  GActionGroup *group = smt_matrix_command_group_get_group (fixture->group);
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_assert_true (g_action_parse_detailed_name (detailed, &name, &target, NULL));
  g_assert_true (g_action_group_has_action (group, name));
  g_action_group_activate_action (group, name, target);
}

/* Does it, and takes it back: the name is right, and the view as before. */
static void
assert_undone (Fixture    *fixture,
               const char *detailed,
               const char *name)
{
  g_autoptr (SmtView) before = smt_view_ref (get_view (fixture));

  do_it (fixture, detailed);
  g_assert_false (smt_view_equal (before, get_view (fixture)));
  g_assert_cmpstr (smt_session_get_undo_name (fixture->session), ==, name);
  smt_session_undo (fixture->session);
  g_assert_true (smt_view_equal (before, get_view (fixture)));
  smt_session_redo (fixture->session);
  g_assert_false (smt_view_equal (before, get_view (fixture)));
  smt_session_undo (fixture->session);
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  fixture->place.party = "KHM";
  fixture->place.mechanism = "lmc";
  assert_undone (fixture, "reading::parties", "Change What Is Shown");
  assert_undone (fixture, "display::table", "Change How It Is Shown");
  assert_undone (fixture, "next-display", "Change How It Is Shown");
  assert_undone (fixture, "transposed", "Transpose");
  assert_undone (fixture, "by-region", "Group Parties by Region");
  assert_undone (fixture, "by-kind", "Group Mechanisms by Kind");
  assert_undone (fixture, "party-order::similarity", "Sort Parties by Similarity");
  assert_undone (fixture, "mechanism-order::count", "Sort Mechanisms by Number");
  assert_undone (fixture, "role-observer", "Filter by Role");
  assert_undone (fixture, "sign-not-stated", "Filter by Sign");
  assert_undone (fixture, "region-035", "Filter by Region");
  assert_undone (fixture, "at-least::3", "Filter by Number");
  assert_undone (fixture, "require", "Filter by Mechanism");
  assert_undone (fixture, "exclude", "Filter by Mechanism");
  assert_undone (fixture, "select-members::", "Select Members");
  assert_undone (fixture, "select-memberships::", "Select Mechanisms");
  assert_undone (fixture, "compare::2017", "Compare Dates");
  assert_undone (fixture, "earlier", "Change Date");
}

/* A state that is changed elsewhere is what the action shows. */
static void
test_states (Fixture       *fixture,
             gconstpointer  data)
{
  GActionGroup *group = smt_matrix_command_group_get_group (fixture->group);
  const char *const roles[] = { "observer", NULL };
  g_autoptr (SmtView) one = smt_view_with_roles (get_view (fixture), roles);
  g_autoptr (SmtView) two = smt_view_with_order (one, SMT_ORDER_COUNT);
  g_autoptr (GVariant) role = NULL;
  g_autoptr (GVariant) other = NULL;
  g_autoptr (GVariant) order = NULL;

  smt_session_change (fixture->session, two, "Elsewhere");
  role = g_action_group_get_action_state (group, "role-observer");
  other = g_action_group_get_action_state (group, "role-full");
  order = g_action_group_get_action_state (group, "party-order");
  g_assert_true (g_variant_get_boolean (role));
  g_assert_false (g_variant_get_boolean (other));
  g_assert_cmpstr (g_variant_get_string (order, NULL), ==, "count");
  g_assert_false (g_action_group_get_action_enabled (group, "clear-selection"));
  g_assert_false (g_action_group_get_action_enabled (group, "collapse-all"));
}

/* A word that there is not does nothing. */
static void
test_nonsense (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (SmtView) before = smt_view_ref (get_view (fixture));

  do_it (fixture, "reading::nothing");
  do_it (fixture, "party-order::nothing");
  do_it (fixture, "at-least::-1");
  do_it (fixture, "at-least::x");
  do_it (fixture, "remove-filter::nothing");
  do_it (fixture, "select-members::nobody");
  do_it (fixture, "require");
  do_it (fixture, "toggle-band");
  smt_matrix_command_group_move_entry (fixture->group, TRUE, "nobody", NULL);
  g_assert_true (smt_view_equal (before, get_view (fixture)));
}

static SmtMatrixScene *
new_scene (Fixture *fixture)
{
  return smt_matrix_scene_new (smt_session_get_dataset (fixture->session), NULL,
                               get_view (fixture), smt_session_get_language (fixture->session));
}

/* Who is in EAS, and not in SCO: as the rows of the matrix have it. */
static void
test_sets (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (SmtMatrixScene) all = new_scene (fixture);
  g_autoptr (SmtMatrixScene) some = NULL;
  guint eas, sco, row, n = 0;

  do_it (fixture, "all-of::eas");
  do_it (fixture, "none-of::sco");
  some = new_scene (fixture);
  g_assert_true (smt_matrix_scene_find_entry (all, SMT_AXIS_COLUMNS, "eas", &eas));
  g_assert_true (smt_matrix_scene_find_entry (all, SMT_AXIS_COLUMNS, "sco", &sco));
  for (guint i = 0; i < smt_matrix_scene_get_n_rows (all); i++)
    {
      const char *id = smt_matrix_scene_get_row (all, i)->id;
      SmtMatrixCell in_eas = smt_matrix_scene_get_cell (all, i, eas);
      SmtMatrixCell in_sco = smt_matrix_scene_get_cell (all, i, sco);
      gboolean expected = in_eas.counts && !in_sco.counts;

      g_assert_true (smt_matrix_scene_find_entry (some, SMT_AXIS_ROWS, id, &row) == expected);
      n += expected;
    }
  g_assert_cmpuint (n, >, 5);
  g_assert_cmpuint (smt_matrix_scene_get_n_hidden_for (some, SMT_AXIS_ROWS, SMT_HIDDEN_SETS),
                    ==, smt_matrix_scene_get_n_rows (all) - n);

  /* The opposite replaces, and the same again removes. */
  do_it (fixture, "none-of::eas");
  g_assert_null (smt_view_get_all_of (get_view (fixture))[0]);
  do_it (fixture, "remove-filter::none-of:sco");
  do_it (fixture, "none-of::eas");
  g_assert_null (smt_view_get_none_of (get_view (fixture))[0]);
}

/* Another date has another answer, also where a scene follows another. */
static void
test_sets_follow (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (SmtMatrixScene) before = NULL;
  g_autoptr (SmtMatrixScene) after = NULL;
  g_autoptr (SmtMatrixScene) anew = NULL;
  g_autoptr (SmtEdtf) at = smt_edtf_parse ("2000", NULL);

  do_it (fixture, "none-of::sco");
  before = new_scene (fixture);
  smt_session_set_at (fixture->session, at);
  after = smt_matrix_scene_new_after (before, NULL, get_view (fixture));
  anew = new_scene (fixture);
  g_assert_cmpuint (smt_matrix_scene_get_n_rows (after), ==, smt_matrix_scene_get_n_rows (anew));
  g_assert_cmpuint (smt_matrix_scene_get_n_rows (after), !=, smt_matrix_scene_get_n_rows (before));
}

static void
test_selection (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (SmtMatrixScene) scene = NULL;

  do_it (fixture, "select-members::lmc");
  g_assert_cmpuint (g_strv_length ((char **) smt_view_get_selected_parties (get_view (fixture))),
                    ==, 6);
  do_it (fixture, "show-selection");
  scene = new_scene (fixture);
  g_assert_cmpuint (smt_matrix_scene_get_n_rows (scene), ==, 6);
  do_it (fixture, "clear-selection");
  do_it (fixture, "remove-filters");
  g_assert_null (smt_view_get_parties (get_view (fixture))[0]);
  g_assert_null (smt_view_get_selected_parties (get_view (fixture))[0]);
}

static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (SmtMatrixScene) before = new_scene (fixture);
  g_autoptr (SmtMatrixScene) after = NULL;
  guint last = smt_matrix_scene_get_n_rows (before) - 1;
  const char *id = smt_matrix_scene_get_row (before, last)->id;

  smt_matrix_command_group_move_entry (fixture->group, TRUE, id,
                                       smt_matrix_scene_get_row (before, 1)->id);
  after = new_scene (fixture);
  g_assert_cmpstr (smt_session_get_undo_name (fixture->session), ==, "Move Party");
  g_assert_cmpint (smt_view_get_order (get_view (fixture)), ==, SMT_ORDER_HAND);
  g_assert_cmpstr (smt_matrix_scene_get_row (after, 0)->id, ==,
                   smt_matrix_scene_get_row (before, 0)->id);
  g_assert_cmpstr (smt_matrix_scene_get_row (after, 1)->id, ==, id);
  for (guint i = 2; i <= last; i++)
    g_assert_cmpstr (smt_matrix_scene_get_row (after, i)->id, ==,
                     smt_matrix_scene_get_row (before, i - 1)->id);
}

static void
test_bands (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (SmtMatrixScene) scene = NULL;

  do_it (fixture, "by-region");
  do_it (fixture, "collapse-all");
  scene = new_scene (fixture);
  for (guint i = 0; i < smt_matrix_scene_get_n_rows (scene); i++)
    g_assert_true (smt_matrix_scene_get_row (scene, i)->collapsed);
  smt_matrix_command_group_toggle_band (fixture->group, "region:035");
  g_assert_false (g_strv_contains (smt_view_get_collapsed (get_view (fixture)), "region:035"));
  do_it (fixture, "expand-all");
  g_assert_null (smt_view_get_collapsed (get_view (fixture))[0]);
}

/* Selecting on is one step; what was done in between is not swallowed. */
static void
test_amend (Fixture       *fixture,
            gconstpointer  data)
{
  const char *const one[] = { "KHM", NULL }, *const two[] = { "KHM", "VNM", NULL };
  g_autoptr (SmtView) before = smt_view_ref (get_view (fixture));

  smt_matrix_command_group_select (fixture->group, one, NULL);
  smt_matrix_command_group_select (fixture->group, two, NULL);
  smt_session_undo (fixture->session);
  g_assert_true (smt_view_equal (before, get_view (fixture)));
}

static void
test_menus (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GMenuModel) roles =
    smt_matrix_command_group_new_menu (fixture->group, &smt_matrix_role_command);
  g_autoptr (GMenuModel) regions =
    smt_matrix_command_group_new_menu (fixture->group, &smt_matrix_region_command);
  GActionGroup *group = smt_matrix_command_group_get_group (fixture->group);

  g_assert_cmpint (g_menu_model_get_n_items (roles), >, 3);
  g_assert_cmpint (g_menu_model_get_n_items (regions), >, 3);
  for (int i = 0; i < g_menu_model_get_n_items (regions); i++)
    {
      g_autofree char *action = NULL;

      g_assert_true (g_menu_model_get_item_attribute (regions, i, G_MENU_ATTRIBUTE_ACTION,
                                                      "s", &action));
      g_assert_true (g_str_has_prefix (action, "matrix."));
      g_assert_true (g_action_group_has_action (group, action + strlen ("matrix.")));
    }
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/matrix-commands/undo", test_undo);
  ADD ("/matrix-commands/states", test_states);
  ADD ("/matrix-commands/nonsense", test_nonsense);
  ADD ("/matrix-commands/sets", test_sets);
  ADD ("/matrix-commands/sets-follow", test_sets_follow);
  ADD ("/matrix-commands/selection", test_selection);
  ADD ("/matrix-commands/move", test_move);
  ADD ("/matrix-commands/bands", test_bands);
  ADD ("/matrix-commands/amend", test_amend);
  ADD ("/matrix-commands/menus", test_menus);

  return g_test_run ();
}
