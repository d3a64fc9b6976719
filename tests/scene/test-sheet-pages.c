/* test-sheet-pages.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What pages say: the bundled dataset's where the point is that real content
 * reads well, and the small dataset's for all that the bundled one lacks.
 */

#include "smt-sheet.h"

#include <string.h>

#include "dataset-fixture.h"
#include "sheet-fixture.h"
#include "smt-matrix-scene.h"
#include "smt-subtitle.h"

static SmtSheet *
open_page (SmtDataset *dataset,
           const char *id,
           const char *at,
           const char *according_to)
{
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  g_autoptr (SmtView) empty = smt_view_new ();
  g_autoptr (SmtEdtf) date = at != NULL ? smt_edtf_parse (at, NULL) : NULL;
  g_autoptr (SmtView) dated = smt_view_with_at (empty, date);
  g_autoptr (SmtView) view = smt_view_with_according_to (dated, according_to);
  SmtEntity *entity = smt_dataset_lookup (dataset, id);

  g_assert_nonnull (entity);
  return smt_sheet_new (dataset, entity, view, language);
}

static SmtSheet *
open_bundled (const char *id,
              const char *at,
              const char *according_to)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();

  return open_page (dataset, id, at, according_to);
}

static SmtSheet *
open_small (const char *id)
{
  g_autoptr (SmtDataset) dataset = fixture_read_every_field ();

  return open_page (dataset, id, NULL, NULL);
}

static const SmtRun *
find_run (SmtLine    *line,
          const char *id)
{
  GPtrArray *runs = smt_line_get_runs (line);

  for (guint i = 0; i < runs->len; i++)
    if (g_strcmp0 (((SmtRun *) g_ptr_array_index (runs, i))->id, id) == 0)
      return g_ptr_array_index (runs, i);

  return NULL;
}

/* The headings must be these, in this order. */
static void
assert_sections (SmtSheet          *sheet,
                 const char *const *titles)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (sheet));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SmtSection) section = g_list_model_get_item (G_LIST_MODEL (sheet), i);

      g_assert_cmpstr (smt_section_get_title (section), ==, titles[i]);
    }
  g_assert_null (titles[n]);
}

static void
test_mechanism_head (void)
{
  g_autoptr (SmtSheet) sheet = open_bundled ("lmc", NULL, NULL);

  g_assert_cmpstr (smt_sheet_get_title (sheet), ==, "Lancang-Mekong Cooperation");
  g_assert_true (g_str_has_prefix (smt_sheet_get_subtitle (sheet), "LMC · "));
  g_assert_nonnull (strstr (smt_sheet_get_subtitle (sheet), " · 澜沧江"));
  g_assert_nonnull (strstr (smt_sheet_get_subtitle (sheet), " · also called "));
  g_assert_cmpstr (smt_sheet_get_summary (sheet), ==,
                   "Framework · founded 23 March 2016 in Sanya · "
                   "6 parties as of 23 November 2026");
}

/* A mechanism's line in the list and its page count the same parties. */
static void
test_same_count (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  GListModel *mechanisms = smt_dataset_get_list (dataset, SMT_ENTITY_MECHANISM);
  SmtDay day = smt_edtf_get_latest (smt_dataset_get_as_of (dataset));
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);

  for (guint i = 0; i < g_list_model_get_n_items (mechanisms); i++)
    {
      g_autoptr (SmtEntity) mechanism = g_list_model_get_item (mechanisms, i);
      g_autoptr (SmtSheet) sheet = open_page (dataset, smt_entity_get_id (mechanism), NULL, NULL);
      g_autofree char *subtitle =
        smt_subtitle_dup (dataset, mechanism, smt_dataset_get_index (dataset), day,
                          SMT_COUNTING_CURRENT, language);
      g_auto (GStrv) parts = g_strsplit (subtitle, " · ", -1);
      g_autofree char *count = g_strconcat (" · ", parts[1], " as of", NULL);

      g_assert_nonnull (strstr (parts[1], "part"));
      g_assert_nonnull (strstr (smt_sheet_get_summary (sheet), count));
    }
}

