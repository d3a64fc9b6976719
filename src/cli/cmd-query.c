/* cmd-query.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * query: parties by a set expression over mechanisms. What cannot be decided
 * is said apart, with the mechanisms of which nobody says.
 */

#include "smt-cli.h"

#include "smt-spell-json.h"
#include "smt-entity-json.h"
#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-query.h"
#include "smt-sheet-words.h"
#include "smt-template.h"

/* One mechanism of the expression, asked by itself. */
typedef struct
{
  guint       mechanism;
  gboolean    is_excluded;
  SmtAnswers *answers;
} Term;

static void
clear_term (gpointer data)
{
  smt_answers_free (((Term *) data)->answers);
}

static gboolean
add_terms (SmtCli        *cli,
           SmtQuery      *query,
           SmtQueryTerm   kind,
           const char    *option,
           GArray        *terms,
           GError       **error)
{
  const char *const *ids = smt_cli_options_get_all (cli->options, option);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      Term term = { .is_excluded = kind == SMT_QUERY_NONE_OF };

      if (!smt_cli_find_mechanism (cli, ids[i], &term.mechanism, error))
        return FALSE;
      smt_query_add (query, kind, term.mechanism);
      term.answers = smt_membership_index_ask (cli->ask.index, term.mechanism, cli->ask.roles,
                                               cli->ask.day);
      g_array_append_val (terms, term);
    }

  return TRUE;
}

/* The role that a party has in a mechanism among those asked for: of several
 * the one that binds most, what is certain first. */
static SmtEntity *
find_role (SmtCli *cli,
           guint   party,
           guint   mechanism)
{
  guint n;
  const SmtSpell *spells =
    smt_membership_index_get_cell_spells (cli->ask.index, party, mechanism, &n);
  const SmtSpell *best = NULL;
  SmtHolds best_holds = SMT_HOLDS_NOT;
  SmtRoleKind best_kind = 0;

  for (guint i = 0; i < n; i++)
    {
      SmtHolds holds = smt_span_holds_at (&spells[i].span, cli->ask.day);
      SmtRoleKind kind = smt_membership_index_get_role_kind (cli->ask.index, spells[i].role);

      if (!(cli->ask.roles & ((SmtRoleMask) 1 << spells[i].role)) || holds < best_holds ||
          holds == SMT_HOLDS_NOT || (holds == best_holds && kind >= best_kind))
        continue;
      best = &spells[i];
      best_holds = holds;
      best_kind = kind;
    }

  return best != NULL ? smt_membership_index_get_role (cli->ask.index, best->role) : NULL;
}

static JsonObject *
roles_to_json (SmtCli       *cli,
               guint         party,
               GArray       *terms,
               GStrvBuilder *words)
{
  JsonObject *roles = json_object_new ();

  for (guint i = 0; i < terms->len; i++)
    {
      const Term *term = &g_array_index (terms, Term, i);
      SmtEntity *mechanism =
        smt_membership_index_get_mechanism (cli->ask.index, term->mechanism);
      SmtEntity *role = find_role (cli, party, term->mechanism);
      g_autofree char *name = NULL, *label = NULL;
      char *both;

      if (role == NULL || json_object_has_member (roles, smt_entity_get_id (mechanism)))
        continue;
      json_object_set_string_member (roles, smt_entity_get_id (mechanism),
                                     smt_entity_get_id (role));
      name = smt_label_dup_short (mechanism, cli->ask.language);
      label = smt_label_dup (role, cli->ask.language, NULL);
      /* TRANSLATORS: {mechanism} is a mechanism; {role} is a role, as "observer" */
      both = smt_template_fill (smt_ask_translate (&cli->ask, N_("{mechanism}: {role}")),
                                "mechanism", name, "role", label, NULL);
      g_strv_builder_take (words, both);
    }

  return roles;
}

