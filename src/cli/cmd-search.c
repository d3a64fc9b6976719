/* cmd-search.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * search: what has certain words, best hits first, and why each is one.
 */

#include "smt-cli.h"

#include "smt-i18n.h"
#include "smt-links.h"
#include "smt-report-hits.h"

typedef struct
{
  SmtCli         *cli;
  SmtEntityTypes  types;
  SmtLinks       *mechanisms; /* each NULL, or what hits must have to do with */
  SmtLinks       *carriers;
  GPtrArray      *hits;       /* of SmtHit, best first */
} Search;

static gboolean
find_types (Search  *self,
            GError **error)
{
  const char *const *words = smt_cli_options_get_all (self->cli->options, "kind");

  if (words[0] == NULL)
    self->types = SMT_ANY_TYPE;
  for (guint i = 0; words[i] != NULL; i++)
    {
      SmtEntityType type;

      if (!smt_entity_type_from_collection (words[i], &type) &&
          !smt_entity_type_from_name (words[i], &type))
        {
          g_autofree char *list = smt_cli_dup_collections ();

          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       /* TRANSLATORS: an option, what somebody typed, and the words that
                        * can be typed */
                       _("--%s: “%s” is none of %s"), "kind", words[i], list);
          return FALSE;
        }
      self->types |= SMT_ONE_TYPE (type);
    }

  return TRUE;
}

static gboolean
find_links (Search  *self,
            GError **error)
{
  SmtCli *cli = self->cli;
  g_autoptr (GPtrArray) chosen =
    smt_cli_find_mechanisms (cli, smt_view_get_mechanisms (cli->ask.view), error);

  if (chosen == NULL)
    return FALSE;

  if (chosen->len > 0)
    {
      self->mechanisms = smt_links_new (cli->ask.dataset, cli->ask.according_to);
      self->carriers = smt_links_new (cli->ask.dataset, cli->ask.according_to);
    }
  for (guint i = 0; i < chosen->len; i++)
    {
      smt_links_add (self->mechanisms, g_ptr_array_index (chosen, i));
      smt_links_add (self->carriers, g_ptr_array_index (chosen, i));
    }
  if (chosen->len > 0)
    smt_links_add_carriers (self->carriers);
  return TRUE;
}

/* One mechanism has nothing to do with another because they met together. */
static gboolean
is_wanted (Search    *self,
           SmtEntity *entity)
{
  SmtLinks *links = SMT_ENTITY_MECHANISM == smt_entity_get_kind (entity) ? self->mechanisms
                                                                         : self->carriers;

  return links == NULL || smt_links_concern (links, entity);
}

static void
find_hits (Search     *self,
           const char *text)
{
  g_autoptr (SmtSearch) search =
    smt_search_new (self->cli->ask.dataset, smt_language_get_tag (self->cli->ask.language), NULL);
  g_autoptr (GListModel) hits =
    smt_search_find_told (search, text, self->types, self->cli->ask.according_to);

  for (guint i = 0; i < g_list_model_get_n_items (hits); i++)
    {
      g_autoptr (SmtHit) hit = g_list_model_get_item (hits, i);

      if (is_wanted (self, smt_hit_get_entity (hit)))
        g_ptr_array_add (self->hits, g_steal_pointer (&hit));
    }
}

static gboolean
run (SmtCli    *cli,
     SmtReply  *reply,
     GError   **error)
{
  const char *const *arguments = smt_cli_options_get_arguments (cli->options);
  g_autofree char *words = g_strjoinv (" ", (char **) arguments);
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (g_object_unref);
  Search self = { .cli = cli, .hits = hits };
  gboolean done = find_types (&self, error) && find_links (&self, error);

  if (done)
    {
      find_hits (&self, words);
      smt_report_hits (&cli->ask, reply, words, hits, self.types);
    }

  g_clear_pointer (&self.mechanisms, smt_links_free);
  g_clear_pointer (&self.carriers, smt_links_free);
  return done;
}

static const char *const options[] = { "mechanism", "kind", "beside", NULL };

const SmtCommand smt_command_search = {
  .name = "search",
  .arguments = N_("TEXT"),
  .summary = N_("Everything that has these words, and where"),
  .options = options,
  .has_own_filters = TRUE,
  .min_arguments = 1,
  .max_arguments = -1,
  .has_picture = TRUE,
  .run = run,
};