/* So do a party's line, its page, and its row in the matrix. */
static void
test_same_count_of_party (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  g_autoptr (SmtView) view = smt_view_new ();
  SmtMembershipIndex *index = smt_dataset_get_index (dataset);
  g_autoptr (SmtMatrixScene) matrix = smt_matrix_scene_new (dataset, index, view, language);
  SmtDay day = smt_edtf_get_latest (smt_dataset_get_as_of (dataset));
  guint n_rows = smt_matrix_scene_get_n_entries (matrix, SMT_AXIS_ROWS);

  g_assert_cmpuint (n_rows, >, 50);
  for (guint i = 0; i < n_rows; i++)
    {
      const SmtMatrixEntry *row = smt_matrix_scene_get_entry (matrix, SMT_AXIS_ROWS, i);
      g_autofree char *total = smt_matrix_scene_dup_entry_words (matrix, SMT_AXIS_ROWS, i);
      g_autofree char *subtitle =
        smt_subtitle_dup (dataset, row->entity, index, day, SMT_COUNTING_CURRENT, language);
      g_autoptr (SmtSheet) sheet = open_page (dataset, row->id, NULL, NULL);
      const char *count = strstr (total, ": ") + strlen (": ");
      g_autofree char *in_count = g_strconcat (" · in ", count, NULL);

      if (g_str_has_prefix (count, "0 "))
        continue;
      g_assert_nonnull (strstr (subtitle, count));
      g_assert_nonnull (strstr (smt_sheet_get_summary (sheet), in_count));
    }
}

static void
test_mechanism_sections (void)
{
  static const char *const titles[] = {
    "What it is", "Members as of 31 December 2020", "Not stated",
    "Past members and roles", "Structure", "Frameworks of priorities", "Meetings",
    "Documents", "Statements", "Milestones", "Bodies", "Series of meetings",
    "Events", "Relations", "Rosters", "Sources", NULL
  };
  g_autoptr (SmtSheet) sheet = open_small ("club");

  assert_sections (sheet, titles);
}

static void
test_members (void)
{
  g_autoptr (SmtSheet) sheet = open_bundled ("lmc", NULL, NULL);
  const char *title = "Members as of 23 November 2026";
  SmtLine *role = fixture_find_line (sheet, title, "Member");
  SmtLine *period = fixture_find_line (sheet, title, "Viet Nam");
  const SmtMark *mark;

  g_assert_nonnull (find_run (role, "member"));
  g_assert_cmpstr (smt_line_get_detail (role), ==, "6 parties");
  g_assert_cmpint (smt_line_get_kind (period), ==, SMT_LINE_PERIOD);
  g_assert_cmpint (smt_line_get_role_kind (period), ==, SMT_ROLE_KIND_FULL);
  g_assert_cmpuint (smt_line_get_depth (period), ==, 1);
  g_assert_cmpstr (smt_line_get_id (period), ==, "lmc.VNM");
  g_assert_nonnull (find_run (period, "VNM"));
  g_assert_cmpstr (smt_line_get_detail (period), ==, "since 23 March 2016");
  g_assert_false (smt_line_get_possibly (period));

  mark = g_ptr_array_index (smt_line_get_marks (period), 0);
  g_assert_cmpstr (mark->source, ==, "wp-2017");
  g_assert_cmpstr (mark->locator, ==, "V.7 ¶1 s3");
  g_assert_cmpstr (mark->text, ==, "V.7 ¶1 s3");
  g_assert_cmpstr (mark->title, ==,
                   "China's Policies on Asia-Pacific Security Cooperation, "
                   "State Council Information Office of China, 11 January 2017, V.7 ¶1 s3");
  g_assert_cmpstr (mark->statement, ==, "since 11 January 2017 or earlier");
}

/* Six periods share a note: it is there once. */
static void
test_shared_note (void)
{
  g_autoptr (SmtSheet) sheet = open_bundled ("lmc", NULL, NULL);
  GListModel *lines =
    G_LIST_MODEL (fixture_find_section (sheet, "Members as of 23 November 2026"));
  guint n_notes = 0;

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (SmtLine) line = g_list_model_get_item (lines, i);

      n_notes += smt_line_get_kind (line) == SMT_LINE_NOTE;
    }
  g_assert_cmpuint (n_notes, ==, 1);
}

