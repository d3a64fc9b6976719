/* smt-provenance.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a file says of itself, so that whom it reaches knows what it is: the
 * dataset with its edition, the date, what is filtered, and how to cite it.
 */

#include "smt-provenance.h"

#include "smt-citation.h"
#include "smt-conditions.h"
#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-template.h"

static const char *
get_title (SmtAsk *ask)
{
  const SmtText *title = smt_dataset_get_title (ask->dataset);

  return title != NULL ? smt_language_get_text (ask->language, title, NULL)
                       : smt_dataset_get_id (ask->dataset);
}

/**
 * smt_provenance_get_title:
 *
 * Returns: (transfer none): what the answer is called
 */
const char *
smt_provenance_get_title (SmtAsk   *ask,
                          SmtReply *reply)
{
  return reply->title != NULL ? reply->title : get_title (ask);
}

/* The dataset, its edition, and the date, as separate remarks. */
static char *
dup_dataset (SmtAsk   *ask,
             SmtReply *reply)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  const char *edition = smt_dataset_get_edition (ask->dataset);

  g_strv_builder_add (builder, get_title (ask));
  if (edition != NULL)
    g_strv_builder_take (builder,
                         smt_template_fill (smt_ask_translate (ask, N_("Edition {edition}")),
                                            "edition", edition, NULL));
  if (reply->date != NULL)
    {
      g_strv_builder_add (builder, reply->date);
    }
  else
    {
      g_autofree char *date = smt_language_format_day (ask->language, ask->day);

      g_strv_builder_take (builder, smt_template_fill (smt_ask_translate (ask, N_("As of {date}")),
                                                       "date", date, NULL));
    }
  parts = g_strv_builder_end (builder);
  return g_strjoinv (smt_language_get_separator (ask->language), parts);
}

static char *
dup_citation (SmtAsk   *ask,
              SmtReply *reply)
{
  g_autoptr (SmtCitation) citation =
    smt_citation_new_for_view (ask->dataset, smt_provenance_get_title (ask, reply), ask->view,
                               ask->language);

  return g_strchomp (smt_citation_format (citation, SMT_CITATION_TEXT));
}

/**
 * smt_provenance_list_notes:
 * @reply: the answer, with its title
 *
 * Returns: (transfer full): where the answer is from, what is filtered, what it has
 *   no room for, and how to cite it, a line each
 */
char **
smt_provenance_list_notes (SmtAsk   *ask,
                           SmtReply *reply)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *citation = dup_citation (ask, reply);

  g_strv_builder_take (builder, dup_dataset (ask, reply));
  g_strv_builder_take (builder, smt_conditions_dup_sentence (ask));
  if (reply->left_out != NULL)
    g_strv_builder_add (builder, reply->left_out);
  /* TRANSLATORS: {citation} is a reference, as in a bibliography */
  g_strv_builder_take (builder, smt_template_fill (smt_ask_translate (ask,
                                                                      /* TRANSLATORS:
                                                                       * {citation} is a
                                                                       * reference to the
                                                                       * dataset */
                                                                      N_("Cite as: {citation}")),
                                                   "citation", citation, NULL));
  return g_strv_builder_end (builder);
}

/**
 * smt_provenance_add_json:
 * @root: what is written; it has the dataset and the date already
 *
 * Adds the title, what is filtered, how to cite it, and the view itself.
 */
void
smt_provenance_add_json (SmtAsk     *ask,
                         SmtReply   *reply,
                         JsonObject *root)
{
  g_autofree char *filter = smt_conditions_dup_sentence (ask);
  g_autofree char *citation = dup_citation (ask, reply);
  g_autofree char *view = smt_view_to_json (ask->view);

  json_object_set_string_member (root, "title", smt_provenance_get_title (ask, reply));
  json_object_set_string_member (root, "filter", filter);
  if (reply->left_out != NULL)
    json_object_set_string_member (root, "left_out", reply->left_out);
  json_object_set_string_member (root, "citation", citation);
  json_object_set_member (root, "view", json_from_string (view, NULL));
}
