/* view-maker.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Views with anything in them: every part of a view has a setter that is tried.
 */

#include "view-maker.h"

#include "smt-core-enums.h"

/* Changes one thing at random, perhaps to what it was. */
typedef SmtView *(*Change) (SmtView *view,
                            GRand   *rand);

static const char *const strings[] = {
  "lmc", "KHM", "a \"quoted\" \\ text/", "日本 é 😀", "\t\n\x01", "x", NULL
};

static const char *
pick_string (GRand *rand)
{
  return strings[g_rand_int_range (rand, 0, G_N_ELEMENTS (strings))];
}

static void
pick_list (GRand       *rand,
           const char **list)
{
  guint n = g_rand_int_range (rand, 0, 4);

  for (guint i = 0; i < n; i++)
    list[i] = strings[g_rand_int_range (rand, 0, G_N_ELEMENTS (strings) - 1)];
  list[n] = NULL;
}

static int
pick_word (GRand *rand,
           GType  type)
{
  GEnumClass *words = g_type_class_ref (type);
  int value = words->values[g_rand_int_range (rand, 0, words->n_values)].value;

  g_type_class_unref (words);
  return value;
}

static SmtView *
change_page (SmtView *view,
             GRand   *rand)
{
  return smt_view_with_page (view, pick_word (rand, SMT_TYPE_PAGE));
}

static SmtView *
change_entity (SmtView *view,
               GRand   *rand)
{
  return smt_view_with_entity (view, pick_string (rand));
}

static SmtView *
change_at (SmtView *view,
           GRand   *rand)
{
  static const char *dates[] = { "2015", "2015-11-12", "2016~", "../2017", "201X", "-0985" };
  g_autoptr (SmtEdtf) at = NULL;

  if (g_rand_int_range (rand, 0, 4) == 0)
    return smt_view_with_at (view, NULL);
  at = smt_edtf_parse (dates[g_rand_int_range (rand, 0, G_N_ELEMENTS (dates))], NULL);
  return smt_view_with_at (view, at);
}

static SmtView *
change_mechanisms (SmtView *view,
                   GRand   *rand)
{
  const char *list[5];

  pick_list (rand, list);
  return smt_view_with_mechanisms (view, list);
}

static SmtView *
change_parties (SmtView *view,
                GRand   *rand)
{
  const char *list[5];

  pick_list (rand, list);
  return smt_view_with_parties (view, list);
}

static SmtView *
change_roles (SmtView *view,
              GRand   *rand)
{
  const char *list[5];

  pick_list (rand, list);
  return smt_view_with_roles (view, list);
}

static SmtView *
change_according_to (SmtView *view,
                     GRand   *rand)
{
  return smt_view_with_according_to (view, pick_string (rand));
}

static SmtView *
change_text (SmtView *view,
             GRand   *rand)
{
  return smt_view_with_text (view, pick_string (rand));
}

static SmtView *
change_order (SmtView *view,
              GRand   *rand)
{
  return smt_view_with_order (view, pick_word (rand, SMT_TYPE_ORDER));
}

static SmtView *
change_transposed (SmtView *view,
                   GRand   *rand)
{
  return smt_view_with_transposed (view, g_rand_boolean (rand));
}

static SmtView *
change_organisations (SmtView *view,
                      GRand   *rand)
{
  return smt_view_with_organisations (view, g_rand_boolean (rand));
}

static SmtView *
change_mechanism_order (SmtView *view,
                        GRand   *rand)
{
  return smt_view_with_mechanism_order (view, pick_word (rand, SMT_TYPE_ORDER));
}

static SmtView *
change_party_sequence (SmtView *view,
                       GRand   *rand)
{
  const char *list[5];

  pick_list (rand, list);
  return smt_view_with_party_sequence (view, list);
}

static SmtView *
change_mechanism_sequence (SmtView *view,
                           GRand   *rand)
{
  const char *list[5];

  pick_list (rand, list);
  return smt_view_with_mechanism_sequence (view, list);
}

static SmtView *
change_by_region (SmtView *view,
                  GRand   *rand)
{
  return smt_view_with_by_region (view, g_rand_boolean (rand));
}

static SmtView *
change_by_kind (SmtView *view,
                GRand   *rand)
{
  return smt_view_with_by_kind (view, g_rand_boolean (rand));
}

static SmtView *
change_collapsed (SmtView *view,
                  GRand   *rand)
{
  const char *list[5];

  pick_list (rand, list);
  return smt_view_with_collapsed (view, list);
}

static SmtView *
change_regions (SmtView *view,
                GRand   *rand)
{
  const char *list[5];

  pick_list (rand, list);
  return smt_view_with_regions (view, list);
}

static SmtView *
change_signs (SmtView *view,
              GRand   *rand)
{
  const char *list[5];

  pick_list (rand, list);
  return smt_view_with_signs (view, list);
}

static SmtView *
change_at_least (SmtView *view,
                 GRand   *rand)
{
  static const guint numbers[] = { 0, 1, 2, 75000, G_MAXINT };

  return smt_view_with_at_least (view, numbers[g_rand_int_range (rand, 0, G_N_ELEMENTS (numbers))]);
}