static void
test_before_founding (void)
{
  g_autoptr (SmtSheet) sheet = open_bundled ("lmc", "2015", NULL);

  g_assert_nonnull (strstr (smt_sheet_get_summary (sheet),
                            "did not exist on 31 December 2015"));
  g_assert_null (fixture_find_line (sheet, "Members as of 31 December 2015", "Viet Nam"));
  g_assert_null (fixture_find_section (sheet, "Not stated"));
  g_assert_nonnull (fixture_find_line (sheet, "Members after 31 December 2015", "Viet Nam"));
}

static void
test_past (void)
{
  g_autoptr (SmtSheet) now = open_bundled ("asean", NULL, NULL);
  g_autoptr (SmtSheet) then = open_bundled ("asean", "2023-06", NULL);
  SmtLine *past = fixture_find_line (now, "Past members and roles", "Timor-Leste");

  g_assert_cmpstr (smt_line_get_detail (past), ==,
                   "Observer · from 11 November 2022 until 26 October 2025");
  g_assert_nonnull (fixture_find_line (then, "Members as of 30 June 2023", "Timor-Leste"));
  g_assert_nonnull (fixture_find_line (then, "Members after 30 June 2023", "Timor-Leste"));
}

/* The white paper knows China in CICA, by implication, and nobody else. */
static void
test_according_to (void)
{
  g_autoptr (SmtSheet) sheet = open_bundled ("cica", NULL, "wp-2017");
  const char *title = "Members as of 23 November 2026";
  SmtLine *china = fixture_find_line (sheet, title, "China");

  g_assert_cmpstr (smt_line_get_quiet (china), ==, "implied");
  g_assert_cmpuint (smt_line_get_marks (china)->len, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture_find_section (sheet, title))),
                    ==, 2);
  g_assert_nonnull (fixture_find_section (sheet, "Not stated"));
  g_assert_nonnull (strstr (smt_sheet_get_summary (sheet), "1 party as of"));
  g_assert_nonnull (strstr (smt_sheet_get_summary (sheet), "alone"));
}

/* All marks of a page. */
static void
assert_marks_are_of (SmtSheet   *sheet,
                     const char *source)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sheet)); i++)
    {
      g_autoptr (GListModel) section = g_list_model_get_item (G_LIST_MODEL (sheet), i);

      for (guint j = 0; j < g_list_model_get_n_items (section); j++)
        {
          g_autoptr (SmtLine) line = g_list_model_get_item (section, j);
          GPtrArray *marks = smt_line_get_marks (line);

          for (guint k = 0; k < marks->len; k++)
            g_assert_cmpstr (((const SmtMark *) g_ptr_array_index (marks, k))->source, ==,
                             source);
        }
    }
}

/* What rests on other sources is not stated, or counted; the rest stays. */
static void
test_according_to_fields (void)
{
  g_autoptr (SmtSheet) sheet = open_bundled ("cica", NULL, "wp-2017");
  g_autoptr (SmtSheet) whole = open_bundled ("cica", NULL, NULL);
  SmtLine *founded = fixture_find_label (sheet, "Founded");
  SmtLine *kind = fixture_find_label (sheet, "Kind");

  assert_marks_are_of (sheet, "wp-2017");
  g_assert_cmpstr (smt_line_get_quiet (founded), ==, "not stated");
  g_assert_cmpuint (smt_line_get_runs (founded)->len, ==, 0);
  g_assert_cmpuint (smt_line_get_runs (kind)->len, ==, 1);
  g_assert_null (strstr (smt_sheet_get_summary (sheet), "founded"));
  g_assert_nonnull (strstr (smt_sheet_get_summary (whole), "founded"));
  g_assert_nonnull (fixture_find_line (whole, "Meetings", "First CICA Summit"));
  g_assert_null (fixture_find_line (sheet, "Meetings", "First CICA Summit"));
}

/* A source that says nothing of an entity leaves its name and its links. */
static void
test_according_to_nothing (void)
{
  g_autoptr (SmtSheet) sheet = open_bundled ("sanya-declaration", NULL, "arf-6-1999");

  assert_marks_are_of (sheet, "arf-6-1999");
  g_assert_cmpstr (smt_sheet_get_title (sheet), ==,
                   "Sanya Declaration of the First Lancang-Mekong Cooperation Leaders' Meeting");
  g_assert_cmpstr (smt_line_get_quiet (fixture_find_label (sheet, "Kind")), ==, "not stated");
}

