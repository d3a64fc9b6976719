/* cmd-matrix.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * matrix: parties by mechanisms, as of a day. It is the picture of the window,
 * taken from the same scene.
 */

#include "smt-cli.h"

#include "smt-entities.h"
#include "smt-error.h"
#include "smt-i18n.h"
#include "smt-matrix-scene.h"
#include "smt-region.h"
#include "smt-report-changes.h"
#include "smt-report-matrix.h"
#include "smt-report-shared.h"

static gboolean
check_mechanisms (SmtCli             *cli,
                  const char *const  *ids,
                  GError            **error)
{
  g_autoptr (GPtrArray) mechanisms = smt_cli_find_mechanisms (cli, ids, error);

  return mechanisms != NULL;
}

static gboolean
check_choice (SmtCli  *cli,
              GError **error)
{
  g_autoptr (GPtrArray) parties = NULL;

  if (!check_mechanisms (cli, smt_view_get_mechanisms (cli->ask.view), error) ||
      !check_mechanisms (cli, smt_view_get_all_of (cli->ask.view), error) ||
      !check_mechanisms (cli, smt_view_get_none_of (cli->ask.view), error))
    return FALSE;

  parties = smt_cli_find_all (cli, smt_view_get_parties (cli->ask.view),
                              SMT_ONE_TYPE (SMT_ENTITY_PARTY), error);
  return parties != NULL;
}

static gboolean
has_region (SmtCli     *cli,
            const char *code)
{
  GListModel *parties = smt_dataset_get_list (cli->ask.dataset, SMT_ENTITY_PARTY);

  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (SmtParty) party = g_list_model_get_item (parties, i);
      const char *region = smt_party_get_region (party);

      if (region != NULL ? smt_region_contains (code, region) : g_str_equal (code, "none"))
        return TRUE;
    }

  return FALSE;
}

static gboolean
check_regions (SmtCli  *cli,
               GError **error)
{
  const char *const *codes = smt_view_get_regions (cli->ask.view);

  for (guint i = 0; codes[i] != NULL; i++)
    if (!has_region (cli, codes[i]))
      {
        g_set_error (error, SMT_ERROR, SMT_ERROR_UNKNOWN_ID,
                     /* TRANSLATORS: %s is what somebody typed */
                     _("no party is of a region “%s”"), codes[i]);
        return FALSE;
      }

  return TRUE;
}

/* A sequence that no side follows, and groups that there are not, are mistakes
 * that nobody would see. */
static gboolean
check_use (SmtCli  *cli,
           GError **error)
{
  SmtView *view = cli->ask.view;

  if (smt_cli_options_has (cli->options, "sequence") &&
      smt_view_get_order (view) != SMT_ORDER_HAND &&
      smt_view_get_mechanism_order (view) != SMT_ORDER_HAND)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("--sequence: nothing is sorted by “hand”"));
      return FALSE;
    }
  if (smt_cli_options_has (cli->options, "collapse") &&
      !smt_view_get_by_region (view) && !smt_view_get_by_kind (view))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("--collapse: there are no groups without --group"));
      return FALSE;
    }
  if (smt_cli_options_has (cli->options, "compare") +
      smt_cli_options_has (cli->options, "shared") +
      smt_cli_options_has (cli->options, "describe") > 1)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("--compare, --shared and --describe cannot go together"));
      return FALSE;
    }

  return TRUE;
}

static gboolean
has_band (SmtMatrixScene *scene,
          const char     *id)
{
  guint position;

  return smt_matrix_scene_find_entry (scene, SMT_AXIS_ROWS, id, &position) ||
         smt_matrix_scene_find_entry (scene, SMT_AXIS_COLUMNS, id, &position);
}

/* Each word names a band, or, as "none" does, one on either side. */
static gboolean
check_bands (SmtCli          *cli,
             SmtMatrixScene  *scene,
             GError         **error)
{
  const char *const *words = smt_cli_options_get_all (cli->options, "collapse");

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *region = g_strconcat ("region:", words[i], NULL);
      g_autofree char *kind = g_strconcat ("kind:", words[i], NULL);

      if (has_band (scene, words[i]) || has_band (scene, region) || has_band (scene, kind))
        continue;
      g_set_error (error, SMT_ERROR, SMT_ERROR_UNKNOWN_ID,
                   /* TRANSLATORS: %s is what somebody typed */
                   _("there is no group “%s” in the matrix"), words[i]);
      return FALSE;
    }

  return TRUE;
}

static gboolean
compare (SmtCli          *cli,
         SmtReply        *reply,
         SmtMatrixScene  *scene,
         GError         **error)
{
  g_autoptr (SmtEdtf) date = smt_cli_options_dup_date (cli->options, "compare");
  g_autoptr (SmtMatrixChanges) changes = NULL;

  if (smt_edtf_get_latest (date) == SMT_DAY_MAX)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   /* TRANSLATORS: %s is a date as somebody typed it */
                   _("--compare: “%s” has no last day"), smt_edtf_get_text (date));
      return FALSE;
    }

  changes = smt_matrix_changes_new (scene, smt_edtf_get_latest (date));
  smt_report_changes (&cli->ask, reply, changes);
  return TRUE;
}

static void
share (SmtCli         *cli,
       SmtReply       *reply,
       SmtMatrixScene *scene)
{
  const char *of = smt_cli_options_get (cli->options, "shared");
  g_autoptr (SmtSharedScene) shared =
    smt_shared_scene_new (scene, g_str_equal (of, "parties") ? SMT_SHARED_PARTIES
                                                             : SMT_SHARED_MECHANISMS);

  smt_report_shared (&cli->ask, reply, shared);
}

static gboolean
run (SmtCli    *cli,
     SmtReply  *reply,
     GError   **error)
{
  g_autoptr (SmtMatrixScene) scene = NULL;

  if (!check_choice (cli, error) || !check_regions (cli, error) || !check_use (cli, error))
    return FALSE;

  scene = smt_matrix_scene_new (cli->ask.dataset, cli->ask.index, cli->ask.view,
                                cli->ask.language);
  if (!check_bands (cli, scene, error))
    return FALSE;
  if (smt_cli_options_has (cli->options, "compare"))
    return compare (cli, reply, scene, error);
  if (smt_cli_options_has (cli->options, "shared"))
    {
      share (cli, reply, scene);
      return TRUE;
    }
  if (smt_cli_options_has (cli->options, "describe"))
    smt_report_matrix_describe (reply, scene);
  smt_report_matrix (&cli->ask, reply, scene);
  return TRUE;
}

static const char *const options[] = {
  "mechanism", "party", "role", "text", "region", "sign", "at-least", "all-of",
  "none-of", "organisations",
  "sort", "sort-rows", "sort-columns", "sequence", "group", "collapse", "transpose",
  "compare", "count", "shared", "describe", "beside", NULL
};

const SmtCommand smt_command_matrix = {
  .name = "matrix",
  .summary = N_("Parties by mechanisms; also as a picture, in svg"),
  .options = options,
  .has_picture = TRUE,
  .run = run,
};