static void
set_undetermined_in (SmtCli     *cli,
                     JsonObject *item,
                     guint       party,
                     GArray     *terms,
                     GPtrArray  *mechanisms)
{
  JsonArray *ids = json_array_new ();

  for (guint i = 0; i < terms->len; i++)
    {
      const Term *term = &g_array_index (terms, Term, i);
      SmtEntity *mechanism =
        smt_membership_index_get_mechanism (cli->ask.index, term->mechanism);

      if (!smt_bitset_contains (term->answers->undetermined, party))
        continue;
      json_array_add_string_element (ids, smt_entity_get_id (mechanism));
      g_ptr_array_add (mechanisms, mechanism);
    }

  json_object_set_array_member (item, "undetermined_in", ids);
}

static JsonObject *
party_to_json (SmtCli     *cli,
               SmtEntity  *party,
               const char *holds,
               JsonObject *roles)
{
  JsonObject *item = json_object_new ();
  g_autofree char *name = smt_label_dup (party, cli->ask.language, NULL);

  json_object_set_string_member (item, "id", smt_entity_get_id (party));
  json_object_set_string_member (item, "type", "party");
  json_object_set_string_member (item, "name", name);
  json_object_set_object_member (item, "names", smt_entity_names_to_json (party));
  json_object_set_string_member (item, "holds", holds);
  json_object_set_object_member (item, "roles", roles);
  return item;
}

static const char *
get_holds (const SmtAnswers *answers,
           guint             party)
{
  if (smt_bitset_contains (answers->yes, party))
    return "yes";
  if (smt_bitset_contains (answers->possibly, party))
    return "possibly";
  if (smt_bitset_contains (answers->undetermined, party))
    return "undetermined";
  return NULL;
}

static void
take_found (SmtCli     *cli,
            SmtReply   *reply,
            SmtEntity  *party,
            JsonObject *item,
            const char *roles)
{
  const char *holds = json_object_get_string_member (item, "holds");

  json_array_add_object_element (reply->items, item);
  smt_table_take_cells (reply->table,
                        smt_ask_dup_label (&cli->ask, party),
                        g_strdup (smt_entity_get_id (party)),
                        g_strdup (roles),
                        smt_ask_dup_doubt (&cli->ask, g_str_equal (holds, "possibly")),
                        NULL);
}

static void
take_undetermined (SmtCli     *cli,
                   SmtReply   *reply,
                   SmtEntity  *party,
                   JsonObject *item,
                   const char *roles,
                   GPtrArray  *unstated)
{
  json_array_add_object_element (reply->undetermined, item);
  smt_table_take_cells (reply->second,
                        smt_ask_dup_label (&cli->ask, party),
                        g_strdup (smt_entity_get_id (party)),
                        g_strdup (roles),
                        smt_ask_dup_names (&cli->ask, unstated),
                        NULL);
}

static void
add_party (SmtCli           *cli,
           SmtReply         *reply,
           SmtEntity        *party,
           const SmtAnswers *answers,
           GArray           *terms)
{
  g_autoptr (GPtrArray) unstated = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *roles = NULL;
  const char *holds;
  JsonObject *item;
  guint number = 0;

  smt_membership_index_find_party (cli->ask.index, party, &number);
  holds = get_holds (answers, number);
  if (holds == NULL)
    return;

  item = party_to_json (cli, party, holds, roles_to_json (cli, number, terms, builder));
  words = g_strv_builder_end (builder);
  roles = smt_language_join_clauses (cli->ask.language, words);
  if (!g_str_equal (holds, "undetermined"))
    {
      take_found (cli, reply, party, item, roles);
      return;
    }

  set_undetermined_in (cli, item, number, terms, unstated);
  take_undetermined (cli, reply, party, item, roles, unstated);
}

static void
add_parties (SmtCli           *cli,
             SmtReply         *reply,
             const SmtAnswers *answers,
             GArray           *terms)
{
  g_autoptr (GPtrArray) parties = g_ptr_array_new ();

  for (guint i = 0; i < smt_membership_index_get_n_parties (cli->ask.index); i++)
    g_ptr_array_add (parties, smt_membership_index_get_party (cli->ask.index, i));

  smt_ask_sort_by_name (&cli->ask, parties);
  for (guint i = 0; i < parties->len; i++)
    add_party (cli, reply, g_ptr_array_index (parties, i), answers, terms);
}