static void
test_not_stated (void)
{
  static const char *const labels[] = {
    "Levels of meetings", "Chair", "Secretariat", "Legal basis"
  };
  g_autoptr (SmtSheet) sheet = open_small ("club");

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      SmtLine *line = fixture_find_label (sheet, labels[i]);

      g_assert_cmpuint (smt_line_get_runs (line)->len, ==, 0);
      g_assert_cmpstr (smt_line_get_quiet (line), ==, "not stated");
    }
  g_assert_cmpstr (smt_line_get_quiet (fixture_find_label (sheet, "Mandate")), ==, "implied");
}

/* Counted are those without a line of their own: not who has one as an
 * applicant, nor who no longer exists. */
static void
test_undetermined (void)
{
  g_autoptr (SmtSheet) sheet = open_small ("club");
  SmtLine *line = fixture_find_line (sheet, "Not stated",
                                     "Whether 1 other party of this dataset took part");

  g_assert_nonnull (line);
  g_assert_cmpstr (smt_line_get_detail (line), ==,
                   "no complete list covers every role on this day");
}

static void
test_possibly (void)
{
  g_autoptr (SmtSheet) sheet = open_small ("club");
  SmtLine *line = fixture_find_line (sheet, "Members as of 31 December 2020", "The League");

  g_assert_true (smt_line_get_possibly (line));
  g_assert_cmpint (smt_line_get_role_kind (line), ==, SMT_ROLE_KIND_CANDIDATE);
  g_assert_cmpstr (smt_line_get_quiet (line), ==, "possibly");
}

/* What was dissolved has no members any more, though nobody says that they
 * left. */
static void
test_dissolved (void)
{
  g_autoptr (SmtSheet) sheet = open_small ("league");

  g_assert_null (fixture_find_line (sheet, "Members as of 31 December 2020", "Aland"));
  g_assert_nonnull (fixture_find_line (sheet, "Past members and roles", "Aland"));
}

static void
test_frameworks (void)
{
  g_autoptr (SmtSheet) sheet = open_bundled ("lmc", NULL, NULL);
  const char *title = "Frameworks of priorities";
  SmtLine *second = fixture_find_line (sheet, title, "Production capacity (Production capacity, Industry)");
  SmtLine *only = fixture_find_line (sheet, title, "Connectivity");

  g_assert_cmpstr (smt_line_get_label (second), ==, "2.");
  g_assert_nonnull (find_run (second, "industry"));
  g_assert_nonnull (find_run (only, "connectivity"));
  g_assert_nonnull (find_run (fixture_find_line (sheet, title, "First LMC Leaders' Meeting"),
                              "lmc-leaders-1"));
}

static void
test_statements (void)
{
  g_autoptr (SmtSheet) sheet = open_bundled ("lmc", NULL, NULL);
  SmtLine *line = fixture_find_label (sheet, "China and 5 others · agreement 3 of 4");
  SmtLine *opinion =
    fixture_find_line (sheet, "Statements", "The white paper finds the progress of the LMC encouraging.");

  g_assert_cmpint (smt_line_get_kind (line), ==, SMT_LINE_STATEMENT);
  g_assert_cmpstr (smt_line_get_id (line), ==, "lmc-agreed-benefits");
  g_assert_cmpstr (smt_line_get_detail (line), ==, "23 March 2016 · First LMC Leaders' Meeting");
  g_assert_cmpstr (smt_line_get_quiet (opinion), ==, "an evaluation");
}

static void
test_relations (void)
{
  g_autoptr (SmtSheet) forward = open_bundled ("lmc", NULL, NULL);
  g_autoptr (SmtSheet) backward = open_bundled ("china-asean", NULL, NULL);
  SmtLine *from = fixture_find_line (forward, "Relations", "Proposed at China-ASEAN Cooperation");
  SmtLine *to = fixture_find_line (backward, "Relations",
                                   "Where Lancang-Mekong Cooperation was proposed");

  g_assert_cmpstr (smt_line_get_id (from), ==, "lmc-proposed-at-china-asean");
  g_assert_cmpstr (smt_line_get_id (to), ==, "lmc-proposed-at-china-asean");
  g_assert_nonnull (find_run (from, "china-asean"));
  g_assert_nonnull (find_run (to, "lmc"));
}