static SmtView *
change_sets (SmtView *view,
             GRand   *rand)
{
  const char *all_of[5], *any_of[5], *none_of[5];
  g_autoptr (SmtView) sets = NULL;

  pick_list (rand, all_of);
  pick_list (rand, any_of);
  pick_list (rand, none_of);
  sets = smt_view_with_sets (view, all_of, none_of);
  return smt_view_with_any_of (sets, any_of);
}

static SmtView *
change_reading (SmtView *view,
                GRand   *rand)
{
  return smt_view_with_reading (view, pick_word (rand, SMT_TYPE_READING));
}

static SmtView *
change_display (SmtView *view,
             GRand   *rand)
{
  return smt_view_with_display (view, pick_word (rand, SMT_TYPE_DISPLAY));
}

static SmtView *
change_table_order (SmtView *view,
                    GRand   *rand)
{
  return smt_view_with_table_order (view, pick_word (rand, SMT_TYPE_TABLE_ORDER),
                                    g_rand_boolean (rand));
}

static SmtView *
change_before (SmtView *view,
               GRand   *rand)
{
  g_autoptr (SmtEdtf) before = smt_edtf_parse (g_rand_boolean (rand) ? "2015" : "1994-07", NULL);

  return smt_view_with_before (view, g_rand_int_range (rand, 0, 4) == 0 ? NULL : before);
}

static SmtView *
change_selection (SmtView *view,
                  GRand   *rand)
{
  const char *parties[5], *mechanisms[5];

  pick_list (rand, parties);
  pick_list (rand, mechanisms);
  return smt_view_with_selection (view, parties, mechanisms);
}

static SmtView *
change_facets (SmtView *view,
               GRand   *rand)
{
  const char *list[5];

  pick_list (rand, list);
  return smt_view_with_facets (view, list);
}

static SmtView *
change_lanes (SmtView *view,
              GRand   *rand)
{
  return smt_view_with_lanes (view, pick_word (rand, SMT_TYPE_LANES));
}

static SmtView *
change_window (SmtView *view,
               GRand   *rand)
{
  g_autoptr (SmtEdtf) from = smt_edtf_parse (g_rand_boolean (rand) ? "1991" : "2015-03-01", NULL);
  g_autoptr (SmtEdtf) to = smt_edtf_parse (g_rand_boolean (rand) ? "2026" : "2017-01-11", NULL);

  return smt_view_with_window (view, g_rand_boolean (rand) ? from : NULL,
                               g_rand_boolean (rand) ? to : NULL);
}

static SmtView *
change_sort (SmtView *view,
             GRand   *rand)
{
  return smt_view_with_sort (view, pick_word (rand, SMT_TYPE_SORT));
}

static SmtView *
change_compared (SmtView *view,
                 GRand   *rand)
{
  const char *list[5];

  pick_list (rand, list);
  return smt_view_with_compared (view, list);
}

static SmtView *
change_only_differences (SmtView *view,
                         GRand   *rand)
{
  return smt_view_with_only_differences (view, g_rand_boolean (rand));
}

static SmtView *
change_counting (SmtView *view,
                 GRand   *rand)
{
  return smt_view_with_counting (view, pick_word (rand, SMT_TYPE_COUNTING));
}

static SmtView *
change_beside (SmtView *view,
               GRand   *rand)
{
  static const char *const tags[] = { NULL, "en", "zh-CN" };

  return smt_view_with_beside (view, tags[g_rand_int_range (rand, 0, G_N_ELEMENTS (tags))]);
}

static SmtView *
change_unfolded (SmtView *view,
                 GRand   *rand)
{
  const char *list[5];

  pick_list (rand, list);
  return smt_view_with_unfolded (view, list);
}

static const Change changes[] = {
  change_page, change_entity, change_at, change_mechanisms, change_parties,
  change_roles, change_according_to, change_text, change_order,
  change_transposed, change_organisations, change_mechanism_order,
  change_party_sequence, change_mechanism_sequence, change_by_region,
  change_by_kind, change_collapsed, change_regions, change_signs, change_at_least,
  change_sets, change_reading, change_display, change_table_order, change_before,
  change_selection,
  change_facets, change_lanes, change_window, change_sort, change_compared,
  change_only_differences, change_counting, change_beside,
  change_unfolded
};

/**
 * view_maker_get_n_changes:
 *
 * Returns: how many changes there are: one for each part of a view
 */
guint
view_maker_get_n_changes (void)
{
  return G_N_ELEMENTS (changes);
}

/**
 * view_maker_change:
 * @n: which change
 *
 * Returns: (transfer full): @view with one part at random, perhaps as it was
 */
SmtView *
view_maker_change (SmtView *view,
                   guint    n,
                   GRand   *rand)
{
  return changes[n] (view, rand);
}

/**
 * view_maker_make:
 *
 * Returns: (transfer full): a view after some changes at random
 */
SmtView *
view_maker_make (GRand *rand)
{
  SmtView *view = smt_view_new ();

  for (int i = g_rand_int_range (rand, 0, 15); i > 0; i--)
    {
      SmtView *before = view;

      view = changes[g_rand_int_range (rand, 0, G_N_ELEMENTS (changes))] (before, rand);
      smt_view_unref (before);
    }
  return view;
}