static void
add_group (SmtCli     *cli,
           GString    *title,
           const char *words,
           const char *option)
{
  const char *const *ids = smt_cli_options_get_all (cli->options, option);
  g_autoptr (GPtrArray) mechanisms = g_ptr_array_new ();
  g_autofree char *names = NULL, *group = NULL;

  if (ids[0] == NULL)
    return;

  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (mechanisms, smt_dataset_lookup (cli->ask.dataset, ids[i]));
  names = smt_ask_dup_names (&cli->ask, mechanisms);
  group = smt_template_fill (smt_ask_translate (&cli->ask, words), "names", names, NULL);
  g_string_append_printf (title, "%s%s", title->len > 0 ? " · " : "", group);
}

static char *
dup_title (SmtCli *cli)
{
  GString *title = g_string_new (NULL);

  /* TRANSLATORS: {names} is a list of names */
  add_group (cli, title, N_("In all of {names}"), "all-of");
  /* TRANSLATORS: {names} is a list of names */
  add_group (cli, title, N_("In any of {names}"), "any-of");
  /* TRANSLATORS: {names} is a list of names */
  add_group (cli, title, N_("In none of {names}"), "none-of");
  return g_string_free_and_steal (title);
}

static void
add_counts (SmtCli   *cli,
            SmtReply *reply)
{
  guint n = json_array_get_length (reply->undetermined);

  smt_ask_add_count (&cli->ask, reply, NP_("{n} party", "{n} parties"),
                     json_array_get_length (reply->items));
  if (n == 0)
    return;

  reply->second_title =
    smt_sheet_words_count (cli->ask.language,
                           /* TRANSLATORS: {n} is how many parties there are */
                           NP_("Undetermined: {n} party, of which it is not stated",
                               "Undetermined: {n} parties, of which it is not stated"), n);
}

static void
begin (SmtCli     *cli,
       SmtReply   *reply,
       const char *title)
{
  static const char *const columns[] = { "id", "type", "name", "holds", "roles", NULL };

  smt_ask_begin_reply (&cli->ask, reply, title);
  reply->second = smt_table_new ();
  smt_ask_add_columns (&cli->ask, reply->table, N_("Party"), N_("Id"), N_("Roles"), N_("Holds"),
                       NULL);
  smt_ask_add_columns (&cli->ask, reply->second, N_("Party"), N_("Id"), N_("Roles"),
                       N_("Not stated in"), NULL);
  smt_reply_set_columns (reply, columns);
}

static gboolean
run (SmtCli    *cli,
     SmtReply  *reply,
     GError   **error)
{
  g_autoptr (SmtQuery) query = smt_query_new (cli->ask.index);
  g_autoptr (SmtAnswers) answers = NULL;
  g_autoptr (GArray) terms = g_array_new (FALSE, FALSE, sizeof (Term));
  g_autofree char *title = NULL;

  g_array_set_clear_func (terms, clear_term);
  if (!add_terms (cli, query, SMT_QUERY_ALL_OF, "all-of", terms, error) ||
      !add_terms (cli, query, SMT_QUERY_ANY_OF, "any-of", terms, error) ||
      !add_terms (cli, query, SMT_QUERY_NONE_OF, "none-of", terms, error))
    return FALSE;
  if (terms->len == 0)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("query: one of --all-of, --any-of and --none-of is needed"));
      return FALSE;
    }

  title = dup_title (cli);
  begin (cli, reply, title);
  smt_query_set_roles (query, cli->ask.roles);
  answers = smt_query_ask (query, cli->ask.day);
  add_parties (cli, reply, answers, terms);
  add_counts (cli, reply);
  return TRUE;
}

static const char *const options[] = { "all-of", "any-of", "none-of", "role", "beside", NULL };

const SmtCommand smt_command_query = {
  .name = "query",
  .summary = N_("Parties by a set expression over mechanisms"),
  .options = options,
  .has_own_filters = TRUE,
  .run = run,
};