static void
test_party (void)
{
  g_autoptr (SmtSheet) sheet = open_bundled ("VNM", NULL, NULL);
  SmtLine *line = fixture_find_line (sheet, "Memberships as of 23 November 2026",
                                     "Association of Southeast Asian Nations");

  g_assert_cmpstr (smt_line_get_detail (line), ==, "Member · since 28 July 1995");
  g_assert_true (g_str_has_prefix (smt_sheet_get_summary (sheet),
                                   "State · Southeast Asia · in 7 mechanisms and "
                                   "1 organisation with members of its own as of "));
  line = fixture_find_label (sheet, "Not in, by a complete list");
  g_assert_nonnull (find_run (line, "cjk"));
  g_assert_cmpint (smt_line_get_marks (line)->len, >, 0);
  g_assert_nonnull (find_run (fixture_find_label (sheet, "Not stated"), "sco"));
  g_assert_cmpstr (smt_line_get_detail (
                     fixture_find_line (sheet, "Meetings", "First LMC Foreign Ministers' Meeting")),
                   ==, "November 2015 · Jinghong · as participant (Foreign minister)");
}

/* In order of time, what is undated last. */
static void
test_order_of_time (void)
{
  g_autoptr (SmtSheet) sheet = open_small ("club");
  GListModel *meetings = G_LIST_MODEL (fixture_find_section (sheet, "Meetings"));
  g_autoptr (SmtLine) last = g_list_model_get_item (meetings, 1);

  g_assert_cmpstr (smt_line_get_id (last), ==, "club-2");
  g_assert_cmpstr (smt_line_get_quiet (last), ==, "undated");
}

static void
test_how (void)
{
  static const struct
  {
    const char *page;
    const char *section;
    const char *text;
    const char *detail;
  } cases[] = {
    { "AAA", "Meetings and events hosted", "First stars", "as host" },
    { "ann", "Meetings", "First stars", "as chair" },
    { "ann", "Documents", "Charter", "made by it" },
    { "ann", "Statements", "At night.", "as speaker" },
    { "club-1", "Statements", "Let us <shine>.", "said there" },
    { "town", "Mechanisms", "Club *of* [stars]", "founded there" },
    { "land", "Places", "Town", "lies in it" },
    { "charter", "Documents", "Plan", "amends it" },
    { "charter", "Documents", "Plan", "implements it" },
    { "sea", "Mechanisms", "Club *of* [stars]", "among its priorities" },
    { "trade", "Documents", "Charter", "among its areas" },
    { "office", "Bodies", "Desk", "part of it" },
    { "say", "Statements", "At night.", "an item of it" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SmtSheet) sheet = open_small (cases[i].page);
      SmtLine *line = fixture_find_line (sheet, cases[i].section, cases[i].text);

      g_assert_nonnull (line);
      g_assert_nonnull (strstr (smt_line_get_detail (line), cases[i].detail));
    }
}

static void
test_source (void)
{
  g_autoptr (SmtSheet) sheet = open_small ("paper");
  SmtLine *line = fixture_find_line (sheet, "Memberships", "Aland in COS");
  const SmtRun *address =
    g_ptr_array_index (smt_line_get_runs (fixture_find_label (sheet, "Address")), 0);
  const SmtMark *mark = g_ptr_array_index (smt_line_get_marks (line), 0);

  g_assert_cmpuint (smt_line_get_marks (line)->len, ==, 1);
  g_assert_cmpstr (mark->locator, ==, "I.2 ¶3");
  g_assert_cmpstr (mark->statement, ==, "implied · since May 2019 or earlier");
  g_assert_cmpstr (address->address, ==, "https://paper.example/a?b=1");
}

/* An address that is not one of the web is shown, and leads nowhere. */
static void
test_strange_address (void)
{
  g_autoptr (SmtSheet) sheet = open_small ("page");
  const SmtRun *run =
    g_ptr_array_index (smt_line_get_runs (fixture_find_label (sheet, "Address")), 0);

  g_assert_cmpstr (run->text, ==, "javascript:alert(1)");
  g_assert_null (run->address);
}

static void
test_without_view (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_every_field ();
  g_autoptr (SmtLanguage) french = smt_language_new ("fr", NULL);
  g_autoptr (SmtSheet) sheet =
    smt_sheet_new (dataset, smt_dataset_lookup (dataset, "club"), NULL, french);

  g_assert_cmpstr (smt_sheet_get_title (sheet), ==, "Club des étoiles");
  g_assert_true (g_str_has_prefix (smt_sheet_get_subtitle (sheet), "CDE · COS · Club *of*"));
  g_assert_cmpstr (smt_line_get_quiet (fixture_find_label (sheet, "Mandate")), ==,
                   "shown in English · implied");
}

