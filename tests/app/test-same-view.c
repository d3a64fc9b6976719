/* test-same-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One value of state: a question that is asked in the window is the same view
 * as the one that the command line's flags build, letter for letter.
 */

#include "dataset-fixture.h"
#include "smt-cli-options.h"
#include "smt-session.h"

#define MAX_WORDS 24

typedef void (*Ask) (SmtSession *session);

static void
change (SmtSession *session,
        SmtView    *view)
{
  g_autoptr (SmtView) owned = view;

  smt_session_change (session, owned, "Change");
}

static void
set_at (SmtSession *session,
        const char *text)
{
  g_autoptr (SmtEdtf) at = smt_edtf_parse (text, NULL);

  smt_session_set_at (session, at);
}

static void
ask_matrix (SmtSession *session)
{
  smt_session_go_to_page (session, SMT_PAGE_MATRIX);
  set_at (session, "2015");
  change (session, smt_view_with_order (smt_session_get_view (session), SMT_ORDER_COUNT));
  change (session, smt_view_with_transposed (smt_session_get_view (session), TRUE));
}

static void
ask_members (SmtSession *session)
{
  smt_session_go_to_entity (session, "eas");
  set_at (session, "2011-11-19");
}

static void
ask_source (SmtSession *session)
{
  smt_session_go_to_entity (session, "cica");
  change (session, smt_view_with_according_to (smt_session_get_view (session), "wp-2017"));
}

static void
ask_list (SmtSession *session)
{
  smt_session_go_to_page (session, SMT_PAGE_MEETINGS);
  smt_session_set_text (session, "phuket");
}

static void
ask_party (SmtSession *session)
{
  smt_session_go_to_entity (session, "KHM");
}

/* A kind of thing that has no list of its own. */
static void
ask_role (SmtSession *session)
{
  smt_session_go_to_entity (session, "member");
}

static void
ask_memberships (SmtSession *session)
{
  smt_session_go_to_entity (session, "asean");
}

static const struct
{
  const char *line;
  Ask         ask;
} questions[] = {
  { "cli --at 2015 matrix --sort count --transpose", ask_matrix },
  { "cli --at 2011-11-19 members eas", ask_members },
  { "cli members cica --according-to wp-2017", ask_source },
  { "cli list meetings --text phuket", ask_list },
  { "cli show KHM", ask_party },
  { "cli show member", ask_role },
  { "cli memberships asean", ask_memberships },
  { "cli members asean", ask_memberships },
};

static void
test_questions (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_auto (GStrv) words = g_strsplit (questions[i].line, " ", MAX_WORDS);
      g_autoptr (GError) error = NULL;
      g_autoptr (SmtCliOptions) options =
        smt_cli_options_parse (g_strv_length (words), words, &error);
      g_autoptr (SmtSession) session = smt_session_new (dataset, language);
      g_autoptr (SmtView) view = NULL;
      g_autofree char *asked = NULL, *shown = NULL;

      g_assert_no_error (error);
      view = smt_cli_options_build_view (options, dataset);
      asked = smt_view_to_json (view);
      questions[i].ask (session);
      shown = smt_view_to_json (smt_session_get_view (session));
      g_assert_cmpstr (shown, ==, asked);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/same-view/questions", test_questions);

  return g_test_run ();
}