static const SmtMark *
get_first_mark (SmtLine *line)
{
  g_assert_cmpuint (smt_line_get_marks (line)->len, >, 0);
  return g_ptr_array_index (smt_line_get_marks (line), 0);
}

/* What a line rests on that has no passage of its own. */
static void
test_grounds (void)
{
  g_autoptr (SmtSheet) party = open_bundled ("KHM", NULL, NULL);
  g_autoptr (SmtSheet) lmc = open_bundled ("lmc", NULL, NULL);
  g_autoptr (SmtSheet) paper = open_bundled ("lmc", NULL, "wp-2017");
  const SmtMark *looked_at = get_first_mark (fixture_find_label (paper, "Chair"));

  g_assert_cmpstr (get_first_mark (fixture_find_label (party, "Kind"))->source, ==,
                   "iso-3166-1");
  g_assert_cmpstr (get_first_mark (fixture_find_label (party, "Region"))->source, ==, "un-m49");
  g_assert_nonnull (fixture_find_line (party, "Sources",
                                       "Standard country or area codes for statistical use "
                                       "(M49), as Unicode CLDR has them"));
  g_assert_cmpstr (get_first_mark (fixture_find_label (lmc, "Website"))->source, ==,
                   "lmc-lmcchina-2021");
  g_assert_cmpstr (get_first_mark (fixture_find_label (lmc, "Roles"))->locator, ==,
                   "V.7 ¶1 s3");
  g_assert_cmpstr (get_first_mark (fixture_find_label (lmc, "Evidence read up to"))->source, ==,
                   "lmc-people-2025b");

  g_assert_cmpstr (smt_line_get_quiet (fixture_find_label (paper, "Website")), ==, "not stated");
  g_assert_cmpstr (smt_line_get_quiet (fixture_find_label (paper, "Chair")), ==, "not stated");
  g_assert_cmpstr (looked_at->locator, ==, "V.7");
  g_assert_cmpstr (looked_at->statement, ==, "looked through for this");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-pages/mechanism/head", test_mechanism_head);
  g_test_add_func ("/sheet-pages/mechanism/same-count", test_same_count);
  g_test_add_func ("/sheet-pages/party/same-count", test_same_count_of_party);
  g_test_add_func ("/sheet-pages/mechanism/sections", test_mechanism_sections);
  g_test_add_func ("/sheet-pages/mechanism/members", test_members);
  g_test_add_func ("/sheet-pages/mechanism/shared-note", test_shared_note);
  g_test_add_func ("/sheet-pages/mechanism/before-founding", test_before_founding);
  g_test_add_func ("/sheet-pages/mechanism/past", test_past);
  g_test_add_func ("/sheet-pages/mechanism/according-to", test_according_to);
  g_test_add_func ("/sheet-pages/mechanism/according-to-fields", test_according_to_fields);
  g_test_add_func ("/sheet-pages/according-to-nothing", test_according_to_nothing);
  g_test_add_func ("/sheet-pages/mechanism/not-stated", test_not_stated);
  g_test_add_func ("/sheet-pages/mechanism/undetermined", test_undetermined);
  g_test_add_func ("/sheet-pages/mechanism/possibly", test_possibly);
  g_test_add_func ("/sheet-pages/mechanism/dissolved", test_dissolved);
  g_test_add_func ("/sheet-pages/mechanism/frameworks", test_frameworks);
  g_test_add_func ("/sheet-pages/statements", test_statements);
  g_test_add_func ("/sheet-pages/relations", test_relations);
  g_test_add_func ("/sheet-pages/party", test_party);
  g_test_add_func ("/sheet-pages/order-of-time", test_order_of_time);
  g_test_add_func ("/sheet-pages/how", test_how);
  g_test_add_func ("/sheet-pages/source", test_source);
  g_test_add_func ("/sheet-pages/strange-address", test_strange_address);
  g_test_add_func ("/sheet-pages/grounds", test_grounds);
  g_test_add_func ("/sheet-pages/without-view", test_without_view);
  return g_test_run ();
}
